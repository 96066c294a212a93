// A listing as a table: a row for each record, with what the facets say of it. Loaded when somebody asks for it.

import { element } from "./elements.js";
import { counted, numbers } from "./language.js";
import { valuesOf, words } from "./table.js";

const FACETS = 3; // more of them do not fit beside each other
const ELSEWHERE = new Set(["year", "language", "review"]);
const SLICE = 100;

const DIRECTION = { newest: "descending", amount: "descending", title: "ascending", place: "ascending" };

const filled = (name, className, ...children) => {
  const cell = element(name, className, ...children);
  if (name === "th") cell.scope = "row";
  return cell;
};

function link(row) {
  const made = element("a", "", words(row.title));
  made.href = row.href;
  return made;
}

const listed = (row, field) => valuesOf(row, field).flatMap((number, place) => {
  const { label, lang } = field.values[number];
  return [...(place ? [", "] : []), words({ text: label, lang })];
});

// A date as far as it is known, as the cards write it: a day, a month, a year, or a half-year by its months.
export function dated({ date, kind }, { days, months }) {
  if (!date) return "";
  const [year, month, day] = [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
  const written = (pattern) => pattern.replace("{y}", year).replace("{dd}", String(day).padStart(2, "0")).replace("{d}", day);
  if (kind.halves) return `${written(months[month - 1])} – ${written(months[month + 4])}`;
  if (!month) return String(year);
  return written((day ? days : months)[month - 1]);
}

// The columns that say something of these rows: how each is called, by which order it goes, and its cells.
function columnsOf(rows, fields, said, orders, writes) {
  const able = (name) => (orders.includes(name) ? name : "");
  const columns = [{ label: said.title, order: able("title"), cell: (row) => filled("th", "", link(row)) }];
  if (rows.some((row) => row.place)) {
    columns.push({ label: said.town, order: able("place"), cell: (row) => filled("td", "", ...(row.place ? [words(row.place)] : [])) });
  }
  if (rows.some((row) => row.date)) {
    columns.push({ label: said.date, order: able("newest"), cell: (row) => filled("td", "hub-rows__date", dated(row, writes)) });
  }
  if (rows.some((row) => row.amount)) {
    columns.push({ label: said.amount, order: able("amount"), cell: (row) => filled("td", "hub-rows__figure", row.amount ? counted(writes.euros, { n: row.amount }) : "") });
  }
  const facets = fields.filter((field) => !ELSEWHERE.has(field.key) && rows.some((row) => valuesOf(row, field).length));
  for (const field of facets.slice(0, FACETS)) {
    columns.push({ label: field.label, order: "", cell: (row) => filled("td", "", ...listed(row, field)) });
  }
  return columns;
}

function heading({ label, order }, now, sort) {
  const cell = element("th");
  cell.scope = "col";
  if (!order) {
    cell.append(label);
    return cell;
  }
  const button = element("button", "hub-rows__sort", label);
  button.type = "button";
  button.dataset.sort = order;
  button.addEventListener("click", () => sort(order));
  if (order === now) cell.setAttribute("aria-sort", DIRECTION[order]);
  cell.append(button);
  return cell;
}

// `rows` in their order; `orders` are the names by which a list can be ordered, `now` the one it is in,
// `sort(name)` asks for another, `writes` tells how the language writes days and amounts. `said` are the words of the macro `words` in hub/parts/facets.html.
export function grid({ rows, fields, writes, said, orders, now, sort, label }) {
  const columns = columnsOf(rows, fields, said, orders, writes);
  const head = element("thead", "", element("tr", "", ...columns.map((column) => heading(column, now, sort))));
  const body = element("tbody");
  const table = element("table", "hub-rows", head, body);
  const box = element("div", "hub-scroll", table);
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", label);
  const more = element("button", "hub-button");
  more.type = "button";
  let next = 0;
  const slice = () => {
    const first = next;
    next = Math.min(rows.length, next + SLICE);
    body.append(...rows.slice(first, next).map((row) => element("tr", "", ...columns.map(({ cell }) => cell(row)))));
    more.textContent = `${said.more} (${numbers.format(rows.length - next)})`;
    more.hidden = next === rows.length;
    if (first) body.rows[first].querySelector("a").focus({ preventScroll: true });
  };
  more.addEventListener("click", slice);
  slice();
  return [box, more];
}
