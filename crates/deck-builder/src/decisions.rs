//! The editor's decisions: what becomes of each question on every build, by its stable id.

mod grounds;

use deck_engine::{Body, Json};

use crate::bank::Build;
pub use grounds::Grounds;

/// Decisions on the questions of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    decisions: Vec<(String, Decision)>,
    added: Vec<Json>,
}

/// One decision.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// It is printed, even if the builder was not sure.
    Accept,
    /// It is not printed.
    Reject {
        /// Why, for the acceptance statistics and for whoever reads the file later.
        reason: String,
    },
    /// It is printed with other words.
    Reword {
        /// The question; empty if it stays.
        prompt: String,
        /// The explanation; empty if it stays.
        explanation: String,
    },
    /// It is printed with another choice as the right one.
    Rekey {
        /// The text of the choice that is right.
        answer: String,
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
    pub fn add(&mut self, question: Json) {
        self.added.push(question);
    }

    /// The editor's own questions.
    #[must_use]
    pub fn added(&self) -> &[Json] {
        &self.added
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty() && self.added.is_empty()
    }

    /// Applies all decisions; what no longer applies is a warning of the build.
    pub(crate) fn apply(&self, build: &mut Build) {
        for (id, decision) in &self.decisions {
            let Some(offered) = build
                .questions
                .iter_mut()
                .find(|offered| offered.question.id == *id)
            else {
                build.warnings.push(format!(
                    "the decision on \"{id}\" applies to no question any more"
                ));
                continue;
            };
            let verdict = match decision {
                Decision::Accept => Verdict::Accepted,
                Decision::Reject { .. } => Verdict::Rejected,
                Decision::Reword {
                    prompt,
                    explanation,
                } if prompt.trim().is_empty() && explanation.trim().is_empty() => {
                    build.warnings.push(format!(
                        "the decision on \"{id}\" says nothing; give it other words or take it out"
                    ));
                    continue;
                }
                Decision::Reword {
                    prompt,
                    explanation,
                } => {
                    for (new, old) in [
                        (prompt, &mut offered.question.prompt),
                        (explanation, &mut offered.question.explanation),
                    ] {
                        if !new.trim().is_empty() {
                            new.clone_into(old);
                        }
                    }
                    Verdict::Changed
                }
                Decision::Rekey { answer } => {
                    if rekey(&mut offered.question.body, answer) {
                        Verdict::Changed
                    } else {
                        build.warnings.push(format!("\"{answer}\" is no choice of \"{id}\", which is left out until that is settled"));
                        offered.verdict = Verdict::Rejected;
                        continue;
                    }
                }
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

/// What became of the questions of one template.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Acceptance {
    /// The template.
    pub template: &'static str,
    /// Questions that it made and that are offered.
    pub offered: usize,
    /// Those that the editor accepted as they are.
    pub accepted: usize,
    /// Those that the editor reworded or gave another key.
    pub changed: usize,
    /// Those that the editor rejected.
    pub rejected: usize,
}

impl Build {
    /// What became of the questions of each template, by name.
    #[must_use]
    pub fn acceptance(&self) -> Vec<Acceptance> {
        let mut counts: Vec<Acceptance> = Vec::new();
        for offered in &self.questions {
            let template = offered.question.template;
            let at = counts.partition_point(|count| count.template < template);
            if counts
                .get(at)
                .is_none_or(|count| count.template != template)
            {
                let count = Acceptance {
                    template,
                    ..Acceptance::default()
                };
                counts.insert(at, count);
            }
            let Some(count) = counts.get_mut(at) else {
                continue;
            };
            count.offered += 1;
            match offered.verdict {
                Verdict::None => {}
                Verdict::Accepted => count.accepted += 1,
                Verdict::Changed => count.changed += 1,
                Verdict::Rejected => count.rejected += 1,
            }
        }
        counts
    }
}

/// Makes a choice, or true or false, the right one.
fn rekey(body: &mut Body, answer: &str) -> bool {
    match body {
        Body::Choice(choices) => {
            let known = choices.iter().any(|choice| choice.text == answer);
            if known {
                for choice in choices {
                    choice.correct = choice.text == answer;
                    // What was told of a wrong choice does not suit the right one.
                    choice.why = choice.why.take().filter(|_| !choice.correct);
                }
            }
            known
        }
        Body::TrueFalse(value) => match answer {
            "true" => {
                *value = true;
                true
            }
            "false" => {
                *value = false;
                true
            }
            _ => false,
        },
        _ => false,
    }
}
