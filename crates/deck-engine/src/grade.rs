//! Answers, and what each is worth.

use crate::bank::{Body, Choice, Matching, OrderItem, Place, Question, Spot};
use crate::{NearMiss, TypedVerdict, grade_date, grade_number, grade_typed};

/// What a reader answers. Positions refer to the document's order, never to the shown one.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The chosen one.
    Choice(usize),
    /// The chosen ones.
    Choices(Vec<usize>),
    /// Whether the statement holds.
    Truth(bool),
    /// Typed words, number or date.
    Text(String),
    /// A text for each blank.
    Blanks(Vec<String>),
    /// All items, first to last.
    Order(Vec<usize>),
    /// For each left side, the position of its right side among [`Matching::options`].
    Match(Vec<Option<usize>>),
    /// A point on the map, in degrees north and east.
    Spot {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
}

/// A share of a question's one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// So many parts were earned …
    pub earned: u32,
    /// … of so many; at least one.
    pub of: u32,
}

impl Credit {
    /// Everything is right.
    #[must_use]
    pub fn is_full(self) -> bool {
        self.earned == self.of
    }

    /// Nothing is right.
    #[must_use]
    pub fn is_none(self) -> bool {
        self.earned == 0
    }

    /// 0 to 1.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.earned) / f64::from(self.of)
    }
}

/// What an answer is worth, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// Its share of the point.
    pub credit: Credit,
    /// For each blank, item or left side whether it is right; for other kinds one part.
    pub parts: Vec<Part>,
}

/// One part of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Whether it is right.
    pub right: bool,
    /// Why it is not, where it was close.
    pub near: Option<NearMiss>,
}

/// Grades an answer; `None` while it is incomplete or belongs to another kind.
///
/// Partial credit, out of one point for each question:
/// - `multi`: right choices less wrong ones, out of all right ones, never below nothing;
/// - `cloze`, `match`: right parts out of all;
/// - `order`: neighbours that follow each other as they should, out of all neighbours;
/// - `place`: all within the radius, then falling evenly to nothing at five times it.
#[must_use]
pub fn grade(question: &Question, answer: &Answer) -> Option<Grade> {
    match (&question.body, answer) {
        (Body::Choice(choices), Answer::Choice(chosen)) => {
            Some(whole(choices.get(*chosen)?.correct))
        }
        (Body::Multi(choices), Answer::Choices(chosen)) => grade_multi(choices, chosen),
        (Body::TrueFalse(truth), Answer::Truth(answer)) => Some(whole(truth == answer)),
        (Body::Text(typed), Answer::Text(text)) => {
            filled(text).map(|text| Grade::of_parts(vec![Part::typed(grade_typed(typed, text))]))
        }
        (Body::Number(number), Answer::Text(text)) => {
            filled(text).map(|text| Grade::of_parts(vec![Part::typed(grade_number(number, text))]))
        }
        (Body::Date(date), Answer::Text(text)) => {
            filled(text).map(|text| Grade::of_parts(vec![Part::typed(grade_date(date, text))]))
        }
        (Body::Cloze(cloze), Answer::Blanks(texts)) => {
            if texts.len() != cloze.blanks.len() {
                return None;
            }
            let parts = cloze.blanks.iter().zip(texts).map(|(blank, text)| {
                filled(text).map(|text| Part::typed(grade_typed(blank, text)))
            });
            Some(Grade::of_parts(parts.collect::<Option<_>>()?))
        }
        (Body::Order(items), Answer::Order(order)) => grade_order(items, order),
        (Body::Match(matching), Answer::Match(chosen)) => grade_match(matching, chosen),
        (
            Body::Place(place),
            Answer::Spot {
                latitude,
                longitude,
            },
        ) => Some(grade_place(place, *latitude, *longitude)),
        _ => None,
    }
}

impl Grade {
    fn of_parts(parts: Vec<Part>) -> Self {
        let earned = parts.iter().filter(|part| part.right).count();
        Self {
            credit: credit(earned, parts.len()),
            parts,
        }
    }
}

impl Part {
    fn plain(right: bool) -> Self {
        Self { right, near: None }
    }

    fn typed(verdict: TypedVerdict) -> Self {
        match verdict {
            TypedVerdict::Right => Self::plain(true),
            TypedVerdict::Wrong => Self::plain(false),
            TypedVerdict::NearMiss(near) => Self {
                right: false,
                near: Some(near),
            },
        }
    }
}

fn filled(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

fn whole(right: bool) -> Grade {
    Grade::of_parts(vec![Part::plain(right)])
}

/// A question has at most a few parts, so the counts always fit.
fn credit(earned: usize, of: usize) -> Credit {
    Credit {
        earned: u32::try_from(earned).unwrap_or(0),
        of: u32::try_from(of).unwrap_or(1).max(1),
    }
}

fn grade_multi(choices: &[Choice], chosen: &[usize]) -> Option<Grade> {
    if chosen.is_empty() || chosen.iter().any(|index| *index >= choices.len()) {
        return None;
    }
    let parts: Vec<Part> = choices
        .iter()
        .enumerate()
        .map(|(index, choice)| Part::plain(choice.correct == chosen.contains(&index)))
        .collect();
    let is_right = |choice: &&Choice| choice.correct;
    let picked = || {
        choices
            .iter()
            .enumerate()
            .filter(|(i, _)| chosen.contains(i))
            .map(|(_, c)| c)
    };
    let right = picked().filter(is_right).count();
    let wrong = picked().count() - right;
    let of = choices.iter().filter(is_right).count();
    Some(Grade {
        credit: credit(right.saturating_sub(wrong), of),
        parts,
    })
}

fn grade_order(items: &[OrderItem], order: &[usize]) -> Option<Grade> {
    if order.len() != items.len() || !(0..items.len()).all(|index| order.contains(&index)) {
        return None;
    }
    let parts = order
        .iter()
        .enumerate()
        .map(|(place, item)| Part::plain(place == *item))
        .collect();
    let follows = order
        .iter()
        .zip(order.iter().skip(1))
        .filter(|(a, b)| **a + 1 == **b)
        .count();
    Some(Grade {
        credit: credit(follows, items.len().saturating_sub(1)),
        parts,
    })
}

fn grade_match(matching: &Matching, chosen: &[Option<usize>]) -> Option<Grade> {
    if chosen.len() != matching.pairs.len() {
        return None;
    }
    let parts = chosen
        .iter()
        .enumerate()
        .map(|(left, right)| Some(Part::plain((*right)? == left)));
    Some(Grade::of_parts(parts.collect::<Option<_>>()?))
}

fn grade_place(place: &Place, latitude: f64, longitude: f64) -> Grade {
    const STEPS: u32 = 100;
    let distance = distance_km(&place.spot, latitude, longitude);
    let excess = (distance - place.radius_km).max(0.0) / (4.0 * place.radius_km);
    // Between 0 and 100, so the conversion is exact after rounding.
    let earned = ((1.0 - excess.min(1.0)) * f64::from(STEPS)).round() as u32;
    Grade {
        credit: Credit { earned, of: STEPS },
        parts: vec![Part::plain(earned == STEPS)],
    }
}

/// Great-circle distance by the haversine formula on a sphere of the earth's mean radius
/// (6371.0 km, IUGG).
fn distance_km(spot: &Spot, latitude: f64, longitude: f64) -> f64 {
    let half_chord = |a: f64, b: f64| sine((b - a) / 2.0).powi(2);
    let cosine = |degrees: f64| sine(90.0 - degrees.abs());
    let a = half_chord(spot.latitude, latitude)
        + cosine(spot.latitude) * cosine(latitude) * half_chord(spot.longitude, longitude);
    2.0 * 6371.0 * a.sqrt().min(1.0).asin()
}

/// The sine of an angle between -180 and 180 degrees, by its Taylor series.
///
/// Angles beyond a right one are mirrored first, so that eight terms leave an error below 1e-10. The
/// library's sine, which serves all angles, costs a page 8 kB.
fn sine(degrees: f64) -> f64 {
    let mirrored = if degrees.abs() > 90.0 {
        degrees.signum() * 180.0 - degrees
    } else {
        degrees
    };
    let x = mirrored.to_radians();
    let (mut term, mut sum) = (x, x);
    for step in 1..8 {
        let n = f64::from(2 * step);
        term *= -x * x / (n * (n + 1.0));
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests;
