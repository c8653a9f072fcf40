//! Prepositions of where something is: `docked at X`, `as far west as X`, `the lake above X`.

use super::Place;
use crate::one_of::one_of;
use crate::places::unknown::Sign;
use crate::places::words::{STANDING_AT, among};
use crate::token::Shape;

impl Place<'_, '_> {
    /// `docked at X`, but `analysts at X`, `he shouted at X`.
    pub(super) fn at(&self) -> Sign {
        let text = self.context.text;
        if !text.has_key(self.at, "at") || !self.direct {
            return Sign::None;
        }
        let stands = among(&STANDING_AT, self.before())
            || text.starts_sentence(self.at) && self.behind() == ","
            || self.context.is_described(self.span.end)
            || text.shape(self.at.wrapping_sub(1)) == Shape::Alphanumeric;
        if stands {
            return Sign::Sure("standing-at", 84);
        }
        Sign::sure_if(self.context.is_at_spot(self.at), "standing-at", 76)
    }

    /// `as far west as X`, `the lake above X`, `the swollen river X`, `the bridge over the X`.
    pub(super) fn beside(&self, key: &str) -> Sign {
        let text = self.context.text;
        let before = self.before();
        let far = key == "as"
            && (self.at.saturating_sub(3)..self.at).any(|at| text.has_key(at, "as"))
            && (self.at.saturating_sub(2)..self.at).any(|at| {
                one_of!(
                    text.key(at),
                    "far" | "near" | "north" | "south" | "east" | "west" | "inland"
                )
            });
        let height = one_of!(key, "above" | "below" | "beneath" | "over")
            && one_of!(
                before,
                "lake"
                    | "hill"
                    | "hills"
                    | "slide"
                    | "avalanche"
                    | "slopes"
                    | "valley"
                    | "river"
                    | "sky"
                    | "skies"
                    | "smoke"
                    | "road"
                    | "cliffs"
                    | "mountain"
                    | "mountains"
                    | "forest"
                    | "ridge"
                    | "village"
                    | "down"
                    | "exploded"
                    | "circled"
                    | "circling"
                    | "miss"
                    | "airspace"
                    | "flew"
                    | "flown"
                    | "flying"
                    | "low"
                    | "in"
            );
        let among_places = key == "including"
            && before == ","
            && one_of!(
                text.key(self.at.wrapping_sub(2)),
                "places"
                    | "areas"
                    | "regions"
                    | "districts"
                    | "towns"
                    | "villages"
                    | "cities"
                    | "suburbs"
                    | "islands"
            );
        let river = key == "river" && text.shape(self.at) == Shape::Lower;
        Sign::sure_if(
            self.direct && (far || height || among_places || river),
            "beside",
            80,
        )
    }
}
