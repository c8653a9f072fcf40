//! Places by a last word with a small letter: `Idlib province`, `Yuri Gagarin aircraft plant`.

use super::made;
use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::Candidate;
use crate::places::context::Context;
use crate::places::heads::SMALL;
use crate::places::words::{BEFORE, BETWEEN_NAME_AND_HEAD, NO_PLACE, TITLES, among, among_at};
use crate::token::Shape;

/// `Idlib province`, `Yuri Gagarin aircraft plant`.
pub(super) fn find(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    if !matches!(text.shape(last), Shape::Lower | Shape::Mixed) {
        return None;
    }
    let key = text.key(last);
    let kind = SMALL.kind(text, last)?;
    let mut name_end = last;
    while let Some(before) = context.before(name_end)
        && among_at(&BETWEEN_NAME_AND_HEAD, text, before)
        && last - before <= 3
    {
        name_end = before;
    }
    if one_of!(key, "base" | "station" | "camp" | "plant" | "crossing")
        && name_end == last
        && !one_of!(key, "plant" | "crossing")
    {
        let before = context.before(last)?;
        let qualified = one_of!(
            text.key(before),
            "air" | "naval" | "military" | "army" | "space"
        );
        if !qualified {
            return None;
        }
        name_end = before;
    }
    let first = (name_end.saturating_sub(3)..name_end)
        .rev()
        .take_while(|&at| {
            context.is_capitalised(at)
                && context.same_sentence(at, last)
                && !among_at(&BEFORE, text, at)
        })
        .last()?;
    let opener = text.key(first);
    let known = context
        .longest(first)
        .filter(|found| found.end == name_end)
        .and_then(|found| context.gazetteer.places(found).next());
    let plain = name_end - first == 1;
    if context.gazetteer.is_demonym(text.hash(name_end - 1))
        || among(&NO_PLACE, opener)
        || among(&TITLES, opener)
        || plain && known.is_none() && text.starts_sentence(first)
        || context.is_heading(first)
        || plain && known.is_some_and(|known| known.kind == PlaceKind::Country)
    {
        return None;
    }
    let settled = one_of!(
        key,
        "village"
            | "town"
            | "city"
            | "suburb"
            | "neighborhood"
            | "neighbourhood"
            | "outpost"
            | "hamlet"
            | "crossroads"
            | "borough"
    );
    if settled {
        // "the Leicester suburb" is not Leicester; "near the Tiwinza outpost" names it.
        let adjective = ["an", "ese", "ish", "ic"]
            .iter()
            .any(|ending| opener.ends_with(ending));
        let named = plain
            && !adjective
            && !text.has_key(last + 1, "of")
            && known.is_none()
            && text.has_key(first.wrapping_sub(1), "the")
            && name_end == last
            && !context.is_person(opener)
            && !context.is_speaker(opener);
        return named.then(|| {
            made(
                context,
                Span::new(first, name_end),
                PlaceKind::City,
                "kind-word",
                80,
            )
        });
    }
    let works = one_of!(
        key,
        "plant"
            | "refinery"
            | "mine"
            | "factory"
            | "shipyard"
            | "prison"
            | "jail"
            | "hospital"
            | "stadium"
            | "market"
            | "mosque"
            | "church"
            | "cathedral"
    );
    // "taken to Chaman hospital", but "the Vestal plant"
    let led = context.before(first).is_some_and(|before| {
        one_of!(
            text.key(before),
            "at" | "to" | "in" | "from" | "near" | "outside" | "'s"
        )
    }) && !one_of!(key, "plant" | "factory" | "refinery" | "mine" | "shipyard");
    // "The London market" is one of shares, "a London hospital" any.
    let is_apart = if known.is_none() {
        !led
    } else {
        key == "market" || one_of!(text.key(first.wrapping_sub(1)), "a" | "an")
    };
    if works && plain && is_apart {
        return None;
    }
    let no_state = one_of!(
        opener,
        "islamic"
            | "jewish"
            | "deep"
            | "welfare"
            | "gulf"
            | "baltic"
            | "arab"
            | "muslim"
            | "nazi"
            | "apartheid"
            | "penn"
            | "nation"
            | "soviet"
            | "communist"
            | "washington"
            | "israel"
    );
    if key == "state"
        && (!plain
            || no_state
            || context
                .preposition(first)
                .is_none_or(|at| text.shape(at) != Shape::Lower))
    {
        return None;
    }
    let region = known.filter(|known| known.kind == PlaceKind::Region || known.name.ends_with(key));
    if region.is_some() && kind == PlaceKind::Region {
        return None;
    }
    if plain && known.is_none() && context.is_person(opener) {
        return None;
    }
    Some(made(
        context,
        Span::new(first, last + 1),
        kind,
        "kind-word",
        88,
    ))
}
