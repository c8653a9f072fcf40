//! What a first reading learns: who is a person, and who speaks.

use super::Context;
use crate::gazetteer::PlaceKind;
use crate::one_of::one_of;
use crate::places::heads::LAST;
use crate::places::words::{
    BEFORE, FOLLOWERS, NO_PLACE, SAYING, TITLES, among, among_at, is_given_name,
};
use crate::sentence::Role;
use crate::token::Shape;

impl Context<'_> {
    /// Notes surnames behind given names and titles, and who speaks.
    pub(super) fn learn(&mut self, at: u32) {
        let text = self.text;
        if !self.is_capitalised(at) {
            return;
        }
        self.learn_from_behind(at);
        let key = text.key(at);
        let is_title = among(&TITLES, key);
        if !is_title && (!is_given_name(key) || text.role_of(at) == Role::Headline) {
            return;
        }
        for ahead in at + 1..at + 4 {
            let key = text.key(ahead);
            let ends = !self.is_capitalised(ahead)
                || !self.same_sentence(at, ahead)
                || among(&FOLLOWERS, key)
                || among(&TITLES, key);
            if ends {
                break;
            }
            // "Georgia Gov.", "Paris France": what follows is no surname.
            let is_country = self.longest(ahead).is_some_and(|found| {
                self.gazetteer
                    .places(found)
                    .any(|place| place.kind == PlaceKind::Country && !place.ambiguous)
            });
            if !is_country {
                self.persons.insert(key);
                // "Chad Morris": the given name is no country for the rest of the article.
                let is_building =
                    LAST.kind(text, ahead).is_some() || among_at(&NO_PLACE, text, ahead);
                if ahead == at + 1 && !is_title && !is_building {
                    self.persons.insert(text.key(at));
                }
            }
        }
    }

    /// Notes who speaks, and whose age or "who" follows: "Ann Stone said", "Stone, 34,", "Stone, who".
    fn learn_from_behind(&mut self, last: u32) {
        let text = self.text;
        let end = last + 1;
        let speaks = among_at(&SAYING, text, end);
        let comma = u32::from(text.has_key(end, ","));
        let aged = comma == 1
            && text.shape(end + 1) == Shape::Number
            && text.word(end + 1).len() < 3
            && text.has_key(end + 2, ",");
        let is_person = aged || one_of!(text.key(end + comma), "who" | "whose");
        if !speaks && !is_person || !self.same_sentence(last, end) {
            return;
        }
        let mut first = last;
        while let Some(before) = self.before(first)
            && last - before < 4
            && self.is_capitalised(before)
            && ![&BEFORE, &TITLES, &FOLLOWERS]
                .iter()
                .any(|list| among(list, text.key(before)))
        {
            first = before;
        }
        // "Mayor Lund of Inuvik said", "people from Lyon, Inuvik and Lund said": the town does not speak.
        let mut head = self.before(first);
        if head.is_some_and(|at| text.has_key(at, "and")) {
            while let Some(at) = head
                && first - at < 9
                && (self.is_capitalised(at) || one_of!(text.key(at), "and" | ","))
            {
                head = self.before(at);
            }
        }
        let led = head.is_some_and(|before| {
            one_of!(
                text.key(before),
                "of" | "in" | "at" | "from" | "near" | "to" | "outside"
            )
        });
        if led {
            return;
        }
        if speaks {
            self.speakers.insert(text.key(last));
        }
        let unknown = (first..end).all(|at| self.longest(at).is_none());
        if is_person && unknown {
            self.persons.extend((first..end).map(|at| text.key(at)));
        }
    }
}
