//! Which cards a bank gives, and what each is called for good.

mod faces;
mod gaps;

use std::fmt;

use deck_engine::{Bank, Body, ModelAnswer, Question, count, from_hex, to_hex};

pub use faces::{Face, Piece};
use faces::{hash, only_answer, pairs, pieces};
pub use gaps::gaps;

use crate::whole_number;

/// Which way a question is asked by a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// As it stands: prompt in front, answer behind.
    Forward,
    /// The answer in front, what it answers behind: from an official to the post, from a date to the event.
    Back,
    /// A blank of a cloze with its number in the text, from 1: the only one, or of a log from when all were known by their numbers.
    Cloze(u8),
    /// One of several blanks of a cloze, known by a hash of its id or its answer: an edit that brings another one before it does not
    /// take its history.
    Gap(u32),
    /// One pair or dated item, known by a hash of its id or its first side: first side in front.
    Pair(u32),
    /// The same pair: second side in front.
    PairBack(u32),
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

impl Direction {
    /// What it is called in ids. Not made by formatting, which costs a page more than all else that is done with ids.
    fn name(self) -> String {
        match self {
            Direction::Forward => "forward".to_owned(),
            Direction::Back => "back".to_owned(),
            Direction::Cloze(number) => ["c", &count(number.into())].concat(),
            Direction::Gap(hash) => ["g", &to_hex(hash)].concat(),
            Direction::Pair(hash) => ["p", &to_hex(hash)].concat(),
            Direction::PairBack(hash) => ["q", &to_hex(hash)].concat(),
        }
    }

    /// Only what [`name`](Self::name) gives, so that a card has one id and no more.
    fn parse(text: &str) -> Option<Direction> {
        let direction = match text {
            "forward" => Direction::Forward,
            "back" => Direction::Back,
            _ => match text.split_at_checked(1)? {
                ("c", number) => Direction::Cloze(whole_number(number)? as u8),
                ("g", hash) => Direction::Gap(from_hex(hash)?),
                ("p", hash) => Direction::Pair(from_hex(hash)?),
                ("q", hash) => Direction::PairBack(from_hex(hash)?),
                _ => return None,
            },
        };
        (direction.name() == text).then_some(direction)
    }
}

/// What a card is called in logs, for good: `bank/question/direction`.
///
/// Ids of banks and questions come from what is asked and not from its wording, so a corrected question keeps its
/// history. The order is that of the texts, which an index of strings has too: all cards of a bank, and all of a
/// question, lie together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardId(String);

impl CardId {
    /// The id of a question's card.
    #[must_use]
    pub fn new(bank: &str, question: &str, direction: Direction) -> CardId {
        CardId([bank, question, &direction.name()].join("/"))
    }

    /// Reads an id as [`as_str`](Self::as_str) gives it; `None` if it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<CardId> {
        let (note, direction) = halves(text)?;
        let (bank, question) = note.split_once('/')?;
        Direction::parse(direction)?;
        let is_name = |name: &str| !name.is_empty() && !name.contains('/');
        (is_name(bank) && is_name(question)).then(|| CardId(text.to_owned()))
    }

    /// The whole id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The bank's id.
    #[must_use]
    pub fn bank(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// The question's id.
    #[must_use]
    pub fn question(&self) -> &str {
        self.0.split('/').nth(1).unwrap_or_default()
    }

    /// Bank and question: what siblings have in common.
    #[must_use]
    pub fn note(&self) -> &str {
        halves(&self.0).map_or("", |(note, _)| note)
    }

    /// Which way it is asked.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let direction = halves(&self.0).and_then(|(_, direction)| Direction::parse(direction));
        direction.unwrap_or(Direction::Forward)
    }
}

/// What stands before the last slash of an id, and what behind it.
fn halves(id: &str) -> Option<(&str, &str)> {
    let at = id.bytes().rposition(|byte| byte == b'/')?;
    Some((id.get(..at)?, id.get(at + 1..)?))
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A card of a bank that is at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Card<'a> {
    /// What it is called in logs.
    pub id: CardId,
    /// The question it comes from, with its explanation, evidence and category.
    pub question: &'a Question,
    /// What is shown first.
    pub front: Face<'a>,
    /// What is to be recalled.
    pub back: Face<'a>,
}

/// Which cards to make of a bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardOptions {
    /// Also from the answer to what it answers, and pair by pair, where that makes sense.
    pub both_ways: bool,
}

impl Default for CardOptions {
    fn default() -> Self {
        CardOptions { both_ways: true }
    }
}

/// All cards of a bank, in the order of its questions; cards of one question follow each other.
///
/// - A cloze gives a card for each of its blanks, any other question one that asks it as it stands.
/// - Both ways: a question for an official or a date whose single answer no other question of the bank has gives
///   also the way back. Of a `match` of officials, events or dates, each pair gives two cards; of an `order`, each
///   item with its own date.
///
/// Of two parts of a question that are known by the same, the first gives cards. `news-deck check` warns of that.
#[must_use]
pub fn cards<'a>(bank: &'a Bank, options: &CardOptions) -> Vec<Card<'a>> {
    // In order, so that those which several questions have stand side by side.
    let mut answers: Vec<_> = bank.questions.iter().filter_map(only_answer).collect();
    answers.sort_unstable();
    let has_one_question = |answer| {
        let first = answers.partition_point(|other| *other < answer);
        answers.get(first + 1) != Some(&answer)
    };
    let mut cards = Vec::new();
    for question in &bank.questions {
        let has_back = only_answer(question).is_some_and(has_one_question);
        add(&mut cards, &bank.about.id, question, options, has_back);
    }
    cards
}

/// A card by its id, from its question; `None` if the question gives no such card.
#[must_use]
pub fn card<'a>(question: &'a Question, id: &CardId) -> Option<Card<'a>> {
    let mut cards = Vec::new();
    let has_back = only_answer(question).is_some();
    let options = CardOptions::default();
    add(&mut cards, id.bank(), question, &options, has_back);
    cards.into_iter().find(|card| card.id == *id)
}

/// Adds the cards of a question. `has_back` says whether its answer tells it from all others.
fn add<'a>(
    cards: &mut Vec<Card<'a>>,
    bank: &str,
    question: &'a Question,
    options: &CardOptions,
    has_back: bool,
) {
    let start = cards.len();
    let mut add = |direction, front, back| {
        let id = CardId::new(bank, &question.id, direction);
        // What is known by the same as another before it gets none of its history.
        if cards.iter().skip(start).all(|card| card.id != id) {
            cards.push(Card {
                id,
                question,
                front,
                back,
            });
        }
    };
    match &question.body {
        Body::Cloze(cloze) => {
            for (index, direction) in gaps(question).into_iter().enumerate() {
                let open = Face::Cloze(pieces(cloze, Some(index)));
                add(direction, open, Face::Cloze(pieces(cloze, None)));
            }
        }
        _ => add(
            Direction::Forward,
            Face::Prompt,
            Face::Answer(ModelAnswer::of(question)),
        ),
    }
    if !options.both_ways {
        return;
    }
    if has_back {
        let answer = Face::Answer(ModelAnswer::of(question));
        add(Direction::Back, answer, Face::Prompt);
    }
    for pair in pairs(question) {
        let (hash, first, second) = (hash(pair.known), pair.first, pair.second);
        add(Direction::Pair(hash), Face::Side(first), Face::Side(second));
        add(
            Direction::PairBack(hash),
            Face::Side(second),
            Face::Side(first),
        );
    }
}

#[cfg(test)]
mod tests;
