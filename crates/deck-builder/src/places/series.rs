//! Lists of places: in "Red Oak, Clarinda and Atlantic" one known town makes its neighbours towns.

use super::Candidate;
use super::context::Context;
use super::unknown::{made, may_be_place, run};
use super::words::is_given_name;
use crate::lexicon::Map;
use crate::mention::Span;

/// Adds the members of lists that hold a place.
pub(super) fn extend(context: &Context<'_>, found: &mut Vec<Candidate>) {
    let mut spans: Map<u32, u32> = found
        .iter()
        .map(|place| (place.span.first, place.span.end))
        .collect();
    let mut queue: Vec<Span> = found.iter().map(|place| place.span).collect();
    while let Some(span) = queue.pop() {
        let Some(member) = member_behind(context, span, &spans) else {
            continue;
        };
        if spans.contains_key(&member.first) {
            continue;
        }
        spans.insert(member.first, member.end);
        queue.push(member);
        let known = context
            .longest(member.first)
            .filter(|name| name.end == member.end)
            .and_then(|name| context.gazetteer.places(name).next());
        let mut place = made(context, member, "list-of-places", 80);
        place.kind = known.map_or(place.kind, |known| known.kind);
        place.known = known;
        found.push(place);
    }
}

/// The unknown name that a comma or "and" joins to a place, if the list goes on or ends like one.
fn member_behind(context: &Context<'_>, place: Span, known: &Map<u32, u32>) -> Option<Span> {
    let text = context.text;
    let joint = text.key(place.end);
    let mut first = place.end + 1;
    let comma = joint == ",";
    let mut and = matches!(joint, "and" | "or" | "then");
    if and && matches!(text.key(first), "now" | "then" | "also" | "even") {
        first += 1;
    }
    if comma && matches!(text.key(first), "and" | "or" | "then") {
        first += 1;
        and = true;
    }
    let listed = context.same_sentence(place.first, first) && (comma || and);
    if !listed || !context.is_capitalised(first) || is_given_name(text.key(first)) {
        return None;
    }
    let span = run(context, first)?;
    if !may_be_place(context, span) || span.len() > 3 {
        return None;
    }
    let behind = text.key(span.end);
    let closes = !context.is_capitalised(span.end) || !context.same_sentence(span.first, span.end);
    // A list led in by a preposition: "in", "from", "between".
    let led = context.preposition(place.first).is_some_and(|at| {
        matches!(
            text.key(at),
            "in" | "from"
                | "between"
                | "to"
                | "at"
                | "of"
                | "near"
                | "through"
                | "via"
                | ","
                | "and"
                | "around"
                | "across"
                | "outside"
                | "off"
                | "over"
                | "for"
                | "into"
                | "toward"
                | "towards"
                | "throughout"
        )
    });
    // "In Rabieh, Reform leaders and": what follows the opening words of a sentence is no list.
    let opening = context
        .preposition(place.first)
        .is_some_and(|at| text.starts_sentence(at));
    if comma && opening && context.longest(span.first).is_none() {
        return None;
    }
    // "A, B and C, and Tramwell will": what follows begins a clause of its own.
    if comma
        && and
        && !matches!(
            behind,
            "." | ";"
                | ")"
                | "on"
                | "in"
                | "for"
                | "at"
                | "where"
                | "after"
                | "before"
                | "to"
                | "from"
        )
    {
        return None;
    }
    if and {
        return (led && (closes || behind == ",")).then_some(span);
    }
    // With commas alone the list must end in "and" and a name: "Johnson, who" does not.
    let goes_on = matches!(behind, "and" | "or")
        && (context.is_capitalised(span.end + 1)
            || matches!(text.key(span.end + 1), "now" | "then" | "also" | "even"))
        || behind == ","
            && matches!(text.key(span.end + 1), "and" | "or")
            && context.is_capitalised(span.end + 2)
        || behind == ","
            && context.is_capitalised(span.end + 1)
            && ends_in_and(context, span.end + 1);
    let sealed = (span.end..span.end + 8)
        .any(|at| known.contains_key(&at) && matches!(text.key(at.wrapping_sub(1)), "and" | "or"));
    ((led || sealed) && goes_on).then_some(span)
}

/// Whether a list of capitalised names and commas ends in "and" and a name.
fn ends_in_and(context: &Context<'_>, mut at: u32) -> bool {
    let text = context.text;
    for _ in 0..6 {
        let Some(span) = run(context, at) else {
            return false;
        };
        match text.key(span.end) {
            "and" | "or" => {
                let next = span.end
                    + 1
                    + u32::from(matches!(
                        text.key(span.end + 1),
                        "now" | "then" | "also" | "even"
                    ));
                return context.is_capitalised(next);
            }
            "," if matches!(text.key(span.end + 1), "and" | "or") => {
                return context.is_capitalised(span.end + 2);
            }
            "," if context.is_capitalised(span.end + 1) => at = span.end + 1,
            _ => return false,
        }
    }
    false
}
