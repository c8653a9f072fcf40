//! Answers, and what each is worth.

use crate::bank::{Body, Choice, Place, Question};
use crate::{Judge, NearMiss, NumberAnswer, Slider, TypedVerdict};

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
/// - `number` with a slider that scores by distance: all within the tolerance, then falling evenly to nothing
///   at the slider's furthest end;
/// - `place`: all within the radius, then falling evenly to nothing at five times it.
#[must_use]
pub fn grade(question: &Question, answer: &Answer, judge: &Judge) -> Option<Grade> {
    let mut grade = Grade {
        credit: Credit { earned: 0, of: 0 },
        parts: Vec::new(),
    };
    match (&question.body, answer) {
        (Body::Choice(choices), Answer::Choice(chosen)) => {
            grade.add(choices.get(*chosen)?.correct);
        }
        (Body::Multi(choices), Answer::Choices(chosen)) => grade.add_choices(choices, chosen)?,
        (Body::TrueFalse(truth), Answer::Truth(answer)) => grade.add(truth == answer),
        (Body::Text(typed), Answer::Text(text)) => {
            grade.add_typed(judge.typed(typed, filled(text)?));
        }
        (Body::Number(number), Answer::Text(text)) => {
            let text = filled(text)?;
            match &number.slider {
                Some(slider) if slider.by_distance => {
                    grade.add_on_slider(number, slider, judge.number_in(text));
                }
                _ => grade.add_typed(judge.number(number, text)),
            }
        }
        (Body::Date(date), Answer::Text(text)) => {
            grade.add_typed(judge.date(question, date, filled(text)?));
        }
        (Body::Cloze(cloze), Answer::Blanks(texts)) if texts.len() == cloze.blanks.len() => {
            for (blank, text) in cloze.blanks.iter().zip(texts) {
                grade.add_typed(judge.typed(blank, filled(text)?));
            }
        }
        (Body::Order(items), Answer::Order(order)) => grade.add_order(items.len(), order)?,
        (Body::Match(matching), Answer::Match(chosen)) if chosen.len() == matching.pairs.len() => {
            for (left, right) in chosen.iter().enumerate() {
                grade.add((*right)? == left);
            }
        }
        (
            Body::Place(place),
            Answer::Spot {
                latitude,
                longitude,
            },
        ) if latitude.is_finite() && longitude.is_finite() => {
            grade.add_place(place, *latitude, *longitude);
        }
        _ => return None,
    }
    grade.credit.of = grade.credit.of.max(1);
    Some(grade)
}

fn filled(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// Parts are added one by one. Each counts as much as any other, unless the kind has rules of its
/// own, which then set the credit anew.
impl Grade {
    fn add(&mut self, right: bool) {
        self.add_part(Part { right, near: None });
    }

    fn add_part(&mut self, part: Part) {
        self.credit.of += 1;
        self.credit.earned += u32::from(part.right);
        self.parts.push(part);
    }

    fn add_typed(&mut self, verdict: TypedVerdict) {
        self.add_part(Part {
            right: matches!(verdict, TypedVerdict::Right),
            near: match verdict {
                TypedVerdict::NearMiss(near) => Some(near),
                TypedVerdict::Right | TypedVerdict::Wrong => None,
            },
        });
    }

    /// `None` where nothing is chosen, or what is not there.
    fn add_choices(&mut self, choices: &[Choice], chosen: &[usize]) -> Option<()> {
        let last = chosen.iter().max()?;
        choices.get(*last)?;
        let (mut right, mut wrong, mut of) = (0_u32, 0, 0);
        for (index, choice) in choices.iter().enumerate() {
            let picked = chosen.contains(&index);
            self.add(choice.correct == picked);
            of += u32::from(choice.correct);
            right += u32::from(picked && choice.correct);
            wrong += u32::from(picked && !choice.correct);
        }
        self.credit = Credit {
            earned: right.saturating_sub(wrong),
            of,
        };
        Some(())
    }

    /// `None` where an item is missing or there twice.
    fn add_order(&mut self, count: usize, order: &[usize]) -> Option<()> {
        let complete = order.len() == count && (0..count).all(|index| order.contains(&index));
        complete.then_some(())?;
        let (mut follows, mut pairs, mut before) = (0, 0, None);
        for (place, item) in order.iter().enumerate() {
            self.add(place == *item);
            if let Some(before) = before {
                pairs += 1;
                follows += u32::from(before + 1 == *item);
            }
            before = Some(*item);
        }
        self.credit = Credit {
            earned: follows,
            of: pairs,
        };
        Some(())
    }

    fn add_place(&mut self, place: &Place, latitude: f64, longitude: f64) {
        let excess = place.distance_km(latitude, longitude) - place.radius_km;
        self.add_distance(excess, 4.0 * place.radius_km);
    }

    /// `number` questions whose slider scores by distance: an answer that is no number earns nothing.
    fn add_on_slider(&mut self, number: &NumberAnswer, slider: &Slider, given: Option<f64>) {
        let furthest = (number.value - slider.from).max(slider.to - number.value);
        let excess = match given {
            Some(given) => (given - number.value).abs() - number.tolerance,
            None => furthest,
        };
        self.add_distance(excess, furthest);
    }

    /// All for no excess, falling evenly to nothing at `none`.
    fn add_distance(&mut self, excess: f64, none: f64) {
        const STEPS: u32 = 100;
        let share = 1.0 - (excess.max(0.0) / none).min(1.0);
        // Between 0 and 100, so the conversion is exact after rounding.
        let earned = (share * f64::from(STEPS)).round() as u32;
        // What is off by less than half a step is off all the same.
        let earned = if excess > 0.0 {
            earned.min(STEPS - 1)
        } else {
            STEPS
        };
        self.add(earned == STEPS);
        self.credit = Credit { earned, of: STEPS };
    }
}

#[cfg(test)]
mod tests;
