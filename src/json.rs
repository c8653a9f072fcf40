//! JSON values of the browser as the engine's, and back.
//!
//! By hand: `serde-wasm-bindgen` does the same and costs a page 10 kB more, most of it for the
//! wording of errors that are of no use to a reader.

mod reader;

use deck_engine::Json;
use js_sys::{Array, JSON, Object, Reflect, parse_float};
use wasm_bindgen::{JsCast, JsValue};

/// What is no JSON value (a host may set anything as the bank) reads as nothing.
///
/// It comes over as one text: a bank of ten questions would take thousands of calls, so many that Chromium stops to
/// compile a faster way for them before the first question is seen.
pub(crate) fn from_js(value: &JsValue) -> Json {
    let text = JSON::stringify(value).ok();
    let text = text.and_then(|text| text.as_string());
    reader::parse(&text.unwrap_or_default(), parse_float)
}

pub(crate) fn to_js(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(truth) => (*truth).into(),
        Json::Number(number) => (*number).into(),
        Json::String(text) => text.into(),
        Json::Array(items) => items.iter().map(to_js).collect::<Array>().into(),
        Json::Object(fields) => {
            let object = Object::new();
            for (name, value) in fields {
                set(&object, name, &to_js(value));
            }
            object.into()
        }
    }
}

/// `undefined` for an absent field, and for a value that has none.
pub(crate) fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or_default()
}

/// Sets a field of an object that takes any.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    // Only frozen objects and setters that throw refuse, and all callers pass plain new objects.
    let _ = Reflect::set(object.unchecked_ref::<Object>(), &name.into(), value);
}
