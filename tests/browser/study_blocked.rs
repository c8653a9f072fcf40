//! The study page in a browser that lets it keep nothing, as with all cookies blocked or without encryption: it is told, and the page
//! still answers.

use std::fs;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Page, tests};
use crate::study_page::{add, release, says, titles};

tests![
    a_page_that_may_keep_nothing_says_so_and_answers,
    a_bank_that_is_named_where_nothing_is_kept_is_not_there,
    a_page_that_cannot_be_kept_for_later_says_so,
];

/// Nothing is there to keep anything in; what the page asks of it throws at once.
const BLOCKED: &str = "for (const name of ['caches', 'indexedDB', 'localStorage', 'sessionStorage']) {
       Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
     }
     Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('blocked', 'SecurityError'); } });";

/// The address of a release whose page is edited.
async fn edited(page: &Page, name: &str, edit: impl Fn(&str) -> String) -> WebDriverResult<String> {
    let (name, folder) = release(page, name);
    fs::write(folder.join("study/blocked.js"), BLOCKED).expect("a script can be written");
    let file = folder.join("study/index.html");
    let html = fs::read_to_string(&file).expect("a release has the page");
    let edited = edit(&html);
    assert_ne!(edited, html);
    fs::write(&file, edited).expect("the page can be written");
    for ending in ["html.br", "html.gz"] {
        let _ = fs::remove_file(folder.join(format!("study/index.{ending}")));
    }
    Ok(format!("folders/{name}/study/"))
}

fn blocked(html: &str) -> String {
    html.replacen("<script", "<script src=blocked.js></script><script", 1)
}

async fn a_page_that_may_keep_nothing_says_so_and_answers(page: &Page) -> WebDriverResult<()> {
    let address = edited(page, "blocked", blocked).await?;
    page.driver.goto(page.site.url(&address)).await?;
    says(page, ".empty:not([hidden])", "keeps nothing for this page").await?;
    says(page, "#news", "studying needs a network here").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, ".problem", "storage is full or blocked").await?;
    assert_eq!(titles(page).await?, json!([]));
    Ok(())
}

async fn a_bank_that_is_named_where_nothing_is_kept_is_not_there(
    page: &Page,
) -> WebDriverResult<()> {
    let address = edited(page, "blocked-bank", blocked).await?;
    page.driver
        .goto(page.site.url(&format!("{address}#bank=demo")))
        .await?;
    says(page, ".empty:not([hidden])", "keeps nothing for this page").await?;
    assert_eq!(
        page.run("return document.querySelector('#desk').hidden")
            .await?,
        json!(true)
    );
    Ok(())
}

async fn a_page_that_cannot_be_kept_for_later_says_so(page: &Page) -> WebDriverResult<()> {
    // A file that is not the one of the release, as after half a publication.
    let address = edited(page, "unkept", |html| format!("{html}<!-- another -->")).await?;
    page.driver.goto(page.site.url(&address)).await?;
    says(page, "#news", "could not be kept for use without a network").await?;
    add(page, "/made/all-kinds.json").await?;
    says(page, "#news", "Added: ").await?;
    Ok(())
}
