//! Titles that follow a name: `Ann Doe, the mayor of Oslo,`, `Ann Doe is the mayor`, `Ann Doe, who chairs the board`.

mod phrase;
mod verb;

use super::words::Words;
use super::{Currency, Post};
use crate::mention::Span;
use crate::token::Shape;
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
    // `Lord Doe of Leeds, the minister,`.
    let town = (name.end + 2..name.end + 4)
        .find(|&at| text.key(at) == ",")
        .filter(|&comma| {
            text.key(name.end) == "of" && (name.end + 1..comma).all(|at| text.is_capital(at))
        });
    // `Ann Doe (Labour), the council's leader,`.
    let at = match (
        text.key(name.end),
        text.key(name.end + 2),
        text.key(name.end + 3),
    ) {
        ("(", ")", ",") => name.end + 3,
        ("(", _, ")") if text.key(name.end + 4) == "," => name.end + 4,
        _ => town.unwrap_or(name.end),
    };
    match text.key(at) {
        "," | "who" => {
            let first = at + u32::from(text.key(at) == ",");
            if text.key(first) == "who" {
                verb::clause(text, first + 1, true)
            } else {
                apposition(text, first)
            }
        }
        "-" | "--" | "–" | "—" if text.is_spaced(at) => between_dashes(text, at + 1),
        "as" => as_post(text, name),
        _ => verb::clause(text, at, false).or_else(|| given_post(text, name)),
    }
}

/// `, 54, the mayor of Oslo,`, `, then head of the navy,`.
fn apposition(text: &Words<'_>, comma: u32) -> Option<After> {
    let mut first = comma;
    let is_age = text.shape(first) == Shape::Number && text.key(first + 1) == ",";
    if is_age {
        first += 2;
    }
    let is_past = matches!(text.key(first), "then" | "formerly" | "previously" | "once");
    first += u32::from(
        is_past || matches!(text.key(first), "now" | "currently" | "himself" | "herself"),
    );
    let (mut post, end) = noun_phrase(text, first)?;
    let is_closed = closes(text, first, end)
        || matches!(
            text.key(end),
            "who" | "and" | "whose" | "until" | "since" | "from" | "under" | "at" | "in" | "on" | "with" | "for" | "when" | "representing"
        )
        // `Ann Doe, mayor of Oslo said`, but not `On the Thames, the mayor said`.
        || !matches!(text.key(first), "the" | "a" | "an");
    if let Some(post) = post.as_mut().filter(|_| is_past) {
        post.currency = Currency::Former;
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
    if text.key(first) == "who" {
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
    let is_succeeded = matches!(
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
    let gives_post = matches!(
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
