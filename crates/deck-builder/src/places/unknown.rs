//! Places that no table has, by their surroundings: `the village of X`, `in X, France`, `in X`.

use super::context::{Context, is_time};
use super::words::{
    ABSTRACT_IN, BEFORE, BEFORE_MAYOR, FOLLOWERS, GOING_TO, NO_PLACE, OF_SETTLEMENT, STANDING_AT,
    TITLES, among, is_given_name,
};
use super::{Candidate, Usage};
use crate::gazetteer::PlaceKind;
use crate::lexicon::Set;
use crate::mention::Span;
use crate::token::Shape;

/// Finds unknown places beside those found so far.
pub(super) fn find(context: &Context<'_>, known: &[Candidate]) -> Vec<Candidate> {
    let text = context.text;
    let mut taken = vec![false; text.len() as usize];
    for place in known {
        if let Some(tokens) = taken.get_mut(place.span.first as usize..place.span.end as usize) {
            tokens.fill(true);
        }
    }
    let is_taken = |at: u32| taken.get(at as usize).is_some_and(|&taken| taken);
    let mut found: Vec<Candidate> = Vec::new();
    for first in 0..text.len() {
        let starts_run = context.is_capitalised(first)
            && context.before(first).is_none_or(|before| {
                !context.is_capitalised(before) || text.starts_sentence(before)
            });
        if !starts_run || is_taken(first) {
            continue;
        }
        if let Some(span) = run(context, first)
            && !(span.first..span.end).any(is_taken)
            && let Some((rule, confidence)) = judge(context, span)
        {
            found.push(made(context, span, rule, confidence));
        }
    }
    let again = repeats(context, &found, is_taken);
    found.extend(again);
    found
}

/// The capitalised words from a token on, particles between them included; at most four.
pub(super) fn run(context: &Context<'_>, first: u32) -> Option<Span> {
    let text = context.text;
    let mut end = first;
    while context.same_sentence(first, end) && end - first < 5 {
        let key = text.key(end);
        let particle = matches!(
            key,
            "de" | "del"
                | "la"
                | "las"
                | "los"
                | "do"
                | "da"
                | "dos"
                | "des"
                | "di"
                | "el"
                | "al"
                | "en"
                | "upon"
                | "le"
        ) && text.shape(end) == Shape::Lower
            && end > first
            && context.is_capitalised(end + 1)
            && context.same_sentence(first, end + 1);
        if !(context.is_capitalised(end) || particle) || end > first && among(&FOLLOWERS, key) {
            break;
        }
        end += 1;
    }
    // The run must end here: more capitals or an owner's 's make it another kind of name.
    let goes_on = end - first >= 5
        || text.shape(end) == Shape::Alphanumeric
            && text.token(end).is_some_and(|token| token.spaced);
    (!goes_on && end > first).then_some(Span::new(first, end))
}

/// Whether a run of unknown words may be a place's name at all.
pub(super) fn may_be_place(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    let first = text.key(span.first);
    let last = span.end.saturating_sub(1);
    let single = span.len() == 1;
    let acronym =
        (span.first..span.end).any(|at| text.shape(at) == Shape::Upper && text.word(at).len() < 7);
    let listed = (span.first..span.end).any(|at| {
        let key = text.key(at);
        among(&NO_PLACE, key) || among(&TITLES, key) || context.gazetteer.is_demonym(text.hash(at))
    });
    let person = (span.first..span.end)
        .any(|at| context.is_person(text.key(at)) || context.is_speaker(text.key(at)));
    !(acronym
        || listed
        || person
        || is_given_name(first) && !(single && text.key(span.end) == ",")
        || single && (among(&BEFORE, first) || is_time(first))
        || text.shape(span.end) == Shape::Possessive
        || context.longest(span.first).is_none()
            && crate::aircraft::is_popular_name(text.key(last))
        || crate::aircraft::is_maker(first)
        || text.words(span).chars().count() < 3
        || context.is_heading(span.first))
}

/// Endings of towns' names.
const ENDINGS: [&str; 44] = [
    "abad", "berg", "borough", "bourg", "bridge", "brook", "burg", "burgh", "bury", "by",
    "chester", "city", "dale", "dorf", "evka", "fjord", "ford", "grad", "hafen", "ham", "hausen",
    "heim", "hurst", "ivka", "kirk", "mouth", "ovka", "ovo", "polis", "pool", "port", "pur",
    "shire", "sk", "stad", "stadt", "stan", "ster", "ton", "town", "ville", "wick", "worth",
    "yarvi",
];

fn judge(context: &Context<'_>, span: Span) -> Option<(&'static str, u8)> {
    let text = context.text;
    if is_joined_by_river(text.key(span.first)) && text.shape(span.first) != Shape::Lower {
        return Some(("town-on-river", 90));
    }
    let opens = context.opens_dateline(span.first, span.end) && text.key(span.end) == ",";
    if opens && context.container(span.end + 1).is_some() {
        return Some(("dateline", 93));
    }
    if !may_be_place(context, span) {
        return None;
    }
    if opens {
        return Some(("dateline", 90));
    }
    if context.is_owned_from_left(span.first) {
        return None;
    }
    if is_before_mayor(context, span) {
        return Some(("mayor-of", 86));
    }
    let at = context.preposition(span.first)?;
    let direct = at + 1 == span.first;
    let key = text.key(at);
    let inside = matches!(
        key,
        "in" | "near" | "outside" | "throughout" | "across" | "around"
    );
    let contained = text.key(span.end) == "," && context.container(span.end + 1).is_some();
    if contained
        && (inside
            || matches!(
                key,
                "from" | "at" | "to" | "of" | "between" | "on" | "into" | "," | "for"
            ))
    {
        return Some(("town-and-country", 92));
    }
    if key == "of" {
        let head = text.key(at.wrapping_sub(1));
        let aged = head == "," && text.shape(at.wrapping_sub(2)) == Shape::Number;
        if aged {
            return Some(("resident-of", 90));
        }
        return (among(&OF_SETTLEMENT, head)
            && (text.shape(at.wrapping_sub(1)) == Shape::Lower
                || text.starts_sentence(at.wrapping_sub(1)))
            && text.key(at + 1) != "the")
            .then_some(("town-of", 91));
    }
    let the = (at..span.first).any(|at| matches!(text.key(at), "the" | "his"));
    if the {
        return None;
    }
    let before = text.key(at.wrapping_sub(1));
    if inside && !among(&ABSTRACT_IN, before) {
        let closes =
            !context.is_capitalised(span.end) || !context.same_sentence(span.first, span.end);
        let confidence = match (key, direct) {
            ("near" | "outside", _) | (_, false) => 88,
            _ if ends_like_town(text.key(span.end - 1)) => 88,
            _ => 80,
        };
        return closes.then_some(("inside", confidence));
    }
    let ends = !context.is_capitalised(span.end) || !context.same_sentence(span.first, span.end);
    let behind = text.key(span.end);
    let short = span.len() <= 2 && ends;
    let described = is_described(context, span.end);
    let stands = among(&STANDING_AT, before)
        || before == "," && behind == ","
        || text.shape(at.wrapping_sub(1)) == Shape::Alphanumeric;
    if key == "at" && short && direct && (stands || described) {
        return Some(("standing-at", 84));
    }
    // "took off from Starokostiantyniv", "evacuees from Lysychansk".
    let left = matches!(
        before,
        "off"
            | "evacuees"
            | "refugees"
            | "away"
            | "residents"
            | "villagers"
            | "miles"
            | "km"
            | "kilometers"
            | "kilometres"
    );
    if key == "from" && short && direct && (among(&GOING_TO, before) || left) {
        return Some(("coming-from", 80));
    }
    let moves = matches!(
        key,
        "to" | "from"
            | "left"
            | "leaving"
            | "reached"
            | "reach"
            | "of"
            | "into"
            | "via"
            | "toward"
            | "towards"
    );
    if moves && short && described {
        return Some(("described-town", 85));
    }
    if !direct && short && matches!(key, "on" | "to" | "from" | "at" | "into") {
        return Some(("nearby", 84));
    }
    // "between Grasmere and Keswick", "from Ishigaki to Fukuoka": one end is known, or it is a road that leads there.
    let other_end = span.end + 1;
    let pair = key == "between" && behind == "and" || key == "from" && behind == "to";
    if pair && short && direct && context.is_capitalised(other_end) {
        let known = context.longest(other_end).is_some();
        let sentence = text.sentence_span(at);
        let travelled = (sentence.first..at).any(|at| {
            matches!(
                text.key(at),
                "road"
                    | "route"
                    | "train"
                    | "trains"
                    | "line"
                    | "border"
                    | "flight"
                    | "flights"
                    | "ferry"
                    | "highway"
                    | "motorway"
                    | "railway"
            )
        });
        if known || travelled {
            return Some(("between", 83));
        }
    }
    if key == "to" && short && among(&GOING_TO, before) {
        return Some(("going-to", 79));
    }
    if matches!(key, "off" | "reached" | "reaching" | "reach")
        && short
        && direct
        && matches!(
            before,
            "up" | "to"
                | "had"
                | "have"
                | "transfers"
                | "station"
                | "tanker"
                | "ship"
                | "boat"
                | "boats"
                | "sank"
                | "waters"
                | "they"
                | "troops"
                | "convoy"
                | "rescuers"
        )
    {
        return Some(("reached", 78));
    }
    // "a hairdresser from Kara, the", "Paddy Gill (81), from Ballyshannon,": where somebody lives.
    if key == "from" && short && direct && matches!(behind, "," | ".") {
        let aged = (at.saturating_sub(4)..at).any(|at| text.key(at).ends_with("year-old"));
        if aged || before == "," && text.shape(at.wrapping_sub(2)) != Shape::Lower {
            return Some(("resident-of", 84));
        }
    }
    let towards = matches!(
        key,
        "from" | "to" | "at" | "between" | "into" | "via" | "through" | "toward" | "towards"
    );
    (towards && ends_like_town(text.key(span.end - 1)) && !context.is_capitalised(span.end))
        .then_some(("town-ending", 76))
}

/// Whether a comma and words about where it lies follow: ", near the border", ", a village in".
fn is_described(context: &Context<'_>, end: u32) -> bool {
    let text = context.text;
    if text.key(end) != "," || !context.same_sentence(end.wrapping_sub(1), end + 1) {
        return false;
    }
    match text.key(end + 1) {
        "near" | "where" | "north" | "south" | "east" | "west" | "outside" | "northeast"
        | "northwest" | "southeast" | "southwest" => true,
        "on" | "in" => text.key(end + 2) == "the",
        "a" | "an" | "the" => (end + 2..end + 6).any(|at| {
            matches!(
                text.key(at),
                "town"
                    | "village"
                    | "city"
                    | "suburb"
                    | "port"
                    | "hamlet"
                    | "resort"
                    | "capital"
                    | "stronghold"
                    | "settlement"
            )
        }),
        _ => {
            context.is_capitalised(end + 1)
                && context.longest(end + 1).is_some_and(|found| {
                    // "at Ainley Top, Huddersfield": a quarter and its town.
                    matches!(
                        text.key(found.end),
                        "," | "." | "on" | "in" | "at" | "after"
                    ) && context
                        .gazetteer
                        .places(found)
                        .any(|place| place.famous || place.size > 1)
                })
        }
    }
}

/// `Masinloc Mayor Ada Lim`, `the Bomet governor`.
fn is_before_mayor(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    let key = text.key(span.end);
    let post =
        matches!(key, "mayor" | "governor") || text.has_keys(span.end, &["county", "governor"]);
    let led = context
        .before(span.first)
        .is_none_or(|before| !matches!(text.key(before), "'s" | "former" | "then"));
    post && led
        && span.len() == 1
        && !among(&BEFORE_MAYOR, text.key(span.first))
        && !is_given_name(text.key(span.first))
}

fn ends_like_town(key: &str) -> bool {
    key.len() > 5 && ENDINGS.iter().any(|ending| key.ends_with(ending))
}

/// `stow-on-the-wold`, `colleville-sur-mer`.
fn is_joined_by_river(key: &str) -> bool {
    let parts = key.split('-').count();
    parts >= 3
        && [
            "-on-", "-upon-", "-sur-", "-le-", "-les-", "-by-the-", "-aux-", "-am-", "-under-",
            "-sous-",
        ]
        .iter()
        .any(|joint| key.contains(joint))
        && !key.contains("one-on-one")
}

/// Further mentions of the places found, where nothing speaks against them.
fn repeats(
    context: &Context<'_>,
    found: &[Candidate],
    is_taken: impl Fn(u32) -> bool,
) -> Vec<Candidate> {
    if found.is_empty() {
        return Vec::new();
    }
    let text = context.text;
    let names: Set<&str> = found.iter().map(|place| text.words(place.span)).collect();
    let spans: Set<u32> = found.iter().map(|place| place.span.first).collect();
    (0..text.len())
        .filter(|&first| {
            context.is_capitalised(first) && !spans.contains(&first) && !is_taken(first)
        })
        .filter(|&first| {
            context
                .before(first)
                .is_none_or(|before| !context.is_capitalised(before))
        })
        .filter_map(|first| run(context, first))
        .filter(|&span| names.contains(text.words(span)) && !context.is_heading(span.first))
        .map(|span| made(context, span, "named-before", 78))
        .collect()
}

pub(super) fn made(
    context: &Context<'_>,
    span: Span,
    rule: &'static str,
    confidence: u8,
) -> Candidate {
    Candidate {
        span,
        known: None,
        kind: PlaceKind::City,
        name: context.text.words(span).to_owned(),
        usage: Usage::Location,
        rule,
        confidence,
        evidence: span,
    }
}
