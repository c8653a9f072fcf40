//! The text file that Anki imports: a note for each card, known by an id that stays, so that a later import updates.
//!
//! Headers as in Anki's manual and, for the last but one, in its source (`import_export/text/csv/metadata.rs`). Notes
//! are of the two types that every collection has from its beginning, since a text file cannot bring types of its own.

mod html;

use deck_engine::{About, Bank, Body, Question, Span, Typed, count, digits, fill};
use deck_study::{Card, cards};

use crate::export::{Export, Loss, of_questions};
use crate::face::{back, front, line};
use crate::source::{Source, address, sources, withholds};
use crate::words::Options;
use html::{blocks, escaped, link};

/// What the file for Anki takes besides [`Options`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnkiOptions<'a> {
    /// The names of the note types in the learner's collection.
    pub note_types: NoteTypes<'a>,
    /// Whether notes get tags. On an import over earlier notes Anki replaces the learner's tags by them.
    pub tags: bool,
}

impl Default for AnkiOptions<'static> {
    fn default() -> Self {
        AnkiOptions {
            note_types: NoteTypes::default(),
            tags: true,
        }
    }
}

/// What the note types that every collection has are called in it. Anki names them once, in the language that it is
/// first started in, and leaves out notes whose type it does not find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteTypes<'a> {
    /// A front and a back.
    pub basic: &'a str,
    /// A text with gaps.
    pub cloze: &'a str,
}

impl NoteTypes<'static> {
    /// Languages whose names are known: those of the decks.
    pub const LANGUAGES: [&'static str; 7] = ["ar", "de", "en", "es", "fr", "ko", "ru"];

    /// The names in an Anki that was set up in a language; `None` if they are not known here.
    #[must_use]
    pub fn of_language(tag: &str) -> Option<NoteTypes<'static>> {
        let (basic, cloze) = match tag.split(['-', '_']).next().unwrap_or_default() {
            "ar" => ("أساسي", "ملء فراغات"),
            "de" => ("Einfach", "Lückentext"),
            "en" | "ko" => ("Basic", "Cloze"),
            "es" => ("Básico", "Respuesta anidada"),
            "fr" => ("Basique", "Texte à trous"),
            "ru" => ("Простая", "Задание с пропусками"),
            _ => return None,
        };
        Some(NoteTypes { basic, cloze })
    }
}

impl Default for NoteTypes<'static> {
    fn default() -> Self {
        NoteTypes {
            basic: "Basic",
            cloze: "Cloze",
        }
    }
}

/// A bank's cards as a text file for Anki.
///
/// A cloze is one note with a card for each blank, any other card is a note of its own. A note's id is its card's
/// (`bank/question/direction`), so that an import of a later file changes the notes that are there and adds only new
/// ones. The deck is `News Deck::TITLE`; a learner may move cards to others.
#[must_use]
pub fn anki_file(bank: &Bank, options: &Options, anki: &AnkiOptions) -> Export {
    let all = cards(bank, &options.cards);
    let writer = Writer {
        about: &bank.about,
        options,
        anki,
    };
    let mut text = writer.headers();
    let mut rows = 0;
    let mut cloze = None;
    for card in &all {
        let is_cloze = matches!(card.question.body, Body::Cloze(_));
        // The other blanks are cards of the same note, and follow each other.
        if is_cloze && cloze == Some(card.id.note()) {
            continue;
        }
        cloze = is_cloze.then(|| card.id.note());
        text.push_str(&writer.note(card));
        rows += 1;
    }
    Export {
        text,
        rows,
        losses: losses(bank, &all, options, anki),
    }
}

struct Writer<'a> {
    about: &'a About,
    options: &'a Options<'a>,
    anki: &'a AnkiOptions<'a>,
}

impl Writer<'_> {
    fn headers(&self) -> String {
        let mut text =
            String::from("#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n");
        if self.anki.tags {
            text.push_str("#tags column:5\n");
        }
        text.push_str("#deck:News Deck::");
        text.push_str(&deck_name(self.about));
        // Without this line the learner's last choice in another import would hold for this one.
        text.push_str("\n#if matches:update current\n#columns:Id\tNote type\tFront\tBack");
        text.push_str(if self.anki.tags { "\tTags\n" } else { "\n" });
        text
    }

    fn note(&self, card: &Card) -> String {
        let types = self.anki.note_types;
        let words = &self.options.words;
        let question = card.question;
        let (id, note_type, first, mut second) = match &question.body {
            Body::Cloze(cloze) => (
                fill("%/cloze", &[card.id.note()]),
                types.cloze,
                fill(
                    "%<br><br>%",
                    &[
                        &escaped(&question.prompt),
                        &with_gaps(&cloze.spans, &cloze.blanks),
                    ],
                ),
                Vec::new(),
            ),
            _ => (
                card.id.as_str().to_owned(),
                types.basic,
                blocks(&front(card, words)),
                back(card, words),
            ),
        };
        second.push(line(&question.explanation, false));
        let second = fill("%<br><br>%", &[&blocks(&second), &self.sources(question)]);
        let mut fields = vec![
            id,
            note_type.to_owned(),
            self.directed(question, first),
            self.directed(question, second),
        ];
        if self.anki.tags {
            fields.push(self.tags(question));
        }
        let mut row = String::new();
        for field in &fields {
            if !row.is_empty() {
                row.push('\t');
            }
            push_cell(&mut row, field);
        }
        row.push('\n');
        row
    }

    /// The sentences with their articles, and the day on which it was true.
    fn sources(&self, question: &Question) -> String {
        let words = &self.options.words;
        let mut lines: Vec<_> = sources(self.about, question)
            .iter()
            .map(|source| self.source(source))
            .collect();
        let day = (words.date)(&question.as_of);
        lines.push(escaped(&fill(words.as_of, &[&day])));
        fill("<small>%</small>", &[&lines.join("<br>")])
    }

    fn source(&self, source: &Source) -> String {
        let mut text = String::new();
        for quote in &source.quotes {
            text.push_str(&fill("<q>%</q><br>", &[&escaped(quote)]));
        }
        let article = source.article;
        let headline = escaped(&article.headline);
        let headline = match address(&article.url, self.options.base) {
            Some(url) => link(&url, &headline),
            None => headline,
        };
        let published = (self.options.words.date)(&article.published);
        let details = [
            &headline,
            &escaped(&article.publisher),
            &escaped(&published),
        ];
        text + &fill("%, %, %", &details.map(String::as_str))
    }

    /// Text that runs from right to left says so, as Anki's own page runs the other way.
    fn directed(&self, question: &Question, html: String) -> String {
        let language = question.lang.as_ref().unwrap_or(&self.about.language);
        if html::runs_left(language) {
            fill("<div dir=\"rtl\">%</div>", &[&html])
        } else {
            html
        }
    }

    /// Subject, kind, level and articles, below one root so that a learner's own tags stay apart.
    fn tags(&self, question: &Question) -> String {
        let mut tags = fill(
            "news-deck::category::% news-deck::difficulty::% news-deck::kind::%",
            &[
                question.category.name(),
                &digits(question.difficulty.into()),
                question.kind().name(),
            ],
        );
        for source in sources(self.about, question) {
            let names = [self.about.id.as_str(), &source.article.id];
            tags.push_str(&fill(" news-deck::article::%::%", &names));
        }
        tags
    }
}

/// A cloze text with Anki's marks around what fills its blanks.
fn with_gaps(spans: &[Span], blanks: &[Typed]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text(words) => text.push_str(&escaped(words)),
            Span::Blank(index) => {
                let model = blanks.get(*index).and_then(Typed::model);
                let model = escaped(model.unwrap_or_default());
                text.push_str(&fill("{{c%::%}}", &[&count(index + 1), &model]));
            }
        }
    }
    text
}

/// A title as one deck's name: two colons would make a deck within a deck, and a header is one line.
fn deck_name(about: &About) -> String {
    let mut name = String::new();
    for letter in about.title.chars() {
        let letter = if letter.is_control() { ' ' } else { letter };
        let is_second = matches!(letter, ' ' | ':') && name.ends_with(letter);
        if !is_second {
            name.push(letter);
        }
    }
    let name = name.trim_matches([':', ' ']);
    let name = if name.is_empty() { &about.id } else { name };
    name.to_owned()
}

fn push_cell(row: &mut String, field: &str) {
    if !field.contains('"') {
        row.push_str(field);
        return;
    }
    row.push('"');
    for letter in field.chars() {
        row.push_str(if letter == '"' { "\"" } else { "" });
        row.push(letter);
    }
    row.push('"');
}

fn losses(bank: &Bank, cards: &[Card], options: &Options, anki: &AnkiOptions) -> Vec<Loss> {
    let questions = |is: &dyn Fn(&Question) -> bool| {
        bank.questions
            .iter()
            .filter(|question| is(question))
            .count()
    };
    let articles = bank.about.articles.iter();
    let without = articles.filter(|article| address(&article.url, options.base).is_none());
    let several = questions(&|question| {
        let own = cards
            .iter()
            .filter(|card| card.id.question() == question.id);
        !matches!(question.body, Body::Cloze(_)) && own.count() > 1
    });
    let mut losses = vec![Loss::Schedule, Loss::Withdrawals];
    if anki.tags {
        losses.push(Loss::Tags);
    }
    losses.extend(of_questions(bank));
    losses.extend([
        Loss::Sentences(questions(&withholds)),
        Loss::Addresses(without.count()),
        Loss::Siblings(several),
    ]);
    losses.retain(|loss| loss.happened());
    losses
}
