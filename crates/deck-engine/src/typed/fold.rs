//! Folding of letters: case, accents, apostrophes, invisible marks and the ways to write a digit.
//!
//! The tables are small on purpose, since they are part of the page. Scripts that they do not cover are kept
//! letter by letter, so every script can be compared with itself.

/// A run of letters or digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Whether it follows white space or the start, rather than a hyphen or another mark.
    pub(super) spaced: bool,
}

// One base letter for each code point of the blocks named; `-` stands for a letter that is kept.
const LATIN_1_AND_EXTENDED_A: &str = "\
aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkklllllll\
lllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
const LATIN_EXTENDED_B: &str = "\
---------d--------f-------------oo-------------uu---------------\
-------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----\
aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------\
----------------";
const LATIN_ADDITIONAL: &str = "\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy------aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

fn base_letter(c: char) -> Option<char> {
    let (table, first) = match c {
        '\u{c0}'..='\u{17f}' => (LATIN_1_AND_EXTENDED_A, 0xc0),
        '\u{180}'..='\u{24f}' => (LATIN_EXTENDED_B, 0x180),
        '\u{1e00}'..='\u{1eff}' => (LATIN_ADDITIONAL, 0x1e00),
        _ => return None,
    };
    let base = *table.as_bytes().get((c as usize).checked_sub(first)?)?;
    (base != b'-').then_some(char::from(base))
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// Adds the folded form of a letter or digit; marks that are not read add nothing.
pub fn fold_letter(c: char, out: &mut String) {
    match c {
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'ß' | 'ẞ' => out.push_str("ss"),
        'þ' | 'Þ' => out.push_str("th"),
        'ĳ' | 'Ĳ' => out.push_str("ij"),
        '²' => out.push('2'),
        '³' => out.push('3'),
        // A breve after и makes й; every other combining accent is dropped, as composed ones are.
        '\u{306}' if out.ends_with('и') => {
            out.pop();
            out.push('й');
        }
        '\u{300}'..='\u{36f}' => {}
        'ё' | 'Ё' => out.push('е'),
        'ς' => out.push('σ'),
        'Α'..='Ω' | 'А'..='Я' => out.push(shifted(c, 0x20)),
        'Ѐ'..='Џ' => out.push(shifted(c, 0x50)),
        // In these blocks a capital has an even code point and its small letter follows it.
        '\u{460}'..='\u{481}' | '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' => {
            out.push(char::from_u32(c as u32 | 1).unwrap_or(c));
        }
        _ => out.push(base_letter(c).unwrap_or(c.to_ascii_lowercase())),
    }
}

/// Full-width forms become ASCII, and the digits of several scripts become ASCII digits.
pub(super) fn plain(c: char) -> char {
    let digit = |zero: u32| char::from_digit(c as u32 - zero, 10).unwrap_or(c);
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6f0}'..='\u{6f9}' => digit(0x6f0),
        '\u{966}'..='\u{96f}' => digit(0x966),
        '\u{9e6}'..='\u{9ef}' => digit(0x9e6),
        _ => c,
    }
}

/// Marks that are written inside a word and are not part of it.
pub(super) fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '‘' | '’' | '‛' | 'ʹ'..='ʿ' | '′' | '\u{ad}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Spaces that are set inside a number, where a plain space would part two numbers.
pub(super) fn is_number_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Signs that change what is meant, and so count as words.
fn sign_word(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "and",
        '%' => "percent",
        '$' => "$",
        '€' => "€",
        '£' => "£",
        '¥' => "¥",
        '₽' => "₽",
        '₩' => "₩",
        '#' => "#",
        '+' => "+",
        _ => return None,
    })
}

fn is_separator(c: char) -> bool {
    (c.is_ascii() && !c.is_ascii_alphanumeric())
        || matches!(c, '\u{80}'..='\u{bf}' if !matches!(c, '²' | '³' | 'ª' | 'º' | 'µ'))
        || matches!(c, '×' | '÷' | '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{2000}'..='\u{206f}'
            | '\u{2190}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{303f}' | '・')
}

/// Whether a character is part of a word or number. The standard library's own answer would bring its tables
/// of all scripts into the page.
pub(super) fn is_word_char(c: char) -> bool {
    !is_separator(c) && sign_word(c).is_none()
}

/// The folded words of a text. A decimal point stays inside its number; thousands separators vanish.
pub(super) fn words(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().map(plain).filter(|&c| !is_silent(c)).collect();
    let digit_at = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut words = Vec::new();
    let mut word = String::new();
    let mut spaced = true;
    for (at, &c) in chars.iter().enumerate() {
        let between_digits = at > 0 && digit_at(at - 1) && digit_at(at + 1);
        let before_three =
            between_digits && digit_at(at + 2) && digit_at(at + 3) && !digit_at(at + 4);
        if before_three && (c == ',' || is_number_space(c)) {
            continue;
        }
        let decimal_point = between_digits && c == '.';
        // A minus matters only where it opens the text; elsewhere it is a hyphen.
        let minus = at == 0 && matches!(c, '-' | '−') && digit_at(1);
        if decimal_point || minus {
            word.push(if minus { '-' } else { '.' });
        } else if let Some(sign) = sign_word(c) {
            close(&mut words, &mut word, spaced);
            words.push(Word {
                text: sign.to_owned(),
                spaced: true,
            });
            spaced = false;
        } else if is_separator(c) {
            spaced = if close(&mut words, &mut word, spaced) {
                c.is_whitespace()
            } else {
                spaced || c.is_whitespace()
            };
        } else {
            fold_letter(c, &mut word);
        }
    }
    close(&mut words, &mut word, spaced);
    words
}

fn close(words: &mut Vec<Word>, word: &mut String, spaced: bool) -> bool {
    if word.is_empty() {
        return false;
    }
    words.push(Word {
        text: std::mem::take(word),
        spaced,
    });
    true
}

/// The text, and where it has an umlaut or its Nordic kin, the text with the letter written out with an `e`.
pub(super) fn spellings(text: &str) -> Vec<String> {
    const WRITTEN_OUT: [(char, &str); 8] = [
        ('ä', "ae"),
        ('ö', "oe"),
        ('ü', "ue"),
        ('ø', "oe"),
        ('å', "aa"),
        ('Ä', "Ae"),
        ('Ö', "Oe"),
        ('Ü', "Ue"),
    ];
    let mut all = vec![text.to_owned()];
    if text
        .chars()
        .any(|c| WRITTEN_OUT.iter().any(|(letter, _)| *letter == c))
    {
        all.push(
            WRITTEN_OUT
                .iter()
                .fold(text.to_owned(), |text, (letter, out)| {
                    text.replace(*letter, out)
                }),
        );
    }
    all
}

/// Joins words into one key, so that spacing and hyphens do not count. A mark stays between two numbers.
pub(super) fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut key = String::new();
    for word in words {
        let digit_before = key.chars().next_back().is_some_and(|c| c.is_ascii_digit());
        if digit_before && word.starts_with(|c: char| c.is_ascii_digit()) {
            key.push('|');
        }
        key.push_str(word);
    }
    key
}

/// Whether two words differ by one letter left out, added, changed or swapped with its neighbour.
///
/// Digits never count as misspelt, nor does the first letter, which is rarely mistyped and often tells two
/// names apart.
pub(super) fn one_letter_off(left: &str, right: &str) -> bool {
    // The mark is the one that `joined` sets between two numbers.
    let digits = |text: &str| {
        text.chars()
            .filter(|&c| c.is_ascii_digit() || c == '|')
            .collect::<String>()
    };
    let (left, right) = if left.chars().count() <= right.chars().count() {
        (left, right)
    } else {
        (right, left)
    };
    if left == right || left.chars().next() != right.chars().next() || digits(left) != digits(right)
    {
        return false;
    }
    let same_start = left
        .chars()
        .zip(right.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let short: Vec<char> = left.chars().skip(same_start).collect();
    let long: Vec<char> = right.chars().skip(same_start).collect();
    match (short.as_slice(), long.as_slice()) {
        (short, [_, rest @ ..]) if short == rest => true,
        ([_, rest @ ..], [_, other @ ..]) if rest == other => true,
        ([a, b, rest @ ..], [c, d, other @ ..]) => a == d && b == c && rest == other,
        _ => false,
    }
}

/// The word under the usual ways to write Russian names in Latin letters: Sergey and Sergei, -iy, -y and -ii,
/// Degtyaryov and Degtyarev, Aleksey and Alexey. Short words are left alone, so that no plain ones meet.
pub(super) fn transliterated(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut word = word.to_owned();
    for (from, to) in [
        ("aleksandr", "alexander"),
        ("alexandr", "alexander"),
        ("ks", "x"),
        ("shch", "sch"),
    ] {
        if !word.contains("alexander") {
            word = word.replace(from, to);
        }
    }
    for (name, other) in [
        ("fyodor", "fedor"),
        ("pyotr", "petr"),
        ("semyon", "semen"),
        ("artyom", "artem"),
    ] {
        if word == name {
            return other.to_owned();
        }
    }
    for ending in ["iy", "ii", "yy", "yi", "ij", "y"] {
        if let Some(stem) = word.strip_suffix(ending) {
            word = format!("{stem}i");
            break;
        }
    }
    if word.len() >= 6 {
        for (from, to) in [
            ("yov", "ev"),
            ("yev", "ev"),
            ("iev", "ev"),
            ("aye", "ae"),
            ("oye", "oe"),
        ] {
            word = word.replace(from, to);
        }
        if let Some(rest) = word.strip_prefix("ye") {
            word = format!("e{rest}");
        }
    }
    for (from, to) in [
        ("ya", "ia"),
        ("yu", "iu"),
        ("oyg", "oig"),
        ("eyk", "eik"),
        ("ayk", "aik"),
    ] {
        // At the start of a word the two are told apart: Yuri is written Iuri, but Yalta is not Ialta.
        if !word.starts_with(from) {
            word = word.replace(from, to);
        }
    }
    word
}
