//! Short names for what the glue and the Wasm module call each other by.
//!
//! wasm-bindgen names each import and export after its path, with a hash behind. Nobody outside the two files
//! uses these names, and hashes do not compress: together they cost a page 3 kB.

use std::collections::HashMap;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};

/// Beginnings of names that wasm-bindgen made; `mount` and the like are read by people.
const MADE: [&str; 3] = ["__wb", "__externref", "wasm_bindgen_"];

/// The module and its glue with short names, and without the sections that only tools read.
pub(crate) fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, wasmparser::Parser::new(0), wasm)
        .context("the module cannot be read")?;
    Ok((module.finish(), names.rename(glue)))
}

#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    /// The short name of a made one; other names stay.
    fn short(&mut self, name: &str) -> String {
        if !MADE.iter().any(|start| name.starts_with(start)) {
            return name.to_owned();
        }
        let next = self.0.len();
        self.0
            .entry(name.to_owned())
            .or_insert_with(|| numbered(next))
            .clone()
    }

    /// A script in which every whole word that has a short name is that name.
    fn rename(&self, script: &str) -> String {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut renamed = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_part) {
            let (before, word) = rest.split_at(start);
            let end = word.find(|c| !is_part(c)).unwrap_or(word.len());
            let (word, after) = word.split_at(end);
            renamed.push_str(before);
            renamed.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        renamed + rest
    }
}

/// `$a`, `$b` … `$z`, `$ba` …: names that neither file has otherwise.
fn numbered(number: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = number;
    loop {
        letters.push(b'a' + u8::try_from(rest % 26).unwrap_or_default());
        rest /= 26;
        if rest == 0 {
            break;
        }
    }
    let letters = letters.iter().rev().map(|letter| char::from(*letter));
    std::iter::once('$').chain(letters).collect()
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let ty = self.entity_type(import.ty)?;
            imports.import(import.module, &self.short(import.name), ty);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: wasmparser::Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let index = self.external_index(export.kind, export.index)?;
        let kind = self.export_kind(export.kind)?;
        exports.export(&self.short(export.name), kind, index);
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_renamed() {
        let mut names = Names::default();
        assert_eq!(names.short("__wbg_emit_12"), "$a");
        assert_eq!(names.short("__wbg_emit_1"), "$b");
        assert_eq!(names.short("mount"), "mount");
        assert_eq!(
            names.rename("x.__wbg_emit_1(1),{__wbg_emit_12:mount}"),
            "x.$b(1),{$a:mount}"
        );
    }

    #[test]
    fn numbers_become_names_without_end() {
        assert_eq!(
            [0, 25, 26, 27, 52].map(numbered),
            ["$a", "$z", "$ba", "$bb", "$ca"]
        );
    }

    #[test]
    fn both_files_get_the_same_names() {
        use wasm_encoder::{EntityType, MemoryType};
        let mut imports = ImportSection::new();
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        imports.import("glue", "__wbg_memory_0123", EntityType::Memory(memory));
        let mut module = Module::new();
        module.section(&imports);
        let (wasm, glue) = shorten(&module.finish(), "{__wbg_memory_0123:m}").unwrap();
        assert_eq!(glue, "{$a:m}");
        assert!(wasm.windows(2).any(|bytes| bytes == b"$a"));
        assert!(!wasm.windows(5).any(|bytes| bytes == b"__wbg"));
    }
}
