//! The versions of the tools, each in one place.
//!
//! npm's tools are pinned by `package.json`, the wasm-bindgen command by `Cargo.lock`, trunk, geckodriver and Anki here.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Trunk; 0.22 needs a newer compiler than the one that the workspace asks for.
pub(crate) const TRUNK: &str = "0.21.14";

/// Firefox's driver, which no package manager has.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// Anki, as a package for Python.
pub(crate) const ANKI: &str = "26.9.3";

/// The version of wasm-bindgen in the lock file, which its command must have too.
pub(crate) fn wasm_bindgen(root: &Path) -> Result<String> {
    let path = root.join("Cargo.lock");
    let lock =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    locked(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")
}

fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?;
    let version = version.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn a_locked_version_is_read() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.1.0\"\n";
        assert_eq!(locked(lock, "a").as_deref(), Some("2.1.0"));
        assert_eq!(locked(lock, "b"), None);
    }

    #[test]
    fn manifest_and_lock_file_agree_on_wasm_bindgen() {
        let manifest = fs::read_to_string(project::root().join("Cargo.toml")).unwrap();
        let locked = wasm_bindgen(&project::root()).unwrap();
        let pin = format!("wasm-bindgen = \"={locked}\"");
        assert!(
            manifest.lines().any(|line| line == pin),
            "Cargo.lock has wasm-bindgen {locked}; Cargo.toml must say `{pin}`"
        );
    }

    #[test]
    fn npm_packages_are_pinned_to_one_version() {
        let manifest = fs::read_to_string(project::root().join("package.json")).unwrap();
        assert!(manifest.contains("\"binaryen\": \""));
        for loose in ["\"^", "\"~", "\"*", "\"latest"] {
            assert!(!manifest.contains(loose), "package.json holds {loose}");
        }
    }
}
