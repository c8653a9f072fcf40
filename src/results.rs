//! What scripts may know of a round. They have the bank: so questions come as ids and answers as positions, and
//! `assets/answers.js` makes words of both.

use deck_engine::{Grade, Json, Outcome, Session};

use crate::host_events::{object, score, text, whole};

/// The round so far: `right`, `of` and `points`, then all of its questions; where the missed ones are tried again, also the first round,
/// which is what readers share and save.
pub(crate) fn of(session: &Session) -> Json {
    let mut questions = Vec::new();
    for (position, (question, outcome, grade)) in session.review().enumerate() {
        let mut fields = outcome_fields(outcome, grade.as_ref(), session.is_hinted(position));
        let mut order = Vec::new();
        for index in session.arrangement(question) {
            order.push(Json::Number(index as f64));
        }
        fields.push(("question", text(&question.id)));
        fields.push(("order", Json::Array(order)));
        questions.push(object(fields));
    }
    let mut fields = score(session.score());
    fields.push(("seed", whole(session.deck().seed)));
    fields.push(("round", whole(session.round())));
    fields.push(("questions", Json::Array(questions)));
    let first = session.first_round();
    if first.round() < session.round() {
        fields.push(("first", of(first)));
    }
    object(fields)
}

/// `skipped`, `correct`, `score`, which is the share of the point that was earned, `hinted`, and `answer`, in the form in
/// which sessions are saved.
pub(crate) fn outcome_fields(
    outcome: Option<&Outcome>,
    grade: Option<&Grade>,
    hinted: bool,
) -> Vec<(&'static str, Json)> {
    let credit = grade.map(|grade| grade.credit);
    let share = credit.map_or(0.0, |credit| credit.share());
    let answer = match outcome {
        Some(Outcome::Answered(answer)) => answer.to_json(),
        _ => Json::Null,
    };
    vec![
        (
            "skipped",
            Json::Bool(matches!(outcome, Some(Outcome::Skipped))),
        ),
        (
            "correct",
            Json::Bool(credit.is_some_and(|credit| credit.is_full())),
        ),
        ("score", Json::Number(share)),
        ("hinted", Json::Bool(hinted)),
        ("answer", answer),
    ]
}
