//! The mark beside one of several fields, once the answer is graded.

use crate::markup::Markup;
use crate::words::Word;

/// Says that the field is right, or what belongs in it; nothing before it is graded.
pub(crate) fn view(m: &mut Markup, right: Option<bool>, model: &str) {
    match right {
        Some(true) => m.word("span", "mark", Word::MarkPartRight),
        Some(false) => {
            let mark = m.words().with(Word::MarkIs, &[model]);
            m.line("span", "mark", &mark);
        }
        None => {}
    }
}
