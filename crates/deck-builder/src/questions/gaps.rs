//! Sentences of an article that may be quoted, with a number or a name left out: its own words prove the answer.

use crate::reason::proof;
use deck_engine::{Body, Category, Cloze, Compare, Span as Piece, Typed};

use super::speeches::{is_clear_alone, may_end};
use super::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::PlaceKind;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::{speech, subject};
use crate::lint;
use crate::mention::{Confidence, Kind, Span, Value};
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::token::Shape;

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
                name(scene, told),
                place(workshop, told),
            ];
            let gaps = gaps.into_iter().flatten();
            made.extend(gaps.filter_map(|gap| left_out(workshop, told, gap, leader)));
        }
        leader = subject::leader(scene, span, leader);
    }
    workshop.made.extend(made);
}

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
    let is_end = |end: u32| {
        if end == stop {
            scene.has_key(stop, ".")
        } else {
            may_end(scene, Span::new(first, stop), end)
        }
    };
    // "In Lyon, its radio said": of whom is only said before.
    let is_unsaid =
        |at: u32| scene.has_key(at, ",") && grammar::is_at(scene, at + 1, Class::Possessive);
    let told = (first + 6..=stop).rev().map(|end| Span::new(first, end));
    told.filter(|told| !points && is_end(told.end) && !(first..told.end).any(is_unsaid))
        .find(|&told| !scene.has_quotation(told) && speech::is_clear_sentence(scene, told))
}

fn is_auxiliary(scene: &Scene<'_>, at: u32) -> bool {
    grammar::is_at(scene, at, Class::Auxiliary)
}

fn is_pronoun(scene: &Scene<'_>, at: u32) -> bool {
    one_of!(scene.key(at), "he" | "she")
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

/// A place that the words around it tell from wider and narrower ones: `The ferry sails to the town of ___.`, `A tram
/// stopped at ___ in Norway.`
fn place(workshop: &Workshop<'_>, told: Span) -> Option<Span> {
    let scene = workshop.scene;
    // Not "Oslo, Bergen and Stavanger".
    let is_wider = |at: u32| match scene.starting(at).map(|(_, mention)| &mention.value) {
        Some(Value::Place(place)) => {
            scene.has_key(at - 1, "in")
                || matches!(place.kind, PlaceKind::Country | PlaceKind::Region)
        }
        _ => false,
    };
    let mut places = scene.mentions_in(told).filter(|(index, mention)| {
        let Span { first, end } = mention.span;
        let (kind, before) = (first.wrapping_sub(2), first.wrapping_sub(1));
        let is_kind = scene.has_key(before, "of")
            && one_of!(
                scene.key(kind),
                "town"
                    | "village"
                    | "city"
                    | "port"
                    | "province"
                    | "district"
                    | "island"
                    | "suburb"
            );
        let lies_in = one_of!(scene.key(before), "in" | "at" | "near" | "from" | "to")
            && one_of!(scene.key(end), "," | "in")
            && is_wider(end + 1);
        let is_inner =
            matches!(&mention.value, Value::Place(place) if place.kind != PlaceKind::Country);
        is_inner && (is_kind || lies_in) && workshop.is_location(*index)
    });
    places.next().map(|(_, mention)| mention.span)
}

fn left_out(
    workshop: &Workshop<'_>,
    sentence: Span,
    gap: Span,
    leader: Option<u32>,
) -> Option<Candidate> {
    let scene = workshop.scene;
    let answer = scene.words(gap);
    let named = scene.starting(gap.first);
    let named = named.and_then(|(index, mention)| Some((scene.entity_of(index)?, mention.kind())));
    let typed = |form: Option<String>, compare| {
        let mut accept = vec![answer.to_owned()];
        accept.extend(form);
        accept.dedup();
        Typed {
            accept,
            refuse: Vec::new(),
            compare,
        }
    };
    let (category, typed) = match named {
        Some((person, Kind::Person)) => {
            let typed = workshop.typed_name(person, wording::full_name(scene, person)?);
            (Category::Event, typed)
        }
        Some((place, _)) => {
            let name = workshop.place_name(place);
            (Category::Location, typed(Some(name), Compare::Phrase))
        }
        None => {
            let digits = quantity::written(scene, gap.first).map(|value| value.to_string());
            (Category::Number, typed(digits, Compare::Number))
        }
    };
    let words = |first, end| wording::rendered(scene, Span::new(first, end), false);
    let mut before = if let Some(leader) = leader.filter(|_| is_pronoun(scene, sentence.first)) {
        let rest = words(sentence.first + 1, gap.first)?;
        [wording::full_name(scene, leader)?, " ", &rest].concat()
    } else {
        words(sentence.first, gap.first).unwrap_or_default()
    };
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
    // "30 to 40 boats", "7 for 340".
    let is_second = one_of!(before, "or" | "to" | "and" | "for")
        && (scene.shape(at.wrapping_sub(2)) == Shape::Number
            || quantity::is_word(scene.key(at.wrapping_sub(2))));
    (is_digits && word.len() > 1 || is_word && word.len() > 3)
        && is_counted
        && !is_named
        && !is_second
        && !is_auxiliary(scene, at + 1)
        && scene.mention_at(at).is_none()
        && !one_of!(
            before,
            "between" | "no" | "." | "-" | "first" | "last" | "past" | "top" | "next"
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
                "A new tram line ends near the village of Tonbury since Monday.",
                "A new tram line ends near the village of ___ since 13 May 2024. Tonbury",
            ),
            (
                "A new tram line opened in Bergen, Norway, on Monday.",
                "A new tram line opened in ___, Norway, on 13 May 2024. Bergen",
            ),
            (
                "Eva Falk left Oslo in May. She sold 40 ovens to a baker of Bergen.",
                "Eva Falk sold ___ ovens to a baker of Bergen. 40",
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
            // One of several towns.
            "A new tram line stops in Oslo, Bergen and Stavanger on Sundays.",
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
