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
        "bank/question/p12",
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
