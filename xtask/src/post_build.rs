//! Trunk's hook after a release build: joins, minifies, shortens names, puts functions in order and adds compressed copies.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::{compress, order, precache, project, short_names, size, steps};

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
/// The player's glue by itself, as the package for npm has it.
pub(crate) const PLAYER_GLUE: &str = "glue.js";
/// The same of study.
pub(crate) const STUDY_GLUE: &str = "study-glue.js";
/// What the script of the study page imports.
const STUDY_PAGE: [&str; 15] = [
    "arrival", "banks", "cards", "clock", "counting", "due", "export", "faults", "gestures",
    "grades", "language", "notes", "offline", "shelf", "words",
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
        join_scripts(esbuild, &folder)?;
    }
    if let Some(esbuild) = &esbuild {
        for path in size::files_in(&folder)? {
            if has_ending(&path, &["css", "js"]) {
                minify(esbuild, &path)?;
            }
        }
    }
    for module in [
        "player",
        "study",
        "judge",
        "optimiser",
        "exporter",
        "grades",
    ] {
        let file = |ending| folder.join(format!("{module}{ending}"));
        shorten_names(&file("_bg.wasm"), &file(".js"))?;
    }
    let joined = [
        (
            "study.js",
            STUDY_GLUE,
            "cards, due, mount",
            "study-services.js",
        ),
        ("player.js", PLAYER_GLUE, "mount", "services.js"),
    ];
    for (script, glue, functions, services) in joined {
        let glue_file = folder.join(glue);
        fs::copy(folder.join(script), &glue_file)
            .with_context(|| format!("cannot write {}", glue_file.display()))?;
        if let Some(esbuild) = &esbuild {
            join_player(esbuild, &folder, script, (glue, functions), services)?;
        }
    }
    if esbuild.is_some() {
        for name in [
            "study-services.js",
            "study-day.js",
            "study-times.js",
            "services.js",
            "answers.js",
        ] {
            remove(&folder.join(name))?;
        }
        remove_folder(&folder.join("services"))?;
    }
    for name in ["news-deck.js", "player.js", "study.js"] {
        compile_at_once(&folder.join(name))?;
    }
    precache::write(&folder)?;
    for path in size::files_in(&folder)? {
        if has_ending(&path, &COMPRESSED) {
            add_copies(&path)?;
        }
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
    fs::write(wasm, order::by_likeness(&module)?)?;
    fs::write(glue, script)?;
    Ok(())
}

/// Puts the element's class into the script that registers it, and answers in words into the errands: fetched one after the
/// other, they would cost a round trip.
fn join_scripts(esbuild: &Path, folder: &Path) -> Result<()> {
    let script = |name: &str| folder.join(name);
    bundle(
        esbuild,
        &script("news-deck.js"),
        &script("news-deck.js"),
        &[
            // What the class fetches when it is wanted.
            "--external:./services.js",
            "--external:./answers.js",
            "--external:./study-services.js",
            // The player brings its services along; the class asks.
            "--define:import.meta.joined=true",
            "--minify-syntax",
        ],
    )?;
    let page = script("study/app.js");
    bundle(esbuild, &page, &page, &[])?;
    for piece in STUDY_PAGE {
        remove(&script(&format!("study/{piece}.js")))?;
    }
    // It has to do with the same logs as backups, but comes without those.
    let renaming = script("renaming.js");
    bundle(esbuild, &renaming, &renaming, &[])?;
    remove_folder(&script("renaming"))?;
    let panels = script("panels.js");
    bundle(esbuild, &panels, &panels, &["--external:./optimise.js"])?;
    remove_folder(&script("panels"))?;
    for name in [
        "backup",
        "errands",
        "evidence",
        "gallery",
        "map",
        "statistics",
    ] {
        let whole = script(&format!("{name}.js"));
        bundle(esbuild, &whole, &whole, &[])?;
        remove_folder(&script(name))?;
    }
    for name in ["element.js", "fallback.js", "requests.js", "trouble.js"] {
        remove(&script(name))?;
    }
    Ok(())
}

/// Puts what a player asks of its page into the file of its glue: each file more is a request more, and browsers have
/// six connections to a server.
fn join_player(
    esbuild: &Path,
    folder: &Path,
    script: &str,
    (glue, functions): (&str, &str),
    services: &str,
) -> Result<()> {
    let both = folder.join("both.js");
    let lines = format!(
        "export {{ default, {functions} }} from './{glue}';\n\
         export {{ prepare, servicesOf }} from './{services}';\n"
    );
    fs::write(&both, lines).with_context(|| format!("cannot write {}", both.display()))?;
    bundle(
        esbuild,
        &both,
        &folder.join(script),
        &[
            "--external:./errands.js",
            "--external:./evidence.js",
            "--external:./backup.js",
            "--external:./statistics.js",
            "--external:./map.js",
            "--external:./panels.js",
            "--external:./renaming.js",
            "--minify",
        ],
    )?;
    remove(&both)
}

/// Puts a script and what it imports into one file.
fn bundle(esbuild: &Path, script: &Path, joined: &Path, words: &[&str]) -> Result<()> {
    let mut command = project::command(esbuild);
    command
        .arg(script)
        .args(["--bundle", "--format=esm", "--target=esnext"])
        .args(["--charset=utf8", "--log-level=warning", "--allow-overwrite"])
        .args(words)
        .arg(format!("--outfile={}", joined.display()));
    steps::succeed(&mut command)
}

fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))
}

fn remove_folder(path: &Path) -> Result<()> {
    fs::remove_dir_all(path).with_context(|| format!("cannot remove {}", path.display()))
}

/// Tells Chromium to compile a script's functions while the script is on its way: nearly all of them run before the first
/// question is seen, and compiled one by one they would keep the page waiting.
fn compile_at_once(path: &Path) -> Result<()> {
    let script =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    fs::write(path, format!("//# allFunctionsCalledOnLoad\n{script}"))?;
    Ok(())
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
