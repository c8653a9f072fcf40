//! Places: countries, cities, regions, waters, facilities and roads, and whether each is a "where" or a government.
//!
//! A name of the gazetteer is a place unless the words around it make it part of another name ("Bank of England",
//! "Jack London", "Boston Globe"); a name with other uses, or of a small town, needs a word that says it is a place.
//! What no table has is found by its last word ("Vostochny Cosmodrome") or by its surroundings ("the village of X",
//! "in X, France").

mod compound;
mod context;
mod facility;
mod heads;
mod known;
mod korea;
mod roads;
mod series;
mod unknown;
pub(crate) mod words;

use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::mention::{Confidence, Mention, Span, Value};
use crate::text::Text;
use context::Context;

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its usual name: `South Korea` for `ROK`. Two mentions of one place have the same.
    pub canonical: String,
    /// The name as it stands, without what is joined to it: `Doha` of `Doha-based`.
    pub name: String,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// Whether it says where, or who.
    pub usage: Usage,
    /// The gazetteer's entry; `None` for places that no table has.
    pub known: Option<&'static Known>,
}

/// What the name of a place stands for in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Usage {
    /// The place itself: it may answer "where".
    Location,
    /// Its government ("Moscow said"): it must never answer "where".
    Government,
}

/// A reading of some tokens as a place.
#[derive(Clone, Debug)]
struct Candidate {
    span: Span,
    known: Option<&'static Known>,
    kind: PlaceKind,
    /// The usual name, where no table has it.
    name: String,
    usage: Usage,
    rule: &'static str,
    confidence: u8,
    evidence: Span,
}

/// The places of a text.
pub(crate) fn recognise(text: &Text) -> Vec<Mention> {
    let context = Context::new(text, Gazetteer::get());
    let mut found = known::find(&context);
    found.extend(facility::find(&context));
    found.extend(roads::find(&context));
    found.extend(korea::find(&context));
    found.extend(unknown::find(&context, &found));
    series::extend(&context, &mut found);
    found.extend(unknown::repeats(&context, &found));
    // `Ex-Tonbury County treasurer`.
    found.retain(|place| !text.key(place.span.first).starts_with("ex-"));
    found
        .into_iter()
        .map(|candidate| candidate.into_mention(text))
        .collect()
}

impl Candidate {
    fn into_mention(self, text: &Text) -> Mention {
        let canonical = match self.known {
            Some(known) => known.name.to_owned(),
            None => self.name.clone(),
        };
        let name = if self.name.is_empty() {
            text.words(self.span).to_owned()
        } else {
            self.name
        };
        Mention {
            span: self.span,
            value: Value::Place(Place {
                canonical,
                name,
                kind: self.kind,
                usage: self.usage,
                known: self.known,
            }),
            rule: self.rule,
            confidence: Confidence::percent(self.confidence),
            evidence: self.evidence.with(self.span),
        }
    }
}

#[cfg(test)]
mod tests;
