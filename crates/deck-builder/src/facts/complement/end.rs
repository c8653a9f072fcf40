//! Where a clause ends.

use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Kind, Value};
use crate::one_of::{is_one_of, one_of};
use crate::token::Shape;

/// The token after the last one of a clause whose verb ends before `from`.
pub(crate) fn end_of_clause(scene: &Scene<'_>, from: u32, end: u32, verb: &Verb) -> u32 {
    let mut at = from;
    while at < end {
        if let Some(mention) = scene.mention_at(at).and_then(|index| scene.mention(index)) {
            at = mention.span.end.max(at + 1);
            continue;
        }
        if let Some(behind) = scene.behind_parenthesis(at) {
            at = behind;
            continue;
        }
        if ends(scene, from, at, end, verb) {
            return at;
        }
        at += 1;
    }
    end
}

fn ends(scene: &Scene<'_>, from: u32, at: u32, end: u32, verb: &Verb) -> bool {
    let key = scene.key(at);
    match scene.shape(at) {
        Shape::Mark if key == "," => !joins_places(scene, at),
        Shape::Mark => !one_of!(key, "$" | "£" | "€" | "%" | "&" | "'"),
        Shape::Lower | Shape::Capitalised | Shape::Upper => {
            let next_is_date = scene
                .starting(at + 1)
                .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
            match key {
                "than" => !one_of!(
                    scene.key(at.wrapping_sub(1)),
                    "more" | "less" | "fewer" | "rather" | "other"
                ),
                "so" | "as" => true,
                "to" => {
                    is_infinitive(scene, at + 1)
                        && !verb.takes_infinitive()
                        && !has_infinitive(scene.key(at.wrapping_sub(1)))
                }
                "and" | "or" => {
                    // "Died in the rains and floods": no present behind a past.
                    let (verbs, next) = (Verbs::get(), scene.key(at + 1));
                    let is_noun = verbs.third(next).is_some()
                        && !grammar::is(next, Class::Auxiliary)
                        && verbs.past(scene.key(from.wrapping_sub(1))).is_some()
                        && scene.key(at.wrapping_sub(1)).ends_with('s');
                    // "Were killed and 40 houses burned": nothing of the first verb stands before it.
                    scene.shape(at) == Shape::Lower
                        && (at == from
                            || scene.has_key(at + 1, "that")
                            || !is_noun && joins_clause(scene, at + 1, end))
                }
                "but" | "yet" => true,
                // "Four companies it said were …": a clause without "that".
                "it" | "he" | "she" | "they" => {
                    at > from + 1
                        && scene.shape(at.wrapping_sub(1)) == Shape::Lower
                        && subject::is_verb(scene, at + 1)
                }
                _ if grammar::is(key, Class::Subordinator) => !next_is_date,
                _ if at > from && scene.shape(at) == Shape::Lower && key != "had" => {
                    starts_short_clause(scene, at, next_is_date)
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// `the bus stolen in May`, `the match starting on Friday`: a clause in short, whose time and place are its own.
pub(crate) fn starts_short_clause(scene: &Scene<'_>, at: u32, next_is_date: bool) -> bool {
    let key = scene.key(at);
    let next = scene.key(at + 1);
    let governs = grammar::is(next, Class::Preposition) && next != "of" || next_is_date;
    let behind_noun = !grammar::is_any_at(
        scene,
        at.wrapping_sub(1),
        &[
            Class::Determiner,
            Class::Preposition,
            Class::Possessive,
            Class::Conjunction,
            Class::Adverb,
        ],
    ) && scene.shape(at.wrapping_sub(1)) != Shape::Possessive;
    // A verb that no table has ends in "ed", too.
    let participle = Verbs::get().participle(key).is_some() || key.ends_with("ed") && key.len() > 4;
    if participle {
        return governs && behind_noun && key != "united";
    }
    let behind_name = scene.mention_at(at.wrapping_sub(1)).is_some();
    let listed = one_of!(
        key,
        "starting"
            | "beginning"
            | "ending"
            | "including"
            | "involving"
            | "carrying"
            | "containing"
            | "following"
            | "using"
            | "seeking"
            | "showing"
            | "featuring"
            | "covering"
            | "aiming"
            | "leading"
            | "resulting"
            | "responding"
            | "sitting"
            | "standing"
            | "living"
            | "working"
            | "talking"
            | "calling"
            | "lasting"
    );
    behind_noun
        && (listed || behind_name && Verbs::get().gerund(key).is_some())
        && scene.shape(at + 1) != Shape::Mark
}

/// `Kodiak, Alaska`: the comma between a place and what it lies in.
fn joins_places(scene: &Scene<'_>, comma: u32) -> bool {
    let is_place = |at: u32| {
        scene
            .mention_at(at)
            .and_then(|index| scene.mention(index))
            .filter(|mention| mention.kind() == Kind::Place)
    };
    let (Some(inner), Some(outer)) = (is_place(comma.wrapping_sub(1)), is_place(comma + 1)) else {
        return false;
    };
    let after = scene.key(outer.span.end);
    let closes = one_of!(after, "," | "." | ";") || scene.mention_at(outer.span.end).is_some();
    let (Value::Place(inner), Value::Place(outer)) = (&inner.value, &outer.value) else {
        return false;
    };
    let larger = matches!(
        outer.kind,
        crate::PlaceKind::Country | crate::PlaceKind::Region
    );
    closes && larger && inner.kind != outer.kind
}

/// Whether the words after "to" are a verb, not what the preposition governs.
pub(crate) fn is_infinitive(scene: &Scene<'_>, at: u32) -> bool {
    let key = scene.key(at);
    scene.mention_at(at).is_none()
        && scene.shape(at) == Shape::Lower
        && !grammar::is_any(
            key,
            &[
                Class::Determiner,
                Class::Possessive,
                Class::Pointer,
                Class::Pronoun,
                Class::Approximate,
            ],
        )
        && (Verbs::get().base(key).is_some()
            || one_of!(
                key,
                "be" | "have"
                    | "do"
                    | "get"
                    | "see"
                    | "help"
                    | "keep"
                    | "let"
                    | "put"
                    | "watch"
                    | "pick"
            )
            || !key.ends_with('s')
                && grammar::is_any_at(
                    scene,
                    at + 1,
                    &[Class::Determiner, Class::Possessive, Class::Pronoun],
                ))
}

/// Nouns that say little without the verb behind them: `an invitation to visit`.
const NOUNS: &str = "invitation;plan;plans;agreement;decision;offer;deal;request;proposal;pledge;effort;\
    efforts;bid;attempt;attempts;order;orders;contract;permission;call;calls;right;motion;\
    approval;vote;bill";

fn has_infinitive(noun: &str) -> bool {
    is_one_of(NOUNS, noun)
}

/// Whether what follows "and" has a verb of its own.
fn joins_clause(scene: &Scene<'_>, from: u32, end: u32) -> bool {
    // A verb that no table has.
    if scene.shape(from) == Shape::Lower
        && scene.key(from).ends_with("ed")
        && scene.mention_at(from).is_none()
    {
        return true;
    }
    for at in from..end {
        let key = scene.key(at);
        if scene.shape(at) == Shape::Mark || grammar::is(key, Class::Subordinator) {
            return false;
        }
        // "Of Hamas and other groups and arrested dozens": the second "and" joins the verb.
        let next_joins = one_of!(key, "and" | "or") && scene.mention_at(at).is_none();
        if next_joins && at > from && subject::is_verb(scene, at + 1) {
            return false;
        }
        let after_noun = at == from
            || !grammar::is_any_at(scene, at - 1, &[Class::Determiner, Class::Preposition]);
        if after_noun && subject::is_verb(scene, at) {
            return true;
        }
    }
    false
}
