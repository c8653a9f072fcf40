//! What follows the head of a title: the portfolio, the command, the body or the country.

use super::MOST_WORDS;
use crate::mention::Span;
use crate::officials::office::Office;
use crate::officials::region;
use crate::officials::words::{Class, Words};
use crate::one_of::one_of;
use crate::places::words::is_given_name;
use crate::token::Shape;

/// What follows a head after "of", "for", "to", "at".
#[derive(Clone, Debug)]
pub(crate) struct Tail {
    /// From its preposition on.
    pub(crate) span: Span,
    /// The words that belong to the title: `of State`, `for the Coast Guard`; `None` if it only names a place.
    pub(crate) words: Option<String>,
    /// The place that it names.
    pub(crate) of: String,
}

/// The tail of a title that ends at `at`, as far as a boundary: a mark, a verb, another preposition.
///
/// `of the 325th Fighter Wing`, `for the French foreign ministry`, `to Malaysia`, `of Russia`.
pub(crate) fn tail_at(text: &Words<'_>, at: u32) -> Option<Tail> {
    // `vice-president (policy) of the union`.
    let close = (at + 2..at + 4).find(|&close| text.has_key(at, "(") && text.has_key(close, ")"));
    if let Some(close) = close
        && text.shape(at + 1) == Shape::Lower
    {
        return tail_at(text, close + 1);
    }
    let preposition = text.key(at);
    let takes_to = one_of!(
        text.key(at.wrapping_sub(1)),
        "ambassador"
            | "ambassadors"
            | "envoy"
            | "adviser"
            | "advisor"
            | "aide"
            | "counsel"
            | "delegate"
            | "representative"
            | "counselor"
            | "emissary"
            | "commissioner"
            | "consul"
            | "secretary"
            | "spokesman"
            | "spokeswoman"
            | "mediator"
            | "deputy"
            | "coordinator"
    );
    let may_start = match preposition {
        "to" => takes_to,
        // `MP from Oslo North`.
        "from" => one_of!(
            text.key(at.wrapping_sub(1)),
            "mp" | "mla" | "mna" | "senator" | "member" | "delegate"
        ),
        _ => one_of!(preposition, "of" | "for" | "at" | "in" | "with" | "on"),
    };
    // `in 2022`, `for 20 years`, but `of 14 Squadron`.
    let is_unit = preposition == "of" && text.shape(at + 2) == Shape::Capitalised;
    let is_time = matches!(text.shape(at + 1), Shape::Number | Shape::Numbers) && !is_unit;
    // `mayor in May`.
    if !may_start || is_time || is_month(text, at + 1) && one_of!(preposition, "in" | "on") {
        return None;
    }
    let first = at + 1 + u32::from(text.has_key(at + 1, "the"));
    let end = phrase_end(text, first);
    if end == first {
        return None;
    }
    let region = region::region_at(text, first)
        // `at the Pentagon` does not say whose the post is.
        .filter(|region| region.end <= end && !one_of!(preposition, "to" | "at"));
    let is_whole =
        one_of!(preposition, "of" | "in") && region.is_some_and(|region| region.end == end);
    // `the minister of the day`: when, not of what.
    let is_time = end == at + 3 && one_of!(text.key(first), "day" | "time");
    let span = Span::new(at, end);
    Some(Tail {
        span,
        words: (!is_whole && !is_time).then(|| text.words(span).to_owned()),
        of: region.map_or_else(String::new, |region| region.told(text, first).to_owned()),
    })
}

/// `May`, `Monday`.
fn is_month(text: &Words<'_>, at: u32) -> bool {
    text.is(at, Class::Calendar) || text.has_key(at, "may") && text.is_capital(at)
}

/// The index after the noun phrase that starts at a token: at most fourteen words.
fn phrase_end(text: &Words<'_>, first: u32) -> u32 {
    let mut end = first;
    while end < first + 14 && text.same_sentence(first, end) && continues(text, first, end) {
        end += 1;
    }
    while end > first
        && (one_of!(
            text.key(end - 1),
            "and" | "of" | "for" | "the" | "&" | "in" | "on" | "to" | "at" | "a" | "de"
        ) || text.shape(end - 1) == Shape::Possessive
            // `parish priest of St Peter's,`.
            && !matches!(text.shape(end), Shape::Mark | Shape::Outside))
    {
        end -= 1;
    }
    end
}

/// Whether a token is part of the noun phrase of a tail.
fn continues(text: &Words<'_>, first: u32, at: u32) -> bool {
    let key = text.key(at);
    match text.shape(at) {
        // `Secretary of State Ann Doe and Peru’s foreign minister`: a name begins here.
        Shape::Capitalised
            if at > first
                && is_given_name(key)
                && text.shape(at + 1) == Shape::Capitalised
                && text.head(at - 1).is_none()
                && !text.is_thing(at + 1)
                && !text.is_thing(at + 2)
                // A ship's.
                && !one_of!(text.key(at - 1), "uss" | "hms" | "hmas") =>
        {
            false
        }
        Shape::Capitalised
        | Shape::Upper
        | Shape::Alphanumeric
        | Shape::Number
        | Shape::Mixed
        | Shape::Numbers => !text.is(at, Class::Calendar),
        Shape::Possessive => at > first,
        Shape::Mark => {
            let joins = key == "&" || one_of!(key, "-" | "/") && !text.is_spaced(at);
            at > first && (joins || key == "," && lists(text, first, at))
        }
        Shape::Lower => match key {
            "of" | "for" | "the" | "a" | "an" | "its" | "his" | "her" | "their" | "de" | "la"
            | "du" | "del" | "y" | "al" => true,
            // `of food and agriculture`, but not `of Peru and said`.
            "and" => {
                let next = at + 1 + u32::from(text.has_key(at + 1, "the"));
                text.is(next, Class::Title)
                    || matches!(text.shape(next), Shape::Capitalised)
                        && text.head(next).is_none()
                        && text.shape(at - 1) == Shape::Capitalised
            }
            // `in the last government`, `of the new airport`.
            "last" | "new" | "next" | "previous" | "first" => {
                (at + 1..at + 4).any(|at| text.is(at, Class::Title) || text.is(at, Class::Body))
            }
            "on" | "in" => {
                let is_body = text.is(at - 1, Class::Body) || text.is(at - 1, Class::Title);
                let goes_on = if key == "on" {
                    text.is(at - 1, Class::Body)
                        && !text.is(at + 1, Class::Function)
                        && !is_month(text, at + 1)
                } else {
                    // `of the agency's office in Lima, Ann Doe`.
                    region::region_at(text, at + 1).is_some_and(|region| {
                        is_body || text.has_key(at - 1, "office") && text.has_key(region.end, ",")
                    })
                };
                at > first && goes_on
            }
            _ => !is_boundary(text, at),
        },
        Shape::Outside => false,
    }
}

/// Whether a comma stands inside a name: `of the Bakers, Millers and Maltsters Union`, `for Arts, Culture and Heritage`.
fn lists(text: &Words<'_>, first: u32, comma: u32) -> bool {
    let run = |start: u32| {
        let is_part = |at: u32| {
            text.shape(at) == Shape::Capitalised
                && text.same_sentence(comma, at)
                && text.head(at).is_none()
                && !is_given_name(text.key(at))
        };
        (start..start + 4)
            .find(|&at| !is_part(at))
            .unwrap_or(start + 4)
    };
    let mut at = comma;
    while text.has_key(at, ",") {
        let end = run(at + 1);
        if end == at + 1 {
            return false;
        }
        at = end;
    }
    let end = run(at + 1);
    if !one_of!(text.key(at), "and" | "&") || end == at + 1 {
        return false;
    }
    // `of the Greens, Liberals and Labour Party`: each is one.
    let is_body = text.is(end - 1, Class::Body)
        && !text.has_key(end - 1, "party")
        && text.key(comma - 1).ends_with('s');
    let is_field = |at: u32| text.shape(at) != Shape::Capitalised || text.is(at, Class::Title);
    is_body || (first..end).all(is_field)
}

/// Small words that end a noun phrase: verbs of saying, auxiliaries, pronouns, conjunctions, other prepositions.
fn is_boundary(text: &Words<'_>, at: u32) -> bool {
    text.is(at, Class::Function) && !text.is(at, Class::Title)
}

/// A tail made of words of titles and known places only, so that what follows it can be a name.
pub(crate) fn short_tail_at(text: &Words<'_>, at: u32) -> Option<Tail> {
    // `Opposition spokesman on sport Ann Doe`.
    let speaks = text.has_key(at, "on") && text.key(at.wrapping_sub(1)).starts_with("spokes");
    if !speaks && !one_of!(text.key(at), "of" | "for" | "to") {
        return None;
    }
    let mut of = String::new();
    let mut end = at + 1;
    let mut only_places = true;
    let mut has_word = false;
    while end < at + MOST_WORDS && text.same_sentence(at, end) {
        // `Black Sea Fleet` is of one place, though `Fleet` is another.
        let region = region::region_at(text, end).filter(|region| {
            of.is_empty() && (region.end - end > 1 || !is_given_name(text.key(end)))
        });
        if let Some(region) = region {
            region.told(text, end).clone_into(&mut of);
            end = region.end;
            has_word = true;
            continue;
        }
        // `law clerk to justices Ann Doe and …`, `chief of staff General Doe`: those have a title of their own.
        let is_staff = text.has_keys(end, &["general", "staff"]);
        let is_title = text.head(end).is_some_and(|head| {
            !is_staff && head.office != Office::None && (!head.plural || !text.has_key(at, "of"))
        });
        let is_small = one_of!(text.key(end), "the" | "of" | "for" | "and" | "&" | "to")
            && text.shape(end) == Shape::Lower;
        let is_field = speaks && text.shape(end) == Shape::Lower && !text.is(end, Class::Function);
        let is_word =
            is_small || is_field || text.is(end, Class::Title) || text.is(end, Class::Tail);
        if is_title || !is_word {
            break;
        }
        has_word |= !is_small;
        only_places &= text.is(end, Class::Locality);
        end += 1;
    }
    if !has_word {
        return None;
    }
    let words = (!only_places || of.is_empty() || !text.has_key(at, "of"))
        .then(|| text.words(Span::new(at, end)).to_owned());
    Some(Tail {
        span: Span::new(at, end),
        words,
        of,
    })
}

/// The words of what somebody heads: `the parliament's defence committee`, and where they stand.
pub(crate) fn object_at(text: &Words<'_>, first: u32) -> Option<(String, Span)> {
    let span = Span::new(first, phrase_end(text, first));
    (!span.is_empty()).then(|| (text.words(span).to_owned(), span))
}
