//! Places by a capitalised last word: `Vostochny Cosmodrome`, `St. Mary's Hospital`, `Dubai International`.

use super::made;
use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::Candidate;
use crate::places::context::Context;
use crate::places::heads::LAST;
use crate::places::words::{
    BEFORE, DOUBTFUL_HEADS, FOLLOWERS, INSIDE, NO_PLACE, OF_PLACE, TITLES, TOWARDS, among,
    among_at, is_given_name,
};
use crate::token::Shape;

/// `Vostochny Cosmodrome`, `St. Mary's Hospital`.
pub(super) fn find(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    let key = text.key(last);
    let mut kind = LAST.kind(text, last)?;
    let end = last + 1;
    let goes_on = context.same_sentence(last, end)
        && context.is_capitalised(end)
        && !among_at(&FOLLOWERS, text, end);
    if goes_on || context.is_heading(last) {
        return None;
    }
    let first = name_start(context, last)?;
    let count = last - first;
    // What is left when other heads are taken away must be a name: not "the International Airport".
    let named = (first..last).any(|at| {
        let key = text.key(at);
        text.shape(at) != Shape::Possessive
            && LAST.kind(text, at).is_none()
            && !one_of!(
                key,
                "international"
                    | "national"
                    | "regional"
                    | "air"
                    | "force"
                    | "naval"
                    | "power"
                    | "nuclear"
                    | "municipal"
                    | "central"
                    | "royal"
                    | "train"
                    | "railway"
                    | "police"
                    | "medical"
                    | "state"
                    | "community"
            )
    });
    if !(named || key == "stadium") || context.is_owned_from_left(first) && count < 2 {
        return None;
    }
    let opener = text.key(first);
    if key == "state"
        && (count != 1
            || one_of!(
                opener,
                "islamic"
                    | "deep"
                    | "welfare"
                    | "nation"
                    | "solid"
                    | "steady"
                    | "empire"
                    | "police"
            ))
    {
        return None;
    }
    // "King's Cross"
    let possessive = text.shape(first + 1) == Shape::Possessive;
    if among(&TITLES, opener) && !possessive
        || opener == "red" && key == "cross"
        || among(&NO_PLACE, opener)
            && count == 1
            && among(&DOUBTFUL_HEADS, key)
            && !one_of!(key, "street" | "st" | "road")
    {
        return None;
    }
    let at = context.preposition(first);
    let preposition = at.map(|at| text.key(at)).unwrap_or_default();
    // "Blackpool's Bloomfield Road"
    let owned = first.checked_sub(2).is_some_and(|owner| {
        text.shape(owner + 1) == Shape::Possessive
            && context
                .longest(owner)
                .is_some_and(|found| found.end == owner + 1)
    });
    // "Beside the War Memorial Park", "the shore of Kara Bay".
    let located = owned
        || among(&INSIDE, preposition)
        || among(&TOWARDS, preposition)
        || one_of!(preposition, "for" | "through")
        || preposition == "of"
            && (key == "state"
                || at.is_some_and(|at| among_at(&OF_PLACE, text, at.wrapping_sub(1))));
    // "the Hunter Valley", but a family is "the Hunters".
    let article = first
        .checked_sub(1)
        .is_some_and(|at| text.has_key(at, "the"))
        && one_of!(
            key,
            "basin"
                | "bay"
                | "beach"
                | "cemetery"
                | "dome"
                | "downs"
                | "forest"
                | "hotel"
                | "hospital"
                | "hills"
                | "lake"
                | "mall"
                | "mine"
                | "museum"
                | "oval"
                | "pass"
                | "plains"
                | "plant"
                | "range"
                | "ranges"
                | "reserve"
                | "terminal"
                | "theater"
                | "theatre"
                | "trail"
                | "tower"
                | "towers"
                | "valley"
                | "wetlands"
                | "woods"
        );
    if among(&DOUBTFUL_HEADS, key)
        && !(article && context.is_capitalised(first))
        && (!located
            || is_given_name(opener)
                && count == 1
                && !one_of!(preposition, "at" | "in" | "near" | "outside" | "on"))
    {
        return None;
    }
    if one_of!(key, "bridge" | "county" | "island" | "creek")
        && is_given_name(opener)
        && count == 1
        && !located
        && kind != PlaceKind::Region
    {
        kind = PlaceKind::Facility;
    }
    Some(made(
        context,
        Span::new(first, end),
        kind,
        "facility-word",
        if located { 93 } else { 86 },
    ))
}

/// The first token of the capitalised words that lead up to a last word.
fn name_start(context: &Context<'_>, last: u32) -> Option<u32> {
    let text = context.text;
    let mut first = last;
    while let Some(before) = context.before(first) {
        if last - before > 6 {
            break;
        }
        let possessive = text.shape(before) == Shape::Possessive
            && context.before(before).is_some_and(|owner| {
                // "King's College", but in "Blackpool's Bloomfield Road" the town is apart.
                last - before == 1
                    && text.word(owner).len() > 1
                    && context.longest(owner).is_none()
                    && context.is_capitalised(owner)
            });
        let key = text.key(before);
        let is_apart = one_of!(key, "the" | "a" | "an")
            || text.starts_sentence(before) && among(&BEFORE, key)
            || context.gazetteer.is_demonym(text.hash(before));
        let belongs = context.is_capitalised(before) && !is_apart;
        let joined = one_of!(
            key,
            "de" | "la" | "del" | "di" | "al" | "el" | "von" | "van"
        ) && text.shape(before) == Shape::Lower;
        if !(belongs || possessive || joined) {
            break;
        }
        first = before;
    }
    // A place with a comma before it is apart: "Texas, Bush Airport"; so is a starting word that is no name.
    (first < last).then_some(first)
}

/// `Dubai International`: an airport that is not called one.
pub(super) fn airport(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    let first = last
        .checked_sub(1)
        .filter(|_| text.has_key(last, "international"))?;
    let known = context.longest(first).filter(|found| found.end == last)?;
    let city = context
        .gazetteer
        .places(known)
        .any(|place| place.kind == PlaceKind::City);
    let located = one_of!(
        text.key(first.wrapping_sub(1)),
        "at" | "from" | "to" | "through" | "into"
    );
    (city && located && !context.is_capitalised(last + 1)).then(|| {
        made(
            context,
            Span::new(first, last + 1),
            PlaceKind::Facility,
            "facility-word",
            88,
        )
    })
}

/// `Leeds Crown Court`: a court that is called after its town.
pub(super) fn court(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    if !text.has_key(last, "court") {
        return None;
    }
    let kind = last.checked_sub(1)?;
    let kind = if text.shape(kind) == Shape::Possessive {
        kind.checked_sub(1)?
    } else {
        kind
    };
    let first = kind.checked_sub(1)?;
    let named = one_of!(text.key(kind), "crown" | "magistrates" | "sheriff")
        && context.is_capitalised(first);
    let located = one_of!(text.key(first.wrapping_sub(1)), "at" | "outside" | "in");
    (named && located).then(|| {
        made(
            context,
            Span::new(first, last + 1),
            PlaceKind::Facility,
            "facility-word",
            88,
        )
    })
}
