//! Where an answer comes from: sentences, articles and addresses that can be opened from elsewhere.

use deck_engine::{About, Article, Question, cut, fill};

/// An article, with the sentences of it that prove a question.
pub(crate) struct Source<'a> {
    pub(crate) article: &'a Article,
    pub(crate) quotes: Vec<&'a str>,
}

/// The sources of a question, each article once, in the order in which the bank names them.
pub(crate) fn sources<'a>(about: &'a About, question: &'a Question) -> Vec<Source<'a>> {
    let mut sources: Vec<Source> = Vec::new();
    for evidence in &question.evidence {
        let quotes = evidence.quote.as_deref();
        let known = sources
            .iter_mut()
            .find(|source| source.article.id == evidence.article);
        if let Some(source) = known {
            source.quotes.extend(quotes);
        } else if let Some(article) = about
            .articles
            .iter()
            .find(|article| article.id == evidence.article)
        {
            sources.push(Source {
                article,
                quotes: quotes.into_iter().collect(),
            });
        }
    }
    sources
}

/// Whether a sentence of the evidence may not be quoted.
pub(crate) fn withholds(question: &Question) -> bool {
    question
        .evidence
        .iter()
        .any(|evidence| evidence.quote.is_none())
}

/// An address that leads somewhere from another program: as it stands, or put together with the base.
/// None for what is no web address.
pub(crate) fn address(url: &str, base: Option<&str>) -> Option<String> {
    if web(url).is_some() {
        return Some(url.to_owned());
    }
    let (scheme, rest) = web(base?)?;
    if let Some(host) = url.strip_prefix("//") {
        return Some(fill("%://%", &[scheme, host]));
    }
    let has_scheme = url.split(['/', '?', '#']).next()?.contains(':');
    if has_scheme {
        return None;
    }
    let rest = rest.split(['?', '#']).next()?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if url.starts_with('/') {
        return Some(fill("%://%%", &[scheme, host, url]));
    }
    // What is behind the last stroke is the page itself. Programs that open addresses resolve `..`.
    let folder = path.rfind('/').and_then(|stroke| path.get(..=stroke));
    let folder = folder.unwrap_or_default();
    Some(fill("%://%/%%", &[scheme, host, folder, url]))
}

/// Scheme and rest of an address that browsers open without a thought.
fn web(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = cut(url, "://")?;
    let schemes = ["http", "https"];
    let is_web = schemes.iter().any(|web| scheme.eq_ignore_ascii_case(web));
    is_web.then_some((scheme, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_the_article_from_anywhere() {
        let base = Some("https://paper.example/quiz/banks/ferry.json?v=2");
        for (url, whole) in [
            ("https://other.example/a", "https://other.example/a"),
            ("/2026/ferry.html", "https://paper.example/2026/ferry.html"),
            (
                "ferry.html#two",
                "https://paper.example/quiz/banks/ferry.html#two",
            ),
            (
                "../ferry.html",
                "https://paper.example/quiz/banks/../ferry.html",
            ),
            ("//cdn.example/a", "https://cdn.example/a"),
        ] {
            assert_eq!(address(url, base).as_deref(), Some(whole), "{url}");
        }
        assert_eq!(
            address("a.html", Some("https://paper.example")).as_deref(),
            Some("https://paper.example/a.html")
        );
    }

    #[test]
    fn what_would_run_or_lead_nowhere_is_no_address() {
        for (url, base) in [
            ("javascript:alert(1)", Some("https://paper.example/")),
            ("data:text/html,x", Some("https://paper.example/")),
            ("file:///etc/passwd", Some("https://paper.example/")),
            ("a.html", None),
            ("a.html", Some("javascript://x")),
        ] {
            assert_eq!(address(url, base), None, "{url}");
        }
    }
}
