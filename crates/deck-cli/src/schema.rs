//! The JSON Schema of banks, for editors that complete and check while one writes, and for other programs.
//!
//! It is generated from [`document`], whose types say what a document is. What a schema cannot say (ids that
//! differ, exactly one right choice, days that the calendar has) is left to `news-deck check`; in all else it agrees
//! with [`deck_engine::Bank::parse`], which a test holds it to.

mod document;

use std::sync::LazyLock;

use serde_json::{Map, Value};

/// The schema of a bank, in the dialect 2020-12.
pub(crate) static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let mut schema = schemars::schema_for!(document::Bank).to_value();
    // Whether they are in order otherwise, is for other crates of a build to say.
    schema.sort_all_objects();
    schema
});

/// The schema as it is printed and kept.
pub(crate) fn text() -> String {
    format!("{:#}\n", *SCHEMA)
}

/// A part of the schema: what it says of one value of a document.
#[derive(Clone, Copy)]
pub(crate) struct Part(&'static Map<String, Value>);

impl Part {
    /// What it says of the whole document.
    pub(crate) fn root() -> Option<Self> {
        Self::of(&SCHEMA)
    }

    /// The part itself, or what it refers to.
    fn of(value: &'static Value) -> Option<Self> {
        let part = value.as_object()?;
        let aim = part.get("$ref").and_then(Value::as_str);
        match aim.and_then(|aim| SCHEMA.pointer(aim.strip_prefix('#')?)) {
            Some(aim) => Self::of(aim),
            None => Some(Self(part)),
        }
    }

    /// The fields that an object has, with what it says of each. Those of a question depend on its kind.
    pub(crate) fn fields(
        self,
        kind: Option<&str>,
    ) -> impl Iterator<Item = (&'static str, &'static Value)> {
        let kinds = self.list("oneOf").iter().filter_map(Self::of);
        let own = kinds.filter(move |own| kind.is_some() && own.kind() == kind);
        own.chain([self])
            .filter_map(|part| part.0.get("properties")?.as_object())
            .flatten()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// What it says of the field of this name.
    pub(crate) fn field(self, name: &str, kind: Option<&str>) -> Option<Self> {
        let (_, value) = self.fields(kind).find(|(field, _)| *field == name)?;
        let part = Self::of(value)?;
        // A field that may be null is one of two.
        Some(
            part.list("anyOf")
                .first()
                .and_then(Self::of)
                .unwrap_or(part),
        )
    }

    /// What it says of the items of a list.
    pub(crate) fn items(self) -> Option<Self> {
        Self::of(self.0.get("items")?)
    }

    fn list(self, name: &str) -> &'static [Value] {
        let list = self.0.get(name).and_then(Value::as_array);
        list.map_or(&[], Vec::as_slice)
    }

    fn kind(self) -> Option<&'static str> {
        self.0.get("properties")?.pointer("/kind/const")?.as_str()
    }
}
