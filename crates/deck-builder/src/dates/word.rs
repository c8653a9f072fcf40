//! What a single token says of time: the calendar's words and the written forms of numbers.

use std::sync::LazyLock;

use crate::calendar::{Day, Weekday};
use crate::columns::Row;
use crate::dates::DayPart;
use crate::lexicon::Lexicon;
use crate::text::Text;
use crate::token::Shape;

/// A length of time that dates are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// What a token says of time. Words that only matter beside such a token are compared by their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Other,
    Weekday(Weekday),
    /// `Tues`, `Sat`: only beside a date, or with a period.
    ShortWeekday(Weekday),
    /// `Friday-Sunday`.
    Weekdays(Weekday, Weekday),
    Month(u8),
    /// `Jan`, `Sept`: only beside a number, or with a period.
    ShortMonth(u8),
    /// `January-March`.
    Months(u8, u8),
    /// `30-Oct`, between `Sept.` and `2`.
    DayToMonth(u8, u8),
    /// `September-2`, between `30` and `October`.
    MonthToDay(u8, u8),
    /// `mid-March`.
    MidMonth(u8),
    /// A number of digits alone, below 10,000.
    Number(u16),
    /// `five`, and `a` or `an` before a unit.
    Count(u16),
    /// `13th`, `third`.
    Ordinal(u16),
    /// `2-3`, `1950-53`: its two numbers, and how many digits each has.
    Pair((u16, u8), (u16, u8)),
    /// `2023-09-13`, `13/09/2023`.
    Day(Day),
    /// `1950s`, `mid-1950s`: its first year.
    Decade(u16),
    /// `50s`, `fifties`.
    ShortDecade(u16),
    /// `mid-2022`.
    MidYear(u16),
    /// `19th-century`.
    Century(u16),
    /// `Q3`.
    Quarter(u8),
    Unit(Unit),
    /// `days`, `weeks`: never `last days`.
    Units(Unit),
    Part(DayPart),
    /// `yesterday`, `today`, `tomorrow`, in days from publication.
    Near(i8),
    /// `tonight`.
    Tonight,
    /// From 0, spring, to 3, winter.
    Season(u8),
    /// The first word of a feast: `Christmas`, `New` of `New Year's Eve`.
    Feast,
    /// `recently`, `soon`: about time, and about none in particular.
    Vague,
}

/// The calendar's words by their keys.
static WORDS: LazyLock<Lexicon<Word>> =
    LazyLock::new(|| Lexicon::rows(crate::word_lists::table!("calendar-words.tsv"), read_row));

fn read_row([_, kind, value, ..]: Row) -> Option<Word> {
    let number = || value.parse::<u8>().ok();
    Some(match kind {
        "weekday" => Word::Weekday(*Weekday::ALL.get(usize::from(number()?))?),
        "short-weekday" => Word::ShortWeekday(*Weekday::ALL.get(usize::from(number()?))?),
        "month" => Word::Month(number()?),
        "short-month" => Word::ShortMonth(number()?),
        "count" => Word::Count(number()?.into()),
        "ordinal" => Word::Ordinal(number()?.into()),
        "short-decade" => Word::ShortDecade(number()?.into()),
        "quarter" => Word::Quarter(number()?),
        "season" => Word::Season(number()?),
        "near" => Word::Near(value.parse().ok()?),
        "unit" => Word::Unit(unit(value)?),
        "units" => Word::Units(unit(value)?),
        "part" => Word::Part(part(value)?),
        "tonight" => Word::Tonight,
        "feast" => Word::Feast,
        "vague" => Word::Vague,
        _ => return None,
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "half" => Unit::Half,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

fn part(name: &str) -> Option<DayPart> {
    Some(match name {
        "morning" => DayPart::Morning,
        "afternoon" => DayPart::Afternoon,
        "evening" => DayPart::Evening,
        "night" => DayPart::Night,
        _ => return None,
    })
}

impl Word {
    /// What a token of a text says of time.
    pub(super) fn of(text: &Text, at: u32) -> Self {
        let key = text.key(at);
        match text.shape(at) {
            Shape::Lower => word(WORDS.of(text.hash(at))),
            // A calendar's name has a capital, all else may have one.
            Shape::Capitalised | Shape::Upper | Shape::Mixed => named(key),
            Shape::Number => number(key),
            Shape::Numbers => numbers(key),
            Shape::Alphanumeric => alphanumeric(key),
            Shape::Possessive | Shape::Mark | Shape::Outside => Self::Other,
        }
    }
}

fn look_up(key: &str) -> Word {
    WORDS.get(key).unwrap_or(Word::Other)
}

/// What a word without a capital says, of what the table says of it.
fn word(known: Option<Word>) -> Word {
    match known {
        None
        | Some(
            Word::Weekday(_)
            | Word::ShortWeekday(_)
            | Word::Month(_)
            | Word::ShortMonth(_)
            | Word::Feast,
        ) => Word::Other,
        Some(word) => word,
    }
}

fn named(key: &str) -> Word {
    let Some((first, second)) = key.split_once('-') else {
        return look_up(key);
    };
    match (first, look_up(first), look_up(second)) {
        ("mid" | "early" | "late", _, Word::Month(month)) => Word::MidMonth(month),
        (_, Word::Month(first), Word::Month(second)) => Word::Months(first, second),
        (_, Word::Weekday(first), Word::Weekday(second)) => Word::Weekdays(first, second),
        _ => look_up(key),
    }
}

fn number(key: &str) -> Word {
    if let Ok(number) = key.parse::<u16>()
        && key.len() <= 4
    {
        return Word::Number(number);
    }
    let mut parts = key.split('.');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(first), Some(second), Some(year), None) => day_of(first, second, year),
        _ => Word::Other,
    }
}

fn numbers(key: &str) -> Word {
    let separators = ['-', '/'];
    let mut parts = key.split(separators);
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(first), Some(second), None, _) => match (counted(first), counted(second)) {
            (Some(first), Some(second)) => Word::Pair(first, second),
            _ => Word::Other,
        },
        (Some(year), Some(_), Some(_), None) if year.len() == 4 => {
            Day::parse(&key.replace('/', "-")).map_or(Word::Other, Word::Day)
        }
        (Some(first), Some(second), Some(year), None) => day_of(first, second, year),
        _ => Word::Other,
    }
}

/// A number of up to four digits, and how many they are.
fn counted(digits: &str) -> Option<(u16, u8)> {
    let length = u8::try_from(digits.len())
        .ok()
        .filter(|&length| length <= 4)?;
    Some((digits.parse().ok()?, length))
}

/// A day in numbers, if only one order of day and month gives one.
fn day_of(first: &str, second: &str, year: &str) -> Word {
    let (Some((first, _)), Some((second, _)), Some((year, 4))) =
        (counted(first), counted(second), counted(year))
    else {
        return Word::Other;
    };
    let day =
        |day: u16, month: u16| Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    match (day(first, second), day(second, first)) {
        (Some(day), None) | (None, Some(day)) => Word::Day(day),
        (Some(day), Some(same)) if day == same => Word::Day(day),
        _ => Word::Other,
    }
}

fn alphanumeric(key: &str) -> Word {
    if let Some((ahead, rest)) = key.split_once('-') {
        return match (ahead, rest) {
            ("mid" | "early" | "late", _) => match alphanumeric(rest) {
                Word::Other => counted(rest)
                    .filter(|&(_, length)| length == 4)
                    .map_or(Word::Other, |(year, _)| Word::MidYear(year)),
                decade => decade,
            },
            // "1970s-era"
            (_, "era" | "style" | "vintage") => match alphanumeric(ahead) {
                decade @ Word::Decade(_) => decade,
                _ => Word::Other,
            },
            (_, "century") => match alphanumeric(ahead) {
                Word::Ordinal(number) => Word::Century(number),
                _ => Word::Other,
            },
            _ => match (look_up(ahead), look_up(rest), ahead.parse(), rest.parse()) {
                (_, Word::Month(month) | Word::ShortMonth(month), Ok(day), _) => {
                    Word::DayToMonth(day, month)
                }
                (Word::Month(month) | Word::ShortMonth(month), _, _, Ok(day)) => {
                    Word::MonthToDay(month, day)
                }
                _ => Word::Other,
            },
        };
    }
    // A fiscal year.
    if let Some((year, 4)) = key.strip_prefix("fy").and_then(counted) {
        return Word::MidYear(year);
    }
    let digits = key.bytes().take_while(u8::is_ascii_digit).count();
    let (Some(number), Some(tail)) = (key.get(..digits).and_then(counted), key.get(digits..))
    else {
        return look_up(key);
    };
    match (number, tail) {
        ((number, 1 | 2), "st" | "nd" | "rd" | "th") => Word::Ordinal(number),
        ((year, 4), "s") if year.is_multiple_of(10) => Word::Decade(year),
        ((year, 2), "s") if year.is_multiple_of(10) => Word::ShortDecade(year),
        _ => Word::Other,
    }
}

#[cfg(test)]
mod tests;
