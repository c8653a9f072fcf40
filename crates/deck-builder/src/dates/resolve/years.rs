//! Which year a date without one is in.

use deck_engine::{DatePoint, DateSpan};

use crate::calendar::Day;
use crate::dates::phrase::{Noun, Partial, YearOf};
use crate::dates::range::share_year;
use crate::dates::resolve::{Clause, NamedYear, Resolver};
use crate::dates::tense::Tense;

/// Days that are named without their year long after: month, day, year, and a word that follows the date.
const KNOWN_DAYS: [(u8, u8, u16, &[&str]); 4] = [
    (
        9,
        11,
        2001,
        &[
            "attacks",
            "attack",
            "terrorist",
            "terror",
            "hijackers",
            "hijackings",
        ],
    ),
    (
        10,
        7,
        2023,
        &["attack", "attacks", "massacre", "hamas", "assault"],
    ),
    (
        1,
        6,
        2021,
        &["riot", "insurrection", "attack", "capitol", "committee"],
    ),
    (7, 7, 2005, &["bombings", "bombers"]),
];

/// For how many days something is news.
const NEWS: i32 = 60;

impl Resolver {
    pub(super) fn date(&self, date: Partial, clause: &mut Clause) -> Option<DatePoint> {
        let Some(month) = date.month else {
            return match (date.year, date.day) {
                (YearOf::Known(year), None) => DatePoint::new(year, None, None),
                (_, Some(day)) => self.day_of_month(day, clause).map(DatePoint::from),
                _ => None,
            };
        };
        let year = match date.year {
            YearOf::Known(year) => year,
            YearOf::Publication(offset) => self
                .published?
                .year()
                .checked_add_signed(i16::from(offset))?,
            YearOf::Anchor(offset) => self.anchor_year(offset, clause)?,
            YearOf::Last => {
                self.years(month, date.day)
                    .find(|&(ahead, ..)| ahead < 0)?
                    .1
            }
            YearOf::Next => {
                self.years(month, date.day)
                    .rfind(|&(ahead, ..)| ahead > 0)?
                    .1
            }
            YearOf::Open | YearOf::Before(_) => self.open_year(date, month, clause)?,
        };
        DatePoint::new(year, Some(month), date.day)
    }

    /// The years around publication in which a month or day falls, the latest first, each with the days from
    /// publication: 0 if publication falls in it.
    fn years(&self, month: u8, day: Option<u8>) -> impl DoubleEndedIterator<Item = (i32, u16)> {
        let published = self.published;
        let year = published.map_or(0, Day::year);
        [2i16, 1, 0, -1, -2, -3, -4]
            .into_iter()
            .filter_map(move |offset| {
                let year = year.checked_add_signed(offset)?;
                let point = DatePoint::new(year, Some(month), day)?;
                let (first, last) = Day::bounds(&point.into())?;
                let published = published?;
                let ahead = if first > published {
                    first.days_since(published)
                } else if last < published {
                    last.days_since(published)
                } else {
                    0
                };
                Some((ahead, year))
            })
    }

    /// The year of a date that gives none.
    fn open_year(&self, date: Partial, month: u8, clause: &mut Clause) -> Option<u16> {
        if let Some(year) = self.known_day(date, clause) {
            return Some(year);
        }
        if let Some(weekday) = date.weekday {
            let fits = |&(_, year): &(i32, u16)| {
                date.day
                    .and_then(|day| Day::new(year, month, day))
                    .is_some_and(|day| day.weekday() == weekday)
            };
            return self
                .years(month, date.day)
                .filter(fits)
                .min_by_key(|&(ahead, _)| ahead.abs())
                .map(|(_, year)| year);
        }
        let tense = match date.year {
            YearOf::Before(Noun::Mishap) => Tense::Past,
            YearOf::Before(Noun::Other) => Tense::Unknown,
            _ => clause.tense(),
        };
        if tense != Tense::Future
            && let Some(year) = self.told_year(date, clause)
        {
            return Some(year);
        }
        let past = self.years(month, date.day).find(|&(ahead, _)| ahead <= 0);
        let future = self.years(month, date.day).rfind(|&(ahead, _)| ahead >= 0);
        match tense {
            Tense::Past => past,
            // What is set for a time so far ahead is told with its year.
            Tense::Future if future.is_some_and(|(ahead, _)| ahead > 270) => past,
            Tense::Future => future,
            Tense::Unknown => {
                let nearer = past
                    .zip(future)
                    .is_some_and(|((back, _), (ahead, _))| ahead <= 120 && ahead < -back);
                if nearer { future } else { past }
            }
        }
        .map(|(_, year)| year)
    }

    /// "March 8, 2014, ... on March 24": a story goes on in the year that it has named.
    fn told_year(&self, date: Partial, clause: &Clause) -> Option<u16> {
        let NamedYear {
            year,
            month,
            was_day,
            sentence,
        } = self.named_year?;
        let published = self.published?;
        // Of some weeks ago, a new sentence tells as news, not as part of an old story.
        let mut years = self.years(date.month?, date.day);
        let is_news = years.any(|(ahead, _)| (-NEWS..=0).contains(&ahead)) && month != date.month;
        let near = match clause.sentence - sentence {
            // "Lee, elected in November 2003, said the sum paid in May": the last May, whatever year another clause names.
            // "A fair, begun in May 2015, closed on March 20": the last March.
            0 if is_news && (date.day.is_none() || !was_day) => false,
            0 => true,
            1 if is_news => false,
            1 => (was_day || month == date.month) && date.day.is_some(),
            _ => false,
        };
        (near && year < published.year()).then_some(year)
    }

    fn known_day(&self, date: Partial, clause: &Clause) -> Option<u16> {
        let after = clause.found.span.end;
        KNOWN_DAYS
            .iter()
            .find(|(month, day, _, words)| {
                (Some(*month), Some(*day)) == (date.month, date.day)
                    && (after..after + 2).any(|at| words.contains(&clause.scan.key(at)))
            })
            .map(|&(.., year, _)| year)
            .filter(|&year| {
                self.published
                    .is_none_or(|published| year <= published.year())
            })
    }

    /// "the 13th": of the month of publication or its neighbour.
    fn day_of_month(&self, day: u8, clause: &mut Clause) -> Option<Day> {
        let published = self.published?;
        let step = if clause.tense() == Tense::Future {
            1
        } else {
            -1
        };
        (0..3).find_map(|months| {
            let found = published.month().plus(step * months)?.day(day)?;
            (found.days_since(published) * step >= 0).then_some(found)
        })
    }

    pub(super) fn range(
        &self,
        first: Partial,
        last: Partial,
        clause: &mut Clause,
    ) -> Option<DateSpan> {
        let start = self.date(share_year(first, last), clause)?;
        let mut end = match last.year {
            YearOf::Open | YearOf::Before(_) => DatePoint::new(start.year(), last.month, last.day)?,
            _ => self.date(last, clause)?,
        };
        if end < start && !matches!(last.year, YearOf::Known(_)) {
            end = DatePoint::new(end.year() + 1, end.month(), end.day())?;
        }
        DateSpan::between(start, end)
    }
}
