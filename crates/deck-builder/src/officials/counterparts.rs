//! Whoever has the title of somebody else: `his Danish counterpart`, `her successor`, `its predecessor as chairman`.

use super::name::surname;
use super::office::Office;
use super::words::Words;
use super::{Currency, Found, before};
use crate::mention::Span;
use crate::one_of::one_of;

/// The title of whoever has that of somebody else.
pub(crate) const COUNTERPART: &str = "counterpart";

/// Gives counterparts, successors and foreign colleagues the title of whom their sentence names before them, or of
/// whoever was named last, in the same sentence or alone in the one before; the counterpart of a captain or a coach has
/// none.
pub(super) fn name_counterparts(text: &Words<'_>, found: &mut [Found]) {
    let mut titled: Vec<(Span, String)> = Vec::new();
    for found in found {
        let name = found.name;
        let Some(post) = &mut found.post else {
            continue;
        };
        let word = post.title.rsplit(' ').next().unwrap_or_default();
        let follows = matches!(word, "successor" | "predecessor" | "replacement");
        if !follows && word != COUNTERPART && word != "colleague" {
            titled.push((name, post.title.clone()));
            continue;
        }
        // A country tells a colleague abroad from one in the next room.
        let is_of_another = word == "colleague" && post.of.is_empty();
        let is_past = word == "predecessor";
        if let Some(title) = title_meant(text, &titled, name.first)
            && !is_of_another
        {
            title.clone_into(&mut post.title);
            if is_past {
                post.currency = Currency::Former;
            }
            continue;
        }
        // Whoever follows a mayor of whom it told long before holds a post, whichever it is.
        let is_unsaid = word != COUNTERPART && (!follows || titled.is_empty())
            || post.title == COUNTERPART && post.of.is_empty()
            || is_of_none(text, name);
        let own = before::own_title(text, found.evidence.first, name);
        if is_unsaid || own.is_some() && follows {
            found.post = own;
        }
    }
}

/// Whose title is meant before a token: of several in the sentence before it, nobody's.
fn title_meant<'a>(text: &Words<'_>, titled: &'a [(Span, String)], at: u32) -> Option<&'a str> {
    let start = text.sentence_span(at).first;
    // "Lee called Captain Doe." - "Lee also met her Peruvian counterpart".
    let is_named = |name: Span| {
        let surname = text.word(surname(text, name));
        (start..at).any(|at| text.word(at) == surname)
    };
    let mut near = titled
        .iter()
        .rev()
        .filter(|(name, _)| text.same_sentence(name.first, start.saturating_sub(1)));
    let named = titled.iter().rev().find(|(name, _)| is_named(*name));
    let (_, title) = named.or_else(|| near.next().filter(|_| near.next().is_none()))?;
    Some(title)
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
