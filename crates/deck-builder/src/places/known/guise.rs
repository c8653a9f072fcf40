//! Names of the gazetteer in another guise: ships, letters of longer names, sides of a place.

use crate::gazetteer::{Known, PlaceKind};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::Candidate;
use crate::places::context::Context;
use crate::token::Shape;

/// "LAC LA BICHE": two letters of a longer name in capitals.
pub(super) fn is_within_capitals(context: &Context<'_>, first: u32, end: u32) -> bool {
    let text = context.text;
    text.word(first).len() < 4
        && [first.wrapping_sub(1), end]
            .iter()
            .all(|&at| text.shape(at) == Shape::Upper && context.same_sentence(first, at))
}

/// "the Estonia sank": a town or country with an article is a ship, but for some countries.
pub(super) fn is_ship(context: &Context<'_>, place: &Known, first: u32) -> bool {
    let text = context.text;
    let kind = matches!(place.kind, PlaceKind::City | PlaceKind::Country);
    let article = first
        .checked_sub(1)
        .is_some_and(|before| text.has_key(before, "the") && !text.starts_sentence(before));
    let key = text.key(first);
    let usual = key.ends_with('s')
        || one_of!(
            key,
            "ukraine"
                | "lebanon"
                | "congo"
                | "gambia"
                | "sudan"
                | "yemen"
                | "cameroon"
                | "vatican"
                | "hague"
                | "bronx"
                | "valley"
                | "drc"
                | "uk"
                | "us"
                | "usa"
                | "uae"
                | "dprk"
                | "rok"
                | "ussr"
                | "ivory"
        );
    kind && article
        && !usual
        && text.shape(first) == Shape::Capitalised
        && one_of!(
            text.key(first + 1),
            "," | "."
                | "was"
                | "is"
                | "sank"
                | "had"
                | "has"
                | "sailed"
                | "listed"
                | "capsized"
                | "departed"
                | "docked"
        )
}

/// Whether the place is itself written in capitals: `US`, `UAE`.
pub(super) fn is_initialism(place: &Known, word: &str) -> bool {
    place.kind == PlaceKind::Country
        && word
            .chars()
            .filter(|&c| crate::letters::is_alphabetic(c))
            .count()
            <= 4
        || one_of!(
            word,
            "LA" | "NSW" | "ACT" | "DMZ" | "LAX" | "DC" | "D.C." | "B.C." | "K2" | "NYC"
        )
        || word.contains('.')
}

/// `East Devon`: a side with a capital belongs to the name, and tells another place than the whole.
pub(super) fn sided(context: &Context<'_>, place: &Candidate) -> Option<Candidate> {
    let text = context.text;
    let side = context.before(place.span.first)?;
    let named = one_of!(text.key(side), "north" | "south" | "east" | "west" | "mid")
        && text.shape(side) == Shape::Capitalised
        && !text.starts_sentence(side)
        && !context.is_heading(side)
        && context
            .before(side)
            .is_some_and(|before| !context.is_capitalised(before));
    let span = Span::new(side, place.span.end);
    named.then(|| Candidate {
        span,
        known: None,
        kind: PlaceKind::Region,
        name: text.words(span).to_owned(),
        rule: "side-of-place",
        confidence: 84,
        evidence: span,
        ..place.clone()
    })
}
