//! All mentions of a text: runs the recognisers and settles which of two overlapping readings stands.

use std::cmp::Reverse;

use crate::mention::{Kind, Mention};
use crate::sort::Sort;
use crate::text::Text;
use crate::{aircraft, dates, numbers, officials, organisations, places};

/// A recogniser: finds every mention of its kind. It may return overlapping readings; the more specific, longer,
/// surer one wins against all kinds.
type Recogniser = fn(&Text) -> Vec<Mention>;

/// Those of what a fact sheet lists. Organisations and numbers give way to each of them, so that it needs neither.
const OF_SHEETS: [Recogniser; 4] = [
    dates::recognise,
    aircraft::recognise,
    places::recognise,
    officials::recognise,
];

/// The mentions of a text in its order, none overlapping another.
#[must_use]
pub fn mentions(text: &Text) -> Vec<Mention> {
    resolve(found(text, &[organisations::recognise, numbers::recognise]))
}

/// The same without numbers, for which no question asks.
pub(crate) fn of_questions(text: &Text) -> Vec<Mention> {
    resolve(found(text, &[organisations::recognise]))
}

/// Dates, aircraft, places and people alone.
pub(crate) fn of_sheet(text: &Text) -> Vec<Mention> {
    resolve(found(text, &[]))
}

fn found(text: &Text, others: &[Recogniser]) -> Vec<Mention> {
    OF_SHEETS
        .iter()
        .chain(others)
        .flat_map(|find| find(text))
        .collect()
}

/// Keeps of overlapping mentions the most specific, then the longest, then the surest.
fn resolve(mut found: Vec<Mention>) -> Vec<Mention> {
    found.order_by_key(|mention| {
        (
            Reverse(specificity(mention)),
            Reverse(mention.span.len()),
            Reverse(mention.confidence),
            mention.span,
        )
    });
    let mut kept: Vec<Mention> = Vec::with_capacity(found.len());
    let mut taken: Vec<bool> = Vec::new();
    for mention in found {
        let (first, end) = (mention.span.first as usize, mention.span.end as usize);
        if taken.len() < end {
            taken.resize(end, false);
        }
        let Some(words) = taken.get_mut(first..end) else {
            continue;
        };
        let mut mention = mention;
        let taken_words = words
            .iter()
            .rposition(|&taken| taken)
            .map_or(0, |last| last + 1);
        if taken_words > 0 {
            // `Texas Supreme Court` is a place and a court in it; other readings lose whole.
            let rest = taken_words < words.len() && mention.kind() == Kind::Organisation;
            if !rest {
                continue;
            }
            mention.span.first += u32::try_from(taken_words).unwrap_or(0);
        }
        let Some(words) = words
            .get_mut(taken_words..)
            .filter(|words| !words.is_empty())
        else {
            continue;
        };
        words.fill(true);
        kept.push(mention);
    }
    kept.order_by_key(|mention| mention.span);
    kept
}

/// How much a kind must have seen before it speaks: a designator or a calendar word says more than a capital letter.
fn specificity(mention: &Mention) -> u8 {
    match mention.kind() {
        Kind::Date | Kind::Aircraft => 4,
        Kind::Place | Kind::Person => 3,
        Kind::Organisation => 2,
        Kind::Number => 1,
    }
}
