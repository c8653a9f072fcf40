//! The package for npm, in pages that Vite builds, and several copies of the script on one page.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Hand, Page, deck_html, folders, tests};

tests![
    a_page_that_vite_builds_plays_a_question,
    the_class_alone_registers_nothing_and_may_have_another_name,
    of_two_copies_the_first_serves_the_page,
    a_second_version_runs_beside_the_first_under_its_own_name,
];

/// Where `cargo xtask package` put the package; `NEWS_DECK_PACKAGE` names another folder.
fn package() -> PathBuf {
    let folder = std::env::var_os("NEWS_DECK_PACKAGE").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/package"),
        PathBuf::from,
    );
    assert!(
        folder.join("player_bg.wasm").exists(),
        "no package in {}: run `cargo xtask package` first",
        folder.display()
    );
    folder
}

fn new_folder(name: &str) -> PathBuf {
    let folder = folders().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder goes");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let from = entry.expect("an entry").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copied file");
        }
    }
}

/// Runs a command in a folder, and returns what it printed.
fn succeed(program: &str, folder: &Path, words: &[&str]) -> String {
    let output = Command::new(program)
        .args(words)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{program} {words:?}: {printed}{told}"
    );
    printed
}

/// A page with this deck, whose events the tests hear.
fn host(script: &str, deck: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host page</title><link rel=icon href=/favicon.svg>\
         <script src=/made/probe.js></script><script type=module src=./{script}></script><body><main>{deck}</main>"
    )
}

const DECK: &str =
    "src=/made/all-kinds.json kinds=choice seed=1><p>The questions as plain text.</p>";

/// The folder in which Vite built a project of its own that has the package from a tarball, as npm would publish it.
static BUILT: LazyLock<&str> = LazyLock::new(|| {
    let project = new_folder("vite");
    let write = |name: &str, text: &str| fs::write(project.join(name), text).expect("a file");
    write(
        "package.json",
        "{ \"private\": true, \"type\": \"module\" }",
    );
    write(
        "vite.config.js",
        "export default { base: './', build: { rolldownOptions: { input: ['index.html', 'own-name.html'] } } };",
    );
    write(
        "index.html",
        &host("main.js", &format!("<news-deck {DECK}</news-deck>")),
    );
    write("main.js", "import 'news-deck/define';\n");
    write(
        "own-name.html",
        &host("own-name.js", &format!("<paper-quiz {DECK}</paper-quiz>")),
    );
    write(
        "own-name.js",
        "import { NewsDeck } from 'news-deck';\ncustomElements.define('paper-quiz', class extends NewsDeck {});\n",
    );
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let packed = succeed(npm, &project, &["pack", &package().to_string_lossy()]);
    let tarball = format!("./{}", packed.trim().lines().last().expect("its name"));
    let install = ["install", "--offline", "--no-audit", "--no-fund", &tarball];
    succeed(npm, &project, &install);
    let vite = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/vite/bin/vite.js");
    assert!(vite.exists(), "Vite is missing: run `cargo xtask setup`");
    succeed("node", &project, &[&vite.to_string_lossy(), "build"]);
    "folders/vite/dist"
});

async fn a_page_that_vite_builds_plays_a_question(page: &Page) -> WebDriverResult<()> {
    page.driver
        .goto(page.site.url(&format!("{}/index.html", *BUILT)))
        .await?;
    let deck = page.deck("news-deck");
    assert_eq!(Hand::Mouse.play(page, &deck).await?, ["harbour"]);
    // Another language is a file that nothing but a name with a gap in it leads to.
    page.run("document.querySelector('news-deck').lang = 'de'")
        .await?;
    deck.until("host.words?.lang === 'de'").await?;
    page.assert_quiet().await
}

async fn the_class_alone_registers_nothing_and_may_have_another_name(
    page: &Page,
) -> WebDriverResult<()> {
    page.driver
        .goto(page.site.url(&format!("{}/own-name.html", *BUILT)))
        .await?;
    assert_eq!(
        Hand::Mouse.play(page, &page.deck("paper-quiz")).await?,
        ["harbour"]
    );
    let registered = "return !!customElements.get('news-deck')";
    assert_eq!(page.run(registered).await?, json!(false));
    page.assert_quiet().await
}

/// A copy of the package in a folder of its own, which says that it is another version.
static OTHER: LazyLock<&str> = LazyLock::new(|| {
    let folder = new_folder("other");
    copy(&package(), &folder);
    let class = folder.join("element.js");
    let text = fs::read_to_string(&class).expect("the class");
    let own = concat!("version = '", env!("CARGO_PKG_VERSION"), "'");
    assert!(text.contains(own), "the class has another version");
    fs::write(&class, text.replace(own, "version = '99.0.0'")).expect("a file");
    "/folders/other"
});

async fn of_two_copies_the_first_serves_the_page(page: &Page) -> WebDriverResult<()> {
    let other = format!("<script type=module src={}/news-deck.js></script>", *OTHER);
    let decks = format!(
        "{}{}<div data-news-deck-src=all-kinds.json data-news-deck-kinds=choice data-news-deck-storage=none id=div></div>",
        deck_html("kinds=choice seed=1 storage=none id=one"),
        deck_html("kinds=choice seed=1 storage=none id=two"),
    );
    for (before, after, version, folder) in [
        ("", &*other, env!("CARGO_PKG_VERSION"), "/"),
        (&*other, "", "99.0.0", &format!("{}/", *OTHER)),
    ] {
        let body = format!("{decks}{after}");
        page.driver.goto(page.site.page_with(before, &body)).await?;
        for deck in ["#one", "#two", "#div > news-deck"] {
            page.reach(deck).await?;
            Hand::Mouse.play(page, &page.deck(deck)).await?;
        }
        let told = page
            .run("return customElements.get('news-deck').version")
            .await?;
        assert_eq!(told, json!(version));
        let fetched = "return [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
            .filter(path => /(player|services|answers|deck)[^/]*\\.(js|css|wasm)$/.test(path) && !path.endsWith('/news-deck.js'))
            .map(path => path.replace(/(services\\/)?[^/]+$/, '')))]";
        assert_eq!(
            page.run(fetched).await?,
            json!([folder]),
            "all files are of one copy"
        );
        assert_eq!(
            page.run("return document.querySelectorAll('#div news-deck').length")
                .await?,
            json!(1)
        );
        page.assert_quiet().await?;
    }
    Ok(())
}

async fn a_second_version_runs_beside_the_first_under_its_own_name(
    page: &Page,
) -> WebDriverResult<()> {
    let own_name = format!(
        "import {{ NewsDeck }} from '{}/element.js';
         customElements.define('paper-quiz', class extends NewsDeck {{}});",
        *OTHER
    );
    page.site.file("own-name.js", own_name);
    let body = format!(
        "<script type=module src=own-name.js></script>{}<paper-quiz {DECK}</paper-quiz>",
        deck_html("kinds=choice seed=1")
    );
    let first = page.visit(&body).await?;
    Hand::Mouse.play(page, &first).await?;
    page.reach("paper-quiz").await?;
    Hand::Mouse.play(page, &page.deck("paper-quiz")).await?;
    let versions =
        "return ['news-deck', 'paper-quiz'].map(name => customElements.get(name).version)";
    assert_eq!(
        page.run(versions).await?,
        json!([env!("CARGO_PKG_VERSION"), "99.0.0"])
    );
    page.assert_quiet().await
}
