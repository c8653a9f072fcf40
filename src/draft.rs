//! Answers that are given in several steps: each changes the one that the session holds.

use deck_engine::{Answer, Body, Session};

use crate::deck_app::Action;

/// The answer after a choice, a blank or a line was changed.
pub(crate) fn changed(session: &Session, action: Action) -> Answer {
    match action {
        Action::Toggle(index) => Answer::Choices(toggled(session, index)),
        Action::Fill(index, text) => {
            let mut all = blanks(session);
            if let Some(blank) = all.get_mut(index) {
                *blank = text;
            }
            Answer::Blanks(all)
        }
        Action::Pair(left, right) => {
            let mut all = pairs(session);
            if let Some(entry) = all.get_mut(left) {
                *entry = right;
            }
            Answer::Match(all)
        }
        _ => Answer::Choices(Vec::new()),
    }
}

/// The items of a timeline with two of them in each other's place.
pub(crate) fn moved(session: &Session, from: usize, to: usize) -> Answer {
    let mut order = order(session);
    if from < order.len() && to < order.len() {
        order.swap(from, to);
    }
    Answer::Order(order)
}

/// The chosen choices.
pub(crate) fn choices(session: &Session) -> &[usize] {
    match session.answer() {
        Some(Answer::Choices(chosen)) => chosen,
        _ => &[],
    }
}

/// A text for each blank, as far as it is filled.
pub(crate) fn blanks(session: &Session) -> Vec<String> {
    match (
        session.answer(),
        session.question().map(|question| &question.body),
    ) {
        (Some(Answer::Blanks(texts)), _) => texts.clone(),
        (_, Some(Body::Cloze(cloze))) => vec![String::new(); cloze.blanks.len()],
        _ => Vec::new(),
    }
}

/// For each left side the position of its partner, as far as it has one.
pub(crate) fn pairs(session: &Session) -> Vec<Option<usize>> {
    match (
        session.answer(),
        session.question().map(|question| &question.body),
    ) {
        (Some(Answer::Match(chosen)), _) => chosen.clone(),
        (_, Some(Body::Match(matching))) => vec![None; matching.pairs.len()],
        _ => Vec::new(),
    }
}

/// Positions of a timeline's items, as they lie.
pub(crate) fn order(session: &Session) -> Vec<usize> {
    match session.answer() {
        Some(Answer::Order(order)) => order.clone(),
        _ => Vec::new(),
    }
}

/// The choices after a click on one of them, in the document's order.
fn toggled(session: &Session, index: usize) -> Vec<usize> {
    let chosen = choices(session);
    let mut next: Vec<usize> = Vec::new();
    let mut open = !chosen.contains(&index);
    for other in chosen {
        if open && *other > index {
            next.push(index);
            open = false;
        }
        if *other != index {
            next.push(*other);
        }
    }
    if open {
        next.push(index);
    }
    next
}

#[cfg(test)]
mod tests {
    use deck_engine::Event;

    use super::*;
    use crate::parts::fixtures;

    #[test]
    fn choices_come_and_go_in_the_documents_order() {
        let mut session = fixtures::session();
        let mut seen = Vec::new();
        for index in [2, 0, 1, 2] {
            let answer = changed(&session, Action::Toggle(index));
            session = session.apply(Event::Answer(answer));
            seen.push(choices(&session).to_vec());
        }
        assert_eq!(seen, [vec![2], vec![0, 2], vec![0, 1, 2], vec![0, 1]]);
    }

    #[test]
    fn a_place_that_is_not_there_changes_nothing() {
        let session = fixtures::session();
        assert_eq!(moved(&session, 0, 1), Answer::Order(Vec::new()));
        let fill = Action::Fill(3, "x".to_owned());
        assert_eq!(changed(&session, fill), Answer::Blanks(Vec::new()));
    }
}
