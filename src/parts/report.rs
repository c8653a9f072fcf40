//! Where the page takes reports of mistakes: a button beside each question whose answer is seen.

use deck_engine::Question;

use crate::action::Action;
use crate::host::Host;
use crate::markup::Markup;
use crate::parts::controls::on_click;
use crate::words::Word;

/// Takes a report once. Then it says thanks, and keeps the focus, which a disabled button would lose.
pub(crate) fn view(m: &mut Markup, host: &Host, question: &Question, reported: &[String]) {
    if !host.takes_reports {
        return;
    }
    let is_done = reported.contains(&question.id);
    m.element("button", "quiet report", |m| {
        m.attribute("type", "button");
        if is_done {
            m.attribute("aria-disabled", "true");
        }
        on_click(m, Action::Report(question.id.clone()));
        m.say(if is_done {
            Word::Reported
        } else {
            Word::Report
        });
    });
}
