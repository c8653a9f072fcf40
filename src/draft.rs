//! Answers that are given in several steps: each changes the one that the session holds.

use deck_engine::{Answer, Body, Session};

/// The choices after a click on one of them.
pub(crate) fn toggled(session: &Session, index: usize) -> Answer {
    Answer::Choices(with_or_without(choices(session), index))
}

/// The blanks after one of them was typed into.
pub(crate) fn filled(session: &Session, index: usize, text: String) -> Answer {
    let mut all = blanks(session);
    if let Some(blank) = all.get_mut(index) {
        *blank = text;
    }
    Answer::Blanks(all)
}

/// The pairs after the line at `left` got a partner, or lost it.
pub(crate) fn paired(session: &Session, left: usize, right: Option<usize>) -> Answer {
    let mut all = pairs(session);
    if let Some(entry) = all.get_mut(left) {
        *entry = right;
    }
    Answer::Match(all)
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

/// The choices with one more or one less, in the document's order.
fn with_or_without(chosen: &[usize], index: usize) -> Vec<usize> {
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
            let answer = toggled(&session, index);
            session = session.apply(Event::Answer(answer));
            seen.push(choices(&session).to_vec());
        }
        assert_eq!(seen, [vec![2], vec![0, 2], vec![0, 1, 2], vec![0, 1]]);
    }

    #[test]
    fn a_place_that_is_not_there_changes_nothing() {
        let session = fixtures::session();
        assert_eq!(moved(&session, 0, 1), Answer::Order(Vec::new()));
        let typed = filled(&session, 3, "x".to_owned());
        assert_eq!(typed, Answer::Blanks(Vec::new()));
    }
}
