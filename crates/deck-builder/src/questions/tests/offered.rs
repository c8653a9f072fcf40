//! What is offered as sure, and what never is.

use super::{CAST, answer};
use crate::{Article, Build, Day, Options, Status};

/// The sure questions of an article with their answers.
pub(super) fn sure(body: &str) -> Vec<String> {
    let article = Article::new(format!("{CAST}{body}"), Day::parse("2024-05-15"));
    let options = Options {
        quote: true,
        ..Options::default()
    };
    Build::of(&article, &options)
        .questions
        .iter()
        .filter(|offered| offered.status == Status::Sure)
        .map(|offered| {
            format!(
                "{} {}",
                offered.question.prompt,
                answer(&offered.question.body)
            )
        })
        .collect()
}

#[test]
fn places_bodies_and_aircraft_are_asked_for() {
    for (body, question) in [
        (
            "Mayor Ann Lee of Bergen left for Oslo. A tram line ends in Stavanger.",
            "Of which city or town was Ann Lee the Mayor in May 2024? Bergen",
        ),
        (
            "Sen. Ann Lee, D-Ohio, left. A mill burned down in Kansas.",
            "Which US state did Ann Lee represent in May 2024? Ohio",
        ),
        (
            "A navy AW101 landed in Bergen on Monday with two survivors.",
            "Which type of navy aircraft landed in Bergen on 13 May 2024 with two survivors? AW101",
        ),
        (
            "Mayor Ann Lee of Bergen took office in March.",
            "In which month did Ann Lee take office as Mayor of Bergen? March 2024",
        ),
        (
            "One of the AW101s carried 14 climbers to Bergen on Monday.",
            "Which type of aircraft carried 14 climbers to Bergen on 13 May 2024? AW101",
        ),
        (
            "Mayor Ann Lee of Bergen ordered 40 trams from Poland on Monday, under a plan announced by Eva Falk.",
            "Who ordered 40 trams from Poland on 13 May 2024? Ann Lee",
        ),
        (
            "The Sigrun was built in Norway in 1988.",
            "In which year was the Sigrun built in Norway? 1988",
        ),
        (
            "World Rowing gave its 2023 title race to Bergen in May 2019.",
            "In which month did World Rowing give its 2023 title race to Bergen? May 2019",
        ),
        (
            "Fourteen climbers were winched to safety from a burning cable car on Monday.",
            "How many climbers were winched to safety from a burning cable car on 13 May 2024? 14",
        ),
        (
            "The Tonbury Treaty, which came into force in 1961, was praised.",
            "In which year did the Tonbury Treaty come into force? 1961",
        ),
    ] {
        let sure = sure(body);
        assert!(
            sure.iter().any(|sure| sure == question),
            "{body}: {sure:#?}"
        );
    }
}

#[test]
fn more_of_what_is_told_is_asked_for() {
    for (body, question) in [
        // A quotation within a report, and a report that goes on.
        (
            "Transport Minister Ann Lee said that the tram line in Bergen was \"a loss nobody can mend\".",
            "Who said that the tram line in Bergen was “a loss nobody can mend”? Ann Lee",
        ),
        (
            "Transport Minister Ann Lee said at least 40 cooks had fled to Bergen and would not return until they were safe.",
            "Who said that at least 40 cooks had fled to Bergen? Ann Lee",
        ),
        (
            "Transport Minister Ann Lee said everybody in Bergen would now pay 40 euros.",
            "Who said that everybody in Bergen would now pay 40 euros? Ann Lee",
        ),
        (
            "Transport Minister Ann Lee says Denmark now has 40 trams.",
            "Who said that Denmark had 40 trams? Ann Lee",
        ),
        (
            "Transport Minister Ann Lee alleged that Denmark had failed to warn the cooks though it had known of the flood.",
            "Who said that Denmark had failed to warn the cooks? Ann Lee",
        ),
        // A quotation of two sentences, and one that somebody is told.
        (
            "\"We lost five barns in one night. Nobody slept,\" said Transport Minister Ann Lee.",
            "Who said this: “We lost five barns in one night”? Ann Lee",
        ),
        (
            "\"We lost five barns in one night,\" Transport Minister Ann Lee told a packed hall in Bergen.",
            "Who said this: “We lost five barns in one night”? Ann Lee",
        ),
        // Two at once.
        (
            "Danish forces in Bergen sent a Su-57 and two Mi-8 helicopters. A C-130H stood in Oslo. An Mi-24 stood in Lyon.",
            "Which of these types of aircraft did Danish forces in Bergen send? Su-57 + Mi-8",
        ),
        (
            "Prime Minister Ann Lee visited Bergen and Oslo last week. A tram line ends in Stavanger, another in Lillehammer.",
            "Which of these places did Ann Lee visit? Bergen + Oslo",
        ),
        // What is told of a place by the way.
        (
            "Smoke rose in Stavanger, where three cooks were hurt on Monday.",
            "How many cooks were hurt on 13 May 2024 in Stavanger? 3",
        ),
        // Numbers that are only near, or behind "No.".
        (
            "Denmark bought nearly 40 tugs from Poland in 2019.",
            "About how many tugs did Denmark buy from Poland in 2019? 40",
        ),
        (
            "Denmark bought more than 40 tugs from Poland in 2019.",
            "More than how many tugs did Denmark buy from Poland in 2019? 40",
        ),
        (
            "Denmark disbanded No. 45 Squadron of Bergen in 2019.",
            "In which year did Denmark disband No. 45 Squadron of Bergen? 2019",
        ),
        (
            "Mayor Ann Lee of Bergen announced 400 new trams for the north.",
            "Who announced 400 new trams for the north? Ann Lee",
        ),
        // Where a clause ends, and what it goes on with.
        (
            "Denmark lost 40 tugs in rains and floods in 2019.",
            "How many tugs did Denmark lose in rains and floods in 2019? 40",
        ),
        (
            "Denmark bought 40 tugs for 600 miles (970 km) of coast in 2019.",
            "In which year did Denmark buy 40 tugs for 600 miles of coast? 2019",
        ),
        // What is told of where it was.
        (
            "Prime Minister Ann Lee flew over a fire on Monday in a navy AW101.",
            "Who flew over a fire on 13 May 2024 in a navy AW101? Ann Lee",
        ),
        (
            "Danish soldiers seized the airfield at Bergen on Monday. A tram line ends in Stavanger, another in Oslo.",
            "In which city or town did Danish soldiers seize the airfield on 13 May 2024? Bergen",
        ),
        (
            "Mayor Ann Lee of Bergen left. Ms. Lee, who was elected in March, said trams were dear.",
            "In which month was Ann Lee elected as Mayor of Bergen? March 2024",
        ),
        (
            "A Danish tanker was confirmed lost off Bergen on Monday.",
            "On what day was a Danish tanker confirmed lost off Bergen? 2024-05-13",
        ),
        // Who has a rank, and posts beside others with the same words.
        (
            "Brigadier Ann Lee left for Oslo.",
            "What rank does the article give Ann Lee? Brigadier",
        ),
        (
            "Health Minister Eva Falk left for Oslo on Monday. Junior Health Minister Ann Lee stayed.",
            "Who is named in the article as Health Minister? Eva Falk | Falk | Health Minister Eva Falk",
        ),
        (
            "President Ann Lee left for Oslo.",
            "Of which country was Dag Ekman the President in May 2024? Finland",
        ),
        // Words that are quoted within a sentence, and a quotation that names nobody.
        (
            "Ann Lee, the mayor, called the tram line in Bergen \"a loss that nobody can mend\".",
            "Who used the words “a loss that nobody can mend”? Ann Lee",
        ),
        (
            "\"We believed that he was somewhere in the area,\" Mayor Ann Lee told the council.",
            "Who said this: “We believed that he was somewhere in the area”? Ann Lee",
        ),
        (
            "Mayor Ann Lee of Bergen went home. \"A mill was missed,\" she wrote.",
            "Who said this: “A mill was missed”? Ann Lee",
        ),
        // Ages in brackets, and which town among others of its country.
        (
            "Mayor Eva Falk (43) left for Oslo on Monday.",
            "How old was Eva Falk in May 2024? 43",
        ),
    ] {
        let sure = sure(body);
        assert!(
            sure.iter().any(|sure| sure == question),
            "{body}: {sure:#?}"
        );
    }
}

#[test]
fn names_do_not_tell_who_is_of_which_country() {
    let body = "Ethiopian Energy Minister Ann Lee spoke. Kenyan Energy Minister Eva Falk spoke. \
        Water flowed in Uganda, Japan and Iceland.";
    let article = Article::new(body.to_owned(), Day::parse("2024-05-15"));
    let build = Build::of(&article, &Options::default());
    let question = build.questions.iter().map(|offered| &offered.question);
    let choices: Vec<String> = question
        .filter(|question| question.prompt.starts_with("Of which country was Ann Lee"))
        .filter_map(|question| match &question.body {
            deck_engine::Body::Choice(choices) => Some(choices),
            _ => None,
        })
        .flatten()
        .map(|choice| choice.text.clone())
        .collect();
    assert!(choices.contains(&"Uganda".to_owned()), "{choices:?}");
    for far in ["Japan", "Iceland"] {
        assert!(!choices.contains(&far.to_owned()), "{choices:?}");
    }
}

#[test]
fn posts_of_a_recalled_past_are_not_matched() {
    let body = "Ann Lee, the foreign minister of Denmark under Eva Falk, was sceptical on Monday.";
    let sure = sure(body);
    let start = "Match each person";
    assert!(
        !sure.iter().any(|sure| sure.starts_with(start)),
        "{sure:#?}"
    );
}

#[test]
fn what_was_so_then_is_asked_as_of_then() {
    let body = "Denmark holds more than 200 tugs in Bergen.";
    let sure = sure(body);
    let start = "As of 15 May 2024, more than how many tugs did Denmark hold in Bergen?";
    assert!(sure.iter().any(|sure| sure.starts_with(start)), "{sure:#?}");
}
