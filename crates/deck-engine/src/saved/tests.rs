use super::*;
use crate::fixtures::{bank, deck, right, wrong};
use crate::{Body, Correction, Deck, Event, Judge};

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

/// A quiz whose ten questions were all answered right.
fn all_right() -> Session {
    let mut session = Session::new(deck()).apply(Event::Start);
    while let Some(question) = session.question() {
        session = session
            .apply(Event::Answer(right(question)))
            .apply(Event::Check)
            .apply(Event::Next);
    }
    session
}

/// The deck after its `choice` question was corrected.
fn corrected(change: impl FnOnce(&mut Vec<crate::Question>, usize)) -> Rc<Deck> {
    let mut deck = (*deck()).clone();
    let mut questions = deck.questions.iter();
    let at = questions
        .position(|question| matches!(question.body, Body::Choice(_)))
        .unwrap();
    deck.about.corrections = vec![Correction {
        date: deck.questions[at].as_of,
        question: deck.questions[at].id.clone(),
        change: None,
        text: "It was another one.".into(),
    }];
    change(&mut deck.questions, at);
    Rc::new(deck)
}

fn choices(question: &mut crate::Question) -> &mut Vec<crate::Choice> {
    match &mut question.body {
        Body::Choice(choices) => choices,
        body => panic!("{body:?}"),
    }
}

#[test]
fn an_answer_to_a_corrected_question_is_kept_graded_anew_and_told_of() {
    let rekeyed = corrected(|questions, at| {
        questions[at].hash ^= 1;
        for choice in choices(&mut questions[at]) {
            choice.correct = !choice.correct;
        }
    });
    let restored = Saved::of(&all_right()).restore(rekeyed).unwrap();
    assert_eq!((restored.lost, restored.corrected), (0, vec![0]));
    assert_eq!(restored.session.score().right, 9);
}

#[test]
fn a_corrected_question_with_other_choices_is_asked_again() {
    let rewritten = corrected(|questions, at| {
        questions[at].hash ^= 1;
        choices(&mut questions[at])[0].text.push('!');
    });
    let restored = Saved::of(&all_right()).restore(rewritten).unwrap();
    assert_eq!((restored.lost, restored.corrected), (1, vec![]));
}

#[test]
fn a_withdrawn_question_no_longer_counts_and_is_told_of() {
    let withdrawn = corrected(|questions, at| {
        questions.remove(at);
    });
    let restored = Saved::of(&all_right()).restore(withdrawn).unwrap();
    assert_eq!((restored.lost, restored.corrected), (0, vec![0]));
    assert_eq!(restored.session.score().of, 9);
}

#[test]
fn a_correction_that_the_reader_has_seen_already_is_not_told_again() {
    let unedited = corrected(|_, _| {});
    let restored = Saved::of(&all_right()).restore(unedited).unwrap();
    assert_eq!((restored.lost, restored.corrected), (0, vec![]));
}

#[test]
fn a_finished_quiz_with_an_edited_question_asks_it_again() {
    let restored = Saved::of(&all_right()).restore(edited(4)).unwrap();
    assert_eq!(restored.lost, 1);
    assert_eq!(restored.session.position(), 4);
    assert!(matches!(restored.session.phase(), Phase::Asking(_)));
}

/// A quiz whose first question was skipped and is asked again.
fn retried() -> Session {
    let mut session = Session::new(deck()).apply(Event::Start).apply(Event::Skip);
    while let Some(question) = session.question() {
        let answer = right(question);
        session = session
            .apply(Event::Answer(answer))
            .apply(Event::Check)
            .apply(Event::Next);
    }
    session.apply(Event::RetryMissed)
}

#[test]
fn the_first_round_is_kept_while_the_missed_ones_are_tried_again() {
    let session = retried();
    let saved = Saved::from_json(&Saved::of(&session).to_json()).unwrap();
    let restored = saved.restore(Rc::clone(session.deck())).unwrap();
    assert_eq!(restored.session, session);
    let score = restored.session.first_round().score();
    assert_eq!((score.right, score.of), (9, 10));
}

#[test]
fn a_correction_of_what_only_the_first_round_asked_is_told_once() {
    let withdrawn = |session: &Session| {
        let deck = corrected(|questions, at| {
            questions.remove(at);
        });
        let saved = Saved::of(session);
        saved.restore(deck).unwrap()
    };
    let restored = withdrawn(&retried());
    assert_eq!((restored.lost, restored.corrected), (0, vec![0]));
    let first = restored.session.first_round().score();
    assert_eq!(first.of, 9);
}

#[test]
fn a_session_that_was_saved_without_its_first_round_is_still_read() {
    let Json::Array(mut parts) = Saved::of(&retried()).to_json() else {
        panic!("no list")
    };
    parts.truncate(9);
    let saved = Saved::from_json(&Json::Array(parts)).unwrap();
    let session = saved.restore(deck()).unwrap().session;
    assert_eq!((session.round(), session.len()), (1, 1));
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
        judge: Judge::linked(),
    };
    assert_eq!(Saved::of(&two_answered()).restore(Rc::new(none)), None);
}
