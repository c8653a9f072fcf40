//! Lists of places: in "Red Oak, Clarinda and Atlantic" one known town makes its neighbours towns.

mod called;

pub(super) use called::is_plural;

use super::Candidate;
use super::context::Context;
use super::unknown::{closes, is_passive, is_struck, made, may_be_place, run};
use super::words::{HOLDING, SAYING, SETTLEMENT, TAKING, among, among_at, is_given_name};
use crate::gazetteer::PlaceKind;
use crate::lexicon::{Map, Set};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// Capitalised names that commas and a last "and" join.
#[derive(Default)]
struct List {
    members: Vec<Span>,
    /// The last joint has a comma and "and".
    comma_and: bool,
    /// The last joint has an "and" or "or".
    ends: bool,
    /// The first joint is a comma alone.
    opens_with_comma: bool,
}

/// How many names of a list are read.
const LONGEST: usize = 24;

/// Adds the members of lists that hold a place.
pub(super) fn extend(context: &Context<'_>, found: &mut Vec<Candidate>) {
    let spans: Map<u32, u32> = found
        .iter()
        .map(|place| (place.span.first, place.span.end))
        .collect();
    // A list of countries may end in a firm.
    let anchors: Set<u32> = found
        .iter()
        .filter(|place| !matches!(place.kind, PlaceKind::Country | PlaceKind::Continent))
        .map(|place| place.span.first)
        .collect();
    let names: Set<&str> = found
        .iter()
        .filter(|place| place.known.is_none())
        .map(|place| context.text.words(place.span))
        .collect();
    let mut list = List::default();
    let mut at = 0;
    while at < context.text.len() {
        let article = context.text.starts_sentence(at)
            && one_of!(context.text.key(at), "the" | "both" | "in" | "near")
            && context.is_capitalised(at + 1);
        if !context.is_capitalised(at) || article {
            at += 1;
            continue;
        }
        at = list.read(context, at, &spans);
        let is_place = |member: &Span| {
            anchors.contains(&member.first) || names.contains(context.text.words(*member))
        };
        if list.members.len() < 2 || !list.ends {
            continue;
        }
        let members = list.unopened(context);
        let sure = members.iter().filter(|member| is_place(member)).count();
        let kind = called::kind(context, members);
        let all = kind.is_some() || list.is_taken(context, members);
        if !(all || sure > 0 && list.tells(context, members, sure)) {
            continue;
        }
        for &member in members {
            if spans.contains_key(&member.first)
                || is_given_name(context.text.key(member.first))
                || member.len() > 3
                || !may_be_place(context, member)
            {
                continue;
            }
            let known = context
                .longest(member.first)
                .filter(|name| name.end == member.end)
                .and_then(|name| context.gazetteer.places(name).next());
            let mut place = made(context, member, "list-of-places", 80);
            place.kind = known.map_or(kind.unwrap_or(place.kind), |known| known.kind);
            place.known = known;
            found.push(place);
        }
    }
}

impl List {
    /// Reads the list that starts at a capitalised word; gives the index behind it.
    fn read(&mut self, context: &Context<'_>, first: u32, spans: &Map<u32, u32>) -> u32 {
        let text = context.text;
        self.members.clear();
        (self.comma_and, self.ends, self.opens_with_comma) = (false, false, false);
        let mut at = first;
        while let Some(member) = member_at(context, at, spans) {
            self.members.push(member);
            at = member.end;
            if self.ends || self.members.len() >= LONGEST {
                break;
            }
            let comma = text.has_key(at, ",");
            let mut next = at + u32::from(comma);
            let and = one_of!(text.key(next), "and" | "or" | "then");
            next += u32::from(and);
            if one_of!(
                text.key(next),
                "the" | "then" | "now" | "also" | "even" | "nearby" | "possibly" | "finally"
            ) {
                next += 1;
            }
            // "Anadyr, Bilibino and the village of Lorino"
            if and && among_at(&SETTLEMENT, text, next) && text.has_key(next + 1, "of") {
                next += 2;
            }
            let goes_on = (comma || and)
                && context.same_sentence(first, next)
                && context.is_capitalised(next);
            if !goes_on {
                break;
            }
            if self.members.len() == 1 {
                self.opens_with_comma = comma && !and;
            }
            (self.comma_and, self.ends) = (comma && and, and);
            at = next;
        }
        self.members.last().map_or(first + 1, |member| member.end)
    }

    /// The members but for the first, if that is what opens the sentence: "In Rabieh, Reform leaders and".
    fn unopened(&self, context: &Context<'_>) -> &[Span] {
        let Some((first, rest)) = self.members.split_first() else {
            return &[];
        };
        let opening = context
            .preposition(first.first)
            .is_some_and(|at| context.text.starts_sentence(at));
        let known = rest
            .first()
            .is_some_and(|second| context.longest(second.first).is_some());
        if opening && self.opens_with_comma && !known {
            rest
        } else {
            &self.members
        }
    }

    /// Whether troops, fires or the like took the members: "the rebels hold A and B", "A and B were evacuated".
    fn is_taken(&self, context: &Context<'_>, members: &[Span]) -> bool {
        let (Some(first), Some(last)) = (members.first(), members.last()) else {
            return false;
        };
        let text = context.text;
        let held = context.before(first.first).is_some_and(|at| {
            text.shape(at) == Shape::Lower
                && (among_at(&TAKING, text, at)
                    || among_at(&HOLDING, text, at)
                    || text.has_key(at, "off") && text.has_key(at.wrapping_sub(1), "cut"))
        });
        members.len() > 1
            && !context.is_sport()
            && (held && closes(context, *last)
                || (is_passive(context, last.end, false) || is_struck(context, last.end)))
    }

    /// Whether what stands around the list tells that all its members are of one kind.
    fn tells(&self, context: &Context<'_>, members: &[Span], sure: usize) -> bool {
        let text = context.text;
        let (Some(first), Some(last)) = (members.first(), members.last()) else {
            return false;
        };
        let behind = text.key(last.end);
        if !closes(context, *last) {
            return false;
        }
        // "A, B and C, and Tramwell will": what follows begins a clause of its own.
        let closed = one_of!(
            behind,
            "." | ","
                | ";"
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
        );
        if self.comma_and && !closed {
            return false;
        }
        let speaks = among(&SAYING, behind);
        let led = context.preposition(first.first).is_some_and(|at| {
            let key = text.key(at);
            // "Campaigners from A and B said", but "A and B said".
            if speaks {
                return one_of!(key, "from" | "of" | "in" | "near" | "at" | "around");
            }
            among(&TAKING, key)
                || among(&HOLDING, key)
                || one_of!(
                    key,
                    "in" | "from"
                        | "on"
                        | "along"
                        | "above"
                        | "between"
                        | "to"
                        | "at"
                        | "of"
                        | "near"
                        | "through"
                        | "via"
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
                        | "including"
                        | "as"
                        | "towns"
                        | "cities"
                        | "villages"
                        | "suburbs"
                        | "counties"
                        | "districts"
                        | "provinces"
                )
        });
        // "A and B, on the northern edge of C": what lies there are both.
        let described = context.lies_beside(last.end) || context.is_called_settlement(last.end);
        let many = members.len() > 2;
        let there = one_of!(behind, "in" | "were" | "are" | "," | "have" | "had");
        led || !speaks && (described || !context.is_sport() && many && (sure > 1 || there))
    }
}

/// The place or the unknown name that starts at a token.
fn member_at(context: &Context<'_>, at: u32, spans: &Map<u32, u32>) -> Option<Span> {
    match spans.get(&at) {
        Some(&end) => Some(Span::new(at, end)),
        None => run(context, at),
    }
}
