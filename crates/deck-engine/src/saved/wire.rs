//! The saved form's JSON, written and read by hand: derived code would cost a page 20 kB.

use super::{Saved, SavedPhase, SavedQuestion};
use crate::Json;
use crate::grade::Answer;
use crate::session::{Outcome, Turn};

/// The saved form's own version: another one is not read.
const VERSION: u32 = 1;

pub(super) fn write(saved: &Saved) -> Json {
    let (phase, draft) = match &saved.phase {
        SavedPhase::Intro => ("intro", None),
        SavedPhase::Asking(draft) => ("asking", draft.as_ref()),
        SavedPhase::Revealed => ("revealed", None),
        SavedPhase::Finished => ("finished", None),
    };
    object([
        ("version", number(VERSION)),
        ("bank", text(&saved.bank)),
        ("seed", number(saved.seed)),
        ("round", number(saved.round)),
        ("at", index(saved.at)),
        ("phase", text(phase)),
        ("draft", draft.map_or(Json::Null, write_answer)),
        (
            "questions",
            list(saved.questions.iter(), |question| {
                // In hexadecimal: JavaScript's numbers do not hold 64 bits.
                list(
                    [&question.id, &format!("{:016x}", question.hash)].into_iter(),
                    |part| text(part),
                )
            }),
        ),
        (
            "turns",
            list(saved.turns.iter(), |turn| {
                object([
                    ("question", index(turn.question)),
                    (
                        "answer",
                        match &turn.outcome {
                            None => Json::Null,
                            Some(Outcome::Skipped) => Json::Bool(false),
                            Some(Outcome::Answered(answer)) => write_answer(answer),
                        },
                    ),
                ])
            }),
        ),
    ])
}

pub(super) fn read(json: &Json) -> Option<Saved> {
    if as_number(json.get("version")?)? != VERSION {
        return None;
    }
    let phase = match as_text(json.get("phase")?)?.as_str() {
        "intro" => SavedPhase::Intro,
        "asking" => SavedPhase::Asking(json.get("draft").and_then(read_answer)),
        "revealed" => SavedPhase::Revealed,
        "finished" => SavedPhase::Finished,
        _ => return None,
    };
    Some(Saved {
        bank: as_text(json.get("bank")?)?,
        seed: as_number(json.get("seed")?)?,
        round: as_number(json.get("round")?)?,
        at: as_index(json.get("at")?)?,
        phase,
        questions: as_list(json.get("questions")?, |question| match question {
            Json::Array(parts) => match parts.as_slice() {
                [id, hash] => Some(SavedQuestion {
                    id: as_text(id)?,
                    hash: u64::from_str_radix(&as_text(hash)?, 16).ok()?,
                }),
                _ => None,
            },
            _ => None,
        })?,
        turns: as_list(json.get("turns")?, |turn| {
            Some(Turn {
                question: as_index(turn.get("question")?)?,
                outcome: match turn.get("answer")? {
                    Json::Null => None,
                    Json::Bool(false) => Some(Outcome::Skipped),
                    answer => Some(Outcome::Answered(read_answer(answer)?)),
                },
            })
        })?,
    })
}

fn write_answer(answer: &Answer) -> Json {
    let (kind, value) = match answer {
        Answer::Choice(chosen) => ("choice", index(*chosen)),
        Answer::Choices(chosen) => ("choices", list(chosen.iter(), |chosen| index(*chosen))),
        Answer::Truth(truth) => ("truth", Json::Bool(*truth)),
        Answer::Text(written) => ("text", text(written)),
        Answer::Blanks(texts) => ("blanks", list(texts.iter(), |written| text(written))),
        Answer::Order(order) => ("order", list(order.iter(), |item| index(*item))),
        Answer::Match(chosen) => (
            "match",
            list(chosen.iter(), |right| right.map_or(Json::Null, index)),
        ),
        Answer::Spot {
            latitude,
            longitude,
        } => (
            "spot",
            list([latitude, longitude].into_iter(), |degrees| {
                Json::Number(*degrees)
            }),
        ),
    };
    object([(kind, value)])
}

fn read_answer(json: &Json) -> Option<Answer> {
    let Json::Object(fields) = json else {
        return None;
    };
    let (kind, value) = fields.first()?;
    Some(match kind.as_str() {
        "choice" => Answer::Choice(as_index(value)?),
        "choices" => Answer::Choices(as_list(value, as_index)?),
        "truth" => Answer::Truth(*value == Json::Bool(true)),
        "text" => Answer::Text(as_text(value)?),
        "blanks" => Answer::Blanks(as_list(value, as_text)?),
        "order" => Answer::Order(as_list(value, as_index)?),
        "match" => Answer::Match(as_list(value, |right| Some(as_index(right)))?),
        "spot" => match value {
            Json::Array(parts) => match parts.as_slice() {
                [Json::Number(latitude), Json::Number(longitude)] => Answer::Spot {
                    latitude: *latitude,
                    longitude: *longitude,
                },
                _ => return None,
            },
            _ => return None,
        },
        _ => return None,
    })
}

fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Object(
        fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

fn list<T>(items: impl Iterator<Item = T>, write: impl Fn(T) -> Json) -> Json {
    Json::Array(items.map(write).collect())
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn number(number: u32) -> Json {
    Json::Number(f64::from(number))
}

/// Positions are far below 2^53, so the conversion is exact.
fn index(index: usize) -> Json {
    Json::Number(index as f64)
}

fn as_text(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        _ => None,
    }
}

/// A whole number below 2^32; the conversion is exact for those and nothing else passes.
fn as_number(json: &Json) -> Option<u32> {
    match json {
        Json::Number(number) if f64::from(*number as u32) == *number => Some(*number as u32),
        _ => None,
    }
}

fn as_index(json: &Json) -> Option<usize> {
    usize::try_from(as_number(json)?).ok()
}

fn as_list<T>(json: &Json, read: impl Fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    match json {
        Json::Array(items) => items.iter().map(read).collect(),
        _ => None,
    }
}
