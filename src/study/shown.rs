//! The card that the learner sees.

use std::rc::Rc;

use super::queue::Before;
use deck_engine::{Answer, Bank, Body, Judge, Part, Question, Typed, beside_prompt, grade};
use deck_study::{
    Card, CardId, CardState, Direction, Grade, Graded, LONGEST_TAKEN_MS, Moment, Outcome, Schedule,
    card, gaps,
};

/// A card, its question, and how far the learner is with it.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) card: CardId,
    bank: Rc<Bank>,
    /// Where its question stands in the bank.
    place: usize,
    pub(super) state: CardState,
    /// What the learner saw of it before.
    pub(super) before: Before,
    /// When it was shown, which tells it from the same card another time.
    pub(super) since: Moment,
    pub(super) typed: String,
    pub(super) back: Option<Back>,
}

/// What turning it over has brought.
#[derive(Clone)]
pub(super) struct Back {
    /// What each grade does to it.
    pub(super) outcomes: [Outcome; 4],
    /// Milliseconds until then.
    taken: u32,
    /// What is said of what was typed, if anything was.
    pub(super) verdict: Option<Part>,
}

impl Shown {
    /// The front of a card; `None` where the bank does not have its question.
    pub(super) fn new(
        bank: &Rc<Bank>,
        card: CardId,
        state: CardState,
        before: Before,
        now: Moment,
    ) -> Option<Shown> {
        let mut questions = bank.questions.iter();
        let place = questions.position(|one| one.id == card.question())?;
        Some(Shown {
            card,
            bank: Rc::clone(bank),
            place,
            state,
            before,
            since: now,
            typed: String::new(),
            back: None,
        })
    }

    pub(super) fn bank(&self) -> &Bank {
        &self.bank
    }

    pub(super) fn question(&self) -> Option<&Question> {
        self.bank.questions.get(self.place)
    }

    /// Its two faces.
    pub(super) fn faces(&self) -> Option<Card<'_>> {
        card(self.question()?, &self.card)
    }

    /// The blank of a cloze that it asks for, with its place.
    pub(super) fn blank(&self) -> Option<(usize, &Typed)> {
        let question = self.question()?;
        let Body::Cloze(cloze) = &question.body else {
            return None;
        };
        let known = self.card.direction();
        let place = gaps(question).iter().position(|gap| *gap == known)?;
        Some((place, cloze.blanks.get(place)?))
    }

    /// Whether its answer can be typed.
    pub(super) fn is_typed(&self) -> bool {
        let is_text = |question: &Question| {
            matches!(
                question.body,
                Body::Text(_) | Body::Number(_) | Body::Date(_)
            )
        };
        let is_forward = self.card.direction() == Direction::Forward;
        self.blank().is_some() || is_forward && self.question().is_some_and(is_text)
    }

    /// What is said of an answer that was typed.
    fn verdict(&self, typed: &str, judge: &Judge) -> Option<Part> {
        let question = self.question()?;
        let (place, answer) = match (self.blank(), &question.body) {
            (Some((place, _)), Body::Cloze(cloze)) => {
                // The others are filled on the card.
                let models = cloze.blanks.iter().map(Typed::model);
                let mut all: Vec<_> = models.map(|one| one.unwrap_or_default().into()).collect();
                typed.clone_into(all.get_mut(place)?);
                (place, Answer::Blanks(all))
            }
            _ if self.is_typed() => (0, Answer::Text(typed.to_owned())),
            _ => return None,
        };
        grade(question, &answer, judge)?
            .parts
            .into_iter()
            .nth(place)
    }

    /// The card with its answer.
    pub(super) fn turned(&self, schedule: &Schedule, judge: &Judge, now: Moment) -> Shown {
        let taken = now.at.saturating_sub(self.since.at);
        let typed = Some(self.typed.trim()).filter(|typed| !typed.is_empty());
        let verdict = typed.and_then(|typed| self.verdict(typed, judge));
        let back = Back {
            outcomes: schedule.preview(&self.state, &self.card, now),
            taken: u32::try_from(taken.max(0))
                .map_or(LONGEST_TAKEN_MS, |ms| ms.min(LONGEST_TAKEN_MS)),
            verdict,
        };
        Shown {
            back: Some(back),
            ..self.clone()
        }
    }

    /// Whether another revision of its question was shown when it was last graded.
    pub(super) fn is_edited(&self) -> bool {
        let now = self.question().map(|question| question.revision);
        self.before.revision.is_some() && self.before.revision < now
    }

    /// What is kept of a grade of it, whose front and back say this.
    pub(super) fn graded(&self, grade: Grade, front: String, answer: String) -> Graded {
        let back = self.back.as_ref();
        let is_typed = back.is_some_and(|back| back.verdict.is_some());
        let (question, before) = (self.question(), &self.before);
        let fresh = |now: String, before: &String| Some(now).filter(|now| now != before);
        Graded {
            grade,
            asked: question
                .filter(|_| is_typed || self.is_recognised())
                .map(Question::kind),
            typed: is_typed.then(|| self.typed.trim().to_owned()),
            taken: back.map_or(0, |back| back.taken),
            revision: question.map(|question| question.revision),
            answer: fresh(answer, &before.answer),
            front: fresh(front, &before.front),
        }
    }

    /// The grade that Space and Enter give: Good, unless what was typed is wrong.
    pub(super) fn usual(&self) -> Grade {
        let verdict = self.back.as_ref().and_then(|back| back.verdict.as_ref());
        Grade::of_answer(verdict.is_none_or(|verdict| verdict.right))
    }

    /// Whether its answer stands on its front, among others or as true or false: to recognise it is easier than to recall it.
    fn is_recognised(&self) -> bool {
        let is_listed = |question: &Question| {
            matches!(question.body, Body::TrueFalse(_)) || !beside_prompt(question, 0).is_empty()
        };
        self.card.direction() == Direction::Forward && self.question().is_some_and(is_listed)
    }

    /// Whether it may be graded so, by one who has all `four` grades or two. An answer that is recognised counts at most Good. What was
    /// typed and is wrong counts as Again; Good alone overrules that, as of a slip of the pen.
    pub(super) fn offers(&self, grade: Grade, four: bool) -> bool {
        match grade {
            Grade::Again | Grade::Good => true,
            _ if !four || self.usual() == Grade::Again => false,
            Grade::Hard => true,
            Grade::Easy => !self.is_recognised(),
        }
    }
}

#[cfg(test)]
mod tests {
    use deck_engine::{Json, Kind};
    use deck_study::Settings;

    use super::*;

    fn bank() -> Rc<Bank> {
        let text = include_str!("../../crates/deck-engine/tests/fixtures/all-kinds.json");
        let document: Json = serde_json::from_str(text).unwrap();
        Rc::new(Bank::parse(&document).unwrap())
    }

    fn typed(question: &str, direction: Direction, typed: &str) -> Option<bool> {
        let bank = bank();
        let card = CardId::new("all-kinds", question, direction);
        let now = Moment::default();
        let mut shown = Shown::new(&bank, card, CardState::new(), Before::default(), now).unwrap();
        typed.clone_into(&mut shown.typed);
        let schedule = Schedule::new(Settings::default()).unwrap();
        let turned = shown.turned(&schedule, &Judge::linked(), now);
        turned.back.unwrap().verdict.map(|part| part.right)
    }

    #[test]
    fn of_a_cloze_the_blank_of_the_card_alone_is_graded() {
        let bank = bank();
        let mut questions = bank.questions.iter();
        let route = questions.find(|one| one.id == "route").unwrap();
        let [first, second] = gaps(route).try_into().unwrap();
        assert_eq!(typed("route", first, "Northpier"), Some(true));
        assert_eq!(typed("route", second, "Northpier"), Some(false));
        assert_eq!(typed("route", second, "Salt Marsh"), Some(true));
        assert_eq!(typed("route", second, " "), None);
    }

    #[test]
    fn of_other_cards_only_a_text_asked_as_it_stands_is_graded() {
        assert_eq!(typed("mayor", Direction::Forward, "Anna Berg"), Some(true));
        assert_eq!(typed("mayor", Direction::Back, "Anna Berg"), None);
    }

    #[test]
    fn what_is_recognised_counts_at_most_good_and_a_miss_is_overruled_by_good_alone() {
        let bank = bank();
        let schedule = Schedule::new(Settings::default()).unwrap();
        let offered = |question: &str, typed: &str, four| {
            let card = CardId::new("all-kinds", question, Direction::Forward);
            let (state, now) = (CardState::new(), Moment::default());
            let mut shown = Shown::new(&bank, card, state, Before::default(), now).unwrap();
            typed.clone_into(&mut shown.typed);
            let shown = shown.turned(&schedule, &Judge::linked(), now);
            let asked = shown
                .graded(Grade::Good, String::new(), String::new())
                .asked;
            let grades = Grade::ALL.into_iter();
            let grades = grades.filter(|grade| shown.offers(*grade, four));
            (grades.map(Grade::number).collect::<Vec<_>>(), asked)
        };
        assert_eq!(offered("ferry-name", "", false), (vec![1, 3], None));
        assert_eq!(offered("ferry-name", "", true), (vec![1, 2, 3, 4], None));
        let truth = Some(Kind::TrueFalse);
        assert_eq!(offered("is-electric", "", true), (vec![1, 2, 3], truth));
        let several = Some(Kind::Multi);
        assert_eq!(offered("calls-at", "", true), (vec![1, 2, 3], several));
        let text = Some(Kind::Text);
        assert_eq!(
            offered("mayor", "Anna Berg", true),
            (vec![1, 2, 3, 4], text)
        );
        assert_eq!(offered("mayor", "Ole Berg", true), (vec![1, 3], text));
        assert_eq!(offered("mayor", "", true), (vec![1, 2, 3, 4], None));
    }
}
