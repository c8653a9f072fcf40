//! The gallery against reviewed pictures and lists of parts, in `tests/pictures`.
//!
//! A list has each part of each deck with its colours and its box. The parts and their colours must be the reviewed
//! ones everywhere. The boxes, and the small grey picture, are compared only where letters are as wide as they were
//! where the pictures were made: other fonts break lines elsewhere. Boxes may be a pixel off, pictures as `grey` says.
//!
//! So a part that is gone or has another colour is always caught; one that is elsewhere, or that is drawn in
//! another way, on machines with the fonts of the pictures. What no list and no grey picture holds is not caught:
//! details below four pixels, shadows, cursors, what only a press or a hover shows.
//!
//! With `NEWS_DECK_PICTURES=update` what is found becomes what is reviewed: look at it before it is handed in.

mod grey;

use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::gallery;
use crate::harness::{Page, failures, tests};
use grey::Grey;

tests![
    a_phone_by_day needs ReviewedPictures,
    a_narrow_phone_by_night needs ReviewedPictures,
    a_desktop_by_day needs ReviewedPictures,
    a_desktop_by_night needs ReviewedPictures,
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
    resize(page, width, 900).await?;
    gallery::open(page, &format!("colours={colours}&show={show}")).await?;
    // What frames hold is drawn by other processes, at times of their own.
    page.run("for (const frame of document.querySelectorAll('iframe')) frame.style.visibility = 'hidden'")
        .await?;
    page.settle().await?;
    let parts = page.run(include_str!("pictures/parts.js")).await?;
    let parts = parts.as_str().expect("a list");
    let picture = picture(page, width).await?;

    let reviewed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    if std::env::var_os("NEWS_DECK_PICTURES").is_some_and(|value| value == "update") {
        std::fs::create_dir_all(&reviewed)?;
        std::fs::write(reviewed.join(format!("{name}.tsv")), parts)?;
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
    let mut faults = parts_unlike(&before, parts, has_its_fonts);
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

/// The lines that differ, in words.
fn parts_unlike(before: &str, now: &str, with_boxes: bool) -> Vec<String> {
    let (before, now) = (rows(before), rows(now));
    let mut faults = Vec::new();
    if before.len() != now.len() {
        let (was, is) = (before.len(), now.len());
        faults.push(format!("there are {is} parts, and were {was}"));
    }
    for ((part, boxed), (new_part, new_boxed)) in before.iter().zip(&now) {
        if part != new_part {
            faults.push(format!("{new_part} was {part}"));
        } else if with_boxes && !is_near(boxed, new_boxed) {
            faults.push(format!("{part} is at {new_boxed}, and was at {boxed}"));
        }
    }
    faults
}

/// Each part with its colours, and its box.
fn rows(list: &str) -> Vec<(&str, &str)> {
    let rows = list.lines().skip(1);
    rows.filter_map(|row| row.rsplit_once('\t')).collect()
}

/// Whether two boxes are the same to a pixel.
fn is_near(one: &str, two: &str) -> bool {
    let numbers = |text: &str| -> Vec<i32> { text.split(' ').flat_map(str::parse).collect() };
    let pairs = numbers(one).into_iter().zip(numbers(two));
    pairs.into_iter().all(|(one, two)| (one - two).abs() <= 1)
}
