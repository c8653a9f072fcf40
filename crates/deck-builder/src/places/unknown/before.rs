//! What stands before an unknown place: `in X`, `the village of X`, `shelled X`, `flights to X`.

mod likely;
mod spots;
mod ways;

use super::Sign;
use super::name::{closes, ends_like_town};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::context::{Context, is_direction};
use crate::places::heads::LAST;
use crate::places::series::is_plural;
use crate::places::words::{
    ABSTRACT_IN, BANKS, DWELLERS, GOING_TO, OF_SETTLEMENT, SETTLEMENT, SIGHTED, TAKING, among,
    among_at,
};
use crate::token::Shape;

/// A name, and the word before it, adjectives between them left out.
struct Place<'a, 'b> {
    context: &'b Context<'a>,
    span: Span,
    /// The preposition or verb.
    at: u32,
    /// Nothing stands between the two.
    direct: bool,
    /// "the" stands between the two.
    the: bool,
    /// The name has one or two words, and no further name follows it.
    short: bool,
}

/// What the words before a name say of it.
pub(super) fn judge(context: &Context<'_>, span: Span) -> Sign {
    let text = context.text;
    let Some(at) = context.preposition(span.first) else {
        return Sign::None;
    };
    let place = Place {
        context,
        span,
        at,
        direct: at + 1 == span.first,
        the: (at..span.first).any(|at| one_of!(text.key(at), "the" | "his")),
        short: span.len() <= 4 && closes(context, span),
    };
    let key = text.key(at);
    if place.is_contained(key) {
        return Sign::Sure("town-and-country", 92);
    }
    if place.is_measured(key) {
        return Sign::Sure("measured", 84);
    }
    if key == "of" {
        return place.of();
    }
    if place.is_named_settlement(key) {
        return Sign::Sure("town-named", 84);
    }
    if place.the {
        return place.with_article(key);
    }
    if one_of!(
        key,
        "in" | "near" | "outside" | "throughout" | "across" | "around" | "overlooking"
    ) {
        return place.inside(key);
    }
    if !place.short {
        return Sign::None;
    }
    // "for nearby Mittagong"
    if text.has_key(span.first.wrapping_sub(1), "nearby") {
        return Sign::Sure("nearby", 86);
    }
    if among(&TAKING, key) && text.shape(at) == Shape::Lower && place.direct {
        return Sign::Sure("taken", 82);
    }
    place
        .at()
        .or(|| place.beside(key))
        .or(|| place.towards(key))
        .or(|| place.likely(key))
}

impl Place<'_, '_> {
    fn before(&self) -> &str {
        self.context.text.key(self.at.wrapping_sub(1))
    }

    fn behind(&self) -> &str {
        self.context.text.key(self.span.end)
    }

    /// `to Lytton, British Columbia`.
    fn is_contained(&self, key: &str) -> bool {
        self.behind() == ","
            && self.context.container(self.span.end + 1).is_some()
            && one_of!(
                key,
                "in" | "near"
                    | "outside"
                    | "throughout"
                    | "across"
                    | "around"
                    | "from"
                    | "at"
                    | "to"
                    | "of"
                    | "between"
                    | "on"
                    | "into"
                    | ","
                    | "for"
            )
    }

    /// `farther south than X`, `nearer than X`, `counties such as X`.
    fn is_measured(&self, key: &str) -> bool {
        let text = self.context.text;
        let before = self.before();
        match key {
            _ if !self.direct || !self.short => false,
            "than" => {
                is_direction(before) || one_of!(before, "nearer" | "closer" | "farther" | "further")
            }
            "as" => before == "such" && is_plural(text.key(self.at.wrapping_sub(2))),
            "including" | "like" => is_plural(before),
            _ => false,
        }
    }

    /// Not "the Islands" alone.
    fn has_own_name(&self) -> bool {
        LAST.kind(self.context.text, self.span.first).is_none() || self.span.len() > 1
    }

    /// `whose capital, X, was`, `the provincial capital X`.
    fn is_named_settlement(&self, key: &str) -> bool {
        let text = self.context.text;
        if !self.direct || !self.short {
            return false;
        }
        let comma = key == ",";
        let noun = self.at.wrapping_sub(u32::from(comma));
        let led = || {
            (noun.saturating_sub(3)..noun).any(|at| {
                one_of!(
                    text.key(at),
                    "whose" | "its" | "their" | "the" | "a" | "an" | "nearest"
                )
            })
        };
        let named = (among_at(&SETTLEMENT, text, noun)
            || one_of!(
                text.key(noun),
                "volcano" | "glacier" | "mountain" | "lake" | "peak" | "island"
            ))
            && text.shape(noun) == Shape::Lower;
        let ends = if comma {
            self.behind() == ","
        } else {
            self.is_closed()
        };
        named && ends && led()
    }

    /// `the village of X`, `Ann Stone, 51, of X`.
    fn of(&self) -> Sign {
        let text = self.context.text;
        let head = self.before();
        let aged = head == "," && text.shape(self.at.wrapping_sub(2)) == Shape::Number;
        if aged {
            return Sign::Sure("resident-of", 90);
        }
        // "the Bishop of Kara"
        let settled = among(&OF_SETTLEMENT, head)
            && (text.shape(self.at.wrapping_sub(1)) == Shape::Lower
                || text.starts_sentence(self.at.wrapping_sub(1))
                || one_of!(head, "archbishop" | "bishop" | "mayor"))
            && !text.has_key(self.at + 1, "the");
        if settled {
            return Sign::Sure("town-of", 91);
        }
        // "on the opposite bank of the Inhulets"
        let watered = text.has_key(self.at + 1, "the")
            && self.at + 2 == self.span.first
            && among(&BANKS, head);
        if watered && self.short && self.is_closed() && self.has_own_name() {
            return Sign::Sure("banks-of", 84);
        }
        // "pulled out of El Bur"
        if head == "out" && self.short && among_at(&GOING_TO, text, self.at.wrapping_sub(2)) {
            return Sign::Sure("coming-from", 80);
        }
        let described = self.short && !self.the && self.context.is_described(self.span.end);
        if described {
            return Sign::Sure("described-town", 85);
        }
        // "by way of Kara"
        if head == "way" && text.has_key(self.at.wrapping_sub(2), "by") && self.short {
            return Sign::Sure("going-to", 79);
        }
        if head == "out" && !self.the {
            return self.likely("from");
        }
        Sign::None
    }

    /// `villages in the Chouf`, `parts of the Illawarra`.
    fn with_article(&self, key: &str) -> Sign {
        let text = self.context.text;
        let spanned = key == "over"
            && one_of!(
                self.before(),
                "bridge" | "bridges" | "dam" | "dams" | "crossing" | "ferry"
            );
        if spanned && self.short {
            return Sign::Sure("bridge-over", 82);
        }
        let plain =
            text.has_key(self.at + 1, "the") && self.at + 2 == self.span.first && self.short;
        // "crossed the Inhulets", "along the Drava", "near the Two Rivers"
        let beside = one_of!(
            key,
            "cross"
                | "crosses"
                | "crossed"
                | "crossing"
                | "along"
                | "near"
                | "across"
                | "upstream"
                | "downstream"
        ) || key == "off" && among(&SIGHTED, self.before());
        if plain && beside && self.is_closed() && self.has_own_name() {
            return Sign::Sure("beside-the", 78);
        }
        // "Over lunch at the Ostley Rosa".
        if key == "at" && plain && self.is_closed() && self.context.is_at_spot(self.at) {
            return Sign::Sure("standing-at", 76);
        }
        let inside = one_of!(key, "in" | "across" | "around" | "throughout");
        let article = text.has_key(self.at + 1, "the") && self.at + 2 == self.span.first;
        let parts = one_of!(
            self.before(),
            "villages"
                | "towns"
                | "roads"
                | "parts"
                | "homes"
                | "communities"
                | "fires"
                | "farms"
                | "crops"
                | "rebels"
                | "militants"
                | "fighting"
                | "clashes"
                | "elsewhere"
                | "somewhere"
        ) || among(&DWELLERS, self.before());
        let told = parts || self.context.is_described(self.span.end);
        Sign::sure_if(
            inside && article && told && self.short,
            "part-of-region",
            80,
        )
    }

    fn inside(&self, key: &str) -> Sign {
        if among(&ABSTRACT_IN, self.before()) || !closes(self.context, self.span) {
            return Sign::None;
        }
        let last = self.context.text.key(self.span.end - 1);
        let sure = one_of!(key, "near" | "outside") || !self.direct || ends_like_town(last);
        Sign::Sure("inside", if sure { 88 } else { 80 })
    }
}
