//! What a page learns of a deck: told by comparing it before and after an action.

use crate::results;
use deck_engine::{Card, Cards, Deck, Json, Phase, Score, Session};

/// An event of the element, without its prefix `news-deck-`.
#[derive(Clone, Debug, PartialEq)]
pub struct HostEvent {
    /// Its name.
    pub name: &'static str,
    /// The fields of its `detail`.
    pub detail: Json,
}

impl HostEvent {
    /// The first screen is drawn.
    pub(crate) fn ready(deck: &Deck) -> HostEvent {
        event(
            "ready",
            vec![
                ("bank", text(&deck.about.id)),
                ("count", count(deck.questions.len())),
                ("seed", whole(deck.seed)),
            ],
        )
    }
}

/// What happened between two states of a quiz. `is_begun` says whether the page knows that the reader has begun the round.
pub(crate) fn between(before: &Session, after: &Session, is_begun: &mut bool) -> Vec<HostEvent> {
    let mut events = Vec::new();
    if is_touched(before) && !is_touched(after) {
        *is_begun = false;
    }
    let (was_idle, is_idle) = (is_idle(before), is_idle(after));
    // Where no start screen is left, a reader begins with the first touch.
    if (was_idle && !is_idle) || (!*is_begun && is_touched(after)) {
        *is_begun = true;
        events.push(event("start", run(after)));
    }
    events.extend(answered(before, after));
    let finished = |session: &Session| matches!(session.phase(), Phase::Finished);
    if finished(after) && !finished(before) {
        let mut detail = score(after.score());
        detail.extend(run(after));
        events.push(event("complete", detail));
    }
    events
}

/// What happened between two states of a run through cards.
pub(crate) fn between_cards(before: &Cards, after: &Cards) -> Option<HostEvent> {
    let done = |cards: &Cards| matches!(cards.card(), Card::Done { .. });
    if done(before) || !done(after) {
        return None;
    }
    let mut detail = score(cards_score(after));
    detail.extend([("seed", whole(after.deck().seed)), ("round", whole(0))]);
    Some(event("complete", detail))
}

/// Cards that were known so far, of the run.
pub(crate) fn cards_score(cards: &Cards) -> Score {
    let right = cards.len() - cards.left() - cards.missed();
    Score {
        right,
        of: cards.len(),
        // Counts of cards are far below 2^52.
        points: right as f64,
    }
}

/// `right`, `of` and `points`.
pub(crate) fn score(score: Score) -> Vec<(&'static str, Json)> {
    vec![
        ("right", count(score.right)),
        ("of", count(score.of)),
        // Parts of points are added up, and binary fractions show it.
        (
            "points",
            Json::Number((score.points * 100.0).round() / 100.0),
        ),
    ]
}

/// A JSON object of these fields.
pub(crate) fn object(fields: Vec<(&'static str, Json)>) -> Json {
    let fields = fields.into_iter();
    Json::Object(
        fields
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

pub(crate) fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn is_idle(session: &Session) -> bool {
    matches!(session.phase(), Phase::Intro | Phase::Finished)
}

/// Whether there is anything of the reader's in the round.
pub(crate) fn is_touched(session: &Session) -> bool {
    session.is_drafted() || session.position() > 0 || matches!(session.phase(), Phase::Finished)
}

/// The questions that have an outcome now and had none before: the one that stood, and the next one if the reader had checked
/// it before the deck was there.
fn answered(before: &Session, after: &Session) -> Vec<HostEvent> {
    let mut events = Vec::new();
    if before.round() != after.round() {
        return events;
    }
    let turns = before.review().zip(after.review()).enumerate();
    for (position, ((_, earlier, _), (question, outcome, grade))) in turns {
        if earlier.is_some() || outcome.is_none() {
            continue;
        }
        let mut detail =
            results::outcome_fields(outcome, grade.as_ref(), after.is_hinted(position));
        detail.extend([
            ("question", text(&question.id)),
            ("category", text(question.category.name())),
            ("kind", text(question.kind().name())),
            ("position", count(position)),
        ]);
        events.push(event("answer", detail));
    }
    events
}

fn run(session: &Session) -> Vec<(&'static str, Json)> {
    vec![
        ("seed", whole(session.deck().seed)),
        ("round", whole(session.round())),
    ]
}

fn event(name: &'static str, detail: Vec<(&'static str, Json)>) -> HostEvent {
    HostEvent {
        name,
        detail: object(detail),
    }
}

pub(crate) fn whole(number: u32) -> Json {
    Json::Number(f64::from(number))
}

/// Counts of questions are far below 2^52.
fn count(number: usize) -> Json {
    Json::Number(number as f64)
}

#[cfg(test)]
mod tests {
    use deck_engine::{Answer, Event};

    use super::*;
    use crate::parts::fixtures;

    fn names(events: &[HostEvent]) -> Vec<&str> {
        events.iter().map(|event| event.name).collect()
    }

    #[test]
    fn nothing_happened_between_equal_states() {
        let session = fixtures::session();
        assert_eq!(between(&session, &session, &mut false), []);
    }

    #[test]
    fn an_answer_is_told_once_it_is_graded() {
        let asked = fixtures::session();
        let drafted = asked.apply(Event::Answer(Answer::Truth(true)));
        let graded = drafted.apply(Event::Check);
        let finished = graded.apply(Event::Next);
        let begun = &mut true;
        assert_eq!(between(&asked, &drafted, begun), []);
        assert_eq!(names(&between(&drafted, &graded, begun)), ["answer"]);
        assert_eq!(names(&between(&graded, &finished, begun)), ["complete"]);
        let skipped = asked.apply(Event::Skip);
        assert_eq!(
            names(&between(&asked, &skipped, begun)),
            ["answer", "complete"]
        );
    }

    #[test]
    fn a_round_begins_once_with_the_first_touch() {
        let asked = fixtures::session();
        let drafted = asked.apply(Event::Answer(Answer::Truth(true)));
        let graded = drafted.apply(Event::Check);
        let finished = graded.apply(Event::Next);
        let mut begun = false;
        let mut told = |before, after| names(&between(before, after, &mut begun)).join(" ");
        assert_eq!(told(&asked, &asked), "");
        assert_eq!(told(&asked, &drafted), "start");
        assert_eq!(told(&drafted, &graded), "answer");
        assert_eq!(told(&graded, &finished), "complete");
        let again = finished.apply(Event::Restart);
        assert_eq!(told(&finished, &again), "start");
        let touched = again.apply(Event::Answer(Answer::Truth(true)));
        assert_eq!(told(&again, &touched), "");
    }
}
