//! What a reader chose in the fallback before the deck was there.

use deck_engine::{Answer, Body, Event, Json, Phase, Question, Session, cut};

/// What was chosen in the fallback, and what was checked there.
#[derive(Clone, Debug, Default)]
pub struct Early {
    /// Under the names of controls, which begin with the ids of questions, the values of their checked controls, fields and lists: the texts of choices, `true` or
    /// `false`, what was typed.
    pub chosen: Option<Json>,
    /// The ids of the questions whose answer the reader asked for.
    pub checked: Vec<String>,
    /// The id of the question that the reader was at when the deck came; empty if at none.
    pub at: String,
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

    /// The same, graded where the reader has checked it: by then the right answer was read. A reader who went on from there goes on
    /// `to` another question.
    pub(crate) fn check(&self, mut session: Session, to: &str) -> Session {
        while let Some(question) = session.question()
            && matches!(session.phase(), Phase::Asking(_))
            && self.checked.contains(&question.id)
            && answer(self.chosen.as_ref(), &session).is_some()
        {
            let is_last = session.position() + 1 == session.deck().questions.len();
            let is_passed = !to.is_empty() && to != question.id && !is_last;
            let checked = session.apply(Event::Check);
            // Of several blanks, some may be empty.
            if !is_passed || !matches!(checked.phase(), Phase::Revealed) {
                return checked;
            }
            session = self.draft(checked.apply(Event::Next));
        }
        session
    }

    /// The id of the question that was answered first on the page, or else of that which is read.
    pub(crate) fn first(&self) -> &str {
        match &self.chosen {
            Some(Json::Object(fields)) if let [(name, _), ..] = fields.as_slice() => id_in(name),
            _ => &self.at,
        }
    }

    /// Brings the question that the reader is at before all that were not checked.
    pub(crate) fn arrange(&self, questions: &mut [Question]) {
        let from = questions.iter().position(|question| question.id == self.at);
        let to = questions
            .iter()
            .position(|question| !self.checked.contains(&question.id));
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            questions.swap(from, to);
        }
    }
}

/// The id of the question in a control's name. What may come after it keeps the radios of one bank's two snippets apart.
pub(crate) fn id_in(name: &str) -> &str {
    cut(name, "~").map_or(name, |(id, _)| id)
}

fn answer(chosen: Option<&Json>, session: &Session) -> Option<Answer> {
    let question = session.question()?;
    let Json::Object(fields) = chosen? else {
        return None;
    };
    let (_, values) = fields.iter().find(|(name, _)| id_in(name) == question.id)?;
    let values = values.as_list()?;
    let values: Vec<&str> = values.iter().filter_map(Json::as_text).collect();
    let first = values.first()?;
    let offers = question.offers();
    Some(match &question.body {
        Body::Choice(_) => Answer::Choice(offers.iter().position(|offer| offer == first)?),
        Body::Multi(_) => {
            let mut chosen = Vec::new();
            for (index, offer) in offers.iter().enumerate() {
                if values.contains(offer) {
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
            let rights = offers.get(matching.pairs.len()..).unwrap_or_default();
            let position = |value: &&str| rights.iter().position(|right| right == value);
            Answer::Match(values.iter().map(position).collect())
        }
        Body::Place(place) => {
            let spot = place.candidates.iter().find(|spot| spot.name == *first);
            // Without candidates the name is typed. Where any other place lies, that does not say.
            let typed = (place.spot.name == *first).then_some(&place.spot);
            let spot = spot.or(typed)?;
            Answer::Spot {
                latitude: spot.latitude,
                longitude: spot.longitude,
            }
        }
        Body::Order(_) => Answer::Order(ordered(&offers, &values, session.arrangement(question))),
        _ => return None,
    })
}

/// The items at the places that were chosen for them, and between them the others as they lay.
fn ordered(items: &[&str], values: &[&str], mut others: Vec<usize>) -> Vec<usize> {
    let mut places: Vec<Option<usize>> = Vec::new();
    for value in values {
        let item = others
            .iter()
            .copied()
            .find(|item| items.get(*item) == Some(value));
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
    use deck_engine::{Deck, DrawOptions};

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
        assert_eq!(answered("mast~1", &["true"]), Some(Answer::Truth(true)));
        assert_eq!(answer(None, &session), None);
    }

    #[test]
    fn a_place_that_was_typed_is_known_by_its_name() {
        let text = include_str!("../crates/deck-engine/tests/fixtures/all-kinds.json");
        let json: Json = serde_json::from_str(text).unwrap();
        let bank = deck_engine::Bank::parse(&json).unwrap();
        let mut deck = Deck::draw(&bank, &DrawOptions::default(), 1);
        deck.questions
            .retain(|question| question.id == "where-built");
        let Body::Place(place) = &mut deck.questions[0].body else {
            panic!("a place")
        };
        place.candidates.clear();
        let right = Answer::Spot {
            latitude: place.spot.latitude,
            longitude: place.spot.longitude,
        };
        let session = Session::new(std::rc::Rc::new(deck)).apply(Event::Start);
        let answered = |name| answer(Some(&chosen("where-built", &[name])), &session);
        assert_eq!(answered("Gdańsk"), Some(right));
        assert_eq!(answered("Szczecin"), None);
    }

    #[test]
    fn only_a_question_that_is_asked_takes_it_up() {
        let session = fixtures::session();
        let early = Early {
            chosen: Some(chosen("mast", &["false"])),
            ..Early::default()
        };
        let asked = early.draft(session.clone());
        assert_eq!(asked.answer(), Some(&Answer::Truth(false)));
        assert_eq!(early.check(asked.clone(), ""), asked);
        let revealed = asked.apply(Event::Check);
        assert_eq!(early.draft(revealed.clone()), revealed);
    }

    #[test]
    fn what_was_checked_is_graded_if_something_was_chosen() {
        let mut early = Early {
            chosen: None,
            checked: vec!["mast".to_owned()],
            ..Early::default()
        };
        let session = fixtures::session();
        assert_eq!(early.check(early.draft(session.clone()), ""), session);
        early.chosen = Some(chosen("mast", &["false"]));
        let checked = early.check(early.draft(session), "");
        assert_eq!(checked.phase(), &Phase::Revealed);
        assert_eq!(early.check(checked.clone(), ""), checked);
    }

    #[test]
    fn a_reader_goes_on_with_the_question_that_is_read() {
        let early = |checked: &[&str], at: &str| Early {
            chosen: None,
            checked: checked.iter().map(|id| (*id).to_owned()).collect(),
            at: at.to_owned(),
        };
        let order = |early: &Early| {
            let mut deck = fixtures::deck(&["mast", "tower", "bridge", "crane"]);
            early.arrange(&mut deck.questions);
            let ids = deck.questions.into_iter().map(|question| question.id);
            ids.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(order(&early(&[], "")), "mast tower bridge crane");
        assert_eq!(order(&early(&[], "mast")), "mast tower bridge crane");
        assert_eq!(order(&early(&[], "bridge")), "bridge tower mast crane");
        assert_eq!(
            order(&early(&["mast"], "bridge")),
            "mast bridge tower crane"
        );
        assert_eq!(
            order(&early(&["bridge"], "tower")),
            "tower mast bridge crane"
        );
        assert_eq!(
            order(&early(&["mast"], "another")),
            "mast tower bridge crane"
        );
    }

    #[test]
    fn what_was_checked_before_it_is_done_with() {
        let chosen = |ids: &[&str]| {
            let fields = ids.iter().map(|id| {
                let values = vec![Json::String("true".to_owned())];
                ((*id).to_owned(), Json::Array(values))
            });
            Some(Json::Object(fields.collect()))
        };
        let early = Early {
            chosen: chosen(&["mast", "tower", "bridge"]),
            checked: vec!["mast".to_owned(), "tower".to_owned()],
            at: "bridge".to_owned(),
        };
        let deck = std::rc::Rc::new(fixtures::deck(&["mast", "tower", "bridge"]));
        let session = early.draft(Session::new(deck).apply(Event::Start));
        let opened = early.check(session.clone(), &early.at);
        assert_eq!(opened.position(), 2);
        assert_eq!(
            opened.answer(),
            Some(&Answer::Truth(true)),
            "not checked yet"
        );
        assert_eq!(opened.score().right, 1);
        // Without another question to go on to, the first one shows its verdict.
        let shown = early.check(session, "");
        assert_eq!((shown.position(), shown.phase()), (0, &Phase::Revealed));
    }

    #[test]
    fn items_of_a_timeline_lie_where_they_were_put() {
        let order = |values: &[&str]| ordered(&["a", "b", "c", "d"], values, vec![3, 1, 0, 2]);
        assert_eq!(order(&["b", "a", "d", "c"]), [1, 0, 3, 2]);
        assert_eq!(order(&["", "a", "", ""]), [3, 0, 1, 2]);
        assert_eq!(order(&["a", "a", "x", ""]), [0, 3, 1, 2]);
        assert_eq!(order(&[]), [3, 1, 0, 2]);
    }
}
