//! Sharing: the page may take it over, then the browser's dialog, then the clipboard, then words
//! that the reader can select.

use deck_engine::Challenge;
use js_sys::{Function, Object, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::host::{ShareRequest, Shared};
use crate::json::{get, set};
use crate::source::Source;

/// What begins a challenge in the fragment of an address.
const MARK: &str = "nd=";

/// The code in the fragment of the page's address.
pub(crate) fn challenge_in_address() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let fragment = hash.strip_prefix('#')?;
    fragment
        .split('&')
        .find_map(|part| part.strip_prefix(MARK))
        .map(ToOwned::to_owned)
}

/// Shares a result with a challenge link. It must run within the reader's click, which is what
/// allows a page to open the dialog or to write to the clipboard.
pub(crate) fn share(source: &Source, emit: &Function, request: ShareRequest) {
    let ShareRequest { score, seed, done } = request;
    // A round has at most a few hundred questions.
    let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let challenge = Challenge {
        bank: source.about.id.clone(),
        hash: source.hash(),
        seed,
        right: count(score.right),
        of: count(score.of),
    };
    let text = score.share_text(&source.about.title);
    let url = challenge_address(&challenge);
    let data = Object::new();
    for (name, value) in [("text", &text), ("url", &url)] {
        set(&data, name, &value.into());
    }
    let allowed = emit.call2(&JsValue::NULL, &"share".into(), &data);
    if allowed.is_ok_and(|allowed| allowed.is_falsy()) {
        done.emit(Shared::Elsewhere);
        return;
    }
    let words = format!("{text}\n{url}");
    let Some(window) = web_sys::window() else {
        done.emit(Shared::Show(words));
        return;
    };
    let navigator = window.navigator();
    if let Some(dialog) = call(&navigator, "share", &data) {
        spawn_local(async move {
            // A closed dialog is an answer, not a failure.
            let _ = JsFuture::from(dialog).await;
            done.emit(Shared::Elsewhere);
        });
        return;
    }
    let clipboard = get(&navigator, "clipboard");
    match call(&clipboard, "writeText", &words.as_str().into()) {
        Some(written) => spawn_local(async move {
            let outcome = JsFuture::from(written).await;
            done.emit(outcome.map_or(Shared::Show(words), |_| Shared::Copied));
        }),
        None => done.emit(Shared::Show(words)),
    }
}

fn challenge_address(challenge: &Challenge) -> String {
    let page = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}#{MARK}{challenge}")
}

/// Calls a method that older browsers and insecure pages lack.
fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = get(object, name).dyn_into().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}
