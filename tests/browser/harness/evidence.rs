//! What is kept of a test that failed: why it did, a picture, the page's HTML with its shadow roots, what was logged.

use std::path::{Path, PathBuf};

use thirtyfour::prelude::WebDriverResult;

use super::Page;

const HTML: &str = "const roots = [...document.querySelectorAll('*')].map(e => e.shadowRoot).filter(Boolean);
    return document.documentElement.getHTML?.({ shadowRoots: roots }) ?? document.documentElement.outerHTML";
const TOLD: &str = "return JSON.stringify({ address: location.href, ...window.probe }, null, 2)";

/// `browser-failures` in cargo's target folder.
pub(crate) fn folder() -> PathBuf {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.with_file_name("browser-failures")
}

/// Removes what an earlier run kept of this test.
pub(super) fn forget(test: &str) {
    // Mostly there is nothing.
    let _ = std::fs::remove_dir_all(of(test));
}

/// Keeps what can be had of the page as it stands, and returns in words where it lies.
pub(super) async fn keep(page: &Page, test: &str, failure: &str) -> String {
    let folder = of(test);
    match keep_in(page, &folder, failure).await {
        Ok(()) => format!("see {}", folder.display()),
        Err(error) => format!("see {}, which is not complete: {error}", folder.display()),
    }
}

async fn keep_in(page: &Page, folder: &Path, failure: &str) -> WebDriverResult<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("failure.txt"), failure)?;
    page.driver.screenshot(&folder.join("screen.png")).await?;
    let html = page.run(HTML).await?;
    std::fs::write(folder.join("page.html"), html.as_str().unwrap_or_default())?;
    let told = page.run(TOLD).await?;
    std::fs::write(folder.join("probe.json"), told.as_str().unwrap_or_default())?;
    let log = page.browser_log().await?.join("\n");
    std::fs::write(folder.join("browser-log.txt"), log)?;
    Ok(())
}

fn of(test: &str) -> PathBuf {
    folder().join(test.replace("::", "/"))
}
