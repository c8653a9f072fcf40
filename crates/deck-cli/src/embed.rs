//! `news-deck embed`: the HTML of a quiz that can be read before, and without, any script.

use deck_engine::{Bank, Deck, DrawOptions, Kind, Question, seed_from_text};
use maud::{Markup, html};
use words::{Words, direction};
use worksheet::View;

mod address;
mod cards;
mod frame;
mod words;
mod worksheet;

pub(crate) use frame::{frame, oembed};

/// The seed of decks whose questions change with the day.
pub(crate) const DAILY: &str = "daily";

/// How many questions are asked where nobody says.
pub(crate) const USUAL_COUNT: usize = 10;

/// What the snippet refers to, and its form.
pub(crate) struct Embed {
    /// The bank's address.
    pub(crate) src: String,
    /// The address of the folder with the player's files, ending in a stroke.
    pub(crate) base: String,
    pub(crate) count: usize,
    /// Whether somebody asked for just so many.
    pub(crate) counted: bool,
    pub(crate) seed: String,
    /// Of a daily quiz: the day whose questions are printed.
    pub(crate) day: Option<String>,
    /// That of the deck's element.
    pub(crate) id: Option<String>,
    /// Flashcards instead of a quiz.
    pub(crate) cards: bool,
    /// A deck at the head of its page, whose files are fetched with the page.
    pub(crate) eager: bool,
    /// Whether search engines are told what the cards say.
    pub(crate) json_ld: bool,
    /// The page that the quiz belongs to.
    pub(crate) canonical: Option<String>,
    /// Where the answer to oEmbed's question lies.
    pub(crate) oembed: Option<String>,
}

impl Embed {
    /// The questions that the player draws from the same seed, in the same order, so that the fallback and what
    /// replaces it agree.
    fn draw<'a>(&'a self, bank: &'a Bank) -> (Deck, View<'a>) {
        let seed = match &self.day {
            // As the player writes it.
            Some(day) => seed_from_text(&format!("{DAILY} {day}")),
            None => seed_from_text(&self.seed),
        };
        let options = DrawOptions {
            count: self.count,
            ..DrawOptions::default()
        };
        let words = Words::of(&bank.about.language);
        let apart = self.id.as_ref().unwrap_or(&self.seed).clone();
        let view = View {
            bank,
            src: &self.src,
            seed,
            words,
            apart,
        };
        (Deck::draw(bank, &options, seed), view)
    }

    /// What is to be known of a snippet that may not do what its options ask for.
    pub(crate) fn remarks(&self, bank: &Bank, is_frame: bool) -> Vec<String> {
        let of = bank.questions.len();
        let too_many = (self.counted && self.count > of).then(|| {
            format!(
                "the bank has {of} questions, so no deck of it shows {}",
                self.count
            )
        });
        let other_day = (self.seed == DAILY && self.day.is_none() && !is_frame).then(|| {
            "the plain questions are those of no day, and the player asks others; print the snippet anew each day with \
            --day, or take them for a sample: what a reader answers of them counts where the day's quiz asks it too"
                .to_owned()
        });
        let frame = is_frame.then(|| self.remark_on_frame()).flatten();
        let remarks = [too_many, other_day, frame.map(str::to_owned)];
        remarks.into_iter().flatten().collect()
    }

    /// What is to be known of a frame whose address is not whole.
    fn remark_on_frame(&self) -> Option<&'static str> {
        let is_whole = ["https://", "http://"]
            .iter()
            .any(|scheme| self.base.starts_with(scheme));
        (!is_whole).then_some(
            "this frame works on pages of its own site: for other sites give the whole address of the folder, as in --base https://paper.example/news-deck/",
        )
    }

    fn file(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    /// What belongs before the deck.
    fn head(&self, bank: &Bank) -> Vec<Markup> {
        let mut head = vec![html! { script type="module" src=(self.file("news-deck.js")) {} }];
        if self.eager {
            head.extend([
                html! { link rel="modulepreload" href=(self.file("player.js")); },
                // Fetches of a script are anonymous CORS requests: without `crossorigin` the preload is not used.
                html! { link rel="preload" href=(self.file("player_bg.wasm")) as="fetch" type="application/wasm" crossorigin; },
                html! { link rel="preload" href=(self.src) as="fetch" type="application/json" crossorigin; },
                html! { link rel="preload" href=(self.file("deck.css")) as="fetch" type="text/css" crossorigin; },
            ]);
            let mut kinds = bank.questions.iter().map(Question::kind);
            if !self.cards && kinds.any(Kind::is_typed) {
                head.extend([
                    html! { link rel="modulepreload" href=(self.file("judge.js")); },
                    html! { link rel="preload" href=(self.file("judge_bg.wasm")) as="fetch" type="application/wasm" crossorigin; },
                ]);
            }
        }
        // Not in a `noscript`: a page that has script, but has not got the deck's, is printed too.
        head.push(html! { link rel="stylesheet" href=(self.file("worksheet.css")) media="print"; });
        if let Some(url) = &self.oembed {
            head.push(html! {
                link rel="alternate" type="application/json+oembed" href=(url) title=(bank.about.title);
            });
        }
        head
    }
}

/// The snippet with the element itself.
pub(crate) fn element(bank: &Bank, embed: &Embed) -> String {
    let open = html! {
        news-deck id=[embed.id.as_ref()] src=(embed.src) mode=[embed.cards.then_some("cards")] count=(embed.count) seed=(embed.seed)
            loading=[embed.eager.then_some("eager")] lang=(bank.about.language) dir=[direction(&bank.about.language)] {}
    };
    let open = open.into_string().replace("</news-deck>", "");
    around_fallback(bank, embed, open, "</news-deck>")
}

/// The snippet for systems that strip unknown tags: the script puts the element into the `div`.
pub(crate) fn div(bank: &Bank, embed: &Embed) -> String {
    let open = html! {
        div id=[embed.id.as_ref()] data-news-deck-src=(embed.src) data-news-deck-mode=[embed.cards.then_some("cards")]
            data-news-deck-count=(embed.count) data-news-deck-seed=(embed.seed)
            data-news-deck-loading=[embed.eager.then_some("eager")] lang=(bank.about.language)
            dir=[direction(&bank.about.language)] {}
    };
    let open = open.into_string().replace("</div>", "");
    around_fallback(bank, embed, open, "</div>")
}

fn around_fallback(bank: &Bank, embed: &Embed, open: String, close: &str) -> String {
    let (deck, view) = embed.draw(bank);
    let mut lines: Vec<String> = embed
        .head(bank)
        .into_iter()
        .map(Markup::into_string)
        .collect();
    if embed.json_ld {
        lines.push(cards::json_ld(&view, &deck.questions));
    }
    lines.push(open);
    if embed.cards {
        lines.push(cards::list(&view, &deck.questions));
    } else {
        view.worksheet(&deck.questions, &mut lines);
    }
    if let Some(url) = embed.canonical.as_deref().filter(|url| is_safe(url)) {
        lines
            .push(html! { p { a href=(url) rel="bookmark" { (bank.about.title) } } }.into_string());
    }
    lines.push(format!("{close}\n"));
    lines.join("\n")
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
