//! The browser's side of the optimiser: rows of the log in, weights out.
//!
//! It is in a module of its own and in a worker: the deck that is studied fetches it when a learner asks.

use deck_engine::Json;
use deck_optimiser::{Fitted, Learner, NEEDED, Refused};
use deck_study::Entry;
use wasm_bindgen::JsValue;

use super::settings::Settings;
use super::weights;
use crate::host_events::{object, text};
use crate::json::{from_js, to_js};

/// Takes a log, and fits the schedule to it.
#[derive(Default)]
pub struct Optimiser(Learner);

impl Optimiser {
    /// Takes rows of the log's table. All of one card must come together. Those that cannot be read are of a later version.
    pub fn take(&mut self, rows: &JsValue) {
        let Json::Array(rows) = from_js(rows) else {
            return;
        };
        for entry in rows.iter().map(Entry::from_json).filter_map(Result::ok) {
            self.0.take(entry);
        }
    }

    /// Looks for weights that are better than these, or than the usual ones if these are none. `settings` are those of the
    /// learner as they are kept.
    #[must_use]
    pub fn fit(self, weights: &JsValue, settings: &str) -> JsValue {
        let settings = Settings::from_text(settings);
        let fitted = match settings.schedule(&from_js(weights)) {
            Some(schedule) => self.0.fit(schedule.settings()),
            None => Err(Refused::Failed),
        };
        to_js(&object(match fitted {
            Ok(fitted) => found(&fitted),
            Err(refused) => why(refused),
        }))
    }
}

fn found(fitted: &Fitted) -> Vec<(&'static str, Json)> {
    let list =
        |numbers: &mut dyn Iterator<Item = f64>| Json::Array(numbers.map(Json::Number).collect());
    let errors = fitted.errors.map(|error| {
        object(vec![
            ("logLoss", Json::Number(error.log_loss.into())),
            ("rmse", Json::Number(error.rmse.into())),
        ])
    });
    let goods = fitted
        .goods
        .map(|days| list(&mut days.into_iter().map(f64::from)));
    vec![
        ("weights", weights::to_json(&fitted.weights)),
        ("errors", Json::Array(errors.into())),
        ("goods", Json::Array(goods.into())),
        ("reviews", Json::Number(fitted.reviews as f64)),
    ]
}

fn why(refused: Refused) -> Vec<(&'static str, Json)> {
    let number = |number: usize| Json::Number(number as f64);
    match refused {
        Refused::TooFew { reviews } => vec![
            ("refused", text("few")),
            ("reviews", number(reviews)),
            ("needed", number(NEEDED)),
        ],
        Refused::NoBetter { reviews } => {
            vec![("refused", text("same")), ("reviews", number(reviews))]
        }
        Refused::Failed => vec![("refused", text("failed"))],
    }
}
