//! Datelines: where and for whom a report was written, at the head of its first paragraph.

use crate::one_of::one_of;

/// How long a dateline is at most, in characters.
const LONGEST: usize = 110;

/// The dateline of a paragraph: the byte at which it ends, and that at which the prose starts.
///
/// `SEOUL, South Korea (AP) — `, `LONDON, Aug 1 (Reuters) - `, `(CNN) — `, `NEW DELHI: `, `MOSCOW, May 5. /TASS/. `.
pub(super) fn dateline(line: &str) -> Option<(usize, usize)> {
    let end = line
        .char_indices()
        .nth(LONGEST)
        .map_or(line.len(), |(at, _)| at);
    let head = line.get(..end)?;
    bracketed(head)
        .or_else(|| dashed(head))
        .or_else(|| coloned(head))
}

/// `OSLO, Norway (AP) — `, `MOSCOW, May 5. /TASS/. `: a source in brackets or strokes ends it.
fn bracketed(head: &str) -> Option<(usize, usize)> {
    let (open, end) = match (head.find('('), head.find(" /")) {
        (Some(open), _) => (open, open + head.get(open..)?.find(')')? + 1),
        (None, Some(open)) => {
            let source = head.get(open + 2..)?;
            (open, open + 2 + source.find('/')? + 1)
        }
        (None, None) => return None,
    };
    let source = head.get(open + 1..end)?.trim_start_matches([' ', '/']);
    let place = head.get(..open)?;
    let is_source = source.len() <= 60 && source.starts_with(crate::letters::is_upper);
    let rest = head.get(end..)?;
    let start = rest.trim_start_matches([' ', '.', '-', '–', '—', ':']);
    let parts = rest.len() - start.len();
    // Without a dash only capitals on both sides tell a dateline from a name and its abbreviation.
    let opens = start.starts_with(crate::letters::is_upper) || start.starts_with(['"', '“', '‘']);
    let is_parted =
        rest.trim_start().starts_with(['-', '–', '—']) || starts_in_capitals(place) && opens;
    (is_source && is_parted && parts > 0 && is_place_list(place)).then_some((end, end + parts))
}

/// `OSLO — `.
fn dashed(head: &str) -> Option<(usize, usize)> {
    let (at, separator) = [" — ", " – ", " -- ", " - ", "— ", "—"]
        .iter()
        .filter_map(|separator| Some((head.find(separator)?, separator.len())))
        .min()
        .or_else(|| Some((head.find(" _ ")?, 3)))?;
    let place = head.get(..at)?;
    let is_short = place.split(' ').count() <= 8;
    // No sentence has a stroke below the line.
    let is_dash = head.get(at..).is_some_and(|rest| !rest.starts_with(" _"));
    (is_short && (starts_in_capitals(place) || !is_dash) && is_place_list(place))
        .then_some((at, at + separator))
}

/// `NEW DELHI, Dec 26: `.
fn coloned(head: &str) -> Option<(usize, usize)> {
    let (place, _) = head.split_once(": ")?;
    let is_part = |word: &str| {
        word.is_empty()
            || in_capitals(word)
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || MONTHS.contains(&word.get(..3).unwrap_or_default())
    };
    let is_list = place.split([' ', ',', '/']).all(is_part) && starts_in_capitals(place);
    (is_list && place.split(' ').count() <= 5).then(|| (place.len(), place.len() + 2))
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn in_capitals(word: &str) -> bool {
    let letters = word
        .chars()
        .filter(|&c| crate::letters::is_alphabetic(c))
        .count();
    letters >= 3 && !word.contains(crate::letters::is_lower)
}

/// Whether a text starts with a word in capitals, or its second word is one: `St. LOUIS`.
pub(super) fn starts_in_capitals(text: &str) -> bool {
    let first = text
        .split([' ', ',', ':', '/'])
        .find(|word| !word.is_empty());
    first.is_some_and(in_capitals) || text.split([' ', ',']).nth(1).is_some_and(in_capitals)
}

/// Whether a head is made of capitalised words, numbers and marks only, as the list of a dateline is.
fn is_place_list(head: &str) -> bool {
    let opens_sentence = ["The ", "A ", "In ", "An "]
        .iter()
        .any(|word| head.starts_with(word));
    !opens_sentence
        && !head.contains(['"', '“', ';', '?', '('])
        && head.split([' ', ',', '/', '.', '-']).all(|word| {
            !word.starts_with(crate::letters::is_lower)
                || one_of!(word, "and" | "of" | "de" | "al" | "on" | "the")
        })
}
