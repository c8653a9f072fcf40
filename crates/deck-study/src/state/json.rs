//! A card's state as a JSON object, for the cache that a page keeps.

use deck_engine::Json;

use super::{CardState, Due, Memory, Phase};
use crate::log::{Fault, field, number, small, text, text_of, whole};
use crate::{Day, Moment};

const NEW: u8 = 0;
const LEARNING: u8 = 1;
const REVIEW: u8 = 2;
const RELEARNING: u8 = 3;

impl CardState {
    /// The state as a JSON object, from which [`from_json`](Self::from_json) makes an equal one.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut fields = vec![
            field("reps", number(self.reps)),
            field("lapses", number(self.lapses)),
            field("leech", Json::Bool(self.leech)),
            field("suspended", Json::Bool(self.suspended)),
            field("flag", number(self.flag)),
            field("note", text(&self.note)),
            field("entries", number(self.entries)),
        ];
        let mut add = |name, value| fields.push(field(name, value));
        match self.phase {
            Phase::New => add("phase", number(NEW)),
            Phase::Learning { left, .. } => {
                add("phase", number(LEARNING));
                add("left", number(left));
            }
            Phase::Relearning { left, .. } => {
                add("phase", number(RELEARNING));
                add("left", number(left));
            }
            Phase::Review { interval, .. } => {
                add("phase", number(REVIEW));
                add("interval", number(interval));
            }
        }
        match self.due() {
            None => {}
            Some(Due::At(at)) => add("at", Json::Number(at as f64)),
            Some(Due::On(day)) => add("on", number(day.0)),
        }
        if let Some(memory) = self.memory {
            add("stability", number(memory.stability));
            add("difficulty", number(memory.difficulty));
        }
        if let Some(last) = self.last {
            add("last", Json::Number(last.at as f64));
            add("offset", number(last.offset));
        }
        if let Some(day) = self.introduced {
            add("introduced", number(day.0));
        }
        if let Some(day) = self.buried {
            add("buried", number(day.0));
        }
        if let Some((at, id)) = &self.latest {
            add("latest", Json::Number(*at as f64));
            add("latest_id", text(id));
        }
        Json::Object(fields)
    }

    /// Reads a state.
    ///
    /// # Errors
    /// The first field that is missing or cannot be read. A replay then makes the state anew.
    pub fn from_json(json: &Json) -> Result<CardState, Fault> {
        let day = |name: &'static str| match json.get(name) {
            None => Ok(None),
            Some(_) => small(json, name, i32::MIN, i32::MAX).map(|day| Some(Day(day))),
        };
        let last = match json.get("last") {
            None => None,
            Some(_) => Some(Moment {
                at: ms(json, "last")?,
                offset: small(json, "offset", -1440, 1440)? as i16,
            }),
        };
        let memory = match json.get("stability") {
            None => None,
            Some(_) => Some(Memory {
                stability: positive(json, "stability")?,
                difficulty: positive(json, "difficulty")?,
            }),
        };
        let latest = match json.get("latest") {
            None => None,
            Some(_) => Some((ms(json, "latest")?, text_of(json, "latest_id")?)),
        };
        Ok(CardState {
            phase: phase(json)?,
            memory,
            last,
            introduced: day("introduced")?,
            reps: count(json, "reps")?,
            lapses: count(json, "lapses")?,
            leech: truth(json, "leech")?,
            suspended: truth(json, "suspended")?,
            buried: day("buried")?,
            flag: small(json, "flag", 0, 7)? as u8,
            note: text_of(json, "note")?,
            entries: count(json, "entries")?,
            latest,
        })
    }
}

fn phase(json: &Json) -> Result<Phase, Fault> {
    let on = || small(json, "on", i32::MIN, i32::MAX).map(Day);
    let due = || match json.get("at") {
        Some(_) => ms(json, "at").map(Due::At),
        None => on().map(Due::On),
    };
    let left = || small(json, "left", 0, 255).map(|left| left as u8);
    Ok(match small(json, "phase", 0, 3)? as u8 {
        NEW => Phase::New,
        LEARNING => Phase::Learning {
            left: left()?,
            due: due()?,
        },
        REVIEW => Phase::Review {
            interval: count(json, "interval")?,
            due: on()?,
        },
        _ => Phase::Relearning {
            left: left()?,
            due: due()?,
        },
    })
}

fn ms(json: &Json, name: &'static str) -> Result<i64, Fault> {
    whole(json, name).map(|ms| ms as i64).ok_or(Fault(name))
}

fn count(json: &Json, name: &'static str) -> Result<u32, Fault> {
    let count = whole(json, name).filter(|count| (0.0..=f64::from(u32::MAX)).contains(count));
    count.map(|count| count as u32).ok_or(Fault(name))
}

fn truth(json: &Json, name: &'static str) -> Result<bool, Fault> {
    match json.get(name) {
        Some(Json::Bool(truth)) => Ok(*truth),
        _ => Err(Fault(name)),
    }
}

fn positive(json: &Json, name: &'static str) -> Result<f32, Fault> {
    match json.get(name) {
        Some(Json::Number(number)) if number.is_finite() && *number > 0.0 => Ok(*number as f32),
        _ => Err(Fault(name)),
    }
}
