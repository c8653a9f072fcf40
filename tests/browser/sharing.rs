//! What a reader sends to friends: by the browser's dialog, the clipboard or by hand; and what the friends find.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{BANK, Deck, Page, answer_or_skip, deck_html, tests};

tests![
    a_link_gives_a_friend_the_same_questions_and_a_score_to_beat,
    what_is_tried_again_changes_nothing_of_what_is_shared,
    a_link_to_a_quiz_that_has_changed_says_so,
    a_link_from_a_quiz_that_the_bank_draws_no_more_says_so,
    what_the_browser_cannot_share_is_copied_and_else_shown_to_be_copied,
];

/// Answers the first question right, which must be one of the harbour, and skips the others; the prompts in their order.
async fn play(deck: &Deck<'_>) -> WebDriverResult<Vec<String>> {
    let mut prompts = Vec::new();
    deck.screen("question").await?;
    while deck.count("[data-screen=summary]").await? == 0 {
        prompts.push(answer_or_skip(deck).await?);
    }
    Ok(prompts)
}

/// The link that a reader shares at the end of a round.
async fn link(page: &Page, deck: &Deck<'_>) -> WebDriverResult<String> {
    page.run("document.addEventListener('news-deck-share', event => event.preventDefault())")
        .await?;
    deck.click("button.share").await?;
    let shared = page.events("share").await?;
    Ok(shared[0]["url"].as_str().unwrap().to_owned())
}

const KINDS: &str = "kinds='choice match cloze order date' storage=none";

async fn a_link_gives_a_friend_the_same_questions_and_a_score_to_beat(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html(KINDS)).await?;
    let asked = play(&deck).await?;
    let link = link(page, &deck).await?;
    page.driver.goto("about:blank").await?;
    page.driver.goto(&link).await?;
    deck.screen("start").await?;
    let invitation = deck.text("[data-screen=start]").await?;
    assert!(invitation.contains("got 1 of 5 right"), "{invitation}");
    deck.click("button.start").await?;
    assert_eq!(play(&deck).await?, asked);
    let outcome = deck.text(".challenge").await?;
    assert!(outcome.contains("level"), "{outcome}");
    page.assert_quiet().await
}

async fn what_is_tried_again_changes_nothing_of_what_is_shared(page: &Page) -> WebDriverResult<()> {
    let kinds = "kinds='choice match cloze order date'";
    let deck = page.visit(&deck_html(kinds)).await?;
    let asked = play(&deck).await?;
    let first = link(page, &deck).await?;
    deck.click("button.retry").await?;
    for _ in 1..asked.len() {
        answer_or_skip(&deck).await?;
    }
    deck.screen("summary").await?;
    // The session is read back from where it is kept.
    page.driver.refresh().await?;
    deck.screen("summary").await?;
    assert_eq!(deck.text(".score").await?, "0 of 4");
    let line = deck.text(".points").await?;
    assert!(line.ends_with("1 of 5 right."), "{line}");
    assert_eq!(link(page, &deck).await?, first);
    let results = deck.run("return host.results()", Value::Null).await?;
    assert_eq!(
        (&results["of"], &results["first"]["of"]),
        (&json!(4), &json!(5))
    );
    page.driver.goto("about:blank").await?;
    page.driver.goto(&first).await?;
    deck.screen("start").await?;
    let invitation = deck.text("[data-screen=start]").await?;
    assert!(invitation.contains("got 1 of 5 right"), "{invitation}");
    deck.click("button.start").await?;
    assert_eq!(play(&deck).await?, asked);
    page.assert_quiet().await
}

async fn a_link_to_a_quiz_that_has_changed_says_so(page: &Page) -> WebDriverResult<()> {
    page.site.file("ferry.json", BANK);
    let body = format!("<news-deck src=ferry.json {KINDS}><p>A quiz.</p></news-deck>");
    let deck = page.visit(&body).await?;
    play(&deck).await?;
    let link = link(page, &deck).await?;
    let mut bank: Value = serde_json::from_str(BANK).unwrap();
    bank["questions"][0]["revision"] = json!(2);
    page.site.file("ferry.json", bank.to_string());
    page.driver.goto("about:blank").await?;
    page.driver.goto(&link).await?;
    deck.screen("question").await?;
    let notice = deck.text(".notice").await?;
    assert!(notice.starts_with("The quiz has changed"), "{notice}");
    page.assert_quiet().await
}

async fn a_link_from_a_quiz_that_the_bank_draws_no_more_says_so(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.file("ferry.json", BANK);
    let body =
        "<news-deck src=ferry.json kinds='choice match cloze' seed=1><p>A quiz.</p></news-deck>";
    let deck = page.visit(body).await?;
    play(&deck).await?;
    let before = link(page, &deck).await?;
    let mut bank: Value = serde_json::from_str(BANK).unwrap();
    let notice = async |bank: &Value, link: &str| {
        page.site.file("ferry.json", bank.to_string());
        page.driver.goto("about:blank").await?;
        page.driver.goto(link).await?;
        deck.until("root.querySelector('[data-screen]')").await?;
        deck.count(".notice").await
    };
    // After a revision the seed draws what it drew before: the reader has gone on with it, and friends get it.
    let page_of = before.split('#').next().unwrap().to_owned();
    let questions = bank["questions"].as_array_mut().unwrap();
    let other = questions
        .iter_mut()
        .find(|question| question["kind"] == "date");
    other.unwrap()["revision"] = json!(2);
    notice(&bank, &page_of).await?;
    deck.screen("summary").await?;
    let revised = link(page, &deck).await?;
    assert_ne!(revised, before);
    assert_eq!(notice(&bank, &revised).await?, 0);
    // With more questions, the same seed draws others.
    let questions = bank["questions"].as_array_mut().unwrap();
    for at in 0..9 {
        let mut more = questions[0].clone();
        more["id"] = json!(format!("more-{at}"));
        questions.push(more);
    }
    notice(&bank, &page_of).await?;
    deck.screen("summary").await?;
    let outdated = link(page, &deck).await?;
    assert_eq!(notice(&bank, &outdated).await?, 1);
    let said = deck.text(".notice").await?;
    assert!(said.starts_with("The quiz has changed"), "{said}");
    page.assert_quiet().await
}

/// Puts these in the place of what the browser shares and copies with.
async fn replace(page: &Page, share: &str, copy: &str) -> WebDriverResult<()> {
    let script = format!(
        "window.shared = []; window.copied = [];
         const put = (target, name, value) => Object.defineProperty(target, name, {{ configurable: true, value }});
         put(navigator, 'share', async (what) => {{ shared.push(what); {share} }});
         put(navigator, 'clipboard', {{ writeText: async (text) => {{ copied.push(text); {copy} }} }})"
    );
    page.run(&script).await?;
    Ok(())
}

async fn what_the_browser_cannot_share_is_copied_and_else_shown_to_be_copied(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=choice storage=none")).await?;
    play(&deck).await?;
    let copied = "root.querySelector('p.shared')?.textContent === 'Copied to the clipboard.'";
    let refuse = "throw new DOMException('Not allowed', 'NotAllowedError')";

    // A dialog that was closed is an answer: nothing more is done.
    replace(page, "throw new DOMException('Closed', 'AbortError')", "").await?;
    deck.click("button.share").await?;
    deck.until("shared.length === 1").await?;
    page.settle().await?;
    assert_eq!(page.run("return copied").await?, json!([]));
    assert_eq!(deck.count(".shared").await?, 0);
    let given = page.run("return shared[0]").await?;
    let (text, url) = (
        given["text"].as_str().unwrap(),
        given["url"].as_str().unwrap(),
    );
    assert_eq!(text, "The Lorn Gazette – Ferry news 1/1");
    let whole = format!("{text}\n{url}");

    replace(page, refuse, "").await?;
    deck.click("button.share").await?;
    deck.until(copied).await?;
    assert_eq!(page.run("return copied").await?, json!([whole]));
    assert_eq!(deck.text(".status").await?, "Copied to the clipboard.");

    replace(page, refuse, refuse).await?;
    deck.click("button.share").await?;
    deck.until("root.querySelector('.shared textarea')").await?;
    assert_eq!(
        deck.one(".shared textarea").await?.prop("value").await?,
        Some(whole)
    );
    page.assert_quiet().await
}
