//! JSON values of the browser as the engine's, and back.
//!
//! By hand: `serde-wasm-bindgen` does the same and costs a page 10 kB more, most of it for the
//! wording of errors that are of no use to a reader.

use deck_engine::Json;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How deep lists and objects may lie in one another: more than any bank needs, and little enough
/// that a hostile document cannot exhaust the stack.
const DEEPEST: u8 = 32;

/// What is no JSON value (a host may set anything as the bank) reads as nothing.
pub(crate) fn from_js(value: &JsValue) -> Json {
    read(value, DEEPEST)
}

fn read(value: &JsValue, depth: u8) -> Json {
    let Some(depth) = depth.checked_sub(1) else {
        return Json::Null;
    };
    // Each question crosses into the page, so what is most frequent comes first, and no field is asked for by its name.
    if let Some(text) = value.as_string() {
        Json::String(text)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::Array(items.iter().map(|item| read(&item, depth)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let fields = Object::entries(object);
        let fields = fields.iter().map(|field| {
            let field: Array = field.unchecked_into();
            let name = field.get(0).as_string().unwrap_or_default();
            (name, read(&field.get(1), depth))
        });
        Json::Object(fields.collect())
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else {
        value.as_bool().map_or(Json::Null, Json::Bool)
    }
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
