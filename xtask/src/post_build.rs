//! Trunk's hook after a release build: joins, minifies, shortens names and adds compressed copies.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::{compress, precache, project, short_names, size, steps};

/// The endings of files that servers compress.
const COMPRESSED: [&str; 9] = [
    "css",
    "html",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];
/// Below this, headers outweigh what compression saves.
const WORTH_COMPRESSING: usize = 256;

pub(crate) fn run() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.context("trunk runs this after a build; try `cargo xtask build`")?;
    if env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "release") {
        return Ok(());
    }
    let esbuild = project::program_in(&project::root().join("node_modules/.bin"), "esbuild");
    if esbuild.is_none() {
        println!(
            "esbuild is not installed, so nothing is minified; `cargo xtask setup` installs it"
        );
    }
    if let Some(esbuild) = &esbuild {
        join(esbuild, &folder)?;
    }
    let files = size::files_in(&folder)?;
    if let Some(esbuild) = &esbuild {
        for path in files.iter().filter(|path| has_ending(path, &["css", "js"])) {
            minify(esbuild, path)?;
        }
    }
    for module in ["player", "judge"] {
        let file = |ending| folder.join(format!("{module}{ending}"));
        shorten_names(&file("_bg.wasm"), &file(".js"))?;
    }
    precache::write(&folder)?;
    for path in files.iter().filter(|path| has_ending(path, &COMPRESSED)) {
        add_copies(path)?;
    }
    Ok(())
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    endings.contains(&&*ending)
}

fn shorten_names(wasm: &Path, glue: &Path) -> Result<()> {
    let module = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let script =
        fs::read_to_string(glue).with_context(|| format!("cannot read {}", glue.display()))?;
    let (module, script) = short_names::shorten(&module, &script)?;
    fs::write(wasm, module)?;
    fs::write(glue, script)?;
    Ok(())
}

/// Puts the element's class into the script that registers it: fetched one after the other, they would cost a round trip.
fn join(esbuild: &Path, folder: &Path) -> Result<()> {
    let (script, class) = (folder.join("news-deck.js"), folder.join("element.js"));
    let mut command = project::command(esbuild);
    command
        .arg(&script)
        .args(["--bundle", "--format=esm", "--target=esnext"])
        // What the class fetches when it is wanted.
        .args(["--external:./services.js", "--external:./answers.js"])
        .args(["--charset=utf8", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", script.display()));
    steps::succeed(&mut command)?;
    fs::remove_file(&class).with_context(|| format!("cannot remove {}", class.display()))
}

/// Replaces a script or style by its minified form where that is smaller.
fn minify(esbuild: &Path, path: &Path) -> Result<()> {
    let output = project::command(esbuild)
        .arg(path)
        .args([
            "--minify",
            "--format=esm",
            "--target=esnext",
            "--log-level=warning",
        ])
        .args(["--charset=utf8", "--legal-comments=none"])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", esbuild.display()))?;
    if !output.status.success() {
        bail!("esbuild cannot minify {}", path.display());
    }
    let before = fs::metadata(path)?.len();
    let is_smaller = u64::try_from(output.stdout.len()).is_ok_and(|after| after < before);
    if is_smaller && !output.stdout.is_empty() {
        fs::write(path, output.stdout)?;
    }
    Ok(())
}

/// Writes `.br` and `.gz` beside a file, where they are smaller.
fn add_copies(path: &Path) -> Result<()> {
    let bytes = fs::read(path)?;
    if bytes.len() < WORTH_COMPRESSING {
        return Ok(());
    }
    for (ending, copy) in [
        ("br", compress::brotli(&bytes)?),
        ("gz", compress::gzip(&bytes)?),
    ] {
        if copy.len() < bytes.len() {
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(ending);
            fs::write(name, copy)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_stand_beside_files_that_are_worth_it() {
        let folder = env::temp_dir().join(format!("news-deck-copies-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (long, short) = (folder.join("long.css"), folder.join("short.css"));
        fs::write(&long, "p { margin: 0 }\n".repeat(50)).unwrap();
        fs::write(&short, "p { margin: 0 }\n").unwrap();
        add_copies(&long).unwrap();
        add_copies(&short).unwrap();
        let mut names: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        fs::remove_dir_all(&folder).unwrap();
        names.sort();
        assert_eq!(
            names,
            ["long.css", "long.css.br", "long.css.gz", "short.css"]
        );
    }
}
