//! What the reader should know before anything else.

use crate::host::Host;
use crate::markup::Markup;

pub(crate) fn view(m: &mut Markup, host: &Host) {
    for notice in &host.notices {
        let words = m.words().notice(notice);
        m.quoted("p", "notice", &words);
    }
}
