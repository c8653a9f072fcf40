//! One bank of several articles, from the banks of each.

use deck_engine::{About, Bank, Body, Json, Question};

use crate::bank::told;
use crate::decisions::{Added, sound};

/// What a bank of several articles has besides what each of them gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    /// The bank's id.
    pub id: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// The quiz's name.
    pub title: String,
    /// Score bands, as a bank has them.
    pub results: Vec<Json>,
    /// Corrections, as a bank has them.
    pub corrections: Vec<Json>,
    /// Questions of the editor's own that rest on several articles.
    pub added: Vec<Added>,
}

/// What became of a collection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collected {
    /// The document, if it is a valid bank.
    pub document: Option<Json>,
    /// How many questions of the editor's own are in it.
    pub added: usize,
    /// What the caller should know: questions on which the articles disagree, and what is wrong with the document.
    pub warnings: Vec<String>,
}

impl Collection {
    /// One bank of the banks of articles, in their order.
    ///
    /// A question that several articles answer alike is asked once, with the evidence of all; one that they answer
    /// differently is not asked, since no answer to it can be proved any more.
    #[must_use]
    pub fn of(&self, banks: &[Json]) -> Collected {
        let mut collected = Collected::default();
        let mut articles = Vec::new();
        let mut asked: Vec<Asked> = Vec::new();
        for document in banks {
            let Ok(bank) = Bank::parse(document) else {
                collected
                    .warnings
                    .push("what was given as the bank of an article is none".into());
                continue;
            };
            articles.extend_from_slice(list(document, "articles"));
            for (question, json) in bank.questions.into_iter().zip(list(document, "questions")) {
                match asked
                    .iter_mut()
                    .find(|other| other.question.id == question.id)
                {
                    Some(other) => other.meet(&question, json),
                    None => asked.push(Asked::new(question, json)),
                }
            }
        }
        let (agreed, disputed): (Vec<_>, Vec<_>) =
            asked.into_iter().partition(|asked| !asked.is_disputed);
        collected.warnings.extend(disputed.iter().map(|asked| {
            format!(
                "the articles answer \"{}\" differently, so it is not asked",
                asked.question.id
            )
        }));
        let ids: Vec<&str> = agreed.iter().map(|asked| &*asked.question.id).collect();
        let bare = self.document(articles.clone(), vec![Json::Null]);
        let added = match About::parse(&bare) {
            Ok(about) => sound(self.added.clone(), &about, &ids, &mut collected.warnings),
            Err(_) => Vec::new(),
        };
        collected.added = added.len();
        let questions = agreed.into_iter().map(|asked| asked.json);
        let document = self.document(articles, questions.chain(added).collect());
        match Bank::parse(&document) {
            Ok(_) => collected.document = Some(document),
            Err(problems) => collected.warnings.extend(problems.iter().map(told)),
        }
        collected
    }

    fn document(&self, articles: Vec<Json>, questions: Vec<Json>) -> Json {
        let text = |text: &str| Json::String(text.to_owned());
        let fields = [
            ("format", text("news-deck/1")),
            ("id", text(&self.id)),
            ("revision", Json::Number(f64::from(self.revision))),
            ("title", text(&self.title)),
            ("language", text("en")),
            ("articles", Json::Array(articles)),
            ("questions", Json::Array(questions)),
            ("results", Json::Array(self.results.clone())),
            ("corrections", Json::Array(self.corrections.clone())),
        ];
        Json::Object(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }
}

/// A question as far as the articles have been read.
struct Asked {
    question: Question,
    json: Json,
    is_disputed: bool,
}

impl Asked {
    fn new(question: Question, json: &Json) -> Self {
        Self {
            question,
            json: json.clone(),
            is_disputed: false,
        }
    }

    /// The same question comes from another article.
    fn meet(&mut self, other: &Question, json: &Json) {
        self.is_disputed |= !have_same_answer(&self.question.body, &other.body);
        let evidence = list(json, "evidence").iter().cloned();
        if let Json::Object(fields) = &mut self.json
            && let Some((_, Json::Array(own))) =
                fields.iter_mut().find(|(name, _)| name == "evidence")
        {
            own.extend(evidence);
        }
    }
}

/// Whether what is right is the same; wrong choices may differ.
fn have_same_answer(one: &Body, other: &Body) -> bool {
    fn right(body: &Body) -> Option<Vec<&str>> {
        let (Body::Choice(choices) | Body::Multi(choices)) = body else {
            return None;
        };
        let right = choices.iter().filter(|choice| choice.correct);
        let mut texts: Vec<&str> = right.map(|choice| choice.text.as_str()).collect();
        texts.sort_unstable();
        Some(texts)
    }
    match (right(one), right(other)) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

fn list<'a>(json: &'a Json, name: &str) -> &'a [Json] {
    json.get(name).and_then(Json::as_list).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bank of an article with two questions: who is mayor of Oslo, and one of its own.
    fn bank(id: &str, mayor: &str) -> Json {
        let other = if mayor == "Ann Lee" {
            "Per Moe"
        } else {
            "Ann Lee"
        };
        let question = |question: &str, prompt: &str| {
            format!(
                r#"{{ "id": "{question}", "revision": 1, "kind": "choice", "category": "official", "difficulty": 1,
                    "prompt": "{prompt}", "choices": [{{ "text": "{mayor}", "correct": true }}, {{ "text": "{other}" }}],
                    "explanation": "So it was.", "evidence": [{{ "article": "{id}", "quote": "It was {mayor}." }}],
                    "as_of": "2024-03-04" }}"#
            )
        };
        let text = format!(
            r#"{{ "format": "news-deck/1", "id": "{id}", "revision": 1, "title": "Oslo", "language": "en",
                "articles": [{{ "id": "{id}", "headline": "Oslo", "publisher": "The Paper", "published": "2024-03-04",
                    "url": "{id}.html", "licence": "CC0-1.0" }}],
                "questions": [{}, {}] }}"#,
            question("mayor-of-oslo", "Who is mayor of Oslo?"),
            question(id, "Who came?"),
        );
        serde_json::from_str(&text).unwrap()
    }

    fn collection() -> Collection {
        Collection {
            id: "oslo".to_owned(),
            revision: 2,
            title: "Oslo".to_owned(),
            ..Collection::default()
        }
    }

    /// Each question's id, and the articles of its evidence.
    fn asked(document: &Json) -> Vec<(&str, Vec<&str>)> {
        let questions = list(document, "questions").iter();
        questions
            .map(|question| {
                let evidence = list(question, "evidence").iter();
                let articles = evidence.map(|evidence| evidence.get("article").unwrap());
                let id = question.get("id").unwrap().as_text().unwrap();
                (id, articles.map(|id| id.as_text().unwrap()).collect())
            })
            .collect()
    }

    #[test]
    fn what_two_articles_tell_alike_is_asked_once_with_both_as_evidence() {
        let collected = collection().of(&[bank("vote", "Ann Lee"), bank("feast", "Ann Lee")]);
        let document = collected.document.unwrap();
        assert_eq!(
            asked(&document),
            [
                ("mayor-of-oslo", vec!["vote", "feast"]),
                ("vote", vec!["vote"]),
                ("feast", vec!["feast"]),
            ]
        );
        assert_eq!(list(&document, "articles").len(), 2);
        assert_eq!(collected.warnings, Vec::<String>::new());
    }

    #[test]
    fn what_two_articles_tell_differently_is_not_asked() {
        let collected = collection().of(&[bank("vote", "Ann Lee"), bank("feast", "Per Moe")]);
        let document = collected.document.unwrap();
        assert_eq!(
            asked(&document),
            [("vote", vec!["vote"]), ("feast", vec!["feast"])]
        );
        assert_eq!(
            collected.warnings,
            ["the articles answer \"mayor-of-oslo\" differently, so it is not asked"]
        );
    }

    #[test]
    fn questions_of_the_editor_may_rest_on_all_articles() {
        let Some(Json::Array(questions)) = bank("feast", "Ann Lee").get("questions").cloned()
        else {
            unreachable!("a bank has questions");
        };
        let added = questions
            .into_iter()
            .filter(|json| json.get("id").unwrap().as_text() == Some("feast"));
        let with = Collection {
            added: added
                .map(|question| Added {
                    question,
                    at: "oslo.toml:9".to_owned(),
                })
                .collect(),
            ..collection()
        };
        let alone = with.of(&[bank("vote", "Ann Lee")]);
        let document = alone.document.unwrap();
        assert_eq!(asked(&document).len(), 2);
        let told = alone.warnings.join("\n");
        assert!(told.starts_with("\"feast\" (oslo.toml:9) is left out: evidence[0].article: "));
        assert!(told.contains("no article \"feast\""), "{told}");
        let both = with.of(&[bank("vote", "Ann Lee"), bank("feast", "Ann Lee")]);
        assert_eq!(
            both.warnings,
            [
                "\"feast\" (oslo.toml:9) is left out: another question has its id; give it one of its own"
            ]
        );
    }

    #[test]
    fn a_bank_that_is_not_valid_is_not_given() {
        let nameless = Collection::default().of(&[bank("vote", "Ann Lee")]);
        assert_eq!(nameless.document, None);
        assert!(
            nameless
                .warnings
                .iter()
                .any(|warning| warning.starts_with("$.title"))
        );
    }
}
