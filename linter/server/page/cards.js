// A card for each finding: what is wrong, what to write, why, and what can be done about it.

import { familyName, say } from "./words.js";
import { groupOf } from "./marks.js";

const AT_FIRST = 100;

export class Cards extends EventTarget {
  constructor(list, more, explain) {
    super();
    this.list = list;
    this.more = more;
    this.explain = explain;
    this.most = AT_FIRST;
    this.findings = [];
    this.items = new Map();
    more.addEventListener("click", () => {
      this.most += AT_FIRST;
      this.show(this.findings, this.active);
    });
  }

  /** Show the findings; cards of findings that are still there are kept, and so is the focus. */
  show(findings, active) {
    if (active && findings.indexOf(active) >= this.most) this.most = findings.indexOf(active) + AT_FIRST;
    this.findings = findings;
    this.active = active;
    const kept = new Map();
    for (const finding of findings.slice(0, this.most)) {
      const key = `${finding.rule} ${finding.text} ${JSON.stringify(finding.shown)}`;
      const waiting = this.items.get(key);
      const item = waiting?.shift() ?? this.card(finding);
      item.finding = finding;
      kept.set(key, [...(kept.get(key) ?? []), item]);
      item.classList.toggle("active", finding === active);
      item.setAttribute("aria-current", String(finding === active));
    }
    this.items = kept;
    const order = [...kept.values()].flat();
    order.sort((a, b) => findings.indexOf(a.finding) - findings.indexOf(b.finding));
    this.place(order);
    const left = findings.length - order.length;
    this.more.hidden = left <= 0;
    this.more.textContent = say("more", { n: left });
  }

  /** Let the cards follow findings that have moved in the text, but are the same in number. */
  follow(findings) {
    this.findings = findings;
    [...this.list.children].forEach((item, index) => {
      item.finding = findings[index];
    });
  }

  /** Put the cards into the list in this order, and move only those that have to move. */
  place(order) {
    const wanted = new Set(order);
    for (const item of [...this.list.children]) if (!wanted.has(item)) item.remove();
    order.forEach((item, index) => {
      if (this.list.children[index] !== item) this.list.insertBefore(item, this.list.children[index] ?? null);
    });
  }

  /** Forget all cards, as when the language changes. */
  clear() {
    this.items = new Map();
    this.list.replaceChildren();
    this.most = AT_FIRST;
  }

  itemOf(finding) {
    return [...this.list.children].find((item) => item.finding === finding);
  }

  card(finding) {
    const item = element("li", `card ${groupOf(finding)}`);
    item.finding = finding;
    item.append(this.change(item), this.message(finding), this.actions(item));
    item.addEventListener("focusin", () => this.say("choose", item));
    item.addEventListener("click", () => this.say("choose", item));
    return item;
  }

  change(item) {
    const { shown, fixes } = item.finding;
    const line = element("div", "change");
    const found = element("bdi", "found", shown.found || say("missingHere"));
    found.lang = "ar";
    line.append(found);
    if (!fixes.length) return line;
    const choices = element("span", "choices");
    fixes.forEach((fix, index) => {
      const button = element("button", index ? "instead other" : "instead");
      button.type = "button";
      const text = element("bdi", "", shown.instead[index] || say("remove"));
      text.lang = "ar";
      button.append(element("span", "unseen", `${say("instead")}: `), text);
      button.addEventListener("click", (event) => {
        event.stopPropagation();
        this.say("accept", item, { fix: item.finding.fixes[index] });
      });
      choices.append(button);
    });
    const arrow = element("span", "arrow", "←");
    arrow.setAttribute("aria-hidden", "true");
    line.append(arrow, choices);
    return line;
  }

  message(finding) {
    const line = element("p", "why");
    line.append(element("bdi", "", finding.message), " ");
    const best = finding.fixes[0];
    if (best) {
      const isSafe = best.applicability === "safe";
      line.append(element("span", `sureness ${best.applicability}`, isSafe ? say("safe") : say("judge")), " ");
      line.append(element("span", "confidence", say("sure", { n: Math.round(best.confidence * 100) })));
    }
    return line;
  }

  actions(item) {
    const line = element("div", "actions");
    const add = (name, event) => {
      const button = element("button", "quiet", say(name));
      button.type = "button";
      button.addEventListener("click", (click) => {
        click.stopPropagation();
        this.say(event, item);
      });
      line.append(button);
    };
    add("ignoreOnce", "ignore-once");
    add("ignoreAlways", "ignore-always");
    if (groupOf(item.finding) === "spelling" && /^[\p{L}\p{M}]+$/u.test(item.finding.text))
      add("addWord", "add-word");
    line.append(this.reason(item));
    return line;
  }

  reason(item) {
    const details = element("details", "reason");
    const summary = element("summary", "", say("why"));
    details.append(summary);
    details.addEventListener("toggle", async () => {
      if (!details.open || details.childElementCount > 1) return;
      details.append(...explanation(await this.explain(item.finding.rule)));
    });
    return details;
  }

  say(name, item, more = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail: { finding: item.finding, ...more } }));
  }
}

function explanation({ code, name, category, reason, examples }) {
  const parts = [
    element("p", "rule", `${code} ${name} · ${familyName(category)}`),
    element("p", "text-of-reason", reason),
  ];
  parts[1].dir = "auto";
  const list = element("ul", "examples");
  for (const { text, fixed, wrong } of examples.slice(0, 5)) {
    const line = element("li");
    line.append(element("span", "unseen", wrong ? `${say("wrongExamples")}: ` : `${say("rightExamples")}: `));
    const before = element("bdi", wrong ? "found" : "", text);
    before.lang = "ar";
    line.append(before);
    if (wrong && fixed !== null) {
      const after = element("bdi", "right", fixed);
      after.lang = "ar";
      line.append(" ← ", after);
    }
    list.append(line);
  }
  return [...parts, list];
}

export function element(tag, className = "", text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
