//! The first screen, where the page or a challenge asks for one.

use deck_engine::{Category, Event};

use crate::action::Action;
use crate::markup::Markup;
use crate::parts::controls::button;
use crate::parts::{notices, title};
use crate::view::View;
use crate::words::Word;

pub(crate) fn view(m: &mut Markup, view: &View) {
    let session = view.session;
    let words = m.words();
    let scores = session.scores_by_category();
    let categories: Vec<Category> = scores.iter().map(|entry| entry.category).collect();
    title::quoted(m, &session.deck().about.title);
    notices::view(m, view.host);
    m.line("p", "", &words.invitation(session.len(), &categories));
    if let Some(challenge) = &view.host.challenge {
        let (right, of) = (challenge.right.into(), challenge.of.into());
        m.line("p", "challenge", &words.counts(Word::ToBeat, right, of));
    }
    m.element("div", "actions", |m| {
        button(m, "main start", Word::Start, Action::Go(Event::Start));
    });
}
