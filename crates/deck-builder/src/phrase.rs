//! Phrases as look-up keys: the keys of some tokens, hashed one after the other.

use crate::lexicon::Quick;
use crate::token::{self, Token};

/// The hash of no token.
pub(crate) const EMPTY: u64 = 0;

/// The hash of some tokens and one more: two of ten thousand names share one once in a hundred billion tables.
pub(crate) fn join(hash: u64, key: &str) -> u64 {
    Quick::of(hash, key)
}

/// The hash of tokens, by their keys.
pub(crate) fn phrase<'a>(keys: impl IntoIterator<Item = &'a str>) -> u64 {
    keys.into_iter().fold(EMPTY, join)
}

/// A hash that stays the same whatever becomes of the tables: ids rest on it, and whose turn it is. FNV-1a, 64 bits, a
/// byte of ones behind each part.
pub(crate) fn stable<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    parts.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| {
        add(part.bytes().fold(hash, add), 0xff)
    })
}

/// The hash of a name's tokens.
pub(crate) fn of_name(name: &str) -> u64 {
    let (mut keys, mut tokens) = (String::with_capacity(name.len()), Vec::new());
    token::tokenise(name, (0, name.len()), &mut keys, &mut tokens);
    match tokens.as_slice() {
        [token] => token.hash,
        tokens => phrase(tokens.iter().map(|token| key_of(&keys, token))),
    }
}

/// Hands the keys of a name's tokens to a function.
pub(crate) fn keys_of<T>(name: &str, then: impl FnOnce(Vec<&str>) -> T) -> T {
    let (mut keys, mut tokens) = (String::new(), Vec::new());
    token::tokenise(name, (0, name.len()), &mut keys, &mut tokens);
    then(tokens.iter().map(|token| key_of(&keys, token)).collect())
}

/// The key of a token among the keys.
pub(crate) fn key_of<'a>(keys: &'a str, token: &Token) -> &'a str {
    keys.get(token.key.0 as usize..token.key.1 as usize)
        .unwrap_or_default()
}
