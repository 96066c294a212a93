// The page of search results: its address can be shared, facets narrow it, more is shown on demand.
import { drawer } from "../drawer.js";
import { element } from "../elements.js";
import { chips, facets, read, written } from "../facets.js";
import { counted } from "../language.js";
import { table } from "../table.js";
import { open, search } from "./engine.js";
import { MOST, result } from "./results.js";

const SLICE = 20;
const WAIT = 200; // milliseconds of rest before the index is asked
const FACETS = ["country", "theme", "year", "language"];

const page = document.querySelector(".hub-search-page");
const form = page.querySelector(".hub-hero__search");
const field = document.getElementById("hub-page-query");
const list = document.getElementById("hub-results");
const status = document.getElementById("hub-status");
const note = document.getElementById("hub-search-note");
const more = document.getElementById("hub-search-more");
const place = page.querySelector(".hub-list");
const panel = place.querySelector(".hub-narrow");
const chosen = place.querySelector(".hub-chips");
const labels = JSON.parse(place.dataset.words);

let turn = 0;
let answer = null; // what search said last
let words;         // the rules of the page's language

// The kind of a record, as a facet like the others: here the rows are of all kinds.
function kinds(rows, named) {
  const listed = named.filter(({ root }) => !root);
  const kind = { key: "kind", label: place.dataset.kind, values: listed.map(({ name, many }) => ({ key: name, label: many, lang: "" })) };
  for (const row of rows) row.values.set(kind, listed.includes(row.kind) ? [listed.indexOf(row.kind)] : []);
  return kind;
}

let mounted;
const mount = () => (mounted ??= table().then(({ rows, kinds: named, fields }) => {
  const mine = [kinds(rows, named), ...FACETS.map((key) => fields.find((each) => each.key === key)).filter(Boolean)];
  const widget = facets({
    rows: [],
    all: rows,
    fields: mine,
    state: read(location.search, mine),
    words: labels,
    onChange: () => { history.pushState(null, "", addressed()); show(); },
  });
  panel.querySelector(".hub-facets").replaceWith(widget.element);
  return { rows, fields: mine, widget };
}).then((ready) => { now = ready; return ready; }).catch((error) => { mounted = undefined; throw error; }));
let now = null; // the same once it is there

const results = element("button", "hub-narrow__show");
results.type = "button";
panel.append(results);
const { close } = drawer(place, { back: status });
results.addEventListener("click", () => close(true));
status.tabIndex = -1;

function slice(rows, from) {
  list.append(...rows.slice(from, from + SLICE).map((row) => result(row, answer.words, words)));
  more.hidden = rows.length <= from + SLICE;
  more.onclick = () => {
    slice(rows, from + SLICE);
    list.children[from + SLICE].querySelector("a").focus();
  };
}

// What a reader should know of how these results were found.
function explained() {
  note.replaceChildren();
  const told = (text, word) => {
    const [before, after] = text.split("{word}");
    note.append(element("span", "", before, element("strong", "", word), after ?? ""), " ");
  };
  if (answer?.guess) {
    const guesses = answer.words.filter(({ guess, forms }) => guess && forms.length).map(({ forms }) => forms[0].written);
    told(note.dataset.guess, guesses.join(", "));
  }
  if (answer?.missing.length && answer.total) told(note.dataset.missing, answer.missing.join(", "));
  else if (answer?.partly) note.append(note.dataset.partly);
  note.hidden = !note.hasChildNodes();
}

// The last answer as the facets leave it.
function show() {
  const { fields, rows, widget } = now;
  widget.use((answer?.results ?? []).map(({ row }) => rows[row]));
  const found = widget.result().rows;
  const state = widget.state();
  explained();
  list.replaceChildren();
  more.hidden = true;
  panel.hidden = place.querySelector(".hub-tools__narrow").hidden = !answer?.total;
  place.classList.toggle("hub-list--empty", answer?.total === 0);
  chosen.replaceChildren(...(answer ? chips({ fields, state, words: labels, choose: (next) => { widget.choose(next); status.focus(); } }) : []));
  if (!answer) { status.textContent = ""; return; }
  slice(found, 0);
  results.textContent = counted(labels.show, { count: found.length });
  if (!answer.total) status.textContent = status.dataset.none.replace("{query}", () => answer.text.slice(0, 80));
  else status.textContent = found.length ? counted(status.dataset.some, { count: found.length }) : labels.none;
}

async function ask(question) {
  const mine = ++turn;
  const text = question.slice(0, MOST).trim();
  const waiting = setTimeout(() => { if (mine === turn) status.textContent = status.dataset.wait; }, 150);
  try {
    if (!text && !now) { status.textContent = ""; return; }
    const [index, , said] = await Promise.all([open(), mount(), text ? search(text) : null]);
    if (mine !== turn) return;
    ({ words } = index);
    answer = said && { ...said, text };
    show();
  } catch (error) {
    if (mine === turn) status.textContent = status.dataset.failed;
    console.warn("search:", error);
  } finally {
    clearTimeout(waiting);
  }
}

const addressed = () => {
  const address = new URL(location.href);
  const asked = new URLSearchParams();
  if (field.value) asked.set("q", field.value.slice(0, MOST));
  const narrowing = now ? written(now.widget.state(), now.fields) : "";
  address.search = [asked.toString(), narrowing].filter(Boolean).join("&");
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
page.addEventListener("keydown", (event) => {
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
  now?.widget.set(read(location.search, now.fields));
  ask(field.value);
};
addEventListener("popstate", fromAddress);
// Who was quicker than this script has already typed something: it stays.
if (field.value && !new URL(location.href).searchParams.has("q")) field.dispatchEvent(new Event("input"));
else fromAddress();
if (!field.value) field.focus();
