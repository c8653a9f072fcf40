//! The snippet's own words, in the language of its bank: those of the deck, and dates and numbers as the player's browser
//! would write them.

use deck_engine::{DatePoint, DateSpan, NumberAnswer, english};
use serde::Deserialize;
use serde_json::Value;

/// The files of the deck's own words.
const STRINGS: [(&str, &str); 7] = [
    ("ar", include_str!("../../../../assets/strings/ar.json")),
    ("de", include_str!("../../../../assets/strings/de.json")),
    (ENGLISH, include_str!("../../../../assets/strings/en.json")),
    ("es", include_str!("../../../../assets/strings/es.json")),
    ("fr", include_str!("../../../../assets/strings/fr.json")),
    ("ko", include_str!("../../../../assets/strings/ko.json")),
    ("ru", include_str!("../../../../assets/strings/ru.json")),
];
const ENGLISH: &str = "en";

/// How languages other than English write dates and numbers; a script in `tests` holds it to `Intl`.
const FORMATS: &str = include_str!("formats.json");

/// Languages that are written from right to left, by the first part of their tags.
const LEFTWARDS: [&str; 8] = ["ar", "ckb", "dv", "fa", "he", "ps", "ur", "yi"];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Format {
    /// Templates with the day, the month and the year as `{0}`, `{1}` and `{2}`.
    day: String,
    month: String,
    year: String,
    /// Names of months after a day.
    of_month: String,
    /// Names of months without one, where they differ.
    months: Option<String>,
    group: String,
    decimal: String,
    /// With how many digits a number has its thousands apart.
    groups_from: usize,
}

/// The words of one language.
pub(super) struct Words {
    language: &'static str,
    strings: Value,
    format: Option<Format>,
}

impl Words {
    /// Those of a bank's language; English where there are none.
    pub(super) fn of(tag: &str) -> Words {
        let wanted = primary(tag);
        let found = STRINGS.iter().find(|(language, _)| *language == wanted);
        let english = STRINGS.iter().find(|(language, _)| *language == ENGLISH);
        let (language, strings) = found.or(english).copied().unwrap_or((ENGLISH, "{}"));
        let mut formats: Value = serde_json::from_str(FORMATS).unwrap_or_default();
        Words {
            language,
            strings: serde_json::from_str(strings).unwrap_or_default(),
            format: formats
                .get_mut(language)
                .and_then(|format| serde_json::from_value(format.take()).ok()),
        }
    }

    /// The text at a path, such as `embed/check`.
    pub(super) fn say(&self, path: &str) -> &str {
        let text = self.strings.pointer(&format!("/{path}"));
        text.and_then(Value::as_str).unwrap_or_default()
    }

    /// A text with its details in the places that it has for them.
    pub(super) fn with(&self, path: &str, details: &[&str]) -> String {
        filled(self.say(path), details)
    }

    /// What stands before and after the one detail of a text.
    pub(super) fn around(&self, path: &str) -> (&str, &str) {
        let text = self.say(path);
        text.split_once("{0}").unwrap_or((text, ""))
    }

    /// A text in the form that goes with a count.
    pub(super) fn counted(&self, path: &str, count: usize) -> String {
        let form = format!("{path}/{}", form(self.language, count));
        self.with(&form, &[&self.decimal(count as f64)])
    }

    /// A date as it is read: a day, a month, a year, or from one to another.
    pub(super) fn date(&self, span: &DateSpan) -> String {
        let start = self.point(span.start());
        match span.end() {
            Some(end) => self.with("span", &[&start, &self.point(end)]),
            None => start,
        }
    }

    /// A number as it is read, with its unit.
    pub(super) fn number(&self, answer: &NumberAnswer) -> String {
        if self.format.is_none() {
            return english::number(answer);
        }
        let value = self.decimal(answer.value);
        match &answer.unit {
            Some(unit) => self.with("withUnit", &[&value, unit]),
            None => value,
        }
    }

    fn decimal(&self, value: f64) -> String {
        let plain = english::decimal(value);
        let Some(format) = &self.format else {
            return plain;
        };
        let plain = plain.replace(',', "");
        let (sign, plain) = match plain.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", plain.as_str()),
        };
        let (whole, rest) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = sign.to_owned();
        for (index, digit) in whole.chars().enumerate() {
            let left = whole.len() - index;
            if index > 0 && whole.len() >= format.groups_from && left.is_multiple_of(3) {
                text += &format.group;
            }
            text.push(digit);
        }
        if !rest.is_empty() {
            text += &format.decimal;
            text += rest;
        }
        text
    }

    fn point(&self, point: DatePoint) -> String {
        let Some(format) = &self.format else {
            return english::point(point);
        };
        let (template, names) = match (point.month(), point.day()) {
            (Some(_), Some(_)) => (&format.day, &format.of_month),
            (Some(_), None) => (
                &format.month,
                format.months.as_ref().unwrap_or(&format.of_month),
            ),
            _ => (&format.year, &format.of_month),
        };
        let month = usize::from(point.month().unwrap_or(1)).saturating_sub(1);
        let month = names.split(' ').nth(month).unwrap_or_default();
        let day = point.day().unwrap_or_default().to_string();
        filled(template, &[&day, month, &point.year().to_string()])
    }
}

/// The direction of a language, where it is not the usual one.
pub(super) fn direction(tag: &str) -> Option<&'static str> {
    LEFTWARDS.contains(&primary(tag).as_str()).then_some("rtl")
}

/// The language of a tag: `de` of `de-AT`.
fn primary(tag: &str) -> String {
    let first = tag.split('-').next().unwrap_or_default();
    first.to_ascii_lowercase()
}

/// The plural form of a whole number, as CLDR names it.
fn form(language: &str, count: usize) -> &'static str {
    let (ten, hundred) = (count % 10, count % 100);
    match language {
        "ko" => "other",
        "ar" => match (count, hundred) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..) => "many",
            _ => "other",
        },
        "ru" => match (ten, hundred) {
            (_, 11..=14) => "many",
            (1, _) => "one",
            (2..=4, _) => "few",
            _ => "many",
        },
        "fr" if count < 2 => "one",
        _ if count == 1 => "one",
        // Whole millions have a form of their own in some, which no bank comes to.
        _ => "other",
    }
}

/// A template with `{0}`, `{1}` … replaced by the details.
fn filled(template: &str, details: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = template;
    // What a detail says is not looked at for more places.
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after.split_once('}').unwrap_or_default();
        text += before;
        let place = place.parse().unwrap_or(usize::MAX);
        text += details.get(place).copied().unwrap_or_default();
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_take_the_form_of_their_language() {
        for (language, count, expected) in [
            ("en", 1, "1 more question"),
            ("en-GB", 9, "9 more questions"),
            ("nl", 2, "2 more questions"),
            ("de", 1, "1 weitere Frage"),
            ("fr", 12345, "12\u{202f}345 autres questions"),
            ("ko", 3, "문제 3개 더 보기"),
            ("ru", 1, "Ещё 1 вопрос"),
            ("ru", 3, "Ещё 3 вопроса"),
            ("ru", 12, "Ещё 12 вопросов"),
            ("ru", 21, "Ещё 21 вопрос"),
            ("ar", 2, "سؤالان آخران"),
            ("ar", 9, "9 أسئلة أخرى"),
            ("ar", 19, "19 سؤالًا آخر"),
            ("ar", 100, "100 سؤال آخر"),
        ] {
            let words = Words::of(language);
            assert_eq!(words.counted("embed/more", count), expected, "{language}");
        }
    }

    #[test]
    fn numbers_stand_as_their_language_writes_them() {
        for (language, value, expected) in [
            ("en", 1234.5, "1234.5"),
            ("de", -1_234_567.25, "-1.234.567,25"),
            ("es", 1234.0, "1234"),
            ("es", 12345.0, "12.345"),
            ("ko", 1234.0, "1,234"),
        ] {
            assert_eq!(Words::of(language).decimal(value), expected, "{language}");
        }
    }

    #[test]
    fn every_language_has_all_of_its_words_and_formats() {
        for (language, _) in STRINGS {
            let words = Words::of(language);
            for path in [
                "true",
                "yourAnswer",
                "embed/check",
                "embed/source",
                "page/between",
            ] {
                assert!(!words.say(path).is_empty(), "{language}: {path}");
            }
            assert_eq!(words.format.is_some(), language != ENGLISH, "{language}");
        }
    }
}
