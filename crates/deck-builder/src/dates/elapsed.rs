//! Lengths of time that lead to a date: "two days later", "a year ago", and those that lead to none in particular.

use crate::dates::phrase::{Found, Meaning};
use crate::dates::relative::closes;
use crate::dates::scan::Scan;
use crate::dates::word::{Unit, Word};
use crate::one_of::{is_one_of, one_of};

/// Words before a number that make a count of years a guess.
const ABOUT: &str = "about;almost;approximately;around;barely;just;least;nearly;only;over;roughly;some;than;\
    under;within";

/// Words that make a sentence a habit: "they typically report a day later".
const HABITS: [&str; 7] = [
    "always",
    "generally",
    "normally",
    "often",
    "sometimes",
    "typically",
    "usually",
];

/// "two days later", "a year ago", "three weeks earlier".
pub(super) fn counted(scan: &Scan, at: u32, unit: Unit) -> Option<Found> {
    let direction = match scan.key(at + 1) {
        "ago" | "earlier" | "previously" | "prior" => -1,
        "later" | "afterward" | "afterwards" | "thereafter" => 1,
        "before" if closes(scan, at + 2) => -1,
        "after" if closes(scan, at + 2) => 1,
        _ => return None,
    };
    // "a week earlier than planned" measures, it does not date.
    if scan.has_key(at + 2, "than") {
        return None;
    }
    let number = at.wrapping_sub(1);
    let count = match scan.word(number) {
        Word::Count(count) | Word::Number(count) => i32::from(count),
        _ if one_of!(
            scan.key(number),
            "few" | "several" | "many" | "couple" | "of" | "more"
        ) =>
        {
            0
        }
        _ => return None,
    };
    let before = scan.key(number.wrapping_sub(1));
    let guess = count == 0
        || is_one_of(ABOUT, before)
        || one_of!(before, "from" | "to" | "with" | "versus" | "or")
        || unit == Unit::Decade
        || scan.mentions_any(&HABITS);
    let from_publication = scan.has_key(at + 1, "ago");
    let (meaning, rule, confidence) = match (guess, from_publication) {
        (true, _) => (Meaning::Vague, "vague", 60),
        (false, true) => (Meaning::FromPublication(unit, -count), "ago", 80),
        (false, false) => (Meaning::Later(unit, direction * count), "later", 80),
    };
    Some(Found::new(number, at + 2, meaning, rule, confidence))
}

/// "in recent years", "over the past few weeks", "in the coming days".
pub(super) fn vague(scan: &Scan, at: u32) -> Option<Found> {
    if one_of!(scan.key(at + 1), "ago" | "earlier" | "later") {
        return Some(Found::new(at, at + 2, Meaning::Vague, "vague", 60));
    }
    let previous = at.wrapping_sub(1);
    one_of!(
        scan.key(previous),
        "recent" | "coming" | "past" | "few" | "several"
    )
    .then(|| Found::new(previous, at + 1, Meaning::Vague, "vague", 60))
}
