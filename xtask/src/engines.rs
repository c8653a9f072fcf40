//! The engines that the browser tests run in.

use anyhow::{Context, Result, bail};

use crate::platform::{self, System};
use crate::project;

/// The variable that names some of them.
const VARIABLE: &str = "NEWS_DECK_ENGINES";

/// Their names for the variable.
const NAMES: [(&str, System); 3] = [
    ("chromium", System::Chromium),
    ("firefox", System::Firefox),
    ("webkit", System::WebKit),
];

/// Those that `NEWS_DECK_ENGINES` names, or else all that can be had here.
pub(crate) fn wanted() -> Result<Vec<System>> {
    chosen(
        std::env::var(VARIABLE).ok().as_deref(),
        cfg!(target_os = "linux"),
    )
}

fn chosen(names: Option<&str>, linux: bool) -> Result<Vec<System>> {
    let names = names.unwrap_or_default().trim();
    if names.is_empty() {
        let here = |engine: &System| linux || *engine != System::WebKit;
        return Ok(NAMES
            .into_iter()
            .map(|(_, engine)| engine)
            .filter(here)
            .collect());
    }
    let engine = |name: &str| {
        let found = NAMES.into_iter().find(|(known, _)| *known == name.trim());
        let Some((_, engine)) = found else {
            bail!(
                "{VARIABLE} names `{name}`; there are chromium, firefox and webkit, with commas between them"
            );
        };
        Ok(engine)
    };
    names.split(',').map(engine).collect()
}

/// Says which engines are left out, so that nobody takes a pass in some for a pass in all.
pub(crate) fn tell_missing(wanted: &[System]) {
    for (name, engine) in NAMES {
        if !wanted.contains(&engine) {
            println!(
                "Not run in {name}: {VARIABLE} leaves it out, or it cannot be had on this system."
            );
        }
    }
}

/// What the tests are told: the engines, and where their programs are.
pub(crate) fn environment(wanted: &[System]) -> Result<Vec<(&'static str, std::ffi::OsString)>> {
    let names: Vec<_> = NAMES
        .iter()
        .filter(|(_, engine)| wanted.contains(engine))
        .map(|(name, _)| *name)
        .collect();
    let mut variables = vec![(VARIABLE, names.join(",").into())];
    for engine in wanted {
        let programs = match engine {
            System::Node | System::Python => Vec::new(),
            System::Chromium => vec![
                ("CHROME_BIN", platform::chromium()),
                ("CHROMEDRIVER", platform::chromedriver()),
            ],
            System::Firefox => vec![
                ("FIREFOX_BIN", platform::firefox()),
                ("GECKODRIVER", project::find("geckodriver")),
            ],
            System::WebKit => vec![("WEBKIT_DRIVER", platform::webkit_driver())],
        };
        for (variable, program) in programs {
            let program =
                program.with_context(|| format!("no program was found for {variable}"))?;
            variables.push((variable, program.into()));
        }
    }
    Ok(variables)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_engines_are_wanted_unless_some_are_named() {
        use System::{Chromium, Firefox, WebKit};
        assert_eq!(chosen(None, true).unwrap(), [Chromium, Firefox, WebKit]);
        assert_eq!(chosen(Some(" "), false).unwrap(), [Chromium, Firefox]);
        assert_eq!(
            chosen(Some("webkit, chromium"), false).unwrap(),
            [WebKit, Chromium]
        );
    }

    #[test]
    fn an_unknown_engine_is_named() {
        let error = chosen(Some("chromium,opera"), true)
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("NEWS_DECK_ENGINES names `opera`"),
            "{error}"
        );
    }
}
