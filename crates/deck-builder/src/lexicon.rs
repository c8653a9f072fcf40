//! Word lists: tables of `data/` that are looked up by a token's key.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a: quick on short words, and the same everywhere. Nobody outside chooses the words of the tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A map of short keys.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// A set of short keys.
pub(crate) type Set<T> = HashSet<T, BuildHasherDefault<Fnv>>;

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
