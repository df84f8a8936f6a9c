// cspell's Arabic dictionary, asked word by word in the protocol of Ispell: `^word` on each line.
// Runs with the folder that holds node_modules as its working folder.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import {
  finalizeSettings,
  getDefaultSettings,
  getDictionary,
  mergeSettings,
  readSettings,
} from "cspell-lib";

const SUGGESTIONS = 5;
const arabic = await readSettings(pathToFileURL("node_modules/@cspell/dict-ar/cspell-ext.json"));
const settings = finalizeSettings(
  mergeSettings(await getDefaultSettings(), arabic, { language: "ar", dictionaries: ["ar"] }),
);
const dictionary = await getDictionary(settings);

console.log("@(#) cspell");
for await (const line of createInterface({ input: process.stdin })) {
  const word = line.slice(1);
  if (word.length < (settings.minWordLength ?? 4) || dictionary.has(word)) {
    console.log("*\n");
  } else {
    const found = dictionary.suggest(word, { numSuggestions: SUGGESTIONS }).map((one) => one.word);
    console.log(`& ${word} ${found.length} 0: ${found.join(", ")}\n`);
  }
}
