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
            "Eva Falk, 43, of Bergen, a baker, left for Oslo. A tram line ends in Stavanger.",
            "Which city or town was Eva Falk from? Bergen",
        ),
        (
            "A navy AW101 landed in Bergen on Monday with two survivors.",
            "Which type of navy aircraft landed in Bergen on 13 May 2024 with two survivors? AW101",
        ),
        (
            "A navy C-17 transport stood in Bergen beside an AW101 helicopter.",
            "What kind of aircraft is the C-17? Transport aircraft",
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
            "Denmark closed its embassy in Bergen on Monday. Poland and Iceland have none.",
            "Which country closed its embassy in Bergen on 13 May 2024? Denmark",
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
            "Who is named in the article as Health Minister? Eva Falk",
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
        (
            "The Minister for Transport, Ann Lee, left for Oslo on Monday.",
            "Which post did Ann Lee hold in May 2024? Minister for Transport",
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
fn ministers_of_other_departments_are_choices_where_the_article_has_too_few() {
    let article = Article::new(
        "Transport Minister Ann Lee of Iceland left for Oslo on Monday.".to_owned(),
        Day::parse("2024-05-15"),
    );
    let build = Build::of(&article, &Options::default());
    let choices = build
        .questions
        .iter()
        .find_map(|offered| match &offered.question.body {
            deck_engine::Body::Choice(choices) if offered.question.template == "which-post" => {
                Some(
                    choices
                        .iter()
                        .map(|choice| choice.text.as_str())
                        .collect::<Vec<_>>(),
                )
            }
            _ => None,
        });
    assert_eq!(choices.map(|choices| choices.len()), Some(4));
}

#[test]
fn what_a_table_or_the_story_tells_is_not_sure() {
    for body in [
        "A navy C-17 stood in Bergen beside an AW101 helicopter.",
        "A navy C-17 transport stood in Bergen.",
        "A navy AW101 helicopter stood in Bergen beside a C-17.",
    ] {
        let sure = sure(body);
        let asks = |sure: &String| sure.starts_with("What kind of aircraft");
        assert!(!sure.iter().any(asks), "{body}: {sure:#?}");
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
fn posts_of_a_recalled_past_are_matched_without_a_month() {
    let body = "Ann Lee, the foreign minister of Denmark under Eva Falk, was sceptical on Monday.";
    let sure = sure(body);
    let start = "Match each person with the post that the article names.";
    assert!(sure.iter().any(|sure| sure.starts_with(start)), "{sure:#?}");
}

#[test]
fn what_was_so_then_is_asked_as_of_then() {
    let body = "Denmark holds more than 200 tugs in Bergen. Poland and Iceland have none.";
    let sure = sure(body);
    let start = "As of 15 May 2024, which country held more than 200 tugs in Bergen?";
    assert!(sure.iter().any(|sure| sure.starts_with(start)), "{sure:#?}");
}

#[test]
fn what_an_editor_would_strike_is_not_offered() {
    for (body, words) in [
        // Where, among many; which part of a body.
        ("A Danish man was found dead on Monday.", "found dead"),
        (
            "Denmark National Union of Cooks branch secretary Ann Lee left for Oslo.",
            "branch secretary",
        ),
        // The holder has left.
        (
            "Finance Minister Ann Lee of Denmark resigned on Monday.",
            "Minister of Denmark",
        ),
        // Of what, is only said before.
        (
            "The port grew. Its president, Ann Lee, left for Oslo.",
            "Ann Lee hold",
        ),
        (
            "The port grew. Bureau head Ann Lee left for Oslo.",
            "bureau head",
        ),
        (
            "Governor of the region Ann Lee left for Oslo.",
            "of the region",
        ),
        // The body's name is cut, or a town's club is meant.
        (
            "Bergen president Ann Lee praised the goalkeeper.",
            "president of Bergen",
        ),
        (
            "Representative Ann Lee, Democrat of Spokane, left. Ohio lost.",
            "from Spokane",
        ),
        (
            "Nordvind was founded in 1995 by Eva Falk. The rocket Nordvind I flew.",
            "Nordvind I founded",
        ),
        // The post was held long ago.
        (
            "On 3 June 1975 Danish Prime Minister Ann Lee met the crew.",
            "Ann Lee the Prime Minister",
        ),
        // No country of its own, or one that not all call so.
        (
            "A ferry left San Juan, Puerto Rico, for Bergen.",
            "In which country is San Juan",
        ),
        (
            "A flight to Gilgit was late. Pakistan blamed the fog.",
            "Gilgit",
        ),
        // A squadron's number counts nothing.
        (
            "75 Squadron marked its birthday in Bergen on Monday.",
            "How many Squadron",
        ),
        // Which flight, which club, is only said before.
        (
            "The airline grew. Mayor Ann Lee said the flight would be late.",
            "the flight would",
        ),
        ("Eva Falk is to follow on Thursday.", "due to follow"),
        // One of several, a colleague, and what side somebody is on.
        (
            "They sought Ann Lee, one of the leaders of the Harbour Front.",
            "leader of the Harbour",
        ),
        (
            "Lawyers for liberal Justice Ann Lee left for Oslo.",
            "iberal Justice",
        ),
        // In a government of the past.
        (
            "Ann Lee, the foreign minister of Denmark under Eva Falk, was sceptical on Monday.",
            "Ann Lee the foreign minister",
        ),
        (
            "On 3 June 1975 Ann Lee, 43, left for Oslo.",
            "How old was Ann Lee",
        ),
        // The first since when; one magistrate of many; whose manager.
        (
            "Danish smugglers launched their first raids on Monday, wounding three guards.",
            "first raids",
        ),
        ("Danish Magistrate Ann Lee left for Oslo.", "the Magistrate"),
        (
            "The harbour grew. The service's chief executive officer, Ann Lee, left for Oslo.",
            "chief executive officer",
        ),
        (
            "New Zealand’s ambassador to Norway, Ann Lee, left for Oslo.",
            "the New Zealand",
        ),
        (
            "A second member of the party was found nearby on Monday.",
            "second member",
        ),
        (
            "Mayor Ann Lee of Bergen said the payout had not been made by Denmark.",
            "the payout",
        ),
        // Who the friar is, which leaders, who "he" is, is only said before.
        ("Mayor Ann Lee of Bergen defended the Friar.", "the Friar"),
        (
            "Mayor Ann Lee said the leaders were sort of people to be tried in Bergen.",
            "the leaders",
        ),
        (
            "A Danish man was held. Mayor Ann Lee claims he was an active member of the Bergen gang.",
            "he was",
        ),
        // What is cut off belongs to the noun or the last verb.
        (
            "Mayor Ann Lee on Monday defended Norwegian Foreign Minister Bo Carlsen’s quick and cheap pick for keeper \
             of the port, Eva Falk, over his friends in Oslo.",
            "pick?",
        ),
        (
            "Mayor Ann Lee retired. Mayor Ann Lee says she is very lucky to have led the choir for 12 years and has \
             named serving as a steward at the Norway regatta as the high point of her career.",
            "a steward?",
        ),
        // The title is somebody else's.
        (
            "Danish Finance Minister Ann Lee met Icelandic counterpart Eva Falk in Bergen.",
            "Minister of Iceland",
        ),
        (
            "Harbour chief Ann Lee of Denmark met her Icelandic colleague, Eva Falk, in Bergen.",
            "Eva Falk",
        ),
        // A post of a recalled year, and of the scene that goes on with it.
        (
            "In June 2017 clerks listed Danish Finance Minister Ann Lee. On Monday Ann Lee left for Oslo.",
            "Minister of Denmark in May",
        ),
        (
            "In June 2017 a ferry burned. The Danish ambassador to Peru, Eva Falk, warned clerks in Lima.",
            "Denmark's ambassador to Peru in May",
        ),
        // Where the talks are, on what occasion it was said.
        (
            "The Danish Navy demanded a halt of the harbour talks in Oslo on Monday. A ferry left Stavanger.",
            "Where did",
        ),
        (
            "Harbour Minister Ann Lee of Denmark said Eva Falk remains the only partner for Denmark, in separate calls \
             with Bo Carlsen.",
            "calls",
        ),
        // Others may have done so, or it more than once.
        (
            "Mayor Ann Lee, who had clashed with Bo Carlsen, left for Oslo.",
            "clashed",
        ),
        // What is meant, is only said before.
        (
            "Mayor Ann Lee said bakers in Bergen were also in need of flour.",
            "also",
        ),
        (
            "Mayor Ann Lee said some of the detail of the claims had come from Bergen.",
            "the claims",
        ),
        (
            "Danish clerks ran checks on the model's blades in Bergen on Monday.",
            "blades",
        ),
        // What everybody knows.
        (
            "French Prime Minister Ann Lee left for Oslo on Monday. Poland and Iceland have none.",
            "Of which country was Ann Lee",
        ),
        // Dangling, an address, a body of many, a dead man's age, the state of the story.
        (
            "The Danish parliament will take up a similar bill on 3 June.",
            "similar",
        ),
        (
            "Lady Justice Ann Lee left for Oslo on Monday.",
            "Lady Justice",
        ),
        (
            "Guard spokesman Ann Lee left for Oslo on Monday.",
            "Guard sp",
        ),
        (
            "A body was found in Bergen. It was that of Eva Falk, 43, of Oslo.",
            "How old",
        ),
        (
            "A mill burned down in Ohio. Sen. Ann Lee, D-Ohio, left.",
            "Which US state",
        ),
        // What one verb's object tells of is not where or by what the other was done.
        (
            "Mayor Ann Lee of Bergen ended a search by choosing the Saab 2000 on Monday.",
            "By which type",
        ),
        (
            "Mayor Ann Lee ruled out closing the Tonbury mill in Bergen on Monday.",
            "Where did Ann Lee",
        ),
        (
            "US President Ann Lee left for Oslo on Monday.",
            "Who was the President",
        ),
        (
            "A tram line ends in Bergen, Norway. Poland has none.",
            "In which country is Bergen",
        ),
        // Of which body or place.
        (
            "Ann Lee, head of helicopters, left for Oslo.",
            "helicopters",
        ),
        (
            "Ann Lee, charge d'affaires at the Danish Embassy, left for Oslo.",
            "Embassy",
        ),
        // What a list includes; where and when it was.
        ("Norvik gunmen killed 40 Danish bakers.", "How many"),
        // A wire's short forms.
        (
            "Mayor Ann Lee said Bergen paid 40 mln dlrs for the ferry in 2019.",
            "mln",
        ),
        // Which January?
        (
            "Mayor Ann Lee said bookings for January were down.",
            "January",
        ),
    ] {
        let sure = sure(body);
        assert!(
            sure.iter().all(|sure| !sure.contains(words)),
            "{body}: {sure:#?}"
        );
    }
}

#[test]
fn a_title_between_two_names_is_the_second_ones() {
    let body = "In the home town of Ann Lee, the mayor, Eva Falk, wept. Bo Berg of Oslo laughed.";
    let sure = sure(body);
    let first = |sure: &&String| sure.contains("did Ann Lee hold") || sure.contains("was Ann Lee");
    assert!(!sure.iter().any(|sure| first(&sure)), "{sure:#?}");
}
