//! What a reader is shown with a question beside its words.

use deck_engine::{Body, Choice, Span};

use crate::bank::UNQUOTED;
use crate::questions::Candidate;

/// What is to be chosen from, ordered, matched or completed.
pub(crate) fn shown(body: &Body) -> Vec<&str> {
    match body {
        Body::Choice(choices) | Body::Multi(choices) => {
            choices.iter().map(|choice| choice.text.as_str()).collect()
        }
        Body::Order(items) => items.iter().map(|item| item.text.as_str()).collect(),
        Body::Match(matching) => {
            let lefts = matching.pairs.iter().map(|pair| pair.left.as_str());
            lefts.chain(matching.options()).collect()
        }
        Body::Cloze(cloze) => (cloze.spans.iter())
            .filter_map(|span| match span {
                Span::Text(words) => Some(words.as_str()),
                Span::Blank(_) => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Takes out of what is told after the answer, of each choice and of the whole, what may not be told.
pub(crate) fn retain_told(candidate: &mut Candidate, may_tell: &dyn Fn(&str) -> bool) {
    match &mut candidate.body {
        Body::Choice(choices) | Body::Multi(choices) => {
            for Choice { why, .. } in choices {
                if why.as_deref().is_some_and(|why| !may_tell(why)) {
                    *why = None;
                }
            }
        }
        Body::Text(typed) => {
            for refused in &mut typed.refuse {
                if !may_tell(&refused.why) {
                    "That is somebody else.".clone_into(&mut refused.why);
                }
            }
        }
        _ => {}
    }
    if !may_tell(&candidate.explanation) {
        UNQUOTED.clone_into(&mut candidate.explanation);
    }
}
