//! What stands behind a place to say where it lies or what it is: `, a town of 4,000`, `, south of Y`.

use super::Context;
use crate::one_of::one_of;
use crate::places::words::{SETTLEMENT, among_at};
use crate::token::Shape;

impl Context<'_> {
    /// `, a mining town of 4,000`, `, the main port,`, but not `, a town councillor`.
    pub(in crate::places) fn is_called_settlement(&self, end: u32) -> bool {
        let text = self.text;
        let mut at = end + 1;
        if !text.has_key(end, ",") || !self.same_sentence(end.wrapping_sub(1), at) {
            return false;
        }
        if one_of!(text.key(at), "once" | "now" | "formerly" | "also") {
            at += 1;
        }
        // ", Lund's home town,"
        let owner = (at + 1..at + 3).find(|&at| text.shape(at) == Shape::Possessive);
        if let Some(owner) = owner.filter(|_| self.is_capitalised(at)) {
            at = owner;
            let noun = owner + 1 + u32::from(text.has_key(owner + 1, "home"));
            if one_of!(
                text.key(noun),
                "area" | "birthplace" | "hometown" | "constituency"
            ) {
                return true;
            }
        } else if !one_of!(text.key(at), "a" | "an" | "the" | "another") {
            return false;
        }
        let Some(noun) = (at + 1..at + 6)
            .take_while(|&at| text.shape(at) != Shape::Mark)
            .find(|&at| among_at(&SETTLEMENT, text, at))
        else {
            return false;
        };
        one_of!(
            text.key(noun + 1),
            "," | "."
                | ";"
                | ")"
                | "of"
                | "in"
                | "on"
                | "at"
                | "near"
                | "about"
                | "around"
                | "some"
                | "just"
                | "north"
                | "south"
                | "east"
                | "west"
                | "northeast"
                | "northwest"
                | "southeast"
                | "southwest"
                | "that"
                | "which"
                | "where"
                | "with"
                | "whose"
                | "outside"
                | "close"
                | "between"
                | "along"
                | "held"
                | "known"
                | "and"
                | "under"
                | "by"
                | "popular"
        )
    }

    /// `, south of Bakhmut`, `, 60 miles north-west of Anchorage`, `south-west of Brisbane`, `, near the border`.
    pub(in crate::places) fn lies_beside(&self, end: u32) -> bool {
        let text = self.text;
        let comma = text.has_key(end, ",");
        let start = end + u32::from(comma);
        if !self.same_sentence(end.wrapping_sub(1), start) {
            return false;
        }
        let goal = |at: u32| {
            self.is_capitalised(at) || text.has_key(at, "the") && self.same_sentence(at, end)
        };
        if comma && one_of!(text.key(start), "near" | "outside") {
            return goal(start + 1);
        }
        if comma && text.has_key(start, "close") && text.has_key(start + 1, "to") {
            return goal(start + 2);
        }
        // ", eight miles from Kara"
        let from = start + 2;
        if comma
            && text.has_key(from, "from")
            && one_of!(
                text.key(from - 1),
                "miles" | "km" | "kilometers" | "kilometres"
            )
        {
            return goal(from + 1);
        }
        let across = start + u32::from(text.has_key(start, "just"));
        if comma && text.has_key(across, "across") && text.has_key(across + 1, "the") {
            return (across + 2..across + 5).any(|at| {
                one_of!(
                    text.key(at),
                    "border" | "river" | "water" | "bay" | "estuary"
                )
            });
        }
        if comma && text.has_key(start, "on") && text.has_key(start + 1, "the") {
            // ", on the northern edge of", ", on the opposite bank of"
            return (start + 2..start + 5).any(|at| is_edge(text.key(at)));
        }
        if comma
            && one_of!(
                text.key(start),
                "held"
                    | "controlled"
                    | "governed"
                    | "ruled"
                    | "occupied"
                    | "besieged"
                    | "levelled"
                    | "leveled"
                    | "flattened"
                    | "devastated"
                    | "ravaged"
                    | "destroyed"
                    | "overrun"
                    | "engulfed"
            )
        {
            return text.has_key(start + 1, "by");
        }
        if comma && text.has_key(start, "home") {
            return one_of!(text.key(start + 1), "to" | "of");
        }
        // "Twelve miles north of X", "Further south of X": what opens a sentence may be no name.
        if !comma && text.starts_sentence(end.wrapping_sub(1)) {
            return false;
        }
        for at in start..start + 5 {
            let key = text.key(at);
            if is_direction(key) {
                let apart = text.has_key(at.wrapping_sub(1), "the") && comma;
                return text.has_key(at + 1, "of") && goal(at + 2)
                    || apart && text.has_key(at + 1, ",");
            }
            let measure = matches!(text.shape(at), Shape::Number | Shape::Alphanumeric)
                || one_of!(
                    key,
                    "just"
                        | "about"
                        | "some"
                        | "around"
                        | "roughly"
                        | "miles"
                        | "mile"
                        | "km"
                        | "kilometers"
                        | "kilometres"
                        | "to"
                        | "the"
                        | "due"
                        | "far"
                        | "hundred"
                        | "and"
                        | "half"
                        | "an"
                        | "hour"
                        | "hours"
                        | "a"
                );
            if !(measure && comma) {
                return false;
            }
        }
        false
    }

    /// Whether a comma and words about where it lies follow: ", near the border", ", Huddersfield".
    pub(in crate::places) fn is_described(&self, end: u32) -> bool {
        let text = self.text;
        if !text.has_key(end, ",") || !self.same_sentence(end.wrapping_sub(1), end + 1) {
            return false;
        }
        match text.key(end + 1) {
            "near" | "where" | "outside" => true,
            key if is_direction(key) => true,
            "on" | "in" => text.has_key(end + 2, "the"),
            _ => {
                self.is_capitalised(end + 1)
                    && self.longest(end + 1).is_some_and(|found| {
                        // "at Ainley Top, Huddersfield": a quarter and its town.
                        one_of!(
                            text.key(found.end),
                            "," | "." | "on" | "in" | "at" | "after"
                        ) && self
                            .gazetteer
                            .places(found)
                            .any(|place| place.famous || place.size > 1)
                    })
            }
        }
    }
}

fn is_edge(key: &str) -> bool {
    one_of!(
        key,
        "edge"
            | "bank"
            | "banks"
            | "border"
            | "coast"
            | "fringe"
            | "outskirts"
            | "road"
            | "shore"
            | "shores"
            | "slopes"
            | "tip"
    )
}

pub(in crate::places) fn is_direction(key: &str) -> bool {
    one_of!(
        key,
        "north"
            | "south"
            | "east"
            | "west"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "north-east"
            | "north-west"
            | "south-east"
            | "south-west"
    )
}
