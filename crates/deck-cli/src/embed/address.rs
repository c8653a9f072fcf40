//! Addresses that stand in a bank, as a page with the bank's deck writes them.

use url::{ParseError, Url};

/// Stands for the page's own address, which nobody knows: deep enough for every `..` of a bank's.
const PAGE: &str = "http://page.invalid/1/2/3/4/5/6/7/8/";

/// Where a link of a page leads that stands for an address in a bank: a relative one counts from the bank, whose own address
/// is as the page has it.
///
/// ```text
/// from_page("../articles/plant.html", "banks/visit.json") is "articles/plant.html"
/// ```
///
/// What is no address stays as it stands.
pub(super) fn from_page(address: &str, bank: &str) -> String {
    resolve(address, bank).unwrap_or_else(|_| address.to_owned())
}

fn resolve(address: &str, bank: &str) -> Result<String, ParseError> {
    if Url::parse(address).is_ok() {
        return Ok(address.to_owned());
    }
    let page = Url::parse(PAGE)?;
    let target = page.join(bank)?.join(address)?;
    if target.host() != page.host() {
        return Ok(target.into());
    }
    let is_from_root = bank.starts_with('/') || address.starts_with('/');
    let relative = page.make_relative(&target).filter(|_| !is_from_root);
    let from_root = || {
        target
            .as_str()
            .split_at(page.origin().ascii_serialization().len())
            .1
    };
    Ok(relative.unwrap_or_else(|| from_root().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_address_counts_from_the_bank() {
        for (address, bank, link) in [
            ("ferry.html", "ferry.json", "ferry.html"),
            ("ferry.html", "banks/ferry.json?2", "banks/ferry.html"),
            (
                "../news/ferry.html#start",
                "banks/ferry.json",
                "news/ferry.html#start",
            ),
            (
                "../news/ferry.html",
                "../banks/ferry.json",
                "../news/ferry.html",
            ),
            (
                "../news/ferry.html",
                "/banks/ferry.json",
                "/news/ferry.html",
            ),
            (
                "/news/ferry.html?page=2",
                "banks/ferry.json",
                "/news/ferry.html?page=2",
            ),
            (
                "../ferry.html",
                "https://banks.example/all/ferry.json",
                "https://banks.example/ferry.html",
            ),
        ] {
            assert_eq!(from_page(address, bank), link, "{address} in {bank}");
        }
    }

    #[test]
    fn a_whole_address_stays_as_it_is() {
        for address in ["https://paper.example/ferry", "javascript:alert(1)"] {
            assert_eq!(from_page(address, "banks/ferry.json"), address);
        }
    }
}
