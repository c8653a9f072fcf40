//! Questions on clauses: who did it, when, where, how many, in what aircraft.

use std::collections::HashSet;

use deck_engine::{Body, Category, DatePoint, DateSpan, NumberAnswer, Place, Spot};

use crate::dates::Bound;
use crate::facts::clause::{Clause, Form};
use crate::facts::complement::Part;
use crate::facts::quantity;
use crate::facts::subject::SubjectKind;
use crate::facts::voice::{Source, Voice};
use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::mention::{Confidence, Kind, Span, Value};
use crate::questions::options::{Wrong, choices, other_numbers, proofs};
use crate::questions::{Candidate, Workshop, id, wording};
use crate::token::Shape;

type Made = Result<Candidate, String>;

/// A template: its name, and what makes the question.
type Template = fn(&Asked<'_, '_>) -> Option<Made>;

const TEMPLATES: [(&str, Template); 6] = [
    ("who-did", who),
    ("when-was", when),
    ("where-was", place),
    ("how-many", how_many),
    ("how-many-did", how_many_did),
    ("which-aircraft", aircraft),
];

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    for clause in &workshop.facts.clauses {
        let lead = match lead(workshop, clause) {
            Ok(lead) => lead,
            Err(reason) => {
                workshop.drop("clause", clause.span, reason);
                continue;
            }
        };
        let mut found = Vec::new();
        let asked = Asked {
            workshop,
            clause,
            lead: &lead,
        };
        for (template, make) in TEMPLATES {
            if let Some(made) = make(&asked) {
                found.push((template, made));
            }
        }
        for (template, made) in found {
            match made {
                Ok(candidate) => workshop.made.push(Candidate {
                    template,
                    ..candidate
                }),
                Err(reason) => workshop.drop(template, clause.span, reason),
            }
        }
    }
}

/// What stands before the question: by whose word it is told.
fn lead(workshop: &Workshop<'_>, clause: &Clause) -> Result<String, String> {
    let scene = workshop.scene;
    let source = match &clause.voice {
        Voice::Asserted => return Ok(String::new()),
        Voice::Planned => return Ok(format!("As of {}, ", wording::point(workshop.day.into()))),
        Voice::Hedged => return Err("it is told as possible, not as done".into()),
        Voice::Negated => return Err("it is denied".into()),
        Voice::Attributed(None) => return Err("whose word it is cannot be told alone".into()),
        Voice::Attributed(Some(Source::Person(person))) => wording::full_name(scene, *person)
            .ok_or("whose word it is has no full name")?
            .to_owned(),
        Voice::Attributed(Some(Source::Words(span))) => {
            let words =
                wording::render(scene, *span).ok_or("whose word it is cannot be told alone")?;
            let plural_people = words.ends_with('s') && !words.contains(char::is_uppercase);
            if plural_people {
                words
            } else if words.starts_with(char::is_lowercase)
                && !words.starts_with("the ")
                && !words.starts_with("a ")
            {
                format!("the {words}")
            } else {
                words
            }
        }
    };
    Ok(format!("According to {source}, "))
}

struct Asked<'a, 'b> {
    workshop: &'a Workshop<'b>,
    clause: &'a Clause,
    lead: &'a str,
}

impl Asked<'_, '_> {
    fn subject(&self) -> Option<String> {
        wording::subject(self.workshop.scene, self.clause)
    }

    fn tail(&self, without: Option<usize>) -> Result<String, String> {
        wording::tail(self.workshop.scene, self.clause, without)
            .ok_or_else(|| "a name or date in it cannot be told in full".into())
    }

    /// The question with by whose word it is told.
    fn prompt(&self, question: &str) -> String {
        if self.lead.is_empty() {
            wording::upper_first(question)
        } else {
            format!("{}{}", self.lead, wording::lower_first(question))
        }
    }

    fn explanation(&self, more: Option<String>) -> String {
        let statement = wording::statement(self.workshop.scene, self.clause).map(|statement| {
            format!(
                "{}{}.",
                self.lead,
                if self.lead.is_empty() {
                    statement
                } else {
                    keep_name(self, &statement)
                }
            )
        });
        match (statement, more) {
            (Some(statement), Some(more)) => format!("{statement} {more}"),
            (Some(statement), None) => statement,
            (None, Some(more)) => more,
            (None, None) => "The article says so in this sentence.".into(),
        }
    }

    /// How many times the parts name.
    fn dates(&self) -> usize {
        let parts = self.clause.parts.iter();
        parts
            .flat_map(|part| self.workshop.scene.mentions_in(part.head))
            .filter(|(_, mention)| mention.kind() == Kind::Date)
            .count()
    }

    /// The number of parts that say more than when.
    fn substance(&self, without: Option<usize>) -> usize {
        self.clause
            .parts
            .iter()
            .enumerate()
            .filter(|(index, part)| Some(*index) != without && part.kind != Some(Kind::Date))
            .count()
    }

    fn candidate(
        &self,
        slot: &str,
        category: Category,
        difficulty: u8,
        prompt: String,
        body: Body,
        proof: Vec<String>,
    ) -> Candidate {
        let scene = self.workshop.scene;
        let subject = self.subject().unwrap_or_default();
        let object: String = self
            .clause
            .parts
            .iter()
            .filter(|part| part.kind != Some(Kind::Date))
            .map(|part| scene.words(part.span()).to_owned() + " ")
            .collect();
        Candidate {
            id: id(&[slot, &subject, self.clause.verb.base, &object]),
            category,
            difficulty,
            prompt,
            explanation: String::new(),
            body,
            evidence: vec![self.workshop.sentence(self.clause.span.first)],
            confidence: self.clause.confidence,
            rule: self.clause.rule,
            template: "",
            proof,
            topic: format!("{subject} {}", self.clause.verb.base),
        }
    }

    /// Whether another clause tells of the same kind of event with words in common, so that a question could mean it.
    fn rival(&self, same_subject: bool) -> bool {
        let scene = self.workshop.scene;
        let keys = |clause: &Clause| -> HashSet<String> {
            clause
                .parts
                .iter()
                .filter(|part| part.kind != Some(Kind::Date))
                .flat_map(|part| part.head.first..part.head.end)
                .map(|at| scene.key(at).to_owned())
                .filter(|key| key.len() > 3)
                .collect()
        };
        let mine = keys(self.clause);
        self.workshop.facts.clauses.iter().any(|other| {
            other.span != self.clause.span
                && other.verb.family == self.clause.verb.family
                && other.form.is_passive() == self.clause.form.is_passive()
                && if same_subject {
                    other.subject.entities == self.clause.subject.entities
                        && scene.key(other.subject.span.end.wrapping_sub(1))
                            == scene.key(self.clause.subject.span.end.wrapping_sub(1))
                } else {
                    let theirs = keys(other);
                    theirs.is_empty() || mine.is_empty() || !theirs.is_disjoint(&mine)
                }
        })
    }
}

fn keep_name(asked: &Asked<'_, '_>, statement: &str) -> String {
    if asked.clause.subject.kind == SubjectKind::Things {
        wording::lower_first(statement)
    } else {
        statement.to_owned()
    }
}

/// `Who visited the island on 10 July 2000?`, `Which country ordered …?`
fn who(asked: &Asked<'_, '_>) -> Option<Made> {
    let clause = asked.clause;
    let &[entity] = clause.subject.entities.as_slice() else {
        return None;
    };
    if clause.parts.iter().any(|part| part.owned) {
        return Some(Err("\"his\" or \"its\" would say who is meant".into()));
    }
    let made = match clause.subject.kind {
        SubjectKind::Person => who_person(asked, entity),
        SubjectKind::Country => which_country(asked, entity),
        SubjectKind::Organisation => which_organisation(asked, entity),
        _ => return None,
    };
    Some(made)
}

fn who_person(asked: &Asked<'_, '_>, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let name = wording::full_name(scene, entity).ok_or("the article has no full name")?;
    if asked.substance(None) == 0 || clause.verb.base == "have" {
        return Err("too little is told to ask who did it".into());
    }
    if asked.dates() > 1 {
        return Err("two times are named".into());
    }
    if asked.rival(false) {
        return Err("somebody else did something alike".into());
    }
    let tail = asked.tail(None)?;
    let mut excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    excluded.insert(entity);
    let wrong: Vec<Wrong> = workshop
        .other_people(&excluded, 3)
        .into_iter()
        .map(|(_, wrong)| wrong)
        .collect();
    if wrong.len() < 2 {
        return Err("too few other people to choose from".into());
    }
    let prompt = asked.prompt(&format!(
        "Who {}{tail}?",
        wording::verb_group(scene, clause)
    ));
    let mut proof = vec![format!(
        "no other fact has somebody who {} in this way",
        clause.verb.past
    )];
    proof.extend(proofs(&wrong));
    let category = if workshop.post_of(entity).is_some() {
        Category::Official
    } else {
        Category::Event
    };
    Ok(Candidate {
        explanation: asked.explanation(workshop.who_is(entity)),
        ..asked.candidate(
            "who",
            category,
            2,
            prompt,
            Body::Choice(choices(name.to_owned(), None, wrong)),
            proof,
        )
    })
}

fn which_country(asked: &Asked<'_, '_>, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    if workshop
        .place(entity)
        .is_none_or(|(_, kind)| kind != PlaceKind::Country)
    {
        return Err("a capital that stands for its government is no place to ask for".into());
    }
    if asked.substance(None) == 0 || asked.rival(false) {
        return Err("another country may have done something alike".into());
    }
    let tail = asked.tail(None)?;
    let excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    let wrong = workshop.other_places(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other countries to choose from".into());
    }
    let prompt = asked.prompt(&format!(
        "Which country {}{tail}?",
        wording::verb_group(scene, clause)
    ));
    let mut proof = vec!["no other fact has a country that did this".to_owned()];
    proof.extend(proofs(&wrong));
    let right = workshop.place_name(entity);
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(
            "country",
            Category::Location,
            2,
            prompt,
            Body::Choice(choices(right, None, wrong)),
            proof,
        )
    })
}

fn which_organisation(asked: &Asked<'_, '_>, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let (name, noun) = workshop.organisation(entity).ok_or("no organisation")?;
    if asked.substance(None) == 0
        || clause.verb.base == "have"
        || asked.rival(false)
        || asked.dates() > 1
    {
        return Err("another organisation may have done something alike".into());
    }
    let tail = asked.tail(None)?;
    let excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    let wrong = workshop.other_organisations(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other organisations to choose from".into());
    }
    let prompt = asked.prompt(&format!(
        "Which {noun} {}{tail}?",
        wording::verb_group(scene, clause)
    ));
    let mut proof = vec!["no other fact has an organisation that did this".to_owned()];
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(
            "organisation",
            Category::Organisation,
            3,
            prompt,
            Body::Choice(choices(name, None, wrong)),
            proof,
        )
    })
}

/// `On what day did Ann Lee fly to Kodiak?`
fn when(asked: &Asked<'_, '_>) -> Option<Made> {
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
    let vague = clause.parts.get(index).is_some_and(|part| {
        (part.first..part.head.end).any(|at| {
            matches!(
                scene.key(at),
                "early"
                    | "late"
                    | "mid"
                    | "around"
                    | "about"
                    | "end"
                    | "start"
                    | "beginning"
                    | "middle"
                    | "week"
                    | "weekend"
            ) || scene.key(at).starts_with("mid-")
        })
    });
    if asked.dates() > 1 || vague {
        return Err("the time is not exact, or there are two".into());
    }
    if !clause.form.is_past() && clause.voice != Voice::Planned {
        return Err("it did not happen at one time".into());
    }
    if clause.voice == Voice::Planned && date.month().is_none() {
        return Err("a year is too vague for a plan".into());
    }
    let subject = asked.subject().ok_or("the subject has no full name")?;
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    if asked.substance(None) == 0 && clause.subject.kind == SubjectKind::Things {
        return Err("too little is told to ask when it was".into());
    }
    let tail = asked.tail(Some(index))?;
    let which = match (date.month(), date.day()) {
        (Some(_), Some(_)) => "On what day",
        (Some(_), None) => "In which month",
        _ => "In which year",
    };
    let prompt = asked.prompt(&format!(
        "{which} {}{tail}?",
        wording::inverted(scene, clause, &subject)
    ));
    let proof = vec![format!("the facts have this event once, at {date}")];
    let asked_id = asked
        .candidate(
            "when",
            Category::Date,
            2,
            String::new(),
            Body::TrueFalse(true),
            Vec::new(),
        )
        .id;
    let turn = crate::phrase::phrase([asked_id.as_str()]) % 8;
    let is_year = date.month().is_none();
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
                proof.push(format!("{wrong} is not {date}"));
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

/// `Where did Ann Lee fly on 12 March 2012?`
fn place(asked: &Asked<'_, '_>) -> Option<Made> {
    let workshop = asked.workshop;
    let scene = workshop.scene;
    let (index, part) = asked.clause.parts.iter().enumerate().find(|(_, part)| {
        let preposition = scene.key(part.first);
        let wanted = matches!(preposition, "in" | "at" | "on")
            || matches!(preposition, "to" | "into") && asked.clause.verb.is_motion();
        wanted
            && part.has_preposition()
            && part
                .mention
                .is_some_and(|mention| workshop.is_location(mention))
    })?;
    let entity = scene.entity_of(part.mention?)?;
    Some(place_made(asked, index, part, entity))
}

fn place_made(asked: &Asked<'_, '_>, index: usize, part: &Part, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let (known, kind) = workshop.place(entity).ok_or("no place")?;
    let subject = asked.subject().ok_or("the subject has no full name")?;
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    if asked.substance(Some(index)) == 0
        && clause.subject.kind == SubjectKind::Things
        && !clause
            .parts
            .iter()
            .any(|part| part.kind == Some(Kind::Date))
    {
        return Err("too little is told to ask where it was".into());
    }
    if clause.form == Form::Present && asked.substance(Some(index)) == 0 {
        return Err("too little is told to ask where it is".into());
    }
    // "Threatened to close courts in England": the place is that of the second verb.
    let infinitive = (clause.group.end..part.first).any(|at| {
        scene.key(at) == "to"
            && !clause
                .parts
                .iter()
                .any(|part| part.first == at && part.has_preposition())
    });
    if infinitive
        || clause.verb.takes_infinitive()
            && (clause.group.end..part.first).any(|at| scene.key(at) == "to")
    {
        return Err("the place may belong to another verb".into());
    }
    // Another place in the clause may be as good an answer.
    let places = clause
        .parts
        .iter()
        .filter(|part| {
            part.mention
                .is_some_and(|mention| workshop.is_location(mention))
                && part.has_preposition()
                && scene.key(part.first) != "from"
        })
        .count();
    if places > 1 {
        return Err("two places are named".into());
    }
    let tail = asked.tail(Some(index))?;
    let right = workshop.place_name(entity);
    let which = match kind {
        PlaceKind::Country if scene.key(part.first) == "in" => "In which country",
        PlaceKind::Island if scene.key(part.first) == "on" => "On which island",
        _ => "Where",
    };
    let prompt = asked.prompt(&format!(
        "{which} {}{tail}?",
        wording::inverted(scene, clause, &subject)
    ));
    let mut excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    excluded.extend(places_of_family(workshop, clause));
    let wrong = workshop.other_places(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other places to choose from".into());
    }
    let mut proof = vec!["the facts have one place for this event".to_owned()];
    proof.extend(proofs(&wrong));
    let spot = known
        .filter(|known| known.kind == PlaceKind::City && prompt.len() % 4 == 1)
        .and_then(|known| spot(known, &right));
    let body = match spot {
        Some(spot) => Body::Place(Place {
            candidates: candidates(&spot, &wrong),
            spot,
            radius_km: 60.0,
        }),
        None => Body::Choice(choices(right, None, wrong)),
    };
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate("where", Category::Location, 2, prompt, body, proof)
    })
}

/// All places of events of the same kind.
fn places_of_family(workshop: &Workshop<'_>, clause: &Clause) -> HashSet<u32> {
    workshop
        .facts
        .clauses
        .iter()
        .filter(|other| other.verb.family == clause.verb.family)
        .flat_map(|other| workshop.named_in(other.span))
        .collect()
}

/// A city as a point of the map.
fn spot(known: &Known, name: &str) -> Option<Spot> {
    let spot = known.spot?;
    Some(Spot {
        name: name.to_owned(),
        latitude: f64::from(spot.north) / 10.0,
        longitude: f64::from(spot.east) / 10.0,
    })
}

/// The right place and the wrong ones whose coordinates are known, by name.
fn candidates(right: &Spot, wrong: &[Wrong]) -> Vec<Spot> {
    let gazetteer = Gazetteer::get();
    let others = wrong.iter().filter_map(|wrong| {
        let known = gazetteer
            .named(&wrong.text)
            .find(|known| known.spot.is_some())?;
        spot(known, &wrong.text)
    });
    let mut all: Vec<Spot> = others.chain([right.clone()]).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// `How many survivors were taken to a hospital?`
fn how_many(asked: &Asked<'_, '_>) -> Option<Made> {
    let clause = asked.clause;
    let span = clause.subject.span;
    let value = quantity::number(asked.workshop.scene, span.first)?;
    (clause.subject.kind == SubjectKind::Things && span.len() > 1).then(|| {
        let scene = asked.workshop.scene;
        let things = wording::render(scene, Span::new(span.first + 1, span.end))
            .ok_or("what is counted cannot be named alone")?;
        let tail = asked.tail(None)?;
        let of = (span.first..span.end).any(|at| scene.key(at) == "of");
        if asked.substance(None) == 0
            && !of
            && !clause
                .parts
                .iter()
                .any(|part| part.kind == Some(Kind::Date))
        {
            return Err("too little is told to ask how many".into());
        }
        let mut plural = clause.clone();
        plural.subject.plural = true;
        let prompt = asked.prompt(&format!(
            "How many {things} {}{tail}?",
            wording::verb_group(scene, &plural)
        ));
        number_made(asked, "count", value, prompt)
    })
}

/// `How many flights did Tonbury Air cancel?`
fn how_many_did(asked: &Asked<'_, '_>) -> Option<Made> {
    let clause = asked.clause;
    let scene = asked.workshop.scene;
    let (index, part) = clause
        .parts
        .iter()
        .enumerate()
        .find(|(_, part)| !part.has_preposition() && part.first >= clause.group.end)?;
    let value = quantity::number(scene, part.head.first)?;
    if part.head.len() < 2 || !is_noun(asked, part.head) {
        return None;
    }
    Some((|| {
        let things = wording::render(scene, Span::new(part.head.first + 1, part.head.end))
            .ok_or("what is counted cannot be named alone")?;
        let subject = asked.subject().ok_or("the subject has no full name")?;
        let tail = asked.tail(Some(index))?;
        let prompt = asked.prompt(&format!(
            "How many {things} {}{tail}?",
            wording::inverted(scene, clause, &subject)
        ));
        number_made(asked, "count", value, prompt)
    })())
}

/// Whether a counted phrase ends with a plural noun.
fn is_noun(asked: &Asked<'_, '_>, head: Span) -> bool {
    let scene = asked.workshop.scene;
    let last = scene.key(head.end - 1);
    let plural = last.ends_with('s') && !last.ends_with("ss")
        || matches!(
            last,
            "people" | "men" | "women" | "children" | "aircraft" | "tonnes" | "tons" | "troops"
        );
    let of = (head.first..head.end).any(|at| scene.key(at) == "of");
    (plural || of || scene.mention_at(head.end - 1).is_some())
        && scene.shape(head.end - 1) != Shape::Mark
}

fn number_made(asked: &Asked<'_, '_>, slot: &str, value: u64, prompt: String) -> Made {
    if value < 2 {
        return Err("one of something is no number to ask for".into());
    }
    if asked.rival(true) && asked.clause.subject.kind != SubjectKind::Things {
        return Err("the article tells of the same kind of event twice".into());
    }
    let workshop = asked.workshop;
    let sentence = workshop.scene.sentence_span(asked.clause.span.first);
    let taken: HashSet<u64> = (sentence.first..sentence.end)
        .filter_map(|at| quantity::number(workshop.scene, at))
        .collect();
    let wrong = other_numbers(value, &taken, 3);
    let mut proof = vec![format!("the facts have one number for this, {value}")];
    let typed = value < 100 && prompt.len() % 2 == 0 || wrong.len() < 2;
    let body = if typed {
        Body::Number(NumberAnswer {
            value: value as f64,
            tolerance: 0.0,
            unit: None,
        })
    } else {
        proof.extend(proofs(&wrong));
        Body::Choice(choices(wording::number(value), None, wrong))
    };
    Ok(Candidate {
        explanation: asked.explanation(None),
        confidence: asked.clause.confidence.and(Confidence::percent(99)),
        ..asked.candidate(slot, Category::Number, 2, prompt, body, proof)
    })
}

/// `Which type of aircraft did Greece order from Bombardier in 1999?`
fn aircraft(asked: &Asked<'_, '_>) -> Option<Made> {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let (index, part, entity) = clause.parts.iter().enumerate().find_map(|(index, part)| {
        let mut types = scene
            .mentions_in(part.head)
            .filter(|(_, mention)| mention.kind() == Kind::Aircraft);
        let (mention, found) = types.next()?;
        let whole = found.span.end == part.head.end && types.next().is_none();
        let bare = part.head.len() <= found.span.len() + 3;
        (whole
            && bare
            && part.first >= clause.group.end
            && (!part.has_preposition()
                || matches!(scene.key(part.first), "in" | "aboard" | "with")))
        .then(|| Some((index, part, scene.entity_of(mention)?)))?
    })?;
    Some(aircraft_made(asked, index, part, entity))
}

fn aircraft_made(asked: &Asked<'_, '_>, index: usize, part: &Part, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let subject = asked.subject().ok_or("the subject has no full name")?;
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    let tail = asked.tail(Some(index))?;
    let excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    let wrong = workshop.other_aircraft(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other aircraft to choose from".into());
    }
    let preposition = if part.has_preposition() {
        format!("{} which", wording::upper_first(scene.key(part.first)))
    } else {
        "Which".into()
    };
    let prompt = asked.prompt(&format!(
        "{preposition} type of aircraft {}{tail}?",
        wording::inverted(scene, clause, &subject)
    ));
    let name = scene
        .entity(entity)
        .map(|entity| entity.name.clone())
        .unwrap_or_default();
    let mut proof = vec!["the facts have one type of aircraft for this event".to_owned()];
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(
            "aircraft",
            Category::Aircraft,
            3,
            prompt,
            Body::Choice(choices(name, None, wrong)),
            proof,
        )
    })
}
