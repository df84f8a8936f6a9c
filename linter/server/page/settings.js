// The dialogue of settings: own words, the norm of spelling, the look, and the rules.

import { element } from "./cards.js";
import { familyName, say } from "./words.js";

const $ = (id) => document.getElementById(id);

export function shownTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Opens the dialogue; `changed` is called when it closes. */
export class SettingsDialog {
  constructor(session, backend, changed) {
    this.session = session;
    this.backend = backend;
    this.dialog = $("settings");
    $("show-settings").addEventListener("click", () => this.open());
    $("theme").addEventListener("change", () => shownTheme($("theme").value));
    $("forget-ignored").addEventListener("click", () => {
      session.ignored = [];
      this.count();
    });
    this.dialog.addEventListener("close", () => {
      this.read();
      session.keep();
      changed();
    });
  }

  async open() {
    const { session } = this;
    $("own-words").value = session.words.join("\n");
    $("spelling").value = session.spelling;
    $("theme").value = session.theme;
    this.count();
    this.keys();
    this.dialog.showModal();
    const { rules } = await this.backend.rules(session.settings);
    this.list(rules);
  }

  count() {
    $("ignored-count").textContent = say("ignoredCount", { n: this.session.ignored.length });
    $("forget-ignored").hidden = !this.session.ignored.length;
  }

  keys() {
    const keys = [
      ["F8 · Shift+F8", "keyNext"],
      ["Alt+Enter", "keyAccept"],
      ["Alt+Delete", "keyIgnore"],
      ["Ctrl+Z · Ctrl+Y", "keyUndo"],
    ];
    $("keys").replaceChildren(
      ...keys.flatMap(([key, word]) => {
        const term = element("dt");
        term.append(element("kbd", "", key));
        return [term, element("dd", "", say(word))];
      }),
    );
  }

  list(rules) {
    const families = Map.groupBy
      ? Map.groupBy(rules, (rule) => rule.category)
      : rules.reduce((map, rule) => map.set(rule.category, [...(map.get(rule.category) ?? []), rule]), new Map());
    const blocks = [...families].map(([family, members]) => {
      const details = element("details");
      details.append(element("summary", "", familyName(family)));
      for (const rule of members) details.append(this.rule(rule));
      return details;
    });
    $("rule-list").replaceChildren(...blocks);
  }

  rule(rule) {
    const label = element("label", "rule");
    const box = element("input");
    box.type = "checkbox";
    const { session } = this;
    box.checked = rule.default ? !session.off.includes(rule.code) : session.on.includes(rule.code);
    box.addEventListener("change", () => {
      const list = rule.default ? "off" : "on";
      const isListed = rule.default ? !box.checked : box.checked;
      const others = session[list].filter((code) => code !== rule.code);
      session[list] = isListed ? [...others, rule.code] : others;
    });
    const text = element("bdi", "", rule.summary);
    label.append(box, " ", text, " ", element("code", "", rule.code));
    return label;
  }

  read() {
    const { session } = this;
    session.words = [...new Set($("own-words").value.split("\n").map((word) => word.trim()))].filter(Boolean);
    session.spelling = $("spelling").value;
    session.theme = $("theme").value;
    shownTheme(session.theme);
  }
}
