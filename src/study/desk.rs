//! What is done with the store: each of these is one transaction, or several of which each leaves all in order.

mod undo;

use std::cell::RefCell;
use std::rc::Rc;

use deck_engine::{Bank, Json, Judge, count, fill};
use deck_study::stats::fold_step;
use deck_study::{Action, CardId, CardState, Entry, Moment, Schedule, Step, stamp};

use super::beside::left;
use super::queue::{Before, Look, Show, Wishes, limits, plan};
use super::settings::Settings;
use super::store::{
    About, Aside, Change, Known, Purpose, Refused, Sight, Standing, Store, is_buried,
};
use crate::host_events::text;
use crate::json::{from_js, to_js};
use crate::page::Page;

/// All that stays the same while a deck is on the page.
pub(super) struct Desk {
    pub(super) page: Page,
    pub(super) bank: Rc<Bank>,
    /// The cards of the bank, in its order.
    pub(super) cards: Vec<CardId>,
    /// Follows from what the learner has set.
    schedule: RefCell<Rc<Schedule>>,
    /// What the last look has left.
    known: RefCell<Option<Known>>,
    pub(super) judge: Judge,
}

/// A card to be shown, and what the learner saw of it before.
fn shown(card: &CardId, (state, log): Standing) -> Show {
    Show::Card(card.clone(), Box::new((state, Before::of(log))))
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

/// What is kept of a bank as the schedule makes it that follows from what the learner has set, which are given too: where another
/// one has made it, it is made anew. There is no such schedule only if the weights had a fault.
pub(super) async fn made<'a>(
    store: &'a Store,
    about: About<'a>,
    sight: Sight<'a>,
    page: &Page,
) -> Result<(Sight<'a>, Settings, Option<Schedule>), Refused> {
    let settings = Settings::from_text(&sight.settings);
    let schedule = settings.schedule(&sight.weights);
    let has_older = sight.has_older();
    let is_other = |other: &&Schedule| has_older || !sight.is_made(other);
    let Some(other) = schedule.as_ref().filter(is_other) else {
        return Ok((sight, settings, schedule));
    };
    sight.end(None, other).await?;
    if has_older {
        let cards = about.cards.iter().map(|card| text(card.as_str()));
        let cards = to_js(&Json::Array(cards.collect()));
        let rows = page.rename(&to_js(&store.lent()), &cards).await;
        store.take(&from_js(&rows));
    }
    store.remake(about.bank, other).await?;
    let sight = store.look(about, None, Purpose::Read).await?;
    Ok((sight, settings, schedule))
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
            bank: Rc::new(bank),
            cards,
            schedule,
            known: RefCell::default(),
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

    /// Whether nothing is known of the bank, since the last look was refused.
    pub(super) fn knows_nothing(&self) -> bool {
        self.known.borrow().is_none()
    }

    /// Makes changes, if there are any, and looks what is next after them, which may be a wanted card. Other tabs are told of changes.
    pub(super) async fn look(
        &self,
        store: &Store,
        changes: &[Change],
        wishes: &Wishes,
        wanted: Option<&CardId>,
    ) -> Result<Look, Refused> {
        let now = self.now();
        let about = About {
            bank: self.bank_id(),
            cards: &self.cards,
            day: now.day(),
        };
        let known = self.known.take();
        let purpose = if changes.is_empty() {
            Purpose::Read
        } else {
            Purpose::Keep
        };
        let mut sight = store.look(about, known, purpose).await?;
        sight.change(changes, &self.schedule()).await?;
        let (mut sight, settings, schedule) = made(store, about, sight, &self.page).await?;
        // What was set in another tab counts here, too.
        if let Some(schedule) = schedule
            && schedule.settings() != self.schedule().settings()
        {
            self.schedule.replace(Rc::new(schedule));
        }
        let unsaved = sight.unsaved();
        let all = self.cards.iter().zip(sight.states());
        let limits = limits(settings, sight.more);
        let plan = plan(all, &sight.totals(), wishes, limits, now);
        let left = match wishes.beside {
            Some(beside) => left(self, &mut sight, beside).await?,
            None => (0, None),
        };
        let next = wanted.or(left.1.as_ref()).or(plan.next.as_ref());
        let (known, standing) = sight.end(next, &self.schedule()).await?;
        self.known.replace(Some(known));
        if !changes.is_empty() {
            self.page.tell(self.bank_id());
        }
        Ok(Look {
            settings,
            unsaved,
            counts: plan.counts,
            beside: left.0,
            show: match next.zip(standing) {
                Some((card, standing)) => shown(card, standing),
                None => Show::Rest(plan.rest),
            },
        })
    }

    /// The same done to each of these cards, as one thing that one undo takes back.
    pub(super) fn act(&self, cards: Vec<Seen>, action: &Action) -> Result<Vec<Change>, Refused> {
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
        Ok(changes)
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
            id: fill("%-%", &[batch, &count(number)]),
            offset: now.offset,
            card: card.clone(),
            action,
        }
    }

    /// The bank's cards as they stood at the last look.
    pub(super) fn seen(&self) -> Result<Vec<Seen>, Refused> {
        let known = self.known.borrow();
        let states = known.as_ref().ok_or(Refused::Changed)?.states();
        let all = self.cards.iter().zip(states);
        Ok(all
            .map(|(card, state)| (card.clone(), state.clone()))
            .collect())
    }

    /// All cards of the same question.
    pub(super) fn siblings(&self, card: &CardId) -> Result<Vec<Seen>, Refused> {
        let mut all = self.seen()?;
        all.retain(|(other, _)| other.note() == card.note());
        Ok(all)
    }

    /// All cards that are set aside.
    pub(super) fn aside(&self, aside: Aside) -> Result<Vec<Seen>, Refused> {
        let today = self.now().day();
        let mut all = self.seen()?;
        all.retain(|(_, state)| match aside {
            Aside::Buried => is_buried(state, today),
            Aside::Suspended => state.suspended,
        });
        Ok(all)
    }
}
