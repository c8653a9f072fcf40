//! Readers who do not wait for the player: what they choose, type and check in the fallback, whenever they do it.

use std::{hash::Hasher, time::Duration};

use axum::{
    Router, extract,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::harness::{BANK, Page, dist, new_port, tests};

tests![what_readers_gave_before_the_player_stood_is_kept_100_times_of_100];

/// What `news-deck embed` prints; a test of the command compares it.
const SNIPPET: &str = include_str!("fixtures/snippet.html");
const RUNS: usize = 100;

/// Pages `/RUN/page.html`, each with files of its own that arrive after up to a quarter of a second, each at another time.
async fn slow_site() -> String {
    let app = Router::new().route("/{run}/{name}", get(slow_file));
    let listener = new_port().await;
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}")
}

async fn slow_file(extract::Path((run, name)): extract::Path<(usize, String)>) -> Response {
    let mut hasher = std::hash::DefaultHasher::new();
    hasher.write(format!("{run} {name}").as_bytes());
    if name != "page.html" && name != "reader.js" {
        tokio::time::sleep(Duration::from_millis(hasher.finish() % 250)).await;
    }
    let (kind, body) = match name.as_str() {
        "page.html" => ("text/html; charset=utf-8", page_html().into_bytes()),
        "all.html" => ("text/html; charset=utf-8", ALL.as_bytes().to_vec()),
        "reader.js" => (
            "text/javascript",
            include_bytes!("harness/early-reader.js").to_vec(),
        ),
        "all-kinds.json" => ("application/json", BANK.as_bytes().to_vec()),
        name => match std::fs::read(dist().join(name)) {
            Ok(file) if name.ends_with(".js") => ("text/javascript", file),
            Ok(file) if name.ends_with(".css") => ("text/css", file),
            Ok(file) => ("application/wasm", file),
            Err(_) => return StatusCode::NOT_FOUND.into_response(),
        },
    };
    ([(CONTENT_TYPE, kind)], body).into_response()
}

fn page_html() -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Early</title><script src=reader.js></script><body>{SNIPPET}"
    )
}

/// Shows the pages, four at a time.
const ALL: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>All</title><body><script>
    let next = 0;
    window.outcomes = [];
    window.done = (outcome) => { outcomes.push(outcome); show(outcome.frame ?? document.querySelector(`iframe[data-run='${outcome.run}']`)); };
    function show(frame) {
      if (next === Number(location.hash.slice(1))) return frame.remove();
      frame.dataset.run = next;
      frame.src = `/${next++}/page.html`;
    }
    for (let place = 0; place < 4; place += 1) {
      const frame = document.createElement('iframe');
      frame.width = 380;
      frame.height = 280;
      document.body.append(frame);
      show(frame);
    }
</script>";

async fn outcomes(page: &Page) -> Vec<Value> {
    let site = slow_site().await;
    page.driver
        .goto(format!("{site}/0/all.html#{RUNS}"))
        .await
        .unwrap();
    for _ in 0..1400 {
        let done = page.run("return outcomes").await.unwrap();
        let done = done.as_array().unwrap();
        if done.len() == RUNS {
            return done.clone();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let done = page.run("return outcomes.length").await.unwrap();
    panic!("only {done} of {RUNS} readers came to the end");
}

async fn what_readers_gave_before_the_player_stood_is_kept_100_times_of_100(
    page: &Page,
) -> WebDriverResult<()> {
    let outcomes = outcomes(page).await;
    let wrong: Vec<&Value> = outcomes
        .iter()
        .filter(|outcome| outcome["wrong"] != json!([]) || !outcome["error"].is_null())
        .collect();
    assert!(wrong.is_empty(), "{} of {RUNS}: {wrong:#?}", wrong.len());
    let given: u64 = outcomes
        .iter()
        .filter_map(|outcome| outcome["given"].as_u64())
        .sum();
    assert!(given > 100, "the readers gave {given} answers in time");
    let mut checks: Vec<f64> = outcomes
        .iter()
        .flat_map(|outcome| outcome["checks"].as_array().cloned().unwrap_or_default())
        .filter_map(|after| after.as_f64())
        .collect();
    checks.sort_by(f64::total_cmp);
    println!(
        "{given} answers, {} early checks, after {:?} ms at most",
        checks.len(),
        checks.last()
    );
    assert!(checks.len() >= 10, "{checks:?}");
    assert!(checks.iter().all(|after| *after < 100.0), "{checks:?}");
    Ok(())
}
