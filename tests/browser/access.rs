//! axe-core on every screen, in light and dark.

use std::path::PathBuf;

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{
    BANK, Deck, Hand, Page, STRICT, WHOLE, deck_html, name_of, shown, tests, whole_html,
};

tests![
    no_violations_in_a_quiz,
    no_violations_in_cards_and_errors,
    no_violations_where_no_script_runs,
    no_violations_in_a_frame,
    no_violations_in_what_is_shared_and_where_it_leads,
    the_demo_page_has_no_violations,
    any_accent_is_read_in_light_and_dark,
];

/// Violations that axe finds on the page as it stands.
pub(crate) async fn violations(page: &Page) -> WebDriverResult<Value> {
    violations_but(page, &[]).await
}

/// The same without those of some rules.
async fn violations_but(page: &Page, rules: &[&str]) -> WebDriverResult<Value> {
    let path = std::env::var_os("NEWS_DECK_AXE").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js"),
        PathBuf::from,
    );
    let axe = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `npm ci`", path.display()));
    page.driver.execute(axe, vec![]).await?;
    let run = "const [off, done] = arguments;
        axe.run({ rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])) }).then(found => done(found.violations.map(v => [v.id, v.nodes.map(n => n.target.flat().join(' ') + ' ' + n.failureSummary)])))";
    Ok(page
        .driver
        .execute_async(run, vec![json!(rules)])
        .await?
        .json()
        .clone())
}

/// Sets the colour scheme of the page, which decks and maps follow, and returns the colour of the first one's text, or else of
/// the page's own.
pub(crate) async fn set_scheme(page: &Page, scheme: &str) -> WebDriverResult<Value> {
    let script = format!(
        "document.documentElement.style.colorScheme = '{scheme}';
         return getComputedStyle(document.querySelector('news-deck, news-deck-map') ?? document.body).color"
    );
    page.run(&script).await
}

pub(crate) async fn assert_clean(page: &Page, screen: &str) -> WebDriverResult<()> {
    let mut inks = Vec::new();
    for scheme in ["light", "dark"] {
        inks.push(set_scheme(page, scheme).await?);
        page.settle().await?;
        assert_eq!(violations(page).await?, json!([]), "{screen}, {scheme}");
    }
    assert_ne!(inks[0], inks[1], "{screen}: dark looks as light does");
    Ok(())
}

async fn any_accent_is_read_in_light_and_dark(page: &Page) -> WebDriverResult<()> {
    // A dark one, as in the README, and one that is too light for a white ground.
    for accent in ["#7a1f3d", "#ffd400"] {
        let deck = page
            .visit(&deck_html("kinds=choice seed=1 storage=none"))
            .await?;
        deck.screen("question").await?;
        let wear = format!(
            "document.querySelector('news-deck').style.setProperty('--news-deck-accent', '{accent}')"
        );
        page.run(&wear).await?;
        deck.choose(0).await?;
        assert_clean(page, &format!("question, {accent}")).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        assert_clean(page, &format!("feedback, {accent}")).await?;
    }
    Ok(())
}

async fn no_violations_in_a_quiz(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("intro seed=5")).await?;
    deck.screen("start").await?;
    assert_clean(page, "start").await?;
    deck.click("button.start").await?;
    let mut first = true;
    loop {
        deck.screen("question").await?;
        let question = shown(&deck).await?;
        let name = name_of(&question);
        if deck.count(".help").await? == 1 {
            deck.click(".help summary").await?;
        }
        assert_clean(page, &name).await?;
        if first {
            // One question is left out, so that the summary has something to try again.
            first = false;
            deck.click("button.skip").await?;
            continue;
        }
        Hand::Mouse.answer(page, &deck, &question).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        assert_clean(page, &format!("feedback of {name}")).await?;
        deck.click("button.next").await?;
        deck.until("root.querySelector('[data-screen=question], [data-screen=summary]')")
            .await?;
        if deck.count("[data-screen=summary]").await? == 1 {
            break;
        }
    }
    assert_clean(page, "summary").await?;
    deck.click(".review summary").await?;
    assert_clean(page, "review").await
}

async fn no_violations_in_cards_and_errors(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("mode=cards seed=1")).await?;
    for left in (1..=WHOLE).rev() {
        deck.screen("card").await?;
        if deck.count(".help").await? == 1 {
            deck.click(".help summary").await?;
        }
        let prompt = deck.text(".title").await?;
        assert_clean(page, &format!("front: {prompt}")).await?;
        deck.click("button.flip").await?;
        deck.until("root.querySelector('.back')?.checkVisibility()")
            .await?;
        assert_clean(page, &format!("back: {prompt}")).await?;
        deck.click("button.again").await?;
        deck.until(&format!("!root.textContent.includes('{left} card')"))
            .await?;
    }
    deck.screen("cards-summary").await?;
    assert_clean(page, "cards' summary").await?;
    let deck = page
        .visit("<news-deck src=nowhere.json><p>Text.</p></news-deck>")
        .await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    deck.click("[role=alert] summary").await?;
    assert_clean(page, "error").await
}

/// The plain questions of a snippet, folded out, as a page without script has them.
async fn no_violations_where_no_script_runs(page: &Page) -> WebDriverResult<()> {
    // A policy keeps the page's scripts away; what drives the browser is no script of the page.
    page.site
        .obey(&STRICT.replace("script-src 'self'", "script-src 'none'"));
    let snippet = include_str!("fixtures/snippet.html");
    let deck = page.visit(snippet).await?;
    assert_eq!(
        page.run("return !!customElements.get('news-deck')").await?,
        false
    );
    let open = "for (const details of document.querySelectorAll('details')) details.open = true";
    page.run(open).await?;
    assert_eq!(
        page.run("return document.querySelectorAll('news-deck fieldset').length")
            .await?,
        10
    );
    for scheme in ["light", "dark"] {
        set_scheme(page, scheme).await?;
        assert_eq!(
            violations(page).await?,
            json!([]),
            "without script, {scheme}"
        );
    }
    drop(deck);
    Ok(())
}

/// The heading of the first level is that of the page around the frame.
const OF_THE_PAGE_AROUND: [&str; 1] = ["page-has-heading-one"];

async fn no_violations_in_a_frame(page: &Page) -> WebDriverResult<()> {
    let address = page.site.url(&format!(
        "embed.html?src=/made/whole.json&count={WHOLE}&seed=1&storage=none"
    ));
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    deck.screen("question").await?;
    let question = shown(&deck).await?;
    assert_eq!(
        violations_but(page, &OF_THE_PAGE_AROUND).await?,
        json!([]),
        "question"
    );
    Hand::Mouse.answer(page, &deck, &question).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    page.settle().await?;
    assert_eq!(
        violations_but(page, &OF_THE_PAGE_AROUND).await?,
        json!([]),
        "feedback"
    );
    // A frame without a bank says so.
    page.driver
        .goto(page.site.url("embed.html?src=nowhere.json"))
        .await?;
    let deck = page.deck("news-deck");
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert_eq!(
        violations_but(page, &OF_THE_PAGE_AROUND).await?,
        json!([]),
        "a bank that is not there"
    );
    Ok(())
}

/// Answers the only question of a deck, which is its choice of a harbour.
async fn finish(deck: &Deck<'_>) -> WebDriverResult<()> {
    deck.screen("question").await?;
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    deck.click("button.next").await?;
    deck.screen("summary").await
}

async fn no_violations_in_what_is_shared_and_where_it_leads(page: &Page) -> WebDriverResult<()> {
    page.site.file("ferry.json", BANK);
    let body = "<news-deck src=ferry.json kinds=choice storage=none><p>A quiz.</p></news-deck>";
    let deck = page.visit(body).await?;
    finish(&deck).await?;
    // Neither a dialog nor a clipboard: words to be copied by hand.
    page.run("for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, { configurable: true, value: undefined })")
        .await?;
    deck.click("button.share").await?;
    deck.until("root.querySelector('.shared textarea')").await?;
    assert_clean(page, "the field to copy from").await?;
    let link = page.events("share").await?[0]["url"]
        .as_str()
        .unwrap()
        .to_owned();
    page.driver.goto("about:blank").await?;
    page.driver.goto(&link).await?;
    deck.screen("start").await?;
    assert_clean(page, "a friend's challenge").await?;
    deck.click("button.start").await?;
    finish(&deck).await?;
    deck.until("root.querySelector('.challenge')").await?;
    assert_clean(page, "the challenge's end").await?;
    // Links that lead to another quiz than they were made for.
    for (broken, shown) in [
        (link.replace("v1.", "v9."), "cannot be read"),
        (link.replace(".all-kinds.", ".all-kinds.0"), ""),
    ] {
        page.driver.goto("about:blank").await?;
        page.driver.goto(&broken).await?;
        deck.screen("question").await?;
        assert!(deck.text(".notice").await?.contains(shown));
        assert_clean(page, "a challenge that cannot be taken").await?;
    }
    Ok(())
}

async fn the_demo_page_has_no_violations(page: &Page) -> WebDriverResult<()> {
    page.driver.goto(page.site.url("index.html")).await?;
    for (deck, screen) in [("#quiz", "question"), ("#cards", "card")] {
        page.reach(deck).await?;
        page.deck(deck).screen(screen).await?;
    }
    assert_clean(page, "demo page").await
}
