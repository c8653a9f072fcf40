//! The parsed document of a page, read as far as a draw needs it.
//!
//! Bringing ten thousand questions over to Rust would take longer than drawing ten of them, so
//! of a large bank only the drawn ones are read and checked; `news-deck check` checks all.

use deck_engine::{
    About, Bank, Category, Deck, DrawOptions, Entry, Judge, Kind, Problem, Question, SavedQuestion,
    bank_hash, draw, seed_beginning_with,
};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::host_events::{object, text as json_text};
use crate::json::{from_js, get, set, to_js};
use crate::page::Page;

/// Up to so many questions a page checks the whole bank before it shows any of it.
const CHECKED_WHOLE: u32 = 500;

/// A document whose questions are still the browser's.
pub(crate) struct Source {
    pub(crate) about: About,
    questions: Array,
    /// What a draw has to know of each question.
    entries: Vec<Entry>,
    /// The page's own, since only some banks need it.
    judge: Judge,
}

/// Why a document cannot be played.
pub(crate) enum SourceError {
    /// It is of another format or version.
    Format(Vec<Problem>),
    /// It has no questions.
    Empty,
    /// It is this format, with problems.
    Invalid(Vec<Problem>),
    /// None of its questions is of the kinds and categories that are asked for.
    NoneFits,
}

impl SourceError {
    /// A stable code, and in words what is wrong and what mends it.
    pub(crate) fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Format(_) => (
                "bank-format",
                "The bank is not of a format that this version understands.",
            ),
            Self::Empty => ("bank-empty", "The bank has no questions. Add some."),
            Self::Invalid(_) => (
                "bank-invalid",
                "The bank has problems. Run `news-deck check` on it.",
            ),
            Self::NoneFits => (
                "bank-empty",
                "No question of the bank fits the element's categories and kinds. Remove some of these attributes.",
            ),
        }
    }

    /// What is wrong in detail, where that is known.
    pub(crate) fn problems(&self) -> &[Problem] {
        match self {
            Self::Format(problems) | Self::Invalid(problems) => problems,
            Self::Empty | Self::NoneFits => &[],
        }
    }
}

impl From<Vec<Problem>> for SourceError {
    fn from(problems: Vec<Problem>) -> Self {
        if problems
            .iter()
            .any(|problem| problem.path == "$.format" || problem.path == "$")
        {
            Self::Format(problems)
        } else {
            Self::Invalid(problems)
        }
    }
}

impl From<SourceError> for JsValue {
    /// An `Error` with a `code` and, for an invalid bank, its `problems`.
    fn from(error: SourceError) -> JsValue {
        let (code, message) = error.words();
        let error_value = js_sys::Error::new(message);
        let problems = error.problems().iter().map(|problem| {
            to_js(&object(vec![
                ("path", json_text(&problem.path)),
                ("message", json_text(&problem.message)),
                ("mend", json_text(&problem.mend)),
            ]))
        });
        set(&error_value, "code", &code.into());
        set(&error_value, "problems", &problems.collect::<Array>());
        error_value.into()
    }
}

impl Source {
    pub(crate) fn read(document: &JsValue, page: &Page) -> Result<Source, SourceError> {
        let questions = get(document, "questions")
            .dyn_into::<Array>()
            .unwrap_or_default();
        let has_list = get(document, "questions").is_array();
        if has_list && questions.length() == 0 && get(document, "format").is_string() {
            return Err(SourceError::Empty);
        }
        if questions.length() <= CHECKED_WHOLE {
            Bank::parse(&from_js(document))?;
        }
        // Questions whose kind or category is unknown still count, so that the draw stays the
        // same whether or not they are mended; they are refused when they are drawn.
        let entry = |line: &str| {
            let mut words = line.split(' ');
            let mut word = || words.next().unwrap_or_default();
            Entry {
                kind: Kind::from_name(word()).unwrap_or(Kind::Choice),
                category: Category::from_name(word()).unwrap_or(Category::Event),
                group: Entry::group_named(word()),
            }
        };
        Ok(Source {
            about: About::parse(&from_js(&without_most(document, &questions)))?,
            entries: page.list(&questions).split('\n').map(entry).collect(),
            questions,
            judge: Judge::new({
                let page = page.clone();
                move |task, input| page.judge(task, input)
            }),
        })
    }

    /// Whether a draw could have brought more than so many.
    pub(crate) fn has_others(&self, options: &DrawOptions, drawn: usize) -> bool {
        let mut all = options.clone();
        all.count = usize::MAX;
        draw(&self.entries, &all, 0).len() > drawn
    }

    /// Draws, and reads what was drawn.
    pub(crate) fn draw(&self, options: &DrawOptions, seed: u32) -> Result<Deck, SourceError> {
        self.deck(draw(&self.entries, options, seed), seed)
    }

    /// Whether the seed of a deck still draws its questions, where so many are asked for as it has.
    pub(crate) fn draws(&self, options: &DrawOptions, deck: &Deck) -> bool {
        let mut options = options.clone();
        options.count = deck.questions.len();
        let ids = self.ids();
        let drawn = draw(&self.entries, &options, deck.seed);
        let has = |index: &usize| {
            let id = ids.get(*index);
            deck.questions
                .iter()
                .any(|question| Some(&question.id) == id)
        };
        drawn.len() == deck.questions.len() && drawn.iter().all(has)
    }

    /// These questions, in this order, as far as the document still has them; then `others` that may be drawn, up to their count.
    pub(crate) fn find(
        &self,
        questions: &[SavedQuestion],
        others: &DrawOptions,
        seed: u32,
    ) -> Result<Deck, SourceError> {
        let ids = self.ids();
        let mut found = Vec::new();
        for question in questions {
            found.extend(ids.iter().position(|id| *id == question.id));
        }
        for index in draw(&self.entries, others, seed) {
            if found.len() < others.count && !found.contains(&index) {
                found.push(index);
            }
        }
        self.deck(found, seed)
    }

    /// A seed whose draw begins with the question of this id.
    pub(crate) fn seed_beginning_with(
        &self,
        id: &str,
        options: &DrawOptions,
        start: u32,
    ) -> Option<u32> {
        let index = self.ids().iter().position(|other| other == id)?;
        seed_beginning_with(&self.entries, index, options, start)
    }

    /// See [`bank_hash`].
    pub(crate) fn hash(&self) -> u32 {
        let questions = self.questions.iter().map(|question| {
            let revision = get(&question, "revision").as_f64().unwrap_or_default();
            // Whole and positive in a valid bank; anything else is refused when it is drawn.
            (text(&question, "id"), revision as u32)
        });
        bank_hash(&self.about.id, questions)
    }

    fn ids(&self) -> Vec<String> {
        self.questions
            .iter()
            .map(|question| text(&question, "id"))
            .collect()
    }

    fn deck(&self, indexes: Vec<usize>, seed: u32) -> Result<Deck, SourceError> {
        let mut questions = Vec::with_capacity(indexes.len());
        let mut problems = Vec::new();
        for index in indexes {
            let Ok(position) = u32::try_from(index) else {
                continue;
            };
            match Question::parse(&from_js(&self.questions.get(position)), index, &self.about) {
                Ok(question) => questions.push(question),
                Err(found) => problems.extend(found),
            }
        }
        if !problems.is_empty() {
            return Err(SourceError::Invalid(problems));
        }
        Ok(Deck {
            about: self.about.clone(),
            questions,
            seed,
            judge: self.judge.clone(),
        })
    }
}

/// The document with its first question only: all that reading the rest of it needs.
fn without_most(document: &JsValue, questions: &Array) -> JsValue {
    let Some(fields) = document.dyn_ref::<Object>() else {
        return document.clone();
    };
    let copy = Object::assign(&Object::new(), fields);
    if get(document, "questions").is_array() {
        set(&copy, "questions", &questions.slice(0, 1));
    }
    copy.into()
}

fn text(value: &JsValue, name: &str) -> String {
    get(value, name).as_string().unwrap_or_default()
}
