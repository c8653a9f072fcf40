//! The study page: banks that a reader adds, and its use without a network.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::access::assert_clean;
use crate::harness::{BANK, Deck, Page, STRICT, click, dist, file_with, folders, tests};

tests![
    a_card_is_graded_by_swipes needs Touch,
    cards_go_to_other_programs,
    grades_go_to_a_spreadsheet,
    the_page_speaks_its_readers_language,
    the_page_has_no_violations,
    a_page_that_was_visited_opens_without_a_network,
    a_picture_is_there_without_a_network_too,
    a_backup_is_saved_and_restored_beside_the_list,
    a_backup_brings_what_was_set_and_names_its_banks,
    a_card_leads_to_the_article_that_its_bank_names,
    what_is_added_again_or_cut_off_is_told,
    a_title_in_another_script_stands_where_the_list_begins,
    a_note_that_is_being_written_is_kept_when_the_deck_is_left,
    what_is_due_is_told_and_follows_what_is_studied,
    who_comes_back_waits_for_no_bank_that_was_left_alone,
    what_is_due_of_banks_in_view_comes_first,
    how_far_a_long_count_is_can_be_seen,
    a_bank_is_parsed_once_for_all_openings_until_it_is_another,
    banks_come_from_addresses_and_files_and_go_again,
    what_is_on_the_shelf_is_not_offered_again_until_it_is_taken_away,
    what_is_no_bank_is_refused_in_words,
    the_focus_goes_on_into_a_deck_that_was_opened,
    a_clock_that_was_set_back_is_told,
    nothing_sticks_out_of_a_narrow_page,
    a_kept_bank_that_cannot_be_listed_can_be_taken_away,
    a_bank_of_the_same_id_takes_the_place_of_the_other,
    each_of_several_files_is_tried,
    a_corrected_bank_is_told_and_kept,
    the_focus_stays_in_the_list_while_that_is_made_anew,
    what_is_due_follows_the_day_on_a_page_that_was_left_open,
    what_an_older_version_kept_is_counted,
    banks_come_by_drop,
    a_newsrooms_link_puts_its_bank_into_the_field,
    keys_are_listed_on_a_question_mark,
    a_bank_for_which_there_is_no_room_is_refused_in_words,
    a_newer_release_waits_until_it_is_asked_for,
    the_readme_names_all_that_the_page_needs,
];

/// Visits the page, anew if it is open, and waits until its script has read which banks there are.
pub(crate) async fn open(page: &Page, address: &str) -> WebDriverResult<()> {
    // To load it anew by the driver's own command would go past the worker in Firefox.
    // The strict policy, and leave for the one script that the page starts by its address.
    page.site
        .obey(&STRICT.replace("trusted-types 'none'", "trusted-types news-deck-study"));
    page.driver.goto(page.site.url(address)).await?;
    listed(page).await
}

async fn listed(page: &Page) -> WebDriverResult<()> {
    page.until("document.querySelector('.banks li, .empty:not([hidden])')")
        .await
}

/// Adds the bank that the page offers while it is not on the shelf.
pub(crate) async fn take_offer(page: &Page) -> WebDriverResult<()> {
    page.until("document.querySelector('.offers:not([hidden]) a')")
        .await?;
    press(page, ".offers a").await?;
    says(page, ".banks .due", "new").await?;
    page.until("document.activeElement?.matches('.banks .action')")
        .await
}

/// Waits until the worker has all files of the page.
pub(crate) async fn kept(page: &Page) -> WebDriverResult<()> {
    page.run("navigator.serviceWorker.ready.then((registration) => { window.isKept = registration.active.state === 'activated' || new Promise((done) => registration.active.addEventListener('statechange', done)).then(() => { window.isKept = true; }); })")
        .await?;
    page.until("window.isKept === true").await
}

pub(crate) async fn add(page: &Page, address: &str) -> WebDriverResult<()> {
    let field = page.driver.find(By::Css("#address")).await?;
    field.clear().await?;
    // To type nothing is refused by some drivers.
    if !address.is_empty() {
        field.send_keys(address).await?;
    }
    press(page, ".add button").await
}

/// Adds the fixture bank as a file, under another id and title.
async fn add_file(page: &Page, id: &str, title: &str) -> WebDriverResult<()> {
    let file = folders().join(format!("study-page-{id}.json"));
    let bank = BANK
        .replace("\"all-kinds\"", &format!("\"{id}\""))
        .replace("Ferry news", title);
    fs::write(&file, bank).expect("a file can be written");
    let field = page.driver.find(By::Css("input[type=file]")).await?;
    field.send_keys(file.to_string_lossy()).await
}

pub(crate) async fn titles(page: &Page) -> WebDriverResult<serde_json::Value> {
    page.run(
        "return [...document.querySelectorAll('.banks .title')].map((title) => title.textContent)",
    )
    .await
}

async fn press(page: &Page, selector: &str) -> WebDriverResult<()> {
    click(&page.driver.find(By::Css(selector)).await?).await
}

pub(crate) async fn says(page: &Page, selector: &str, words: &str) -> WebDriverResult<()> {
    page.until(&format!(
        "document.querySelector('{selector}')?.textContent.includes('{words}')"
    ))
    .await
}

async fn a_page_that_was_visited_opens_without_a_network(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    kept(page).await?;
    page.site.cut();
    open(page, "study/").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    open_exports(page).await?;
    press(page, "#export [value=csv]").await?;
    says(page, "#export .told", "all-kinds-cards.csv: ").await?;
    press(page, "#export form button").await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await
}

async fn a_backup_is_saved_and_restored_beside_the_list(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    // On a new device, before there is a bank.
    let file = folders().join("study-page-backup.jsonl");
    let entry = r#"{"id":"1-a","at":1700000000000,"offset":0,"card":"all-kinds/harbour/forward","do":"grade","grade":3,"taken":4000}"#;
    let header = r#"{"format":"news-deck-study/1","made":1700000001000,"entries":1}"#;
    fs::write(&file, format!("{header}\n{entry}\n")).expect("a file can be written");
    let field = page.driver.find(By::Css(".backups input")).await?;
    field.send_keys(file.to_string_lossy()).await?;
    says(page, ".backups [role=status]", "1 entry was new").await?;
    page.run("window.saved = []; URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return 'data:,'; }; HTMLAnchorElement.prototype.click = () => {};")
        .await?;
    press(page, ".backups button").await?;
    page.until("saved.length === 1").await?;
    let saved = page.run("return saved[0]").await?;
    assert!(
        saved.as_str().unwrap_or_default().contains(entry),
        "{saved}"
    );
    Ok(())
}

async fn a_backup_brings_what_was_set_and_names_its_banks(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    let head = |new: u32| {
        let banks =
            ["made/all-kinds.json", "study/files/own-notes"].map(|bank| page.site.url(bank));
        json!({
            "format": "news-deck-study/1", "made": 1_700_000_001_000_u64, "entries": 0,
            "settings": format!("four=1 new={new}"), "weights": "", "banks": banks,
        })
    };
    let restore = async |new: u32| -> WebDriverResult<()> {
        let file = folders().join(format!("study-page-own-{new}.jsonl"));
        fs::write(&file, format!("{}\n", head(new))).expect("a file can be written");
        let field = page.driver.find(By::Css(".backups input")).await?;
        field.send_keys(file.to_string_lossy()).await
    };
    restore(3).await?;
    says(
        page,
        ".backups [role=status]",
        "Your options and your schedule",
    )
    .await?;
    says(page, "#news", "that are not here: 1.").await?;
    says(page, "#news", "own-notes").await?;
    assert_eq!(titles(page).await?, json!([]), "the reader is asked");
    press(page, "#news button").await?;
    says(page, ".banks .due", "3 new").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    // What was set here stays.
    restore(5).await?;
    says(page, ".backups [role=status]", "keeps its own options").await?;
    page.run("window.saved = []; URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return 'data:,'; }; HTMLAnchorElement.prototype.click = () => {};")
        .await?;
    press(page, ".backups button").await?;
    page.until("saved.length === 1").await?;
    let saved = page
        .run("return JSON.parse(saved[0].split('\\n')[0])")
        .await?;
    assert_eq!(saved["settings"], json!("four=1 new=3"));
    assert_eq!(
        saved["banks"],
        json!([page.site.url("made/all-kinds.json")])
    );
    Ok(())
}

async fn what_is_added_again_or_cut_off_is_told(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    for told in ["Added: ", "is here already"] {
        add(page, "/made/all-kinds.json").await?;
        says(page, "#news", told).await?;
    }
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    let (half, _) = BANK.split_at(BANK.len() / 2);
    page.site.file("half.json", half);
    add(page, "/made/half.json").await?;
    says(page, ".problem", "is cut off or damaged").await
}

async fn a_title_in_another_script_stands_where_the_list_begins(
    page: &Page,
) -> WebDriverResult<()> {
    open(page, "study/").await?;
    page.site
        .file("arabic.json", BANK.replace("Ferry news", "أخبار العبّارة"));
    add(page, "/made/arabic.json").await?;
    says(page, ".banks .due", "new").await?;
    let begins = page
        .run(
            "const [title, due] = ['.title', '.due'].map((one) => {
               const range = document.createRange();
               range.selectNodeContents(document.querySelector(`.banks ${one}`));
               return range.getBoundingClientRect().left;
             });
             return Math.abs(title - due) < 2",
        )
        .await?;
    assert_eq!(begins, json!(true));
    Ok(())
}

/// Puts the bank of all kinds onto the list, and begins to study it.
async fn begun(page: &Page) -> WebDriverResult<Deck<'_>> {
    add(page, "/made/all-kinds.json").await?;
    says(page, ".banks .due", "new").await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    Ok(deck)
}

async fn a_note_that_is_being_written_is_kept_when_the_deck_is_left(
    page: &Page,
) -> WebDriverResult<()> {
    open(page, "study/").await?;
    let deck = begun(page).await?;
    deck.click("button.more-button").await?;
    deck.run(
        "const field = root.querySelector('.note textarea'); field.value = 'A bridge in Lorn'; field.dispatchEvent(new Event('input', { bubbles: true }))",
        ().into(),
    )
    .await?;
    press(page, ".back").await?;
    page.until("document.querySelector('#desk').hidden").await?;
    for _ in 0..200 {
        if crate::study::rows(page, "logs")
            .await?
            .concat()
            .contains("A bridge in Lorn")
        {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("the note is lost")
}

async fn how_far_a_long_count_is_can_be_seen(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    for (id, title) in [("one", "First"), ("two", "Second"), ("three", "Third")] {
        add_file(page, id, title).await?;
        says(page, "#news", title).await?;
    }
    page.until("[...document.querySelectorAll('.banks .due')].every((due) => due.textContent) && document.querySelectorAll('.banks .due').length === 3")
        .await?;
    assert_eq!(
        page.run("return document.querySelector('.counting').hidden")
            .await?,
        json!(true)
    );
    // A machine that takes its time for each bank.
    page.run(
        "const { open } = IDBFactory.prototype;
         window.seen = [];
         const bar = document.querySelector('.counting progress');
         new MutationObserver(() => { if (!bar.closest('[hidden]')) seen.push([bar.value, bar.max]); }).observe(document.querySelector('.counting'), { attributes: true, subtree: true });
         IDBFactory.prototype.open = function (...words) {
           const end = performance.now() + 900;
           while (performance.now() < end) { /* busy */ }
           return open.apply(this, words);
         };
         const channel = new BroadcastChannel('news-deck-study');
         channel.postMessage('');
         channel.close();",
    )
    .await?;
    page.until("seen.length > 0 && document.querySelector('.counting').hidden")
        .await?;
    let [done, all] = serde_json::from_value::<Vec<[u32; 2]>>(page.run("return seen").await?)?
        .pop()
        .unwrap_or_default();
    assert!(done > 0 && done < all && all == 3, "{done} of {all}");
    Ok(())
}

async fn a_picture_is_there_without_a_network_too(page: &Page) -> WebDriverResult<()> {
    let file = file_with(page, "media");
    open(page, "study/").await?;
    add(page, &format!("/made/{file}")).await?;
    says(page, "#news", "Added: ").await?;
    kept(page).await?;
    page.run(
        "const look = async () => {
            window.hasPicture = !!await caches.match('/made/ferry.svg');
            if (!window.hasPicture) setTimeout(look, 20);
         }; look()",
    )
    .await?;
    page.until("window.hasPicture === true").await?;
    page.site.cut();
    open(page, "study/").await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    deck.until("root.querySelector('.media img').naturalWidth > 0")
        .await
}

async fn a_card_leads_to_the_article_that_its_bank_names(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    deck.click("button.flip").await?;
    let link = "return root.querySelector('.source a').href";
    let link = deck.run(link, Value::Null).await?;
    assert_eq!(link, page.site.url("made/ferry.html"));
    Ok(())
}

async fn what_is_due_is_told_and_follows_what_is_studied(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, ".banks .due", "new").await?;
    let due = "return document.querySelector('.banks .due').textContent";
    let told = page.run(due).await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    let counts = deck.text(".count .hidden").await?;
    let count = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    // New alone: nothing is in learning or due yet.
    assert_eq!(
        format!("{}00", count(told.as_str().unwrap_or_default())),
        count(&counts)
    );
    deck.click("button.flip").await?;
    deck.click("button.again").await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    press(page, ".back").await?;
    says(page, ".banks .due", "1 in learning").await
}

/// Puts the bank of the tests on the page's shelf under so many other names, then visits the page.
async fn open_with(page: &Page, banks: usize) -> WebDriverResult<()> {
    open(page, "study/").await?;
    let put = format!(
        "(async () => {{ const bank = await (await fetch('/made/all-kinds.json')).json(); const shelf = await caches.open('news-deck banks'); for (let number = 10; number < 10 + {banks}; number += 1) await shelf.put(`/made/other-${{number}}.json`, Response.json({{ ...bank, id: `other-${{number}}`, title: `Bank ${{number}}` }})); window.isPut = true; }})()"
    );
    page.run(&put).await?;
    page.until("window.isPut").await?;
    open(page, "study/?again").await?;
    counted(page).await
}

/// Waits until it stands of all banks what is due.
async fn counted(page: &Page) -> WebDriverResult<()> {
    page.until("document.querySelector('.banks li') && [...document.querySelectorAll('.banks .due')].every((due) => due.textContent)")
        .await
}

async fn who_comes_back_waits_for_no_bank_that_was_left_alone(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    counted(page).await?;
    add_file(page, "left-alone", "Left alone").await?;
    says(page, ".banks li:nth-child(2) .title", "Left alone").await?;
    counted(page).await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    deck.click("button.flip").await?;
    deck.click("button.again").await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    // What counts a bank opens the database for it, and so does what reads the settings for all.
    page.run("window.opened = 0; const factory = Object.getPrototypeOf(window.indexedDB); const { open } = factory; factory.open = function (...words) { opened += 1; return open.apply(this, words); }")
        .await?;
    press(page, ".back").await?;
    says(page, ".banks .due", "1 in learning").await?;
    counted(page).await?;
    // Firefox keeps what a driver puts over its interfaces from the page, so there none are counted: the other engines tell.
    let opened = page.run("return opened").await?.as_u64();
    assert!(opened.is_some_and(|opened| opened <= 2), "{opened:?}");
    Ok(())
}

async fn what_is_due_of_banks_in_view_comes_first(page: &Page) -> WebDriverResult<()> {
    open_with(page, 30).await?;
    page.run("window.order = []; document.querySelectorAll('.banks .due').forEach((due, place) => new MutationObserver(() => order.push(place)).observe(due, { childList: true })); document.querySelector('.banks li:last-child').scrollIntoView({ block: 'end' })")
        .await?;
    page.until("(() => { const { bottom } = document.querySelector('.banks li:last-child').getBoundingClientRect(); return bottom > 0 && bottom <= innerHeight + 1; })()")
        .await?;
    // All banks may have changed.
    page.run("requestAnimationFrame(() => requestAnimationFrame(() => new BroadcastChannel('news-deck-study').postMessage('')))")
        .await?;
    page.until("order.length === 30").await?;
    let order = page
        .run("return [order.indexOf(29) < order.indexOf(0), order.indexOf(29) < order.indexOf(10)]")
        .await?;
    assert_eq!(order, json!([true, true]));
    Ok(())
}

/// A finger that goes over the card, so many pixels to the right and down.
/// What is due by other cards than the bank has can only be of those that are kept: a bank that was parsed has its own.
async fn a_bank_is_parsed_once_for_all_openings_until_it_is_another(
    page: &Page,
) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add_file(page, "all-kinds", "Kept").await?;
    says(page, ".banks .title", "Kept").await?;
    counted(page).await?;
    let due = "return document.querySelector('.banks .due').textContent";
    let all = page.run(due).await?;
    let keep = "(async () => { const shelf = await caches.open('news-deck cards'); const [place] = await shelf.keys(); if (!place) return; const { headers } = await shelf.match(place); await shelf.put(place, Response.json(['all-kinds/own/forward'], { headers })); })().then(() => { window.isKept = true; })";
    page.run(keep).await?;
    page.until("window.isKept").await?;
    open(page, "study/?again").await?;
    counted(page).await?;
    assert_eq!(page.run(due).await?, json!("1 new"));
    // Another bank of this id takes its place.
    add_file(page, "all-kinds", "Corrected").await?;
    says(page, ".banks .title", "Corrected").await?;
    counted(page).await?;
    assert_eq!(page.run(due).await?, all);
    press(page, ".remove").await?;
    page.until("!document.querySelector('.banks li')").await?;
    page.run("caches.open('news-deck cards').then((shelf) => shelf.keys()).then((places) => { window.places = places.length; })")
        .await?;
    page.until("window.places === 0").await
}

async fn swipe(page: &Page, right: i64, down: i64) -> WebDriverResult<()> {
    page.drag(".deck-place", right, down).await
}

async fn a_card_is_graded_by_swipes(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    let deck = begun(page).await?;
    // What is too short or goes down the page does nothing.
    swipe(page, 40, 0).await?;
    swipe(page, 30, 120).await?;
    assert_eq!(deck.count("button.flip").await?, 1);
    swipe(page, 100, 5).await?;
    deck.until("root.querySelector('button.again')").await?;
    swipe(page, -100, 5).await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    swipe(page, -100, 0).await?;
    deck.until("root.querySelector('button.good')").await?;
    swipe(page, 100, 0).await?;
    deck.until("root.querySelector('.status').textContent.includes('Good')")
        .await?;
    let left = page
        .run("return [document.querySelector('.deck-place').style.transform, document.querySelectorAll('.swipe').length]")
        .await?;
    assert_eq!(left, json!(["", 0]));
    Ok(())
}

/// Opens what the first bank's export has to offer. The texts of files that are offered to be saved are in `saved` from then on.
async fn open_exports(page: &Page) -> WebDriverResult<()> {
    press(page, ".banks .export").await?;
    page.run("window.saved = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return make(blob); }")
        .await?;
    Ok(())
}

async fn cards_go_to_other_programs(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, ".banks .due", "new").await?;
    open_exports(page).await?;
    press(page, "#export [value=anki]").await?;
    says(page, "#export .told", "all-kinds-anki.txt: ").await?;
    says(page, "#export .told", "What is not in it").await?;
    says(
        page,
        "#export .told li:nth-child(4)",
        "wrong choices, and what is wrong about them, of 2 questions",
    )
    .await?;
    press(page, "#export [value=csv]").await?;
    says(page, "#export .told", "all-kinds-cards.csv: ").await?;
    page.until("saved.length === 2").await?;
    let saved = page
        .run("return [saved[0].includes('#deck:News Deck::Ferry news'), saved[1].includes('In which harbour was the ferry named?')]")
        .await?;
    assert_eq!(saved, json!([true, true]));
    assert_clean(page, "what an export left out").await?;
    press(page, "#export form button").await?;
    let back = "document.activeElement?.matches('.banks .export')";
    page.until(back).await
}

/// Studies the first bank that is listed: two cards are graded, and the second grade is taken back.
async fn study(page: &Page) -> WebDriverResult<()> {
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    for _ in 0..2 {
        deck.click("button.flip").await?;
        deck.click("button.good").await?;
        deck.until("root.querySelector('button.flip')").await?;
    }
    deck.click("button.undo").await?;
    deck.until("root.querySelector('button.good')").await?;
    press(page, ".back").await
}

async fn grades_go_to_a_spreadsheet(page: &Page) -> WebDriverResult<()> {
    open(page, "study/?lang=de").await?;
    add_file(page, "another", "Another bank").await?;
    says(page, ".banks .due", "neu").await?;
    study(page).await?;
    says(page, ".banks .due", "im Lernen").await?;
    add(page, "/made/all-kinds.json").await?;
    page.until("document.querySelectorAll('.banks li').length === 2")
        .await?;
    press(page, ".banks li:nth-child(2) .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    deck.click("button.flip").await?;
    deck.click("button.again").await?;
    deck.until("root.querySelector('button.flip')").await?;
    press(page, ".back").await?;
    says(page, ".banks li:nth-child(2) .due", "neu").await?;
    open_exports(page).await?;
    press(page, "#export [value=grades]").await?;
    says(page, "#export .told", "another-grades.csv: 1 ").await?;
    says(page, "#export .told li", "1 zurückgenommene Bewertung").await?;
    press(page, "#export [name=all]").await?;
    press(page, "#export [value=grades]").await?;
    says(page, "#export .told", "grades.csv: 2 ").await?;
    assert_clean(page, "what a table of grades left out").await?;
    page.until("saved.length === 2").await?;
    // The mark of UTF-8 is gone once a text is read.
    let rows = page
        .run("return saved.map((text) => text.trimEnd().split('\\r\\n').map((row) => { const cells = row.split(','); return [cells[1], cells[9], cells[14]]; }))")
        .await?;
    let heads = json!(["bank", "grade_name", "phase"]);
    let row = |bank, grade| json!([bank, grade, "new"]);
    assert_eq!(
        rows,
        json!([
            [heads, row("another", "good")],
            [heads, row("all-kinds", "again"), row("another", "good")],
        ])
    );
    Ok(())
}

async fn the_page_speaks_its_readers_language(page: &Page) -> WebDriverResult<()> {
    open(page, "study/?lang=ar").await?;
    let state = "return [document.documentElement.lang, document.documentElement.dir, document.querySelector('#library-title').textContent]";
    assert_eq!(page.run(state).await?, json!(["ar", "rtl", "المراجعة"]));
    add(page, "/made/all-kinds.json").await?;
    says(page, ".banks .due", "جديدة").await?;
    assert_clean(page, "a list in Arabic").await?;
    press(page, ".keys-button").await?;
    page.until("document.querySelectorAll('#keys li').length === 8")
        .await?;
    press(page, "#keys button").await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    assert_eq!(deck.text(".kicker").await?, "المراجعة");
    Ok(())
}

async fn the_page_has_no_violations(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    assert_clean(page, "an empty list").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, ".banks .due", "new").await?;
    assert_clean(page, "a list with a bank").await?;
    press(page, ".keys-button").await?;
    assert_clean(page, "shortcuts").await?;
    press(page, "#keys button").await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    assert_clean(page, "front of a card").await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.again')").await?;
    assert_clean(page, "back of a card").await
}

async fn banks_come_from_addresses_and_files_and_go_again(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    add_file(page, "other-kinds", "A bank of a file").await?;
    says(page, "#news", "A bank of a file").await?;
    assert_eq!(
        titles(page).await?,
        json!(["A bank of a file", "Ferry news"])
    );
    press(page, ".banks .remove").await?;
    says(page, "#news", "Removed: ").await?;
    open(page, "study/").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    press(page, ".banks .remove").await?;
    says(page, "#news", "Removed: ").await?;
    press(page, "#news button").await?;
    page.until("document.querySelectorAll('.banks li').length === 1")
        .await
}

async fn what_is_on_the_shelf_is_not_offered_again_until_it_is_taken_away(
    page: &Page,
) -> WebDriverResult<()> {
    const OFFERED: &str = "!document.querySelector('.offers').hidden";
    open(page, "study/").await?;
    take_offer(page).await?;
    page.until(&format!("!({OFFERED})")).await?;
    press(page, ".banks .remove").await?;
    page.until(OFFERED).await
}

async fn what_is_no_bank_is_refused_in_words(page: &Page) -> WebDriverResult<()> {
    page.site.file("words.json", "these are words");
    page.site.file("other.json", r#"{"format": "other/1"}"#);
    page.site
        .file("cut.json", r#"{"format": "news-deck/1", "id": "cut"}"#);
    let faulty = |questions: &str| {
        format!(r#"{{"format": "news-deck/1", "id": "y", "title": "Y", {questions}}}"#)
    };
    page.site.file(
        "weird.json",
        faulty(r#""articles": {}, "questions": [{"id": "a", "kind": "weird"}]"#),
    );
    page.site.file("bare.json", faulty(r#""questions": [{}]"#));
    open(page, "study/").await?;
    for (address, words) in [
        ("", "Write the address of a bank first"),
        ("ftp://paper.example/bank.json", "is no address"),
        ("/made/none.json", "HTTP status 404"),
        ("/made/words.json", "it is no JSON"),
        ("/made/other.json", "not a question bank of News Deck"),
        ("/made/cut.json", "a damaged question bank"),
        ("/made/weird.json", "a faulty question bank"),
        ("/made/bare.json", "a faulty question bank"),
        ("/made/weird.json", "$.revision"),
    ] {
        add(page, address).await?;
        says(page, ".problem", words).await?;
        page.until("!!document.querySelector('#address[aria-invalid=true]')")
            .await?;
    }
    assert_eq!(titles(page).await?, json!([]));
    Ok(())
}

async fn the_focus_goes_on_into_a_deck_that_was_opened(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.until("root.activeElement?.matches('.title, .typed input')")
        .await?;
    // Who comes back by the page's address, too.
    open_at_once(page, "study/?again#bank=all-kinds").await?;
    deck.until("root.activeElement?.matches('.title, .typed input')")
        .await
}

/// Visits the page for one bank: no list is made.
async fn open_at_once(page: &Page, address: &str) -> WebDriverResult<()> {
    page.driver.goto(page.site.url(address)).await
}

async fn a_clock_that_was_set_back_is_told(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    let deck = begun(page).await?;
    deck.click("button.flip").await?;
    deck.click("button.again").await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    page.until("Math.abs(localStorage.getItem('news-deck studied') - Date.now()) < 60_000")
        .await?;
    open(page, "study/?again").await?;
    assert_eq!(
        page.run("return document.querySelector('#news').textContent")
            .await?,
        json!("")
    );
    // As if the clock had been an hour ahead.
    page.run("localStorage.setItem('news-deck studied', Date.now() + 3_600_000)")
        .await?;
    open(page, "study/?anew").await?;
    says(page, "#news", "clock of this device was set back").await
}

async fn nothing_sticks_out_of_a_narrow_page(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    page.run("document.body.style.inlineSize = '320px'").await?;
    let sticks = "[...(document.querySelector('news-deck')?.shadowRoot ?? document).querySelectorAll('input, button, select, textarea')].filter((one) => one.getBoundingClientRect().right > 320.5).map((one) => one.outerHTML)";
    assert_eq!(page.run(&format!("return {sticks}")).await?, json!([]));
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    deck.click("button.more-button").await?;
    deck.one(".restore input").await?;
    assert_eq!(page.run(&format!("return {sticks}")).await?, json!([]));
    Ok(())
}

async fn a_kept_bank_that_cannot_be_listed_can_be_taken_away(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    page.run("caches.open('news-deck banks').then((shelf) => shelf.put('files/odd', Response.json({ format: 'news-deck/1', id: 'odd', title: 'Odd', articles: {}, questions: [{}] }))).then(() => { window.isPut = true; })")
        .await?;
    page.until("window.isPut").await?;
    open(page, "study/?again").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news", "odd"]));
    says(page, ".banks li:nth-child(2) .due", "damaged").await?;
    press(page, ".banks li:nth-child(2) .remove").await?;
    says(page, "#news", "Removed: ").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    Ok(())
}

async fn a_bank_of_the_same_id_takes_the_place_of_the_other(page: &Page) -> WebDriverResult<()> {
    page.site.file(
        "elsewhere.json",
        BANK.replace("Ferry news", "Ferry news from elsewhere"),
    );
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    add(page, "/made/elsewhere.json").await?;
    says(page, "#news", "takes the place").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news from elsewhere"]));
    press(page, "#news button").await?;
    says(page, ".banks .title", "Ferry news").await?;
    page.until("document.querySelector('.banks .title').textContent === 'Ferry news'")
        .await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    Ok(())
}

async fn each_of_several_files_is_tried(page: &Page) -> WebDriverResult<()> {
    let bank = BANK.replace("\"all-kinds\"", "\"of-a-file\"");
    let files = [
        ("cut.json", "{"),
        ("whole.json", &bank),
        ("other.json", "{}"),
    ]
    .map(|(name, text)| {
        let file = folders().join(format!("study-page-several-{name}"));
        fs::write(&file, text).expect("a file can be written");
        file.to_string_lossy().into_owned()
    });
    open(page, "study/").await?;
    page.driver
        .find(By::Css("input[type=file]"))
        .await?
        .send_keys(files.join("\n"))
        .await?;
    says(page, "#news", "Added: ").await?;
    says(page, ".problem", "several-cut.json").await?;
    says(page, ".problem", "several-other.json").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    // What was told of them is not told any more once something else is added.
    add(page, "/made/none.json").await?;
    says(page, ".problem", "HTTP status 404").await?;
    page.until("document.querySelector('#news').textContent === ''")
        .await
}

async fn a_corrected_bank_is_told_and_kept(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    page.site.file(
        "all-kinds.json",
        BANK.replace("Ferry news", "Ferry news, corrected"),
    );
    open(page, "study/").await?;
    says(page, "#news", "has corrected").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news, corrected"]));
    Ok(())
}

async fn the_focus_stays_in_the_list_while_that_is_made_anew(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    counted(page).await?;
    add_file(page, "another", "Another bank").await?;
    says(page, ".banks li:first-child .title", "Another bank").await?;
    counted(page).await?;
    for control in ["action", "export", "remove"] {
        page.site.file(
            "all-kinds.json",
            BANK.replace("Ferry news", &format!("Ferry news, {control}")),
        );
        page.run(&format!(
            "document.querySelector('.banks li:nth-child(2) .{control}').focus(); dispatchEvent(new Event('online'))"
        ))
        .await?;
        says(
            page,
            "#news",
            &format!("has corrected “Ferry news, {control}”"),
        )
        .await?;
        let focused = "const one = document.activeElement; return [one.classList[one.classList.length - 1], one.closest('li')?.querySelector('.title').textContent]";
        assert_eq!(
            page.run(focused).await?,
            json!([control, format!("Ferry news, {control}")])
        );
    }
    // It is read out as it comes.
    assert_eq!(
        page.run("return document.querySelector('#news').getAttribute('role')")
            .await?,
        json!("status")
    );
    Ok(())
}

async fn what_is_due_follows_the_day_on_a_page_that_was_left_open(
    page: &Page,
) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    counted(page).await?;
    press(page, ".banks .action").await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    deck.click("button.more-button").await?;
    deck.click("button.options").await?;
    deck.until("root.querySelector('.option')").await?;
    // One step: a card that is known is due on another day.
    deck.run(
        "const field = [...root.querySelectorAll('.option')].find((one) => one.textContent.includes('Steps of learning')).querySelector('input'); field.value = ''; field.dispatchEvent(new Event('change', { bubbles: true }))",
        ().into(),
    )
    .await?;
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    deck.until("root.querySelector('button.flip')").await?;
    press(page, ".back").await?;
    counted(page).await?;
    let due = "return document.querySelector('.banks .due').textContent.includes('to review')";
    assert_eq!(page.run(due).await?, json!(false));
    page.run("const days = 5; const now = Date.now; Date.now = () => now() + days * 86_400_000; const Real = Date; window.Date = class extends Real { constructor(...words) { words.length ? super(...words) : super(Real.now()); } }; document.dispatchEvent(new Event('visibilitychange'))")
        .await?;
    says(page, ".banks .due", "1 to review").await
}

async fn what_an_older_version_kept_is_counted(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    add(page, "/made/all-kinds.json").await?;
    counted(page).await?;
    // The layout before: an entry a row, in a database of version 1.
    let script = "const [done] = arguments;
        const entry = { id: 'old-0', at: Date.now() - 1000, offset: -new Date().getTimezoneOffset(), card: 'all-kinds/mayor/forward', do: 'grade', grade: 1, taken: 1000 };
        indexedDB.deleteDatabase('news-deck-study').onsuccess = () => {
          const request = indexedDB.open('news-deck-study', 1);
          request.onupgradeneeded = () => {
            const database = request.result;
            const log = database.createObjectStore('log', { keyPath: 'id' });
            log.createIndex('card', ['card', 'at', 'id']);
            for (const table of ['cards', 'days', 'notes']) database.createObjectStore(table, { keyPath: 'id' });
            log.add({ ...entry, bank: 'all-kinds', ago: -entry.at });
          };
          request.onsuccess = () => { request.result.close(); done(true); };
        };";
    page.driver.goto(page.site.url("made/probe.js")).await?;
    page.driver.execute_async(script, vec![]).await?;
    open(page, "study/?again").await?;
    counted(page).await?;
    says(page, ".banks .due", "1 in learning").await
}

async fn banks_come_by_drop(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    // As a browser tells it: first that files are held over the page, then that they were let go there.
    let events = format!(
        "const files = new DataTransfer();
         files.items.add(new File([{bank}], 'dropped.json', {{ type: 'application/json' }}));
         files.items.add(new File(['nothing'], 'other.json'));
         const send = (type, dataTransfer) => {{
           const event = new DragEvent(type, {{ bubbles: true, cancelable: true, dataTransfer }});
           return !document.body.dispatchEvent(event);
         }};
         const text = new DataTransfer();
         text.setData('text/plain', 'words');
         const words = [send('dragover', text), document.body.classList.contains('dropping'), send('drop', text)];
         const over = [send('dragover', files), document.body.classList.contains('dropping')];
         return [words, over, [send('drop', files), document.body.classList.contains('dropping')]]",
        bank = json!(BANK.replace("Ferry news", "A bank that was dropped"))
    );
    // Words that are dropped are the browser's; files are taken, and no browser goes to them.
    assert_eq!(
        page.run(&events).await?,
        json!([[false, false, false], [true, true], [true, false]])
    );
    says(page, "#news", "A bank that was dropped").await?;
    assert_eq!(titles(page).await?, json!(["A bank that was dropped"]));
    says(page, ".problem", "other.json").await
}

async fn a_newsrooms_link_puts_its_bank_into_the_field(page: &Page) -> WebDriverResult<()> {
    open(page, "study/?add=/made/all-kinds.json").await?;
    page.until("document.querySelector('#address').value === '/made/all-kinds.json'")
        .await?;
    // Only the reader adds banks.
    assert_eq!(titles(page).await?, json!([]));
    press(page, ".add button").await?;
    says(page, "#news", "Added: ").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    Ok(())
}

async fn keys_are_listed_on_a_question_mark(page: &Page) -> WebDriverResult<()> {
    open(page, "study/").await?;
    let is_open = "return document.querySelector('#keys').open";
    page.run("document.querySelector('#address').focus()")
        .await?;
    page.write("?").await?;
    assert_eq!(page.run(is_open).await?, json!(false), "it is written");
    page.run("document.querySelector('#library-title').focus()")
        .await?;
    page.write("?").await?;
    page.until("document.querySelector('#keys').open && document.querySelectorAll('#keys li').length === 8")
        .await?;
    assert_clean(page, "the list of keys").await?;
    page.press(&[Key::Escape]).await?;
    page.until("!document.querySelector('#keys').open").await?;
    page.until("document.activeElement.id === 'library-title'")
        .await
}

async fn a_bank_for_which_there_is_no_room_is_refused_in_words(page: &Page) -> WebDriverResult<()> {
    page.site.file(
        "full.js",
        "const { put } = Cache.prototype; Cache.prototype.put = async function (...words) { if (window.isFull) throw new DOMException('there is no room', 'QuotaExceededError'); return put.apply(this, words); };",
    );
    // What stands in for the disk is a script that the page does not name.
    let (scripts, _) = STRICT
        .split_once("require-trusted-types")
        .expect("a strict policy");
    page.site.obey(scripts);
    page.driver.goto(page.site.url("study/")).await?;
    listed(page).await?;
    page.run("window.isFull = true; const script = document.createElement('script'); script.src = '/made/full.js'; script.onload = () => { window.isLoaded = true; }; document.head.append(script)")
        .await?;
    page.until("window.isLoaded").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, ".problem", "storage is full or blocked").await?;
    assert_eq!(titles(page).await?, json!([]));
    add_file(page, "of-a-file", "A bank of a file").await?;
    page.until("document.querySelector('.problem').textContent.includes('there is no room')")
        .await?;
    assert_eq!(titles(page).await?, json!([]));
    page.run("window.isFull = false").await?;
    press(page, ".add button").await?;
    says(page, "#news", "Added: ").await?;
    assert_eq!(titles(page).await?, json!(["Ferry news"]));
    Ok(())
}

/// All files of a folder, in another. Their times stay: a server tells them to the second, and what is written over a file
/// within the same one would pass for the file of before.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
            let copied = fs::File::options().write(true).open(target)?;
            copied.set_modified(entry.metadata()?.modified()?)?;
        }
    }
    Ok(())
}

/// A release to be changed, and where it is served from: each engine has a site of its own, and so a release of its own.
pub(crate) fn release(page: &Page, name: &str) -> (String, PathBuf) {
    let port: String = page
        .site
        .url("")
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let name = format!("{name}-{port}");
    let folder = folders().join(&name);
    copy(&dist(), &folder).expect("a release can be copied");
    (name, folder)
}

async fn a_newer_release_waits_until_it_is_asked_for(page: &Page) -> WebDriverResult<()> {
    let (name, folder) = release(page, "release");
    let address = format!("folders/{name}/study/");
    open(page, &address).await?;
    kept(page).await?;
    open(page, &address).await?;
    // What looks for a newer one from here on has not begun before there is one.
    page.run("return navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => true)")
        .await?;
    // A release in which nothing but its own name differs.
    let worker = folder.join("study/sw.js");
    let text = fs::read_to_string(&worker).expect("a release has a worker");
    let newer = text.replacen("version:\"", "version:\"newer ", 1);
    assert_ne!(newer, text);
    fs::write(&worker, newer).expect("a worker can be written");
    open(page, &address).await?;
    // All of a release is fetched for it, beside what other browsers do on this machine.
    let came = "return navigator.serviceWorker.ready.then(({ waiting }) => !!waiting)";
    for _ in 0..120 {
        if page.run(came).await? == json!(true) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    says(page, "#news", "A newer version").await?;
    let releases = "return caches.keys().then((names) => names.filter((name) => name.startsWith('news-deck-study ')).map((name) => name.includes('newer')))";
    assert_eq!(page.run(releases).await?.as_array().map(Vec::len), Some(2));
    // Another tab holds it up: once that is closed, the same button takes it.
    let first = page.driver.window().await?;
    let other = page.driver.new_tab().await?;
    page.driver.switch_to_window(other.clone()).await?;
    open(page, &address).await?;
    page.driver.switch_to_window(first.clone()).await?;
    press(page, "#news button").await?;
    says(page, "#news", "Close the other tabs").await?;
    page.driver.switch_to_window(other).await?;
    page.driver.close_window().await?;
    page.driver.switch_to_window(first).await?;
    press(page, "#news button").await?;
    page.until("document.querySelector('#news')?.textContent === ''")
        .await?;
    listed(page).await?;
    for _ in 0..200 {
        if page.run(releases).await? == json!([true]) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("the older release is still kept");
}

async fn the_readme_names_all_that_the_page_needs(_: &Page) -> WebDriverResult<()> {
    let worker = fs::read_to_string(dist().join("study/sw.js")).expect("a release has a worker");
    let (list, _) = worker.split_once("}}").expect("a release has a list");
    let needed = list.split('"').filter_map(|path| path.strip_prefix("../"));
    let needed: Vec<_> = needed.collect();
    assert!(needed.len() > 20, "{needed:?}");
    let readme = include_str!("../../README.md");
    let (_, words) = readme
        .split_once("## Put it on a page")
        .expect("a list of files");
    let words: Vec<_> = words
        .split(|char: char| char.is_whitespace() || "`,".contains(char))
        .collect();
    for path in needed {
        let is_named = |word: &&str| match word.strip_suffix('/') {
            Some(folder) => path.split('/').next() == Some(folder),
            None => *word == path,
        };
        assert!(words.iter().any(is_named), "{path}");
    }
    Ok(())
}
