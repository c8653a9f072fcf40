//! Keys of study in the layouts that readers have: what a key means does not depend on what stands on it.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Deck, Page, tests};
use crate::study::{checked_log, visit};

tests![keys_mean_the_same_in_every_layout];

/// That the card bears the first flag.
const FLAGGED: &str =
    "[...root.querySelectorAll('p.hint')].some((hint) => hint.textContent === 'Flag 1')";

/// Presses a key of the layout: what it writes, where it is, and what is held with it.
async fn press(deck: &Deck<'_>, key: &str, code: &str, held: &str) -> WebDriverResult<()> {
    deck.run(
        "const { key, code, held } = input;
         const init = { key, code, bubbles: true, composed: true, cancelable: true };
         root.querySelector('.title').dispatchEvent(new KeyboardEvent('keydown', held ? { ...init, [held]: true } : init))",
        json!({ "key": key, "code": code, "held": held }),
    )
    .await?;
    Ok(())
}

async fn keys_mean_the_same_in_every_layout(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice multi true_false place").await?;
    // A French digit without Shift; then an undo in Russian, Arabic and Korean, with Caps Lock, and with Control in Russian.
    let undos = [
        ("г", "KeyU", ""),
        ("ع", "KeyU", ""),
        ("ㅕ", "KeyU", ""),
        ("Process", "KeyU", ""),
        ("U", "KeyU", ""),
        ("я", "KeyZ", "ctrlKey"),
    ];
    press(&deck, " ", "Space", "").await?;
    for (key, code, held) in undos {
        deck.until("root.querySelector('button.again')").await?;
        press(&deck, "&", "Digit1", "").await?;
        deck.until("root.querySelector('.status').textContent.startsWith('Again')")
            .await?;
        press(&deck, key, code, held).await?;
        deck.until("root.querySelector('button.again')").await?;
    }
    press(&deck, "é", "Digit2", "").await?;
    deck.until("root.querySelector('.status').textContent.startsWith('Good')")
        .await?;
    press(&deck, "*", "Backslash", "").await?;
    deck.until(FLAGGED).await?;
    press(&deck, "*", "Backslash", "").await?;
    deck.until(&format!("!({FLAGGED})")).await?;
    // As a German Mac has it.
    press(&deck, "@", "KeyL", "altKey").await?;
    deck.until("root.querySelector('.status').textContent === 'Suspended'")
        .await?;
    // Other keys that are held with Alt, or that Shift makes a sign of, are the browser's.
    let log = checked_log(page).await?;
    for (key, code, held) in [("µ", "KeyM", "altKey"), ("$", "Digit4", "shiftKey")] {
        press(&deck, key, code, held).await?;
    }
    press(&deck, "ь", "KeyM", "").await?;
    deck.until("root.querySelector('.panel')").await?;
    assert_eq!(checked_log(page).await?, log);
    page.assert_quiet().await
}
