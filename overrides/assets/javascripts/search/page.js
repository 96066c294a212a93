// The page of search results: its address can be shared, facets narrow it, more is shown on demand.
import { element, table } from "../table.js";
import { open, search } from "./engine.js";
import { MOST, result } from "./results.js";

const SLICE = 20;
const WAIT = 200; // milliseconds of rest before the index is asked

const form = document.querySelector(".hub-search-page .hub-hero__search");
const field = document.getElementById("hub-page-query");
const list = document.getElementById("hub-results");
const status = document.getElementById("hub-status");
const note = document.getElementById("hub-search-note");
const more = document.getElementById("hub-search-more");

let turn = 0;

function slice(rows, answer, words, from) {
  const here = rows.slice(from, from + SLICE).map((row) => result(row, answer.words, words));
  list.append(...here);
  more.hidden = rows.length <= from + SLICE;
  more.onclick = () => {
    slice(rows, answer, words, from + SLICE);
    list.children[from + SLICE].querySelector("a").focus();
  };
}

// What a reader should know of how these results were found.
function explained(answer) {
  note.replaceChildren();
  const said = (text, word) => {
    const [before, after] = text.split("{word}");
    note.append(element("span", "", before, element("strong", "", word), after ?? ""), " ");
  };
  if (answer.guess) {
    const guesses = answer.words.filter(({ guess, forms }) => guess && forms.length).map(({ forms }) => forms[0].form);
    said(note.dataset.guess, guesses.join(", "));
  }
  if (answer.missing.length && answer.total) said(note.dataset.missing, answer.missing.join(", "));
  else if (answer.partly) note.append(note.dataset.partly);
  note.hidden = !note.hasChildNodes();
}

async function ask(question) {
  const mine = ++turn;
  const text = question.slice(0, MOST).trim();
  if (!text) { list.replaceChildren(); status.textContent = ""; note.hidden = more.hidden = true; return; }
  const waiting = setTimeout(() => { if (mine === turn) status.textContent = status.dataset.wait; }, 150);
  try {
    const [{ words }, { rows }, answer] = await Promise.all([open(), table(), search(text)]);
    if (mine !== turn) return;
    explained(answer);
    list.replaceChildren();
    slice(answer.results.map(({ row }) => rows[row]), answer, words, 0);
    status.textContent = (answer.total ? status.dataset.some : status.dataset.none)
      .replace("{count}", answer.total).replace("{query}", () => text.slice(0, 80));
  } catch (error) {
    if (mine === turn) status.textContent = status.dataset.failed;
    console.warn("search:", error);
  } finally {
    clearTimeout(waiting);
  }
}

const addressed = () => {
  const address = new URL(location.href);
  if (field.value) address.searchParams.set("q", field.value.slice(0, MOST));
  else address.searchParams.delete("q");
  return address;
};
let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => { history.replaceState(null, "", addressed()); ask(field.value); }, WAIT);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  if (addressed().href !== location.href) history.pushState(null, "", addressed());
  ask(field.value);
});
// Down from the field into the results, and up and down between them.
document.querySelector(".hub-search-page").addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [field, ...list.querySelectorAll(":scope > li > a")];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});
const fromAddress = () => {
  field.value = new URL(location.href).searchParams.get("q") ?? "";
  ask(field.value);
};
addEventListener("popstate", fromAddress);
fromAddress();
if (!field.value) field.focus();
