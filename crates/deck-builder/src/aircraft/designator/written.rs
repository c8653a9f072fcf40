//! A designator as it is written: its letters, digits and variant, whatever joins them.

use crate::text::Text;
use crate::token::Shape;

/// A designator as its parts: letters, digits, and what follows them.
#[derive(Debug)]
pub(super) struct Parsed {
    /// Small letters and digits only.
    pub(super) plain: String,
    /// Positions in `plain` before which a hyphen, space or stroke stood.
    pub(super) breaks: Vec<usize>,
    /// Index after the last token.
    pub(super) end: u32,
}

/// Joins so many tokens: words and numbers, and strokes and dashes without spaces.
pub(super) fn parse(text: &Text, at: u32, count: u32) -> Option<Parsed> {
    let mut parsed = Parsed {
        plain: String::new(),
        breaks: Vec::new(),
        end: at + count,
    };
    let sentence = text.token(at)?.sentence;
    for index in at..at + count {
        let token = text.token(index)?;
        let last = index + 1 == at + count;
        if token.sentence != sentence {
            return None;
        }
        match token.shape {
            Shape::Mark => {
                let joins = matches!(text.key(index), "/" | "–" | "-")
                    && !token.spaced
                    && !last
                    && text.token(index + 1).is_some_and(|next| !next.spaced);
                if !joins || index == at {
                    return None;
                }
            }
            Shape::Possessive | Shape::Lower | Shape::Mixed | Shape::Outside => return None,
            // "A C-130" begins a sentence.
            Shape::Alphanumeric
                if index > at
                    && text.word(index - 1) == "A"
                    && text
                        .key(index)
                        .starts_with(|c: char| c.is_ascii_alphabetic()) =>
            {
                return None;
            }
            Shape::Number | Shape::Numbers | Shape::Alphanumeric => {
                if has_separator(text.key(index)) {
                    return None;
                }
                parsed.add(text.key(index));
            }
            // Words come before the number, never behind it.
            Shape::Capitalised | Shape::Upper => {
                if parsed.plain.bytes().any(|byte| byte.is_ascii_digit())
                    && !(text.key(index - 1) == "/" && text.word(index).len() <= 2)
                {
                    return None;
                }
                parsed.add(text.key(index));
            }
        }
    }
    let has_digit = parsed.plain.bytes().any(|byte| byte.is_ascii_digit());
    (has_digit && parsed.plain.len() <= 28).then_some(parsed)
}

/// `US1,000`, `3.5`: amounts.
fn has_separator(key: &str) -> bool {
    key.contains(',')
        || key.split_once('.').is_some_and(|(whole, part)| {
            whole.ends_with(|c: char| c.is_ascii_digit()) && !part.is_empty()
        })
}

impl Parsed {
    fn add(&mut self, key: &str) {
        if !self.plain.is_empty() {
            self.breaks.push(self.plain.len());
        }
        for c in key.chars() {
            if crate::letters::is_alphanumeric(c) {
                self.plain.push(c);
            } else {
                self.breaks.push(self.plain.len());
            }
        }
    }

    /// How many digits stand together behind the letters.
    pub(super) fn digits(&self, letters: usize) -> usize {
        let tail = self.plain.bytes().enumerate().skip(letters);
        tail.take_while(|&(at, byte)| {
            byte.is_ascii_digit() && (at == letters || !self.breaks_at(at))
        })
        .count()
    }

    pub(super) fn breaks_at(&self, at: usize) -> bool {
        self.breaks.contains(&at)
    }
}

/// Words behind a hyphen that belong to no type: `A320-family`.
const TAILS: [&str; 13] = [
    "family", "like", "type", "style", "era", "class", "based", "equipped", "powered", "size",
    "sized", "variant", "series",
];

/// The written name without such a word.
pub(super) fn without_tail(name: &str) -> &str {
    name.rsplit_once('-')
        .filter(|(_, tail)| TAILS.contains(tail))
        .map_or(name, |(head, _)| head)
}

/// Letters and numbers behind a designator, without a plural's s; `None` if no variant is written so.
pub(super) fn variant_of(rest: &str, last_word: &str) -> Option<String> {
    let singular = rest
        .strip_suffix('s')
        .filter(|_| is_plural(last_word))
        .unwrap_or(rest);
    if TAILS.contains(&singular) {
        return Some(String::new());
    }
    let letters = singular.bytes().filter(u8::is_ascii_alphabetic).count();
    let known = [
        "neo",
        "ceo",
        "max",
        "xlr",
        "amtsh",
        "mkii",
        "mkiii",
        "freighter",
        "turbo",
    ];
    let fits = singular.len() <= 10
        && (letters <= 4 || known.iter().any(|known| singular.ends_with(known)));
    let lower_tail = last_word.rsplit('-').next().is_some_and(|tail| {
        tail.len() > 2
            && last_word.contains('-')
            && tail.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    (fits && (!lower_tail || known.contains(&singular))).then(|| singular.to_owned())
}

/// `F-16s`, `A320neos`, `777-300ERs`.
pub(super) fn is_plural(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('s') else {
        return false;
    };
    stem.ends_with(|c: char| c.is_ascii_digit() || crate::letters::is_upper(c))
        || stem.ends_with("neo")
        || stem.ends_with("ceo")
}
