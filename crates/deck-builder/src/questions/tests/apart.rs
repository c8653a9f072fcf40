//! What is shown with one question tells no other of the same draw.

use deck_engine::Body;

use crate::{Article, Build, Candidate, Day, Offered, Options};

fn offered(body: &str) -> Vec<Offered> {
    let article = Article::new(body, Day::parse("2025-03-04"));
    let options = Options {
        quote: true,
        ..Options::default()
    };
    Build::of(&article, &options).questions
}

/// What is told after the answer of a question: of the whole, and of each choice or refused name.
fn told(question: &Candidate) -> Vec<&str> {
    let mut told = vec![question.explanation.as_str()];
    match &question.body {
        Body::Choice(choices) | Body::Multi(choices) => {
            told.extend(choices.iter().filter_map(|choice| choice.why.as_deref()));
        }
        Body::Text(typed) => told.extend(typed.refuse.iter().map(|refused| refused.why.as_str())),
        _ => {}
    }
    told
}

const ARRIVALS: &str = "King Frederik arrived in Warsaw on 3 February 2025. Danish tugs reached Gdansk on 10 February 2025. \
    Queen Ingrid opened a school in Vilnius on 17 February 2025. Mayor Olaf Berg left for Riga.";

const POSTS: &str = "Norwegian Foreign Minister Bo Carlsen flew to Bergen on Monday. Swedish Defence Minister Cara Dahl \
    said the tram line would close. Finnish President Dag Ekman opened a ferry harbour in Turku on 28 February 2025. \
    Danish Trade Minister Eva Falk visited Aarhus on 27 February 2025. Polish Interior Minister Olaf Berg opened the \
    Tonbury bridge in Riga on 26 February 2025.";

#[test]
fn events_to_be_put_in_order_tell_no_question_of_the_same_draw() {
    let all = offered(ARRIVALS);
    let items = |one: &Offered| match &one.question.body {
        Body::Order(items) => items.iter().map(|item| item.text.clone()).collect(),
        _ => Vec::new(),
    };
    let asks_where = |one: &&Offered| one.question.prompt.contains(" did King Frederik arrive");
    let place = all.iter().find(asks_where).expect("a question on Warsaw");
    for one in &all {
        let tells = items(one).iter().any(|item| item.contains("Warsaw"));
        assert!(
            !tells || one.group.is_some() && one.group == place.group,
            "{:?}",
            one.question.body
        );
    }
}

#[test]
fn what_is_told_after_an_answer_tells_no_question_of_the_same_draw() {
    let all = offered(POSTS);
    let asks = |one: &Offered, name: &str| {
        let template = one.question.template;
        (template == "which-post" || template == "which-title") && one.question.topic == name
    };
    let mut count = 0;
    for (name, post) in [
        ("Bo Carlsen", "Minister"),
        ("Cara Dahl", "Minister"),
        ("Dag Ekman", "President"),
        ("Eva Falk", "Minister"),
        ("Olaf Berg", "Minister"),
    ] {
        let Some(asking) = all.iter().find(|one| asks(one, name)) else {
            continue;
        };
        count += 1;
        for one in &all {
            if one.question == asking.question || one.group.is_some() && one.group == asking.group {
                continue;
            }
            for told in told(&one.question) {
                let tells = told.contains(name) && told.contains(post);
                assert!(!tells, "{}: {told}", asking.question.prompt);
            }
        }
    }
    assert!(count > 1, "{all:#?}");
    // Where the bridge is: told of nobody who is another's wrong choice.
    let bridge = |one: &&Offered| one.question.prompt.contains("Tonbury bridge");
    for asking in all.iter().filter(bridge) {
        for one in all.iter().filter(|one| one.question != asking.question) {
            let apart = one.group.is_none() || one.group != asking.group;
            let tells = |told: &&str| told.contains("Tonbury bridge in Riga");
            assert!(
                !apart || !told(&one.question).iter().any(tells),
                "{} and {}: {:?}",
                asking.question.prompt,
                one.question.prompt,
                one.group
            );
        }
    }
}
