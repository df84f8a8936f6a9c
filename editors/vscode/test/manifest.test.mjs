// The manifest: its settings are those of the schema, and every text in it has an Arabic one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { settings } from "../scripts/settings.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));

test("the settings are made from the schema of today (npm run settings)", () => {
  assert.deepEqual(read("package.json").contributes.configuration.properties, settings());
});

test("a setting left alone is empty, so that the project's files say what holds", () => {
  for (const [name, one] of Object.entries(settings())) {
    if (name !== "sawab.command" && name !== "sawab.languages") {
      assert.equal(Object.keys(one.default).length, 0, name);
    }
  }
});

test("every text of the manifest is there in English and Arabic", () => {
  const used = [...readFileSync(new URL("../package.json", import.meta.url), "utf8")
    .matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]).sort();
  assert.deepEqual(Object.keys(read("package.nls.json")).sort(), used);
  assert.deepEqual(Object.keys(read("package.nls.ar.json")).sort(), used);
});
