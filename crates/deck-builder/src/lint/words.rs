//! The words of a question and of what it is made of, compared whatever their capitals.

use crate::{Options, letters, phrase};

/// A word, with the hash that it shares with all its spellings in small and capital letters.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) hash: u64,
}

impl Word<'_> {
    /// Whether it is a word, given in small letters.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(text.len() / 5 + 1);
    words.extend(each_word(text).map(|text| Word {
        text,
        hash: hash(text),
    }));
    words
}

/// Each word of a text, an owner's `'s` left out.
fn each_word(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(|c| c != '\'' && !letters::is_alphanumeric(c));
    pieces.filter_map(|piece| match piece.strip_suffix("'s") {
        None => (!piece.is_empty()).then_some(piece),
        owner => owner,
    })
}

/// The hash of some characters and one more, whatever its case.
fn add(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(letters::lower(c))).wrapping_mul(0xf135_7aea_2e62_a9c5)
}

/// Whether some words, at least one, stand in a row among others.
pub(super) fn has_run(long: &[Word<'_>], short: &[Word<'_>]) -> bool {
    let alike = |(a, b): (&Word<'_>, &Word<'_>)| a.hash == b.hash;
    !short.is_empty()
        && long
            .windows(short.len())
            .any(|window| window.iter().zip(short).all(alike))
}

/// The words of a text as hashes, which compare at once; that two words share one by accident costs a question at most.
pub(crate) fn hashes(text: &str) -> Vec<u64> {
    let mut hashes = Vec::with_capacity(text.len() / 5 + 1);
    hashes.extend(each_word(text).map(hash));
    hashes
}

/// The hash of each run of one word more than may be used where quoting is not allowed.
pub(crate) fn long_runs(text: &str) -> Vec<u64> {
    let hashes = hashes(text);
    let runs = hashes.windows(Options::LONGEST_RUN + 1);
    runs.map(|run| {
        run.iter()
            .fold(phrase::EMPTY, |hash, word| add_word(hash, *word))
    })
    .collect()
}

/// The hash of some words and one more.
fn add_word(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0xf135_7aea_2e62_a9c5)
}

/// Whether two texts, by the hashes of their words, share more than so many words in a row.
pub(crate) fn share_run(a: &[u64], b: &[u64], limit: usize) -> bool {
    a.windows(limit + 1).any(|run| {
        let mut others = b.windows(limit + 1);
        others.any(|other| other.first() == run.first() && other == run)
    })
}

/// The hash of a word in small letters.
pub(super) fn hash(word: &str) -> u64 {
    // Nearly all words are ASCII, of which each byte is a character.
    if word.is_ascii() {
        word.bytes().map(char::from).fold(phrase::EMPTY, add)
    } else {
        word.chars().fold(phrase::EMPTY, add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_runs_are_counted() {
        let share = |a, b, limit| share_run(&hashes(a), &hashes(b), limit);
        let (a, b) = ("The red kite flew away.", "A Red kite's flew home");
        assert!(share(a, b, 2));
        assert!(!share(a, b, 3));
        assert!(!share("", b, 0));
    }
}
