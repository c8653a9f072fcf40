//! The rows of the tables.

use deck_engine::Json;
use deck_study::stats::Totals;
use deck_study::{CardId, CardState, Day, Entry};

use super::{Aside, Kept};
use crate::host_events::{object, text};

/// The shelf of cards that their bank no longer has: behind all others. Their log stays, for when it has them again.
pub(super) const GONE: u8 = 9;

/// What rows say of why a card is passed over. The numbers are for good.
pub(super) fn number(aside: Aside) -> u8 {
    match aside {
        Aside::Buried => 1,
        Aside::Suspended => 2,
    }
}

pub(super) fn log_row(entry: &Entry) -> Json {
    let mut row = entry.to_json();
    if let Json::Object(fields) = &mut row {
        fields.push(("bank".to_owned(), text(entry.card.bank())));
        // The latest is wanted first, and an index runs upwards.
        fields.push(("ago".to_owned(), Json::Number(-(entry.at as f64))));
    }
    row
}

pub(super) fn card_row(card: &CardId, state: &CardState, is_gone: bool) -> Json {
    let (shelf, place) = state.shelf();
    let shelf = if is_gone { GONE } else { shelf.number() };
    let mut fields = vec![
        ("id", text(card.as_str())),
        ("bank", text(card.bank())),
        ("shelf", Json::Number(shelf.into())),
        ("place", Json::Number(place as f64)),
        ("state", state.to_json()),
    ];
    let aside = match state.buried {
        _ if is_gone => None,
        _ if state.suspended => Some((Aside::Suspended, f64::MAX)),
        until => until.map(|until| (Aside::Buried, f64::from(until.0))),
    };
    if let Some((aside, until)) = aside {
        fields.push(("aside", Json::Number(number(aside).into())));
        fields.push(("until", Json::Number(until)));
    }
    object(fields)
}

/// The state in a row. One that cannot be read counts as that of a card without a log, which its log then belies.
pub(super) fn state_in(row: &Json) -> CardState {
    let state = row.get("state").map(CardState::from_json);
    state.and_then(Result::ok).unwrap_or_default()
}

pub(super) fn kept(row: &Json) -> Option<Kept> {
    let card = CardId::parse(row.get("id")?.as_text()?)?;
    Some(Kept {
        card,
        state: state_in(row),
    })
}

pub(super) fn day_id(bank: &str, day: Day) -> String {
    format!("{bank}/{}", day.0)
}

/// No day is called so, and the rows of both lie together under the bank.
pub(super) fn question_id(card: &CardId) -> String {
    format!("{}//{}", card.bank(), card.question())
}

pub(super) fn day_row(id: &str, totals: &Totals) -> Json {
    object(vec![("id", text(id)), ("totals", totals.to_json())])
}

/// Those that cannot be read count as none: they are a sum over the log, which has all of it.
pub(super) fn totals_in(row: &Json) -> Totals {
    let totals = row.get("totals").map(Totals::from_json);
    totals.and_then(Result::ok).unwrap_or_default()
}

pub(super) fn note_row(name: &str, words: &str) -> Json {
    object(vec![("id", text(name)), ("text", text(words))])
}
