//! What the platform's own package manager can install, and the command that would.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::project;

/// Something that only the platform can install.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum System {
    /// Node.js with npm.
    Node,
    /// Chromium (or Chrome) with its driver.
    Browser,
}

impl System {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Node => "Node.js with npm",
            Self::Browser => "Chromium with ChromeDriver",
        }
    }

    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Node => "wasm-opt and esbuild, which make the shipped files small, run on it",
            Self::Browser => {
                "the browser tests run in it; CHROME_BIN and CHROMEDRIVER may name your own"
            }
        }
    }

    pub(crate) fn is_installed(self) -> bool {
        match self {
            Self::Node => project::find("node").is_some() && project::find("npm").is_some(),
            Self::Browser => browser().is_some() && chromedriver().is_some(),
        }
    }
}

/// A package manager and its names for what the project needs.
struct Manager {
    program: &'static str,
    install: &'static str,
    node: &'static str,
    browser: &'static str,
}

const MANAGERS: [Manager; 7] = [
    Manager {
        program: "apt-get",
        install: "sudo apt-get install -y --no-install-recommends",
        node: "nodejs npm",
        browser: "chromium chromium-driver",
    },
    Manager {
        program: "dnf",
        install: "sudo dnf install -y",
        node: "nodejs npm",
        browser: "chromium chromedriver",
    },
    Manager {
        program: "pacman",
        install: "sudo pacman -S --noconfirm",
        node: "nodejs npm",
        browser: "chromium",
    },
    Manager {
        program: "apk",
        install: "sudo apk add",
        node: "nodejs npm",
        browser: "chromium chromium-chromedriver",
    },
    Manager {
        program: "zypper",
        install: "sudo zypper install -y",
        node: "nodejs npm",
        browser: "chromium chromedriver",
    },
    Manager {
        program: "brew",
        install: "brew install",
        node: "node",
        browser: "google-chrome chromedriver",
    },
    Manager {
        program: "winget",
        install: "winget install",
        node: "OpenJS.NodeJS.LTS",
        browser: "Google.Chrome Chromium.ChromeDriver",
    },
];

/// The command that installs `what` here, for a person to run.
pub(crate) fn command_for(what: System) -> String {
    MANAGERS
        .iter()
        .find(|manager| project::find(manager.program).is_some())
        .map_or_else(
            || format!("install {} by your platform's means", what.name()),
            |manager| hint(manager, what),
        )
}

fn hint(manager: &Manager, what: System) -> String {
    let packages = match what {
        System::Node => manager.node,
        System::Browser => manager.browser,
    };
    format!("{} {packages}", manager.install)
}

/// The packages of Debian and its kin for `what`.
pub(crate) fn apt_packages(what: System) -> impl Iterator<Item = &'static str> {
    let [apt, ..] = &MANAGERS;
    let packages = match what {
        System::Node => apt.node,
        System::Browser => apt.browser,
    };
    packages.split(' ')
}

/// The start of an `apt-get` command that needs no question answered, where there is one.
pub(crate) fn unattended_apt() -> Option<Vec<&'static str>> {
    project::find("apt-get")?;
    let apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y"];
    if prints("id", &["-u"], "0") {
        return Some(apt.to_vec());
    }
    let may_sudo = project::find("sudo").is_some() && prints("sudo", &["-n", "id", "-u"], "0");
    may_sudo.then(|| ["sudo", "-n"].into_iter().chain(apt).collect())
}

fn prints(program: &str, words: &[&str], expected: &str) -> bool {
    Command::new(program)
        .args(words)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == expected.as_bytes())
}

/// The browser for the tests: `CHROME_BIN`, or one on the path, or in its usual place.
pub(crate) fn browser() -> Option<PathBuf> {
    named_by("CHROME_BIN")
        .or_else(|| {
            [
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
            ]
            .iter()
            .find_map(|name| project::find(name))
        })
        .or_else(|| {
            [
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            ]
            .iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
        })
}

/// The browser's driver: `CHROMEDRIVER`, or the one on the path.
pub(crate) fn chromedriver() -> Option<PathBuf> {
    named_by("CHROMEDRIVER").or_else(|| project::find("chromedriver"))
}

fn named_by(variable: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env::var_os(variable)?);
    path.is_file().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_manager_has_a_command_for_each_thing() {
        let [apt, ..] = &MANAGERS;
        assert_eq!(
            hint(apt, System::Browser),
            "sudo apt-get install -y --no-install-recommends chromium chromium-driver"
        );
        for manager in &MANAGERS {
            for what in [System::Node, System::Browser] {
                assert!(hint(manager, what).len() > manager.install.len() + 1);
            }
        }
    }

    #[test]
    fn apt_is_given_one_package_a_word() {
        let packages: Vec<_> = apt_packages(System::Node).collect();
        assert_eq!(packages, ["nodejs", "npm"]);
    }

    #[test]
    fn a_program_that_fails_prints_nothing_expected() {
        assert!(!prints("news-deck-no-such-program", &[], ""));
    }
}
