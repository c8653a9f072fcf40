use super::*;
use crate::fixtures::{bank, deck, right, wrong};
use crate::{Deck, Event};

/// A session that has answered the first two questions and is at the third.
fn two_answered() -> Session {
    let mut session = Session::new(deck()).apply(Event::Start);
    for _ in 0..2 {
        let answer = right(session.question().unwrap());
        session = session
            .apply(Event::Answer(answer))
            .apply(Event::Check)
            .apply(Event::Next);
    }
    session
}

fn edited(at: usize) -> Rc<Deck> {
    let mut deck = (*deck()).clone();
    deck.questions[at].hash ^= 1;
    Rc::new(deck)
}

#[test]
fn an_edit_of_an_answered_question_costs_that_answer_only() {
    let restored = Saved::of(&two_answered()).restore(edited(0)).unwrap();
    assert_eq!(restored.lost, 1);
    assert_eq!(restored.session.score().right, 1);
}

#[test]
fn an_edit_of_an_unanswered_question_costs_nothing() {
    let restored = Saved::of(&two_answered()).restore(edited(7)).unwrap();
    assert_eq!((restored.lost, restored.session.position()), (0, 2));
}

#[test]
fn a_draft_for_an_edited_question_is_dropped() {
    let session = two_answered();
    let draft = wrong(session.question().unwrap());
    let saved = Saved::of(&session.apply(Event::Answer(draft.clone())));
    let kept = saved.restore(deck()).unwrap().session;
    assert_eq!(kept.answer(), Some(&draft));
    let dropped = saved.restore(edited(2)).unwrap().session;
    assert_eq!(dropped.position(), 2);
    assert_ne!(dropped.answer(), Some(&draft));
}

#[test]
fn a_removed_question_shortens_the_round() {
    let session = two_answered();
    let gone = session.deck().questions[0].id.clone();
    let mut deck = (*deck()).clone();
    deck.questions.retain(|question| question.id != gone);
    let restored = Saved::of(&session).restore(Rc::new(deck)).unwrap();
    assert_eq!((restored.lost, restored.session.len()), (1, 9));
    assert_eq!(restored.session.question(), session.question());
}

#[test]
fn a_finished_quiz_with_an_edited_question_asks_it_again() {
    let mut session = Session::new(deck()).apply(Event::Start);
    while let Some(question) = session.question() {
        session = session
            .apply(Event::Answer(right(question)))
            .apply(Event::Check)
            .apply(Event::Next);
    }
    let restored = Saved::of(&session).restore(edited(4)).unwrap();
    assert_eq!(restored.lost, 1);
    assert_eq!(restored.session.position(), 4);
    assert!(matches!(restored.session.phase(), Phase::Asking(_)));
}

#[test]
fn another_version_and_foreign_json_are_not_read() {
    let Json::Array(mut parts) = Saved::of(&two_answered()).to_json() else {
        panic!("no list")
    };
    parts[0] = Json::Number(1.0);
    for json in [
        Json::Array(parts),
        Json::Null,
        Json::Array(vec![]),
        crate::fixtures::document(),
    ] {
        assert_eq!(Saved::from_json(&json), None);
    }
}

#[test]
fn nothing_is_restored_into_another_bank() {
    let none = Deck {
        questions: Vec::new(),
        about: bank().about,
        seed: 1,
    };
    assert_eq!(Saved::of(&two_answered()).restore(Rc::new(none)), None);
}
