//! A place in a document from which fields are read; what is wrong goes to one list.

use std::cell::RefCell;

use super::fault::{self, Fault};
use super::path::Path;
use crate::text::{self, digits, listed};
use crate::{DateSpan, Json, Problem};

/// The upper limit of a list that may be of any length.
pub(super) const ANY: usize = usize::MAX;

/// What a field is expected to be, in the words of [`Json::what`].
const TEXT: &str = "a text";
const NUMBER: &str = "a number";
const BOOLEAN: &str = "true or false";
const LIST: &str = "a list";
const OBJECT: &str = "an object";

/// A value, where it stands, and where problems go.
///
/// After it has reported a problem, a reading method returns something empty in place of the
/// field, so that a reader reads on. What was read is worth something only if no problem was
/// reported, which is for whoever owns the list to ask.
pub(super) struct Cursor<'a> {
    value: &'a Json,
    path: Path<'a>,
    problems: &'a RefCell<Vec<Problem>>,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(
        value: &'a Json,
        path: Path<'a>,
        problems: &'a RefCell<Vec<Problem>>,
    ) -> Self {
        Self {
            value,
            path,
            problems,
        }
    }

    pub(super) fn value(&self) -> &'a Json {
        self.value
    }

    pub(super) fn is_object(&self) -> bool {
        matches!(self.value, Json::Object(_))
    }

    /// How many problems the document has so far.
    pub(super) fn problem_count(&self) -> usize {
        self.problems.borrow().len()
    }

    pub(super) fn problem(&self, fault: &Fault, details: &[&str]) {
        self.report(&self.path, fault, details);
    }

    pub(super) fn problem_at(&self, name: &str, fault: &Fault, details: &[&str]) {
        self.report(&Path::Field(&self.path, name), fault, details);
    }

    fn report(&self, at: &Path, fault: &Fault, details: &[&str]) {
        let mut path = String::new();
        at.push_to(&mut path);
        let (message, mend) = fault.texts(details);
        self.problems.borrow_mut().push(Problem {
            path,
            message,
            mend,
        });
    }

    /// Whether the field is there; `null` counts as absent.
    pub(super) fn has(&self, name: &str) -> bool {
        !matches!(self.value.get(name), None | Some(Json::Null))
    }

    /// The field's value, if it is what is expected.
    fn field(&self, name: &str, expected: &str) -> Option<&'a Json> {
        let value = self.value.get(name).unwrap_or(&Json::Null);
        if value.what() == expected {
            return Some(value);
        }
        match value {
            Json::Null => self.problem_at(name, &fault::MISSING, &[name, expected]),
            _ => self.problem_at(name, &fault::OTHER_TYPE, &[name, value.what(), expected]),
        }
        None
    }

    /// A text that is not blank, borrowed from the document.
    pub(super) fn words(&self, name: &str) -> &'a str {
        let Some(Json::String(text)) = self.field(name, TEXT) else {
            return "";
        };
        let text = text.trim();
        if text.is_empty() {
            self.problem_at(name, &fault::BLANK, &[name]);
        }
        text
    }

    /// A text that is not blank.
    pub(super) fn text(&self, name: &str) -> String {
        self.words(name).to_owned()
    }

    pub(super) fn optional_text(&self, name: &str) -> Option<String> {
        self.has(name).then(|| self.text(name))
    }

    /// This value itself as a text that is not blank.
    fn as_text(&self) -> String {
        let Some(text) = self.value.as_text() else {
            self.problem(&fault::ITEM_NO_TEXT, &[self.value.what()]);
            return String::new();
        };
        let text = text.trim();
        if text.is_empty() {
            self.problem(&fault::ITEM_BLANK, &[]);
        }
        text.to_owned()
    }

    pub(super) fn slug(&self, name: &str) -> String {
        let id = self.words(name);
        if !id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        {
            self.problem_at(name, &fault::NO_ID, &[id]);
        }
        id.to_owned()
    }

    /// An address that a link may lead to; scripts in addresses are refused.
    pub(super) fn address(&self, name: &str) -> String {
        let url = self.words(name);
        // What comes before a colon is a scheme, unless a path has begun before it.
        let end = url.bytes().position(|byte| b":/?#".contains(&byte));
        if let Some((scheme, rest)) = end.and_then(|end| url.split_at_checked(end))
            && rest.starts_with(':')
            && !scheme.eq_ignore_ascii_case("https")
            && !scheme.eq_ignore_ascii_case("http")
        {
            self.problem_at(name, &fault::NO_ADDRESS, &[scheme]);
        }
        url.to_owned()
    }

    pub(super) fn boolean(&self, name: &str) -> bool {
        matches!(self.field(name, BOOLEAN), Some(Json::Bool(true)))
    }

    /// False where the field is absent.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.has(name) && self.boolean(name)
    }

    pub(super) fn number(&self, name: &str, min: f64, max: f64) -> f64 {
        let Some(Json::Number(number)) = self.field(name, NUMBER) else {
            return min;
        };
        if !(min..=max).contains(number) {
            // Limits are whole, and printing other numbers would cost a page 11 kB.
            let (min, max) = (digits(min as i64), digits(max as i64));
            self.problem_at(name, &fault::OUT_OF_RANGE, &[&min, &max]);
        }
        *number
    }

    pub(super) fn whole(&self, name: &str, min: u32, max: u32) -> u32 {
        let number = self.number(name, f64::from(min), f64::from(max));
        // Exact for a whole number in range; any other has a problem.
        let whole = number as u32;
        if (f64::from(min)..=f64::from(max)).contains(&number) && f64::from(whole) != number {
            self.problem_at(name, &fault::NOT_WHOLE, &[name]);
        }
        whole
    }

    pub(super) fn date(&self, name: &str) -> Option<DateSpan> {
        let text = self.words(name);
        let date = DateSpan::parse(text);
        if date.is_none() && !text.is_empty() {
            self.problem_at(name, &fault::NO_DATE, &[text]);
        }
        date
    }

    /// One of a closed set of names.
    pub(super) fn one_of(&self, name: &str, names: &[&str]) -> &'a str {
        let text = self.words(name);
        if !text.is_empty() && !names.contains(&text) {
            self.problem_at(name, &fault::UNKNOWN_NAME, &[text, &listed(names)]);
        }
        text
    }

    /// A list of so many items, each read by `read`. One that may be empty may be absent.
    pub(super) fn list<T>(
        &self,
        name: &str,
        min: usize,
        max: usize,
        mut read: impl FnMut(&Cursor) -> T,
    ) -> Vec<T> {
        let mut list = Vec::new();
        self.each(name, min, max, &mut |item| list.push(read(item)));
        list
    }

    /// A list of texts that are not blank.
    pub(super) fn texts(&self, name: &str, min: usize) -> Vec<String> {
        self.list(name, min, ANY, |item| item.as_text())
    }

    /// Visits the items of such a list. Not generic, so that a page has it once.
    pub(super) fn each(&self, name: &str, min: usize, max: usize, visit: &mut dyn FnMut(&Cursor)) {
        if min == 0 && !self.has(name) {
            return;
        }
        let Some(Json::Array(items)) = self.field(name, LIST) else {
            return;
        };
        let count = items.len();
        if !(min..=max).contains(&count) {
            let (fault, limit) = if count < min {
                (&fault::TOO_FEW, min)
            } else {
                (&fault::TOO_MANY, max)
            };
            self.problem_at(name, fault, &[&text::count(count), &text::count(limit)]);
        }
        for (index, item) in items.iter().enumerate() {
            let path = Path::Item(&self.path, name, index);
            visit(&Cursor::new(item, path, self.problems));
        }
    }

    /// The object in a field that may be absent.
    pub(super) fn object(&'a self, name: &'a str) -> Option<Cursor<'a>> {
        let value = self.has(name).then(|| self.field(name, OBJECT))??;
        let path = Path::Field(&self.path, name);
        Some(Cursor::new(value, path, self.problems))
    }

    /// Whether the field is a list with items; reports what it is otherwise.
    pub(super) fn some_items(&self, name: &str, none: &Fault) {
        if let Some(Json::Array(items)) = self.field(name, LIST)
            && items.is_empty()
        {
            self.problem_at(name, none, &[]);
        }
    }

    /// Reports each text that equals an earlier one, the case of a to z aside. The texts are those
    /// of one or more lists, each with the field of its items that holds them, or none where the
    /// items are texts themselves.
    pub(super) fn all_differ(&self, lists: &[(&str, Option<&str>)]) {
        let mut seen: Vec<&str> = Vec::new();
        for (list, field) in lists {
            let items = self.value.get(list).and_then(Json::as_list);
            for (index, item) in items.unwrap_or_default().iter().enumerate() {
                let item_path = Path::Item(&self.path, list, index);
                let (value, path) = match field {
                    Some(field) => (item.get(field), Path::Field(&item_path, field)),
                    None => (Some(item), item_path),
                };
                let text = value.and_then(Json::as_text).unwrap_or_default().trim();
                if seen.iter().any(|other| other.eq_ignore_ascii_case(text)) {
                    self.report(&path, &fault::TWICE, &[text]);
                }
                // What is missing or blank has a problem of its own.
                if !text.is_empty() {
                    seen.push(text);
                }
            }
        }
    }
}
