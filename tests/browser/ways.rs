//! The ways between a deck and its article: to a sentence and back, and by a friend's link to the deck.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::{Key, WebDriverResult};

use crate::harness::{Deck, Hand, Page, STRICT, shown, tests, whole_bank};

tests![
    the_way_back_goes_when_the_reader_is_back,
    the_way_back_goes_when_the_reader_goes_on,
    a_sentence_that_is_not_quoted_is_shown_by_its_fingerprint,
    a_way_to_a_sentence_is_there_before_its_script_and_moves_nothing_when_that_comes,
    a_way_to_a_sentence_goes_where_the_page_has_none,
    a_browser_that_cannot_highlight_is_led_by_the_address,
    a_friends_link_leads_to_the_deck,
    a_friends_link_leads_past_cards_of_the_same_bank,
    the_next_question_begins_where_the_last_one_did,
];

/// The sentence that answers, far above a deck.
async fn visit<'a>(page: &'a Page, way: usize) -> WebDriverResult<Deck<'a>> {
    let deck = page
        .visit(&format!(
            "<article><p>The ferry was named in Lorn on Friday.</p>{}\
             <news-deck src=all-kinds.json kinds=choice seed=1 loading=eager></news-deck></article>{}",
            "<p>A line of the article.</p>".repeat(way),
            "<p>A line of another.</p>".repeat(60),
        ))
        .await?;
    deck.screen("question").await?;
    Ok(deck)
}

/// Answers, and lets the sentence be shown.
async fn show(page: &Page, deck: &Deck<'_>) -> WebDriverResult<()> {
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.click("button.show").await?;
    deck.until("root.querySelector('.way-back')").await?;
    page.until("CSS.highlights.size === 1").await
}

const GONE: &str = "!root.querySelector('.way-back') && CSS.highlights.size === 0";

async fn the_way_back_goes_when_the_reader_is_back(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, 60).await?;
    show(page, &deck).await?;
    page.until("scrollY < 300").await?;
    assert!(
        deck.focused()
            .await?
            .is_some_and(|at| at.contains("way-back")),
        "Tab would lead away from the sentence"
    );
    let heard = "return root.getElementById(root.activeElement.getAttribute('aria-describedby')).textContent";
    assert_eq!(
        deck.run(heard, Value::Null).await?,
        "The ferry was named in Lorn on Friday."
    );
    // By hand.
    page.run("document.querySelector('news-deck').scrollIntoView({ block: 'center', behavior: 'instant' })")
        .await?;
    deck.until(GONE).await?;
    deck.until("root.activeElement?.matches('button.show')")
        .await?;
    // By the button.
    deck.click("button.show").await?;
    page.until("scrollY < 300").await?;
    page.press(&[Key::Enter]).await?;
    deck.until(GONE).await?;
    page.until("scrollY > 300").await?;
    page.assert_quiet().await
}

async fn the_way_back_goes_when_the_reader_goes_on(page: &Page) -> WebDriverResult<()> {
    // The sentence and the deck are seen together.
    let deck = visit(page, 0).await?;
    show(page, &deck).await?;
    deck.run("root.querySelector('button.next').click()", Value::Null)
        .await?;
    deck.screen("summary").await?;
    deck.until(GONE).await
}

async fn a_sentence_that_is_not_quoted_is_shown_by_its_fingerprint(
    page: &Page,
) -> WebDriverResult<()> {
    let mut bank = whole_bank();
    let questions = bank["questions"].as_array_mut().unwrap();
    questions.retain(|question| question["evidence"][0]["fingerprint"].is_string());
    assert_eq!(questions.len(), 1);
    page.site.file("unquoted.json", bank.to_string());
    let deck = page
        .visit(&format!(
            "<article><p>She is new. She sails at <b>12</b> knots. Her crew is of ten.</p>{}\
             <news-deck src=unquoted.json loading=eager></news-deck></article>",
            "<p>A line of the article.</p>".repeat(60),
        ))
        .await?;
    deck.screen("question").await?;
    let question = shown(&deck).await?;
    Hand::Keyboard.answer(page, &deck, &question).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(
        deck.count(".source blockquote").await?,
        0,
        "it may not be quoted"
    );
    assert_eq!(deck.count(".source a").await?, 1);
    deck.click("button.show").await?;
    deck.until("root.querySelector('.way-back')").await?;
    page.until("CSS.highlights.size === 1").await?;
    let found = "return [...[...CSS.highlights.values()][0]].map(String).join()";
    assert_eq!(page.run(found).await?, "She sails at 12 knots.");
    page.until("scrollY < 300").await?;
    page.assert_quiet().await
}

async fn a_way_to_a_sentence_is_there_before_its_script_and_moves_nothing_when_that_comes(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.wait_for("/evidence.js", Duration::from_secs(2));
    let deck = visit(page, 0).await?;
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    let places =
        "return [...root.querySelectorAll('.show, .next')].map(button => button.offsetTop)";
    let before = deck.run(places, Value::Null).await?;
    assert_eq!(before.as_array().map(Vec::len), Some(2), "it is on its way");
    // Who presses it then is led there as soon as that is possible.
    deck.click("button.show").await?;
    page.until(
        "!performance.getEntriesByType('resource').some(e => e.name.endsWith('/evidence.js'))",
    )
    .await?;
    deck.until("root.querySelector('.way-back')").await?;
    page.until("CSS.highlights.size === 1").await?;
    assert_eq!(deck.run(places, Value::Null).await?, before);
    page.assert_quiet().await
}

async fn a_way_to_a_sentence_goes_where_the_page_has_none(page: &Page) -> WebDriverResult<()> {
    let scripts = ["news-deck.js", "player.js", "made/"].map(|script| page.site.url(script));
    let without = STRICT.replace(
        "script-src 'self'",
        &format!("script-src {}", scripts.join(" ")),
    );
    assert_ne!(without, STRICT);
    for (article, policy) in [
        ("Nothing was said of a ferry.", STRICT),
        // The script that finds it is not there.
        ("The ferry was named in Lorn on Friday.", &without),
    ] {
        page.site.obey(policy);
        let deck = page
            .visit(&format!(
                "<article><p>{article}</p><news-deck src=all-kinds.json kinds=choice storage=none loading=eager></news-deck></article>"
            ))
            .await?;
        deck.screen("question").await?;
        deck.choose(0).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        deck.until("!root.querySelector('button.show')").await?;
        assert_eq!(deck.count(".source").await?, 1);
    }
    Ok(())
}

async fn a_browser_that_cannot_highlight_is_led_by_the_address(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, 60).await?;
    page.run("delete window.Highlight").await?;
    deck.all(".choice").await?[0].click().await?;
    deck.click("button.check").await?;
    assert!(page.run("return scrollY").await?.as_f64() > Some(300.0));
    deck.click("button.show").await?;
    // Browsers that read text fragments take them out of the address that they tell, and go to the words.
    page.until("location.href.includes(':~:text=The%20ferry%20was%20named') || scrollY < 300")
        .await?;
    assert_eq!(deck.count(".way-back").await?, 0);
    page.assert_quiet().await
}

async fn a_friends_link_leads_to_the_deck(page: &Page) -> WebDriverResult<()> {
    let far = visit(page, 60).await?;
    assert_eq!(page.run("return scrollY").await?, json!(0));
    let address = page.driver.current_url().await?;
    page.driver.goto("about:blank").await?;
    page.driver
        .goto(format!("{address}#nd=v1.all-kinds.00000000.7.1-2"))
        .await?;
    far.screen("question").await?;
    page.until("(box => box.top >= -1 && box.top < innerHeight / 2)(document.querySelector('news-deck').getBoundingClientRect())")
        .await
}

async fn a_friends_link_leads_past_cards_of_the_same_bank(page: &Page) -> WebDriverResult<()> {
    let decks = format!(
        "{0}<news-deck id=quiz src=all-kinds.json kinds=choice loading=eager></news-deck>{0}\
         <news-deck id=cards src=all-kinds.json mode=cards loading=eager></news-deck>",
        "<p>A line of the article.</p>".repeat(60),
    );
    page.visit(&decks).await?;
    let address = page.driver.current_url().await?;
    page.driver.goto("about:blank").await?;
    page.driver
        .goto(format!("{address}#nd=v1.all-kinds.00000000.7.1-2"))
        .await?;
    page.deck("#cards").screen("card").await?;
    page.deck("#quiz").screen("question").await?;
    page.until("(box => box.top >= -1 && box.top < innerHeight / 2)(document.querySelector('#quiz').getBoundingClientRect())")
        .await
}

async fn the_next_question_begins_where_the_last_one_did(page: &Page) -> WebDriverResult<()> {
    page.resize(390, 740).await?;
    let lines = "<p>A line of the article.</p>".repeat(60);
    let deck = page
        .visit(&format!(
            "{lines}<news-deck src=all-kinds.json kinds='choice true_false multi' seed=1 loading=eager></news-deck>{lines}"
        ))
        .await?;
    deck.screen("question").await?;
    page.run("document.querySelector('news-deck').scrollIntoView()")
        .await?;
    let mut heads = Vec::new();
    for at in 1..=3 {
        deck.screen("question").await?;
        deck.until(&format!(
            "root.querySelector('.count')?.textContent.includes('{at} of ')"
        ))
        .await?;
        page.settle().await?;
        heads.push(
            page.run("return Math.round(document.querySelector('news-deck').getBoundingClientRect().top)")
                .await?,
        );
        deck.choose(0).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        // A tall explanation, read to its end.
        page.run("document.querySelector('news-deck').shadowRoot.querySelector('.verdict').style.paddingBlockEnd = '50rem'")
            .await?;
        deck.run("root.querySelector('button.next').scrollIntoView({ block: 'end', behavior: 'instant' })", Value::Null)
            .await?;
        page.settle().await?;
        deck.click("button.next").await?;
    }
    let top = heads[1].as_i64().unwrap_or(i64::MAX);
    assert!((-8..=60).contains(&top), "{heads:?}");
    assert_eq!(heads[1], heads[2], "{heads:?}");
    Ok(())
}
