//! What is done with the store: each of these is one transaction, or several of which each leaves all in order.

mod undo;

use std::cell::RefCell;
use std::rc::Rc;

use deck_engine::{Bank, Judge};
use deck_study::stats::fold_step;
use deck_study::{Action, CardId, CardState, Day, Entry, Moment, Schedule, Step, stamp};

use super::beside::left;
use super::queue::{Look, Show, Wishes, plan};
use super::settings::Settings;
use super::store::{Aside, Change, Kept, Refused, Sight, Store};
use crate::page::Page;

/// All that stays the same while a deck is on the page.
pub(super) struct Desk {
    pub(super) page: Page,
    pub(super) bank: Bank,
    /// The cards of the bank, in its order.
    pub(super) cards: Vec<CardId>,
    /// Follows from what the learner has set.
    schedule: RefCell<Rc<Schedule>>,
    pub(super) judge: Judge,
}

/// A card as the learner saw it.
pub(super) type Seen = (CardId, CardState);

/// Now, by the reader's clock and where it stands.
pub(super) fn now() -> Moment {
    let date = js_sys::Date::new_0();
    Moment {
        at: date.get_time() as i64,
        // It counts westwards.
        offset: -date.get_timezone_offset() as i16,
    }
}

/// What is kept of a bank, what the learner has set, and the schedule that follows from it and has made the cards; none only if
/// the weights had a fault.
pub(super) async fn look(
    store: &Store,
    bank: &str,
    day: Day,
) -> Result<(Sight, Settings, Option<Schedule>), Refused> {
    let sight = store.look(bank, day).await?;
    let settings = Settings::from_text(&sight.settings);
    let schedule = settings.schedule(&sight.weights);
    let Some(other) = schedule.as_ref().filter(|other| !sight.is_made(other)) else {
        return Ok((sight, settings, schedule));
    };
    store.remake(bank, other).await?;
    Ok((store.look(bank, day).await?, settings, schedule))
}

impl Desk {
    pub(super) fn new(
        page: Page,
        bank: Bank,
        cards: Vec<CardId>,
        schedule: Schedule,
        judge: Judge,
    ) -> Desk {
        let schedule = RefCell::new(Rc::new(schedule));
        Desk {
            page,
            bank,
            cards,
            schedule,
            judge,
        }
    }

    pub(super) fn schedule(&self) -> Rc<Schedule> {
        Rc::clone(&self.schedule.borrow())
    }

    /// Now, by the reader's clock and where it stands.
    pub(super) fn now(&self) -> Moment {
        now()
    }

    pub(super) fn bank_id(&self) -> &str {
        &self.bank.about.id
    }

    pub(super) async fn set(&self, store: &Store, settings: Settings) -> Result<(), Refused> {
        store.set(&settings.to_text()).await?;
        self.page.tell(self.bank_id());
        Ok(())
    }

    pub(super) async fn look(
        &self,
        store: &Store,
        wishes: &Wishes,
        wanted: Option<&CardId>,
    ) -> Result<Look, Refused> {
        let now = self.now();
        let (sight, settings, schedule) = look(store, self.bank_id(), now.day()).await?;
        // What was set in another tab counts here, too.
        if let Some(schedule) = schedule
            && schedule.settings() != self.schedule().settings()
        {
            self.schedule.replace(Rc::new(schedule));
        }
        let unsaved = sight.unsaved;
        let waiting = sight.waiting(now.day(), &self.cards);
        let plan = plan(&waiting, &self.cards, wishes, settings, now);
        let left = match wishes.beside {
            Some(beside) => left(self, store, &sight, &waiting.not_new, beside).await?,
            None => (0, None),
        };
        let next = wanted.or(left.1.as_ref()).or(plan.next.as_ref());
        let show = match next {
            Some(card) => self.card(store, card).await?,
            None => Show::Rest(plan.rest),
        };
        Ok(Look {
            settings,
            unsaved,
            counts: plan.counts,
            beside: left.0,
            show,
        })
    }

    async fn card(&self, store: &Store, card: &CardId) -> Result<Show, Refused> {
        let (state, log) = store.card(card, &self.schedule()).await?;
        let seen = log.iter().rev().find_map(|entry| match &entry.action {
            Action::Grade(graded) => graded.revision,
            _ => None,
        });
        Ok(Show::Card(card.clone(), Box::new(state), seen))
    }

    /// Does the same to each of these cards, as one thing that one undo takes back.
    pub(super) async fn act(
        &self,
        store: &Store,
        cards: Vec<Seen>,
        action: &Action,
    ) -> Result<Vec<CardState>, Refused> {
        let (now, batch) = (self.now(), self.page.new_id());
        let mut changes = Vec::new();
        for (card, before) in cards {
            let latest = before.latest.as_ref().map(|(at, _)| *at);
            let entry = self.entry(&batch, changes.len(), &card, latest, now, action.clone());
            // It stands last, so that it can be added to the state as it is.
            let after = before
                .apply(&self.schedule(), &entry)
                .map_err(|_| Refused::Failed)?;
            let step = Step {
                entry: &entry,
                before: &before,
                after: &after,
            };
            changes.push(Change {
                card,
                expected: before.entries,
                gained: fold_step(&self.schedule(), &step).into_iter().collect(),
                lost: Vec::new(),
                lines: entry.to_line(),
                more: 1,
                after,
            });
        }
        self.commit(store, &changes).await?;
        Ok(changes.into_iter().map(|change| change.after).collect())
    }

    fn entry(
        &self,
        batch: &str,
        number: usize,
        card: &CardId,
        latest: Option<i64>,
        now: Moment,
        action: Action,
    ) -> Entry {
        Entry {
            at: stamp(now.at, latest),
            id: format!("{batch}-{number}"),
            offset: now.offset,
            card: card.clone(),
            action,
        }
    }

    /// Makes changes, and tells other tabs of them.
    pub(super) async fn commit(&self, store: &Store, changes: &[Change]) -> Result<(), Refused> {
        let schedule = self.schedule();
        store.commit(self.bank_id(), changes, &schedule).await?;
        self.page.tell(self.bank_id());
        Ok(())
    }

    /// All cards of the same question, as they stand.
    pub(super) async fn siblings(
        &self,
        store: &Store,
        card: &CardId,
    ) -> Result<Vec<Seen>, Refused> {
        let mut found = Vec::new();
        for other in self
            .cards
            .iter()
            .filter(|other| other.note() == card.note())
        {
            let (state, _) = store.card(other, &self.schedule()).await?;
            found.push((other.clone(), state));
        }
        Ok(found)
    }

    /// All cards that are set aside.
    pub(super) async fn aside(&self, store: &Store, aside: Aside) -> Result<Vec<Seen>, Refused> {
        let mut all = store.aside(self.bank_id(), aside, self.now().day()).await?;
        all.retain(|kept| self.cards.contains(&kept.card));
        Ok(all
            .into_iter()
            .map(|Kept { card, state }| (card, state))
            .collect())
    }
}
