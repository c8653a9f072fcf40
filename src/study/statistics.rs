//! The figures of a bank's statistics, from the totals of days and cards and from the cards' states.
//!
//! The log is not read for them. Drawing is for a script that is fetched when a learner asks for it.

use deck_engine::Json;
use deck_study::stats::{
    LEAST_SAMPLE, Recall, Retention, Tallies, Tally, Totals, forecast, level, streak,
};
use deck_study::{Day, Moment, Shelf};

use super::desk::Desk;
use super::store::{Kept, Refused, Store, place, places};
use crate::host_events::{object, text};

/// Days that a forecast looks ahead.
const AHEAD: usize = 30;
/// Days among which the busiest is looked for.
const YEAR: u32 = 366;

/// What the store has for the figures.
struct Found<'a> {
    /// In their order.
    days: Vec<(Day, Totals)>,
    tallies: Tallies<'a>,
    /// The days on which cards that were begun are due.
    due: Vec<Day>,
}

/// Reads a bank's figures, as the script that draws them takes them.
pub(super) async fn read(desk: &Desk, store: &Store) -> Result<Json, Refused> {
    let now = desk.now();
    let mut found = Found {
        days: Vec::new(),
        tallies: Tallies::new(&desk.bank),
        due: Vec::new(),
    };
    let all = store.days(desk.bank_id()).await?.into_iter();
    found.days = all.filter(|(_, totals)| !totals.is_empty()).collect();
    let known = places(&desk.cards);
    let add = |kept: Kept, totals: &dyn Fn() -> Totals| {
        let is_known = place(&known, kept.card.as_str()).is_some();
        found.add(desk, &kept, &totals(), is_known.then_some(now));
    };
    store.counted(desk.bank_id(), add).await?;
    Ok(figures(desk, found, now.day()))
}

impl Found<'_> {
    /// Adds a card; where the bank no longer has it, only what was done with it counts.
    fn add(&mut self, desk: &Desk, kept: &Kept, totals: &Totals, known: Option<Moment>) {
        let Kept { card, state } = kept;
        let Some(tally) = self.tallies.of(card.question()) else {
            return;
        };
        tally.totals.add(totals);
        let Some(now) = known else {
            return;
        };
        match state.shelf() {
            // What is set aside is never due, but was begun all the same.
            (Shelf::Suspended | Shelf::New, _) => {}
            (Shelf::Learning, _) => self.due.push(now.day()),
            (Shelf::Days, day) => self.due.push(Day(day as i32)),
        }
        if let Some(memory) = state.memory {
            let days = state.elapsed_days(now) as f32;
            tally
                .memory
                .add(desk.schedule().retrievability(memory, days));
        }
    }
}

fn figures(desk: &Desk, mut found: Found, today: Day) -> Json {
    let mut all = Totals::default();
    let mut busiest = 0;
    for (day, totals) in &found.days {
        all.add(totals);
        if today.since(*day) < YEAR {
            busiest = busiest.max(totals.graded());
        }
    }
    let mut days = Vec::new();
    for (day, totals) in &found.days {
        let graded = totals.graded();
        let level = level(graded, busiest).into();
        days.push(numbers(&[
            day.0.into(),
            graded.into(),
            totals.taken as f64,
            level,
        ]));
    }
    let run = streak(found.days.iter().map(|(day, _)| *day), today);
    let ahead = forecast(found.due, today, AHEAD);
    let mut due = vec![ahead.overdue.into(), ahead.later.into()];
    due.extend(ahead.days.iter().map(|count| f64::from(*count)));
    let mut memory = vec![found.tallies.all().memory.recalled];
    memory.extend(found.tallies.all().memory.counts.map(f64::from));
    let mut categories = Vec::new();
    for (category, tally) in found.tallies.by_category(&desk.bank) {
        categories.push(group(category.name(), &tally));
    }
    let mut articles = Vec::new();
    for (article, tally) in found.tallies.by_article(&desk.bank) {
        articles.push(group(&article.headline, &tally));
    }
    let about = [
        today.0.into(),
        LEAST_SAMPLE.into(),
        desk.cards.len() as f64,
        run.current.into(),
        run.longest.into(),
    ];
    let recalls = vec![recall(all.young), recall(all.mature), recall(all.recall())];
    object(vec![
        ("about", numbers(&about)),
        ("days", Json::Array(days)),
        ("due", numbers(&due)),
        ("memory", numbers(&memory)),
        ("recall", Json::Array(recalls)),
        ("categories", Json::Array(categories)),
        ("articles", Json::Array(articles)),
    ])
}

/// What a group is called, cards begun, those that would be recalled, milliseconds, and its recall.
fn group(name: &str, Tally { totals, memory }: &Tally) -> Json {
    let counts = [memory.cards().into(), memory.recalled, totals.taken as f64];
    Json::Array(vec![text(name), numbers(&counts), recall(totals.recall())])
}

/// Reviews, those passed, and if they are enough the share that was predicted and the bounds of the true one.
fn recall(recall: Recall) -> Json {
    let passed = f64::from(recall.passed);
    let mut row = vec![passed + f64::from(recall.failed), passed];
    if let Some(found) = Retention::of(recall) {
        row.extend([found.predicted, found.interval.0, found.interval.1]);
    }
    numbers(&row)
}

fn numbers(numbers: &[f64]) -> Json {
    Json::Array(numbers.iter().map(|number| Json::Number(*number)).collect())
}
