//! When a card comes back after each grade: FSRS-6 for days, learning steps for minutes, in Anki's order.

mod fuzz;
mod label;
mod settings;
mod steps;

use fsrs::{FSRS, MemoryState};

use crate::{CardId, CardState, Due, Grade, Memory, Moment, Phase};
use fuzz::Fuzz;
pub(crate) use fuzz::scatter;
pub(crate) use label::AHEAD_SECONDS;
pub use label::{Label, Unit, Wait};
pub use settings::{BOUNDS, MAXIMUM_DAYS, Settings, SettingsFault, WEIGHTS};
use steps::Steps;

const DAY_SECONDS: f32 = 86_400.0;

/// Settings that were found valid, with the model they give.
#[derive(Clone, Debug)]
pub struct Schedule {
    fsrs: FSRS,
    settings: Settings,
}

/// What a grade would do to a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Where the card would stand.
    pub phase: Phase,
    /// What would be remembered of it.
    pub memory: Memory,
    /// How long it would stay away: what a button says.
    pub wait: Wait,
}

/// What FSRS says of one grade.
#[derive(Clone, Copy)]
struct Forecast {
    memory: Memory,
    /// Days until recall falls to the desired retention.
    interval: f32,
}

/// All that an outcome follows from.
struct Answering<'a> {
    settings: &'a Settings,
    forecast: [Forecast; 4],
    now: Moment,
    fuzz: Fuzz,
}

impl Schedule {
    /// The schedule of these settings.
    ///
    /// # Errors
    /// What is wrong with the settings.
    pub fn new(settings: Settings) -> Result<Schedule, SettingsFault> {
        settings.check()?;
        let fsrs = FSRS::new(&settings.weights).map_err(|_| SettingsFault::Weights)?;
        Ok(Schedule { fsrs, settings })
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What each grade would do to a card now, in the order Again, Hard, Good, Easy.
    ///
    /// Days since the last grade are whole study days, so a second grade on the same day counts as none, as in
    /// Anki. Where all come back after days, Hard is before Good and Good before Easy, unless the longest interval
    /// stands in the way.
    #[must_use]
    pub fn preview(&self, state: &CardState, card: &CardId, now: Moment) -> [Outcome; 4] {
        let answering = Answering {
            settings: &self.settings,
            forecast: self.forecast(state.memory, state.elapsed_days(now)),
            now,
            fuzz: Fuzz::new(self.settings.fuzz, card, state.reps),
        };
        let learning = Steps::new(&self.settings.learning);
        match state.phase {
            Phase::New => answering.in_steps(learning, learning.all(), false),
            Phase::Learning { left, .. } => answering.in_steps(learning, left, false),
            Phase::Relearning { left, .. } => {
                answering.in_steps(Steps::new(&self.settings.relearning), left, true)
            }
            Phase::Review { interval, .. } => answering.in_review(interval),
        }
    }

    /// What one grade would do, see [`preview`](Self::preview).
    #[must_use]
    pub fn outcome(&self, state: &CardState, card: &CardId, now: Moment, grade: Grade) -> Outcome {
        let [again, hard, good, easy] = self.preview(state, card, now);
        match grade {
            Grade::Again => again,
            Grade::Hard => hard,
            Grade::Good => good,
            Grade::Easy => easy,
        }
    }

    /// The probability, 0 to 1, that a card is recalled `days` after its last grade.
    #[must_use]
    pub fn retrievability(&self, memory: Memory, days: f32) -> f32 {
        let [.., decay] = self.settings.weights;
        fsrs::current_retrievability(memory.into(), days, decay)
    }

    /// Days after which a card is recalled with the desired retention, before they are rounded, ordered and bounded.
    #[must_use]
    pub fn interval(&self, memory: Memory) -> f32 {
        let stability = Some(memory.stability);
        self.fsrs
            .next_interval(stability, self.settings.retention, 3)
    }

    /// Memory and interval after each grade, as FSRS has them.
    fn forecast(&self, memory: Option<Memory>, days: u32) -> [Forecast; 4] {
        let retention = self.settings.retention;
        let next = self
            .fsrs
            .next_states(memory.map(MemoryState::from), retention, days);
        // It fails on numbers that are none, which neither checked settings nor a read memory hold.
        let Ok(next) = next else {
            let memory = memory.unwrap_or(Memory {
                stability: 1.0,
                difficulty: 5.0,
            });
            return [Forecast {
                memory,
                interval: 1.0,
            }; 4];
        };
        [next.again, next.hard, next.good, next.easy].map(|item| Forecast {
            memory: Memory {
                stability: item.memory.stability,
                difficulty: item.memory.difficulty,
            },
            interval: item.interval,
        })
    }
}

impl From<Memory> for MemoryState {
    fn from(memory: Memory) -> MemoryState {
        MemoryState {
            stability: memory.stability,
            difficulty: memory.difficulty,
        }
    }
}

impl Answering<'_> {
    /// The outcomes of a card that goes through steps.
    fn in_steps(&self, steps: Steps, left: u8, again: bool) -> [Outcome; 4] {
        let [failed, hard, good, easy] = self.forecast;
        let good_days = self.days(good.interval, 1);
        let [failed_wait, hard_wait, good_wait] =
            [steps.again(), steps.hard(left), steps.good(left)];
        let step = |forecast: Forecast, wait: Option<(u8, u32)>| match wait {
            Some((left, seconds)) => self.step(forecast, left, seconds, again),
            None => self.without_step(forecast, steps, left, again),
        };
        [
            step(failed, failed_wait),
            step(hard, hard_wait),
            step(good, good_wait),
            self.review(easy, self.days(easy.interval.max(1.0), good_days + 1)),
        ]
    }

    /// The outcomes of a card that is repeated after days.
    fn in_review(&self, last: u32) -> [Outcome; 4] {
        let [failed, hard, good, easy] = self.forecast;
        let rises = |interval: f32| interval.round() as u32 > last;
        // What grew must not shrink by fuzz, and Hard must not take away from an interval that is about the same.
        let floor = |interval: f32| if rises(interval) { last + 1 } else { 1 };
        let stays = last <= fuzz::upper(hard.interval, self.settings.maximum_days);
        let hard_floor = if stays && !rises(hard.interval) {
            last
        } else {
            floor(hard.interval)
        };
        let hard_days = self.days(hard.interval, hard_floor);
        let good_days = self.days(good.interval, floor(good.interval).max(hard_days + 1));
        let easy_days = self.days(easy.interval, floor(easy.interval).max(good_days + 1));
        let relearning = Steps::new(&self.settings.relearning);
        let failed = match relearning.again() {
            Some((left, seconds)) => self.step(failed, left, seconds, true),
            None => self.without_step(failed, relearning, 0, true),
        };
        [
            failed,
            self.review(hard, hard_days),
            self.review(good, good_days),
            self.review(easy, easy_days),
        ]
    }

    /// Whole days, fuzzed if that is asked for, from `minimum` to the longest interval.
    fn days(&self, interval: f32, minimum: u32) -> u32 {
        self.fuzz
            .days(interval, minimum, self.settings.maximum_days)
    }

    /// Where no step is left: days, or without any steps what FSRS says of less than half a day.
    fn without_step(&self, forecast: Forecast, steps: Steps, left: u8, again: bool) -> Outcome {
        if steps.all() == 0 && forecast.interval < 0.5 {
            let seconds = (forecast.interval * DAY_SECONDS) as u32;
            return self.step(forecast, left, seconds.max(1), again);
        }
        self.review(forecast, self.days(forecast.interval.max(1.0), 1))
    }

    fn review(&self, forecast: Forecast, interval: u32) -> Outcome {
        let due = self.now.day().after(interval);
        Outcome {
            phase: Phase::Review { interval, due },
            memory: forecast.memory,
            wait: Wait::Days(interval),
        }
    }

    /// A step that ends after the day does is due on a day, so that nobody has to stay up for it.
    fn step(&self, forecast: Forecast, left: u8, seconds: u32, again: bool) -> Outcome {
        let ms = i64::from(seconds) * 1000;
        let beyond = ms - self.now.until_next_day();
        let (due, wait) = if beyond < 0 {
            (
                Due::At(self.now.at.saturating_add(ms)),
                Wait::Seconds(seconds),
            )
        } else {
            let days = u32::try_from(beyond / 86_400_000 + 1).unwrap_or(u32::MAX);
            (Due::On(self.now.day().after(days)), Wait::Days(days))
        };
        let phase = if again {
            Phase::Relearning { left, due }
        } else {
            Phase::Learning { left, due }
        };
        Outcome {
            phase,
            memory: forecast.memory,
            wait,
        }
    }
}
