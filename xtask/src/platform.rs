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
    Chromium,
    /// Firefox; its driver is built with cargo.
    Firefox,
    /// WebKitGTK's browser with its driver, and a display in memory.
    WebKit,
    /// Python with pip.
    Python,
}

impl System {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Node => "Node.js with npm",
            Self::Chromium => "Chromium with ChromeDriver",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK with its driver and Xvfb",
            Self::Python => "Python 3.10 or later with pip",
        }
    }

    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Node => "wasm-opt and esbuild, which make the shipped files small, run on it",
            Self::Chromium => {
                "the browser tests run in it; CHROME_BIN and CHROMEDRIVER may name your own"
            }
            Self::Firefox => "the browser tests run in it; FIREFOX_BIN may name your own",
            Self::WebKit => "the browser tests run in it; WEBKIT_DRIVER may name your own driver",
            Self::Python => "Anki runs on it, which is asked whether it takes what is exported",
        }
    }

    pub(crate) fn is_installed(self) -> bool {
        match self {
            Self::Node => project::find("node").is_some() && project::find("npm").is_some(),
            Self::Chromium => chromium().is_some() && chromedriver().is_some(),
            Self::Firefox => firefox().is_some(),
            Self::WebKit => webkit_driver().is_some() && project::find("Xvfb").is_some(),
            Self::Python => python().is_some(),
        }
    }
}

/// A package manager and its names for what the project needs.
struct Manager {
    program: &'static str,
    install: &'static str,
    node: &'static str,
    chromium: &'static str,
    firefox: &'static str,
    python: &'static str,
    /// WebKitGTK runs on Linux and its kin, and not each of them packs the driver.
    webkit: Option<&'static str>,
}

const MANAGERS: [Manager; 7] = [
    Manager {
        program: "apt-get",
        install: "sudo apt-get install -y --no-install-recommends",
        node: "nodejs npm",
        chromium: "chromium chromium-driver",
        firefox: "firefox-esr",
        python: "python3 python3-pip",
        webkit: Some("webkit2gtk-driver xvfb"),
    },
    Manager {
        program: "dnf",
        install: "sudo dnf install -y",
        node: "nodejs npm",
        chromium: "chromium chromedriver",
        firefox: "firefox",
        python: "python3 python3-pip",
        webkit: None,
    },
    Manager {
        program: "pacman",
        install: "sudo pacman -S --noconfirm",
        node: "nodejs npm",
        chromium: "chromium",
        firefox: "firefox",
        python: "python python-pip",
        webkit: None,
    },
    Manager {
        program: "apk",
        install: "sudo apk add",
        node: "nodejs npm",
        chromium: "chromium chromium-chromedriver",
        firefox: "firefox",
        python: "python3 py3-pip",
        webkit: None,
    },
    Manager {
        program: "zypper",
        install: "sudo zypper install -y",
        node: "nodejs npm",
        chromium: "chromium chromedriver",
        firefox: "MozillaFirefox",
        python: "python3 python3-pip",
        webkit: None,
    },
    Manager {
        program: "brew",
        install: "brew install",
        node: "node",
        chromium: "google-chrome chromedriver",
        firefox: "firefox",
        python: "python",
        webkit: None,
    },
    Manager {
        program: "winget",
        install: "winget install",
        node: "OpenJS.NodeJS.LTS",
        chromium: "Google.Chrome Chromium.ChromeDriver",
        firefox: "Mozilla.Firefox",
        python: "Python.Python.3.13",
        webkit: None,
    },
];

impl Manager {
    fn packages(&self, what: System) -> Option<&'static str> {
        match what {
            System::Node => Some(self.node),
            System::Chromium => Some(self.chromium),
            System::Firefox => Some(self.firefox),
            System::WebKit => self.webkit,
            System::Python => Some(self.python),
        }
    }
}

/// How to install `what` here, for a person to read.
pub(crate) fn advice_for(what: System) -> String {
    MANAGERS
        .iter()
        .find(|manager| project::find(manager.program).is_some())
        .and_then(|manager| hint(manager, what))
        .unwrap_or_else(|| format!("install {} by your platform's means", what.name()))
}

fn hint(manager: &Manager, what: System) -> Option<String> {
    let packages = manager.packages(what)?;
    Some(format!("{} {packages}", manager.install))
}

/// The packages of Debian and its kin for `what`.
pub(crate) fn apt_packages(what: System) -> impl Iterator<Item = &'static str> {
    let [apt, ..] = &MANAGERS;
    apt.packages(what).unwrap_or_default().split(' ')
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

/// Chromium: `CHROME_BIN`, or one on the path, or in its usual place.
pub(crate) fn chromium() -> Option<PathBuf> {
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

/// Chromium's driver: `CHROMEDRIVER`, or the one on the path.
pub(crate) fn chromedriver() -> Option<PathBuf> {
    named_by("CHROMEDRIVER").or_else(|| project::find("chromedriver"))
}

/// Firefox: `FIREFOX_BIN`, or one on the path, or in its usual place.
pub(crate) fn firefox() -> Option<PathBuf> {
    named_by("FIREFOX_BIN")
        .or_else(|| {
            ["firefox-esr", "firefox"]
                .iter()
                .find_map(|name| project::find(name))
        })
        .or_else(|| {
            [
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
            ]
            .iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
        })
}

/// WebKitGTK's driver: `WEBKIT_DRIVER`, or the one on the path.
pub(crate) fn webkit_driver() -> Option<PathBuf> {
    named_by("WEBKIT_DRIVER").or_else(|| project::find("WebKitWebDriver"))
}

/// Python, if it has pip and is new enough for Anki.
pub(crate) fn python() -> Option<PathBuf> {
    let question = "import pip, sys; print(sys.version_info >= (3, 10))";
    let mut found = ["python3", "python"]
        .iter()
        .filter_map(|name| project::find(name));
    found.find(|path| prints(&path.to_string_lossy(), &["-c", question], "True"))
}

fn named_by(variable: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env::var_os(variable)?);
    path.is_file().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_manager_has_a_command_for_what_it_packs() {
        let [apt, ..] = &MANAGERS;
        assert_eq!(
            hint(apt, System::Chromium).unwrap(),
            "sudo apt-get install -y --no-install-recommends chromium chromium-driver"
        );
        for manager in &MANAGERS {
            for what in [
                System::Node,
                System::Chromium,
                System::Firefox,
                System::Python,
            ] {
                assert!(hint(manager, what).unwrap().len() > manager.install.len() + 1);
            }
        }
        assert_eq!(
            hint(&MANAGERS[5], System::WebKit),
            None,
            "no WebKitGTK on a Mac"
        );
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
