//! Which of several places of one name is meant.

use crate::gazetteer::{Known, PlaceKind};
use crate::lexicon::Map;
use crate::places::Candidate;
use crate::places::context::Context;

/// Chooses among towns of one name by the state or country behind the comma, else by those that the article names.
pub(super) fn settle(context: &Context<'_>, accepted: &mut [Candidate]) {
    let text = context.text;
    let mut mentioned: Map<(&str, &str), u32> = Map::default();
    for known in accepted.iter().filter_map(|place| place.known) {
        if known.kind != PlaceKind::City {
            let land = (known.country, state_of(context, known));
            mentioned.change(land, 0, |count| *count += 1);
        }
    }
    let mut chosen: Map<&str, &'static Known> = Map::default();
    for nth in 0..accepted.len() {
        let Some((span, Some(known))) = accepted.get(nth).map(|place| (place.span, place.known))
        else {
            continue;
        };
        let behind = (text.has_key(span.end, ","))
            .then(|| context.longest(span.end + 1))
            .flatten()
            .and_then(|found| {
                context
                    .gazetteer
                    .places(found)
                    .find(|place| place.kind != PlaceKind::City)
            });
        let name = text.phrase(span);
        let others = || {
            context.gazetteer.of_phrase(name).filter(|other| {
                other.kind == known.kind || known.name == "Georgia" && other.country == "US"
            })
        };
        let said = behind.and_then(|outer| {
            others().find(|other| context.gazetteer.lies_in(other, outer) == Some(true))
        });
        let choice = said
            .or_else(|| chosen.get(known.name).copied())
            .or_else(|| {
                others()
                    .filter(|other| other.famous == known.famous)
                    .max_by_key(|other| {
                        let count = |key| mentioned.get(&key).copied().unwrap_or(0);
                        (count((other.country, other.state)), **other == *known)
                    })
            });
        if let (Some(choice), Some(place)) = (choice, accepted.get_mut(nth)) {
            if said.is_some() {
                chosen.insert(known.name, choice);
            }
            place.known = Some(choice);
            place.kind = choice.kind;
        }
    }
}

fn state_of(context: &Context<'_>, known: &Known) -> &'static str {
    if known.country == "US" && known.kind == PlaceKind::Region {
        context.gazetteer.state_code(known.name).unwrap_or_default()
    } else {
        ""
    }
}
