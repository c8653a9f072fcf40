//! A designator as it is written: its letters, digits and variant, whatever joins them.

use crate::one_of::{is_one_of, one_of};
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
    /// The ends of the readings to come, with how much of `plain` and `breaks` belongs to each.
    shorter: Vec<(u32, (usize, usize))>,
}

/// How many tokens a designator has at most.
const LONGEST: u32 = 5;

/// `US1,000`, `3.5`: amounts.
fn has_separator(key: &str) -> bool {
    key.contains(',')
        || key.split_once('.').is_some_and(|(whole, part)| {
            whole.ends_with(|c: char| c.is_ascii_digit()) && !part.is_empty()
        })
}

impl Parsed {
    /// All tokens from one on that may be one designator: words and numbers, and strokes and dashes without spaces.
    pub(super) fn longest(text: &Text, first: u32) -> Self {
        let mut parsed = Self {
            plain: String::new(),
            breaks: Vec::new(),
            end: first,
            shorter: Vec::new(),
        };
        for at in first..first + LONGEST {
            if !parsed.join(text, first, at) {
                break;
            }
            let is_whole = text.shape(at) != Shape::Mark
                && parsed.plain.len() <= 28
                && parsed.plain.bytes().any(|byte| byte.is_ascii_digit());
            if is_whole {
                let lengths = (parsed.plain.len(), parsed.breaks.len());
                parsed.shorter.push((at + 1, lengths));
            }
        }
        parsed
    }

    /// Goes on to the longest reading that was not seen yet; whether there is one.
    pub(super) fn shorten(&mut self) -> bool {
        let Some((end, (plain, breaks))) = self.shorter.pop() else {
            return false;
        };
        self.end = end;
        self.plain.truncate(plain);
        self.breaks.truncate(breaks);
        true
    }

    /// Adds a token to what begins at `first`; whether it belongs there.
    fn join(&mut self, text: &Text, first: u32, at: u32) -> bool {
        let Some(token) = text.token(at) else {
            return false;
        };
        if text.token(first).map(|first| first.sentence) != Some(token.sentence) {
            return false;
        }
        let key = text.key(at);
        match token.shape {
            Shape::Mark => {
                return at > first
                    && !token.spaced
                    && one_of!(key, "/" | "–" | "-")
                    && text.token(at + 1).is_some_and(|next| !next.spaced);
            }
            Shape::Possessive | Shape::Lower | Shape::Mixed | Shape::Outside => return false,
            // "A C-130" begins a sentence.
            Shape::Alphanumeric
                if at > first
                    && text.word(at - 1) == "A"
                    && key.starts_with(|c: char| c.is_ascii_alphabetic()) =>
            {
                return false;
            }
            Shape::Number | Shape::Numbers | Shape::Alphanumeric => {
                if has_separator(key) {
                    return false;
                }
            }
            // Words come before the number, never behind it.
            Shape::Capitalised | Shape::Upper => {
                if self.plain.bytes().any(|byte| byte.is_ascii_digit())
                    && !(text.has_key(at.wrapping_sub(1), "/") && text.word(at).len() <= 2)
                {
                    return false;
                }
            }
        }
        self.add(key);
        true
    }

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
const TAILS: &str =
    "family;like;type;style;era;class;based;equipped;powered;size;sized;variant;series";

/// The written name without such a word.
pub(super) fn without_tail(name: &str) -> &str {
    name.rsplit_once('-')
        .filter(|(_, tail)| is_one_of(TAILS, tail))
        .map_or(name, |(head, _)| head)
}

/// Letters and numbers behind a designator, without a plural's s; `None` if no variant is written so.
pub(super) fn variant_of(rest: &str, last_word: &str) -> Option<String> {
    let singular = rest
        .strip_suffix('s')
        .filter(|_| is_plural(last_word))
        .unwrap_or(rest);
    if is_one_of(TAILS, singular) {
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
