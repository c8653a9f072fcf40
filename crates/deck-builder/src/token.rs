//! Tokens: the words, numbers and marks of a text, each with its shape and a folded key for tables.

use std::sync::LazyLock;

use crate::lexicon::Lexicon;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// A capital first and a small letter somewhere: `Kim`, `O'Brien`, `MiG`, `Komsomolsk-on-Amur`.
    Capitalised,
    /// Capitals only, one or more: `NATO`, `U.S.`, `J.`, `A`.
    Upper,
    /// No capital: `said`, `a.m.`, `part-time`.
    Lower,
    /// A small letter first and a capital inside: `al-Assad`, `iPhone`.
    Mixed,
    /// Letters and digits: `Su-57`, `F-16s`, `15th`, `1950s`, `737MAX`.
    Alphanumeric,
    /// Digits, with separators of thousands and a decimal point: `25`, `10,000`, `3.5`.
    Number,
    /// Numbers joined by a hyphen, dash, stroke or colon: `1950-53`, `2023-09-15`, `9/11`, `10:30`.
    Numbers,
    /// `'s`, or `'` after a plural: not part of the word before it.
    Possessive,
    /// A mark: `,`, `—`, `"`, `$`. An ellipsis and a double hyphen are one mark.
    Mark,
    /// What is asked for beyond the ends of the text.
    Outside,
}

/// One token. Its words are had from the [`Text`](crate::Text) that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Byte of the text's content at which it starts.
    pub start: u32,
    /// Byte after its end.
    pub end: u32,
    /// Index of its sentence.
    pub sentence: u32,
    /// What it looks like.
    pub shape: Shape,
    /// Whether white space stands before it, or nothing does.
    pub spaced: bool,
    /// Where its key stands among the keys.
    pub(crate) key: (u32, u32),
}

/// Whether a character belongs to a word.
///
/// All of Unicode but the marks and spaces that English news is set with: the standard library's tables of all
/// scripts would be larger than the rest of the module.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => matches!(c, 'ª' | 'µ' | 'º' | '²' | '³'),
        // Combining accents belong to the letter before them.
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe10}'..='\u{fe6f}' => false,
        '\u{ff00}'..='\u{ff0f}' | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}' => false,
        _ => true,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_letter(c: char) -> bool {
    is_word(c) && !c.is_ascii_digit()
}

/// Abbreviations that are written with a period and a capital, without the period.
static CAPITALISED_ABBREVIATIONS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::rows(crate::word_lists::table!("abbreviations.txt"), |row| {
        Some((row, ()))
    })
});

/// Contractions in which `'s` is a verb: they stay whole, since nothing is owned.
const CONTRACTIONS: [&str; 14] = [
    "everyone", "he", "here", "how", "it", "let", "she", "that", "there", "what", "when", "where",
    "who", "why",
];

/// Appends the tokens of one block, and their keys to the keys of the text.
///
/// `from` and `to` are bytes of `content`; every token gets the sentence 0, which the splitter corrects.
pub(crate) fn tokenise(
    content: &str,
    (from, to): (usize, usize),
    keys: &mut String,
    tokens: &mut Vec<Token>,
) {
    let block = content.get(from..to).unwrap_or_default();
    let mut reader = Reader {
        block,
        at: 0,
        from,
        spaced: true,
        keys,
        tokens,
    };
    while let Some(c) = reader.peek(0) {
        if c.is_whitespace() {
            reader.at += c.len_utf8();
            reader.spaced = true;
        } else if is_word(c) {
            reader.word();
        } else {
            reader.mark(c);
        }
    }
}

struct Reader<'a> {
    block: &'a str,
    at: usize,
    from: usize,
    spaced: bool,
    keys: &'a mut String,
    tokens: &'a mut Vec<Token>,
}

impl Reader<'_> {
    fn rest(&self, at: usize) -> &str {
        self.block.get(at..).unwrap_or_default()
    }

    /// The character so many characters ahead.
    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest(self.at).chars().nth(ahead)
    }

    fn mark(&mut self, c: char) {
        let rest = self.rest(self.at);
        let run = |mark: char| rest.chars().take_while(|&next| next == mark).count();
        let length = match c {
            '.' if run('.') > 1 => run('.'),
            '-' => run('-'),
            _ => c.len_utf8(),
        };
        let follows_word = !self.spaced
            && self
                .tokens
                .last()
                .is_some_and(|last| !matches!(last.shape, Shape::Mark | Shape::Possessive));
        let is_plural_owner = is_apostrophe(c)
            && follows_word
            && self.keys.ends_with(['s', 'z', 'x'])
            && !self.rest(self.at + length).starts_with(is_word);
        let shape = if is_plural_owner {
            Shape::Possessive
        } else {
            Shape::Mark
        };
        self.push(self.at + length, shape);
    }

    fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        let mut previous = ' ';
        // The start of the part after the last inner mark, and whether periods stand inside.
        let mut last_apostrophe = None;
        let mut inner_period = false;
        let mut chars = self.rest(start).char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |&(_, next)| next);
            let inside = if is_word(c) {
                true
            } else if is_hyphen(c) {
                is_word(previous) && is_word(next)
            } else if is_apostrophe(c) {
                let joins = is_letter(previous) && is_letter(next);
                if joins {
                    last_apostrophe = Some((start + at, c.len_utf8()));
                }
                joins
            } else {
                let digits = previous.is_ascii_digit() && next.is_ascii_digit();
                match c {
                    '.' => {
                        let tail = self.rest(start + at + 1);
                        let joins = digits || joins_letters(previous, tail);
                        inner_period |= joins && !digits;
                        joins
                    }
                    ',' => digits && has_three_digits(self.rest(start + at + 1)),
                    ':' | '/' | '–' => digits,
                    '&' => previous.is_ascii_uppercase() && next.is_ascii_uppercase(),
                    _ => false,
                }
            };
            if !inside {
                break;
            }
            previous = c;
            end = start + at + c.len_utf8();
        }
        self.finish_word(start, end, last_apostrophe, inner_period);
    }

    fn finish_word(
        &mut self,
        start: usize,
        end: usize,
        apostrophe: Option<(usize, usize)>,
        inner_period: bool,
    ) {
        let owner = apostrophe.filter(|&(at, length)| {
            matches!(self.block.get(at + length..end), Some("s" | "S"))
                && !self.is_contraction(start, at)
        });
        if let Some((at, _)) = owner {
            let shape = shape_of(self.block.get(start..at).unwrap_or_default());
            self.push(at, shape);
            self.spaced = false;
            self.push(end, Shape::Possessive);
            return;
        }
        let word = self.block.get(start..end).unwrap_or_default();
        let shape = shape_of(word);
        let takes_period = self.rest(end).starts_with('.')
            && !self.rest(end).starts_with("..")
            && (inner_period || self.is_abbreviation(word, shape, end + 1));
        self.push(if takes_period { end + 1 } else { end }, shape);
    }

    fn is_contraction(&self, start: usize, end: usize) -> bool {
        let word = self.block.get(start..end).unwrap_or_default();
        CONTRACTIONS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
    }

    /// Whether the period after this word is part of it. `after` is the byte after the period.
    fn is_abbreviation(&self, word: &str, shape: Shape, after: usize) -> bool {
        let tail = self.rest(after).trim_start();
        if word.eq_ignore_ascii_case("no") || word.eq_ignore_ascii_case("nos") {
            return tail.starts_with(|c: char| c.is_ascii_digit());
        }
        match shape {
            // An initial has a name after it; `I` ends a sentence about wars more often than it is one.
            Shape::Upper if word.chars().nth(1).is_none() => {
                const PARTICLES: [&str; 8] =
                    ["van ", "von ", "de ", "der ", "den ", "bin ", "al-", "du "];
                let is_particle = || PARTICLES.iter().any(|start| tail.starts_with(start));
                word != "I" && (tail.starts_with(crate::letters::is_upper) || is_particle())
            }
            Shape::Capitalised | Shape::Upper => CAPITALISED_ABBREVIATIONS.get(word).is_some(),
            Shape::Lower => matches!(
                word,
                "v" | "vs" | "ret" | "retd" | "etc" | "approx" | "al" | "cf" | "est" | "ft"
            ),
            _ => false,
        }
    }

    fn push(&mut self, end: usize, shape: Shape) {
        let position = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        let word = self.block.get(self.at..end).unwrap_or_default();
        let key = self.keys.len();
        push_key(word, shape, self.keys);
        self.tokens.push(Token {
            start: position(self.from + self.at),
            end: position(self.from + end),
            sentence: 0,
            shape,
            spaced: self.spaced,
            key: (position(key), position(self.keys.len())),
        });
        self.at = end;
        self.spaced = false;
    }
}

/// Whether a period between letters is part of the word: `U.S.`, `Ph.D.`, `kremlin.ru`, but not `end.The`.
fn joins_letters(previous: char, tail: &str) -> bool {
    let mut next = tail.chars();
    let (Some(first), second) = (next.next(), next.next()) else {
        return false;
    };
    is_letter(previous)
        && is_letter(first)
        && (crate::letters::is_lower(first) && second.is_some_and(|c| c == '.' || is_letter(c))
            || second == Some('.') && crate::letters::is_upper(first))
}

fn has_three_digits(tail: &str) -> bool {
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

fn shape_of(word: &str) -> Shape {
    let (mut digits, mut capitals, mut small, mut joints) = (false, false, false, false);
    let mut first_is_capital = None;
    for c in word.chars() {
        if c.is_ascii_digit() {
            digits = true;
            continue;
        }
        let is_capital = crate::letters::is_upper(c);
        if is_capital || is_letter(c) {
            first_is_capital.get_or_insert(is_capital);
            capitals |= is_capital;
            small |= !is_capital;
        } else {
            joints |= !matches!(c, '.' | ',');
        }
    }
    match (digits, first_is_capital) {
        (true, None) if joints => Shape::Numbers,
        (true, None) => Shape::Number,
        (true, Some(_)) => Shape::Alphanumeric,
        (false, Some(true)) if small => Shape::Capitalised,
        (false, Some(true)) => Shape::Upper,
        (false, _) if capitals => Shape::Mixed,
        (false, _) => Shape::Lower,
    }
}

/// The form that tables are searched with: small letters without accents, straight apostrophes and plain hyphens,
/// no period but a decimal one.
fn push_key(word: &str, shape: Shape, keys: &mut String) {
    let keeps_period = matches!(
        shape,
        Shape::Number | Shape::Numbers | Shape::Alphanumeric | Shape::Mark
    );
    for c in word.chars() {
        match c {
            '.' if !keeps_period => {}
            _ if c.is_ascii() => keys.push(c.to_ascii_lowercase()),
            _ if is_apostrophe(c) => keys.push('\''),
            '“' | '”' | '„' | '«' | '»' => keys.push('"'),
            '\u{2010}' | '\u{2011}' => keys.push('-'),
            '–' if shape != Shape::Mark => keys.push('-'),
            '…' => keys.push_str("..."),
            _ => deck_engine::fold_letter(c, keys),
        }
    }
}

#[cfg(test)]
mod tests;
