//! The buttons that grade a card, each with how long it then stays away.

use deck_study::Grade;

use super::{Html, grade_word, outcome, wait_text};
use crate::markup::On;
use crate::study::app::{Action, StudyApp};
use crate::study::desk::Desk;
use crate::study::shown::{Back, Shown};

pub(super) fn view(m: Html, app: &StudyApp, desk: &Desk, shown: &Shown, back: &Back) {
    let usual = shown.usual();
    for grade in Grade::ALL {
        if shown.offers(grade, app.settings.four) {
            button(m, desk, back, grade, grade == usual);
        }
    }
}

fn button(m: Html, desk: &Desk, back: &Back, grade: Grade, is_usual: bool) {
    let words = m.words();
    let class = match (grade, is_usual) {
        (Grade::Again, true) => "main again",
        (Grade::Good, true) => "main good",
        (Grade::Again, _) => "again",
        (Grade::Hard, _) => "hard",
        (Grade::Good, _) => "good",
        (Grade::Easy, _) => "easy",
    };
    let name = grade_word(&words, grade);
    let wait = |is_long| {
        let outcome = outcome(&back.outcomes, grade);
        outcome.map_or_else(String::new, |outcome| {
            wait_text(&words, &desk.page, outcome.wait, is_long)
        })
    };
    m.element("button", class, |m| {
        m.attribute("type", "button");
        m.on(On::Click, move |_| Action::Grade(grade));
        m.text(name);
        m.text(" ");
        m.element("small", "", |m| {
            m.attribute("aria-hidden", "true");
            m.text(&wait(false));
        });
        // Units are letters in short, which nobody would understand by ear.
        m.line("span", "hidden", &wait(true));
    });
}
