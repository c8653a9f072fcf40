//! Makers whose name alone is their aircraft's in the news: "a Cessna crashed", "two Antonovs", "a MiG".

use super::context::{closes_name, flying_words, is_craft, is_part};
use super::{Candidate, Key};
use crate::gazetteer::Gazetteer;
use crate::lexicon::Map;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;

/// What is written, and the table's name for who makes it.
const MAKERS: [(&str, &str); 13] = [
    ("antonov", "Antonov"),
    ("atr", "ATR"),
    ("basler", "Basler"),
    ("beechcraft", "Beechcraft"),
    ("canadair", "Canadair"),
    ("cessna", "Cessna"),
    ("fokker", "Fokker"),
    ("gulfstream", "Gulfstream"),
    ("ilyushin", "Ilyushin"),
    ("learjet", "Learjet"),
    ("mig", "Mikoyan"),
    ("sukhoi", "Sukhoi"),
    ("tupolev", "Tupolev"),
];

/// The rule's name.
const RULE: &str = "maker-alone";

/// Reads a maker's name that stands for one of its aircraft.
///
/// `flies` says that the text speaks of aircraft.
pub(super) fn read(text: &Text, at: u32, flies: bool) -> Option<Candidate> {
    if !matches!(
        text.shape(at),
        Shape::Capitalised | Shape::Upper | Shape::Mixed
    ) {
        return None;
    }
    let key = text.key(at);
    let singular = key.strip_suffix('s').unwrap_or(key);
    let &(_, maker) = MAKERS.iter().find(|(name, _)| *name == singular)?;
    let plural = singular.len() < key.len();
    let end = at + 1;
    let behind = text.key(end);
    let led = plural || is_led(text, at);
    // "the Antonov An-2" and "the Sukhoi plant" are read elsewhere or not at all.
    if !led
        || !closes_name(text, end)
        || is_part(text, end)
        || one_of!(behind, "said" | "and") && !plural
        || !flies
            && !is_craft(behind)
            && !one_of!(maker, "Cessna" | "Learjet")
            && flying_words(text, at) == 0
    {
        return None;
    }
    let word = text.word(at);
    Some(Candidate {
        span: Span::new(at, end),
        family: None,
        root: maker.to_owned(),
        variant: String::new(),
        name: if plural {
            word.strip_suffix('s').unwrap_or(word).to_owned()
        } else {
            word.to_owned()
        },
        popular: true,
        rule: RULE,
        confidence: 85,
    })
}

/// Whether an article or a number leads the name: "a small twin-engine Cessna", "two Sudanese Antonovs".
fn is_led(text: &Text, at: u32) -> bool {
    let sentence = text.sentence_span(at);
    let mut before = at.wrapping_sub(1);
    for _ in 0..4 {
        if before < sentence.first || before >= at {
            return false;
        }
        let key = text.key(before);
        if one_of!(
            key,
            "a" | "an" | "the" | "his" | "her" | "their" | "another" | "one"
        ) {
            return true;
        }
        let goes_on = text.shape(before) == Shape::Lower
            || Gazetteer::get().country_of_demonym(key).is_some();
        if !goes_on {
            return false;
        }
        before = before.wrapping_sub(1);
    }
    false
}

/// Joins a maker's name to the type that the article names of that maker, the one before it or else the first.
pub(super) fn unite(found: &mut [Candidate]) {
    let maker_of = |candidate: &Candidate| {
        let family = candidate.family.map(|family| family.maker);
        family.filter(|_| candidate.rule != RULE)
    };
    let mut types: Map<&'static str, Key> = Map::default();
    for candidate in found.iter() {
        if let Some(maker) = maker_of(candidate) {
            types.keep(maker, candidate.key());
        }
    }
    for candidate in found.iter_mut() {
        if let Some(maker) = maker_of(candidate) {
            types.insert(maker, candidate.key());
        } else if candidate.rule == RULE
            && let Some((root, variant)) = types.get(candidate.root.as_str())
        {
            candidate.root.clone_from(root);
            candidate.variant.clone_from(variant);
        }
    }
}
