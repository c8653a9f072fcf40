//! The grammar of people's names: initials, particles, suffixes, hyphens, and names that begin with the family's.

use super::words::{Class, Words};
use crate::gazetteer::Gazetteer;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::organisations;
use crate::places::words::is_given_name;
use crate::token::Shape;

/// Names of more parts than this are lists of something else.
const MOST_PARTS: u32 = 6;

/// The name that starts at a token, without titles; `None` if none does.
pub(crate) fn name_at(text: &Words<'_>, first: u32) -> Option<Span> {
    let end_of_sentence = text.sentence_span(first).end;
    let mut end = first;
    let mut parts = 0;
    let mut has_word = false;
    while end < end_of_sentence && parts < MOST_PARTS {
        let particle = particles(text, end);
        let at = end + particle;
        // `bin Hamdan` is no start in news English, but `von der Leyen` and `al-Assad` are.
        if at >= end_of_sentence
            || !is_part(text, first, at)
            || end > first && !(end..=at).all(|at| text.is_spaced(at))
        {
            break;
        }
        has_word |= matches!(text.shape(at), Shape::Capitalised | Shape::Mixed);
        end = at + 1;
        parts += 1;
        if let Some(after) = nickname(text, end) {
            end = after;
        }
    }
    if end > first
        && let Some(after) = suffix(text, end)
    {
        end = after;
    }
    let opens_title = text.is(first, Class::Title)
        && !is_given_name(text.key(first))
        && !text.is(first, Class::Surname)
        && !one_of!(text.key(first), "lord" | "lords");
    // `PC Acquisition`, `General Motors`.
    let is_noun = end == first + 1
        && (text.key(first).ends_with("tion") || organisations::is_noun(text.key(first)));
    let last = end.saturating_sub(1);
    let ends_in_letter =
        last > first && text.shape(last) == Shape::Upper && text.key(last).len() == 1;
    // `led by Gambian Foreign Minister Doe`: a people, and the post behind it.
    let is_people = text.head(end).is_some()
        && Gazetteer::get().is_demonym(text.hash(first))
        && text.is(last, Class::Title);
    let is_other = opens_title || is_noun || ends_in_letter || is_people;
    (has_word && !is_other).then(|| Span::new(first, end))
}

/// How many particles of surnames stand here, before a capital.
fn particles(text: &Words<'_>, first: u32) -> u32 {
    let count = (first..first + 3)
        .take_while(|&at| text.is(at, Class::Particle) && text.shape(at) == Shape::Lower)
        .count();
    u32::try_from(count).unwrap_or(0)
}

/// Whether a token can be a part of the name that starts at `first`.
fn is_part(text: &Words<'_>, first: u32, at: u32) -> bool {
    let key = text.key(at);
    match text.shape(at) {
        Shape::Upper => is_initials(text.word(at), key, at == first),
        Shape::Capitalised => {
            if text.is_never_a_name(at) {
                return is_surname_too(text, first, at);
            }
            let is_title = text.head(at).is_some() || text.is(at, Class::Honorific);
            !is_title || at > first && is_surname_too(text, first, at)
        }
        // `al-Assad`, `bin-Laden`; not `iPhone`.
        Shape::Mixed => key
            .split_once('-')
            .is_some_and(|(start, _)| start.len() <= 3),
        _ => false,
    }
}

/// `J.`, `J.R.`, `JD`, `S`; not `US` or `EU`.
fn is_initials(word: &str, key: &str, is_first: bool) -> bool {
    let is_dotted = word.ends_with('.') || word.contains('.');
    match key.len() {
        1 => true,
        2 | 3 if is_dotted => !one_of!(
            key,
            "us" | "un" | "uk" | "eu" | "dc" | "am" | "pm" | "uae" | "faa" | "fbi" | "cia"
        ),
        // `LK`, `VR`: two consonants that abbreviate nothing else.
        2 if is_first && !key.contains(['a', 'e', 'i', 'o', 'u', 'y']) => !one_of!(
            key,
            "uk" | "dc"
                | "pm"
                | "tv"
                | "ft"
                | "mp"
                | "pc"
                | "vp"
                | "gm"
                | "bp"
                | "hq"
                | "nz"
                | "sf"
                | "st"
                | "mr"
                | "ms"
                | "dr"
                | "td"
                | "qc"
                | "kc"
                | "ps"
                | "cm"
                | "gb"
                | "vw"
                | "gp"
                | "pr"
                | "hs"
                | "ns"
                | "nt"
                | "wa"
                | "sr"
                | "jr"
                | "ny"
                | "nj"
                | "nc"
                | "nd"
                | "nh"
                | "nm"
                | "tn"
                | "tx"
                | "fc"
                | "cd"
                | "km"
        ),
        2 => is_first && one_of!(key, "aj" | "ar" | "ak"),
        _ => false,
    }
}

/// Words that are surnames besides: after a given name or an initial they belong to the name, and so does a Korean
/// family name before a given name.
fn is_surname_too(text: &Words<'_>, first: u32, at: u32) -> bool {
    let key = text.key(at);
    if at == first {
        return one_of!(key, "park" | "will" | "mark")
            && text.shape(at + 1) == Shape::Capitalised
            && !text.is_never_a_name(at + 1)
            && text.head(at + 1).is_none();
    }
    // `Omar Karim Sheikh`; before a name it is a title.
    if key == "sheikh" {
        return !text.is_capital(at + 1);
    }
    // `Ann Haji Lee`: between two names it is one.
    if key == "haji" {
        return text.is_capital(at + 1);
    }
    // `Oscar Doe Pastor`: the second of two surnames.
    let is_second = at == first + 2 && is_given_name(text.key(first)) && !text.is_capital(at + 1);
    let follows_given =
        is_given_name(text.key(at - 1)) || text.shape(at - 1) == Shape::Upper || is_second;
    if text.is(at, Class::Syllable) {
        text.is(first, Class::Family)
    } else {
        text.is(at, Class::Surname) && follows_given
    }
}

/// `Robert “Bob” Doe`: the index after the nickname.
fn nickname(text: &Words<'_>, at: u32) -> Option<u32> {
    let is_quoted = text.has_key(at, "\"")
        && text.token(at)?.spaced
        && text.shape(at + 1) == Shape::Capitalised
        && text.has_key(at + 2, "\"")
        && text.shape(at + 3) == Shape::Capitalised;
    is_quoted.then_some(at + 3)
}

/// `Jr.`, `III`, after a comma too: the index after it.
fn suffix(text: &Words<'_>, at: u32) -> Option<u32> {
    let is_suffix = |at: u32| {
        one_of!(
            text.word(at),
            "Jr."
                | "Jr"
                | "Sr."
                | "Sr"
                | "II"
                | "III"
                | "IV"
                | "VI"
                | "VII"
                | "VIII"
                | "X"
                | "XI"
                | "XIV"
                | "XVI"
        )
    };
    if is_suffix(at) {
        Some(at + 1)
    } else if text.has_key(at, ",") && one_of!(text.key(at + 1), "jr" | "sr") {
        Some(at + 2)
    } else {
        None
    }
}

/// Index of the token that is the surname of a name: the first one of a name with the family's in front, otherwise
/// the last one, suffixes apart.
pub(crate) fn surname(text: &Words<'_>, name: Span) -> u32 {
    let is_suffix = |at: u32| {
        one_of!(
            text.key(at),
            "jr" | "sr"
                | "junior"
                | "ii"
                | "iii"
                | "iv"
                | "vi"
                | "vii"
                | "viii"
                | "xi"
                | "xiv"
                | "xvi"
                | ","
        )
    };
    let last = (name.first..name.end)
        .rev()
        .find(|&at| !is_suffix(at))
        .unwrap_or(name.first);
    let is_asian = name.len() >= 2
        && name.len() <= 4
        && text.is(name.first, Class::Family)
        && (name.first + 1..name.end).all(|at| text.shape(at) == Shape::Capitalised)
        // `Li Smith` and `Lee Anderson` have a Western surname.
        && (text.key(last).contains('-') || name.len() == 3 || is_syllabic(text.key(last)));
    // `Marcus Seah Boon Keng`
    let is_second = name.len() == 4
        && text.is(name.first + 1, Class::Family)
        && (name.first + 2..name.end).all(|at| is_syllabic(text.key(at)));
    if is_asian {
        name.first
    } else if is_second {
        name.first + 1
    } else {
        last
    }
}

/// Whether a word looks like one or two syllables of a Chinese, Korean or Vietnamese given name.
fn is_syllabic(key: &str) -> bool {
    key.len() <= 8
        && !is_given_name(key)
        && (key.ends_with(['a', 'e', 'i', 'o', 'u', 'y'])
            || key.ends_with("ng")
            || key.ends_with('n')
            || key.ends_with('h')
            || key.ends_with('k')
            || key.ends_with('l')
            || key.ends_with('p')
            || key.ends_with('m')
            || key.ends_with('t')
            || key.ends_with("er"))
        && !key.ends_with("son")
        && !key.ends_with("ton")
}
