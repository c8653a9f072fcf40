//! What a name says of its bearer's country or seat: `of Russia`, `, R-Ky.,`, `(D-N.Y.)`.

use super::words::{Class, Words};
use super::{region, title};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// The place after a name, and the index after it.
pub(crate) fn home_after(text: &Words<'_>, at: u32) -> Option<(String, u32)> {
    match text.key(at) {
        "of" => {
            let first = at + 1 + u32::from(text.has_key(at + 1, "the"));
            let region = region::region_at(text, first);
            // `of Tonbury's council`.
            if region.is_some_and(|region| text.shape(region.end) == Shape::Possessive) {
                return None;
            }
            let region = region.filter(|region| {
                // `of British Transport Police`: the people only start the name of a body.
                !text.is_capital(region.end) || !text.same_sentence(at, region.end)
            });
            if let Some(region) = region {
                return Some((region.told(text, first).to_owned(), region.end));
            }
            let tail = title::tail_at(text, at)
                .filter(|tail| text.shape(first) != Shape::Lower && tail.span.end - first <= 7)?;
            // `of the Harbour Court ruled`: a verb is not part of the body.
            let is_verb =
                |at: &u32| text.shape(*at) == Shape::Lower && !text.is(*at, Class::Function);
            let end = (first + 1..tail.span.end)
                .find(is_verb)
                .unwrap_or(tail.span.end);
            Some((text.words(Span::new(first, end)).to_owned(), end))
        }
        "," if one_of!(text.key(at + 1), "a" | "an") => {
            let region = region::region_at(text, at + 2)?;
            is_party(text.key(region.end))
                .then(|| (region.told(text, at + 2).to_owned(), region.end + 1))
        }
        "," if is_party(text.key(at + 1)) && text.has_key(at + 2, "of") => {
            let region = region::region_at(text, at + 3)?;
            Some((region.told(text, at + 3).to_owned(), region.end))
        }
        "," | "(" => {
            let mut state = seat(text.word(at + 1))?;
            let mut end = at + 2 + u32::from(text.has_key(at + 2, "."));
            // `D-San Francisco`.
            while text.shape(end) == Shape::Capitalised
                && text.is_spaced(end)
                && text.same_sentence(at, end)
            {
                state.push(' ');
                state.push_str(text.word(end));
                end += 1;
            }
            let closes = one_of!(text.key(end), "," | ")");
            Some((state, end + u32::from(closes)))
        }
        _ => None,
    }
}

fn is_party(key: &str) -> bool {
    one_of!(key, "republican" | "democrat" | "independent")
}

/// The state of `R-Ky.`, `D-NY`: abbreviated as news agencies or as the post do.
fn seat(word: &str) -> Option<String> {
    let (party, state) = word.split_once('-')?;
    let is_seat =
        one_of!(party, "R" | "D" | "I" | "DFL") && state.starts_with(crate::letters::is_upper);
    is_seat.then(|| super::state_name(state.trim_end_matches('.')))
}
