//! Where places stand more often than people and firms: `followed him from X`, `the team has gone to X`.

use super::Place;
use crate::one_of::one_of;
use crate::places::unknown::Sign;
use crate::places::words::{HOLDING, NO_GOAL, PARTIES, TRADE, among, among_at, is_time};
use crate::token::Shape;

impl Place<'_, '_> {
    /// One such place is enough where the article says nothing else of the name, or two.
    pub(super) fn likely(&self, key: &str) -> Sign {
        let text = self.context.text;
        let moves = one_of!(
            key,
            "toward"
                | "towards"
                | "via"
                | "through"
                | "into"
                | "to"
                | "from"
                | "fled"
                | "fleeing"
                | "flee"
                | "represents"
                | "represented"
                | "representing"
        );
        let height = one_of!(key, "above" | "below" | "beneath");
        let moves = moves || height || self.is_between(key);
        let held = among(&HOLDING, key) && text.shape(self.at) == Shape::Lower;
        let before = self.before();
        // "Tarvo", "St. Ignace", "Marsel City"
        let saint = one_of!(text.key(self.span.first), "st" | "st." | "ste" | "ste.");
        let city = text.has_key(self.span.end - 1, "city");
        let word = (self.span.len() == 1 || self.span.len() == 2 && (saint || city))
            && text.shape(self.span.first) == Shape::Capitalised;
        if !self.direct || key == "from" && self.is_traded() || among(&NO_GOAL, before) {
            Sign::None
        } else if moves && word && self.is_closed() && !self.context.is_sport() {
            Sign::Likely
        } else if held || one_of!(key, "toward" | "towards" | "via" | "through" | "into") {
            Sign::Weak
        } else {
            Sign::None
        }
    }

    /// `bought two planes from X`.
    pub(super) fn is_traded(&self) -> bool {
        let text = self.context.text;
        (self.at.saturating_sub(6)..self.at).any(|at| among_at(&TRADE, text, at))
    }

    /// `farmhouses between X and Y`, but not `talks between X and Y`.
    fn is_between(&self, key: &str) -> bool {
        let (context, text) = (self.context, self.context.text);
        let parted = |between: u32| {
            text.has_key(between, "between") && !among_at(&PARTIES, text, between.wrapping_sub(1))
        };
        match key {
            "between" => {
                parted(self.at)
                    && self.behind() == "and"
                    && context.is_capitalised(self.span.end + 1)
            }
            "and" => (self.at.saturating_sub(4)..self.at)
                .find(|&at| text.has_key(at, "between"))
                .is_some_and(|between| {
                    parted(between) && (between + 1..self.at).all(|at| context.is_capitalised(at))
                }),
            _ => false,
        }
    }

    /// Whether no noun follows, whose adjective the name would be.
    pub(super) fn is_closed(&self) -> bool {
        let text = self.context.text;
        let key = self.behind();
        !self.context.same_sentence(self.at, self.span.end)
            || matches!(
                key,
                "." | ","
                    | ";"
                    | ":"
                    | ")"
                    | "—"
                    | "–"
                    | "\""
                    | "”"
                    | "on"
                    | "in"
                    | "at"
                    | "to"
                    | "and"
                    | "or"
                    | "for"
                    | "from"
                    | "after"
                    | "before"
                    | "by"
                    | "with"
                    | "when"
                    | "where"
                    | "while"
                    | "as"
                    | "but"
                    | "who"
                    | "since"
                    | "until"
                    | "early"
                    | "late"
                    | "last"
                    | "this"
                    | "next"
                    | "during"
                    | "within"
                    | "every"
                    | "each"
                    | "about"
                    | "overnight"
                    | "because"
                    | "if"
                    | "is"
                    | "was"
                    | "were"
                    | "are"
                    | "will"
                    | "would"
                    | "had"
                    | "has"
                    | "have"
                    | "without"
                    | "that"
            )
            || text.starts_sentence(self.at)
                && one_of!(
                    key,
                    "you" | "we" | "he" | "she" | "they" | "it" | "the" | "a"
                )
            || is_time(key)
            || text.shape(self.span.end) == Shape::Number
    }
}
