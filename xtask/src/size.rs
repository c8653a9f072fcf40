//! Raw and brotli bytes of each shipped file, held to a budget.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::compress;

/// A sum of brotli bytes that must not be exceeded.
struct Budget {
    name: &'static str,
    files: &'static [&'static str],
    limit: usize,
}

/// What study has beyond what it shares with the player, in bytes of brotli: a page's empty module alone is 43 kB, and
/// both draw questions with the same views.
const STUDY_BEYOND: usize = 90_000;
const STUDY: [&str; 3] = ["study.js", "study_bg.wasm", "study.css"];
/// Where the same stands in the player.
const PLAYER: [&str; 3] = ["player.js", "player_bg.wasm", "deck.css"];

const BUDGETS: [Budget; 11] = [
    Budget {
        name: "player",
        files: &["news-deck.js", "player.js", "player_bg.wasm", "deck.css"],
        limit: 95_000,
    },
    Budget {
        name: "loader",
        files: &["news-deck.js"],
        limit: 5_000,
    },
    // All that is fetched beside the loader and its style; `beyond` measures what of it is study's own.
    Budget {
        name: "study",
        files: &STUDY,
        limit: 130_000,
    },
    // What a reader fetches who asks for a schedule of their own.
    Budget {
        name: "optimiser",
        files: &[
            "optimise.js",
            "optimise-worker.js",
            "optimiser.js",
            "optimiser_bg.wasm",
        ],
        limit: 60_000,
    },
    // For learners who take their cards to another program.
    Budget {
        name: "exporter",
        files: &["exporter.js", "exporter_bg.wasm"],
        limit: 30_000,
    },
    // For those who take what they have learned: with the schedule, from which it follows how cards stood.
    Budget {
        name: "grades",
        files: &["grades.js", "grades_bg.wasm"],
        limit: 25_000,
    },
    // Fetched when a learner asks for them.
    Budget {
        name: "statistics",
        files: &["statistics.js"],
        limit: 7_000,
    },
    // Fetched when a learner saves or restores a backup.
    Budget {
        name: "backup",
        files: &["backup.js"],
        limit: 3_000,
    },
    Budget {
        name: "typed answers",
        files: &["judge.js", "judge_bg.wasm"],
        limit: 17_500,
    },
    Budget {
        name: "map",
        files: &["map.js"],
        limit: 25_000,
    },
    Budget {
        name: "evidence",
        files: &["evidence.js"],
        limit: 3_500,
    },
];

/// One shipped file.
#[derive(Debug, PartialEq, Eq)]
struct Shipped {
    /// Its path in the folder, with `/` on every platform.
    path: String,
    raw: usize,
    brotli: usize,
}

/// Prints the table; an error if a budget is exceeded or one of its files is missing.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let files = measure(dist)?;
    let (text, mut failures) = report(&files, &BUDGETS);
    println!("{text}");
    let own = beyond(dist, &STUDY, &PLAYER)?;
    println!(
        "study beyond the player: {} of {} bytes ({}, less what {} have too)",
        grouped(own),
        grouped(STUDY_BEYOND),
        STUDY.join(" + "),
        PLAYER.join(" + ")
    );
    if own > STUDY_BEYOND {
        let over = grouped(own - STUDY_BEYOND);
        failures.push(format!(
            "study is {over} bytes over what it may add to the player"
        ));
    }
    if !failures.is_empty() {
        bail!("{}", failures.join("; "));
    }
    Ok(())
}

/// What files have that others have not: compressed together, less the others compressed alone. This is what a reader
/// who has the others would fetch if servers sent only the difference, and so leaves out what both have.
fn beyond(dist: &Path, files: &[&str], others: &[&str]) -> Result<usize> {
    let mut bytes = read_all(dist, others)?;
    let alone = compress::brotli(&bytes)?.len();
    bytes.extend(read_all(dist, files)?);
    Ok(compress::brotli(&bytes)?.len().saturating_sub(alone))
}

fn read_all(dist: &Path, names: &[&str]) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    for name in names {
        let path = dist.join(name);
        all.extend(fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
    }
    Ok(all)
}

fn measure(dist: &Path) -> Result<Vec<Shipped>> {
    let mut files = Vec::new();
    for path in files_in(dist)? {
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        files.push(Shipped {
            path: relative(dist, &path),
            raw: bytes.len(),
            brotli: compress::brotli(&bytes)?.len(),
        });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// All files of a built folder but the compressed copies.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let is_copy = path
                .extension()
                .is_some_and(|end| end == "br" || end == "gz");
            if path.is_dir() {
                folders.push(path);
            } else if !is_copy {
                files.push(path);
            }
        }
    }
    Ok(files)
}

fn relative(folder: &Path, path: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The table, and a sentence for each budget that is not kept.
fn report(files: &[Shipped], budgets: &[Budget]) -> (String, Vec<String>) {
    let width = files.iter().map(|file| file.path.chars().count()).max();
    let width = width.unwrap_or_default().max("file".len());
    let mut text = format!("{:width$}  {:>9}  {:>9}\n", "file", "raw", "brotli");
    for Shipped { path, raw, brotli } in files {
        text += &format!(
            "{path:width$}  {:>9}  {:>9}\n",
            grouped(*raw),
            grouped(*brotli)
        );
    }
    let mut failures = Vec::new();
    for Budget {
        name,
        files: parts,
        limit,
    } in budgets
    {
        let mut sum = 0;
        for part in *parts {
            match files.iter().find(|file| file.path == *part) {
                Some(file) => sum += file.brotli,
                None => failures.push(format!("{part} is missing")),
            }
        }
        text += &format!(
            "\n{name}: {} of {} bytes ({})",
            grouped(sum),
            grouped(*limit),
            parts.join(" + ")
        );
        if sum > *limit {
            let over = grouped(sum - limit);
            failures.push(format!("the {name} is {over} bytes over its budget"));
        }
    }
    failures.dedup();
    (text, failures)
}

/// A number with a space between thousands.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: [Budget; 1] = [Budget {
        name: "player",
        files: &["a.js", "a.wasm"],
        limit: 1_000,
    }];

    fn shipped(path: &str, brotli: usize) -> Shipped {
        Shipped {
            path: path.to_owned(),
            raw: 4 * brotli,
            brotli,
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234), "1 234");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }

    #[test]
    fn a_sum_up_to_its_budget_passes() {
        let (text, failures) = report(&[shipped("a.js", 400), shipped("a.wasm", 600)], &SMALL);
        assert!(failures.is_empty());
        assert!(text.contains("a.wasm      2 400        600"), "{text}");
        assert!(
            text.ends_with("player: 1 000 of 1 000 bytes (a.js + a.wasm)"),
            "{text}"
        );
    }

    #[test]
    fn a_byte_too_many_or_a_missing_file_fails() {
        let (_, failures) = report(&[shipped("a.js", 400), shipped("a.wasm", 601)], &SMALL);
        assert_eq!(failures, ["the player is 1 bytes over its budget"]);
        let (_, failures) = report(&[shipped("a.js", 400)], &SMALL);
        assert_eq!(failures, ["a.wasm is missing"]);
    }

    #[test]
    fn what_both_have_is_not_counted_twice() {
        let folder = std::env::temp_dir().join(format!("news-deck-beyond-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // No two stretches of it are alike, so that it is not compressed by itself.
        let mut state = 1_u32;
        let chance = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let shared: Vec<u8> = chance.take(4_000).collect();
        let own = b"this is in one of them alone";
        fs::write(folder.join("player"), &shared).unwrap();
        fs::write(folder.join("study"), [&shared[..], own].concat()).unwrap();
        let beyond = beyond(&folder, &["study"], &["player"]).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(
            (own.len() / 2..own.len() + 30).contains(&beyond),
            "{beyond}"
        );
    }

    #[test]
    fn a_folder_is_measured_without_its_compressed_copies() {
        let folder = std::env::temp_dir().join(format!("news-deck-size-{}", std::process::id()));
        fs::create_dir_all(folder.join("banks")).unwrap();
        for name in [
            "news-deck.js",
            "news-deck.js.br",
            "banks/one.json",
            "banks/one.json.gz",
        ] {
            fs::write(folder.join(name), "{}").unwrap();
        }
        let files = measure(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["banks/one.json", "news-deck.js"]);
        assert!(files.iter().all(|file| file.raw == 2));
    }
}
