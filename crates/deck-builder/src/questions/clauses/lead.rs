//! What stands before a question on a clause: by whose word it is told, and as of when.

use deck_engine::{DatePoint, DateSpan};

use super::told_once;
use crate::facts::clause::Clause;
use crate::facts::subject::SubjectKind;
use crate::facts::voice::{Source, Voice};
use crate::mention::Value;
use crate::one_of::one_of;
use crate::questions::{Workshop, wording};
use crate::reason::Reason;

/// What stands before the question: by whose word it is told.
pub(super) fn lead(workshop: &Workshop<'_>, clause: &Clause) -> Result<String, Reason> {
    let scene = workshop.scene;
    // "Ann Lee held their summit": with somebody whom only the sentences before name.
    let alone = clause.subject.kind == SubjectKind::Person && !clause.subject.plural;
    let tokens = || clause.group.end..clause.span.end;
    if alone && tokens().any(|at| scene.has_key(at, "their")) {
        return Err("\"their\" does not say whose".into());
    }
    let source = match &clause.voice {
        Voice::Asserted if clause.form.is_past() => return Ok(String::new()),
        Voice::Asserted if is_since_now(workshop, clause) => {
            return Err("it is told since the day before".into());
        }
        // What is so may have changed since.
        Voice::Asserted => {
            let by = if told_once(workshop, clause).is_some() {
                "By"
            } else {
                "As of"
            };
            return Ok(format!("{by} {}, ", wording::point(workshop.day.into())));
        }
        Voice::Planned => return Ok(format!("As of {}, ", wording::point(workshop.day.into()))),
        Voice::Hedged => return Err("it is told as possible, not as done".into()),
        Voice::Negated => return Err("it is denied".into()),
        Voice::Attributed(_) if is_anonymous(workshop, clause) => {
            return Err("whose word it is stays unnamed".into());
        }
        Voice::Attributed(None) => return Err("whose word it is cannot be told alone".into()),
        Voice::Attributed(Some(source)) if tells_of_itself(clause, source) => {
            let own = match scene.key(clause.span.first) {
                "he" => "his",
                "she" => "her",
                "they" => "their",
                "it" => "its",
                _ => return Err("who tells it tells of themselves".into()),
            };
            return Ok(format!("By {own} own account, "));
        }
        Voice::Attributed(Some(Source::Person(person))) => wording::full_name(scene, *person)
            .ok_or("whose word it is has no full name")?
            .to_owned(),
        Voice::Attributed(Some(Source::Words(span))) => {
            let words =
                wording::render(scene, *span).ok_or("whose word it is cannot be told alone")?;
            // "A spokesperson for the company".
            let mut behind = words.rsplit(' ');
            let last = behind.next().unwrap_or_default();
            if behind.next() == Some("the")
                && last.starts_with(crate::letters::is_lower)
                && words.len() > last.len() + 4
            {
                return Err("whose word it is cannot be told alone".into());
            }
            // "Officials", "forecasters with the Weather Service".
            let first = words.split(' ').next().unwrap_or_default();
            let several = first.ends_with('s') && words.len() > first.len() + 1;
            let plural_people =
                several || words.ends_with('s') && !words.contains(crate::letters::is_upper);
            let words = if scene.is_proper(span.first) {
                words
            } else {
                wording::lower_first(&words)
            };
            if plural_people {
                words
            } else if words.starts_with(crate::letters::is_lower)
                && !words.starts_with("the ")
                && !words.starts_with("a ")
                && !words.starts_with("an ")
            {
                format!("the {words}")
            } else {
                words
            }
        }
    };
    Ok(format!("According to {source}, "))
}

/// Whether who tells it is not to be known: `unnamed officials`, `a source`, `on condition of anonymity`.
fn is_anonymous(workshop: &Workshop<'_>, clause: &Clause) -> bool {
    let scene = workshop.scene;
    let sentence = scene.sentence_span(clause.span.first);
    (sentence.first..sentence.end).any(|at| {
        scene.mention_at(at).is_none() && wording::is_one_of(UNNAMED, scene.key(at))
            || scene.has_keys(at, &["not", "to", "be"])
                && one_of!(scene.key(at + 3), "named" | "identified")
    })
}

/// Words for who is not named, and that somebody is not.
const UNNAMED: &str = "anonymity;anonymous;anonymously;unnamed;unidentified;undisclosed;source;sources;insider;insiders;critics;rumour;\
    rumours;rumor;rumors";

/// Whether it is told as "since" a day that is nearly that of the article: "as of 10 May, since 9 May".
fn is_since_now(workshop: &Workshop<'_>, clause: &Clause) -> bool {
    let scene = workshop.scene;
    let (today, _) = DateSpan::from(DatePoint::from(workshop.day)).days();
    clause.parts.iter().any(|part| {
        let since = scene.has_key(part.first, "since");
        let date = part.mention.and_then(|index| scene.mention(index));
        since
            && date.is_some_and(|mention| match &mention.value {
                Value::Date(when) => when.span.is_some_and(|span| span.days().0 + 3 > today),
                _ => false,
            })
    })
}

/// Whether somebody is told to have said what they did themselves.
fn tells_of_itself(clause: &Clause, source: &Source) -> bool {
    match source {
        Source::Person(person) => clause.subject.entities == [*person],
        Source::Words(span) => span.overlaps(clause.subject.span),
    }
}
