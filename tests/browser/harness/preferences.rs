//! A reader's preferences, as the media queries of a page see them, in the engines that can change them at run time.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{Engine, wire::post};

/// Firefox's names for the preferences, each with the value of the media feature that it stands for.
const FIREFOX: [(&str, &str, &str, u8); 4] = [
    (
        "prefers-color-scheme",
        "dark",
        "layout.css.prefers-color-scheme.content-override",
        0,
    ),
    (
        "prefers-color-scheme",
        "light",
        "layout.css.prefers-color-scheme.content-override",
        1,
    ),
    (
        "prefers-reduced-motion",
        "reduce",
        "ui.prefersReducedMotion",
        1,
    ),
    (
        "forced-colors",
        "active",
        "browser.display.document_color_use",
        2,
    ),
];

/// Sets these, and makes the others as they were when the browser started.
pub(super) async fn set(
    driver: &WebDriver,
    engine: Engine,
    wanted: &[(&str, &str)],
) -> WebDriverResult<()> {
    match engine {
        Engine::Chromium => {
            let features: Vec<Value> = wanted
                .iter()
                .map(|(name, value)| json!({ "name": name, "value": value }))
                .collect();
            let media = json!({ "features": features });
            driver
                .cdp()
                .send_raw("Emulation.setEmulatedMedia", media)
                .await?;
        }
        Engine::Firefox => {
            let mut script = String::new();
            for (_, _, name, _) in FIREFOX {
                script += &format!("Services.prefs.clearUserPref('{name}');");
            }
            for wish in wanted {
                let (_, _, name, value) = FIREFOX
                    .iter()
                    .find(|(feature, value, ..)| (*feature, *value) == *wish)
                    .unwrap_or_else(|| panic!("Firefox's name for {wish:?} is not in the table"));
                script += &format!("Services.prefs.setIntPref('{name}', {value});");
            }
            post(driver, "/moz/context", json!({ "context": "chrome" })).await?;
            let result = driver.execute(script, vec![]).await;
            post(driver, "/moz/context", json!({ "context": "content" })).await?;
            result?;
        }
        Engine::WebKit => unreachable!("the table of engines says that it lacks preferences"),
    }
    Ok(())
}
