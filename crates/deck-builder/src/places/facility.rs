//! Names that say by a word of theirs what place they are: `Vostochny Cosmodrome`, `Idlib province`, `RAF Odiham`.

use super::context::{Context, Cue};
use super::heads::{FIRST, LAST, SMALL};
use super::words::{
    BEFORE, BETWEEN_NAME_AND_HEAD, DOUBTFUL_HEADS, FOLLOWERS, NO_PLACE, TITLES, among,
    is_given_name,
};
use super::{Candidate, Usage};
use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::token::Shape;

/// Finds places by their first or last word.
pub(super) fn find(context: &Context<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for at in 0..context.text.len() {
        if context.is_capitalised(at) {
            found.extend(airport(context, at).or_else(|| court(context, at)));
            found.extend(by_last_word(context, at));
            found.extend(by_first_word(context, at));
            found.extend(by_of(context, at));
        } else {
            found.extend(by_small_word(context, at));
        }
    }
    found
}

/// `Vostochny Cosmodrome`, `St. Mary's Hospital`.
fn by_last_word(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    let key = text.key(last);
    let mut kind = LAST.kind(key)?;
    let end = last + 1;
    let goes_on = context.same_sentence(last, end)
        && context.is_capitalised(end)
        && !among(&FOLLOWERS, text.key(end));
    if goes_on || context.is_heading(last) {
        return None;
    }
    let first = name_start(context, last)?;
    let count = last - first;
    // What is left when other heads are taken away must be a name: not "the International Airport".
    let named = (first..last).any(|at| {
        let key = text.key(at);
        text.shape(at) != Shape::Possessive
            && LAST.kind(key).is_none()
            && !matches!(
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
    if !named || context.is_owned_from_left(first) && count < 2 {
        return None;
    }
    let opener = text.key(first);
    if key == "state"
        && (count != 1
            || matches!(
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
    if among(&TITLES, opener)
        || among(&NO_PLACE, opener) && count == 1 && among(&DOUBTFUL_HEADS, key)
    {
        return None;
    }
    let preposition = context
        .preposition(first)
        .map(|at| text.key(at))
        .unwrap_or_default();
    // "Blackpool's Bloomfield Road"
    let owned = first.checked_sub(2).is_some_and(|owner| {
        text.shape(owner + 1) == Shape::Possessive
            && context
                .longest(owner)
                .is_some_and(|found| found.end == owner + 1)
    });
    let located = owned
        || matches!(
            preposition,
            "at" | "in"
                | "near"
                | "outside"
                | "inside"
                | "from"
                | "to"
                | "on"
                | "along"
                | "over"
                | "around"
                | "into"
                | "through"
                | "off"
                | "across"
                | "between"
        )
        || preposition == "of" && key == "state";
    if among(&DOUBTFUL_HEADS, key)
        && (!located
            || is_given_name(opener)
                && count == 1
                && !matches!(preposition, "at" | "in" | "near" | "outside" | "on"))
    {
        return None;
    }
    if matches!(key, "bridge" | "county" | "island" | "creek")
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

/// `Dubai International`: an airport that is not called one.
fn airport(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    let first = last
        .checked_sub(1)
        .filter(|_| text.key(last) == "international")?;
    let known = context.longest(first).filter(|found| found.end == last)?;
    let city = context
        .gazetteer
        .places(known)
        .any(|place| place.kind == PlaceKind::City);
    let located = matches!(
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
        let belongs = context.is_capitalised(before)
            && !(text.starts_sentence(before) && among(&BEFORE, key))
            && !matches!(key, "the" | "a" | "an")
            && context.gazetteer.country_of_demonym(key).is_none();
        let joined = matches!(
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

/// `RAF Odiham`, `Mount Hood`.
fn by_first_word(context: &Context<'_>, first: u32) -> Option<Candidate> {
    let text = context.text;
    let (kind, start) = match FIRST.kind(text.key(first)) {
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
        !context.is_capitalised(at) || text.starts_sentence(at) || among(&BEFORE, text.key(at))
    });
    if !apart || context.is_heading(first) {
        return None;
    }
    let end = (start..start + 2)
        .take_while(|&at| {
            context.is_capitalised(at)
                && context.same_sentence(first, at)
                && !among(&FOLLOWERS, text.key(at))
        })
        .last()?
        + 1;
    if context.is_capitalised(end)
        && context.same_sentence(first, end)
        && !among(&FOLLOWERS, text.key(end))
    {
        return None;
    }
    if context.is_owned_from_left(first) {
        return None;
    }
    let key = text.key(start);
    let is_force = text.key(first) == "raf"
        && (crate::aircraft::is_popular_name(key)
            || matches!(
                key,
                "regiment" | "red" | "voyager" | "police" | "museum" | "benevolent"
            ));
    let is_other = matches!(
        text.key(first),
        "point"
            | "river"
            | "port"
            | "camp"
            | "san"
            | "santa"
            | "santo"
            | "sta"
            | "sao"
            | "saint"
            | "sainte"
            | "sankt"
            | "villa"
            | "beit"
            | "sierra"
            | "costa"
            | "monte"
            | "jabal"
            | "rio"
            | "isla"
            | "koh"
    ) && context.cue(first, end) == Cue::None
        && !(text.key(first) == "river" && before.is_some_and(|at| text.key(at) == "the"));
    let is_ship = text.key(first) == "mt" && text.shape(first) == Shape::Upper;
    if is_force || is_other || is_ship || among(&NO_PLACE, key) {
        return None;
    }
    Some(made(context, Span::new(first, end), kind, "first-word", 90))
}

/// Heads that "of" joins to their name: `Forest of Dean`, `Isle of Sheppey`, `Gulf of Riga`.
fn by_of(context: &Context<'_>, head: u32) -> Option<Candidate> {
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
    if text.key(head + 1) != "of" {
        return None;
    }
    if text.key(first) == "the" {
        first += 1;
    }
    let named = context.is_capitalised(first)
        && context.same_sentence(head, first)
        && !context.is_capitalised(first + 1)
        && context
            .gazetteer
            .country_of_demonym(text.key(first))
            .is_none();
    let apart = context
        .before(head)
        .is_none_or(|before| !context.is_capitalised(before) || among(&BEFORE, text.key(before)));
    (named && apart && !context.is_heading(head))
        .then(|| made(context, Span::new(head, first + 1), kind, "head-of", 90))
}

/// `Leeds Crown Court`: a court that is called after its town.
fn court(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    if text.key(last) != "court" {
        return None;
    }
    let kind = last.checked_sub(1)?;
    let kind = if text.shape(kind) == Shape::Possessive {
        kind.checked_sub(1)?
    } else {
        kind
    };
    let first = kind.checked_sub(1)?;
    let named = matches!(text.key(kind), "crown" | "magistrates" | "sheriff")
        && context.is_capitalised(first);
    let located = matches!(text.key(first.wrapping_sub(1)), "at" | "outside" | "in");
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

/// `Idlib province`, `Yuri Gagarin aircraft plant`.
fn by_small_word(context: &Context<'_>, last: u32) -> Option<Candidate> {
    let text = context.text;
    let key = text.key(last);
    let kind = SMALL.kind(key)?;
    let mut name_end = last;
    while let Some(before) = context.before(name_end)
        && among(&BETWEEN_NAME_AND_HEAD, text.key(before))
        && last - before <= 3
    {
        name_end = before;
    }
    if matches!(key, "base" | "station" | "camp" | "plant" | "crossing")
        && name_end == last
        && !matches!(key, "plant" | "crossing")
    {
        let before = context.before(last)?;
        let qualified = matches!(
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
                && !among(&BEFORE, text.key(at))
        })
        .last()?;
    let opener = text.key(first);
    let known = context
        .longest(first)
        .filter(|found| found.end == name_end)
        .and_then(|found| context.gazetteer.places(found).next());
    let plain = name_end - first == 1;
    if context
        .gazetteer
        .country_of_demonym(text.key(name_end - 1))
        .is_some()
        || among(&NO_PLACE, opener)
        || among(&TITLES, opener)
        || plain && known.is_none() && text.starts_sentence(first)
        || context.is_heading(first)
        || plain && known.is_some_and(|known| known.kind == PlaceKind::Country)
    {
        return None;
    }
    let settled = matches!(
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
            && text.key(last + 1) != "of"
            && known.is_none()
            && text.key(first.wrapping_sub(1)) == "the"
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
    let works = matches!(
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
            | "mosque"
            | "church"
            | "cathedral"
    );
    if works && plain && known.is_none() {
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
