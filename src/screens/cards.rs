//! Flashcards: a front, a button that shows the back, and whether it was known.

use deck_engine::{Card, CardEvent, Cards, Question, count};

use crate::action::{Action, Note};
use crate::host::Host;
use crate::markup::Markup;
use crate::parts::controls::{button, labelled, on_click};
use crate::parts::{aids, answer, front, notices, report, source_line, title};
use crate::screens::summary::{again_class, bar, corrections};
use crate::words::Word;

/// All that a screen of cards needs.
pub(crate) struct View<'a> {
    pub(crate) cards: &'a Cards,
    pub(crate) host: &'a Host,
    pub(crate) note: Note,
    /// The questions in which the reader has reported a mistake, by their ids.
    pub(crate) reported: &'a [String],
    /// Whether this is the screen that a reader comes to, who has not gone on yet.
    pub(crate) is_first: bool,
}

pub(crate) fn view(m: &mut Markup, view: &View) {
    let cards = view.cards;
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
        match &card {
            _ if view.note == Note::Reported => m.say(Word::Reported),
            Card::Back(question) => m.text(&answer::line(&words, question)),
            _ => {}
        }
    });
    m.when(view.is_first, |m| notices::view(m, view.host));
    m.slot(|m| match card {
        Card::Front(question) => face(m, view, question, false),
        Card::Back(question) => face(m, view, question, true),
        Card::Done { known, of } => summary(m, cards, known, of),
    });
}

fn face(m: &mut Markup, view: &View, question: &Question, turned: bool) {
    let cards = view.cards;
    m.language(cards.deck().language_of(question));
    m.element("div", "face", |m| {
        m.key(count(cards.left()));
        m.element("div", "card", |m| {
            front_side(m, cards, question);
            m.when(!turned, |m| aids::hint(m, question, None));
            m.element("div", "back", |m| {
                m.attribute("id", "back");
                m.flag("hidden", !turned);
                m.when(turned, |m| back_side(m, view, question));
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

fn back_side(m: &mut Markup, view: &View, question: &Question) {
    answer::view(m, question);
    m.quoted("p", "explanation", &question.explanation);
    let about = &view.cards.deck().about;
    source_line::view(m, about, question, view.host, Action::Show);
    report::view(m, view.host, question, view.reported);
}

/// All cards with their answers, for a page that is printed.
pub(crate) fn sheet(m: &mut Markup, view: &View) {
    let cards = view.cards;
    m.element("div", "paper", |m| {
        for question in &cards.deck().questions {
            m.language(cards.deck().language_of(question));
            m.element("div", "card", |m| {
                front_side(m, cards, question);
                m.element("div", "back", |m| back_side(m, view, question));
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
