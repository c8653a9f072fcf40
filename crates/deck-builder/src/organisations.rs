//! Organisations: agencies, ministries, companies, parties and forces.
//!
//! A well-known name comes from a table; other names are runs of capitals that end in a noun of organisations
//! (`Harbour Safety Board`), start with one and go on with "of" (`Ministry of Fisheries`), or have a company's suffix.

pub(crate) mod table;

use crate::lexicon::Map;
use crate::mention::{Confidence, Mention, Span, Value};
use crate::officials;
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;
pub(crate) use table::{is_body, is_known, is_noun};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its usual name, or the name as it stands: two mentions of one organisation have the same.
    pub name: String,
    /// What kind of organisation it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 code of its country; empty if there is none or it is not known.
    pub country: &'static str,
}

/// What kind of organisation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationKind {
    /// States or associations of them: NATO, the European Union.
    Union,
    /// A ministry, agency, authority, police.
    Agency,
    /// Armed forces and their parts.
    Force,
    /// A political party.
    Party,
    /// An armed group.
    Group,
    /// A company.
    Company,
    /// A news agency, newspaper or broadcaster.
    News,
    /// A court.
    Court,
    /// A central bank or an international one.
    Bank,
    /// A parliament, council, association, university.
    Body,
}

/// A name of more words than this is a list.
const MOST_WORDS: u32 = 9;

/// The organisations of a text.
pub(crate) fn recognise(text: &Text) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut acronyms: Map<&str, Organisation> = Map::default();
    let mut at = 0;
    while at < text.len() {
        let mention = if is_capital(text, at) {
            defined_at(text, at, &acronyms)
                .or_else(|| known_at(text, at))
                .or_else(|| named_at(text, at))
        } else {
            None
        };
        let Some(mention) = mention else {
            at += 1;
            continue;
        };
        at = mention.span.end;
        if let Value::Organisation(organisation) = &mention.value
            && let Some(acronym) = acronym_after(text, mention.span)
        {
            acronyms.insert(text.word(acronym), organisation.clone());
        }
        found.push(mention);
    }
    found
}

/// The token of an acronym in brackets after a name whose initials it is made of: `Harbour Safety Board (HSB)`.
fn acronym_after(text: &Text, name: Span) -> Option<u32> {
    let at = name.end + 1;
    let is_bracketed =
        text.has_key(name.end, "(") && text.shape(at) == Shape::Upper && text.has_key(at + 1, ")");
    let mut letters = text.key(at).chars();
    let initials = (name.first..name.end)
        .filter(|&at| is_capital(text, at))
        .filter_map(|at| text.key(at).chars().next());
    (is_bracketed && letters.by_ref().eq(initials)).then_some(at)
}

/// An acronym that the article has explained.
fn defined_at(text: &Text, at: u32, acronyms: &Map<&str, Organisation>) -> Option<Mention> {
    let organisation = acronyms.get(text.word(at))?;
    let span = Span::new(at, at + 1);
    Some(Mention {
        span,
        value: Value::Organisation(organisation.clone()),
        rule: "explained-acronym",
        confidence: Confidence::percent(92),
        evidence: span,
    })
}

fn is_capital(text: &Text, at: u32) -> bool {
    matches!(
        text.shape(at),
        Shape::Capitalised | Shape::Upper | Shape::Mixed | Shape::Alphanumeric
    )
}

/// The longest well-known name that starts at a token.
fn known_at(text: &Text, first: u32) -> Option<Mention> {
    let (known, end) = table::longest(text, first)?;
    let end_of_sentence = text.sentence_span(first).end;
    // A longer name goes on: `Supreme Court Building`, `Shell Island`.
    let goes_on = text.shape(end) == Shape::Capitalised
        && end < end_of_sentence
        && table::noun(text.key(end)).is_none()
        && end - first == 1
        && text.shape(first) == Shape::Capitalised;
    if goes_on && text.starts_sentence(first) {
        return None;
    }
    let span = Span::new(first, end);
    Some(Mention {
        span,
        value: Value::Organisation(Organisation {
            name: known.name.to_owned(),
            kind: known.kind,
            country: known.country,
        }),
        rule: "known-organisation",
        confidence: Confidence::percent(92),
        evidence: span,
    })
}

/// A run of capitals that ends in a noun of organisations, or starts with one and goes on with "of" or "for".
fn named_at(text: &Text, first: u32) -> Option<Mention> {
    // `The Harbour Safety Board` is found from its second word.
    if text.starts_sentence(first) && officials::is_function_word(text.key(first)) {
        return None;
    }
    let end_of_run = run_end(text, first);
    let last_noun = (first..end_of_run).rev().find_map(|at| {
        table::noun(text.key(at))
            .filter(|_| is_capital(text, at))
            .map(|kind| (at, kind))
    });
    let (noun, kind) = last_noun?;
    let starts_with_noun =
        noun == first || table::noun(text.key(first)).is_some() && text.has_key(first + 1, "of");
    let end = if starts_with_noun {
        end_of_run
    } else {
        noun + 1
    };
    let goes_with_of = one_of!(text.key(first + 1), "of" | "for" | "on") && end > first + 2;
    // `The Council` alone names nothing.
    if starts_with_noun && !goes_with_of {
        return None;
    }
    let span = Span::new(first, end);
    Some(Mention {
        span,
        value: Value::Organisation(Organisation {
            name: text.words(span).to_owned(),
            kind,
            country: "",
        }),
        rule: if starts_with_noun {
            "noun-of-name"
        } else {
            "name-and-noun"
        },
        confidence: Confidence::percent(if text.starts_sentence(first) { 75 } else { 85 }),
        evidence: span,
    })
}

/// The index after the run of capitals, with "of" and the like after a noun of organisations.
fn run_end(text: &Text, first: u32) -> u32 {
    let end_of_sentence = text.sentence_span(first).end;
    let mut end = first + 1;
    while end < end_of_sentence && end - first < MOST_WORDS {
        let is_spaced = text.token(end).is_some_and(|token| token.spaced);
        let joins = match text.key(end) {
            "of" => table::noun(text.key(end - 1)).is_some(),
            "for" | "on" => end == first + 1 && table::noun(text.key(first)).is_some(),
            "&" => true,
            // "The Economic and Financial Crimes Board", but not "the Danish and Financial Boards".
            "and" if end == first + 1 => {
                text.has_key(first.wrapping_sub(1), "the") && is_adjective(text.key(first))
            }
            "and" => one_of!(text.key(first + 1), "of" | "for"),
            _ => false,
        };
        let after = end + 1 + u32::from(text.has_key(end + 1, "the"));
        if is_spaced && is_capital(text, end) {
            end += 1;
        } else if joins && is_capital(text, after) && after < end_of_sentence {
            end = after + 1;
        } else {
            break;
        }
    }
    end
}

/// Whether a word is an adjective of what a body cares for, by its ending, and none of a people.
fn is_adjective(key: &str) -> bool {
    [
        "omic", "ical", "ural", "cial", "ional", "ental", "ific", "strial",
    ]
    .iter()
    .any(|end| key.ends_with(end))
}

#[cfg(test)]
mod tests;
