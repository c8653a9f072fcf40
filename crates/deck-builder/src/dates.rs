//! Dates: what a time expression means, counted from the day of publication.
//!
//! One pass gives every token its calendar word; rules around weekdays, months, numbers and units read what stands
//! beside them; ends of spans are joined; then each find is resolved in the order of the text, since "the next day"
//! counts from the date before it.

mod across;
mod class;
mod days;
mod decade;
mod elapsed;
mod month;
mod phrase;
mod range;
mod relative;
mod resolve;
mod scan;
mod season;
mod tense;
#[cfg(test)]
mod tests;
mod weekday;
mod word;
mod year;

use deck_engine::DateSpan;

use crate::dates::phrase::Found;
use crate::dates::resolve::Resolver;
use crate::dates::scan::Scan;
use crate::dates::word::Word;
use crate::mention::{Confidence, Mention, Span, Value};
use crate::text::Text;

/// A time that the text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day, month, year or span; `None` for vague times, which are never asked.
    pub span: Option<DateSpan>,
    /// The part of the day, where the text names it.
    pub part: Option<DayPart>,
    /// How what happened lies to the date.
    pub bound: Bound,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPart {
    /// From dawn on.
    Morning,
    /// From noon on.
    Afternoon,
    /// From dusk on.
    Evening,
    /// Until dawn: Friday night begins on Friday.
    Night,
}

/// How what happened lies to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// On that day, in that month, over that span.
    At,
    /// "since", "from": it began then.
    Since,
    /// "until", "by": it was over by then.
    Until,
    /// "before".
    Before,
    /// "after".
    After,
    /// "around", "about": near it.
    About,
}

impl Bound {
    fn of(key: &str) -> Self {
        match key {
            "since" | "from" | "starting" | "beginning" => Self::Since,
            "until" | "till" | "by" | "through" => Self::Until,
            "before" => Self::Before,
            "after" => Self::After,
            "around" | "about" | "circa" => Self::About,
            _ => Self::At,
        }
    }
}

/// The dates of a text.
pub(crate) fn recognise(text: &Text) -> Vec<Mention> {
    let words: Vec<Word> = (0..text.len()).map(|at| Word::of(text, at)).collect();
    let mut resolver = Resolver::new(text.published());
    let mut mentions = Vec::new();
    let mut found = Vec::new();
    for (index, sentence) in (0..).zip(text.sentences()) {
        for scan in Scan::pieces(text, &words, sentence) {
            found.clear();
            phrase::read(&scan, &mut found);
            range::join(&scan, &mut found);
            for found in &found {
                mentions.push(mention(&scan, index, found, &mut resolver));
            }
        }
    }
    mentions
}

fn mention(scan: &Scan, sentence: u32, found: &Found, resolver: &mut Resolver) -> Mention {
    let resolved = resolver.resolve(scan, sentence, found);
    let evidence = resolved
        .cue
        .map_or(found.span, |cue| found.span.with(Span::new(cue, cue + 1)));
    Mention {
        span: found.span,
        value: Value::Date(When {
            span: resolved.span,
            part: found.part,
            bound: Bound::of(scan.key(found.span.first.wrapping_sub(1))),
        }),
        rule: found.rule,
        confidence: Confidence::percent(resolved.confidence),
        evidence,
    }
}
