//! What is left out of which sentences.

use deck_engine::{Body, Span as Piece};

use super::TEMPLATE;
use crate::calendar::Day;
use crate::facts::Facts;
use crate::facts::tests::with_scene;
use crate::questions;

/// What is left out of an article's sentences so that it is printed unseen.
fn sure(body: &str) -> Vec<String> {
    with_scene(body, "2024-05-15", |scene| {
        let day = Day::parse("2024-05-15").expect("a day");
        let (made, _) = questions::make(scene, &Facts::of(scene), day, true);
        let made = made.into_iter();
        made.filter(|made| made.template == TEMPLATE && made.confidence.get() >= 90)
            .map(|made| made.explanation)
            .collect()
    })
}

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
            Body::Date(date) if made.template == TEMPLATE => {
                Some(format!("{} {date}", made.prompt))
            }
            _ => None,
        });
        told.collect()
    })
}

#[test]
fn numbers_places_and_times_are_left_out() {
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
            "Bakers of Norway, which the Danes joined on Monday, sang in Bergen with joy and pride.",
            "Which day is left out: “Bakers of Norway, which the Danes joined on …, sang in Bergen with joy and pride”? 2024-05-13",
        ),
        (
            "Eva Falk left Oslo in May. She sold 40 ovens to a baker of Bergen.",
            "Eva Falk sold ___ ovens to a baker of Bergen. 40",
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
        "A crash closed Highway 42 near Bergen.",
        "The ferry line of Bergen has 30 to 40 boats.",
        // What is cut off has the verb.
        "A map drawn in 1934 by the town of Bergen, seen here, shows a mill of Ann Lee.",
        // What may be so.
        "The ferry line of Bergen could carry 640 passengers in May.",
        "Experts think that the ferry line of Bergen carried 640 passengers.",
        // The last Friday or the next.
        "The yard of Bergen has called 40 bakers to a meeting on Friday.",
        // Words of somebody.
        "Bakers of Bergen called the 640 ovens \"a gift from heaven\".",
    ] {
        let told_of = statements(body, true);
        assert!(told_of.is_empty(), "{body}: {told_of:#?}");
    }
}

#[test]
fn only_what_is_understood_alone_is_printed_unseen() {
    for (body, is_sure) in [
        (
            "The ferry line of Bergen carried 1,640 passengers on Monday.",
            true,
        ),
        (
            "A fire in the village of Tonbury burned about 140 hectares in 2019.",
            true,
        ),
        (
            "About 60 families of Bergen have been told to leave their homes.",
            true,
        ),
        (
            "On Monday, Ann Lee of the Harbour Institute in Bergen sold 40 ovens to a baker.",
            true,
        ),
        // Which debt, command, work; also what; whose.
        (
            "An audit by firms of Norway in 2019 put the debt at 86 million euros.",
            false,
        ),
        (
            "Ann Lee said the manufacturer had sold 450 ovens to 25 bakers of Bergen.",
            false,
        ),
        ("The yard of Bergen also sold 40 ovens to Peru.", false),
        ("Bakers of Norway bought his 640 ovens in 2019.", false),
        (
            "General Ann Lee of the 19th said cooks of Bergen spend 170 days at sea.",
            false,
        ),
        // A month of which year, a street.
        (
            "The ferry line of Bergen carried 1,640 passengers in May.",
            false,
        ),
        (
            "Cooks of Bergen mended 40 ovens on October 25 Street.",
            false,
        ),
        // When, all of whom, in capitals for show, only an opening.
        ("About 640 houses of Bergen were shut.", false),
        ("Bakers of Bergen have fed all 640 families.", false),
        (
            "TWO mills of Bergen were sold for 640 ovens in 2019.",
            false,
        ),
        (
            "Speaking in Bergen, Ann Lee said 640 ovens were sold in 2019.",
            false,
        ),
        (
            "Lee said 640 ovens of Bergen were sold in 2019. Ann Lee left.",
            false,
        ),
    ] {
        let sure = sure(body);
        assert_eq!(!sure.is_empty(), is_sure, "{body}: {sure:#?}");
    }
}

#[test]
fn what_the_headline_tells_is_not_left_out() {
    let told = "A ferry of Bergen carried 640 passengers on Monday.";
    let under = |headline: &str| sure(&["# ", headline, "\n\n", told].concat());
    assert!(
        under("A ferry sails")
            .iter()
            .any(|told| told.contains("640"))
    );
    let told = under("Ferry carries 640 passengers");
    assert!(told.is_empty(), "{told:#?}");
}
