use super::*;
use crate::fixtures::{deck, right, wrong};
use proptest::prelude::*;

fn started() -> Session {
    Session::new(deck()).apply(Event::Start)
}

fn answered(session: &Session, answer: impl Fn(&Question) -> Answer) -> Session {
    let answer = answer(session.question().unwrap());
    session.apply(Event::Answer(answer)).apply(Event::Check)
}

/// Plays to the end; the first `wrongs` questions wrongly.
fn played(wrongs: usize) -> Session {
    let mut session = started();
    while let Some(question) = session.question() {
        let answer = if session.position() < wrongs {
            wrong(question)
        } else {
            right(question)
        };
        session = session
            .apply(Event::Answer(answer))
            .apply(Event::Check)
            .apply(Event::Next);
    }
    session
}

#[test]
fn a_whole_game() {
    let session = played(3);
    assert_eq!(*session.phase(), Phase::Finished);
    let score = session.score();
    assert_eq!((score.right, score.of, score.percent()), (7, 10, 70));
    assert_eq!(session.result_band().unwrap().text, "Half of it stayed.");
}

#[test]
fn what_is_tried_again_leaves_the_first_round_as_it_was() {
    let finished = played(3);
    assert_eq!(finished.first_round(), &finished);
    let mut again = finished.apply(Event::RetryMissed);
    for _ in 0..2 {
        while again.question().is_some() {
            again = again.apply(Event::Skip);
        }
        assert_eq!(again.first_round(), &finished);
        again = again.apply(Event::RetryMissed);
    }
    let restarted = again.apply(Event::Restart);
    assert_eq!(restarted.first_round(), &restarted);
}

#[test]
fn check_waits_for_a_complete_answer() {
    let session = started();
    assert_eq!(session.apply(Event::Check).phase(), session.phase());
    let complete = session.apply(Event::Answer(right(session.question().unwrap())));
    assert!(complete.can_check());
    assert_eq!(*complete.apply(Event::Check).phase(), Phase::Revealed);
}

#[test]
fn an_answer_is_final_once_it_is_checked() {
    let session = answered(&started(), wrong);
    let answer = right(session.question().unwrap());
    assert_eq!(session.apply(Event::Answer(answer)), session);
    assert_eq!(session.apply(Event::Skip), session);
}

#[test]
fn a_hint_that_was_read_before_the_answer_is_known_until_the_question_is_asked_anew() {
    let hinted = |session: &Session| [0, 1].map(|position| session.is_hinted(position));
    let explained = answered(&started(), wrong);
    assert_eq!(explained.apply(Event::Hint), explained, "it is too late");
    let taken = started().apply(Event::Hint);
    assert_eq!(
        (hinted(&taken), taken.phase()),
        ([true, false], started().phase())
    );
    let mut session = answered(&taken, wrong).apply(Event::Next);
    assert_eq!(hinted(&session), [true, false]);
    let saved = crate::Saved::of(&session);
    let kept = crate::Saved::from_json(&saved.to_json()).unwrap();
    assert_eq!(
        hinted(&kept.restore(deck()).unwrap().session),
        [true, false]
    );
    while session.question().is_some() {
        session = answered(&session, right).apply(Event::Next);
    }
    let again = session.apply(Event::RetryMissed);
    assert_eq!(hinted(&again), [false, false]);
    assert_eq!(hinted(&session.apply(Event::Restart)), [false, false]);
}

#[test]
fn a_skipped_question_counts_nothing_and_can_be_tried_again() {
    let mut session = started().apply(Event::Skip);
    assert_eq!(session.position(), 1);
    while session.question().is_some() {
        session = answered(&session, right).apply(Event::Next);
    }
    assert_eq!((session.score().right, session.missed()), (9, 1));
    let again = session.apply(Event::RetryMissed);
    assert_eq!((again.len(), again.round()), (1, 1));
    let done = answered(&again, right).apply(Event::Next);
    assert_eq!(
        (done.score().right, done.score().of, done.missed()),
        (1, 1, 0)
    );
    assert_eq!(
        done.apply(Event::RetryMissed),
        done,
        "nothing is left to try"
    );
}

#[test]
fn the_missed_ones_come_back_in_another_arrangement_of_choices() {
    let session = played(10).apply(Event::RetryMissed);
    assert_eq!(session.len(), 10);
    let question = session
        .deck()
        .questions
        .iter()
        .find(|q| q.id == "calls-at")
        .unwrap()
        .clone();
    assert_eq!(session.arrangement(&question), arrange(&question, 2));
}

#[test]
fn finishing_early_leaves_the_rest_unasked() {
    let session = answered(&started(), right).apply(Event::Finish);
    assert_eq!(*session.phase(), Phase::Finished);
    assert_eq!((session.score().right, session.score().of), (1, 10));
    assert_eq!(
        session
            .review()
            .filter(|(_, outcome, _)| outcome.is_none())
            .count(),
        9
    );
}

#[test]
fn restart_asks_the_same_questions() {
    let session = played(4).apply(Event::Restart);
    assert_eq!(
        (session.position(), session.round(), session.score().right),
        (0, 0, 0)
    );
    assert_eq!(session.question(), started().question());
}

#[test]
fn category_scores_add_up_to_the_score() {
    let session = played(5);
    let scores = session.scores_by_category();
    assert_eq!(
        scores.iter().map(|entry| entry.score.of).sum::<usize>(),
        session.len()
    );
    assert_eq!(
        scores.iter().map(|entry| entry.score.right).sum::<usize>(),
        session.score().right
    );
    assert!(scores.is_sorted_by_key(|entry| entry.category));
}

#[test]
fn thirds_make_a_whole() {
    let mut score = Score::default();
    let third = |earned| Grade {
        credit: crate::Credit { earned, of: 3 },
        parts: Vec::new(),
    };
    for earned in [1, 1, 1, 3, 3, 3] {
        score.add(Some(&third(earned)));
    }
    assert_eq!(score.percent(), 66);
    let mut full = Score::default();
    full.add(Some(&third(3)));
    assert_eq!(full.percent(), 100);
}

#[test]
fn an_empty_deck_is_finished_at_once() {
    let empty = crate::Deck {
        questions: Vec::new(),
        ..(*deck()).clone()
    };
    let session = Session::new(Rc::new(empty)).apply(Event::Start);
    assert_eq!(*session.phase(), Phase::Finished);
    assert_eq!(session.score().percent(), 0);
}

#[derive(Clone, Debug)]
enum Step {
    Start,
    Right,
    Wrong,
    Foreign(Answer),
    Hint,
    Check,
    Next,
    Skip,
    Finish,
    Restart,
    RetryMissed,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let index = 0_usize..12;
    let step = prop_oneof![
        2 => Just(Step::Start),
        6 => Just(Step::Right),
        3 => Just(Step::Wrong),
        1 => index.clone().prop_map(|i| Step::Foreign(Answer::Choice(i))),
        1 => proptest::collection::vec(index.clone(), 0..6).prop_map(|v| Step::Foreign(Answer::Choices(v))),
        1 => proptest::collection::vec(index.clone(), 0..6).prop_map(|v| Step::Foreign(Answer::Order(v))),
        1 => proptest::collection::vec(proptest::option::of(index), 0..6).prop_map(|v| Step::Foreign(Answer::Match(v))),
        1 => ".{0,20}".prop_map(|text| Step::Foreign(Answer::Text(text))),
        1 => proptest::collection::vec(".{0,8}", 0..4).prop_map(|v| Step::Foreign(Answer::Blanks(v))),
        1 => (-500.0..500.0, -500.0..500.0).prop_map(|(latitude, longitude)| Step::Foreign(Answer::Spot { latitude, longitude })),
        2 => Just(Step::Hint),
        8 => Just(Step::Check),
        8 => Just(Step::Next),
        2 => Just(Step::Skip),
        1 => Just(Step::Finish),
        1 => Just(Step::Restart),
        1 => Just(Step::RetryMissed),
    ];
    proptest::collection::vec(step, 0..120)
}

fn event(session: &Session, step: Step) -> Event {
    let answer = |make: fn(&Question) -> Answer| {
        session
            .question()
            .map_or(Event::Next, |question| Event::Answer(make(question)))
    };
    match step {
        Step::Start => Event::Start,
        Step::Right => answer(right),
        Step::Wrong => answer(wrong),
        Step::Foreign(answer) => Event::Answer(answer),
        Step::Hint => Event::Hint,
        Step::Check => Event::Check,
        Step::Next => Event::Next,
        Step::Skip => Event::Skip,
        Step::Finish => Event::Finish,
        Step::Restart => Event::Restart,
        Step::RetryMissed => Event::RetryMissed,
    }
}

proptest! {
    /// Whatever happens in whatever order: the score stays within bounds, a graded answer
    /// stays graded, and what is saved comes back the same.
    #[test]
    fn any_events_in_any_order(steps in steps()) {
        let mut session = Session::new(deck());
        for step in steps {
            let next = session.apply(event(&session, step.clone()));
            let score = next.score();
            prop_assert!(score.right <= score.of && score.of == next.len());
            prop_assert!(score.points >= 0.0 && score.points <= score.of as f64 + 1e-9);
            prop_assert!(next.missed() + score.right == score.of);
            prop_assert_eq!(next.question().is_some(), matches!(next.phase(), Phase::Asking(_) | Phase::Revealed));
            prop_assert_eq!(next.grade().is_some(), *next.phase() == Phase::Revealed);
            let fresh = matches!(step, Step::Restart | Step::RetryMissed | Step::Start);
            if !fresh {
                let (before, after) = (session.review().count(), next.review().count());
                prop_assert_eq!(before, after);
                for ((_, old, _), (_, new, _)) in session.review().zip(next.review()) {
                    prop_assert!(old.is_none() || old == new);
                }
            }
            let saved = crate::Saved::of(&next);
            let read = crate::Saved::from_json(&saved.to_json());
            prop_assert_eq!(read.as_ref(), Some(&saved));
            let restored = saved.restore(Rc::clone(next.deck()));
            prop_assert_eq!(restored.map(|restored| (restored.session, restored.lost)), Some((next.clone(), 0)));
            session = next;
        }
    }
}

#[test]
fn what_lies_in_some_order_from_the_start_is_no_draft_of_the_reader() {
    let mut session = started();
    let mut orders = 0;
    while let Some(question) = session.question() {
        assert!(!session.is_drafted(), "{}", question.id);
        orders += usize::from(matches!(question.body, Body::Order(_)));
        let mut draft = right(question);
        if let Answer::Order(order) = &mut draft {
            *order = session.arrangement(question);
            order.rotate_left(1);
        }
        let drafted = session.apply(Event::Answer(draft));
        assert!(drafted.is_drafted(), "{}", question.id);
        session = session.apply(Event::Skip);
    }
    assert_eq!(orders, 1);
}
