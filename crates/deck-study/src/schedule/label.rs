//! What a button says of the time until the card comes back.

use std::fmt;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;
const YEAR: f64 = 365.0 * DAY;
/// A twelfth of a year, to the digits that Anki has.
const MONTH: f64 = 30.417 * DAY;

/// A card that comes back within this time can be shown earlier if nothing else is left, as in Anki.
pub(crate) const AHEAD_SECONDS: u32 = 20 * 60;

/// How long a card stays away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Seconds, within the study day.
    Seconds(u32),
    /// Study days.
    Days(u32),
}

/// A wait in its largest unit, for a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// It may be shown earlier, if nothing else is left.
    pub soon: bool,
    /// The number, in tenths: 11 for 1.1. Whole for seconds, minutes and days.
    pub tenths: u32,
    /// What it counts.
    pub unit: Unit,
}

/// Units of time, as labels have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Below a minute.
    Seconds,
    /// Below an hour.
    Minutes,
    /// Below a day.
    Hours,
    /// Below a month of 30.417 days.
    Days,
    /// Below a year of 365 days.
    Months,
    /// Anything longer.
    Years,
}

impl Wait {
    /// The wait in its largest unit. Rounded like Anki's: days and less to whole numbers, except hours.
    #[must_use]
    pub fn label(self) -> Label {
        let seconds = match self {
            Wait::Seconds(seconds) => f64::from(seconds),
            Wait::Days(days) => f64::from(days) * DAY,
        };
        let (unit, size) = match seconds {
            seconds if seconds < MINUTE => (Unit::Seconds, 1.0),
            seconds if seconds < HOUR => (Unit::Minutes, MINUTE),
            seconds if seconds < DAY => (Unit::Hours, HOUR),
            seconds if seconds < MONTH => (Unit::Days, DAY),
            seconds if seconds < YEAR => (Unit::Months, MONTH),
            _ => (Unit::Years, YEAR),
        };
        let amount = seconds / size;
        let tenths = match unit {
            Unit::Seconds | Unit::Minutes | Unit::Days => amount.round() * 10.0,
            Unit::Hours | Unit::Months | Unit::Years => (amount * 10.0).round(),
        };
        Label {
            soon: matches!(self, Wait::Seconds(seconds) if seconds < AHEAD_SECONDS),
            tenths: tenths as u32,
            unit,
        }
    }
}

/// As on Anki's buttons in English: `<10m`, `8d`, `1.1mo`.
impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.soon {
            f.write_str("<")?;
        }
        write!(f, "{}", self.tenths / 10)?;
        if !self.tenths.is_multiple_of(10) {
            write!(f, ".{}", self.tenths % 10)?;
        }
        f.write_str(match self.unit {
            Unit::Seconds => "s",
            Unit::Minutes => "m",
            Unit::Hours => "h",
            Unit::Days => "d",
            Unit::Months => "mo",
            Unit::Years => "y",
        })
    }
}
