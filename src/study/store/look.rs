//! What is read to know what waits of a bank, all at one moment.

use deck_study::stats::Totals;
use deck_study::{CardId, Day, Schedule, Shelf};

use super::tables::{Read, Row, Table, text_of};
use super::{ENTRIES, Kept, Refused, SAVED, Store, remake, rows};

/// Under what name a learner's settings are kept.
pub(super) const SETTINGS: &str = "settings";
/// Under what name the weights of the schedule are kept. What fits them puts them there.
const WEIGHTS: &str = "weights";

/// What is kept of a bank, and for all banks.
pub(in crate::study) struct Sight {
    /// What the learner has set.
    pub(in crate::study) settings: String,
    /// The weights that were fitted to the learner, if they are in use.
    pub(in crate::study) weights: String,
    /// Entries that are in no backup.
    pub(in crate::study) unsaved: u32,
    made: String,
    totals: Totals,
    states: Vec<Row>,
}

/// What waits of a bank.
#[derive(Default)]
pub(in crate::study) struct Waiting {
    /// What was done today.
    pub(in crate::study) totals: Totals,
    /// Cards that are not new, or not today, in order.
    pub(in crate::study) not_new: Vec<CardId>,
    /// Cards that are due today.
    pub(in crate::study) due: u32,
    /// Cards that are due today or tomorrow.
    pub(in crate::study) tomorrow: u32,
    pub(in crate::study) buried: u32,
    pub(in crate::study) suspended: u32,
    /// Cards in steps.
    pub(in crate::study) steps: Vec<Kept>,
    /// Cards that are due on a day, perhaps a later one.
    pub(in crate::study) days: Vec<Kept>,
}

impl Store {
    pub(in crate::study) async fn look(&self, bank: &str, day: Day) -> Result<Sight, Refused> {
        let note = |name: &str| Read::Row(Table::Notes, name.to_owned());
        let asked = [
            note(SETTINGS),
            note(WEIGHTS),
            note(ENTRIES),
            note(SAVED),
            remake::note(bank),
            Read::Row(Table::Days, rows::days_id(bank, rows::days_of(day))),
            Read::Under(Table::States, bank.to_owned()),
        ];
        let mut found = self.tables.read(&asked).await?;
        let states = found.pop().unwrap_or_default();
        let mut found = found.iter().map(|rows| text_of(rows));
        let mut next = || found.next().unwrap_or_default();
        let [settings, weights] = [next(), next()].map(str::to_owned);
        let [entries, saved] = [next(), next()].map(|text| rows::number(text).unwrap_or_default());
        let made = next().to_owned();
        let totals = rows::days(next()).into_iter().find(|(own, _)| *own == day);
        Ok(Sight {
            settings,
            weights,
            unsaved: (entries - saved).max(0) as u32,
            made,
            totals: totals.map(|(_, totals)| totals).unwrap_or_default(),
            states,
        })
    }
}

impl Sight {
    /// Whether the cards are as this schedule makes them.
    pub(in crate::study) fn is_made(&self, schedule: &Schedule) -> bool {
        remake::is_made(&self.made, schedule)
    }

    /// Those of the known cards that have a log. Others are passed over: the bank no longer has them, and their logs stay for when
    /// it has them again.
    pub(in crate::study) fn cards(&self, known: &[CardId]) -> Vec<Kept> {
        let mut known: Vec<&CardId> = known.iter().collect();
        known.sort_unstable();
        let all = self.states.iter().flat_map(|row| rows::states(&row.text));
        let all = all.filter_map(|(word, text)| rows::kept(word, text));
        all.filter(|kept| known.binary_search(&&kept.card).is_ok())
            .collect()
    }

    /// What waits of the known cards on the day that was looked at.
    pub(in crate::study) fn waiting(&self, day: Day, known: &[CardId]) -> Waiting {
        let mut waiting = Waiting {
            totals: self.totals,
            ..Waiting::default()
        };
        let today = i64::from(day.0);
        for kept in self.cards(known) {
            let (shelf, place) = kept.state.shelf();
            waiting.suspended += u32::from(kept.state.suspended);
            waiting.buried += u32::from(kept.is_buried(day));
            if shelf == Shelf::New && place <= today {
                continue;
            }
            waiting.not_new.push(kept.card.clone());
            match shelf {
                Shelf::Learning => waiting.steps.push(kept),
                Shelf::Days => {
                    waiting.due += u32::from(place <= today);
                    waiting.tomorrow += u32::from(place <= today + 1);
                    waiting.days.push(kept);
                }
                _ => {}
            }
        }
        waiting.not_new.sort_unstable();
        waiting
    }
}
