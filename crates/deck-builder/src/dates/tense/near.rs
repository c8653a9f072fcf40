//! Cues that stand at a date itself: "ahead of", "since", "until", "due on".

use crate::dates::class::{Class, is};
use crate::dates::scan::Scan;
use crate::dates::tense::verb::{is_past, leans};
use crate::dates::tense::{Tense, leads};
use crate::one_of::one_of;
use crate::token::Shape;

/// Cues that stand at the date itself: "ahead of Friday's vote", "since Monday", "due on Friday".
pub(super) fn closely_before(scan: &Scan, first: u32) -> Option<(Tense, Option<u32>)> {
    let mut at = first;
    // "by the end of October", "by early May"
    while one_of!(
        scan.key(at.wrapping_sub(1)),
        "the" | "end" | "of" | "early" | "late" | "mid" | "middle"
    ) && !scan.has_keys(at.wrapping_sub(2), &["ahead", "of"])
    {
        at = at.wrapping_sub(1);
    }
    // "until at least Monday"
    if scan.has_keys(at.wrapping_sub(2), &["at", "least"]) {
        at = at.wrapping_sub(2);
    }
    let previous = at.wrapping_sub(1);
    let (near, far) = (scan.key(previous), scan.key(at.wrapping_sub(2)));
    let had_been = |at: u32| scan.has_keys(at.wrapping_sub(2), &["had", "been"]);
    let tense = match (far, near) {
        (_, "since") => Tense::Past,
        ("ahead", "of")
        | (_, "upcoming" | "coming" | "planned" | "scheduled" | "proposed")
        | ("now", "and" | "until") => Tense::Future,
        // "as early as Friday", "no later than Friday"
        ("early" | "soon", "as") => Tense::Future,
        ("later" | "earlier" | "sooner", "than") if scan.has_key(at.wrapping_sub(3), "no") => {
            Tense::Future
        }
        (dated, "for" | "on" | "by" | "in")
            if is(dated, Class::Dated) && (near == "for" || !leans(dated)) =>
        {
            if had_been(at.wrapping_sub(2)) {
                Tense::Past
            } else {
                Tense::Future
            }
        }
        (_, "until" | "till" | "to" | "from" | "through") if scan.any(Class::Postponing) => {
            Tense::Future
        }
        // "sold for the months of July and August": sold when?
        (_, "month" | "months") if scan.has_key(first.wrapping_sub(1), "of") => Tense::Unknown,
        (_, "until" | "till" | "through") if is_perfect(scan, previous) => Tense::Future,
        // "They had until May to sign".
        ("off" | "had" | "have" | "has", "until" | "till") => Tense::Future,
        (_, "until" | "till" | "from" | "through") if is_given(scan, previous) => Tense::Future,
        // "up from 37% in May"
        (_, "in")
            if scan.has_keys(at.wrapping_sub(5), &["up", "from"])
                || scan.has_keys(at.wrapping_sub(5), &["down", "from"]) =>
        {
            Tense::Past
        }
        // "before his move to Tonbury in May"
        (_, "in")
            if (3..8).any(|back| {
                scan.has_key(at.wrapping_sub(back), "before")
                    && one_of!(
                        scan.key(at.wrapping_sub(back - 1)),
                        "his" | "her" | "its" | "their"
                    )
            }) =>
        {
            Tense::Future
        }
        // "was open for bids until May 3"
        (asked, "until" | "till")
            if scan.has_keys(at.wrapping_sub(4), &["open", "for"]) && is_asked_for(asked) =>
        {
            Tense::Future
        }
        // "The deadline is May 3".
        (_, "is") => Tense::Future,
        (
            "plan" | "plans" | "deadline" | "date" | "timetable" | "called" | "tickets" | "ready"
            | "force",
            "for",
        ) => Tense::Future,
        // "have called a protest outside parliament for Dec. 13"
        (_, "for")
            if (3..10).any(|back| {
                one_of!(
                    scan.key(at.wrapping_sub(back)),
                    "declared" | "notices" | "summoned"
                ) || scan.has_key(at.wrapping_sub(back), "called")
                    && (scan.has_key(at.wrapping_sub(back - 1), "a")
                        // "has been called, by the owners, for May 9"
                        || one_of!(scan.key(at.wrapping_sub(back + 2)), "has" | "have")
                            && scan.has_key(at.wrapping_sub(back + 1), "been"))
            }) =>
        {
            Tense::Future
        }
        // "By mid-November the passes are closed"
        (_, "by") if (first..first + 9).any(|at| one_of!(scan.key(at), "is" | "are")) => {
            Tense::Future
        }
        // "By Friday, 300 had fled" looks back, "to reply by Friday" does not.
        (_, "by") if !leads(scan, previous) && !had_before(scan, previous) => Tense::Future,
        (meeting, "for") if is(meeting, Class::Meeting) => Tense::Future,
        // "for an election on Aug. 30"
        (meeting, "on") if is(meeting, Class::Meeting) => {
            let called = (3..6)
                .any(|back| one_of!(scan.key(at.wrapping_sub(back)), "for" | "ahead" | "before"));
            return called.then_some((Tense::Future, Some(at.wrapping_sub(2))));
        }
        _ => return None,
    };
    Some((tense, Some(previous)))
}

/// Whether people are asked for it up to a day.
fn is_asked_for(key: &str) -> bool {
    one_of!(
        key,
        "applications" | "bids" | "comment" | "comments" | "entries" | "objections" | "tenders"
    )
}

/// Whether time is given or asked for up to a token: `to keep it shut`, `gave them`, `declared a truce`.
fn is_given(scan: &Scan, end: u32) -> bool {
    let mut at = end.wrapping_sub(1);
    while !matches!(scan.shape(at), Shape::Outside | Shape::Mark) {
        let key = scan.key(at);
        let gives = one_of!(
            key,
            "gave"
                | "given"
                | "gives"
                | "allowed"
                | "banned"
                | "barred"
                | "closed"
                | "declared"
                | "grounded"
                | "halted"
                | "imposed"
                | "ordered"
                | "paused"
                | "proclaimed"
        );
        if gives || key == "to" && !is(scan.key(at + 1), Class::Object) {
            return !one_of!(scan.key(at.wrapping_sub(1)), "had" | "was" | "were");
        }
        if is_past(key) || is(key, Class::Opener) {
            return false;
        }
        at = at.wrapping_sub(1);
    }
    false
}

/// Whether a present perfect stands before a token: "has ordered them closed" until a day to come.
fn is_perfect(scan: &Scan, end: u32) -> bool {
    let clause = (scan.span().first..end).rev();
    let mut clause = clause.take_while(|&at| {
        !matches!(scan.shape(at), Shape::Mark) && !is(scan.key(at), Class::Opener)
    });
    let have = clause.find(|&at| one_of!(scan.key(at), "has" | "have" | "had"));
    have.is_some_and(|at| {
        let before = scan.key(at.wrapping_sub(1));
        !scan.has_key(at, "had") && !is(before, Class::Modal) && before != "to"
    })
}

/// Whether the clause before a token has "had".
fn had_before(scan: &Scan, at: u32) -> bool {
    let mut back = at.wrapping_sub(1);
    let mut is_infinitive = false;
    while !matches!(scan.shape(back), Shape::Outside | Shape::Mark)
        && !is(scan.key(back), Class::Opener)
    {
        if scan.has_key(back, "had") {
            // "those who had found some to hand them in by Friday"
            return !(is_infinitive && scan.has_key(back.wrapping_sub(1), "who"));
        }
        is_infinitive |= scan.has_key(back, "to");
        back = back.wrapping_sub(1);
    }
    false
}
