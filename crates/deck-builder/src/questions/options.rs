//! Wrong choices: of the answer's kind, first from the article, then from tables, each proved to be wrong.

mod aircraft;
mod dates;
mod dead;
mod kin;
mod people;
mod places;
mod setting;
mod things;
mod typed_name;

use crate::reason::Reason;
use deck_engine::Choice;

use crate::facts::clause::Clause;
use crate::facts::voice::Voice;
use crate::questions::{MOST_ASKED, Workshop, wording};
use crate::{Options, lint};

pub(crate) use dead::is_told_of_with_the_dead;
pub(crate) use kin::{Kin, LEADERS};
pub(crate) use people::{Named, named_people};
pub(crate) use places::is_state;
pub(crate) use things::{greater_numbers, is_whole, other_numbers};

/// A wrong choice with the reason why it is wrong.
pub(crate) struct Wrong {
    pub(crate) text: String,
    /// What the reader is told; nothing if there is nothing to tell.
    pub(crate) why: Option<String>,
    /// Why it cannot be right.
    pub(crate) proof: Reason,
}

/// How long what a reader is told of a wrong choice may be.
const LONGEST_WHY: usize = 140;

impl Workshop<'_> {
    /// What a clause says, if that is short and no long run of the article's words.
    fn told(&self, clause: &Clause) -> Option<String> {
        let told = wording::closed(wording::statement(self.scene, clause)?);
        let sentence = self
            .scene
            .words(self.scene.sentence_span(clause.span.first));
        let copied = lint::share_run(
            &lint::hashes(&told),
            &lint::hashes(sentence),
            Options::LONGEST_RUN,
        );
        (told.len() <= LONGEST_WHY && !copied).then_some(told)
    }

    /// What the article tells of a place, an aircraft or a body: who serves it, or what happened there or with it.
    pub(crate) fn what_of(&self, entity: u32) -> Option<String> {
        let served = self.who_serves(entity);
        served.or_else(|| {
            let is_it = |mention: u32| self.scene.entity_of(mention) == Some(entity);
            let clause = self.facts.clauses.iter().take(MOST_ASKED).find(|clause| {
                clause.voice == Voice::Asserted
                    && clause.form.is_past()
                    && clause.confidence.get() >= 90
                    && (clause.subject.entities == [entity]
                        || clause
                            .parts
                            .iter()
                            .any(|part| part.mention.is_some_and(is_it)))
            })?;
            self.told(clause)
        })
    }
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
    if cfg!(target_family = "wasm") {
        return Vec::new();
    }
    wrong
        .iter()
        .map(|wrong| {
            [
                "\"",
                &wrong.text,
                "\" is wrong: ",
                &wrong.proof.clone().told(),
            ]
            .concat()
        })
        .collect()
}
