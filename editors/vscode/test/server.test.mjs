// What the extension asks of the server, and the server as VS Code's own client library meets it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import test from "node:test";

import protocol from "vscode-languageserver-protocol/node.js";

import { handedOver, selector, serverCommand } from "../dist/test/server.mjs";

test("the command is a program and its arguments", () => {
  assert.deepEqual(serverCommand(["sawab", "lsp"]), { command: "sawab", args: ["lsp"] });
  assert.throws(() => serverCommand([]), /names no program/);
  assert.throws(() => serverCommand("sawab"), /names no program/);
});

test("only what the user has set is handed over", () => {
  const configured = { command: ["sawab"], languages: [], lang: "", select: ["S"], ignore: [], formats: {} };
  assert.deepEqual(handedOver(configured), { select: ["S"] });
});

test("documents are checked whether they are stored or not", () => {
  assert.deepEqual(selector(["markdown"]), [
    { scheme: "file", language: "markdown" },
    { scheme: "untitled", language: "markdown" },
  ]);
});

const python = process.env.SAWAB_PYTHON;
test("a finding and its fix arrive", { skip: !python && "SAWAB_PYTHON is not set" }, async () => {
  const server = spawn(python, ["-m", "linter", "lsp"], { env: { ...process.env, LANG: "C.UTF-8" } });
  const connection = protocol.createProtocolConnection(server.stdout, server.stdin);
  connection.listen();
  const uri = "untitled:Untitled-1";
  try {
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: { sawab: { lang: "ar" } },
    });
    await connection.sendNotification("initialized", {});
    const published = new Promise((resolve) => {
      connection.onNotification("textDocument/publishDiagnostics", resolve);
    });
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text: "😀 وقف الى النار" },
    });
    const { diagnostics } = await published;
    assert.deepEqual(diagnostics.map((one) => one.message), ["«إلى» لا «الى»: سقطت همزتها"]);
    assert.equal(diagnostics[0].range.start.character, "😀 وقف ".length);
    const actions = await connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: diagnostics[0].range,
      context: { diagnostics },
    });
    const [change] = actions[0].edit.documentChanges;
    assert.equal(change.edits[0].newText, "إلى");
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
  } finally {
    connection.dispose();
    server.kill();
  }
});
