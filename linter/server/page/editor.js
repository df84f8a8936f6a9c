// The text as it is written: an element for each line, so that a key costs as little in a long text
// as in a short one. Places are offsets in the text, in UTF-16 units.

import { History, difference } from "./editing.js";
import { Lines } from "./lines.js";

export class Editor extends EventTarget {
  constructor(element) {
    super();
    this.element = element;
    this.history = new History();
    this.lines = new Lines(element);
    this.text = "";
    element.contentEditable = "plaintext-only";
    if (element.contentEditable !== "plaintext-only") element.contentEditable = "true";
    element.classList.add("empty");
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
      start: this.lines.offset(range.startContainer, range.startOffset),
      end: this.lines.offset(range.endContainer, range.endOffset),
    };
  }

  select(start, end = start) {
    const selection = getSelection();
    const ends = this.lines.range(start, end);
    selection.setBaseAndExtent(
      ends.startContainer,
      ends.startOffset,
      ends.endContainer,
      ends.endOffset,
    );
  }

  /** A range of the document, to be measured. */
  range(start, end) {
    const { startContainer, startOffset, endContainer, endOffset } = this.lines.range(start, end);
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  /** Put a whole text in the place of this one; with `fresh`, there is nothing to undo. */
  load(text, { fresh = false } = {}) {
    const clean = text.replace(/\r\n?/g, "\n");
    if (fresh) {
      this.history.clear();
      this.lines.build(clean);
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
    this.lines.replace(start, start + removed.length, added);
    this.set(this.text.slice(0, start) + added + this.text.slice(start + removed.length), change);
    this.select(start + added.length);
  }

  replaceSelection(added, how) {
    const { start, end } = this.selection() ?? { start: this.text.length, end: this.text.length };
    this.replace(start, end, added.replace(/\r\n?/g, "\n"), how);
  }

  replace(start, end, added, how) {
    const removed = this.text.slice(start, end);
    if (!removed && !added) return;
    this.change({ start, removed, added }, how);
    this.showCaret();
  }

  /** Scroll so far that the caret is seen; a browser does so only for what it types itself. */
  showCaret() {
    cancelAnimationFrame(this.scrolling);
    this.scrolling = requestAnimationFrame(() => {
      const caret = this.selection();
      if (!caret) return;
      const place = this.lines.rectangle(caret.end);
      const frame = this.element.getBoundingClientRect();
      if (place.bottom > frame.bottom) this.element.scrollTop += place.bottom - frame.bottom + 24;
      else if (place.top < frame.top) this.element.scrollTop -= frame.top - place.top + 24;
    });
  }

  // Only composing (input methods, keyboards of phones) is left to the browser; all else is done
  // here, so that the element never holds anything but text.
  beforeInput(event) {
    if (event.isComposing) return;
    const type = event.inputType;
    const [target] = event.getTargetRanges();
    if (type === "historyUndo") this.undo();
    else if (type === "historyRedo") this.redo();
    else if (type === "insertParagraph" || type === "insertLineBreak") this.replaceSelection("\n");
    else if (type === "insertFromPaste" || type === "insertFromDrop")
      this.replaceSelection(event.dataTransfer?.getData("text/plain") ?? event.data ?? "");
    else if (type === "insertText" && event.data !== null)
      this.replaceSelection(event.data, { isTyping: true });
    else if (type.startsWith("delete") && target) this.delete(target);
    else if (!type.startsWith("format")) return;
    event.preventDefault();
  }

  delete({ startContainer, startOffset, endContainer, endOffset }) {
    const start = this.lines.offset(startContainer, startOffset);
    const end = this.lines.offset(endContainer, endOffset);
    this.replace(start, end, "", { isTyping: true });
  }

  /** Take over what the browser has changed itself. */
  afterInput() {
    const caret = this.selection();
    const text = this.read();
    const change = difference(this.text, text);
    if (this.lines.adopt(text) && caret) this.select(caret.end);
    if (!change) return;
    this.history.add(change, true);
    this.set(text, change);
  }

  set(text, change) {
    this.text = text;
    this.element.classList.toggle("empty", text === "");
    this.dispatchEvent(new CustomEvent("change", { detail: change }));
  }

  /** The text that the element holds. */
  read() {
    return this.lines.read();
  }

  copy(event) {
    const place = this.selection();
    if (!place || place.start === place.end) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.text.slice(place.start, place.end));
  }
}
