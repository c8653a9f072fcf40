//! The saved form's JSON: lists in place of objects, written and read by hand. Derived code would
//! cost a page 20 kB, and names 2 kB.

use super::{Saved, SavedQuestion};
use crate::Json;
use crate::grade::Answer;
use crate::session::{Outcome, Phase, Turn};

/// The saved form's own version: another one is not read.
const VERSION: u32 = 2;

pub(super) fn write(saved: &Saved) -> Json {
    let (phase, draft) = match &saved.phase {
        Phase::Intro => ("intro", None),
        Phase::Asking(draft) => ("asking", draft.as_ref()),
        Phase::Revealed => ("revealed", None),
        Phase::Finished => ("finished", None),
    };
    let mut questions = Vec::new();
    for SavedQuestion { id, hash } in &saved.questions {
        // In halves: JavaScript's numbers do not hold 64 bits.
        let (high, low) = ((hash >> 32) as u32, *hash as u32);
        questions.push(Json::Array(vec![text(id), number(high), number(low)]));
    }
    let mut turns = Vec::new();
    for turn in &saved.turns {
        let outcome = match &turn.outcome {
            None => Json::Null,
            Some(Outcome::Skipped) => Json::Bool(false),
            Some(Outcome::Answered(answer)) => write_answer(answer),
        };
        turns.push(Json::Array(vec![index(turn.question), outcome]));
    }
    Json::Array(vec![
        number(VERSION),
        text(&saved.bank),
        number(saved.seed),
        number(saved.round),
        index(saved.at),
        text(phase),
        draft.map_or(Json::Null, write_answer),
        Json::Array(questions),
        Json::Array(turns),
    ])
}

pub(super) fn read(json: &Json) -> Option<Saved> {
    let [
        version,
        bank,
        seed,
        round,
        at,
        phase,
        draft,
        all_questions,
        all_turns,
    ] = as_list(json)?
    else {
        return None;
    };
    if as_number(version)? != VERSION {
        return None;
    }
    let phase = match as_text(phase)? {
        "intro" => Phase::Intro,
        "asking" => Phase::Asking(read_answer(draft)),
        "revealed" => Phase::Revealed,
        "finished" => Phase::Finished,
        _ => return None,
    };
    let mut questions = Vec::new();
    for question in as_list(all_questions)? {
        let [id, high, low] = as_list(question)? else {
            return None;
        };
        questions.push(SavedQuestion {
            id: as_text(id)?.to_owned(),
            hash: u64::from(as_number(high)?) << 32 | u64::from(as_number(low)?),
        });
    }
    let mut turns = Vec::new();
    for turn in as_list(all_turns)? {
        let [question, outcome] = as_list(turn)? else {
            return None;
        };
        turns.push(Turn {
            question: as_index(question)?,
            outcome: match outcome {
                Json::Null => None,
                Json::Bool(false) => Some(Outcome::Skipped),
                answer => Some(Outcome::Answered(read_answer(answer)?)),
            },
        });
    }
    Some(Saved {
        bank: as_text(bank)?.to_owned(),
        seed: as_number(seed)?,
        round: as_number(round)?,
        at: as_index(at)?,
        phase,
        questions,
        turns,
    })
}

/// A pair of the answer's kind and a list of its values.
fn write_answer(answer: &Answer) -> Json {
    let (kind, values) = match answer {
        Answer::Choice(chosen) => ("choice", vec![index(*chosen)]),
        Answer::Choices(chosen) => ("choices", indexes(chosen)),
        Answer::Truth(truth) => ("truth", vec![Json::Bool(*truth)]),
        Answer::Text(written) => ("text", vec![text(written)]),
        Answer::Blanks(texts) => (
            "blanks",
            texts.iter().map(|written| text(written)).collect(),
        ),
        Answer::Order(order) => ("order", indexes(order)),
        Answer::Match(chosen) => {
            let right = |right: &Option<usize>| right.map_or(Json::Null, index);
            ("match", chosen.iter().map(right).collect())
        }
        Answer::Spot {
            latitude,
            longitude,
        } => (
            "spot",
            vec![Json::Number(*latitude), Json::Number(*longitude)],
        ),
    };
    Json::Array(vec![text(kind), Json::Array(values)])
}

fn read_answer(json: &Json) -> Option<Answer> {
    let [kind, values] = as_list(json)? else {
        return None;
    };
    let values = as_list(values)?;
    Some(match (as_text(kind)?, values) {
        ("choice", [chosen]) => Answer::Choice(as_index(chosen)?),
        ("choices", _) => Answer::Choices(as_indexes(values)?),
        ("truth", [Json::Bool(truth)]) => Answer::Truth(*truth),
        ("text", [Json::String(text)]) => Answer::Text(text.clone()),
        ("blanks", _) => {
            let mut texts = Vec::new();
            for text in values {
                texts.push(as_text(text)?.to_owned());
            }
            Answer::Blanks(texts)
        }
        ("order", _) => Answer::Order(as_indexes(values)?),
        ("match", _) => Answer::Match(values.iter().map(as_index).collect()),
        ("spot", [Json::Number(latitude), Json::Number(longitude)]) => Answer::Spot {
            latitude: *latitude,
            longitude: *longitude,
        },
        _ => return None,
    })
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

#[inline(never)]
fn indexes(indexes: &[usize]) -> Vec<Json> {
    indexes.iter().copied().map(index).collect()
}

fn as_text(json: &Json) -> Option<&str> {
    match json {
        Json::String(text) => Some(text),
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

#[inline(never)]
fn as_indexes(values: &[Json]) -> Option<Vec<usize>> {
    let mut indexes = Vec::new();
    for value in values {
        indexes.push(as_index(value)?);
    }
    Some(indexes)
}

fn as_list(json: &Json) -> Option<&[Json]> {
    match json {
        Json::Array(items) => Some(items),
        _ => None,
    }
}
