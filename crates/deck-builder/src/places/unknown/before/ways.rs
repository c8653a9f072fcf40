//! Words of going, leaving and taking: `flights to X`, `miners from X`, `the road from X to Y`.

use super::Place;
use crate::one_of::one_of;
use crate::places::unknown::Sign;
use crate::places::unknown::name::ends_like_town;
use crate::places::words::{
    CARRYING, FIGHTERS, GOING_TO, HOLDING, LANDFALL, NO_DWELLERS, SETTLEMENT, SIGHTED, STRIKERS,
    SWEEPING, TRAVELLED, among, among_at,
};
use crate::token::Shape;

impl Place<'_, '_> {
    /// What a word of going says.
    pub(super) fn towards(&self, key: &str) -> Sign {
        let before = self.before();
        let bought = one_of!(
            before,
            "loan" | "signed" | "bought" | "transfer" | "transferred"
        );
        if key == "from" && (bought || self.is_traded()) {
            return Sign::None;
        }
        let last = self.context.text.key(self.span.end - 1);
        let ends = ends_like_town(last) || last == "city" && self.span.len() > 1;
        let employed = key == "at" && among(&NO_DWELLERS, before);
        let moves = one_of!(
            key,
            "from" | "to" | "at" | "between" | "into" | "via" | "through" | "toward" | "towards"
        );
        let held = among(&HOLDING, key);
        let described = (moves || held || key == "on")
            && (self.context.is_described(self.span.end)
                || self.context.lies_beside(self.span.end));
        if key == "from" && self.direct && self.context.is_from(self.at) {
            Sign::Sure("coming-from", 80)
        } else if described {
            Sign::Sure("described-town", 85)
        } else if !self.direct
            && one_of!(
                key,
                "on" | "to" | "from" | "at" | "into" | "represents" | "represented"
            )
            || moves && self.is_sided()
        {
            Sign::Sure("nearby", 84)
        } else if self.is_goal(key) || self.is_way(key) {
            Sign::Sure("going-to", 79)
        } else if self.is_reached(key) {
            Sign::Sure("reached", 78)
        } else if key == "from" && self.lives_there() {
            Sign::Sure("resident-of", 84)
        } else if self.is_represented(key) {
            Sign::Sure("member-for", 82)
        } else {
            Sign::sure_if((moves || held) && !employed && ends, "town-ending", 76)
        }
    }

    /// `East X`, `Upper X`.
    fn is_sided(&self) -> bool {
        let text = self.context.text;
        self.span.len() == 2
            && one_of!(
                text.key(self.span.first),
                "east" | "west" | "north" | "south" | "upper" | "lower" | "great" | "little"
            )
            && !self.context.is_sport()
    }

    /// `flights to X`, `swept through X`, `fell on X`, `carried two excavators to X`.
    fn is_goal(&self, key: &str) -> bool {
        let text = self.context.text;
        let before = self.before();
        let earlier = text.key(self.at.wrapping_sub(2));
        match key {
            "on" => among(&LANDFALL, before),
            // "bound for X", "set out for X", "left Y for X"
            "for" => {
                one_of!(
                    before,
                    "bound"
                        | "headed"
                        | "heading"
                        | "destined"
                        | "sailed"
                        | "departed"
                        | "departing"
                        | "warning"
                        | "warnings"
                        | "forecast"
                        | "alert"
                        | "order"
                        | "orders"
                ) || before == "out" && one_of!(earlier, "set" | "sets" | "setting")
                    || self.is_left_for()
            }
            // "the worst hit village was X", "a town called X"
            "was" | "is" | "called" | "named" => among(&SETTLEMENT, before),
            "to" | "toward" | "towards" | "into" | "via" | "through" => {
                let direction = one_of!(
                    before,
                    "up" | "down"
                        | "on"
                        | "back"
                        | "out"
                        | "over"
                        | "north"
                        | "south"
                        | "east"
                        | "west"
                        | "him"
                        | "her"
                        | "them"
                );
                let sent = key == "to"
                    && (self.at.saturating_sub(4)..self.at).any(|at| among_at(&CARRYING, text, at));
                // "drove up through X", "sent him to X", "and on to X"
                among(&GOING_TO, before)
                    || direction && among(&GOING_TO, earlier)
                    || key == "to" && before == "on" && earlier == "and"
                    || key == "through" && among(&SWEEPING, before)
                    || sent
            }
            _ => false,
        }
    }

    /// `left Warsaw for X`.
    fn is_left_for(&self) -> bool {
        let text = self.context.text;
        (self.at.saturating_sub(8)..self.at).any(|verb| {
            one_of!(text.key(verb), "left" | "leave" | "leaves" | "leaving")
                && self
                    .context
                    .longest(verb + 1)
                    .is_some_and(|found| found.end <= self.at)
        }) && !self.context.is_sport()
    }

    /// `sank off X`, `the convoy reached X`, `drones hit X`, `left X at dawn`, `rebels hold X`.
    fn is_reached(&self, key: &str) -> bool {
        let text = self.context.text;
        if !self.direct {
            return false;
        }
        // "hit" may have an armed group behind it.
        let fought = among(&HOLDING, key)
            && !one_of!(key, "hit" | "struck" | "attacked" | "attacking")
            && (self.at.saturating_sub(6)..self.at).any(|at| among_at(&FIGHTERS, text, at));
        if fought {
            return true;
        }
        match key {
            "off" if self.before() == "," => true,
            "off" | "reached" | "reaching" | "reach" => among(&SIGHTED, self.before()),
            "hit" | "hits" | "hitting" | "struck" | "strike" | "battered" | "lashed" => {
                (self.at.saturating_sub(3)..self.at).any(|at| among_at(&STRIKERS, text, at))
            }
            // "left Bellac for Lyon"
            "left" | "leaving" if self.behind() == "for" => {
                self.context.longest(self.span.end + 1).is_some() && !self.context.is_sport()
            }
            "left" | "leaving" => {
                one_of!(self.behind(), "at" | "before" | "around")
                    && (one_of!(
                        text.key(self.span.end + 1),
                        "dawn" | "dusk" | "noon" | "midnight"
                    ) || text.shape(self.span.end + 1) == Shape::Number)
            }
            _ => false,
        }
    }

    /// `the MP for X`.
    fn is_represented(&self, key: &str) -> bool {
        key == "for"
            && self.direct
            && one_of!(
                self.before(),
                "mp" | "mps"
                    | "msp"
                    | "ms"
                    | "td"
                    | "mla"
                    | "mna"
                    | "mep"
                    | "constituency"
                    | "member"
                    | "parliament"
                    | "by-election"
            )
    }

    /// "a hairdresser from Kara, the", "Paddy Gill (81), from Ballyshannon,": where somebody lives.
    fn lives_there(&self) -> bool {
        let text = self.context.text;
        let before = self.before();
        if !self.direct || !one_of!(self.behind(), "," | ".") {
            return false;
        }
        let aged =
            (self.at.saturating_sub(4)..self.at).any(|at| text.key(at).ends_with("year-old"));
        let apart = before == ","
            && (self.behind() == "," || text.shape(self.at.wrapping_sub(2)) != Shape::Lower);
        // "The driver was from Asansol.", "flew back to Seoul from Gimhae."
        aged || apart
            || one_of!(before, "was" | "were" | "is" | "are")
            || self
                .at
                .checked_sub(1)
                .is_some_and(|at| self.context.longest(at).is_some())
    }

    /// `between Grasmere and Keswick`, `from Ishigaki to Fukuoka`: one end is known, or a road leads there.
    fn is_way(&self, key: &str) -> bool {
        let (context, text) = (self.context, self.context.text);
        if !self.direct {
            return false;
        }
        let sentence = text.sentence_span(self.at);
        let travelled = || (sentence.first..self.at).any(|at| among_at(&TRAVELLED, text, at));
        let pair =
            key == "between" && self.behind() == "and" || key == "from" && self.behind() == "to";
        if pair && context.is_capitalised(self.span.end + 1) {
            let goes_on = (self.span.end + 2..self.span.end + 4)
                .any(|at| text.has_key(at, "in") && context.is_capitalised(at + 1));
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
                && (start + 1..self.at).all(|at| context.is_capitalised(at))
                && (context
                    .longest(start + 1)
                    .is_some_and(|found| found.end == self.at)
                    || travelled())
        })
    }
}
