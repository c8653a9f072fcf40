//! Finds the names of the gazetteer in a text.

use super::Gazetteer;
use super::table::{self, Name};
use crate::phrase;
use crate::text::Text;
use crate::token::Shape;

/// A stretch of text that is a name of the gazetteer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// Index after its last token.
    pub(crate) end: u32,
    /// Where its names stand among the names.
    pub(super) names: (usize, usize),
    /// The name is an abbreviation that needs its period and a town before it: `Calif.`
    pub(crate) abbreviation: bool,
}

impl Gazetteer {
    /// The longest name that starts at a token; none starts with a small letter.
    pub(crate) fn longest(&self, text: &Text, first: u32) -> Option<Found> {
        if !matches!(
            text.shape(first),
            Shape::Capitalised | Shape::Upper | Shape::Mixed | Shape::Alphanumeric
        ) {
            return None;
        }
        let start = text.hash(first);
        let (word, bit) = table::sieve_bit(start);
        if self.opens.get(word)? >> bit & 1 == 0 {
            return None;
        }
        let longest = *self.starts.get(&start)?;
        let sentence = text.token(first)?.sentence;
        let mut hash = phrase::EMPTY;
        let mut found = None;
        for (index, at) in (first..first + u32::from(longest)).enumerate() {
            if text
                .token(at)
                .is_none_or(|token| token.sentence != sentence)
            {
                break;
            }
            hash = phrase::join(hash, text.key(at));
            let range = self.range(hash);
            let names = self.names.get(range.0..range.1).unwrap_or_default();
            if let Some(name) = names.first()
                && names.iter().any(|name| name.is_written(text, first))
            {
                found = Some(Found {
                    end: first + u32::try_from(index).unwrap_or(0) + 1,
                    names: range,
                    abbreviation: name.abbreviation,
                });
            }
        }
        found
    }
}

impl Name {
    /// Whether the tokens from `first` on have the capitals that the name has.
    fn is_written(&self, text: &Text, first: u32) -> bool {
        if self.abbreviation {
            return text.word(first).ends_with('.') && text.has_key(first.wrapping_sub(1), ",");
        }
        (0..u32::from(self.length)).all(|index| {
            let shape = text.shape(first + index);
            if self.capitals & (1 << index) == 0 || shape == Shape::Mark {
                true
            } else if self.upper {
                shape == Shape::Upper
            } else {
                shape != Shape::Lower
            }
        })
    }
}
