//! A schedule of the reader's own: fitted in a worker, shown before it is taken, and given back.

use std::time::Duration;

use deck_study::{BOUNDS, CardId, CardState, Direction, Grade, Label, Moment, Schedule, Settings};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::access::assert_clean;
use crate::harness::{Deck, Page, STRICT, tests};
use crate::study_page::kept;

tests![
    a_schedule_of_ones_own_is_shown_taken_and_given_back,
    too_few_answers_are_told_with_how_many_are_missing,
    a_fitting_can_be_cancelled,
    a_site_that_forbids_workers_says_so,
    who_does_not_ask_fetches_nothing_of_it,
];

const DECK: &str = "<news-deck mode=study src=all-kinds.json kinds=choice><p>The questions as plain text.</p></news-deck>";

/// Under the strict policy, with leave for the worker's address.
async fn visit(page: &Page) -> WebDriverResult<Deck<'_>> {
    page.site
        .obey(&STRICT.replace("trusted-types 'none'", "trusted-types news-deck-optimiser"));
    let deck = page.visit(DECK).await?;
    deck.screen("study-card").await?;
    Ok(deck)
}

/// Puts the log of one who forgets a third of all into the database that the deck has made.
async fn forget_much(page: &Page, cards: u32) -> WebDriverResult<()> {
    let script = format!(
        "const [done] = arguments;
         const request = indexedDB.open('news-deck-study');
         request.onsuccess = () => {{
           const database = request.result;
           const writing = database.transaction('logs', 'readwrite');
           let drawn = 7;
           const draw = () => (drawn = drawn * 16807 % 2147483647) / 2147483647;
           let text = '';
           for (let card = 0; card < {cards}; card += 1) {{
             const days = [0, 1, 4, 12, 32];
             const name = `other/question-${{card}}/forward`;
             text += `${{name}} ${{days.length}}\n`;
             days.forEach((day, number) => {{
               const at = Date.UTC(2026, 0, 1 + card % 60 + day, 12, 0, 0, card);
               const grade = draw() < 0.33 ? 1 : 3;
               const entry = {{ id: `seed${{card}}-${{number}}`, at, offset: 0, card: name, do: 'grade', grade, taken: 4000 }};
               text += `${{JSON.stringify(entry)}}\n`;
             }});
           }}
           writing.objectStore('logs').put({{ id: 'other/0', text }});
           writing.oncomplete = () => {{ database.close(); done(true); }};
           writing.onabort = () => done(`${{writing.error}}`);
         }};"
    );
    let is_done = page.driver.execute_async(script, vec![]).await?;
    assert_eq!(is_done.json(), &json!(true));
    Ok(())
}

/// What is kept under a name in a table.
async fn row(page: &Page, table: &str, id: &str) -> WebDriverResult<Value> {
    let script = format!(
        "const [done] = arguments;
         const request = indexedDB.open('news-deck-study');
         request.onsuccess = () => {{
           const row = request.result.transaction('{table}').objectStore('{table}').get('{id}');
           row.onsuccess = () => {{ request.result.close(); done(row.result ?? null); }};
         }};"
    );
    let row = page.driver.execute_async(script, vec![]).await?;
    Ok(row.json().clone())
}

async fn open_options(deck: &Deck<'_>) -> WebDriverResult<()> {
    deck.click(".more-button").await?;
    deck.click("button.options").await?;
    deck.until("root.querySelector('.panel .optimise')").await
}

async fn ask(deck: &Deck<'_>) -> WebDriverResult<()> {
    open_options(deck).await?;
    deck.click("button.optimise").await
}

async fn says(deck: &Deck<'_>, words: &str) -> WebDriverResult<()> {
    deck.until(&format!(
        "root.querySelector('.fitting [role=status]')?.textContent.includes('{words}')"
    ))
    .await
}

/// When a new card that is Easy comes back, as its button says.
async fn easy(deck: &Deck<'_>) -> WebDriverResult<String> {
    deck.click("button.flip").await?;
    deck.text("button.easy small").await
}

fn easy_by(weights: [f32; 21]) -> String {
    let settings = Settings {
        weights,
        ..Settings::default()
    };
    let now = Moment { at: 0, offset: 720 };
    let card = CardId::new("bank", "question", Direction::Forward);
    let schedule = Schedule::new(settings).expect("settings are valid");
    let outcome = schedule.outcome(&CardState::new(), &card, now, Grade::Easy);
    let label: Label = outcome.wait.label();
    label.to_string()
}

async fn a_schedule_of_ones_own_is_shown_taken_and_given_back(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page).await?;
    forget_much(page, 120).await?;
    open_options(&deck).await?;
    deck.click(".option:first-child input").await?;
    deck.click("button.optimise").await?;
    says(&deck, "better was found").await?;
    let told = deck.text(".fitting [role=status]").await?;
    let numbers = |line: &str| -> Vec<f64> {
        let line: String = line
            .chars()
            .map(|c| {
                if c.is_ascii_digit() || c == '.' {
                    c
                } else {
                    ' '
                }
            })
            .collect();
        let words = line.split(' ').map(|word| word.trim_end_matches('.'));
        words.filter_map(|word| word.parse().ok()).collect()
    };
    let lines = deck.texts(".fitting [role=status] p").await?;
    assert_eq!(numbers(&lines[0]), [480.0], "{told}");
    for line in &lines[1..3] {
        let compared = numbers(line.split("perfect").last().unwrap_or_default());
        assert!(compared[0] < compared[1], "{line}");
    }
    assert!(told.contains("sooner"), "{told}");
    assert_clean(page, "a schedule that was found").await?;
    // Nothing is taken before it is chosen.
    assert_eq!(row(page, "notes", "weights").await?, Value::Null);

    deck.click(".fitting button:first-child").await?;
    says(&deck, "is in use").await?;
    let kept = row(page, "notes", "weights").await?;
    let bits = kept["text"].as_str().unwrap().split(' ');
    let weights: Vec<f32> = bits
        .map(|bits| f32::from_bits(bits.parse().unwrap()))
        .collect();
    for (weight, (least, most)) in weights.iter().zip(BOUNDS) {
        assert!((least..=most).contains(weight), "{weights:?}");
    }
    let own = easy_by(weights.try_into().expect("there are 21"));
    assert_ne!(own, easy_by(Settings::default().weights));
    assert_eq!(easy(&deck).await?, own);
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert_eq!(easy(&deck).await?, own);

    ask(&deck).await?;
    says(&deck, "No schedule was found").await?;
    deck.click(".fitting button:first-child").await?;
    says(&deck, "usual schedule is in use again").await?;
    // The card that is turned over follows at once.
    let usual = easy_by(Settings::default().weights);
    deck.until(&format!(
        "root.querySelector('button.easy small').textContent === '{usual}'"
    ))
    .await?;
    assert_eq!(row(page, "notes", "weights").await?["text"], "");
    page.assert_quiet().await
}

async fn too_few_answers_are_told_with_how_many_are_missing(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page).await?;
    forget_much(page, 10).await?;
    ask(&deck).await?;
    says(&deck, "too early").await?;
    let told = deck.text(".fitting [role=status]").await?;
    let plain = told.replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain.contains("takes 64 answers"), "{plain}");
    assert!(plain.contains("there are 40, which leaves 24"), "{plain}");
    assert_eq!(deck.count(".fitting button").await?, 0);
    page.assert_quiet().await
}

async fn a_fitting_can_be_cancelled(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page).await?;
    forget_much(page, 120).await?;
    page.site
        .wait_for("/optimiser_bg.wasm", Duration::from_secs(3));
    ask(&deck).await?;
    deck.until("root.querySelector('.fitting progress:not([hidden])')")
        .await?;
    // The deck can be used meanwhile.
    deck.click(".option:first-child input").await?;
    deck.click(".fitting button:first-child").await?;
    says(&deck, "Nothing was changed").await?;
    tokio::time::sleep(Duration::from_millis(3_200)).await;
    says(&deck, "Nothing was changed").await?;
    assert_eq!(row(page, "notes", "weights").await?, Value::Null);
    // It can be begun anew, and to close the options ends it.
    deck.click("button.optimise").await?;
    says(&deck, "better was found").await?;
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    deck.until("!root.querySelector('.fitting')").await?;
    page.assert_quiet().await
}

async fn a_site_that_forbids_workers_says_so(page: &Page) -> WebDriverResult<()> {
    page.site
        .obey("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'none'");
    let deck = page.visit(DECK).await?;
    deck.screen("study-card").await?;
    ask(&deck).await?;
    says(&deck, "does not allow it").await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('.back:not([hidden])')")
        .await
}

async fn fetched(page: &Page) -> WebDriverResult<Vec<String>> {
    let script = "const named = (list) => list.map(({ name, url }) => new URL(name ?? url).pathname);
        const kept = (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat();
        return [...named(performance.getEntriesByType('resource')), ...named(kept)]";
    let script = format!(
        "const [done] = arguments; (async () => {{ {script} }})().then(done, (error) => done([`${{error}}`]));"
    );
    let names = page.driver.execute_async(script, vec![]).await?;
    Ok(serde_json::from_value(names.json().clone())?)
}

async fn who_does_not_ask_fetches_nothing_of_it(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page).await?;
    open_options(&deck).await?;
    let study = fetched(page).await?;
    assert!(study.iter().any(|name| name.ends_with("study_bg.wasm")));
    let deck = page
        .visit("<news-deck src=all-kinds.json></news-deck>")
        .await?;
    deck.screen("question").await?;
    let quiz = fetched(page).await?;
    page.site
        .obey(&STRICT.replace("trusted-types 'none'", "trusted-types news-deck-study"));
    page.driver.goto(page.site.url("study/")).await?;
    kept(page).await?;
    let library = fetched(page).await?;
    assert!(library.iter().any(|name| name.ends_with("study_bg.wasm")));
    // The study page has what makes exports beforehand, for use without a network.
    for (fetched, unasked) in [
        (
            [study, quiz].concat(),
            &["optimis", "exporter", "grades"][..],
        ),
        (library, &["optimis"]),
    ] {
        let is_unasked = |name: &&String| unasked.iter().any(|part| name.contains(part));
        let unasked: Vec<_> = fetched.iter().filter(is_unasked).collect();
        assert!(unasked.is_empty(), "{unasked:?}");
    }
    Ok(())
}
