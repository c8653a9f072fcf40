//! What a learner may set, as it is kept: names and numbers in one line. `assets/panels/options.js` draws it.

use deck_engine::{count, fill};
use deck_study::{Schedule, whole_number};

use super::weights;

/// What may be set as the share of reviews that should be recalled, in percent.
pub(crate) const RETENTION: std::ops::RangeInclusive<u16> = 70..=99;

/// More steps than anybody takes.
const MOST_STEPS: usize = 6;
/// A week: what is longer is no step of learning.
const LONGEST_STEP: i64 = 10_080;

/// Steps of learning, in minutes. Those that are not taken stand last, as 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Steps([u16; MOST_STEPS]);

impl Steps {
    /// Reads minutes with commas between them; `None` if there are too many, or one is 0 or too long, or anything else stands there. No
    /// number: no steps.
    pub(crate) fn from_text(text: &str) -> Option<Steps> {
        let mut steps = Steps::default();
        let mut places = steps.0.iter_mut();
        for word in text.split(',').filter(|word| !word.is_empty()) {
            let minutes = whole_number(word)?;
            if !(1..=LONGEST_STEP).contains(&minutes) {
                return None;
            }
            *places.next()? = minutes as u16;
        }
        Some(steps)
    }

    fn to_text(self) -> String {
        let minutes = self.minutes().map(|minutes| count(minutes.into()));
        minutes.collect::<Vec<_>>().join(",")
    }

    fn minutes(self) -> impl Iterator<Item = u16> {
        self.0.into_iter().take_while(|minutes| *minutes > 0)
    }

    fn seconds(self) -> Vec<u32> {
        self.minutes()
            .map(|minutes| u32::from(minutes) * 60)
            .collect()
    }
}

/// The settings of study on this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    /// Whether there are also Hard and Easy.
    pub(crate) four: bool,
    /// Whether answers are typed where that is possible.
    pub(crate) typing: bool,
    /// New cards a day.
    pub(crate) new: u16,
    /// Reviews a day.
    pub(crate) reviews: u16,
    /// The share of reviews that should be recalled, in percent.
    pub(crate) retention: u16,
    /// Until a new card is a review.
    pub(crate) learning: Steps,
    /// After a review was not recalled.
    pub(crate) relearning: Steps,
    /// After so many slips a card is suspended; 0 for never.
    pub(crate) leech: u16,
    /// Whether intervals are spread.
    pub(crate) fuzz: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            four: false,
            typing: true,
            new: 20,
            reviews: 200,
            retention: 90,
            learning: Steps([1, 10, 0, 0, 0, 0]),
            relearning: Steps([10, 0, 0, 0, 0, 0]),
            leech: 8,
            fuzz: false,
        }
    }
}

impl Settings {
    /// As they are kept.
    pub(crate) fn to_text(self) -> String {
        let Settings {
            four,
            typing,
            new,
            reviews,
            retention,
            learning,
            relearning,
            leech,
            fuzz,
        } = self;
        let numbers = [
            ("four", u16::from(four)),
            ("typing", u16::from(typing)),
            ("new", new),
            ("reviews", reviews),
            ("retention", retention),
            ("leech", leech),
            ("fuzz", u16::from(fuzz)),
        ];
        let numbers = numbers.map(|(name, number)| (name, count(number.into())));
        let steps = [("learning", learning), ("relearning", relearning)];
        let steps = steps.map(|(name, steps)| (name, steps.to_text()));
        let mut words = String::new();
        for (name, value) in numbers.iter().chain(&steps) {
            let form = if words.is_empty() { "%=%" } else { " %=%" };
            words.push_str(&fill(form, &[name, value]));
        }
        words
    }

    /// Reads what was kept; what is missing or cannot be read is as usual.
    pub(crate) fn from_text(text: &str) -> Settings {
        let mut settings = Settings::default();
        for word in text.split(' ') {
            let (name, value) = word.split_once('=').unwrap_or_default();
            let steps = |usual| Steps::from_text(value).unwrap_or(usual);
            match name {
                "learning" => settings.learning = steps(settings.learning),
                "relearning" => settings.relearning = steps(settings.relearning),
                _ => {
                    let number = whole_number(value).and_then(|number| number.try_into().ok());
                    if let Some(number) = number {
                        settings.set(name, number);
                    }
                }
            }
        }
        settings
    }

    fn set(&mut self, name: &str, number: u16) {
        match name {
            "four" => self.four = number > 0,
            "typing" => self.typing = number > 0,
            "new" => self.new = number,
            "reviews" => self.reviews = number,
            "leech" => self.leech = number,
            "fuzz" => self.fuzz = number > 0,
            "retention" if RETENTION.contains(&number) => self.retention = number,
            _ => {}
        }
    }

    /// The schedule that follows from them and from weights that were fitted to the learner, if any are kept; `None` only if
    /// it had a fault.
    pub(crate) fn schedule(self, fitted: &str) -> Option<Schedule> {
        let mut settings = deck_study::Settings {
            retention: f32::from(self.retention) / 100.0,
            learning: self.learning.seconds(),
            relearning: self.relearning.seconds(),
            leech: self.leech.into(),
            fuzz: self.fuzz,
            ..deck_study::Settings::default()
        };
        if let Some(weights) = weights::read(fitted) {
            settings.weights = weights;
        }
        Schedule::new(settings).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let settings = Settings {
            four: true,
            typing: false,
            new: 0,
            reviews: 999,
            retention: 85,
            learning: Steps::from_text("2,15,60").unwrap(),
            relearning: Steps::default(),
            leech: 0,
            fuzz: true,
        };
        assert_eq!(Settings::from_text(&settings.to_text()), settings);
    }

    #[test]
    fn the_usual_share_is_that_of_the_usual_schedule() {
        let schedule = Settings::default().schedule("").unwrap();
        assert_eq!(*schedule.settings(), deck_study::Settings::default());
    }

    #[test]
    fn steps_are_minutes_within_bounds() {
        for (text, steps) in [
            ("1,10", Some("1,10")),
            ("10080", Some("10080")),
            ("", Some("")),
            ("1.5", None),
            ("10m", None),
            ("0,10", None),
            ("10081", None),
            ("1,2,3,4,5,6,7", None),
        ] {
            let read = Steps::from_text(text).map(Steps::to_text);
            assert_eq!(read.as_deref(), steps, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_as_usual() {
        let read = Settings::from_text("four=1 new=many later=7 retention=100 =");
        let usual = Settings::default();
        assert_eq!(
            read,
            Settings {
                four: true,
                ..usual
            }
        );
    }
}
