//! Clauses as questions and as statements.

use super::{
    full_name, lower_first, point, preposition, render, single, upper_first, with_article,
};
use crate::PlaceKind;
use crate::dates::Bound;
use crate::facts::clause::{Clause, Form};
use crate::facts::complement::Part;
use crate::facts::scene::Scene;
use crate::facts::subject::SubjectKind;
use crate::facts::voice::Voice;
use crate::gazetteer::Gazetteer;
use crate::mention::{Kind, Value};

/// The subject of a clause as it stands in the middle of a sentence.
pub(crate) fn subject(scene: &Scene<'_>, clause: &Clause) -> Option<String> {
    let subject = &clause.subject;
    match subject.kind {
        SubjectKind::Person => {
            let names: Option<Vec<&str>> = subject
                .entities
                .iter()
                .map(|&entity| full_name(scene, entity))
                .collect();
            Some(names?.join(" and "))
        }
        SubjectKind::Country => {
            let known =
                scene
                    .mentions_in(subject.span)
                    .find_map(|(_, mention)| match &mention.value {
                        Value::Place(place) if place.kind == PlaceKind::Country => place.known,
                        _ => None,
                    });
            let name = known.map_or_else(|| scene.words(subject.span), |known| known.name);
            Some(with_article(name.strip_prefix("The ").unwrap_or(name)))
        }
        SubjectKind::Organisation | SubjectKind::Name => {
            let words = scene.words(subject.span);
            // "Sir Ann": of whom the surname is told elsewhere.
            let titled = words
                .strip_prefix("Sir ")
                .or_else(|| words.strip_prefix("Dame "));
            if titled.is_some_and(|name| !name.contains(' ')) {
                return None;
            }
            let the = subject.span.first > 0 && scene.has_key(subject.span.first - 1, "the");
            // "The Harbour Board" in the middle of a question.
            let bare = words.strip_prefix("The ").filter(|bare| *bare != "Hague");
            Some(match bare {
                Some(bare) => format!("the {bare}"),
                None if the => format!("the {words}"),
                None => words.to_owned(),
            })
        }
        SubjectKind::Things => {
            let words = render(scene, subject.span)?;
            // "Falcon was founded": one word without an article is a name, unless it is a plural.
            let name = subject.span.len() == 1 && !subject.plural;
            let people = Gazetteer::get().demonym(scene.hash(subject.span.first));
            Some(
                if !words.starts_with("The ")
                    && (name || people.is_some() || scene.is_proper(subject.span.first))
                {
                    words
                } else {
                    lower_first(&words)
                },
            )
        }
    }
}

/// The verb as it follows its subject: `flew`, `was founded`.
pub(crate) fn verb_group(scene: &Scene<'_>, clause: &Clause) -> String {
    let verb = scene.word(clause.group.end - 1);
    let plural = clause.subject.plural;
    let be =
        |singular: &'static str, several: &'static str| if plural { several } else { singular };
    match form(scene, clause) {
        // "Has written", told as done once.
        Form::Past
            if clause.form == Form::Pluperfect
                || scene.has_key(clause.group.end - 1, clause.verb.participle) =>
        {
            clause.verb.past.to_owned()
        }
        Form::Past | Form::Intent => verb.to_owned(),
        Form::Present if clause.voice == Voice::Planned => {
            format!("{} due to {}", be("was", "were"), clause.verb.base)
        }
        Form::Present => clause.verb.past.to_owned(),
        Form::Progressive => format!("{} {verb}", be("was", "were")),
        Form::PresentProgressive => format!("{} {verb}", be("was", "were")),
        Form::Future => format!("{} due to {verb}", be("was", "were")),
        Form::PassiveFuture => format!("{} due to be {verb}", be("was", "were")),
        Form::Perfect | Form::Pluperfect => format!("had {verb}"),
        Form::PassivePast => format!("{} {verb}", be("was", "were")),
        Form::PassivePresent => format!("{} {verb}", be("was", "were")),
        Form::PassivePerfect | Form::PassivePluperfect => format!("had been {verb}"),
    }
}

/// The form in which a clause is told again: what came before something else is told by itself, "entered" for "had
/// entered", unless it has gone on "since" then.
fn form(scene: &Scene<'_>, clause: &Clause) -> Form {
    let since = clause
        .parts
        .iter()
        .any(|part| scene.has_key(part.first, "since"));
    match clause.form {
        Form::Pluperfect if !since => Form::Past,
        Form::PassivePluperfect if !since => Form::PassivePast,
        form => form,
    }
}

/// Auxiliary, subject and verb of a question: `did Ann Lee fly`, `was the line opened`.
pub(crate) fn inverted(scene: &Scene<'_>, clause: &Clause, subject: &str) -> String {
    let verb = scene.word(clause.group.end - 1);
    let base = clause.verb.base;
    let plural = clause.subject.plural;
    let be =
        |singular: &'static str, several: &'static str| if plural { several } else { singular };
    match form(scene, clause) {
        Form::Past => format!("did {subject} {base}"),
        Form::Present if clause.voice == Voice::Planned => {
            format!("{} {subject} due to {base}", be("was", "were"))
        }
        Form::Present => format!("did {subject} {base}"),
        Form::Perfect | Form::Pluperfect => format!("had {subject} {verb}"),
        Form::PassivePast | Form::Progressive => {
            format!("{} {subject} {verb}", be("was", "were"))
        }
        Form::PassivePresent | Form::PresentProgressive => {
            format!("{} {subject} {verb}", be("was", "were"))
        }
        Form::PassivePerfect | Form::PassivePluperfect => format!("had {subject} been {verb}"),
        Form::Future => format!("{} {subject} due to {base}", be("was", "were")),
        Form::PassiveFuture => format!("{} {subject} due to be {verb}", be("was", "were")),
        Form::Intent => format!("did {subject} {base}"),
    }
}

/// The parts behind the verb but one, each with a space before it; nothing if one cannot be put in words.
pub(crate) fn tail(scene: &Scene<'_>, clause: &Clause, without: Option<usize>) -> Option<String> {
    let mut out = String::new();
    for (index, part) in clause.parts.iter().enumerate() {
        if without == Some(index) {
            continue;
        }
        let words = if part.kind == Some(Kind::Date) {
            date_part(scene, part)
        } else {
            Some(render(scene, part.span())?)
        };
        if let Some(words) = words {
            out.push(' ');
            // What stood before the subject comes last and loses its capital.
            let opener = part.first < clause.group.first && scene.mention_at(part.first).is_none();
            // "Near Lyon early" on a day.
            let words = words
                .strip_suffix(" early")
                .or_else(|| words.strip_suffix(" late"))
                // "Took charge of Lyon only" on a day.
                .or_else(|| words.strip_suffix(" only"))
                .unwrap_or(&words);
            out.push_str(&if opener {
                lower_first(words)
            } else {
                words.to_owned()
            });
        }
    }
    Some(out)
}

/// A time as a part of a question; left out if it is vague.
pub(crate) fn date_part(scene: &Scene<'_>, part: &Part) -> Option<String> {
    let mention = scene.mention(part.mention?)?;
    let Value::Date(when) = &mention.value else {
        return None;
    };
    let date = single(when)?;
    let words = point(date);
    Some(match when.bound {
        Bound::At | Bound::About => format!("{} {words}", preposition(date)),
        _ if part.has_preposition() => {
            format!("{} {words}", scene.key(part.first))
        }
        _ => format!("{} {words}", preposition(date)),
    })
}

/// What a clause says, as a sentence.
pub(crate) fn statement(scene: &Scene<'_>, clause: &Clause) -> Option<String> {
    let subject = upper_first(&subject(scene, clause)?);
    Some(format!(
        "{subject} {}{}",
        verb_group(scene, clause),
        tail(scene, clause, None)?
    ))
}
