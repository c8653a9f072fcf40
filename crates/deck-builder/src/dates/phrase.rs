//! What the rules find in a sentence before it is known which day is meant.

use deck_engine::DateSpan;

use crate::calendar::Weekday;
use crate::dates::scan::Scan;
use crate::dates::word::{Unit, Word};
use crate::dates::{DayPart, across, decade, month, relative, season, weekday, year};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// A stretch of a sentence that speaks of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) meaning: Meaning,
    pub(super) part: Option<DayPart>,
    pub(super) rule: &'static str,
    /// In percent, before the tense and the anchor are known.
    pub(super) confidence: u8,
}

/// What it means, as far as the words themselves say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// Nothing is left open.
    Exact(DateSpan),
    Date(Partial),
    Range(Partial, Partial),
    Weekday(Weekday, Which),
    Weekdays(Weekday, Weekday),
    /// Whole units from that of publication: -1 of years is last year.
    FromPublication(Unit, i32),
    /// Whole units from the date that the text spoke of last.
    FromAnchor(Unit, i32),
    /// A count of units from that date: "two weeks later".
    Later(Unit, i32),
    /// A feast of the table of feasts, by its index.
    Feast(u8, YearOf),
    /// The weekend that the tense points to.
    Weekend,
    /// Months of a year, for quarters, halves and seasons: the first, from 1, and how many.
    Months(YearOf, u8, u8),
    /// About time, but no time that could be named.
    Vague,
}

/// A date of which parts may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Partial {
    pub(super) year: YearOf,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) weekday: Option<Weekday>,
}

/// How the year of a date is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearOf {
    Known(u16),
    /// Years from that of publication.
    Publication(i8),
    /// Years from the one that the text spoke of last.
    Anchor(i8),
    /// "last October": the latest before the month of publication.
    Last,
    /// "next October".
    Next,
    /// The tense tells.
    Open,
    /// As open, where the date stands before a noun: "the Oct. 3 vote", "the Oct. 3 crash".
    Before(Noun),
}

/// What a date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    /// Something that nobody plans.
    Mishap,
    Other,
}

/// Which of all Fridays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The tense tells.
    Plain,
    /// "Friday's crash", "last Friday".
    Past,
    /// "last Friday": not the day of publication itself.
    Last,
    /// "this Friday".
    This,
    /// "next Friday", "Friday next week": weeks from that of publication.
    Week(i8),
    /// British "Friday week", "a week on Friday": the Friday after the coming one.
    WeekOn,
    /// "the following Friday".
    AfterAnchor,
}

impl Partial {
    pub(super) fn year(year: u16) -> Self {
        Self {
            year: YearOf::Known(year),
            month: None,
            day: None,
            weekday: None,
        }
    }

    pub(super) fn month(year: YearOf, month: u8) -> Self {
        Self {
            year,
            month: Some(month),
            day: None,
            weekday: None,
        }
    }

    pub(super) fn day(year: YearOf, month: u8, day: u8) -> Self {
        Self {
            day: Some(day),
            ..Self::month(year, month)
        }
    }
}

impl Found {
    pub(super) fn new(
        first: u32,
        end: u32,
        meaning: Meaning,
        rule: &'static str,
        confidence: u8,
    ) -> Self {
        Self {
            span: Span::new(first, end),
            meaning,
            part: None,
            rule,
            confidence,
        }
    }
}

/// Everything that a sentence says of time, in its order.
pub(super) fn read(scan: &Scan, found: &mut Vec<Found>) {
    let mut at = scan.span().first;
    while at < scan.span().end {
        at = match scan.word(at) {
            Word::Other => None,
            Word::Weekday(day) => weekday::named(scan, at, day, found),
            Word::ShortWeekday(day) => weekday::abbreviated(scan, at, day, found),
            Word::Weekdays(first, last) => {
                found.push(Found::new(
                    at,
                    at + 1,
                    Meaning::Weekdays(first, last),
                    "weekdays",
                    85,
                ));
                Some(at + 1)
            }
            Word::Month(number) => {
                season::feast(scan, at, found).or_else(|| month::named(scan, at, number, found))
            }
            Word::MonthToDay(..) => across::british(scan, at, found),
            Word::DayToMonth(..) => None,
            Word::ShortMonth(number) => month::abbreviated(scan, at, number, found),
            Word::Months(first, last) => month::hyphenated(scan, at, (first, last), found),
            Word::MidMonth(number) => month::partial(scan, at, number, found),
            Word::Ordinal(_) => {
                month::ordinal(scan, at, found).or_else(|| decade::century_named(scan, at, found))
            }
            Word::Feast => season::feast(scan, at, found),
            Word::Season(_) => season::named(scan, at, found),
            Word::Quarter(_) => season::quarter(scan, at, found),
            Word::Number(_) | Word::Pair(..) | Word::Day(_) | Word::MidYear(_) => {
                year::digits(scan, at, found)
            }
            Word::Decade(_) | Word::ShortDecade(_) | Word::Century(_) => {
                decade::named(scan, at, found)
            }
            Word::Unit(_) | Word::Units(_) => relative::unit(scan, at, found),
            Word::Part(part) => relative::part(scan, at, part, found),
            Word::Near(_) | Word::Tonight => relative::near(scan, at, found),
            Word::Vague => {
                found.push(Found::new(at, at + 1, Meaning::Vague, "vague", 60));
                Some(at + 1)
            }
            Word::Count(_) => None,
        }
        .unwrap_or(at + 1);
    }
}

/// Where the last find ends; nothing before it may be read again.
pub(super) fn floor(found: &[Found]) -> u32 {
    found.last().map_or(0, |last| last.span.end)
}

/// The part of the day that follows a date, and the token after it: "Friday morning", "Friday, 3 p.m."
pub(super) fn part_after(scan: &Scan, at: u32) -> (Option<DayPart>, u32) {
    match scan.word(at) {
        Word::Part(part) => (Some(part), at + 1),
        _ => (None, at),
    }
}

/// The year that follows a month or a day, and the token after it.
pub(super) fn year_after(scan: &Scan, at: u32) -> Option<(YearOf, u32)> {
    let number = if scan.has_key(at, ",") || scan.has_key(at, "of") {
        at + 1
    } else {
        at
    };
    if let Word::Number(year) = scan.word(number)
        && is_year(scan, number, year)
        && (!scan.has_key(at, ",") || !year::counts(scan, number + 1))
    {
        return Some((YearOf::Known(year), number + 1));
    }
    let mut word = if one_of!(scan.key(at), "of" | "in") {
        at + 1
    } else {
        at
    };
    if scan.has_key(word, "the") {
        word += 1;
    }
    if !scan.has_key(word + 1, "year") || scan.shape(word + 2) == Shape::Possessive {
        return None;
    }
    let year = match scan.key(word) {
        "last" => YearOf::Publication(-1),
        "this" => YearOf::Publication(0),
        "next" => YearOf::Publication(1),
        "that" | "same" => YearOf::Anchor(0),
        "following" => YearOf::Anchor(1),
        "previous" => YearOf::Anchor(-1),
        _ => return None,
    };
    Some((year, word + 2))
}

/// Whether a number of four digits can be a year: no currency before it, no unit, clock or share after it.
pub(super) fn is_year(scan: &Scan, at: u32, number: u16) -> bool {
    let priced = !scan.is_spaced(at)
        && one_of!(
            scan.key(at.wrapping_sub(1)),
            "$" | "£" | "€" | "¥" | "#" | "no" | "nos" | "+" | "-"
        );
    let measured = one_of!(
        scan.key(at + 1),
        "%" | "gmt"
            | "utc"
            | "bst"
            | "est"
            | "et"
            | "cet"
            | "hrs"
            | "hours"
            | "local"
            | "bc"
            | "bce"
            | "°"
    );
    (1000..=2100).contains(&number) && scan.key(at).len() == 4 && !priced && !measured
}
