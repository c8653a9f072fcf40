//! What a reader chose in the fallback before the deck was there.

use deck_engine::{Answer, Body, Json, Question};

/// The answer that these values make. `chosen` has, under the question's id, the values of its checked
/// controls, fields and lists: the texts of choices, `true` or `false`, what was typed.
pub(crate) fn answer(chosen: Option<&Json>, question: &Question) -> Option<Answer> {
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
        _ => return None,
    })
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
