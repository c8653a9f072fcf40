//! A card's state as words in a line, for the cache that a page keeps: a bank has thousands, and they are read often.

use deck_engine::digits;

use super::{CardState, Due, Memory, Phase};
use crate::{Day, Moment, from_word, to_word, whole_number};

const NEW: i64 = 0;
const LEARNING: i64 = 1;
const REVIEW: i64 = 2;
const RELEARNING: i64 = 3;
/// What stands for nothing.
const NONE: &str = "-";
/// Numbers before the two texts.
const NUMBERS: usize = 17;

impl CardState {
    /// The state as words with spaces between them, from which [`from_text`](Self::from_text) makes an equal one.
    #[must_use]
    pub fn to_text(&self) -> String {
        let (phase, left) = match self.phase {
            Phase::New => (NEW, 0),
            Phase::Learning { left, .. } => (LEARNING, left.into()),
            Phase::Review { interval, .. } => (REVIEW, interval.into()),
            Phase::Relearning { left, .. } => (RELEARNING, left.into()),
        };
        let (at, on) = match self.due() {
            None => (None, None),
            Some(Due::At(at)) => (Some(at), None),
            Some(Due::On(day)) => (None, Some(day)),
        };
        let day = |day: Option<Day>| day.map(|day| i64::from(day.0));
        // By their bits, since decimals would not be the same number again.
        let bits = |of: fn(Memory) -> f32| self.memory.map(|memory| of(memory).to_bits().into());
        let numbers: [Option<i64>; NUMBERS] = [
            Some(phase),
            Some(left),
            at,
            day(on),
            bits(|memory| memory.stability),
            bits(|memory| memory.difficulty),
            self.last.map(|last| last.at),
            self.last.map(|last| last.offset.into()),
            day(self.introduced),
            Some(self.reps.into()),
            Some(self.lapses.into()),
            Some(self.leech.into()),
            Some(self.suspended.into()),
            day(self.buried),
            Some(self.flag.into()),
            Some(self.entries.into()),
            self.latest.as_ref().map(|(at, _)| *at),
        ];
        let mut text = String::with_capacity(160);
        for number in numbers {
            match number {
                Some(number) => text.push_str(&digits(number)),
                None => text.push_str(NONE),
            }
            text.push(' ');
        }
        let latest = self.latest.as_ref().map_or("", |(_, id)| id);
        text.push_str(&to_word(latest));
        text.push(' ');
        text.push_str(&to_word(&self.note));
        text
    }

    /// Reads a state; `None` if it is none, and a replay then makes it anew.
    #[must_use]
    pub fn from_text(text: &str) -> Option<CardState> {
        let mut words = text.split(' ');
        let mut numbers = [None; NUMBERS];
        for number in &mut numbers {
            *number = match words.next()? {
                NONE => None,
                word => Some(whole_number(word)?),
            };
        }
        let (latest_id, note) = (words.next()?, words.next()?);
        let [
            phase,
            left,
            at,
            on,
            stability,
            difficulty,
            last,
            offset,
            introduced,
            rest @ ..,
        ] = numbers;
        let [
            reps,
            lapses,
            leech,
            suspended,
            buried,
            flag,
            entries,
            latest,
        ] = rest;
        let day = |number: Option<i64>| number.map(|number| Day(number as i32));
        let float = |bits: Option<i64>| bits.map(|bits| f32::from_bits(bits as u32));
        let due = match (at, day(on)) {
            (Some(at), _) => Some(Due::At(at)),
            (None, on) => on.map(Due::On),
        };
        let steps = left? as u8;
        let phase = match phase? {
            NEW => Phase::New,
            LEARNING => Phase::Learning {
                left: steps,
                due: due?,
            },
            REVIEW => Phase::Review {
                interval: left? as u32,
                due: day(on)?,
            },
            RELEARNING => Phase::Relearning {
                left: steps,
                due: due?,
            },
            _ => return None,
        };
        let memory = match (float(stability), float(difficulty)) {
            (Some(stability), Some(difficulty)) if stability > 0.0 && difficulty > 0.0 => {
                Some(Memory {
                    stability,
                    difficulty,
                })
            }
            _ => None,
        };
        let last = match (last, offset) {
            (Some(at), Some(offset)) => Some(Moment {
                at,
                offset: offset as i16,
            }),
            _ => None,
        };
        Some(CardState {
            phase,
            memory,
            last,
            introduced: day(introduced),
            reps: reps? as u32,
            lapses: lapses? as u32,
            leech: leech? != 0,
            suspended: suspended? != 0,
            buried: day(buried),
            flag: flag? as u8,
            note: from_word(note),
            entries: entries? as u32,
            latest: latest.map(|at| (at, from_word(latest_id))),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_state_is_none() {
        let text = CardState::new().to_text();
        assert_eq!(CardState::from_text(&text), Some(CardState::new()));
        let torn = &text[..text.len() / 2];
        for text in [
            "",
            "7",
            torn,
            &text.replacen('0', "9", 1),
            &text.replacen('0', "x", 1),
        ] {
            assert_eq!(CardState::from_text(text), None, "{text}");
        }
    }
}
