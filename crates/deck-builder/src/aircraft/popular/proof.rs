//! Whether a popular name is an aircraft's here: what leads it, what follows it, what its sentence speaks of.

use super::super::Candidate;
use super::super::context::{
    closes_name, craft_is_near, flying_words, is_airborne, is_beside_other, is_craft, is_craft_of,
    is_forces, is_match, is_sport, plain_craft_is_near, sentence_flies,
};
use super::super::table::Types;
use crate::gazetteer::Gazetteer;
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;

/// A name's place in its sentence.
pub(super) struct Setting<'t> {
    text: &'t Text,
    first: u32,
    end: u32,
    /// A word before it counts, owns or joins: "two", "its", "and".
    pub(super) counted: bool,
    /// A word before it makes it one thing or some: "a", "the", "three", "British".
    determined: bool,
    /// A number before it.
    numbered: bool,
    /// A number, "a" or an adjective before it: the name is no known person's or team's.
    some: bool,
    opens_sentence: bool,
    plural: bool,
    /// A name stands before it that is no force or maker: "Tampa Bay Lightning".
    capital_before: bool,
    /// Any capital stands before it within the sentence.
    pub(super) capital_before_any: bool,
    /// A name goes on behind it: "Falcon Leasing".
    pub(super) capital_behind: bool,
}

impl<'t> Setting<'t> {
    pub(super) fn of(text: &'t Text, types: &Types, first: u32, end: u32) -> Self {
        let previous = first.wrapping_sub(1);
        let before = text.key(previous);
        let opens_sentence = text.starts_sentence(first);
        let capital_before_any =
            !opens_sentence && matches!(text.shape(previous), Shape::Capitalised | Shape::Upper);
        let numbered = is_number(before) || text.shape(previous) == Shape::Number;
        let demonym = Gazetteer::get().country_of_demonym(before).is_some();
        // "a pair of weary Buffaloes"
        let far = text.key(first.wrapping_sub(2));
        let described = text.shape(previous) == Shape::Lower
            && !closes_name(text, previous)
            && (one_of!(far, "a" | "an" | "the" | "its" | "their" | "of") || is_number(far));
        let counted = numbered
            || demonym
            || one_of!(
                before,
                "a" | "an"
                    | "the"
                    | "its"
                    | "their"
                    | "another"
                    | "of"
                    | "and"
                    | "old"
                    | "both"
                    | "first"
                    | "new"
                    | "last"
            );
        let same_sentence = text.token(end).map(|token| token.sentence)
            == text.token(first).map(|token| token.sentence);
        let last = text.key(end.wrapping_sub(1));
        Self {
            text,
            first,
            end,
            counted: counted
                || matches!(before, "'s" | "'" | "," | "(" | "\"" | "by" | "in" | "with"),
            determined: counted || described,
            numbered,
            some: numbered || demonym || one_of!(before, "a" | "an") || described,
            opens_sentence,
            plural: last.ends_with('s')
                && last != HERCULES
                && text.shape(end.wrapping_sub(1)) == Shape::Capitalised,
            capital_before: capital_before_any
                && !demonym
                && !is_forces(text, first)
                && !text.starts_sentence(previous)
                && !types.opens(text.hash(first.wrapping_sub(1))),
            capital_before_any,
            capital_behind: same_sentence
                && matches!(text.shape(end), Shape::Capitalised | Shape::Upper)
                && !is_craft(text.key(end)),
        }
    }

    /// A name that is little else than an aircraft's, from its first word at a token on.
    pub(super) fn proves_plain(&self, at: u32) -> bool {
        let (text, first, end) = (self.text, self.first, self.end);
        let led = self.counted
            || self.plural
            || self.opens_sentence
            || end - at > 1
            || text.shape(first.wrapping_sub(1)) == Shape::Alphanumeric;
        craft_is_near(text, at, end)
            || !self.capital_behind
                && !is_match(text, at)
                && (led || sentence_flies(text, at) && is_forces(text, first))
    }

    /// A name that is also a word, a storm, an animal, a team or a car; `beside` says that its sentence has another
    /// aircraft.
    pub(super) fn proves_doubtful(&self, kind: &str, beside: bool) -> bool {
        let (text, first, end) = (self.text, self.first, self.end);
        if self.capital_behind || is_beside_other(text, first, end) {
            return false;
        }
        let craft_next = is_craft_of(text.key(end), kind)
            || is_craft_of(text.key(end + 1), kind) && text.shape(end + 1) == Shape::Lower;
        if craft_next && !self.capital_before || is_forces(text, first) && sentence_flies(text, end)
        {
            return true;
        }
        if self.numbered && text.key(end.wrapping_sub(1)) == HERCULES {
            return true;
        }
        let closed =
            closes_name(text, end) || self.numbered && self.plural && text.has_key(end, "of");
        if !closed || is_sport(text, end) {
            return false;
        }
        let airborne = is_airborne(text, end);
        // "The helicopter followed a stolen Jaguar."
        let near = beside || !self.is_car() && plain_craft_is_near(text, first, end);
        if self.plural {
            // "The Eagles flew home": a team does so too.
            let some =
                self.numbered && (airborne || flying_words(text, end) > 0 || is_dealt(text, first));
            // "Typhoons from Lossiemouth escorted it", but "Hunters shot down geese".
            let names = self.counted || self.opens_sentence && !self.is_agent();
            return !self.capital_before && (near || names && airborne) || some;
        }
        // "a Hercules of the Air Guard"
        let owned = text.has_key(end, "of");
        self.determined && (owned || near || airborne || flying_words(text, end) > 1)
    }

    /// A doubtful name in an article that speaks of aircraft: some of them, or one whose sentence flies.
    pub(super) fn suits_flying_text(&self) -> bool {
        let (text, first, end) = (self.text, self.first, self.end);
        if self.capital_before
            || self.capital_behind
            || !closes_name(text, end)
            || is_beside_other(text, first, end)
            || is_sport(text, end)
        {
            return false;
        }
        self.some && !self.is_car()
            || is_forces(text, first)
            || self.determined && !self.plural && !self.is_car() && sentence_flies(text, end)
    }

    /// "Army Dakotas and Otters": joined to an aircraft.
    pub(super) fn follows(&self, known: &[Candidate]) -> bool {
        let joint = self.first.wrapping_sub(1);
        one_of!(self.text.key(joint), "and" | "or")
            && !self.capital_behind
            && known.iter().any(|candidate| candidate.span.end == joint)
    }

    /// "Hunters", "Invaders": people, at the start of a sentence.
    fn is_agent(&self) -> bool {
        let last = self.text.key(self.end.wrapping_sub(1));
        last.ends_with("ers") || last.ends_with("ors")
    }

    /// Names that a car has too.
    fn is_car(&self) -> bool {
        let last = self.text.key(self.end.wrapping_sub(1));
        one_of!(
            last.strip_suffix('s').unwrap_or(last),
            "jaguar"
                | "mustang"
                | "phantom"
                | "viper"
                | "cougar"
                | "puma"
                | "cherokee"
                | "comanche"
                | "caravan"
                | "lancer"
                | "dakota"
                | "corsair"
                | "avenger"
                | "warrior"
                | "titan"
                | "comet"
                | "viking"
        )
    }
}

/// The one name that ends in an s and means one or many.
const HERCULES: &str = "hercules";

/// Whether the words before a number say that what it counts is sent, sold or shot at: "launched 120 Shaheds".
fn is_dealt(text: &Text, first: u32) -> bool {
    (2..6).any(|back| {
        one_of!(
            text.key(first.wrapping_sub(back)),
            "launched"
                | "launch"
                | "fired"
                | "downed"
                | "destroyed"
                | "bought"
                | "buy"
                | "delivered"
                | "received"
                | "ordered"
                | "order"
                | "donated"
                | "sold"
        )
    })
}

fn is_number(key: &str) -> bool {
    one_of!(
        key,
        "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "twelve"
            | "dozen"
            | "several"
    )
}
