//! Tables in IndexedDB: one database for the whole site.

use deck_engine::Json;
use idb::event::VersionChangeEvent;
use idb::{
    Database, DatabaseEvent, Factory, KeyPath, KeyRange, ObjectStoreParams, Query, Transaction,
};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbTransaction};
use yew::Callback;

use super::Refused;
use super::tables::{Index, Part, Range, Read, Table, Write};
use crate::json::{from_js, get, set, to_js};

const NAME: &str = "news-deck-study";
/// Rises when the layout changes; what was there before is then to be carried over.
const VERSION: u32 = 1;

/// What happens to a database while it is open or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// A tab with an older version of the page has it open.
    Held,
    /// A tab with a newer version wants it, so this one has let it go.
    Newer,
}

#[wasm_bindgen]
extern "C" {
    /// A database as the browser gives it.
    type Raw;

    /// By hand, since no crate passes the wish on that a grade be on the disk before the next card is shown.
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Raw,
        tables: &Array,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// An open database.
pub(crate) struct Browser {
    raw: Raw,
    /// Its callbacks live as long as this.
    database: Database,
}

impl From<idb::Error> for Refused {
    fn from(error: idb::Error) -> Refused {
        match error {
            idb::Error::DomException(exception) => reason(&exception),
            idb::Error::AddFailed(error) | idb::Error::UpdateFailed(error) => reason(&error),
            _ => Refused::Failed,
        }
    }
}

impl From<JsValue> for Refused {
    fn from(error: JsValue) -> Refused {
        reason(&error)
    }
}

fn reason(error: &JsValue) -> Refused {
    match get(error, "name").as_string().as_deref() {
        Some("QuotaExceededError") => Refused::Full,
        _ => Refused::Failed,
    }
}

impl Browser {
    /// Opens the database, and makes it if there is none yet. It waits as long as another tab holds it.
    pub(crate) async fn open(trouble: Callback<Trouble>) -> Result<Browser, Refused> {
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(make);
        let held = trouble.clone();
        request.on_blocked(move |_| held.emit(Trouble::Held));
        let raw: IdbDatabase = request.await?.into();
        let mut database = Database::from(raw.clone());
        database.on_version_change(move |event| {
            if let Some(Ok(database)) = event.target().map(Database::try_from) {
                database.close();
            }
            trouble.emit(Trouble::Newer);
        });
        Ok(Browser {
            raw: JsValue::from(raw).unchecked_into(),
            database,
        })
    }

    pub(super) fn close(self) {
        self.database.close();
    }

    fn begin(&self, tables: &[Table], mode: &str) -> Result<IdbTransaction, Refused> {
        let names = tables.iter().map(|table| JsValue::from(table.name()));
        let options = js_sys::Object::new();
        set(&options, "durability", &"strict".into());
        Ok(self.raw.transaction(&names.collect(), mode, &options)?)
    }

    pub(super) async fn read(&self, asked: &[Read]) -> Result<Vec<Json>, Refused> {
        let transaction: Transaction = self.begin(&Table::ALL, "readonly")?.into();
        let mut found = Vec::new();
        for read in asked {
            found.push(one(&transaction, read).await?);
        }
        Ok(found)
    }

    pub(super) async fn write(&self, write: Write<'_>) -> Result<(), Refused> {
        let raw = self.begin(&Table::ALL, "readwrite")?;
        let transaction: Transaction = raw.clone().into();
        if let Err(refused) = fill(&transaction, write).await {
            // Where it has ended by itself, there is nothing left to take back.
            let _ = raw.abort();
            return Err(refused);
        }
        if transaction.await?.is_committed() {
            return Ok(());
        }
        Err(raw.error().map_or(Refused::Failed, |error| reason(&error)))
    }
}

async fn one(transaction: &Transaction, read: &Read) -> Result<Json, Refused> {
    let found: JsValue = match read {
        Read::Row(table, id) => {
            let id: JsValue = id.into();
            let row = transaction.object_store(table.name())?.get(id)?.await?;
            row.unwrap_or_default()
        }
        Read::Rows(range, limit) => {
            let rows = index(transaction, range)?.get_all(Some(query(range)?), Some(*limit))?;
            rows.await?.into_iter().collect::<Array>().into()
        }
        Read::Between(table, first, last, limit) => {
            let ids = KeyRange::bound(&first.into(), &last.into(), None, None)?;
            let table = transaction.object_store(table.name())?;
            let rows = table.get_all(Some(ids.into()), Some(*limit))?;
            rows.await?.into_iter().collect::<Array>().into()
        }
        Read::Ids(range) => {
            let ids = index(transaction, range)?.get_all_keys(Some(query(range)?), None)?;
            ids.await?.into_iter().collect::<Array>().into()
        }
        Read::Count(range) => index(transaction, range)?
            .count(Some(query(range)?))?
            .await?
            .into(),
    };
    Ok(from_js(&found))
}

fn index(transaction: &Transaction, range: &Range) -> Result<idb::Index, Refused> {
    let table = transaction.object_store(range.index.table().name())?;
    Ok(table.index(range.index.name())?)
}

async fn fill(transaction: &Transaction, write: Write<'_>) -> Result<(), Refused> {
    for (range, count) in &write.checks {
        let found = one(transaction, &Read::Count(range.clone())).await?;
        if found != Json::Number((*count).into()) {
            return Err(Refused::Changed);
        }
    }
    let mut found = Vec::new();
    for (table, id) in &write.reads {
        found.push(one(transaction, &Read::Row(*table, id.clone())).await?);
    }
    for (table, row) in (write.make)(&found)? {
        let (store, row) = (transaction.object_store(table.name())?, to_js(&row));
        // What fails ends the whole transaction, so nobody waits for it alone.
        if table == Table::Log {
            store.add(&row, None)?;
        } else {
            store.put(&row, None)?;
        }
    }
    Ok(())
}

/// Makes the tables of a new database. What fails ends the opening, which then says so.
fn make(event: VersionChangeEvent) {
    let _ = event.database().and_then(|database| make_in(&database));
}

fn make_in(database: &Database) -> Result<(), idb::Error> {
    for table in Table::ALL {
        let mut params = ObjectStoreParams::new();
        params.key_path(Some(KeyPath::new_single("id")));
        let store = database.create_object_store(table.name(), params)?;
        for index in Index::ALL {
            if index.table() == table {
                let path = KeyPath::new_array(index.fields().iter().copied());
                store.create_index(index.name(), path, None)?;
            }
        }
    }
    Ok(())
}

fn query(range: &Range) -> Result<Query, Refused> {
    let [first, last] = [&range.first, &range.last].map(|parts| key(parts));
    Ok(KeyRange::bound(&first, &last, None, None)?.into())
}

fn key(parts: &[Part]) -> JsValue {
    let parts = parts.iter().map(|part| match part {
        Part::Number(number) => JsValue::from(*number),
        Part::Text(text) => text.into(),
        // To a database, a list stands behind every number and text.
        Part::End => Array::new().into(),
    });
    parts.collect::<Array>().into()
}
