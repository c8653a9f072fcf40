//! Capital and small letters of the scripts that names in English news are written in.
//!
//! The standard library knows all scripts of the world, by tables that would be a tenth of the module that a page
//! loads. Here are Latin with its accents, Greek and Cyrillic; letters of other scripts are neither capital nor small,
//! as most of them are anyway.

use crate::token::is_word;

/// A letter or a digit, or the like of another script.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    is_word(c)
}

/// A letter.
pub(crate) fn is_alphabetic(c: char) -> bool {
    is_word(c) && !c.is_ascii_digit() && !matches!(c, '²' | '³')
}

/// A capital letter.
pub(crate) fn is_upper(c: char) -> bool {
    c.is_ascii_uppercase() || !c.is_ascii() && lower(c) != c
}

/// A small letter.
pub(crate) fn is_lower(c: char) -> bool {
    c.is_ascii_lowercase() || !c.is_ascii() && (upper(c) != c || matches!(c, 'ß' | 'ı' | 'ĸ' | 'ŉ'))
}

/// The small letter of a capital; any other character is its own.
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match shift(c) {
        Some((by, true)) => moved(c, by),
        _ => c,
    }
}

/// The capital of a small letter; any other character is its own.
pub(crate) fn upper(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    match shift(c) {
        Some((by, false)) => moved(c, by),
        _ => c,
    }
}

/// A text in small letters.
pub(crate) fn lower_text(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut small = String::with_capacity(text.len());
    small.extend(text.chars().map(lower));
    small
}

/// Adds a letter or digit as [`deck_engine::fold_letter`] does.
pub(crate) fn push_folded(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else {
        deck_engine::fold_letter(c, out);
    }
}

fn moved(c: char, by: i32) -> char {
    u32::from(c)
        .checked_add_signed(by)
        .and_then(char::from_u32)
        .unwrap_or(c)
}

/// How far the other case of a letter is, and whether the letter is the capital of the two.
fn shift(c: char) -> Option<(i32, bool)> {
    let is_even = u32::from(c).is_multiple_of(2);
    // A capital and its small letter side by side.
    let pair = |capital_is_even: bool| {
        let is_capital = is_even == capital_is_even;
        Some((if is_capital { 1 } else { -1 }, is_capital))
    };
    match c {
        '×' | '÷' | 'ß' => None,
        'À'..='Þ' => Some((32, true)),
        'à'..='þ' => Some((-32, false)),
        'ÿ' => Some((121, false)),
        'Ÿ' => Some((-121, true)),
        'İ' | 'ı' | 'ĸ' | 'ŉ' | 'ſ' => None,
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' => pair(false),
        'Ā'..='ŷ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ȧ'..='ȳ' => pair(true),
        'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => pair(true),
        'Ά' => Some((38, true)),
        'ά' => Some((-38, false)),
        'Έ'..='Ί' => Some((37, true)),
        'έ'..='ί' => Some((-37, false)),
        'Ό' => Some((64, true)),
        'ό' => Some((-64, false)),
        'Ύ' | 'Ώ' => Some((63, true)),
        'ύ' | 'ώ' => Some((-63, false)),
        'Α'..='Ρ' | 'Σ'..='Ϋ' => Some((32, true)),
        'α'..='ρ' | 'σ'..='ϋ' => Some((-32, false)),
        'А'..='Я' => Some((32, true)),
        'а'..='я' => Some((-32, false)),
        'Ѐ'..='Џ' => Some((80, true)),
        'ѐ'..='џ' => Some((-80, false)),
        'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => pair(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The scripts that the module speaks of.
    fn letters() -> impl Iterator<Item = char> {
        ('\0'..='ʯ')
            .chain('Ͱ'..='ϯ')
            .chain('Ѐ'..='ԯ')
            .chain('Ḁ'..='ỿ')
    }

    #[test]
    fn letters_have_the_case_that_the_standard_library_gives_them() {
        for c in letters() {
            // Letters whose other case is a letter of another kind, or two of them, keep their own here.
            let only = |mut cases: Box<dyn Iterator<Item = char>>| {
                let first = cases.next()?;
                cases.next().is_none().then_some(first)
            };
            if lower(c) != c {
                assert_eq!(only(Box::new(c.to_lowercase())), Some(lower(c)), "{c}");
            }
            if upper(c) != c {
                assert_eq!(only(Box::new(c.to_uppercase())), Some(upper(c)), "{c}");
            }
        }
        for c in ('\0'..='ƀ').filter(|c| !matches!(c, 'ª' | 'µ' | 'º' | 'İ' | 'ſ' | 'ƀ')) {
            assert_eq!(
                (is_upper(c), is_lower(c)),
                (c.is_uppercase(), c.is_lowercase()),
                "{c}"
            );
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c}");
        }
        for c in "ȘșȚțẠạỲỳΆάΩωЖжЁёҐґӘә".chars() {
            assert_eq!(
                (is_upper(c), is_lower(c)),
                (c.is_uppercase(), c.is_lowercase()),
                "{c}"
            );
        }
    }

    #[test]
    fn texts_are_written_in_small_letters() {
        assert_eq!(
            lower_text("ÉCOLE Łódź ŠKODA Ärger"),
            "école łódź škoda ärger"
        );
        assert!(is_alphanumeric('7') && !is_alphabetic('7') && !is_alphanumeric('—'));
    }
}
