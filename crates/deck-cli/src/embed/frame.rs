//! A deck in a frame, and the answer to oEmbed's question for it.

use anyhow::{Context, Result};
use deck_engine::Bank;
use maud::html;
use serde_json::json;

use super::{Embed, is_safe};

/// The frame's height until it has told its own. Pages of WordPress give at most 1000.
const HEIGHT: u16 = 600;
const WIDTH: u16 = 640;

/// The snippet for pages that take no script, and a link where they take no frame.
pub(crate) fn frame(bank: &Bank, embed: &Embed) -> String {
    let title = &bank.about.title;
    let frame = html! {
        @if let Some(url) = embed.canonical.as_deref().filter(|url| is_safe(url)) {
            blockquote class="wp-embedded-content" { a href=(url) { (title) } } "\n"
        }
        iframe class="wp-embedded-content" src=(address(bank, embed)) title=(title) width="100%" height=(HEIGHT) loading="lazy"
            frameborder="0" allow="web-share; clipboard-write" {}
        "\n"
    };
    frame.into_string()
}

/// The address of the frame's page, with the attributes of its deck.
fn address(bank: &Bank, embed: &Embed) -> String {
    let mut address = format!(
        "{}?src={}&count={}&seed={}",
        embed.file("embed.html"),
        escaped(&embed.src),
        embed.count,
        escaped(&embed.seed)
    );
    if embed.cards {
        address += "&mode=cards";
    }
    let language = &bank.about.language;
    // That of the frame's page, if the address names none.
    if language != "en" {
        address += "&lang=";
        address += &escaped(language);
    }
    if let Some(url) = embed.canonical.as_deref().filter(|url| is_safe(url)) {
        address += "&canonical=";
        address += &escaped(url);
    }
    address
}

/// The document that lies beside the bank. It is asked for from elsewhere, so every address in it must be whole.
pub(crate) fn oembed(bank: &Bank, embed: &Embed) -> Result<String> {
    let site = site(&embed.base).context(
        "an oEmbed document is read on other sites: give the whole address of the folder, as in --base https://paper.example/news-deck/",
    )?;
    let publisher = bank
        .about
        .articles
        .first()
        .map(|article| &article.publisher);
    let document = json!({
        "version": "1.0",
        "type": "rich",
        "title": bank.about.title,
        "provider_name": publisher,
        "provider_url": site,
        "html": frame(bank, embed).trim_end(),
        "width": WIDTH,
        "height": HEIGHT,
    });
    let mut text = serde_json::to_string_pretty(&document).context("cannot write the document")?;
    text.push('\n');
    Ok(text)
}

/// Scheme and host of a whole address.
fn site(address: &str) -> Option<&str> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    let end = address.len() - rest.len() + host.len();
    address.get(..end).filter(|_| !host.is_empty())
}

/// A value of a query: a stroke may stand as it is, and listeners find the frame by it.
fn escaped(value: &str) -> String {
    let mut text = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text += &format!("%{byte:02X}");
        }
    }
    text
}
