//! A bank that is corrected after a reader has met it, and a reader who finds a mistake.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{BANK, Deck, Page, skip, tests};

tests![
    a_rekeyed_question_keeps_its_answer_scores_it_anew_and_says_so,
    a_withdrawn_question_no_longer_counts_and_says_so,
    a_reworded_question_keeps_its_answer_and_says_so,
    a_run_of_cards_loses_only_what_was_edited_and_says_so,
    a_report_reaches_the_page_with_the_question,
    what_was_skipped_and_what_is_on_a_card_can_be_reported,
    a_report_opens_the_address_of_the_host_unless_the_page_takes_it,
];

const DECK: &str =
    "<news-deck src=bank.json kinds='choice true_false' seed=1><p>Plain.</p></news-deck>";

fn bank() -> Value {
    serde_json::from_str(BANK).unwrap()
}

/// The bank after its choice question was corrected.
fn corrected(change: &str, edit: impl FnOnce(&mut Vec<Value>)) -> String {
    let mut bank = bank();
    bank["revision"] = json!(2);
    bank["corrections"] = json!([{
        "date": "2024-03-09", "question": "harbour", "change": change, "text": "The ferry was named in Skell."
    }]);
    edit(bank["questions"].as_array_mut().unwrap());
    bank.to_string()
}

/// Answers both questions right, up to the summary.
async fn finished<'a>(page: &'a Page) -> WebDriverResult<Deck<'a>> {
    page.site.file("bank.json", BANK);
    let deck = page.visit(DECK).await?;
    for _ in 0..2 {
        deck.screen("question").await?;
        let right = "[...root.querySelectorAll('.choice')].find(e => ['Lorn', 'True'].includes(e.querySelector('.text').textContent)).click()";
        deck.run(right, Value::Null).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        deck.click("button.next").await?;
    }
    deck.screen("summary").await?;
    assert_eq!(deck.text(".score").await?, "2 of 2");
    Ok(deck)
}

async fn a_rekeyed_question_keeps_its_answer_scores_it_anew_and_says_so(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    let bank = corrected("rekeyed", |questions| {
        questions[0]["revision"] = json!(2);
        questions[0]["choices"][0]["correct"] = json!(false);
        questions[0]["choices"][1] = json!({ "text": "Skell", "correct": true });
    });
    page.site.file("bank.json", bank);
    page.driver.refresh().await?;
    deck.screen("summary").await?;
    assert_eq!(deck.text(".score").await?, "1 of 2");
    let notice = deck.text(".notice").await?;
    assert!(
        notice.contains("scored anew") && notice.ends_with("The ferry was named in Skell."),
        "{notice}"
    );
    page.assert_quiet().await
}

async fn a_withdrawn_question_no_longer_counts_and_says_so(page: &Page) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    let bank = corrected("withdrawn", |questions| {
        questions.remove(0);
    });
    page.site.file("bank.json", bank);
    page.driver.refresh().await?;
    deck.screen("summary").await?;
    assert_eq!(deck.text(".score").await?, "1 of 1");
    assert!(deck.text(".notice").await?.contains("no longer counts"));
    page.assert_quiet().await
}

async fn a_reworded_question_keeps_its_answer_and_says_so(page: &Page) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    let bank = corrected("reworded", |questions| {
        questions[0]["revision"] = json!(2);
        questions[0]["prompt"] = json!("Which harbour gave the ferry its name?");
    });
    page.site.file("bank.json", bank);
    page.driver.refresh().await?;
    deck.screen("summary").await?;
    assert_eq!(
        deck.text(".score").await?,
        "2 of 2",
        "it is right as it was"
    );
    assert_eq!(
        deck.text(".notice").await?,
        "Worded anew since you answered: The ferry was named in Skell."
    );
    let prompts = deck.texts(".review .prompt").await?;
    assert!(
        prompts
            .iter()
            .any(|prompt| prompt.starts_with("Which harbour gave")),
        "{prompts:?}"
    );
    // Once told, it is told.
    deck.click("button.restart").await?;
    deck.screen("question").await?;
    assert_eq!(deck.count(".notice").await?, 0);
    page.assert_quiet().await
}

async fn a_run_of_cards_loses_only_what_was_edited_and_says_so(page: &Page) -> WebDriverResult<()> {
    page.site.file("bank.json", BANK);
    let cards = DECK.replace("seed=1", "seed=1 mode=cards");
    let deck = page.visit(&cards).await?;
    let know = async || {
        deck.screen("card").await?;
        deck.click("button.flip").await?;
        deck.click("button.good").await
    };
    know().await?;
    know().await?;
    deck.screen("cards-summary").await?;
    let corrected = corrected("rekeyed", |questions| {
        questions[0]["revision"] = json!(2);
        questions[0]["choices"][0]["correct"] = json!(false);
        questions[0]["choices"][1] = json!({ "text": "Skell", "correct": true });
    });
    page.site.file("bank.json", corrected.clone());
    page.driver.refresh().await?;
    deck.screen("card").await?;
    assert_eq!(deck.text(".count").await?, "1 card left");
    let notice = deck.text(".notice").await?;
    assert!(
        notice.ends_with("The ferry was named in Skell."),
        "{notice}"
    );
    know().await?;
    deck.screen("cards-summary").await?;
    assert_eq!(deck.text(".title").await?, "You knew 2 of 2.");
    assert_eq!(deck.count(".notice").await?, 0);
    deck.click(".corrections summary").await?;
    assert!(deck.text(".corrections").await?.contains("in Skell."));
    // An edit that is no correction.
    let mut edited: Value = serde_json::from_str(&corrected).unwrap();
    edited["questions"][0]["prompt"] = json!("In which harbour was the ferry given its name?");
    page.site.file("bank.json", edited.to_string());
    page.driver.refresh().await?;
    deck.screen("card").await?;
    assert_eq!(deck.text(".count").await?, "1 card left");
    let notices = deck.texts(".notice").await?;
    assert!(notices.len() == 1, "{notices:?}");
    page.assert_quiet().await
}

async fn a_report_opens_the_address_of_the_host_unless_the_page_takes_it(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.file("bank.json", BANK);
    let link = "report='/mistakes?of={question}&by=reader'";
    for (listener, opened) in [
        (
            "",
            json!([["/mistakes?of=harbour&by=reader", "_blank", "noopener"]]),
        ),
        ("event.preventDefault()", json!([])),
    ] {
        let deck = page
            .visit(&DECK.replace(
                "kinds='choice true_false'",
                &format!("kinds=choice storage=none {link}"),
            ))
            .await?;
        deck.screen("question").await?;
        page.run(&format!(
            "window.opened = []; window.open = (...all) => void opened.push(all);
             document.addEventListener('news-deck-report', event => {{ {listener} }})"
        ))
        .await?;
        deck.choose(0).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        deck.click("button.report").await?;
        deck.until("root.querySelector('.report').textContent === 'Thank you.'")
            .await?;
        assert_eq!(page.run("return opened").await?, opened, "{listener}");
        deck.click("button.report").await?;
        assert_eq!(page.run("return opened").await?, opened, "once");
    }
    page.assert_quiet().await
}

async fn a_report_reaches_the_page_with_the_question(page: &Page) -> WebDriverResult<()> {
    page.site.file("bank.json", BANK);
    let deck = page
        .visit(&DECK.replace("kinds='choice true_false'", "kinds=choice report"))
        .await?;
    deck.screen("question").await?;
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    deck.click("button.report").await?;
    deck.until("root.querySelector('.status').textContent.startsWith('Thank you')")
        .await?;
    deck.until("root.querySelector('.report').textContent === 'Thank you.'")
        .await?;
    assert_eq!(
        deck.one(".report")
            .await?
            .attr("aria-disabled")
            .await?
            .as_deref(),
        Some("true")
    );
    assert!(
        deck.focused()
            .await?
            .is_some_and(|at| at.contains("report"))
    );
    deck.click("button.report").await?;
    let reports = page.events("report").await?;
    assert_eq!(reports, [json!({ "version": 1, "question": "harbour" })]);
    page.assert_quiet().await
}

async fn what_was_skipped_and_what_is_on_a_card_can_be_reported(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.file("bank.json", BANK);
    let thanked = "root.querySelector('.status').textContent === 'Thank you.'";
    let deck = page
        .visit(&DECK.replace("<news-deck", "<news-deck report storage=none"))
        .await?;
    for _ in 0..2 {
        skip(&deck).await?;
    }
    deck.screen("summary").await?;
    deck.click(".review summary").await?;
    assert_eq!(deck.count(".review .report").await?, 2);
    for place in [1, 2] {
        let button = format!(".review li:nth-child({place}) .report");
        deck.click(&button).await?;
        deck.until(thanked).await?;
        deck.until(&format!(
            "root.querySelector('{button}').textContent === 'Thank you.'"
        ))
        .await?;
        deck.click(&button).await?;
    }
    let reported = page.events("report").await?;
    let mut ids: Vec<&Value> = reported.iter().map(|report| &report["question"]).collect();
    ids.sort_by_key(|id| id.to_string());
    assert_eq!(ids, ["electric", "harbour"]);

    let cards = DECK.replace("<news-deck", "<news-deck mode=cards report storage=none");
    let deck = page.visit(&cards).await?;
    deck.screen("card").await?;
    assert_eq!(
        deck.count(".report").await?,
        0,
        "the answer is not seen yet"
    );
    deck.click("button.flip").await?;
    deck.click("button.report").await?;
    deck.until(thanked).await?;
    assert_eq!(page.events("report").await?.len(), 1);
    // What is said of it ends with the card.
    deck.click("button.good").await?;
    deck.until(&format!("!({thanked})")).await?;
    page.assert_quiet().await
}
