//! Questions on clauses: who did it, when, where, how many, in what aircraft.

mod aircraft;
mod amount;
mod cloze;
mod count;
mod kind;
mod place;
mod toll;
mod when;
mod who;

use deck_engine::{Body, Category};

use crate::facts::clause::Clause;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::subject::SubjectKind;
use crate::facts::voice::{Source, Voice};
use crate::lexicon::Set;
use crate::mention::{Confidence, Kind};
use crate::one_of::one_of;
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::token::Shape;
use crate::{Options, lint};

type Made = Result<Candidate, String>;

/// A template: its name, and what makes the question.
type Template = fn(&Asked<'_, '_>) -> Option<Made>;

const TEMPLATES: [(&str, Template); 11] = [
    ("who-did", who::who),
    ("when-was", when::when),
    ("where-was", place::place),
    ("how-many", count::how_many),
    ("how-many-did", count::how_many_did),
    ("how-many-struck", toll::toll),
    ("how-much", amount::how_much),
    ("which-aircraft", aircraft::aircraft),
    ("which-type", kind::which_type),
    ("cloze", cloze::cloze),
    ("who-all-did", who::who_all),
];

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    for clause in workshop.facts.clauses.iter().take(MOST_ASKED) {
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
                    confidence: candidate.confidence.min(how_clear(&lead, &candidate)),
                    ..candidate
                }),
                Err(reason) => workshop.drop(template, clause.span, reason),
            }
        }
    }
}

/// How clear it is what a question is about: one that names nobody and nothing may be about anything.
fn how_clear(lead: &str, candidate: &Candidate) -> Confidence {
    let told = candidate.prompt.get(lead.len()..).unwrap_or_default();
    let names = told
        .split(' ')
        .skip(1)
        .any(|word| word.starts_with(crate::letters::is_upper));
    if names || matches!(candidate.body, Body::Cloze(_)) {
        Confidence::FULL
    } else {
        Confidence::percent(85)
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
            let plural_people = words.ends_with('s') && !words.contains(crate::letters::is_upper);
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
            {
                format!("the {words}")
            } else {
                words
            }
        }
    };
    Ok(format!("According to {source}, "))
}

/// Whether somebody is told to have said what they did themselves.
fn tells_of_itself(clause: &Clause, source: &Source) -> bool {
    match source {
        Source::Person(person) => clause.subject.entities == [*person],
        Source::Words(span) => span.overlaps(clause.subject.span),
    }
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

    /// All parts but one. Who did it is asked with all that is told, so that nobody else can be meant.
    fn whole_tail(&self, without: Option<usize>) -> Result<String, String> {
        wording::tail(self.workshop.scene, self.clause, without)
            .ok_or_else(|| "a name or date in it cannot be told in full".into())
    }

    /// The parts but one, without the last ones if they would repeat too many words of the article.
    fn tail(&self, without: Option<usize>) -> Result<String, String> {
        let whole = self.whole_tail(without)?;
        let scene = self.workshop.scene;
        let (mut shorter, mut without) = (self.clause.clone(), without);
        let mut tail = whole.clone();
        while self.copies(&tail) {
            // What was added last says least. Times stay, and so does what is asked for.
            let last = (0..shorter.parts.len()).rev().find(|&index| {
                Some(index) != without
                    && shorter.parts.get(index).is_some_and(|part| {
                        let mut inside = scene.mentions_in(part.head);
                        part.has_preposition()
                            && part.first >= self.clause.group.end
                            && inside.all(|(_, mention)| mention.kind() != Kind::Date)
                    })
            });
            // "Ordered operators to inspect planes": whom it was ordered to is not what was ordered.
            let infinitive = shorter.parts.iter().position(|part| {
                scene.has_key(part.first, "to") && self.clause.verb.takes_infinitive()
            });
            let Some(last) = last.filter(|&last| last > infinitive.unwrap_or(0)) else {
                return Ok(whole);
            };
            shorter.parts.remove(last);
            without = without.map(|index| index - usize::from(index > last));
            match wording::tail(scene, &shorter, without) {
                Some(told) if !told.is_empty() => tail = told,
                _ => return Ok(whole),
            }
        }
        Ok(tail)
    }

    /// Whether the verb and what follows it repeat more words of the sentence than may be quoted.
    fn copies(&self, tail: &str) -> bool {
        let scene = self.workshop.scene;
        if tail.split(' ').count() <= Options::LONGEST_RUN {
            return false;
        }
        let verb = scene.word(self.clause.group.end.wrapping_sub(1));
        let sentence = scene.sentence_span(self.clause.span.first);
        lint::share_run(
            &lint::hashes(&format!("{verb}{tail}")),
            &lint::hashes(scene.words(sentence)),
            Options::LONGEST_RUN,
        )
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

    /// Whether it is by the word of who did it, so that they cannot be asked for.
    fn is_own_account(&self) -> bool {
        self.lead.starts_with("By ")
    }

    /// `launched air raids`: whether what was done is several things without a name, a number or an article.
    fn is_of_many(&self) -> bool {
        let scene = self.workshop.scene;
        let mut told = (self.clause.parts.iter()).filter(|part| part.kind != Some(Kind::Date));
        let (Some(object), None) = (told.next(), told.next()) else {
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
            .filter(|(index, part)| {
                Some(*index) != without
                    && part.kind != Some(Kind::Date)
                    && !part.is_particle(self.workshop.scene)
            })
            .count()
    }

    /// How sure the clause is. What kind of body its subject is matters only if the subject is asked for.
    fn confidence(&self, slot: &str) -> Confidence {
        let clause = self.clause;
        let is_named = matches!(
            clause.subject.kind,
            SubjectKind::Organisation | SubjectKind::Name
        );
        if is_named && !one_of!(slot, "organisation" | "cloze") {
            let named = clause.subject.confidence.max(Confidence::percent(95));
            clause.event.and(named)
        } else {
            clause.confidence
        }
    }

    /// The id of the question that asks for a slot.
    fn id(&self, slot: &str, subject: &str) -> String {
        let mut object = String::new();
        for part in &self.clause.parts {
            if part.kind != Some(Kind::Date) {
                object.push_str(self.workshop.scene.words(part.span()));
                object.push(' ');
            }
        }
        id(&[slot, subject, self.clause.verb.base, &object])
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
        let subject = self.subject().unwrap_or_default();
        Candidate {
            id: self.id(slot, &subject),
            category,
            difficulty,
            prompt,
            explanation: String::new(),
            body,
            evidence: vec![self.workshop.sentence(self.clause.span.first)],
            confidence: self.confidence(slot),
            rule: self.clause.rule,
            template: "",
            proof,
            topic: format!("{subject} {}", self.clause.verb.base),
        }
    }

    /// Whether another clause tells of the same kind of event with words in common, so that a question could mean it.
    fn rival(&self, same_subject: bool) -> bool {
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
    if asked.clause.subject.kind == SubjectKind::Things {
        wording::lower_first(statement)
    } else {
        statement.to_owned()
    }
}
