//! Where the project's things are, and how its commands are started.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo sets the variable at run time too, so a moved folder is no trouble.
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent()
        .map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The tools that the project installed for itself; git ignores the folder.
pub(crate) fn tools_dir() -> PathBuf {
    root().join(".tools")
}

/// A command that runs in the workspace, with the project's own tools first on its path.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.current_dir(root()).env("PATH", tool_path());
    // What `cargo run` told this program about itself would make build scripts of the child run again.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let is_about_us = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
        ]
        .iter()
        .any(|prefix| text.starts_with(prefix));
        if is_about_us || text == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(&name);
        }
    }
    command
}

/// The cargo that started this program.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from))
}

/// A program by name, as the project's commands would find it.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&tool_path()).find_map(|dir| program_in(&dir, name))
}

/// A program of this name in this folder.
pub(crate) fn program_in(dir: &Path, name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ".bat"]
    } else {
        &[""]
    };
    endings
        .iter()
        .map(|ending| dir.join(format!("{name}{ending}")))
        .find(|path| path.is_file())
}

fn tool_path() -> OsString {
    let own = [tools_dir().join("bin"), root().join("node_modules/.bin")];
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("xtask/Cargo.toml").is_file());
    }

    #[test]
    fn own_tools_come_first() {
        let path = tool_path();
        let mut dirs = env::split_paths(&path);
        assert_eq!(dirs.next(), Some(tools_dir().join("bin")));
        assert_eq!(dirs.next(), Some(root().join("node_modules/.bin")));
        assert!(dirs.next().is_some());
    }

    #[test]
    fn children_do_not_learn_about_this_package() {
        let removed: Vec<_> = cargo()
            .get_envs()
            .filter(|(_, value)| value.is_none())
            .map(|(name, _)| name.to_owned())
            .collect();
        assert!(removed.iter().any(|name| name == "CARGO_MANIFEST_DIR"));
        assert!(!removed.iter().any(|name| name == "CARGO_HOME"));
    }

    #[test]
    fn a_program_that_is_nowhere_is_not_found() {
        assert_eq!(find("news-deck-no-such-program"), None);
    }
}
