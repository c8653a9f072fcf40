//! The mark beside one of several fields, once the answer is graded.

use crate::markup::Markup;
use crate::strings;

/// Says that the field is right, or what belongs in it; nothing before it is graded.
pub(crate) fn view(m: &mut Markup, right: Option<bool>, model: &str) {
    match right {
        Some(true) => m.line("span", "mark", strings::MARK_PART_RIGHT),
        Some(false) => m.line("span", "mark", &strings::answer_is(model)),
        None => {}
    }
}
