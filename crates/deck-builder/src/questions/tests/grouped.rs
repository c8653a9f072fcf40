//! Questions that tell each other's answers, and what is surely read.

use super::{CAST, answer};
use crate::{Article, Build, Day, Offered, Options, Status};

fn offered(body: &str, quote: bool) -> Vec<Offered> {
    let article = Article::new(format!("{CAST}{body}"), Day::parse("2024-05-15"));
    let options = Options {
        quote,
        ..Options::default()
    };
    Build::of(&article, &options).questions
}

/// The prompts of sure questions, each with its answer.
fn sure(body: &str, quote: bool) -> Vec<String> {
    let told = |offered: &Offered| {
        let question = &offered.question;
        format!("{} {}", question.prompt, answer(&question.body))
    };
    let all = offered(body, quote);
    let sure = all.iter().filter(|one| one.status == Status::Sure);
    sure.map(told).collect()
}

#[test]
fn questions_of_one_group_are_those_that_tell_each_others_answers() {
    for (body, one, other, grouped) in [
        (
            "Prime Minister Ann Lee flew to Bergen on Monday. A tram line ends in Stavanger, another in Oslo.",
            "On what day did Ann Lee fly to Bergen",
            "Who flew to Bergen",
            true,
        ),
        (
            "Norwegian Prime Minister Ann Lee left for Oslo.",
            "Of which country was Ann Lee the Prime Minister",
            "Which post did Ann Lee hold",
            true,
        ),
        (
            "Mayor Ann Lee met Danish Trade Minister Eva Falk in Bergen on Monday.",
            "Where did Ann Lee meet Danish Trade Minister Eva Falk",
            "Of which country was Eva Falk the Trade Minister",
            true,
        ),
        (
            "Prime Minister Ann Lee opened a tram line in Bergen on Monday. Denmark ordered twelve tugs from Poland in 2019.",
            "How many tugs",
            "Of which country was Bo Carlsen",
            false,
        ),
    ] {
        let all = offered(body, true);
        let group = |start: &str| {
            let mut with = all
                .iter()
                .filter(|one| one.question.prompt.starts_with(start));
            let prompts = || all.iter().map(|one| &one.question.prompt);
            with.next()
                .unwrap_or_else(|| panic!("{start}: {:#?}", prompts().collect::<Vec<_>>()))
                .group
                .clone()
        };
        let (one, other) = (group(one), group(other));
        assert_eq!(one.is_some() && one == other, grouped, "{body}");
    }
}

#[test]
fn who_owns_a_post_stands_before_it() {
    let asked = sure(
        "The UN's deputy envoy to Oman, Ann Lee, spoke on Monday.",
        true,
    );
    let is_asked = |words: &str| asked.iter().any(|sure| sure.contains(words));
    assert!(
        is_asked("Who is named in the article as UN deputy envoy to Oman?"),
        "{asked:#?}"
    );
}

#[test]
fn what_is_surely_read_is_sure() {
    for (body, quote, question) in [
        // A country before it acts, so that "ordered" is no participle.
        (
            "Denmark ordered twelve tugs from Poland in 2019.",
            true,
            "How many tugs did Denmark order from Poland in 2019?",
        ),
        (
            "In April, a Danish tanker lost an anchor off Stavanger.",
            true,
            "In which month did a Danish tanker lose an anchor off Stavanger?",
        ),
        // Late in a month is in that month.
        (
            "A Danish tanker lost an anchor off Stavanger in late November 2019.",
            true,
            "In which month did a Danish tanker lose an anchor off Stavanger?",
        ),
        (
            "Prime Minister Ann Lee flew to Bergen on Monday, and stayed. A tram line ends in Stavanger, another in Oslo.",
            true,
            "To which city or town did Ann Lee fly on 13 May 2024?",
        ),
        // Without an object it was done to who is named.
        (
            "Former Prime Minister Eva Falk, who was killed on February 14, 2005, was a baker.",
            true,
            "On what day was Eva Falk killed?",
        ),
        // A long quotation, where none may be printed.
        (
            "\"We bought the ferry for the islands, because nobody else would ever have looked at it,\" said Prime \
             Minister Ann Lee.",
            false,
            "Who said this: “We bought the ferry for the islands …”?",
        ),
        (
            "\"Denmark buys tugs like a rich country and pays for them like a poor one,\" said Prime Minister Ann Lee.",
            false,
            "Who said this: “Denmark buys tugs like a rich country …”?",
        ),
    ] {
        let sure = sure(body, quote);
        let is_asked = sure.iter().any(|sure| sure.starts_with(question));
        assert!(is_asked, "{body}: {sure:#?}");
    }
}

#[test]
fn what_may_be_misread_is_not_sure() {
    for (body, never) in [
        // With whom is only said before.
        (
            "Prime Minister Ann Lee held their summit in Bergen on Monday.",
            "their",
        ),
        // A place between commas is no subject.
        (
            "In Bergen, Lee's hometown, his sister, Eva Falk, opened an old tram line on Monday.",
            "hometown",
        ),
        (
            "In 2019 a flood swept away 12 of the county's 40 bridges.",
            "county's",
        ),
        (
            "The Tonbury Cabinet has today endorsed a plan for trams at a meeting in Bergen.",
            "on 15 May 2024",
        ),
        (
            "Mayor Ann Lee asked for $310,000 to replace a tram in Bergen.",
            "For how much",
        ),
        // "And" may join what belongs together.
        (
            "\"We learned more in a minute and ten seconds than in all of the years before it,\" said Prime Minister \
             Ann Lee.",
            "in a minute …",
        ),
    ] {
        let sure = sure(body, false);
        assert!(
            !sure.iter().any(|sure| sure.contains(never)),
            "{body}: {sure:#?}"
        );
    }
}
