//! What a bank says is the same is the same card, however it is reworded; and no two cards are one.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use std::collections::BTreeSet;

use deck_engine::{Bank, Json};
use deck_study::{CardOptions, cards};
use proptest::prelude::*;
use proptest::sample::subsequence;

/// A part of a question as an edition words it: its id, if it has one, and its text.
type Part<'a> = (Option<&'a str>, &'a str);

/// A bank with these parts as the blanks of one question, the items of another and the pairs of a third.
fn bank(parts: &[Part]) -> Bank {
    let text = |text: &str| serde_json::to_string(text).unwrap();
    let listed = |write: &dyn Fn(usize, &str) -> String| {
        let parts = parts.iter().enumerate().map(|(number, (id, part))| {
            let id = id.map_or(String::new(), |id| format!(r#""id": {}, "#, text(id)));
            format!("{{ {id}{} }}", write(number, &text(part)))
        });
        parts.collect::<Vec<_>>().join(", ")
    };
    let marks: String = (1..=parts.len())
        .map(|mark| format!(" {{{mark}}}"))
        .collect();
    let blanks = listed(&|_, part| format!(r#""accept": [{part}]"#));
    let items = listed(&|number, part| format!(r#""text": {part}, "when": "{}""#, 1900 + number));
    let pairs = listed(&|number, part| format!(r#""left": {part}, "right": "Post {number}""#));
    let question = |id, category, fields| {
        format!(
            r#"{{ "id": "{id}", "revision": 1, "kind": "{id}", "category": "{category}", "difficulty": 1, "prompt": "Which?",
                {fields}, "explanation": "So it was.", "as_of": "2024-02-28",
                "evidence": [{{ "article": "harbour", "quote": "It was so." }}] }}"#
        )
    };
    let questions = [
        question(
            "cloze",
            "location",
            format!(r#""text": "From{marks}.", "blanks": [{blanks}]"#),
        ),
        question("order", "date", format!(r#""items": [{items}]"#)),
        question("match", "official", format!(r#""pairs": [{pairs}]"#)),
    ];
    let document = format!(
        r#"{{ "format": "news-deck/1", "id": "bank", "revision": 1, "title": "The harbour", "language": "en",
            "articles": [{{ "id": "harbour", "headline": "The harbour", "publisher": "The Paper",
                "published": "2024-02-28", "url": "harbour.html", "licence": "CC0-1.0" }}],
            "questions": [{}] }}"#,
        questions.join(", ")
    );
    let document: Json = serde_json::from_str(&document).unwrap();
    Bank::parse(&document).unwrap()
}

fn ids(parts: &[Part]) -> Vec<String> {
    let bank = bank(parts);
    let cards = cards(&bank, &CardOptions::default());
    cards.into_iter().map(|card| card.id.to_string()).collect()
}

/// Three to eight texts of which no two are the same, whatever their case.
fn texts(of: &'static str) -> impl Strategy<Value = Vec<String>> {
    let text = of.prop_map(|text| text.trim().to_owned());
    let text = text.prop_filter("blank", |text| !text.is_empty());
    prop::collection::vec(text, 3..=8).prop_filter("twice", |texts| {
        let plain: BTreeSet<_> = texts.iter().map(|text| text.to_ascii_lowercase()).collect();
        plain.len() == texts.len()
    })
}

/// The same texts in two editions, and which of them the later one has changed.
fn editions() -> impl Strategy<Value = (Vec<String>, Vec<String>, Vec<usize>)> {
    texts("\\PC{1,9}").prop_flat_map(|before| {
        let count = before.len();
        let after = texts("\\PC{1,9}").prop_filter("fewer", move |after| after.len() >= count);
        let changed = subsequence((0..count).collect::<Vec<_>>(), 0..=count);
        (Just(before), after, changed)
    })
}

proptest! {
    #[test]
    fn what_is_reworded_keeps_its_cards_by_the_id_of_its_former_text((before, after, changed) in editions()) {
        let first: Vec<Part> = before.iter().map(|text| (None, text.as_str())).collect();
        let mut second = first.clone();
        for part in changed {
            second[part] = (Some(&before[part]), &after[part]);
        }
        // A text that is now another's, too, is no bank.
        let plain: BTreeSet<_> = second.iter().map(|(_, text)| text.to_ascii_lowercase()).collect();
        prop_assume!(plain.len() == second.len());
        prop_assert_eq!(ids(&first), ids(&second));
    }

    #[test]
    fn no_two_cards_are_known_by_one_name(
        texts in texts("[a-c]{1,2}"),
        ids_of_parts in prop::collection::vec(prop::option::of("[a-c]{1,2}"), 8),
    ) {
        let named = ids_of_parts.iter().map(Option::as_deref).zip(texts.iter().map(String::as_str));
        let parts: Vec<Part> = named.collect();
        let all = ids(&parts);
        let differing: BTreeSet<_> = all.iter().collect();
        prop_assert_eq!(differing.len(), all.len());
        // Blanks that are known by the same are told apart by their order.
        let gaps = all.iter().filter(|id| id.starts_with("bank/cloze/")).count();
        prop_assert_eq!(gaps, parts.len());
    }
}
