//! What a page fetches before its reader comes near a deck: the script alone. What makes a deck wake, and the `div` that stands for one.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Page, tests};

tests![
    a_deck_far_down_fetches_nothing_until_it_is_near,
    an_eager_deck_a_used_one_and_a_challenge_do_not_wait,
    touching_the_fallback_or_calling_a_method_wakes_a_deck,
    a_change_does_not_wake_a_deck_and_a_resting_one_may_go,
    a_div_stands_for_a_deck_where_tags_are_stripped,
    divs_that_come_later_are_decks_too_and_only_once,
    what_finds_sentences_is_fetched_with_the_first_touch,
    maps_are_fetched_only_by_quizzes_that_ask_for_places,
    what_grades_typed_answers_is_fetched_only_where_some_may_be_asked_for,
    a_snippet_that_rests_fetches_its_rules_for_paper_and_nothing_waits_for_them,
];

/// All files that were asked for so far, but for the page's own and the script.
const FETCHED: &str =
    "return [...new Set(performance.getEntriesByType('resource').map(e => e.name.split('/').pop()))]
    .filter(name => !/^(probe\\.js|page\\.css|favicon\\.svg|news-deck\\.js)$/.test(name)).sort()";

/// A deck as `news-deck embed` writes it, with one question.
fn deck(attributes: &str) -> String {
    format!(
        "<news-deck src=all-kinds.json kinds=choice {attributes}><fieldset><legend>At which harbour does the ferry end?</legend>\
         <label><input type=radio name=harbour value=Lorn> Lorn</label><details><summary>Check the answer</summary><p>Lorn</p></details>\
         </fieldset></news-deck>"
    )
}

/// Visits a page whose body begins with some screens of text.
async fn far_down<'a>(page: &'a Page, body: &str) -> WebDriverResult<Deck<'a>> {
    let text = "<p>A line of the article.</p>".repeat(150);
    let deck = page.visit(&format!("{text}{body}")).await?;
    deck.until("root").await?;
    // As long as a page takes to ask for what it wants at once.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    Ok(deck)
}

/// The deck is not there, and nothing was fetched for it.
async fn assert_resting(page: &Page, deck: &Deck<'_>) -> WebDriverResult<()> {
    assert_eq!(page.run(FETCHED).await?, json!([]));
    assert_eq!(page.events("ready").await?.len(), 0);
    assert!(
        deck.run("return !host.matches(':state(loading)')", Value::Null)
            .await?
            .as_bool()
            .unwrap()
    );
    Ok(())
}

async fn a_deck_far_down_fetches_nothing_until_it_is_near(page: &Page) -> WebDriverResult<()> {
    let deck = far_down(page, &deck("")).await?;
    assert_resting(page, &deck).await?;
    // A screen above the deck: its reader does not see it yet.
    page.run("const { top } = document.querySelector('news-deck').getBoundingClientRect(); scrollTo(0, top - 1.5 * innerHeight)")
        .await?;
    deck.screen("question").await?;
    assert_eq!(page.run(FETCHED).await?, json!(FIRST));
    page.assert_quiet().await
}

async fn an_eager_deck_a_used_one_and_a_challenge_do_not_wait(page: &Page) -> WebDriverResult<()> {
    far_down(page, &deck("loading=eager"))
        .await?
        .screen("question")
        .await?;
    far_down(page, &deck("").replace("value=Lorn", "value=Lorn checked"))
        .await?
        .screen("question")
        .await?;
    let deck = far_down(page, &deck("")).await?;
    assert_resting(page, &deck).await?;
    page.run("location.hash = 'nd=v1.all-kinds.00000000.1.1-2'")
        .await?;
    deck.until("root.querySelector('[data-screen]')").await
}

async fn touching_the_fallback_or_calling_a_method_wakes_a_deck(
    page: &Page,
) -> WebDriverResult<()> {
    for touch in [
        "host.querySelector('input').focus({ preventScroll: true })",
        "host.querySelector('input').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
        "host.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }))",
        "host.setAttribute('loading', 'eager')",
        "dispatchEvent(new Event('beforeprint'))",
        "host.restart()",
    ] {
        let deck = far_down(page, &deck("")).await?;
        assert_resting(page, &deck).await?;
        deck.run(touch, Value::Null).await?;
        deck.until("root.querySelector('[data-screen=question]')")
            .await?;
    }
    let deck = far_down(page, &deck("intro")).await?;
    deck.run("host.start()", Value::Null).await?;
    deck.screen("question").await
}

async fn a_change_does_not_wake_a_deck_and_a_resting_one_may_go(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = far_down(page, &deck("")).await?;
    deck.run(
        "host.setAttribute('count', 1); host.bank = {}; host.bank = undefined",
        Value::Null,
    )
    .await?;
    page.run("window.gone = document.querySelector('news-deck'); gone.remove()")
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    page.run("dispatchEvent(new Event('beforeprint')); gone.dispatchEvent(new Event('input'))")
        .await?;
    assert_eq!(page.run(FETCHED).await?, json!([]));
    page.run("document.querySelector('main').prepend(gone); scrollTo(0, 0)")
        .await?;
    deck.screen("question").await
}

async fn a_div_stands_for_a_deck_where_tags_are_stripped(page: &Page) -> WebDriverResult<()> {
    let div = "<div id=kept lang=en data-news-deck-src=all-kinds.json data-news-deck-kinds=choice data-news-deck-count=1 \
        data-news-deck-onclick='probe.errors.push(1)' data-news-deck-wasm-url=/nowhere.wasm><p>The questions as text.</p></div>";
    let deck = page.visit(div).await?;
    deck.screen("question").await?;
    let made = "return [host.parentElement.id, host.getAttributeNames().sort(), host.firstElementChild.textContent, \
        document.querySelector('#kept').lastElementChild === host]";
    assert_eq!(
        deck.run(made, Value::Null).await?,
        json!([
            "kept",
            ["count", "kinds", "src"],
            "The questions as text.",
            true
        ])
    );
    page.assert_quiet().await
}

async fn divs_that_come_later_are_decks_too_and_only_once(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit("<section></section>").await?;
    page.run(
        "const box = document.createElement('div');
         const div = document.createElement('div');
         div.dataset.newsDeckSrc = 'all-kinds.json';
         box.append(div);
         document.querySelector('section').append(box);",
    )
    .await?;
    deck.screen("question").await?;
    page.run("const section = document.querySelector('section'); section.remove(); document.querySelector('main').prepend(section)")
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert_eq!(
        page.run("return document.querySelectorAll('news-deck').length")
            .await?,
        json!(1)
    );
    deck.screen("question").await
}

/// What a deck with one choice fetches.
const FIRST: [&str; 4] = ["all-kinds.json", "deck.css", "player.js", "player_bg.wasm"];

async fn what_finds_sentences_is_fetched_with_the_first_touch(page: &Page) -> WebDriverResult<()> {
    let article = format!(
        "<article><p>The ferry was named in Lorn on Friday.</p>{}</article>",
        deck("storage=local")
    );
    let deck = page.visit(&article).await?;
    deck.screen("question").await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(
        page.run(FETCHED).await?,
        json!(FIRST),
        "nothing was answered yet"
    );
    deck.choose(0).await?;
    let has_come =
        "performance.getEntriesByType('resource').some(e => e.name.endsWith('/evidence.js'))";
    page.until(has_come).await?;
    deck.click("button.check").await?;
    deck.until("root.querySelector('button.show')").await?;
    // Who comes back to an explanation has touched nothing, and is shown the way all the same.
    page.driver.refresh().await?;
    deck.screen("feedback").await?;
    deck.until("root.querySelector('button.show')").await?;
    // Without an article there is nothing to find.
    let deck = page.visit(&self::deck("storage=none")).await?;
    deck.screen("question").await?;
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(page.run(FETCHED).await?, json!(FIRST));
    page.assert_quiet().await
}

/// Whether a deck with such attributes has fetched a file by the time that it rests again.
async fn has_fetched(page: &Page, attributes: &str, file: &str) -> WebDriverResult<bool> {
    let body = format!("<news-deck src=all-kinds.json {attributes}><p>Plain.</p></news-deck>");
    let deck = page.visit(&body).await?;
    deck.until("root.querySelector('.deck:not([hidden]) [data-screen]')")
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let fetched = page.run(FETCHED).await?;
    Ok(fetched.as_array().unwrap().contains(&json!(file)))
}

async fn maps_are_fetched_only_by_quizzes_that_ask_for_places(page: &Page) -> WebDriverResult<()> {
    for (attributes, has_map) in [
        ("kinds=choice", false),
        ("kinds='choice, multi'", false),
        ("categories='date official'", false),
        ("categories=location kinds='choice multi'", false),
        ("categories=location", true),
        ("mode=cards", false),
        ("kinds=' '", true),
        ("kinds='choice place'", true),
        ("mode=quizz", true),
    ] {
        let fetched = has_fetched(page, &format!("seed=1 {attributes}"), "map.js").await?;
        assert_eq!(fetched, has_map, "{attributes}");
    }
    // Of some draws a place is a part, of others it is not.
    let asks_place =
        "return host.results().questions.some(({ question }) => question === 'where-lorn')";
    let mut draws = Vec::new();
    for seed in 1..=6 {
        let attributes = format!("count=5 storage=none seed={seed}");
        let fetched = has_fetched(page, &attributes, "map.js").await?;
        let deck = page.deck("news-deck");
        assert_eq!(
            deck.run(asks_place, ().into()).await?,
            json!(fetched),
            "{attributes}"
        );
        draws.push(fetched);
    }
    assert!(draws.contains(&true) && draws.contains(&false), "{draws:?}");
    // A quiz that draws anew may come to one.
    let mut fetched = true;
    while fetched {
        fetched = has_fetched(page, "count=1 kinds='choice place' storage=none", "map.js").await?;
    }
    let deck = page.deck("news-deck");
    for _ in 0..100 {
        deck.run("host.restart()", ().into()).await?;
        if deck.run(asks_place, ().into()).await? == json!(true) {
            return page.until("customElements.get('news-deck-map')").await;
        }
    }
    panic!("no place in a hundred draws");
}

async fn what_grades_typed_answers_is_fetched_only_where_some_may_be_asked_for(
    page: &Page,
) -> WebDriverResult<()> {
    for (attributes, is_typed) in [
        ("kinds='choice multi'", false),
        ("categories=location", false),
        ("categories=date kinds=choice,date", true),
        ("categories='location official'", true),
        ("mode=cards", false),
    ] {
        let fetched = has_fetched(page, &format!("seed=1 {attributes}"), "judge_bg.wasm").await?;
        assert_eq!(fetched, is_typed, "{attributes}");
    }
    Ok(())
}

/// Rules for paper must be there when a page is printed without script, and a strict policy lets none stand in the page itself: so
/// browsers fetch them at once, but last of all, and draw without them.
async fn a_snippet_that_rests_fetches_its_rules_for_paper_and_nothing_waits_for_them(
    page: &Page,
) -> WebDriverResult<()> {
    let snippet = include_str!("fixtures/snippet.html").replace("\"./", "\"/");
    page.site
        .wait_for("/worksheet.css", std::time::Duration::from_secs(2));
    let text = "<p>A line of the article.</p>".repeat(150);
    // The page is not loaded before they are, but drawn and in use.
    page.site.file(
        "drawn.js",
        "requestAnimationFrame(() => setTimeout(() => { window.drawnAfter = performance.now(); }));",
    );
    let html = page.site.page_at(
        "resting.html",
        "",
        &format!("{text}{snippet}<script src=drawn.js></script>"),
    );
    page.driver.goto(html).await?;
    page.until("window.drawnAfter").await?;
    let drawn_after = page.run("return drawnAfter").await?.as_f64().unwrap();
    assert!(drawn_after < 1_900.0, "drawn after {drawn_after} ms");
    page.until(
        "performance.getEntriesByType('resource').some(e => e.name.endsWith('worksheet.css'))",
    )
    .await?;
    assert_eq!(
        page.run(FETCHED).await?,
        json!(["drawn.js", "worksheet.css"])
    );
    Ok(())
}
