//! The package for npm: the scripts as they are written, for bundlers, with the built player beside them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{post_build, project, size};

/// What describes the package.
const ABOUT: [&str; 5] = [
    "npm/package.json",
    "npm/README.md",
    "npm/custom-elements.json",
    "npm/element.d.ts",
    "npm/news-deck.d.ts",
];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
/// Not minified: who bundles the package does that, and who debugs it reads the comments.
const SOURCES: [&str; 50] = [
    "answers.js",
    "backup.js",
    "backup/logs.js",
    "backup/tables.js",
    "deck.css",
    "element.js",
    "errands.js",
    "errands/sheet.js",
    "evidence.js",
    "evidence/article.js",
    "evidence/search.js",
    "evidence/way-back.js",
    "evidence/words.js",
    "fallback.js",
    "map.js",
    "map/drawing.js",
    "map/earth.js",
    "map/gestures.js",
    "map/sheet.js",
    "map/style.js",
    "map/view.js",
    "map/words.js",
    "map/world.js",
    "news-deck.js",
    "optimise-worker.js",
    "optimise.js",
    "panels.js",
    "panels/aside.js",
    "panels/options.js",
    "renaming.js",
    "renaming/carrying.js",
    "requests.js",
    "services.js",
    "services/addresses.js",
    "services/deck.js",
    "services/formats.js",
    "services/records.js",
    "services/sharing.js",
    "services/storage.js",
    "statistics.js",
    "statistics/figures.js",
    "statistics/plots.js",
    "statistics/style.js",
    "statistics/writing.js",
    "study-day.js",
    "study-services.js",
    "study-times.js",
    "study.css",
    "trouble.js",
    "worksheet.css",
];
/// What a build calls them, and what the package does: the page's `player.js` and `study.js` have the services in them,
/// which bundlers find as sources.
const BUILT: [(&str, &str); 8] = [
    (post_build::PLAYER_GLUE, "player.js"),
    ("player_bg.wasm", "player_bg.wasm"),
    (post_build::STUDY_GLUE, "study.js"),
    ("study_bg.wasm", "study_bg.wasm"),
    ("judge.js", "judge.js"),
    ("judge_bg.wasm", "judge_bg.wasm"),
    ("optimiser.js", "optimiser.js"),
    ("optimiser_bg.wasm", "optimiser_bg.wasm"),
];

/// Where the package goes.
pub(crate) fn folder() -> PathBuf {
    project::root().join("target/package")
}

/// Fills an empty `folder` with the package's files, those of the player from a release build.
pub(crate) fn fill(dist: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let (root, assets) = (project::root(), project::root().join("assets"));
    for path in ABOUT.iter().chain(&LICENCES).map(|name| root.join(name)) {
        let name = path.file_name().map(PathBuf::from).unwrap_or_default();
        copy(&path, &folder.join(name))?;
    }
    for name in SOURCES {
        copy(&assets.join(name), &folder.join(name))?;
    }
    for path in size::files_in(&assets.join("strings"))? {
        copy(&path, &folder.join(path.strip_prefix(&assets)?))?;
    }
    for (built, name) in BUILT {
        copy(&dist.join(built), &folder.join(name))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a script imports or names beside itself.
    fn named_in(script: &str) -> Vec<&str> {
        let starts = ["from './", "import('./", "new URL('./", "new URL(`./"];
        let is_comment = |line: &&str| line.trim_start().starts_with(['*', '/']);
        let lines = script.lines().filter(|line| !is_comment(line));
        let named = lines.flat_map(|line| {
            starts.iter().flat_map(|start| {
                let found = line.split(start).skip(1);
                found.filter_map(|rest| rest.split(['\'', '`', '$']).next())
            })
        });
        named.collect()
    }

    #[test]
    fn every_file_that_a_script_of_the_package_names_is_in_it() {
        let assets = project::root().join("assets");
        for name in SOURCES.iter().filter(|name| name.ends_with(".js")) {
            let script = fs::read_to_string(assets.join(name)).unwrap();
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            for file in named_in(&script) {
                let file = Path::new(folder).join(file);
                let known = BUILT.iter().map(|(_, name)| *name);
                let is_there = SOURCES
                    .iter()
                    .copied()
                    .chain(known)
                    .any(|known| file == Path::new(known));
                assert!(
                    is_there || file.starts_with("strings"),
                    "{name} names {}",
                    file.display()
                );
            }
        }
        let requests = fs::read_to_string(assets.join("requests.js")).unwrap();
        let named = named_in(&requests);
        for file in ["deck.css", "player.js", "services.js", "strings/"] {
            assert!(named.contains(&file), "{named:?} lacks {file}");
        }
    }

    #[test]
    fn a_package_is_filled_anew() {
        let folder = std::env::temp_dir().join(format!("news-deck-npm-{}", std::process::id()));
        let (dist, package) = (folder.join("dist"), folder.join("package"));
        fs::create_dir_all(&dist).unwrap();
        fs::create_dir_all(&package).unwrap();
        for (name, _) in BUILT {
            fs::write(dist.join(name), "").unwrap();
        }
        fs::write(package.join("old.js"), "").unwrap();
        fill(&dist, &package).unwrap();
        let is_there = |name: &str| package.join(name).is_file();
        let found = [
            "package.json",
            "LICENSE-MIT",
            "map/world.js",
            "strings/ko.json",
            "old.js",
        ]
        .map(is_there);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, [true, true, true, true, false]);
    }

    #[test]
    fn a_missing_build_is_named() {
        let folder = std::env::temp_dir().join(format!("news-deck-none-{}", std::process::id()));
        let error = format!("{:#}", fill(&folder, &folder.join("package")).unwrap_err());
        fs::remove_dir_all(&folder).unwrap();
        assert!(error.contains("glue.js"), "{error}");
    }
}
