//! Sentences of an article that may be quoted, with a number, a place or a date left out: its own words prove the
//! answer.

mod alone;
mod slots;
#[cfg(test)]
mod tests;

use crate::reason::proof;
use deck_engine::{Body, Category, Cloze, Compare, DatePoint, DateSpan, Span as Piece, Typed};

use super::speeches::{is_clear_alone, may_end};
use super::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::{speech, subject};
use crate::lint;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::token::Shape;
use alone::stands_alone;
use slots::{date, date_at, is_auxiliary, number, place};

/// The template of sentences with something left out.
pub(crate) const TEMPLATE: &str = "left-out";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let scene = workshop.scene;
    let (mut made, mut leader) = (Vec::new(), None);
    let sentences = scene.text().sentences().iter();
    for sentence in sentences.take(if workshop.may_quote { MOST_READ } else { 0 }) {
        let span = Span::new(sentence.first, sentence.end);
        if sentence.role != Role::Prose {
            leader = None;
            continue;
        }
        if let Some(told) = clear(scene, span, leader.is_some()) {
            let gaps = [
                number(scene, told),
                place(workshop, told),
                date(workshop, told),
            ];
            let gaps = gaps.into_iter().flatten();
            made.extend(gaps.filter_map(|gap| left_out(workshop, told, gap, leader)));
        }
        leader = subject::leader(scene, span, leader);
    }
    workshop.made.extend(made);
}

/// How sure those are whose sentence is understood where it stands alone; the others are offered to an editor.
const SURE: Confidence = Confidence::percent(90);
const UNSURE: Confidence = Confidence::percent(85);

/// Of how many sentences, the first of the article, questions are made.
const MOST_READ: usize = 3 * MOST_ASKED;

/// A sentence up to its full stop, or as much of it as is as true and can be understood alone.
fn clear(scene: &Scene<'_>, sentence: Span, is_led: bool) -> Option<Span> {
    const POINTING: [Class; 4] = [
        Class::Connective,
        Class::Pointer,
        Class::Pronoun,
        Class::Possessive,
    ];
    let (first, stop) = (sentence.first, sentence.end - 1);
    // "He", where it is known who that is.
    let points = !(is_led && is_pronoun(scene, first))
        && grammar::is_any_at(scene, first, &POINTING)
        // "Five will go to Oslo": of what is only said before.
        || quantity::count(scene, first).is_some_and(|(.., end)| is_auxiliary(scene, end))
        || one_of!(scene.key(first), "all" | "both" | "others" | "each");
    if points {
        return None;
    }
    // "A report prepared in May by the board, seen in Oslo, named him": its verb comes later.
    let verb = (first..stop).find(|&at| subject::is_verb(scene, at))?;
    let is_reduced = Verbs::get()
        .past(scene.key(verb))
        .is_some_and(|verb| verb.needs_object())
        && grammar::is_at(scene, verb + 1, Class::Preposition);
    let is_end = |end: u32| {
        if end == stop {
            scene.has_key(stop, ".")
        } else {
            !is_reduced && may_end(scene, Span::new(first, stop), end)
        }
    };
    // "In Lyon, its radio said", "the model's blades": of whom or what is only said before.
    let is_unsaid = |at: u32| {
        scene.has_key(at, ",") && grammar::is_at(scene, at + 1, Class::Possessive)
            || scene.has_key(at, "the")
                && scene.shape(at + 2) == Shape::Possessive
                && scene.mention_at(at + 1).is_none()
                && !one_of!(scene.key(at + 1), "world" | "country" | "nation")
    };
    let last = (first..stop)
        .find(|&at| is_unsaid(at) || is_supposed(scene, at))
        .unwrap_or(stop);
    let ends = (first + 6..=last).rev().filter(|&end| is_end(end));
    ends.map(|end| Span::new(first, end)).find(|&told| {
        !scene.has_quotation(told)
            && !has_loose_date(scene, told)
            && speech::is_clear_sentence(scene, told)
    })
}

/// `Could open`, `Experts think`: what may be so is not asked.
fn is_supposed(scene: &Scene<'_>, at: u32) -> bool {
    let key = scene.key(at);
    grammar::is(key, Class::Hedge)
        && !one_of!(
            key,
            "would" | "should" | "must" | "can" | "whether" | "nearly" | "almost"
        )
        || one_of!(
            key,
            "think"
                | "thinks"
                | "believe"
                | "believes"
                | "believed"
                | "suspect"
                | "suspects"
                | "suppose"
                | "fear"
                | "fears"
        )
}

/// `Has called a strike on Friday`: whether that is the last one or the next is not sure.
fn has_loose_date(scene: &Scene<'_>, told: Span) -> bool {
    let is_perfect = (told.first..told.end).any(|at| one_of!(scene.key(at), "has" | "have"));
    let is_loose = |date: Span| (date.first..date.end).all(|at| scene.shape(at) != Shape::Number);
    let mut mentions = scene.mentions_in(told);
    is_perfect
        && mentions.any(|(_, mention)| mention.kind() == Kind::Date && is_loose(mention.span))
}

fn is_pronoun(scene: &Scene<'_>, at: u32) -> bool {
    one_of!(scene.key(at), "he" | "she")
}

fn left_out(
    workshop: &Workshop<'_>,
    sentence: Span,
    gap: Span,
    leader: Option<u32>,
) -> Option<Candidate> {
    let scene = workshop.scene;
    let named = scene.starting(gap.first);
    let named = named.and_then(|(index, mention)| Some((scene.entity_of(index)?, mention.kind())));
    let typed = |form: Option<String>, compare| {
        let mut accept = vec![scene.words(gap).to_owned()];
        accept.extend(form);
        accept.dedup();
        Typed {
            accept,
            refuse: Vec::new(),
            compare,
        }
    };
    let mut answer = scene.words(gap).to_owned();
    let (category, filling) = match named {
        Some((place, Kind::Place)) => {
            let name = workshop.place_name(place);
            (
                Category::Location,
                Filling::Typed(typed(Some(name), Compare::Phrase)),
            )
        }
        _ => match date_at(scene, gap.first) {
            Some(date) => {
                answer = wording::point(date);
                (Category::Date, Filling::Date(date))
            }
            None => {
                let digits = quantity::written(scene, gap.first).map(|value| value.to_string());
                (
                    Category::Number,
                    Filling::Typed(typed(digits, Compare::Number)),
                )
            }
        },
    };
    let words = |first, end| wording::rendered(scene, Span::new(first, end), false);
    let mut before = if let Some(leader) = leader.filter(|_| is_pronoun(scene, sentence.first)) {
        let rest = words(sentence.first + 1, gap.first)?;
        [wording::full_name(scene, leader)?, " ", &rest].concat()
    } else {
        words(sentence.first, gap.first).unwrap_or_default()
    };
    let mut after = match words(gap.end, sentence.end) {
        None if gap.end < sentence.end => return None,
        after => after.unwrap_or_default(),
    };
    // "On Thursday, 14 May, that": the comma closes the date.
    if category == Category::Date && scene.words(gap).contains(',') {
        after = after.trim_start_matches(',').to_owned();
    }
    // Without the answer, a name or a day must tell what it is about.
    let rest = wording::lower_first(&[&before, " some ", &after].concat());
    if before.is_empty() && gap.first > sentence.first
        || !wording::names_something(&rest)
        || !is_clear_alone(&rest)
        || lint::needs_context(&rest)
    {
        return None;
    }
    let space = |at: u32| match scene.token(at) {
        Some(token) if token.spaced && at > sentence.first => " ",
        _ => "",
    };
    before.push_str(space(gap.first));
    let before = wording::upper_first(&before);
    after.insert_str(0, space(gap.end));
    let after = wording::closed(after);
    let told = [&before, answer.as_str(), &after].concat();
    let is_exact = matches!(category, Category::Number | Category::Date);
    let confidence = if is_exact && stands_alone(scene, sentence, gap) {
        SURE
    } else {
        UNSURE
    };
    let proof = proof!("the sentence has {answer}");
    let (prompt, body) = match filling {
        Filling::Typed(typed) => (
            "Complete the statement from the article.".to_owned(),
            Body::Cloze(Cloze {
                spans: vec![Piece::Text(before), Piece::Blank(0), Piece::Text(after)],
                blanks: vec![typed],
            }),
        ),
        Filling::Date(date) => {
            let unit = match (date.month(), date.day()) {
                (_, Some(_)) => "day",
                (Some(_), None) => "month",
                _ => "year",
            };
            let after = after.trim_end_matches('.');
            let prompt = format!("Which {unit} is left out: “{before}…{after}”?");
            (prompt, Body::Date(DateSpan::from(date)))
        }
    };
    Some(Candidate {
        id: id(&[TEMPLATE, &answer, &told]),
        category,
        difficulty: 4,
        prompt,
        explanation: told.clone(),
        body,
        evidence: vec![workshop.sentence(gap.first)],
        confidence,
        rule: "sentence",
        template: TEMPLATE,
        proof,
        topic: told,
    })
}

/// What fills a gap.
enum Filling {
    Typed(Typed),
    Date(DatePoint),
}
