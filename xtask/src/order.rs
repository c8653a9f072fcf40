//! The functions of a Wasm module in an order in which it compresses best: each beside those that it resembles.
//!
//! Brotli names what came before by how far back it was, and near is cheaper: a module of a page becomes 2 % smaller.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef,
};

/// Bytes that are compared together: an instruction with its operands is mostly so long.
const LENGTH: usize = 4;
/// What more functions have in common likens none of them to another, and would take long to count.
const COMMON: usize = 100;
/// How much of a likeness still counts with the next function: what came two functions ago is near, too.
const FADING: f64 = 0.5;

/// The same module, with its functions in that order.
pub(crate) fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(wasm).context("the module cannot be read")?;
    let order = chain(&bodies);
    let places = order.iter().copied().zip(imported..).collect();
    let mut module = Module::new();
    Order {
        imported,
        order,
        places,
    }
    .parse_core_module(&mut module, Parser::new(0), wasm)
    .context("the module cannot be put in order")?;
    Ok(module.finish())
}

/// How many functions a module imports, and the bodies of its own.
fn functions(wasm: &[u8]) -> Result<(usize, Vec<&[u8]>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// A function that has no place yet.
struct Body<'a> {
    pieces: Vec<&'a [u8]>,
    /// To those that have.
    likeness: f64,
}

impl Body<'_> {
    /// Of a long function much is like anything.
    fn share(&self) -> f64 {
        self.likeness / self.pieces.len().max(1) as f64
    }
}

/// The numbers of functions: the longest, and after each the one that is most like it and those before it.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let longest = bodies
        .iter()
        .enumerate()
        .rev()
        .max_by_key(|(_, body)| body.len());
    let mut next = longest.map(|(at, _)| at);
    let mut left: BTreeMap<usize, Body> = BTreeMap::new();
    let mut owners: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, body) in bodies.iter().enumerate() {
        let pieces = pieces_of(body);
        for piece in &pieces {
            owners.entry(piece).or_default().push(at);
        }
        left.insert(
            at,
            Body {
                pieces,
                likeness: 0.0,
            },
        );
    }
    owners.retain(|_, owners| owners.len() <= COMMON);
    let mut order = Vec::with_capacity(bodies.len());
    while let Some((at, body)) = next.and_then(|at| left.remove_entry(&at)) {
        order.push(at);
        for other in left.values_mut() {
            other.likeness *= FADING;
        }
        for owners in body.pieces.iter().filter_map(|piece| owners.get(piece)) {
            // What few have says more.
            let weight = 1.0 / f64::from(1 + owners.len().ilog2());
            for owner in owners {
                if let Some(other) = left.get_mut(owner) {
                    other.likeness += weight;
                }
            }
        }
        // Of equals the first, so that one module gives one order.
        let likest = left.iter().reduce(|best, other| {
            if other.1.share() > best.1.share() {
                other
            } else {
                best
            }
        });
        next = likest.map(|(at, _)| *at);
    }
    order
}

/// Each stretch of bytes of a body, once.
fn pieces_of(body: &[u8]) -> Vec<&[u8]> {
    let mut pieces: Vec<&[u8]> = body.windows(LENGTH).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Writes a module anew with its functions in another order.
struct Order {
    imported: usize,
    /// The numbers that its own functions had among themselves.
    order: Vec<usize>,
    /// The numbers that they get among all.
    places: HashMap<usize, usize>,
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = (function as usize).checked_sub(self.imported);
        let place = own.and_then(|own| self.places.get(&own));
        // What is imported stays. There are as many places as functions, whose numbers are of this size.
        Ok(place.map_or(function, |place| *place as u32))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for own in self.order.iter().filter_map(|at| types.get(*at)) {
            functions.function(*own);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section
            .into_iter()
            .collect::<Result<Vec<FunctionBody>, _>>()?;
        for at in self.order.clone() {
            if let Some(body) = bodies.get(at) {
                self.parse_function_body(code, body.clone())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, Instruction, TypeSection,
        ValType,
    };
    use wasmparser::Operator;

    use super::*;

    /// A module that imports a function and has one for each list of numbers, which it adds up; the last calls the first.
    fn module(sums: &[&[i64]]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        types.ty().function([], [ValType::I64]);
        imports.import("page", "tell", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for (at, numbers) in sums.iter().enumerate() {
            functions.function(1);
            let mut body = Function::new([]);
            body.instruction(&Instruction::Call(0));
            body.instruction(&Instruction::I64Const(0));
            for number in *numbers {
                body.instruction(&Instruction::I64Const(*number));
                body.instruction(&Instruction::I64Add);
            }
            if at + 1 == sums.len() {
                body.instruction(&Instruction::Call(1));
                body.instruction(&Instruction::I64Add);
            }
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("last", ExportKind::Func, sums.len() as u32);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    /// The numbers and calls of each body, in the module's order, and the function that it exports.
    fn read(wasm: &[u8]) -> (Vec<Vec<i64>>, u32) {
        let (mut bodies, mut exported) = (Vec::new(), 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    exported = exports.into_iter().next().unwrap().unwrap().index;
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap().into_iter();
                    bodies.push(
                        operators
                            .filter_map(|operator| match operator.unwrap() {
                                Operator::I64Const { value } => Some(value),
                                Operator::Call { function_index } => {
                                    Some(-i64::from(function_index))
                                }
                                _ => None,
                            })
                            .collect(),
                    );
                }
                _ => {}
            }
        }
        (bodies, exported)
    }

    const LONG: &[i64] = &[70_001, 70_002, 70_003, 70_004, 70_005];
    const OTHER: &[i64] = &[90_001, 90_002, 90_003];
    const LIKE: &[i64] = &[70_002, 70_003, 70_004];

    #[test]
    fn what_is_alike_stands_together_and_is_called_by_its_new_number() {
        let wasm = by_likeness(&module(&[LONG, OTHER, LIKE])).unwrap();
        let body = |numbers: &[i64]| [&[0, 0], numbers].concat();
        let caller = [body(LIKE), vec![-1]].concat();
        assert_eq!(read(&wasm), (vec![body(LONG), caller, body(OTHER)], 2));
    }

    #[test]
    fn one_module_has_one_order() {
        let wasm = module(&[LIKE, LONG, OTHER, LIKE, &[], &[], OTHER]);
        assert_eq!(by_likeness(&wasm).unwrap(), by_likeness(&wasm).unwrap());
    }
}
