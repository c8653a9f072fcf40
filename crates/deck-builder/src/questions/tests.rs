//! Which questions are made of articles invented for these tests.

mod apart;
mod bodies;
mod chosen;
mod grouped;
mod growth;
mod offered;
mod posts;
mod struck;
mod told;
mod unwhole;

use std::collections::BTreeSet;

use deck_engine::Body;

use super::make;
use crate::Day;
use crate::facts::Facts;
use crate::facts::tests::with_scene;

/// All questions that are made of an article before any is left out, each with its answer.
fn asked(body: &str) -> Vec<String> {
    with_scene(body, "2024-05-15", |scene| {
        let day = Day::parse("2024-05-15").expect("a day");
        let (made, _) = make(scene, &Facts::of(scene), day, true);
        made.iter()
            .map(|made| format!("{} {}", made.prompt, answer(&made.body)))
            .collect()
    })
}

fn answer(body: &Body) -> String {
    match body {
        Body::Choice(choices) | Body::Multi(choices) => {
            let right = choices.iter().filter(|choice| choice.correct);
            right
                .map(|choice| choice.text.as_str())
                .collect::<Vec<_>>()
                .join(" + ")
        }
        Body::TrueFalse(answer) => answer.to_string(),
        Body::Text(typed) => typed.accept.join(" | "),
        Body::Number(number) => number.value.to_string(),
        Body::Date(date) => date.to_string(),
        Body::Cloze(_) => "cloze".into(),
        Body::Order(items) => items
            .iter()
            .map(|item| item.text.as_str())
            .collect::<Vec<_>>()
            .join(" < "),
        Body::Match(matching) => matching
            .pairs
            .iter()
            .map(|pair| format!("{} = {}", pair.left, pair.right))
            .collect::<Vec<_>>()
            .join(", "),
        Body::Place(place) => place.spot.name.clone(),
    }
}

/// People with posts, so that there is somebody to choose from.
const CAST: &str = "Norwegian Foreign Minister Bo Carlsen and Swedish Defence Minister Cara Dahl spoke. \
    Finnish President Dag Ekman listened.\n\n";

#[test]
fn one_slot_of_a_clause_is_asked() {
    for (sentence, question) in [
        (
            "Prime Minister Ann Lee opened a tram line in Bergen on Monday.",
            "Who opened a tram line in Bergen on 13 May 2024? Ann Lee",
        ),
        (
            "Denmark ordered twelve tugs from Poland in 2019.",
            "How many tugs did Denmark order from Poland in 2019? 12",
        ),
        (
            "Denmark has ordered twelve tugs from Poland.",
            "By 15 May 2024, how many tugs had Denmark ordered from Poland? 12",
        ),
        (
            "Mayor Ann Lee has opened a tram line in Bergen.",
            "Who opened a tram line in Bergen? Ann Lee",
        ),
        (
            "Mayor Ann Lee says the tram line is a loss that had begun in Bergen.",
            "Who said that the tram line was a loss that had begun in Bergen? Ann Lee",
        ),
        (
            "Two survivors were taken to a hospital in Bergen.",
            "How many survivors were taken to a hospital in Bergen? 2",
        ),
        (
            "Prime Minister Ann Lee will visit the tram works on June 3.",
            "As of 15 May 2024, on what day was Ann Lee due to visit the tram works? Monday, 3 June 2024",
        ),
        (
            "Mayor Ann Lee said the tram line would carry freight in 2026.",
            "Who said that the tram line would carry freight in 2026? Ann Lee",
        ),
        (
            "Denmark spent $2.6 billion on tugs in 2019.",
            "How much did Denmark spend on tugs in 2019? $2.6 billion",
        ),
        (
            "Finance Minister Ann Lee of Denmark said she had visited Bergen in 2019.",
            "By her own account, in which year did Ann Lee visit Bergen? 2019",
        ),
        (
            "Finance Minister Ann Lee of Poland left.",
            "Of which country was Ann Lee the Finance Minister in May 2024? Poland",
        ),
        (
            "Kirsten Dahl-Moe, 43, a baker, left for Bergen.",
            "How old was Kirsten Dahl-Moe in May 2024? 43",
        ),
        (
            "The crew landed at Vagar Airport in Bergen.",
            "In which city or town is Vagar Airport? Bergen",
        ),
        (
            "Minister Ann Lee says the new trams are always full.",
            "Who said that the new trams were always full? Ann Lee",
        ),
    ] {
        let asked = asked(&format!("{CAST}{sentence}"));
        assert!(
            asked.iter().any(|asked| asked == question),
            "{sentence}: {asked:#?}"
        );
    }
}

#[test]
fn what_would_repeat_too_many_words_is_asked_in_fewer() {
    for (sentence, expected) in [
        (
            "Prime Minister Ann Lee inspected twelve old harbour cranes in Bergen with the engineers of the port on Monday.",
            "did Ann Lee inspect twelve old harbour cranes in Bergen?",
        ),
        // Up to when it was counted is part of what was counted.
        (
            "Denmark had ordered fifteen old harbour tugs in Poland by the end of April 2024.",
            "did Denmark order in Poland by the end of April 2024?",
        ),
    ] {
        let asked = asked(&format!("{CAST}{sentence}"));
        assert!(
            asked.iter().any(|asked| asked.contains(expected)),
            "{sentence}: {asked:#?}"
        );
    }
}

#[test]
fn towns_are_asked_for_if_the_article_says_where_they_lie() {
    let question = "In which country is Ume\u{e5}? Sweden";
    for (body, is_asked) in [
        ("The line to Ume\u{e5}, Sweden, was closed.", true),
        (
            "The line to Ume\u{e5} was closed. Sweden paid for it.",
            false,
        ),
        (
            "\"The line to Ume\u{e5}, Sweden, was closed,\" he said.",
            false,
        ),
    ] {
        let asked = asked(&format!("{CAST}{body}"));
        let found = asked.iter().any(|asked| asked == question);
        assert_eq!(found, is_asked, "{body}: {asked:#?}");
    }
}

#[test]
fn what_has_two_answers_is_not_asked() {
    for (body, start) in [
        (
            "Prime Minister Ann Lee visited the tram works in Bergen. Mayor Eva Falk visited the tram works in Oslo.",
            "Who visited the tram works",
        ),
        (
            "Denmark bought tugs from Poland. Iceland bought tugs from Poland.",
            "Which country bought tugs",
        ),
        (
            "Mayor Ann Lee of Bergen spoke. Mayor Eva Falk of Bergen spoke.",
            "Who was the Mayor of Bergen",
        ),
    ] {
        let asked = asked(&format!("{CAST}{body}"));
        assert!(
            asked.iter().all(|asked| !asked.starts_with(start)),
            "{body}: {asked:#?}"
        );
    }
}

#[test]
fn what_is_not_told_as_done_is_not_asked_as_done() {
    for (sentence, words) in [
        (
            "Prime Minister Ann Lee could open a tram line in Bergen on Monday.",
            "tram line",
        ),
        (
            "Prime Minister Ann Lee reportedly opened a tram line in Bergen on Monday.",
            "tram line",
        ),
        (
            "Prime Minister Ann Lee did not open a tram line in Bergen.",
            "tram line",
        ),
        (
            "Experts think that Prime Minister Ann Lee opened a tram line in Bergen.",
            "tram line",
        ),
        (
            "\"Prime Minister Ann Lee opened a tram line in Bergen on Monday,\" he said.",
            "tram line",
        ),
    ] {
        let asked = asked(&format!("{CAST}{sentence}"));
        assert!(
            asked
                .iter()
                .all(|asked| !asked.contains(words) || asked.starts_with("Who said this")),
            "{sentence}: {asked:#?}"
        );
    }
}

#[test]
fn what_others_say_is_asked_by_their_word() {
    let asked = asked(&format!(
        "{CAST}Denmark ordered twelve tugs from Poland, Ann Lee, the mayor of Bergen, said."
    ));
    let about: Vec<&String> = asked
        .iter()
        .filter(|asked| asked.contains("tugs"))
        .collect();
    assert!(!about.is_empty());
    for asked in about {
        assert!(
            asked.starts_with("According to Ann Lee, ") || asked.starts_with("Who said"),
            "{asked}"
        );
    }
}

#[test]
fn ids_do_not_hang_on_the_order_of_the_article() {
    let sentences = [
        "Denmark ordered twelve tugs from Poland in 2019.",
        "Prime Minister Ann Lee opened a tram line in Bergen on Monday.",
    ];
    let ids = |body: String| {
        with_scene(&body, "2024-05-15", |scene| {
            let day = Day::parse("2024-05-15").expect("a day");
            let (made, _) = make(scene, &Facts::of(scene), day, true);
            let ids = made.into_iter().map(|made| made.id);
            ids.filter(|id| id.contains("tram") || id.contains("tugs"))
                .collect::<BTreeSet<_>>()
        })
    };
    let first = ids(format!("{CAST}{}\n\n{}", sentences[0], sentences[1]));
    assert!(first.len() >= 4, "{first:?}");
    assert_eq!(
        first,
        ids(format!("{CAST}{}\n\n{}", sentences[1], sentences[0]))
    );
}

#[test]
fn a_step_is_no_count_of_things() {
    let asked = asked(
        "On the stock exchange, Tonbury shares rose five cents to 31.5 cents shortly before noon.",
    );
    assert!(
        !asked
            .iter()
            .any(|asked| asked.starts_with("How many cents")),
        "{asked:#?}"
    );
}
