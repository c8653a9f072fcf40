//! What the two sides of a card say, before any format gives it its marks.

use deck_engine::{Body, ModelAnswer, Question, beside_prompt, fill, seed_from_text};
use deck_study::{Card, Face, Piece};

use crate::words::Words;

/// A part of a side that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// A line of text.
    Line(Vec<Run>),
    /// Items, perhaps in an order that matters.
    List {
        /// Whether they are counted.
        ordered: bool,
        /// The items.
        items: Vec<String>,
    },
}

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) text: String,
    /// Whether it is what the card asks for.
    pub(crate) strong: bool,
}

/// What stands for a gap.
pub(crate) const GAP: &str = "_____";

/// A line of one stretch.
pub(crate) fn line(text: impl Into<String>, strong: bool) -> Block {
    let text = text.into();
    Block::Line(vec![Run { text, strong }])
}

fn list(ordered: bool, items: Vec<String>) -> Block {
    Block::List { ordered, items }
}

/// The side that is shown first.
pub(crate) fn front(card: &Card, words: &Words) -> Vec<Block> {
    let prompt = || line(&card.question.prompt, false);
    match &card.front {
        Face::Prompt => {
            let mut blocks = vec![prompt()];
            blocks.extend(below_prompt(card.question, words));
            blocks
        }
        Face::Answer(answer) => vec![in_words(answer, words)],
        Face::Cloze(pieces) => vec![prompt(), cloze(pieces)],
        Face::Side(side) => vec![prompt(), line(*side, true)],
    }
}

/// What is to be recalled, without the reasons for it.
pub(crate) fn back(card: &Card, words: &Words) -> Vec<Block> {
    match &card.back {
        Face::Prompt => vec![line(&card.question.prompt, true)],
        Face::Answer(answer) => vec![in_words(answer, words)],
        Face::Cloze(pieces) => vec![cloze(pieces)],
        Face::Side(side) => vec![line(*side, true)],
    }
}

/// What a prompt does not say, where it cannot be answered without. Shuffled the same way each time, since the
/// bank's own order may be the answer.
fn below_prompt(question: &Question, words: &Words) -> Option<Block> {
    if let Body::TrueFalse(_) = question.body {
        return Some(line(words.true_or_false, false));
    }
    let listed = beside_prompt(question, seed_from_text(&question.id)).into_iter();
    let listed = listed.filter_map(|at| question.listed(at));
    let listed: Vec<String> = listed.map(str::to_owned).collect();
    (!listed.is_empty()).then(|| list(false, listed))
}

fn in_words(answer: &ModelAnswer, words: &Words) -> Block {
    match answer {
        ModelAnswer::Truth(truth) => {
            let [holds, does_not] = words.truth;
            line(if *truth { holds } else { does_not }, true)
        }
        ModelAnswer::Date(date) => line((words.date)(date), true),
        ModelAnswer::Number(number) => line((words.number)(number), true),
        ModelAnswer::Words(texts) => match texts.as_slice() {
            [text] => line(*text, true),
            texts => list(false, texts.iter().map(|text| (*text).to_owned()).collect()),
        },
        ModelAnswer::Filled(spans) => Block::Line(
            spans
                .iter()
                .map(|(text, strong)| Run {
                    text: (*text).to_owned(),
                    strong: *strong,
                })
                .collect(),
        ),
        ModelAnswer::Sequence(items) => {
            let items = items.iter().map(|(text, when)| match when {
                Some(when) => fill("% (%)", &[text, when]),
                None => (*text).to_owned(),
            });
            list(true, items.collect())
        }
        ModelAnswer::Pairs(pairs) => {
            let pairs = pairs
                .iter()
                .map(|(left, right)| fill("%: %", &[left, right]));
            list(false, pairs.collect())
        }
    }
}

fn cloze(pieces: &[Piece]) -> Block {
    let runs = pieces.iter().map(|piece| {
        let (text, strong) = match piece {
            Piece::Text(text) => (*text, false),
            Piece::Filled(text) => (*text, true),
            Piece::Gap => (GAP, false),
        };
        Run {
            text: text.to_owned(),
            strong,
        }
    });
    Block::Line(runs.collect())
}

/// A side as plain text: a line for each of its parts.
pub(crate) fn plain_text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        lines.push(match block {
            Block::Line(runs) => runs.iter().map(|run| run.text.as_str()).collect(),
            Block::List { items, .. } => items.join("; "),
        });
    }
    lines.join("\n")
}
