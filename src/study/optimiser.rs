//! The browser's side of the optimiser: rows of the log in, weights out.
//!
//! It is in a module of its own and in a worker: the deck that is studied fetches it when a learner asks.

use deck_engine::Json;
use deck_optimiser::{Fitted, Learner, NEEDED, Refused};
use wasm_bindgen::JsValue;

use super::settings::Settings;
use super::store::{entries, logs};
use crate::host_events::{object, text};
use crate::json::to_js;

/// Takes a log, and fits the schedule to it.
#[derive(Default)]
pub struct Optimiser(Learner);

impl Optimiser {
    /// Takes the text of a row of logs. Entries that cannot be read are of a later version.
    pub fn take(&mut self, row: &str) {
        for (_, log) in logs(row).unwrap_or_default() {
            for entry in entries(log.lines) {
                self.0.take(entry);
            }
        }
    }

    /// Looks for weights that are better than these, or than the usual ones if these are none. These and the `settings` of
    /// the learner are as they are kept.
    #[must_use]
    pub fn fit(self, weights: &str, settings: &str) -> JsValue {
        let settings = Settings::from_text(settings);
        let fitted = match settings.schedule(weights) {
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
        (
            "weights",
            list(&mut fitted.weights.into_iter().map(f64::from)),
        ),
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
