//! Places in the first part of a compound: `Doha-based`, `New Jersey-born`.

use super::context::Context;
use super::words::{BEFORE, NO_PLACE, TITLES, among, is_given_name};
use super::{Candidate, Usage};
use crate::gazetteer::{Known, PlaceKind};
use crate::mention::Span;
use crate::one_of::{is_one_of, one_of};
use crate::token::Shape;

/// Parts of compounds behind a place.
const JOINED: &str = "administered;aligned;appointed;area;backed;based;born;bound;bred;brokered;controlled;\
    dominated;educated;flagged;friendly;funded;headquartered;held;imposed;installed;led;\
    listed;made;mediated;occupied;owned;raised;registered;ruled;run;sponsored;supplied;\
    supported;trained";

/// The place in a compound, the capitalised words before it included.
pub(super) fn find(context: &Context<'_>, at: u32) -> Option<Candidate> {
    let text = context.text;
    // Most words: what joins a name has a capital.
    if text.shape(at) == Shape::Lower {
        return None;
    }
    let (last, joined) = text.word(at).rsplit_once('-')?;
    if one_of!(last, "R" | "D") && one_of!(text.key(at.wrapping_sub(1)), "," | "(") {
        return seat(context, at, joined);
    }
    if !is_one_of(JOINED, joined) || !last.starts_with(crate::letters::is_upper) {
        return None;
    }
    let first = (0..3)
        .map_while(|back| at.checked_sub(back))
        .take_while(|&first| {
            first == at || context.is_capitalised(first) && context.same_sentence(first, at)
        })
        .filter(|&first| known(context, first, at).is_some())
        .last();
    let is_government = one_of!(
        joined,
        "aligned"
            | "appointed"
            | "backed"
            | "brokered"
            | "controlled"
            | "funded"
            | "imposed"
            | "installed"
            | "led"
            | "mediated"
            | "sponsored"
            | "supported"
    );
    let place = |first, known: Option<&'static Known>| Candidate {
        span: Span::new(first, at + 1),
        known,
        kind: known.map_or(PlaceKind::City, |known| known.kind),
        name: name(context, first, at).to_owned(),
        usage: if is_government {
            Usage::Government
        } else {
            Usage::Location
        },
        rule: "place-in-compound",
        confidence: 88,
        evidence: Span::new(first, at + 1),
    };
    if let Some(first) = first {
        return Some(place(first, known(context, first, at)));
    }
    // "the Wexham-based firm": nobody is based in what is no place.
    let key = text.key(at).strip_suffix("-based")?;
    let named = !text.starts_sentence(at)
        && context
            .before(at)
            .is_none_or(|before| !context.is_capitalised(before))
        && key.len() > 3
        && !key.contains('-')
        && last.contains(crate::letters::is_lower)
        && ![&NO_PLACE, &BEFORE, &TITLES]
            .iter()
            .any(|list| among(list, key))
        && !one_of!(
            key,
            "linux" | "java" | "web" | "christian" | "islamic" | "marxist"
        )
        && !is_given_name(key)
        && context.gazetteer.country_of_demonym(key).is_none();
    named.then(|| place(at, None))
}

/// `Ann Lee, R-Tonbury`: the town that sent a lawmaker, but not `R-Ky.`, the state.
fn seat(context: &Context<'_>, at: u32, town: &str) -> Option<Candidate> {
    let is_name = town.len() > 3
        && context.gazetteer.state_code(town).is_none()
        && town.starts_with(crate::letters::is_upper)
        && town.ends_with(crate::letters::is_lower);
    let end = at + 1 + u32::from(context.is_capitalised(at + 1));
    let words = context.text.words(Span::new(at, end));
    let known = context.gazetteer.named(words.get(2..)?).next();
    is_name.then(|| Candidate {
        span: Span::new(at, end),
        known,
        kind: known.map_or(PlaceKind::City, |known| known.kind),
        name: words.split_at(2).1.to_owned(),
        usage: Usage::Location,
        rule: "seat-of-lawmaker",
        confidence: 84,
        evidence: Span::new(at, end),
    })
}

/// The words from a token on up to the hyphen of the compound.
fn name<'a>(context: &Context<'a>, first: u32, at: u32) -> &'a str {
    let words = context.text.words(Span::new(first, at + 1));
    words.rsplit_once('-').map_or(words, |(name, _)| name)
}

fn known(context: &Context<'_>, first: u32, at: u32) -> Option<&'static Known> {
    context
        .gazetteer
        .named(name(context, first, at))
        .filter(|known| known.famous || known.size >= 3)
        .max_by_key(|known| (known.kind != PlaceKind::City, known.famous, known.size))
}
