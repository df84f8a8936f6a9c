// The text as it is written: one text node in an editable element, so that an offset in the text
// is an offset in the node, and ranges are cheap.

import { History, difference } from "./editing.js";

const KEYS_OF_THE_BROWSER = new Set(["historyUndo", "historyRedo"]);
const FORMATS = /^format/;

export class Editor extends EventTarget {
  constructor(element) {
    super();
    this.element = element;
    this.history = new History();
    this.text = "";
    this.node = document.createTextNode("");
    element.contentEditable = "plaintext-only";
    if (element.contentEditable !== "plaintext-only") element.contentEditable = "true";
    element.replaceChildren(this.node);
    this.settle();
    element.addEventListener("beforeinput", (event) => this.beforeInput(event));
    element.addEventListener("input", (event) => {
      if (!event.isComposing) this.afterInput();
    });
    element.addEventListener("compositionend", () => this.afterInput());
    element.addEventListener("copy", (event) => this.copy(event));
    element.addEventListener("cut", (event) => {
      this.copy(event);
      this.replaceSelection("");
    });
    document.addEventListener("selectionchange", () => {
      if (this.selection()) this.dispatchEvent(new Event("caret"));
    });
  }

  /** Where the selection starts and ends in the text; null if it is elsewhere. */
  selection() {
    const selection = getSelection();
    if (!selection.rangeCount || !this.element.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    return {
      start: this.offset(range.startContainer, range.startOffset),
      end: this.offset(range.endContainer, range.endOffset),
    };
  }

  select(start, end = start) {
    const range = this.range(start, end);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  range(start, end) {
    const range = document.createRange();
    const last = this.node.length;
    range.setStart(this.node, Math.min(start, last));
    range.setEnd(this.node, Math.min(end, last));
    return range;
  }

  /** Put a whole text in the place of this one; with `fresh`, there is nothing to undo. */
  load(text, { fresh = false } = {}) {
    const clean = text.replace(/\r\n?/g, "\n");
    if (fresh) {
      this.history.clear();
      this.set(clean, null);
    } else this.change(difference(this.text, clean));
  }

  /** Make a change that can be undone. */
  change(change, { isTyping = false } = {}) {
    if (!change) return;
    this.history.add(change, isTyping);
    this.apply(change);
  }

  undo() {
    this.apply(this.history.undo());
  }

  redo() {
    this.apply(this.history.redo());
  }

  apply(change) {
    if (!change) return;
    const { start, removed, added } = change;
    this.node.replaceData(start, removed.length, added);
    this.set(this.text.slice(0, start) + added + this.text.slice(start + removed.length), change);
    this.select(start + added.length);
  }

  replaceSelection(added) {
    const { start, end } = this.selection() ?? { start: this.text.length, end: this.text.length };
    const removed = this.text.slice(start, end);
    if (removed || added) this.change({ start, removed, added: added.replace(/\r\n?/g, "\n") });
  }

  // Only plain typing and deleting are left to the browser; all else is done here, so that the
  // element never holds anything but text.
  beforeInput(event) {
    const type = event.inputType;
    if (KEYS_OF_THE_BROWSER.has(type)) {
      event.preventDefault();
      type === "historyUndo" ? this.undo() : this.redo();
    } else if (type === "insertParagraph" || type === "insertLineBreak") {
      event.preventDefault();
      this.replaceSelection("\n");
    } else if (type === "insertFromPaste" || type === "insertFromDrop") {
      event.preventDefault();
      const data = event.dataTransfer?.getData("text/plain") ?? event.data;
      if (data) this.replaceSelection(data);
    } else if (FORMATS.test(type)) event.preventDefault();
  }

  afterInput() {
    const text = this.read();
    const caret = this.selection();
    const change = difference(this.text, text);
    if (!change) return this.settle();
    this.history.add(change, true);
    this.set(text, change);
    if (caret && !this.isSettled) this.select(caret.end);
  }

  set(text, change) {
    this.text = text;
    this.settle();
    this.dispatchEvent(new CustomEvent("change", { detail: change }));
  }

  /** Make the element hold our text node alone, with what a browser needs to show a last line. */
  settle() {
    if (!this.node.isConnected || this.node.data !== this.text || this.element.childNodes.length > 2) {
      const caret = this.selection();
      if (this.node.data !== this.text) this.node.data = this.text;
      this.element.replaceChildren(this.node);
      if (caret) this.select(caret.end);
    }
    const needsBreak = this.text === "" || this.text.endsWith("\n");
    const last = this.element.lastChild;
    if (needsBreak && last === this.node) this.element.append(document.createElement("br"));
    if (!needsBreak && last !== this.node) last.remove();
    this.element.classList.toggle("empty", this.text === "");
  }

  get isSettled() {
    return this.node.isConnected && this.node.data === this.text;
  }

  /** What the element holds as text; a break that stands last only shows the last line. */
  read() {
    let text = "";
    const nodes = [...this.walk()];
    nodes.forEach((node, index) => {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else if (index < nodes.length - 1) text += "\n";
    });
    return text;
  }

  *walk(root = this.element) {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE || node.nodeName === "BR") yield node;
      else yield* this.walk(node);
    }
  }

  offset(container, offset) {
    if (container === this.node) return offset;
    let place = 0;
    for (const node of this.walk()) {
      if (node === container) return place + offset;
      if (container.nodeType === Node.ELEMENT_NODE) {
        const child = container.childNodes[offset];
        if (child && (child === node || child.contains(node))) return place;
      }
      place += node.nodeType === Node.TEXT_NODE ? node.length : 1;
    }
    return Math.min(place, this.text.length);
  }

  copy(event) {
    const place = this.selection();
    if (!place || place.start === place.end) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.text.slice(place.start, place.end));
  }
}
