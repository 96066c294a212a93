// What every page does beyond reading: the colour switch, the menus' manners, the key that opens search.

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.scheme ?? (dark.matches ? "dark" : "light")) === "dark";

const scheme = document.querySelector(".hub-scheme");
if (scheme) {
  const name = () => { scheme.lastElementChild.textContent = isDark() ? scheme.dataset.light : scheme.dataset.dark; };
  scheme.hidden = false;
  scheme.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    try { localStorage.setItem("hub-scheme", root.dataset.scheme); } catch { /* Not remembered, then. */ }
    name();
  });
  dark.addEventListener("change", name);
  name();
}

// Menus close as menus do: by a click beside them, or by Escape, which gives the focus back.
const menus = document.querySelectorAll(".hub-languages, .hub-menu");
document.addEventListener("click", (event) => {
  for (const menu of menus) if (menu.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of menus) if (menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
  }
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    (document.getElementById("hub-page-query") ?? document.getElementById("hub-query"))?.focus();
  }
});

// Listings narrow where they have something to narrow by.
if (document.querySelector("[data-narrow]")) import("./narrow.js");

// Search is loaded on its own page, and elsewhere when somebody goes to a search field.
if (document.getElementById("hub-results")) import("./search/page.js");
for (const id of ["hub-query", "hub-hero-query"]) {
  const query = document.getElementById(id);
  const load = () => import("./search/suggest.js").then(({ suggest }) => suggest(query));
  if (query && document.activeElement === query) load();
  else query?.addEventListener("focus", load, { once: true });
}

// So are maps that can be moved.
if (document.querySelector(".hub-map[data-places], .hub-map-fold")) import("./map.js");

// The board of obligations narrows by how things stand.
if (document.querySelector(".hub-board__filter")) import("./board.js");

// Pictures open one after the other where the browser knows dialogs; else each is a plain link.
if (document.querySelector("[data-viewer]") && "HTMLDialogElement" in window) import("./viewer.js");

// What only some pages have is loaded only there.
const has = (what) => document.querySelector(what);
if (has(".hub-mine")) import("./list.js");
if (has("[data-tools], [data-print], [data-copy]")) import("./carry.js");
if (has("[data-ticks]")) import("./kit.js");
if (has("#compare")) import("./compare.js");
if (has("#list")) import("./notebook.js");
if (has("#hub-similar")) import("./similar.js");

// The page for missing addresses speaks the language that the address names.
const lost = document.querySelector(".hub-lost");
if (lost) {
  const wanted = location.pathname.split("/").find((part) => lost.querySelector(`[data-locale="${CSS.escape(part)}"]`)) ?? "en";
  for (const section of lost.querySelectorAll("[data-locale]")) section.hidden = section.dataset.locale !== wanted;
  root.lang = wanted;
}
