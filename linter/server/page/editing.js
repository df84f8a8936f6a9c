// Changes to a text as data: what differs between two texts, undoing, and findings that move along.

/** The one stretch by which two texts differ: `{start, removed, added}`; null if they are equal. */
export function difference(before, after) {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < shortest - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return {
    start,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

/** A text with edits made; `edits` do not overlap. */
export function edited(text, edits) {
  const pieces = [];
  let place = 0;
  for (const { start, end, replacement } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(place, start), replacement);
    place = end;
  }
  pieces.push(text.slice(place));
  return pieces.join("");
}

/** The findings that a change leaves standing, moved to where they stand after it. */
export function moved(findings, { start, removed, added }) {
  const end = start + removed.length;
  const by = added.length - removed.length;
  const kept = [];
  for (const one of findings) {
    const reach = extent(one);
    if (reach.end < start || (reach.end === start && !/^[\p{L}\p{M}]/u.test(added))) kept.push(one);
    else if (reach.start > end || (reach.start === end && !/[\p{L}\p{M}]$/u.test(added)))
      kept.push(shifted(one, by));
  }
  return kept;
}

/** All that a finding and its first fix touch. */
export function extent(finding) {
  const edits = finding.fixes.flatMap((fix) => fix.edits);
  return {
    start: Math.min(finding.start.offset, ...edits.map((edit) => edit.start)),
    end: Math.max(finding.end.offset, ...edits.map((edit) => edit.end)),
  };
}

function shifted(finding, by) {
  const place = (position) => ({ ...position, offset: position.offset + by });
  return {
    ...finding,
    start: place(finding.start),
    end: place(finding.end),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    })),
  };
}

/** Undo and redo: changes and the carets before and after them. */
export class History {
  constructor(most = 500) {
    this.most = most;
    this.clear();
  }

  clear() {
    this.past = [];
    this.future = [];
  }

  /** Remember a change; typing on at the same place within a second belongs to the same one. */
  add(change, isTyping) {
    this.future = [];
    const last = this.past.at(-1);
    const now = Date.now();
    if (
      isTyping &&
      last?.isTyping &&
      now - last.time < 1000 &&
      !change.removed &&
      change.added.length === 1 &&
      change.start === last.start + last.added.length
    ) {
      last.added += change.added;
      last.time = now;
      return;
    }
    this.past.push({ ...change, isTyping, time: now });
    if (this.past.length > this.most) this.past.shift();
  }

  /** The change that takes the last one back, or null. */
  undo() {
    const change = this.past.pop();
    if (!change) return null;
    this.future.push(change);
    return { start: change.start, removed: change.added, added: change.removed };
  }

  redo() {
    const change = this.future.pop();
    if (!change) return null;
    this.past.push({ ...change, isTyping: false });
    return change;
  }
}
