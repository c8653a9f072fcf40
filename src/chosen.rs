//! What a reader chose in the fallback before the deck was there.

use deck_engine::{Answer, Body, Choice, Json, Question};

/// The answer that these choices make. `chosen` has, under the question's id, the values of the
/// checked controls: the texts of choices, or `true` and `false`.
pub(crate) fn answer(chosen: Option<&Json>, question: &Question) -> Option<Answer> {
    let Json::Array(values) = chosen?.get(&question.id)? else {
        return None;
    };
    let is_chosen = |text: &str| {
        values
            .iter()
            .any(|value| matches!(value, Json::String(value) if value == text))
    };
    let positions = |choices: &[Choice]| -> Vec<usize> {
        let all = choices.iter().enumerate();
        all.filter(|(_, choice)| is_chosen(&choice.text))
            .map(|(index, _)| index)
            .collect()
    };
    match &question.body {
        Body::Choice(choices) => positions(choices).first().copied().map(Answer::Choice),
        Body::Multi(choices) => Some(positions(choices))
            .filter(|all| !all.is_empty())
            .map(Answer::Choices),
        Body::TrueFalse(_) if is_chosen("true") => Some(Answer::Truth(true)),
        Body::TrueFalse(_) if is_chosen("false") => Some(Answer::Truth(false)),
        _ => None,
    }
}

/// The id of the question that was answered first on the page.
pub(crate) fn question(chosen: Option<&Json>) -> Option<&str> {
    match chosen? {
        Json::Object(fields) => fields.first().map(|(id, _)| id.as_str()),
        _ => None,
    }
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
        let question = session.question().unwrap();
        let answered = |id, values: &[&str]| answer(Some(&chosen(id, values)), question);
        assert_eq!(answered("mast", &["true"]), Some(Answer::Truth(true)));
        assert_eq!(answered("mast", &["perhaps"]), None);
        assert_eq!(answered("another", &["true"]), None);
        assert_eq!(answer(None, question), None);
    }
}
