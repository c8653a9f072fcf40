//! What survives a reload, and what a page without storage does.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{BANK, Deck, Hand, Page, deck_html, tests};

tests![
    a_reload_goes_on_where_the_reader_was,
    an_explanation_survives_a_reload,
    storage_none_keeps_nothing,
    two_windows_with_one_session_go_on_together,
    who_only_looks_leaves_nothing_behind,
    two_decks_of_one_bank_keep_apart,
    blocked_storage_does_not_stop_play,
    what_cannot_be_read_counts_as_nothing,
    an_edited_question_costs_its_answer_only,
    a_run_through_cards_goes_on_after_a_reload,
    two_articles_with_the_same_markup_keep_their_own_sessions,
    a_friends_link_leaves_the_readers_own_quiz_alone,
];

async fn skip_to_third(deck: &Deck<'_>) -> WebDriverResult<()> {
    deck.screen("question").await?;
    for position in [2, 3] {
        deck.click("button.skip").await?;
        deck.until(&format!(
            "root.querySelector('.count')?.textContent.includes('{position} of 10')"
        ))
        .await?;
    }
    Ok(())
}

async fn position_after_reload(page: &Page, deck: &Deck<'_>) -> WebDriverResult<String> {
    page.driver.refresh().await?;
    deck.screen("question").await?;
    deck.text(".count").await
}

async fn a_reload_goes_on_where_the_reader_was(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("")).await?;
    skip_to_third(&deck).await?;
    let title = deck.text(".title").await?;
    assert!(
        position_after_reload(page, &deck)
            .await?
            .contains("3 of 10")
    );
    assert_eq!(deck.text(".title").await?, title);
    assert_eq!(deck.count(".progress .skipped").await?, 2);
    page.assert_quiet().await
}

async fn an_explanation_survives_a_reload(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=true_false")).await?;
    deck.screen("question").await?;
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    page.driver.refresh().await?;
    deck.screen("feedback").await?;
    assert_eq!(deck.text(".verdict h4").await?, "Correct");
    Ok(())
}

async fn two_windows_with_one_session_go_on_together(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("storage=local seed=1")).await?;
    deck.screen("question").await?;
    page.run("const other = document.createElement('iframe'); other.src = location.href; document.body.append(other)")
        .await?;
    let titles = "const [here, there] = [document, document.querySelector('iframe').contentDocument].map((page) =>
        page.querySelector('news-deck')?.shadowRoot?.querySelector('.deck:not([hidden]) .title')?.textContent);";
    let agree = |condition: &str| format!("(() => {{ {titles} return here && {condition} }})()");
    page.until(&agree("here === there")).await?;
    for window in [
        "document",
        "document.querySelector('iframe').contentDocument",
    ] {
        let root = format!("{window}.querySelector('news-deck').shadowRoot");
        let before = page
            .run(&format!(
                "return {root}.querySelector('.title').textContent"
            ))
            .await?;
        page.run(&format!("{root}.querySelector('.skip').click()"))
            .await?;
        // The other one is where this one is, so that its next answer is the third and not another second.
        page.until(&agree(&format!("here === there && here !== {before}")))
            .await?;
    }
    assert!(deck.text(".count").await?.starts_with("3 of"));
    page.assert_quiet().await
}

async fn storage_none_keeps_nothing(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("storage=none")).await?;
    skip_to_third(&deck).await?;
    assert_eq!(
        page.run("return sessionStorage.length + localStorage.length")
            .await?,
        json!(0)
    );
    assert!(
        position_after_reload(page, &deck)
            .await?
            .contains("1 of 10")
    );
    Ok(())
}

async fn who_only_looks_leaves_nothing_behind(page: &Page) -> WebDriverResult<()> {
    let kept = "return [...Object.entries(sessionStorage), ...Object.entries(localStorage)]";
    let bank: Value = serde_json::from_str(BANK)?;
    let questions = bank["questions"].as_array().expect("questions").iter();
    let kinds = questions.map(|question| question["kind"].as_str().expect("a kind"));
    let mut decks: Vec<_> = kinds
        .map(|kind| (format!("kinds={kind}"), "question"))
        .collect();
    decks.push(("intro".to_owned(), "start"));
    decks.push(("mode=cards".to_owned(), "card"));
    for (attributes, screen) in &decks {
        let deck = page.visit(&deck_html(attributes)).await?;
        deck.screen(screen).await?;
        page.settle().await?;
        assert_eq!(page.run(kept).await?, json!([]), "{attributes}");
    }
    page.deck("news-deck").click("button.flip").await?;
    page.deck("news-deck")
        .until("sessionStorage.length === 1")
        .await?;
    assert_eq!(page.run("return localStorage.length").await?, json!(0));
    Ok(())
}

async fn two_decks_of_one_bank_keep_apart(page: &Page) -> WebDriverResult<()> {
    let one = page
        .visit(&format!("{}{}", deck_html(""), deck_html("class=second")))
        .await?;
    skip_to_third(&one).await?;
    assert!(position_after_reload(page, &one).await?.contains("3 of 10"));
    let two = page.deck(".second");
    two.screen("question").await?;
    assert!(two.text(".count").await?.contains("1 of 10"));
    Ok(())
}

async fn blocked_storage_does_not_stop_play(page: &Page) -> WebDriverResult<()> {
    for script in ["blocked-storage.js", "full-storage.js"] {
        page.driver
            .goto(page.site.page_with(
                &format!("<script src={script}></script>"),
                &deck_html("seed=1"),
            ))
            .await?;
        let deck = page.deck("news-deck");
        assert_eq!(Hand::Mouse.play(page, &deck).await?.len(), 10, "{script}");
        page.assert_quiet().await?;
    }
    Ok(())
}

async fn what_cannot_be_read_counts_as_nothing(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("")).await?;
    skip_to_third(&deck).await?;
    page.run("for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{\"shape\":1')").await?;
    assert!(
        position_after_reload(page, &deck)
            .await?
            .contains("1 of 10")
    );
    page.assert_quiet().await
}

async fn an_edited_question_costs_its_answer_only(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1")).await?;
    Hand::Mouse.play(page, &deck).await?;
    let edited = BANK.replace(
        "There is room for 42 cars.",
        "There is room for 42 cars on one deck.",
    );
    page.site.file("all-kinds.json", edited);
    page.driver.refresh().await?;
    deck.until("root.querySelector('[data-screen]')").await?;
    let answered = deck.count(".progress .right").await?;
    assert_eq!(answered, 9, "one answer of ten was lost");
    Ok(())
}

async fn a_run_through_cards_goes_on_after_a_reload(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("mode=cards")).await?;
    deck.screen("card").await?;
    deck.click("button.flip").await?;
    deck.click("button.again").await?;
    deck.until("root.querySelector('.count')?.textContent === '9 cards left'")
        .await?;
    let title = deck.text(".title").await?;
    page.driver.refresh().await?;
    deck.screen("card").await?;
    assert_eq!(deck.text(".count").await?, "9 cards left");
    assert_eq!(deck.text(".title").await?, title);
    Ok(())
}

async fn two_articles_with_the_same_markup_keep_their_own_sessions(
    page: &Page,
) -> WebDriverResult<()> {
    let body = deck_html("id=quiz");
    let deck = page.visit(&body).await?;
    skip_to_third(&deck).await?;
    let first = page.driver.current_url().await?;
    let second = page.site.page_at("second.html", "", &body);
    page.driver.goto(second).await?;
    deck.screen("question").await?;
    assert!(deck.text(".count").await?.contains("1 of 10"));
    deck.click("button.skip").await?;
    page.driver.goto(first.as_str()).await?;
    deck.screen("question").await?;
    assert!(deck.text(".count").await?.contains("3 of 10"));
    Ok(())
}

async fn a_friends_link_leaves_the_readers_own_quiz_alone(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("storage=local")).await?;
    skip_to_third(&deck).await?;
    let own = page.driver.current_url().await?;
    // Of another version of the bank, and so played as a quiz of one's own; of another bank, and so none of this deck's.
    for (code, place) in [
        ("v1.all-kinds.00000000.7.1-2", "1 of 10"),
        ("v1.another.00000000.7.1-2", "3 of 10"),
    ] {
        page.driver.goto("about:blank").await?;
        page.driver.goto(format!("{own}#nd={code}")).await?;
        deck.screen("question").await?;
        assert!(deck.text(".count").await?.contains(place), "{code}");
    }
    page.driver.goto("about:blank").await?;
    page.driver
        .goto(format!("{own}#nd=v1.all-kinds.00000000.7.1-2"))
        .await?;
    deck.screen("question").await?;
    deck.click("button.skip").await?;
    deck.until("root.querySelector('.count').textContent.includes('2 of 10')")
        .await?;
    page.driver.goto("about:blank").await?;
    page.driver.goto(own.as_str()).await?;
    deck.screen("question").await?;
    assert!(deck.text(".count").await?.contains("3 of 10"));
    Ok(())
}
