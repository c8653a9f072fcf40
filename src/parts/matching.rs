//! Pairs to be found: for each left side a list of all right sides.

use deck_engine::{Matching, Question, Session, count};

use crate::action::Action;
use crate::draft;
use crate::markup::{Markup, On, value_of};
use crate::parts::mark;
use crate::words::Word;

pub(crate) fn view(
    m: &mut Markup,
    session: &Session,
    question: &Question,
    matching: &Matching,
    revealed: bool,
) {
    let chosen = draft::pairs(session);
    let offered = session.arrangement(question);
    let options: Vec<&str> = matching.options().collect();
    m.element("div", "match", |m| {
        for (left, pair) in matching.pairs.iter().enumerate() {
            let mine = chosen.get(left).copied().flatten();
            let right = revealed.then_some(mine == Some(left));
            let class = match right {
                Some(true) => "pair right",
                Some(false) => "pair wrong",
                None => "pair",
            };
            m.element("label", class, |m| {
                m.quoted("span", "text", &pair.left);
                m.element("select", "", |m| {
                    m.foreign();
                    m.flag("disabled", revealed);
                    m.on(On::Change, move |event| {
                        // The values of the options are positions; the first one, without any, is none.
                        Action::Pair(left, value_of(event).parse().ok())
                    });
                    option(m, "", mine.is_none(), m.words().say(Word::Choose));
                    for index in &offered {
                        let text = options.get(*index).copied().unwrap_or_default();
                        option(m, &count(*index), mine == Some(*index), text);
                    }
                });
                mark::view(m, right, &pair.right);
            });
        }
    });
}

fn option(m: &mut Markup, value: &str, selected: bool, text: &str) {
    m.element("option", "", |m| {
        m.attribute("value", value);
        m.flag("selected", selected);
        m.plain(text);
    });
}
