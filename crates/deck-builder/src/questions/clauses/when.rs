//! When it was, or was due to be.

use crate::reason::proof;
use deck_engine::{Body, Category, DatePoint, DateSpan};

use super::{Asked, Made};
use crate::dates::Bound;
use crate::facts::complement::{is_part, is_stretch};
use crate::facts::subject::SubjectKind;
use crate::facts::voice::Voice;
use crate::mention::Value;
use crate::one_of::one_of;
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, wording};

/// `On what day did Ann Lee fly to Kodiak?`
pub(super) fn when(asked: &Asked<'_, '_>) -> Option<Made> {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let (index, date) = clause.parts.iter().enumerate().find_map(|(index, part)| {
        let mention = workshop.scene.mention(part.mention?)?;
        match &mention.value {
            Value::Date(when) if when.bound == Bound::At => Some((index, wording::single(when)?)),
            _ => None,
        }
    })?;
    Some(when_made(asked, index, date))
}

fn when_made(asked: &Asked<'_, '_>, index: usize, date: DatePoint) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    // "Late November" is in November, "early on Monday" on Monday.
    let is_year = date.month().is_none();
    let vague = clause.parts.get(index).is_some_and(|part| {
        (part.first..part.head.end).any(|at| {
            is_year && is_part(scene, at)
                || is_stretch(scene, at)
                || one_of!(scene.key(at), "around" | "about")
        })
    });
    if asked.dates() > 1 || vague {
        return Err("the time is not exact, or there are two".into());
    }
    if clause.verb.base == "have" || clause.verb.is_speech() && !clause.form.is_passive() {
        return Err("what somebody has or is told is no event".into());
    }
    if !clause.form.is_past() && clause.voice != Voice::Planned {
        return Err("it did not happen at one time".into());
    }
    // "As of 22 November, on what day": the question would tell it.
    if clause.voice == Voice::Planned
        && DateSpan::from(date).days().0 <= DateSpan::from(workshop.day).days().0
    {
        return Err("the day of the article tells it".into());
    }
    if clause.voice == Voice::Planned && date.month().is_none() {
        return Err("a year is too vague for a plan".into());
    }
    let subject = asked.subject().ok_or("the subject has no full name")?;
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    let says_enough = one_of!(
        clause.verb.base,
        "die"
            | "resign"
            | "retire"
            | "marry"
            | "crash"
            | "collapse"
            | "erupt"
            | "sink"
            | "surrender"
            | "quit"
            | "concede"
            // Without an object, it was done to who is named.
            | "kill"
            | "murder"
            | "assassinate"
            | "execute"
            | "hang"
            | "bury"
            | "arrest"
            | "jail"
            | "elect"
            | "dismiss"
            | "sack"
            | "oust"
            | "found"
    );
    if asked.substance(None) == 0 && (clause.subject.kind == SubjectKind::Things || !says_enough) {
        return Err("too little is told to ask when it was".into());
    }
    if asked.is_of_many(false) {
        return Err("it may have happened more than once".into());
    }
    let mut tail = asked.tail(Some(index))?;
    // "Take office": which one.
    let is_elected = tail.is_empty() && clause.verb.base == "elect";
    if is_elected || tail == " office" {
        let mut posts = workshop.posts.iter();
        let post = posts.find(|post| clause.subject.entities == [post.holding.person]);
        let post = post.filter(|post| post.holding.is_current() && !post.is_cut);
        tail.push_str(" as ");
        tail.push_str(&post.ok_or("the article does not say of what")?.words);
    }
    if tail.contains(" minute")
        || tail.len() < asked.whole_tail(Some(index))?.len() && asked.is_of_many(true)
    {
        return Err("it may have happened more than once".into());
    }
    let which = match (date.month(), date.day()) {
        (Some(_), Some(_)) => "On what day",
        (Some(_), None) => "In which month",
        _ => "In which year",
    };
    let prompt = asked.prompt(&format!(
        "{which} {}{tail}?",
        wording::inverted(scene, clause, &subject)
    ));
    let proof = proof!("the facts have this event once, at {date}");
    let turn = crate::phrase::stable([asked.id("when", &subject).as_str()]) % 8;
    let mut proof = proof;
    let (prompt, body) = if turn < 2
        && clause.voice == Voice::Asserted
        && date.day().is_some()
        && tail.len() < 60
        && !tail.contains(" to ")
    {
        let statement = |date: DatePoint| {
            let subject = wording::upper_first(&subject);
            format!(
                "{subject} {}{tail} {} {}.",
                wording::verb_group(scene, clause),
                wording::preposition(date),
                wording::point(date)
            )
        };
        let wrong = workshop.shifted(date, clause);
        match wrong.filter(|_| turn == 0) {
            Some(wrong) => {
                proof.extend(proof!("{wrong} is not {date}"));
                (statement(wrong), Body::TrueFalse(false))
            }
            None => (statement(date), Body::TrueFalse(true)),
        }
    } else if is_year || turn < 4 {
        (prompt, Body::Date(DateSpan::from(date)))
    } else {
        let wrong = workshop.other_dates(date, clause, 3);
        if wrong.len() < 2 {
            return Err("too few other dates to choose from".into());
        }
        proof.extend(proofs(&wrong));
        (
            prompt,
            Body::Choice(choices(wording::point_with_weekday(date), None, wrong)),
        )
    };
    let weekday = wording::point_with_weekday(date);
    let more = (weekday != wording::point(date)).then(|| {
        format!(
            "That was a {}.",
            weekday.split(',').next().unwrap_or_default()
        )
    });
    Ok(Candidate {
        explanation: asked.explanation(more),
        ..asked.candidate("when", Category::Date, 2, prompt, body, proof)
    })
}
