// The page: holds the text, what was found in it, and what its writer decided.

import { chosenBackend } from "./backend.js";
import { Cards, element } from "./cards.js";
import { Editor } from "./editor.js";
import { difference, edited, extent, moved } from "./editing.js";
import { download, openFile, savedFile } from "./files.js";
import { Marks, span } from "./marks.js";
import { Session } from "./session.js";
import { SettingsDialog, shownTheme } from "./settings.js";
import { familyName, language, say, speak } from "./words.js";

const PAUSE = 250;
const $ = (id) => document.getElementById(id);

class Page {
  constructor() {
    this.session = new Session();
    this.backend = chosenBackend();
    this.editor = new Editor($("text"));
    this.marks = new Marks(this.editor, $("behind"));
    this.cards = new Cards($("cards"), $("more"), (rule) => this.backend.explain(rule, this.session.settings));
    this.findings = [];
    this.ignoredOnce = [];
    this.family = "";
    this.active = null;
    this.opened = null;
    this.words = 0;
    new SettingsDialog(this.session, this.backend, () => this.check());
    this.listen();
    shownTheme(this.session.theme);
    this.speak();
    if (this.backend.isLocal) {
      this.say("starting");
      this.backend.ready.then(() => this.say(""), (error) => this.fail("failed", error));
    }
    this.editor.element.focus();
  }

  listen() {
    const { editor, cards } = this;
    editor.addEventListener("change", (event) => this.changed(event.detail));
    editor.addEventListener("caret", () => this.caretMoved());
    cards.addEventListener("choose", ({ detail }) => this.choose(detail.finding, { scrollsText: true }));
    cards.addEventListener("accept", ({ detail }) => this.accept(detail.finding, detail.fix));
    cards.addEventListener("ignore-once", ({ detail }) => this.ignoreOnce(detail.finding));
    cards.addEventListener("ignore-always", ({ detail }) => this.ignoreAlways(detail.finding));
    cards.addEventListener("add-word", ({ detail }) => this.addWord(detail.finding));
    $("undo").addEventListener("click", () => editor.undo());
    $("redo").addEventListener("click", () => editor.redo());
    $("accept-all").addEventListener("click", () => this.acceptAll());
    $("language").addEventListener("click", () => this.changeLanguage());
    $("open").addEventListener("click", () => $("file").click());
    $("file").addEventListener("change", () => this.open($("file").files[0]));
    $("download").addEventListener("click", () => this.save());
    document.addEventListener("keydown", (event) => this.key(event));
    const sheet = $("sheet");
    sheet.addEventListener("dragover", (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      sheet.classList.add("dropping");
    });
    sheet.addEventListener("dragleave", () => sheet.classList.remove("dropping"));
    sheet.addEventListener("drop", (event) => {
      sheet.classList.remove("dropping");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.open(event.dataTransfer.files[0]);
    });
  }

  speak() {
    speak(this.session.lang);
    $("language").textContent = say("language");
    $("language").lang = language() === "ar" ? "en" : "ar";
    $("private").textContent = say(this.backend.isLocal ? "privateLocal" : "privateHttp");
    this.editor.element.dataset.placeholder = say("placeholder");
    $("sheet").dataset.drop = say("dropHere");
    this.cards.clear();
    this.show();
  }

  changeLanguage() {
    this.session.lang = language() === "ar" ? "en" : "ar";
    this.session.keep();
    this.findings = [];
    this.speak();
    this.check();
  }

  // The text.

  changed(change) {
    const before = this.findings.length;
    if (change) {
      this.findings = moved(this.findings, change);
      this.ignoredOnce = moved(this.ignoredOnce, change);
      if (!this.findings.includes(this.active)) this.active = null;
    } else {
      this.findings = [];
      this.ignoredOnce = [];
      this.active = null;
    }
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.check(), PAUSE);
    cancelAnimationFrame(this.frame);
    // A key that touches no finding leaves the cards as they are.
    const isSame = change && this.findings.length === before;
    this.frame = requestAnimationFrame(() => (isSame ? this.showMoved() : this.show()));
  }

  async check() {
    clearTimeout(this.pause);
    this.asking?.abort();
    const text = this.editor.text;
    if (!text.trim()) {
      this.findings = [];
      this.words = 0;
      this.say("");
      return this.show();
    }
    const asking = new AbortController();
    this.asking = asking;
    this.say("checking");
    try {
      const format = this.opened?.format ?? "text";
      const answer = await this.backend.check(text, format, this.session.settings, asking.signal);
      if (asking.signal.aborted || text !== this.editor.text) return;
      this.take(answer);
    } catch (error) {
      if (!asking.signal.aborted) this.fail("failed", error);
    }
  }

  take({ findings, words, note }) {
    const active = this.active;
    this.findings = findings;
    this.words = words;
    this.active = active ? findings.find((one) => isSame(one, active)) ?? null : null;
    $("note").textContent = note;
    $("note").hidden = !note;
    this.say("checked");
    this.show();
  }

  // What is shown.

  /** The findings that are neither ignored nor filtered out. */
  get shown() {
    return this.live.filter((one) => !this.family || one.category === this.family);
  }

  get live() {
    return this.findings.filter((one) => !this.ignoredOnce.some((old) => isSame(old, one)));
  }

  show() {
    const { shown, live } = this;
    if (!shown.includes(this.active)) this.active = null;
    this.marks.show(shown, this.active);
    this.cards.show(shown, this.active);
    this.showFamilies(live);
    const isEmpty = !this.editor.text.trim();
    $("count").textContent = live.length || "";
    $("nothing").hidden = shown.length > 0;
    $("nothing").textContent = say(isEmpty ? "empty" : "nothing");
    $("nothing").classList.toggle("quiet", isEmpty);
    const safe = live.filter(isSafe).length;
    $("accept-all").hidden = !safe;
    $("accept-all").textContent = `${say("acceptAll")} (${safe})`;
    $("words").textContent = say("words", { n: this.words });
    const errors = live.filter((one) => one.severity === "error").length;
    const rate = this.words ? ((1000 * errors) / this.words).toFixed(1) : "0";
    $("rate").textContent = say("rate", { n: rate });
    $("file-name").textContent = this.opened?.name ?? "";
    this.showButtons();
  }

  showMoved() {
    const { shown } = this;
    this.active = shown.find((one) => this.active && isSame(one, this.active)) ?? null;
    this.cards.follow(shown);
    this.marks.show(shown, this.active);
    this.showButtons();
  }

  showButtons() {
    $("undo").disabled = !this.editor.history.past.length;
    $("redo").disabled = !this.editor.history.future.length;
    $("download").disabled = !this.editor.text.trim();
  }

  showFamilies(live) {
    const counts = new Map();
    for (const one of live) counts.set(one.category, (counts.get(one.category) ?? 0) + 1);
    if (this.family && !counts.has(this.family)) counts.set(this.family, 0);
    const entries = [["", live.length], ...[...counts].sort((a, b) => b[1] - a[1])];
    const key = JSON.stringify([language(), this.family, entries]);
    if (key === this.familiesShown) return;
    this.familiesShown = key;
    const focused = document.activeElement?.dataset?.family;
    $("families").replaceChildren(
      ...entries.map(([family, count]) => {
        const button = element("button", "family", family ? familyName(family) : say("all"));
        button.type = "button";
        button.dataset.family = family;
        button.append(" ", element("span", "count", count));
        button.setAttribute("aria-pressed", String(this.family === family));
        button.addEventListener("click", () => {
          this.family = family;
          this.show();
        });
        return button;
      }),
    );
    $("families").hidden = counts.size < 2 && !this.family;
    if (focused !== undefined) $("families").querySelector(`[data-family="${focused}"]`)?.focus();
  }

  say(word) {
    $("state").textContent = word ? say(word) : "";
  }

  fail(word, error) {
    const reason = error instanceof TypeError ? say("unreachable") : error.message;
    $("state").textContent = say(word, { reason });
  }

  // What the writer decides.

  choose(finding, { scrollsText = false, scrollsCard = false } = {}) {
    if (this.active === finding) return;
    this.active = finding;
    this.marks.show(this.shown, finding);
    this.cards.show(this.shown, finding);
    if (scrollsCard) this.cards.itemOf(finding)?.scrollIntoView({ block: "nearest" });
    if (scrollsText) this.scrollTo(finding);
  }

  scrollTo(finding) {
    const sheet = this.editor.element;
    const place = this.editor.range(...span(finding, this.editor.text)).getBoundingClientRect();
    const frame = sheet.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom)
      sheet.scrollTop += place.top - frame.top - frame.height / 3;
  }

  caretMoved() {
    const caret = this.editor.selection();
    const under = this.shown.find(
      (one) => one.start.offset <= caret.start && caret.end <= Math.max(one.end.offset, one.start.offset + 1),
    );
    if (under && under !== this.active) this.choose(under, { scrollsCard: true });
  }

  accept(finding, fix) {
    const next = this.after(finding);
    const hadFocus = $("cards").contains(document.activeElement);
    const text = edited(this.editor.text, fix.edits);
    this.editor.change(difference(this.editor.text, text));
    this.goOn(finding, next, hadFocus);
  }

  async acceptAll() {
    const before = this.editor.text;
    try {
      const format = this.opened?.format ?? "text";
      const settings = this.settingsForFixing();
      const { text } = await this.backend.fix(before, format, settings);
      if (this.editor.text === before) this.editor.change(difference(before, text));
    } catch (error) {
      this.fail("failed", error);
    }
  }

  /** What is ignored once is left alone as well. */
  settingsForFixing() {
    const once = this.ignoredOnce.map(({ rule, text }) => ({ rule, text }));
    const { settings } = this.session;
    return { ...settings, ignored: [...settings.ignored, ...once] };
  }

  ignoreOnce(finding) {
    const next = this.after(finding);
    this.ignoredOnce.push(finding);
    this.goOn(finding, next, $("cards").contains(document.activeElement));
  }

  ignoreAlways(finding) {
    this.session.ignored.push({ rule: finding.rule, text: finding.text });
    this.drop(finding, (one) => one.rule === finding.rule && one.text === finding.text);
  }

  addWord(finding) {
    this.session.words = [...new Set([...this.session.words, finding.text])];
    this.drop(finding, (one) => one.text === finding.text);
  }

  drop(finding, isGone) {
    const next = this.after(finding);
    this.session.keep();
    this.findings = this.findings.filter((one) => !isGone(one));
    this.goOn(finding, this.findings.includes(next) ? next : null, true);
    this.check();
  }

  after(finding) {
    const { shown } = this;
    const index = shown.indexOf(finding);
    return shown[index + 1] ?? shown[index - 1] ?? null;
  }

  goOn(finding, next, movesFocus) {
    this.active = null;
    this.show();
    const again = next && this.shown.find((one) => one.text === next.text && one.rule === next.rule);
    if (again) this.choose(again, { scrollsCard: true, scrollsText: true });
    if (movesFocus) {
      const button = again && this.cards.itemOf(again)?.querySelector("button");
      (button ?? this.editor.element).focus({ preventScroll: true });
    }
  }

  key(event) {
    if ($("settings").open) return;
    const control = event.ctrlKey || event.metaKey;
    const name = event.key.toLowerCase();
    if (event.key === "F8") this.step(event.shiftKey ? -1 : 1);
    else if (event.altKey && event.key === "Enter" && this.active?.fixes.length)
      this.accept(this.active, this.active.fixes[0]);
    else if (event.altKey && event.key === "Delete" && this.active) this.ignoreOnce(this.active);
    else if (control && name === "z") event.shiftKey ? this.editor.redo() : this.editor.undo();
    else if (control && name === "y") this.editor.redo();
    else return;
    event.preventDefault();
  }

  step(by) {
    const { shown } = this;
    if (!shown.length) return;
    const caret = this.editor.selection()?.start ?? 0;
    let index = shown.indexOf(this.active);
    if (index >= 0) index += by;
    else {
      index = shown.findIndex((one) => extent(one).end >= caret);
      if (by < 0) index = (index < 0 ? shown.length : index) - 1;
      else if (index < 0) index = 0;
    }
    this.choose(shown.at(index < 0 ? shown.length - 1 : index % shown.length), { scrollsCard: true, scrollsText: true });
    this.editor.select(this.active.start.offset, this.active.start.offset);
  }

  // Files.

  async open(file) {
    if (!file) return;
    $("file").value = "";
    try {
      const { text, opened } = await openFile(file, this.backend, say("tooLarge"));
      this.opened = opened;
      this.editor.load(text, { fresh: true });
    } catch (error) {
      this.fail("unreadable", error);
    }
  }

  async save() {
    try {
      const blob = await savedFile(this.editor.text, this.opened, this.backend);
      download(blob, this.opened?.name ?? "sawab.txt");
    } catch (error) {
      this.fail("unwritable", error);
    }
  }
}

const isSafe = (one) => one.fixes[0]?.applicability === "safe";

function isSame(one, other) {
  return one.rule === other.rule && one.start.offset === other.start.offset && one.text === other.text;
}

globalThis.sawabPage = new Page();
