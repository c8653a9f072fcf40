//! The snippet of `news-deck embed` as it is read where the player is blocked, and as it is printed.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Capability, Deck, Page, WITHOUT_WASM, deck_html, tests};

tests![
    who_checks_before_the_script_has_come_is_told_by_the_loader,
    where_wasm_is_blocked_a_reader_still_answers_and_is_told_what_is_right,
    two_snippets_of_one_bank_keep_their_choices_apart,
    who_types_while_the_player_comes_goes_on_in_the_same_field,
    who_reads_further_down_goes_on_there,
    what_was_checked_counts_although_the_answer_was_folded_away_again,
    a_printed_page_shows_the_worksheet_and_afterwards_the_deck,
    a_finished_quiz_is_printed_as_it_is,
    cards_are_printed_as_their_list,
    without_script_the_printed_page_shows_the_worksheet_too,
    without_a_style_of_the_page_a_finger_finds_room_between_choices,
    on_paper_hints_stand_upside_down_and_answers_are_not_there,
    without_script_more_is_printed_than_is_seen needs Printing,
    on_paper_a_deck_is_dark_on_light_and_has_nothing_to_press,
];

/// What the command prints for the fixture bank, with the player's files at the root of the site.
fn snippet() -> String {
    include_str!("fixtures/snippet.html").replace("\"./", "\"/")
}

/// The questions of the fallback, and how many of them, of their answers, and of the lines that unfold something, are to be seen.
const SEEN: &str = "const seen = (selector) => [...host.querySelectorAll(selector)].filter(node => node.checkVisibility()).length;
    return { all: host.querySelectorAll('fieldset').length, questions: seen('legend'), answers: seen('fieldset > details > p'), lines: seen('summary') }";

async fn who_checks_before_the_script_has_come_is_told_by_the_loader(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.obey(WITHOUT_WASM);
    let checked = snippet()
        .replace("count=\"20\"", "kinds=choice")
        .replace("value=\"Skell\"", "value=\"Skell\" checked")
        .replace("<details><summary>Check", "<details open><summary>Check");
    let stripped = checked
        .replace("<news-deck src=", "<div data-news-deck-src=")
        .replace("</news-deck>", "</div>");
    // As systems rewrite what they publish.
    let rewritten = checked
        .replace("<strong>", "<b>\n ")
        .replace("</strong>", "</b>")
        .replace("> Skell</label>", ">\n&nbsp;<font>Skell</font></label>");
    for html in [checked, stripped, rewritten] {
        let deck = page.visit(&html).await?;
        let told = "host.querySelector('fieldset:has([name^=harbour]) [role=status]').textContent";
        deck.until(&format!(
            "host?.querySelector('[role=status]') && {told} === 'No, that is not right'"
        ))
        .await?;
        // Where nothing was chosen there is nothing to tell.
        let untold =
            "return host.querySelector('fieldset:has([name^=electric]) [role=status]').textContent";
        assert_eq!(deck.run(untold, Value::Null).await?, json!(""));
        assert_eq!(page.run("return probe.errors.length").await?, json!(0));
    }
    Ok(())
}

async fn where_wasm_is_blocked_a_reader_still_answers_and_is_told_what_is_right(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.obey(WITHOUT_WASM);
    let deck = page.visit(&snippet()).await?;
    deck.until("root?.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert_eq!(page.events("error").await?[0]["code"], "player-csp");
    let seen = deck.run(SEEN, Value::Null).await?;
    assert_eq!(
        (&seen["questions"], &seen["answers"]),
        (&json!(1), &json!(0))
    );
    deck.run(
        "host.querySelector(':scope > details').open = true",
        Value::Null,
    )
    .await?;
    // The loader tells by itself whether a choice is right, and who has read the answer chooses no other.
    for (name, value, verdict) in [
        ("harbour", "Lorn", "Correct"),
        ("electric", "false", "No, that is not right"),
    ] {
        let question = format!("host.querySelector('fieldset:has([name^={name}])')");
        let choose = format!(
            "{question}.querySelector('[value={value}]').click(); {question}.querySelector('summary').click()"
        );
        deck.run(&choose, Value::Null).await?;
        let told = format!("{question}.querySelector('[role=status]').textContent === '{verdict}'");
        deck.until(&told).await?;
        let others = format!("return {question}.querySelectorAll('input:enabled').length");
        assert_eq!(deck.run(&others, Value::Null).await?, json!(1));
    }
    let seen = deck.run(SEEN, Value::Null).await?;
    assert!(seen["answers"].as_u64() > Some(0), "{seen}");
    // In a field, Enter is Check.
    deck.run(
        "host.querySelector('input[type=text]').focus()",
        Value::Null,
    )
    .await?;
    page.press(&[thirtyfour::Key::Enter]).await?;
    let opened = "return host.querySelector('fieldset:has(input[type=text]) > details').open";
    assert_eq!(deck.run(opened, Value::Null).await?, json!(true));
    Ok(())
}

async fn two_snippets_of_one_bank_keep_their_choices_apart(page: &Page) -> WebDriverResult<()> {
    // The other one as `news-deck embed --id second` prints it; both wait for a bank.
    let second = snippet()
        .replace("<news-deck", "<news-deck id=second")
        .replace("~1\"", "~second\"");
    let both = [snippet(), second]
        .concat()
        .replace("src=\"all-kinds.json\"", "storage=none");
    let first = page.visit(&both).await?;
    first
        .until("root?.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let second = page.deck("#second");
    second
        .until("root?.querySelector('[role=alert]').checkVisibility()")
        .await?;
    for (deck, choice) in [(&first, "Lorn"), (&second, "Skell")] {
        let choose = format!(
            "const question = host.querySelector('fieldset:has([name^=harbour])');
             host.querySelector('details').open = true;
             question.querySelector('[value={choice}]').click()"
        );
        deck.run(&choose, Value::Null).await?;
    }
    for (deck, choice) in [(&first, "Lorn"), (&second, "Skell")] {
        let chosen = "return host.querySelector('[name^=harbour]:checked')?.value";
        assert_eq!(deck.run(chosen, Value::Null).await?, json!(choice));
        // And the player knows whose they are.
        deck.run("host.setAttribute('kinds', 'choice')", Value::Null)
            .await?;
        deck.run(BRING_THE_BANK, Value::Null).await?;
        deck.screen("question").await?;
        let taken = format!(
            "root.querySelector('.choice:has(input:checked) .text')?.textContent === '{choice}'"
        );
        deck.until(&taken).await?;
    }
    Ok(())
}

async fn who_types_while_the_player_comes_goes_on_in_the_same_field(
    page: &Page,
) -> WebDriverResult<()> {
    // Without a bank the fallback stays, until the test brings one.
    let body = snippet().replace("src=\"all-kinds.json\"", "kinds=text");
    let deck = page.visit(&body).await?;
    deck.until("root?.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let type_at_the_top = "host.prepend(host.querySelector('fieldset:has([name=mayor])'));
        host.querySelector('[name=mayor]').focus()";
    deck.run(type_at_the_top, Value::Null).await?;
    page.write("Wr").await?;
    deck.run(BRING_THE_BANK, Value::Null).await?;
    deck.screen("question").await?;
    page.write("en").await?;
    deck.until("root.querySelector('.typed input').value === 'Wren'")
        .await
}

async fn who_reads_further_down_goes_on_there(page: &Page) -> WebDriverResult<()> {
    page.resize(800, 600).await?;
    // An article above, and another one below.
    let article = "<p>A paragraph of an article.</p>".repeat(40);
    let questions = snippet().replace("src=\"all-kinds.json\"", "loading=eager");
    let deck = page
        .visit(&[article.as_str(), questions.as_str(), article.as_str()].concat())
        .await?;
    deck.until("root?.querySelector('[role=alert]').checkVisibility()")
        .await?;
    // Without the alert above the questions, which goes when the player comes.
    let read_on = "root.querySelector('[role=alert]').hidden = true;
        host.querySelector(':scope > details').open = true;
        const [first, , , fourth] = host.querySelectorAll('fieldset');
        first.querySelector('input').click();
        first.querySelector('summary').click();
        fourth.querySelector('summary').focus();
        fourth.scrollIntoView({ block: 'center', behavior: 'instant' });
        window.line = fourth.getBoundingClientRect().top;
        return fourth.querySelector('legend').textContent.trim()";
    let read = deck.run(read_on, Value::Null).await?;
    deck.run(BRING_THE_BANK, Value::Null).await?;
    deck.screen("question").await?;
    assert_eq!(json!(deck.text(".title").await?), read);
    assert_eq!(deck.text(".count .hidden").await?, "Question 2 of 10");
    let is_there = "Math.abs(root.querySelector('.deck').getBoundingClientRect().top - line) < 2";
    deck.until(is_there).await?;
    deck.until("root.activeElement?.matches('.title')").await?;
    let state = "return root.querySelector('.deck').dataset.state";
    assert_eq!(deck.run(state, Value::Null).await?, json!("ready"));
    let told = page.events("answer").await?;
    assert_eq!(told.len(), 1, "the first one counts as it was checked");
    // Who answers gets to the ones that were passed over.
    deck.click("button.skip").await?;
    deck.until("root.querySelector('.count').textContent.includes('3')")
        .await
}

/// Brings the bank that a deck lacks.
const BRING_THE_BANK: &str =
    "fetch('all-kinds.json').then(answer => answer.json()).then(bank => (host.bank = bank))";

async fn what_was_checked_counts_although_the_answer_was_folded_away_again(
    page: &Page,
) -> WebDriverResult<()> {
    // Without a seed the quiz begins with what was answered here.
    let body = snippet()
        .replace("src=\"all-kinds.json\"", "kinds=choice")
        .replace("seed=", "data-seed=");
    let deck = page.visit(&body).await?;
    deck.until("root?.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let check = "const question = host.querySelector('fieldset:has([name^=harbour])');
        question.closest('details')?.setAttribute('open', '');
        question.querySelector('[value=Skell]').click();
        question.querySelector('summary').click();";
    deck.run(check, Value::Null).await?;
    deck.until("host.querySelector('fieldset:has([name^=harbour]) [role=status]').textContent")
        .await?;
    deck.run(
        "host.querySelector('fieldset:has([name^=harbour]) > details').open = false",
        Value::Null,
    )
    .await?;
    deck.run(BRING_THE_BANK, Value::Null).await?;
    deck.screen("feedback").await
}

/// Prints, and returns what was to be seen while the page was printed.
async fn printed(page: &Page, deck: &Deck<'_>) -> WebDriverResult<Value> {
    let note = format!(
        "window.note = () => {{ const host = document.querySelector('news-deck'); {SEEN} }};
         addEventListener('beforeprint', () => {{
           const screen = document.querySelector('news-deck').shadowRoot.querySelector('[data-screen]');
           window.printed = {{ ...note(), player: screen?.checkVisibility() ?? false }};
         }}, {{ once: true }})"
    );
    deck.run(&note, Value::Null).await?;
    print(page).await?;
    page.run("return window.printed").await
}

/// Prints, or where that cannot be done, lets the page believe it.
async fn print(page: &Page) -> WebDriverResult<()> {
    if page.has(Capability::Printing) {
        page.driver.print_page(Default::default()).await?;
    } else {
        page.run(
            "for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name))",
        )
        .await?;
    }
    Ok(())
}

async fn a_printed_page_shows_the_worksheet_and_afterwards_the_deck(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page.visit(&snippet()).await?;
    deck.screen("question").await?;
    let seen = printed(page, &deck).await?;
    assert_eq!(
        seen,
        // The style of paper, which hides lines that unfold something, comes after this event.
        json!({ "all": 10, "questions": 10, "answers": 0, "lines": 11, "player": false })
    );
    assert!(!deck.shows_fallback().await?);
    deck.screen("question").await?;
    assert_eq!(
        deck.run(
            "return root.querySelector('.screen').checkVisibility()",
            Value::Null
        )
        .await?,
        json!(true)
    );
    assert_eq!(
        deck.run("return host.querySelector('details[open]')", Value::Null)
            .await?,
        Value::Null
    );
    page.assert_quiet().await
}

async fn a_finished_quiz_is_printed_as_it_is(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&snippet().replace("count=\"20\"", "count=\"1\""))
        .await?;
    deck.screen("question").await?;
    deck.click("button.skip").await?;
    deck.screen("summary").await?;
    let seen = printed(page, &deck).await?;
    assert_eq!(
        (&seen["player"], &seen["questions"]),
        (&json!(true), &json!(0))
    );
    Ok(())
}

async fn cards_are_printed_as_their_list(page: &Page) -> WebDriverResult<()> {
    let list = "<dl><dt>Who named the ferry?</dt><dd>The mayor</dd></dl>";
    let deck = page
        .visit(&format!(
            "<news-deck src=all-kinds.json mode=cards>{list}</news-deck>"
        ))
        .await?;
    deck.screen("card").await?;
    let seen = "addEventListener('beforeprint', () => { window.printed = document.querySelector('dd').checkVisibility() })";
    page.run(seen).await?;
    print(page).await?;
    assert_eq!(page.run("return window.printed").await?, json!(true));
    deck.screen("card").await
}

/// A page of its own for a snippet.
fn sheet(snippet: &str) -> String {
    format!("<!doctype html><html lang=en><meta charset=utf-8><title>Sheet</title><body>{snippet}")
}

async fn without_script_the_printed_page_shows_the_worksheet_too(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.file("sheet.html", sheet(&snippet()));
    page.visit("<iframe sandbox=allow-same-origin src=sheet.html></iframe>")
        .await?;
    assert_eq!(
        in_the_sheet(page, SEEN).await?,
        json!({ "all": 10, "questions": 1, "answers": 0, "lines": 2 })
    );
    page.put_on_paper().await?;
    assert_eq!(
        in_the_sheet(page, SEEN).await?,
        json!({ "all": 10, "questions": 10, "answers": 0, "lines": 0 })
    );
    Ok(())
}

/// What a script returns that sees the deck of a sheet without script as `host`, once the sheet has its style.
async fn in_the_sheet(page: &Page, script: &str) -> WebDriverResult<Value> {
    let host = "document.querySelector('iframe').contentDocument?.querySelector('news-deck')";
    page.until(&format!("{host}?.ownerDocument.styleSheets.length"))
        .await?;
    page.run(&format!("const host = {host}; {script}")).await
}

async fn without_a_style_of_the_page_a_finger_finds_room_between_choices(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.file("sheet.html", sheet(&snippet()));
    page.visit("<iframe sandbox=allow-same-origin src=sheet.html></iframe>")
        .await?;
    let rows = "const middles = [...host.querySelectorAll(':scope > fieldset label')].map(label => label.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2);
        return middles.slice(1).map((middle, at) => middle - middles[at] >= 24)";
    assert_eq!(
        in_the_sheet(page, rows).await?,
        json!([true, true]),
        "the circles of WCAG's criterion 2.5.8 would meet"
    );
    Ok(())
}

async fn on_paper_hints_stand_upside_down_and_answers_are_not_there(
    page: &Page,
) -> WebDriverResult<()> {
    // As the command prints it.
    let hint = "<div><details><summary>Hint</summary><p>It moves in the wind.</p></details></div>";
    let answer = "<details><summary>Check the answer";
    let with_hint = snippet().replacen(answer, &format!("{hint}{answer}"), 1);
    page.site.file("sheet.html", sheet(&with_hint));
    page.visit("<iframe sandbox=allow-same-origin src=sheet.html></iframe>")
        .await?;
    page.run("Object.assign(document.querySelector('iframe').style, { width: '400px', height: '600px' })")
        .await?;
    let seen = "const [hint, text, answer] = ['div > details', 'div > details > p', 'fieldset > details > p'].map(selector => host.querySelector(selector));
        const upside = host.ownerDocument.defaultView.getComputedStyle(hint).rotate;
        return [text.checkVisibility() && text.getBoundingClientRect().height > 0, upside, answer.checkVisibility()]";
    assert_eq!(
        in_the_sheet(page, seen).await?,
        json!([false, "none", false])
    );
    page.put_on_paper().await?;
    assert_eq!(
        in_the_sheet(page, seen).await?,
        json!([true, "180deg", false])
    );
    Ok(())
}

async fn without_script_more_is_printed_than_is_seen(page: &Page) -> WebDriverResult<()> {
    // The policy of a sandbox takes scripts away from the page itself.
    page.site.obey("sandbox allow-same-origin");
    let mut sizes = Vec::new();
    for snippet in [snippet(), snippet().replace("worksheet.css", "none.css")] {
        page.site.file("sheet.html", sheet(&snippet));
        page.driver.goto(page.site.url("made/sheet.html")).await?;
        let pdf = page.driver.print_page(Default::default()).await?;
        assert!(pdf.starts_with(b"%PDF"));
        sizes.push(pdf.len());
    }
    // Nine questions that were folded away take more than a line with their number.
    assert!(sizes[0] > sizes[1] * 5 / 4, "{sizes:?}");
    Ok(())
}

async fn on_paper_a_deck_is_dark_on_light_and_has_nothing_to_press(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("kinds='order place' theme=dark seed=1"))
        .await?;
    for screen in ["question", "question", "summary"] {
        deck.screen(screen).await?;
        deck.until("[...root.querySelectorAll('news-deck-map')].every(map => map.shadowRoot?.querySelector('svg[viewBox]'))")
            .await?;
        page.put_on_paper().await?;
        page.settle().await?;
        let look = "host.style.setProperty('--news-deck-ink', '#eee');
            const everything = (at) => [...at.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? everything(node.shadowRoot) : [])]);
            const pressed = everything(root).filter(node => node.matches('button, summary, [type=checkbox]') && node.checkVisibility());
            return [getComputedStyle(host).colorScheme, getComputedStyle(root.querySelector('.title')).color, pressed.map(node => node.outerHTML)]";
        let seen = deck.run(look, Value::Null).await?;
        assert_eq!(seen, json!(["light", "rgb(0, 0, 0)", []]));
        deck.run("root.querySelector('button.skip')?.click()", Value::Null)
            .await?;
    }
    Ok(())
}
