//! The one reader of texts: it folds a text into words, which every comparison starts from.

use super::letters::{Kind, kind, push_folded};

/// A run of letters, a run of digits or a sign, and what parts it from the word before.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) digits: bool,
    /// Whether it began with a small letter, before it was folded.
    pub(super) small: bool,
    /// The first mark before it: `.`, `,`, `/`, `-`, `(`, `*` for any other, or 0. A point is `.` only before and after
    /// digits, and `*` elsewhere.
    pub(super) mark: u8,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
}

impl Word {
    /// Whether nothing stands between it and the word before.
    pub(super) fn is_glued(&self) -> bool {
        self.mark == 0 && !self.spaced
    }

    /// Its value, if it is a number that is not too large to be told from its neighbours.
    pub(super) fn value(&self) -> Option<f64> {
        (self.digits && self.text.len() <= 15).then(|| decimal(&self.text))
    }

    /// Its value as part of a date; 0 if it cannot be one.
    pub(super) fn small_value(&self) -> u16 {
        if self.digits && self.text.len() <= 4 {
            decimal(&self.text) as u16
        } else {
            0
        }
    }
}

/// The value of digits. The standard library's reader would bring tables into the page that nothing else there
/// needs.
fn decimal(digits: &str) -> f64 {
    let mut value = 0.0;
    for byte in digits.bytes() {
        value = value * 10.0 + f64::from(byte.wrapping_sub(b'0'));
    }
    value
}

/// The words of a text. An umlaut or its Nordic kin is written out with an `e` if that is asked for.
pub(super) fn words(text: &str, written_out: bool) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = None;
    let mut mark = 0;
    let mut spaced = false;
    for mut c in text.chars() {
        match c {
            '½' => {
                open = None;
                mark = b'.';
                c = '5';
            }
            // Full-width forms of ASCII.
            '\u{ff01}'..='\u{ff5e}' => c = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => {}
        }
        let kind = kind(c);
        match kind {
            Kind::Silent => continue,
            Kind::Space => {
                spaced = true;
                open = None;
                continue;
            }
            Kind::Mark(found) => {
                mark = if mark == 0 { found } else { mark };
                open = None;
                continue;
            }
            Kind::Sign => open = None,
            Kind::Digit | Kind::Letter => {}
        }
        if open != Some(kind) {
            let digits = kind == Kind::Digit;
            let in_number = digits && words.last().is_none_or(|last| last.digits);
            words.push(Word {
                text: String::new(),
                digits,
                small: c.is_ascii_lowercase(),
                mark: if mark == b'.' && !in_number {
                    b'*'
                } else {
                    mark
                },
                spaced,
            });
            mark = 0;
            spaced = false;
            open = (kind != Kind::Sign).then_some(kind);
        }
        if let Some(word) = words.last_mut() {
            push_folded(c, written_out, &mut word.text);
        }
    }
    words
}
