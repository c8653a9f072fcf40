//! Word lists: tables of `data/` that are looked up by a token's key.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A hasher that takes eight bytes at a time, as the compiler's own does: quick on short words, and the same
/// everywhere. Nobody outside chooses the words of the tables.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0xf135_7aea_2e62_a9c5);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let length = bytes.len() as u64;
        if let Some(last) = bytes.last_chunk::<8>() {
            let (chunks, _) = bytes.as_chunks::<8>();
            for chunk in chunks {
                self.add(u64::from_le_bytes(*chunk));
            }
            self.add(u64::from_le_bytes(*last) ^ length);
        } else if let (Some(first), Some(last)) =
            (bytes.first_chunk::<4>(), bytes.last_chunk::<4>())
        {
            let [first, last] = [first, last].map(|half| u64::from(u32::from_le_bytes(*half)));
            self.add((first << 32 | last) ^ length);
        } else {
            let short = bytes
                .iter()
                .fold(0, |word, &byte| word << 8 | u64::from(byte));
            self.add(short << 8 | length);
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

/// A map of short keys.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set of short keys.
pub(crate) type Set<T> = HashSet<T, BuildHasherDefault<Quick>>;

/// Words, each with what the table says of it.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    words: Map<&'static str, T>,
}

impl<T: Copy> Lexicon<T> {
    /// What the table says of a word.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        self.words.get(word).copied()
    }

    /// Reads a table of one row a line; `#` starts a comment. Rows that `read` refuses are left out.
    pub(crate) fn rows(
        table: &'static str,
        read: fn(&'static str) -> Option<(&'static str, T)>,
    ) -> Self {
        let rows = table.lines().filter(|line| !line.starts_with('#'));
        Self {
            words: rows.filter_map(read).collect(),
        }
    }
}
