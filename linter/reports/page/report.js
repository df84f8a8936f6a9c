"use strict";
// Search and filters, files that are built when they are looked at, and versions of a fixed text.
(() => {
  const $ = (id) => document.getElementById(id);
  const files = [...document.querySelectorAll("section.file")];

  // A file of a large report waits in a template until somebody opens it.
  const build = (file) => {
    const template = file.querySelector("template");
    if (template) template.replaceWith(template.content);
  };
  const openFile = (file) => {
    build(file);
    const details = file.querySelector("details");
    if (details) details.open = true;
  };
  for (const file of files)
    file.querySelector("details")?.addEventListener("toggle", () => {
      build(file);
      filterEntries(file);
    });

  // A link to a finding or a file opens what it stands in.
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const file = id && files.find((one) => one.id === id || has(one, id));
    if (!file) return;
    openFile(file);
    $(id)?.scrollIntoView();
  };
  const has = (file, id) =>
    file.querySelector(`#${CSS.escape(id)}`) ||
    file.querySelector("template")?.content.getElementById(id);
  addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && link.hash === location.hash) follow();
  });
  addEventListener("beforeprint", () => files.filter((file) => !file.hidden).forEach(openFile));

  // The text as it was, as it is, or with its changes.
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".versions button");
    if (!button) return;
    const group = button.parentElement;
    for (const one of group.children) one.setAttribute("aria-pressed", String(one === button));
    group.nextElementSibling.dataset.version = button.dataset.version;
  });

  const chosen = () => ({
    words: $("search").value.trim().toLowerCase(),
    family: $("family").value,
    rule: $("rule").value,
  });
  const contentOf = (file) => file.querySelector("template")?.content ?? file;
  const fits = (entry, { words, family, rule }, inName) =>
    (!family || entry.dataset.family === family) &&
    (!rule || entry.dataset.rule === rule) &&
    (!words || inName || entry.textContent.toLowerCase().includes(words));

  const filterEntries = (file) => {
    if (!$("search")) return 0;
    const wanted = chosen();
    const inName = file.querySelector("h2").textContent.toLowerCase().includes(wanted.words);
    let shown = 0;
    for (const entry of contentOf(file).querySelectorAll(".entries > li")) {
      entry.hidden = !fits(entry, wanted, inName);
      shown += !entry.hidden;
    }
    file.hidden = !shown;
    return shown;
  };
  const filter = () => {
    $("found").textContent = files.reduce((sum, file) => sum + filterEntries(file), 0);
  };
  if ($("search")) {
    for (const id of ["search", "family", "rule"]) $(id).addEventListener("input", filter);
    document.querySelector("form.search").addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
  follow();
})();
