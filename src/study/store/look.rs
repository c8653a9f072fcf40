//! What is done in one transaction before the next card is shown: changes are made, if there are any, and it is read what waits.

use deck_engine::digits;
use deck_study::stats::Totals;
use deck_study::{CardId, CardState, Day, Entry, Schedule, replay};

use super::commit::{Change, needed};
use super::known::{Known, Stamp, log_row};
use super::tables::{Made, Purpose, Read, Row, Table, Transaction, text_of};
use super::{ENTRIES, Log, Refused, SAVED, Store, more, number, remake, rows};

/// Under what name a learner's settings are kept.
pub(in crate::study) const SETTINGS: &str = "settings";
/// Under what name the weights of the schedule are kept. What fits them puts them there.
const WEIGHTS: &str = "weights";

/// What is looked at.
#[derive(Clone, Copy)]
pub(in crate::study) struct About<'a> {
    pub(in crate::study) bank: &'a str,
    /// The bank's cards, in its order.
    pub(in crate::study) cards: &'a [CardId],
    pub(in crate::study) day: Day,
}

/// What is kept of a bank, and for all banks, at a moment that lasts until its end.
pub(in crate::study) struct Sight<'a> {
    /// What the learner has set.
    pub(in crate::study) settings: String,
    /// The weights that were fitted to the learner, if they are in use.
    pub(in crate::study) weights: String,
    /// New cards that the learner wants on the day beyond its limit.
    pub(in crate::study) more: u32,
    /// Entries that are in a backup.
    saved: i64,
    about: About<'a>,
    known: Known,
    /// What is put in at the end.
    made: Made,
    transaction: Transaction<'a>,
}

/// What is read after a card was chosen: how it stands, and its log.
pub(in crate::study) type Standing = (CardState, Vec<Entry>);

impl Store {
    /// Begins to look at a bank; what is known of it is not read again.
    pub(in crate::study) async fn look<'a>(
        &'a self,
        about: About<'a>,
        mut known: Option<Known>,
        purpose: Purpose,
    ) -> Result<Sight<'a>, Refused> {
        let notes = [SETTINGS, WEIGHTS, SAVED, ENTRIES]
            .map(|name| Read::Row(Table::Notes, name.to_owned()));
        loop {
            let transaction = self.tables.begin(purpose)?;
            let mut asked = notes.to_vec();
            asked.extend([remake::note(about.bank), more::note(about.bank)]);
            let first = asked.len();
            match &known {
                Some(known) => asked.extend(known.missing(vec![about.day_row()])),
                None => asked.extend([
                    about.day_row(),
                    Read::Under(Table::States, about.bank.to_owned()),
                ]),
            }
            let mut found = transaction.ask(&asked).await?;
            let rows = found.split_off(first);
            let mut texts = found.iter().map(|rows| text_of(rows).to_owned());
            let mut next = || texts.next().unwrap_or_default();
            let [settings, weights, saved] = [(); 3].map(|()| next());
            let stamp = Stamp {
                entries: number(&next()).unwrap_or_default(),
                made: next(),
            };
            let more = more::on(&next(), about.day);
            let mut own = match known.take() {
                Some(known) if known.stamp == stamp => known,
                // Another tab has been here: all of it is read.
                Some(_) => continue,
                None => Known::new(stamp),
            };
            own.add(asked.split_off(first), rows, about.cards);
            return Ok(Sight {
                settings,
                weights,
                more,
                saved: number(&saved).unwrap_or_default(),
                about,
                known: own,
                made: Made::new(),
                transaction,
            });
        }
    }
}

impl About<'_> {
    fn day_row(&self) -> Read {
        Read::Row(Table::Days, rows::days_id(self.bank, self.day))
    }
}

impl Sight<'_> {
    /// Makes all changes, of cards of the bank, or none: if a card has another number of entries than expected, somebody else was
    /// faster. So it is if another schedule made what is kept of the bank.
    pub(in crate::study) async fn change(
        &mut self,
        changes: &[Change],
        schedule: &Schedule,
    ) -> Result<(), Refused> {
        if changes.is_empty() {
            return Ok(());
        }
        if !self.is_made(schedule) {
            return Err(Refused::Changed);
        }
        let About { bank, cards, .. } = self.about;
        for change in changes {
            self.need(needed(bank, change)).await?;
            self.known.change(bank, cards, change, &mut self.made)?;
        }
        let entries = digits(self.known.stamp.entries);
        self.made.push((Table::Notes, Row::new(ENTRIES, entries)));
        Ok(())
    }

    /// Whether the cards are as this schedule makes them.
    pub(in crate::study) fn is_made(&self, schedule: &Schedule) -> bool {
        remake::is_made(&self.known.stamp.made, schedule)
    }

    /// Whether some of the cards have a log under an older name.
    pub(in crate::study) fn has_older(&self) -> bool {
        self.known.has_older
    }

    /// Entries that are in no backup.
    pub(in crate::study) fn unsaved(&self) -> u32 {
        (self.known.stamp.entries - self.saved).max(0) as u32
    }

    /// How the bank's cards stand, in its order.
    pub(in crate::study) fn states(&self) -> &[CardState] {
        self.known.states()
    }

    /// What was done on the day.
    pub(in crate::study) fn totals(&self) -> Totals {
        let days = rows::days(self.known.text(&self.about.day_row())).into_iter();
        let mut of_day = days.filter(|(day, _)| *day == self.about.day);
        of_day.next().map(|(_, totals)| totals).unwrap_or_default()
    }

    /// The logs of some cards.
    pub(in crate::study) async fn logs(&mut self, cards: &[CardId]) -> Result<Vec<Log>, Refused> {
        self.need(cards.iter().map(log_row).collect()).await?;
        self.known.logs(cards)
    }

    /// Ends the transaction: what was changed is then kept. Gives what is known, for the next one, and how a card stands.
    pub(in crate::study) async fn end(
        self,
        card: Option<&CardId>,
        schedule: &Schedule,
    ) -> Result<(Known, Option<Standing>), Refused> {
        let Sight {
            about,
            mut known,
            made,
            transaction,
            ..
        } = self;
        let asked = known.missing(card.map(log_row).into_iter().collect());
        let found = transaction.end(made, &asked).await?;
        known.add(asked, found, about.cards);
        let Some(card) = card else {
            return Ok((known, None));
        };
        let logs = known.logs(std::slice::from_ref(card))?;
        let (entries, log) = logs.into_iter().next().unwrap_or_default();
        let place = about.cards.iter().position(|own| own == card);
        let state = place.and_then(|place| known.states().get(place));
        let mut state = state.cloned().unwrap_or_default();
        // Where what is kept of it does not go with its log, the log counts.
        if state.entries != entries {
            state = replay(schedule, card, &log);
            state.entries = entries;
        }
        Ok((known, Some((state, log))))
    }

    /// Reads those of some rows that are not known yet.
    async fn need(&mut self, needed: Vec<Read>) -> Result<(), Refused> {
        let missing = self.known.missing(needed);
        let found = self.transaction.ask(&missing).await?;
        self.known.add(missing, found, self.about.cards);
        Ok(())
    }
}
