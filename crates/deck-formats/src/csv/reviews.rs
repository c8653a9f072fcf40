//! The grades of a log as a table, each with what was known of its card before and after.

use deck_study::{Action, CardId, Entry, Grade, Phase, Schedule, Step, replay_steps};

use super::cards::phase;
use super::{Cell, Table};
use crate::calendar::{date, local};
use crate::export::{Export, Loss};
use crate::history::by_card;

const COLUMNS: [&str; 22] = [
    "card",
    "bank",
    "question",
    "way",
    "date",
    "time",
    "utc_offset_minutes",
    "study_day",
    "grade",
    "grade_name",
    "asked",
    "typed",
    "seconds",
    "revision",
    "phase",
    "days_since_last",
    "recall_predicted",
    "phase_after",
    "interval_days_after",
    "stability_days_after",
    "memory_difficulty_after",
    "lapses_after",
];

/// A table of grades that is filled card by card, for logs that do not fit into the memory at once.
pub struct ReviewTable {
    schedule: Schedule,
    table: Table,
    taken_back: usize,
    others: usize,
}

impl ReviewTable {
    /// A table without a row. States are made anew with `schedule`.
    #[must_use]
    pub fn new(schedule: Schedule) -> ReviewTable {
        ReviewTable {
            schedule,
            table: Table::new(&COLUMNS),
            taken_back: 0,
            others: 0,
        }
    }

    /// Adds a row for each grade of a card that counts. `entries` is the whole log of that card, in any order.
    pub fn add(&mut self, card: &CardId, entries: &[Entry]) {
        let mut rows = Vec::new();
        let is_grade = |entry: &Entry| matches!(entry.action, Action::Grade(_));
        replay_steps(&self.schedule, card, entries, |step| {
            if let Action::Grade(_) = step.entry.action {
                rows.push(row(&self.schedule, &step));
            }
        });
        let grades = entries.iter().filter(|entry| is_grade(entry)).count();
        let undos = entries
            .iter()
            .filter(|entry| matches!(entry.action, Action::Undo { .. }))
            .count();
        self.taken_back += grades - rows.len().min(grades);
        self.others += entries.len() - grades - undos;
        rows.into_iter().for_each(|cells| self.table.row(cells));
    }

    /// What was written since the last call, so that a file can be written while it is made.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.table.text)
    }

    /// The table, or what of it was not [taken](Self::take).
    #[must_use]
    pub fn finish(self) -> Export {
        let mut losses = vec![
            Loss::Undone(self.taken_back),
            Loss::OtherEntries(self.others),
            Loss::Formulas(self.table.formulas),
        ];
        losses.retain(|loss| loss.happened());
        Export {
            text: self.table.text,
            rows: self.table.rows,
            losses,
        }
    }
}

/// The grades of a log as a CSV file, UTF-8 with a mark that says so: card by card, and each card's in their order.
#[must_use]
pub fn reviews_table(schedule: &Schedule, log: &[Entry]) -> Export {
    let mut table = ReviewTable::new(schedule.clone());
    for (card, entries) in by_card(log) {
        table.add(card, &entries);
    }
    table.finish()
}

fn row(schedule: &Schedule, step: &Step) -> Vec<Cell> {
    let Action::Grade(graded) = &step.entry.action else {
        return Vec::new();
    };
    let entry = step.entry;
    let moment = entry.moment();
    let (date_of, time) = local(moment);
    let days = step.before.elapsed_days(moment);
    let recall = step
        .before
        .memory
        .map(|memory| schedule.retrievability(memory, days as f32));
    let interval = match step.after.phase {
        Phase::Review { interval, .. } => Cell::number(interval),
        _ => Cell::empty(),
    };
    let memory = step.after.memory;
    let decimal = |number: Option<f32>| number.map_or(Cell::empty(), Cell::decimal);
    vec![
        Cell::text(entry.card.as_str()),
        Cell::text(entry.card.bank()),
        Cell::text(entry.card.question()),
        Cell::text(entry.card.direction().to_string()),
        Cell::text(date_of),
        Cell::text(time),
        Cell::number(entry.offset),
        Cell::text(date(moment.day())),
        Cell::number(graded.grade.number()),
        Cell::text(name(graded.grade)),
        Cell::text(graded.asked.map_or("", |kind| kind.name())),
        Cell::text(graded.typed.as_deref().unwrap_or_default()),
        Cell::decimal(graded.taken as f32 / 1000.0),
        graded.revision.map_or(Cell::empty(), Cell::number),
        Cell::text(phase(&step.before.phase)),
        step.before
            .last
            .map_or(Cell::empty(), |_| Cell::number(days)),
        decimal(recall),
        Cell::text(phase(&step.after.phase)),
        interval,
        decimal(memory.map(|memory| memory.stability)),
        decimal(memory.map(|memory| memory.difficulty)),
        Cell::number(step.after.lapses),
    ]
}

fn name(grade: Grade) -> &'static str {
    match grade {
        Grade::Again => "again",
        Grade::Hard => "hard",
        Grade::Good => "good",
        Grade::Easy => "easy",
    }
}
