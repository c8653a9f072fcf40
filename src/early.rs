//! What a reader chose in the fallback before the deck was there.

use deck_engine::{Answer, Body, Event, Json, OrderItem, Phase, Session};

/// What was chosen in the fallback, and what was checked there.
#[derive(Clone, Debug, Default)]
pub struct Early {
    /// Under the ids of questions the values of their checked controls, fields and lists: the texts of choices, `true` or
    /// `false`, what was typed.
    pub chosen: Option<Json>,
    /// The ids of the questions whose answer the reader asked for.
    pub checked: Vec<String>,
}

impl Early {
    /// A session that asks a question, with what was chosen for that question.
    pub(crate) fn draft(&self, session: Session) -> Session {
        if !matches!(session.phase(), Phase::Asking(_)) {
            return session;
        }
        match answer(self.chosen.as_ref(), &session) {
            Some(answer) => session.apply(Event::Answer(answer)),
            None => session,
        }
    }

    /// The same, graded where the reader has checked it: by then the right answer was read.
    pub(crate) fn check(&self, session: Session) -> Session {
        let is_asking = matches!(session.phase(), Phase::Asking(_));
        let is_checked = session
            .question()
            .is_some_and(|question| self.checked.contains(&question.id));
        if is_asking && is_checked && answer(self.chosen.as_ref(), &session).is_some() {
            session.apply(Event::Check)
        } else {
            session
        }
    }

    /// The id of the question that was answered first on the page.
    pub(crate) fn first(&self) -> Option<&str> {
        match self.chosen.as_ref()? {
            Json::Object(fields) => fields.first().map(|(id, _)| id.as_str()),
            _ => None,
        }
    }
}

fn answer(chosen: Option<&Json>, session: &Session) -> Option<Answer> {
    let question = session.question()?;
    let values = chosen?.get(&question.id)?.as_list()?;
    let values: Vec<&str> = values.iter().filter_map(Json::as_text).collect();
    let first = values.first()?;
    Some(match &question.body {
        Body::Choice(choices) => {
            Answer::Choice(choices.iter().position(|choice| choice.text == *first)?)
        }
        Body::Multi(choices) => {
            let mut chosen = Vec::new();
            for (index, choice) in choices.iter().enumerate() {
                if values.contains(&choice.text.as_str()) {
                    chosen.push(index);
                }
            }
            Answer::Choices(chosen)
        }
        Body::TrueFalse(_) => match *first {
            "true" => Answer::Truth(true),
            "false" => Answer::Truth(false),
            _ => return None,
        },
        Body::Text(_) | Body::Number(_) | Body::Date(_) => Answer::Text((*first).to_owned()),
        Body::Cloze(cloze) if values.len() == cloze.blanks.len() => {
            Answer::Blanks(values.iter().map(|value| (*value).to_owned()).collect())
        }
        Body::Match(matching) if values.len() == matching.pairs.len() => {
            let options: Vec<&str> = matching.options().collect();
            let position = |value: &&str| options.iter().position(|option| option == value);
            Answer::Match(values.iter().map(position).collect())
        }
        Body::Place(place) => {
            let spot = place.candidates.iter().find(|spot| spot.name == *first)?;
            Answer::Spot {
                latitude: spot.latitude,
                longitude: spot.longitude,
            }
        }
        Body::Order(items) => Answer::Order(ordered(items, &values, session.arrangement(question))),
        _ => return None,
    })
}

/// The items at the places that were chosen for them, and between them the others as they lay.
fn ordered(items: &[OrderItem], values: &[&str], mut others: Vec<usize>) -> Vec<usize> {
    let mut places: Vec<Option<usize>> = Vec::new();
    for value in values {
        let item = others
            .iter()
            .copied()
            .find(|item| items.get(*item).is_some_and(|item| item.text == *value));
        // An item that was chosen twice keeps its first place.
        others.retain(|other| Some(*other) != item);
        places.push(item);
    }
    let mut others = others.into_iter();
    let mut order: Vec<usize> = Vec::new();
    for place in places {
        order.extend(place.or_else(|| others.next()));
    }
    order.extend(others);
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::fixtures;

    fn chosen(id: &str, values: &[&str]) -> Json {
        let values = values.iter().map(|value| Json::String((*value).to_owned()));
        Json::Object(vec![(id.to_owned(), Json::Array(values.collect()))])
    }

    #[test]
    fn a_choice_of_the_fallback_becomes_the_answer() {
        let session = fixtures::session();
        let answered = |id, values: &[&str]| answer(Some(&chosen(id, values)), &session);
        assert_eq!(answered("mast", &["true"]), Some(Answer::Truth(true)));
        assert_eq!(answered("mast", &["perhaps"]), None);
        assert_eq!(answered("another", &["true"]), None);
        assert_eq!(answer(None, &session), None);
    }

    #[test]
    fn only_a_question_that_is_asked_takes_it_up() {
        let session = fixtures::session();
        let early = Early {
            chosen: Some(chosen("mast", &["false"])),
            checked: vec![],
        };
        let asked = early.draft(session.clone());
        assert_eq!(asked.answer(), Some(&Answer::Truth(false)));
        assert_eq!(early.check(asked.clone()), asked);
        let revealed = asked.apply(Event::Check);
        assert_eq!(early.draft(revealed.clone()), revealed);
    }

    #[test]
    fn what_was_checked_is_graded_if_something_was_chosen() {
        let mut early = Early {
            chosen: None,
            checked: vec!["mast".to_owned()],
        };
        let session = fixtures::session();
        assert_eq!(early.check(early.draft(session.clone())), session);
        early.chosen = Some(chosen("mast", &["false"]));
        let checked = early.check(early.draft(session));
        assert_eq!(checked.phase(), &Phase::Revealed);
        assert_eq!(early.check(checked.clone()), checked);
    }

    #[test]
    fn items_of_a_timeline_lie_where_they_were_put() {
        let items = ["a", "b", "c", "d"].map(|text| OrderItem {
            text: text.to_owned(),
            when: None,
        });
        let order = |values: &[&str]| ordered(&items, values, vec![3, 1, 0, 2]);
        assert_eq!(order(&["b", "a", "d", "c"]), [1, 0, 3, 2]);
        assert_eq!(order(&["", "a", "", ""]), [3, 0, 1, 2]);
        assert_eq!(order(&["a", "a", "x", ""]), [0, 3, 1, 2]);
        assert_eq!(order(&[]), [3, 1, 0, 2]);
    }
}
