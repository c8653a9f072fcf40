//! What somebody said, in the words of a question: as much of it as can be understood alone and need not be quoted.

use super::alone;
use super::cut::{closes, may_end, may_pause};
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::scene::Scene;
use crate::facts::speech::{self, Speech};
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::questions::wording;
use crate::token::Shape;
use crate::{Options, lint};

/// The reported words and their span, as a question tells them; the longest that copies little, or else the longest.
pub(super) fn told(scene: &Scene<'_>, speech: &Speech, may_quote: bool) -> Option<(String, Span)> {
    let content = speech.content;
    // What is quoted is to be known again, not understood.
    if speech.is_direct {
        return Some((scene.words(content).to_owned(), content));
    }
    if points_back(scene, speech) {
        return None;
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
    let mut names_somebody = true;
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
