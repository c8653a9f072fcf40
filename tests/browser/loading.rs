//! What a page pays for a deck: requests, their order, stillness; measured on the demo page too.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{BANK, Capability, Page, tests};

tests![
    five_requests_side_by_side,
    nothing_below_moves,
    the_room_that_is_kept_goes_when_a_phone_is_turned,
    a_choice_made_in_the_fallback_is_kept,
    every_answer_checked_in_the_fallback_counts,
    the_demo_page_is_quiet_still_and_small needs DevTools LayoutShift BrowserLog,
    the_demo_page_begins_with_what_stands_in_it_and_then_asks_other_questions,
    a_draw_of_the_readers_own_begins_with_what_was_chosen,
    what_was_typed_into_the_fallback_is_kept,
];

/// Names of everything that was fetched, with the time at which it was asked for.
async fn requests(page: &Page) -> WebDriverResult<Vec<(String, f64)>> {
    let script = "return performance.getEntriesByType('resource').map(e => [e.name, e.startTime])";
    Ok(serde_json::from_value(page.run(script).await?)?)
}

async fn five_requests_side_by_side(page: &Page) -> WebDriverResult<()> {
    // A request that waited for an answer would start this much later.
    let wait = Duration::from_millis(1000);
    page.site.wait(wait);
    // Other kinds have files of their own.
    let mut bank: Value = serde_json::from_str(BANK).unwrap();
    let questions = bank["questions"].as_array_mut().unwrap();
    questions.retain(|question| question["kind"] == "choice");
    page.site.file("choices.json", bank.to_string());
    let deck = page
        .visit("<news-deck src=choices.json></news-deck>")
        .await?;
    deck.screen("question").await?;
    let origin = page.site.url("");
    let all = requests(page).await?;
    assert!(
        all.iter().all(|(name, _)| name.starts_with(&origin)),
        "nothing leaves the site: {all:?}"
    );
    // The test page's own files do not count.
    let own = ["probe.js", "page.css", "favicon.svg"];
    let deck: Vec<_> = all
        .iter()
        .filter(|(name, _)| !own.iter().any(|file| name.ends_with(file)))
        .collect();
    assert_eq!(deck.len(), 5, "{deck:?}");
    let started: Vec<f64> = deck
        .iter()
        .filter(|(name, _)| !name.ends_with("news-deck.js"))
        .map(|(_, start)| *start)
        .collect();
    let spread = started
        .iter()
        .fold(0.0, |last: f64, start| last.max(*start))
        - started
            .iter()
            .fold(f64::MAX, |first, start| first.min(*start));
    assert!(
        spread < wait.as_secs_f64() * 500.0,
        "no request waits for another: {started:?}"
    );
    page.assert_quiet().await
}

async fn nothing_below_moves(page: &Page) -> WebDriverResult<()> {
    // High enough to show what follows the fallback, which is higher than the question.
    page.resize(800, 1600).await?;
    page.site.file(
        "watch.js",
        "window.tops = [];
         const look = () => {
           const top = document.querySelector('#after')?.getBoundingClientRect().top;
           if (top !== undefined && top !== tops.at(-1)) tops.push(top);
           requestAnimationFrame(look);
         };
         look();",
    );
    let long = "<p>A paragraph of the fallback.</p>".repeat(25);
    let deck = format!("<news-deck src=all-kinds.json seed=1>{long}</news-deck>");
    let page_url = page.site.page_with("<script src=watch.js></script>", &deck);
    page.driver.goto(page_url).await?;
    page.deck("news-deck").screen("question").await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let tops: Vec<f64> = serde_json::from_value(page.run("return tops").await?)?;
    assert!(
        tops.iter()
            .all(|top| (900.0..1600.0).contains(top) && (top - tops[0]).abs() < 1.0),
        "the line after the deck was at {tops:?}"
    );
    if page.has(Capability::LayoutShift) {
        let shift = page.run("return probe.shift").await?.as_f64().unwrap();
        assert!(shift < 0.02, "layout shift {shift}");
    }
    Ok(())
}

async fn the_room_that_is_kept_goes_when_a_phone_is_turned(page: &Page) -> WebDriverResult<()> {
    page.resize(800, 1600).await?;
    let long = "<p>A paragraph of the fallback.</p>".repeat(25);
    let deck = page
        .visit(&format!(
            "<news-deck src=all-kinds.json seed=1>{long}</news-deck>"
        ))
        .await?;
    deck.screen("question").await?;
    let kept = "root.querySelector('.deck').style.minBlockSize !== ''";
    deck.until(kept).await?;
    // A bar of the browser comes.
    page.resize(800, 1500).await?;
    page.until("innerHeight < 1500").await?;
    tokio::time::sleep(Duration::from_millis(100)).await;
    deck.until(kept).await?;
    page.resize(500, 1500).await?;
    deck.until(&format!("!({kept})")).await
}

async fn a_choice_made_in_the_fallback_is_kept(page: &Page) -> WebDriverResult<()> {
    let fallback = "<input type=radio name=harbour value=Skell checked>";
    let deck = page
        .visit(&format!(
            "<news-deck src=all-kinds.json kinds=choice seed=1>{fallback}</news-deck>"
        ))
        .await?;
    deck.screen("question").await?;
    let chosen = "root.querySelector('.choice:has(input:checked) .text')?.textContent";
    deck.until(&format!("{chosen} === 'Skell'")).await
}

async fn every_answer_checked_in_the_fallback_counts(page: &Page) -> WebDriverResult<()> {
    let question = |name: &str, value: &str, open: &str| {
        format!(
            "<fieldset><label><input type=radio name={name} value={value} checked> {value}</label><details {open}><summary>Check</summary></details></fieldset>"
        )
    };
    let fallback = [
        question("electric", "false", "open"),
        question("harbour", "Skell", "open"),
    ];
    let deck = page
        .visit(&format!(
            "<news-deck src=all-kinds.json kinds=choice,true_false count=2 seed=1>{}</news-deck>",
            fallback.concat()
        ))
        .await?;
    // Each is graded as it was when its answer was read; the verdict is shown of the one that the reader is at.
    deck.screen("feedback").await?;
    assert_eq!(deck.text(".title").await?, "The ferry runs on batteries.");
    deck.click("button.next").await?;
    deck.screen("summary").await?;
    let answers = page.events("answer").await?;
    let mut told: Vec<_> = answers
        .iter()
        .map(|detail| (detail["question"].as_str(), detail["correct"].as_bool()))
        .collect();
    told.sort();
    assert_eq!(
        told,
        [
            (Some("electric"), Some(false)),
            (Some("harbour"), Some(false))
        ]
    );
    assert_eq!(
        deck.run("return host.results().right", Value::Null).await?,
        json!(0)
    );
    // A new round asks everything anew.
    deck.run("host.restart()", Value::Null).await?;
    deck.screen("question").await?;
    deck.click("button.skip").await?;
    deck.screen("question").await
}

async fn the_demo_page_is_quiet_still_and_small(page: &Page) -> WebDriverResult<()> {
    // The probe runs first on every page that the browser opens.
    page.devtools("Page.enable", json!({})).await?;
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": include_str!("harness/probe.js") }),
    )
    .await?;
    page.driver.goto(page.site.url("index.html")).await?;
    for (deck, screen) in [("#quiz", "question"), ("#cards", "card")] {
        page.reach(deck).await?;
        page.deck(deck).screen(screen).await?;
    }
    // Chromium says some seconds after loading which preloads nobody used.
    tokio::time::sleep(Duration::from_secs(6)).await;
    page.assert_quiet().await?;
    let all = requests(page).await?;
    let mut names: Vec<_> = all
        .iter()
        .map(|(name, _)| name.rsplit('/').next().unwrap_or_default())
        .collect();
    names.sort_unstable();
    let expected = [
        "amur-visit.json",
        "deck.css",
        "favicon.svg",
        "judge.js",
        "judge_bg.wasm",
        "news-deck.js",
        "page.css",
        "player.js",
        "player_bg.wasm",
        // For paper, when nothing else is to be fetched.
        "worksheet.css",
    ];
    assert_eq!(
        names, expected,
        "nothing is fetched twice or from elsewhere"
    );
    let shift = page.run("return probe.shift").await?.as_f64().unwrap();
    assert!(shift < 0.02, "layout shift {shift}");
    Ok(())
}

async fn the_demo_page_begins_with_what_stands_in_it_and_then_asks_other_questions(
    page: &Page,
) -> WebDriverResult<()> {
    page.driver.goto(page.site.url("index.html")).await?;
    page.reach("#quiz").await?;
    let deck = page.deck("#quiz");
    deck.screen("question").await?;
    let same = "const first = host.querySelector('fieldset'), texts = (from, what) => [...from.querySelectorAll(what)].map((node) => node.textContent.trim());
        return texts(first, 'legend').join() === texts(root, '.title').join() && texts(first, 'label').join() === texts(root, '.choice .text').join()";
    assert_eq!(deck.run(same, Value::Null).await?, json!(true));
    let stood = deck.text(".title").await?;
    for next in 2..=9 {
        deck.click("button.skip").await?;
        let there = format!(
            "[...root.querySelectorAll('.restart, .count')].some((at) => /New questions|{next} of 8/.test(at.textContent))"
        );
        deck.until(&there).await?;
    }
    deck.click("button.restart").await?;
    deck.screen("question").await?;
    deck.until(&format!(
        "root.querySelector('.title').textContent !== {}",
        json!(stood)
    ))
    .await
}

async fn a_draw_of_the_readers_own_begins_with_what_was_chosen(page: &Page) -> WebDriverResult<()> {
    let fallback = "<input type=checkbox name=stops value='Big Holm' checked>";
    let first = async || {
        let deck = page
            .visit(&format!(
                "<news-deck src=all-kinds.json storage=none>{fallback}</news-deck>"
            ))
            .await?;
        deck.screen("question").await?;
        deck.texts(".choice:has(input:checked) .text").await
    };
    for _ in 0..4 {
        assert_eq!(first().await?, ["Big Holm"]);
    }
    Ok(())
}

async fn what_was_typed_into_the_fallback_is_kept(page: &Page) -> WebDriverResult<()> {
    let fallback = "<input type=text name=mayor value=Wren>";
    let deck = page
        .visit(&format!(
            "<news-deck src=all-kinds.json kinds=text>{fallback}</news-deck>"
        ))
        .await?;
    deck.screen("question").await?;
    deck.until("root.querySelector('.typed input')?.value === 'Wren'")
        .await
}
