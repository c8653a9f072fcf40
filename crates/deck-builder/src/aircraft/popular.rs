//! Popular names: `Black Hawk`, `Eurofighter Typhoon`, `Hueys`.

use super::Candidate;
use super::context::{
    craft_is_near, is_craft, is_forces, is_other, is_part, is_ship, sentence_flies,
};
use super::table::{Popular, Types};
use crate::gazetteer::Gazetteer;
use crate::mention::Span;
use crate::phrase;
use crate::sentence::Role;
use crate::text::Text;
use crate::token::Shape;

/// The popular name that starts at a token: its end and what it names.
fn longest(text: &Text, types: &Types, at: u32) -> Option<(u32, Popular)> {
    if !matches!(
        text.shape(at),
        Shape::Capitalised | Shape::Upper | Shape::Mixed
    ) {
        return None;
    }
    let opens = types.opens(text.hash(at))
        || text
            .key(at)
            .strip_suffix('s')
            .is_some_and(|singular| types.opens(phrase::phrase([singular])));
    if !opens {
        return None;
    }
    let sentence = text.token(at)?.sentence;
    let mut hash = phrase::EMPTY;
    let mut found = None;
    for end in at + 1..at + 4 {
        let last = end - 1;
        let here = text
            .token(last)
            .is_some_and(|token| token.sentence == sentence);
        if !here || text.shape(last) == Shape::Mark {
            break;
        }
        let key = text.key(last);
        let plural = key.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let forms = [Some(key), key.strip_suffix('s'), plural.as_deref()];
        let name = forms
            .into_iter()
            .flatten()
            .find_map(|form| types.popular(phrase::join(hash, form)));
        if let Some(name) = name {
            found = Some((end, name));
        }
        hash = phrase::join(hash, key);
    }
    found
}

/// The popular name behind a designator; any will do there.
pub(super) fn behind(text: &Text, types: &Types, at: u32) -> Option<(u32, Popular)> {
    if !text.token(at)?.spaced
        || text.token(at)?.sentence != text.token(at.checked_sub(1)?)?.sentence
    {
        return None;
    }
    longest(text, types, at)
}

/// Reads a popular name that stands alone or behind its maker.
///
/// `last` is the aircraft that was read last.
pub(super) fn read(
    text: &Text,
    types: &'static Types,
    at: u32,
    last: Option<&Candidate>,
) -> Option<Candidate> {
    let (first, at) = maker_at(text, types, at).map_or((at, at), |name| (at, name));
    let (mut end, name) = longest(text, types, at)?;
    let family = types.family(name.family)?;
    // Whether another aircraft was read in the sentence.
    let beside = last.is_some_and(|last| text.sentence_span(first).first <= last.span.first);
    let made = first < at;
    // "Cessna Citation 560", but "a Spirit A321neo": an airline and its aircraft.
    if made && text.shape(end) == Shape::Number && text.word(end).len() == 3 {
        end += 1;
    }
    let airline = name.doubtful
        && !made
        && matches!(
            text.shape(end),
            Shape::Alphanumeric | Shape::Number | Shape::Numbers
        );
    if airline
        || is_ship(text, first)
        || is_part(text, end)
        || matches!(text.role_of(at), Role::Headline | Role::Heading) && !made && name.doubtful
    {
        return None;
    }
    // A mark or a number belongs to the name: "Hawk Mk 132", "Mirage 2000-5".
    if matches!(text.key(end), "mk" | "mark")
        && matches!(
            text.shape(end + 1),
            Shape::Number | Shape::Alphanumeric | Shape::Upper
        )
    {
        end += 2;
    }
    let marked = end > 0 && matches!(text.shape(end - 1), Shape::Number | Shape::Alphanumeric);
    let capital_behind = matches!(text.shape(end), Shape::Capitalised | Shape::Upper)
        && text.token(end).map(|token| token.sentence)
            == text.token(at).map(|token| token.sentence)
        && !is_craft(text.key(end));
    let before = text.key(first.wrapping_sub(1));
    let opens_sentence = text.starts_sentence(first);
    let capital_before = !opens_sentence
        && matches!(
            text.shape(first.wrapping_sub(1)),
            Shape::Capitalised | Shape::Upper
        )
        && !is_forces(text, first)
        && !text.starts_sentence(first.wrapping_sub(1))
        && !types.opens(text.hash(first.wrapping_sub(1)));
    let counted = matches!(
        before,
        "a" | "an"
            | "the"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "its"
            | "their"
            | "another"
            | "of"
            | "and"
            | "old"
            | "both"
            | "'s"
            | ","
            | "("
            | "\""
            | "first"
            | "new"
            | "last"
            | "by"
            | "in"
            | "with"
    ) || matches!(text.shape(first.wrapping_sub(1)), Shape::Number)
        || Gazetteer::get().country_of_demonym(before).is_some();
    let plural = text.key(end - 1).ends_with('s') && text.shape(end - 1) == Shape::Capitalised;
    let accepted = if made || marked && sentence_flies(text, at) || marked && counted {
        !capital_behind || !name.doubtful
    } else if !name.doubtful {
        let led = counted
            || plural
            || opens_sentence
            || end - at > 1
            || text.shape(first.wrapping_sub(1)) == Shape::Alphanumeric;
        craft_is_near(text, at, end)
            || !capital_behind && (led || sentence_flies(text, at) && is_forces(text, first))
    } else if capital_behind {
        false
    } else {
        let next = is_craft(text.key(end))
            || is_craft(text.key(end + 1)) && text.shape(end + 1) == Shape::Lower;
        let determined =
            counted && !matches!(before, "," | "(" | "\"" | "by" | "in" | "with" | "'s");
        !is_other(text, at, end)
            && (next && !capital_before
                || is_forces(text, first) && sentence_flies(text, at)
                || determined
                    && (beside || craft_is_near(text, at, end) || sentence_crafts(text, at))
                || plural && (counted || opens_sentence) && (beside || sentence_flies(text, at))
                || plural && beside && !capital_before)
    };
    if !accepted {
        return None;
    }
    let span = Span::new(first, end);
    Some(Candidate {
        span,
        family: Some(family),
        root: family.designator.to_owned(),
        variant: String::new(),
        name: singular(text, span),
        popular: true,
        rule: if made {
            "maker-and-name"
        } else {
            "popular-name"
        },
        confidence: if made || !name.doubtful { 95 } else { 88 },
    })
}

/// A popular name that was an aircraft's elsewhere in the article.
pub(super) fn repeat(
    text: &Text,
    types: &'static Types,
    at: u32,
    known: &[Candidate],
) -> Option<Candidate> {
    let (end, name) = longest(text, types, at)?;
    let family = types.family(name.family)?;
    let before = known.iter().find(|candidate| {
        candidate.family.is_some_and(|known| {
            known
                .names()
                .any(|other| family.names().any(|name| name == other))
        }) && candidate.name.contains(&singular(text, Span::new(at, end)))
    })?;
    let alone = !matches!(text.shape(end), Shape::Capitalised | Shape::Upper)
        && (text.starts_sentence(at)
            || !matches!(
                text.shape(at.wrapping_sub(1)),
                Shape::Capitalised | Shape::Upper
            ));
    (alone && !is_ship(text, at) && !is_part(text, end)).then(|| Candidate {
        span: Span::new(at, end),
        family: before.family,
        root: before.root.clone(),
        variant: before.variant.clone(),
        name: singular(text, Span::new(at, end)),
        popular: true,
        rule: "name-named-before",
        confidence: 86,
    })
}

/// Whether the sentence has a word for an aircraft.
fn sentence_crafts(text: &Text, at: u32) -> bool {
    let sentence = text.sentence_span(at);
    (sentence.first..sentence.end).any(|at| is_craft(text.key(at)))
}

/// If a maker's name starts here and a popular name follows it, where that name starts.
fn maker_at(text: &Text, types: &Types, at: u32) -> Option<u32> {
    let is_written =
        || matches!(text.shape(at), Shape::Capitalised | Shape::Upper) || text.key(at) == "de";
    if !types.opens_maker(text.hash(at)) || !is_written() {
        return None;
    }
    (at + 1..at + 4).rev().find(|&name| {
        types.maker(text.phrase(Span::new(at, name))).is_some()
            && longest(text, types, name).is_some()
    })
}

/// The words of a name in the singular: `Black Hawk` of `Black Hawks`.
pub(super) fn singular(text: &Text, span: Span) -> String {
    let words = text.words(span);
    let last = text.word(span.end.saturating_sub(1));
    let types = Types::get();
    let whole = |forms: &str| {
        let keys: Vec<&str> = (span.first..span.end.saturating_sub(1))
            .map(|at| text.key(at))
            .collect();
        (0..=keys.len()).any(|skip| {
            types
                .popular(phrase::phrase(
                    keys.iter().skip(skip).copied().chain([forms]),
                ))
                .is_some()
        })
    };
    let key = text.key(span.end.saturating_sub(1));
    if whole(key) {
        return words.to_owned();
    }
    if let Some(stem) = key.strip_suffix("ies")
        && whole(&format!("{stem}y"))
        && last.ends_with("ies")
    {
        return format!(
            "{}y",
            words.get(..words.len().saturating_sub(3)).unwrap_or(words)
        );
    }
    if last.ends_with('s') && key.strip_suffix('s').is_some_and(whole) {
        return words.strip_suffix('s').unwrap_or(words).to_owned();
    }
    words.to_owned()
}
