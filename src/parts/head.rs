//! The line above each screen, and the bar that shows how far the quiz is.

use deck_engine::{Grade, Outcome, Phase, Session};

use crate::markup::Markup;
use crate::words::Word;

pub(crate) fn view(m: &mut Markup, session: &Session) {
    let (position, of) = (session.position() + 1, session.len());
    let running = matches!(session.phase(), Phase::Asking(_) | Phase::Revealed);
    let words = m.words();
    m.element("div", "head", |m| {
        m.word("span", "kicker", Word::Quiz);
        m.element("span", "count", |m| match session.phase() {
            Phase::Intro => m.text(&words.counted(Word::Questions, of)),
            Phase::Asking(_) | Phase::Revealed => {
                m.element("span", "", |m| {
                    m.attribute("aria-hidden", "true");
                    m.text(&words.counts(Word::Count, position, of));
                });
                m.line(
                    "span",
                    "hidden",
                    &words.counts(Word::CountLabel, position, of),
                );
            }
            Phase::Finished => m.say(Word::Finished),
        });
    });
    m.element("ol", "progress", |m| {
        m.attribute("aria-hidden", "true");
        for (index, (_, outcome, grade)) in session.review().enumerate() {
            let now = running && index == session.position() && outcome.is_none();
            let class = outcome_class(outcome, grade.as_ref());
            m.line("li", if now { "now" } else { class }, "");
        }
    });
}

/// Right, partly right, wrong, skipped, or nothing yet.
pub(crate) fn outcome_class(outcome: Option<&Outcome>, grade: Option<&Grade>) -> &'static str {
    match (outcome, grade) {
        (_, Some(grade)) => credit_class(grade),
        (Some(Outcome::Skipped), None) => "skipped",
        _ => "",
    }
}

pub(crate) fn credit_class(grade: &Grade) -> &'static str {
    if grade.credit.is_full() {
        "right"
    } else if grade.credit.is_none() {
        "wrong"
    } else {
        "part"
    }
}
