//! The gallery against reviewed pictures and lists of parts, in `tests/pictures`.
//!
//! A list has each part of each deck with its colours and its box. The parts and their colours must be the reviewed
//! ones in every engine and on every machine. The boxes are compared only where letters are about as wide as they were
//! where the lists were made: other fonts break lines elsewhere. In Chromium, whose they are, they may be a pixel off, and
//! the small grey picture must look the same as far as `grey` says; in the other engines few parts may be elsewhere, as
//! `lists` says, and there are no pictures of their own: each engine draws letters, lines and controls in its own way, so that
//! each would need its own half megabyte to be looked at anew with every change, and what it showed besides the lists
//! would be how the engine draws, not how the deck looks.
//!
//! So a part that is gone or has another colour is always caught; one that is elsewhere, or that is drawn in
//! another way, on machines with the fonts of the pictures. What no list and no grey picture holds is not caught:
//! details below four pixels, shadows, cursors, what only a press or a hover shows.
//!
//! With `NEWS_DECK_PICTURES=update` what Chromium shows becomes what is reviewed: look at it before it is handed in.

mod grey;
mod lists;

use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::gallery;
use crate::harness::{Capability, Page, failures, tests};
use grey::Grey;

tests![
    a_phone_by_day,
    a_narrow_phone_by_night,
    a_desktop_by_day,
    a_desktop_by_night,
];

/// The parts of the gallery that have decks.
const SECTIONS: [&str; 6] = [
    "kinds",
    "screens",
    "themes",
    "languages",
    "states",
    "errors",
];

async fn a_phone_by_day(page: &Page) -> WebDriverResult<()> {
    compare(page, "phone-day", 390, "light", "wrong").await
}

async fn a_narrow_phone_by_night(page: &Page) -> WebDriverResult<()> {
    compare(page, "narrow-night", 320, "dark", "part").await
}

async fn a_desktop_by_day(page: &Page) -> WebDriverResult<()> {
    compare(page, "desktop-day", 1100, "light", "ask").await
}

async fn a_desktop_by_night(page: &Page) -> WebDriverResult<()> {
    compare(page, "desktop-night", 1100, "dark", "right").await
}

/// Compares the gallery in a window of this width with what was reviewed under this name.
async fn compare(
    page: &Page,
    name: &str,
    width: u32,
    colours: &str,
    show: &str,
) -> WebDriverResult<()> {
    let asked = format!("colours={colours}&show={show}");
    let reviewed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    if !page.has(Capability::ReviewedPictures) {
        gallery::open_framed(page, &asked, width).await?;
        let before = std::fs::read_to_string(reviewed.join(format!("{name}.tsv")))?;
        let faults = lists::unlike_in_another_engine(&before, &parts(page).await?);
        assert!(
            faults.is_empty(),
            "{} differences, of which the first are:\n{}",
            faults.len(),
            faults[..faults.len().min(10)].join("\n")
        );
        return Ok(());
    }
    resize(page, width, 900).await?;
    gallery::open(page, &asked).await?;
    // What frames hold is drawn by other processes, at times of their own.
    page.run("for (const frame of document.querySelectorAll('iframe')) frame.style.visibility = 'hidden'")
        .await?;
    let parts = parts(page).await?;
    let picture = picture(page, width).await?;

    if std::env::var_os("NEWS_DECK_PICTURES").is_some_and(|value| value == "update") {
        std::fs::create_dir_all(&reviewed)?;
        std::fs::write(reviewed.join(format!("{name}.tsv")), &parts)?;
        std::fs::write(reviewed.join(format!("{name}.png")), picture.to_png())?;
        return Ok(());
    }
    let folder = failures();
    let kept = |ending: &str| -> PathBuf { folder.join(format!("{name}.{ending}")) };
    for ending in ["tsv", "png", "difference.png"] {
        // Mostly no earlier run has left anything.
        let _ = std::fs::remove_file(kept(ending));
    }
    let before = std::fs::read_to_string(reviewed.join(format!("{name}.tsv")))?;
    let before_picture = Grey::from_png(&std::fs::read(reviewed.join(format!("{name}.png")))?);
    let has_its_fonts = parts.lines().next() == before.lines().next();
    let mut faults = lists::unlike(&before, &parts, has_its_fonts);
    if has_its_fonts {
        if before_picture.height() == picture.height() {
            let tiles = before_picture.tiles_unlike(&picture);
            if tiles > 0 {
                faults.push(format!("{tiles} places of the picture look different"));
            }
        } else {
            let (was, is) = (4 * before_picture.height(), 4 * picture.height());
            faults.push(format!("the picture is {is} pixels high, and was {was}"));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    std::fs::create_dir_all(&folder)?;
    std::fs::write(kept("tsv"), parts)?;
    std::fs::write(kept("png"), picture.to_png())?;
    let difference = before_picture.difference(&picture);
    std::fs::write(kept("difference.png"), difference.to_png())?;
    let all = faults.len();
    faults.truncate(10);
    panic!(
        "{all} differences, of which the first are:\n{}\nThe new picture, the new list and the difference are in {}. \
         If all is as it should be, run this with NEWS_DECK_PICTURES=update.",
        faults.join("\n"),
        folder.display()
    );
}

/// The list of parts of what is shown.
async fn parts(page: &Page) -> WebDriverResult<String> {
    page.settle().await?;
    let parts = page.run(include_str!("pictures/parts.js")).await?;
    Ok(parts.as_str().expect("a list").to_owned())
}

/// The sections below each other, as small pictures: whole, they would be higher than a browser can draw.
async fn picture(page: &Page, width: u32) -> WebDriverResult<Grey> {
    let mut picture = Grey::default();
    for section in SECTIONS {
        let height = format!(
            "return Math.ceil(document.getElementById('{section}').getBoundingClientRect().height)"
        );
        let height = page.run(&height).await?.as_u64().expect("a height");
        resize(page, width, height).await?;
        page.reach(&format!("#{section}")).await?;
        page.settle().await?;
        picture.append(Grey::of_screen(&page.driver.screenshot_as_png().await?));
    }
    Ok(picture)
}

/// A window without scroll bars, as phones have it, whatever the system likes.
async fn resize(page: &Page, width: u32, height: u64) -> WebDriverResult<()> {
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
    page.devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await
}
