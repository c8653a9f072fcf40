//! What may stand between a title and the name: ranks, forms of address, a second title, a gloss.

use crate::officials::name;
use crate::officials::office::{Office, Use};
use crate::officials::region::{self, Sort};
use crate::officials::words::{Class, Words};
use crate::one_of::one_of;
use crate::token::Shape;

/// Skips what may stand between a title and a name: ranks, forms of address, a second title.
pub(super) fn skip_second_titles(text: &Words<'_>, mut at: u32) -> u32 {
    for _ in 0..4 {
        // `Sgt. 1st Class Doe`, `Gen. (ret.) Doe`.
        let is_grade = text.is_capital(at) && text.has_key(at + 1, "class");
        let is_retired = text.has_key(at, "(")
            && one_of!(text.key(at + 1), "ret" | "retd" | "ret'd" | "retired");
        at += 2 * u32::from(is_grade) + 3 * u32::from(is_retired);
        // `Chief Warrant Officer 5 Doe`.
        let is_level = text.shape(at) == Shape::Number && text.has_key(at - 1, "officer");
        at += u32::from(is_level);
        // `his successor, the Austrian Ann Doe`.
        let is_people = text.has_key(at, "the")
            && region::region_at(text, at + 1)
                .is_some_and(|region| region.sort == Sort::People && region.end == at + 2);
        at += 2 * u32::from(is_people);
        // `the agency's head, 54-year-old Ann Doe,`.
        at += u32::from(text.key(at).ends_with("-year-old"));
        // `the Most Rev Ann Doe`.
        let is_most = text.has_key(at, "the")
            && one_of!(text.key(at + 1), "most" | "right" | "very")
            && one_of!(text.key(at + 2), "rev" | "reverend" | "hon" | "honourable");
        at += 2 * u32::from(is_most);
        // `Chief Minister Tan Sri Bo Doe`: a rank of honour, though Tan is a name.
        at += 2 * u32::from(text.has_keys(at, &["tan", "sri"]));
        // `Police spokesman CSP Ann Doe`.
        let is_force = text.shape(at) == Shape::Upper
            && text.word(at).len() == 3
            && text.shape(at + 1) == Shape::Capitalised
            && text.is_spaced(at + 1);
        at += u32::from(is_force);
        if let Some(end) = gloss(text, at) {
            at = end;
        }
        let is_office = text
            .head(at)
            .is_some_and(|head| head.office != Office::None && !head.plural);
        let is_rank = text.is(at, Class::Rank)
            && text
                .head(at + 1)
                .is_some_and(|head| head.usage == Use::Rank);
        // `the chairman, Labour MP Ann Doe,`.
        let is_party = text.is(at, Class::Title)
            && text.shape(at) == Shape::Capitalised
            && one_of!(
                text.key(at + 1),
                "mp" | "mep" | "msp" | "sen" | "rep" | "senator"
            );
        let is_title = text.is(at, Class::Honorific) || is_office || is_rank || is_party;
        let is_the = text.has_key(at, "the") && text.is(at + 1, Class::Honorific);
        if !(is_title && text.shape(at) != Shape::Lower || is_the) || !text.is_spaced(at) {
            break;
        }
        at += 1;
    }
    also(text, at).unwrap_or(at)
}

/// `Taoiseach (Irish prime minister) Ann Doe`, `deputy governor (finance) Ann Doe`: the index after the words that
/// explain a title.
fn gloss(text: &Words<'_>, at: u32) -> Option<u32> {
    let close = (at + 2..at + 7).find(|&at| text.has_key(at, ")"))?;
    let explains = text.head(close - 1).is_some() || text.is(at + 1, Class::Title);
    (text.has_key(at, "(") && explains).then_some(close + 1)
}

/// `Defence Minister and coalition partner Ann Doe`: the index after what somebody is besides.
fn also(text: &Words<'_>, at: u32) -> Option<u32> {
    let is_and = text.has_key(at, "and") && text.shape(at + 1) == Shape::Lower;
    let end = (at + 1..at + 5)
        .find(|&at| text.shape(at) != Shape::Lower || text.is(at, Class::Function))?;
    let is_name = text.shape(end) == Shape::Capitalised
        && name::name_at(text, end).is_some_and(|name| name.len() >= 2);
    (is_and && is_name).then_some(end)
}
