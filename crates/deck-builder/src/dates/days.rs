//! The days beside a month's name: "Sept. 13", "3 to 5 May", "21, 23 and 25 June".

use crate::dates::scan::Scan;
use crate::dates::word::Word;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// A list of more days than this is a table, not a sentence.
const MOST: usize = 6;

/// Days of a month with the tokens that they take.
pub(super) struct Days {
    /// Of all of them.
    pub(super) span: Span,
    /// Each with its token, in the order of the text; at least one.
    pub(super) listed: Vec<(u32, u8)>,
    /// Whether all days from the first to the second are meant.
    pub(super) all_between: bool,
}

impl Days {
    fn pair(at: u32, (first, last): (u8, u8)) -> Self {
        Self {
            span: Span::new(at, at + 1),
            listed: vec![(at, first), (at, last)],
            all_between: true,
        }
    }
}

fn number(scan: &Scan, at: u32) -> Option<u8> {
    let number = match scan.word(at) {
        Word::Number(number) if scan.key(at).len() <= 2 => number,
        Word::Ordinal(number) => number,
        _ => return None,
    };
    u8::try_from(number)
        .ok()
        .filter(|day| (1..=31).contains(day))
}

fn pair(scan: &Scan, at: u32) -> Option<(u8, u8)> {
    let Word::Pair((first, 1 | 2), (last, 1 | 2)) = scan.word(at) else {
        return None;
    };
    let (first, last) = (u8::try_from(first).ok()?, u8::try_from(last).ok()?);
    (first >= 1 && first < last && last <= 31).then_some((first, last))
}

/// Whether a token joins two days, and whether it means all days between.
fn joins(scan: &Scan, at: u32) -> Option<bool> {
    match scan.key(at) {
        "to" | "-" | "–" | "—" | "through" | "thru" | "until" | "till" => Some(true),
        "and" | "or" | "&" => Some(false),
        _ => None,
    }
}

fn is_month(scan: &Scan, at: u32) -> bool {
    matches!(scan.word(at), Word::Month(_) | Word::ShortMonth(_))
}

/// The token before, past an article.
fn before_the(scan: &Scan, at: u32) -> u32 {
    let previous = at.wrapping_sub(1);
    if scan.has_key(previous, "the") {
        previous.wrapping_sub(1)
    } else {
        previous
    }
}

/// "13 September", "the 13th of September", "3 to 5 May", "2-3 December", "21, 23 and 25 June".
pub(super) fn before(scan: &Scan, month: u32) -> Option<Days> {
    let of = scan.has_key(month.wrapping_sub(1), "of");
    let at = month.wrapping_sub(if of { 2 } else { 1 });
    if let Some(days) = pair(scan, at) {
        return Some(Days::pair(at, days));
    }
    let day = number(scan, at)?;
    let is_ordinal = matches!(scan.word(at), Word::Ordinal(_));
    // "one of 13 May babies" has no date; "the first of May" has, "the third May" counts Mays.
    let counts = if is_ordinal {
        !of && scan.shape(at) == Shape::Lower
    } else {
        of || scan.has_key(at.wrapping_sub(1), "$")
    };
    if counts {
        return None;
    }
    let mut days = Days {
        span: Span::new(before_the(scan, at).wrapping_add(1), month),
        listed: vec![(at, day)],
        all_between: false,
    };
    let mut first = at;
    while days.listed.len() < MOST && !days.all_between {
        let joint = before_the(scan, first);
        let earlier = joint.wrapping_sub(1);
        let listed = days.listed.len() > 1 && scan.has_key(joint, ",");
        let (Some(all), Some(day)) = (
            joins(scan, joint).or(listed.then_some(false)),
            number(scan, earlier),
        ) else {
            break;
        };
        // "May 3 and 4 June"
        if is_month(scan, earlier.wrapping_sub(1))
            || days.listed.last().is_some_and(|&(_, last)| day >= last)
        {
            break;
        }
        days.listed.push((earlier, day));
        days.span.first = before_the(scan, earlier).wrapping_add(1);
        days.all_between = all || scan.has_key(before_the(scan, earlier), "between");
        first = earlier;
    }
    days.listed.reverse();
    Some(days)
}

/// "Sept. 13", "May 3-5", "Aug. 14 to 31", "July 4 and 5", "June 21, 23 and 25", "September the 13th".
pub(super) fn after(scan: &Scan, month: u32) -> Option<Days> {
    let at = month + 1 + u32::from(scan.has_key(month + 1, "the"));
    if let Some(days) = pair(scan, at) {
        return Some(Days::pair(at, days));
    }
    // "On April one", as wires print it.
    let one = scan.has_key(at, "one")
        && scan.ends_before(at + 1)
        && one_of!(
            scan.key(month.wrapping_sub(1)),
            "on" | "by" | "from" | "until" | "since" | "effective" | "before" | "after" | "set"
        );
    let day = if one { 1 } else { number(scan, at)? };
    let in_words =
        matches!(scan.word(at), Word::Ordinal(_)) && scan.shape(at) != Shape::Alphanumeric;
    // "In March 25 people died": a day is never *in* a month like this. "July Fourth" has its capital.
    let counts = scan.has_key(month.wrapping_sub(1), "in") && !scan.ends_before(at + 1)
        || scan.has_key(at + 1, "%")
        || in_words && scan.shape(at) == Shape::Lower;
    if counts {
        return None;
    }
    let mut days = Days {
        span: Span::new(at, at + 1),
        listed: vec![(at, day)],
        all_between: false,
    };
    if let Some(end) = list_end(scan, at) {
        let mut next = at + 2;
        while next <= end {
            if let Some(day) = number(scan, next) {
                days.listed.push((next, day));
            }
            next += 2;
        }
        let joint = scan.key(end - 1);
        days.all_between = days.listed.len() == 2
            && (joins(scan, end - 1) == Some(true)
                || joint == "and" && scan.has_key(month.wrapping_sub(1), "between"));
        days.span.end = end + 1;
    }
    Some(days)
}

/// The last day of a list that goes on after a day: commas, then one joint.
fn list_end(scan: &Scan, first: u32) -> Option<u32> {
    let mut at = first;
    let mut last = number(scan, at)?;
    for _ in 1..MOST {
        let (joint, next) = (at + 1, at + 2);
        let day = number(scan, next).filter(|&day| day > last && !is_month(scan, next + 1))?;
        if let Some(all) = joins(scan, joint) {
            return (all || scan.ends_before(next + 1)).then_some(next);
        }
        if !scan.has_key(joint, ",") {
            return None;
        }
        (at, last) = (next, day);
    }
    None
}
