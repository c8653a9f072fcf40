//! After an answer: right or not in words, why, and where it stands.

use deck_engine::{Answer, Body, Question, Session};

use crate::action::Action;
use crate::markup::Markup;
use crate::parts::{answer, head, report, source_line};
use crate::view::View;
use crate::words::{Word, Words};

/// The verdict in a line, as it is shown and announced.
pub(crate) fn headline(words: &Words, session: &Session) -> Option<String> {
    let (question, grade) = (session.question()?, session.grade()?);
    Some(if grade.credit.is_full() {
        words.say(Word::Correct).to_owned()
    } else if let (
        Body::Place(place),
        Some(Answer::Spot {
            latitude,
            longitude,
        }),
    ) = (&question.body, session.answer())
    {
        let away = words.decimal(place.distance_km(*latitude, *longitude).round());
        match answer::named(place, *latitude, *longitude) {
            Some(chosen) => words.with(Word::AwayNamed, &[&away, &place.spot.name, chosen]),
            None => words.with(Word::Away, &[&away, &place.spot.name]),
        }
    } else if let (Body::Number(number), Some(Answer::Text(text))) =
        (&question.body, session.answer())
        && number.slider.is_some()
        && let Some(given) = session.deck().judge.number_in(text)
    {
        let off = words.amount((given - number.value).abs(), number.unit.as_deref());
        words.with(Word::OffBy, &[&off, &words.number(number)])
    } else if !grade.credit.is_none() {
        let word = match question.body {
            Body::Order(_) => Word::PartlyInOrder,
            _ => Word::Partly,
        };
        // A question has at most a few parts.
        words.counts(word, grade.credit.earned as usize, grade.credit.of as usize)
    } else {
        match question.body {
            // The fields, rows and lists above show what is right; a line cannot.
            Body::Cloze(_) | Body::Order(_) | Body::Match(_) => {
                words.say(Word::NotRight).to_owned()
            }
            _ => words.with(Word::Wrong, &[&answer::line(words, question)]),
        }
    })
}

pub(crate) fn view(m: &mut Markup, view: &View) {
    let session = view.session;
    let words = m.words();
    let (Some(question), Some(grade), Some(headline)) = (
        session.question(),
        session.grade(),
        headline(&words, session),
    ) else {
        return;
    };
    let class = match head::credit_class(&grade) {
        "right" => "verdict right",
        "part" => "verdict part",
        _ => "verdict wrong",
    };
    m.element("div", class, |m| {
        // What is said of the button that goes on; its sources are read by who goes there.
        m.element("div", "", |m| {
            m.attribute("id", "verdict");
            m.line("h4", "", &headline);
            for near in grade.parts.iter().filter_map(|part| part.near.as_ref()) {
                m.quoted("p", "near", &words.near_miss(near));
            }
            m.quoted("p", "", &question.explanation);
        });
        whys(m, session, question);
        let about = &session.deck().about;
        source_line::view(m, about, question, view.host, Action::Show);
        report::view(m, view.host, question, view.reported);
    });
}

/// Why the chosen choices are right or wrong, where the bank says so.
fn whys(m: &mut Markup, session: &Session, question: &Question) {
    let (Body::Choice(choices) | Body::Multi(choices)) = &question.body else {
        return;
    };
    let chosen: &[usize] = match session.answer() {
        Some(Answer::Choice(index)) => std::slice::from_ref(index),
        Some(Answer::Choices(indexes)) => indexes,
        _ => &[],
    };
    let mut notes = Vec::new();
    for (index, choice) in choices.iter().enumerate() {
        if let Some(why) = &choice.why
            && (choice.correct || chosen.contains(&index))
        {
            notes.push(m.words().with(Word::Pair, &[&choice.text, why]));
        }
    }
    if !notes.is_empty() {
        m.element("ul", "whys", |m| {
            m.foreign();
            for note in &notes {
                m.line("li", "", note);
            }
        });
    }
}
