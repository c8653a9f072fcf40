//! Dates around a weekday: "on Friday", "last Friday night", "Friday's vote", "Tuesday next week".

use crate::calendar::Weekday;
use crate::dates::phrase::{Found, Meaning, Which, floor, part_after};
use crate::dates::scan::Scan;
use crate::dates::word::Word;
use crate::one_of::one_of;
use crate::token::Shape;

/// A weekday's full name.
pub(super) fn named(scan: &Scan, at: u32, weekday: Weekday, found: &mut Vec<Found>) -> Option<u32> {
    if !scan.is_capital(at) || is_name(scan, at) || is_habit(scan, at) {
        return Some(at + 1);
    }
    find(scan, at, weekday, found)
}

/// `Tues.`, `Sat`: a weekday with its period, or beside a date.
pub(super) fn abbreviated(
    scan: &Scan,
    at: u32,
    weekday: Weekday,
    found: &mut Vec<Found>,
) -> Option<u32> {
    let next = at + 1 + u32::from(scan.has_key(at + 1, ","));
    let dated = matches!(
        scan.word(next),
        Word::Month(_) | Word::ShortMonth(_) | Word::Number(1..=31) | Word::Ordinal(_)
    );
    let placed = scan.has_key(at.wrapping_sub(1), "on");
    (dated || scan.is_abbreviated(at) && placed).then(|| find(scan, at, weekday, found))?
}

fn find(scan: &Scan, at: u32, weekday: Weekday, found: &mut Vec<Found>) -> Option<u32> {
    let (mut which, mut first, mut rule) = which_before(scan, at);
    let (part, mut end) = part_after(scan, at + 1);
    let week = end + u32::from(one_of!(scan.key(end), "," | "of"));
    let week_offset = match scan.key(week) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" => Some(1),
        _ => None,
    };
    if let Some(offset) = week_offset
        && scan.has_key(week + 1, "week")
    {
        (which, rule, end) = (Which::Week(offset), "weekday-of-week", week + 2);
    } else if scan.has_keys(week, &["that", "week"]) {
        (which, rule, end) = (Which::AfterAnchor, "following-weekday", week + 2);
    } else if scan.has_key(end, "week") && scan.ends_before(end + 1) && end == at + 1 {
        (which, rule, end) = (Which::WeekOn, "weekday-of-week", end + 1);
    }
    if which == Which::Plain && scan.shape(at + 1) == Shape::Possessive {
        (which, rule) = (Which::Past, "weekday-possessive");
    }
    // "the Friday quake"
    if which == Which::Plain
        && one_of!(scan.key(first.wrapping_sub(1)), "the" | "a")
        && !scan.ends_before(end)
    {
        (which, rule) = (Which::Past, "weekday-before-noun");
    }
    let before = first.wrapping_sub(1);
    if one_of!(scan.key(before), "early" | "late" | "earlier" | "later") {
        first = before;
    }
    if first < floor(found) {
        return Some(at + 1);
    }
    found.push(Found {
        part,
        ..Found::new(first, end, Meaning::Weekday(weekday, which), rule, 88)
    });
    Some(end)
}

fn which_before(scan: &Scan, at: u32) -> (Which, u32, &'static str) {
    let previous = at.wrapping_sub(1);
    let far = at.wrapping_sub(2);
    match (scan.key(far), scan.key(previous)) {
        ("week", "on" | "from") if scan.has_key(at.wrapping_sub(3), "a") => {
            (Which::WeekOn, at - 3, "weekday-of-week")
        }
        ("this", "past") => (Which::Last, far, "last-weekday"),
        ("this", "coming") => (Which::Week(0), far, "this-weekday"),
        ("the", "following" | "next") => (Which::AfterAnchor, far, "following-weekday"),
        (_, "last") => (Which::Last, previous, "last-weekday"),
        (_, "previous") => (Which::Last, previous, "last-weekday"),
        (_, "this") => (Which::This, previous, "this-weekday"),
        (_, "next") => (Which::Week(1), previous, "next-weekday"),
        _ => (Which::Plain, at, "weekday"),
    }
}

/// Newspapers, feasts, islands and shows named for a day.
fn is_name(scan: &Scan, at: u32) -> bool {
    let previous = at.wrapping_sub(1);
    let before = scan.is_capital(previous)
        && one_of!(
            scan.key(previous),
            "ash"
                | "black"
                | "bloody"
                | "casual"
                | "cyber"
                | "easter"
                | "giving"
                | "good"
                | "holy"
                | "man"
                | "maundy"
                | "palm"
                | "ruby"
                | "sheffield"
                | "shrove"
                | "super"
                | "taco"
                | "freaky"
                | "blue"
        );
    // People are named Sunday too.
    let title = scan.is_capital(at + 1)
        && one_of!(scan.key(previous), "chief" | "dr" | "mr" | "mrs" | "ms");
    let mail = scan.has_key(previous, "on") && scan.has_key(at.wrapping_sub(2), "mail");
    let after = match scan.key(at + 1) {
        "times" | "telegraph" | "mirror" | "express" | "mail" | "herald" | "post" | "star"
        | "market" | "world" | "independent" | "island" | "addams" | "business" | "tribune"
        | "service" => scan.is_capital(at + 1),
        "night" => scan.is_capital(at + 1) && (scan.is_capital(at + 2)),
        "school" | "roast" | "league" | "best" => true,
        _ => false,
    };
    before || title || mail || after
}

/// "every Friday", "on a Friday": no Friday in particular. "a Friday statement" is one.
fn is_habit(scan: &Scan, at: u32) -> bool {
    match scan.key(at.wrapping_sub(1)) {
        "every" | "each" | "any" | "alternate" | "most" => true,
        "a" | "one" => scan.ends_before(part_after(scan, at + 1).1),
        "last" => scan.has_key(at + 1, "of"),
        "first" | "second" | "third" | "fourth" => true,
        _ => false,
    }
}
