//! The words of a question and of what it is made of, compared whatever their capitals.

use std::ops::Range;

use crate::{letters, phrase};

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
    each_word(text, |span, hash| {
        words.push(Word {
            text: text.get(span).unwrap_or_default(),
            hash,
        });
    });
    words
}

/// Hands the bytes and the hash of each word to a function, an owner's `'s` left out.
fn each_word(text: &str, then: impl FnMut(Range<usize>, u64)) {
    // Nearly all questions are ASCII, of which each byte is a character.
    if text.is_ascii() {
        let bytes = text.bytes().enumerate();
        scan(bytes.map(|(at, byte)| (at, 1, char::from(byte))), then);
    } else {
        let chars = text.char_indices();
        scan(chars.map(|(at, c)| (at, c.len_utf8(), c)), then);
    }
}

/// The same of characters, each with its place and its length.
fn scan(
    chars: impl Iterator<Item = (usize, usize, char)>,
    mut then: impl FnMut(Range<usize>, u64),
) {
    let (mut first, mut end, mut hash) = (0, 0, phrase::EMPTY);
    // The last apostrophe, and the hash before it.
    let mut apostrophe = (usize::MAX, hash);
    let mut last = ' ';
    let mut close = |first: usize, end: usize, hash, last, (mark, bare): (usize, u64)| {
        if last == 's' && mark.checked_add(2) == Some(end) && first <= mark {
            then(first..mark, bare);
        } else if first < end {
            then(first..end, hash);
        }
    };
    for (at, length, c) in chars {
        end = at + length;
        if c == '\'' {
            apostrophe = (at, hash);
        } else if !letters::is_alphanumeric(c) {
            close(first, at, hash, last, apostrophe);
            (first, hash) = (end, phrase::EMPTY);
            last = ' ';
            continue;
        }
        hash = add(hash, c);
        last = c;
    }
    close(first, end, hash, last, apostrophe);
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
    each_word(text, |_, hash| hashes.push(hash));
    hashes
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
    word.chars().fold(phrase::EMPTY, add)
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
