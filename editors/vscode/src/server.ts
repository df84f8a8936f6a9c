/** What the extension asks of the server: which program it is, and the settings handed to it. */

/** Settings of the extension that are no settings of sawab. */
const OWN = new Set(["command", "languages", "trace"]);

/** The program and its arguments. Throws an error for a person to read if none is named. */
export function serverCommand(configured: unknown): { command: string; args: string[] } {
  const parts = Array.isArray(configured) ? configured.filter((one) => typeof one === "string") : [];
  const [command, ...args] = parts as string[];
  if (!command) {
    throw new Error("sawab.command names no program");
  }
  return { command, args };
}

/** The settings that the user has made; those left empty are for the project's files to say. */
export function handedOver(configured: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(configured).filter(([key, value]) => !OWN.has(key) && !isEmpty(value)),
  );
}

/** Which documents are checked. */
export function selector(languages: readonly string[]): { scheme: string; language: string }[] {
  return languages.flatMap((language) =>
    ["file", "untitled"].map((scheme) => ({ scheme, language })),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") {
    return true;
  }
  return typeof value === "object" && Object.keys(value).length === 0;
}
