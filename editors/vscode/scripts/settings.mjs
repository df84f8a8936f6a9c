// Writes the settings of the extension into package.json, made from the schema that the command
// line is documented by. `npm run settings` brings them up to date; a test fails when they are old.
import { readFileSync, writeFileSync } from "node:fs";

const manifest = new URL("../package.json", import.meta.url);
const schema = new URL("../../../linter/settings/settings.schema.json", import.meta.url);

/** Keys that concern only the command line, or files rather than documents. */
const UNUSED = new Set(["output-format", "include", "consistency"]);

/** The settings of the extension's own. */
const OWN = {
  "sawab.command": {
    type: "array",
    items: { type: "string" },
    default: ["sawab", "lsp"],
    scope: "machine-overridable",
    markdownDescription: "%setting.command%",
  },
  "sawab.languages": {
    type: "array",
    items: { type: "string" },
    default: [
      "plaintext", "markdown", "html", "restructuredtext", "latex", "tex", "asciidoc", "mediawiki",
      "wikitext", "po", "xliff", "json", "jsonc", "yaml", "toml", "properties", "fluent", "srt",
      "vtt", "git-commit",
    ],
    scope: "resource",
    markdownDescription: "%setting.languages%",
  },
};

/** `value` with references to the schema's definitions put in their place. */
function resolved(value, definitions) {
  if (Array.isArray(value)) return value.map((one) => resolved(one, definitions));
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") {
    return resolved(definitions[value.$ref.split("/").at(-1)], definitions);
  }
  const entries = Object.entries(value).map(([key, one]) => [key, resolved(one, definitions)]);
  return Object.fromEntries(entries);
}

/** A rule is named by a string: VS Code's settings page cannot list hundreds of them. */
function setting(key, definitions) {
  const { description, allOf, ...rest } = resolved(key, { ...definitions, selector: { type: "string" } });
  const made = { markdownDescription: description, scope: "resource", ...rest, ...allOf?.[0] };
  if (made.oneOf) {
    made.enum = made.oneOf.map((one) => one.const);
    made.markdownEnumDescriptions = made.oneOf.map((one) => one.description);
    delete made.oneOf;
  }
  if (made.enum && !made.enum.includes("")) made.enum = ["", ...made.enum];
  if (made.enum && made.markdownEnumDescriptions) made.markdownEnumDescriptions.unshift("");
  made.default = made.enum ? "" : { array: [], object: {} }[made.type] ?? "";
  return made;
}

export function settings() {
  const { properties, definitions } = JSON.parse(readFileSync(schema, "utf8"));
  const ours = Object.entries(properties)
    .filter(([name]) => !UNUSED.has(name))
    .map(([name, key]) => [`sawab.${name}`, setting(key, definitions)]);
  return { ...OWN, ...Object.fromEntries(ours) };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const read = JSON.parse(readFileSync(manifest, "utf8"));
  read.contributes.configuration.properties = settings();
  writeFileSync(manifest, JSON.stringify(read, null, 2) + "\n");
}
