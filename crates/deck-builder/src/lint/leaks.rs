//! Answers that a question tells, its own or those of another.

use deck_engine::{Body, Category};

use super::words::{Word, has_run, words};
use crate::bank::json::plain_number;
use crate::gazetteer::Gazetteer;
use crate::questions::{Candidate, wording};
use crate::rank::told;

/// The right answers as words; numbers and dates compare as values elsewhere.
pub(super) fn answers(candidate: &Candidate) -> Vec<&str> {
    match &candidate.body {
        Body::Choice(choices) | Body::Multi(choices) => choices
            .iter()
            .filter(|choice| choice.correct)
            .map(|choice| choice.text.as_str())
            .collect(),
        // With a title, it has words that the question may have, too.
        Body::Text(typed) => {
            let name = typed.accept.first().map_or("", String::as_str);
            let forms = typed.accept.iter().map(String::as_str);
            forms.filter(|form| name.contains(form)).collect()
        }
        Body::Place(place) => vec![place.spot.name.as_str()],
        _ => Vec::new(),
    }
}

/// Whether a question, by its words, has the answer's words in it, or its longest name.
pub(super) fn tells(asked: &[Word<'_>], answer: &str) -> bool {
    let said = words(answer);
    const LIGHT: [&str; 6] = ["north", "south", "east", "west", "united", "saint"];
    let weighty =
        |word: &&Word<'_>| word.text.len() > 3 && !LIGHT.iter().any(|light| word.is(light));
    let whole = has_run(asked, &said);
    // A surname in the question gives away who is meant.
    let proper = answer.starts_with(crate::letters::is_upper)
        && answer.split(' ').count() <= 4
        && !answer.chars().any(|c| c.is_ascii_digit())
        && said
            .iter()
            .filter(weighty)
            .any(|word| asked.iter().any(|asked| asked.hash == word.hash))
        && answer
            .split([' ', '-'])
            .filter(|word| word.len() > 3)
            .all(|word| word.starts_with(crate::letters::is_upper));
    whole || proper
}

/// Whether one of two questions tells the answer of the other.
pub(crate) fn leak(a: &Candidate, b: &Candidate) -> bool {
    let told = |telling: &Candidate, asking: &Candidate| {
        let asked = words(&telling.prompt);
        answers(asking).iter().any(|answer| {
            // "How many A320s" tells the type, too.
            tells(&asked, answer) || tells(&asked, &format!("{answer}s"))
        }) || values(asking)
            .iter()
            .any(|value| telling.prompt.contains(value.as_str()))
    };
    if a.evidence == b.evidence && a.topic == b.topic {
        // Of one fact, each question has the answer of the other in it.
        return told(a, b) || told(b, a);
    }
    a.topic == b.topic && told(a, b) && told(b, a)
}

/// Whether some words tell what a question asks for: its answer, all that the question names, and half of its other
/// words. Of a post, the answer and half of the names are enough.
pub(crate) fn gives(text: &str, asking: &Candidate) -> bool {
    let told = words(text);
    let answers = answers(asking);
    let is_post = told::asks_office(asking);
    if matches!(
        asking.body,
        Body::Order(_) | Body::Match(_) | Body::Cloze(_)
    ) || (is_post || !answers.is_empty()) && !answers.iter().any(|answer| tells(&told, answer))
    {
        return false;
    }
    let asked = words(&asking.prompt);
    // How many more of its names are told than not, and of its other words.
    let (mut names, mut own) = (0, 0);
    for (at, word) in asked.iter().enumerate().skip(1) {
        let is_alike = |told: &Word<'_>| {
            told.hash == word.hash
                || told
                    .text
                    .get(..4)
                    .is_some_and(|start| word.text.starts_with(start))
        };
        let step = if told.iter().any(is_alike) { 1 } else { -1 };
        // The day may be the answer of the one, and left out of the other.
        let is_dated = (asked.iter().skip(at - 1).take(3))
            .any(|word| word.text.starts_with(|c: char| c.is_ascii_digit()));
        match word.text.starts_with(crate::letters::is_upper) {
            true if is_dated => {}
            true if step < 0 && !is_post => return false,
            true => names += step,
            false if word.text.len() > 3 && !wording::is_one_of(ASKING, word.text) => own += step,
            false => {}
        }
    }
    names >= 0 && (is_post || own >= 0 && names + own > 0)
}

/// Words that ask.
const ASKING: &str = "which;what;city;town;country;month;year;many;much";

/// Whether a question names what another asks about with the people that the answer is of: "the Danish minister Ann
/// Lee" is one of Denmark.
pub(crate) fn tells_people(telling: &Candidate, asking: &Candidate) -> bool {
    let before = telling.prompt.split_once(asking.topic.as_str());
    let words = || before.map_or("", |(before, _)| before).split(' ');
    answers(asking).iter().any(|answer| {
        words().map(crate::letters::lower_text).any(|word| {
            let country = Gazetteer::get().country_of_demonym(&word);
            country.is_some_and(|country| country.name == *answer)
        })
    })
}

/// Right answers that are dates or numbers, as a question would word them.
fn values(candidate: &Candidate) -> Vec<String> {
    match &candidate.body {
        Body::Date(date) => vec![wording::point(date.start())],
        Body::Number(number) => vec![format!(" {} ", plain_number(number.value))],
        Body::Choice(choices) if candidate.category == Category::Date => choices
            .iter()
            .filter(|choice| choice.correct)
            .map(|choice| {
                choice
                    .text
                    .rsplit(", ")
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_tell_their_answer_are_found() {
        for (prompt, answer, told) in [
            (
                "Where did Ann Lee open the Tonbury bridge?",
                "Tonbury",
                true,
            ),
            ("Who was the mayor of Tonbury?", "Ann Lee", false),
            ("Which post did Ann Lee hold?", "Mayor of Tonbury", false),
            ("Who left Lindholm?", "Erik Lindholm", true),
        ] {
            assert_eq!(tells(&words(prompt), answer), told, "{prompt} {answer}");
        }
    }
}
