//! Manners on a host page: neighbours, moves, removal, and what is set before the element exists.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::harness::{BANK, Hand, Page, Site, deck_html, tests};

tests![
    two_decks_are_independent,
    a_broken_deck_leaves_its_neighbour_alone,
    a_move_keeps_the_session,
    removal_unmounts_and_coming_back_goes_on_from_storage,
    removed_decks_are_freed needs DevTools,
    a_bank_may_be_a_property_set_before_the_element_exists,
    a_bank_may_be_a_promise_and_what_breaks_it_is_told,
    a_second_copy_of_the_script_does_no_harm,
    a_hash_pins_the_script_of_another_server,
    styles_do_not_leak_and_hidden_hides,
    share_can_be_taken_over_by_the_page,
];

async fn two_decks_are_independent(page: &Page) -> WebDriverResult<()> {
    let body = format!(
        "{}{}",
        deck_html("id=one seed=1 kinds=choice"),
        deck_html("id=two seed=1 kinds=choice")
    );
    let one = page.visit(&body).await?;
    let two = page.deck("#two");
    one.screen("question").await?;
    two.screen("question").await?;
    let asked = Hand::Mouse.play(page, &one).await?;
    assert_eq!(asked, ["harbour"]);
    assert_eq!(two.count("[data-screen=question]").await?, 1);
    assert_eq!(two.count("input:checked").await?, 0);
    let hosts = page
        .run("return probe.events.filter(e => e.name === 'answer').map(e => e.host)")
        .await?;
    assert_eq!(hosts, json!(["one"]));
    let fetched = "return performance.getEntriesByType('resource').filter(e => e.name.endsWith('all-kinds.json')).length";
    assert_eq!(
        page.run(fetched).await?,
        json!(1),
        "decks share a bank's request"
    );
    Ok(())
}

async fn a_broken_deck_leaves_its_neighbour_alone(page: &Page) -> WebDriverResult<()> {
    let body = format!(
        "<news-deck id=broken src=nowhere.json><p>Text.</p></news-deck>{}",
        deck_html("id=sound kinds=choice")
    );
    let broken = page.visit(&body).await?;
    broken
        .until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    Hand::Mouse.play(page, &page.deck("#sound")).await?;
    Ok(())
}

async fn a_move_keeps_the_session(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1 storage=none")).await?;
    deck.screen("question").await?;
    deck.click("button.skip").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('2 of 10')")
        .await?;
    deck.run("window.before = root.querySelector('.screen'); document.querySelector('main').prepend(host)", ().into()).await?;
    assert_eq!(
        deck.run(
            "return window.before === root.querySelector('.screen')",
            ().into()
        )
        .await?,
        true,
        "nothing was drawn anew"
    );
    assert_eq!(page.events("ready").await?.len(), 1);
    deck.click("button.skip").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('3 of 10')")
        .await
}

async fn removal_unmounts_and_coming_back_goes_on_from_storage(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("id=quiz seed=1")).await?;
    deck.screen("question").await?;
    deck.click("button.skip").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('2 of 10')")
        .await?;
    page.run("window.kept = document.querySelector('news-deck'); kept.remove()")
        .await?;
    assert_eq!(
        page.run("return kept.shadowRoot.querySelector('.deck').childElementCount")
            .await?,
        json!(0)
    );
    page.run("document.querySelector('main').append(kept)")
        .await?;
    deck.screen("question").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('2 of 10')")
        .await?;
    page.assert_quiet().await
}

async fn removed_decks_are_freed(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("storage=none kinds=choice")).await?;
    deck.screen("question").await?;
    let cycle = "const done = arguments[0];
        (async () => {
          window.first = new WeakRef(document.querySelector('news-deck'));
          for (let round = 0; round < 20; round++) {
            document.querySelector('news-deck').remove();
            const ready = new Promise(resolve => document.addEventListener('news-deck-ready', resolve, { once: true }));
            const next = document.createElement('news-deck');
            next.src = 'all-kinds.json';
            document.querySelector('main').append(next);
            await ready;
          }
          done();
        })();";
    page.driver.execute_async(cycle, vec![]).await?;
    page.devtools("HeapProfiler.collectGarbage", json!({}))
        .await?;
    page.devtools("HeapProfiler.collectGarbage", json!({}))
        .await?;
    assert_eq!(
        page.run("return window.first.deref() === undefined")
            .await?,
        true,
        "the first deck was collected"
    );
    page.assert_quiet().await
}

async fn a_bank_may_be_a_property_set_before_the_element_exists(
    page: &Page,
) -> WebDriverResult<()> {
    page.site
        .file("early.js", format!("window.early = {BANK};"));
    page.site.file(
        "early-set.js",
        "document.querySelector('news-deck').bank = window.early;",
    );
    let body = "<news-deck seed=1 kinds=choice><p>Fallback.</p></news-deck><script src=early.js></script><script src=early-set.js></script>";
    let deck = page.visit(body).await?;
    assert_eq!(Hand::Mouse.play(page, &deck).await?, ["harbour"]);
    page.assert_quiet().await
}

async fn a_bank_may_be_a_promise_and_what_breaks_it_is_told(page: &Page) -> WebDriverResult<()> {
    let script = format!(
        "const put = (bank) => {{ document.querySelector('news-deck').bank = bank }};
         window.give = () => put(Promise.resolve({BANK}));
         window.refuse = () => put(Promise.reject(Object.assign(new Error('Sign in first.'), {{ code: 'bank-http' }})))"
    );
    page.site.file("give.js", script);
    let body = "<news-deck seed=1 kinds=choice storage=none src=nowhere.json><p>Fallback.</p></news-deck><script src=give.js></script>";
    let deck = page.visit(body).await?;
    page.run("refuse()").await?;
    deck.until(
        "root.querySelector('[role=alert]').textContent.includes('Sign in first. (bank-http)')",
    )
    .await?;
    page.run("give()").await?;
    assert_eq!(Hand::Mouse.play(page, &deck).await?, ["harbour"]);
    Ok(())
}

async fn a_second_copy_of_the_script_does_no_harm(page: &Page) -> WebDriverResult<()> {
    let body = format!(
        "{}<script type=module src='/news-deck.js?again'></script>",
        deck_html("kinds=choice")
    );
    let deck = page.visit(&body).await?;
    Hand::Mouse.play(page, &deck).await?;
    page.assert_quiet().await
}

async fn a_hash_pins_the_script_of_another_server(page: &Page) -> WebDriverResult<()> {
    let files = Site::start().await;
    let [script, folder] = ["news-deck.js", ""].map(|path| files.url(path));
    // The page's policy names the other server, as it would have to.
    let origin = folder.trim_end_matches('/');
    page.site.obey(&format!(
        "script-src 'self' 'wasm-unsafe-eval' {origin}; connect-src 'self' {origin}"
    ));
    page.driver.goto(page.site.url("made/probe.js")).await?;
    let hash = "const [script, done] = arguments;
        fetch(script).then(answer => answer.arrayBuffer()).then(bytes => crypto.subtle.digest('SHA-384', bytes))
          .then(hash => done(btoa(String.fromCharCode(...new Uint8Array(hash)))))";
    let hash = page
        .driver
        .execute_async(hash, vec![json!(script)])
        .await?
        .json()
        .clone();
    let hash = hash.as_str().unwrap();
    let other = if hash.starts_with('A') { "B" } else { "A" };
    let other = format!("{other}{}", &hash[1..]);
    for (hash, is_there) in [(hash, true), (&*other, false)] {
        let html = format!(
            "<!doctype html><html lang=en><title>Pinned</title><script src=probe.js></script>\
             <script type=module src='{script}' integrity='sha384-{hash}' crossorigin=anonymous></script>\
             <body>{}</body>",
            deck_html("kinds=choice storage=none")
        );
        page.site.file("pinned.html", html);
        page.driver.goto(page.site.url("made/pinned.html")).await?;
        if is_there {
            page.deck("news-deck").screen("question").await?;
        } else {
            page.until("document.readyState === 'complete'").await?;
            assert_eq!(
                page.run("return !!customElements.get('news-deck')").await?,
                json!(false)
            );
        }
    }
    Ok(())
}

async fn styles_do_not_leak_and_hidden_hides(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=choice")).await?;
    deck.screen("question").await?;
    assert_eq!(
        page.run("return document.styleSheets.length").await?,
        json!(1)
    );
    assert_eq!(
        page.run("return document.adoptedStyleSheets.length")
            .await?,
        json!(0)
    );
    assert_eq!(page.run("const d = document.querySelector('news-deck'); d.hidden = true; return d.checkVisibility()").await?, json!(false));
    Ok(())
}

async fn share_can_be_taken_over_by_the_page(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=choice seed=1")).await?;
    page.run("document.addEventListener('news-deck-share', event => event.preventDefault())")
        .await?;
    Hand::Mouse.play(page, &deck).await?;
    deck.click("button.share").await?;
    let shares = page.events("share").await?;
    assert!(
        shares[0]["text"].as_str().unwrap().contains("1/1")
            || shares[0]["text"].as_str().unwrap().contains("1 of 1")
    );
    assert!(shares[0]["url"].as_str().unwrap().contains("#nd="));
    Ok(())
}
