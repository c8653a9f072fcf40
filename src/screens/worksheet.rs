//! Every question of the quiz, unanswered, for a page that is printed.

use std::rc::Rc;

use deck_engine::{Body, Event, Session};

use crate::markup::Markup;
use crate::screens::question;
use crate::view::View;
use crate::words::Word;

pub(crate) fn view(m: &mut Markup, view: View) {
    m.element("div", "paper", |m| {
        let mut session = Session::new(Rc::clone(view.session.deck())).apply(Event::Start);
        while let Some(asked) = session.question() {
            let is_first = false;
            let session_view = View {
                session: &session,
                is_first,
                ..view
            };
            question::view(m, &session_view);
            if let Body::Match(matching) = &asked.body {
                // On the screen a list unfolds them.
                let options: Vec<&str> = matching.options().collect();
                for index in session.arrangement(asked) {
                    m.quoted("p", "", options.get(index).copied().unwrap_or_default());
                }
            }
            if let Some(hint) = &asked.hint {
                let hint = m.words().with(Word::Hint, &[hint]);
                m.line("p", "turned", &hint);
            }
            session = session.apply(Event::Skip);
        }
    });
}
