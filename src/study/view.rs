//! How a deck that is studied looks: what waits, a card or the end, and panels below.

mod beside;
mod card;
mod grades;
mod info;
mod panels;
mod rest;
mod statistics;
mod typed;

use deck_study::{Grade, Outcome, Wait};
use yew::Callback;

use super::app::{Action, Notice, Screen, StudyApp};
use super::desk::Desk;
use super::keys::{Keys, Stage};
use super::shown::Shown;
use crate::host::Host;
use crate::markup::Markup;
use crate::page::Page;
use crate::words::{StudyWord, Word, Words};

type Html<'a> = &'a mut Markup<Action>;

const DAY_SECONDS: f64 = 86_400.0;

/// What has the focus on a new card: the field for the answer, or else the heading.
pub(super) const FIRST: &str = ".typed input,:not(:has(.typed))>.title";

/// Whether an answer is to be typed on a card's front.
fn is_asked(app: &StudyApp, shown: &Shown) -> bool {
    app.settings.typing && shown.is_typed()
}

/// All that is in the deck's section.
pub(super) fn view(m: Html, app: &StudyApp, desk: &Desk, host: &Host, act: Callback<Action>) {
    let words = m.words();
    m.attribute("lang", words.tag());
    m.attribute("dir", words.direction());
    let (screen, stage) = match &app.screen {
        _ if app.statistics.is_some() => ("study-statistics", Stage::Statistics),
        Screen::Opening => ("study-opening", Stage::Rest),
        Screen::Rest(_) => ("study-rest", Stage::Rest),
        Screen::Card(shown) if shown.back.is_none() => {
            let asked = is_asked(app, shown);
            ("study-card", Stage::Front { asked })
        }
        Screen::Card(shown) => (
            "study-card",
            Stage::Back {
                usual: shown.usual(),
                four: app.settings.four,
            },
        ),
    };
    m.attribute("data-screen", screen);
    let title = &desk.bank.about.title;
    m.attribute("aria-label", &words.with(StudyWord::StudyLabel, &[title]));
    m.listener(Keys { stage, act }.listener());
    m.language(&desk.bank.about.language);
    head(m, app);
    m.element("p", "status", |m| {
        m.attribute("role", "status");
        m.text(&app.said);
    });
    m.when(!app.told.is_empty(), |m| alert(m, &app.told));
    m.slot(|m| notice(m, app.notice));
    m.when(app.left > 0, |m| beside::left(m, app.left));
    // How far a backup is saved or restored: what is in it is the script's.
    m.element("div", "work", |_| {});
    m.slot(|m| match &app.screen {
        _ if app.statistics.is_some() => statistics::view(m, app),
        // Its first look was refused: what is kept can be saved from here, or a backup restored.
        Screen::Opening if app.is_refused() => card::below(m, app),
        Screen::Opening => {}
        Screen::Card(shown) => card::view(m, app, desk, host, shown),
        Screen::Rest(rest) => rest::view(m, app, desk, rest),
    });
    m.when(app.statistics.is_none(), |m| panels::view(m, app, desk));
}

fn head(m: Html, app: &StudyApp) {
    let words = m.words();
    let counts = app.counts;
    m.element("div", "head", |m| {
        m.word("span", "kicker", StudyWord::Study);
        m.element("span", "count", |m| {
            let all = [
                (StudyWord::New, counts.new),
                (StudyWord::Learning, counts.learning),
                (StudyWord::Due, counts.reviews),
            ];
            for (word, number) in all {
                m.element("span", "waiting", |m| {
                    m.attribute("aria-hidden", "true");
                    m.say(word);
                    m.text(" ");
                    m.line("b", "", &words.whole(number as usize));
                });
            }
            let [new, learning, due] = all.map(|(_, number)| words.whole(number as usize));
            let spoken = words.with(StudyWord::Counts, &[&new, &learning, &due]);
            m.line("span", "hidden", &spoken);
        });
    });
}

fn notice(m: Html, notice: Option<Notice>) {
    let words = m.words();
    let told = match notice {
        None => return,
        Some(Notice::Unopened) => words.say(StudyWord::StorageUnopened),
        Some(Notice::SetBack) => words.say(StudyWord::ClockBack),
        Some(Notice::OtherZone) => words.say(StudyWord::OtherZone),
        Some(Notice::Unkept) => words.say(StudyWord::NoStorage),
        Some(Notice::Private) => words.say(StudyWord::Private),
        Some(Notice::Held) => words.say(StudyWord::StorageHeld),
        Some(Notice::Newer) => words.say(StudyWord::StorageNewer),
        Some(Notice::Refused(word)) => words.say(word),
        Some(Notice::NoUndo) => words.say(StudyWord::NoUndo),
        Some(Notice::Outrun) => words.say(StudyWord::OtherTab),
        Some(Notice::Leech) => words.say(StudyWord::Leech),
    };
    alert(m, told);
}

fn alert(m: Html, told: &str) {
    m.element("p", "notice", |m| {
        m.attribute("role", "alert");
        m.text(told);
    });
}

/// How long a grade keeps a card away, in short or in whole words.
fn wait_text(words: &Words, page: &Page, wait: Wait, is_long: bool) -> String {
    let (seconds, is_soon) = match wait {
        Wait::Seconds(seconds) => (f64::from(seconds), wait.label().soon),
        Wait::Days(days) => (f64::from(days) * DAY_SECONDS, false),
    };
    let text = page.wait(seconds, is_long);
    match (is_soon, is_long) {
        (false, _) => text,
        (true, true) => words.with(StudyWord::Soon, &[&text]),
        (true, false) => ["<", &text].concat(),
    }
}

/// The word on the button of a grade.
fn grade_word(words: &Words, grade: Grade) -> &str {
    match grade {
        Grade::Again => words.say(Word::Again),
        Grade::Hard => words.say(StudyWord::Hard),
        Grade::Good => words.say(Word::Good),
        Grade::Easy => words.say(StudyWord::Easy),
    }
}

/// A card's front and back, each in a line. The back is read out when it is turned over.
pub(super) fn faces_said(words: &Words, shown: &Shown) -> [String; 2] {
    card::lines(words, shown)
}

/// What is read out when a card was graded: when it comes back.
pub(super) fn graded_said(words: &Words, page: &Page, screen: &Screen, grade: Grade) -> String {
    let Screen::Card(shown) = screen else {
        return String::new();
    };
    let outcome = shown
        .back
        .as_ref()
        .and_then(|back| outcome(&back.outcomes, grade));
    let wait = outcome.map(|outcome| wait_text(words, page, outcome.wait, true));
    let name = grade_word(words, grade);
    words.with(StudyWord::Graded, &[name, &wait.unwrap_or_default()])
}

fn outcome(outcomes: &[Outcome; 4], grade: Grade) -> Option<&Outcome> {
    outcomes.get(usize::from(grade.number()) - 1)
}
