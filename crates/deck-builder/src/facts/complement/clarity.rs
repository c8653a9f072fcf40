//! How well words can be understood without the sentences before them.

use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Kind, Span};
use crate::one_of::{is_one_of, one_of};
use crate::token::Shape;

/// What "the" alone tells of everywhere.
const KNOWN: &str = "economy;country;parliament;president;presidency;law;north;south;east;west;border;coast;\
    ground;water;oath;world;public;press;media;internet;sea;sky;moon;sun;\
    dollar;euro;pound;earth;capital;throne";

/// Whether "the" alone tells which one.
pub(crate) fn is_known(noun: &str) -> bool {
    is_one_of(KNOWN, noun)
}

/// How surely a date counts from the right day: "that morning" may be that of another story.
pub(crate) fn when_is_clear(scene: &Scene<'_>, date: Span) -> u8 {
    let has = |keys: &[&str]| (date.first..date.end).any(|at| keys.contains(&scene.key(at)));
    if has(&["that"]) {
        60
    } else if has(&[
        "same",
        "next",
        "following",
        "previous",
        "later",
        "earlier",
        "after",
        "before",
    ]) {
        88
    } else {
        100
    }
}

/// "The airfield | at Tonbury".
fn is_placed(scene: &Scene<'_>, at: u32) -> bool {
    one_of!(scene.key(at), "at" | "near" | "outside")
        && (scene.starting(at + 1)).is_some_and(|(_, mention)| mention.kind() == Kind::Place)
}

/// How well words can be understood without the sentences before them, and whether they point back by "his" or "its".
pub(super) fn clarity(scene: &Scene<'_>, head: Span) -> (u8, bool) {
    let (mut percent, mut owned) = (100, false);
    for at in head.first..head.end {
        if scene.mention_at(at).is_some() {
            continue;
        }
        let key = scene.key(at);
        // "Asked for 200 sets": of what is told before.
        let is_unit = one_of!(key, "sets" | "units" | "pieces" | "copies")
            && quantity::number(scene, at.wrapping_sub(1)).is_some()
            && !scene.has_key(at + 1, "of");
        if is_unit {
            percent = percent.min(70);
        }
        if grammar::is(key, Class::Possessive) {
            owned = true;
            percent = percent.min(if one_of!(key, "its" | "their" | "his" | "her") {
                97
            } else {
                50
            });
        } else if quantity::count(scene, at).is_some()
            || scene.has_key(at, "no") && scene.shape(at + 1) == Shape::Number
        {
            // "Nearly 40 tugs", "No. 45 Squadron".
        } else if grammar::is_any(key, &[Class::Pronoun, Class::Negative, Class::Hedge]) {
            percent = percent.min(50);
        } else if grammar::is(key, Class::Pointer) {
            percent = percent.min(70);
        } else if subject::is_verb(scene, at) && grammar::is(key, Class::Auxiliary) {
            percent = percent.min(40);
        } else if key == "first"
            && at + 2 == head.end
            && at > head.first
            && scene.key(at + 1).ends_with('s')
            && !scene.key(at + 1).ends_with("ss")
            && scene.shape(at + 1) == Shape::Lower
        {
            // "Launched their first ambushes": the first since when, is told before.
            percent = percent.min(85);
        } else if key == "the" {
            let next = scene.key(at + 1);
            // One noun and nothing behind it: only the sentences before say which.
            // "52 percent of the vote".
            let is_share =
                next == "vote" && one_of!(scene.key(at.wrapping_sub(2)), "percent" | "cent" | "%");
            let bare = at + 2 >= head.end && !is_share && !is_placed(scene, head.end);
            if bare && (grammar::is(next, Class::WeakNoun) && scene.shape(at + 1) == Shape::Lower) {
                percent = percent.min(85);
            } else if bare
                && !is_known(next)
                && scene.shape(at + 1) == Shape::Lower
                && scene.mention_at(at + 1).is_none()
            {
                percent = percent.min(88);
            }
            // "The Friar": a name that the article has explained before.
            if bare
                && scene.shape(at + 1) == Shape::Capitalised
                && scene.mention_at(at + 1).is_none()
                && !is_known(next)
                && !one_of!(next, "government" | "opposition" | "treasury" | "pope")
            {
                percent = percent.min(85);
            }
        }
    }
    (percent, owned)
}
