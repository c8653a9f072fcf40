//! A static server in the test's process: the built files under a strict policy, and pages and banks made by tests.

use std::{
    collections::{BTreeSet, HashMap},
    path::PathBuf,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    extract::{Path, Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::{net::TcpListener, sync::Notify, task::AbortHandle};
use tower_http::services::ServeDir;

/// The policy that the product promises to run under.
pub(crate) const STRICT: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// The same without leave to compile Wasm.
pub(crate) const WITHOUT_WASM: &str = "default-src 'self'; script-src 'self'; style-src 'self'";

type Made = Arc<Mutex<HashMap<String, (&'static str, String)>>>;
type Manner = Arc<Mutex<(String, Duration, &'static str)>>;

/// A running server; it ends with the value.
pub(crate) struct Site {
    origin: String,
    made: Made,
    /// The policy that is sent, how long an answer waits, and what its address begins with.
    manner: Manner,
    cut: Arc<Notify>,
    server: AbortHandle,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Ports that were a site's. None is used twice, since a browser keeps what it stored and fetched by origin.
static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// The ports of all sites so far.
pub(super) fn used_ports() -> BTreeSet<u16> {
    USED.lock().expect("no test fails in here").clone()
}

/// A port that no site of this run has had.
pub(crate) async fn new_port() -> TcpListener {
    let mut passed_over = Vec::new();
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let mut used = USED.lock().expect("no test fails in here");
        if used.insert(port) {
            return listener;
        }
        // Held until another is found, so that it is not offered again.
        passed_over.push(listener);
    }
}

/// Where `trunk build` put the files.
pub(crate) fn dist() -> PathBuf {
    std::env::var_os("NEWS_DECK_DIST").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist"),
        PathBuf::from,
    )
}

/// Where tests may put folders of files, which are served as `/folders/NAME`.
pub(crate) fn folders() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

impl Site {
    /// Serves the built files under the strict policy.
    pub(crate) async fn start() -> Site {
        let dist = dist();
        assert!(
            dist.join("player_bg.wasm").exists(),
            "no build in {}: run `trunk build` first",
            dist.display()
        );
        let made = Made::default();
        let manner: Manner = Arc::new(Mutex::new((STRICT.to_owned(), Duration::ZERO, "/")));
        let app = Router::new()
            .route("/made/{*name}", get(serve_made))
            .with_state(Arc::clone(&made))
            .nest_service("/folders", ServeDir::new(folders()))
            .fallback_service(ServeDir::new(dist).precompressed_br())
            .layer(from_fn_with_state(Arc::clone(&manner), answer));
        let listener = new_port().await;
        let address = listener.local_addr().expect("an address");
        let cut = Arc::new(Notify::new());
        let is_cut = Arc::clone(&cut);
        let server = tokio::spawn(async move {
            axum::serve(listener, app)
                .with_graceful_shutdown(async move { is_cut.notified().await })
                .await
        });
        let site = Site {
            origin: format!("http://{address}"),
            made,
            manner,
            cut,
            server: server.abort_handle(),
        };
        site.file("all-kinds.json", super::BANK);
        site.file("whole.json", super::whole_bank().to_string());
        site.file("ferry.svg", include_str!("../fixtures/ferry.svg"));
        site.file("probe.js", include_str!("probe.js"));
        site.file("blocked-storage.js", include_str!("blocked-storage.js"));
        site.file("full-storage.js", include_str!("full-storage.js"));
        site
    }

    /// Serves what is asked for from now on under this policy.
    pub(crate) fn obey(&self, policy: &str) {
        self.manner.lock().expect("no test fails in here").0 = policy.to_owned();
    }

    /// Serves under the strict policy in words that name this site, where `'self'` stands for none.
    pub(crate) fn name_itself(&self) {
        self.obey(&STRICT.replace("'self'", &self.origin));
    }

    /// Lets each answer wait from now on, as on a slow line.
    pub(crate) fn wait(&self, time: Duration) {
        self.manner.lock().expect("no test fails in here").1 = time;
    }

    /// Lets this one file wait.
    pub(crate) fn wait_for(&self, path: &'static str, time: Duration) {
        self.wait(time);
        self.manner.lock().expect("no test fails in here").2 = path;
    }

    /// Answers nobody from now on, as if the network had gone; also on connections that are held open.
    pub(crate) fn cut(&self) {
        self.cut.notify_one();
    }

    /// Adds or replaces `/made/NAME`.
    pub(crate) fn file(&self, name: &str, content: impl Into<String>) {
        let kind = match name.rsplit_once('.') {
            Some((_, "html")) => "text/html; charset=utf-8",
            Some((_, "js")) => "text/javascript",
            Some((_, "css")) => "text/css",
            Some((_, "svg")) => "image/svg+xml",
            Some((_, "wasm")) => "application/wasm",
            _ => "application/json",
        };
        self.made
            .lock()
            .expect("no test failed in here")
            .insert(name.to_owned(), (kind, content.into()));
    }

    /// Makes a host page with this body, and returns its address.
    pub(crate) fn page(&self, body: &str) -> String {
        self.page_with("", body)
    }

    /// The same with more in its head, before the loader.
    pub(crate) fn page_with(&self, head: &str, body: &str) -> String {
        self.page_at("page.html", head, body)
    }

    /// The same under a name of its own.
    pub(crate) fn page_at(&self, name: &str, head: &str, body: &str) -> String {
        let html = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><meta name=color-scheme content='light dark'><title>Host page</title>\
             <meta name=viewport content='width=device-width'><link rel=icon href=/favicon.svg>\
             <link rel=stylesheet href=/page.css>\
             <script src=probe.js></script>{head}<script type=module src=/news-deck.js></script>\
             <body><main><h1>Host page</h1><h2>Quiz</h2>{body}<p id=after>After the deck.</p></main>"
        );
        self.file(name, html);
        self.url(&format!("made/{name}"))
    }

    /// Adds a file of a package that npm has installed for the tests.
    pub(crate) fn package_file(&self, name: &str, path: &str) {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("node_modules")
            .join(path);
        let text = std::fs::read_to_string(&path);
        self.file(
            name,
            text.unwrap_or_else(|error| panic!("{}: {error}; run `npm ci`", path.display())),
        );
    }

    /// The text of a built file.
    pub(crate) fn built(&self, name: &str) -> String {
        std::fs::read_to_string(dist().join(name)).expect("a built file")
    }

    /// The address of a file.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.origin)
    }
}

async fn answer(State(manner): State<Manner>, request: Request, next: Next) -> Response {
    let (policy, time, path) = manner.lock().expect("no test fails in here").clone();
    if request.uri().path().starts_with(path) {
        tokio::time::sleep(time).await;
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_str(&policy).expect("a policy"),
    );
    // As the README asks of servers whose decks are shown in sandboxed frames.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn serve_made(State(made): State<Made>, Path(name): Path<String>) -> Response {
    match made.lock().expect("no test failed in here").get(&name) {
        Some((kind, content)) => ([(CONTENT_TYPE, *kind)], content.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
