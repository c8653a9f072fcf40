//! What an editor would strike is not offered.

use super::offered::sure;
use crate::article::Article;
use crate::calendar::Day;
use crate::{Build, Options};

#[test]
fn what_an_editor_would_strike_is_not_offered() {
    for (body, words) in [
        // Where, among many; which part of a body.
        ("A Danish man was found dead on Monday.", "found dead"),
        (
            "Denmark National Union of Cooks branch secretary Ann Lee left for Oslo.",
            "branch secretary",
        ),
        // What figure that was.
        (
            "Mayor Ann Lee of Bergen gave a figure of 162.",
            "gave a figure",
        ),
        // The dead are no choices.
        (
            "A tram came. Mayor Ann Lee runs Bergen. Per Dahl, the late father of Eva Falk, ran Oslo.",
            "Per Dahl",
        ),
        // What is painted, as of a day, partly, by many, of whatever group.
        (
            "Ann Lee ended months of guessing in Bergen on Monday. Trams run.",
            "months of guessing",
        ),
        (
            "Ann Lee is to leave for Bergen on Friday. Trams run.",
            "who was due to leave for Bergen on",
        ),
        ("The mayor, Ann Lee, grew up partly in Bergen.", "partly"),
        ("Mayor Ann Lee voted for Cara Holm of Bergen.", "Who voted"),
        (
            "Group chief executive officer Ann Lee left for Oslo.",
            "group chief executive",
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
        // What was asked; the capitals of a first paragraph; whose department it is.
        (
            "Mayor Ann Lee asked Bo Carlsen in Bergen on Monday whether the trams ran.",
            "ask Bo Carlsen",
        ),
        (
            "ADDA BERGSTAD opened a tram line in Bergen on Monday.",
            "BERGSTAD",
        ),
        (
            "Minister Ann Lee of Denmark left. Eva Falk, a spokeswoman for Ms Lee's department, sang.",
            "Ms Lee's",
        ),
        // A part of a city is no city.
        (
            "A museum in New York sold five. Mayor Ann Lee, who travelled to Manhattan to collect them on May 6, left.",
            "town did Ann Lee travel",
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

#[test]
fn who_tells_it_is_no_choice() {
    let body = "Sheriff Ann Lee said Judge Eva Falk ordered the release of 14 trams on Monday. \
        Ports Minister Bo Dahl left.";
    let article = Article::new(body.to_owned(), Day::parse("2024-05-15"));
    let build = Build::of(&article, &Options::default());
    let mut asked = build.questions.iter().map(|offered| &offered.question);
    let question = asked.find(|question| question.prompt.contains("Ann Lee, who ordered"));
    let question = question.expect("a question");
    let deck_engine::Body::Choice(choices) = &question.body else {
        return;
    };
    assert!(choices.iter().all(|choice| choice.text != "Ann Lee"));
}
