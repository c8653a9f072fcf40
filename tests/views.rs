//! Every screen as HTML, rendered natively and compared with the reviewed snapshots in
//! `tests/snapshots`. After a wanted change: `INSTA_UPDATE=always cargo test --test views`, then
//! read the difference.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a failed step is a failed test"
)]

use std::rc::Rc;

use deck_engine::{
    Answer, Bank, Body, CardEvent, Cards, Challenge, Deck, DrawOptions, Event, Json, Kind, Session,
};
use news_deck::{DeckApp, DeckProps, Host, Notice, Play};
use yew::LocalServerRenderer;

fn deck(kinds: &[Kind]) -> Rc<Deck> {
    let json: Json = serde_json::from_str(include_str!(
        "../crates/deck-engine/tests/fixtures/all-kinds.json"
    ))
    .unwrap();
    let options = DrawOptions {
        kinds: kinds.to_vec(),
        ..DrawOptions::default()
    };
    Rc::new(Deck::draw(&Bank::parse(&json).unwrap(), &options, 1))
}

fn session(kind: Kind) -> Session {
    Session::new(deck(&[kind])).apply(Event::Start)
}

/// A complete answer that is wrong, at least in part.
fn wrong(session: &Session) -> Answer {
    match &session.question().unwrap().body {
        Body::Choice(_) => Answer::Choice(1),
        Body::Multi(_) => Answer::Choices(vec![0, 3]),
        Body::TrueFalse(truth) => Answer::Truth(!truth),
        Body::Text(_) => Answer::Text("Ole Berg".into()),
        Body::Number(_) => Answer::Text("12,000".into()),
        Body::Date(_) => Answer::Text("28 February 2023".into()),
        Body::Cloze(_) => Answer::Blanks(vec!["Northpier".into(), "Eastgate".into()]),
        Body::Order(_) => Answer::Order(vec![1, 0, 2, 3]),
        Body::Match(_) => Answer::Match(vec![Some(0), Some(3), Some(2)]),
        Body::Place(_) => Answer::Spot {
            latitude: 0.0,
            longitude: 0.0,
        },
    }
}

async fn quiz(session: &Session, host: Host) -> String {
    rendered(Play::Quiz(session.clone()), host).await
}

async fn cards(cards: &Cards) -> String {
    rendered(Play::Cards(cards.clone()), Host::default()).await
}

async fn rendered(play: Play, host: Host) -> String {
    let renderer = LocalServerRenderer::<DeckApp>::with_props(DeckProps { play, host });
    lines(renderer.hydratable(false).render().await)
}

/// One tag a line, so that a difference can be read.
fn lines(html: String) -> String {
    html.replace("><", ">\n<")
}

#[tokio::test]
async fn each_kind_asked_and_explained() {
    let playable = Kind::ALL.iter().filter(|kind| **kind != Kind::Place);
    for kind in playable {
        let asked = session(*kind);
        let answered = asked
            .apply(Event::Answer(wrong(&asked)))
            .apply(Event::Check);
        let both = format!(
            "{}\n\n<!-- answered -->\n\n{}",
            quiz(&asked, Host::default()).await,
            quiz(&answered, Host::default()).await,
        );
        insta::assert_snapshot!(format!("question-{}", kind.name()), both);
    }
}

#[tokio::test]
async fn the_start_screen_names_a_challenge_and_a_notice() {
    let session = Session::new(deck(&[]));
    let host = Host {
        challenge: Some(Challenge {
            bank: "all-kinds".into(),
            hash: 1,
            seed: 1,
            right: 7,
            of: 10,
        }),
        notices: vec![Notice::AnswersLost(2)],
        ..Host::default()
    };
    insta::assert_snapshot!("start", quiz(&session, host).await);
}

#[tokio::test]
async fn the_summary_counts_and_reviews() {
    let mut session = Session::new(deck(&[])).apply(Event::Start);
    let mut step = 0;
    while let Some(question) = session.question() {
        let right = matches!(question.body, Body::TrueFalse(true));
        session = match step % 3 {
            0 => session.apply(Event::Skip),
            _ if right => session
                .apply(Event::Answer(Answer::Truth(true)))
                .apply(Event::Check)
                .apply(Event::Next),
            _ => session
                .apply(Event::Answer(wrong(&session)))
                .apply(Event::Check)
                .apply(Event::Next),
        };
        step += 1;
    }
    insta::assert_snapshot!("summary", quiz(&session, Host::default()).await);
}

#[tokio::test]
async fn a_card_of_each_kind() {
    for kind in Kind::ALL {
        let front = Cards::new(deck(&[*kind]));
        let back = front.apply(CardEvent::Flip);
        let both = format!(
            "{}\n\n<!-- turned -->\n\n{}",
            cards(&front).await,
            cards(&back).await
        );
        insta::assert_snapshot!(format!("card-{}", kind.name()), both);
    }
}

#[tokio::test]
async fn the_end_of_a_run_offers_the_missed_ones() {
    let done = Cards::new(deck(&[Kind::Choice]))
        .apply(CardEvent::Flip)
        .apply(CardEvent::Again);
    insta::assert_snapshot!("cards-summary", cards(&done).await);
}

#[tokio::test]
async fn text_of_a_bank_is_never_html() {
    let mut session = session(Kind::Choice);
    let mut deck = (**session.deck()).clone();
    let attack = "<img src=x onerror=alert(1)>\"'&";
    deck.about.title = attack.into();
    deck.questions[0].prompt = attack.into();
    deck.questions[0].explanation = attack.into();
    if let Body::Choice(choices) = &mut deck.questions[0].body {
        choices[1].text = attack.into();
        choices[1].why = Some(attack.into());
    }
    session = Session::new(Rc::new(deck)).apply(Event::Start);
    session = session
        .apply(Event::Answer(Answer::Choice(1)))
        .apply(Event::Check);
    let html = quiz(&session, Host::default()).await;
    assert!(!html.contains("<img"), "{html}");
    assert!(html.matches("&lt;img").count() >= 4, "{html}");
}
