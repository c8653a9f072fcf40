//! Whole days, weeks, months and years from a date.

use deck_engine::{DatePoint, DateSpan};

use crate::calendar::{Day, Weekday};
use crate::dates::resolve::{Clause, Resolver};
use crate::dates::tense::Tense;
use crate::dates::word::Unit;

impl Resolver {
    /// "the next day", "the following week", "that year".
    pub(super) fn counted_from_anchor(
        &self,
        unit: Unit,
        offset: i32,
        clause: &mut Clause,
    ) -> Option<DateSpan> {
        if unit == Unit::Day {
            return Some(self.anchor_day_near(clause)?.plus(offset)?.into());
        }
        let anchor = self.anchor_near(clause)?;
        let (first, _) = Day::bounds(&anchor)?;
        let fine_enough = match unit {
            Unit::Year | Unit::Decade => true,
            Unit::Month | Unit::Quarter => anchor.start().month().is_some(),
            _ => anchor.start().day().is_some(),
        };
        fine_enough.then(|| units_from(first, unit, offset, clause))?
    }

    /// "two days later", "a month earlier".
    pub(super) fn later(&self, unit: Unit, offset: i32, clause: &mut Clause) -> Option<DateSpan> {
        match unit {
            Unit::Day => Some(self.anchor_day_near(clause)?.plus(offset)?.into()),
            Unit::Week => Some(
                self.anchor_day_near(clause)?
                    .plus(offset.checked_mul(7)?)?
                    .into(),
            ),
            _ => self.counted_from_anchor(unit, offset, clause),
        }
    }
}

/// Whole units from the one that a day lies in.
pub(super) fn units_from(
    day: Day,
    unit: Unit,
    offset: i32,
    clause: &mut Clause,
) -> Option<DateSpan> {
    let year = || u16::try_from(i32::from(day.year()).checked_add(offset)?).ok();
    match unit {
        Unit::Day => Some(day.plus(offset)?.into()),
        Unit::Week => day.plus(offset.checked_mul(7)?)?.week(),
        Unit::Weekend => {
            let recent =
                offset == 0 && day.weekday() == Weekday::Monday && clause.tense() == Tense::Past;
            let sunday = Weekday::Sunday.on_or_after(day)?;
            let sunday = sunday.plus(7 * (offset - i32::from(recent)))?;
            DateSpan::between(sunday.plus(-1)?.into(), sunday.into())
        }
        Unit::Month => Some(day.month().plus(offset)?.into()),
        Unit::Quarter => {
            let month = day.month().plus(offset.checked_mul(3)?)?;
            let start = month.plus(-i32::from((month.number() - 1) % 3))?;
            DateSpan::between(start.into(), start.plus(2)?.into())
        }
        Unit::Year => Some(DatePoint::new(year()?, None, None)?.into()),
        Unit::Half | Unit::Decade | Unit::Century => None,
    }
}

/// The weekend around or before publication, or the coming one.
pub(super) fn weekend(published: Day, tense: Tense) -> Option<DateSpan> {
    let saturday = match tense {
        Tense::Future => Weekday::Sunday.on_or_after(published)?.plus(-1)?,
        // Of a weekend that has only begun nothing is told as over.
        Tense::Past if published.weekday() == Weekday::Saturday => published.plus(-7)?,
        Tense::Past | Tense::Unknown => Weekday::Saturday.on_or_before(published)?,
    };
    DateSpan::between(saturday.into(), saturday.plus(1)?.into())
}
