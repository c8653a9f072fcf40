//! Aircraft: types that the text names by maker, designator or popular name.
//!
//! `[Maker ]Prefix-Number[Letters][-Number][s][ PopularName]`: the table tells which prefixes and numbers belong to
//! aircraft; what could be a tank, a road or a visa needs a word for something that flies close by.

mod context;
mod designator;
mod maker;
mod popular;
mod table;

use context::text_flies;

use crate::lexicon::Map;
use crate::mention::{Confidence, Mention, Span, Value};
use crate::sort::Sort;
use crate::text::Text;
use crate::token::Shape;
pub use table::AircraftType;
use table::Types;
pub(crate) use table::{is_maker, is_popular_name};

/// A type of aircraft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aircraft {
    /// Its fullest name in the article, in the singular: `Su-57`, `Boeing 737 MAX 8`. Two mentions of one type have
    /// the same.
    pub canonical: String,
    /// Letters and numbers behind the family's designator, small and without hyphens: `c` of `F-16C`. Empty if none.
    pub variant: String,
    /// The family that it belongs to; `None` if no table has it.
    pub family: Option<&'static AircraftType>,
}

/// A reading of some tokens as an aircraft.
#[derive(Clone, Debug)]
struct Candidate {
    span: Span,
    family: Option<&'static AircraftType>,
    /// What tells types apart: the family's designator, or the written one where no table has it.
    root: String,
    variant: String,
    /// The name as written, in the singular.
    name: String,
    /// Named by its popular name alone.
    popular: bool,
    rule: &'static str,
    confidence: u8,
}

/// The aircraft of a text.
pub(crate) fn recognise(text: &Text) -> Vec<Mention> {
    let types = Types::get();
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !may_begin(text, at) {
            at += 1;
            continue;
        }
        let beside = || {
            let last = found.last();
            last.is_some_and(|last| text.sentence_span(at).first <= last.span.first)
        };
        let next = designator::read(text, types, at, false)
            .or_else(|| popular::read(text, types, at, beside))
            .or_else(|| maker::read(text, at, false));
        match next {
            Some(candidate) => {
                at = candidate.span.end.max(at + 1);
                found.push(candidate);
            }
            None => at += 1,
        }
    }
    again(text, types, &mut found);
    unite(&mut found);
    let names = fullest(&found);
    found
        .into_iter()
        .map(|candidate| candidate.into_mention(&names))
        .collect()
}

/// Whether a name may begin with a token: but for "de Havilland" none has a small letter first.
fn may_begin(text: &Text, at: u32) -> bool {
    match text.shape(at) {
        Shape::Lower => text.has_key(at, "de"),
        Shape::Mark | Shape::Possessive | Shape::Outside => false,
        _ => true,
    }
}

/// Reads what only the rest of the article explains: `1900D` after "Beechcraft 1900C", a name that was an aircraft's.
fn again(text: &Text, types: &'static Types, found: &mut Vec<Candidate>) {
    let mut taken: Vec<bool> = vec![false; text.len() as usize];
    for candidate in found.iter() {
        if let Some(tokens) =
            taken.get_mut(candidate.span.first as usize..candidate.span.end as usize)
        {
            tokens.fill(true);
        }
    }
    let flies = !found.is_empty() || text_flies(text);
    let mut at = 0;
    while at < text.len() {
        let candidate = if !may_begin(text, at) || taken.get(at as usize) == Some(&true) {
            None
        } else {
            designator::repeat(text, types, at, found)
                .or_else(|| popular::repeat(text, types, at, found, flies))
                .or_else(|| flies.then(|| second_look(text, types, at)).flatten())
        };
        at += 1;
        if let Some(candidate) = candidate {
            at = at.max(candidate.span.end);
            found.push(candidate);
        }
    }
    found.order_by_key(|candidate| candidate.span);
}

/// What a text that speaks of aircraft need not prove again: `Two B-1Bs are on Guam`, "a FedEx 767".
fn second_look(text: &Text, types: &'static Types, at: u32) -> Option<Candidate> {
    designator::read(text, types, at, true).or_else(|| maker::read(text, at, true))
}

type Key = (String, String);

impl Candidate {
    fn key(&self) -> Key {
        (self.root.clone(), self.variant.clone())
    }

    fn into_mention(self, names: &Map<Key, String>) -> Mention {
        let canonical = names.get(&self.key()).unwrap_or(&self.name).clone();
        Mention {
            span: self.span,
            value: Value::Aircraft(Aircraft {
                canonical,
                variant: self.variant,
                family: self.family,
            }),
            rule: self.rule,
            confidence: Confidence::percent(self.confidence),
            evidence: self.span,
        }
    }
}

/// Joins a popular name to the designator that the article gives it, and a bare designator to its first variant.
fn unite(found: &mut [Candidate]) {
    let mut families: Map<&'static str, Key> = Map::default();
    let mut variants: Map<String, String> = Map::default();
    for candidate in found.iter() {
        if !candidate.variant.is_empty() {
            variants.keep(candidate.root.clone(), candidate.variant.clone());
        }
        if candidate.popular {
            continue;
        }
        for name in candidate.family.into_iter().flat_map(AircraftType::names) {
            families.keep(name, candidate.key());
        }
    }
    maker::unite(found);
    for candidate in found.iter_mut() {
        if candidate.popular
            && let Some(family) = candidate.family
            && let Some((root, variant)) = family
                .names()
                .filter(|name| candidate.name.contains(name))
                .find_map(|name| families.get(name))
        {
            candidate.root.clone_from(root);
            candidate.variant.clone_from(variant);
        }
        if candidate.variant.is_empty()
            && let Some(variant) = variants.get(&candidate.root)
        {
            candidate.variant.clone_from(variant);
        }
    }
}

/// The longest name of each type; of a variant only names that say it.
fn fullest(found: &[Candidate]) -> Map<Key, String> {
    let mut names: Map<Key, String> = Map::default();
    for candidate in found {
        let says_variant = |name: &str| {
            let plain: String = name
                .chars()
                .filter(|&c| crate::letters::is_alphanumeric(c))
                .map(crate::letters::lower)
                .collect();
            // "Hercules" has an H, but says nothing of a C-130H.
            candidate.variant.is_empty()
                || plain.contains(&candidate.variant)
                    && (plain.ends_with(&candidate.variant)
                        || plain.bytes().any(|byte| byte.is_ascii_digit()))
        };
        names.change(candidate.key(), String::new(), |name| {
            let rank = |name: &str| {
                // "MiG-29" before "Fulcrum"
                let is_whole = name
                    .bytes()
                    .any(|byte| byte == b' ' || byte.is_ascii_digit());
                (says_variant(name), is_whole, name.len())
            };
            let better = rank(&candidate.name) > rank(name);
            if better || name.is_empty() {
                name.clone_from(&candidate.name);
            }
        });
    }
    names
}

#[cfg(test)]
mod tests;
