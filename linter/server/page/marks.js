// Findings underlined in the text: by the CSS Custom Highlight API, or where a browser lacks it by
// a copy of the text behind the text, in which they are elements.

export const GROUPS = ["spelling", "punctuation", "grammar", "style"];

const GROUP_OF = {
  spelling: "spelling",
  boundaries: "spelling",
  diacritics: "spelling",
  punctuation: "punctuation",
  characters: "punctuation",
  grammar: "grammar",
  context: "grammar",
  repetition: "grammar",
};

/** The group of colour that a family of rules belongs to. */
export const groupOf = (finding) => GROUP_OF[finding.category] ?? "style";

export const hasHighlights = () =>
  "highlights" in CSS && !new URLSearchParams(location.search).has("nohighlights");

export class Marks {
  constructor(editor, behind) {
    this.editor = editor;
    this.behind = behind;
    this.usesHighlights = hasHighlights();
    behind.hidden = this.usesHighlights;
  }

  /** Underline the findings; `active` is the one whose card is open. */
  show(findings, active) {
    if (this.usesHighlights) this.highlight(findings, active);
    else this.copy(findings, active);
  }

  highlight(findings, active) {
    for (const group of GROUPS) {
      const ranges = findings
        .filter((one) => groupOf(one) === group)
        .map((one) => this.stretch(one));
      CSS.highlights.set(`sawab-${group}`, new Highlight(...ranges));
    }
    const ranges = active ? [this.stretch(active)] : [];
    CSS.highlights.set("sawab-active", new Highlight(...ranges));
  }

  // Ranges that do not follow the text: to move live ones costs more than to make all of them again.
  stretch(finding) {
    return new StaticRange(this.editor.lines.range(...span(finding, this.editor.text)));
  }

  copy(findings, active) {
    const pieces = [];
    let place = 0;
    for (const one of findings) {
      const [start, end] = span(one, this.editor.text);
      if (start < place) continue;
      const mark = document.createElement("mark");
      mark.className = `${groupOf(one)}${one === active ? " active" : ""}`;
      mark.textContent = this.editor.text.slice(start, end);
      pieces.push(this.editor.text.slice(place, start), mark);
      place = end;
    }
    this.behind.replaceChildren(...pieces, `${this.editor.text.slice(place)}\n`);
  }
}

/** Where a finding is underlined: one of no width takes the character before it. */
export function span(finding, text) {
  let { start: { offset: start }, end: { offset: end } } = finding;
  if (start === end) {
    if (start > 0) start--;
    else end = Math.min(text.length, 1);
  }
  return [start, end];
}
