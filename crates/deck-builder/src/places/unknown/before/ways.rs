//! Words of going, leaving and taking: `flights to X`, `miners from X`, `the road from X to Y`.

use super::Place;
use crate::places::unknown::Sign;
use crate::places::unknown::name::ends_like_town;
use crate::places::words::{
    CARRYING, GOING_TO, HOLDING, NO_DWELLERS, SETTLEMENT, TRAVELLED, among,
};
use crate::token::Shape;

impl Place<'_, '_> {
    /// What a word of going says.
    pub(super) fn towards(&self, key: &str) -> Sign {
        let text = self.context.text;
        let before = self.before();
        if key == "from"
            && matches!(
                before,
                "loan" | "signed" | "bought" | "transfer" | "transferred"
            )
        {
            return Sign::None;
        }
        if key == "from" && self.direct && self.context.is_from(self.at) {
            return Sign::Sure("coming-from", 80);
        }
        let moves = matches!(
            key,
            "to" | "from"
                | "left"
                | "leaving"
                | "reached"
                | "reach"
                | "into"
                | "via"
                | "toward"
                | "towards"
                | "through"
                | "on"
        );
        if moves
            && (self.context.is_described(self.span.end) || self.context.lies_beside(self.span.end))
        {
            return Sign::Sure("described-town", 85);
        }
        if !self.direct && matches!(key, "on" | "to" | "from" | "at" | "into") {
            return Sign::Sure("nearby", 84);
        }
        let goes = matches!(
            key,
            "to" | "toward" | "towards" | "into" | "via" | "through"
        ) && (among(&GOING_TO, before)
            // "drove up through X"
            || matches!(before, "up" | "down" | "on" | "back" | "out" | "over" | "north" | "south" | "east" | "west")
                && among(&GOING_TO, text.key(self.at.wrapping_sub(2))));
        let fallen = key == "on"
            && matches!(
                before,
                "fell"
                    | "rained"
                    | "raining"
                    | "falling"
                    | "assault"
                    | "advance"
                    | "advanced"
                    | "raid"
                    | "raids"
                    | "march"
                    | "marched"
                    | "closed"
                    | "converged"
            );
        // "the worst hit village was X", "a town called X"
        let called = matches!(key, "was" | "is" | "called" | "named") && among(&SETTLEMENT, before);
        // "The driver was from Asansol."
        let native = key == "from"
            && matches!(before, "was" | "were" | "is" | "are")
            && matches!(self.behind(), "." | ",");
        // "fly beans to Kamion", "carried two excavators to Hayuliang"
        let carried = key == "to"
            && ((self.at.saturating_sub(4)..self.at).any(|at| among(&CARRYING, text.key(at)))
                // "sent him to Belmarsh", "to Mina and on to Muzdalifah"
                || matches!(before, "him" | "her" | "them")
                    && among(&GOING_TO, text.key(self.at.wrapping_sub(2)))
                || before == "on" && text.key(self.at.wrapping_sub(2)) == "and");
        if goes || carried || fallen || called || native || self.is_way(key) {
            return Sign::Sure("going-to", 79);
        }
        let waters = matches!(key, "off" | "reached" | "reaching" | "reach")
            && self.direct
            && matches!(
                before,
                "up" | "to"
                    | "had"
                    | "have"
                    | "transfers"
                    | "station"
                    | "tanker"
                    | "ship"
                    | "boat"
                    | "boats"
                    | "sank"
                    | "waters"
                    | "they"
                    | "troops"
                    | "convoy"
                    | "rescuers"
                    | "anchored"
                    | "seized"
                    | "before"
                    | "down"
                    | "crashed"
                    | "capsized"
                    | "ditched"
                    | "stopped"
                    | "aground"
            );
        if waters {
            return Sign::Sure("reached", 78);
        }
        // "a hairdresser from Kara, the", "Paddy Gill (81), from Ballyshannon,": where somebody lives.
        if key == "from" && self.direct && matches!(self.behind(), "," | ".") {
            let aged =
                (self.at.saturating_sub(4)..self.at).any(|at| text.key(at).ends_with("year-old"));
            let apart = before == ","
                && (self.behind() == "," || text.shape(self.at.wrapping_sub(2)) != Shape::Lower);
            if aged || apart {
                return Sign::Sure("resident-of", 84);
            }
        }
        let towards = matches!(
            key,
            "from" | "to" | "at" | "between" | "into" | "via" | "through" | "toward" | "towards"
        );
        let employed = key == "at" && among(&NO_DWELLERS, before);
        Sign::sure_if(
            towards && !employed && ends_like_town(text.key(self.span.end - 1)),
            "town-ending",
            76,
        )
    }

    /// `between Grasmere and Keswick`, `from Ishigaki to Fukuoka`: one end is known, or a road leads there.
    fn is_way(&self, key: &str) -> bool {
        let (context, text) = (self.context, self.context.text);
        if !self.direct {
            return false;
        }
        let sentence = text.sentence_span(self.at);
        let travelled = || (sentence.first..self.at).any(|at| among(&TRAVELLED, text.key(at)));
        let pair =
            key == "between" && self.behind() == "and" || key == "from" && self.behind() == "to";
        if pair && context.is_capitalised(self.span.end + 1) {
            let goes_on = (self.span.end + 2..self.span.end + 4)
                .any(|at| text.key(at) == "in" && context.is_capitalised(at + 1));
            return context.longest(self.span.end + 1).is_some() || goes_on || travelled();
        }
        // The other end: "from Glenbrook to Bulaburra".
        let joint = match key {
            "to" | "toward" | "towards" | "into" => "from",
            "and" => "between",
            _ => return false,
        };
        (self.at.saturating_sub(5)..self.at).rev().any(|start| {
            text.key(start) == joint
                && context.same_sentence(start, self.at)
                && context.is_capitalised(start + 1)
                && (start + 1..self.at).all(|at| context.is_capitalised(at))
                && (context
                    .longest(start + 1)
                    .is_some_and(|found| found.end == self.at)
                    || travelled())
        })
    }

    /// Where people and firms stand too: two such places in an article are enough.
    pub(super) fn weak(&self, key: &str) -> Sign {
        let text = self.context.text;
        let held = among(&HOLDING, key) && text.shape(self.at) == Shape::Lower;
        let moves = matches!(key, "toward" | "towards" | "via" | "through" | "into");
        if self.direct && (held || moves) {
            Sign::Weak
        } else {
            Sign::None
        }
    }
}
