//! The feast on which other feasts depend.

use super::Day;

/// Easter Sunday, on which other feasts depend.
///
/// The anonymous Gregorian computus, as Meeus gives it in *Astronomical Algorithms*, chapter 8.
#[must_use]
pub(crate) fn easter(year: u16) -> Option<Day> {
    let year = u32::from(year);
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let skipped = (century + 8) / 25;
    let moon = (century - skipped + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let position = epact + weekday + 114 - 7 * late;
    Day::new(
        u16::try_from(year).ok()?,
        u8::try_from(position / 31).ok()?,
        u8::try_from(position % 31 + 1).ok()?,
    )
}
