//! Whole banks of articles invented for these tests, and of anything else.

use crate::lint::{hashes, share_run};
use deck_engine::{Bank, Body, Question, Span};

use crate::{Article, Build, Day, Options};

const BODY: &str = "---\nid: harbour\nheadline: A harbour for Bergen\npublisher: The Paper\nlicence: CC0-1.0\n\
    published: 2024-05-15\n---\n\nNorwegian Foreign Minister Bo Carlsen and Swedish Defence Minister Cara Dahl spoke. \
    Finnish President Dag Ekman listened.\n\nPrime Minister Ann Lee opened a new ferry harbour in Bergen on Monday. \
    Denmark ordered twelve tugs from Poland in 2019.\n";

pub(crate) fn build(options: &Options) -> Build {
    Build::of(&Article::new(BODY, None), options)
}

pub(crate) fn quoting() -> Options {
    Options {
        quote: true,
        ..Options::default()
    }
}

#[test]
fn a_bank_is_valid_and_says_where_it_is_from() {
    let document = build(&quoting()).document.expect("a bank");
    let bank = Bank::parse(&document).expect("valid");
    let article = bank.about.articles.first().expect("one");
    assert_eq!(
        (article.id.as_str(), article.publisher.as_str()),
        ("harbour", "The Paper")
    );
    let quotes = bank
        .questions
        .iter()
        .flat_map(|question| &question.evidence);
    assert!(quotes.into_iter().all(|evidence| {
        evidence
            .quote
            .as_deref()
            .is_some_and(|quote| BODY.contains(quote))
    }));
}

/// All that a question shows beside its evidence, in words: names of people and places alone are nobody's to allow.
fn shown(question: &Question) -> Vec<&str> {
    let mut shown = vec![question.prompt.as_str(), question.explanation.as_str()];
    shown.extend(question.offers());
    match &question.body {
        Body::Choice(choices) | Body::Multi(choices) => {
            shown.extend(choices.iter().filter_map(|choice| choice.why.as_deref()));
        }
        Body::Order(items) => shown.extend(items.iter().filter_map(|item| item.when.as_deref())),
        Body::Text(typed) => shown.extend(typed.refuse.iter().map(|refused| refused.why.as_str())),
        Body::Cloze(cloze) => shown.extend(cloze.spans.iter().filter_map(|span| match span {
            Span::Text(words) => Some(words.as_str()),
            Span::Blank(_) => None,
        })),
        _ => {}
    }
    shown
}

/// The longest words that a bank shows of an article in a row are too many.
fn copies(body: &str, quote: bool) -> Vec<String> {
    let article = Article::new(body, Day::parse("2024-05-15"));
    let options = Options {
        quote,
        check_me: true,
        ..Options::default()
    };
    let document = Build::of(&article, &options).document.expect("a bank");
    let bank = Bank::parse(&document).expect("valid");
    let texts = bank.questions.iter().flat_map(shown);
    let is_copy = |text: &&str| {
        let mut sentences = body.split(". ");
        sentences.any(|sentence| share_run(&hashes(text), &hashes(sentence), Options::LONGEST_RUN))
    };
    texts.filter(is_copy).map(str::to_owned).collect()
}

/// Events in as many words as questions show at once: to be put in order, and told of whom other questions offer.
const EVENTS: &str = "Mayor Ann Lee of Bergen opened a long new ferry harbour for the islands of the north on 3 May 2019. \
    Bo Carlsen, the mayor of Stavanger, sold ten old wooden tugs of the northern fleet to Poland on 4 June 2020. Cara \
    Dahl, the mayor of Oslo, closed three small lines of the city tram in the west on 7 July 2021. Dag Ekman, the \
    director of the northern league of small island ferry yards and harbours, left for Oslo. Ann Lee, Bo Carlsen, Cara \
    Dahl and Dag Ekman spoke. Mayor Eva Falk of Turku ordered forty trams from Poland in May 2022.";

#[test]
fn where_quoting_is_not_allowed_nothing_shown_is_a_long_copy() {
    let document = build(&Options::default()).document.expect("a bank");
    let bank = Bank::parse(&document).expect("valid");
    for question in &bank.questions {
        for evidence in &question.evidence {
            assert!(evidence.quote.is_none() && evidence.fingerprint.is_some());
        }
    }
    for body in [BODY, EVENTS] {
        assert_eq!(copies(body, false), [""; 0]);
    }
    // Where it is allowed, it shows more.
    assert!(
        copies(EVENTS, true)
            .iter()
            .any(|copy| copy.starts_with("Ann Lee opened"))
    );
}

#[test]
fn without_a_day_or_a_text_there_is_no_bank_but_a_reason() {
    for (body, published, reason) in [
        (
            "A long story about nobody.",
            None,
            "the day of publication is not known",
        ),
        ("", Day::parse("2024-05-15"), "the article has no text"),
        (
            "Rain fell all day.",
            Day::parse("2024-05-15"),
            "no question is sure enough",
        ),
    ] {
        let build = Build::of(&Article::new(body, published), &Options::default());
        assert_eq!(build.document, None);
        assert!(
            build
                .warnings
                .iter()
                .any(|warning| warning.starts_with(reason)),
            "{body}: {:?}",
            build.warnings
        );
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is read, there is a valid bank or a reason why there is none.
        #[test]
        fn any_text_gives_a_valid_bank_or_a_reason(
            body in "(?s).{0,120}|(Prime Minister |Ann Lee|Bo Carlsen|, the mayor of |Bergen|France|Norway| opened \
                | said that | visited | will visit | on Monday| in 2019|, who |twelve | tugs|the bridge| Su-57|\\. |\n\n\
                |\"|’s|, |and |was |killed |by |he |F-16s ){0,60}",
            quote: bool,
        ) {
            let options = Options { quote, check_me: true, ..Options::default() };
            let article = Article::new(body, Day::parse("2024-05-15"));
            let build = Build::of(&article, &options);
            match &build.document {
                Some(document) => prop_assert!(Bank::parse(document).is_ok()),
                None => prop_assert!(!build.warnings.is_empty()),
            }
            prop_assert!(build.warnings.iter().all(|warning| !warning.starts_with('$')), "{:?}", build.warnings);
            let build = Build::of(&article, &Options { check_me: false, ..options });
            prop_assert_eq!(Build::undecided(&article, quote), build);
        }
    }
}
