//! Whether a text is one of a few words.
//!
//! `matches!` writes out a comparison for each of its words: quick, but some fifteen bytes of a WebAssembly module, and
//! the rules ask for two thousand words. There they are data, which one routine walks.

/// Whether a text is one of some words: `one_of!(key, "of" | "in")`.
#[cfg(not(target_family = "wasm"))]
macro_rules! one_of {
    ($text:expr, $($word:literal)|+ $(,)?) => {
        matches!($text, $($word)|+)
    };
}
#[cfg(not(target_family = "wasm"))]
pub(crate) use one_of;

/// The same by walking. What the key of a token is, the text finds out in the same call.
#[cfg(any(target_family = "wasm", test))]
macro_rules! walked {
    ($text:ident.key($at:expr), $($word:literal)|+ $(,)?) => {
        $text.has_key_among($at, $crate::one_of::list!($($word),+))
    };
    ($text:expr, $($word:literal)|+ $(,)?) => {
        $crate::one_of::is_among($text, $crate::one_of::list!($($word),+))
    };
}
#[cfg(target_family = "wasm")]
pub(crate) use walked as one_of;

/// Words as they are walked.
#[cfg(any(target_family = "wasm", test))]
macro_rules! list {
    ($($word:literal),+) => {{
        const SIZE: usize = 0 $(+ 1 + $word.len())+;
        static WORDS: [u8; SIZE] = $crate::one_of::packed(&[$($word),+]);
        &WORDS
    }};
}
#[cfg(any(target_family = "wasm", test))]
pub(crate) use list;

/// Words one after another, the length of each before it. This runs while the builder is compiled.
#[cfg(any(target_family = "wasm", test))]
pub(crate) const fn packed<const SIZE: usize>(mut words: &[&str]) -> [u8; SIZE] {
    let mut packed = [0; SIZE];
    let mut free = packed.as_mut_slice();
    while let Some((word, others)) = words.split_first() {
        if let Some((length, behind)) = free.split_first_mut()
            && let Some((place, behind)) = behind.split_at_mut_checked(word.len())
        {
            *length = word.len() as u8;
            place.copy_from_slice(word.as_bytes());
            free = behind;
        } else {
            break;
        }
        words = others;
    }
    packed
}

/// Whether a text is one of packed words.
#[cfg(any(target_family = "wasm", test))]
pub(crate) fn is_among(text: &str, mut words: &[u8]) -> bool {
    while let Some((&length, behind)) = words.split_first() {
        let Some((word, others)) = behind.split_at_checked(usize::from(length)) else {
            return false;
        };
        if word == text.as_bytes() {
            return true;
        }
        words = others;
    }
    false
}

/// Whether a word is one of a list, semicolons between them: a list of words as one text takes less room.
pub(crate) fn is_one_of(list: &str, word: &str) -> bool {
    let mut words = list.as_bytes().split(|&byte| byte == b';');
    words.any(|one| one == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    #[test]
    fn a_text_is_one_of_its_words_or_not() {
        let text = Text::of("Off to Rome.", "2024-05-01");
        assert!(walked!(text.key(1), "off" | "to") && !walked!(text.key(0), "of" | "to"));
        let matched = |text: &str| one_of!(text, "of" | "£" | "" | "into" | "in");
        let walked = |text: &str| walked!(text, "of" | "£" | "" | "into" | "in");
        for text in ["of", "£", "", "into", "in"] {
            assert!(matched(text) && walked(text), "{text}");
        }
        for text in [
            "o", "off", "f", "i", "int", "onto", "\u{2}", "\u{2}of", "ofin",
        ] {
            assert!(!matched(text) && !walked(text), "{text}");
        }
    }
}
