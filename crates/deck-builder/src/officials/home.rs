//! What a name says of its bearer's country or seat: `of Russia`, `, R-Ky.,`, `(D-N.Y.)`.

use super::words::Words;
use super::{region, title};
use crate::mention::Span;
use crate::token::Shape;

/// The place after a name, and the index after it.
pub(crate) fn home_after(text: &Words<'_>, at: u32) -> Option<(String, u32)> {
    match text.key(at) {
        "of" => {
            let first = at + 1 + u32::from(text.key(at + 1) == "the");
            if let Some(region) = region::region_at(text, first) {
                return Some((region.name.to_owned(), region.end));
            }
            let tail = title::tail_at(text, at)
                .filter(|tail| text.shape(first) != Shape::Lower && tail.span.end - first <= 7)?;
            let body = text.words(Span::new(first, tail.span.end));
            Some((body.to_owned(), tail.span.end))
        }
        "," | "(" => {
            let state = seat(text.word(at + 1))?;
            let end = at + 2 + u32::from(text.key(at + 2) == ".");
            let closes = matches!(text.key(end), "," | ")");
            Some((state, end + u32::from(closes)))
        }
        _ => None,
    }
}

/// The state of `R-Ky.`, `D-NY`: abbreviated as news agencies or as the post do.
fn seat(word: &str) -> Option<String> {
    let (party, state) = word.split_once('-')?;
    let is_seat = matches!(party, "R" | "D" | "I" | "DFL") && state.starts_with(char::is_uppercase);
    is_seat.then(|| super::state_name(state.trim_end_matches('.')))
}
