// The lines of the text as elements: which node holds an offset, and which offset a node stands at.
// A line is a `div` that holds one text node, or a `br` where it is empty.

export class Lines {
  constructor(root) {
    this.root = root;
    this.build("");
  }

  build(text) {
    this.texts = text.split("\n");
    this.root.replaceChildren(...this.texts.map(made));
  }

  read() {
    const { childNodes } = this.root;
    return [...childNodes].map((node) => node.textContent).join("\n");
  }

  /** Make the elements fit a text that the browser has put into them; whether they had to change. */
  adopt(text) {
    const texts = text.split("\n");
    const fits = texts.length === this.root.childNodes.length && texts.every((line, index) => this.holds(index, line));
    this.texts = texts;
    if (fits) return false;
    this.root.replaceChildren(...texts.map(made));
    return true;
  }

  holds(index, text) {
    const line = this.root.childNodes[index];
    if (line.nodeName !== "DIV" || line.childNodes.length !== 1) return false;
    return text ? line.firstChild.data === text : line.firstChild.nodeName === "BR";
  }

  /** Put a text in the place of the one from `start` to `end`. */
  replace(start, end, added) {
    const first = this.place(start);
    const last = this.place(end);
    const head = this.texts[first.line].slice(0, first.offset);
    const tail = this.texts[last.line].slice(last.offset);
    const lines = `${head}${added}${tail}`.split("\n");
    const old = this.root.childNodes;
    const node = old[first.line].firstChild;
    if (lines.length === 1 && first.line === last.line && lines[0] && node.nodeType === Node.TEXT_NODE)
      node.replaceData(first.offset, last.offset - first.offset, added);
    else {
      const gone = [...old].slice(first.line, last.line + 1);
      gone[0].before(...lines.map(made));
      for (const line of gone) line.remove();
    }
    this.texts.splice(first.line, last.line - first.line + 1, ...lines);
  }

  /** Number of the line that holds an offset, and the offset in it. */
  place(offset) {
    let line = 0;
    let left = Math.max(0, offset);
    while (line < this.texts.length - 1 && left > this.texts[line].length)
      left -= this.texts[line++].length + 1;
    return { line, offset: Math.min(left, this.texts[line].length) };
  }

  /** The offset of a place in the document. */
  offset(container, offset) {
    const lines = this.root.childNodes;
    if (container === this.root)
      return offset < lines.length ? this.startOf(offset) : this.startOf(lines.length) - 1;
    let line = container;
    while (line.parentNode !== this.root) line = line.parentNode;
    const index = [...lines].indexOf(line);
    const inside = container.nodeType === Node.TEXT_NODE ? offset : offset && line.textContent.length;
    return this.startOf(index) + inside;
  }

  startOf(line) {
    let start = 0;
    for (let index = 0; index < line; index++) start += this.texts[index].length + 1;
    return start;
  }

  /** The ends of a range, as `StaticRange` takes them. */
  range(start, end) {
    const [startContainer, startOffset] = this.point(start);
    const [endContainer, endOffset] = this.point(end);
    return { startContainer, startOffset, endContainer, endOffset };
  }

  point(offset) {
    const place = this.place(offset);
    const line = this.root.childNodes[place.line];
    const node = line.firstChild;
    return node.nodeType === Node.TEXT_NODE ? [node, Math.min(place.offset, node.length)] : [line, 0];
  }

  /** Where an offset is on the screen; of an empty line, the line. */
  rectangle(offset) {
    const [node, place] = this.point(offset);
    const range = document.createRange();
    range.setStart(node, place);
    const found = range.getBoundingClientRect();
    const line = node.nodeType === Node.TEXT_NODE ? node.parentNode : node;
    return found.height ? found : line.getBoundingClientRect();
  }
}

function made(text) {
  const line = document.createElement("div");
  line.append(text ? document.createTextNode(text) : document.createElement("br"));
  return line;
}
