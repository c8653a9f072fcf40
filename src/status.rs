//! What the live region of a quiz says.

use deck_engine::Phase;

use crate::action::Note;
use crate::host::Shared;
use crate::parts;
use crate::screens::question;
use crate::view::View;
use crate::words::Word;

/// In words what a screen tells who does not see it: a question needs none, since its heading takes the focus.
pub(crate) fn status(view: &View) -> String {
    let session = view.session;
    let words = &view.host.words;
    match (session.phase(), view.note) {
        (Phase::Asking(_), Note::MovedTo(place)) => {
            parts::order::said(words, session, place).unwrap_or_default()
        }
        (Phase::Asking(_), note) => session
            .question()
            .and_then(|question| question::lacks(question, note))
            .map(|word| words.say(word).to_owned())
            .unwrap_or_default(),
        (_, Note::Reported) => words.say(Word::Reported).to_owned(),
        (Phase::Revealed, _) => parts::verdict::headline(words, session).unwrap_or_default(),
        (Phase::Finished, _) if view.shared == Some(&Shared::Copied) => {
            words.say(Word::Copied).to_owned()
        }
        _ => String::new(),
    }
}
