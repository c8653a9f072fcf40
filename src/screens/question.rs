//! A question and, once it is answered, its explanation below.

use deck_engine::{Body, Event, Phase, Question, count, fill};

use crate::action::{Action, Note};
use crate::markup::{Markup, On};
use crate::parts::controls::{button, submit};
use crate::parts::{aids, choices, fields, matching, notices, order, place, title, verdict};
use crate::view::View;
use crate::words::{Word, phrases};

pub(crate) fn view(m: &mut Markup, view: &View) {
    let session = view.session;
    let Some(question) = session.question() else {
        return;
    };
    m.language(session.deck().language_of(question));
    let revealed = *session.phase() == Phase::Revealed;
    m.element("form", "", |m| {
        // What tells one question on the screen from the next. Rounds are counted by hand.
        let key = [session.round() as usize, session.position()].map(count);
        m.key(fill("%-%", &key.each_ref().map(String::as_str)));
        m.attribute("autocomplete", "off");
        m.flag("novalidate", true);
        m.on(On::Submit, move |event| {
            event.prevent_default();
            if revealed {
                Action::Go(Event::Next)
            } else {
                Action::Check
            }
        });
        m.when(view.is_first, |m| notices::view(m, view.host));
        m.element("fieldset", "", |m| {
            m.element("legend", "", |m| title::quoted(m, &question.prompt));
            aids::picture(m, question);
            body(m, view, question, revealed);
        });
        m.when(!revealed, |m| aids::hint(m, question, Some(Action::Hint)));
        let lacks = lacks(question, view.note);
        m.when(lacks.is_some(), |m| {
            m.element("p", "incomplete", |m| {
                m.attribute("id", "lacks");
                m.attribute("aria-hidden", "true");
                m.say(lacks.unwrap_or(Word::WriteFirst));
            });
        });
        m.when(revealed, |m| verdict::view(m, view));
        actions(m, view, revealed);
    });
}

/// What keeps an answer from being graded, once the reader has asked for that.
pub(crate) fn lacks(question: &Question, note: Note) -> Option<Word> {
    match note {
        Note::Incomplete => Some(phrases::incomplete(question)),
        Note::Short => Some(Word::WholeDate),
        _ => None,
    }
}

fn body(m: &mut Markup, view: &View, question: &Question, revealed: bool) {
    let session = view.session;
    match &question.body {
        Body::Choice(_) | Body::TrueFalse(_) => choices::view(m, session, question, revealed),
        Body::Multi(_) => {
            m.word("p", "hint", Word::MultiHint);
            choices::view(m, session, question, revealed);
        }
        Body::Text(_) | Body::Number(_) | Body::Date(_) => {
            fields::single(m, session, question, revealed);
        }
        Body::Cloze(cloze) => fields::blanks(m, session, cloze, revealed),
        Body::Order(items) => order::view(m, session, items, revealed),
        Body::Match(matching) => matching::view(m, session, question, matching, revealed),
        Body::Place(place) => place::view(m, session, question, place, revealed),
    }
}

fn actions(m: &mut Markup, view: &View, revealed: bool) {
    let last = view.session.position() + 1 == view.session.len();
    m.element("div", "actions", |m| {
        if !revealed {
            submit(m, "main check", Word::Check, "");
            button(m, "quiet skip", Word::Skip, Action::Go(Event::Skip));
        } else if last {
            submit(m, "main next", Word::SeeResult, "verdict");
        } else {
            submit(m, "main next", Word::Next, "verdict");
        }
    });
}
