//! The loader alone, with a player of the tests' own in the place of the real one.

use std::{fs, path::Path};

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Page, tests};

tests![
    a_player_that_stops_leaves_the_fallback_and_a_way_back,
    attributes_and_early_choices_reach_the_player,
    what_is_chosen_while_the_player_draws_is_kept,
    only_a_reader_in_the_fallback_is_taken_along,
    a_deck_that_is_gone_before_the_player_came_is_not_mounted,
    moves_while_loading_mount_once,
    states_and_the_inner_mirror_tell_how_far_it_is,
    the_fallback_is_there_until_the_first_question_is,
];

/// What a player asks of its page.
const SERVICES: [&str; 8] = [
    "answers.js",
    "services.js",
    "services/addresses.js",
    "services/deck.js",
    "services/formats.js",
    "services/records.js",
    "services/sharing.js",
    "services/storage.js",
];

/// Visits a page whose loader finds the mock player beside it. `gate` is a script that runs first.
async fn visit<'a>(page: &'a Page, gate: &str, body: &str) -> WebDriverResult<Deck<'a>> {
    let site = &page.site;
    site.file("news-deck.js", site.built("news-deck.js"));
    site.file("deck.css", "");
    site.file("player_bg.wasm", "");
    site.file("player.js", include_str!("harness/mock-player.js"));
    for name in SERVICES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("assets")
            .join(name);
        site.file(name, fs::read_to_string(path).expect("a script"));
    }
    // The bank has typed answers, which nobody grades here.
    site.file(
        "judge.js",
        "export default () => {}; export const judge = () => '';",
    );
    site.file("judge_bg.wasm", "");
    site.file("gate.js", gate);
    site.file(
        "loader.html",
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host page</title><script src=probe.js></script>\
             <script src=gate.js></script><script type=module src=news-deck.js></script><body><main>{body}</main>"
        ),
    );
    page.driver.goto(site.url("made/loader.html")).await?;
    Ok(page.deck("news-deck"))
}

const HELD: &str = "window.mockGate = new Promise(open => { window.openGate = open })";
const DECK: &str = "<news-deck src=all-kinds.json><fieldset><legend>Q</legend>\
    <label><input type=radio name=harbour value=Lorn> Lorn</label>\
    <label><input type=checkbox name=stops value='Big Holm'> Big Holm</label>\
    <label><input type=checkbox name=stops value='Gull Rock'> Gull Rock</label></fieldset></news-deck>";

async fn a_player_that_stops_leaves_the_fallback_and_a_way_back(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "", DECK).await?;
    deck.screen("question").await?;
    page.run("mock.panic()").await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert!(deck.shows_fallback().await?);
    let errors = page.events("error").await?;
    assert_eq!((errors.len(), &errors[0]["code"]), (1, &json!("panic")));
    deck.click("[role=alert] button").await?;
    deck.screen("question").await?;
    let modules = "return performance.getEntriesByType('resource').filter(e => /player\\.js/.test(e.name)).length";
    assert_eq!(
        page.run(modules).await?,
        json!(2),
        "a stopped module is not used again"
    );
    Ok(())
}

async fn attributes_and_early_choices_reach_the_player(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, HELD, DECK).await?;
    deck.until("root").await?;
    page.run(
        "for (const input of document.querySelectorAll('input:not([value=\"Gull Rock\"])')) input.click();
         const deck = document.querySelector('news-deck');
         deck.setAttribute('count', '5');
         deck.setAttribute('kinds', ' choice,  multi ');
         openGate()",
    )
    .await?;
    deck.screen("question").await?;
    let expected = json!({
        "mode": "quiz", "count": 5, "categories": [], "kinds": ["choice", "multi"],
        "intro": false, "report": false, "linked": true,
        "chosen": { "harbour": ["Lorn"], "stops": ["Big Holm"] }, "checked": [], "at": "harbour"
    });
    assert_eq!(
        page.run("return JSON.parse(JSON.stringify(mock.options))")
            .await?,
        json!([expected])
    );
    Ok(())
}

async fn what_is_chosen_while_the_player_draws_is_kept(page: &Page) -> WebDriverResult<()> {
    let held = "window.mockDrawing = new Promise(open => { window.openGate = open })";
    let deck = visit(page, held, DECK).await?;
    deck.until("window.mock?.options.length === 1").await?;
    page.run("document.querySelector('[value=Lorn]').click(); openGate()")
        .await?;
    deck.screen("question").await?;
    let chosen = "return mock.options.map(options => options.chosen)";
    assert_eq!(
        page.run(chosen).await?,
        json!([{}, { "harbour": ["Lorn"] }])
    );
    assert_eq!(page.run("return mock.mounted").await?, json!(1));
    assert_eq!(page.events("ready").await?.len(), 1);
    Ok(())
}

async fn only_a_reader_in_the_fallback_is_taken_along(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, HELD, DECK).await?;
    deck.until("root").await?;
    page.run("document.querySelector('input').focus(); openGate()")
        .await?;
    deck.screen("question").await?;
    assert!(
        deck.focused()
            .await?
            .is_some_and(|focused| focused.starts_with("h3.title"))
    );
    Ok(())
}

async fn a_deck_that_is_gone_before_the_player_came_is_not_mounted(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, HELD, DECK).await?;
    deck.until("root").await?;
    page.run("window.gone = document.querySelector('news-deck'); gone.remove()")
        .await?;
    page.run("openGate()").await?;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(page.run("return mock.mounted").await?, json!(0));
    page.run("document.querySelector('main').append(gone)")
        .await?;
    deck.screen("question").await?;
    assert_eq!(page.run("return mock.mounted").await?, json!(1));
    Ok(())
}

async fn moves_while_loading_mount_once(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, HELD, DECK).await?;
    deck.until("root").await?;
    page.run("for (let i = 0; i < 5; i++) document.querySelector('main').prepend(document.querySelector('news-deck')); openGate()")
        .await?;
    deck.screen("question").await?;
    assert_eq!(page.run("return mock.options.length").await?, json!(1));
    Ok(())
}

async fn states_and_the_inner_mirror_tell_how_far_it_is(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, HELD, DECK).await?;
    deck.until("root").await?;
    let states = "return ['loading', 'ready', 'error'].filter(name => host.matches(`:state(${name})`)).concat(root.querySelector('.deck').dataset.state)";
    assert_eq!(
        deck.run(states, Value::Null).await?,
        json!(["loading", "loading"])
    );
    page.run("openGate()").await?;
    deck.screen("question").await?;
    assert_eq!(
        deck.run(states, Value::Null).await?,
        json!(["ready", "ready"])
    );
    page.run("mock.panic()").await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert_eq!(
        deck.run(states, Value::Null).await?,
        json!(["error", "error"])
    );
    Ok(())
}

async fn the_fallback_is_there_until_the_first_question_is(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, HELD, DECK).await?;
    deck.until("root").await?;
    assert!(deck.shows_fallback().await?);
    page.run("openGate()").await?;
    deck.screen("question").await?;
    assert!(!deck.shows_fallback().await?);
    Ok(())
}
