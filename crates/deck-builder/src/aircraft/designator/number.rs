//! Bare numbers: `Boeing 737 MAX 8`, `787-9`, and `1900D` once "Beechcraft 1900C" was named.

use super::written::{Parsed, variant_of};
use super::{maker_in_sentence, name_of};
use crate::aircraft::Candidate;
use crate::aircraft::context::{closes_name, craft_is_near, is_craft, is_part, sentence_flies};
use crate::aircraft::popular;
use crate::aircraft::table::Types;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;

/// A bare number: behind its maker, or in the form that only Boeing's have.
pub(super) fn number(
    text: &Text,
    types: &'static Types,
    (at, maker): (u32, Option<(u32, &'static str)>),
    parsed: &Parsed,
    flies: bool,
) -> Option<Candidate> {
    if parsed.end - at != 1 {
        return None;
    }
    let plain = parsed.plain.as_str();
    let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    let digits = (1..=digits)
        .rev()
        .find(|&length| length == digits || parsed.breaks_at(length))?;
    let digits = parsed.breaks.first().copied().unwrap_or(digits).min(digits);
    let root = plain.get(..digits)?;
    let variant = variant_of(plain.get(digits..)?, text.word(at))?;
    let mut lettered = None;
    let (family, rule, confidence) = match maker {
        Some((_, maker)) => match types.number(maker, root) {
            Some(family) => (Some(family), "maker-and-number", 97),
            None if !one_of!(text.key(at + 1), "jets" | "planes" | "orders")
                && let Some((plain, family)) = types.without_letters(maker, root) =>
            {
                lettered = Some(plain);
                (Some(family), "maker-and-number", 95)
            }
            None if one_of!(maker, "Cessna" | "Bell" | "Learjet" | "Piper")
                && digits == 3
                && sentence_flies(text, at) =>
            {
                (None, "maker-and-number", 85)
            }
            None => return None,
        },
        None => {
            let family = types.number("Boeing", root)?;
            let seven = root.len() == 3 && root.starts_with('7') && root.ends_with('7');
            let max = one_of!(
                text.key(at + 1),
                "max" | "maxs" | "maxes" | "dreamliner" | "dreamliners"
            ) && text.shape(at + 1) != Shape::Lower;
            let counted = text.shape(at) == Shape::Number;
            let before = text.key(at.wrapping_sub(1));
            let flight = one_of!(
                before,
                "flight" | "$" | "£" | "€" | "no" | "number" | "," | "highway" | "route" | "room"
            ) || one_of!(
                text.key(at + 1),
                "people" | "passengers" | "million" | "percent" | "points" | "miles" | "feet"
            );
            let owned = one_of!(
                before,
                "a" | "the" | "'s" | "its" | "another" | "an" | "old" | "final" | "last" | "first"
            );
            // "a FedEx 767", "the two 787s"
            let of_airline = matches!(
                text.shape(at.wrapping_sub(1)),
                Shape::Capitalised | Shape::Upper
            ) && one_of!(text.key(at.wrapping_sub(2)), "a" | "an" | "the" | "'s");
            let near = flies && (owned || of_airline)
                || craft_is_near(text, at, at + 1)
                || owned && sentence_flies(text, at)
                || owned && text.has_key(at + 1, "left");
            if !seven
                || flight
                || !(max || !counted && (flies || sentence_flies(text, at)) || counted && near)
            {
                return None;
            }
            (Some(family), "boeing-number", 92)
        }
    };
    if is_part(text, at + 1) {
        return None;
    }
    let mut end = at + 1;
    let mut variant = variant;
    if is_max(text, end) {
        end += 1;
        variant.push_str("max");
        if is_max_number(text, end) {
            variant.push_str(text.key(end).trim_end_matches('s'));
            end += 1;
        }
    }
    let designated = end;
    if let Some((behind, _)) = popular::behind(text, types, end) {
        end = behind;
    }
    let first = maker.map_or(at, |(first, _)| first);
    let root = match (lettered, family) {
        (Some(lettered), _) => lettered,
        (None, Some(family)) => format!("{} {root}", family.maker),
        (None, None) => format!("{} {root}", maker.map_or("", |(_, maker)| maker)),
    };
    Some(Candidate {
        span: Span::new(first, end),
        family,
        root,
        variant,
        name: name_of(text, first, (designated, end)),
        popular: false,
        rule,
        confidence,
    })
}

fn is_max(text: &Text, at: u32) -> bool {
    one_of!(text.key(at), "max" | "maxs" | "maxes") && text.shape(at) != Shape::Lower
}

fn is_max_number(text: &Text, at: u32) -> bool {
    one_of!(
        text.key(at),
        "7" | "8" | "9" | "10" | "8s" | "9s" | "10s" | "8-200"
    )
}

/// `MAX 9` without the 737 before it.
pub(super) fn max_alone(text: &Text, types: &'static Types, at: u32) -> Option<Candidate> {
    let flies = || craft_is_near(text, at, at + 2) || sentence_flies(text, at);
    (text.has_key(at, "max") && flies()).then(|| max(text, types, at))?
}

fn max(text: &Text, types: &'static Types, at: u32) -> Option<Candidate> {
    let end = at + 2;
    if !is_max(text, at) || !is_max_number(text, at + 1) {
        return None;
    }
    Some(Candidate {
        span: Span::new(at, end),
        family: types.number("Boeing", "737"),
        root: "Boeing 737".to_owned(),
        variant: format!("max{}", text.key(at + 1).trim_end_matches('s')),
        name: name_of(text, at, (end, end)),
        popular: false,
        rule: "max-alone",
        confidence: 88,
    })
}

/// `72-600`, once the sentence or the article has named the ATR.
fn atr(text: &Text, types: &'static Types, at: u32, known: &[Candidate]) -> Option<Candidate> {
    let key = text.key(at);
    let number = key
        .get(..3)
        .filter(|number| one_of!(*number, "72-" | "42-"))?;
    let variant = key.get(3..)?.trim_end_matches('s');
    if variant.len() != 3 || !variant.ends_with("00") {
        return None;
    }
    let sentence = text.sentence_span(at);
    let named = (sentence.first..sentence.end).any(|at| text.has_key(at, "atr"))
        || known
            .iter()
            .any(|candidate| candidate.root.starts_with("atr"));
    let root = format!("atr{}", number.trim_end_matches('-'));
    named.then(|| Candidate {
        span: Span::new(at, at + 1),
        family: types.designator(&root),
        variant: variant.to_owned(),
        root,
        name: name_of(text, at, (at + 1, at + 1)),
        popular: false,
        rule: "number-named-before",
        confidence: 88,
    })
}

/// `BAe is to build the 146 and its derivatives`: the number of a type, behind "the" or its like, in a sentence that has
/// its maker and says that it is built, sold or flown.
fn of_its_builder(text: &Text, types: &'static Types, at: u32) -> Option<Candidate> {
    let number = text.key(at);
    let is_bare = text.shape(at) == Shape::Number
        && number.len() == 3
        && one_of!(text.key(at.wrapping_sub(1)), "the" | "its" | "of")
        && (closes_name(text, at + 1) || is_craft(text.key(at + 1)));
    let sentence = text.sentence_span(at);
    let is_built = || {
        (sentence.first..sentence.end).any(|at| {
            one_of!(
                text.key(at),
                "build" | "builds" | "built" | "assemble" | "assembly" | "produce" | "certify"
            )
        })
    };
    if !is_bare || !is_built() {
        return None;
    }
    let maker = maker_in_sentence(text, types, at)?;
    let (root, family) = match types.number(maker, number) {
        Some(family) => (format!("{maker} {number}"), family),
        None => types.without_letters(maker, number)?,
    };
    Some(Candidate {
        span: Span::new(at, at + 1),
        family: Some(family),
        root,
        variant: String::new(),
        name: number.to_owned(),
        popular: false,
        rule: "number-of-builder",
        confidence: 86,
    })
}

/// A number that the article has joined to its maker before, with letters: `1900D` after "Beechcraft 1900C".
pub(in crate::aircraft) fn repeat(
    text: &Text,
    types: &'static Types,
    at: u32,
    known: &[Candidate],
) -> Option<Candidate> {
    if text.has_key(at, "max") && known.iter().any(|candidate| candidate.root == "Boeing 737") {
        return max(text, types, at);
    }
    if let Some(found) = atr(text, types, at, known) {
        return Some(found);
    }
    if let Some(found) = of_its_builder(text, types, at) {
        return Some(found);
    }
    if text.shape(at) != Shape::Alphanumeric {
        return None;
    }
    let key = text.key(at);
    let digits = key.bytes().take_while(u8::is_ascii_digit).count();
    let number = key.get(..digits).filter(|number| number.len() >= 3)?;
    let before = known.iter().find(|candidate| {
        candidate.root.rsplit(' ').next() == Some(number) && candidate.root.contains(' ')
    })?;
    let variant = variant_of(key.get(digits..)?, text.word(at))?;
    let fits = variant.len() <= 2 && variant.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then(|| Candidate {
        span: Span::new(at, at + 1),
        family: before.family,
        root: before.root.clone(),
        variant,
        name: name_of(text, at, (at + 1, at + 1)),
        popular: false,
        rule: "number-named-before",
        confidence: 88,
    })
}
