// Run the packed package on the CPython of a Pyodide: node release_check.mjs PYODIDE ARCHIVE TEXT
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, archive, text] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: `${folder}/` });
python.unpackArchive(new Uint8Array(readFileSync(archive)), "zip", { extractDir: "/packages" });
python.globals.set("text", text);
console.log(
  python.runPython(`
import sys, warnings
warnings.simplefilter("ignore", SyntaxWarning)
sys.version.split()[0]
`),
);
console.log(
  python.runPython(`
sys.path.insert(0, "/packages")
from linter import Linter
Linter().fix(text, unsafe=True).text
`),
);
