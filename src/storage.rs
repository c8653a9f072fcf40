//! Where a session is kept. Any access may throw, and a full or blocked store never stops play.

use deck_engine::{Json, Saved};
use web_sys::Storage;

use crate::json::{from_js, to_js};

/// One deck's place in the store that its page allows.
#[derive(Clone)]
pub(crate) struct Store {
    storage: Option<Storage>,
    key: String,
    /// The attributes that shaped the draw: a session of other ones is not taken up.
    shape: String,
}

impl Store {
    /// `kind` is the element's attribute: `session`, `local` or `none`.
    pub(crate) fn open(kind: &str, key: &str, shape: String) -> Self {
        let window = web_sys::window();
        let storage = window.and_then(|window| match kind {
            "none" => None,
            "local" => window.local_storage().ok().flatten(),
            _ => window.session_storage().ok().flatten(),
        });
        Self {
            storage,
            key: format!("news-deck:{key}"),
            shape,
        }
    }

    /// What was kept for this key and shape. What cannot be read counts as nothing: it may be
    /// of another version, or somebody else's.
    pub(crate) fn load(&self) -> Option<Saved> {
        let text = self.storage.as_ref()?.get_item(&self.key).ok()??;
        let kept = from_js(&js_sys::JSON::parse(&text).ok()?);
        (*kept.get("shape")? == Json::String(self.shape.clone())).then_some(())?;
        Saved::from_json(kept.get("session")?)
    }

    /// Keeps a session, or leaves the store as it was where it is full or blocked.
    pub(crate) fn save(&self, session: &Saved) {
        let Some(storage) = &self.storage else { return };
        let kept = Json::Object(vec![
            ("shape".to_owned(), Json::String(self.shape.clone())),
            ("session".to_owned(), session.to_json()),
        ]);
        let text = js_sys::JSON::stringify(&to_js(&kept))
            .ok()
            .and_then(|text| text.as_string());
        if let Some(text) = text {
            // Losing progress is the worst that a refusal can mean; the quiz goes on.
            let _ = storage.set_item(&self.key, &text);
        }
    }
}
