//! The deck's own words in the reader's language; words of a question come from its bank.
//!
//! Words of study stand in files of their own, so that a quiz does not fetch them.
//!
//! English is compiled in, so that a deck always has words. Other languages come as JSON with the element's options,
//! and the browser's `Intl` writes their numbers, dates, lists and picks their plurals.

use std::rc::Rc;

use deck_engine::{DatePoint, DateSpan, Json, NumberAnswer, count, cut, english, fill};
use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::page::Page;

pub(crate) mod phrases;
mod template;

use template::{filled, isolate};

include!(concat!(env!("OUT_DIR"), "/word.rs"));

/// What names a text: a [`Word`], or a [`StudyWord`] among the words of study.
pub(crate) trait Key: Copy {
    /// Where its text stands among all that [`Words`] hold.
    fn place(self) -> usize;
}

impl Key for Word {
    fn place(self) -> usize {
        self as usize
    }
}

impl Key for StudyWord {
    fn place(self) -> usize {
        self as usize
    }
}

/// The words of one language.
#[derive(Clone)]
pub struct Words(Rc<Language>);

struct Language {
    tag: String,
    right_to_left: bool,
    /// For each [`Word`], then perhaps for each [`StudyWord`], a text, or an object with a text for each plural form of the language. English forms stand in
    /// one text with `|` between them.
    texts: Vec<Json>,
    /// What formats in this language. English writes dates by itself, and all else where there is no browser: on a page a second way
    /// to write numbers and lists would only weigh.
    browser: Option<Page>,
}

impl Default for Words {
    fn default() -> Self {
        Self::new("en", &Json::Null, None)
    }
}

impl Words {
    /// The words of the language `tag`; those that `own` lacks are English.
    #[must_use]
    pub fn new(tag: &str, own: &Json, browser: Option<Page>) -> Self {
        Self::of(tag, texts(KEYS, ENGLISH, own), browser)
    }

    /// The same with the words of study, which are under `study` in `own`.
    #[must_use]
    pub fn for_study(tag: &str, own: &Json, browser: Option<Page>) -> Self {
        let mut all = texts(KEYS, ENGLISH, own);
        let study = own.get("study").unwrap_or(&Json::Null);
        all.append(&mut texts(STUDY_KEYS, STUDY_ENGLISH, study));
        Self::of(tag, all, browser)
    }

    fn of(tag: &str, texts: Vec<Json>, browser: Option<Page>) -> Self {
        Self(Rc::new(Language {
            tag: tag.to_owned(),
            // The only one of the languages that there are words in.
            right_to_left: tag.starts_with("ar"),
            texts,
            browser,
        }))
    }

    /// The language, as `lang` attributes name it.
    pub(crate) fn tag(&self) -> &str {
        &self.0.tag
    }

    /// The direction, as `dir` attributes name it.
    pub(crate) fn direction(&self) -> &'static str {
        if self.0.right_to_left { "rtl" } else { "ltr" }
    }

    /// A text without details.
    pub(crate) fn say(&self, word: impl Key) -> &str {
        self.text(word).and_then(Json::as_text).unwrap_or_default()
    }

    /// A text with its details in the places that it has for them.
    pub(crate) fn with(&self, word: impl Key, details: &[&str]) -> String {
        filled(self.say(word), details, self.0.right_to_left)
    }

    /// A text in the form that goes with a count, which is its detail.
    pub(crate) fn counted(&self, word: impl Key, number: usize) -> String {
        let form = match self.text(word) {
            Some(Json::String(forms)) => match cut(forms, "|") {
                Some((one, _)) if number == 1 => one,
                Some((_, other)) => other,
                None => forms,
            },
            Some(forms) => {
                let named = |name: &str| forms.get(name).and_then(Json::as_text);
                named(&self.format("plural", &[number.into()]))
                    .or_else(|| named("other"))
                    .unwrap_or_default()
            }
            None => "",
        };
        filled(form, &[&self.whole(number)], false)
    }

    /// A count in digits.
    pub(crate) fn whole(&self, number: usize) -> String {
        #[cfg(not(target_family = "wasm"))]
        if self.0.browser.is_none() {
            return count(number);
        }
        self.format("number", &[number.into()])
    }

    /// A number with its thousands apart and at most two decimals.
    pub(crate) fn decimal(&self, number: f64) -> String {
        #[cfg(not(target_family = "wasm"))]
        if self.0.browser.is_none() {
            return english::quantity(number);
        }
        self.format("number", &[number.into()])
    }

    /// A number as it is read: 10,000 or 6,200 km.
    pub(crate) fn number(&self, answer: &NumberAnswer) -> String {
        self.amount(answer.value, answer.unit.as_deref())
    }

    /// The same of any value. Without a unit, four digits may be a year, and stand together.
    pub(crate) fn amount(&self, value: f64, unit: Option<&str>) -> String {
        match unit {
            Some(unit) => self.with(Word::WithUnit, &[&self.decimal(value), unit]),
            None if value.abs() < 10_000.0 && value.fract() == 0.0 => {
                let sign = if value < 0.0 { "-" } else { "" };
                [sign, &count(value.abs() as usize)].concat()
            }
            None => self.decimal(value),
        }
    }

    /// How a date as precise as this one may be typed.
    pub(crate) fn date_hint(&self, asked: &DateSpan) -> String {
        let point = asked.start();
        let written = |year: &str| match (point.month(), point.day()) {
            (None, _) => year.to_owned(),
            (_, None) => self.with(Word::MonthExample, &[year]),
            _ => self.with(Word::DayExample, &[year]),
        };
        let mut example = written("1976");
        if asked.end().is_some() {
            example = fill("% – %", &[&example, &written("1978")]);
        }
        self.with(Word::DateHint, &[&example])
    }

    /// A date as it is read: a day, a month, a year, or from one to another.
    pub(crate) fn date(&self, span: &DateSpan) -> String {
        let start = self.point(span.start());
        match span.end() {
            Some(end) => self.with(Word::Span, &[&start, &self.point(end)]),
            None => start,
        }
    }

    /// A list in a sentence.
    pub(crate) fn list(&self, items: &[&str]) -> String {
        #[cfg(not(target_family = "wasm"))]
        if self.0.browser.is_none() {
            return english::list(items);
        }
        // One stands in a sentence by itself, and is kept apart from that.
        if let [one] = items {
            return (*one).to_owned();
        }
        let isolated = |item: &&str| {
            let mut text = String::new();
            isolate(&mut text, item, self.0.right_to_left);
            JsValue::from(text)
        };
        let items: Vec<JsValue> = items.iter().map(isolated).collect();
        self.format("list", &items)
    }

    fn point(&self, point: DatePoint) -> String {
        // What writes dates takes its time to come, and nearly every answer has a date below it.
        if self.0.browser.is_none() || self.tag() == "en" {
            return english::point(point);
        }
        let (year, month, day) = (point.year(), point.month(), point.day());
        let parts = [
            year.into(),
            month.unwrap_or_default().into(),
            day.unwrap_or_default().into(),
        ];
        self.format("date", &parts)
    }

    fn text(&self, word: impl Key) -> Option<&Json> {
        self.0.texts.get(word.place())
    }

    fn format(&self, what: &str, values: &[JsValue]) -> String {
        let browser = self.0.browser.as_ref();
        let list = Array::new();
        for value in values {
            list.push(value);
        }
        browser.map_or_else(String::new, |browser| browser.format(what, &list))
    }
}

/// The texts of a language under their keys; English ones where it lacks them.
fn texts(keys: &str, english: &str, own: &Json) -> Vec<Json> {
    let texts = keys.split(' ').zip(english.split('\n'));
    let texts = texts.map(|(key, english)| match own.get(key) {
        Some(own @ (Json::String(_) | Json::Object(_))) => own.clone(),
        _ => Json::String(english.to_owned()),
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(json: &str) -> Words {
        Words::new("xx", &serde_json::from_str(json).unwrap(), None)
    }

    #[test]
    fn details_go_where_the_language_wants_them() {
        let words = words(r#"{"count": "of {1} the {0}th"}"#);
        assert_eq!(words.with(Word::Count, &["2", "7"]), "of 7 the 2th");
    }

    #[test]
    fn a_word_that_a_language_lacks_is_english() {
        let words = words(r#"{"start": "Anfangen", "check": 7}"#);
        assert_eq!(words.say(Word::Start), "Anfangen");
        assert_eq!(words.say(Word::Check), "Check");
        assert_eq!(words.counted(Word::CardsLeft, 1), "1 card left");
        assert_eq!(words.counted(Word::CardsLeft, 2), "2 cards left");
    }

    #[test]
    fn a_name_that_runs_the_other_way_is_kept_apart() {
        let english = Words::default();
        assert_eq!(english.with(Word::Pair, &["a", "b"]), "a: b");
        assert_eq!(english.list(&["a", "b", "c"]), "a, b and c");
        let name = "\u{2068}\u{645}\u{2069}: b";
        assert_eq!(english.with(Word::Pair, &["\u{645}", "b"]), name);
        let arabic = Words::new("ar", &Json::Null, None);
        let name = "\u{2068}Su-57\u{2069}: \u{2068}b\u{2069}";
        assert_eq!(arabic.with(Word::Pair, &["Su-57", "b"]), name);
    }
}
