//! What is kept of cards and days follows from the log and from the schedule: where the schedule has changed, or logs were put in
//! from a backup, it is made anew, bank by bank, when the bank is looked at.

use deck_engine::{digits, fill};
use deck_study::stats::{Totals, add_to, fold_replay};
use deck_study::{Day, RULES, Schedule};

use super::rows;
use super::tables::{Made, Purpose, Read, Row, Table, text_of};
use super::{ENTRIES, Refused, Store};

/// Rows of cards that are made anew at a time.
const BATCH: usize = 8;
/// What made the cards of banks that nothing is noted of: the settings that there were before any could be chosen.
const FIRST: &str = "675907891";
/// The rules that made cards where none are noted.
const FIRST_RULES: &str = "1";

/// The note that says which settings made the cards of a bank. `assets/backup.js` puts in there that none did.
pub(super) fn note(bank: &str) -> Read {
    Read::Row(Table::Notes, name(bank))
}

fn name(bank: &str) -> String {
    ["made/", bank].concat()
}

/// Whether it says that it was this schedule, by the rules of this version.
pub(super) fn is_made(made: &str, schedule: &Schedule) -> bool {
    let made = if made.is_empty() { FIRST } else { made };
    let (rules, settings) = made.split_once('/').unwrap_or((FIRST_RULES, made));
    rules == digits(RULES) && settings == schedule.settings().fingerprint()
}

/// What is noted of cards that this schedule has made.
fn made_by(schedule: &Schedule) -> String {
    fill("%/%", &[&digits(RULES), &schedule.settings().fingerprint()])
}

impl Store {
    /// Makes a bank's cards and days anew from their log.
    ///
    /// That it was done is noted with the last write: if the page is closed before, or another tab adds to the log meanwhile,
    /// the next look begins again.
    pub(crate) async fn remake(&self, bank: &str, schedule: &Schedule) -> Result<(), Refused> {
        let entries = self.note(ENTRIES).await?;
        let mut days = Vec::new();
        let ids: Vec<String> = (0..rows::GROUPS)
            .map(|group| rows::group_id(bank, group))
            .collect();
        for ids in ids.chunks(BATCH) {
            let transaction = self.tables.begin(Purpose::Make)?;
            let reads = ids.iter().map(|id| Read::Row(Table::Logs, id.clone()));
            let found = transaction.ask(&reads.collect::<Vec<_>>()).await?;
            let logs = ids.iter().zip(&found);
            let made = logs.map(|(id, log)| made_anew(id, text_of(log), schedule, &mut days));
            let made: Result<Made, Refused> = made.filter_map(Result::transpose).collect();
            transaction.end(made?, &[]).await?;
        }
        // What a machine that fails may lose of it is made again.
        let transaction = self.tables.begin(Purpose::Make)?;
        let asked = [
            Read::Row(Table::Notes, ENTRIES.to_owned()),
            Read::Under(Table::Days, bank.to_owned()),
        ];
        let mut found = transaction.ask(&asked).await?.into_iter();
        let (now, old) = (found.next(), found.next());
        if now.is_none_or(|now| text_of(&now) != entries) {
            return Ok(());
        }
        // Days on which nothing counts any more are not left as they were.
        let old = old.into_iter().flatten();
        let mut made: Made = old
            .map(|row| (Table::Days, Row::new(&row.id, String::new())))
            .collect();
        for days in days.chunk_by(|(one, _), (other, _)| rows::are_together(*one, *other)) {
            if let Some((day, _)) = days.first() {
                let row = rows::days_row(&rows::days_id(bank, *day), days);
                made.push((Table::Days, row));
            }
        }
        made.push((Table::Notes, Row::new(&name(bank), made_by(schedule))));
        transaction.end(made, &[]).await?;
        Ok(())
    }
}

/// The row of the cards of a log, which adds to sums of days; none if there is no log.
fn made_anew(
    id: &str,
    log: &str,
    schedule: &Schedule,
    sums: &mut Vec<(Day, Totals)>,
) -> Result<Option<(Table, Row)>, Refused> {
    let mut made = Vec::new();
    for (word, log) in rows::logs(log).ok_or(Refused::Failed)? {
        let Some(card) = rows::card(word) else {
            continue;
        };
        let (mut state, days) = fold_replay(schedule, &card, &rows::entries(log.lines));
        state.entries = log.entries;
        let mut totals = Totals::default();
        for (day, of_day) in days {
            totals.add(&of_day);
            add_to(sums, day, &of_day);
        }
        made.push((word, rows::state_text(&state, &totals)));
    }
    let states: Vec<_> = made
        .iter()
        .map(|(word, state)| (*word, state.as_str()))
        .collect();
    Ok((!states.is_empty()).then(|| (Table::States, rows::states_row(id, &states))))
}

#[cfg(test)]
mod tests;
