//! How soon a deck answers and how little it keeps, within bounds that a busy machine keeps too; `cargo xtask bench page`
//! has the strict ones.

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, deck_html, tests};

tests![
    a_verdict_comes_soon_on_a_slow_phone needs DevTools,
    rounds_leave_nothing_behind needs DevTools,
];

/// Answers a question and begins anew, as often as the first argument says; gives the milliseconds from each click on Check to
/// the end of the frame with the verdict, shortest first.
const ROUNDS: &str = "const [rounds, done] = arguments, deck = document.querySelector('news-deck');
    const shown = async (selector) => {
      for (;;) {
        const found = deck.shadowRoot.querySelector(`.deck:not([hidden]) ${selector}`);
        if (found) return found;
        await new Promise(requestAnimationFrame);
      }
    };
    const frame = () => new Promise(requestAnimationFrame).then(() => new Promise(end => setTimeout(end)));
    (async () => {
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        (await shown('.choice input')).click();
        const check = await shown('button.check');
        const start = performance.now();
        check.click();
        await shown('.verdict');
        await frame();
        times.push(performance.now() - start);
        deck.restart();
        await shown('[data-screen=question]');
      }
      done(times.sort((a, b) => a - b));
    })();";

async fn rounds(page: &Page, count: usize) -> WebDriverResult<Vec<f64>> {
    let times = page
        .driver
        .execute_async(ROUNDS, vec![json!(count)])
        .await?;
    Ok(serde_json::from_value(times.json().clone())?)
}

async fn a_verdict_comes_soon_on_a_slow_phone(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=choice")).await?;
    deck.screen("question").await?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await?;
    let times = rounds(page, 40).await?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
        .await?;
    let median = times[times.len() / 2];
    assert!(
        median < 250.0,
        "{median} ms, and at most {:?}",
        times.last()
    );
    Ok(())
}

/// Bytes of the scripts' heap and of the player's memory.
async fn memory(page: &Page) -> WebDriverResult<f64> {
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    let heap = page
        .driver
        .cdp()
        .send_raw("Runtime.getHeapUsage", json!({}))
        .await?;
    let wasm = page
        .run("return memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)")
        .await?;
    Ok([&heap["usedSize"], &wasm]
        .into_iter()
        .filter_map(Value::as_f64)
        .sum())
}

async fn rounds_leave_nothing_behind(page: &Page) -> WebDriverResult<()> {
    page.site.file(
        "memories.js",
        "window.memories = [];
         const { instantiateStreaming } = WebAssembly;
         WebAssembly.instantiateStreaming = async (...given) => {
           const made = await instantiateStreaming(...given);
           memories.push(...Object.values(made.instance.exports).filter(value => value instanceof WebAssembly.Memory));
           return made;
         };",
    );
    let head = "<script src=memories.js></script>";
    let url = page.site.page_with(head, &deck_html("kinds=choice"));
    page.driver.goto(url).await?;
    page.deck("news-deck").screen("question").await?;
    // The module's memory grows by 64 kB at a time, which is a tenth of it, and then is enough.
    rounds(page, 60).await?;
    let early = memory(page).await?;
    rounds(page, 100).await?;
    let late = memory(page).await?;
    assert_ne!(page.run("return memories.length").await?, json!(0));
    assert!(
        late < early * 1.1,
        "{early} bytes after 60 rounds, {late} after 160"
    );
    page.assert_quiet().await
}
