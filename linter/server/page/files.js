// A file opened from this machine, and given back in its own format.

const LARGEST = 20 << 20;

export class OpenFile {
  constructor(name, data, format, isContainer) {
    this.name = name;
    this.data = data;
    this.format = format;
    this.isContainer = isContainer;
  }
}

/** Read a file's bytes and have its text told. Rejects with a reason for its owner. */
export async function openFile(file, backend, tooLarge) {
  if (file.size > LARGEST) throw new Error(tooLarge);
  const data = base64(new Uint8Array(await file.arrayBuffer()));
  const { text, format, container } = await backend.open(file.name, data);
  return { text, opened: new OpenFile(file.name, data, format, container) };
}

/** The bytes of a text: as the file it came from, or as plain text. */
export async function savedFile(text, opened, backend) {
  if (!opened) return new Blob([text], { type: "text/plain;charset=utf-8" });
  const { data } = await backend.save(opened.name, opened.data, text);
  return new Blob([bytes(data)]);
}

export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function base64(array) {
  let text = "";
  for (let place = 0; place < array.length; place += 0x8000)
    text += String.fromCharCode(...array.subarray(place, place + 0x8000));
  return btoa(text);
}

function bytes(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
