// What the browser keeps: settings, own words and what is always ignored. Never the text.

const KEY = "sawab";

const USUAL = { lang: "", theme: "", words: [], spelling: "", off: [], on: [], ignored: [] };

export class Session {
  constructor() {
    let kept = {};
    try {
      kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      // A damaged or forbidden store: begin with the usual settings.
    }
    Object.assign(this, structuredClone(USUAL));
    for (const key of Object.keys(USUAL))
      if (typeof kept[key] === typeof USUAL[key] && Array.isArray(kept[key]) === Array.isArray(USUAL[key]))
        this[key] = kept[key];
    // Whoever links to the page may name the language that it is first shown in.
    const asked = new URLSearchParams(location.search).get("lang");
    if (!["ar", "en"].includes(this.lang) && ["ar", "en"].includes(asked)) this.lang = asked;
    if (!["ar", "en"].includes(this.lang))
      this.lang = navigator.language?.startsWith("ar") ? "ar" : navigator.language ? "en" : "ar";
  }

  keep() {
    const values = Object.fromEntries(Object.keys(USUAL).map((key) => [key, this[key]]));
    try {
      localStorage.setItem(KEY, JSON.stringify(values));
    } catch {
      // A browser that keeps nothing still checks texts.
    }
  }

  /** The settings as the checker takes them. */
  get settings() {
    return {
      lang: this.lang,
      words: this.words,
      spelling: this.spelling || null,
      ignore: this.off,
      "extend-select": this.on,
      ignored: this.ignored,
    };
  }
}
