//! Posts that the same body has beside the one that is asked for, where the article gives too few others to choose from.

use super::Asked;
use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::letters::lower_text;
use crate::one_of::one_of;
use crate::questions::options::Wrong;
use crate::questions::wording::{self, is_one_of};
use crate::reason::reason;

/// The posts of one sort of body: heads that are asked for, and what each may be taken for. No two of them are words
/// for one post.
const FAMILIES: [(&str, [&str; 3]); 5] = [
    (
        "chief executive;chief executive officer;managing director;general manager",
        ["chairman", "finance director", "operations director"],
    ),
    (
        "finance director;chief financial officer",
        ["chairman", "chief executive", "operations director"],
    ),
    (
        "president;general secretary;treasurer",
        ["vice-president", "press officer", "auditor"],
    ),
    (
        "chairman;chairwoman;chairperson;chair",
        ["secretary", "treasurer", "press officer"],
    ),
    ("mayor", ["police chief", "fire chief", "town clerk"]),
];

/// A post as the right one among those of its body.
pub(super) struct Peers {
    pub(super) prompt: String,
    pub(super) right: String,
    pub(super) wrong: Vec<Wrong>,
}

/// `What post does the article give Ann Lee at Tonbury Air?`, if the post names its body.
pub(super) fn peers(asked: &Asked<'_, '_>) -> Option<Peers> {
    let words = asked.post.words.as_str();
    let (head, body) = words.split_once(" of ")?;
    let lower = lower_text(head);
    let (_, others) = (FAMILIES.iter()).find(|(heads, _)| is_one_of(heads, &lower))?;
    let is_named = body.trim_start_matches("the ").split(' ').all(|word| {
        word.starts_with(crate::letters::is_upper) || one_of!(word, "of" | "for" | "and" | "the")
    });
    let mut places = Gazetteer::get().named(body).peekable();
    let is_place = places.peek().is_some();
    let is_town = places.all(|known| known.kind == PlaceKind::City);
    // The president of a country has no treasurer, the chairman of a town none either.
    if !is_named || is_place != (lower == "mayor") || is_place && !is_town {
        return None;
    }
    // "At the House Committee": nobody is at a committee, and it has no press officer.
    let is_office = |word| one_of!(word, "Committee" | "Commission" | "Council" | "Board");
    if body.split(' ').any(is_office) {
        return None;
    }
    // A paper that has a treasurer in it may mean somebody else's.
    let is_told =
        |other: &&&str| (asked.posts.iter()).any(|post| lower_text(&post.words).contains(**other));
    let wrong: Vec<Wrong> = (others.iter())
        .filter(|other| !is_told(other))
        .map(|other| Wrong {
            text: wording::upper_first(other),
            why: None,
            proof: reason!("another post, that the article gives nobody"),
        })
        .collect();
    let joint = match lower.as_str() {
        "mayor" => "in",
        _ if body
            .split(' ')
            .any(|word| one_of!(word, "Panel" | "Inquiry")) =>
        {
            "on"
        }
        _ if one_of!(
            body.rsplit(' ').next().unwrap_or_default(),
            "Association"
                | "Union"
                | "League"
                | "Party"
                | "Federation"
                | "Society"
                | "Club"
                | "Guild"
        ) =>
        {
            "in"
        }
        _ => "at",
    };
    (wrong.len() > 1).then(|| Peers {
        prompt: format!(
            "What post does the article give {} {joint} {body}?",
            asked.name
        ),
        right: wording::upper_first(head),
        wrong,
    })
}
