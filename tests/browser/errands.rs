//! What a reader takes along: a table, data, a picture, paper; a daily quiz; and what the page is told.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{BANK, Deck, Page, answer_or_skip, click, deck_html, html_with, skip, tests};
use crate::study::CLOCK;

tests![
    the_answers_are_saved_as_a_table_and_as_data,
    what_is_tried_again_is_saved_with_all_that_was_asked,
    the_result_is_saved_as_a_picture,
    a_worksheet_is_printed_with_its_key_on_a_page_of_its_own,
    a_worksheet_says_what_to_do_and_its_key_what_is_right_as_the_deck_does,
    who_has_printed_is_back_at_the_button,
    a_worksheet_waits_for_its_pictures,
    a_worksheet_has_hints_upside_down_below_their_questions,
    an_arabic_worksheet_runs_from_right_to_left,
    squares_are_shared_only_when_they_are_wanted,
    a_daily_quiz_is_the_same_for_all_on_one_day,
    tomorrows_quiz_is_not_the_one_that_was_kept,
    another_days_quiz_is_not_called_that_of_today,
    a_day_begins_and_ends_where_the_bank_says,
    what_was_answered_of_another_days_quiz_counts_where_this_one_asks_it,
    what_cannot_be_fetched_is_told needs DevTools,
    events_carry_statements,
];

/// Keeps what the page would save or print.
const CATCH: &str = "window.saved = []; URL.createObjectURL = blob => (saved.push(blob), 'about:blank#'); \
    HTMLAnchorElement.prototype.click = function () { saved.at(-1).name = this.download }";

/// A frame stays until the printer has had it; with this it is read instead.
const READ: &str = "const { append } = document.body; document.body.append = function (frame) { \
    append.call(this, frame); window.frame = frame; \
    frame.contentWindow.print = () => { window.sheet = frame.contentDocument.body.innerText } }";

/// A finished quiz of three kinds: one right, two skipped.
async fn finished<'a>(page: &'a Page) -> WebDriverResult<Deck<'a>> {
    let deck = page
        .visit(&deck_html("kinds='choice match cloze' seed=1"))
        .await?;
    page.run(CATCH).await?;
    for _ in 0..3 {
        answer_or_skip(&deck).await?;
    }
    deck.screen("summary").await?;
    deck.click(".more summary").await?;
    Ok(deck)
}

/// Presses the button with these words.
async fn press(deck: &Deck<'_>, words: &str) -> WebDriverResult<()> {
    deck.until("root.querySelector('.more button')").await?;
    for button in deck.all(".more button").await? {
        if button.text().await? == words {
            return click(&button).await;
        }
    }
    panic!("no button says \"{words}\"")
}

/// The text of the file that was saved last, once there is one.
async fn saved(page: &Page, deck: &Deck<'_>, name: &str) -> WebDriverResult<String> {
    deck.until(&format!("window.saved.at(-1)?.name === '{name}'"))
        .await?;
    page.run("window.text = undefined; saved.at(-1).text().then(text => { window.text = text })")
        .await?;
    deck.until("typeof window.text === 'string'").await?;
    Ok(page.run("return text").await?.as_str().unwrap().to_owned())
}

async fn the_answers_are_saved_as_a_table_and_as_data(page: &Page) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    press(&deck, "Save the answers as a table (CSV)").await?;
    let table = saved(page, &deck, "all-kinds.csv").await?;
    assert_eq!(
        deck.text(".more [role=status]").await?,
        "",
        "nobody could forbid it"
    );
    let rows: Vec<&str> = table.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(
        rows[0],
        "id,category,kind,prompt,answer,key,correct,score,skipped,hinted"
    );
    assert_eq!(rows.len(), 5, "a heading, three rows and the end");
    let row = "harbour,location,choice,In which harbour was the ferry named?,Lorn,Lorn,true,1,false,false";
    assert!(rows.contains(&row), "{table}");
    press(&deck, "Save the answers as data (JSON)").await?;
    let data: Value = serde_json::from_str(&saved(page, &deck, "all-kinds.json").await?)?;
    assert_eq!((&data["right"], &data["of"]), (&json!(1), &json!(3)));
    let answers = data["answers"].as_array().unwrap();
    let posts = answers
        .iter()
        .find(|answer| answer["id"] == "posts")
        .unwrap();
    assert_eq!(posts["key"], "Isla Wren: Mayor; Tom Wren: Harbour master");
    assert_eq!(
        (&posts["answer"], &posts["skipped"]),
        (&json!(""), &json!(true))
    );
    page.assert_quiet().await
}

async fn what_is_tried_again_is_saved_with_all_that_was_asked(page: &Page) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    deck.click("button.retry").await?;
    for _ in 0..2 {
        skip(&deck).await?;
    }
    deck.screen("summary").await?;
    deck.click(".more summary").await?;
    press(&deck, "Save the answers as data (JSON)").await?;
    let data: Value = serde_json::from_str(&saved(page, &deck, "all-kinds.json").await?)?;
    assert_eq!((&data["right"], &data["of"]), (&json!(1), &json!(3)));
    assert_eq!(data["answers"].as_array().map(Vec::len), Some(3));
    press(&deck, "Save a picture of the result").await?;
    deck.until("root.querySelector('textarea')?.value.includes('\\n1 / 3\\n')")
        .await?;
    page.assert_quiet().await
}

async fn the_result_is_saved_as_a_picture(page: &Page) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    press(&deck, "Save a picture of the result").await?;
    deck.until("window.saved.at(-1)?.name === 'all-kinds.png'")
        .await?;
    assert_eq!(page.run("return saved.at(-1).type").await?, "image/png");
    page.run("createImageBitmap(saved.at(-1)).then(({ width, height }) => { window.size = [width, height] })")
        .await?;
    deck.until("window.size").await?;
    assert_eq!(page.run("return size").await?, json!([1200, 630]));
    // For who cannot see it.
    let words = deck
        .one("textarea")
        .await?
        .prop("value")
        .await?
        .unwrap_or_default();
    let lines: Vec<&str> = words.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "News quiz: Ferry news",
            "1 / 3",
            "The Lorn Gazette · 8 March 2024"
        ]
    );
    assert_eq!(lines[3], page.driver.current_url().await?.as_str());
    let chosen = "const { selectionStart, selectionEnd, value } = root.activeElement; return selectionEnd - selectionStart === value.length";
    assert_eq!(
        deck.run(chosen, serde_json::Value::Null).await?,
        json!(true)
    );
    page.assert_quiet().await
}

async fn a_worksheet_is_printed_with_its_key_on_a_page_of_its_own(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    page.run(READ).await?;
    press(&deck, "Print the questions").await?;
    deck.until("window.sheet").await?;
    let sheet = page.run("return sheet").await?.as_str().unwrap().to_owned();
    for part in [
        "Ferry news",
        "Name:",
        "In which harbour was the ferry named?",
        "Ardmoor",
        "Isla Wren",
    ] {
        assert!(sheet.contains(part), "{part} is not in {sheet}");
    }
    assert!(!sheet.contains("Northgate Yard"), "no answers: {sheet}");
    page.run("window.sheet = undefined").await?;
    press(&deck, "Print them with the answers").await?;
    deck.until("window.sheet").await?;
    let sheet = page.run("return sheet").await?.as_str().unwrap().to_owned();
    assert!(
        sheet.contains("Answers") && sheet.contains("Northgate Yard"),
        "{sheet}"
    );
    page.assert_quiet().await
}

/// Skips all questions of a deck, unfolds what can be done then, and lets what is printed be read.
async fn skipped<'a>(page: &'a Page, html: &str) -> WebDriverResult<Deck<'a>> {
    let deck = page.visit(html).await?;
    loop {
        deck.until("root.querySelector('[data-screen=question], [data-screen=summary]')")
            .await?;
        if deck.count("[data-screen=summary]").await? == 1 {
            break;
        }
        skip(&deck).await?;
    }
    deck.click(".more summary").await?;
    page.run(READ).await?;
    Ok(deck)
}

async fn a_worksheet_says_what_to_do_and_its_key_what_is_right_as_the_deck_does(
    page: &Page,
) -> WebDriverResult<()> {
    for (language, button, tasks, key) in [
        (
            "en",
            "Print them with the answers",
            ["Choose all that apply.", "Number them: 1 is the first."],
            ["42 cars", "8 March 2024"],
        ),
        (
            "de",
            "Fragen mit Antworten drucken",
            [
                "Alle zutreffenden Antworten wählen.",
                "Nummerieren: 1 ist das Erste.",
            ],
            ["42\u{a0}cars", "8. März 2024"],
        ),
    ] {
        let attributes =
            format!("lang={language} kinds='multi order match number date cloze' storage=none");
        let deck = skipped(page, &deck_html(&attributes)).await?;
        press(&deck, button).await?;
        deck.until("window.sheet").await?;
        let seen = "const texts = (selector) => [...frame.contentDocument.querySelectorAll(selector)].map(node => node.textContent);
            return { tasks: texts('.task').sort(), key: texts('.key li').filter(text => /\\d/.test(text)).sort(), units: texts('.unit').sort(),
              ticked: texts('.ticked').length, ordered: texts('.ordered').length, paired: texts('.paired').length, gaps: texts('.text .gap').length }";
        let seen = page.run(seen).await?;
        let expected = json!({
            "tasks": tasks, "key": key, "units": ["", "cars"], "ticked": 1, "ordered": 1, "paired": 1, "gaps": 2,
        });
        assert_eq!(seen, expected);
    }
    page.assert_quiet().await
}

async fn who_has_printed_is_back_at_the_button(page: &Page) -> WebDriverResult<()> {
    let deck = skipped(page, &deck_html("kinds=choice storage=none")).await?;
    press(&deck, "Print the questions").await?;
    deck.until("window.sheet").await?;
    page.run("frame.contentWindow.dispatchEvent(new Event('afterprint'))")
        .await?;
    deck.until("!frame.isConnected && root.activeElement?.textContent === 'Print the questions'")
        .await?;
    page.assert_quiet().await
}

async fn a_worksheet_waits_for_its_pictures(page: &Page) -> WebDriverResult<()> {
    let deck = skipped(page, &html_with(page, "media", "storage=none")).await?;
    press(&deck, "Print the questions").await?;
    deck.until("window.sheet").await?;
    let seen = "const image = frame.contentDocument.querySelector('figure img');
        return [image.naturalWidth, image.alt, frame.contentDocument.querySelector('figcaption').textContent]";
    assert_eq!(
        page.run(seen).await?,
        json!([
            320,
            "A drawing of a ferry that carries a flag at her bow",
            "Drawing: The Lorn Gazette"
        ])
    );
    page.assert_quiet().await
}

async fn a_worksheet_has_hints_upside_down_below_their_questions(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = skipped(page, &html_with(page, "media", "storage=none")).await?;
    press(&deck, "Print the questions").await?;
    deck.until("window.sheet").await?;
    let seen = "const [hint, offered] = ['.hint', '.offered'].map(selector => frame.contentDocument.querySelector(selector));
        return [hint.textContent, frame.contentWindow.getComputedStyle(hint).rotate,
          hint.getBoundingClientRect().top >= offered.getBoundingClientRect().bottom]";
    let below = json!(["Hint It moves in the wind.", "180deg", true]);
    assert_eq!(page.run(seen).await?, below);
    page.assert_quiet().await
}

async fn an_arabic_worksheet_runs_from_right_to_left(page: &Page) -> WebDriverResult<()> {
    let deck = skipped(page, &deck_html("kinds=multi lang=ar seed=1")).await?;
    press(&deck, "طباعتها مع الإجابات").await?;
    deck.until("window.sheet").await?;
    let look = "return [...['.questions', '.offered', '.key ol', '.prompt'].map(selector => frame.contentWindow.getComputedStyle(frame.contentDocument.querySelector(selector)).direction),
        frame.contentDocument.querySelector('.key li').textContent]";
    assert_eq!(
        page.run(look).await?,
        json!(["rtl", "rtl", "rtl", "ltr", "Big Holm؛ Little Holm"])
    );
    page.assert_quiet().await
}

async fn squares_are_shared_only_when_they_are_wanted(page: &Page) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    page.run("document.addEventListener('news-deck-share', event => event.preventDefault())")
        .await?;
    deck.click("button.share").await?;
    deck.click(".squares input").await?;
    deck.click("button.share").await?;
    let shared = page.events("share").await?;
    assert_eq!(shared[0]["text"], "The Lorn Gazette – Ferry news 1/3");
    let text = shared[1]["text"].as_str().unwrap();
    let squares = text
        .strip_prefix("The Lorn Gazette – Ferry news 1/3\n")
        .unwrap();
    let mut sorted: Vec<char> = squares.chars().collect();
    sorted.sort_unstable();
    assert_eq!(sorted, ['·', '·', '■'], "{squares}");
    Ok(())
}

async fn a_daily_quiz_is_the_same_for_all_on_one_day(page: &Page) -> WebDriverResult<()> {
    let two = format!(
        "{}{}",
        deck_html("id=one seed=daily count=3"),
        deck_html("id=two seed=daily count=3")
    );
    page.visit(&two).await?;
    let (one, two) = (page.deck("#one"), page.deck("#two"));
    one.screen("question").await?;
    two.screen("question").await?;
    assert_eq!(one.text(".title").await?, two.text(".title").await?);
    let kicker = one.text(".kicker").await?;
    let year = page
        .run("return String(new Date().getUTCFullYear())")
        .await?;
    assert!(
        kicker.starts_with("The quiz of ") && kicker.ends_with(year.as_str().unwrap()),
        "{kicker}"
    );
    page.assert_quiet().await
}

async fn tomorrows_quiz_is_not_the_one_that_was_kept(page: &Page) -> WebDriverResult<()> {
    page.site.file("clock.js", CLOCK);
    let address = page.site.page_with(
        "<script src=clock.js></script>",
        &deck_html("seed=daily count=3 storage=local"),
    );
    page.driver.goto(&address).await?;
    let deck = page.deck("news-deck");
    deck.screen("question").await?;
    let day = deck.text(".kicker").await?;
    deck.click("button.skip").await?;
    let at = async |place: &str| {
        deck.until(&format!(
            "root.querySelector('.count')?.textContent.startsWith('{place} of 3')"
        ))
        .await
    };
    at("2").await?;
    page.driver.goto(&address).await?;
    at("2").await?;
    page.run("localStorage.ahead = 86400000").await?;
    page.driver.goto(&address).await?;
    at("1").await?;
    assert_ne!(deck.text(".kicker").await?, day);
    Ok(())
}

async fn what_was_answered_of_another_days_quiz_counts_where_this_one_asks_it(
    page: &Page,
) -> WebDriverResult<()> {
    // Which of these two the day's quiz of one question asks, nobody knows here; the reader has answered both.
    let question = |id: &str, right: &str| {
        format!(
            "<fieldset><legend>A question</legend><label><input type=radio name={id}~daily value={right} checked> {right}</label>\
             <details open><summary>Check the answer</summary><p>{right}</p></details></fieldset>"
        )
    };
    let deck = page
        .visit(&format!(
            "<news-deck src=all-kinds.json seed=daily count=1 storage=none kinds='choice true_false'>{}{}</news-deck>",
            question("harbour", "Lorn"),
            question("electric", "true"),
        ))
        .await?;
    deck.screen("feedback").await?;
    assert_eq!(deck.text(".verdict h4").await?, "Correct");
    deck.click("button.next").await?;
    deck.screen("summary").await?;
    assert_eq!(
        deck.text(".score").await?,
        "1 of 1",
        "the other one is not asked today"
    );
    page.assert_quiet().await
}

async fn another_days_quiz_is_not_called_that_of_today(page: &Page) -> WebDriverResult<()> {
    page.site.file("clock.js", CLOCK);
    let body = deck_html("seed=daily kinds='choice match' storage=none");
    let address = page.site.page_with("<script src=clock.js></script>", &body);
    page.driver.goto(&address).await?;
    let deck = page.deck("news-deck");
    for _ in 0..2 {
        answer_or_skip(&deck).await?;
    }
    deck.screen("summary").await?;
    page.run("document.addEventListener('news-deck-share', event => event.preventDefault())")
        .await?;
    deck.click("button.share").await?;
    let link = page.events("share").await?[0]["url"].clone();
    let link = link.as_str().unwrap();
    let kicker = async || {
        page.driver.goto("about:blank").await?;
        page.driver.goto(link).await?;
        deck.screen("start").await?;
        deck.text(".kicker").await
    };
    assert!(kicker().await?.starts_with("The quiz of "), "it is today's");
    page.run("localStorage.ahead = 86400000").await?;
    assert_eq!(kicker().await?, "News quiz");
    page.assert_quiet().await
}

async fn a_day_begins_and_ends_where_the_bank_says(page: &Page) -> WebDriverResult<()> {
    // Never on the same day: these are 25 hours apart.
    for (file, zone) in [
        ("east", "Pacific/Kiritimati"),
        ("west", "Pacific/Pago_Pago"),
    ] {
        let mut bank: Value = serde_json::from_str(BANK).unwrap();
        bank["time_zone"] = json!(zone);
        page.site.file(&format!("{file}.json"), bank.to_string());
    }
    page.visit(
        "<news-deck id=east src=east.json seed=daily></news-deck><news-deck id=west src=west.json seed=daily></news-deck>",
    )
    .await?;
    let (east, west) = (page.deck("#east"), page.deck("#west"));
    east.screen("question").await?;
    west.screen("question").await?;
    assert_ne!(east.text(".kicker").await?, west.text(".kicker").await?);
    Ok(())
}

async fn what_cannot_be_fetched_is_told(page: &Page) -> WebDriverResult<()> {
    page.devtools("Network.enable", json!({})).await?;
    let blocked = json!({ "urls": ["*errands.js"] });
    page.devtools("Network.setBlockedURLs", blocked).await?;
    let deck = finished(page).await?;
    deck.until("root.querySelector('.more [role=alert]')")
        .await?;
    let said = deck.text(".more [role=alert]").await?;
    assert!(said.starts_with("This is missing"), "{said}");
    // Folded and unfolded again it says so once.
    deck.click(".more summary").await?;
    deck.click(".more summary").await?;
    page.settle().await?;
    assert_eq!(deck.count(".more > p").await?, 1);
    Ok(())
}

async fn events_carry_statements(page: &Page) -> WebDriverResult<()> {
    let deck = finished(page).await?;
    let answers = page.events("answer").await?;
    let answer = answers
        .iter()
        .find(|answer| answer["question"] == "harbour")
        .unwrap();
    let statement = &answer["statement"];
    assert_eq!(
        statement["verb"]["id"],
        "http://adlnet.gov/expapi/verbs/answered"
    );
    assert_eq!(
        statement["object"]["definition"]["interactionType"],
        "choice"
    );
    assert_eq!(
        statement["object"]["definition"]["correctResponsesPattern"],
        json!(["Lorn"])
    );
    let result = json!({ "response": "Lorn", "success": true, "score": { "scaled": 1 } });
    assert_eq!(statement["result"], result);
    let complete = &page.events("complete").await?[0];
    assert_eq!(complete["statement"]["result"]["score"]["max"], 3);
    let results = deck.run("return host.results()", Value::Null).await?;
    assert_eq!((&results["right"], &results["of"]), (&json!(1), &json!(3)));
    Ok(())
}
