//! The saved form's JSON, written and read by hand: lists in place of objects, and numbers in place
//! of names. Derived code would cost a page 20 kB.

use super::{Saved, SavedQuestion};
use crate::Json;
use crate::grade::Answer;
use crate::session::{Outcome, Phase, Turn};
use crate::text::{halves, joined};

/// The saved form's own version: another one is not read.
const VERSION: u32 = 3;

const INTRO: u32 = 0;
const ASKING: u32 = 1;
const REVEALED: u32 = 2;
const FINISHED: u32 = 3;

const CHOICE: u32 = 0;
const CHOICES: u32 = 1;
const TRUTH: u32 = 2;
const TEXT: u32 = 3;
const BLANKS: u32 = 4;
const ORDER: u32 = 5;
const MATCH: u32 = 6;
const SPOT: u32 = 7;

pub(super) fn write(saved: &Saved) -> Json {
    let (phase, draft) = match &saved.phase {
        Phase::Intro => (INTRO, None),
        Phase::Asking(draft) => (ASKING, draft.as_ref()),
        Phase::Revealed => (REVEALED, None),
        Phase::Finished => (FINISHED, None),
    };
    let mut turns = Vec::new();
    for turn in &saved.turns {
        let outcome = match &turn.outcome {
            None => Json::Null,
            Some(Outcome::Skipped) => Json::Bool(false),
            Some(Outcome::Answered(answer)) => write_answer(answer),
        };
        let mut fields = vec![index(turn.question), outcome];
        if turn.hinted {
            fields.push(Json::Bool(true));
        }
        turns.push(Json::Array(fields));
    }
    let mut fields = vec![
        number(VERSION),
        text(&saved.bank),
        number(saved.seed),
        number(saved.round),
        index(saved.at),
        number(phase),
        draft.map_or(Json::Null, write_answer),
        write_questions(&saved.questions),
        Json::Array(turns),
    ];
    fields.extend(saved.first.as_deref().map(write));
    Json::Array(fields)
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
        // What follows is the first round, where the missed ones are tried again.
        first @ ..,
    ] = json.as_list()?
    else {
        return None;
    };
    if as_number(version)? != VERSION {
        return None;
    }
    let phase = match as_number(phase)? {
        INTRO => Phase::Intro,
        ASKING => Phase::Asking(read_answer(draft)),
        REVEALED => Phase::Revealed,
        FINISHED => Phase::Finished,
        _ => return None,
    };
    let mut turns = Vec::new();
    for turn in all_turns.as_list()? {
        // What follows says that the hint was read.
        let [question, outcome, hinted @ ..] = turn.as_list()? else {
            return None;
        };
        turns.push(Turn {
            question: as_index(question)?,
            outcome: match outcome {
                Json::Null => None,
                Json::Bool(false) => Some(Outcome::Skipped),
                answer => Some(Outcome::Answered(read_answer(answer)?)),
            },
            hinted: !hinted.is_empty(),
        });
    }
    Some(Saved {
        bank: bank.as_text()?.to_owned(),
        seed: as_number(seed)?,
        round: as_number(round)?,
        at: as_index(at)?,
        phase,
        questions: read_questions(all_questions)?,
        turns,
        first: first.first().and_then(read).map(Box::new),
    })
}

pub(crate) fn write_questions(questions: &[SavedQuestion]) -> Json {
    let mut list = Vec::new();
    for SavedQuestion { id, hash, offered } in questions {
        let mut question = vec![text(id)];
        for hash in [hash, offered] {
            question.extend(halves(*hash).map(number));
        }
        list.push(Json::Array(question));
    }
    Json::Array(list)
}

pub(crate) fn read_questions(json: &Json) -> Option<Vec<SavedQuestion>> {
    let mut questions = Vec::new();
    for question in json.as_list()? {
        let [id, hash_high, hash_low, offered_high, offered_low] = question.as_list()? else {
            return None;
        };
        questions.push(SavedQuestion {
            id: id.as_text()?.to_owned(),
            hash: read_hash(hash_high, hash_low)?,
            offered: read_hash(offered_high, offered_low)?,
        });
    }
    Some(questions)
}

impl Answer {
    /// As a list: the number of its form, then positions, texts or degrees.
    #[must_use]
    pub fn to_json(&self) -> Json {
        write_answer(self)
    }
}

fn write_answer(answer: &Answer) -> Json {
    let mut list = Vec::new();
    match answer {
        Answer::Choice(chosen) => push_indexes(&mut list, CHOICE, &[*chosen]),
        Answer::Choices(chosen) => push_indexes(&mut list, CHOICES, chosen),
        Answer::Truth(truth) => {
            list.push(number(TRUTH));
            list.push(Json::Bool(*truth));
        }
        Answer::Text(written) => {
            list.push(number(TEXT));
            list.push(text(written));
        }
        Answer::Blanks(texts) => {
            list.push(number(BLANKS));
            for written in texts {
                list.push(text(written));
            }
        }
        Answer::Order(order) => push_indexes(&mut list, ORDER, order),
        Answer::Match(chosen) => {
            list.push(number(MATCH));
            for right in chosen {
                list.push(right.map_or(Json::Null, index));
            }
        }
        Answer::Spot {
            latitude,
            longitude,
        } => {
            list.push(number(SPOT));
            list.push(Json::Number(*latitude));
            list.push(Json::Number(*longitude));
        }
    }
    Json::Array(list)
}

fn read_answer(json: &Json) -> Option<Answer> {
    let [kind, values @ ..] = json.as_list()? else {
        return None;
    };
    Some(match (as_number(kind)?, values) {
        (CHOICE, [chosen]) => Answer::Choice(as_index(chosen)?),
        (CHOICES, _) => Answer::Choices(as_indexes(values)?),
        (TRUTH, [Json::Bool(truth)]) => Answer::Truth(*truth),
        (TEXT, [written]) => Answer::Text(written.as_text()?.to_owned()),
        (BLANKS, _) => {
            let mut texts = Vec::new();
            for written in values {
                texts.push(written.as_text()?.to_owned());
            }
            Answer::Blanks(texts)
        }
        (ORDER, _) => Answer::Order(as_indexes(values)?),
        (MATCH, _) => Answer::Match(values.iter().map(as_index).collect()),
        (SPOT, [Json::Number(latitude), Json::Number(longitude)]) => Answer::Spot {
            latitude: *latitude,
            longitude: *longitude,
        },
        _ => return None,
    })
}

pub(crate) fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

pub(crate) fn number(number: u32) -> Json {
    Json::Number(f64::from(number))
}

/// Positions are far below 2^53, so the conversion is exact.
pub(crate) fn index(index: usize) -> Json {
    Json::Number(index as f64)
}

pub(crate) fn indexes(positions: &[usize]) -> Json {
    Json::Array(positions.iter().map(|at| index(*at)).collect())
}

fn push_indexes(list: &mut Vec<Json>, kind: u32, indexes: &[usize]) {
    list.push(number(kind));
    for position in indexes {
        list.push(index(*position));
    }
}

/// A whole number below 2^32; the conversion is exact for those and nothing else passes.
pub(crate) fn as_number(json: &Json) -> Option<u32> {
    match json {
        Json::Number(number) if f64::from(*number as u32) == *number => Some(*number as u32),
        _ => None,
    }
}

fn read_hash(high: &Json, low: &Json) -> Option<u64> {
    Some(joined([as_number(high)?, as_number(low)?]))
}

pub(crate) fn as_index(json: &Json) -> Option<usize> {
    usize::try_from(as_number(json)?).ok()
}

pub(crate) fn as_indexes(values: &[Json]) -> Option<Vec<usize>> {
    let mut indexes = Vec::new();
    for value in values {
        indexes.push(as_index(value)?);
    }
    Some(indexes)
}
