//! Statistics of study: figures and tables against a log, by keyboard, on narrow pages, in the colours of the system.

use std::collections::BTreeMap;

use deck_study::stats::{Recall, Retention, Totals, fold};
use deck_study::{
    Action, CardId, CardState, Day, Direction, Entry, FORMAT, Grade, Graded, Moment, Schedule,
    Settings, replay,
};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::access::assert_clean;
use crate::harness::{Deck, Page, tests};
use crate::study::{CLOCK, grade, restore, study, visit};

tests![
    figures_and_tables_say_what_the_log_says,
    a_small_sample_is_not_drawn,
    a_card_that_is_set_aside_was_begun_all_the_same,
    statistics_open_and_close_by_keyboard,
    what_another_tab_grades_is_counted,
    statistics_fit_on_narrow_pages,
    forced_colours_leave_the_marks_visible prefers ForcedColours needs ForcedColours,
    no_violations_in_statistics,
];

const DAY_MS: i64 = 86_400_000;
/// Questions of the tests' bank that give a card as they stand.
const QUESTIONS: [&str; 4] = ["choice", "multi", "true_false", "text"];

/// The questions of these kinds in the bank of the tests.
fn questions() -> Vec<String> {
    let text = include_str!("fixtures/all-kinds.json");
    let bank: Value = serde_json::from_str(text).unwrap();
    let all = bank["questions"].as_array().unwrap().iter();
    let wanted = all.filter(|one| QUESTIONS.contains(&one["kind"].as_str().unwrap()));
    wanted
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect()
}

/// A log of some months up to yesterday: each card every few days, now and then forgotten.
fn log(now: Moment) -> Vec<Entry> {
    let mut log = Vec::new();
    for (which, question) in questions().iter().enumerate() {
        let card = CardId::new("all-kinds", question, Direction::Forward);
        for round in 0..25_i64 {
            let days = 1 + round * (3 + which as i64);
            let grade = match (round + which as i64) % 7 {
                3 => Grade::Again,
                5 => Grade::Easy,
                _ => Grade::Good,
            };
            let mut graded = Graded::new(grade);
            graded.taken = 4_000 + 500 * which as u32;
            log.push(Entry {
                at: now.at - days * DAY_MS,
                id: format!("{which}-{round}"),
                offset: now.offset,
                card: card.clone(),
                action: Action::Grade(graded),
            });
        }
    }
    log
}

/// A deck with that log, and the moment at which it was made.
pub(crate) async fn seeded<'a>(page: &'a Page) -> WebDriverResult<(Deck<'a>, Moment, Vec<Entry>)> {
    let deck = visit(page, &QUESTIONS.join(" ")).await?;
    let clock = page
        .run("return [window.Date.now(), -new window.Date().getTimezoneOffset()]")
        .await?;
    let now = Moment {
        at: clock[0].as_i64().unwrap(),
        offset: clock[1].as_i64().unwrap() as i16,
    };
    let log = log(now);
    let header = json!({ "format": FORMAT, "made": now.at, "entries": log.len() });
    let lines: String = log.iter().map(Entry::to_line).collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup.jsonl");
    std::fs::write(&file, format!("{header}\n{lines}")).unwrap();
    restore(&deck, &file).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('were new')")
        .await?;
    Ok((deck, now, log))
}

pub(crate) async fn open(deck: &Deck<'_>) -> WebDriverResult<()> {
    deck.click("button.statistics").await?;
    deck.screen("study-statistics").await?;
    deck.until("root.querySelectorAll('.figure').length > 5")
        .await
}

/// The cells of a figure's table, row by row.
async fn table(deck: &Deck<'_>, figure: &str) -> WebDriverResult<Vec<Vec<String>>> {
    let script = "return [...root.querySelectorAll(`#figure-${input} tbody tr`)].map(row => [...row.cells].map(cell => cell.textContent))";
    Ok(serde_json::from_value(
        deck.run(script, json!(figure)).await?,
    )?)
}

async fn told(deck: &Deck<'_>, figure: &str) -> WebDriverResult<String> {
    deck.text(&format!("#figure-{figure} .told")).await
}

async fn figures_and_tables_say_what_the_log_says(page: &Page) -> WebDriverResult<()> {
    let (deck, now, log) = seeded(page).await?;
    open(&deck).await?;
    let schedule = Schedule::new(Settings::default()).unwrap();
    let cards: Vec<CardId> = questions()
        .iter()
        .map(|one| CardId::new("all-kinds", one, Direction::Forward))
        .collect();
    let mut days: BTreeMap<Day, Totals> = BTreeMap::new();
    for card in &cards {
        for (day, totals) in fold(&schedule, card, &log) {
            days.entry(day).or_default().add(&totals);
        }
    }
    let mut all = Totals::default();
    days.values().for_each(|totals| all.add(totals));

    let Recall { passed, failed, .. } = all.recall();
    let retention = Retention::of(all.recall()).unwrap();
    let percent = |share: f64| format!("{}%", (share * 100.0).round());
    let row = table(&deck, "recall").await?.remove(2);
    assert_eq!(row[1], (passed + failed).to_string());
    assert!(row[2].starts_with(&percent(retention.share)), "{row:?}");
    assert!(row[2].contains(&percent(retention.interval.0)), "{row:?}");
    assert_eq!(row[3], percent(retention.predicted));
    assert!(
        told(&deck, "recall")
            .await?
            .contains(&format!("{passed} of {}", passed + failed))
    );

    let states: Vec<CardState> = cards
        .iter()
        .map(|card| replay(&schedule, card, &log))
        .collect();
    let overdue = states
        .iter()
        .filter(|state| state.shelf().1 < i64::from(now.day().0))
        .count();
    assert_eq!(
        table(&deck, "due").await?[0],
        ["Overdue".to_owned(), overdue.to_string()]
    );
    let planned: usize = table(&deck, "due")
        .await?
        .iter()
        .map(|row| row[1].parse::<usize>().unwrap())
        .sum();
    assert_eq!(planned, states.len(), "each card once");

    let months = table(&deck, "calendar").await?;
    let sum = |column: usize| -> u32 {
        months
            .iter()
            .map(|row| row[column].parse::<u32>().unwrap())
            .sum()
    };
    assert_eq!((sum(1), sum(2)), (days.len() as u32, all.graded()));
    let drawn = deck.count("#figure-calendar .months .ink").await?;
    assert_eq!(drawn, days.len(), "a square for each day of study");

    let used = days.range(Day(now.day().0 - 29)..).count();
    assert_eq!(deck.count("#figure-timeSpent .area .ink").await?, used);
    assert_eq!(table(&deck, "timeSpent").await?.len(), used);

    let recalled: f32 = states
        .iter()
        .map(|state| schedule.retrievability(state.memory.unwrap(), state.elapsed_days(now) as f32))
        .sum();
    let memory = told(&deck, "memory").await?;
    assert!(memory.contains(&format!("({})", states.len())), "{memory}");
    assert!(
        memory.contains(&format!("about {}", recalled.round())),
        "{memory}"
    );

    let groups = table(&deck, "byCategory").await?;
    // Two tables: how well each is recalled, and what went into it.
    let (recalled, spent) = groups.split_at(groups.len() / 2);
    let sum = |rows: &[Vec<String>]| -> u32 {
        rows.iter().map(|row| row[1].parse::<u32>().unwrap()).sum()
    };
    assert_eq!(
        (sum(recalled), sum(spent)),
        (passed + failed, states.len() as u32)
    );
    let strips = deck.count("#figure-byCategory .strip circle").await?;
    let shares = recalled.iter().filter(|row| row[2].contains('%')).count();
    assert_eq!(strips, shares, "what has no share is not drawn");
    page.assert_quiet().await
}

async fn a_small_sample_is_not_drawn(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    grade(&deck, "good").await?;
    open(&deck).await?;
    assert_eq!(deck.count(".figure svg").await?, 0);
    let hints = deck.texts(".figure .hint").await?;
    assert_eq!(hints.len(), deck.count(".figure").await?);
    assert!(
        hints.contains(&"Too few reviews for a plot: it takes 30 more.".to_owned()),
        "{hints:?}"
    );
    assert!(
        hints.contains(&"Too few answers for a plot: it takes 9 more.".to_owned()),
        "{hints:?}"
    );
    assert!(deck.text(".figures > p").await?.contains("begun: 1 of 2"));
    page.assert_quiet().await
}

async fn a_card_that_is_set_aside_was_begun_all_the_same(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    grade(&deck, "good").await?;
    deck.click("button.more-button").await?;
    deck.click("button.suspend").await?;
    deck.screen("study-rest").await?;
    open(&deck).await?;
    assert!(deck.text(".figures > p").await?.contains("begun: 1 of 1"));
    page.assert_quiet().await
}

async fn statistics_open_and_close_by_keyboard(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice").await?;
    let heading = "root.querySelector('.title').focus()";
    deck.run(heading, ().into()).await?;
    page.write("?").await?;
    deck.until("root.querySelector('.panel')?.textContent.includes('T: statistics')")
        .await?;
    deck.run(heading, ().into()).await?;
    page.write(" ").await?;
    deck.until("root.querySelector('.back:not([hidden])')")
        .await?;
    page.write("t").await?;
    deck.screen("study-statistics").await?;
    deck.until("root.activeElement?.matches('h3.title')")
        .await?;
    assert_eq!(deck.text(".title").await?, "Statistics");
    // Here no key does anything to the card.
    page.write("1@u").await?;
    deck.until("root.querySelector('.figure summary')").await?;
    crate::harness::tab_to(page, &deck, "#figure-due summary").await?;
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('#figure-due details[open]')")
        .await?;
    page.press(&[Key::Escape]).await?;
    // The card is turned over as it was, and the keys act on it.
    deck.screen("study-card").await?;
    deck.until(
        "root.querySelector('.back:not([hidden])') && root.activeElement?.matches('.front')",
    )
    .await?;
    page.write(" ").await?;
    deck.until("root.querySelector('.status').textContent.includes('Good')")
        .await?;
    page.write("t").await?;
    deck.screen("study-statistics").await?;
    page.write("t").await?;
    deck.until("!root.querySelector('[data-screen=study-statistics]')")
        .await?;
    page.assert_quiet().await
}

async fn what_another_tab_grades_is_counted(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    open(&deck).await?;
    deck.click("#figure-calendar summary").await?;
    let first = page.driver.window().await?;
    let address = page.driver.current_url().await?;
    let second = page.driver.new_tab().await?;
    page.driver.switch_to_window(second).await?;
    page.driver.goto(address.as_str()).await?;
    deck.screen("study-card").await?;
    grade(&deck, "good").await?;
    page.driver.close_window().await?;
    page.driver.switch_to_window(first).await?;
    deck.until("root.querySelector('.figures > p')?.textContent.includes('begun: 1 of 2')")
        .await?;
    assert_eq!(deck.count("#figure-calendar details[open]").await?, 1);
    page.assert_quiet().await
}

async fn statistics_fit_on_narrow_pages(page: &Page) -> WebDriverResult<()> {
    let (..) = seeded(page).await?;
    page.site.file("clock.js", CLOCK);
    for language in ["en", "de", "ru", "ar"] {
        let body = format!(
            "<script src=clock.js></script>{}",
            study(&QUESTIONS.join(" "))
        );
        let body = body.replace("<news-deck ", &format!("<news-deck lang={language} "));
        page.driver.enter_default_frame().await?;
        let deck = page.visit_narrow(320, &body).await?;
        deck.until("root.querySelector('button.statistics')")
            .await?;
        open(&deck).await?;
        deck.run(
            "root.querySelectorAll('.figure details').forEach(one => one.open = true)",
            ().into(),
        )
        .await?;
        let wide = "const limit = document.documentElement.clientWidth;
            const out = [...root.querySelectorAll('.figures *')].filter(one => { const box = one.getBoundingClientRect(); return box.width > 1 && (box.right > limit + 0.5 || box.left < -0.5); });
            return [document.documentElement.scrollWidth > limit, out.slice(0, 3).map(one => one.outerHTML.slice(0, 120))]";
        assert_eq!(
            deck.run(wide, ().into()).await?,
            json!([false, []]),
            "{language}"
        );
        let order = "const [first, second] = root.querySelectorAll('#figure-timeSpent .area .ink');
            return first.getBoundingClientRect().left < second.getBoundingClientRect().left";
        assert_eq!(
            deck.run(order, ().into()).await?,
            json!(language != "ar"),
            "{language}"
        );
    }
    Ok(())
}

async fn forced_colours_leave_the_marks_visible(page: &Page) -> WebDriverResult<()> {
    let (deck, ..) = seeded(page).await?;
    open(&deck).await?;
    let lost = "const ground = getComputedStyle(root.querySelector('.deck')).backgroundColor;
        return [...root.querySelectorAll('.figure :is(.ink, .none)')].filter(mark => getComputedStyle(mark).fill === ground).length
          + [...root.querySelectorAll('.figure :is(line, .late, .ring)')].filter(mark => getComputedStyle(mark).stroke === ground).length";
    assert_eq!(deck.run(lost, ().into()).await?, json!(0));
    Ok(())
}

async fn no_violations_in_statistics(page: &Page) -> WebDriverResult<()> {
    let (deck, ..) = seeded(page).await?;
    open(&deck).await?;
    assert_clean(page, "statistics").await?;
    deck.run(
        "root.querySelectorAll('.figure details').forEach(one => one.open = true)",
        ().into(),
    )
    .await?;
    assert_clean(page, "tables of statistics").await
}
