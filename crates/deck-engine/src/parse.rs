//! From a document to a [`Bank`]: every problem is reported, with its place and its mend.

mod cursor;
mod fault;
mod path;
mod question;

use std::cell::RefCell;

use crate::bank::{About, Article, Bank, Change, Correction, Question, ResultBand};
use crate::hash::Fnv;
use crate::text::count;
use crate::{Json, Problem};
use cursor::{ANY, Cursor};
use path::Path;

/// The major version of the format that this engine reads.
const FORMAT: &str = "news-deck/1";

impl Bank {
    /// Reads a whole document.
    ///
    /// # Errors
    /// All problems of the document, in its order. An unknown major version of the format is
    /// reported alone, since nothing else can be said of such a document.
    pub fn parse(document: &Json) -> Result<Bank, Vec<Problem>> {
        let problems = RefCell::default();
        let bank = read_about(&Cursor::new(document, Path::Root, &problems)).map(|about| {
            // Without valid articles every piece of evidence would seem to name an unknown one.
            let sound = problems.borrow().is_empty();
            let articles = sound.then(|| ids(&about.articles));
            let questions = read_questions(document, articles.as_deref(), &problems);
            Bank { about, questions }
        });
        finish(bank, problems)
    }
}

impl About {
    /// Reads everything of a document but its questions, of which it only asks that there are
    /// some. A page that draws ten questions of ten thousand reads no more than this and those.
    ///
    /// # Errors
    /// All problems outside the questions.
    pub fn parse(document: &Json) -> Result<About, Vec<Problem>> {
        let problems = RefCell::default();
        let about = read_about(&Cursor::new(document, Path::Root, &problems));
        finish(about, problems)
    }
}

impl Question {
    /// Reads one question of a document: the one at `index`.
    ///
    /// # Errors
    /// All problems of this question.
    pub fn parse(json: &Json, index: usize, about: &About) -> Result<Question, Vec<Problem>> {
        let problems = RefCell::default();
        let cursor = Cursor::new(json, Path::Item(&Path::Root, "questions", index), &problems);
        let question = question::read(&cursor, Some(&ids(&about.articles)));
        finish(question, problems)
    }
}

/// What was read, if it has no problems.
fn finish<T>(value: Option<T>, problems: RefCell<Vec<Problem>>) -> Result<T, Vec<Problem>> {
    let problems = problems.into_inner();
    value.filter(|_| problems.is_empty()).ok_or(problems)
}

fn ids(articles: &[Article]) -> Vec<&str> {
    articles.iter().map(|article| article.id.as_str()).collect()
}

/// `None` where nothing more can be said of the document.
fn read_about(document: &Cursor) -> Option<About> {
    if !document.is_object() {
        document.problem(&fault::NO_BANK, &[]);
        return None;
    }
    let format = document.words("format");
    if format != FORMAT {
        if !format.is_empty() {
            document.problem_at("format", &fault::OTHER_FORMAT, &[format, FORMAT]);
        }
        return None;
    }
    let id = document.slug("id");
    let revision = document.whole("revision", 1, u32::MAX);
    let title = document.text("title");
    let language = document.text("language");
    let mut articles = Vec::new();
    document.each("articles", 1, ANY, &mut |article| {
        if let Some(article) = read_article(article) {
            articles.push(article);
        }
    });
    let results = document.list("results", 0, ANY, read_result);
    let mut corrections = Vec::new();
    document.each("corrections", 0, ANY, &mut |correction| {
        if let Some(correction) = read_correction(correction) {
            corrections.push(correction);
        }
    });
    document.some_items("questions", &fault::NO_QUESTIONS);
    document.all_differ(&[("articles", Some("id"))]);
    Some(About {
        id,
        revision,
        title,
        language,
        articles,
        results,
        corrections,
    })
}

fn read_article(article: &Cursor) -> Option<Article> {
    let id = article.slug("id");
    let headline = article.text("headline");
    let publisher = article.text("publisher");
    let published = article.date("published");
    let url = article.address("url");
    let licence = article.text("licence");
    Some(Article {
        id,
        headline,
        publisher,
        published: published?,
        url,
        licence,
    })
}

fn read_result(band: &Cursor) -> ResultBand {
    ResultBand {
        // Up to a hundred, if it has no problem.
        min: band.whole("min", 0, 100) as u8,
        text: band.text("text"),
    }
}

fn read_correction(correction: &Cursor) -> Option<Correction> {
    let date = correction.date("date");
    let question = correction.text("question");
    let change = correction
        .has("change")
        .then(|| correction.one_of("change", Change::NAMES))
        .and_then(Change::from_name);
    let text = correction.text("text");
    Some(Correction {
        date: date?,
        question,
        change,
        text,
    })
}

fn read_questions(
    document: &Json,
    articles: Option<&[&str]>,
    problems: &RefCell<Vec<Problem>>,
) -> Vec<Question> {
    let mut questions = Vec::new();
    // Of ids, since a large bank compares each with all before it; no two of 64 bits will be the
    // same by chance.
    let mut hashes: Vec<u64> = Vec::new();
    let items = document.get("questions").and_then(Json::as_list);
    for (index, item) in items.unwrap_or_default().iter().enumerate() {
        let cursor = Cursor::new(item, Path::Item(&Path::Root, "questions", index), problems);
        questions.extend(question::read(&cursor, articles));
        let id = item.get("id").and_then(Json::as_text);
        let id = id.unwrap_or_default().trim();
        let hash = Fnv::new().text(id).finish();
        if let Some(first) = hashes.iter().position(|other| *other == hash)
            && !id.is_empty()
        {
            cursor.problem_at("id", &fault::ID_TAKEN, &[id, &count(first)]);
        }
        hashes.push(hash);
    }
    questions
}

#[cfg(test)]
mod tests;
