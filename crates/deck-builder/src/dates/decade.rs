//! Decades and centuries: "the 1950s", "the late '80s", "the sixties", "the 19th century".

use deck_engine::{DatePoint, DateSpan};

use crate::dates::phrase::{Found, Meaning, floor};
use crate::dates::scan::Scan;
use crate::dates::word::{Unit, Word};
use crate::one_of::one_of;
use crate::token::Shape;

/// "the 1950s", "late 1980s", "the '90s", "the sixties", "19th-century".
pub(super) fn named(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let mut first = at;
    // "two Mirage 2000s", "Beech 1900s"
    if scan.is_capital(at.wrapping_sub(1)) && !scan.starts(at.wrapping_sub(1)) {
        return None;
    }
    let (from, years, rule, confidence) = match scan.word(at) {
        // "the 1800s" is a century, "the 2000s" the decade after the 1990s.
        Word::Decade(from) if from.is_multiple_of(100) && from < 2000 => (from, 100, "century", 75),
        Word::Decade(from) => (from, 10, "decade", 95),
        Word::ShortDecade(from) => {
            let quoted =
                one_of!(scan.key(at.wrapping_sub(1)), "'" | "’" | "‘") && !scan.is_spaced(at);
            let spelt = scan.shape(at) != Shape::Alphanumeric;
            let the = scan.key(at.wrapping_sub(if quoted { 2 } else { 1 }));
            let chained = the == "and" && found.last().is_some_and(|last| last.rule == "decade");
            if !(one_of!(the, "the" | "early" | "late" | "mid") || chained)
                || !quoted && !spelt && !chained
            {
                return None;
            }
            // "in the high seventies" are degrees, "the twenties" may be of any century.
            if from < 30 {
                return None;
            }
            first -= u32::from(quoted);
            (1900 + from, 10, "decade", 85)
        }
        Word::Century(number) => return century(scan, at, at + 1, number, found),
        _ => return None,
    };
    if scan.has_key(at + 1, "bc") {
        return Some(at + 2);
    }
    let early = first.wrapping_sub(1);
    if one_of!(scan.key(early), "early" | "late" | "mid") && early >= floor(found) {
        first = early;
    }
    let span = DateSpan::between(
        DatePoint::new(from, None, None)?,
        DatePoint::new(from + years - 1, None, None)?,
    )?;
    found.push(Found::new(
        first,
        at + 1,
        Meaning::Exact(span),
        rule,
        confidence,
    ));
    Some(at + 1)
}

/// "the 19th century", "the 16th and 17th centuries".
pub(super) fn century_named(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let Word::Ordinal(number) = scan.word(at) else {
        return None;
    };
    let follows = |at: u32| {
        matches!(
            scan.word(at),
            Word::Unit(Unit::Century) | Word::Units(Unit::Century)
        )
    };
    if follows(at + 1) {
        return century(scan, at, at + 2, number, found);
    }
    let listed = one_of!(scan.key(at + 1), "and" | "to" | "or" | "-") && follows(at + 3);
    (listed && matches!(scan.word(at + 2), Word::Ordinal(_)))
        .then(|| century(scan, at, at + 1, number, found))?
}

fn century(scan: &Scan, at: u32, end: u32, number: u16, found: &mut Vec<Found>) -> Option<u32> {
    if scan.has_key(end, "bc") || !(10..=22).contains(&number) {
        return Some(end);
    }
    // In years that share their first digits, as EDTF's `18XX` has it.
    let from = (number - 1) * 100;
    let span = DateSpan::between(
        DatePoint::new(from, None, None)?,
        DatePoint::new(from + 99, None, None)?,
    )?;
    found.push(Found::new(at, end, Meaning::Exact(span), "century", 75));
    Some(end)
}
