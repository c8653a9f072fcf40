//! Which day, month or year is meant: counted from publication, from the tense, and from the date named last.

use deck_engine::{DatePoint, DateSpan};

use crate::calendar::{Day, Month, Weekday};
use crate::dates::phrase::{Found, Meaning, Noun, Partial, Which, YearOf};
use crate::dates::range::share_year;
use crate::dates::scan::Scan;
use crate::dates::season::feast_day;
use crate::dates::tense::{self, Tense};
use crate::dates::word::Unit;

/// How many sentences after a date "the next day" still counts from it.
const ANCHOR_REACH: u32 = 3;

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

/// What is known of time so far in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolver {
    published: Option<Day>,
    /// The date that the text spoke of last, and in which sentence.
    anchor: Option<(DateSpan, u32)>,
    /// The latest of them that was a day.
    anchor_day: Option<(Day, u32)>,
    /// The year that the text named last, by a date that others may lean on.
    named_year: Option<NamedYear>,
}

/// A year that the text has named.
#[derive(Clone, Copy, Debug)]
struct NamedYear {
    year: u16,
    /// With month and day.
    was_day: bool,
    sentence: u32,
}

/// A meaning in days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) span: Option<DateSpan>,
    pub(super) confidence: u8,
    /// The verb or word that gave the tense.
    pub(super) cue: Option<u32>,
}

impl Resolver {
    pub(super) fn new(published: Option<Day>) -> Self {
        Self {
            published,
            anchor: None,
            anchor_day: None,
            named_year: None,
        }
    }

    /// What a find means. Finds must come in the order of the text.
    pub(super) fn resolve(&mut self, scan: &Scan, sentence: u32, found: &Found) -> Resolved {
        let mut clause = Clause {
            scan,
            found,
            sentence,
            tense: None,
        };
        let span = self.span(&mut clause);
        let (tense, cue) = clause.tense.unwrap_or((Tense::Past, None));
        if let Some(span) = span {
            self.remember(span, scan, sentence, found);
        }
        let confidence = match (span, tense) {
            (None, _) => found.confidence.min(60),
            (Some(_), Tense::Unknown) => found.confidence.saturating_sub(10),
            (Some(_), Tense::Past | Tense::Future) if cue.is_some() => {
                (found.confidence + 5).min(99)
            }
            _ => found.confidence,
        };
        Resolved {
            span,
            confidence,
            cue,
        }
    }

    fn remember(&mut self, span: DateSpan, scan: &Scan, sentence: u32, found: &Found) {
        self.anchor = Some((span, sentence));
        let is_day = span.end().is_none() && span.start().day().is_some();
        if is_day && let Some((day, _)) = Day::bounds(&span) {
            self.anchor_day = Some((day, sentence));
        }
        // A year in passing ("which closed in 2002") does not rule the months after it.
        if let Meaning::Date(Partial {
            year: YearOf::Known(year),
            month,
            ..
        }) = found.meaning
            && (month.is_some() || found.span.first <= scan.span().first + 2)
        {
            self.named_year = Some(NamedYear {
                year,
                was_day: is_day,
                sentence,
            });
        }
    }

    fn span(&self, clause: &mut Clause) -> Option<DateSpan> {
        match clause.found.meaning {
            Meaning::Exact(span) => Some(span),
            Meaning::Date(date) => self.date(date, clause).map(DateSpan::from),
            Meaning::Range(first, last) => self.range(first, last, clause),
            Meaning::Weekday(weekday, which) => {
                self.weekday(weekday, which, clause).map(DateSpan::from)
            }
            Meaning::Weekdays(first, last) => self.weekdays(first, last, clause),
            Meaning::FromPublication(unit, offset) => {
                units_from(self.published?, unit, offset, clause)
            }
            Meaning::FromAnchor(unit, offset) => self.counted_from_anchor(unit, offset, clause),
            Meaning::Later(unit, offset) => self.later(unit, offset, clause),
            Meaning::Feast(index, year) => self.feast(index, year, clause).map(DateSpan::from),
            Meaning::Weekend => weekend(self.published?, clause.tense()),
            Meaning::Months(year, first, count) => self.months(year, first, count),
            Meaning::Vague => None,
        }
    }

    fn anchor_near(&self, clause: &Clause) -> Option<DateSpan> {
        let (span, sentence) = self.anchor?;
        (clause.sentence - sentence <= ANCHOR_REACH).then_some(span)
    }

    fn anchor_day_near(&self, clause: &Clause) -> Option<Day> {
        let (day, sentence) = self.anchor_day?;
        (clause.sentence - sentence <= ANCHOR_REACH).then_some(day)
    }

    fn date(&self, date: Partial, clause: &mut Clause) -> Option<DatePoint> {
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
            YearOf::Anchor(offset) => self
                .anchor_near(clause)?
                .start()
                .year()
                .checked_add_signed(i16::from(offset))?,
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
            // What is set for a day so far ahead is told with its year.
            Tense::Future if date.day.is_some() && future.is_some_and(|(ahead, _)| ahead > 240) => {
                past
            }
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
            was_day,
            sentence,
        } = self.named_year?;
        let published = self.published?;
        let near = match clause.sentence - sentence {
            0 => true,
            1 => was_day && date.day.is_some(),
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

    fn range(&self, first: Partial, last: Partial, clause: &mut Clause) -> Option<DateSpan> {
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

    fn weekday(&self, weekday: Weekday, which: Which, clause: &mut Clause) -> Option<Day> {
        let published = self.published?;
        match which {
            Which::Plain if clause.tense() == Tense::Future => weekday.on_or_after(published),
            Which::Plain => weekday.on_or_before(published),
            Which::Past if clause.possessive_is_ahead() => weekday.on_or_after(published),
            Which::Past => weekday.on_or_before(published),
            Which::Last => weekday.on_or_before(published.plus(-1)?),
            Which::This if clause.tense() == Tense::Past => {
                let sunday = Weekday::Sunday.on_or_after(published)?;
                weekday.on_or_before(sunday)
            }
            Which::This => weekday.on_or_after(published),
            Which::Week(0) => weekday.on_or_after(published.plus(1)?),
            Which::Week(weeks) => {
                let sunday = Weekday::Sunday.on_or_after(published)?;
                weekday.on_or_before(sunday)?.plus(7 * i32::from(weeks))
            }
            Which::WeekOn => weekday.on_or_after(published.plus(1)?)?.plus(7),
            Which::AfterAnchor => weekday.on_or_after(self.anchor_day_near(clause)?.plus(1)?),
        }
    }

    fn weekdays(&self, first: Weekday, last: Weekday, clause: &mut Clause) -> Option<DateSpan> {
        let published = self.published?;
        let (start, end) = if clause.tense() == Tense::Future {
            let start = first.on_or_after(published)?;
            (start, last.on_or_after(start)?)
        } else {
            let end = last.on_or_before(published)?;
            (first.on_or_before(end)?, end)
        };
        DateSpan::between(start.into(), end.into())
    }

    /// "the next day", "the following week", "that year".
    fn counted_from_anchor(
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
    fn later(&self, unit: Unit, offset: i32, clause: &mut Clause) -> Option<DateSpan> {
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

    fn feast(&self, index: u8, year: YearOf, clause: &mut Clause) -> Option<Day> {
        let tense = match year {
            YearOf::Known(year) => return feast_day(index, year),
            YearOf::Publication(offset) => {
                let year = self
                    .published?
                    .year()
                    .checked_add_signed(i16::from(offset))?;
                return feast_day(index, year);
            }
            YearOf::Anchor(offset) => {
                let year = self.anchor_near(clause)?.start().year();
                return feast_day(index, year.checked_add_signed(i16::from(offset))?);
            }
            YearOf::Last => Tense::Past,
            YearOf::Next => Tense::Future,
            YearOf::Open | YearOf::Before(_) => clause.tense(),
        };
        let published = self.published?;
        let of_year = |offset: i16| feast_day(index, published.year().checked_add_signed(offset)?);
        let days = [-1, 0, 1].into_iter().filter_map(of_year);
        match tense {
            Tense::Future => days.into_iter().find(|&day| day >= published),
            Tense::Past => days.into_iter().rfind(|&day| day <= published),
            Tense::Unknown => days
                .into_iter()
                .min_by_key(|day| day.days_since(published).abs()),
        }
    }

    /// A quarter, a half or a season: `count` months from month `first` of a year.
    fn months(&self, year: YearOf, first: u8, count: u8) -> Option<DateSpan> {
        let of_year = |year: u16| {
            let start = Month::new(year, first)?;
            DateSpan::between(start.into(), start.plus(i32::from(count) - 1)?.into())
        };
        if let YearOf::Known(year) = year {
            return of_year(year);
        }
        let published = self.published?;
        let relative =
            |offset: i8| of_year(published.year().checked_add_signed(i16::from(offset))?);
        match year {
            YearOf::Publication(offset) => relative(offset),
            YearOf::Next => [0, 1]
                .into_iter()
                .filter_map(relative)
                .find(|span| Day::bounds(span).is_some_and(|(start, _)| start > published)),
            YearOf::Last => [0, -1, -2]
                .into_iter()
                .filter_map(relative)
                .find(|span| Day::bounds(span).is_some_and(|(_, end)| end < published)),
            _ => None,
        }
    }
}

/// The sentence around a find, and its tense once somebody has asked.
struct Clause<'s> {
    scan: &'s Scan<'s>,
    found: &'s Found,
    sentence: u32,
    tense: Option<(Tense, Option<u32>)>,
}

impl Clause<'_> {
    fn tense(&mut self) -> Tense {
        let (scan, span) = (self.scan, self.found.span);
        self.tense
            .get_or_insert_with(|| tense::around(scan, span))
            .0
    }

    /// "ahead of Friday's vote", "Friday's vote will": all other possessives look back.
    fn possessive_is_ahead(&mut self) -> bool {
        let (scan, span) = (self.scan, self.found.span);
        let found = tense::possessive(scan, span);
        self.tense = Some(found);
        found.0 == Tense::Future
    }
}

/// Whole units from the one that a day lies in.
fn units_from(day: Day, unit: Unit, offset: i32, clause: &mut Clause) -> Option<DateSpan> {
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
fn weekend(published: Day, tense: Tense) -> Option<DateSpan> {
    let saturday = match tense {
        Tense::Future => Weekday::Sunday.on_or_after(published)?.plus(-1)?,
        Tense::Past | Tense::Unknown => Weekday::Saturday.on_or_before(published)?,
    };
    DateSpan::between(saturday.into(), saturday.plus(1)?.into())
}
