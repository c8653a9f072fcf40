//! Web pages: the article in the middle of its menus, and what the page says of it.

use deck_builder::{Article, Day};
use dom_query::{Document, NodeRef};
use dom_smoothie::Readability;

use super::Trouble;

/// Elements that set their text apart from what is before and after it.
const BLOCKS: [&str; 28] = [
    "article",
    "aside",
    "blockquote",
    "body",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "ul",
];

/// Where pages say when their article appeared, beside what readability knows: selector and attribute.
const DATES: [(&str, &str); 8] = [
    ("meta[itemprop='datePublished']", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publish-date']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("meta[name='parsely-pub-date']", "content"),
    ("time[itemprop='datePublished']", "datetime"),
    ("time[datetime]", "datetime"),
];

/// More elements, or one inside another more deeply, are no article but an accident.
const MOST_ELEMENTS: usize = 200_000;
const DEEPEST: usize = 500;

/// Whether a file is a web page, by its name or its first tag.
pub(super) fn is_page(name: &str, text: &str) -> bool {
    const STARTS: [&str; 8] = [
        "<!doctype html",
        "<html",
        "<?xml",
        "<head",
        "<body",
        "<article",
        "<div",
        "<p>",
    ];
    let name = name.to_ascii_lowercase();
    let start = text.trim_start();
    [".html", ".htm", ".xhtml"]
        .iter()
        .any(|end| name.ends_with(end))
        || STARTS.iter().any(|tag| starts_with(start, tag))
}

/// The article of a page.
///
/// # Errors
/// If no article is found in it, or it is too large.
pub(super) fn article_of(name: &str, html: &str) -> Result<Article, Trouble> {
    let refuse = |message: &str| {
        let mend = "save the article as plain text or Markdown";
        Err(Trouble::new(name, message, mend))
    };
    if html.bytes().filter(|&byte| byte == b'<').count() > MOST_ELEMENTS {
        return refuse("is a page of too many elements");
    }
    if is_too_deep(html) {
        return refuse("is a page whose elements are nested too deeply");
    }
    let page = Document::from(html);
    let attribute = |selector: &str, name: &str| {
        let found = page.try_select(selector)?;
        found.attr(name).map(|value| value.to_string())
    };
    let dated = DATES
        .iter()
        .find_map(|(selector, name)| day(&attribute(selector, name)?));
    let canonical = attribute("link[rel='canonical']", "href");
    let Ok(mut readability) = Readability::with_document(page, None, None) else {
        return refuse("holds no article that can be found");
    };
    let Ok(found) = readability.parse() else {
        return refuse("holds no article that can be found");
    };
    let published = found.published_time.as_deref().and_then(day);
    Ok(Article {
        headline: found.title,
        publisher: found.site_name.unwrap_or_default(),
        url: canonical.or(found.url).unwrap_or_default(),
        published: published.or(dated),
        body: paragraphs(&Document::fragment(found.content)),
        ..Article::default()
    })
}

/// The day of a time such as `2023-09-15T08:30:00+02:00`: the one on the publisher's calendar.
fn day(time: &str) -> Option<Day> {
    super::lines::day_at_start(time.trim())
}

/// Whether more elements are open at once than any article needs; parsers of trees are slow with them, or worse.
fn is_too_deep(html: &str) -> bool {
    let mut open = 0_usize;
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        rest = tag;
        let is_end = tag.starts_with('/');
        let name = tag.trim_start_matches('/');
        let end = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default();
        let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || is(&FLAT) {
            continue;
        }
        if !is_end && is(&["script", "style", "textarea"]) {
            // A program may compare with `<`.
            rest = tag.split_once("</").map_or("", |(_, after)| after);
            while !rest.is_empty() && !starts_with(rest, name) {
                rest = rest.split_once("</").map_or("", |(_, after)| after);
            }
            continue;
        }
        let closes_itself = tag.split('>').next().is_some_and(|tag| tag.ends_with('/'));
        if is_end {
            open = open.saturating_sub(1);
        } else if !closes_itself {
            open += 1;
        }
        if open > DEEPEST {
            return true;
        }
    }
    false
}

/// Elements without an end tag, or whose end tag is often left out: they do not nest.
const FLAT: [&str; 30] = [
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html",
    "img", "input", "li", "link", "meta", "option", "p", "param", "rp", "rt", "source", "tbody",
    "td", "tfoot", "th", "thead", "tr", "wbr",
];

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The text of a document as Markdown: a paragraph a line, headings and captions marked.
fn paragraphs(document: &Document) -> String {
    let mut text = String::new();
    let mut block = None;
    for node in document.root().descendants_it() {
        if node.has_name("br") {
            text.push(' ');
        } else if node.is_text() {
            let inside = block_of(&node);
            let id = inside.as_ref().map(|inside| inside.id);
            if id != block {
                let words = node.text();
                if words.trim().is_empty() {
                    continue;
                }
                block = id;
                text.push_str("\n\n");
                text.push_str(inside.as_ref().map_or("", mark));
            }
            // A line end inside a paragraph means no more than a space.
            text.extend(
                node.text()
                    .chars()
                    .map(|c| if c.is_whitespace() { ' ' } else { c }),
            );
        }
    }
    text
}

fn block_of<'a>(node: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    node.ancestors_it(None).find(|above| {
        above
            .node_name()
            .is_some_and(|name| BLOCKS.contains(&&*name))
    })
}

fn mark(block: &NodeRef<'_>) -> &'static str {
    let is = |names: &[&str]| names.iter().any(|name| block.has_name(name));
    if is(&["h1", "h2", "h3", "h4", "h5", "h6"]) {
        "## "
    } else if is(&["figcaption"]) {
        "Caption: "
    } else if is(&["li"]) {
        "- "
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><title>A ferry without a funnel - The Harbour Post</title>
<script>for (var i = 0; i<n; i++) { if (a<b) document.write("</p>"); }</script>
<link rel="canonical" href="https://post.example/ferry">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"A ferry without a funnel","datePublished":"2023-09-15T23:30:00-04:00",
"publisher":{"@type":"Organization","name":"The Harbour Post"}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">Tokyo edition</a></li></ul></nav>
<article><h1>A ferry without a funnel</h1>
<figure><img src="a.jpg" alt=""><figcaption>The ferry at the pier.</figcaption></figure>
<p>The new ferry left <a href="/t">Bremen</a> on Wednesday,<br>with the mayor and 240 others on board, and
came back in the evening without a drop of oil, the harbour master said, who had ordered it in 2019.</p>
<h2>Batteries</h2>
<p>It runs on batteries, which are charged at the pier in twenty minutes &amp; will sail six times a day, from
October until the end of the year, as the plan says that the harbour showed on Thursday to all who came.</p>
<p>Its sister ship is being built in Norway and will follow in 2025, he said; both were drawn by a small office
in Rotterdam, which had won a contest for it, ahead of nine others from as many countries, in 2018.</p></article>
<aside><h3>Most read</h3><ul><li><a href="/x">Storm hits Lisbon</a></li></ul></aside>
<footer><p>Copyright 2023 The Harbour Post.</p></footer></body></html>"#;

    #[test]
    fn the_article_of_a_page_comes_without_its_menus() {
        let article = article_of("a.html", PAGE).unwrap();
        assert_eq!(article.headline, "A ferry without a funnel");
        assert_eq!(article.publisher, "The Harbour Post");
        assert_eq!(article.url, "https://post.example/ferry");
        assert_eq!(article.published, Day::parse("2023-09-15"));
        let lines: Vec<&str> = article.body.split("\n\n").map(str::trim).collect();
        let starts: Vec<&str> = lines.iter().filter_map(|line| line.get(..20)).collect();
        assert_eq!(
            starts,
            [
                "Caption: The ferry a",
                "The new ferry left B",
                "It runs on batteries",
                "Its sister ship is b"
            ],
            "{}",
            article.body
        );
        assert!(
            article.body.contains("on Wednesday, with the mayor"),
            "{}",
            article.body
        );
        assert!(
            article.body.contains("twenty minutes & will"),
            "{}",
            article.body
        );
        assert!(lines.contains(&"## Batteries"), "{}", article.body);
    }

    #[test]
    fn pages_that_are_no_article_are_refused() {
        for (html, message) in [
            ("<p>".repeat(300_000), "is a page of too many elements"),
            (
                "<div>".repeat(100_000),
                "is a page whose elements are nested too deeply",
            ),
            (
                "<b><i>".repeat(1000),
                "is a page whose elements are nested too deeply",
            ),
            (
                "<html><body></body></html>".to_owned(),
                "holds no article that can be found",
            ),
        ] {
            let trouble = article_of("a.html", &html).unwrap_err();
            assert_eq!(trouble.message, message);
        }
        assert!(!is_too_deep(&format!(
            "<script>{}</script>",
            "i<n;".repeat(1000)
        )));
        assert!(!is_too_deep(&"<div><br></div>".repeat(1000)));
    }

    #[test]
    fn a_page_is_known_by_its_name_or_its_first_tag() {
        for (name, text, expected) in [
            ("a.HTML", "Text", true),
            ("<stdin>", "\n <!DOCTYPE HTML>", true),
            ("a.txt", "<html lang=en>", true),
            ("a.txt", "< 5 people", false),
            ("a.md", "Text with <b>tags</b>", false),
        ] {
            assert_eq!(is_page(name, text), expected, "{name} {text}");
        }
    }
}
