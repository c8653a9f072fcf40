//! What follows the verb of a clause that is asked about, in as many words of the article as may be used.

use super::Asked;
use crate::facts::complement::{Part, is_infinitive, is_of_noun};
use crate::facts::scene::Scene;
use crate::mention::Kind;
use crate::one_of::one_of;
use crate::questions::wording;
use crate::reason::Reason;
use crate::token::Shape;
use crate::{Options, lint};

impl Asked<'_, '_> {
    /// All parts but one. Who did it is asked with all that is told, so that nobody else can be meant.
    pub(in crate::questions::clauses) fn whole_tail(
        &self,
        without: Option<usize>,
    ) -> Result<String, Reason> {
        wording::tail(self.workshop.scene, self.clause, without)
            .ok_or_else(|| "a name or date in it cannot be told in full".into())
    }

    /// The parts but one, without the last ones if they would repeat too many words of the article.
    pub(in crate::questions::clauses) fn tail(
        &self,
        without: Option<usize>,
    ) -> Result<String, Reason> {
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
                            && !is_of_noun(scene, part)
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
            // "In a fresh attempt to save the truce": without its verb the noun says too little.
            let goes_on = shorter.parts.get(last).is_some_and(|part| {
                scene.has_key(part.first, "to") && is_infinitive(scene, part.head.first)
            });
            // "Of direct involvement | in the raids".
            let part = shorter.parts.get(last);
            if goes_on || part.is_some_and(|part| is_of_last_noun(scene, part)) {
                return Ok(whole);
            }
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
    pub(in crate::questions::clauses) fn copies(&self, tail: &str) -> bool {
        let scene = self.workshop.scene;
        if self.workshop.may_quote || tail.split(' ').count() <= Options::LONGEST_RUN {
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
}

/// Whether a part belongs to the noun before it: `its victory | over Norway in the final`.
fn is_of_last_noun(scene: &Scene<'_>, part: &Part) -> bool {
    let before = part.first.wrapping_sub(1);
    // "Agreed to set | up a firm".
    let is_infinitive = scene.has_key(before.wrapping_sub(1), "to");
    scene.shape(before) == Shape::Lower
        && scene.mention_at(before).is_none()
        && (is_infinitive
            || one_of!(
                scene.key(part.first),
                "of" | "to" | "from" | "for" | "against" | "over" | "with" | "between" | "in"
            ))
}
