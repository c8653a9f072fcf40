//! Totals of a day as JSON, for the store that a page keeps.

use deck_engine::Json;

use super::{Recall, Totals};
use crate::log::{Fault, field, number};

impl Totals {
    /// The totals as a JSON object, from which [`from_json`](Self::from_json) makes equal ones.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let grades = self.grades.iter().flatten();
        let recall = |recall: Recall| {
            Json::Array(vec![
                number(recall.passed),
                number(recall.failed),
                Json::Number(recall.predicted as f64),
            ])
        };
        Json::Object(vec![
            field(
                "grades",
                Json::Array(grades.map(|count| number(*count)).collect()),
            ),
            field("taken", Json::Number(self.taken as f64)),
            field("introduced", number(self.introduced)),
            field("young", recall(self.young)),
            field("mature", recall(self.mature)),
        ])
    }

    /// Reads totals.
    ///
    /// # Errors
    /// The first field that is missing or cannot be read. The log then gives the totals anew.
    pub fn from_json(json: &Json) -> Result<Totals, Fault> {
        let recall = |name| {
            let [passed, failed, predicted] = counts(json, name)?;
            Ok(Recall {
                passed: passed as u32,
                failed: failed as u32,
                predicted: predicted as u64,
            })
        };
        let mut totals = Totals {
            taken: count(json.get("taken")).ok_or(Fault("taken"))? as u64,
            introduced: count(json.get("introduced")).ok_or(Fault("introduced"))? as u32,
            young: recall("young")?,
            mature: recall("mature")?,
            ..Totals::default()
        };
        let grades: [f64; 16] = counts(json, "grades")?;
        for (total, count) in totals.grades.iter_mut().flatten().zip(grades) {
            *total = count as u32;
        }
        Ok(totals)
    }
}

fn counts<const N: usize>(json: &Json, name: &'static str) -> Result<[f64; N], Fault> {
    let items = json.get(name).and_then(Json::as_list).ok_or(Fault(name))?;
    let counts: Option<Vec<f64>> = items.iter().map(|item| count(Some(item))).collect();
    let counts = counts.and_then(|counts| counts.try_into().ok());
    counts.ok_or(Fault(name))
}

fn count(json: Option<&Json>) -> Option<f64> {
    match json {
        Some(Json::Number(number)) if number.fract() == 0.0 && *number >= 0.0 => Some(*number),
        _ => None,
    }
}
