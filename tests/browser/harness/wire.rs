//! Requests to a driver that are beyond the standard, or beyond the client.

use std::sync::Arc;

use serde_json::Value;
use thirtyfour::{
    common::command::{Command, ExtensionCommand},
    prelude::*,
};

#[derive(Debug)]
struct Request {
    path: String,
    body: Option<Value>,
}

impl ExtensionCommand for Request {
    fn parameters_json(&self) -> Option<Value> {
        self.body.clone()
    }

    fn method(&self) -> http::Method {
        if self.body.is_some() {
            http::Method::POST
        } else {
            http::Method::GET
        }
    }

    fn endpoint(&self) -> Arc<str> {
        self.path.as_str().into()
    }
}

/// What the driver answers to a question.
pub(super) async fn get(driver: &WebDriver, path: &str) -> WebDriverResult<Value> {
    ask(driver, path, None).await
}

/// What the driver answers to a command.
pub(super) async fn post(driver: &WebDriver, path: &str, body: Value) -> WebDriverResult<Value> {
    ask(driver, path, Some(body)).await
}

async fn ask(driver: &WebDriver, path: &str, body: Option<Value>) -> WebDriverResult<Value> {
    let path = path.to_owned();
    let request = Command::ExtensionCommand(Box::new(Request { path, body }));
    driver.cmd(request).await?.value()
}
