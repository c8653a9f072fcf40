//! A browser with its driver and, where the engine has no mode without one, its display.
//! It serves one test after the other, each in a tab of its own.

use std::{
    ffi::OsString,
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, prelude::*};

use super::{Engine, Wish, preferences};

/// Size of a window before a test changes it.
pub(super) const WINDOW: (u32, u32) = (1280, 1000);

/// A program that ends with the value.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may be gone already; there is nothing else to tidy.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A running browser.
pub(super) struct Browser {
    pub(super) engine: Engine,
    pub(super) driver: WebDriver,
    wishes: &'static [Wish],
    // In the order in which they end: the driver before the display.
    _processes: Vec<Process>,
    _home: TempDir,
}

/// Browsers that wait for the next test.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

impl Browser {
    /// One that is idle, or else a new one; with an empty tab in either case. For a reader with wishes it is new:
    /// they are known as it starts.
    pub(super) async fn borrow(
        engine: Engine,
        wishes: &'static [Wish],
    ) -> WebDriverResult<Browser> {
        let idle = if wishes.is_empty() {
            let mut idle = IDLE.lock().expect("no test fails in here");
            let found = idle.iter().position(|browser| browser.engine == engine);
            found.map(|index| idle.swap_remove(index))
        } else {
            None
        };
        match idle {
            Some(browser) => Ok(browser),
            None => Browser::start(engine, wishes).await,
        }
    }

    /// Makes it ready for the next test. Nothing of the last one is left: each site has an origin of its
    /// own, and what belongs to a tab ends with it.
    pub(super) async fn give_back(self) -> WebDriverResult<()> {
        if !self.wishes.is_empty() {
            self.quit().await;
            return Ok(());
        }
        let used = self.driver.window().await?;
        let fresh = self.driver.new_tab().await?;
        self.driver.switch_to_window(used).await?;
        self.driver.close_window().await?;
        self.driver.switch_to_window(fresh).await?;
        if self.engine == Engine::Chromium {
            // A page in the background hears of no focus.
            let command = self.driver.cdp();
            command.send_raw("Page.bringToFront", json!({})).await?;
        }
        let (width, height) = WINDOW;
        self.driver.set_window_rect(0, 0, width, height).await?;
        IDLE.lock().expect("no test fails in here").push(self);
        Ok(())
    }

    /// Ends all that are idle.
    pub(super) async fn end_idle() {
        let idle = std::mem::take(&mut *IDLE.lock().expect("no test fails in here"));
        for browser in idle {
            browser.quit().await;
        }
    }

    pub(super) async fn quit(self) {
        if let Err(error) = self.driver.quit().await {
            eprintln!("{} did not close: {error}", self.engine.name());
        }
    }

    async fn start(engine: Engine, wishes: &'static [Wish]) -> WebDriverResult<Browser> {
        let home = tempfile::tempdir().expect("a home for the browser");
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|free| free.local_addr())
            .expect("a free port")
            .port();
        let mut processes = Vec::new();
        let mut command = driver(engine, port);
        if engine == Engine::WebKit {
            // Without a display it would never answer.
            let (display, number) = display();
            processes.push(display);
            command.env("DISPLAY", format!(":{number}"));
        }
        set_home(&mut command, home.path(), wishes);
        let spawned = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let spawned = spawned.unwrap_or_else(|error| {
            panic!(
                "{} does not start ({error}); `cargo xtask setup` installs what is missing",
                command.get_program().display()
            )
        });
        processes.insert(0, Process(spawned));
        for _ in 0..400 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let address = format!("http://127.0.0.1:{port}");
        let driver = WebDriver::new(&address, capabilities(engine, wishes)).await?;
        if engine == Engine::Chromium && !wishes.is_empty() {
            preferences::tell_chromium(&driver, wishes).await?;
        }
        let (width, height) = WINDOW;
        driver.set_window_rect(0, 0, width, height).await?;
        Ok(Browser {
            engine,
            driver,
            wishes,
            _processes: processes,
            _home: home,
        })
    }
}

/// The driver's command.
fn driver(engine: Engine, port: u16) -> Command {
    match engine {
        Engine::Chromium => {
            let mut command = Command::new(program("CHROMEDRIVER", "chromedriver"));
            command.arg(format!("--port={port}"));
            command
        }
        Engine::Firefox => {
            let mut command = Command::new(program("GECKODRIVER", "geckodriver"));
            command
                .args(["--port", &port.to_string()])
                .args(["--websocket-port", "0"])
                // How large a page is shown, and on what, only the browser's own scripts can change.
                .arg("--allow-system-access");
            command
        }
        Engine::WebKit => {
            let mut command = Command::new(program("WEBKIT_DRIVER", "WebKitWebDriver"));
            command.arg(format!("--port={port}"));
            command
        }
    }
}

/// What a variable names, or what the set-up installed, or what is on the path.
fn program(variable: &str, name: &str) -> OsString {
    std::env::var_os(variable).unwrap_or_else(|| {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(".tools/bin")
            .join(name);
        if own.is_file() {
            own.into()
        } else {
            name.into()
        }
    })
}

/// Keeps the user's own profile and settings out, and brings in those of a reader with wishes.
fn set_home(command: &mut Command, home: &Path, wishes: &[Wish]) {
    let settings = home.join(".config/gtk-3.0");
    std::fs::create_dir_all(&settings)
        .and_then(|()| std::fs::write(settings.join("settings.ini"), preferences::of_gtk(wishes)))
        .expect("a home that can be written to");
    command
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("XDG_DATA_HOME", home.join(".local/share"));
}

/// A display in memory, and its number.
fn display() -> (Process, String) {
    let mut server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1920x2400x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts; `cargo xtask setup` installs it");
    let mut number = String::new();
    let output = server.stdout.take().expect("its output was asked for");
    BufReader::new(output)
        .read_line(&mut number)
        .expect("the number of its display");
    (Process(server), number.trim().to_owned())
}

fn capabilities(engine: Engine, wishes: &[Wish]) -> Capabilities {
    let wanted = match engine {
        Engine::Chromium => {
            let mut words = vec![
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ];
            if wishes.contains(&Wish::Private) {
                words.push("--incognito");
            }
            let mut options = json!({ "args": words });
            name_binary(&mut options, "CHROME_BIN");
            json!({
                "browserName": "chrome",
                "goog:chromeOptions": options,
                "goog:loggingPrefs": { "browser": "ALL" },
            })
        }
        Engine::Firefox => {
            let prefs = preferences::of_firefox(wishes);
            let mut options = json!({ "args": ["-headless"], "prefs": prefs });
            name_binary(&mut options, "FIREFOX_BIN");
            json!({ "browserName": "firefox", "moz:firefoxOptions": options })
        }
        // The driver knows its own browser.
        Engine::WebKit => json!({ "browserName": "MiniBrowser" }),
    };
    match wanted {
        Value::Object(map) => map.into(),
        _ => unreachable!("it was written as an object"),
    }
}

fn name_binary(options: &mut Value, variable: &str) {
    if let Ok(binary) = std::env::var(variable) {
        options["binary"] = json!(binary);
    }
}
