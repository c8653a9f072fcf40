//! Flaws of questions that people wrote, who may word them as no template does.

use deck_engine::Question;

use super::context::unresolved;
use super::flaw_of_choices;
use super::words::words;
use crate::letters::is_upper;
use crate::one_of::one_of;

/// The item-writing flaw of a question in English, if it has one that rules can find: a word that only the sentences before
/// it explain, choices that overlap, an answer that its length gives away.
#[must_use]
pub fn flaw_of(question: &Question) -> Option<String> {
    let asked = words(&question.prompt);
    let unresolved = unresolved(&asked).filter(|word| {
        // "Ann Lee went to Oslo. Where had she been before?"
        let is_pronoun = one_of!(
            word.as_str(),
            "he" | "she" | "him" | "they" | "them" | "hers"
        );
        let before = asked.iter().take_while(|before| !before.is(word)).skip(1);
        !is_pronoun
            || !before
                .into_iter()
                .any(|before| before.text.starts_with(is_upper))
    });
    match unresolved {
        Some(word) => Some(format!("\"{word}\" needs the sentences before it")),
        None => flaw_of_choices(&question.body).map(|flaw| flaw.told()),
    }
}

#[cfg(test)]
mod tests {
    use deck_engine::{Bank, Json};

    use super::*;

    /// The flaw of a question with these choices, the first of them right.
    fn flaw_with(prompt: &str, choices: &[&str]) -> Option<String> {
        let choices = choices
            .iter()
            .enumerate()
            .map(|(index, text)| format!(r#"{{ "text": "{text}", "correct": {} }}"#, index == 0));
        let choices: Vec<String> = choices.collect();
        let document = format!(
            r#"{{ "format": "news-deck/1", "id": "oslo", "revision": 1, "title": "Oslo", "language": "en",
                "articles": [{{ "id": "oslo", "headline": "Oslo", "publisher": "The Paper", "published": "2024-03-04",
                    "url": "oslo.html", "licence": "CC0-1.0" }}],
                "questions": [{{ "id": "own", "revision": 1, "kind": "choice", "category": "location", "difficulty": 1,
                    "prompt": "{prompt}", "choices": [{}], "explanation": "So it was.", "as_of": "2024-03-04",
                    "evidence": [{{ "article": "oslo", "quote": "It was so." }}] }}] }}"#,
            choices.join(", ")
        );
        let document: Json = serde_json::from_str(&document).unwrap();
        let bank = Bank::parse(&document).unwrap();
        flaw_of(&bank.questions[0])
    }

    #[test]
    fn questions_that_people_wrote_are_held_to_the_same() {
        let towns = ["Oslo", "Lima", "Riga"];
        for (prompt, choices, words) in [
            (
                "Where did the king arrive on 4 March 2024?",
                &towns[..],
                None,
            ),
            (
                "Where did he arrive on 4 March 2024?",
                &towns,
                Some("\"he\" needs the sentences before it"),
            ),
            (
                "Where did the king arrive on Friday?",
                &towns,
                Some("\"friday\" needs"),
            ),
            ("Olav of Norway left. Where did he arrive?", &towns, None),
            (
                "Where did the king arrive?",
                &["Oslo", "Riga", "Riga Bay"],
                Some("the choice \"Riga\" overlaps another"),
            ),
            (
                "Where did the king arrive?",
                &[
                    "At the great northern harbour of the islands",
                    "Lima",
                    "Riga",
                ],
                Some("the right choice is by far the longest"),
            ),
        ] {
            let flaw = flaw_with(prompt, choices);
            assert_eq!(flaw.is_some(), words.is_some(), "{prompt}: {flaw:?}");
            assert!(
                flaw.unwrap_or_default()
                    .starts_with(words.unwrap_or_default()),
                "{prompt}"
            );
        }
    }
}
