//! Popular names: `Black Hawk`, `Eurofighter Typhoon`, `Hueys`.

mod proof;

use super::Candidate;
use super::context::{closes_name, is_craft, is_namesake, is_part, is_ship, sentence_flies};
use super::designator;
use super::table::{Popular, Types};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::phrase;
use crate::sentence::Role;
use crate::text::Text;
use crate::token::Shape;
use proof::Setting;

/// The popular name that starts at a token: its end and what it names.
fn longest(text: &Text, types: &Types, at: u32) -> Option<(u32, Popular)> {
    if !matches!(
        text.shape(at),
        Shape::Capitalised | Shape::Upper | Shape::Mixed
    ) {
        return None;
    }
    let key = text.key(at);
    let opens = types.opens(text.hash(at))
        || [key.strip_suffix('s'), key.strip_suffix("es")]
            .into_iter()
            .flatten()
            .any(|singular| types.opens(phrase::phrase([singular])));
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
        // "Freedom fighters" are people; "Lancaster bomber" is in the table.
        if last > at && text.shape(last) == Shape::Lower && !is_craft(key) {
            break;
        }
        let plural = key.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let forms = [
            Some(key),
            key.strip_suffix('s'),
            key.strip_suffix("es"),
            plural.as_deref(),
        ];
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
/// `beside` says whether another aircraft was read in the sentence.
pub(super) fn read(
    text: &Text,
    types: &'static Types,
    at: u32,
    beside: impl FnOnce() -> bool,
) -> Option<Candidate> {
    let (first, at) = maker_at(text, types, at).map_or((at, at), |name| (at, name));
    let made = first < at;
    // "Mavic 3" of "DJI Mavic 3"
    if made
        && let Some(whole) = designator::read(text, types, at, false)
        && whole.span.first == first
    {
        return Some(whole);
    }
    let (mut end, name) = longest(text, types, at)?;
    let family = types.family(name.family)?;
    // "Cessna Citation 560", "Piper Warrior 2", but "a Spirit A321neo": an airline and its aircraft.
    let numbered = matches!(text.word(end).len(), 2..=3)
        && (closes_name(text, end + 1) || is_craft(text.key(end + 1)) || text.word(end).len() == 3);
    if made && text.shape(end) == Shape::Number && numbered {
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
        || !made && is_namesake(text, first, end)
        || matches!(text.role_of(at), Role::Headline | Role::Heading) && !made && name.doubtful
    {
        return None;
    }
    // A mark or a number belongs to the name: "Hawk Mk 132", "Mirage 2000-5".
    if one_of!(text.key(end), "mk" | "mark")
        && matches!(
            text.shape(end + 1),
            Shape::Number | Shape::Alphanumeric | Shape::Upper
        )
    {
        end += 2;
    }
    // "Piper Seneca V"
    if made && one_of!(text.key(end), "ii" | "iii" | "iv" | "v") && text.shape(end) == Shape::Upper
    {
        end += 1;
    }
    let setting = Setting::of(text, types, first, end);
    let marked = matches!(text.shape(end - 1), Shape::Number | Shape::Alphanumeric)
        && (setting.counted || sentence_flies(text, at));
    let accepted = if made || marked {
        !setting.capital_behind || !name.doubtful
    } else if name.doubtful {
        setting.proves_doubtful(family.kind, beside())
    } else {
        setting.proves_plain(at)
    };
    accepted.then(|| Candidate {
        span: Span::new(first, end),
        family: Some(family),
        root: family.designator.to_owned(),
        // "Hawk T1" and "Hawk T2" are two types.
        variant: if text.shape(end - 1) == Shape::Alphanumeric {
            text.key(end - 1).to_owned()
        } else {
            String::new()
        },
        name: singular(text, Span::new(first, end)),
        popular: true,
        rule: if made {
            "maker-and-name"
        } else {
            "popular-name"
        },
        confidence: if made || !name.doubtful { 95 } else { 88 },
    })
}

/// A popular name that only the rest of the article explains: it was an aircraft's elsewhere, or the article speaks of
/// aircraft and the name does what they do.
pub(super) fn repeat(
    text: &Text,
    types: &'static Types,
    at: u32,
    known: &[Candidate],
    flies: bool,
) -> Option<Candidate> {
    let (end, name) = longest(text, types, at)?;
    let family = types.family(name.family)?;
    if is_ship(text, at) || is_part(text, end) || is_namesake(text, at, end) {
        return None;
    }
    let singular = singular(text, Span::new(at, end));
    let before = known.iter().find(|candidate| {
        candidate.family.is_some_and(|known| {
            known
                .names()
                .any(|other| family.names().any(|name| name == other))
        }) && candidate.name.contains(&singular)
    });
    let setting = Setting::of(text, types, at, end);
    let alone = !matches!(text.shape(end), Shape::Capitalised | Shape::Upper)
        && !setting.capital_before_any;
    let (root, variant, family, rule) = match before {
        Some(before) if alone => (
            before.root.clone(),
            before.variant.clone(),
            before.family,
            "name-named-before",
        ),
        None if flies && (setting.suits_flying_text() || setting.follows(known)) => (
            family.designator.to_owned(),
            String::new(),
            Some(family),
            "name-in-flying-text",
        ),
        _ => return None,
    };
    Some(Candidate {
        span: Span::new(at, end),
        family,
        root,
        variant,
        name: singular,
        popular: true,
        rule,
        confidence: 86,
    })
}

/// If a maker's name starts here and a popular name follows it, where that name starts.
fn maker_at(text: &Text, types: &Types, at: u32) -> Option<u32> {
    if text.shape(at) == Shape::Mixed || !types.opens_maker(text.hash(at)) {
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
    for ending in ["s", "es"] {
        if last.ends_with(ending) && key.strip_suffix(ending).is_some_and(whole) {
            return words.strip_suffix(ending).unwrap_or(words).to_owned();
        }
    }
    words.to_owned()
}

#[cfg(test)]
mod tests;
