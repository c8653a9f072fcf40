//! Spreading reviews that were made together over some days, the same way at each replay.

use crate::CardId;

/// Bounds in days, and the share of the days between them that an interval may move by, as in Anki.
const BANDS: [(f32, f32, f32); 3] = [(2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, f32::MAX, 0.05)];

/// Where in its range an interval is put: 0 up to 1, or nowhere but in the middle.
#[derive(Clone, Copy)]
pub(super) struct Fuzz(Option<f32>);

impl Fuzz {
    /// Seeded by the card and its count of grades, so that the button and the replay agree.
    pub(super) fn new(on: bool, card: &CardId, reps: u32) -> Fuzz {
        Fuzz(on.then(|| (scatter(card.as_str(), reps) >> 40) as f32 / (1_u32 << 24) as f32))
    }

    /// Whole days near `interval`, from `minimum` to `maximum`; the latter counts more.
    pub(super) fn days(self, interval: f32, minimum: u32, maximum: u32) -> u32 {
        let minimum = minimum.clamp(1, maximum);
        let Some(share) = self.0 else {
            return (interval.round() as u32).clamp(minimum, maximum);
        };
        let (lower, upper) = range(interval, minimum, maximum);
        let days = lower + (share * (1 + upper - lower) as f32) as u32;
        days.min(upper)
    }
}

/// A number that tells nothing of what it is made from: FNV-1a, and then the finaliser of MurmurHash3, since the last
/// byte alone would hardly move the upper bits.
pub(crate) fn scatter(text: &str, number: u32) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes().chain(number.to_le_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// The longest interval that fuzz could make of this one.
pub(super) fn upper(interval: f32, maximum: u32) -> u32 {
    range(interval, 1, maximum).1
}

/// From the shortest to the longest; two days at least where the limits allow it.
fn range(interval: f32, minimum: u32, maximum: u32) -> (u32, u32) {
    // Not `clamp`, which brings a page 4 kB of words for bounds that are in the wrong order.
    let interval = interval.max(minimum as f32).min(maximum as f32);
    let reach = reach(interval);
    let lower = ((interval - reach).round() as u32).clamp(minimum, maximum);
    let upper = ((interval + reach).round() as u32).clamp(minimum, maximum);
    if upper == lower && upper > 2 && upper < maximum {
        (lower, upper + 1)
    } else {
        (lower, upper)
    }
}

/// By how many days an interval may move: not at all below 2.5 days, above by a day and a share of each band.
fn reach(interval: f32) -> f32 {
    let mut reach = if interval < 2.5 { 0.0 } else { 1.0 };
    for (start, end, share) in BANDS {
        reach += share * (interval.min(end) - start).max(0.0);
    }
    reach
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_moves_within_its_bands() {
        // Lowest, middle and highest place in the range, for intervals on both sides of each bound.
        for (interval, expected) in [
            (1.0, [1, 1, 1]),
            (2.4, [2, 2, 2]),
            (2.5, [2, 3, 4]),
            (7.0, [5, 7, 9]),
            (17.0, [14, 17, 20]),
            (37.0, [33, 37, 41]),
        ] {
            let days = [0.0, 0.5, 0.99].map(|share| Fuzz(Some(share)).days(interval, 1, 1000));
            assert_eq!(days, expected, "{interval}");
        }
    }

    #[test]
    fn where_one_day_is_left_the_next_is_taken_in_if_the_limit_allows_it() {
        assert_eq!(range(2.0, 3, 1000), (3, 4));
        assert_eq!(range(2.0, 3, 3), (3, 3));
        assert_eq!(range(2.0, 2, 1000), (2, 2));
    }

    #[test]
    fn limits_hold_whatever_the_chance() {
        for share in [0.0, 0.5, 0.999_999_94] {
            assert!((101..=108).contains(&Fuzz(Some(share)).days(100.0, 101, 1000)));
            assert!((92..=99).contains(&Fuzz(Some(share)).days(100.0, 1, 99)));
            assert_eq!(Fuzz(Some(share)).days(9.0, 12, 5), 5);
        }
    }

    #[test]
    fn cards_and_counts_are_spread_over_the_whole_range() {
        let mut seen = [0; 9];
        for reps in 0..900 {
            let card = CardId::new("bank", "question", crate::Direction::Forward);
            let days = Fuzz::new(true, &card, reps).days(37.0, 1, 1000);
            seen[days as usize - 33] += 1;
        }
        assert!(
            seen.iter().all(|count| (60..=140).contains(count)),
            "{seen:?}"
        );
    }
}
