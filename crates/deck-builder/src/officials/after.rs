//! Titles that follow a name: `Ann Doe, the mayor of Oslo,`, `Ann Doe is the mayor`, `Ann Doe, who chairs the board`.

mod lead;
mod phrase;
mod verb;

use super::words::Words;
use super::{Currency, Post, name};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;
pub(super) use lead::led_by;
use phrase::noun_phrase;

/// What stands after a name.
pub(crate) struct After {
    /// The post; `None` for an expert, a relative, a trade.
    pub(crate) post: Option<Post>,
    pub(crate) rule: &'static str,
    /// How sure the rule is, in percent.
    pub(crate) percent: u8,
    /// Index after it.
    pub(crate) end: u32,
}

impl After {
    /// What a rule found, if that is a post.
    fn of(rule: &'static str, percent: u8, (post, end): (Option<Post>, u32)) -> Option<Self> {
        post.is_some().then_some(Self {
            post,
            rule,
            percent,
            end,
        })
    }
}

/// What the words after a name say of its bearer.
pub(crate) fn after_name(text: &Words<'_>, name: Span) -> Option<After> {
    let at = name.end;
    let has_letters = text.shape(at) == Shape::Upper && text.is_spaced(at);
    match text.key(at) {
        "mp" | "mep" | "msp" | "mla" | "mlc" | "td" if has_letters => {
            said_after(text, name, at + 1).or_else(|| member(text, name, at))
        }
        "qc" | "kc" | "obe" | "cbe" | "mbe" if has_letters => said_after(text, name, at + 1),
        _ => said_after(text, name, aside_end(text, at)),
    }
}

/// `Ann Doe MP`, but not the party of `the local Fine Rua TD, Ann Doe`.
fn member(text: &Words<'_>, name: Span, at: u32) -> Option<After> {
    let next = at + 1 + u32::from(text.has_key(at + 1, ","));
    let is_party = name::name_at(text, next)
        .is_some_and(|next| next.len() >= 2 && text.shape(next.end) != Shape::Upper);
    let before = name.first.wrapping_sub(1);
    if is_party || one_of!(text.key(before), "the" | "a" | "an" | "local" | "former") {
        return None;
    }
    let post = verb::public(text.word(at).to_owned());
    After::of("name-letters", 88, (Some(post), at + 1))
}

/// The index after what may stand between a name and its comma: `Lord Doe of Leeds,`, `Ann Doe (Labour),`.
fn aside_end(text: &Words<'_>, at: u32) -> u32 {
    let closes = |before: &str| {
        (at + 2..at + 5).find(|&end| {
            text.has_key(end, ",") && (before.is_empty() || text.key(end - 1) == before)
        })
    };
    let end = match text.key(at) {
        "of" => closes("").filter(|&comma| (at + 1..comma).all(|at| text.is_capital(at))),
        "(" => closes(")"),
        _ => None,
    };
    end.unwrap_or(at)
}

/// What is said of a bearer whose name ends, asides apart, before a token.
fn said_after(text: &Words<'_>, name: Span, at: u32) -> Option<After> {
    match text.key(at) {
        "," | "who" => {
            let first = at + u32::from(text.has_key(at, ","));
            if text.has_key(first, "who") {
                return verb::clause(text, first + 1, true);
            }
            // `The first witness, Ann Doe, was the mayor`.
            let is_aside = text.has_key(name.first.wrapping_sub(1), ",");
            apposition(text, first)
                .or_else(|| is_aside.then(|| verb::clause(text, first, false)).flatten())
        }
        "-" | "--" | "–" | "—" if text.is_spaced(at) => between_dashes(text, at + 1),
        "as" => as_post(text, name),
        _ => verb::clause(text, at, false).or_else(|| given_post(text, name)),
    }
}

/// `, 54, the mayor of Oslo,`, `, then head of the navy,`.
fn apposition(text: &Words<'_>, comma: u32) -> Option<After> {
    let mut first = comma;
    // An age, or letters: `S.J.`.
    let is_age =
        matches!(text.shape(first), Shape::Number | Shape::Upper) && text.has_key(first + 1, ",");
    if is_age {
        first += 2;
    }
    // `, of the Harbour Party, the mayor`.
    if text.has_key(first, "of")
        && let Some(comma) = (first + 2..first + 6).find(|&at| text.has_key(at, ","))
        && (first + 1..comma).all(|at| text.is_capital(at) || text.has_key(at, "the"))
    {
        first = comma + 1;
    }
    // `Tonbury Air, whose president is Ann Doe`.
    if text.has_key(first, "whose") {
        return None;
    }
    // `, at that time the mayor of Oslo,`.
    let is_time = text.has_key(first, "at") && text.has_key(first + 2, "time");
    first += 2 * u32::from(is_time);
    let is_past = is_time || one_of!(text.key(first), "then" | "formerly" | "previously" | "once");
    let is_until = text.has_key(first, "until") && text.has_key(first + 1, "recently");
    first +=
        u32::from(is_past || one_of!(text.key(first), "now" | "currently" | "himself" | "herself"))
            + 2 * u32::from(is_until);
    // `, elected mayor in May,`, `, named in May as mayor,`.
    if verb::gives(text, first) {
        let as_at = (first + 1..first + 5).find(|&at| text.has_key(at, "as"));
        first = as_at.unwrap_or(first) + 1;
    }
    // `, dismissed as finance minister in May,`.
    let is_taken = verb::takes(text, first);
    first += 2 * u32::from(is_taken);
    let mut is_past = is_past || is_taken;
    // `, the Danish physicist who was appointed director,`.
    let who = (first + 2..first + 5).find(|&at| text.has_key(at, "who"));
    let Some((mut post, mut end)) = noun_phrase(text, first) else {
        let who = who.filter(|&who| {
            one_of!(text.key(first), "the" | "a" | "an")
                && (first..who).all(|at| text.shape(at) != Shape::Mark)
        })?;
        return verb::clause(text, who + 1, true);
    };
    // `a lawyer and former governor`, `a farmer who is also the mayor`.
    if post.is_none() {
        match text.key(end) {
            "and" => {
                is_past &= !text.has_key(end + 1, "now");
                (post, end) = noun_phrase(text, end + 1)?;
            }
            "who" => return verb::clause(text, end + 1, true),
            _ => {}
        }
    }
    let is_closed = closes(text, first, end)
        || verb::gives(text, end) && one_of!(text.key(end + 1), "by" | "in" | "last" | "to")
        || one_of!(
            text.key(end),
            "who" | "and" | "whose" | "until" | "since" | "from" | "under" | "at" | "in" | "on" | "with" | "for" | "when" | "representing"
        )
        // `Ann Doe, mayor of Oslo said`, but not `On the Thames, the mayor said`.
        || !one_of!(text.key(first), "the" | "a" | "an");
    if let Some(post) = post.as_mut().filter(|_| is_past || is_until) {
        post.currency = Currency::Former;
        // `, then mayor of Oslo and now head of the navy,`.
        if text.has_keys(end, &["and", "now"])
            && let Some(now @ (Some(_), _)) = noun_phrase(text, end + 2)
        {
            return After::of("name-comma-title", 85, now);
        }
    }
    is_closed.then_some(After {
        post,
        rule: "name-comma-title",
        percent: 90,
        end,
    })
}

/// `— the mayor of Oslo —`.
fn between_dashes(text: &Words<'_>, first: u32) -> Option<After> {
    if text.has_key(first, "who") {
        return verb::clause(text, first + 1, true);
    }
    let phrase = noun_phrase(text, first)?;
    closes(text, first, phrase.1)
        .then(|| After::of("name-dash-title", 85, phrase))
        .flatten()
}

/// Whether a mark or the end of the sentence stands after a phrase.
fn closes(text: &Words<'_>, first: u32, end: u32) -> bool {
    matches!(text.shape(end), Shape::Mark | Shape::Outside) || !text.same_sentence(first, end)
}

/// `chose Ann Doe as mayor`, `succeeds Ann Doe as mayor`.
fn as_post(text: &Words<'_>, name: Span) -> Option<After> {
    let mut phrase = noun_phrase(text, name.end + 1)?;
    let is_succeeded = one_of!(
        text.key(name.first.wrapping_sub(1)),
        "succeeds"
            | "succeeded"
            | "succeed"
            | "succeeding"
            | "replaces"
            | "replaced"
            | "replace"
            | "replacing"
    );
    if let Some(post) = phrase.0.as_mut().filter(|_| is_succeeded) {
        post.currency = Currency::Former;
    }
    After::of("name-as-title", 75, phrase)
}

/// `appointed Ann Doe chief of staff`.
fn given_post(text: &Words<'_>, name: Span) -> Option<After> {
    let verb = text.key(name.first.wrapping_sub(1));
    let gives_post = one_of!(
        verb,
        "appointed"
            | "named"
            | "elected"
            | "reappointed"
            | "nominated"
            | "appoint"
            | "nominate"
            | "appointing"
    );
    let mut phrase = gives_post.then(|| noun_phrase(text, name.end)).flatten()?;
    if let Some(post) = phrase.0.as_mut().filter(|_| verb.starts_with("nominat")) {
        post.currency = Currency::Elect;
    }
    After::of("named-name-title", 80, phrase)
}
