//! What was read from each sentence: its mentions and its facts, as `explain` shows them.

#[cfg(test)]
mod tests;

use crate::Role;
use crate::facts::Facts;
use crate::facts::clause::Clause;
use crate::facts::complement::Part;
use crate::facts::located::Relation;
use crate::facts::scene::Scene;
use crate::facts::speech::Speech;
use crate::facts::voice::{Source, Voice};
use crate::mention::{Confidence, Kind, Mention, Span, Value};

/// One sentence of the article's prose, and what was read from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its index, as [`Candidate::evidence`](crate::Candidate::evidence) counts.
    pub index: u32,
    /// The sentence.
    pub sentence: String,
    /// What it mentions, in its order.
    pub mentions: Vec<Found>,
    /// What it tells.
    pub facts: Vec<Told>,
}

/// A mention, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What kind of thing is mentioned.
    pub kind: Kind,
    /// The words that mention it.
    pub words: String,
    /// What they stand for: the fullest name of the entity, or the day in ISO 8601; nothing for a vague time.
    pub entity: String,
    /// The rule that made it.
    pub rule: &'static str,
    /// How sure the rule is.
    pub confidence: Confidence,
}

/// A fact, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What sort of fact it is: `event`, `said`, `post`, `place`, `seat`.
    pub sort: &'static str,
    /// Its roles with what fills them, in the sentence's order: `who`, `did`, `what`, `when`, `where`.
    pub roles: Vec<(&'static str, String)>,
    /// By whose word: `asserted`, `according to Ann Lee`, `planned`.
    pub voice: String,
    /// The rule that made it.
    pub rule: &'static str,
    /// How sure the rule is.
    pub confidence: Confidence,
}

/// What was read from each sentence of prose, in the article's order.
pub(crate) fn readings(scene: &Scene<'_>, facts: &Facts) -> Vec<Reading> {
    let prose = (0..)
        .zip(scene.text().sentences())
        .filter(|(_, sentence)| sentence.role == Role::Prose);
    let mut readings: Vec<Reading> = prose
        .map(|(index, sentence)| Reading {
            index,
            sentence: scene
                .words(Span::new(sentence.first, sentence.end))
                .to_owned(),
            mentions: Vec::new(),
            facts: Vec::new(),
        })
        .collect();
    for (index, mention) in (0..).zip(scene.mentions) {
        if let Some(reading) = reading_at(scene, &mut readings, mention.span.first) {
            reading.mentions.push(found(scene, index, mention));
        }
    }
    for (at, told) in all_told(scene, facts) {
        if let Some(reading) = reading_at(scene, &mut readings, at) {
            reading.facts.push(told);
        }
    }
    readings
}

/// The reading of the sentence that a token stands in.
fn reading_at<'r>(
    scene: &Scene<'_>,
    readings: &'r mut [Reading],
    at: u32,
) -> Option<&'r mut Reading> {
    let sentence = scene.token(at)?.sentence;
    let place = readings.binary_search_by_key(&sentence, |reading| reading.index);
    readings.get_mut(place.ok()?)
}

fn found(scene: &Scene<'_>, index: u32, mention: &Mention) -> Found {
    let entity = match &mention.value {
        Value::Date(when) => when.span.map(|span| span.to_string()).unwrap_or_default(),
        Value::Number(quantity) => format!("{} {}", quantity.value, quantity.of),
        _ => (scene.entity_of(index)).map_or_else(String::new, |entity| name(scene, entity)),
    };
    Found {
        kind: mention.kind(),
        words: scene.words(mention.span).to_owned(),
        entity,
        rule: mention.rule,
        confidence: mention.confidence,
    }
}

/// All facts, each with the first token that it rests on.
fn all_told<'a>(
    scene: &'a Scene<'_>,
    facts: &'a Facts,
) -> impl Iterator<Item = (u32, Told)> + use<'a> {
    let clauses = (facts.clauses.iter()).map(|clause| (clause.span.first, event(scene, clause)));
    let speeches =
        (facts.speeches.iter()).map(|speech| (speech.content.first, said(scene, speech)));
    let posts = facts.holdings.iter().map(|holding| {
        let roles = vec![
            ("who", name(scene, holding.person)),
            ("post", holding.post.to_string()),
        ];
        let told = asserted("post", roles, holding.rule, holding.confidence);
        (holding.evidence.first, told)
    });
    let places = facts.located.iter().map(|located| {
        let roles = vec![
            ("what", name(scene, located.inner)),
            ("where", name(scene, located.outer)),
        ];
        let rule = match located.relation {
            Relation::Town => "town-lies-in",
            Relation::Built => "stands-in",
        };
        let told = asserted("place", roles, rule, located.confidence);
        (located.evidence.first, told)
    });
    let seats = facts.seats.iter().map(|seat| {
        let roles = vec![
            ("what", scene.words(seat.name).to_owned()),
            ("where", name(scene, seat.place)),
        ];
        let told = asserted("seat", roles, "based-in", seat.confidence);
        (seat.evidence.first, told)
    });
    clauses
        .chain(speeches)
        .chain(posts)
        .chain(places)
        .chain(seats)
}

fn asserted(
    sort: &'static str,
    roles: Vec<(&'static str, String)>,
    rule: &'static str,
    confidence: Confidence,
) -> Told {
    Told {
        sort,
        roles,
        voice: "asserted".to_owned(),
        rule,
        confidence,
    }
}

fn event(scene: &Scene<'_>, clause: &Clause) -> Told {
    let subject = if clause.subject.entities.is_empty() {
        scene.words(clause.subject.span).to_owned()
    } else {
        let names: Vec<String> = (clause.subject.entities.iter())
            .map(|&entity| name(scene, entity))
            .collect();
        names.join(" and ")
    };
    let whom = if clause.form.is_passive() {
        "to whom"
    } else {
        "who"
    };
    let mut roles = vec![
        (whom, subject),
        ("did", scene.words(clause.group).to_owned()),
    ];
    let parts = clause.parts.iter();
    roles.extend(parts.map(|part| (role(part), scene.words(part.span()).to_owned())));
    Told {
        sort: "event",
        roles,
        voice: voice(scene, &clause.voice),
        rule: clause.rule,
        confidence: clause.confidence,
    }
}

/// What a part of a clause tells of it.
fn role(part: &Part) -> &'static str {
    match part.kind {
        Some(Kind::Date) => "when",
        Some(Kind::Place) if part.has_preposition() => "where",
        _ if part.has_preposition() => "how",
        _ => "what",
    }
}

fn said(scene: &Scene<'_>, speech: &Speech) -> Told {
    let speaker = name(scene, speech.speaker);
    Told {
        sort: "said",
        voice: format!("according to {speaker}"),
        roles: vec![
            ("who", speaker),
            ("did", speech.verb.past.to_owned()),
            (
                "what",
                scene
                    .words(speech.content)
                    .trim_start_matches([',', ' '])
                    .to_owned(),
            ),
        ],
        rule: speech.rule,
        confidence: speech.confidence,
    }
}

fn voice(scene: &Scene<'_>, voice: &Voice) -> String {
    match voice {
        Voice::Asserted => "asserted".to_owned(),
        Voice::Attributed(None) => "according to somebody".to_owned(),
        Voice::Attributed(Some(Source::Person(person))) => {
            format!("according to {}", name(scene, *person))
        }
        Voice::Attributed(Some(Source::Words(words))) => {
            format!("according to {}", scene.words(*words))
        }
        Voice::Planned => "planned".to_owned(),
        Voice::Hedged => "hedged".to_owned(),
        Voice::Negated => "negated".to_owned(),
    }
}

fn name(scene: &Scene<'_>, entity: u32) -> String {
    scene
        .entity(entity)
        .map_or_else(String::new, |entity| entity.name.clone())
}
