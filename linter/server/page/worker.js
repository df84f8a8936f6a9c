// The checker in a worker of the browser: Pyodide runs the package itself, and the text stays here.

import { loadPyodide } from "./pyodide/pyodide.mjs";

async function start() {
  const packages = fetch("sawab.zip").then((response) => {
    if (!response.ok) throw new Error(`sawab.zip: ${response.status}`);
    return response.arrayBuffer();
  });
  const pyodide = await loadPyodide({ indexURL: new URL("pyodide/", location.href).href });
  const folder = "/sawab";
  pyodide.unpackArchive(await packages, "zip", { extractDir: folder });
  // Older packages write escapes that newer Pythons warn of; nobody here can change them.
  pyodide.runPython(`
import sys, warnings
sys.path.insert(0, "${folder}")
warnings.simplefilter("ignore", SyntaxWarning)
`);
  const answer = pyodide.pyimport("linter.server.browser").answer;
  answer("check", JSON.stringify({ text: "وقف اطلاق النار" })); // so that the first answer is fast
  return answer;
}

const started = start();
started.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failed: String(error.message ?? error) }),
);

onmessage = async ({ data: { id, name, request } }) => {
  const answer = await started;
  try {
    postMessage({ id, ...JSON.parse(answer(name, request)) });
  } catch (error) {
    postMessage({ id, error: String(error.message ?? error).trim().split("\n").at(-1) });
  }
};
