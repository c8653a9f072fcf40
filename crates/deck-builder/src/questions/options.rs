//! Wrong choices: of the answer's kind, first from the article, then from tables, each proved to be wrong.

mod dates;
mod people;
mod places;
mod things;

use deck_engine::Choice;

pub(crate) use people::post_with_time;
pub(crate) use things::other_numbers;

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
        .map(|wrong| ["\"", &wrong.text, "\" is wrong: ", &wrong.proof].concat())
        .collect()
}
