//! From a document to a [`Bank`]: every problem is reported, with its place and its mend.

mod cursor;
mod question;

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::bank::{About, Article, Bank, Correction, Question, ResultBand};
use crate::{DateSpan, Json, Problem};
use cursor::{Cursor, Path};

/// The major version of the format that this engine reads.
const FORMAT: &str = "news-deck/1";

impl Bank {
    /// Reads a whole document.
    ///
    /// # Errors
    /// All problems of the document, in its order. An unknown major version of the format is
    /// reported alone, since nothing else can be said of such a document.
    pub fn parse(document: &Json) -> Result<Bank, Vec<Problem>> {
        let about = About::parse(document);
        if let Err(problems) = &about
            && problems.iter().any(|problem| problem.path == "$.format")
        {
            return Err(problems.clone());
        }
        let articles = about
            .as_ref()
            .map_or(&[] as &[Article], |about| &about.articles);
        // Without valid articles every piece of evidence would seem to name an unknown one.
        let articles = about.is_ok().then_some(articles);

        let mut problems = about.as_ref().err().cloned().unwrap_or_default();
        let mut questions: Vec<Question> = Vec::new();
        let items = match document.get("questions") {
            Some(Json::Array(items)) => items.as_slice(),
            _ => &[],
        };
        let mut places = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            match parse_question(item, index, articles) {
                Ok(question) => {
                    if let Some(first) = places.insert(question.id.clone(), index) {
                        problems.push(Problem {
                            path: format!("$.questions[{index}].id"),
                            message: format!(
                                "the id \"{}\" is also that of $.questions[{first}]",
                                question.id
                            ),
                            mend: "give each question an id of its own".into(),
                        });
                    }
                    questions.push(question);
                }
                Err(found) => problems.extend(found),
            }
        }
        match about {
            Ok(about) if problems.is_empty() => Ok(Bank { about, questions }),
            _ => Err(problems),
        }
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
        parse_question(json, index, Some(&about.articles))
    }
}

fn parse_question(
    json: &Json,
    index: usize,
    articles: Option<&[Article]>,
) -> Result<Question, Vec<Problem>> {
    let problems = RefCell::default();
    let list = Path::Field(&Path::Root, "questions");
    let question = question::read(
        &Cursor::new(json, Path::Item(&list, index), &problems),
        articles,
    );
    finish(question, problems)
}

fn finish<T>(value: Option<T>, problems: RefCell<Vec<Problem>>) -> Result<T, Vec<Problem>> {
    let problems = problems.into_inner();
    match value {
        Some(value) if problems.is_empty() => Ok(value),
        _ => Err(problems),
    }
}

fn read_about(document: &Cursor) -> Option<About> {
    if !document.is_object() {
        document.problem(
            "a bank is an object",
            "begin with { \"format\": \"news-deck/1\", … }",
        );
        return None;
    }
    let format = document.text("format")?;
    if format != FORMAT {
        document.problem_at(
            "format",
            format!("this is \"{format}\", and only \"{FORMAT}\" is understood here"),
            "use the version of News Deck that belongs to this format, or build the bank anew",
        );
        return None;
    }
    let id = document.slug("id");
    let revision = document.whole("revision", 1, u32::MAX);
    let title = document.text("title");
    let language = document.text("language");
    let articles = document.list("articles", 1..=usize::MAX, read_article);
    let results = document.optional_list("results", read_result);
    let corrections = document.optional_list("corrections", read_correction);
    document.some_items("questions", "a bank needs at least one question");
    if let Some(articles) = &articles {
        document.all_differ(
            "articles",
            "id",
            articles.iter().map(|article| article.id.as_str()),
        );
    }
    Some(About {
        id: id?,
        revision: revision?,
        title: title?,
        language: language?,
        articles: articles?,
        results: results?,
        corrections: corrections?,
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
        id: id?,
        headline: headline?,
        publisher: publisher?,
        published: published?,
        url: url?,
        licence: licence?,
    })
}

fn read_result(band: &Cursor) -> Option<ResultBand> {
    let min = band.whole("min", 0, 100);
    let text = band.text("text");
    Some(ResultBand {
        min: u8::try_from(min?).ok()?,
        text: text?,
    })
}

fn read_correction(correction: &Cursor) -> Option<Correction> {
    let date: Option<DateSpan> = correction.date("date");
    let question = correction.text("question");
    let text = correction.text("text");
    Some(Correction {
        date: date?,
        question: question?,
        text: text?,
    })
}

#[cfg(test)]
mod tests;
