//! Names that say by a word of theirs what place they are: `Vostochny Cosmodrome`, `Idlib province`, `RAF Odiham`.

mod first_word;
mod last_word;
mod small_word;

use super::context::Context;
use super::{Candidate, Usage};
use crate::gazetteer::PlaceKind;
use crate::mention::Span;

/// Finds places by their first or last word.
pub(super) fn find(context: &Context<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for at in 0..context.text.len() {
        if context.is_capitalised(at) {
            found.extend(last_word::airport(context, at).or_else(|| last_word::court(context, at)));
            found.extend(last_word::find(context, at));
            found.extend(first_word::find(context, at));
            found.extend(first_word::find_of(context, at));
        } else {
            found.extend(small_word::find(context, at));
        }
    }
    found
}

fn made(
    context: &Context<'_>,
    span: Span,
    kind: PlaceKind,
    rule: &'static str,
    confidence: u8,
) -> Candidate {
    let known = context
        .longest(span.first)
        .filter(|found| found.end == span.end)
        .and_then(|found| context.gazetteer.places(found).next());
    Candidate {
        span,
        known,
        kind: known.map_or(kind, |known| known.kind),
        name: context.text.words(span).to_owned(),
        usage: Usage::Location,
        rule,
        confidence,
        evidence: span,
    }
}
