//! One sentence as the date rules read it: keys, shapes and calendar words, empty beyond its ends.

use crate::dates::class::{Class, is};
use crate::dates::word::Word;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::sentence::{Role, Sentence};
use crate::text::Text;
use crate::token::Shape;

/// More tokens than a sentence of a newspaper ever has.
const LONGEST: usize = 200;

/// A sentence with the calendar words of its text.
///
/// Every look-up is total, so that a rule may ask for the token before the first: `at.wrapping_sub(1)`.
pub(super) struct Scan<'t> {
    text: &'t Text,
    words: &'t [Word],
    span: Span,
    role: Role,
}

impl<'t> Scan<'t> {
    /// A sentence in pieces, of which all but those of endless lines have one: rules look as far as a piece
    /// reaches, and so a text costs time in proportion to its length.
    pub(super) fn pieces(
        text: &'t Text,
        words: &'t [Word],
        sentence: &Sentence,
    ) -> impl Iterator<Item = Self> {
        let (end, role) = (sentence.end, sentence.role);
        (sentence.first..end).step_by(LONGEST).map(move |first| {
            let reach = first.saturating_add(u32::try_from(LONGEST).unwrap_or(u32::MAX));
            Self {
                text,
                words,
                span: Span::new(first, reach.min(end)),
                role,
            }
        })
    }

    pub(super) fn span(&self) -> Span {
        self.span
    }

    pub(super) fn role(&self) -> Role {
        self.role
    }

    fn has(&self, at: u32) -> bool {
        (self.span.first..self.span.end).contains(&at)
    }

    pub(super) fn key(&self, at: u32) -> &'t str {
        if self.has(at) { self.text.key(at) } else { "" }
    }

    /// Whether a token's key is this.
    pub(super) fn has_key(&self, at: u32, key: &str) -> bool {
        self.key(at) == key
    }

    /// Whether a token's key is one of packed words.
    #[cfg(target_family = "wasm")]
    pub(super) fn has_key_among(&self, at: u32, words: &[u8]) -> bool {
        crate::one_of::is_among(self.key(at), words)
    }

    pub(super) fn shape(&self, at: u32) -> Shape {
        if self.has(at) {
            self.text.shape(at)
        } else {
            Shape::Outside
        }
    }

    pub(super) fn word(&self, at: u32) -> Word {
        if self.has(at) {
            self.words.get(at as usize).copied().unwrap_or(Word::Other)
        } else {
            Word::Other
        }
    }

    /// Whether a token is written with a period of its own: `Sept.`, but not `Sept`.
    pub(super) fn is_abbreviated(&self, at: u32) -> bool {
        self.has(at) && self.text.word(at).ends_with('.')
    }

    /// Whether white space stands before a token.
    pub(super) fn is_spaced(&self, at: u32) -> bool {
        self.text.token(at).is_none_or(|token| token.spaced)
    }

    /// Whether the keys from a token on are these.
    pub(super) fn has_keys(&self, first: u32, keys: &[&str]) -> bool {
        (0..)
            .zip(keys)
            .all(|(ahead, key)| self.key(first.wrapping_add(ahead)) == *key)
    }

    /// Whether any token of the sentence has one of these keys.
    pub(super) fn mentions_any(&self, keys: &[&str]) -> bool {
        (self.span.first..self.span.end).any(|at| keys.contains(&self.text.key(at)))
    }

    /// Whether any token of the sentence is of a class.
    pub(super) fn any(&self, class: Class) -> bool {
        (self.span.first..self.span.end).any(|at| is(self.text.key(at), class))
    }

    /// Whether a token begins with a capital.
    pub(super) fn is_capital(&self, at: u32) -> bool {
        matches!(self.shape(at), Shape::Capitalised | Shape::Upper)
    }

    /// Whether a token is the first of its sentence, marks apart.
    pub(super) fn starts(&self, at: u32) -> bool {
        self.has(at) && self.text.starts_sentence(at)
    }

    /// Whether a phrase may end before this token: a mark, the sentence's end, or a word that joins or places.
    pub(super) fn ends_before(&self, at: u32) -> bool {
        matches!(self.shape(at), Shape::Mark | Shape::Outside)
            || one_of!(
                self.key(at),
                "after"
                    | "and"
                    | "as"
                    | "at"
                    | "because"
                    | "before"
                    | "but"
                    | "by"
                    | "for"
                    | "from"
                    | "in"
                    | "near"
                    | "of"
                    | "on"
                    | "or"
                    | "that"
                    | "to"
                    | "when"
                    | "where"
                    | "while"
                    | "with"
            )
    }
}
