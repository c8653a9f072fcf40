//! Lists of words in one file: a line `@ name` opens a list, white space parts its words, `#` opens a comment.

use crate::sort::Sort;

/// The text of a table of `data/`, without its comments: `build.rs` leaves them out.
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}
pub(crate) use table;

/// The words of a list, and a sieve that most other words do not pass.
///
/// A recogniser asks a dozen lists about every word of an article, nearly always in vain: the sieve answers without
/// comparing a letter.
#[derive(Debug)]
pub(crate) struct WordList {
    words: Vec<&'static str>,
    sieve: Sieve,
}

impl WordList {
    /// Words in any order.
    pub(crate) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let mut words: Vec<&'static str> = words.into_iter().collect();
        words.order();
        let mut sieve = Sieve::default();
        for word in &words {
            sieve.add(word);
        }
        Self { words, sieve }
    }

    /// Whether the list has a word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.sieve.lets_through(word) && self.words.binary_search(&word).is_ok()
    }

    /// Whether the list has no word.
    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// 4096 bits, of which each word sets the one that its length and three of its bytes say.
#[derive(Debug)]
struct Sieve([u64; 64]);

impl Default for Sieve {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Sieve {
    fn bit(word: &str) -> (usize, u32) {
        let bytes = word.as_bytes();
        let byte = |at: usize| usize::from(bytes.get(at).copied().unwrap_or(0));
        let length = bytes.len();
        let mixed = byte(0) * 389
            + byte(length / 2) * 67
            + byte(length.wrapping_sub(1)) * 17
            + length * 1031;
        (mixed >> 6 & 63, u32::try_from(mixed & 63).unwrap_or(0))
    }

    fn add(&mut self, word: &str) {
        let (at, bit) = Self::bit(word);
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= 1 << bit;
        }
    }

    fn lets_through(&self, word: &str) -> bool {
        let (at, bit) = Self::bit(word);
        self.0.get(at).is_some_and(|bits| bits >> bit & 1 == 1)
    }
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
