//! Posts told by what somebody does for a body: `who chairs the board`, `the board, headed by`.

use super::After;
use super::verb::public;
use crate::mention::Span;
use crate::officials::office::Office;
use crate::officials::region;
use crate::officials::title;
use crate::officials::words::{Class, Words};
use crate::officials::{Currency, Post};
use crate::one_of::one_of;
use crate::organisations;
use crate::token::Shape;

/// `the defence committee`, after a verb of leading: what is led has to be a body, not a team or a race.
pub(super) fn leading(text: &Words<'_>, verb: u32, currency: Option<Currency>) -> Option<After> {
    // `who speaks for the board`, `who represents the area in parliament`.
    let speaks = text.has_key(verb, "speaks");
    let represents = text.has_key(verb, "represents");
    let (title, office) = match text.key(verb) {
        "speaks" => ("spokesperson", Office::Spokesperson),
        "presides" => ("president", Office::Public),
        "directs" => ("director", Office::Public),
        "represents" => ("representative", Office::Public),
        "chair" | "chairs" | "chaired" => ("chair", Office::Public),
        "lead" | "leads" | "led" => ("leader", Office::Public),
        "commands" | "commanded" => ("commander", Office::Military),
        _ => ("head", Office::Public),
    };
    let has_particle = speaks || text.has_key(verb, "presides");
    let (words, object) = title::object_at(text, verb + 1 + u32::from(has_particle))?;
    let head = (object.first..object.end)
        .find(|&at| one_of!(text.key(at), "of" | "for" | "on" | "in" | "at"))
        .unwrap_or(object.end)
        - 1;
    let is_acronym = text.shape(head) == Shape::Upper && title != "leader";
    let is_seat = represents
        && one_of!(
            text.key(head),
            "area" | "constituency" | "district" | "riding" | "ward"
        );
    let is_of_holder = speaks && text.head(head).is_some();
    if !is_seat && !is_of_holder && (represents || !is_acronym && !is_body(text, head)) {
        return None;
    }
    let joint = if speaks { "for" } else { "of" };
    let post = Post {
        title: format!("{title} {joint} {words}"),
        of: String::new(),
        currency: currency.unwrap_or(Currency::Current),
        office,
        is_rank: false,
        says_of_what: true,
    };
    // "Who leads the board": which one is only said before.
    let is_named = (object.first..object.end).any(|at| text.is_capital(at));
    let percent = if is_named && currency.is_none() {
        90
    } else {
        78
    };
    After::of("name-who-heads", percent, (Some(post), object.end))
}

/// Whether a noun is one of bodies that somebody heads by holding a post.
fn is_body(text: &Words<'_>, at: u32) -> bool {
    match text.key(at) {
        "campaign" | "office" | "house" | "movement" | "parents" | "friends" | "group"
        | "league" | "club" | "co" | "division" | "front" => text.is_capital(at),
        "government" | "opposition" | "country" | "delegation" | "operation" | "fund" | "base"
        | "programme" | "program" | "panel" | "response" | "inquiry" | "operations" => true,
        // `An IMF team`.
        "team" => text.shape(at.wrapping_sub(1)) == Shape::Upper,
        key => text.is(at, Class::Body) || organisations::is_noun(key),
    }
}

/// The post of who governs the place before a comma: `Tonbury, governed by Ann Doe`.
fn governor_of(text: &Words<'_>, comma: u32) -> Option<Post> {
    let first = (comma.saturating_sub(4)..comma)
        .find(|&at| region::region_at(text, at).is_some_and(|region| region.end == comma))?;
    text.has_key(comma, ",").then(|| Post {
        of: text.words(Span::new(first, comma)).to_owned(),
        ..public("governor".to_owned())
    })
}

/// The post of who leads a body: `the harbour union, headed by diver Ann Doe`.
pub(crate) fn led_by(text: &Words<'_>, name: Span) -> Option<Post> {
    // `the diver`.
    let by = (name.first.checked_sub(3)?..name.first).rfind(|&at| text.has_key(at, "by"))?;
    let verb = by.checked_sub(1)?;
    if text.has_key(verb, "governed") {
        return governor_of(text, verb.checked_sub(1)?);
    }
    let title = match text.key(verb) {
        "headed" | "run" => "head",
        "chaired" => "chair",
        "led" => "leader",
        _ => return None,
    };
    let end = (by.checked_sub(4)?..by).rev().find(|&at| {
        text.shape(at.wrapping_sub(1)) != Shape::Mark
            && !text.is(at - 1, Class::Function)
            && at < by
    })?;
    // `The panel on trade and travel, headed by`.
    let body = (by.saturating_sub(10)..end).rfind(|&at| is_body(text, at))?;
    let first = (body.saturating_sub(4)..body)
        .rfind(|&at| one_of!(text.key(at), "the" | "a" | "an" | "its"))?;
    let words = text.words(Span::new(first + 1, end));
    let is_phrase = (first..end).all(|at| text.shape(at) != Shape::Mark || text.has_key(at, ","));
    let is_of = is_phrase && text.same_sentence(first, name.first);
    is_of.then(|| public(format!("{title} of the {words}")))
}
