// The reader's list as a page: what this browser keeps, or what somebody shared in the address.

import { element } from "./elements.js";
import { list } from "./kept.js";
import { copied, offer } from "./carry.js";
import { addressOf, asked, filled, naming, pageOf, say } from "./records.js";
import { table, words as written } from "./table.js";

const status = document.getElementById("list-status");
const place = document.getElementById("list");
const tools = document.getElementById("list-tools");
const none = document.getElementById("list-none");
const shared = document.getElementById("list-shared");
const whole = document.getElementById("document");
const words = place.dataset;

const ids = () => asked() ?? list.all();
let rows = new Map();

const button = (what, id, title, mark) => {
  const made = element("button", "hub-press hub-press--small", mark);
  made.type = "button";
  made.dataset[what] = id;
  made.setAttribute("aria-label", filled(words[what], { title }));
  return made;
};

const nameOf = (id) => rows.get(id)?.title.text ?? id;

const line = (id, number, count, own) => {
  const row = rows.get(id);
  const known = row || !rows.size;
  const link = element(known ? "a" : "span", "", row ? written(row.title) : id);
  if (known) link.href = addressOf(id);
  const about = element("p", "hub-aside", row ? row.kind.one : "");
  const item = element("li", "", element("div", "hub-list__words", link, about));
  item.dataset.id = id;
  if (own) {
    const title = nameOf(id);
    const up = button("up", id, title, "↑");
    const down = button("down", id, title, "↓");
    up.disabled = number === 0;
    down.disabled = number === count - 1;
    const buttons = element("div", "hub-list__buttons", up, down);
    buttons.append(button("remove", id, title, "×"));
    item.append(buttons);
  }
  return item;
};

const show = () => {
  const mine = ids();
  const own = asked() === null;
  shared.hidden = own || mine.length === 0;
  none.hidden = mine.length > 0;
  tools.hidden = mine.length === 0;
  place.replaceChildren(...mine.map((id, number) => line(id, number, mine.length, own)));
  whole.hidden = true;
  whole.replaceChildren();
};

const count = () => { status.textContent = ids().length ? filled(status.dataset.count, { count: String(ids().length) }) : ""; };

const load = async () => {
  show();
  if (!ids().length) return;
  status.textContent = status.dataset.wait;
  try {
    rows = (await table()).byId;
    show();
    count();
    const gone = ids().filter((id) => !rows.has(id));
    if (gone.length) status.textContent += `. ${filled(status.dataset.gone, { names: gone.join(", ") })}`;
  } catch (error) {
    status.textContent = status.dataset.failed;
    console.warn("list:", error);
  }
};

place.addEventListener("click", (event) => {
  const pressed = event.target.closest("button[data-up], button[data-down], button[data-remove]");
  if (!pressed) return;
  const { up, down, remove } = pressed.dataset;
  const id = up ?? down ?? remove;
  const mine = [...list.all()];
  const from = mine.indexOf(id);
  if (from < 0) return;
  mine.splice(from, 1);
  const to = from + (down ? 1 : -1);
  if (!remove) mine.splice(to, 0, id);
  list.set(mine);
  const title = nameOf(id);
  count();
  say(remove ? filled(status.dataset.removed, { title }) : filled(status.dataset.moved, { title, place: String(to + 1) }));
  // The focus stays with what was moved, or goes to what took its place.
  const item = place.children[remove ? Math.min(from, mine.length - 1) : to];
  const next = remove ? item?.querySelector("a") : item?.querySelector(up ? "[data-up]:enabled" : "[data-down]:enabled") ?? item?.querySelector("button:enabled");
  (next ?? document.getElementById("main")).focus();
});

shared.querySelector("[data-keep-all]").addEventListener("click", () => {
  const added = ids().filter((id) => !list.has(id));
  list.set([...list.all(), ...added]);
  history.pushState(null, "", naming("list/", []));
  load().then(() => { status.textContent = filled(status.dataset.kept, { count: String(added.length) }); });
  document.getElementById("main").focus();
});

tools.addEventListener("click", (event) => {
  const pressed = event.target.closest("button");
  if (!pressed) return;
  if ("share" in pressed.dataset) copied(pressed, naming("list/", ids()));
  else if (pressed.dataset.export === "txt") offer("list.txt", ids().map((id, number) => `${number + 1}. ${nameOf(id)}${rows.has(id) ? ` (${rows.get(id).kind.one})` : ""}\n   ${addressOf(id)}\n`).join(""));
  else if (pressed.dataset.export === "csv") offer("list.csv", `\ufeff${[words.columns.split("|"), ...ids().map((id) => [nameOf(id), rows.get(id)?.kind.one ?? "", addressOf(id)])].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`, "text/csv");
  else if ("document" in pressed.dataset) compose();
});

// One cell of a table file: quoted, and never a formula to the program that opens it.
const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

// A record's page as a chapter: one heading level lower, its anchors its own, without what is only for screens.
const chapter = (page, id, number) => {
  const article = document.importNode(page.querySelector(".hub-article"), true);
  const mark = `r${number}-`;
  for (const each of article.querySelectorAll(".hub-deeds, .hub-related, .hub-comparable, .hub-adapt, script, button, .hub-when-scripted")) each.remove();
  for (const each of article.querySelectorAll("[id]")) each.id = mark + each.id;
  for (const each of article.querySelectorAll("[aria-labelledby]")) each.setAttribute("aria-labelledby", mark + each.getAttribute("aria-labelledby"));
  const own = addressOf(id);
  for (const each of article.querySelectorAll("a[href]")) {
    const [address, anchor] = each.href.split("#");
    if (anchor && address === own && article.querySelector(`#${CSS.escape(mark + decodeURIComponent(anchor))}`)) each.setAttribute("href", `#${mark}${anchor}`);
  }
  for (const each of article.querySelectorAll("use")) each.setAttribute("href", `#${mark}${each.getAttribute("href").slice(1)}`);
  for (const each of article.querySelectorAll("img")) each.loading = "eager";
  for (const each of [...article.querySelectorAll("h1, h2, h3, h4, h5")].reverse()) {
    const lower = element(`h${Number(each.tagName[1]) + 1}`, `${each.className} hub-was-${each.tagName.toLowerCase()}`.trim(), ...each.childNodes);
    if (each.id) lower.id = each.id;
    each.replaceWith(lower);
  }
  article.classList.remove("md-typeset");
  article.querySelector("h2").id ||= `${mark}title`;
  return article;
};

const compose = async () => {
  status.textContent = status.dataset.wait;
  try {
    const pages = await Promise.all(ids().map(async (id) => ({ id, page: await pageOf(id) })));
    const chapters = pages.filter(({ page }) => page?.querySelector(".hub-article")).map(({ id, page }, number) => chapter(page, id, number + 1));
    const contents = element("ol", "", ...chapters.map((each) => {
      const link = element("a", "", ...[...each.querySelector("h2").childNodes].map((node) => node.cloneNode(true)));
      link.href = `#${each.querySelector("h2").id}`;
      return element("li", "", link);
    }));
    const nav = element("nav", "hub-document__contents", element("h2", "", whole.dataset.contents), contents);
    nav.setAttribute("aria-label", whole.dataset.contents);
    whole.replaceChildren(nav, ...chapters);
    whole.hidden = false;
    count();
    await Promise.all([...whole.querySelectorAll("img")].map((picture) => picture.decode().catch(() => {})));
    print();
  } catch (error) {
    status.textContent = status.dataset.failed;
    console.warn("list:", error);
  }
};

list.onChange(() => { if (asked() === null) show(); });
addEventListener("popstate", load);
load();
