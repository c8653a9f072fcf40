//! Word lists: tables of `data/` that are looked up by a token's key.

use std::hash::Hasher;

use crate::columns::{self, Row};
use crate::phrase;

/// A hasher that takes eight bytes at a time, as the compiler's own does: quick on short words, and the same
/// everywhere. Nobody outside chooses the words of the tables.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    /// The hash of what was hashed before and a text.
    pub(crate) fn of(before: u64, text: &str) -> u64 {
        let mut hasher = Self(before);
        hasher.write(text.as_bytes());
        // Multiplying mixes the highest bits best.
        hasher.0 ^ hasher.0 >> 32
    }

    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0xf135_7aea_2e62_a9c5);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        // Texts of other lengths start from elsewhere, so that the last eight bytes may overlap those before.
        let length = bytes.len() as u64;
        self.0 = self
            .0
            .wrapping_add(length.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        if let Some(last) = bytes.last_chunk::<8>() {
            let (chunks, rest) = bytes.as_chunks::<8>();
            for chunk in chunks {
                self.add(u64::from_le_bytes(*chunk));
            }
            if !rest.is_empty() {
                self.add(u64::from_le_bytes(*last));
            }
        } else if let (Some(first), Some(last)) =
            (bytes.first_chunk::<4>(), bytes.last_chunk::<4>())
        {
            let half = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
            self.add(half(first) << 32 | half(last));
        } else {
            self.add(
                bytes
                    .iter()
                    .fold(0, |word, &byte| word << 8 | u64::from(byte)),
            );
        }
    }

    fn write_u8(&mut self, byte: u8) {
        // What ends a text: its length has been added already.
        self.0 ^= u64::from(byte);
    }

    fn write_u32(&mut self, word: u32) {
        self.add(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.add(word);
    }

    fn finish(&self) -> u64 {
        // A table looks at the lowest bits, and multiplying mixes the highest best.
        self.0.rotate_left(26)
    }
}

pub(crate) use crate::map::{Map, Set};

/// Words, each with what the table says of it. They are known by their hashes, which every token carries.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    words: Map<u64, T>,
}

impl<T> Default for Lexicon<T> {
    fn default() -> Self {
        Self {
            words: Map::default(),
        }
    }
}

impl<T: Copy> Lexicon<T> {
    /// Says something of a word; what was said of it before is forgotten.
    pub(crate) fn add(&mut self, word: &str, says: T) {
        self.words.insert(phrase::phrase([word]), says);
    }

    /// What the table says of a word.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        self.of(phrase::phrase([word]))
    }

    /// What the table says of a word with this hash.
    pub(crate) fn of(&self, hash: u64) -> Option<T> {
        self.words.get(&hash).copied()
    }

    /// Whether the table has a word with this hash.
    pub(crate) fn has(&self, hash: u64) -> bool {
        self.words.contains_key(&hash)
    }

    /// Reads a table whose first column has the words. Rows that `read` refuses are left out.
    pub(crate) fn rows(table: &'static str, read: fn(Row) -> Option<T>) -> Self {
        let mut lexicon = Self::default();
        for row in columns::rows(table) {
            let [word, ..] = row;
            if let Some(says) = read(row) {
                lexicon.add(word, says);
            }
        }
        lexicon
    }
}
