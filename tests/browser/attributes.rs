//! Attributes at any time: each change takes effect, several at once cost one new mount.

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::harness::{BANK, Deck, Page, deck_html, skip, tests};

tests![
    count_mode_and_src_take_effect,
    changes_in_one_go_cost_one_mount,
    a_late_bank_of_an_earlier_src_is_dropped,
    one_seed_gives_one_quiz,
    new_questions_after_a_seed_are_those_of_the_seed,
    values_that_mean_nothing_are_told_and_count_as_not_there,
    categories_and_kinds_narrow_the_draw,
    names_that_admit_nothing_are_an_error_and_misspelt_ones_are_told,
    addresses_in_a_bank_count_from_the_bank,
];

/// Runs a script that sees `deck` as a script of the page's own would run: in a task, with microtasks after it.
async fn set(page: &Page, script: &str) -> WebDriverResult<()> {
    let task = format!(
        "const [done] = arguments, deck = document.querySelector('news-deck');
         setTimeout(() => {{ {script}; done() }})"
    );
    page.driver.execute_async(task, vec![]).await?;
    Ok(())
}

/// The prompts of all questions in the order in which they are asked.
async fn prompts(deck: &Deck<'_>) -> WebDriverResult<Vec<String>> {
    let mut prompts = Vec::new();
    deck.screen("question").await?;
    while deck.count("[data-screen=question]").await? == 1 {
        prompts.push(skip(deck).await?);
    }
    Ok(prompts)
}

async fn count_mode_and_src_take_effect(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1")).await?;
    deck.screen("question").await?;
    assert!(deck.text(".count").await?.contains("1 of 10"));
    set(page, "deck.setAttribute('count', 3)").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('1 of 3')")
        .await?;
    set(page, "deck.mode = 'cards'").await?;
    deck.screen("card").await?;
    set(page, "deck.src = 'nowhere.json'").await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert!(deck.shows_fallback().await?);
    set(
        page,
        "deck.src = 'all-kinds.json'; deck.removeAttribute('mode'); deck.removeAttribute('count')",
    )
    .await?;
    deck.screen("question").await?;
    assert!(deck.text(".count").await?.contains("1 of 10"));
    assert!(!deck.shows_fallback().await?);
    assert_eq!(
        deck.run(
            "return root.querySelector('[role=alert]').checkVisibility()",
            ().into()
        )
        .await?,
        false
    );
    Ok(())
}

async fn changes_in_one_go_cost_one_mount(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1")).await?;
    deck.screen("question").await?;
    set(
        page,
        "for (let count = 2; count < 8; count++) deck.setAttribute('count', count)",
    )
    .await?;
    deck.until("root.querySelector('.count')?.textContent.includes('1 of 7')")
        .await?;
    deck.until("probe.events.filter(e => e.name === 'ready').length > 1")
        .await?;
    assert_eq!(page.events("ready").await?.len(), 2);
    Ok(())
}

async fn a_late_bank_of_an_earlier_src_is_dropped(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1")).await?;
    set(page, "deck.src = 'nowhere.json'").await?;
    tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    set(page, "deck.src = 'all-kinds.json'").await?;
    deck.screen("question").await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(
        deck.run(
            "return root.querySelector('[role=alert]').checkVisibility()",
            ().into()
        )
        .await?,
        false
    );
    Ok(())
}

async fn one_seed_gives_one_quiz(page: &Page) -> WebDriverResult<()> {
    let body = format!(
        "{}{}",
        deck_html("id=a seed=press storage=none"),
        deck_html("id=b seed=press storage=none")
    );
    page.visit(&body).await?;
    let first = prompts(&page.deck("#a")).await?;
    assert_eq!(first.len(), 10);
    assert_eq!(first, prompts(&page.deck("#b")).await?);
    page.run("document.querySelector('#b').setAttribute('seed', 'other')")
        .await?;
    page.deck("#b").screen("question").await?;
    assert_ne!(first, prompts(&page.deck("#b")).await?);
    Ok(())
}

async fn new_questions_after_a_seed_are_those_of_the_seed(page: &Page) -> WebDriverResult<()> {
    let body = format!(
        "{}{}",
        deck_html("id=a seed=press count=4 storage=none"),
        deck_html("id=b seed=press count=4 storage=none")
    );
    page.visit(&body).await?;
    let mut rounds = Vec::new();
    for id in ["#a", "#b"] {
        let deck = page.deck(id);
        let first = prompts(&deck).await?;
        assert_eq!(deck.text("button.restart").await?, "New questions");
        deck.click("button.restart").await?;
        let second = prompts(&deck).await?;
        deck.click("button.restart").await?;
        let third = prompts(&deck).await?;
        assert!(first != second && second != third && third != first);
        rounds.push([first, second, third]);
    }
    assert_eq!(rounds[0], rounds[1]);
    // Of a day there is one quiz.
    set(page, "deck.setAttribute('seed', 'daily')").await?;
    let deck = page.deck("#a");
    let first = prompts(&deck).await?;
    assert_eq!(deck.text("button.restart").await?, "Play again");
    deck.click("button.restart").await?;
    assert_eq!(prompts(&deck).await?, first);
    Ok(())
}

async fn values_that_mean_nothing_are_told_and_count_as_not_there(
    page: &Page,
) -> WebDriverResult<()> {
    let attributes = [
        "mode=exam",
        "storage=forever",
        "theme=blue",
        "loading=soon",
        "count=many",
    ];
    let deck = page.visit(&deck_html(&attributes.join(" "))).await?;
    deck.screen("question").await?;
    assert!(deck.text(".count").await?.contains("1 of 10"));
    let told = page.run("return probe.logged.join('\\n')").await?;
    for attribute in attributes {
        let (name, value) = attribute.split_once('=').unwrap();
        let told = told.as_str().unwrap();
        assert!(told.contains(&format!("{name}=\"{value}\"")), "{told}");
    }
    Ok(())
}

async fn categories_and_kinds_narrow_the_draw(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html(
            "categories='location date' kinds='choice, date'",
        ))
        .await?;
    deck.screen("question").await?;
    assert!(deck.text(".count").await?.contains("1 of 2"));
    set(page, "deck.setAttribute('kinds', 'choice')").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('1 of 1')")
        .await
}

async fn names_that_admit_nothing_are_an_error_and_misspelt_ones_are_told(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("categories=location kinds='order chioce'"))
        .await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert_eq!(page.events("error").await?[0]["code"], "bank-empty");
    let told = page.run("return probe.logged.join()").await?;
    assert!(told.as_str().unwrap().contains("chioce"), "{told}");
    Ok(())
}

async fn addresses_in_a_bank_count_from_the_bank(page: &Page) -> WebDriverResult<()> {
    let picture = r#""kind": "choice", "media": { "src": "ferry.svg", "alt": "A ferry", "credit": "Drawing: The Lorn Gazette" },"#;
    let bank = BANK
        .replace("\"kind\": \"choice\",", picture)
        .replace("\"ferry.html\"", "\"../ferry.html\"");
    assert!(bank.contains("../ferry.html") && bank.contains("ferry.svg"));
    page.site.file("banks/ferry.json", bank);
    let deck = page
        .visit("<news-deck src=banks/ferry.json kinds=choice mode=cards></news-deck>")
        .await?;
    deck.screen("card").await?;
    deck.click("button.flip").await?;
    let shown = "return ['.source a', '.media img'].map((part) => root.querySelector(part)).map((part) => part.href ?? part.src)";
    let shown = deck.run(shown, Value::Null).await?;
    let addresses = ["made/ferry.html", "made/banks/ferry.svg"].map(|path| page.site.url(path));
    assert_eq!(shown, json!(addresses));
    Ok(())
}
