// The buttons by which a reader keeps and compares records, on their pages and on every card, and what they have so far.

import { element } from "./elements.js";
import { COMPARED, comparable, compared, list } from "./kept.js";
import { filled, naming, say } from "./records.js";

const mine = document.querySelector(".hub-mine");
const words = mine?.dataset ?? {};
const count = mine?.querySelector(".hub-mine__count");

const button = (mark, what, id, title) => {
  const made = element("button", "hub-card__button", element("span", `hub-icon hub-icon--${mark}`));
  made.type = "button";
  made.firstChild.setAttribute("aria-hidden", "true");
  made.dataset[what] = id;
  made.dataset.title = title;
  made.setAttribute("aria-label", filled(words[what], { title }));
  made.title = filled(words[what], { title });
  return made;
};

// Gives a card its buttons, once.
const dress = (card) => {
  if (card.dataset.dressed) return;
  card.dataset.dressed = "yes";
  const { record } = card.dataset;
  const title = card.querySelector(".hub-card__title")?.textContent.trim() ?? record;
  const row = element("div", "hub-card__buttons", button("keep", "keep", record, title));
  if (comparable(record)) row.append(button("compare", "compare", record, title));
  card.append(row);
};

const press = (marked, on) => {
  marked.setAttribute("aria-pressed", String(on));
  marked.classList.toggle("hub-pressed", on);
};

// What the buttons on this page stand for now.
const show = () => {
  const kept = list.all();
  const side = compared.all();
  if (mine) {
    count.textContent = kept.length ? String(kept.length) : "";
    mine.classList.toggle("hub-mine--some", kept.length > 0);
  }
  for (const each of document.querySelectorAll("button[data-keep]")) press(each, kept.includes(each.dataset.keep));
  for (const each of document.querySelectorAll("button[data-compare]")) press(each, side.includes(each.dataset.compare));
  tray(side);
};

let shelf;

// A strip at the foot of the window: what is chosen for comparing, and the way there.
const tray = (ids) => {
  if (document.getElementById("compare")) return;
  if (!ids.length) { shelf?.remove(); shelf = undefined; document.documentElement.classList.remove("hub-has-tray"); return; }
  if (!shelf) {
    const go = element("a", "hub-press hub-press--strong");
    const clear = element("button", "hub-press", words.clear);
    clear.type = "button";
    clear.addEventListener("click", () => { compared.set([]); say(words.cleared); document.getElementById("main")?.focus(); });
    shelf = element("section", "hub-tray", element("p", ""), go, clear);
    shelf.setAttribute("aria-label", words.side);
    document.querySelector(".md-main, main")?.after(shelf);
    document.documentElement.classList.add("hub-has-tray");
  }
  const [told, go] = shelf.children;
  told.textContent = filled(ids.length < 2 ? words.one : words.some, { count: String(ids.length) });
  go.textContent = words.side;
  go.href = naming("compare/", ids);
  go.hidden = ids.length < 2;
};

const room = document.getElementById("main");
if (mine && room) {
  mine.hidden = false;
  for (const tools of room.querySelectorAll("[data-tools]")) {
    const title = room.querySelector("h1")?.textContent.trim() ?? "";
    for (const [what, each] of [["keep", tools.querySelector("button[data-keep]")], ["compare", tools.querySelector("button[data-compare]")]]) {
      if (!each) continue;
      each.dataset[what] = tools.dataset.tools;
      each.dataset.title = title;
      each.hidden = false;
    }
  }
  const everyCard = (within) => { for (const card of within.querySelectorAll(".hub-card[data-record]")) dress(card); };
  everyCard(room);
  // Lists that scripts draw anew are dressed as they come.
  new MutationObserver((changes) => {
    if (!changes.some((change) => [...change.addedNodes].some((node) => node.nodeType === 1 && (node.matches("[data-record]") || node.querySelector?.("[data-record]"))))) return;
    everyCard(room);
    show();
  }).observe(room, { childList: true, subtree: true });
  room.addEventListener("click", (event) => {
    const pressed = event.target.closest("button[data-keep], button[data-compare]");
    if (!pressed) return;
    const { keep, compare, title } = pressed.dataset;
    if (keep) {
      list.toggle(keep);
      say(filled(list.has(keep) ? words.kept : words.dropped, { title }));
    } else if (compare) {
      say(compared.toggle(compare) ? filled(compared.has(compare) ? words.beside : words.aside, { title }) : filled(words.full, { count: String(COMPARED) }));
    }
  });
  list.onChange(show);
  compared.onChange(show);
  show();
}
