// Records side by side. Everything shown is taken from the records' own pages in the reader's language.

import { element } from "./elements.js";
import { COMPARED, compared } from "./kept.js";
import { money, progressOf } from "./progress.js";
import { asked, filled, naming, pageOf, addressOf, say } from "./records.js";

const place = document.getElementById("compare");
const status = document.getElementById("compare-status");
const none = document.getElementById("compare-none");
const tools = document.getElementById("compare-tools");
const words = place.dataset;

//: Sections of a kind's own that can stand side by side; others, such as pictures, cannot.
const OWN = ["results-in-figures", "vision", "objectives", "swot"];

// A copy of what stands in a page, without what only works there: anchors, marks, headings of its outline.
const plain = (nodes) => {
  const box = document.createDocumentFragment();
  for (const node of nodes) box.append(document.importNode(node, true));
  for (const each of box.querySelectorAll(".hub-source-mark, .hub-adapt, .hub-ticks__note, .footnotes, sup, script, style, button, details")) each.remove();
  for (const each of box.querySelectorAll("input")) each.remove();
  for (const each of box.querySelectorAll(".hub-actions .hub-scroll")) each.replaceWith(...money(each));
  for (const each of box.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const line = element("p", `hub-compare__heading hub-compare__heading--${each.tagName.toLowerCase()}`, ...each.childNodes);
    each.replaceWith(line);
  }
  for (const each of box.querySelectorAll("*")) {
    for (const name of ["id", "aria-labelledby", "aria-label", "tabindex", "role", "for"]) each.removeAttribute(name);
  }
  for (const chart of box.querySelectorAll("svg[data-says]")) {
    chart.setAttribute("role", "img");
    chart.setAttribute("aria-label", chart.dataset.says);
  }
  return box;
};

// What a page says, row by row: [key, label, nodes].
const rowsOf = (id, page) => {
  const rows = [];
  const lead = page.querySelector(".hub-lead");
  if (lead) rows.push(["summary", words.summary, [...lead.childNodes]]);
  for (const row of page.querySelectorAll(".hub-panel [data-row]")) {
    const values = [...row.querySelectorAll("dd")].map((value) => {
      const line = element("p");
      line.append(...[...value.childNodes].map((node) => node.cloneNode(true)));
      return line;
    });
    rows.push([`fact-${row.dataset.row}`, row.querySelector("dt").textContent.trim(), values]);
  }
  if (id.startsWith("plans/")) rows.push(...progressOf(page, words));
  for (const key of OWN) {
    const section = page.querySelector(`.hub-story section[aria-labelledby="${key}"]`);
    if (section) rows.push([`own-${key}`, section.querySelector("h2").textContent.trim(), [...section.children].filter((each) => each.tagName !== "H2")]);
  }
  const story = page.querySelector("[data-story]");
  let open;
  for (const node of story?.children ?? []) {
    if (node.tagName === "H2") {
      const label = place.getAttribute(`data-story-${node.id}`);
      open = label ? [`story-${node.id}`, label, []] : undefined;
      if (open) rows.push(open);
    } else if (open) {
      if (story.lang) node.lang = story.lang;
      open[2].push(node);
    }
  }
  for (const part of page.querySelectorAll(".hub-kit [data-row]")) {
    rows.push([`kit-${part.dataset.row}`, part.querySelector("h3").textContent.trim(), [...part.children].filter((each) => each.tagName !== "H3")]);
  }
  return rows;
};

// The rows of all pages, each once; a row that only a later page has stands after the one it follows there.
const joined = (pages) => {
  const keys = [];
  const labels = new Map();
  for (const { rows } of pages) {
    let after = -1;
    for (const [key, label] of rows) {
      const known = keys.indexOf(key);
      if (known < 0) { keys.splice(after + 1, 0, key); after += 1; labels.set(key, label); } else after = known;
    }
  }
  return keys.map((key) => [key, labels.get(key)]);
};

const table = (pages) => {
  const head = element("tr");
  for (const { id, page } of pages) {
    const link = element("a", "", ...plain(page.querySelector("h1").childNodes).childNodes);
    link.href = addressOf(id);
    const title = page.querySelector("h1").textContent.trim();
    const remove = element("button", "hub-press hub-press--small", "×");
    remove.type = "button";
    remove.dataset.remove = id;
    remove.setAttribute("aria-label", filled(words.remove, { title }));
    const above = element("p", "hub-aside", [...page.querySelectorAll(".hub-head__above > :not(.hub-stage)")].map((each) => each.textContent.trim()).join(" · "));
    const cell = element("th", "", above, link, pages.length > 1 ? remove : "");
    cell.scope = "col";
    head.append(cell);
  }
  const made = element("table", "hub-compare", element("caption", "hub-hidden", words.caption), element("thead", "", head));
  for (const [key, label] of joined(pages)) {
    const name = element("th", "", element("span", "", label));
    name.scope = "rowgroup";
    name.colSpan = pages.length;
    const values = element("tr", "");
    for (const { rows } of pages) {
      const row = rows.find(([each]) => each === key);
      const cell = element("td");
      if (row && row[2].some((node) => node.textContent.trim())) cell.append(plain(row[2]));
      else cell.append(element("p", "hub-compare__none", row && key.startsWith("progress-") ? words.unknown : words.none));
      values.append(cell);
    }
    const group = element("tbody", "", element("tr", "hub-compare__label", name), values);
    group.dataset.row = key;
    made.append(group);
  }
  return made;
};

let turn = 0;
const show = async () => {
  const mine = ++turn;
  const ids = (asked() ?? compared.all()).slice(0, COMPARED);
  none.hidden = ids.length > 0;
  tools.hidden = ids.length === 0;
  if (!ids.length) { place.replaceChildren(); status.textContent = ""; return; }
  status.textContent = status.dataset.wait;
  try {
    const found = await Promise.all(ids.map(async (id) => ({ id, page: await pageOf(id) })));
    if (mine !== turn) return;
    const pages = found.filter(({ page }) => page?.querySelector(".hub-article")).map(({ id, page }) => ({ id, page, rows: rowsOf(id, page) }));
    const gone = found.filter(({ id }) => !pages.some((each) => each.id === id)).map(({ id }) => id);
    status.textContent = [filled(status.dataset.shown, { count: String(pages.length) }), gone.length ? filled(status.dataset.gone, { names: gone.join(", ") }) : ""].filter(Boolean).join(". ");
    const scroll = element("div", "hub-scroll hub-compare__scroll", table(pages));
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-label", words.caption);
    scroll.dataset.columns = String(pages.length);
    place.replaceChildren(...(pages.length ? [scroll] : []));
  } catch (error) {
    if (mine === turn) status.textContent = status.dataset.failed;
    console.warn("compare:", error);
  }
};

const go = (ids) => {
  compared.set(ids);
  history.pushState(null, "", naming("compare/", ids));
  show();
};

place.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-remove]");
  if (!button) return;
  go((asked() ?? compared.all()).filter((id) => id !== button.dataset.remove));
  status.tabIndex = -1;
  status.focus();
});
tools.querySelector("[data-clear]").addEventListener("click", () => { go([]); say(none.textContent.trim()); });
addEventListener("popstate", show);

// An address without names shows what was chosen, and then names it, so that it can be passed on.
if (asked() === null && compared.all().length) history.replaceState(null, "", naming("compare/", compared.all()));
show();
