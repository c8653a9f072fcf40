//! Verbs that say which post somebody holds, takes or leaves: `is the mayor`, `was elected president`, `resigned as
//! head of the navy`, `who chairs the board`.

use std::sync::LazyLock;

use super::After;
use super::lead::leading;
use super::phrase::noun_phrase;
use crate::columns::Row;
use crate::lexicon::Lexicon;
use crate::mention::Span;
use crate::officials::counterparts::COUNTERPART;
use crate::officials::name;
use crate::officials::office::Office;
use crate::officials::title;
use crate::officials::words::{Class, Words};
use crate::officials::{Currency, Post};
use crate::one_of::one_of;
use crate::token::Shape;

/// What a verb does with a post.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `is`, `became`: the post follows.
    Being,
    /// `elected`, after a form of "be": the post follows, after "as" or not.
    Given,
    /// `sacked as`, after a form of "be".
    Taken,
    /// `resigned as`.
    Leaving,
    /// `serves as`, `took over as`.
    Serving,
    /// `served as`.
    Served,
    /// `holds`: "the post of" or "the portfolio of" follows.
    Holding,
    /// `heads`: what follows is a body.
    Leading,
    /// `headed`.
    Led,
}

/// What a verb does, and the words of which one must come next.
#[derive(Clone, Copy)]
struct Uses {
    kind: Kind,
    particles: &'static str,
}

static VERBS: LazyLock<Lexicon<Uses>> =
    LazyLock::new(|| Lexicon::rows(crate::word_lists::table!("post-verbs.tsv"), uses));

fn uses([_, kind, particles, ..]: Row) -> Option<Uses> {
    let kind = match kind {
        "being" => Kind::Being,
        "given" => Kind::Given,
        "taken" => Kind::Taken,
        "leaving" => Kind::Leaving,
        "serving" => Kind::Serving,
        "served" => Kind::Served,
        "holding" => Kind::Holding,
        "leading" => Kind::Leading,
        "led" => Kind::Led,
        _ => return None,
    };
    Some(Uses { kind, particles })
}

/// What the verb at a token does with a post, and the index after it.
fn verb_at(text: &Words<'_>, at: u32) -> Option<(Kind, u32)> {
    let Uses { kind, particles } = VERBS.get(text.key(at))?;
    if particles.is_empty() {
        return Some((kind, at + 1));
    }
    let particle = text.key(at + 1);
    let is_there = particles.split(' ').any(|word| word == particle);
    is_there.then_some((kind, at + 2))
}

/// What came before the verb that says what is done with the post.
#[derive(Default)]
struct Lead {
    /// A form of "be".
    be: bool,
    /// "was" and the like: what it says may be over.
    past: bool,
    /// "has", "had": what began goes on.
    perfect: bool,
    /// "will": it has yet to be.
    ahead: bool,
}

/// Whether the verb at a token says that a post was given: `, elected mayor in May,`.
pub(super) fn gives(text: &Words<'_>, at: u32) -> bool {
    matches!(verb_at(text, at), Some((Kind::Given, _)))
}

/// Whether the verb at a token says that a post was taken from somebody: `, dismissed as mayor in May,`.
pub(super) fn takes(text: &Words<'_>, at: u32) -> bool {
    matches!(verb_at(text, at), Some((Kind::Taken, _))) && text.has_key(at + 1, "as")
}

/// The post in a clause that starts at a token, after a name or after "who" that stands for one.
pub(super) fn clause(text: &Words<'_>, first: u32, is_relative: bool) -> Option<After> {
    let mut lead = Lead::default();
    // `who until May was the mayor`.
    let is_until = is_relative && text.has_key(first, "until");
    let mut at = (first + 2..first + 5)
        .find(|&at| is_until && text.has_key(at, "was"))
        .unwrap_or(first);
    for _ in 0..4 {
        match text.key(at) {
            "is" | "be" | "been" | "being" => lead.be = true,
            "was" => (lead.be, lead.past) = (true, true),
            "has" => lead.perfect = true,
            "had" => (lead.perfect, lead.past) = (true, true),
            "will" | "to" => lead.ahead = true,
            "also" | "now" | "later" | "then" | "currently" | "still" | "once" | "since"
            | "previously" | "recently" | "formerly" | "briefly" | "until" | "both" => {}
            _ => break,
        }
        at += 1;
    }
    // `Ann Doe replaced Bo Roe as mayor`.
    if one_of!(text.key(at), "replaced" | "succeeded") && !lead.be {
        let name = name::name_at(text, at + 1).filter(|name| text.has_key(name.end, "as"))?;
        let currency = lead.ahead.then_some(Currency::Elect);
        return held(
            "name-as-title",
            78,
            noun_phrase(text, name.end + 1)?,
            currency,
        );
    }
    let Some((kind, next)) = verb_at(text, at) else {
        return lead
            .be
            .then(|| being(text, at, &lead, is_relative))
            .flatten();
    };
    match kind {
        Kind::Being => being(text, next, &lead, is_relative),
        Kind::Given if lead.be => {
            let first = next + u32::from(text.has_key(next, "as"));
            let first = first + 2 * u32::from(text.has_keys(first, &["to", "be"]));
            let currency = lead.ahead.then_some(Currency::Elect);
            held("name-is-title", 78, noun_phrase(text, first)?, currency)
        }
        Kind::Taken if lead.be => left(text, next, &lead),
        Kind::Leaving => left(text, next, &lead),
        Kind::Serving | Kind::Served if text.has_key(next, "as") => {
            let is_over = kind == Kind::Served && (!lead.perfect || lead.past);
            let currency = is_over.then_some(Currency::Former);
            held("name-as-title", 80, noun_phrase(text, next + 1)?, currency)
        }
        Kind::Holding if is_relative => holding(text, next),
        Kind::Leading | Kind::Led if is_relative => {
            let currency = match () {
                () if lead.ahead => Some(Currency::Elect),
                () if kind == Kind::Led && !lead.be && (!lead.perfect || lead.past) => {
                    Some(Currency::Former)
                }
                () => None,
            };
            leading(text, at, currency)
        }
        _ => None,
    }
}

/// `the mayor`, after a form of "be" or "become".
fn being(text: &Words<'_>, first: u32, lead: &Lead, is_relative: bool) -> Option<After> {
    let became = text.key(first.wrapping_sub(1)).starts_with("bec");
    let is_definite = is_relative
        || became
        || lead.perfect
        || one_of!(text.key(first), "the" | "a" | "an")
        || text.is_capital(first)
        || text.head(first).is_some() && text.has_key(first + 1, "of");
    let currency = match () {
        () if lead.ahead => Some(Currency::Elect),
        () if is_relative && lead.past => Some(Currency::Former),
        () => None,
    };
    let rule = if is_relative {
        "name-who-is-title"
    } else {
        "name-is-title"
    };
    if !is_definite {
        return None;
    }
    let phrase = noun_phrase(text, first)?;
    // "Who is chairman of the Tonbury League".
    let is_named = is_relative
        && text.has_key(first.wrapping_sub(1), "is")
        && (first..phrase.1).any(|at| text.is_capital(at));
    held(rule, if is_named { 90 } else { 78 }, phrase, currency)
}

/// `as head of the navy`, after a verb of leaving.
fn left(text: &Words<'_>, at: u32, lead: &Lead) -> Option<After> {
    let currency = (!lead.ahead).then_some(Currency::Former);
    // "Retired in 2001 as head of the board", "stepped down in June as …".
    let is_dated = text.has_key(at, "in")
        && (text.shape(at + 1) == Shape::Number || text.is(at + 1, Class::Calendar));
    let at = at + if is_dated { 2 } else { 0 };
    // "As President Bo Roe's envoy to Peru": whose does not matter.
    let owner = (at + 2..at + 6).find(|&at| text.shape(at) == Shape::Possessive);
    let owner = owner.filter(|&mark| (at + 1..mark).all(|at| text.is_capital(at)));
    let owned = || noun_phrase(text, owner? + 1);
    (text.has_key(at, "as"))
        .then(|| {
            let phrase = noun_phrase(text, at + 1).or_else(owned)?;
            held("name-left-title", 78, phrase, currency)
        })
        .flatten()
}

fn held(
    rule: &'static str,
    percent: u8,
    (mut post, end): (Option<Post>, u32),
    currency: Option<Currency>,
) -> Option<After> {
    if let (Some(post), Some(currency)) = (&mut post, currency) {
        post.currency = currency;
    }
    After::of(rule, percent, (post, end))
}

/// `post of deputy mayor`, `portfolio of refugee affairs`, after "holds the".
fn holding(text: &Words<'_>, at: u32) -> Option<After> {
    // `who holds the same title`: the post of whoever was named before.
    if text.has_key(at, "same")
        && one_of!(
            text.key(at + 1),
            "post" | "position" | "office" | "title" | "job"
        )
    {
        let post = public(COUNTERPART.to_owned());
        return After::of("name-who-holds", 75, (Some(post), at + 2));
    }
    // `who holds the transport portfolio`.
    if let Some(end) = (at + 1..at + 4).find(|&at| text.has_key(at, "portfolio"))
        && (at..end).all(|at| !text.is(at, Class::Function) && text.shape(at) != Shape::Mark)
    {
        let title = ["holder of the ", text.words(Span::new(at, end + 1))].concat();
        return After::of("name-who-holds", 75, (Some(public(title)), end + 1));
    }
    if !text.has_key(at + 1, "of") {
        return None;
    }
    let first = at + 2;
    match text.key(at) {
        "post" | "position" | "office" | "rank" | "title" => {
            After::of("name-who-holds", 78, noun_phrase(text, first)?)
        }
        "portfolio" => {
            let (words, object) = title::object_at(text, first)?;
            let post = public(["minister of ", &words].concat());
            After::of("name-who-holds", 75, (Some(post), object.end))
        }
        _ => None,
    }
}

/// A public post that is held now.
pub(crate) fn public(title: String) -> Post {
    Post {
        title,
        of: String::new(),
        currency: Currency::Current,
        office: Office::Public,
        is_rank: false,
        says_of_what: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns;

    #[test]
    fn every_row_has_a_known_kind() {
        for row in columns::rows(crate::word_lists::table!("post-verbs.tsv")) {
            assert!(uses(row).is_some(), "{row:?}");
        }
    }
}
