//! The grammar of titles: the words around a head such as "minister" that belong to it, and what they say of the post.

mod office;
mod post;
mod qualifier;
mod tail;

use super::Currency;
use super::office::{Head, Office, Use};
use super::words::{Class, Words};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;
pub(crate) use tail::{Tail, object_at, short_tail_at, tail_at};

/// A title in the text, with what stands before its head.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    /// From its qualifier (`North Korea's`, `FBI`) to the end of its head.
    pub(crate) span: Span,
    /// The words of the title alone.
    pub(crate) core: Span,
    pub(crate) head: Head,
    /// The country, region or body before the title.
    pub(crate) of: String,
    /// Whether the words before its head say of what it is.
    pub(crate) is_qualified: bool,
    pub(crate) currency: Currency,
}

/// A title of more words than this is a list of something else.
const MOST_WORDS: u32 = 12;

/// The title whose head is the token; `None` if a later word is the head of the same title.
pub(crate) fn title_at(text: &Words<'_>, at: u32) -> Option<Title> {
    title_from(text, text.sentence_span(at).first, at)
}

/// The same, with nothing taken in before `start`.
pub(crate) fn title_from(text: &Words<'_>, start: u32, at: u32) -> Option<Title> {
    let mut head = text.head(at)?;
    let end = head_end(text, at);
    let next = text.head(end).filter(|_| text.is_spaced(end));
    if let Some(next) = next {
        let is_second_title =
            next.usage == Use::Rank && head.usage != Use::Rank && !is_of_rank(text, at, end)
                || next.office == Office::Royal && head.office != Office::Royal
                || is_style(text, at, head, next)
                || next.office == Office::None && text.shape(end) == Shape::Capitalised;
        if !is_second_title {
            return None;
        }
    } else if text.is(end, Class::Title) && text.is_spaced(end) {
        // `Deputy Prime Minister`, `deputy foreign minister`: a later word is the head.
        let after = (end..end + 4).find(|&at| !text.is(at, Class::Title));
        let leads_on = (end..=after.unwrap_or(end))
            .any(|at| text.head(at).is_some_and(|head| head.usage != Use::Rank));
        if text.shape(end) == Shape::Lower || leads_on {
            return None;
        }
    }
    let known = core_start(text, start, at, head);
    let (outer, first) = match head.usage {
        Use::Rank => (known, known),
        _ => qualifier::phrase_start(text, start, known).unwrap_or((known, known)),
    };
    let qualifier = qualifier::qualifier(text, start, outer, first, at);
    let core = Span::new(qualifier.core_first, end);
    let status = status_start(text, start, qualifier.first);
    head.office = office::office(text, Span::new(status, end), head);
    let is_qualified = qualifier.is_owned
        || !qualifier.of.is_empty()
        || end - known > 1
        || qualifier.core_first < first;
    Some(Title {
        span: Span::new(status, end),
        core,
        head,
        of: qualifier.of,
        is_qualified,
        currency: office::currency(text, Span::new(status, end)),
    })
}

/// Whether the next title is how the holder of the first is addressed: `Supreme Leader Ayatollah Doe`, `royal
/// commissioner Justice Doe`.
fn is_style(text: &Words<'_>, at: u32, head: Head, next: Head) -> bool {
    matches!(next.office, Office::Religious | Office::Court)
        && head.office != next.office
        && head.usage == Use::Bare
        && text.shape(at + 1) == Shape::Capitalised
}

/// Whether a word belongs to the rank after it: `Detective Chief Inspector`, `Air Chief Marshal`, `Master Sergeant`.
fn is_of_rank(text: &Words<'_>, at: u32, next: u32) -> bool {
    match text.key(at) {
        "chief" => one_of!(
            text.key(next),
            "marshal" | "inspector" | "insp" | "superintendent" | "supt" | "constable"
        ),
        "master" => one_of!(text.key(next), "sergeant" | "sgt" | "seaman"),
        _ => false,
    }
}

/// The index after a head: `secretary general`, `attorney general`.
fn head_end(text: &Words<'_>, at: u32) -> u32 {
    let takes_general = one_of!(
        text.key(at),
        "secretary"
            | "attorney"
            | "director"
            | "governor"
            | "consul"
            | "solicitor"
            | "inspector"
            | "surgeon"
            | "adjutant"
            | "auditor"
            | "postmaster"
            | "comptroller"
            | "prosecutor"
            | "procurator"
            | "registrar"
            | "advocate"
            | "commissioner"
            | "accountant"
            | "administrator"
            | "controller"
            | "attorneys"
    );
    let general = one_of!(text.key(at + 1), "general" | "generals");
    // `mayor pro tem`.
    let for_now = |at: u32| {
        let is_latin = text.has_key(at, "pro") && one_of!(text.key(at + 1), "tem" | "tempore");
        let is_in_charge = text.has_keys(at, &["in", "charge"])
            && one_of!(text.key(at - 1), "investigator" | "agent");
        // `Minister Responsible for the Ports`.
        let is_responsible = text.has_keys(at - 1, &["minister", "responsible"]);
        at + 2 * u32::from(is_latin || is_in_charge) + u32::from(is_responsible)
    };
    let emeritus = |at: u32| for_now(at) + u32::from(text.has_key(at, "emeritus"));
    emeritus(if takes_general && general {
        at + 2
    } else {
        at + 1
    })
}

/// The first token of the words that belong to a title by the tables.
fn core_start(text: &Words<'_>, start: u32, at: u32, head: Head) -> u32 {
    let mut first = at;
    while first > start && at - first < MOST_WORDS {
        let before = first - 1;
        if !text.is_spaced(first) && !text.has_key(before, "-") {
            break;
        }
        let is_word = match head {
            Head {
                usage: Use::Rank, ..
            } => text.is(before, Class::Rank),
            Head {
                office: Office::Royal,
                ..
            } => one_of!(text.key(before), "crown" | "deputy" | "grand"),
            _ if text.has_key(before, "charge") => text.has_key(first, "d'affaires"),
            _ => is_core_word(text, start, before),
        };
        let joins = one_of!(text.key(before), "and" | "&")
            && before > start
            && head.usage != Use::Rank
            && is_core_word(text, start, before - 1)
            && (before - 1 == start
                || text.shape(before - 1) == text.shape(first)
                || text.head(before - 1).is_some());
        if is_word {
            first = before;
        } else if joins {
            first = before - 1;
        } else {
            break;
        }
    }
    first
}

fn is_core_word(text: &Words<'_>, start: u32, at: u32) -> bool {
    // `Page County Attorney`: the county is named, so it belongs to the qualifier.
    let is_named = text.is(at, Class::Division)
        && text.shape(at) == Shape::Capitalised
        && at > start
        && text.shape(at - 1) == Shape::Capitalised
        && !text.is(at - 1, Class::Title)
        && !text.is_never_a_name(at - 1);
    let is_head = text
        .head(at)
        .is_some_and(|head| head.office != Office::None && head.usage != Use::Rank && !head.plural);
    !is_named && (text.is(at, Class::Title) || is_head)
}

/// The first of the words before a title that say when it was held: `former US president`, `the then Polish premier`.
fn status_start(text: &Words<'_>, start: u32, first: u32) -> u32 {
    let is_status = first > start && text.is(first - 1, Class::Status);
    if is_status && text.is_spaced(first) {
        first - 1
    } else {
        first
    }
}

impl Title {
    /// The keys of its words, its head apart, and of those of its tail.
    pub(crate) fn keys<'a>(&self, text: &'a Words<'_>, tail: Option<&Tail>) -> Vec<&'a str> {
        let tail = tail.map_or_else(Span::default, |tail| tail.span);
        (self.span.first..self.core.end - 1)
            .chain(tail.first..tail.end)
            .map(|at| text.key(at))
            .collect()
    }
}
