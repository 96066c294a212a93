// The catalogue as rows: the small table of the page's language, fetched once and only when somebody asks.
// What lies where in the file is told in generator/views/table.py.

import { OUTLINES, PATTERNS } from "./covers.js";
import { drawn, element } from "./elements.js";

const root = new URL("../../", import.meta.url);
const locale = document.documentElement.lang;

// Where the reader's language begins: `…/ka/`.
export const base = new URL(locale === "en" ? "./" : `${locale}/`, root);

const unpacked = (cell) => (Array.isArray(cell) ? cell : cell ? [cell] : []);

// A text of the table: {text, lang}, `lang` empty for the reader's own language.
const readings = (texts) => texts.map((each) => (Array.isArray(each) ? { text: each[0], lang: each[1] } : { text: each, lang: "" }));

function parse(data) {
  const texts = readings(data.texts);
  const fields = data.facets.map((facet, index) => ({
    index,
    key: facet.key,
    label: facet.label,
    values: facet.values.map(([key, label, lang = ""]) => ({ key, label, lang })),
    kinds: [],
  }));
  const spoken = new Map(fields.find((field) => field.key === "language")?.values.map(({ key, label }) => [key, label]));
  const next = data.facets.map(() => 0);
  const { slug, title, place, cover, mark, lines, date, amount, alphabet } = data.rows;
  const rows = [];
  const kinds = [];
  for (const each of data.kinds) {
    const kind = { name: each.name, one: each.one, many: each.many, root: each.root === true, halves: each.halves === true, facets: each.facets.map((index) => fields[index]) };
    kinds.push(kind);
    for (const field of kind.facets) field.kinds.push(kind);
    for (let count = each.rows; count; count -= 1) {
      const number = rows.length;
      const values = new Map();
      for (const field of kind.facets) {
        values.set(field, unpacked(data.facets[field.index].rows[next[field.index]]).map((value) => value - 1));
        next[field.index] += 1;
      }
      const path = kind.root ? slug[number] : `${kind.name}/${slug[number]}`;
      rows.push({
        number,
        id: `${kind.name}/${slug[number]}`,
        kind,
        slug: slug[number],
        title: texts[title[number]],
        language: texts[title[number]].lang && (spoken.get(texts[title[number]].lang) ?? texts[title[number]].lang),
        href: new URL(kind.root && slug[number] === "home" ? "./" : `${path}/`, base).href,
        place: place[number] < 0 ? null : texts[place[number]],
        cover: texts[cover[number]].text,
        mark: texts[mark[number]].text,
        covers: data.covers,
        lines: lines[number].map((line) => (Array.isArray(line) ? line : [line]).map((piece) => texts[piece])),
        date: date[number],
        year: Math.floor(date[number] / 10000),
        amount: amount[number],
        alphabet: alphabet[number],
        values,
      });
    }
  }
  // A place stands in order where its town's title does.
  const towns = new Map(rows.filter((row) => row.kind.name === "municipalities").map((row) => [row.title, row.alphabet]));
  for (const row of rows) row.placeOrder = row.place ? towns.get(row.place) ?? Infinity : Infinity;
  return { locale: data.locale, writes: data.writes, rows, kinds, fields, byId: new Map(rows.map((row) => [row.id, row])) };
}

let loading;

// All rows in the order of the catalogue, and the kinds and facets they belong to. A failure may be tried again.
export function table() {
  loading = loading ?? fetch(new URL("catalogue.json", base))
    .then((answer) => {
      if (!answer.ok) throw new Error(`the table answered ${answer.status}`);
      return answer.json();
    })
    .then(parse)
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

// The numbers of a row's values in a facet; none where its kind has no such facet.
export const valuesOf = (row, field) => row.values.get(field) ?? [];

// The values of a facet with this key, such as the countries of a row, whichever kind it is.
export function named(row, key) {
  for (const [field, numbers] of row.values) if (field.key === key) return numbers.map((number) => field.values[number]);
  return [];
}

// Words in their own language.
export function words({ text, lang }) {
  if (!lang) return document.createTextNode(text);
  const made = element("span", "", text);
  made.lang = lang;
  return made;
}

// The cover of a row: the same parts as the macro `cover`.
function coverOf(row, outline) {
  const picture = element("img");
  Object.assign(picture, { alt: "", loading: "lazy", width: 320, height: 72, src: PATTERNS[row.cover].href });
  const land = drawn("svg", { viewBox: `0 0 ${row.covers[outline].join(" ")}` });
  land.append(drawn("use", { href: `${OUTLINES.href}#${outline}` }));
  if (row.mark) land.append(drawn("path", { class: "hub-cover__ring", d: row.mark }), drawn("path", { class: "hub-cover__mark", d: row.mark }));
  const cover = element("div", `hub-cover hub-tint--${outline}`, picture, land);
  cover.setAttribute("aria-hidden", "true");
  return cover;
}

// The card of a row: the same parts as the macro `card` of the templates.
export function card(row, { showKind = false, level = 2, covered = true } = {}) {
  const countries = named(row, "country");
  const above = element("p", "hub-card__above");
  if (showKind) above.append(element("span", "", row.kind.one));
  for (const each of countries.slice(0, 2)) above.append(element("span", "", words({ text: each.label, lang: each.lang })));
  if (countries.length > 2) above.append(element("span", "", `+${countries.length - 2}`));
  if (row.title.lang) above.append(element("span", "hub-card__language", row.language));
  const link = element("a", "", words(row.title));
  link.href = row.href;
  const inner = element("div", "hub-card__words", above, element(`h${level}`, "hub-card__title", link));
  for (const line of row.lines) inner.append(element("p", "hub-card__fact", ...line.map(words)));
  const made = element("li", "hub-card");
  made.dataset.record = row.id;
  if (covered) {
    made.append(coverOf(row, countries.length === 1 ? countries[0].key : "all"));
  }
  made.append(inner);
  made.dataset.id = row.id;
  return made;
}
