//! What a single verb says of the time of its clause.

use crate::dates::class::{Class, is};
use crate::dates::scan::Scan;
use crate::dates::tense::Tense;
use crate::dates::word::Word;
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::token::Shape;

/// "is to", "are due", "is not expected".
pub(super) fn present_of_be(scan: &Scan, at: u32) -> bool {
    (1..=3).any(|ahead| scan.has_key(at + ahead, "to") || is_dated(scan.key(at + ahead)))
}

/// What a token says if it is a verb that places its clause in time.
pub(super) fn verb(scan: &Scan, at: u32) -> Option<Tense> {
    let key = scan.key(at);
    if key.ends_with("'ll") {
        return Some(Tense::Future);
    }
    // `Will`, `May` and `March` within a sentence are names; "Asked on Thursday, he said" begins one.
    if scan.shape(at) != Shape::Lower {
        return (scan.starts(at) && is_past(key) && scan.has_key(at + 1, "on"))
            .then_some(Tense::Past);
    }
    if is(key, Class::Modal) {
        return Some(modal(scan, at));
    }
    if key == "to" {
        return infinitive(scan, at);
    }
    if is_dated(key)
        && let Some(tense) = dated(scan, at)
    {
        return Some(tense);
    }
    if key.ends_with("ing") {
        return progressive(scan, at);
    }
    // "Two suspended members".
    let is_adjective = key.ends_with("ed")
        && scan.shape(at + 1) == Shape::Lower
        && one_of!(
            scan.key(at.wrapping_sub(1)),
            "two" | "three" | "the" | "a" | "its"
        );
    // "will link two towns, followed by a third on Friday" is as far ahead as its verb.
    let follows = key == "followed" && scan.has_key(at.wrapping_sub(1), ",");
    if is_past(key) && !is_adjective && !follows {
        return Some(participle(scan, at));
    }
    let previous = at.wrapping_sub(1);
    let has_subject = scan.is_capital(previous)
        || one_of!(scan.key(previous), "he" | "she" | "it" | "who" | "which");
    if has_subject && is(key, Class::Planning) {
        return Some(Tense::Future);
    }
    let leaves = key == "walk" && scan.has_key(at + 1, "out");
    if (leaves || is(key, Class::Timetabled)) && scan.role() != Role::Headline {
        return timetabled(scan, at);
    }
    None
}

/// "would meet" is ahead; "would have met", "could not meet" and "we could see" look back.
fn modal(scan: &Scan, at: u32) -> Tense {
    let next = scan.key(at + 1);
    // "The vote could see the party split" is no sight of anybody's.
    let sensed = scan.has_key(at, "could")
        && one_of!(next, "see" | "hear" | "feel" | "smell" | "tell")
        && one_of!(
            scan.key(at.wrapping_sub(1)),
            "i" | "you" | "he" | "she" | "we" | "they"
        );
    let back = sensed
        || !scan.has_key(at, "will") && next == "have"
        || one_of!(scan.key(at), "couldn't" | "could")
            && (next == "not" || scan.has_key(at, "couldn't"));
    if back { Tense::Past } else { Tense::Future }
}

/// "is due", "were expected", "scheduled for"; what "had been due" may be over.
fn dated(scan: &Scan, at: u32) -> Option<Tense> {
    let back = |steps: u32| scan.key(at.wrapping_sub(steps));
    // "likely Sunday", "likely on Sunday"
    let day = at + 1 + u32::from(scan.has_key(at + 1, "on"));
    // "rain is likely in the north"
    let named = one_of!(scan.key(at + 1), "to" | "for")
        || one_of!(scan.key(at), "likely" | "unlikely")
            && (scan.has_key(at + 1, "in") || matches!(scan.word(day), Word::Weekday(_)));
    if !named && leans(scan.key(at)) {
        return None;
    }
    for steps in 1..=3 {
        match back(steps) {
            "is" | "are" | "was" | "were" | "be" | "'s" => return Some(Tense::Future),
            "been" if back(steps + 1) == "had" => return Some(Tense::Unknown),
            "been" => return Some(Tense::Future),
            "not" | "also" | "widely" | "now" | "still" | "originally" => {}
            _ => break,
        }
    }
    (named && !one_of!(scan.key(at), "going" | "set" | "ready")).then_some(Tense::Future)
}

/// Whether a word looks ahead only with what follows it: "set for Friday", but "was ready on Friday".
pub(super) fn leans(key: &str) -> bool {
    one_of!(
        key,
        "bound" | "going" | "likely" | "poised" | "ready" | "set" | "supposed" | "unlikely"
    )
}

/// "is to meet", "agreed to meet", "a plan to meet": ahead. "failed to meet", "came to see": as the verb before it.
fn infinitive(scan: &Scan, at: u32) -> Option<Tense> {
    let next = at + 1;
    let is_verb = scan.shape(next) == Shape::Lower
        && !is(scan.key(next), Class::Object)
        && (!scan.key(next).ends_with("ed") || is(scan.key(next), Class::NotPast));
    if !is_verb {
        return None;
    }
    let governor = at.wrapping_sub(1);
    let key = scan.key(governor);
    let ahead = is_dated(key)
        || is(key, Class::Planning)
        || is(key, Class::Promising)
        || one_of!(key, "is" | "are" | "'s" | "not")
        // "Russia to hold talks", but "took a call from Kemp to bring them back"
        || scan.is_capital(governor)
            && !clause_before(scan, governor).any(|at| is_past(scan.key(at)));
    // "had been due to open"
    let gone = scan.has_keys(governor.wrapping_sub(2), &["had", "been"]);
    // "Was to open": it may have, or is yet to.
    if gone && is_dated(key) || one_of!(key, "was" | "were") {
        return Some(Tense::Unknown);
    }
    // "a meeting to be held"
    (ahead || scan.has_key(next, "be") && !is_past(key)).then_some(Tense::Future)
}

/// The tokens before one, back to a mark.
fn clause_before(scan: &Scan, at: u32) -> impl Iterator<Item = u32> {
    (scan.span().first..at)
        .rev()
        .take_while(|&at| scan.shape(at) != Shape::Mark)
}

/// "is meeting on Friday" is a plan, "was meeting" is not; "following", "including" are no verbs.
fn progressive(scan: &Scan, at: u32) -> Option<Tense> {
    let near = [1, 2].map(|back| scan.key(at.wrapping_sub(back)));
    if near.iter().any(|key| one_of!(*key, "is" | "are")) {
        Some(Tense::Future)
    } else if near
        .iter()
        .any(|key| one_of!(*key, "was" | "were" | "been"))
    {
        Some(Tense::Past)
    } else {
        None
    }
}

/// A form of the past, unless it is the participle of something yet to come: "will be held", "to be signed".
fn participle(scan: &Scan, at: u32) -> Tense {
    let back = |steps: u32| scan.key(at.wrapping_sub(steps));
    // "to hit", "to cut": some pasts are the bare verb too.
    if back(1) == "to"
        && let Some(tense) = infinitive(scan, at.wrapping_sub(1))
    {
        return tense;
    }
    // "if approved on Friday", "stays shut until Friday"
    if one_of!(
        back(1),
        "if" | "once" | "unless" | "until" | "when" | "stay" | "stays" | "remain" | "remains"
    ) {
        return Tense::Future;
    }
    // "were to have stayed", "was due to have opened"
    if back(1) == "have"
        && back(2) == "to"
        && one_of!(
            back(3),
            "was" | "were" | "due" | "scheduled" | "supposed" | "meant"
        )
    {
        return Tense::Future;
    }
    // "usually held on Nov. 16"
    if one_of!(
        back(1),
        "usually" | "normally" | "traditionally" | "typically" | "annually" | "always"
    ) {
        return Tense::Unknown;
    }
    let mut is_joined = false;
    for steps in 1..=5 {
        match back(steps) {
            "be" | "being" | "not" | "also" | "then" | "now" => {}
            "will" | "would" | "may" | "might" | "could" | "should" | "must" | "shall" => {
                return modal(scan, at.wrapping_sub(steps));
            }
            "to" if back(steps - 1) == "be" && back(steps + 1) != "had" => return Tense::Future,
            // "would be packed and moved"
            "and" => is_joined = true,
            // "would probably be moved"
            other if other.ends_with("ly") || is_joined && is_past(other) => {}
            "is" | "are" if back(steps - 1) == "being" || awaits(scan, at.wrapping_sub(steps)) => {
                return Tense::Future;
            }
            // "asked that they be moved"
            _ if back(steps - 1) == "be" && back(steps) != "to" => return Tense::Future,
            _ => break,
        }
    }
    Tense::Past
}

/// Whether a clause waits for the verb at a token: "before the bill is read".
fn awaits(scan: &Scan, at: u32) -> bool {
    (2..=5).any(|back| one_of!(scan.key(at.wrapping_sub(back)), "before" | "until" | "once"))
}

fn timetabled(scan: &Scan, at: u32) -> Option<Tense> {
    let back = |steps: u32| scan.key(at.wrapping_sub(steps));
    if [1, 2]
        .iter()
        .any(|&steps| one_of!(back(steps), "did" | "didn't"))
    {
        return Some(Tense::Past);
    }
    if one_of!(back(1), "to") {
        return infinitive(scan, at.wrapping_sub(1));
    }
    // "let 40 families return", "saw her leave"
    if (2..=4).any(|steps| one_of!(back(steps), "let" | "saw" | "made" | "helped" | "watched")) {
        return Some(Tense::Past);
    }
    // The noun: "the visit", "a return", "his vote", "they cut releases", "took 500 votes".
    let is_counted = scan.shape(at.wrapping_sub(1)) == Shape::Number && scan.has_key(at, "votes");
    let is_noun = is_counted
        // "that visit", but "a fair that opens"
        || is(back(1), Class::BeforeNoun) && !(back(1) == "that" && scan.key(at).ends_with('s'))
        || is_past(back(1))
        || scan.shape(at.wrapping_sub(1)) == Shape::Possessive;
    (!is_noun).then_some(Tense::Future)
}

fn is_dated(key: &str) -> bool {
    is(key, Class::Dated)
}

pub(super) fn is_past(key: &str) -> bool {
    is(key, Class::Past) || key.len() > 3 && key.ends_with("ed") && !is(key, Class::NotPast)
}
