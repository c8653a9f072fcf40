//! The numbers behind the plots: what becomes due, which days were used, and how well cards are remembered.

use crate::Day;

/// Cards by the day on which they become due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    /// Cards that were due before today.
    pub overdue: u32,
    /// Cards of each day from today on.
    pub days: Vec<u32>,
    /// Cards that become due later.
    pub later: u32,
}

/// The next `days` days, from the due days of all cards, as an index gives them.
pub fn forecast(due: impl IntoIterator<Item = Day>, today: Day, days: usize) -> Forecast {
    let mut forecast = Forecast {
        days: vec![0; days],
        ..Forecast::default()
    };
    for day in due {
        let count = if day < today {
            &mut forecast.overdue
        } else {
            let ahead = usize::try_from(day.since(today)).unwrap_or(usize::MAX);
            match forecast.days.get_mut(ahead) {
                Some(count) => count,
                None => &mut forecast.later,
            }
        };
        *count += 1;
    }
    forecast
}

/// Days in a row on which something was graded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// Up to today, or up to yesterday while today can still be added.
    pub current: u32,
    /// The longest ever.
    pub longest: u32,
}

/// The streaks among the days that have totals, which come in their order.
pub fn streak(days: impl IntoIterator<Item = Day>, today: Day) -> Streak {
    let mut streak = Streak::default();
    let mut run = 0;
    let mut before = None;
    for day in days.into_iter().take_while(|day| *day <= today) {
        run = if before == Some(day) { run + 1 } else { 1 };
        before = Some(day.after(1));
        streak.longest = streak.longest.max(run);
    }
    // `before` is the day after the last one.
    if before.is_some_and(|after| after >= today) {
        streak.current = run;
    }
    streak
}

/// How dark a day is in a calendar: 0 for no grades, 1 to 4 for its quarter of the busiest day.
#[must_use]
pub fn level(graded: u32, busiest: u32) -> u8 {
    match u64::from(graded) * 4 {
        0 => 0,
        fourfold => fourfold
            .div_ceil(u64::from(busiest.max(graded)))
            .clamp(1, 4) as u8,
    }
}

/// How many cards are recalled with which probability now, in ten bins of a tenth each.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bins {
    /// Cards from 0 to 0.1, and so on; the last bin holds 1 too.
    pub counts: [u32; 10],
    /// The sum of the probabilities: how many cards would be recalled.
    pub recalled: f64,
}

impl Bins {
    /// Takes one card in.
    pub fn add(&mut self, recall: f32) {
        let bin = ((recall * 10.0) as usize).min(9);
        if let Some(count) = self.counts.get_mut(bin) {
            *count += 1;
        }
        self.recalled += f64::from(recall);
    }

    /// Takes the cards of another in.
    pub fn join(&mut self, other: &Bins) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count = count.saturating_add(more);
        }
        self.recalled += other.recalled;
    }

    /// All cards.
    #[must_use]
    pub fn cards(&self) -> u32 {
        self.counts.iter().sum()
    }
}
