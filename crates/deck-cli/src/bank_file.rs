//! Reading of bank files, with a bound on their size.

use std::fs::File;
use std::io::{self, Read};

use anyhow::{Context, Result, ensure};

/// No reader waits for a bank of this size, and no mistake such as `/dev/zero` fills the memory.
const LARGEST: u64 = 64 << 20;

/// The bytes of a file, or of the standard input for `-`.
///
/// # Errors
/// If it cannot be read, or is larger than any bank.
pub(crate) fn read(path: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == "-" {
        io::stdin()
            .lock()
            .take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .context("cannot read the standard input")?;
    } else {
        let file = File::open(path).with_context(|| format!("cannot open {path}"))?;
        file.take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .with_context(|| format!("cannot read {path}"))?;
    }
    let fits = u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST);
    ensure!(
        fits,
        "{path} is larger than {} MiB; split the bank",
        LARGEST >> 20
    );
    Ok(bytes)
}
