//! A place in a document from which fields are read; what is wrong goes to one list.

use std::cell::RefCell;
use std::fmt;
use std::ops::RangeInclusive;

use crate::{DateSpan, Json, Problem};

/// Where a value stands. Built on the stack and only written out for a problem.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => f.write_str("$"),
            Path::Field(parent, name) => write!(f, "{parent}.{name}"),
            Path::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A value, where it stands, and where problems go.
///
/// Each reading method returns `None` after it has reported a problem, so a reader first reads
/// all fields and only then gives up.
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

    pub(super) fn problem(&self, message: impl Into<String>, mend: &str) {
        self.report(self.path, message.into(), mend);
    }

    pub(super) fn problem_at(&self, name: &str, message: impl Into<String>, mend: &str) {
        self.report(Path::Field(&self.path, name), message.into(), mend);
    }

    fn report(&self, path: Path, message: String, mend: &str) {
        self.problems.borrow_mut().push(Problem {
            path: path.to_string(),
            message,
            mend: mend.to_owned(),
        });
    }

    /// The field's value; `null` counts as absent.
    fn present(&self, name: &str) -> Option<&'a Json> {
        self.value.get(name).filter(|value| **value != Json::Null)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.present(name).is_some()
    }

    /// The field's value, or a problem that says what was expected instead.
    fn expect<T>(
        &self,
        name: &str,
        expected: &str,
        pick: impl FnOnce(&'a Json) -> Option<T>,
    ) -> Option<T> {
        let Some(value) = self.present(name) else {
            self.problem_at(
                name,
                format!("\"{name}\" is missing"),
                &format!("add {expected}"),
            );
            return None;
        };
        let picked = pick(value);
        if picked.is_none() {
            self.problem_at(
                name,
                format!("\"{name}\" is {}", value.what()),
                &format!("make it {expected}"),
            );
        }
        picked
    }

    /// A text that is not blank.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let text = self.expect(name, "a text", as_text)?;
        if text.trim().is_empty() {
            self.problem_at(name, format!("\"{name}\" is blank"), "write the text");
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// `Some(None)` where the field is absent.
    pub(super) fn optional_text(&self, name: &str) -> Option<Option<String>> {
        if self.has(name) {
            self.text(name).map(Some)
        } else {
            Some(None)
        }
    }

    pub(super) fn slug(&self, name: &str) -> Option<String> {
        let id = self.text(name)?;
        if id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        {
            return Some(id);
        }
        self.problem_at(
            name,
            format!("\"{id}\" cannot be an id"),
            "use lower-case letters a to z, digits and hyphens",
        );
        None
    }

    /// An address that a link may lead to; scripts in addresses are refused.
    pub(super) fn address(&self, name: &str) -> Option<String> {
        let url = self.text(name)?;
        let scheme = url
            .split(['/', '?', '#'])
            .next()
            .and_then(|start| start.split_once(':'));
        match scheme {
            Some((scheme, _))
                if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) =>
            {
                self.problem_at(
                    name,
                    format!("an address may not begin with \"{scheme}:\""),
                    "use an address that begins with https:// or is relative to the page",
                );
                None
            }
            _ => Some(url),
        }
    }

    pub(super) fn boolean(&self, name: &str) -> Option<bool> {
        self.expect(name, "true or false", |value| match value {
            Json::Bool(value) => Some(*value),
            _ => None,
        })
    }

    /// False where the field is absent.
    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        if self.has(name) {
            self.boolean(name)
        } else {
            Some(false)
        }
    }

    pub(super) fn number(&self, name: &str, range: RangeInclusive<f64>) -> Option<f64> {
        let number = self.expect(name, "a number", |value| match value {
            Json::Number(value) => Some(*value),
            _ => None,
        })?;
        if range.contains(&number) && number.is_finite() {
            return Some(number);
        }
        self.problem_at(
            name,
            format!(
                "the number is not from {} to {}",
                shown(*range.start()),
                shown(*range.end())
            ),
            "use one in this range",
        );
        None
    }

    pub(super) fn whole(&self, name: &str, min: u32, max: u32) -> Option<u32> {
        let number = self.number(name, f64::from(min)..=f64::from(max))?;
        if number.fract() == 0.0 {
            // In range and whole, so the conversion is exact.
            return Some(number as u32);
        }
        self.problem_at(
            name,
            format!("\"{name}\" is not a whole number"),
            "round it",
        );
        None
    }

    pub(super) fn date(&self, name: &str) -> Option<DateSpan> {
        let text = self.text(name)?;
        let date = DateSpan::parse(&text);
        if date.is_none() {
            self.problem_at(
                name,
                format!("\"{text}\" is no date"),
                "write 2023-09-15, 2023-09, 2023, or two of these with a slash between",
            );
        }
        date
    }

    /// One of a closed set of names.
    pub(super) fn named<T>(
        &self,
        name: &str,
        names: &str,
        pick: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(name)?;
        let picked = pick(&text);
        if picked.is_none() {
            self.problem_at(
                name,
                format!("\"{text}\" is not known"),
                &format!("use one of {names}"),
            );
        }
        picked
    }

    /// A list of so many items, each read by `read`.
    pub(super) fn list<T>(
        &self,
        name: &str,
        count: RangeInclusive<usize>,
        read: impl Fn(&Cursor) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.expect(name, "a list", as_items)?;
        if !count.contains(&items.len()) {
            let limit = if items.len() < *count.start() {
                format!("give at least {}", count.start())
            } else {
                format!("give at most {}", count.end())
            };
            self.problem_at(name, format!("there are {} items", items.len()), &limit);
        }
        let path = Path::Field(&self.path, name);
        let mut all = Some(Vec::with_capacity(items.len()));
        for (index, item) in items.iter().enumerate() {
            // Read on after a bad item, so that each one's problems are reported.
            match read(&Cursor::new(item, Path::Item(&path, index), self.problems)) {
                Some(value) => {
                    if let Some(list) = &mut all {
                        list.push(value);
                    }
                }
                None => all = None,
            }
        }
        all
    }

    /// Empty where the field is absent.
    pub(super) fn optional_list<T>(
        &self,
        name: &str,
        read: impl Fn(&Cursor) -> Option<T>,
    ) -> Option<Vec<T>> {
        if self.has(name) {
            self.list(name, 0..=usize::MAX, read)
        } else {
            Some(Vec::new())
        }
    }

    /// `Some(None)` where the field is absent.
    pub(super) fn optional_object<T>(
        &self,
        name: &str,
        read: impl Fn(&Cursor) -> Option<T>,
    ) -> Option<Option<T>> {
        if !self.has(name) {
            return Some(None);
        }
        let value = self.expect(name, "an object", |value| {
            matches!(value, Json::Object(_)).then_some(value)
        })?;
        read(&Cursor::new(
            value,
            Path::Field(&self.path, name),
            self.problems,
        ))
        .map(Some)
    }

    pub(super) fn some_items(&self, name: &str, message: &str) {
        if self
            .expect(name, "a list", as_items)
            .is_some_and(<[Json]>::is_empty)
        {
            self.problem_at(name, message, "add one");
        }
    }

    /// This value itself as a text that is not blank.
    pub(super) fn as_text(&self) -> Option<String> {
        match as_text(self.value).map(str::trim) {
            Some(text) if !text.is_empty() => Some(text.to_owned()),
            Some(_) => {
                self.problem("the text is blank", "write it or remove the item");
                None
            }
            None => {
                self.problem(format!("this is {}", self.value.what()), "make it a text");
                None
            }
        }
    }

    /// Reports items of the list `name` whose text equals an earlier one's, the case of a to z aside.
    pub(super) fn all_differ<'t>(
        &self,
        name: &str,
        field: &str,
        texts: impl Iterator<Item = &'t str>,
    ) {
        let mut seen: Vec<&str> = Vec::new();
        let list = Path::Field(&self.path, name);
        for (index, text) in texts.enumerate() {
            let folded = text.trim();
            if seen.iter().any(|other| other.eq_ignore_ascii_case(folded)) {
                let item = Path::Item(&list, index);
                let path = if field.is_empty() {
                    item
                } else {
                    Path::Field(&item, field)
                };
                self.report(
                    path,
                    format!("\"{text}\" is there twice"),
                    "remove or reword one of the two",
                );
            }
            seen.push(folded);
        }
    }
}

fn as_text(value: &Json) -> Option<&str> {
    match value {
        Json::String(text) => Some(text),
        _ => None,
    }
}

fn as_items(value: &Json) -> Option<&[Json]> {
    match value {
        Json::Array(items) => Some(items),
        _ => None,
    }
}

/// A limit in words. Limits are whole, and printing other numbers would cost a page 11 kB.
fn shown(limit: f64) -> i64 {
    limit as i64
}
