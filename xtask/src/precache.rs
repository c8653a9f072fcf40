//! Names the files that the study page keeps for use without a network, each with its hash.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::size;

/// Where the page is, and its worker.
const PAGE: &str = "study/";
const WORKER: &str = "study/sw.js";

/// What lies beside the element's own files and is not needed to study. A name ending in `/` is a folder.
const ELSEWHERE: [&str; 12] = [
    "articles/",
    "banks/",
    "embed.",
    "errands.js",
    "evidence",
    "gallery",
    "glue.js",
    "index.html",
    // Fetched by those who ask for it.
    "optimise",
    "player",
    "study-glue.js",
    "worksheet.css",
];

/// Puts the list into the worker of a built folder; nothing may change a file of it afterwards.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let mut hashes = BTreeMap::new();
    for path in size::files_in(folder)? {
        let name = name_in(folder, &path);
        if is_kept(&name) {
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            hashes.insert(from_page(&name), hash(&bytes));
        }
    }
    let worker = folder.join(WORKER);
    let script =
        fs::read_to_string(&worker).with_context(|| format!("cannot read {}", worker.display()))?;
    fs::write(&worker, release(&hashes) + &script)
        .with_context(|| format!("cannot write {}", worker.display()))
}

fn name_in(folder: &Path, path: &Path) -> String {
    let path: PathBuf = path.strip_prefix(folder).unwrap_or(path).into();
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Whether the page needs the file. Its worker is kept by the browser itself.
fn is_kept(name: &str) -> bool {
    let is_elsewhere = ELSEWHERE.iter().any(|start| name.starts_with(start));
    !is_elsewhere && name != WORKER
}

/// The address of a file as the page says it.
fn from_page(name: &str) -> String {
    match name.strip_prefix(PAGE) {
        // A folder is asked for by its own address.
        Some("index.html") => "./".to_owned(),
        Some(name) => format!("./{name}"),
        None => format!("../{name}"),
    }
}

/// As browsers compare it: <https://www.w3.org/TR/SRI/>.
fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The list, as a line of the worker.
fn release(hashes: &BTreeMap<String, String>) -> String {
    let mut files = String::new();
    for (name, hash) in hashes {
        let _ = write!(files, "{name:?}:{hash:?},");
    }
    // Two builds of the same files are one release.
    let version = hash(files.as_bytes());
    format!("self.release={{version:{version:?},files:{{{files}}}}};\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_keeps_its_own_files_and_those_of_the_element() {
        for (name, kept) in [
            ("study/index.html", true),
            ("study/app.js", true),
            ("news-deck.js", true),
            ("study.js", true),
            ("study_bg.wasm", true),
            ("judge_bg.wasm", true),
            // Who is without a network takes cards and grades along, too.
            ("exporter_bg.wasm", true),
            ("grades_bg.wasm", true),
            ("strings/de.json", true),
            ("page.css", true),
            ("study/sw.js", false),
            ("index.html", false),
            ("banks/amur-visit.json", false),
            ("gallery.css", false),
            ("player_bg.wasm", false),
            ("study-glue.js", false),
            ("optimiser_bg.wasm", false),
        ] {
            assert_eq!(is_kept(name), kept, "{name}");
        }
    }

    #[test]
    fn files_are_named_as_the_page_asks_for_them() {
        for (name, address) in [
            ("study/index.html", "./"),
            ("study/app.js", "./app.js"),
            ("strings/de.json", "../strings/de.json"),
        ] {
            assert_eq!(from_page(name), address);
        }
    }

    #[test]
    fn a_changed_file_makes_another_release() {
        let of = |bytes: &[u8]| release(&BTreeMap::from([("./a.js".to_owned(), hash(bytes))]));
        assert_eq!(of(b"1"), of(b"1"));
        assert_ne!(
            of(b"1").split_once(",files").unwrap().0,
            of(b"2").split_once(",files").unwrap().0
        );
        // `printf 1 | openssl dgst -sha256 -binary | base64`
        assert!(of(b"1").contains("sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s="));
    }
}
