//! A card: its front, and once it is turned over its back with the grades.

use deck_engine::{Body, Category, ModelAnswer, Question, digits, fill};
use deck_study::{Direction, Face, Piece};

use super::{Html, grades, is_asked, typed};
use crate::host::Host;
use crate::parts::controls::button;
use crate::parts::{aids, answer, front, source_line, title};
use crate::study::app::{Action, Panel, StudyApp};
use crate::study::desk::Desk;
use crate::study::shown::Shown;
use crate::words::{StudyWord, Word, Words};

pub(super) fn view(m: Html, app: &StudyApp, desk: &Desk, host: &Host, shown: &Shown) {
    let (Some(question), Some(faces)) = (shown.question(), shown.faces()) else {
        return;
    };
    let about = &shown.bank().about;
    let language = question.lang.as_ref().unwrap_or(&about.language);
    m.language(language);
    m.element("div", "", |m| {
        m.key(fill("% %", &[shown.card.as_str(), &digits(shown.since.at)]));
        m.slot(|m| edited(m, shown));
        m.slot(|m| marks(m, shown));
        m.element("div", "card", |m| {
            title::view(m, "front title", |m| {
                m.attribute("id", "front");
                m.foreign();
                match &faces.front {
                    // From the answer to its question: the answer stands in front.
                    Face::Answer(_) => m.text(&answer::line(&m.words(), question)),
                    _ => m.text(&question.prompt),
                }
            });
            // Beside an answer, a picture could show what is asked for, and a hint would lead to what stands there.
            let asks = !matches!(faces.front, Face::Answer(_));
            m.when(asks, |m| aids::picture(m, question));
            match &faces.front {
                Face::Prompt => front::view(m, question, 0),
                Face::Cloze(pieces) => cloze(m, pieces),
                Face::Side(side) => {
                    m.quoted("p", "side", side);
                    let is_back = matches!(shown.card.direction(), Direction::PairBack(_));
                    m.word("p", "hint", beside(question, is_back));
                }
                Face::Answer(_) => {
                    let word = backwards(question.category, &ModelAnswer::of(question));
                    m.word("p", "hint", word);
                }
            }
            m.when(asks && shown.back.is_none(), |m| {
                aids::hint(m, question, None)
            });
            m.slot(|m| {
                if shown.back.is_none() && is_asked(app, shown) {
                    typed::field(m, shown);
                }
            });
            m.element("div", "back", |m| {
                m.attribute("id", "back");
                m.flag("hidden", shown.back.is_none());
                let Some(back) = &shown.back else {
                    return;
                };
                match &faces.back {
                    Face::Prompt => {
                        m.quoted("p", "", &question.prompt);
                        aids::picture(m, question);
                    }
                    Face::Answer(_) => answer::view(m, question),
                    Face::Cloze(pieces) => cloze(m, pieces),
                    Face::Side(side) => m.quoted("p", "", side),
                }
                m.slot(|m| typed::compared(m, shown, back));
                m.quoted("p", "explanation", &question.explanation);
                source_line::view(m, about, question, host, Action::Show);
                m.when(!shown.state.note.is_empty(), |m| {
                    m.quoted("p", "own-note", &shown.state.note);
                });
            });
        });
        let class = match shown.back {
            None => "actions",
            Some(_) => "actions grades",
        };
        m.element("div", class, |m| match &shown.back {
            None => button(m, "main flip", Word::ShowAnswer, Action::Turn),
            Some(back) => grades::view(m, app, desk, shown, back),
        });
        m.when(app.settings.four && shown.back.is_some(), |m| {
            m.word("p", "hint hard-means", StudyWord::HardMeans);
        });
        below(m, app);
    });
}

/// What is reached from every screen.
pub(super) fn below(m: Html, app: &StudyApp) {
    m.element("div", "actions below", |m| {
        button(m, "quiet undo", Word::Undo, Action::Undo);
        button(
            m,
            "quiet statistics",
            StudyWord::Statistics,
            Action::Statistics,
        );
        m.element("button", "quiet more-button", |m| {
            m.attribute("type", "button");
            let is_open = app.panel.is_some();
            m.attribute("aria-expanded", if is_open { "true" } else { "false" });
            m.on(crate::markup::On::Click, move |_| {
                if is_open {
                    Action::Close
                } else {
                    Action::Open(Panel::More)
                }
            });
            m.say(StudyWord::More);
        });
    });
}

/// Front and back in a line each, the back as it is read out.
pub(super) fn lines(words: &Words, shown: &Shown) -> [String; 2] {
    let (Some(question), Some(faces)) = (shown.question(), shown.faces()) else {
        return Default::default();
    };
    [faces.front, faces.back].map(|face| match (face, shown.blank()) {
        (Face::Prompt, _) => question.prompt.clone(),
        (Face::Side(side), _) => side.to_owned(),
        (Face::Answer(_), _) => answer::line(words, question),
        (Face::Cloze(pieces), Some((_, blank))) if !pieces.contains(&Piece::Gap) => {
            blank.model().unwrap_or_default().to_owned()
        }
        (Face::Cloze(pieces), _) => {
            let text = |piece: &Piece<'_>| match piece {
                Piece::Text(text) | Piece::Filled(text) => (*text).to_owned(),
                Piece::Gap => words.say(Word::Gap).to_owned(),
            };
            pieces.iter().map(text).collect()
        }
    })
}

fn cloze(m: Html, pieces: &[Piece]) {
    m.element("p", "cloze filled", |m| {
        m.foreign();
        for piece in pieces {
            match piece {
                Piece::Text(text) => m.text(text),
                Piece::Filled(text) => m.line("mark", "", text),
                Piece::Gap => m.say(Word::Gap),
            }
        }
    });
}

/// What to recall of a card that shows an answer.
fn backwards(category: Category, answer: &ModelAnswer) -> StudyWord {
    match answer {
        ModelAnswer::Date(_) => StudyWord::WhatThen,
        _ if category == Category::Date => StudyWord::WhatThen,
        _ => StudyWord::WhoIs,
    }
}

/// What to recall of a card that shows one side of a pair, or of an item with its date.
fn beside(question: &Question, is_back: bool) -> StudyWord {
    match &question.body {
        Body::Order(_) if is_back => StudyWord::WhatThen,
        Body::Order(_) => StudyWord::WhenThat,
        _ => StudyWord::WhichBelongs,
    }
}

/// That the card was edited since the learner last saw it, and how, where that tells no answer in advance. Of a question that was edited
/// elsewhere than on this card nothing is said.
fn edited(m: Html, shown: &Shown) {
    let Some(question) = shown.question() else {
        return;
    };
    let before = [&shown.before.front, &shown.before.answer];
    let now = lines(&m.words(), shown);
    // An older log does not have what the front said.
    let is_same = before.into_iter().eq(&now);
    if is_same || !shown.is_edited() {
        return;
    }
    let is_turned = shown.back.is_some();
    let mut corrections = shown.bank().about.corrections.iter();
    let correction = corrections.rfind(|correction| correction.question == question.id);
    match correction.filter(|_| is_turned) {
        Some(correction) => {
            let words = m.words().with(StudyWord::EditedAs, &[&correction.text]);
            m.quoted("p", "notice", &words);
        }
        None => m.word("p", "notice", StudyWord::Edited),
    }
    let said = [StudyWord::EditedFront, StudyWord::EditedFrom];
    for ((before, now), word) in before.into_iter().zip(&now).zip(said) {
        let is_other = !before.is_empty() && before != now;
        m.when(is_other && is_turned, |m| {
            m.quoted("p", "notice was", &m.words().with(word, &[before]));
        });
    }
}

/// What the learner should know of it from before: its flag, and that it keeps slipping.
fn marks(m: Html, shown: &Shown) {
    let words = m.words();
    m.when(shown.state.flag > 0, |m| {
        let flag = words.whole(shown.state.flag.into());
        m.line("p", "hint", &words.with(StudyWord::Flagged, &[&flag]));
    });
    m.when(shown.state.leech, |m| {
        m.word("p", "hint leech", StudyWord::LeechTag)
    });
}
