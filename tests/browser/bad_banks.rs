//! Banks that cannot be played: the reader keeps the fallback and one plain sentence, the host gets an event.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{BANK, Deck, Page, tests};

tests![
    one_that_is_not_there_can_be_tried_again,
    one_on_a_server_that_does_not_answer,
    one_that_is_not_json,
    one_with_problems_names_them_all,
    one_without_questions,
    one_of_another_version,
    anything_but_an_object,
    a_huge_one_plays,
];

/// Visits a page whose bank is this text, and returns the error's detail.
async fn refused<'a>(page: &'a Page, bank: Option<String>) -> WebDriverResult<(Deck<'a>, Value)> {
    if let Some(bank) = bank {
        page.site.file("bad.json", bank);
    }
    let deck = page
        .visit("<news-deck src=bad.json><p>The questions as plain text.</p></news-deck>")
        .await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert!(
        deck.text("[role=alert] p")
            .await?
            .starts_with("This quiz could not be loaded.")
    );
    assert!(deck.shows_fallback().await?, "the fallback stays readable");
    assert_eq!(
        deck.run(
            "return root.querySelector('.deck').checkVisibility()",
            Value::Null
        )
        .await?,
        json!(false)
    );
    assert_eq!(
        page.run("return probe.errors").await?,
        json!([]),
        "nothing is thrown at the host"
    );
    let events = page.events("error").await?;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["version"], 1);
    assert!(!events[0]["message"].as_str().unwrap_or_default().is_empty());
    Ok((deck, events[0].clone()))
}

fn changed(change: impl FnOnce(&mut Value)) -> Option<String> {
    let mut bank: Value = serde_json::from_str(BANK).expect("the fixture");
    change(&mut bank);
    Some(bank.to_string())
}

async fn one_that_is_not_there_can_be_tried_again(page: &Page) -> WebDriverResult<()> {
    let (deck, error) = refused(page, None).await?;
    assert_eq!(error["code"], "bank-http");
    assert!(error["message"].as_str().unwrap().contains("404"));
    page.site.file("bad.json", BANK);
    deck.click("[role=alert] button").await?;
    deck.screen("question").await?;
    assert!(!deck.shows_fallback().await?);
    Ok(())
}

async fn one_on_a_server_that_does_not_answer(page: &Page) -> WebDriverResult<()> {
    page.driver
        .goto(
            page.site
                .page("<news-deck src='http://127.0.0.1:1/bank.json'><p>Text.</p></news-deck>"),
        )
        .await?;
    let deck = page.deck("news-deck");
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let error = &page.events("error").await?[0];
    assert_eq!(error["code"], "bank-network");
    // It may be there and not be for pages of this site: the header that is missing is named as it must be sent.
    let site = page.site.url("");
    let header = format!(
        "Access-Control-Allow-Origin: {}",
        site.trim_end_matches('/')
    );
    assert!(
        error["message"].as_str().unwrap().contains(&header),
        "{error}"
    );
    assert!(deck.shows_fallback().await?);
    Ok(())
}

async fn one_that_is_not_json(page: &Page) -> WebDriverResult<()> {
    let (_, error) = refused(page, Some("{\"format\": \"news-deck/1\",".into())).await?;
    assert_eq!(error["code"], "bank-json");
    Ok(())
}

async fn one_with_problems_names_them_all(page: &Page) -> WebDriverResult<()> {
    let (deck, error) = refused(
        page,
        changed(|bank| {
            bank["questions"][0]["prompt"] = json!(" ");
            bank["questions"][1]["choices"][0]["text"] = json!("");
        }),
    )
    .await?;
    assert_eq!(error["code"], "bank-invalid");
    let problems = error["problems"].as_array().unwrap();
    assert!(problems.len() >= 2, "{problems:?}");
    assert!(
        problems
            .iter()
            .all(|problem| !problem["mend"].as_str().unwrap_or_default().is_empty())
    );
    assert!(
        problems
            .iter()
            .any(|problem| problem["path"] == "$.questions[0].prompt"),
        "{problems:?}"
    );
    assert!(
        deck.texts("[role=alert] details code")
            .await?
            .contains(&"$.questions[0].prompt".to_owned())
    );
    Ok(())
}

async fn one_without_questions(page: &Page) -> WebDriverResult<()> {
    let (_, error) = refused(page, changed(|bank| bank["questions"] = json!([]))).await?;
    assert_eq!(error["code"], "bank-empty");
    Ok(())
}

async fn one_of_another_version(page: &Page) -> WebDriverResult<()> {
    let (_, error) = refused(page, changed(|bank| bank["format"] = json!("news-deck/2"))).await?;
    assert_eq!(error["code"], "bank-format");
    Ok(())
}

async fn anything_but_an_object(page: &Page) -> WebDriverResult<()> {
    for text in ["null", "[]", "42", "\"news-deck/1\"", "{}"] {
        let (_, error) = refused(page, Some(text.into())).await?;
        assert!(
            ["bank-format", "bank-invalid"].contains(&error["code"].as_str().unwrap()),
            "{text}: {error}"
        );
    }
    Ok(())
}

async fn a_huge_one_plays(page: &Page) -> WebDriverResult<()> {
    let mut bank: Value = serde_json::from_str(BANK).unwrap();
    let pattern = bank["questions"][0].clone();
    let questions = (0..10_000).map(|number| {
        let mut question = pattern.clone();
        question["id"] = json!(format!("q-{number}"));
        question["prompt"] = json!(format!(
            "Question number {number}: in which harbour was the ferry named?"
        ));
        question
    });
    bank["questions"] = questions.collect();
    page.site.file("huge.json", bank.to_string());
    let deck = page
        .visit("<news-deck src=huge.json><p>Fallback.</p></news-deck>")
        .await?;
    deck.screen("question").await?;
    let time = page
        .run("return performance.now()")
        .await?
        .as_f64()
        .unwrap();
    assert!(time < 8_000.0, "first question after {time} ms");
    deck.click("button.skip").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('2 of 10')")
        .await
}
