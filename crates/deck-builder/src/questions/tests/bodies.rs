//! Posts and their bodies as questions word them, and bodies that only the sentences before name.

use deck_engine::Body;

use super::CAST;
use super::offered::sure;
use crate::{Article, Build, Day, Options};

#[test]
fn posts_have_their_bodies() {
    for (body, question) in [
        // What begins with a people's name, and whom an envoy serves.
        (
            "Danish High Commissioner Ann Lee left for Oslo.",
            "Which country did Ann Lee represent as High Commissioner",
        ),
        (
            "French Embassy spokesman Ann Lee left for Oslo.",
            "Who is named in the article as French Embassy spokesperson? Ann Lee",
        ),
        (
            "The Peruvian ambassador in Bergen, Ann Lee, left for Oslo.",
            "Who was the Peruvian ambassador in Bergen in May 2024? Ann Lee",
        ),
        // Who "he said" is.
        (
            "Bakers in Bergen left. The mayor, Ann Lee, slept. \"It is a quiet town,\" she said, to cheers.",
            "Who said this: “It is a quiet town”? Ann Lee",
        ),
        (
            "The NHA's deputy administrator for fisheries, Ann Lee, left for Oslo.",
            "NHA deputy administrator for fisheries",
        ),
        // Of the posts that a body has, where the article gives no others.
        (
            "Ann Lee, who is chairman of the Tonbury League, left for Oslo.",
            "chairman of the Tonbury League",
        ),
    ] {
        let sure = sure(body);
        assert!(
            sure.iter().any(|sure| sure.contains(question)),
            "{body}: {sure:#?}"
        );
    }
}

#[test]
fn bodies_in_doubt_are_not_named() {
    for (body, words) in [
        // A body that is named elsewhere: of what the post is, only a reading of both tells.
        (
            "Tonbury Air lost 40 euros in May. Its chairman, Ann Lee, left for Oslo.",
            "hairman",
        ),
        (
            "The mapping agency, Tonmap, may move. Its chairman, Ann Lee, left for Oslo.",
            "hairman",
        ),
        (
            "Ann Lee, chief executive of the Danish operator, Tonbury Lines, left for Oslo.",
            "hief executive",
        ),
        (
            "Tonbury Air grew. The airline bought 40 tugs from Poland in 2019.",
            "Tonbury Air buy",
        ),
        // Which of the two it is.
        (
            "Tonbury Air sued the Harbour League. Its chairman, Ann Lee, left for Oslo.",
            "chairman of",
        ),
        (
            "The Harbour League grew. The airline bought 40 tugs from Poland in 2019.",
            "did the Harbour League buy",
        ),
        // Of what, is not told.
        // A state or a country.
        (
            "Lieutenant Governor Ann Lee of Georgia left for Oslo. Poland, Norway and Iceland have none.",
            "was Ann Lee the Lieutenant Governor",
        ),
        (
            "Lorn and Isles Council grew. The council's leader, Ann Lee, left for Oslo.",
            "the Isles Council",
        ),
        (
            "Ann Lee, head of its local office, left for Oslo.",
            "local office",
        ),
        (
            "Ann Lee, secretary of the Danish body, left for Oslo.",
            "Danish body",
        ),
        (
            "A firm grew. The chief executive, Ann Lee, left for Oslo.",
            "hief executive",
        ),
        (
            "Incumbent president Ann Lee left for Oslo.",
            "ncumbent president",
        ),
        (
            "The fund's spokesperson in Bergen, Ann Lee, left for Oslo.",
            "pokesperson",
        ),
        // A house of no state; a post of several.
        (
            "The World Bank vice-president, Ann Lee, left for Oslo.",
            "the World Bank vice-president",
        ),
        (
            "Ann Lee, vice-president of the Harbour Committee, left for Oslo.",
            "the vice-president of",
        ),
        (
            "Ann Lee, the Danish liaison officer with the harbour mission until May 2019, left for Oslo.",
            "liaison officer",
        ),
        (
            "Clerks dug at Camp Lund Station in Antarctica. A tram line ends in Stavanger, another in Oslo.",
            "In which country is",
        ),
        // Whoever came before and after did so, too.
        (
            "Mayor Ann Lee, who commanded the Bergen base from 1998 to 2000, left for Oslo.",
            "Who commanded",
        ),
        (
            "Mayor Ann Lee of Bergen left. She was going to Stavanger.",
            "Who was going",
        ),
        // Whom "she" means, if two are named.
        (
            "Mayor Ann Lee met Eva Falk. \"It is a quiet town,\" she said.",
            "quiet town",
        ),
        // A day that was chosen.
        (
            "Mayor Ann Lee has set June 12 for the opening of the Bergen quay.",
            "Who set",
        ),
        // The dead and the hurt.
        (
            "The dead were named as Ann Lee, 41, and Bo Berg, 52.",
            "How old",
        ),
        // Which crash, is only told before.
        (
            "Prime Minister Ann Lee flew over the crash on Monday in a navy AW101.",
            "the crash",
        ),
        (
            "Mayor Ann Lee of Bergen said the crash had hurt trade in Norway.",
            "the crash",
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
fn a_body_that_says_something_never_stands_among_people() {
    let article = Article::new(
        format!(
            "{CAST}The European Union warned that new walls in Bergen were no answer to a flood. Ann Lee, a spokeswoman \
             for the European Union, said walls were no answer. The mayor of Oslo, Eva Falk, sang."
        ),
        Day::parse("2024-05-15"),
    );
    for offered in Build::of(&article, &Options::default()).questions {
        let Body::Choice(choices) = &offered.question.body else {
            continue;
        };
        let has =
            |names: &[&str]| (choices.iter()).any(|choice| names.contains(&choice.text.as_str()));
        assert!(
            !has(&["European Union"]) || !has(&["Ann Lee", "Bo Carlsen", "Cara Dahl", "Eva Falk"]),
            "{choices:?}"
        );
    }
}
