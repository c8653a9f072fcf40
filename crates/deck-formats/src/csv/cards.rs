//! The cards of a bank as a table, with where each of them stands, if that is given.

use deck_engine::{About, Bank, fill};
use deck_study::{Card, CardId, CardState, Due, Phase, cards};

use super::{Cell, Table};
use crate::calendar::{date, local};
use crate::export::{Export, Loss, of_questions};
use crate::face::{back, front, plain_text};
use crate::source::{address, sources};
use crate::words::Options;

const COLUMNS: [&str; 18] = [
    "card",
    "bank",
    "question",
    "way",
    "kind",
    "category",
    "difficulty",
    "revision",
    "front",
    "back",
    "explanation",
    "as_of",
    "sentences",
    "headline",
    "publisher",
    "published",
    "address",
    "language",
];

const STATE_COLUMNS: [&str; 13] = [
    "phase",
    "due",
    "interval_days",
    "stability_days",
    "memory_difficulty",
    "grades",
    "lapses",
    "last_graded",
    "suspended",
    "buried_until",
    "leech",
    "flag",
    "note",
];

/// Gives the state of a card, or none of one that was never seen.
pub type States<'a> = &'a dyn Fn(&CardId) -> Option<CardState>;

/// A bank's cards as a CSV file, UTF-8 with a mark that says so: a row for each card.
///
/// With `states` each row also says where its
/// card stands. Of several articles, those cells have a line for each.
#[must_use]
pub fn cards_table(bank: &Bank, options: &Options, states: Option<States>) -> Export {
    let mut columns = COLUMNS.to_vec();
    if states.is_some() {
        columns.extend(STATE_COLUMNS);
    }
    let mut table = Table::new(&columns);
    for card in cards(bank, &options.cards) {
        let mut cells = of_card(&bank.about, &card, options);
        if let Some(states) = states {
            cells.extend(of_state(&states(&card.id).unwrap_or_default()));
        }
        table.row(cells);
    }
    let mut losses = of_questions(bank).to_vec();
    if states.is_none() {
        losses.insert(0, Loss::Schedule);
    }
    losses.push(Loss::Formulas(table.formulas));
    losses.retain(|loss| loss.happened());
    Export {
        text: table.text,
        rows: table.rows,
        losses,
    }
}

fn of_card(about: &About, card: &Card, options: &Options) -> Vec<Cell> {
    let question = card.question;
    let sources = sources(about, question);
    let of_articles = |text: &dyn Fn(&crate::source::Source) -> String| {
        let lines: Vec<_> = sources.iter().map(text).collect();
        Cell::text(lines.join("\n"))
    };
    let language = question.lang.as_ref().unwrap_or(&about.language);
    vec![
        Cell::text(card.id.as_str()),
        Cell::text(card.id.bank()),
        Cell::text(card.id.question()),
        Cell::text(card.id.direction().to_string()),
        Cell::text(question.kind().name()),
        Cell::text(question.category.name()),
        Cell::number(question.difficulty),
        Cell::number(question.revision),
        Cell::text(plain_text(&front(card, &options.words))),
        Cell::text(plain_text(&back(card, &options.words))),
        Cell::text(&question.explanation),
        Cell::text(question.as_of.to_string()),
        of_articles(&|source| source.quotes.join(" ")),
        of_articles(&|source| source.article.headline.clone()),
        of_articles(&|source| source.article.publisher.clone()),
        of_articles(&|source| source.article.published.to_string()),
        of_articles(&|source| {
            let url = &source.article.url;
            address(url, options.base).unwrap_or_else(|| url.clone())
        }),
        Cell::text(language),
    ]
}

fn of_state(state: &CardState) -> Vec<Cell> {
    let phase = phase(&state.phase);
    let due = match state.due() {
        None => String::new(),
        Some(Due::On(day)) => date(day),
        Some(Due::At(at)) => {
            // The learner's clock is known from the last grade.
            let offset = state.last.map_or(0, |last| last.offset);
            let (date, time) = local(deck_study::Moment { at, offset });
            fill("% %", &[&date, &time])
        }
    };
    let interval = match state.phase {
        Phase::Review { interval, .. } => Cell::number(interval),
        _ => Cell::empty(),
    };
    let [stability, difficulty] = match state.memory {
        Some(memory) => [
            Cell::decimal(memory.stability),
            Cell::decimal(memory.difficulty),
        ],
        None => [Cell::empty(), Cell::empty()],
    };
    let last = state.last.map(|last| {
        let (date, time) = local(last);
        fill("% %", &[&date, &time])
    });
    vec![
        Cell::text(phase),
        Cell::text(due),
        interval,
        stability,
        difficulty,
        Cell::number(state.reps),
        Cell::number(state.lapses),
        Cell::text(last.unwrap_or_default()),
        Cell::text(yes(state.suspended)),
        Cell::text(state.buried.map(date).unwrap_or_default()),
        Cell::text(yes(state.leech)),
        Cell::number(state.flag),
        Cell::text(&state.note),
    ]
}

fn yes(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// The name of a phase.
pub(super) fn phase(phase: &Phase) -> &'static str {
    match phase {
        Phase::New => "new",
        Phase::Learning { .. } => "learning",
        Phase::Review { .. } => "review",
        Phase::Relearning { .. } => "relearning",
    }
}
