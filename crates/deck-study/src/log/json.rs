//! Entries as JSON objects: what is stored, and one line each of a backup.

use std::fmt;

use deck_engine::{Json, Kind};

use super::{Action, Entry, Grade, Graded, LONGEST_TAKEN_MS};
use crate::{CardId, Day};

/// What backups say of their format. Logs of the same number can be read by all that know it.
pub const FORMAT: &str = "news-deck-study/1";

/// Beyond these bounds JavaScript's numbers are no exact milliseconds.
const LAST_MS: f64 = 9_007_199_254_740_991.0;

/// Why an object is no entry: the field that is missing or cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault(pub &'static str);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is missing or cannot be read", self.0)
    }
}

impl std::error::Error for Fault {}

impl Entry {
    /// The entry as a JSON object.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut fields = vec![
            field("id", text(&self.id)),
            field("at", Json::Number(self.at as f64)),
            field("offset", number(self.offset)),
            field("card", text(self.card.as_str())),
        ];
        let mut act = |name: &str| fields.push(field("do", text(name)));
        match &self.action {
            Action::Grade(graded) => {
                act("grade");
                fields.push(field("grade", number(graded.grade.number())));
                if let Some(kind) = graded.asked {
                    fields.push(field("asked", text(kind.name())));
                }
                fields.push(field("taken", number(graded.taken)));
                if let Some(revision) = graded.revision {
                    fields.push(field("revision", number(revision)));
                }
                for (name, said) in [
                    ("typed", &graded.typed),
                    ("answer", &graded.answer),
                    ("front", &graded.front),
                ] {
                    fields.extend(said.as_deref().map(|said| field(name, text(said))));
                }
            }
            Action::Undo { of } => {
                act("undo");
                fields.push(field("of", text(of)));
            }
            Action::Suspend => act("suspend"),
            Action::Unsuspend => act("unsuspend"),
            Action::Bury { until } => {
                act("bury");
                fields.push(field("until", number(until.0)));
            }
            Action::Unbury => act("unbury"),
            Action::Flag(flag) => {
                act("flag");
                fields.push(field("flag", number(*flag)));
            }
            Action::Note(note) => {
                act("note");
                fields.push(field("text", text(note)));
            }
            Action::Forget => act("forget"),
        }
        Json::Object(fields)
    }

    /// Reads an entry. Fields that this version does not know are left out.
    ///
    /// # Errors
    /// The first field that is missing or cannot be read.
    pub fn from_json(json: &Json) -> Result<Entry, Fault> {
        let id = text_of(json, "id")?;
        if id.is_empty() {
            return Err(Fault("id"));
        }
        let at = whole(json, "at").filter(|at| at.abs() <= LAST_MS);
        let card = CardId::parse(&text_of(json, "card")?);
        Ok(Entry {
            at: at.ok_or(Fault("at"))? as i64,
            id,
            offset: small(json, "offset", -1440, 1440)? as i16,
            card: card.ok_or(Fault("card"))?,
            action: action(json)?,
        })
    }
}

fn action(json: &Json) -> Result<Action, Fault> {
    Ok(match text_of(json, "do")?.as_str() {
        "grade" => {
            let grade = Grade::from_number(small(json, "grade", 1, 4)? as u8);
            let asked = match json.get("asked").and_then(Json::as_text) {
                None => None,
                Some(name) => Some(Kind::from_name(name).ok_or(Fault("asked"))?),
            };
            let revision = whole(json, "revision").filter(|n| (0.0..4e9).contains(n));
            Action::Grade(Graded {
                grade: grade.ok_or(Fault("grade"))?,
                asked,
                typed: text_of(json, "typed").ok(),
                taken: whole(json, "taken")
                    .unwrap_or(0.0)
                    .clamp(0.0, f64::from(LONGEST_TAKEN_MS)) as u32,
                revision: revision.map(|revision| revision as u32),
                answer: text_of(json, "answer").ok(),
                front: text_of(json, "front").ok(),
            })
        }
        "undo" => Action::Undo {
            of: text_of(json, "of")?,
        },
        "suspend" => Action::Suspend,
        "unsuspend" => Action::Unsuspend,
        "bury" => Action::Bury {
            until: Day(small(json, "until", i32::MIN, i32::MAX)?),
        },
        "unbury" => Action::Unbury,
        "flag" => Action::Flag(small(json, "flag", 0, 7)? as u8),
        "note" => Action::Note(text_of(json, "text")?),
        "forget" => Action::Forget,
        _ => return Err(Fault("do")),
    })
}

pub(crate) fn field(name: &str, value: Json) -> (String, Json) {
    (name.to_owned(), value)
}

pub(crate) fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

pub(crate) fn number(number: impl Into<f64>) -> Json {
    Json::Number(number.into())
}

fn text_of(json: &Json, name: &'static str) -> Result<String, Fault> {
    let text = json.get(name).and_then(Json::as_text);
    text.map(str::to_owned).ok_or(Fault(name))
}

pub(crate) fn whole(json: &Json, name: &str) -> Option<f64> {
    match json.get(name) {
        Some(Json::Number(number)) if number.fract() == 0.0 => Some(*number),
        _ => None,
    }
}

fn small(json: &Json, name: &'static str, from: i32, to: i32) -> Result<i32, Fault> {
    let number = whole(json, name).filter(|n| (f64::from(from)..=f64::from(to)).contains(n));
    number.map(|number| number as i32).ok_or(Fault(name))
}
