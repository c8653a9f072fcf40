//! Runs every test in every engine, side by side, and says where an engine could not.

use std::{
    cell::RefCell,
    panic::AssertUnwindSafe,
    process::ExitCode,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::{FutureExt, future::LocalBoxFuture};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use thirtyfour::prelude::WebDriverResult;
use tokio::runtime::Runtime;

use super::{Capability, Engine, Page, Wish, browser::Browser, evidence};

/// How long one test may take in one engine, on a machine that has much else to do too.
const PATIENCE: Duration = Duration::from_secs(600);

/// How many tests that fail are tried a second time. A run of hundreds of tests in three browsers, on a machine with much else to do,
/// does not fail by one picture that came late; what is at fault fails twice, and where much fails nothing is tried again.
const SECOND_TRIES: usize = 3;

/// How many second tries were begun.
static BEGUN: AtomicUsize = AtomicUsize::new(0);

/// Tests that passed the second time only, and why they failed at first.
static UNSTABLE: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

/// A test, as the list at the top of its module has it.
pub(crate) struct Test {
    pub(crate) name: &'static str,
    pub(crate) needs: &'static [Capability],
    pub(crate) wishes: &'static [Wish],
    pub(crate) run: for<'a> fn(&'a Page) -> LocalBoxFuture<'a, WebDriverResult<()>>,
}

/// The list of a module's tests, with what some of them need, and what their readers have set in the system:
/// `one, another needs DevTools, third prefers Dark,`.
macro_rules! tests {
    ($($name:ident $(prefers $wish:ident)? $(needs $($capability:ident)+)?),+ $(,)?) => {
        pub(crate) const TESTS: &[$crate::harness::Test] = &[$(
            $crate::harness::Test {
                name: concat!(module_path!(), "::", stringify!($name)),
                needs: &[$($($crate::harness::Capability::$capability),+)?],
                wishes: &[$($crate::harness::Wish::$wish)?],
                run: |page| Box::pin($name(page)),
            }
        ),+];
    };
}
pub(crate) use tests;

thread_local! {
    /// While a test runs on this thread: where and why it panicked, or nothing yet.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs what the command line asks for.
pub(crate) fn run(lists: &[&'static [Test]]) -> ExitCode {
    let arguments = Arguments::from_args();
    let runtime = Arc::new(Runtime::new().expect("a runtime"));
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // A test's own panic is told with its result.
        let told =
            PANIC.with_borrow_mut(|place| place.as_mut().map(|place| *place = panic.to_string()));
        if told.is_none() {
            usual(panic);
        }
    }));
    let mut trials = Vec::new();
    for engine in Engine::wanted() {
        for test in lists.iter().copied().flatten() {
            let runtime = Arc::clone(&runtime);
            // Without the name of this program.
            let path = test
                .name
                .split_once("::")
                .map_or(test.name, |(_, path)| path);
            let name = format!("{}::{path}", engine.name());
            let trial = {
                let name = name.clone();
                Trial::ignorable_test(name.clone(), move || {
                    if let Some(reason) = test.needs.iter().find_map(|need| engine.lacks(*need)) {
                        return Ok(Completion::ignored_with(reason));
                    }
                    evidence::forget(&name);
                    let once = || {
                        PANIC.set(Some(String::new()));
                        let result = runtime.block_on(in_engine(engine, test, &name));
                        PANIC.set(None);
                        result
                    };
                    once().or_else(|failed| try_again(&name, failed, once))
                })
            };
            trials.push(trial);
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(Browser::end_idle());
    for (name, reason) in UNSTABLE.lock().expect("no test fails in here").iter() {
        eprintln!("unstable: {name} passed at its second try; at first: {reason}");
    }
    conclusion.exit_code()
}

/// Gives a test that failed its second try, if there are tries left. What was kept of the first failure stays if the second passes.
fn try_again(
    name: &str,
    failed: Failed,
    once: impl Fn() -> Result<Completion, Failed>,
) -> Result<Completion, Failed> {
    if BEGUN.fetch_add(1, Ordering::Relaxed) >= SECOND_TRIES {
        return Err(failed);
    }
    let completion = once()?;
    let mut unstable = UNSTABLE.lock().expect("no test fails in here");
    let reason = failed.message().unwrap_or_default().to_owned();
    unstable.push((name.to_owned(), reason));
    Ok(completion)
}

/// Runs one test in one engine. A browser in which a test failed is not used again.
async fn in_engine(engine: Engine, test: &Test, name: &str) -> Result<Completion, Failed> {
    let browser = Browser::borrow(engine, test.wishes)
        .await
        .map_err(|error| format!("{} did not start: {error}", engine.name()))?;
    let page = Page::new(engine, browser.driver.clone()).await;
    let run = async {
        for wish in test.wishes {
            let Some(query) = wish.query() else {
                continue;
            };
            let heard = format!("return matchMedia('{query}').matches");
            assert_eq!(page.run(&heard).await?, true, "{wish:?} is not heard");
        }
        (test.run)(&page).await
    };
    let attempt = AssertUnwindSafe(tokio::time::timeout(PATIENCE, run));
    let failure = match attempt.catch_unwind().await {
        Ok(Ok(Ok(()))) => {
            drop(page);
            return match browser.give_back().await {
                Ok(()) => Ok(Completion::Completed),
                Err(error) => Err(format!("the browser lost its way afterwards: {error}").into()),
            };
        }
        Ok(Ok(Err(error))) => format!("the browser did not do what it was told: {error}"),
        Ok(Err(_)) => format!("not done after {} s", PATIENCE.as_secs()),
        Err(_) => PANIC.take().unwrap_or_default(),
    };
    let kept = evidence::keep(&page, name, &failure).await;
    drop(page);
    browser.quit().await;
    Err(format!("{failure}\n{kept}").into())
}
