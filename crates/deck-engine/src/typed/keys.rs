//! Keys of words, by which texts are compared: transliteration, joining, and a slip of one letter.

/// Ways to write Russian names in Latin letters, each before the one that stands for all, for Sergey and Sergei, -iy,
/// -y and -ii, Degtyaryov and Degtyarev, Aleksey and Alexey. `^` is the start of a word and `$` its end. The first
/// that fits is taken: at the start of a word, "ya" and "yu" are told from "ia" and "iu".
const TRANSLITERATIONS: &str = "aleksandr alexander alexandr alexander ks x shch sch ^fyodor fedor ^pyotr petr \
    ^semyon semen ^artyom artem ^yek ek ^yev ev ^yeg eg ^yel el ^yef ef ^yer er ^ya ya ^yu yu iy$ i ii$ i yy$ i yi$ i \
    ij$ i y$ i yov ev yev ev iev ev aye ae oye oe ya ia yu iu oyg oig eyk eik ayk aik";

/// Words under the usual ways to write Russian names in Latin letters. Short words are left alone, so that no plain
/// ones meet.
#[inline(never)]
pub(super) fn transliterated(words: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for word in words {
        let mut out = String::new();
        if word.is_ascii() && word.len() >= 4 {
            push_transliterated(word, &mut out);
        } else {
            out.push_str(word);
        }
        all.push(out);
    }
    all
}

fn push_transliterated(word: &str, out: &mut String) {
    let mut marked = String::from("^");
    marked.push_str(word);
    marked.push('$');
    let mut rest = marked.as_str();
    'letters: while let Some(&next) = rest.as_bytes().first() {
        let mut rules = TRANSLITERATIONS.split(' ');
        while let (Some(from), Some(to)) = (rules.next(), rules.next()) {
            if let Some(after) = rest.strip_prefix(from) {
                out.push_str(to);
                rest = after;
                continue 'letters;
            }
        }
        if !matches!(next, b'^' | b'$') {
            out.push(char::from(next));
        }
        rest = rest.get(1..).unwrap_or_default();
    }
}

/// Adds a word to a key, in which spacing and hyphens do not count. A mark stays between two numbers.
#[inline(never)]
pub(super) fn push_joined(key: &mut String, word: &str) {
    if ends_in_digit(key) && word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        key.push('|');
    }
    key.push_str(word);
}

/// Whether its last letter is a digit.
pub(super) fn ends_in_digit(key: &str) -> bool {
    key.as_bytes().last().is_some_and(u8::is_ascii_digit)
}

/// Joins words into one key.
#[inline(never)]
pub(super) fn joined(words: &[String]) -> String {
    let mut key = String::new();
    for word in words {
        push_joined(&mut key, word);
    }
    key
}

/// How many letters a text has.
pub(super) fn letters(text: &str) -> usize {
    let mut count = 0;
    for byte in text.bytes() {
        count += usize::from(byte & 0xc0 != 0x80);
    }
    count
}

/// The place of the entry in a list that one letter parts from a word. Short words have too many neighbours.
#[inline(never)]
pub(super) fn near(list: &str, word: &str) -> Option<usize> {
    list.split(',')
        .position(|known| known.len() > 4 && one_letter_off(known, word))
}

/// Whether two words differ by one letter left out, added, changed or swapped with its neighbour.
///
/// Digits never count as misspelt, nor does the first letter, which is rarely mistyped and often tells two
/// names apart.
#[inline(never)]
pub(super) fn one_letter_off(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.as_bytes(), right.as_bytes());
    let mut start = 0;
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if a != b {
            break;
        }
        (left, right) = (left_rest, right_rest);
        start += 1;
    }
    while let ([left_rest @ .., a], [right_rest @ .., b]) = (left, right) {
        if a != b {
            break;
        }
        (left, right) = (left_rest, right_rest);
    }
    // The mark is the one that stands between two numbers.
    let is_letter = |byte: &u8| !byte.is_ascii_digit() && *byte != b'|';
    start > 0
        && match (left, right) {
            ([a], []) | ([], [a]) => is_letter(a),
            ([a], [b]) => is_letter(a) && is_letter(b),
            ([a, b], [c, d]) => a == d && b == c && is_letter(a) && is_letter(b),
            _ => false,
        }
}
