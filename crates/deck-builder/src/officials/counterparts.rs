//! Whoever has the title of somebody else: `his Danish counterpart`, `her successor`, `its predecessor as chairman`.

use super::office::Office;
use super::words::Words;
use super::{Currency, Found, before};
use crate::mention::Span;
use crate::one_of::one_of;

/// The title of whoever has that of somebody else.
pub(crate) const COUNTERPART: &str = "counterpart";

/// Gives counterparts, successors and foreign colleagues the title of whoever was named last before them, in the same
/// sentence or the one before; the counterpart of a captain or a coach has none.
pub(super) fn name_counterparts(text: &Words<'_>, found: &mut [Found]) {
    let mut last: Option<(u32, String)> = None;
    for found in found {
        let name = found.name;
        let Some(post) = &mut found.post else {
            continue;
        };
        let word = post.title.rsplit(' ').next().unwrap_or_default();
        let follows = matches!(word, "successor" | "predecessor" | "replacement");
        if !follows && word != COUNTERPART && word != "colleague" {
            last = Some((name.first, post.title.clone()));
            continue;
        }
        // A country tells a colleague abroad from one in the next room.
        let is_of_another = word == "colleague" && post.of.is_empty();
        let is_past = word == "predecessor";
        let title = last
            .as_ref()
            .filter(|(at, _)| !is_of_another && is_near(text, *at, name.first));
        if let Some((_, title)) = title {
            post.title.clone_from(title);
            if is_past {
                post.currency = Currency::Former;
            }
            continue;
        }
        // Whoever follows a mayor of whom it told long before holds a post, whichever it is.
        let is_unsaid = word != COUNTERPART && !(follows && last.is_some())
            || post.title == COUNTERPART && post.of.is_empty()
            || is_of_none(text, name);
        let own = before::own_title(text, found.evidence.first, name);
        if is_unsaid || own.is_some() && follows {
            found.post = own;
        }
    }
}

/// Whether two tokens are of one sentence, or of one and the next.
fn is_near(text: &Words<'_>, first: u32, second: u32) -> bool {
    let start = text.sentence_span(second).first;
    text.same_sentence(first, second) || text.same_sentence(first, start.saturating_sub(1))
}

/// Whether who is named before in the sentence, or in the one before, has no office: a captain, a coach, an expert.
fn is_of_none(text: &Words<'_>, name: Span) -> bool {
    let first = text.sentence_span(name.first).first;
    let first = text.sentence_span(first.saturating_sub(1)).first;
    (first..name.first).any(|at| {
        text.head(at)
            .is_some_and(|head| head.office == Office::None)
            || one_of!(text.key(at), "captain" | "skipper" | "manager")
    })
}
