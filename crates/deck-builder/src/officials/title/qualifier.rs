//! What stands before a title: an owner, a people, a place, an organisation.

use super::MOST_WORDS;
use crate::mention::Span;
use crate::officials::region::{self, Region, Sort};
use crate::officials::words::{Class, Words};
use crate::one_of::one_of;
use crate::places::words::is_given_name;
use crate::token::Shape;

pub(super) struct Qualifier {
    /// First token of all, owner and possessive included.
    pub(super) first: u32,
    /// First token of the title, which takes in words that the tables do not know.
    pub(super) core_first: u32,
    pub(super) of: String,
    pub(super) is_owned: bool,
}

/// What stands before a title: an owner (`Peru's`, `the agency's`, `its`), a people, a place, an organisation. The title
/// begins at `core_first`, and before it the words that say how its holder is seen at `outer`.
pub(super) fn qualifier(
    text: &Words<'_>,
    start: u32,
    outer: u32,
    core_first: u32,
    head: u32,
) -> Qualifier {
    let none = Qualifier {
        first: outer,
        core_first,
        of: String::new(),
        is_owned: false,
    };
    if outer == start {
        return none;
    }
    let before = outer - 1;
    if one_of!(
        text.key(before),
        "his" | "her" | "its" | "their" | "our" | "whose"
    ) {
        return Qualifier {
            first: before,
            is_owned: true,
            ..none
        };
    }
    // `the Farm Workers’ Union (FWU) secretary`.
    let is_abbreviated = core_first > start + 3 && text.has_key(before, ")");
    if is_abbreviated && text.shape(before - 1) == Shape::Upper {
        return Qualifier {
            of: text.word(before - 1).to_owned(),
            is_owned: true,
            ..none
        };
    }
    if let Some(mark) = owner_end(text, start, before) {
        let first = run_start(text, start, mark);
        let region = region::region_at(text, first).filter(|region| region.end <= mark);
        let (first, of) = match region {
            Some(region) if region.end == mark => (first, region.told(text, first).to_owned()),
            // `Biden's adviser`: a person is nothing that a post belongs to.
            _ if is_given_name(text.key(first)) => (first, String::new()),
            _ if first < mark => (first, text.words(Span::new(first, mark)).to_owned()),
            // `the agency's`: a noun that the article has explained.
            _ => (mark.saturating_sub(1).max(start), String::new()),
        };
        return Qualifier {
            first,
            core_first,
            of,
            is_owned: true,
        };
    }
    if outer < core_first {
        return none;
    }
    let first = run_start(text, start, core_first);
    if first == core_first {
        return none;
    }
    let region = region::region_at(text, first).filter(|region| {
        // `Gulf Power spokesman`: a place that only starts the name of a body.
        let goes_on = text.is_capital(region.end) && region.end < head;
        let is_body = match region.sort {
            Sort::People => false,
            // `Qatar Airways chief`, but `India External Affairs Minister`.
            Sort::Country => {
                goes_on && text.is(region.end, Class::Thing) && !text.is(region.end, Class::Title)
            }
            Sort::Part => goes_on && text.shape(head) == Shape::Lower,
        };
        region.end <= core_first && !is_body
    });
    // `its Lima manager`, `Acme's Lima manager`: the place is not whose manager that is.
    // `his Lima counterpart`: it is.
    if region.is_some_and(|region| region.sort != Sort::People)
        && !one_of!(text.key(head), "counterpart" | "colleague")
        && first > start
        && !one_of!(text.key(first - 1), "the" | "a" | "an")
        && begins(text, first - 1)
    {
        return qualifier(text, start, first, first, head);
    }
    let division = region.and_then(|region| division_end(text, region, core_first));
    match region {
        // `Page County`: the county that is named after its town.
        Some(_) if let Some(end) = division => Qualifier {
            first,
            core_first: end,
            of: text.words(Span::new(first, end)).to_owned(),
            is_owned: false,
        },
        // `Russian`, `South Korean Unification`: what the people leave over is part of the title.
        Some(region) => Qualifier {
            first,
            core_first: region.end,
            of: region.told(text, first).to_owned(),
            is_owned: false,
        },
        // `its chief Brexit negotiator`.
        None => {
            let (outer, core_first) = phrase_start(text, start, first).unwrap_or((first, first));
            Qualifier {
                first: outer,
                core_first,
                of: String::new(),
                is_owned: false,
            }
        }
    }
}

/// Of more small words before a title, nobody makes a post.
const MOST_MODIFIERS: u32 = 3;

/// Where the noun phrase of a title begins that starts at `first` as far as the tables know, and where the title does:
/// small words up to a determiner, an owner or the start of the phrase are of it, whatever they are, but for those that
/// say how its holder is seen. `the clinical director`, `Peru's veteran canals minister`.
pub(super) fn phrase_start(text: &Words<'_>, start: u32, first: u32) -> Option<(u32, u32)> {
    let mut outer = first;
    while outer > start && !begins(text, outer - 1) {
        let before = outer - 1;
        let is_small = text.shape(before) == Shape::Lower
            && text.is_spaced(outer)
            && (text.is(before, Class::View) || !text.is(before, Class::Function));
        if !is_small || first - outer == MOST_MODIFIERS {
            return None;
        }
        outer = before;
    }
    let is_view = |&at: &u32| {
        let key = text.key(at);
        text.is(at, Class::View)
            || text.is(at, Class::Status)
            || key == "local"
            || ["ed", "ly", "-serving", "-time", "-old"]
                .iter()
                .any(|end| key.ends_with(end))
    };
    let core = (outer..first).find(|at| !is_view(at));
    Some((outer, core.unwrap_or(first)))
}

/// Whether a noun phrase begins behind a token: after a determiner or an owner.
fn begins(text: &Words<'_>, at: u32) -> bool {
    text.shape(at) == Shape::Possessive
        || one_of!(
            text.key(at),
            "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "whose"
        )
}

/// The index after the noun of a part of a country, with which a region's name goes on: `Page County`, `Page North Shore
/// Borough`.
fn division_end(text: &Words<'_>, region: Region, core_first: u32) -> Option<u32> {
    let is_noun = |&at: &u32| text.is(at, Class::Division) && text.shape(at) == Shape::Capitalised;
    let is_part = region.sort == Sort::Part && region.end < core_first;
    let next = Some(region.end).filter(is_noun);
    let last = || Some(core_first.checked_sub(1)?).filter(is_noun);
    let noun = next.or_else(last).filter(|_| is_part)?;
    Some(noun + 1)
}

/// The possessive mark before a title, with at most two small words between: `Russia's veteran foreign minister`.
fn owner_end(text: &Words<'_>, start: u32, before: u32) -> Option<u32> {
    let lowest = before.saturating_sub(2).max(start);
    for at in (lowest..=before).rev() {
        if text.shape(at) == Shape::Possessive {
            return Some(at);
        }
        if text.shape(at) != Shape::Lower || text.is(at, Class::Function) {
            return None;
        }
    }
    None
}

/// The first token of the capitalised run that ends before `end`: an organisation or place in front of a title.
fn run_start(text: &Words<'_>, start: u32, end: u32) -> u32 {
    let is_capital = |at: u32| {
        let is_other = text.is(at, Class::Calendar) || text.is(at, Class::Honorific);
        let only_opens = at == start && is_opening_word(text, at);
        // `ex-CIA director`.
        let is_former = text.shape(at) == Shape::Mixed && text.key(at).starts_with("ex-");
        (text.is_capital(at) || is_former) && !is_other && !only_opens
    };
    let mut first = end;
    while first > start && end - first < MOST_WORDS {
        let before = first - 1;
        // The possessive itself is not spaced.
        if first < end && !text.is_spaced(first) {
            break;
        }
        let connects = (first < end || text.shape(first) == Shape::Capitalised)
            && before > start
            && one_of!(text.key(before), "of" | "for" | "on" | "&")
            && (text.is(before - 1, Class::Body)
                // `the Port of Tonbury's police chief`.
                || text.shape(end) == Shape::Possessive
                    && text.has_key(before, "of")
                    && text.head(before - 1).is_none())
            && is_capital(before - 1)
            || is_joined(text, start, before);
        if is_capital(before) {
            first = before;
        } else if connects {
            first = before - 1;
        } else {
            break;
        }
    }
    first
}

/// `Fire and` of `Fire and Emergency Norway`: a noun of what bodies do is half of a name.
fn is_joined(text: &Words<'_>, start: u32, and: u32) -> bool {
    let before = and.wrapping_sub(1);
    and > start
        && one_of!(text.key(and), "and" | "&")
        && text.shape(and + 1) == Shape::Capitalised
        && text.shape(before) == Shape::Capitalised
        && (text.is(before, Class::Title) || text.is_thing(before))
        && text.head(before).is_none()
        && region::region_at(text, before).is_none()
        && (before == start || !text.is_capital(before - 1))
}

/// A capital that only the start of the sentence gives.
fn is_opening_word(text: &Words<'_>, at: u32) -> bool {
    let key = text.key(at);
    let is_verb = text.shape(at) == Shape::Capitalised
        && (key.ends_with("ing") || key.ends_with("ed"))
        && (text.is(at + 1, Class::Title)
            || text.head(at + 1).is_some()
            || region::region_at(text, at + 1).is_some())
        && !one_of!(key, "united" | "boeing" | "allied" | "red" | "fed");
    // `WHO chief`.
    let is_word = text.shape(at) == Shape::Capitalised || key.len() == 1;
    (is_word && text.is(at, Class::Function) && !text.is(at, Class::Title) || is_verb)
        && region::region_at(text, at).is_none()
}
