//! The sentence behind a question, found and shown in the host's own article.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Page, tests};

tests![
    a_sentence_is_found_whatever_is_written_into_it,
    what_the_reader_does_not_read_is_not_found,
    a_whole_sentence_comes_before_the_same_words_in_another,
    an_article_that_changes_is_read_again,
    every_sentence_of_the_demo_is_found_in_its_article,
    showing_leaves_the_page_as_it_was_and_leads_back,
    readers_who_want_less_motion_are_there_at_once prefers Still,
    the_article_is_the_named_one_or_the_one_around,
];

const ARTICLE: &str = "<article id=story><h2>Ferry named</h2>\
    <p>Ten left. The <a href='#x'>new</a> ferry was <b>na</b>med in&nbsp;“Lorn” on\n   Friday – at&shy;last.<br>She will serve Big Holm.</p>\
    <p>“Only ten left,” she said. Ten <i>left.</i> It was the mayor’s café.</p>\
    <p>The first half of a sentence</p><p>and its second half.</p>\
    <p hidden>Nobody reads this.</p><script type='text/plain'>Nobody runs this.</script>\
    <div class=out>A <span class=unseen>(opens a window)</span> line goes on around it.</div>\
    <details><summary>More</summary><p>Folded away for now.</p></details>\
    <news-deck id=deck><p>The ferry has a crew of twelve.</p></news-deck>\
    <p>The ferry has a crew of ten.</p></article>";

/// Visits a page with the article, after a long way to scroll, and with the script as `evidence`.
async fn visit(page: &Page, body: &str) -> WebDriverResult<()> {
    page.site.file(
        "evidence-page.js",
        "import * as evidence from '/evidence.js'; window.evidence = evidence;",
    );
    page.site.file(
        "evidence-page.css",
        ".unseen { position: absolute } .far { block-size: 3000px }",
    );
    let html = format!(
        "<link rel=stylesheet href=evidence-page.css><script type=module src=evidence-page.js></script>{body}"
    );
    page.driver.goto(page.site.page(&html)).await?;
    page.until("window.evidence").await
}

/// What is found in the article by a sentence, and by its fingerprint.
async fn found(page: &Page, sentence: &str) -> WebDriverResult<Value> {
    let script = format!(
        "const story = document.querySelector('#story'), quote = {};
         return [{{ quote }}, {{ fingerprint: evidence.fingerprint(quote) }}]
           .map(it => evidence.find(story, it)?.toString().replace(/\\s+/g, ' ') ?? null)",
        json!(sentence)
    );
    page.run(&script).await
}

async fn a_sentence_is_found_whatever_is_written_into_it(page: &Page) -> WebDriverResult<()> {
    visit(page, ARTICLE).await?;
    for (sentence, seen) in [
        (
            "The new ferry was named in \"Lorn\" on Friday - atlast.",
            "The new ferry was named in “Lorn” on Friday – at\u{ad}last.",
        ),
        ("She will serve Big Holm.", "She will serve Big Holm."),
        (
            "It was the mayor's cafe\u{301}.",
            "It was the mayor’s café.",
        ),
        ("“Only ten left,” she said.", "“Only ten left,” she said."),
        (
            "A line goes on around it.",
            "A (opens a window) line goes on around it.",
        ),
        (
            "The ferry has a crew of ten.",
            "The ferry has a crew of ten.",
        ),
    ] {
        assert_eq!(
            found(page, sentence).await?,
            json!([seen, seen]),
            "{sentence}"
        );
    }
    Ok(())
}

async fn what_the_reader_does_not_read_is_not_found(page: &Page) -> WebDriverResult<()> {
    visit(page, ARTICLE).await?;
    for sentence in [
        "The first half of a sentence and its second half.",
        "Nobody reads this.",
        "Nobody runs this.",
        "Folded away for now.",
        "The ferry has a crew of twelve.",
        "Nothing of the kind.",
        "!",
    ] {
        assert_eq!(
            found(page, sentence).await?,
            json!([null, null]),
            "{sentence}"
        );
    }
    Ok(())
}

async fn a_whole_sentence_comes_before_the_same_words_in_another(
    page: &Page,
) -> WebDriverResult<()> {
    visit(page, "<article id=story><p>“Only ten left,” she said.</p><p id=whole>So it was. Ten left. Nine came.</p></article>").await?;
    let script = "return evidence.find(document.querySelector('#story'), { quote: 'Ten left.' }).startContainer.parentElement.id";
    assert_eq!(page.run(script).await?, "whole");
    Ok(())
}

async fn an_article_that_changes_is_read_again(page: &Page) -> WebDriverResult<()> {
    visit(page, ARTICLE).await?;
    assert_eq!(found(page, "The crew is new.").await?, json!([null, null]));
    page.run("document.querySelector('#story p').textContent = 'The crew is new.'")
        .await?;
    assert_eq!(
        found(page, "The crew is new.").await?[0],
        "The crew is new."
    );
    assert_eq!(
        found(page, "She will serve Big Holm.").await?,
        json!([null, null])
    );
    page.run("document.querySelector('details').open = true")
        .await?;
    assert_eq!(
        found(page, "Folded away for now.").await?[1],
        "Folded away for now."
    );
    Ok(())
}

async fn every_sentence_of_the_demo_is_found_in_its_article(page: &Page) -> WebDriverResult<()> {
    page.driver.goto(page.site.url("index.html")).await?;
    let script = "const done = arguments[0];
        (async () => {
          const evidence = await import('/evidence.js');
          const { questions } = await (await fetch('banks/amur-visit.json')).json();
          const quotes = questions.flatMap(q => q.evidence);
          const missed = quotes.filter(({ article, quote }) => {
            const story = document.getElementById(article);
            const found = [{ quote }, { fingerprint: evidence.fingerprint(quote) }].map(it => evidence.find(story, it)?.toString());
            return found[0] !== quote || found[1] !== quote;
          });
          done([quotes.length > 20, missed]);
        })();";
    let found = page
        .driver
        .execute_async(script, vec![])
        .await?
        .json()
        .clone();
    assert_eq!(found, json!([true, []]));
    Ok(())
}

async fn showing_leaves_the_page_as_it_was_and_leads_back(page: &Page) -> WebDriverResult<()> {
    visit(page, "<div class=far></div><article id=story><p>Ten left.</p></article><div class=far></div><button id=here>Show me</button>").await?;
    let script = "const here = document.querySelector('#here');
        here.scrollIntoView(); here.focus();
        window.top1 = here.getBoundingClientRect().top;
        window.html = document.documentElement.outerHTML;
        window.range = evidence.find(document.querySelector('#story'), { quote: 'Ten left.' });
        window.shown = evidence.show(range, here);";
    page.run(script).await?;
    page.until("(r => r.top > 0 && r.bottom < innerHeight)(range.getBoundingClientRect())")
        .await?;
    let state = "return [shown.highlighted, [...CSS.highlights.keys()], document.adoptedStyleSheets.length, document.activeElement.id, document.documentElement.outerHTML === html]";
    assert_eq!(
        page.run(state).await?,
        json!([true, ["news-deck-evidence"], 1, "here", true])
    );
    page.run("shown.back()").await?;
    page.until("Math.abs(document.querySelector('#here').getBoundingClientRect().top - top1) < 2")
        .await?;
    assert_eq!(page.run(state).await?, json!([true, [], 0, "here", true]));
    page.assert_quiet().await
}

async fn readers_who_want_less_motion_are_there_at_once(page: &Page) -> WebDriverResult<()> {
    visit(
        page,
        "<div class=far></div><article id=story><p>Ten left.</p></article><div class=far></div>",
    )
    .await?;
    let script =
        "const range = evidence.find(document.querySelector('#story'), { quote: 'Ten left.' });
        evidence.show(range);
        const { top, bottom } = range.getBoundingClientRect();
        return top > 0 && bottom < innerHeight";
    assert_eq!(page.run(script).await?, true);
    Ok(())
}

async fn the_article_is_the_named_one_or_the_one_around(page: &Page) -> WebDriverResult<()> {
    visit(
        page,
        "<article id=story><news-deck id=inside></news-deck><div id=host></div></article>\
         <news-deck id=named article='#story'></news-deck><news-deck id=alone></news-deck><news-deck id=wrong article='##'></news-deck>",
    )
    .await?;
    let script = "const deep = document.createElement('news-deck');
        document.querySelector('#host').attachShadow({ mode: 'open' }).append(deep);
        return [...['inside', 'named', 'alone', 'wrong'].map(id => document.getElementById(id)), deep].map(deck => evidence.articleOf(deck)?.id ?? null)";
    assert_eq!(
        page.run(script).await?,
        json!(["story", "story", null, null, "story"])
    );
    let said = page.run("return probe.logged.join()").await?;
    let said = said.as_str().unwrap();
    assert!(said.contains("is no CSS selector"), "{said}");
    Ok(())
}
