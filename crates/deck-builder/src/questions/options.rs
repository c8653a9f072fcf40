//! Wrong choices: of the answer's kind, first from the article, then from tables, each proved to be wrong.

use std::collections::HashSet;

use deck_engine::{Choice, DatePoint};

use crate::calendar::{Day, Month};
use crate::facts::clause::Clause;
use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::mention::{Kind, Span, Value};
use crate::officials::Post;
use crate::organisations::OrganisationKind;
use crate::places::Usage;
use crate::questions::{Workshop, wording};

/// A wrong choice with the reason why it is wrong.
pub(crate) struct Wrong {
    pub(crate) text: String,
    /// What the reader is told; nothing if there is nothing to tell.
    pub(crate) why: Option<String>,
    /// Why it cannot be right.
    pub(crate) proof: String,
}

/// The choices of a question: the right one first.
pub(crate) fn choices(right: String, why: Option<String>, wrong: Vec<Wrong>) -> Vec<Choice> {
    let choice = |text, correct, why| Choice {
        text,
        correct,
        why,
        fixed: false,
    };
    let mut choices = vec![choice(right, true, why)];
    choices.extend(
        wrong
            .into_iter()
            .map(|wrong| choice(wrong.text, false, wrong.why)),
    );
    choices
}

/// The proofs of wrong choices, one line each.
pub(crate) fn proofs(wrong: &[Wrong]) -> Vec<String> {
    wrong
        .iter()
        .map(|wrong| format!("\"{}\" is wrong: {}", wrong.text, wrong.proof))
        .collect()
}

impl Workshop<'_> {
    /// The entities that the sentences of a span name.
    pub(crate) fn named_in(&self, sentences: Span) -> HashSet<u32> {
        self.scene
            .mentions_in(sentences)
            .filter_map(|(index, _)| self.scene.entity_of(index))
            .collect()
    }

    /// The post of somebody, as an explanation tells it.
    pub(crate) fn post_of(&self, person: u32) -> Option<&Post> {
        let holding = self
            .facts
            .holdings
            .iter()
            .find(|holding| holding.person == person)?;
        Some(&holding.post)
    }

    /// `Ann Lee is the mayor of Tonbury`, where the article says so.
    pub(crate) fn who_is(&self, person: u32) -> Option<String> {
        let name = wording::full_name(self.scene, person)?;
        let post = self.post_of(person)?;
        Some(format!("{name} is introduced as {}.", post_with_time(post)))
    }

    /// Other people of the article, those with posts first, none of whom `excluded` names.
    pub(crate) fn other_people(&self, excluded: &HashSet<u32>, count: usize) -> Vec<(u32, Wrong)> {
        let surnames: HashSet<&str> = excluded
            .iter()
            .filter_map(|&person| self.surname(person))
            .collect();
        let mut people: Vec<(bool, u32, &str)> = (0..)
            .zip(self.scene.entities)
            .filter(|(person, entity)| entity.kind == Kind::Person && !excluded.contains(person))
            .filter_map(|(person, _)| {
                let name = wording::full_name(self.scene, person)?;
                // A namesake may be the same person.
                let known = self
                    .surname(person)
                    .is_some_and(|surname| !surnames.contains(surname));
                known.then_some((self.post_of(person).is_none(), person, name))
            })
            .collect();
        people.sort_by_key(|(no_post, person, _)| (*no_post, *person));
        people
            .into_iter()
            .take(count)
            .map(|(_, person, name)| {
                let wrong = Wrong {
                    text: name.to_owned(),
                    why: self.who_is(person),
                    proof:
                        "no fact and no sentence of the article joins this person to what is asked"
                            .into(),
                };
                (person, wrong)
            })
            .collect()
    }

    fn surname(&self, person: u32) -> Option<&str> {
        self.scene
            .mentions_of(person)
            .find_map(|mention| match &mention.value {
                Value::Person(person) => Some(person.surname.as_str()),
                _ => None,
            })
    }

    /// Places of the answer's kind that none of the given sentences names and that neither hold it nor lie in it.
    pub(crate) fn other_places(
        &self,
        answer: u32,
        excluded: &HashSet<u32>,
        count: usize,
    ) -> Vec<Wrong> {
        let Some((known, kind)) = self.place(answer) else {
            return Vec::new();
        };
        let gazetteer = Gazetteer::get();
        let mut wrong: Vec<Wrong> = Vec::new();
        for (index, entity) in (0..).zip(self.scene.entities) {
            let Some((other, other_kind)) = self.place(index) else {
                continue;
            };
            let apart = match (known, other) {
                (Some(a), Some(b)) => {
                    gazetteer.lies_in(a, b) == Some(false) && gazetteer.lies_in(b, a) != Some(true)
                }
                _ => kind == PlaceKind::Facility && other_kind == PlaceKind::Facility,
            };
            if entity.kind == Kind::Place
                && index != answer
                && other_kind == kind
                && !excluded.contains(&index)
                && apart
            {
                wrong.push(Wrong {
                    text: self.place_name(index),
                    why: None,
                    proof: "another place of the article, that no sentence joins to what is asked"
                        .into(),
                });
            }
        }
        wrong.truncate(count);
        if let Some(known) = known.filter(|_| wrong.len() < count) {
            let named: HashSet<&str> = self
                .scene
                .entities
                .iter()
                .map(|entity| entity.name.as_str())
                .collect();
            for other in gazetteer.alike(known, count + 6) {
                if wrong.len() < count && !named.contains(other.name) && !self.names_known(other) {
                    wrong.push(Wrong {
                        text: other.name.to_owned(),
                        why: Some(format!(
                            "The article does not name {}.",
                            wording::with_article(other.name)
                        )),
                        proof: "a place near the answer that the article does not name".into(),
                    });
                }
            }
        }
        wrong
    }

    fn names_known(&self, other: &Known) -> bool {
        (0..).zip(self.scene.entities).any(|(index, _)| {
            self.place(index)
                .is_some_and(|(known, _)| known == Some(other))
        })
    }

    /// The gazetteer's entry and the kind of a place.
    pub(crate) fn place(&self, entity: u32) -> Option<(Option<&'static Known>, PlaceKind)> {
        self.scene
            .mentions_of(entity)
            .find_map(|mention| match &mention.value {
                Value::Place(place) => Some((place.known, place.kind)),
                _ => None,
            })
    }

    /// A place as a choice names it.
    pub(crate) fn place_name(&self, entity: u32) -> String {
        let name = self
            .scene
            .entity(entity)
            .map_or("", |entity| entity.name.as_str());
        let shouted = name.len() > 3 && name.chars().all(|c| !c.is_lowercase());
        match self.place(entity) {
            Some((Some(known), _)) if shouted => known.name.to_owned(),
            _ => name.to_owned(),
        }
    }

    /// Days, months or years near one, on which nothing that is asked about happened.
    pub(crate) fn other_dates(
        &self,
        answer: DatePoint,
        clause: &Clause,
        count: usize,
    ) -> Vec<Wrong> {
        let taken = self.dates_of(clause);
        let mut near: Vec<DatePoint> = Vec::new();
        // Dates of the article first.
        for mention in self.scene.mentions {
            if let Value::Date(when) = &mention.value
                && let Some(date) = wording::single(when)
                && same_precision(date, answer)
                && distance(date, answer) <= reach(answer)
            {
                near.push(date);
            }
        }
        near.truncate(3);
        near.extend(
            [-1, 1, -2, 2, -3, 3]
                .iter()
                .filter_map(|&step| stepped(answer, step)),
        );
        let mut seen: HashSet<DatePoint> = HashSet::from([answer]);
        near.into_iter()
            .filter(|date| !taken.contains(date) && seen.insert(*date))
            .filter(|date| {
                clause.voice == crate::Voice::Planned || self.is_not_after_publication(*date)
            })
            .take(count)
            .map(|date| Wrong {
                text: wording::point_with_weekday(date),
                why: self.what_was(date),
                proof: format!(
                    "{date} is not {answer}, and no such event of the article fell then"
                ),
            })
            .collect()
    }

    /// A day, month or year that had not begun when the article came out gives itself away.
    fn is_not_after_publication(&self, date: DatePoint) -> bool {
        deck_engine::DateSpan::from(date).days().0 <= deck_engine::DateSpan::from(self.day).days().0
    }

    /// A day two days before one, on which no such event fell.
    pub(crate) fn shifted(&self, answer: DatePoint, clause: &Clause) -> Option<DatePoint> {
        let taken = self.dates_of(clause);
        let mut days = [-2, -1, -3]
            .iter()
            .filter_map(|&step| stepped(answer, step));
        days.find(|day| !taken.contains(day))
    }

    /// The dates of all clauses of the same kind of event.
    fn dates_of(&self, clause: &Clause) -> HashSet<DatePoint> {
        self.facts
            .clauses
            .iter()
            .filter(|other| other.verb.family == clause.verb.family)
            .flat_map(|other| &other.parts)
            .filter_map(|part| self.date_of(part.mention?))
            .collect()
    }

    /// The single date that a mention is.
    pub(crate) fn date_of(&self, mention: u32) -> Option<DatePoint> {
        match &self.scene.mention(mention)?.value {
            Value::Date(when) => wording::single(when),
            _ => None,
        }
    }

    /// What another clause says of a date.
    fn what_was(&self, date: DatePoint) -> Option<String> {
        let clause = self.facts.clauses.iter().find(|clause| {
            clause.voice == crate::Voice::Asserted
                && clause.form.is_past()
                && clause.confidence.get() >= 90
                && clause.parts.iter().any(|part| {
                    part.mention.and_then(|mention| self.date_of(mention)) == Some(date)
                })
        })?;
        Some(format!("{}.", wording::statement(self.scene, clause)?))
    }

    /// Whether a mention says where, not who.
    pub(crate) fn is_location(&self, mention: u32) -> bool {
        matches!(&self.scene.mention(mention).map(|mention| &mention.value), Some(Value::Place(place)) if place.usage == Usage::Location)
    }
}

/// A post with what says when it was held: `former Senator`.
pub(crate) fn post_with_time(post: &Post) -> String {
    use crate::officials::Currency;
    let words = wording::post(post);
    match post.currency {
        Currency::Former | Currency::Late if !words.contains("etired") => format!("former {words}"),
        Currency::Acting if !words.to_lowercase().contains("acting") => format!("acting {words}"),
        _ => words,
    }
}

fn same_precision(a: DatePoint, b: DatePoint) -> bool {
    a.month().is_some() == b.month().is_some() && a.day().is_some() == b.day().is_some()
}

/// How many days two dates lie apart.
fn distance(a: DatePoint, b: DatePoint) -> u32 {
    let [a, b] = [a, b].map(|date| deck_engine::DateSpan::from(date).days().0);
    a.abs_diff(b)
}

/// How far a choice may lie from the answer, in days.
fn reach(answer: DatePoint) -> u32 {
    match (answer.month(), answer.day()) {
        (Some(_), Some(_)) => 21,
        (Some(_), None) => 400,
        _ => 15_000,
    }
}

fn stepped(date: DatePoint, step: i32) -> Option<DatePoint> {
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => Some(Day::new(date.year(), month, day)?.plus(step)?.into()),
        (Some(month), None) => Some(Month::new(date.year(), month)?.plus(step)?.into()),
        _ => DatePoint::new(
            u16::try_from(i32::from(date.year()) + step).ok()?,
            None,
            None,
        ),
    }
}

/// Numbers that could be taken for one, of the same roundness.
pub(crate) fn other_numbers(answer: u64, taken: &HashSet<u64>, count: usize) -> Vec<Wrong> {
    let mut unit = 1;
    while unit <= answer / 20 && answer.is_multiple_of(unit * 10) {
        unit *= 10;
    }
    // The answer is the least, the second, the third or the greatest of the choices, by turns.
    let turn = usize::try_from(answer % 4).unwrap_or(0);
    let near: Vec<u64> = if answer <= 12 {
        const STEPS: [[i64; 5]; 4] = [
            [1, 2, 3, -1, 4],
            [-1, 1, 2, 3, 4],
            [-2, -1, 1, 2, 3],
            [-3, -2, -1, 1, 2],
        ];
        let steps = STEPS.get(turn).into_iter().flatten();
        steps
            .filter_map(|&step| answer.checked_add_signed(step))
            .collect()
    } else {
        // Eighths: near enough to be believed, far enough to be told apart.
        const EIGHTHS: [[u64; 4]; 4] = [
            [10, 12, 14, 6],
            [6, 10, 12, 5],
            [5, 6, 10, 12],
            [4, 5, 6, 10],
        ];
        let eighths = EIGHTHS.get(turn).into_iter().flatten();
        eighths
            .map(|&eighths| answer.saturating_mul(eighths) / 8 / unit * unit)
            .collect()
    };
    let mut seen = HashSet::from([answer]);
    near.into_iter()
        .filter(|&value| value > 1 && !taken.contains(&value) && seen.insert(value))
        .take(count)
        .map(|value| Wrong {
            text: wording::number(value),
            why: None,
            proof: format!("{value} is not {answer}"),
        })
        .collect()
}

impl Workshop<'_> {
    /// Types of aircraft that none of the given entities is: of the article, then of the same kind.
    pub(crate) fn other_aircraft(
        &self,
        answer: u32,
        excluded: &HashSet<u32>,
        count: usize,
    ) -> Vec<Wrong> {
        let family = |entity: u32| {
            self.scene
                .mentions_of(entity)
                .find_map(|mention| match &mention.value {
                    Value::Aircraft(aircraft) => aircraft.family,
                    _ => None,
                })
        };
        let answer_family = family(answer);
        let mut wrong: Vec<Wrong> = (0..)
            .zip(self.scene.entities)
            .filter(|(index, entity)| {
                entity.kind == Kind::Aircraft
                    && *index != answer
                    && !excluded.contains(index)
                    // Two variants of one family may both be right.
                    && family(*index).is_some_and(|other| Some(other) != answer_family)
            })
            .map(|(_, entity)| Wrong {
                text: entity.name.clone(),
                why: None,
                proof: "another type of the article, that no sentence joins to what is asked"
                    .into(),
            })
            .take(count)
            .collect();
        let named: Vec<_> = (0..)
            .zip(self.scene.entities)
            .filter(|(_, entity)| entity.kind == Kind::Aircraft)
            .filter_map(|(index, _)| family(index))
            .collect();
        if let Some(family) = answer_family {
            for other in family.alike(count + 8) {
                if wrong.len() < count && !named.contains(&other) {
                    wrong.push(Wrong {
                        text: format!("{} {}", other.maker, other.designator),
                        why: Some("The article does not name this type.".into()),
                        proof: format!("another {} that the article does not name", other.kind),
                    });
                }
            }
        }
        wrong
    }
}

impl Workshop<'_> {
    /// The name of an organisation and the noun to ask for it by.
    pub(crate) fn organisation(&self, entity: u32) -> Option<(String, &'static str)> {
        let kind = self.organisation_kind(entity)?;
        let noun = match kind {
            OrganisationKind::Company => "company",
            OrganisationKind::Party => "party",
            OrganisationKind::Court => "court",
            OrganisationKind::Bank => "bank",
            OrganisationKind::Agency => "agency or authority",
            OrganisationKind::News => "news organisation",
            _ => "organisation",
        };
        Some((self.scene.entity(entity)?.name.clone(), noun))
    }

    fn organisation_kind(&self, entity: u32) -> Option<OrganisationKind> {
        self.scene
            .mentions_of(entity)
            .find_map(|mention| match &mention.value {
                Value::Organisation(organisation) => Some(organisation.kind),
                _ => None,
            })
    }

    /// Organisations of the article and of the answer's kind that none of the given entities is.
    pub(crate) fn other_organisations(
        &self,
        answer: u32,
        excluded: &HashSet<u32>,
        count: usize,
    ) -> Vec<Wrong> {
        let kind = self.organisation_kind(answer);
        let mut others: Vec<Wrong> = Vec::new();
        for (index, entity) in (0..).zip(self.scene.entities) {
            let fits = entity.kind == Kind::Organisation
                && index != answer
                && !excluded.contains(&index)
                && self.organisation_kind(index) == kind;
            if fits && others.len() < count {
                others.push(Wrong {
                    text: entity.name.clone(),
                    why: None,
                    proof: "another organisation of the article, that no sentence joins to what is asked".into(),
                });
            }
        }
        others
    }
}
