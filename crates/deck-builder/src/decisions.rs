//! The editor's decisions: what becomes of each question on every build, by its stable id.

mod acceptance;
mod added;
mod change;
mod grounds;

use crate::bank::Build;

pub use acceptance::Acceptance;
pub use added::Added;
pub(crate) use added::sound;
pub use grounds::Grounds;

/// Decisions on the questions of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    decisions: Vec<(String, Decision)>,
    added: Vec<Added>,
}

/// One decision.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// It is printed, even if the builder was not sure.
    Accept,
    /// It is not printed.
    Reject {
        /// Why, for whoever reads the file or what `explain` prints.
        reason: String,
    },
    /// It is printed with other words.
    Reword {
        /// The [version](crate::Candidate::version) that the words were written for; empty if nobody said.
        version: String,
        /// The question; empty if it stays.
        prompt: String,
        /// The explanation; empty if it stays.
        explanation: String,
    },
    /// It is printed with another answer.
    Rekey {
        /// The answer: a choice's text, `true` or `false`, words, a number or a date, as the question's kind has it.
        answer: String,
        /// The explanation; empty, it points to the sentence.
        explanation: String,
    },
}

/// What the editor decided on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing.
    None,
    /// It is good as it is.
    Accepted,
    /// It is good with other words or another key.
    Changed,
    /// It is not printed.
    Rejected,
}

impl Decisions {
    /// Adds a decision on a question.
    pub fn decide(&mut self, id: impl Into<String>, decision: Decision) {
        self.decisions.push((id.into(), decision));
    }

    /// Adds a question of the editor's own, as a bank has it.
    pub fn add(&mut self, question: Added) {
        self.added.push(question);
    }

    /// The editor's own questions.
    #[must_use]
    pub fn added(&self) -> &[Added] {
        &self.added
    }

    /// Why a question is rejected, if the editor said so.
    #[must_use]
    pub fn reason(&self, id: &str) -> Option<&str> {
        self.decisions
            .iter()
            .find_map(|(of, decision)| match decision {
                Decision::Reject { reason } if of == id && !reason.is_empty() => {
                    Some(reason.as_str())
                }
                _ => None,
            })
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty() && self.added.is_empty()
    }

    /// Applies all decisions; what no longer applies is a warning of the build.
    pub(crate) fn apply(&self, build: &mut Build) {
        for (id, decision) in &self.decisions {
            let Some(offered) =
                (build.questions.iter_mut()).find(|offered| offered.question.id == *id)
            else {
                build.warnings.push(format!(
                    "the decision on \"{id}\" applies to no question any more"
                ));
                continue;
            };
            let Some(verdict) = decision.apply(offered, &mut build.warnings) else {
                continue;
            };
            let was_rejected = offered.verdict == Verdict::Rejected;
            if offered.verdict != Verdict::None && was_rejected != (verdict == Verdict::Rejected) {
                build.warnings.push(format!(
                    "\"{id}\" is rejected and also accepted or changed; \
                    it is left out until one of these decisions is taken back"
                ));
                offered.verdict = Verdict::Rejected;
            } else {
                offered.verdict = verdict;
            }
        }
    }
}

#[cfg(test)]
mod tests;
