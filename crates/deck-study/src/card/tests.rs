use super::*;
use deck_engine::Json;

fn bank() -> Bank {
    let text = include_str!("../../../deck-engine/tests/fixtures/all-kinds.json");
    let document: Json = serde_json::from_str(text).unwrap();
    Bank::parse(&document).unwrap()
}

#[test]
fn ids_read_back_as_themselves() {
    for direction in [
        Direction::Forward,
        Direction::Back,
        Direction::Cloze(3),
        Direction::Gap(0x9),
        Direction::Pair(0x12),
        Direction::PairBack(u32::MAX),
    ] {
        let id = CardId::new("a-bank", "a-question", direction);
        assert_eq!(CardId::parse(id.as_str()), Some(id.clone()));
        assert_eq!((id.bank(), id.question()), ("a-bank", "a-question"));
        assert_eq!(id.note(), "a-bank/a-question");
        assert_eq!(id.direction(), direction);
    }
}

#[test]
fn what_is_no_id_is_not_read() {
    for text in [
        "",
        "/",
        "//",
        "bank/question",
        "bank/question/",
        "bank//forward",
        "/question/forward",
        "a/b/c/forward",
        "bank/question/c03",
        "bank/question/c+3",
        "bank/question/c259",
        "bank/question/p12",
        "bank/question/g12",
        "bank/question/pABCDEF01",
        "bank/question/sideways",
    ] {
        assert_eq!(CardId::parse(text), None, "{text}");
    }
}

#[test]
fn every_question_gives_a_card_and_no_id_comes_twice() {
    let bank = bank();
    let cards = cards(&bank, &CardOptions::default());
    for question in &bank.questions {
        assert!(
            cards.iter().any(|card| card.id.question() == question.id),
            "{}",
            question.id
        );
    }
    let ids: std::collections::BTreeSet<_> = cards.iter().map(|card| &card.id).collect();
    assert_eq!(ids.len(), cards.len());
}

#[test]
fn a_card_is_made_of_its_question_alone() {
    let bank = bank();
    for one in cards(&bank, &CardOptions::default()) {
        assert_eq!(card(one.question, &one.id).as_ref(), Some(&one));
        let other = CardId::new("all-kinds", &one.question.id, Direction::Cloze(9));
        assert_eq!(card(one.question, &other), None);
    }
}

/// Id and direction of all cards of a bank's document after an edit of its text.
fn ids(edit: impl Fn(String) -> String, both_ways: bool) -> Vec<String> {
    let text = include_str!("../../../deck-engine/tests/fixtures/all-kinds.json");
    let document: Json = serde_json::from_str(&edit(text.to_owned())).unwrap();
    let bank = Bank::parse(&document).unwrap();
    let cards = cards(&bank, &CardOptions { both_ways });
    cards.into_iter().map(|card| card.id.to_string()).collect()
}

#[test]
fn officials_and_dates_are_asked_both_ways_if_that_is_wished() {
    let backs = |both_ways| {
        let mut ids = ids(|text| text, both_ways);
        ids.retain(|id| id.ends_with("/back"));
        ids
    };
    assert_eq!(
        backs(true),
        ["all-kinds/mayor/back", "all-kinds/first-trip/back"]
    );
    assert_eq!(backs(false), [""; 0]);
}

#[test]
fn an_answer_that_two_questions_have_is_not_asked_from() {
    // Another question for an official with the same answer.
    let ids = ids(
        |text| {
            let (head, question) = text.split_once(r#""questions": ["#).unwrap();
            let again = r#"{ "id": "speaker", "revision": 1, "kind": "text", "category": "official",
                "difficulty": 1, "prompt": "Who spoke?", "accept": ["Anna Berg"], "explanation": "At the pier.",
                "as_of": "2024-02-28", "evidence": [{ "article": "harbour", "quote": "Anna Berg spoke." }] },"#;
            format!(r#"{head}"questions": [{again}{question}"#)
        },
        true,
    );
    assert!(ids.contains(&"all-kinds/speaker/forward".to_owned()));
    assert!(!ids.contains(&"all-kinds/mayor/back".to_owned()));
    assert!(!ids.contains(&"all-kinds/speaker/back".to_owned()));
}

#[test]
fn none_of_these_is_no_answer_to_ask_from() {
    let cards = |fixed| {
        let question = format!(
            r#""questions": [{{ "id": "captain", "revision": 1, "kind": "choice", "category": "official",
                "difficulty": 1, "prompt": "Who is the captain?", "explanation": "It was said.", "as_of": "2024-02-28",
                "choices": [{{ "text": "Nils" }}, {{ "text": "Nobody of these", "correct": true, "fixed": {fixed} }}],
                "evidence": [{{ "article": "harbour", "quote": "The captain spoke." }}] }},"#
        );
        ids(
            |text| text.replacen(r#""questions": ["#, &question, 1),
            true,
        )
    };
    let back = "all-kinds/captain/back".to_owned();
    assert!(cards(false).contains(&back));
    assert!(!cards(true).contains(&back));
}

#[test]
fn cards_keep_their_ids_when_questions_are_reworded() {
    let before = ids(|text| text, true);
    let after = ids(|text| text.replace("e mayor", "e head of the town"), true);
    let kept = before.iter().filter(|id| after.contains(id)).count();
    // Only the two cards of the dated item whose own words were changed.
    assert_eq!((before.len(), kept), (before.len(), before.len() - 2));
}

#[test]
fn a_cloze_asks_for_one_blank_and_shows_the_others() {
    let bank = bank();
    let cards = cards(&bank, &CardOptions::default());
    let card = cards
        .iter()
        .filter(|card| card.id.question() == "route")
        .nth(1)
        .unwrap();
    let text = |gap| {
        Face::Cloze(vec![
            Piece::Text("The ferry links "),
            Piece::Filled("Northpier"),
            Piece::Text(" with "),
            gap,
            Piece::Text("."),
        ])
    };
    assert_eq!(card.front, text(Piece::Gap));
    assert_eq!(card.back, text(Piece::Filled("Saltmarsh")));
}

/// The cards of the blanks of a cloze with these answers.
fn blanks(answers: &[&str]) -> Vec<CardId> {
    let marks: String = (1..=answers.len())
        .map(|mark| format!("{{{mark}}} "))
        .collect();
    let blanks: Vec<_> = answers
        .iter()
        .map(|answer| format!(r#"{{ "accept": ["{answer}"] }}"#))
        .collect();
    let question = format!(
        r#""questions": [{{ "id": "gaps", "revision": 1, "kind": "cloze", "category": "location", "difficulty": 1,
            "prompt": "Fill it in.", "text": "From {marks}.", "blanks": [{}], "explanation": "It was said.",
            "as_of": "2024-02-28", "evidence": [{{ "article": "harbour", "quote": "It was said." }}] }},"#,
        blanks.join(", ")
    );
    let all = ids(
        |text| text.replacen(r#""questions": ["#, &question, 1),
        false,
    );
    let mut all: Vec<_> = all.iter().filter_map(|id| CardId::parse(id)).collect();
    all.retain(|id| id.question() == "gaps");
    all
}

#[test]
fn a_blank_keeps_its_card_when_others_come_before_it_or_go() {
    let before = blanks(&["Lorn", "Skell"]);
    let after = blanks(&["Mell", "Lorn", "Skell", "Lorn"]);
    assert_eq!(after[1..3], before[..]);
    let all: std::collections::BTreeSet<_> = after.iter().collect();
    assert_eq!(all.len(), 4, "the same answer twice is two cards");
    // The only one is what the question asks for, whatever its answer is.
    let only = blanks(&["Lorn"]);
    assert_eq!(only, blanks(&["Lorne"]));
    assert_eq!(only[0].as_str(), "all-kinds/gaps/c1");
}

#[test]
fn a_blank_is_known_by_a_hash_that_the_script_of_older_logs_knows() {
    // `tests/scripts/renaming.test.js` has the same.
    let all = blanks(&["Lorn", "Skell", "Lorn"]);
    let names = ["g6cd8f65c", "g8b2dc45a", "gaf8bc962"];
    assert_eq!(
        all,
        names.map(|name| CardId(format!("all-kinds/gaps/{name}")))
    );
}

#[test]
fn a_pair_is_asked_from_each_side() {
    let bank = bank();
    let cards = cards(&bank, &CardOptions::default());
    let faces = |side: &str| {
        let mut cards = cards.iter();
        let card = cards.find(|card| card.front == Face::Side(side)).unwrap();
        (card.id.question(), card.back.clone())
    };
    assert_eq!(
        faces("Ole Berg"),
        ("who-is-who", Face::Side("Harbour master"))
    );
    assert_eq!(
        faces("Harbour master"),
        ("who-is-who", Face::Side("Ole Berg"))
    );
    assert_eq!(
        faces("1988"),
        ("history", Face::Side("The pier is widened"))
    );
}
