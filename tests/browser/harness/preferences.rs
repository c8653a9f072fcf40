//! What a reader has set in the system before the browser starts, as each engine is told of it.

use serde_json::{Map, Value, json};
use thirtyfour::prelude::*;

/// A reader's preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Dark pages.
    Dark,
    /// Nothing that moves by itself.
    Still,
    /// The system's few colours in place of the page's.
    ForcedColours,
    /// A private window. Those of WebKit's driver are private in any case.
    Private,
}

/// One preference: the media feature that pages see, if they see one; its name in Firefox, with a number or none where it is switched on;
/// and among GTK's settings, by which WebKit goes.
struct Row {
    wish: Wish,
    feature: Option<(&'static str, &'static str)>,
    firefox: (&'static str, Option<u8>),
    gtk: &'static str,
}

const ROWS: [Row; 4] = [
    Row {
        wish: Wish::Dark,
        feature: Some(("prefers-color-scheme", "dark")),
        firefox: ("layout.css.prefers-color-scheme.content-override", Some(0)),
        gtk: "gtk-theme-name=Adwaita-dark",
    },
    Row {
        wish: Wish::Still,
        feature: Some(("prefers-reduced-motion", "reduce")),
        firefox: ("ui.prefersReducedMotion", Some(1)),
        gtk: "gtk-enable-animations=0",
    },
    Row {
        wish: Wish::ForcedColours,
        feature: Some(("forced-colors", "active")),
        firefox: ("browser.display.document_color_use", Some(2)),
        // The table of engines says that WebKit lacks it.
        gtk: "",
    },
    Row {
        wish: Wish::Private,
        feature: None,
        firefox: ("browser.privatebrowsing.autostart", None),
        gtk: "",
    },
];

impl Wish {
    fn row(self) -> &'static Row {
        let row = ROWS.iter().find(|row| row.wish == self);
        row.expect("every wish has its row")
    }

    /// The media query that is true where the wish is heard, if pages can tell.
    pub(super) fn query(self) -> Option<String> {
        let (name, value) = self.row().feature?;
        Some(format!("({name}: {value})"))
    }
}

/// Firefox's preferences for these wishes.
pub(super) fn of_firefox(wishes: &[Wish]) -> Value {
    let pairs = wishes.iter().map(|wish| {
        let (name, value) = wish.row().firefox;
        (
            name.to_owned(),
            value.map_or(json!(true), |value| json!(value)),
        )
    });
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// The file of GTK's settings for these wishes.
pub(super) fn of_gtk(wishes: &[Wish]) -> String {
    let lines = wishes.iter().map(|wish| wish.row().gtk);
    format!("[Settings]\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}

/// Has Chromium's current tab show pages to a reader with these wishes.
pub(super) async fn tell_chromium(driver: &WebDriver, wishes: &[Wish]) -> WebDriverResult<()> {
    let features = wishes.iter().filter_map(|wish| {
        let (name, value) = wish.row().feature?;
        Some(json!({ "name": name, "value": value }))
    });
    let media = json!({ "features": features.collect::<Vec<_>>() });
    let command = driver.cdp();
    command
        .send_raw("Emulation.setEmulatedMedia", media)
        .await?;
    Ok(())
}
