//! "the North" and "the South" in an article about Korea.

use super::context::Context;
use super::{Candidate, Usage};
use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// Finds the two Koreas by their short names.
pub(super) fn find(context: &Context<'_>) -> Vec<Candidate> {
    let text = context.text;
    let mut about_korea = false;
    let mut found = Vec::new();
    for at in 0..text.len() {
        let country = match text.key(at) {
            "north" => "North Korea",
            "south" => "South Korea",
            _ => continue,
        };
        about_korea |= text.key(at + 1).starts_with("korea");
        let alone = text.shape(at) == Shape::Capitalised
            && context
                .before(at)
                .is_some_and(|before| text.has_key(before, "the"))
            && !context.is_capitalised(at + 1)
            && !one_of!(text.key(at + 1), "of" | "-")
            && !context.is_heading(at);
        if alone {
            found.push((at, country));
        }
    }
    if !about_korea {
        return Vec::new();
    }
    found
        .into_iter()
        .map(|(at, country)| Candidate {
            span: Span::new(at, at + 1),
            known: context.gazetteer.named(country).next(),
            kind: PlaceKind::Country,
            name: String::new(),
            usage: if context.is_government(at, at + 1) {
                Usage::Government
            } else {
                Usage::Location
            },
            rule: "korea",
            confidence: 84,
            evidence: Span::new(at, at + 1),
        })
        .collect()
}
