//! Lists of words in one file: a line `@ name` opens a list, white space parts its words, `#` opens a comment.

use crate::lexicon::Set;
use crate::phrase;

/// The text of a table of `data/`, without its comments: `build.rs` leaves them out.
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}
pub(crate) use table;

/// The words of a list, by their hashes, and a sieve that most other words do not pass.
///
/// A recogniser asks a dozen lists about every word of an article, nearly always in vain: the sieve answers without
/// looking for a word.
#[derive(Debug)]
pub(crate) struct WordList {
    words: Set<u64>,
    /// 1024 bits, of which each word sets one.
    sieve: [u64; 16],
}

impl WordList {
    /// Words in any order.
    pub(crate) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Set<u64> = words
            .into_iter()
            .map(|word| phrase::phrase([word]))
            .collect();
        let mut sieve = [0; 16];
        for &word in words.iter() {
            let (at, bit) = bit_of(word);
            if let Some(bits) = sieve.get_mut(at) {
                *bits |= 1 << bit;
            }
        }
        Self { words, sieve }
    }

    /// Whether the list has a word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.has_hash(phrase::phrase([word]))
    }

    /// Whether the list has a word with this hash.
    pub(crate) fn has_hash(&self, word: u64) -> bool {
        let (at, bit) = bit_of(word);
        self.sieve.get(at).is_some_and(|bits| bits >> bit & 1 == 1) && self.words.contains(&word)
    }

    /// Whether the list has no word.
    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Where a sieve has the bit of a hash: one of 16 words, one of 64 bits.
fn bit_of(hash: u64) -> (usize, u32) {
    let low = |bits: u64| u32::try_from(bits).unwrap_or(0);
    (low(hash >> 6 & 15) as usize, low(hash & 63))
}

/// A list of a file; empty if there is none of the name.
pub(crate) fn section(file: &'static str, name: &str) -> WordList {
    WordList::new(words(file, name))
}

/// The words of a list of a file, in its order.
pub(crate) fn words(file: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .skip_while(move |line| line.strip_prefix("@ ") != Some(name))
        .skip(1)
        .take_while(|line| !line.starts_with('@'))
        .flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_ends_where_the_next_begins() {
        let file = "# About.\n@ one\nb a\n# Note.\nc\n@ two\nd\n";
        let one = section(file, "one");
        assert!(["a", "b", "c"].iter().all(|word| one.has(word)));
        assert!(!["d", "one", "", "ab", "é"].iter().any(|word| one.has(word)));
        assert!(section(file, "two").has("d"));
        assert!(section(file, "three").is_empty());
    }
}
