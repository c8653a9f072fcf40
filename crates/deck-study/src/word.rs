//! Any text as one word, without spaces and ends of lines, so that it may stand among others.

/// The text as a word; an empty one stays empty.
#[must_use]
pub fn to_word(text: &str) -> String {
    let mut word = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' => word.push_str("\\\\"),
            ' ' => word.push_str("\\s"),
            '\n' => word.push_str("\\n"),
            '\r' => word.push_str("\\r"),
            _ => word.push(char),
        }
    }
    word
}

/// The text that a word stands for.
#[must_use]
pub fn from_word(word: &str) -> String {
    // Nearly all stand for themselves, and thousands are read at a time.
    if !word.contains('\\') {
        return word.to_owned();
    }
    let mut text = String::with_capacity(word.len());
    let mut chars = word.chars();
    while let Some(char) = chars.next() {
        text.push(match char {
            '\\' => match chars.next() {
                Some('s') => ' ',
                Some('n') => '\n',
                Some('r') => '\r',
                other => other.unwrap_or('\\'),
            },
            _ => char,
        });
    }
    text
}

/// The whole number that a word stands for. All of the crate are read by this, as each type of numbers costs a page a reader of its own.
#[must_use]
pub fn whole_number(word: &str) -> Option<i64> {
    word.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_is_one_word_and_comes_back(text in any::<String>(), more in "[\\\\ \n\rsn]{0,9}") {
            for text in [text, more] {
                let word = to_word(&text);
                prop_assert!(!word.contains([' ', '\n', '\r']));
                prop_assert_eq!(from_word(&word), text);
            }
        }
    }
}
