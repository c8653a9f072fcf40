//! Flashcards: a front, a button that shows the back, and whether it was known.

use deck_engine::{Card, CardEvent, Cards, Question, count};

use crate::action::Action;
use crate::host::Host;
use crate::markup::Markup;
use crate::parts::controls::{button, labelled, on_click};
use crate::parts::{aids, answer, front, notices, source_line, title};
use crate::screens::summary::{again_class, bar, corrections};
use crate::words::Word;

pub(crate) fn view(m: &mut Markup, cards: &Cards, host: &Host, is_first: bool) {
    let card = cards.card();
    let words = m.words();
    m.element("div", "head", |m| {
        m.word("span", "kicker", Word::Cards);
        m.element("span", "count", |m| match card {
            Card::Done { .. } => m.say(Word::Finished),
            _ => m.text(&words.counted(Word::CardsLeft, cards.left())),
        });
    });
    // One bar, since a run may go through hundreds of cards.
    m.element("progress", "run", |m| {
        m.attribute("aria-hidden", "true");
        bar(m, cards.len() - cards.left(), cards.len());
    });
    m.element("p", "status", |m| {
        m.attribute("role", "status");
        if let Card::Back(question) = &card {
            m.text(&answer::line(&words, question));
        }
    });
    m.when(is_first, |m| notices::view(m, host));
    m.slot(|m| match card {
        Card::Front(question) => face(m, cards, question, host, false),
        Card::Back(question) => face(m, cards, question, host, true),
        Card::Done { known, of } => summary(m, cards, known, of),
    });
}

fn face(m: &mut Markup, cards: &Cards, question: &Question, host: &Host, turned: bool) {
    m.language(cards.deck().language_of(question));
    m.element("div", "face", |m| {
        m.key(count(cards.left()));
        m.element("div", "card", |m| {
            front_side(m, cards, question);
            m.when(!turned, |m| aids::hint(m, question, None));
            m.element("div", "back", |m| {
                m.attribute("id", "back");
                m.flag("hidden", !turned);
                m.when(turned, |m| back_side(m, cards, question, host));
            });
        });
        m.element("div", "actions", |m| {
            flip(m, turned);
            m.when(turned, |m| {
                button(m, "again", Word::Again, Action::Card(CardEvent::Again));
                button(m, "main good", Word::Good, Action::Card(CardEvent::Good));
            });
            undo(m, cards);
        });
    });
}

fn front_side(m: &mut Markup, cards: &Cards, question: &Question) {
    title::view(m, "front title", |m| {
        m.foreign();
        m.text(&question.prompt);
    });
    aids::picture(m, question);
    front::view(m, question, cards.deck().seed);
}

fn back_side(m: &mut Markup, cards: &Cards, question: &Question, host: &Host) {
    answer::view(m, question);
    m.quoted("p", "explanation", &question.explanation);
    let about = &cards.deck().about;
    source_line::view(m, about, question, host, Action::Show);
}

/// All cards with their answers, for a page that is printed.
pub(crate) fn sheet(m: &mut Markup, cards: &Cards, host: &Host) {
    m.element("div", "paper", |m| {
        for question in &cards.deck().questions {
            m.language(cards.deck().language_of(question));
            m.element("div", "card", |m| {
                front_side(m, cards, question);
                m.element("div", "back", |m| back_side(m, cards, question, host));
            });
        }
    });
}

fn flip(m: &mut Markup, turned: bool) {
    m.element("button", if turned { "flip" } else { "flip main" }, |m| {
        m.attribute("type", "button");
        m.attribute("aria-expanded", if turned { "true" } else { "false" });
        m.attribute("aria-controls", "back");
        on_click(m, Action::Card(CardEvent::Flip));
        m.say(if turned {
            Word::HideAnswer
        } else {
            Word::ShowAnswer
        });
    });
}

fn summary(m: &mut Markup, cards: &Cards, known: usize, of: usize) {
    let missed = cards.missed();
    let words = m.words();
    title::view(m, "title", |m| {
        m.text(&words.counts(Word::Known, known, of))
    });
    m.element("div", "actions", |m| {
        if missed > 0 {
            let run = Action::Card(CardEvent::RunMissed);
            labelled(
                m,
                "main retry",
                &words.counted(Word::RunMissed, missed),
                run,
            );
        }
        let restart = Action::Card(CardEvent::Restart);
        button(m, again_class(missed), Word::AllAgain, restart);
        undo(m, cards);
    });
    corrections(m, &cards.deck().about);
}

fn undo(m: &mut Markup, cards: &Cards) {
    if cards.left() < cards.len() {
        let undo = Action::Card(CardEvent::Undo);
        button(m, "quiet undo", Word::Undo, undo);
    }
}
