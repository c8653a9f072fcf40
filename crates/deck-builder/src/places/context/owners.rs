//! Whether a name is part of a longer one that is no place: `Bank of England`, `Boston Globe`.

use super::Context;
use crate::one_of::one_of;
use crate::places::words::{
    BEFORE, FOLLOWERS, OWNERS, OWNERS_OF, TITLES, UNITS, among, among_at, is_given_name, is_time,
};
use crate::token::Shape;

impl Context<'_> {
    /// Whether the capitalised word before the name, or the head before its "of", makes it part of another name.
    pub(in crate::places) fn is_owned_from_left(&self, first: u32) -> bool {
        let Some(before) = self.before(first) else {
            return false;
        };
        let text = self.text;
        let key = text.key(before);
        if one_of!(key, "@" | "#" | "&" | "/") {
            return true;
        }
        if key == "of" || key == "the" && text.has_key(before.wrapping_sub(1), "of") {
            let head = if key == "of" {
                before.wrapping_sub(1)
            } else {
                before.wrapping_sub(2)
            };
            return self.is_capitalised(head)
                && self.same_sentence(head, first)
                && among_at(&OWNERS_OF, text, head);
        }
        if !self.is_capitalised(before) {
            return false;
        }
        if among(&BEFORE, key) || self.gazetteer.is_demonym(text.hash(before)) || is_time(key) {
            return false;
        }
        let starts = text.starts_sentence(before);
        !starts || among(&OWNERS, key) || among(&TITLES, key) || is_given_name(key)
    }

    /// Whether the capitalised word behind the name makes it part of another name.
    pub(in crate::places) fn is_owned_from_right(&self, end: u32) -> bool {
        if !self.same_sentence(end.wrapping_sub(1), end) {
            return false;
        }
        let text = self.text;
        let key = text.key(end);
        if one_of!(key, "&" | "@") || among(&UNITS, key) {
            return true;
        }
        // "Praia de Mira"
        let particle = one_of!(key, "de" | "do" | "da" | "del" | "di" | "du" | "dos")
            && text.shape(end) == Shape::Lower
            && self.is_capitalised(end + 1);
        if particle {
            return true;
        }
        if !self.is_capitalised(end) {
            return false;
        }
        if among(&FOLLOWERS, key) || among(&TITLES, key) || is_time(key) {
            return false;
        }
        true
    }
}
