/** The extension: it starts `sawab lsp`, and everything that is found comes from there. */
import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn } from "vscode-languageclient/node";

import { handedOver, selector, serverCommand } from "./server";

let client: LanguageClient | undefined;
let status: vscode.LanguageStatusItem | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand("sawab.restart", restart),
    vscode.commands.registerCommand("sawab.showLog", () => client?.outputChannel.show()),
    vscode.commands.registerCommand("sawab.fixDocument", fixDocument),
    vscode.languages.onDidChangeDiagnostics(showCount),
    vscode.window.onDidChangeActiveTextEditor(showCount),
    vscode.workspace.onDidChangeConfiguration(configured),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  status?.dispose();
  await client?.stop();
  client = undefined;
}

async function start(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration("sawab");
  const documentSelector = selector(configuration.get<string[]>("languages", []));
  status = vscode.languages.createLanguageStatusItem("sawab", documentSelector);
  status.name = "sawab";
  status.command = { title: "Log", command: "sawab.showLog" };
  try {
    client = new LanguageClient("sawab", "sawab", serverCommand(configuration.get("command")), {
      documentSelector,
      initializationOptions: { sawab: settings() },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
    await client.start();
    showCount();
  } catch (error) {
    status.severity = vscode.LanguageStatusSeverity.Error;
    status.text = "sawab: " + (error instanceof Error ? error.message : String(error));
  }
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

function settings(): Record<string, unknown> {
  const inspected = vscode.workspace.getConfiguration("sawab");
  return handedOver(JSON.parse(JSON.stringify(inspected)) as Record<string, unknown>);
}

async function configured(change: vscode.ConfigurationChangeEvent): Promise<void> {
  if (change.affectsConfiguration("sawab.command") || change.affectsConfiguration("sawab.languages")) {
    await restart();
  } else if (change.affectsConfiguration("sawab")) {
    await client?.sendNotification("workspace/didChangeConfiguration", {
      settings: { sawab: settings() },
    });
  }
}

async function fixDocument(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor) {
    await vscode.commands.executeCommand("sawab.fixAll", editor.document.uri.toString());
  }
}

function showCount(): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !status || status.severity === vscode.LanguageStatusSeverity.Error) {
    return;
  }
  const found = vscode.languages.getDiagnostics(document.uri);
  status.text = `sawab: ${found.filter((one) => one.source === "sawab").length}`;
}
