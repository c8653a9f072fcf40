//! Which day, month or year is meant: counted from publication, from the tense, and from the date named last.

mod units;
mod years;

use deck_engine::DateSpan;

use crate::calendar::{Day, Month, Weekday};
use crate::dates::phrase::{Found, Meaning, Partial, Which, YearOf};
use crate::dates::resolve::units::{units_from, weekend};
use crate::dates::scan::Scan;
use crate::dates::season::feast_day;
use crate::dates::tense::{self, Tense};

/// How many sentences after a date "the next day" still counts from it.
const ANCHOR_REACH: u32 = 3;

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
    month: Option<u8>,
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
                month,
                was_day: is_day,
                sentence,
            });
        } else if let Meaning::Date(Partial {
            year: YearOf::Open, ..
        }) = found.meaning
            && let Some(named) = &mut self.named_year
            && named.year == span.start().year()
            && is_day
        {
            // The story goes on in that year.
            (named.was_day, named.sentence) = (true, sentence);
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
            Meaning::Months(year, first, count) => self.months(year, first, count, clause),
            Meaning::Vague => None,
        }
    }

    fn anchor_near(&self, clause: &Clause) -> Option<DateSpan> {
        let (span, sentence) = self.anchor?;
        (clause.sentence - sentence <= ANCHOR_REACH).then_some(span)
    }

    /// So many years after that of the date named last: "that summer", "in May of the following year".
    fn anchor_year(&self, offset: i8, clause: &Clause) -> Option<u16> {
        let year = self.anchor_near(clause)?.start().year();
        year.checked_add_signed(i16::from(offset))
    }

    fn anchor_day_near(&self, clause: &Clause) -> Option<Day> {
        let (day, sentence) = self.anchor_day?;
        (clause.sentence - sentence <= ANCHOR_REACH).then_some(day)
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
                return feast_day(index, self.anchor_year(offset, clause)?);
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
    fn months(&self, year: YearOf, first: u8, count: u8, clause: &mut Clause) -> Option<DateSpan> {
        let of_year = |year: u16| {
            let start = Month::new(year, first)?;
            DateSpan::between(start.into(), start.plus(i32::from(count) - 1)?.into())
        };
        match year {
            YearOf::Known(year) => return of_year(year),
            YearOf::Anchor(offset) => return of_year(self.anchor_year(offset, clause)?),
            _ => {}
        }
        let published = self.published?;
        let relative =
            |offset: i8| of_year(published.year().checked_add_signed(i16::from(offset))?);
        match year {
            YearOf::Publication(offset) => relative(offset),
            YearOf::Open if clause.tense() != Tense::Future => {
                self.months(YearOf::Last, first, count, clause)
            }
            YearOf::Next | YearOf::Open => [0, 1]
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
