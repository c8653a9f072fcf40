//! Typed answers are graded behind a door that only texts go through.
//!
//! Comparing what was typed is more than all other grading, and most decks only offer choices. So a page has it in a
//! module of its own and fetches that where a bank asks for typed answers. The two modules share no memory, only
//! texts. Natively the same texts go to a function that is linked, so that every test of grading is one of the door.

use std::fmt;
use std::rc::Rc;

use crate::text::{from_hex, halves, joined, to_hex};
use crate::{
    Body, Compare, DateSpan, NearMiss, NumberAnswer, Question, Refused, Stated, Typed,
    TypedVerdict, grade_date, grade_number, grade_typed, lacks_parts, number_in,
};

/// Stands behind each field. To a comparison it is a space, and so it becomes one where a bank has it in a text.
const MARK: char = '\u{1f}';

/// Names of tasks; those of typed words are the names of their comparisons.
const VALUE: &str = "value";
const DAYS: &str = "days";
const LACKS: &str = "lacks";
const NUMBER_IN: &str = "number in";

/// What begins the field of an accepted form, of a refused one and of the reason for that.
const ACCEPT: char = '+';
const REFUSE: char = '-';
const WHY: char = '?';

const RIGHT: &str = "right";

/// From a task and an input to what is said of it.
type Ask = dyn Fn(&str, &str) -> String;

/// What grades typed answers for a deck.
#[derive(Clone)]
pub struct Judge(Rc<Ask>);

/// All judges judge alike, wherever they are.
impl PartialEq for Judge {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Judge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Judge")
    }
}

impl Judge {
    /// A judge elsewhere: `ask` hands its two texts to [`judge`] and gives back what that said.
    pub fn new(ask: impl Fn(&str, &str) -> String + 'static) -> Self {
        Self(Rc::new(ask))
    }

    /// The one that is part of the program.
    #[must_use]
    pub fn linked() -> Self {
        Self::new(judge)
    }

    pub(crate) fn typed(&self, answer: &Typed, input: &str) -> TypedVerdict {
        let mut task = Fields::new(answer.compare.name());
        for form in &answer.accept {
            task.add_as(ACCEPT, form);
        }
        for form in &answer.refuse {
            task.add_as(REFUSE, &form.text);
            task.add_as(WHY, &form.why);
        }
        self.verdict(&task, input)
    }

    pub(crate) fn number(&self, answer: &NumberAnswer, input: &str) -> TypedVerdict {
        let mut task = Fields::new(VALUE);
        task.add(&float_to_hex(answer.value));
        task.add(&float_to_hex(answer.tolerance));
        if let Some(unit) = &answer.unit {
            task.add(unit);
        }
        self.verdict(&task, input)
    }

    /// A date against the answer of a question, which may state parts of it.
    pub(crate) fn date(&self, question: &Question, answer: &DateSpan, input: &str) -> TypedVerdict {
        self.verdict(&dated(DAYS, question, answer), input)
    }

    /// Whether an input is a date that lacks a part that is asked for; of other questions' inputs none does.
    #[must_use]
    pub fn lacks_parts(&self, question: &Question, input: &str) -> bool {
        match &question.body {
            Body::Date(answer) => {
                let task = dated(LACKS, question, answer);
                self.verdict(&task, input) == TypedVerdict::Right
            }
            _ => false,
        }
    }

    /// The number that an input holds, whatever it counts.
    #[must_use]
    pub fn number_in(&self, input: &str) -> Option<f64> {
        float_from_hex(&(self.0)(&Fields::new(NUMBER_IN).0, input))
    }

    fn verdict(&self, task: &Fields, input: &str) -> TypedVerdict {
        let said = (self.0)(&task.0, input);
        let mut fields = said.split(MARK);
        let code = fields.next().unwrap_or_default();
        let detail = fields.next().filter(|detail| !detail.is_empty());
        match NearMiss::from_code(code, detail) {
            Some(near) => TypedVerdict::NearMiss(near),
            None if code == RIGHT => TypedVerdict::Right,
            None => TypedVerdict::Wrong,
        }
    }
}

/// A task with a date that is asked for, and what may state parts of it.
fn dated(task: &str, question: &Question, answer: &DateSpan) -> Fields {
    let mut task = Fields::new(task);
    for part in [answer, &question.as_of]
        .into_iter()
        .flat_map(DateSpan::numbers)
    {
        task.add(&to_hex(part));
    }
    task.add(&question.prompt);
    task
}

/// Does what a [`Judge`] asks for: one task, which names what an input is held against, and the input.
///
/// It is for the door's other side. Programs that have all of this crate call [`grade_typed`] and its like.
#[must_use]
pub fn judge(task: &str, input: &str) -> String {
    let mut fields: Vec<&str> = task.split(MARK).collect();
    // Behind the last mark is nothing.
    fields.pop();
    match said(&fields, input) {
        Some(Said::Verdict(TypedVerdict::Right)) => RIGHT.to_owned(),
        Some(Said::Verdict(TypedVerdict::NearMiss(near))) => {
            let mut said = Fields::new(near.code());
            if let NearMiss::Listed(detail) | NearMiss::OtherUnit(Some(detail)) = &near {
                said.add(detail);
            }
            said.0
        }
        Some(Said::Number(number)) => float_to_hex(number),
        Some(Said::Verdict(TypedVerdict::Wrong)) | None => String::new(),
    }
}

enum Said {
    Verdict(TypedVerdict),
    Number(f64),
}

fn said(fields: &[&str], input: &str) -> Option<Said> {
    let (name, fields) = fields.split_first()?;
    Some(Said::Verdict(match *name {
        VALUE => {
            let [value, tolerance, unit @ ..] = fields else {
                return None;
            };
            let answer = NumberAnswer {
                value: float_from_hex(value)?,
                tolerance: float_from_hex(tolerance)?,
                unit: unit.first().map(|unit| (*unit).to_owned()),
                slider: None,
            };
            grade_number(&answer, input)
        }
        DAYS | LACKS => {
            let [start, end, first, last, prompt] = fields else {
                return None;
            };
            let answer = DateSpan::from_numbers([from_hex(start)?, from_hex(end)?])?;
            let as_of = DateSpan::from_numbers([from_hex(first)?, from_hex(last)?])?;
            let stated = Stated::by(prompt, &answer, &as_of);
            match *name {
                DAYS => grade_date(&answer, stated, input),
                _ if lacks_parts(&answer, stated, input) => TypedVerdict::Right,
                _ => TypedVerdict::Wrong,
            }
        }
        NUMBER_IN => return number_in(input).map(Said::Number),
        _ => grade_typed(&read_typed(Compare::from_name(name)?, fields), input),
    }))
}

fn read_typed(compare: Compare, fields: &[&str]) -> Typed {
    let mut typed = Typed {
        accept: Vec::new(),
        refuse: Vec::new(),
        compare,
    };
    for field in fields {
        if let Some(form) = field.strip_prefix(ACCEPT) {
            typed.accept.push(form.to_owned());
        } else if let Some(form) = field.strip_prefix(REFUSE) {
            typed.refuse.push(Refused {
                text: form.to_owned(),
                why: String::new(),
            });
        } else if let (Some(why), Some(refused)) =
            (field.strip_prefix(WHY), typed.refuse.last_mut())
        {
            why.clone_into(&mut refused.why);
        }
    }
    typed
}

/// Texts in a row, each with a mark behind it.
struct Fields(String);

impl Fields {
    fn new(first: &str) -> Self {
        let mut fields = Self(String::new());
        fields.add(first);
        fields
    }

    fn add_as(&mut self, sign: char, text: &str) {
        self.0.push(sign);
        self.add(text);
    }

    fn add(&mut self, text: &str) {
        for c in text.chars() {
            self.0.push(if c == MARK { ' ' } else { c });
        }
        self.0.push(MARK);
    }
}

/// A number to the last bit: decimals would have to be rounded, and their reading costs a page more than this.
fn float_to_hex(number: f64) -> String {
    let [high, low] = halves(number.to_bits());
    to_hex(high) + &to_hex(low)
}

fn float_from_hex(digits: &str) -> Option<f64> {
    let (high, low) = digits.split_at_checked(8)?;
    Some(f64::from_bits(joined([from_hex(high)?, from_hex(low)?])))
}

#[cfg(test)]
mod tests;
