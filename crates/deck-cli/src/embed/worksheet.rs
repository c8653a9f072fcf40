//! Questions as plain HTML, with controls and answers that work without script: what a page shows until its deck is ready, and prints.

use deck_engine::{
    Bank, Body, Choice, Cloze, Evidence, Matching, ModelAnswer, Question, Span, arrange,
};
use maud::{Markup, Render, html};

use super::address::from_page;
use super::is_safe;
use super::words::{Words, direction};

/// What the plain questions are written from.
pub(super) struct View<'a> {
    pub(super) bank: &'a Bank,
    /// The bank's own address, from which those in it count.
    pub(super) src: &'a str,
    pub(super) seed: u32,
    pub(super) words: Words,
    /// What the names of radios end in. Radios of one name are one group wherever they stand on a page, and the same
    /// question may be asked there twice.
    pub(super) apart: String,
}

impl View<'_> {
    /// The first question, and the others under a line that unfolds them.
    pub(super) fn worksheet(&self, questions: &[Question], lines: &mut Vec<String>) {
        let Some((first, rest)) = questions.split_first() else {
            return;
        };
        lines.push(self.question(first).into_string());
        if rest.is_empty() {
            return;
        }
        let summary = self.words.counted("embed/more", rest.len());
        let summary = html! { summary { (summary) } }.into_string();
        lines.push(format!("<details>{summary}"));
        lines.extend(
            rest.iter()
                .map(|question| self.question(question).into_string()),
        );
        lines.push("</details>".to_owned());
    }

    fn question(&self, question: &Question) -> Markup {
        html! {
            fieldset lang=[question.lang.as_deref()] dir=[question.lang.as_deref().and_then(direction)] {
                legend { (question.prompt) }
                (self.picture(question))
                (self.controls(question))
                // Within a block of its own: what stands in the question itself is its answer.
                @if question.hint.is_some() { div { (self.hint(question)) } }
                // What a Check button would be: it works without a player, and where one comes later, the player takes
                // it up.
                details {
                    summary { (self.words.say("embed/check")) }
                    // Where the loader runs, it compares values and says in here whether what is chosen is right.
                    @if let Some(value) = right_value(question) {
                        p role="status" data-answer=(value) data-right=(self.words.say("correct")) data-wrong=(self.words.say("notRight")) {}
                    }
                    p { strong { (self.answer(question)) } }
                    p { (question.explanation) }
                    @for evidence in &question.evidence { (self.source(evidence)) }
                }
            }
        }
    }

    /// Its summary is a label as well: on paper the hint is unfolded.
    pub(super) fn hint(&self, question: &Question) -> Markup {
        html! {
            @if let Some(hint) = &question.hint {
                details { summary { (self.words.say("page/hint")) } p { (hint) } }
            }
        }
    }

    pub(super) fn answer<'b>(&'b self, question: &'b Question) -> Answer<'b> {
        Answer(ModelAnswer::of(question), &self.words)
    }

    /// The native control. Its name is the question's id and its value the choice's text: by these the player
    /// takes over what the reader has chosen.
    fn controls(&self, question: &Question) -> Markup {
        let id = question.id.as_str();
        // The player takes the part before the mark, which no id has in it, for the id.
        let group = format!("{id}~{}", self.apart);
        let order = arrange(question, self.seed);
        match &question.body {
            Body::Choice(choices) => self.choices(choices, &order, "radio", &group),
            Body::Multi(choices) => self.choices(choices, &order, "checkbox", id),
            Body::TrueFalse(_) => html! {
                @for value in ["true", "false"] { (control("radio", &group, value, self.words.say(value))) }
            },
            Body::Text(_) | Body::Date(_) => self.field(id, None, None),
            Body::Number(number) => self.field(id, Some("decimal"), number.unit.as_deref()),
            Body::Cloze(cloze) => self.blanks(cloze, id),
            Body::Order(items) => {
                let items = order.iter().filter_map(|index| items.get(*index));
                self.places(
                    &items.map(|item| item.text.as_str()).collect::<Vec<_>>(),
                    id,
                )
            }
            Body::Match(matching) => pairs(matching, &order, id),
            Body::Place(place) => html! {
                // An open question, where there is nothing to choose from.
                @if place.candidates.is_empty() { (self.field(id, None, None)) }
                @for candidate in order.iter().filter_map(|index| place.candidates.get(*index)) {
                    (control("radio", &group, &candidate.name, &candidate.name))
                }
            },
        }
    }

    fn field(&self, name: &str, mode: Option<&str>, unit: Option<&str>) -> Markup {
        html! {
            label {
                (self.words.say("yourAnswer")) " "
                input type="text" inputmode=[mode] name=(name) autocomplete="off";
                @if let Some(unit) = unit { " " (unit) }
            }
        }
    }

    fn choices(&self, choices: &[Choice], order: &[usize], kind: &str, name: &str) -> Markup {
        html! {
            @for choice in order.iter().filter_map(|index| choices.get(*index)) {
                (control(kind, name, &choice.text, &choice.text))
            }
        }
    }

    fn blanks(&self, cloze: &Cloze, name: &str) -> Markup {
        let of = cloze.blanks.len().to_string();
        let label = |index: usize| {
            let place = (index + 1).to_string();
            self.words.with("blank", &[&place, &of])
        };
        html! {
            p {
                @for span in &cloze.spans {
                    @match span {
                        Span::Text(text) => (text),
                        Span::Blank(index) => input type="text" name=(name) autocomplete="off"
                            aria-label=(label(*index));,
                    }
                }
            }
        }
    }

    /// A list to choose from for each place; and the items as text, since a printed list shows only what is chosen.
    fn places(&self, items: &[&str], name: &str) -> Markup {
        let label = |place: usize| self.words.with("embed/place", &[&place.to_string()]);
        html! {
            ul { @for item in items { li { (item) } } }
            ol {
                @for place in 1..=items.len() { li { (list(items, name, Some(&label(place)))) } }
            }
        }
    }

    /// With its credit.
    pub(super) fn picture(&self, question: &Question) -> Markup {
        html! {
            @if let Some(media) = question.media.as_ref().filter(|media| is_safe(&media.src)) {
                figure {
                    img src=(from_page(&media.src, self.src)) alt=(media.alt) loading="lazy";
                    figcaption { (media.credit) }
                }
            }
        }
    }

    fn source(&self, evidence: &Evidence) -> Markup {
        let Some(article) = self
            .bank
            .about
            .articles
            .iter()
            .find(|article| article.id == evidence.article)
        else {
            return html! {};
        };
        let (before, after) = self.words.around("embed/source");
        let comma = self.words.say("comma");
        html! {
            @if let Some(quote) = &evidence.quote { blockquote { p { (quote) } } }
            p {
                (before)
                cite {
                    @if is_safe(&article.url) {
                        a href=(from_page(&article.url, self.src)) { (article.headline) }
                    } @else {
                        (article.headline)
                    }
                }
                (comma) (article.publisher) (comma)
                time datetime=(article.published.to_string()) { (self.words.date(&article.published)) }
                (after)
            }
        }
    }
}

/// Something to choose, in a paragraph of its own: without a style of the page's, a line could end between a control and its words,
/// and a finger would hit the line above or below.
fn control(kind: &str, name: &str, value: &str, words: &str) -> Markup {
    html! { p { label { input type=(kind) name=(name) value=(value); " " (words) } } }
}

/// The value of the only right control, of kinds that are right or wrong and nothing between.
fn right_value(question: &Question) -> Option<&str> {
    match &question.body {
        Body::Choice(choices) => choices
            .iter()
            .find(|choice| choice.correct)
            .map(|choice| choice.text.as_str()),
        Body::TrueFalse(truth) => Some(if *truth { "true" } else { "false" }),
        _ => None,
    }
}

fn pairs(matching: &Matching, order: &[usize], name: &str) -> Markup {
    let options: Vec<&str> = matching.options().collect();
    let shown: Vec<&str> = order
        .iter()
        .filter_map(|index| options.get(*index).copied())
        .collect();
    html! {
        ul { @for option in &shown { li { (option) } } }
        @for pair in &matching.pairs {
            p { label { (pair.left) " " (list(&shown, name, None)) } }
        }
    }
}

fn list(options: &[&str], name: &str, label: Option<&str>) -> Markup {
    html! {
        select name=(name) aria-label=[label] {
            option value="" { "—" }
            @for option in options { option { (option) } }
        }
    }
}

/// A right answer in words.
pub(super) struct Answer<'a>(ModelAnswer<'a>, &'a Words);

impl Answer<'_> {
    /// Words, items and pairs in one line.
    pub(super) fn words(&self) -> String {
        let Answer(answer, words) = self;
        let parts: Vec<String> = match answer {
            ModelAnswer::Words(texts) => texts.iter().map(|text| (*text).to_owned()).collect(),
            ModelAnswer::Sequence(items) => items
                .iter()
                .map(|(text, when)| match when {
                    Some(when) => format!("{text} {}", words.with("aside", &[when])),
                    None => (*text).to_owned(),
                })
                .collect(),
            ModelAnswer::Pairs(pairs) => pairs
                .iter()
                .map(|(left, right)| words.with("pair", &[left, right]))
                .collect(),
            ModelAnswer::Truth(truth) => vec![words.say(&truth.to_string()).to_owned()],
            ModelAnswer::Date(date) => vec![words.date(date)],
            ModelAnswer::Number(number) => vec![words.number(number)],
            ModelAnswer::Filled(parts) => vec![parts.iter().map(|(text, _)| *text).collect()],
        };
        parts.join(words.say("page/between"))
    }
}

impl Render for Answer<'_> {
    fn render(&self) -> Markup {
        match &self.0 {
            ModelAnswer::Filled(parts) => html! {
                @for (text, filled) in parts {
                    @if *filled { em { (text) } } @else { (text) }
                }
            },
            _ => html! { (self.words()) },
        }
    }
}
