//! The two faces of a card, and which questions can also be asked from their answers.

use deck_engine::{Body, Category, Cloze, DateSpan, ModelAnswer, Question, Span, Typed};

/// One face of a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Face<'a> {
    /// The question as it stands, with what it cannot be answered without: see [`beside_prompt`](deck_engine::beside_prompt).
    Prompt,
    /// The right answer in full.
    Answer(ModelAnswer<'a>),
    /// The text of a cloze, below its prompt.
    Cloze(Vec<Piece<'a>>),
    /// One side of a pair or of a dated item, below the prompt.
    Side(&'a str),
}

/// A piece of a cloze text on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words that stand there.
    Text(&'a str),
    /// A blank that is filled.
    Filled(&'a str),
    /// The blank that is asked for.
    Gap,
}

/// The text with the blank `open` left open and all others filled.
pub(super) fn pieces(cloze: &Cloze, open: Option<usize>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for span in &cloze.spans {
        pieces.push(match span {
            Span::Text(text) => Piece::Text(text),
            Span::Blank(index) if Some(*index) == open => Piece::Gap,
            Span::Blank(index) => {
                let model = cloze.blanks.get(*index).and_then(Typed::model);
                Piece::Filled(model.unwrap_or_default())
            }
        });
    }
    pieces
}

/// An answer from which the question can be told, if no other question has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OnlyAnswer<'a> {
    Name(&'a str),
    Date(&'a DateSpan),
}

/// The single answer of a question for an official or a date; others do not make sense backwards.
pub(super) fn only_answer(question: &Question) -> Option<OnlyAnswer<'_>> {
    match &question.body {
        Body::Date(date) => Some(OnlyAnswer::Date(date)),
        Body::Text(typed) if has_posts_or_dates(question) => typed.model().map(OnlyAnswer::Name),
        Body::Choice(choices) if has_posts_or_dates(question) => {
            let right = choices
                .iter()
                .find(|choice| choice.correct && !choice.fixed);
            right.map(|choice| OnlyAnswer::Name(&choice.text))
        }
        _ => None,
    }
}

fn has_posts_or_dates(question: &Question) -> bool {
    matches!(question.category, Category::Official | Category::Date)
}

/// What belongs together in a question, if each side tells the other.
pub(super) struct Pairing<'a> {
    /// What it is known by for good.
    pub(super) known: &'a str,
    pub(super) first: &'a str,
    pub(super) second: &'a str,
}

pub(super) fn pairs(question: &Question) -> Vec<Pairing<'_>> {
    let mut pairs = Vec::new();
    let mut push = |part, first, second| {
        let known = question.known(part, first);
        pairs.push(Pairing {
            known,
            first,
            second,
        });
    };
    match &question.body {
        Body::Match(matching)
            if has_posts_or_dates(question) || question.category == Category::Event =>
        {
            for (part, pair) in matching.pairs.iter().enumerate() {
                push(part, pair.left.as_str(), pair.right.as_str());
            }
        }
        // Of other categories, an item has an amount, which tells nothing of it.
        Body::Order(items) if matches!(question.category, Category::Date | Category::Event) => {
            for (part, item) in items.iter().enumerate() {
                if let Some(when) = &item.when
                    && items.iter().filter(|other| other.when == item.when).count() == 1
                {
                    push(part, item.text.as_str(), when.as_str());
                }
            }
        }
        _ => {}
    }
    pairs
}

/// FNV-1a, 32 bits: what a pair is known by, wherever it stands in its question.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
