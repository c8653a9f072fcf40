//! Folding of letters: case, accents and scripts, so that what is typed can be held against what is written.
//!
//! The tables are small on purpose, since they are part of the page, and the standard library's own would bring
//! those of all scripts along. Letters that they do not cover are kept as they are, so that every script can be
//! compared with itself.

/// One base letter for each code point from the one given. `-` keeps a letter; a capital is a base letter that is
/// also written with an `e` after it; a digit is a place in [`PAIRS`].
const LATIN: [(u32, &str); 4] = [
    (
        0xc0,
        "aaaaA12ceeeeiiiidnooooO-OuuuUy54aaaaA12ceeeeiiiidnooooO-OuuuUy5y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllllnnnnnnnnnoooooo33\
        rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
    ),
    (0x1a0, "oo-------------uu"),
    (0x218, "sstt"),
    (
        0x1ea0,
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy",
    ),
];

/// Letters that are two: å, æ, œ, ß and þ, each after the first letter that it may be written as alone.
const PAIRS: [&str; 5] = ["aa", "ae", "oe", "ss", "th"];

/// Cyrillic letters from а to я as they are written in Latin ones. The signs become marks that no other letter
/// does, since they tell words apart. Each takes three places.
const CYRILLIC: &str = "a  b  v  g  d  e  zh z  i  y  k  l  m  n  o  p  r  s  t  u  f  kh ts ch sh sch\"  y  '  e  yu ya ";

/// What a character is to a reader of words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is written inside a word and is not part of it.
    Silent,
    Space,
    /// It parts words. Marks that mean the same are one.
    Mark(u8),
    /// It changes what is meant, and so is a word of its own.
    Sign,
    Digit,
    Letter,
}

pub(super) fn kind(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Digit,
        'a'..='z' | 'A'..='Z' => Kind::Letter,
        '&' | '%' | '$' | '€' | '£' | '¥' | '₽' | '₩' | '#' | '+' => Kind::Sign,
        '\t'..=' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => Kind::Space,
        '\''
        | '`'
        | '´'
        | '\u{ad}'
        | 'ʹ'..='ʿ'
        | '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '‘'..='‛'
        | '\u{202a}'..='\u{202e}'
        | '′'
        | '\u{2060}'
        | '\u{fe0f}'
        | '\u{feff}' => Kind::Silent,
        '‐'..='―' | '−' => Kind::Mark(b'-'),
        '.' | ',' | '/' | '-' | '(' => Kind::Mark(c as u8),
        'ª' | 'µ' | 'º' | '¼'..='¾' => Kind::Letter,
        '\0'..='¿'
        | '×'
        | '÷'
        | '\u{2000}'..='\u{206f}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{303f}'
        | '・' => Kind::Mark(b'*'),
        _ => Kind::Letter,
    }
}

/// Adds the folded form of a letter, digit or sign. An umlaut is written out with an `e` if it is asked for.
pub(super) fn push_folded(c: char, written_out: bool, out: &mut String) {
    let code = u32::from(c);
    match c {
        '&' => out.push_str("and"),
        '%' => out.push_str("percent"),
        'ё' | 'Ё' => out.push('e'),
        'ς' => out.push('σ'),
        'А'..='я' => {
            let place = (code as usize - 'А' as usize) % 32 * 3;
            let letters = CYRILLIC.get(place..place + 3).unwrap_or_default();
            out.push_str(letters.trim_ascii_end());
        }
        'Α'..='Ω' => out.push(at(code + 0x20)),
        'Ѐ'..='Џ' => out.push(at(code + 0x50)),
        _ => push_latin(c, written_out, out),
    }
}

/// Adds the folded form of a letter or digit: small, without accents, in Latin letters. Accents that stand for
/// themselves add nothing; other marks stay.
pub fn fold_letter(c: char, out: &mut String) {
    match (kind(c), c) {
        (_, '\u{300}'..='\u{36f}') => {}
        (Kind::Letter | Kind::Digit, _) => push_folded(c, false, out),
        _ => out.push(c),
    }
}

fn at(code: u32) -> char {
    char::from_u32(code).unwrap_or_default()
}

fn push_latin(c: char, written_out: bool, out: &mut String) {
    for (first, letters) in LATIN {
        let place = u32::from(c).wrapping_sub(first) as usize;
        let Some(&base) = letters.as_bytes().get(place) else {
            continue;
        };
        match base {
            b'-' => break,
            b'1'..=b'5' => {
                let pair = PAIRS
                    .get(usize::from(base - b'1'))
                    .copied()
                    .unwrap_or_default();
                // Only å is also written as one letter.
                let pair = if base == b'1' && !written_out {
                    "a"
                } else {
                    pair
                };
                out.push_str(pair);
            }
            _ => {
                out.push(char::from(base.to_ascii_lowercase()));
                if written_out && base.is_ascii_uppercase() {
                    out.push('e');
                }
            }
        }
        return;
    }
    out.push(c.to_ascii_lowercase());
}
