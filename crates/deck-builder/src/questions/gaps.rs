//! Sentences of an article that may be quoted, with a number or a name left out: its own words prove the answer.

use crate::reason::proof;
use deck_engine::{Body, Category, Cloze, Compare, Span as Piece, Typed};

use super::speeches::{is_clear_alone, may_end};
use super::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::speech;
use crate::lint;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::token::Shape;

/// The template of sentences with something left out.
pub(crate) const TEMPLATE: &str = "left-out";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let scene = workshop.scene;
    let sentences = scene.text().sentences().iter();
    let prose = sentences.filter(|sentence| workshop.may_quote && sentence.role == Role::Prose);
    let mut made = Vec::new();
    for sentence in prose.take(MOST_ASKED) {
        if let Some(told) = clear(scene, sentence.first, sentence.end - 1) {
            made.extend(number(scene, told).and_then(|gap| left_out(workshop, told, gap)));
            made.extend(name(scene, told).and_then(|gap| left_out(workshop, told, gap)));
        }
    }
    workshop.made.extend(made);
}

/// A sentence up to its full stop, or as much of it as is as true and can be understood alone.
fn clear(scene: &Scene<'_>, first: u32, stop: u32) -> Option<Span> {
    const POINTING: [Class; 4] = [
        Class::Connective,
        Class::Pointer,
        Class::Pronoun,
        Class::Possessive,
    ];
    let points = grammar::is_any_at(scene, first, &POINTING)
        || one_of!(scene.key(first), "all" | "both" | "others" | "each");
    let is_end = |end: u32| {
        if end == stop {
            scene.has_key(stop, ".")
        } else {
            may_end(scene, Span::new(first, stop), end)
        }
    };
    let told = (first + 6..=stop).rev().map(|end| Span::new(first, end));
    told.filter(|told| !points && is_end(told.end))
        .find(|&told| !scene.has_quotation(told) && speech::is_clear_sentence(scene, told))
}

/// The first of the longest numbers: `In May the line carried ___ passengers.`
fn number(scene: &Scene<'_>, told: Span) -> Option<Span> {
    let numbers = (told.first + 1..told.end).rev();
    let at = numbers
        .filter(|&at| is_number(scene, at))
        .max_by_key(|&at| (scene.shape(at) == Shape::Number, scene.word(at).len()))?;
    Some(Span::new(at, at + 1))
}

/// The one whom a sentence names: `___ rebuilt the windmill of Bergen in 1932.`
fn name(scene: &Scene<'_>, told: Span) -> Option<Span> {
    let people = scene.mentions_in(told);
    let mut people = people.filter(|(_, mention)| mention.kind() == Kind::Person);
    let (_, mention) = people.next().filter(|_| people.next().is_none())?;
    // A title before the name tells too much of it, "___ was out for 22" too little.
    let is_bare = mention.evidence.first == mention.span.first && mention.span.len() > 1;
    (is_bare && told.len() > 9).then_some(mention.span)
}

fn left_out(workshop: &Workshop<'_>, sentence: Span, gap: Span) -> Option<Candidate> {
    let scene = workshop.scene;
    let answer = scene.words(gap);
    let person = (scene.mention_at(gap.first)).and_then(|index| scene.entity_of(index));
    let (category, typed) = if let Some(person) = person {
        let typed = workshop.typed_name(person, wording::full_name(scene, person)?);
        (Category::Event, typed)
    } else {
        let mut accept = vec![answer.to_owned()];
        accept.extend(quantity::written(scene, gap.first).map(|value| value.to_string()));
        accept.dedup();
        let typed = Typed {
            accept,
            refuse: Vec::new(),
            compare: Compare::Number,
        };
        (Category::Number, typed)
    };
    let words = |first, end| wording::rendered(scene, Span::new(first, end), false);
    let mut before = words(sentence.first, gap.first).unwrap_or_default();
    let mut after = words(gap.end, sentence.end)?;
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
    let told = [&before, answer, &after].concat();
    Some(Candidate {
        id: id(&[TEMPLATE, answer, &told]),
        category,
        difficulty: 4,
        prompt: "Complete the statement from the article.".into(),
        explanation: told.clone(),
        body: Body::Cloze(Cloze {
            spans: vec![Piece::Text(before), Piece::Blank(0), Piece::Text(after)],
            blanks: vec![typed],
        }),
        evidence: vec![workshop.sentence(gap.first)],
        confidence: Confidence::percent(92),
        rule: "sentence",
        template: TEMPLATE,
        proof: proof!("the sentence has {answer}"),
        topic: told,
    })
}

/// Whether a token is an exact number of something.
fn is_number(scene: &Scene<'_>, at: u32) -> bool {
    let (word, before, next) = (scene.word(at), scene.key(at - 1), scene.key(at + 1));
    let is_year = word.len() == 4 && one_of!(word.get(..2).unwrap_or_default(), "19" | "20");
    let is_digits = scene.shape(at) == Shape::Number && !is_year;
    let is_word = quantity::is_word(word) && !one_of!(before, "of" | "the") && next != "of";
    let is_counted = scene.shape(at + 1) == Shape::Lower || next == "%";
    // "Highway 7", "Olympic 400 metres"; but "About 40", "The 11".
    let is_named = scene.is_capital(at - 1)
        && !grammar::is_any(
            before,
            &[Class::Determiner, Class::Preposition, Class::Approximate],
        );
    (is_digits && word.len() > 1 || is_word && word.len() > 3)
        && is_counted
        && !is_named
        && scene.mention_at(at).is_none()
        && !one_of!(
            before,
            "or" | "to"
                | "and"
                | "-"
                | "between"
                | "no"
                | "for"
                | "."
                | "first"
                | "last"
                | "past"
                | "top"
                | "next"
        )
        && !one_of!(
            next,
            "or" | "to" | "and" | "-" | "for" | "am" | "pm" | "a.m" | "p.m"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::facts::Facts;
    use crate::facts::tests::with_scene;
    use crate::questions;

    /// The statements of an article that something is left out of, each with what fills the gap.
    fn statements(body: &str, may_quote: bool) -> Vec<String> {
        with_scene(body, "2024-05-15", |scene| {
            let day = Day::parse("2024-05-15").expect("a day");
            let (made, _) = questions::make(scene, &Facts::of(scene), day, may_quote);
            let told = made.iter().filter_map(|made| match &made.body {
                Body::Cloze(cloze) if made.template == TEMPLATE => {
                    let text = cloze.spans.iter().map(|piece| match piece {
                        Piece::Text(text) => text.as_str(),
                        Piece::Blank(_) => "___",
                    });
                    let accept = cloze.blanks.iter().flat_map(|blank| &blank.accept);
                    let accept: Vec<&str> = accept.map(String::as_str).collect();
                    Some([&text.collect::<String>(), " ", &accept.join(" | ")].concat())
                }
                _ => None,
            });
            told.collect()
        })
    }

    #[test]
    fn numbers_and_names_are_left_out() {
        for (body, told) in [
            (
                "The ferry line of Bergen carried 1,640 passengers on Monday.",
                "The ferry line of Bergen carried ___ passengers on 13 May 2024. 1,640 | 1640",
            ),
            (
                "On Monday, a Norwegian yard sold five tugs to Peru for $4.6 million.",
                "On 13 May 2024, a Norwegian yard sold five tugs to Peru for $___ million. 4.6",
            ),
            (
                "About 40 bakers of Bergen left for Oslo, and they were not missed by anybody.",
                "About ___ bakers of Bergen left for Oslo. 40",
            ),
            (
                "Eva Falk rebuilt the old windmill of Bergen with two friends.",
                "___ rebuilt the old windmill of Bergen with two friends. Eva Falk | Falk",
            ),
        ] {
            let told_of = statements(body, true);
            assert!(
                told_of.iter().any(|one| one == told),
                "{told}: {told_of:#?}"
            );
            assert!(statements(body, false).is_empty(), "{body}");
        }
    }

    #[test]
    fn what_a_sentence_alone_does_not_tell_is_not_left_out() {
        for body in [
            // Who, which line, of what.
            "It carried 640 passengers to Bergen on Monday.",
            "The line carried 640 passengers.",
            "More than 40 people were arrested.",
            // Part of a name, of a range, of a time, of a year.
            "A crash closed Highway 42 near Bergen on Monday.",
            "The ferry line of Bergen has 30 to 40 boats.",
            "The ferry line of Bergen opened in 1934 for tourists.",
            // Words of somebody.
            "Bakers of Bergen called the 640 ovens \"a gift from heaven\".",
        ] {
            let told_of = statements(body, true);
            assert!(told_of.is_empty(), "{body}: {told_of:#?}");
        }
    }
}
