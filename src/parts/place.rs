//! A place to be pointed at: the map, and as its equal the list of places to choose from.

use deck_engine::{Answer, Place, Question, Session, Spot, fill, plain};

use crate::action::Action;
use crate::markup::{Markup, On, number_of};
use crate::parts::choices;
use crate::words::Word;

pub(crate) fn view(
    m: &mut Markup,
    session: &Session,
    question: &Question,
    place: &Place,
    revealed: bool,
) {
    let answer = session.answer();
    m.when(!revealed, |m| m.word("p", "hint", Word::PlaceHint));
    // An element of its own script, which the page fetches for banks that have places. Without it the list is left.
    m.element("news-deck-map", "map", |m| {
        let label = m.words();
        m.attribute("label", label.say(Word::MapLabel));
        if let Some(Answer::Spot {
            latitude,
            longitude,
        }) = answer
            // A pin that was taken back.
            && !latitude.is_nan()
        {
            m.attribute("value", &coordinates(*latitude, *longitude));
        }
        if revealed {
            let Spot {
                name,
                latitude,
                longitude,
            } = &place.spot;
            m.attribute("shown", &coordinates(*latitude, *longitude));
            m.attribute("shown-name", name);
            m.attribute("radius", &plain(place.radius_km));
        }
        m.on(On::Change, |event| {
            // Without a pin there are no degrees, and no complete answer.
            Action::Answer(Answer::Spot {
                latitude: number_of(event, "latitude"),
                longitude: number_of(event, "longitude"),
            })
        });
    });
    choices::view(m, session, question, revealed);
}

/// Degrees north and east as the map reads them.
fn coordinates(latitude: f64, longitude: f64) -> String {
    fill("%,%", &[&plain(latitude), &plain(longitude)])
}
