//! Tables in IndexedDB: one database for the whole site.

use idb::event::VersionChangeEvent;
use idb::request::GetStoreRequest;
use idb::{Database, DatabaseEvent, Factory, KeyPath, ObjectStoreParams, Transaction};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbKeyRange, IdbRequest, IdbTransaction};
use yew::Callback;

use super::Refused;
use super::tables::{Found, Made, Purpose, Read, Row, Table};
use crate::json::{get, set};

const NAME: &str = "news-deck-study";
/// Rises when the layout changes; what was there before is then to be carried over.
const VERSION: u32 = 2;
/// The log in the layout of version 1, an entry a row: `assets/renaming.js` carries it over.
const OLDER: &str = "log";
/// What that version kept besides, which follows from the log.
const OLDER_CACHES: [&str; 2] = ["cards", "days"];

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

    pub(super) fn has_older(&self) -> bool {
        self.database.store_names().iter().any(|name| name == OLDER)
    }

    pub(super) fn begin(&self, purpose: Purpose) -> Result<Begun, Refused> {
        let names = Table::ALL.map(|table| JsValue::from(table.name()));
        let (mode, durability) = match purpose {
            Purpose::Read => ("readonly", "relaxed"),
            Purpose::Make => ("readwrite", "relaxed"),
            Purpose::Keep => ("readwrite", "strict"),
        };
        let options = js_sys::Object::new();
        set(&options, "durability", &durability.into());
        let names = names.into_iter().collect();
        Ok(Begun {
            raw: self.raw.transaction(&names, mode, &options)?,
            writes: purpose != Purpose::Read,
        })
    }
}

/// A transaction that is under way.
pub(crate) struct Begun {
    raw: IdbTransaction,
    /// Whether something may be put in.
    writes: bool,
}

impl Begun {
    pub(super) async fn ask(&self, asked: &[Read]) -> Result<Found, Refused> {
        answers(self.requests(asked)?).await
    }

    pub(super) async fn end(self, made: Made, asked: &[Read]) -> Result<Found, Refused> {
        let requests = match self.put(made).and_then(|()| self.requests(asked)) {
            Ok(requests) => requests,
            Err(refused) => {
                // Where it has ended by itself, there is nothing left to take back.
                let _ = self.raw.abort();
                return Err(refused);
            }
        };
        if !self.writes {
            return answers(requests).await;
        }
        // Nothing more comes. A browser that is not told so ends it only once all answers were heard here.
        let ending = Transaction::from(self.raw.clone()).commit()?;
        // The answers are there when it has ended.
        if ending.await?.is_committed() {
            return found(&requests);
        }
        let error = self.raw.error();
        Err(error.map_or(Refused::Failed, |error| reason(&error)))
    }

    fn put(&self, made: Made) -> Result<(), Refused> {
        for (table, Row { id, text }) in made {
            let row = js_sys::Object::new();
            set(&row, "id", &id.into());
            set(&row, "text", &text.into());
            // What fails ends the whole transaction, so nobody waits for it alone.
            self.raw.object_store(table.name())?.put(&row)?;
        }
        Ok(())
    }

    /// Asks for all at once.
    fn requests(&self, asked: &[Read]) -> Result<Vec<IdbRequest>, Refused> {
        let requests = asked.iter().map(|read| one(&self.raw, read));
        requests.collect()
    }
}

/// A transaction answers in order, so that the last answer is enough to wait for.
async fn answers(requests: Vec<IdbRequest>) -> Result<Found, Refused> {
    if let Some(last) = requests.last() {
        GetStoreRequest::from(last.clone()).await?;
    }
    found(&requests)
}

fn found(requests: &[IdbRequest]) -> Result<Found, Refused> {
    let mut found = Vec::new();
    for request in requests {
        found.push(rows(&request.result()?));
    }
    Ok(found)
}

fn one(transaction: &IdbTransaction, read: &Read) -> Result<IdbRequest, Refused> {
    let (Read::Row(table, _) | Read::Under(table, _)) = read;
    let table = transaction.object_store(table.name())?;
    Ok(match read {
        Read::Row(_, id) => table.get(&id.into())?,
        Read::Under(_, begin) => {
            // What stands behind a slash.
            let [first, last] = ["/", "0"].map(|end| JsValue::from([begin, end].concat()));
            let range =
                IdbKeyRange::bound_with_lower_open_and_upper_open(&first, &last, false, true)?;
            table.get_all_with_key(&range)?
        }
    })
}

/// One row, a list of rows, or none.
fn rows(found: &JsValue) -> Vec<Row> {
    match found.dyn_ref::<Array>() {
        Some(list) => list.iter().filter_map(|row| in_row(&row)).collect(),
        None => in_row(found).into_iter().collect(),
    }
}

fn in_row(row: &JsValue) -> Option<Row> {
    let text = |name| get(row, name).as_string();
    Some(Row {
        id: text("id")?,
        text: text("text")?,
    })
}

/// Makes the tables of a new database, or of one of an older version. What fails ends the opening, which then says so.
fn make(event: VersionChangeEvent) {
    let _ = event.database().and_then(|database| make_in(&database));
}

fn make_in(database: &Database) -> Result<(), idb::Error> {
    let old = database.store_names();
    let is_old = |name: &str| old.iter().any(|own| own == name);
    for name in OLDER_CACHES.into_iter().filter(|name| is_old(name)) {
        database.delete_object_store(name)?;
    }
    for table in Table::ALL.into_iter().filter(|table| !is_old(table.name())) {
        let mut params = ObjectStoreParams::new();
        params.key_path(Some(KeyPath::new_single("id")));
        database.create_object_store(table.name(), params)?;
    }
    Ok(())
}
