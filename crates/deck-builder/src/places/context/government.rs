//! Whether the name of a place stands for its government.

use super::Context;
use crate::one_of::one_of;
use crate::places::words::{SAYING, among_at};

impl Context<'_> {
    /// Whether the name is the subject of a verb of saying or deciding, or what such a verb is about.
    pub(in crate::places) fn is_government(&self, first: u32, end: u32) -> bool {
        let text = self.text;
        if text.has_key(end, "-")
            && one_of!(
                text.key(end + 1),
                "led" | "backed" | "funded" | "controlled"
            )
        {
            return true;
        }
        let mut at = end;
        if one_of!(
            text.key(at),
            "also" | "has" | "have" | "had" | "later" | "repeatedly" | "is"
        ) {
            at += 1;
        }
        if among_at(&SAYING, text, at) && self.same_sentence(first, at) {
            return true;
        }
        let Some(before) = self.before(first) else {
            return false;
        };
        let links = one_of!(text.key(before), "with" | "between" | "and" | "by" | "from");
        links
            && (before.saturating_sub(4)..before).any(|at| {
                one_of!(
                    text.key(at),
                    "ties"
                        | "relations"
                        | "talks"
                        | "agreement"
                        | "deal"
                        | "alliance"
                        | "cooperation"
                        | "tensions"
                )
            })
    }
}
