//! Who is shown in the days of the article itself, and not in a past that it recalls: "President Reagan", in an article
//! of 2023, holds no post in 2023.

use deck_engine::{DatePoint, DateSpan};

use super::clause::{Clause, Form};
use super::posts::Holding;
use super::scene::Scene;
use super::speech::Speech;
use crate::lexicon::Set;
use crate::mention::{Kind, Value};
use crate::one_of::one_of;
use crate::sentence::Role;

/// So many days before and after its publication are an article's own.
const NEWS_DAYS: u32 = 45;

/// The article's own days.
#[derive(Clone, Debug, Default)]
pub(super) struct Present {
    /// The people who are shown in them, by the index of the entity.
    people: Set<u32>,
    /// The sentences that tell of earlier days.
    past: Set<u32>,
    /// Those that tell of a day of an earlier year, or go on with its story.
    old: Set<u32>,
}

impl Present {
    /// Finds them: who speaks, who does something now, who stands beside a date of these days, and who is named in
    /// several sentences, since whom an article recalls it names once.
    pub(super) fn read(scene: &Scene<'_>, clauses: &[Clause], speeches: &[Speech]) -> Self {
        let (near, past, old) = dated(scene);
        let mut present = Self {
            people: Set::default(),
            past,
            old,
        };
        for (person, entity) in (0..).zip(scene.entities) {
            if entity.kind != Kind::Person {
                continue;
            }
            let mut sentences: Vec<u32> = scene
                .mentions_of(person)
                .filter(|mention| scene.role_of(mention.span.first) == Role::Prose)
                .map(|mention| sentence_of(scene, mention.span.first))
                .filter(|sentence| !present.past.contains(sentence))
                .collect();
            sentences.dedup();
            if sentences.len() > 1 || sentences.iter().any(|sentence| near.contains(sentence)) {
                present.people.insert(person);
            }
        }
        for speech in speeches {
            if !present.is_past(scene, speech.content.first) {
                present.people.insert(speech.speaker);
            }
        }
        for clause in clauses {
            let now = matches!(
                clause.form,
                Form::Present
                    | Form::PresentProgressive
                    | Form::Perfect
                    | Form::Future
                    | Form::Intent
            );
            if now && !present.is_past(scene, clause.span.first) {
                present
                    .people
                    .extend(clause.subject.entities.iter().copied());
            }
        }
        present
    }

    pub(super) fn is_past(&self, scene: &Scene<'_>, at: u32) -> bool {
        self.past.contains(&sentence_of(scene, at))
    }

    /// Whether somebody holds a post in the article's own days. A post that names its country or body, outside a
    /// recalled past, is told as one of today: "French Prime Minister Ann Lee".
    pub(super) fn has(&self, scene: &Scene<'_>, holding: &Holding) -> bool {
        holding.is_current()
            && !is_under(scene, holding)
            && !self
                .old
                .contains(&sentence_of(scene, holding.evidence.first))
            && (self.people.contains(&holding.person)
                || !holding.post.of.is_empty() && !self.is_past(scene, holding.evidence.first))
    }
}

/// "Ann Lee, the foreign minister under Carlsen": in that government, not in today's.
fn is_under(scene: &Scene<'_>, holding: &Holding) -> bool {
    let end = holding.evidence.end;
    scene.has_key(end, "under")
        && scene
            .starting(end + 1)
            .is_some_and(|(_, mention)| mention.kind() == Kind::Person)
}

fn sentence_of(scene: &Scene<'_>, at: u32) -> u32 {
    let token = scene.text().token(at);
    token.map_or(u32::MAX, |token| token.sentence)
}

/// How many sentences behind one of an earlier year go on with its story.
const SCENE: u32 = 6;

/// The sentences with a date of the article's own days, those with an earlier one, and those that tell of a day of an
/// earlier year or go on with its story.
fn dated(scene: &Scene<'_>) -> (Set<u32>, Set<u32>, Set<u32>) {
    let (mut near, mut past, mut old) = (Set::default(), Set::default(), Set::default());
    let Some(published) = scene.text().published() else {
        return (near, past, old);
    };
    let (today, _) = DateSpan::from(DatePoint::from(published)).days();
    let mut scenes: Vec<u32> = Vec::new();
    for mention in scene.mentions {
        let Value::Date(when) = &mention.value else {
            continue;
        };
        let Some(span) = when.span else {
            continue;
        };
        let (first, last) = span.days();
        let sentence = sentence_of(scene, mention.span.first);
        if last + NEWS_DAYS < today {
            past.insert(sentence);
            // A year alone may be when something began that lasts.
            if span.start().year() < published.year() && span.start().month().is_some() {
                scenes.push(sentence);
            }
        } else if last - first <= NEWS_DAYS && first <= today + NEWS_DAYS {
            near.insert(sentence);
        }
    }
    for sentence in scenes {
        if !near.contains(&sentence) {
            old.insert(sentence);
            let behind = sentence + 1..=sentence + SCENE;
            old.extend(behind.take_while(|at| !near.contains(at) && !is_of_today(scene, *at)));
        }
    }
    (near, past, old)
}

/// Whether a sentence tells what is so, or what somebody said.
fn is_of_today(scene: &Scene<'_>, sentence: u32) -> bool {
    let sentences = scene.text().sentences();
    usize::try_from(sentence)
        .ok()
        .and_then(|at| sentences.get(at))
        .is_none_or(|sentence| {
            (sentence.first..sentence.end).any(|at| {
                !scene.is_quoted(at)
                    && one_of!(
                        scene.key(at),
                        "is" | "are" | "has" | "have" | "will" | "says" | "said" | "told"
                    )
            })
        })
}
