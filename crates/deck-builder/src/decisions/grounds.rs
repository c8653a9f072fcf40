//! What an editor's own questions rest on: each quote is looked up in its article, and is hashed where it may not be
//! shown.

use deck_engine::Json;

use crate::article::Article;
use crate::bank::json::{Head, fingerprint};
use crate::decisions::Added;
use crate::lint::hashes;
use crate::mention::Span;
use crate::text::Text;

/// The words of articles, in which the evidence of an editor's own questions is looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    articles: Vec<Ground>,
}

/// One article, its words as hashes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ground {
    id: String,
    headline: Vec<u64>,
    words: Vec<u64>,
    sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Sentence {
    words: Vec<u64>,
    fingerprint: String,
}

impl Grounds {
    /// Adds an article.
    pub fn add(&mut self, article: &Article) {
        self.add_text(&Text::read(article));
    }

    pub(crate) fn add_text(&mut self, text: &Text) {
        // Without its day there is no bank of an article.
        let Some(day) = text.published() else {
            return;
        };
        let sentences = text.sentences().iter().map(|sentence| {
            let sentence = text.words(Span::new(sentence.first, sentence.end));
            Sentence {
                words: words_of(sentence),
                fingerprint: fingerprint(sentence),
            }
        });
        self.articles.push(Ground {
            id: Head::of(text, day).article,
            headline: words_of(text.headline()),
            words: words_of(text.content()),
            sentences: sentences.collect(),
        });
    }

    /// The questions that rest on words of these articles, as a bank has them. Where quoting is not allowed, the sentence
    /// that a quote stands in is given by its hash. A question whose quote stands nowhere is left out with a warning.
    #[must_use]
    pub fn settle(&self, added: &[Added], quote: bool, warnings: &mut Vec<String>) -> Vec<Added> {
        let mut settled = added.to_vec();
        settled.retain_mut(|added| {
            let name = added.name();
            let evidence = evidence_of(&mut added.question);
            let missing: Vec<String> = evidence
                .filter_map(|evidence| self.settle_one(evidence, quote))
                .collect();
            let is_grounded = missing.is_empty();
            warnings.extend(missing.into_iter().map(|missing| {
                format!("{missing}, on which {name} rests, which is left out until its evidence is a sentence of the article")
            }));
            is_grounded
        });
        settled
    }

    /// Hashes a quote if it may not be shown; what is missing in its article, if anything is.
    fn settle_one(&self, evidence: &mut Json, quote: bool) -> Option<String> {
        let said = |name| evidence.get(name).and_then(Json::as_text);
        // An article that the bank does not have is reported with all else that makes it invalid.
        let id = said("article").unwrap_or_default();
        let article = self.articles.iter().find(|article| article.id == id);
        let Some(quoted) = said("quote") else {
            let hash = said("fingerprint")?;
            let mut sentences = article?.sentences.iter();
            return (!sentences.any(|sentence| sentence.fingerprint == hash)).then(|| {
                format!("the article \"{id}\" has no sentence with the fingerprint {hash}")
            });
        };
        let words = words_of(quoted);
        let is_known = article
            .is_none_or(|article| has(&article.words, &words) || has(&article.headline, &words));
        let missing = (!is_known)
            .then(|| format!("the article \"{id}\" does not have the words \"{quoted}\""));
        if !quote {
            let whole = article.and_then(|article| article.sentence_with(&words));
            let hash = whole.map_or_else(|| fingerprint(quoted), |whole| whole.fingerprint.clone());
            if let Json::Object(fields) = evidence {
                fields.retain(|(name, _)| !matches!(name.as_str(), "quote" | "fingerprint"));
                fields.push(("fingerprint".to_owned(), Json::String(hash)));
            }
        }
        missing
    }
}

impl Ground {
    /// The sentence that words are or stand in, which a page finds again by its hash.
    fn sentence_with(&self, words: &[u64]) -> Option<&Sentence> {
        let mut sentences = self.sentences.iter();
        let whole = sentences.clone().find(|sentence| sentence.words == words);
        whole.or_else(|| sentences.find(|sentence| has(&sentence.words, words)))
    }
}

/// The hashes of a text's words; editors may type apostrophes straight.
fn words_of(text: &str) -> Vec<u64> {
    hashes(&text.replace('’', "'"))
}

/// Whether words stand in a row in others.
fn has(all: &[u64], words: &[u64]) -> bool {
    !words.is_empty() && all.windows(words.len()).any(|window| window == words)
}

fn evidence_of(question: &mut Json) -> impl Iterator<Item = &mut Json> {
    let fields = match question {
        Json::Object(fields) => fields.as_mut_slice(),
        _ => &mut [],
    };
    let lists = fields.iter_mut().filter_map(|(name, value)| match value {
        Json::Array(items) if name == "evidence" => Some(items),
        _ => None,
    });
    lists.flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;

    fn grounds() -> Grounds {
        let mut grounds = Grounds::default();
        for (id, body) in [
            (
                "ferry",
                "A ferry left Bergen. It was the mayor’s café, on water.",
            ),
            ("bridge", "The bridge is shut."),
        ] {
            let id = id.to_owned();
            let headline = "Tonbury sails".to_owned();
            grounds.add(&Article {
                id,
                headline,
                ..Article::new(body, Day::parse("2024-05-15"))
            });
        }
        grounds
    }

    /// What becomes of a question with this evidence: its evidence, and the warnings.
    fn settle(evidence: &str, quote: bool) -> (Option<String>, Vec<String>) {
        let question = format!(r#"{{ "id": "own", "evidence": [{evidence}] }}"#);
        let mut warnings = Vec::new();
        let added = [Added {
            question: serde_json::from_str(&question).unwrap(),
            at: "ferry.toml:3".to_owned(),
        }];
        let settled = grounds().settle(&added, quote, &mut warnings);
        let evidence = settled
            .first()
            .map(|added| format!("{:?}", added.question.get("evidence")));
        (evidence, warnings)
    }

    fn quoting(article: &str, quote: &str) -> String {
        format!(r#"{{ "article": "{article}", "quote": "{quote}" }}"#)
    }

    #[test]
    fn a_quote_becomes_the_hash_of_its_sentence_where_it_may_not_be_shown() {
        for (article, quote, sentence) in [
            ("ferry", "A ferry left Bergen.", "A ferry left Bergen."),
            (
                "ferry",
                "It was the mayor's café",
                "It was the mayor’s café, on water.",
            ),
            ("ferry", "Tonbury sails", "Tonbury sails"),
            ("bridge", "The bridge is shut", "The bridge is shut."),
            ("elsewhere", "Nobody came.", "Nobody came."),
        ] {
            let (evidence, warnings) = settle(&quoting(article, quote), false);
            let evidence = evidence.unwrap();
            let hash = fingerprint(sentence);
            assert!(
                evidence.contains(&hash) && !evidence.contains(quote),
                "{evidence}"
            );
            assert_eq!(warnings, Vec::<String>::new());
            let (evidence, _) = settle(&quoting(article, quote), true);
            assert!(evidence.is_some_and(|evidence| evidence.contains(quote)));
        }
    }

    #[test]
    fn a_question_without_ground_is_left_out_and_named() {
        for (evidence, missing) in [
            (
                quoting("ferry", "The bridge is shut."),
                "the article \"ferry\" does not have the words \"The bridge is shut.\"",
            ),
            (
                quoting("ferry", "ferry left Berg"),
                "the article \"ferry\" does not have the words \"ferry left Berg\"",
            ),
            (
                r#"{ "article": "ferry", "fingerprint": "0123456789abcdef" }"#.to_owned(),
                "the article \"ferry\" has no sentence with the fingerprint 0123456789abcdef",
            ),
        ] {
            for quote in [true, false] {
                let (settled, warnings) = settle(&evidence, quote);
                assert_eq!(settled, None, "{evidence}");
                let rest = "on which \"own\" (ferry.toml:3) rests, which is left out until its evidence is a sentence of the article";
                assert_eq!(warnings, [format!("{missing}, {rest}")]);
            }
        }
        let hash = fingerprint("The bridge is shut.");
        let known = format!(r#"{{ "article": "bridge", "fingerprint": "{hash}" }}"#);
        let (settled, warnings) = settle(&known, false);
        assert!(settled.is_some() && warnings.is_empty());
    }
}
