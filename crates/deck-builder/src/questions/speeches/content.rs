//! What somebody said, in the words of a question: as much of it as can be understood alone and need not be quoted.

use super::alone;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::scene::Scene;
use crate::facts::speech::{self, Speech};
use crate::facts::subject;
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::questions::wording;
use crate::token::Shape;
use crate::{Options, lint};

/// The reported words and their span, as a question tells them; the longest that copies little, or else the longest.
pub(super) fn told(scene: &Scene<'_>, speech: &Speech, may_quote: bool) -> Option<(String, Span)> {
    let content = speech.content;
    if points_back(scene, speech) {
        return None;
    }
    if speech.is_direct {
        return Some((scene.words(content).to_owned(), content));
    }
    let around = scene.sentence_span(content.first);
    let sentence = lint::hashes(scene.words(around));
    let says = (around.first..content.first)
        .chain(content.end..around.end)
        .any(|at| scene.has_key(at, speech.verb.third));
    // "Said the truce holds, in calls with Lee": when it was said is no part of it.
    let occasion = (content.first..content.end).find(|&at| {
        // "Had ended but warned of mudslides": who speaks goes on.
        let goes_on =
            one_of!(scene.key(at), "and" | "but") && speech::speaking(scene, at + 1).is_some();
        goes_on
            || scene.has_key(at, ",")
                && one_of!(
                    scene.key(at + 1),
                    "in" | "during" | "at" | "as" | "after" | "on"
                )
    });
    let ends = (content.first + 4..occasion.map_or(content.end, |at| at + 1)).rev();
    let shorter = ends.filter(|&end| may_end(scene, content, end));
    let mut longest = None;
    let whole = occasion.is_none().then_some(content.end);
    for end in whole.into_iter().chain(shorter) {
        let span = Span::new(content.first, end);
        if !speech::is_clear(scene, span) {
            continue;
        }
        let Some(words) = in_past(scene, span, says) else {
            continue;
        };
        if may_quote || !lint::share_run(&lint::hashes(&words), &sentence, Options::LONGEST_RUN) {
            return Some((words, span));
        }
        longest.get_or_insert((words, span));
    }
    longest
}

/// Whether only what was said before tells what words mean: "also", "the claims", "he was there".
fn points_back(scene: &Scene<'_>, speech: &Speech) -> bool {
    let content = speech.content;
    if alone::counts_nothing(scene, content.first) {
        return true;
    }
    let mut names_somebody = !speech.is_direct;
    (content.first..content.end).any(|at| {
        if scene
            .starting(at)
            .is_some_and(|(_, mention)| mention.kind() == Kind::Person)
        {
            names_somebody = true;
        }
        match scene.key(at) {
            "also" | "these" => true,
            "he" | "she" | "him" | "her" | "his" => !names_somebody,
            "they" | "them" => at < content.first + 4 && !names_somebody,
            "the" => {
                let is_told = one_of!(
                    scene.key(at + 2),
                    "of" | "to" | "for" | "that" | "on" | "in" | "against" | "by"
                );
                one_of!(scene.key(at + 1), "following" | "dollar")
                    || !is_told
                        && one_of!(
                            scene.key(at + 1),
                            "claim" | "claims" | "decision" | "allegations" | "move" | "statement"
                        )
            }
            _ => false,
        }
    })
}

/// The beginning of a long quotation, as much of it as may be printed anywhere.
pub(super) fn beginning(scene: &Scene<'_>, speech: &Speech) -> Option<String> {
    let content = speech.content;
    let is_long = scene.words(content).split(' ').count() > Options::LONGEST_RUN;
    if !speech.is_direct || !is_long {
        return None;
    }
    let short = |end: &u32| {
        let words = scene.words(Span::new(content.first, *end));
        words.split(' ').count() <= Options::LONGEST_RUN
    };
    let ends = || (content.first + 4..content.end).rev().filter(short);
    let closed = ends().find(|&end| may_end(scene, content, end) && closes(scene, end));
    let end = closed.or_else(|| ends().find(|&end| may_pause(scene, content, end)))?;
    Some(format!("{} …", scene.words(Span::new(content.first, end))))
}

/// Whether a quotation may break off before a token: whoever reads it has who did what, and may guess at the rest.
fn may_pause(scene: &Scene<'_>, content: Span, end: u32) -> bool {
    let last = end - 1;
    let opens = scene.mention_at(end).is_none()
        && end >= content.first + 5
        && !scene.has_key(content.first, "if")
        && (one_of!(scene.key(end), "," | "but" | "like")
            || scene.has_key(end, "and") && subject::is_verb(scene, end + 1)
            || grammar::is_any(scene.key(end), &[Class::Preposition, Class::Subordinator]));
    // "A small place", "flight testing at".
    let led = (last.saturating_sub(2)..last)
        .any(|at| grammar::is_any_at(scene, at, &[Class::Determiner, Class::Possessive]));
    let is_verb = subject::is_verb(scene, last)
        || Verbs::get().base(scene.key(last)).is_some()
        || scene.has_key(end, "to") && scene.key(last).ends_with("ing");
    let is_noun = scene.shape(last) == Shape::Lower
        && scene.key(last).len() > 3
        && (led || !is_verb)
        && !goes_on(scene, last);
    let has_verb = |at| subject::is_verb(scene, at) || Verbs::get().base(scene.key(at)).is_some();
    opens && is_noun && (content.first..last).any(has_verb)
}

/// Whether another clause begins at a token: "in a minute and ten seconds" is not cut.
fn closes(scene: &Scene<'_>, at: u32) -> bool {
    match scene.key(at) {
        "and" => grammar::is_any(scene.key(at + 1), &[Class::Pronoun, Class::Pointer]),
        key => one_of!(
            key,
            "," | "but" | "because" | "when" | "while" | "before" | "since"
        ),
    }
}

/// Whether something must follow a word.
fn goes_on(scene: &Scene<'_>, at: u32) -> bool {
    grammar::is_any(
        scene.key(at),
        &[
            Class::Preposition,
            Class::Determiner,
            Class::Possessive,
            Class::Conjunction,
            Class::Adverb,
            Class::Subordinator,
            Class::Pointer,
        ],
    )
}

/// Whether a report may be cut before a token: what is left is as true, and whole.
fn may_end(scene: &Scene<'_>, content: Span, end: u32) -> bool {
    let key = scene.key(end);
    if scene.mention_at(end).is_some() && scene.starting(end).is_none() || scene.is_quoted(end) {
        return false;
    }
    let breaks = match scene.shape(end) {
        Shape::Mark => key == ",",
        _ => {
            one_of!(
                key,
                "and"
                    | "but"
                    | "because"
                    | "after"
                    | "when"
                    | "while"
                    | "where"
                    | "before"
                    | "since"
                    | "though"
                    | "although"
                    | "with"
                    | "in"
                    | "at"
                    | "during"
                    | "following"
                    | "despite"
                    | "near"
            ) || scene
                .starting(end)
                .is_some_and(|(_, mention)| mention.kind() == Kind::Date)
                && !grammar::is(scene.key(end - 1), Class::Preposition)
        }
    };
    // What is said only of a case may not be told without it.
    let is_conditional = (content.first..content.end).any(|at| match scene.key(at) {
        "if" | "unless" | "except" | "or" => true,
        // "Had fled and would not return until May": of what comes behind "and" alone.
        "until" | "without" => at < end || !one_of!(key, "and" | "but"),
        "only" | "not" | "no" | "nor" | "never" => at < end,
        _ => false,
    });
    // "The transfer, voted in 1998, had failed": the verb comes behind the second comma.
    if (content.first..end).any(|at| scene.has_key(at, ",")) {
        return false;
    }
    // "Had led the club and named the cup as her best day": the second verb has its own.
    let opens_clause = scene.shape(end) == Shape::Mark
        || one_of!(
            key,
            "and" | "but" | "because" | "after" | "when" | "while" | "where" | "before" | "since"
        );
    if !opens_clause && (content.first..end).any(|at| scene.has_key(at, "and")) {
        return false;
    }
    let last = end - 1;
    // "Lost power two weeks before the match".
    let measures = one_of!(
        scene.key(last),
        "hours"
            | "days"
            | "weeks"
            | "months"
            | "years"
            | "minutes"
            | "hour"
            | "day"
            | "week"
            | "month"
            | "year"
    );
    if measures && one_of!(key, "before" | "after" | "since") {
        return false;
    }
    // "From women | and children": what is joined has no verb of its own.
    let joins = one_of!(key, "and")
        && !subject::is_verb(scene, end + 1)
        && !grammar::is_any_at(
            scene,
            end + 1,
            &[
                Class::Pronoun,
                Class::Pointer,
                Class::Subordinator,
                Class::Determiner,
                Class::Possessive,
            ],
        )
        && scene.mention_at(end + 1).is_none()
        && !one_of!(scene.key(end + 1), "that" | "to");
    if joins {
        return false;
    }
    let whole = !subject::is_verb(scene, last)
        && scene.shape(last) != Shape::Mark
        && scene.shape(last) != Shape::Possessive
        && !goes_on(scene, last)
        && !one_of!(scene.key(last), "to" | "of" | "be" | "been" | "being")
        && Verbs::get().base(scene.key(last)).is_none()
        && !scene.key(last).ends_with("ing")
        && !scene.key(last).ends_with("ly")
        // "Had been put in place": what follows a participle may belong to it.
        && (key == "," || Verbs::get().participle(scene.key(last)).is_none());
    let has_object = (content.first..end)
        .find(|&at| subject::is_verb(scene, at))
        .is_some_and(|verb| verb + 2 < end || Verbs::get().participle(scene.key(last)).is_some());
    breaks && whole && has_object && !is_conditional
}

/// Third persons that are nouns more often.
const NOUNS: &str = "talks;plans;changes;attacks;reports;claims;moves;offers;visits;calls;strikes;demands;deals;needs;fights;\
    costs;votes;raids;results;orders;cuts;leads;loans;shares;tests;places;states;forces;charges;rules;views;flies;ships";

/// Words with the marks of print around what they quote, also where the sentence ended with it.
fn with_marks(words: &str) -> String {
    let mut parts = words.splitn(3, '"');
    let mut next = || parts.next().unwrap_or_default();
    let (before, quoted) = (next(), next().trim_end_matches([',', '.']));
    format!("{before}“{quoted}”{}", next())
}

/// Words that are reported in the present, told in the past, with all their verbs; as they stand where a verb cannot
/// be shifted, and where it was "said" that something is so and others were.
fn in_past(scene: &Scene<'_>, span: Span, says: bool) -> Option<String> {
    let words = wording::render(scene, span)?;
    if words.contains('"') {
        // What is told as so cannot be put in the past around a quotation.
        return (!says).then(|| with_marks(&words));
    }
    let is_free = |at: u32| scene.mention_at(at).is_none() && scene.shape(at) == Shape::Lower;
    // "Any changes", "the drop in sales": nouns.
    let is_noun = |at: u32| {
        let after = [
            Class::Determiner,
            Class::Possessive,
            Class::Preposition,
            Class::Auxiliary,
        ];
        let before = at.wrapping_sub(1);
        grammar::is_any_at(scene, before, &after)
            || one_of!(scene.key(before), "no" | "more" | "any" | "some" | "to")
            || wording::is_one_of(NOUNS, scene.key(at))
            || scene.shape(before) == Shape::Possessive
    };
    let mut others = (span.first..span.end).filter(|&at| {
        is_free(at)
            && !is_noun(at)
            && Verbs::get().third(scene.key(at)).is_some()
            && !grammar::is(scene.key(at), Class::Auxiliary)
    });
    let other = others.next().map(|at| scene.key(at));
    let several = others.next().is_some();
    let past = (span.first..span.end).any(|at| {
        is_free(at)
            && (one_of!(
                scene.key(at),
                "was" | "were" | "had" | "did" | "would" | "could"
            ) || Verbs::get().past(scene.key(at)).is_some()
                && Verbs::get().participle(scene.key(at)).is_none())
    });
    let will = (span.first..span.end).any(|at| scene.has_key(at, "will"));
    if several || !says && (past || other.is_some() && !will) {
        return Some(words);
    }
    let other = other.and_then(|key| Some((key, Verbs::get().third(key)?.past)));
    let mut out = String::new();
    let mut before = "";
    for word in words.split(' ') {
        let bare = one_of!(
            before,
            "to" | "will" | "would" | "may" | "can" | "must" | "should" | "could" | "might"
        );
        let shifted = match word {
            "is" => "was",
            "are" => "were",
            "has" => "had",
            "does" => "did",
            "have" if !bare => "had",
            "will" => "would",
            "can" => "could",
            "now" => continue,
            word => match other {
                Some((third, past)) if third == word => past,
                _ => word,
            },
        };
        wording::push(&mut out, shifted, true);
        before = word;
    }
    Some(out)
}
