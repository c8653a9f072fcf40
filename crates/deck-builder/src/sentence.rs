//! Sentences: where one ends, among abbreviations, initials, quotations and figures.

use crate::one_of::{is_one_of, one_of};
use crate::token::{Shape, Token};

/// What part of an article a sentence belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The headline: names are taken from it, nothing is asked of it, and words may be capitalised for show.
    Headline,
    /// A heading between paragraphs; like a headline.
    Heading,
    /// `SEOUL, South Korea (AP) —`: where the reporter sat.
    Dateline,
    /// The article itself: all questions come from here.
    Prose,
    /// Words under or about a picture: names are taken from it, nothing is asked of it.
    Caption,
}

/// A sentence: a run of tokens of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Index of its first token.
    pub first: u32,
    /// Index after its last token.
    pub end: u32,
    /// Index of its block: paragraphs, headings and captions, counted together.
    pub block: u32,
    /// The part of the article that it belongs to.
    pub role: Role,
}

/// Words that, with a capital, start a sentence far more often than a name.
const STARTERS: &str = "a;after;all;also;although;among;an;and;another;as;asked;at;because;before;both;but;\
    by;despite;during;each;even;for;from;he;her;his;how;however;if;in;it;its;later;\
    many;meanwhile;most;no;not;of;on;one;our;she;since;so;some;that;the;their;there;\
    these;they;this;to;under;we;when;while";

/// Appends the sentences of the tokens from `first` on, all of one block, and notes in each token which it is in.
pub(crate) fn split(
    content: &str,
    keys: &str,
    tokens: &mut [Token],
    first: usize,
    (block, role): (u32, Role),
    sentences: &mut Vec<Sentence>,
) {
    let mut start = first;
    let mut at = first;
    while at < tokens.len() {
        let end = end_after(content, keys, tokens, at);
        at = end.unwrap_or(at + 1);
        if end.is_none() && at < tokens.len() {
            continue;
        }
        let index = u32::try_from(sentences.len()).unwrap_or(u32::MAX);
        for token in tokens.get_mut(start..at).unwrap_or_default() {
            token.sentence = index;
        }
        sentences.push(Sentence {
            first: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(at).unwrap_or(u32::MAX),
            block,
            role,
        });
        start = at;
    }
}

/// If the token ends a sentence, the index after that sentence's closing quotes and brackets.
fn end_after(content: &str, keys: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let key = |index: usize| key_at(keys, tokens, index);
    let token = tokens.get(at)?;
    let is_mark = token.shape == Shape::Mark;
    let mark = key(at);
    if is_mark && !(one_of!(mark, "." | "!" | "?") || mark.starts_with("...")) {
        return None;
    }
    let ends_in_period = !is_mark
        && content
            .get(..token.end as usize)
            .is_some_and(|text| text.ends_with('.'));
    if !is_mark && !ends_in_period {
        return None;
    }
    let mut next = at + 1;
    while let Some(closing) = tokens.get(next) {
        let closes = closing.shape == Shape::Mark
            && !closing.spaced
            && matches!(key(next), "\"" | "'" | ")" | "]" | "." | "!" | "?" | "*");
        if !closes {
            break;
        }
        next += 1;
    }
    let Some(following) = tokens.get(next) else {
        return Some(next);
    };
    let opens = following.shape == Shape::Mark && matches!(key(next), "\"" | "'" | "(" | "[" | "•");
    let capital = matches!(
        following.shape,
        Shape::Capitalised | Shape::Upper | Shape::Alphanumeric | Shape::Mixed
    );
    let starts = if !following.spaced {
        mark == "." && next == at + 1 && following.shape == Shape::Capitalised
    } else if ends_in_period {
        may_end(tokens, key(at), at)
            && (following.shape == Shape::Capitalised && is_one_of(STARTERS, key(next))
                || is_state_behind_town(&key, at)
                    && following.shape == Shape::Capitalised
                    && !one_of!(
                        key(next),
                        "mayor" | "gov" | "sen" | "rep" | "sheriff" | "democrat" | "republican"
                    )
                || one_of!(key(at), "am" | "pm")
                    && (opens || following.shape == Shape::Capitalised && !is_of_time(&key, next)))
    } else {
        let numbered = matches!(following.shape, Shape::Number | Shape::Numbers);
        // "Aug. 28-Sept. 3"
        let dated = at
            .checked_sub(1)
            .and_then(|last| key(last).rsplit_once('-'))
            .is_some_and(|(_, month)| is_one_of(MONTHS, month));
        capital || opens || mark == "." && numbered && !dated
    };
    starts.then_some(next)
}

/// Months and how they are cut short, by their keys.
const MONTHS: &str = "jan;january;feb;february;mar;march;apr;april;may;june;july;aug;august;sep;sept;\
    september;oct;october;nov;november;dec;december";

/// Whether a word behind a time of day still belongs to it: `9 a.m. Tuesday`, `5 p.m. Eastern time`, `the 8 p.m. Star
/// train`.
fn is_of_time<'a>(key: &impl Fn(usize) -> &'a str, next: usize) -> bool {
    let word = key(next);
    let zone = one_of!(key(next + 1), "time" | "standard" | "daylight" | "summer");
    let premodifies = next >= 3 && one_of!(key(next - 3), "the" | "a" | "an" | "its" | "their");
    is_one_of(DAYS, word) || is_one_of(MONTHS, word) || zone || premodifies
}

/// `Spokane, Wash.`: inside a sentence a comma would follow.
fn is_state_behind_town<'a>(key: &impl Fn(usize) -> &'a str, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| key(before) == ",") && is_one_of(STATES, key(at))
}

/// Whether an abbreviation may be the last word of a sentence: `U.S.` may, `Gen.` may not.
fn may_end(tokens: &[Token], key: &str, at: usize) -> bool {
    let is_initial = key.len() == 1
        && tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Upper);
    !is_initial && !is_one_of(TITLES, key)
}

/// Abbreviated titles and other words that need a word after them.
const TITLES: &str = "adm;amb;asst;brig;capt;cdr;cllr;cmdr;col;cpl;cpt;det;dr;fr;ft;gen;gens;gov;hon;\
    insp;lt;maj;messrs;mr;mrs;ms;msgr;mt;no;nos;pres;prof;rep;reps;rev;revs;sen;sens;\
    sgt;st;supt;tech;v;vs";

fn key_at<'a>(keys: &'a str, tokens: &[Token], index: usize) -> &'a str {
    tokens
        .get(index)
        .and_then(|token| keys.get(token.key.0 as usize..token.key.1 as usize))
        .unwrap_or_default()
}

/// What belongs to a time of day that stands before it.
const DAYS: &str = "mon;monday;tue;tues;tuesday;wed;wednesday;thu;thurs;thursday;fri;friday;sat;saturday;\
    sun;sunday;atlantic;central;christmas;daily;eastern;greenwich;mountain;new;pacific;\
    thanksgiving;local";

/// States as they are cut short behind a town.
const STATES: &str = "ala;ariz;ark;calif;colo;conn;del;fla;ga;ill;ind;kan;ky;la;mass;md;mich;minn;miss;\
    mo;mont;nc;nd;neb;nev;nh;nj;nm;ny;okla;ore;pa;ri;sc;sd;tenn;tex;va;vt;wash;wis;\
    wyo";

#[cfg(test)]
mod tests;
