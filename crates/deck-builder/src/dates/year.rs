//! Years and dates in digits: "in 2013", "1950-53", "13/09/2023", "9/11".

use deck_engine::{DatePoint, DateSpan};

use crate::calendar::Day;
use crate::dates::class::{Class, is};
use crate::dates::phrase::{Found, Meaning, Partial, YearOf, floor, is_year};
use crate::dates::scan::Scan;
use crate::dates::word::Word;
use crate::one_of::one_of;
use crate::token::Shape;

/// Whether a token says that the number before it counts something.
pub(super) fn counts(scan: &Scan, at: u32) -> bool {
    is(scan.key(at), Class::Counted)
}

/// A number, a pair of numbers or a whole date.
pub(super) fn digits(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let (meaning, rule, confidence, end) = match scan.word(at) {
        Word::Day(day) => (Meaning::Exact(day.into()), "digits", 95, at + 1),
        Word::MidYear(year) => (
            Meaning::Date(Partial::year(year)),
            "part-of-year",
            90,
            at + 1,
        ),
        Word::Pair(first, second) => return pair(scan, at, (first, second), found),
        Word::Number(year) => {
            let (rule, confidence) = year_rule(scan, at, year, found)?;
            (Meaning::Date(Partial::year(year)), rule, confidence, at + 1)
        }
        _ => return None,
    };
    let before = at.wrapping_sub(1);
    let early = one_of!(scan.key(before), "early" | "late" | "mid") && before >= floor(found);
    let first = if early { before } else { at };
    found.push(Found::new(first, end, meaning, rule, confidence));
    Some(end)
}

/// "1950-53", "2023/24", "2023-09", "9/11".
fn pair(
    scan: &Scan,
    at: u32,
    (first, second): ((u16, u8), (u16, u8)),
    found: &mut Vec<Found>,
) -> Option<u32> {
    let (meaning, rule, confidence) = match (first, second) {
        ((9, _), (11, 2)) if scan.has_key(at, "9/11") => {
            (Meaning::Exact(Day::new(2001, 9, 11)?.into()), "digits", 75)
        }
        ((from, 4), (to, length @ (2 | 4)))
            if is_year(scan, at, 1000) || scan.key(at).len() > 4 =>
        {
            let to = if length == 2 {
                from / 100 * 100 + to
            } else {
                to
            };
            let plausible = (1500..=2100).contains(&from) && is_year_pair(scan, at);
            match (
                DatePoint::new(from, None, None),
                DatePoint::new(to, None, None),
            ) {
                (Some(from), Some(to)) if plausible && from < to => (
                    Meaning::Exact(DateSpan::between(from, to)?),
                    "year-range",
                    92,
                ),
                _ if plausible && length == 2 => {
                    let month = u8::try_from(second.0).ok()?;
                    let point = DatePoint::new(from, Some(month), None)?;
                    (Meaning::Exact(point.into()), "digits", 80)
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    found.push(Found::new(at, at + 1, meaning, rule, confidence));
    Some(at + 1)
}

/// No clock ("1800-1900 GMT"), no count ("1500-1700 people").
fn is_year_pair(scan: &Scan, at: u32) -> bool {
    !counts(scan, at + 1)
        && !one_of!(
            scan.key(at + 1),
            "%" | "gmt" | "utc" | "hours" | "hrs" | "local" | "bst" | "et"
        )
        && !one_of!(
            scan.key(at.wrapping_sub(1)),
            "$" | "£" | "€" | "no" | "score"
        )
}

/// Why a number of four digits is a year here, and how sure that is.
fn year_rule(scan: &Scan, at: u32, year: u16, found: &[Found]) -> Option<(&'static str, u8)> {
    // "since at least 2014"
    let at_least = scan.has_keys(at.wrapping_sub(2), &["at", "least"]);
    let previous = at.wrapping_sub(if at_least { 3 } else { 1 });
    let key = scan.key(previous);
    let far = scan.key(previous.wrapping_sub(1));
    // "Records go back to 1663"
    let is_back = far == "back";
    let recent = (if is_back { 1000 } else { 1700 }..=2100).contains(&year);
    // "In 1967 students marched"
    let opens = key == "in" && scan.is_capital(previous);
    if !is_year(scan, at, year) || counts(scan, at + 1) && !opens {
        return None;
    }
    let bounded = one_of!(
        key,
        "in" | "since"
            | "until"
            | "till"
            | "during"
            | "before"
            | "after"
            | "by"
            | "from"
            | "through"
            | "past"
            | "between"
            | "early"
            | "late"
            | "mid"
            | "circa"
            | "c"
            | "year"
            | "years"
            | "fiscal"
            | "due"
            | "precede"
    );
    if bounded {
        // "by 1200 votes" is a count that the list of units may not know.
        let plural =
            scan.shape(at + 1) == Shape::Lower && scan.key(at + 1).ends_with('s') && key != "in";
        return (recent || one_of!(key, "in" | "year" | "circa") && !plural)
            .then_some(("year", 95));
    }
    if !recent || year < 1800 && key != "of" && !is_back {
        return None;
    }
    let chained = found.last().is_some_and(|last| {
        let is_year = matches!(
            last.meaning,
            Meaning::Date(Partial {
                day: None,
                year: YearOf::Known(_),
                ..
            })
        );
        is_year
            && (last.span.end == previous
                && one_of!(key, "," | "and" | "or" | "to" | "-" | "–" | "&")
                || last.span.end + 1 == previous
                    && scan.has_key(last.span.end, ",")
                    && one_of!(key, "and" | "or"))
    });
    let verb_next = one_of!(
        scan.key(at + 1),
        "was"
            | "is"
            | "will"
            | "has"
            | "had"
            | "saw"
            | "marks"
            | "marked"
            | "began"
            | "brought"
            | "would"
            | "also"
    );
    match key {
        // "dates back to 1971", "as recently as 2007"
        "to" if one_of!(
            far,
            "run"
                | "runs"
                | "running"
                | "ran"
                | "date"
                | "dates"
                | "dating"
                | "dated"
                | "back"
                | "up"
                | "extended"
                | "extend"
                | "postponed"
                | "delayed"
                | "moved"
                | "pushed"
                | "prior"
                | "slip"
                | "slipped"
                | "brought"
                | "forward"
        ) =>
        {
            Some(("year", 88))
        }
        "as" if one_of!(
            far,
            "recently" | "early" | "late" | "far" | "soon" | "long" | "ago" | "back"
        ) =>
        {
            Some(("year", 88))
        }
        // "a bridge opened 1932", "(built 1999)"
        "built" | "opened" | "founded" | "born" | "published" | "completed" | "established"
            if scan.ends_before(at + 1) =>
        {
            Some(("year", 85))
        }
        _ if chained => Some(("year-in-list", 92)),
        "of" if far != "class" => Some(("year", 90)),
        "for" | "with" | "than" | "vs" | "versus" | "against"
            if scan.ends_before(at + 1) || key == "for" && verb_next =>
        {
            (year >= 1900).then_some(("year", 80))
        }
        // "the 2016 election", "Russia's 2022 invasion", "the 2016 and 2020 elections"
        _ if is_determiner(key) || scan.shape(previous) == Shape::Possessive => {
            let named = !scan.ends_before(at + 1)
                && !one_of!(scan.key(at + 1), "line" | "series" | "class" | "type");
            let listed = one_of!(scan.key(at + 1), "and" | "or")
                && (year_at(scan, at + 2)
                    || is_determiner(scan.key(at + 2)) && year_at(scan, at + 3));
            // "the 2000 dead" is as likely a count.
            let round = year == 2000 && scan.shape(at + 1) == Shape::Lower;
            (year >= 1900 && !round && (named || listed)).then_some(("year-before-noun", 85))
        }
        "(" if one_of!(scan.key(at + 1), ")" | "-" | "–" | ",") => Some(("year-in-brackets", 80)),
        "" if verb_next => Some(("year", 85)),
        // "2008's crash"
        _ if year >= 1900 && scan.has_key(at + 1, "'") && scan.has_key(at + 2, "s") => {
            Some(("year", 85))
        }
        // "Russia's disputed 2014 referendum", "the first 2024 debate"
        _ if year >= 1900
            && (is_determiner(far)
                || scan.shape(previous.wrapping_sub(1)) == Shape::Possessive)
            && scan.shape(previous) == Shape::Lower
            && is_adjective(key)
            && scan.shape(at + 1) == Shape::Lower
            && !scan.ends_before(at + 1) =>
        {
            Some(("year-before-noun", 80))
        }
        _ => None,
    }
}

fn is_determiner(key: &str) -> bool {
    one_of!(
        key,
        "the" | "a" | "an" | "its" | "his" | "her" | "their" | "our" | "this" | "both"
    )
}

/// Whether a token is a year of our time, as in a list of years.
fn year_at(scan: &Scan, at: u32) -> bool {
    matches!(scan.word(at), Word::Number(1900..=2100)) && !counts(scan, at + 1)
}

/// Lower-case words before a year and a noun that say nothing of a count.
fn is_adjective(key: &str) -> bool {
    !is(key, Class::Quantifier) && !key.ends_with("ing") && !key.ends_with("ly")
}
