//! What waits of a bank, for pages that list banks and draw no deck.

use deck_engine::{Bank, Json};
use deck_study::{CardId, CardOptions, Counts, cards};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

use super::desk::{made, now};
use super::queue::{Wishes, plan};
use super::store::{About, Purpose, Refused, Store};
use crate::host_events::object;
use crate::json::{from_js, to_js};
use crate::options::Options;
use crate::source::SourceError;

/// How many cards of a bank wait now, within the limits of the day: `new`, `learning` and `reviews`.
///
/// `bank` is the parsed document, `options` what the element's attributes would say.
///
/// What is compiled in another crate than its like is compiled twice, so this is no function that others wait for.
///
/// # Errors
/// An `Error` with a `code` if the bank is invalid, or one without if the browser's database cannot be read.
pub fn due(bank: JsValue, options: JsValue) -> Promise {
    future_to_promise(async move { read(&bank, &options).await })
}

async fn read(bank: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let bank = Bank::parse(&from_js(bank)).map_err(SourceError::from)?;
    let cards = wanted(&bank, &Options::read(&from_js(options)));
    // Nothing is held open after this, so no newer page has to wait for it.
    let store = Store::open(yew::Callback::noop()).await;
    let counts = match &store {
        Ok(store) => counts(store, &bank.about.id, &cards).await,
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

async fn counts(store: &Store, bank: &str, cards: &[CardId]) -> Result<Counts, Refused> {
    let now = now();
    let day = now.day();
    let about = About { bank, cards, day };
    let sight = store.look(about, None, Purpose::Read).await?;
    let (sight, settings, _) = made(store, about, sight).await?;
    let wishes = Wishes {
        more_new: 0,
        last: None,
        beside: None,
    };
    let all = cards.iter().zip(sight.states());
    Ok(plan(all, &sight.totals(), &wishes, settings, now).counts)
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
