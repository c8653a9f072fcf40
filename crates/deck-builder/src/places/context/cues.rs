//! The words before and behind a name that say that it is a place.

use super::Context;
use crate::one_of::one_of;
use crate::places::words::{
    AFTER_PLACE, DWELLERS, FILLERS, GOING_TO, HOLDING, INSIDE, MORE_FILLERS, NO_DWELLERS, OF_PLACE,
    TAKING, TOWARDS, among,
};
use crate::token::Shape;

/// How strongly the words around a name say that it is a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::places) enum Cue {
    /// Not at all.
    None,
    /// It stands where people and companies stand too: `from Victoria`.
    Weak,
    /// It stands where only places stand: `in Nice`, `Mobile, Alabama`.
    Strong,
}

impl Context<'_> {
    /// What the words around a name say.
    pub(in crate::places) fn cue(&self, first: u32, end: u32) -> Cue {
        self.cue_before(first).max(self.cue_behind(first, end))
    }

    /// The preposition before a name, adjectives between them left out.
    pub(in crate::places) fn preposition(&self, first: u32) -> Option<u32> {
        let text = self.text;
        let mut at = self.before(first)?;
        for _ in 0..3 {
            let key = text.key(at);
            let filler = among(&FILLERS, key)
                || among(&MORE_FILLERS, key)
                || self.gazetteer.is_demonym(text.hash(at));
            if !filler {
                break;
            }
            at = self.before(at)?;
        }
        Some(at)
    }

    pub(super) fn cue_before(&self, first: u32) -> Cue {
        let text = self.text;
        let Some(at) = self.preposition(first) else {
            return Cue::None;
        };
        let key = text.key(at);
        let sure = among(&INSIDE, key)
            || among(&TAKING, key) && text.shape(at) == Shape::Lower
            || key == "at" && self.is_at_spot(at)
            || key == "from" && self.is_from(at)
            || key == "off"
                && one_of!(
                    text.key(at.wrapping_sub(1)),
                    "sea"
                        | "waters"
                        | "miles"
                        | "kilometres"
                        | "kilometers"
                        | "km"
                        | "sank"
                        | "anchored"
                        | "coast"
                );
        if sure {
            Cue::Strong
        } else if key == "of" {
            let head = text.key(at.wrapping_sub(1));
            // "Hanna Berg, 51, of Wasilla": where somebody lives.
            let aged = head == "," && text.shape(at.wrapping_sub(2)) == Shape::Number;
            if among(&OF_PLACE, head) || aged {
                Cue::Strong
            } else {
                Cue::Weak
            }
        } else if among(&TOWARDS, key)
            || among(&HOLDING, key) && text.shape(at) == Shape::Lower
            || one_of!(key, "for" | "through" | "by" | "reached")
        {
            Cue::Weak
        } else if among(&AFTER_PLACE, key) && text.shape(at) == Shape::Lower {
            // "the town Beni", "the French city Nice".
            Cue::Weak
        } else {
            Cue::None
        }
    }

    fn cue_behind(&self, first: u32, end: u32) -> Cue {
        let text = self.text;
        if !self.same_sentence(first, end) {
            return Cue::None;
        }
        let key = text.key(end);
        if among(&AFTER_PLACE, key) && text.shape(end) == Shape::Lower {
            return Cue::Strong;
        }
        if key == "," && self.container(end + 1).is_some() {
            return Cue::Strong;
        }
        if self.opens_dateline(first, end)
            || self.is_called_settlement(end)
            || self.lies_beside(end)
        {
            return Cue::Strong;
        }
        Cue::None
    }

    /// Whether the "at" is where something is, as far as the word before it says: not "analysts at X", "shouted at X".
    pub(in crate::places) fn is_at_spot(&self, at: u32) -> bool {
        self.before(at).is_none_or(|before| {
            let key = self.text.key(before);
            let is_name = self.is_capitalised(before)
                && !self.text.starts_sentence(before)
                && self.longest(before).is_none();
            !(is_name || among(&NO_DWELLERS, key))
        })
    }

    /// Whether the "from" tells where somebody or something came from: `miners from X`, `a potter from X`.
    pub(in crate::places) fn is_from(&self, at: u32) -> bool {
        self.before(at).is_some_and(|before| {
            let key = self.text.key(before);
            among(&GOING_TO, key) || among(&DWELLERS, key)
        })
    }
}
