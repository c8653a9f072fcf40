//! Titles that follow a name: `Ann Doe, the mayor of Oslo,`, `Ann Doe is the mayor`, `Ann Doe, who chairs the board`.

use super::office::{Office, Use};
use super::title::{self, Title};
use super::words::{Class, Words};
use super::{Currency, Post, name};
use crate::mention::Span;
use crate::token::Shape;

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

/// What the words after a name say of its bearer.
pub(crate) fn after_name(text: &Words<'_>, name: Span) -> Option<After> {
    let at = name.end;
    match text.key(at) {
        "," if text.key(at + 1) == "who" => relative_clause(text, at + 2),
        "," => apposition(text, at),
        "is" | "was" | "became" | "remains" | "has" => copula(text, at),
        "resigned" | "quit" | "served" | "retired" if text.key(at + 1) == "as" => {
            let (mut post, end) = noun_phrase(text, at + 2)?;
            if let Some(post) = &mut post {
                post.currency = Currency::Former;
            }
            after("name-left-title", 78, (post, end))
        }
        "serves" if text.key(at + 1) == "as" => {
            after("name-as-title", 80, noun_phrase(text, at + 2)?)
        }
        "as" => after("name-as-title", 75, noun_phrase(text, at + 1)?),
        _ => {
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
            let mut phrase = gives_post.then(|| noun_phrase(text, at)).flatten()?;
            if verb.starts_with("nominat")
                && let Some(post) = &mut phrase.0
            {
                post.currency = Currency::Elect;
            }
            after("named-name-title", 80, phrase)
        }
    }
}

fn after(rule: &'static str, percent: u8, (post, end): (Option<Post>, u32)) -> Option<After> {
    post.is_some().then_some(After {
        post,
        rule,
        percent,
        end,
    })
}

/// `, 54, the mayor of Oslo,`.
fn apposition(text: &Words<'_>, comma: u32) -> Option<After> {
    let mut first = comma + 1;
    let is_age = text.shape(first) == Shape::Number && text.key(first + 1) == ",";
    if is_age {
        first += 2;
    }
    let (post, end) = noun_phrase(text, first)?;
    let is_closed = matches!(text.shape(end), Shape::Mark | Shape::Outside)
        || !text.same_sentence(first, end)
        || matches!(text.key(end), "who" | "and")
        // `Ann Doe, mayor of Oslo said`, but not `On the Thames, the mayor said`.
        || !matches!(text.key(first), "the" | "a" | "an");
    is_closed.then_some(After {
        post,
        rule: "name-comma-title",
        percent: 90,
        end,
    })
}

/// `who is the mayor`, `who was president until`, `who chairs the board of`.
fn relative_clause(text: &Words<'_>, verb: u32) -> Option<After> {
    let held = match text.key(verb) {
        "chairs" => Some("chair"),
        "heads" => Some("head"),
        "leads" => Some("leader"),
        _ => None,
    };
    if let Some(title) = held {
        let (words, end) = title::object_at(text, verb + 1)?;
        let post = Post {
            title: format!("{title} of {words}"),
            of: String::new(),
            currency: Currency::Current,
            office: Office::Public,
            is_rank: false,
            says_of_what: true,
        };
        return after("name-who-heads", 78, (Some(post), end));
    }
    let first = verb + 1 + u32::from(matches!(text.key(verb), "has" | "had"));
    if !matches!(
        text.key(first - 1),
        "is" | "was" | "became" | "been" | "remains"
    ) {
        return None;
    }
    let (mut post, end) = noun_phrase(text, first)?;
    if matches!(text.key(verb), "was" | "had")
        && let Some(post) = &mut post
    {
        post.currency = Currency::Former;
    }
    after("name-who-is-title", 80, (post, end))
}

/// `is the mayor`, `was elected president`, `has been named chief of staff`.
fn copula(text: &Words<'_>, verb: u32) -> Option<After> {
    let mut first = verb + 1 + u32::from(text.key(verb + 1) == "been");
    let is_given = matches!(
        text.key(first),
        "elected"
            | "reelected"
            | "re-elected"
            | "appointed"
            | "reappointed"
            | "named"
            | "sworn"
            | "chosen"
            | "confirmed"
            | "installed"
            | "inaugurated"
    );
    if is_given {
        first += 1;
        first += u32::from(text.key(first) == "in");
        first += u32::from(text.key(first) == "as");
    } else if text.key(verb) == "has" && text.key(verb + 1) != "been" {
        return None;
    }
    let is_definite = is_given
        || text.key(verb) == "became"
        || matches!(text.key(first), "the" | "a" | "an")
        || text.is_capital(first);
    if !is_definite {
        return None;
    }
    after("name-is-title", 78, noun_phrase(text, first)?)
}

/// The post that a noun phrase names, and the index after it; no post for a trade; `None` if its head is no title.
fn noun_phrase(text: &Words<'_>, first: u32) -> Option<(Option<Post>, u32)> {
    let mut unknown = 0;
    for at in first..first + 16 {
        if !text.same_sentence(first, at) {
            return None;
        }
        if let Some(title) = title::title_from(text, first, at)
            && text.shape(title.span.end) != Shape::Possessive
        {
            match ending(text, &title) {
                Ending::Head => return Some(post(text, &title)),
                Ending::Goes => continue,
                Ending::Other => return None,
            }
        }
        unknown += u32::from(text.shape(at) == Shape::Lower && !text.is(at, Class::Title));
        if !continues(text, first, at, unknown) {
            return None;
        }
    }
    None
}

/// What follows a title inside a noun phrase.
enum Ending {
    /// Nothing that belongs to the phrase: the title is its head.
    Head,
    /// Another noun: the title belongs to it.
    Goes,
    /// Something that makes it another phrase: a name.
    Other,
}

fn ending(text: &Words<'_>, title: &Title) -> Ending {
    let end = title.span.end;
    let key = text.key(end);
    let is_name = text.shape(end) == Shape::Capitalised
        && text.same_sentence(end, end - 1)
        && name::name_at(text, end).is_some();
    // `chief Brexit negotiator`: not a name, but part of a longer title.
    let is_modifier =
        is_name && text.shape(end + 1) == Shape::Lower && text.head(end + 1).is_some();
    let is_noun = text.shape(end) == Shape::Lower
        && !text.is(end, Class::Function)
        && !key.ends_with("ing")
        && !key.ends_with("ed");
    match () {
        () if is_modifier => Ending::Goes,
        () if is_name || title.head.plural => Ending::Other,
        () if !is_noun => Ending::Head,
        () if text.is(end, Class::Title) => Ending::Goes,
        () => Ending::Other,
    }
}

/// Whether a token may stand before the head of a noun phrase.
fn continues(text: &Words<'_>, first: u32, at: u32, unknown: u32) -> bool {
    let key = text.key(at);
    match text.shape(at) {
        Shape::Capitalised
        | Shape::Upper
        | Shape::Alphanumeric
        | Shape::Possessive
        | Shape::Mixed
        | Shape::Number => true,
        Shape::Lower if text.is(at, Class::Title) => true,
        Shape::Lower => {
            let leads = matches!(
                key,
                "the"
                    | "a"
                    | "an"
                    | "its"
                    | "his"
                    | "her"
                    | "their"
                    | "our"
                    | "whose"
                    | "now"
                    | "currently"
                    | "also"
                    | "previously"
                    | "formerly"
                    | "once"
                    | "long"
                    | "one"
                    | "another"
            );
            let joins = match key {
                "of" | "for" | "on" => {
                    text.is_capital(at - 1)
                        && (text.is_capital(at + 1) || text.key(at + 1) == "the")
                }
                "and" => {
                    text.is(at - 1, Class::Title)
                        || text.head(at - 1).is_some()
                        || text.is_capital(at - 1)
                }
                _ => false,
            };
            leads && (at < first + 2 || key == "the")
                || at > first && joins
                || !text.is(at, Class::Function) && unknown <= 4
        }
        Shape::Mark => matches!(key, "&" | "-" | "\""),
        Shape::Numbers | Shape::Outside => false,
    }
}

/// The post of a title with its tail, and the index after it; no post if the title names no office here.
fn post(text: &Words<'_>, title: &Title) -> (Option<Post>, u32) {
    let tail = title::tail_at(text, title.span.end);
    let end = tail.as_ref().map_or(title.span.end, |tail| tail.span.end);
    let says_of_what = title.is_qualified || tail.is_some();
    let is_enough = matches!(title.head.usage, Use::Bare | Use::Rank) || says_of_what;
    let is_office = title.head.office != Office::None
        && is_enough
        && title
            .head
            .admits(title.keys(text, tail.as_ref()).into_iter());
    (is_office.then(|| title.post(text, tail.as_ref())), end)
}
