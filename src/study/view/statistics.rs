//! The screen of statistics: its frame, in which a script draws the figures.

use super::Html;
use crate::parts::controls::button;
use crate::parts::title;
use crate::study::app::{Action, Statistics, StudyApp};
use crate::words::StudyWord;

pub(super) fn view(m: Html, app: &StudyApp) {
    title::view(m, "title", |m| m.say(StudyWord::Statistics));
    button(m, "return", StudyWord::BackToCards, Action::Statistics);
    let is_counting = matches!(app.statistics, Some(Statistics::Counting));
    m.when(is_counting, |m| m.word("p", "hint", StudyWord::Counting));
    m.element("div", "figures", |m| m.reference(&app.plots));
}
