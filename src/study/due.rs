//! What waits of a bank, for pages that list banks and draw no deck.
//!
//! To parse a bank takes longer than all else. So that is asked for apart, and a page asks for it once for each bank.

use deck_engine::{Bank, Json};
use deck_study::{CardId, CardOptions, Counts, cards};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

use super::desk::{made, now};
use super::queue::{Wishes, limits, plan};
use super::store::{About, Purpose, Refused, Store};
use crate::host_events::object;
use crate::json::{from_js, to_js};
use crate::options::Options;
use crate::page::Page;
use crate::source::SourceError;

/// The ids of a bank's cards, in its order, as a deck without further attributes has them.
///
/// `bank` is the parsed document. Pages keep what this gives: where the same bank gives others, `RULES` in `assets/study/cards.js`
/// rises.
///
/// # Errors
/// An `Error` with a `code` if the bank is invalid.
pub fn cards_of(bank: &JsValue) -> Result<JsValue, JsValue> {
    let bank = Bank::parse(&from_js(bank)).map_err(SourceError::from)?;
    let cards = wanted(&bank, &Options::read(&Json::Null)).into_iter();
    let ids = cards.map(|card| Json::String(card.as_str().to_owned()));
    Ok(to_js(&Json::Array(ids.collect())))
}

/// How many cards of a bank wait now, within the limits of the day: `new`, `learning` and `reviews`.
///
/// `bank` is its id, `cards` what `cards_of` gives of it; of `page`, `carry` is called where the log of an older layout may be there, and
/// `rename` where cards have logs under older names.
///
/// What is compiled in another crate than its like is compiled twice, so this is no function that others wait for.
///
/// # Errors
/// An `Error` if the browser's database cannot be read.
pub fn due(bank: String, cards: JsValue, page: Page) -> Promise {
    future_to_promise(async move { read(&bank, &cards, &page).await })
}

async fn read(bank: &str, cards: &JsValue, page: &Page) -> Result<JsValue, JsValue> {
    let cards = from_js(cards);
    let ids = cards.as_list().unwrap_or_default().iter();
    let cards: Vec<CardId> = ids.filter_map(|id| CardId::parse(id.as_text()?)).collect();
    // Nothing is held open after this, so no newer page has to wait for it.
    let store = Store::open(yew::Callback::noop()).await;
    if store.as_ref().is_ok_and(Store::has_older) {
        page.carry().await;
    }
    let counts = match &store {
        Ok(store) => counts(store, bank, &cards, page).await,
        Err(refused) => Err(*refused),
    };
    if let Ok(store) = store {
        store.close();
    }
    let counts = counts.map_err(|_| js_sys::Error::new("what is due cannot be read"))?;
    let fields = [
        ("new", counts.new),
        ("learning", counts.learning),
        ("reviews", counts.reviews),
    ];
    let fields = fields.map(|(name, count)| (name, Json::Number(count.into())));
    Ok(to_js(&object(fields.to_vec())))
}

async fn counts(
    store: &Store,
    bank: &str,
    cards: &[CardId],
    page: &Page,
) -> Result<Counts, Refused> {
    let now = now();
    let day = now.day();
    let about = About { bank, cards, day };
    let sight = store.look(about, None, Purpose::Read).await?;
    let (sight, settings, _) = made(store, about, sight, page).await?;
    let wishes = Wishes {
        last: None,
        beside: None,
    };
    let all = cards.iter().zip(sight.states());
    let limits = limits(settings, sight.more);
    Ok(plan(all, &sight.totals(), &wishes, limits, now).counts)
}

/// The cards of a bank that are asked for, in its order.
pub(super) fn wanted(bank: &Bank, options: &Options) -> Vec<CardId> {
    let draw = options.cards();
    let all = cards(bank, &CardOptions::default()).into_iter();
    let wanted = all.filter(|card| {
        draw.count > 0
            && draw.categories.contains(&card.question.category)
            && draw.kinds.contains(&card.question.kind())
    });
    wanted.map(|card| card.id).collect()
}
