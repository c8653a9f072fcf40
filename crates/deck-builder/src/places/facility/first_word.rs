//! Places by their first word: `RAF Odiham`, `Mount Hood`, `Forest of Dean`.

use super::made;
use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::Candidate;
use crate::places::context::{Context, Cue};
use crate::places::heads::FIRST;
use crate::places::words::{BEFORE, FOLLOWERS, NO_PLACE, among, among_at, is_time};
use crate::token::Shape;

/// `RAF Odiham`, `Mount Hood`.
pub(super) fn find(context: &Context<'_>, first: u32) -> Option<Candidate> {
    let text = context.text;
    let (kind, start) = match FIRST.kind(text, first) {
        Some(kind) => (kind, first + 1),
        None if text.has_keys(first, &["raaf", "base"])
            || text.has_keys(first, &["naval", "station"]) =>
        {
            (PlaceKind::Facility, first + 2)
        }
        None if text.has_keys(first, &["air", "station"]) => (PlaceKind::Facility, first + 2),
        None => return None,
    };
    let before = context.before(first);
    let apart = before.is_none_or(|at| {
        !context.is_capitalised(at) || among_at(&BEFORE, text, at) || is_time(text.key(at))
    });
    if !apart || context.is_heading(first) {
        return None;
    }
    let end = (start..start + 2)
        .take_while(|&at| {
            // "Cordillera del Condor"
            let particle = at == start
                && one_of!(
                    text.key(at),
                    "de" | "del" | "du" | "da" | "do" | "la" | "al" | "el"
                );
            (context.is_capitalised(at) || particle)
                && context.same_sentence(first, at)
                && !among_at(&FOLLOWERS, text, at)
        })
        .last()?
        + 1;
    // "Col du Tourmalet", but "Col Ann Stone" is an officer.
    let rank = text.has_key(first, "col") && context.is_capitalised(start);
    if rank || !context.is_capitalised(end - 1) {
        return None;
    }
    if context.is_capitalised(end)
        && context.same_sentence(first, end)
        && !among_at(&FOLLOWERS, text, end)
    {
        return None;
    }
    if context.is_owned_from_left(first) {
        return None;
    }
    let key = text.key(start);
    let is_force = text.has_key(first, "raf")
        && (crate::aircraft::is_popular_name(key)
            || one_of!(
                key,
                "regiment" | "red" | "voyager" | "police" | "museum" | "benevolent"
            ));
    // "Port", "San" and the like start names of people and firms as well.
    let is_other = !one_of!(
        text.key(first),
        "cape"
            | "cerro"
            | "cfb"
            | "ciudad"
            | "cordillera"
            | "fort"
            | "golfo"
            | "gunung"
            | "jebel"
            | "kfar"
            | "lago"
            | "lake"
            | "loch"
            | "lough"
            | "mount"
            | "mt"
            | "pulau"
            | "raaf"
            | "raf"
            | "naval"
            | "air"
            | "wadi"
    ) && context.cue(first, end) == Cue::None
        && !(text.has_key(first, "river") && before.is_some_and(|at| text.has_key(at, "the")));
    let is_ship = text.has_key(first, "mt") && text.shape(first) == Shape::Upper;
    if is_force || is_other || is_ship || among(&NO_PLACE, key) {
        return None;
    }
    Some(made(context, Span::new(first, end), kind, "first-word", 90))
}

/// Heads that "of" joins to their name: `Forest of Dean`, `Isle of Sheppey`, `Gulf of Riga`.
pub(super) fn find_of(context: &Context<'_>, head: u32) -> Option<Candidate> {
    let text = context.text;
    let kind = match text.key(head) {
        "isle" | "isles" => PlaceKind::Island,
        "gulf" | "bay" | "strait" | "straits" | "sea" | "firth" | "sound" | "lake" => {
            PlaceKind::Water
        }
        "forest" | "vale" | "cape" | "valley" | "mull" | "kyle" | "peninsula" => PlaceKind::Region,
        "mount" | "mountains" => PlaceKind::Mountain,
        "port" | "tower" | "palace" | "bridge" => PlaceKind::Facility,
        _ => return None,
    };
    let mut first = head + 2;
    if !text.has_key(head + 1, "of") {
        return None;
    }
    if text.has_key(first, "the") {
        first += 1;
    }
    let named = context.is_capitalised(first)
        && context.same_sentence(head, first)
        && !context.is_capitalised(first + 1)
        && !context.gazetteer.is_demonym(text.hash(first));
    let apart = context
        .before(head)
        .is_none_or(|before| !context.is_capitalised(before) || among_at(&BEFORE, text, before));
    (named && apart && !context.is_heading(head))
        .then(|| made(context, Span::new(head, first + 1), kind, "head-of", 90))
}
