// The one interface to the checker: check, fix, explain, and the bytes of files.
// Behind it stands a server (HTTP) or this package in a worker (see worker.js); both take and give
// the same objects, whose offsets are UTF-16 units.

export class CheckerError extends Error {}

class Backend {
  /** @returns {Promise<{findings: object[], words: number, note: string}>} */
  check(text, format, settings, signal) {
    return this.ask("check", { text, format, settings }, signal);
  }

  /** @returns {Promise<{text: string, applied: number, findings: object[]}>} */
  fix(text, format, settings) {
    return this.ask("fix", { text, format, settings });
  }

  explain(rule, settings) {
    return this.ask("explain", { rule, settings });
  }

  rules(settings) {
    return this.ask("rules", { settings });
  }

  open(name, data) {
    return this.ask("open", { name, data });
  }

  save(name, data, text) {
    return this.ask("save", { name, data, text });
  }
}

export class HttpBackend extends Backend {
  isLocal = false;

  constructor(token) {
    super();
    this.token = token;
  }

  async ask(name, request, signal) {
    const headers = { "content-type": "application/json" };
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    const body = JSON.stringify(request);
    const response = await fetch(`api/${name}`, { method: "POST", headers, body, signal });
    const answer = await response.json();
    if (!response.ok) throw new CheckerError(answer.error);
    return answer;
  }
}

export class WorkerBackend extends Backend {
  isLocal = true;

  constructor(url) {
    super();
    this.worker = new Worker(url, { type: "module" });
    this.waiting = new Map();
    this.next = 1;
    this.ready = new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }) => {
        if (data.ready) resolve();
        else if (data.failed) reject(new CheckerError(data.failed));
        else this.settle(data);
      };
      this.worker.onerror = (event) => reject(new CheckerError(event.message));
    });
  }

  settle({ id, answer, error }) {
    const { resolve, reject } = this.waiting.get(id) ?? {};
    this.waiting.delete(id);
    if (error === undefined) resolve?.(answer);
    else reject?.(new CheckerError(error));
  }

  async ask(name, request, signal) {
    await this.ready;
    signal?.throwIfAborted();
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      signal?.addEventListener("abort", () => {
        this.waiting.delete(id);
        reject(signal.reason);
      });
      this.worker.postMessage({ id, name, request: JSON.stringify(request) });
    });
  }
}

/** The back end that the page was built for: `meta name="sawab-worker"` names the worker. */
export function chosenBackend() {
  const worker = document.querySelector('meta[name="sawab-worker"]');
  if (worker) {
    navigator.serviceWorker?.register("offline.js");
    return new WorkerBackend(new URL(worker.content, location.href));
  }
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    sessionStorage.setItem("token", given);
    history.replaceState(null, "", location.pathname);
  }
  return new HttpBackend(given ?? sessionStorage.getItem("token"));
}
