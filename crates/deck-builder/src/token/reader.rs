//! Cuts a block into tokens: where a word ends, and which marks belong to it.

use std::sync::LazyLock;

use super::form::{push_key, shape_of};
use super::{Shape, Token, is_apostrophe, is_hyphen, is_letter, is_word};
use crate::lexicon::Lexicon;
use crate::one_of::one_of;
use crate::{letters, phrase};

/// Abbreviations that are written with a period and a capital, without the period.
static CAPITALISED_ABBREVIATIONS: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::rows(crate::word_lists::table!("abbreviations.txt"), |_| Some(())));

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
        let follows_word = |tokens: &[Token]| {
            let last = tokens.last();
            last.is_some_and(|last| !matches!(last.shape, Shape::Mark | Shape::Possessive))
        };
        let is_plural_owner = is_apostrophe(c)
            && !self.spaced
            && follows_word(self.tokens)
            && self.keys.ends_with(['s', 'z', 'x'])
            && !self.rest(self.at + length).starts_with(is_word);
        let shape = if is_plural_owner {
            Shape::Possessive
        } else {
            Shape::Mark
        };
        self.push(self.at + length, shape);
    }

    /// `Achieng' Oluoch`: whether the apostrophe behind a word is its last letter, as a name goes on behind it.
    fn ends_luo_name(&self, start: usize, end: usize, apostrophe: char) -> bool {
        let word = self.block.get(start..end).unwrap_or_default();
        let mut behind = self.rest(end + apostrophe.len_utf8()).chars();
        word.starts_with(letters::is_upper)
            && word.ends_with("ng")
            && behind.next() == Some(' ')
            && behind.next().is_some_and(letters::is_upper)
            && !self
                .block
                .get(..start)
                .is_some_and(|before| before.ends_with(is_apostrophe))
    }

    fn word(&mut self) {
        let start = self.at;
        if let Some(length) = plain_word(self.rest(start)) {
            self.finish_word(start, start + length, None, false);
            return;
        }
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
                if !joins && self.ends_luo_name(start, start + at, c) {
                    end = start + at + c.len_utf8();
                    break;
                }
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
                word != "I" && (tail.starts_with(letters::is_upper) || is_particle())
            }
            Shape::Capitalised | Shape::Upper => CAPITALISED_ABBREVIATIONS.get(word).is_some(),
            Shape::Lower => one_of!(
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
            hash: phrase::phrase([self.keys.get(key..).unwrap_or_default()]),
        });
        self.at = end;
        self.spaced = false;
    }
}

/// The length of a word of plain letters and digits that a space or a mark ends which is never inside a word: nearly
/// all words are such, and none of their characters needs a look at its neighbours.
fn plain_word(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let length = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let (_, after) = bytes.split_at_checked(length)?;
    let ends = match after {
        [b'-' | b'\'' | b'`' | b':' | b'/' | b'&', ..] => false,
        [b'.' | b',', next, ..] => next.is_ascii_whitespace(),
        [next, ..] => next.is_ascii(),
        [] => true,
    };
    (ends && length > 0).then_some(length)
}

/// Whether a period between letters is part of the word: `U.S.`, `Ph.D.`, `kremlin.ru`, but not `end.The`.
fn joins_letters(previous: char, tail: &str) -> bool {
    let mut next = tail.chars();
    let (Some(first), second) = (next.next(), next.next()) else {
        return false;
    };
    is_letter(previous)
        && is_letter(first)
        && (letters::is_lower(first) && second.is_some_and(|c| c == '.' || is_letter(c))
            || second == Some('.') && letters::is_upper(first))
}

fn has_three_digits(tail: &str) -> bool {
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}
