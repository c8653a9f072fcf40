//! `news-deck embed`: the HTML of a quiz that can be read before, and without, any script.

use deck_engine::{
    Bank, Body, Choice, Cloze, Deck, DrawOptions, Evidence, Matching, ModelAnswer, Question, Span,
    arrange, english, seed_from_text,
};
use maud::{Markup, Render, html};

/// What the snippet refers to.
pub(crate) struct Embed {
    /// The bank's address.
    pub(crate) src: String,
    /// The address of the folder with the player's files, ending in a stroke.
    pub(crate) base: String,
    pub(crate) count: usize,
    pub(crate) seed: String,
    /// The page that the quiz belongs to.
    pub(crate) canonical: Option<String>,
}

/// The snippet. The questions are those that the player draws from the same seed, in the same order, so the
/// fallback and the quiz that replaces it agree.
pub(crate) fn snippet(bank: &Bank, embed: &Embed) -> String {
    let seed = seed_from_text(&embed.seed);
    let deck = Deck::draw(
        bank,
        &DrawOptions {
            count: embed.count,
            ..DrawOptions::default()
        },
        seed,
    );
    let file = |name: &str| format!("{}{name}", embed.base);
    let head = [
        html! { script type="module" src=(file("news-deck.js")) {} },
        html! { link rel="modulepreload" href=(file("player.js")); },
        // Fetches of a script are anonymous CORS requests: without `crossorigin` the preload is not used.
        html! { link rel="preload" href=(file("player_bg.wasm")) as="fetch" type="application/wasm" crossorigin; },
        html! { link rel="preload" href=(embed.src) as="fetch" type="application/json" crossorigin; },
        html! { link rel="preload" href=(file("deck.css")) as="fetch" type="text/css" crossorigin; },
    ];
    let mut lines: Vec<String> = head.into_iter().map(Markup::into_string).collect();
    let open = html! {
        news-deck src=(embed.src) count=(embed.count) seed=(embed.seed) lang=(bank.about.language) {}
    };
    lines.push(open.into_string().replace("</news-deck>", ""));
    let view = View { bank, seed };
    if let Some((first, rest)) = deck.questions.split_first() {
        lines.push(view.question(first).into_string());
        if !rest.is_empty() {
            lines.push(format!(
                "<details>{}",
                html! { summary { (more(rest.len())) } }.into_string()
            ));
            lines.extend(
                rest.iter()
                    .map(|question| view.question(question).into_string()),
            );
            lines.push("</details>".to_owned());
        }
    }
    if let Some(url) = embed.canonical.as_deref().filter(|url| is_safe(url)) {
        lines
            .push(html! { p { a href=(url) rel="bookmark" { (bank.about.title) } } }.into_string());
    }
    lines.push("</news-deck>\n".to_owned());
    lines.join("\n")
}

fn more(count: usize) -> String {
    if count == 1 {
        "1 more question".to_owned()
    } else {
        format!("{count} more questions")
    }
}

/// Whether an address may stand in a link: no scheme that runs a script.
fn is_safe(url: &str) -> bool {
    // Browsers drop these characters before they look for the scheme.
    let url: String = url
        .chars()
        .filter(|c| !c.is_ascii_control() && *c != ' ')
        .collect();
    let scheme = url.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https"]
            .iter()
            .any(|safe| scheme.eq_ignore_ascii_case(safe)),
    }
}

struct View<'a> {
    bank: &'a Bank,
    seed: u32,
}

impl View<'_> {
    fn question(&self, question: &Question) -> Markup {
        html! {
            fieldset lang=[question.lang.as_deref()] {
                legend { (question.prompt) }
                @if let Some(media) = &question.media {
                    @if is_safe(&media.src) {
                        figure {
                            img src=(media.src) alt=(media.alt) loading="lazy";
                            figcaption { (media.credit) }
                        }
                    }
                }
                (self.controls(question))
                details {
                    summary { "Answer" }
                    p { strong { (Answer(ModelAnswer::of(question))) } }
                    p { (question.explanation) }
                    @for evidence in &question.evidence { (self.source(evidence)) }
                }
            }
        }
    }

    /// The native control. Its name is the question's id and its value the choice's text: by these the player
    /// takes over what the reader has chosen.
    fn controls(&self, question: &Question) -> Markup {
        let id = question.id.as_str();
        let order = arrange(question, self.seed);
        match &question.body {
            Body::Choice(choices) => self.choices(choices, &order, "radio", id),
            Body::Multi(choices) => self.choices(choices, &order, "checkbox", id),
            Body::TrueFalse(_) => html! {
                @for (value, text) in [("true", "True"), ("false", "False")] {
                    label { input type="radio" name=(id) value=(value); " " (text) } " "
                }
            },
            Body::Text(_) | Body::Date(_) => html! {
                label { "Your answer " input type="text" name=(id) autocomplete="off"; }
            },
            Body::Number(number) => html! {
                label {
                    "Your answer " input type="text" inputmode="decimal" name=(id) autocomplete="off";
                    @if let Some(unit) = &number.unit { " " (unit) }
                }
            },
            Body::Cloze(cloze) => blanks(cloze, id),
            Body::Order(items) => html! {
                ul {
                    @for item in order.iter().filter_map(|index| items.get(*index)) { li { (item.text) } }
                }
            },
            Body::Match(matching) => pairs(matching, &order, id),
            Body::Place(place) => html! {
                @if place.candidates.is_empty() {
                    label { "Your answer " input type="text" name=(id) autocomplete="off"; }
                }
                @for candidate in &place.candidates {
                    label { input type="radio" name=(id) value=(candidate.name); " " (candidate.name) } " "
                }
            },
        }
    }

    fn choices(&self, choices: &[Choice], order: &[usize], kind: &str, name: &str) -> Markup {
        html! {
            @for choice in order.iter().filter_map(|index| choices.get(*index)) {
                label { input type=(kind) name=(name) value=(choice.text); " " (choice.text) } " "
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
        html! {
            @if let Some(quote) = &evidence.quote { blockquote { p { (quote) } } }
            p {
                "Source: "
                cite {
                    @if is_safe(&article.url) {
                        a href=(article.url) { (article.headline) }
                    } @else {
                        (article.headline)
                    }
                }
                ", " (article.publisher) ", "
                time datetime=(article.published.to_string()) { (english::date(&article.published)) }
            }
        }
    }
}

fn blanks(cloze: &Cloze, name: &str) -> Markup {
    html! {
        p {
            @for span in &cloze.spans {
                @match span {
                    Span::Text(text) => (text),
                    Span::Blank(index) => input type="text" name=(name) autocomplete="off"
                        aria-label={ "Blank " (index + 1) };,
                }
            }
        }
    }
}

fn pairs(matching: &Matching, order: &[usize], name: &str) -> Markup {
    let options: Vec<&str> = matching.options().collect();
    let shown = || order.iter().filter_map(|index| options.get(*index));
    html! {
        @for pair in &matching.pairs {
            p {
                label {
                    (pair.left) " "
                    select name=(name) {
                        option value="" { "—" }
                        @for option in shown() { option { (option) } }
                    }
                }
            }
        }
    }
}

/// A right answer in words.
struct Answer<'a>(ModelAnswer<'a>);

impl Render for Answer<'_> {
    fn render(&self) -> Markup {
        match &self.0 {
            ModelAnswer::Truth(truth) => html! { (if *truth { "True" } else { "False" }) },
            ModelAnswer::Date(date) => html! { (english::date(date)) },
            ModelAnswer::Number(number) => html! { (english::number(number)) },
            ModelAnswer::Words(words) => html! { (words.join("; ")) },
            ModelAnswer::Filled(parts) => html! {
                @for (text, filled) in parts {
                    @if *filled { em { (text) } } @else { (text) }
                }
            },
            ModelAnswer::Sequence(items) => {
                let items = items.iter().map(|(text, when)| match when {
                    Some(when) => format!("{text} ({when})"),
                    None => (*text).to_owned(),
                });
                html! { (items.collect::<Vec<_>>().join("; ")) }
            }
            ModelAnswer::Pairs(pairs) => {
                let pairs = pairs.iter().map(|(left, right)| format!("{left}: {right}"));
                html! { (pairs.collect::<Vec<_>>().join("; ")) }
            }
        }
    }
}
