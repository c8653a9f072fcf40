//! What one decision does to its question.

use deck_engine::{Body, DateSpan};

use super::{Decision, Verdict};
use crate::bank::{Offered, UNQUOTED};
use crate::phrase::stable;
use crate::questions::Candidate;

impl Decision {
    /// Applies it; nothing if it cannot be applied, which is told among the warnings.
    pub(super) fn apply(
        &self,
        offered: &mut Offered,
        warnings: &mut Vec<String>,
    ) -> Option<Verdict> {
        let id = &offered.question.id;
        match self {
            Self::Accept => Some(Verdict::Accepted),
            Self::Reject { .. } => Some(Verdict::Rejected),
            Self::Reword {
                prompt,
                explanation,
                ..
            } if prompt.trim().is_empty() && explanation.trim().is_empty() => {
                warnings.push(format!(
                    "the decision on \"{id}\" says nothing; give it other words or take it out"
                ));
                None
            }
            Self::Reword {
                version,
                prompt,
                explanation,
            } => {
                let now = offered.question.version();
                if version.is_empty() {
                    warnings.push(format!(
                        "the new words of \"{id}\" are printed whatever the article comes to say; give them \
                        version = \"{now}\", so that they are looked at again when that changes"
                    ));
                } else if *version != now {
                    warnings.push(format!(
                        "\"{id}\" asks or answers something else than when it was reworded; it is left out until its \
                        words suit what `explain` shows and have version = \"{now}\""
                    ));
                    offered.verdict = Verdict::Rejected;
                    return None;
                }
                for (new, old) in [
                    (prompt, &mut offered.question.prompt),
                    (explanation, &mut offered.question.explanation),
                ] {
                    if !new.trim().is_empty() {
                        new.clone_into(old);
                    }
                }
                Some(Verdict::Changed)
            }
            Self::Rekey {
                answer,
                explanation,
            } => match rekey(&mut offered.question.body, answer) {
                Ok(()) => {
                    // What was told of the former answer does not suit another.
                    offered.question.explanation = match explanation.trim() {
                        "" => UNQUOTED.to_owned(),
                        words => words.to_owned(),
                    };
                    Some(Verdict::Changed)
                }
                Err(wanted) => {
                    warnings.push(format!(
                        "\"{answer}\" is no answer to \"{id}\", which is left out until that is settled: {wanted}"
                    ));
                    offered.verdict = Verdict::Rejected;
                    None
                }
            },
        }
    }
}

impl Candidate {
    /// Tells what is asked and answered from what was on an earlier build: eight hexadecimal digits, other ones if the
    /// question or its answer has changed.
    #[must_use]
    pub fn version(&self) -> String {
        let answer = answer(&self.body);
        let parts = [self.prompt.as_str()].into_iter();
        let hash = stable(parts.chain(answer.iter().map(String::as_str)));
        format!("{:08x}", hash & 0xffff_ffff)
    }
}

/// What is right, in words.
fn answer(body: &Body) -> Vec<String> {
    match body {
        Body::Choice(choices) | Body::Multi(choices) => (choices.iter())
            .filter(|choice| choice.correct)
            .map(|choice| choice.text.clone())
            .collect(),
        Body::TrueFalse(truth) => vec![truth.to_string()],
        Body::Text(typed) => typed.model().map(str::to_owned).into_iter().collect(),
        Body::Number(number) => vec![number.value.to_string()],
        Body::Date(date) => vec![date.to_string()],
        Body::Cloze(cloze) => (cloze.blanks.iter())
            .filter_map(|blank| Some(blank.model()?.to_owned()))
            .collect(),
        Body::Order(items) => items.iter().map(|item| item.text.clone()).collect(),
        Body::Match(matching) => (matching.pairs.iter())
            .flat_map(|pair| [pair.left.clone(), pair.right.clone()])
            .collect(),
        Body::Place(place) => vec![place.spot.name.clone()],
    }
}

/// Makes something else the right answer.
///
/// # Errors
/// What answers there are, if this is none of them.
fn rekey(body: &mut Body, answer: &str) -> Result<(), &'static str> {
    match body {
        Body::Choice(choices) => {
            if !choices.iter().any(|choice| choice.text == answer) {
                return Err("name one of its choices as `explain` prints them");
            }
            for choice in choices {
                choice.correct = choice.text == answer;
                // What was told of a wrong choice does not suit the right one.
                choice.why = choice.why.take().filter(|_| !choice.correct);
            }
        }
        Body::TrueFalse(truth) => {
            *truth = answer
                .parse()
                .map_err(|_| "it is answered by true or false")?;
        }
        Body::Text(typed) if !answer.trim().is_empty() => {
            typed.accept = vec![answer.to_owned()];
        }
        Body::Number(number) => {
            let value = answer.parse().ok().filter(|value: &f64| value.is_finite());
            number.value = value.ok_or("it is answered by a number in digits")?;
        }
        Body::Date(date) => {
            *date = DateSpan::parse(answer).ok_or("it is answered by a date such as 2026-05-02")?;
        }
        _ => {
            return Err(
                "a question of its kind is not given another answer; reject it and add your own",
            );
        }
    }
    Ok(())
}
