//! What a learner may set, as it is kept: names and numbers in one line.

use deck_study::Schedule;

use super::weights;

/// What may be set as the share of reviews that should be recalled, in percent.
pub(crate) const RETENTION: std::ops::RangeInclusive<u16> = 70..=99;

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
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            four: false,
            typing: true,
            new: 20,
            reviews: 200,
            retention: 90,
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
        } = self;
        let numbers = [
            ("four", u16::from(four)),
            ("typing", u16::from(typing)),
            ("new", new),
            ("reviews", reviews),
            ("retention", retention),
        ];
        let words = numbers.map(|(name, number)| format!("{name}={number}"));
        words.join(" ")
    }

    /// Reads what was kept; what is missing or cannot be read is as usual.
    pub(crate) fn from_text(text: &str) -> Settings {
        let mut settings = Settings::default();
        for word in text.split(' ') {
            let Some((name, number)) = word.split_once('=') else {
                continue;
            };
            let Ok(number) = number.parse::<u16>() else {
                continue;
            };
            match name {
                "four" => settings.four = number > 0,
                "typing" => settings.typing = number > 0,
                "new" => settings.new = number,
                "reviews" => settings.reviews = number,
                "retention" if RETENTION.contains(&number) => settings.retention = number,
                _ => {}
            }
        }
        settings
    }

    /// The schedule that follows from them and from weights that were fitted to the learner, if any are kept; `None` only if
    /// it had a fault.
    pub(crate) fn schedule(self, fitted: &str) -> Option<Schedule> {
        let mut settings = deck_study::Settings {
            retention: f32::from(self.retention) / 100.0,
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
        };
        assert_eq!(Settings::from_text(&settings.to_text()), settings);
    }

    #[test]
    fn the_usual_share_is_that_of_the_usual_schedule() {
        let schedule = Settings::default().schedule("").unwrap();
        assert_eq!(*schedule.settings(), deck_study::Settings::default());
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
