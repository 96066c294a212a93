// Towns like mine: counts as generator/views/alike.py does, for any town, or for one that is only described.

import { element } from "./elements.js";
import { numbers } from "./language.js";
import { addressOf, filled } from "./records.js";
import { table, words as written } from "./table.js";

const form = document.getElementById("hub-similar");
const status = document.getElementById("similar-status");
const place = document.getElementById("similar-towns");
const words = form.dataset;
const [town, people, type, country] = ["town", "people", "type", "country"].map((name) => form.elements[name]);

const load = async () => {
  const [answer, rows] = await Promise.all([fetch(new URL("similar/towns.json", new URL("../../", import.meta.url))), table()]);
  if (!answer.ok) throw new Error(`the towns answered ${answer.status}`);
  const { formula, towns } = await answer.json();
  return { formula, rows, towns: towns.map(([slug, country, type, people, works]) => ({ id: `municipalities/${slug}`, country, type, people, works })) };
};

const ratio = (one, other) => (one && other ? Math.max(one, other) / Math.min(one, other) : Infinity);

// Points, what is alike and what could not be compared.
export const compare = (formula, mine, other) => {
  const alike = [];
  const unknown = [];
  let points = 0;
  if (mine.people && other.people) {
    const size = formula.sizes.find(([limit]) => ratio(mine.people, other.people) <= limit)?.[1] ?? 0;
    points += size;
    if (size) alike.push("size");
  } else unknown.push("size");
  for (const name of ["type", "country"]) {
    if (!mine[name] || !other[name]) unknown.push(name);
    else if (mine[name] === other[name]) { points += formula[name]; alike.push(name); }
  }
  return { other, points, alike, unknown };
};

export const matches = (formula, towns, mine, count) => towns
  .filter((other) => other.id !== mine.id)
  .map((other) => compare(formula, mine, other))
  .filter(({ points }) => points >= formula.enough)
  .sort((one, two) => two.points - one.points || ratio(mine.people, one.other.people) - ratio(mine.people, two.other.people) || (one.other.id < two.other.id ? -1 : 1))
  .slice(0, count);

const nameOf = (select, key) => [...select.options].find((option) => option.value === key)?.textContent ?? key;

const why = (mine, { other, alike }) => alike.map((name) => filled(words[name], {
  names: name === "size" ? `${numbers.format(mine.people)} / ${numbers.format(other.people)}` : nameOf(name === "type" ? type : country, other[name]),
})).join(" · ");

const gaps = (names) => (names.length ? filled(words.unknown, { names: names.map((name) => ({ size: words.unknownSize, type: words.unknownType, country: nameOfCountry })[name]).join(", ") }) : "");
const nameOfCountry = form.querySelector("label[for=similar-country]").textContent;

const entry = (rows, mine, lacking, match) => {
  const row = rows.byId.get(match.other.id);
  const link = element("a", "", row ? written(row.title) : match.other.id);
  link.href = addressOf(match.other.id);
  const item = element("li", "", element("h2", "", link), element("p", "hub-why", why(mine, match)));
  const unknown = gaps(match.unknown.filter((name) => !lacking.includes(name)));
  if (unknown) item.append(element("p", "hub-aside", unknown));
  const works = match.other.works.map((id) => [id, rows.byId.get(id)]).filter(([, work]) => work);
  if (!works.length) item.append(element("p", "hub-aside", words.idle));
  else {
    item.append(element("ul", "", ...works.map(([id, work]) => {
      const to = element("a", "", written(work.title));
      to.href = addressOf(id);
      return element("li", "", to, " ", element("span", "hub-aside", work.kind.one));
    })));
  }
  item.dataset.town = match.other.id;
  return item;
};

const choose = ({ formula, towns, rows }) => {
  const described = { id: "", people: Number(people.value.replace(/\D/g, "")) || null, type: type.value || null, country: country.value || null };
  const mine = towns.find(({ id }) => id === town.value) ?? described;
  const address = new URL(location.href);
  address.search = "";
  if (town.value) address.searchParams.set("town", town.value.split("/")[1]);
  else for (const field of [people, type, country]) if (field.value) address.searchParams.set(field.name, field.value);
  history.replaceState(null, "", address);
  form.querySelector("fieldset").disabled = Boolean(town.value);
  if (!town.value && !described.people && !described.type && !described.country) { place.replaceChildren(); status.textContent = ""; return; }
  const lacking = ["size", "type", "country"].filter((name) => !mine[name === "size" ? "people" : name]);
  const found = matches(formula, towns, mine, formula.shown * 2);
  status.textContent = [found.length ? filled(words.found, { count: numbers.format(found.length) }) : words.nobody, gaps(lacking)].filter(Boolean).join(". ");
  place.replaceChildren(...found.map((match) => entry(rows, mine, lacking, match)));
};

status.textContent = words.wait;
load().then((all) => {
  const rowOf = (each) => all.rows.byId.get(each.id);
  const named = all.towns.filter(rowOf).sort((one, two) => rowOf(one).alphabet - rowOf(two).alphabet).map((each) => [each, rowOf(each).title.text]);
  for (const option of [...country.options].slice(1)) {
    const group = element("optgroup");
    group.label = option.textContent;
    group.append(...named.filter(([each]) => each.country === option.value).map(([each, name]) => Object.assign(element("option", "", name), { value: each.id })));
    if (group.children.length) town.append(group);
  }
  const wanted = new URL(location.href).searchParams;
  town.value = wanted.get("town") ? `municipalities/${wanted.get("town")}` : "";
  if (town.selectedIndex < 0) town.value = "";
  for (const field of [people, type, country]) field.value = wanted.get(field.name) ?? "";
  for (const field of [type, country]) if (field.selectedIndex < 0) field.value = "";
  form.hidden = false;
  status.textContent = "";
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => choose(all));
  choose(all);
}).catch((error) => {
  status.textContent = words.failed;
  console.warn("similar:", error);
});
