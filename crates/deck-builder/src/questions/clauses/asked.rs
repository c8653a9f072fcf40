//! A clause that is asked about: its words with one slot left open.

mod tail;

use deck_engine::{Body, Category};

use crate::facts::clause::Clause;
use crate::facts::complement::Part;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::subject::{SubjectKind, is_named_surely};
use crate::lexicon::Set;
use crate::mention::{Confidence, Kind};
use crate::one_of::one_of;
use crate::questions::{Candidate, Workshop, id, wording};
use crate::sentence::Role;
use crate::token::Shape;

/// A clause beside all facts.
pub(super) struct Asked<'a, 'b> {
    pub(super) workshop: &'a Workshop<'b>,
    pub(super) clause: &'a Clause,
    pub(super) lead: &'a str,
}

impl Asked<'_, '_> {
    pub(super) fn subject(&self) -> Option<String> {
        wording::subject(self.workshop.scene, self.clause)
    }

    /// The question with by whose word it is told.
    pub(super) fn prompt(&self, question: &str) -> String {
        if self.lead.is_empty() {
            wording::upper_first(question)
        } else {
            format!("{}{}", self.lead, wording::lower_first(question))
        }
    }

    pub(super) fn explanation(&self, more: Option<String>) -> String {
        let statement = wording::statement(self.workshop.scene, self.clause).map(|statement| {
            wording::closed(format!(
                "{}{}",
                self.lead,
                if self.lead.is_empty() {
                    statement
                } else {
                    keep_name(self, &statement)
                }
            ))
        });
        match (statement, more) {
            (Some(statement), Some(more)) => format!("{statement} {more}"),
            (Some(statement), None) => statement,
            (None, Some(more)) => more,
            (None, None) => "The article says so in this sentence.".into(),
        }
    }

    /// Whether it is by the word of who did it, so that they cannot be asked for.
    pub(super) fn is_own_account(&self) -> bool {
        self.lead.ends_with("own account, ")
    }

    /// `launched air raids`: whether what was done is several things without a name, a number or an article, and nothing
    /// else is told, or not in the question.
    pub(super) fn is_of_many(&self, is_cut: bool) -> bool {
        let scene = self.workshop.scene;
        let mut told = (self.clause.parts.iter()).filter(|part| part.kind != Some(Kind::Date));
        let Some(object) = told.next().filter(|_| is_cut || told.next().is_none()) else {
            return false;
        };
        let last = scene.key(object.head.end - 1);
        let plain = (object.first..object.head.end).all(|at| {
            scene.shape(at) == Shape::Lower
                && !grammar::is_any(scene.key(at), &[Class::Determiner, Class::Possessive])
                && quantity::count(scene, at).is_none()
        });
        !object.has_preposition() && plain && last.ends_with('s') && !last.ends_with("ss")
    }

    /// How many times the parts name. That of "its 2019 summit" belongs to the summit.
    pub(super) fn dates(&self) -> usize {
        let scene = self.workshop.scene;
        let of = |part: &Part| {
            let dates = scene.mentions_in(part.head).filter(|(_, mention)| {
                let next = mention.span.end;
                let before_noun = part.first < mention.span.first
                    && next < part.head.end
                    && scene.shape(next) == Shape::Lower
                    && !grammar::is_any_at(scene, next, &[Class::Preposition, Class::Conjunction]);
                mention.kind() == Kind::Date && !before_noun
            });
            dates.count()
        };
        self.clause.parts.iter().map(of).sum()
    }

    /// The number of parts that say more than when.
    pub(super) fn substance(&self, without: Option<usize>) -> usize {
        self.clause
            .parts
            .iter()
            .enumerate()
            .filter(|(index, part)| {
                Some(*index) != without
                    && part.kind != Some(Kind::Date)
                    && !part.is_particle(self.workshop.scene)
                    && !self.is_duration(part)
            })
            .count()
    }

    /// `for four hours`: how long it took says nothing of what was done.
    fn is_duration(&self, part: &Part) -> bool {
        let scene = self.workshop.scene;
        scene.has_key(part.first, "for")
            && quantity::count(scene, part.head.first).is_some()
            && one_of!(
                scene.key(part.head.end - 1),
                "hours" | "days" | "weeks" | "months" | "years" | "minutes"
            )
    }

    /// How sure the clause is. What kind of body its subject is, or where the title of somebody ends who is named
    /// again, matters only if the subject is asked for.
    pub(super) fn confidence(&self, slot: &str) -> Confidence {
        let (scene, clause) = (self.workshop.scene, self.clause);
        let subject = &clause.subject;
        let is_named = match subject.kind {
            SubjectKind::Organisation | SubjectKind::Name => true,
            SubjectKind::Person => {
                let known = |&person: &u32| scene.mentions_of(person).nth(1).is_some();
                subject.entities.iter().all(known)
            }
            _ => false,
        };
        // "Swept away its stone predecessor": that of something else.
        let owned = clause.parts.iter().any(|part| part.owned);
        // Nobody else has the name of somebody who is named in full.
        let is_sure = |slot: &str| match slot {
            "organisation" => false,
            "who" => {
                subject.kind == SubjectKind::Person
                    && subject.rule != "pronoun-of-leader"
                    && (subject.entities.iter()).all(|&person| is_named_surely(scene, person))
            }
            _ => true,
        };
        if is_named && !owned && is_sure(slot) {
            let named = subject.confidence.max(Confidence::percent(95));
            clause.event.min(named)
        } else {
            clause.confidence
        }
    }

    /// The id of the question that asks for a slot.
    pub(super) fn id(&self, slot: &str, subject: &str) -> String {
        let mut object = String::new();
        for part in &self.clause.parts {
            if part.kind != Some(Kind::Date) {
                object.push_str(self.workshop.scene.words(part.span()));
                object.push(' ');
            }
        }
        id(&[slot, subject, self.clause.verb.base, &object])
    }

    pub(super) fn candidate(
        &self,
        slot: &str,
        category: Category,
        difficulty: u8,
        prompt: String,
        body: Body,
        proof: Vec<String>,
    ) -> Candidate {
        let subject = self.subject().unwrap_or_default();
        let told = self.workshop.sentence(self.clause.span.first);
        Candidate {
            id: self.id(slot, &subject),
            category,
            difficulty,
            prompt,
            explanation: String::new(),
            body,
            evidence: vec![told],
            confidence: if self.is_colour(told) {
                self.confidence(slot).min(Confidence::percent(85))
            } else {
                self.confidence(slot)
            },
            rule: self.clause.rule,
            template: "",
            proof,
            topic: format!("{subject} {}", self.clause.verb.base),
        }
    }

    /// Whether a first sentence paints what happened: `ended months of guessing`, `cast a shadow`.
    fn is_colour(&self, sentence: u32) -> bool {
        const PAINT: &str = "begin;bring;cast;clear;deal;draw;edge;end;hang;mark;plunge;race;rock;set;shake;spark;step;throw;turn";
        let mut sentences = (0..).zip(self.workshop.scene.text().sentences());
        let first = sentences.find(|(_, sentence)| sentence.role == Role::Prose);
        first.is_some_and(|(first, _)| first == sentence)
            && wording::is_one_of(PAINT, self.clause.verb.base)
    }

    /// Whether another clause tells of the same kind of event with words in common, so that a question could mean it.
    pub(super) fn rival(&self, same_subject: bool) -> bool {
        let scene = self.workshop.scene;
        let keys = |clause: &Clause| -> Set<String> {
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
    let subject = asked.subject().unwrap_or_default();
    if subject.starts_with(crate::letters::is_lower) {
        wording::lower_first(statement)
    } else {
        statement.to_owned()
    }
}
