//! What a learner may set of the schedule.

use std::fmt;

use deck_engine::digits;

/// The longest interval by default: a hundred years, as in Anki.
pub const MAXIMUM_DAYS: u32 = 36_500;

/// FSRS-6 with weights of the average learner, from `fsrs` 6.6.
pub const WEIGHTS: [f32; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// The least and the greatest that FSRS-6 makes of each weight, from `fsrs` 6.6: others are moved to the nearer one.
pub const BOUNDS: [(f32, f32); 21] = [
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (1.0, 10.0),
    (0.001, 4.0),
    (0.001, 4.0),
    (0.001, 0.75),
    (0.0, 4.5),
    (0.0, 0.8),
    (0.001, 3.5),
    (0.001, 5.0),
    (0.001, 0.25),
    (0.001, 0.9),
    (0.0, 4.0),
    (0.0, 1.0),
    (1.0, 6.0),
    (0.0, 2.0),
    (0.0, 2.0),
    (0.0, 0.8),
    (0.1, 0.8),
];

/// Settings of the schedule. A card's state follows from its log and these.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The share of reviews that should be recalled, 0.7 to 0.99.
    pub retention: f32,
    /// The weights of FSRS-6. Those out of their bounds are moved to the nearest one.
    pub weights: [f32; 21],
    /// Learning steps in seconds, at most 20.
    pub learning: Vec<u32>,
    /// Steps in seconds after a card was forgotten, at most 20.
    pub relearning: Vec<u32>,
    /// No interval is longer than this many days.
    pub maximum_days: u32,
    /// Whether intervals are spread, so that cards learned together do not stay together.
    pub fuzz: bool,
    /// Lapses that make a leech, and again each half as many more; 0 for never.
    pub leech: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            retention: 0.9,
            weights: WEIGHTS,
            learning: vec![60, 600],
            relearning: vec![600],
            maximum_days: MAXIMUM_DAYS,
            fuzz: false,
            leech: 8,
        }
    }
}

/// What is wrong with settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsFault {
    /// The retention is not from 0.7 to 0.99.
    Retention,
    /// A weight is no finite number.
    Weights,
    /// There are more than 20 steps, or one is of 0 seconds or more than a year.
    Steps,
    /// The longest interval is not from 1 to 36,500 days.
    Maximum,
}

impl Settings {
    /// Tells settings apart: what was made with one is stale under another. Digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut numbers: Vec<u32> = self.weights.iter().map(|weight| weight.to_bits()).collect();
        numbers.extend([self.retention.to_bits(), self.maximum_days, self.leech]);
        numbers.push(u32::from(self.fuzz));
        for steps in [&self.learning, &self.relearning] {
            numbers.push(u32::try_from(steps.len()).unwrap_or(u32::MAX));
            numbers.extend(steps);
        }
        // FNV-1a: <https://www.rfc-editor.org/rfc/rfc9923>.
        let bytes = numbers.iter().flat_map(|number| number.to_le_bytes());
        let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        digits(hash.into())
    }

    pub(super) fn check(&self) -> Result<(), SettingsFault> {
        let is_step = |seconds: &u32| (1..=365 * 86_400).contains(seconds);
        let are_steps = |steps: &[u32]| steps.len() <= 20 && steps.iter().all(is_step);
        if !(0.7..=0.99).contains(&self.retention) {
            Err(SettingsFault::Retention)
        } else if !self.weights.iter().all(|weight| weight.is_finite()) {
            Err(SettingsFault::Weights)
        } else if !are_steps(&self.learning) || !are_steps(&self.relearning) {
            Err(SettingsFault::Steps)
        } else if !(1..=MAXIMUM_DAYS).contains(&self.maximum_days) {
            Err(SettingsFault::Maximum)
        } else {
            Ok(())
        }
    }
}

impl fmt::Display for SettingsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SettingsFault::Retention => "the desired retention must be from 70 to 99 percent",
            SettingsFault::Weights => "each of the 21 weights must be a number",
            SettingsFault::Steps => "there may be 20 steps, each from a second to a year",
            SettingsFault::Maximum => "the longest interval must be from 1 to 36,500 days",
        })
    }
}

impl std::error::Error for SettingsFault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_setting_changes_the_fingerprint() {
        let usual = Settings::default;
        let mut weights = WEIGHTS;
        weights[20] = 0.2;
        let all = [
            usual(),
            Settings {
                retention: 0.85,
                ..usual()
            },
            Settings { weights, ..usual() },
            Settings {
                learning: vec![60],
                ..usual()
            },
            Settings {
                learning: vec![60, 600, 600],
                relearning: vec![],
                ..usual()
            },
            Settings {
                relearning: vec![],
                ..usual()
            },
            Settings {
                maximum_days: 365,
                ..usual()
            },
            Settings {
                fuzz: true,
                ..usual()
            },
            Settings {
                leech: 0,
                ..usual()
            },
        ];
        let mut seen: Vec<_> = all.iter().map(Settings::fingerprint).collect();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all.len());
        assert_eq!(usual().fingerprint(), usual().fingerprint());
    }
}
