// Facets as boxes to tick: several values at once, OR within a facet and AND between facets.
// Counts say what a list would hold if a value were chosen too, whatever is chosen in its own facet.
//
//   const widget = facets({ rows, fields, state, words, onChange });
//   place.append(widget.element);
//
// `rows` are rows of table.js, `all` those that may come into question later, `fields` facets of it; `state` is what is chosen at first: a Map of a
// facet's key to a Set of value keys. `words` are those of the macro `words` in hub/parts/facets.html.
// `onChange(result, state)` is called after every change, never for what the program itself sets:
// result is { rows, loosen: [{ field, count }], keep: [{ field, count }] }: what fits, what one would find without
// one of the facets, and with one of them alone. widget.result() gives the same at any time,
// widget.set(state) chooses anew, widget.use(rows) narrows other rows.

import { element } from "./elements.js";
import { counted, numbers } from "./language.js";
import { valuesOf } from "./table.js";

const FIRST = 8;

// What is chosen, as a readable part of an address: `country=ge,am&theme=tourism`.
export function written(state, fields) {
  const known = fields.filter((field) => state.get(field.key)?.size);
  return known.map((field) => {
    const keys = field.values.map(({ key }) => key).filter((key) => state.get(field.key).has(key));
    return `${field.key}=${keys.join(",")}`;
  }).filter((part) => !part.endsWith("=")).join("&");
}

// The state that an address tells of; values nobody knows are left out.
export function read(search, fields) {
  const asked = new URLSearchParams(search);
  const state = new Map();
  for (const field of fields) {
    const keys = (asked.get(field.key) ?? "").toLowerCase().split(",");
    const known = keys.filter((key) => field.values.some((value) => value.key === key));
    if (known.length) state.set(field.key, new Set(known));
  }
  return state;
}

// One pass over the rows: which fit everything, what each value would leave, what each facet alone keeps out.
export function narrow(rows, fields, state) {
  const chosen = fields.map((field) => {
    const keys = state.get(field.key);
    return keys?.size ? new Set(field.values.flatMap(({ key }, index) => (keys.has(key) ? [index] : []))) : null;
  });
  const counts = fields.map((field) => field.values.map(() => 0));
  const alone = fields.map(() => 0);
  const fitting = fields.map(() => 0);
  const found = [];
  for (const row of rows) {
    let failed = -1;
    let failures = 0;
    for (let place = 0; place < fields.length; place += 1) {
      if (!chosen[place]) continue;
      if (valuesOf(row, fields[place]).some((value) => chosen[place].has(value))) fitting[place] += 1;
      else {
        failed = place;
        failures += 1;
      }
    }
    if (failures > 1) continue;
    if (!failures) found.push(row);
    else alone[failed] += 1;
    for (let place = failures ? failed : 0; place < (failures ? failed + 1 : fields.length); place += 1) {
      for (const value of valuesOf(row, fields[place])) counts[place][value] += 1;
    }
  }
  const most = (numbers) => fields.flatMap((field, place) => (chosen[place] && numbers[place] ? [{ field, count: numbers[place] }] : []))
    .sort((one, other) => other.count - one.count);
  return { rows: found, counts, loosen: most(alone), keep: most(fitting) };
}

export function facets({ rows, all = rows, fields, state = new Map(), words, onChange = () => {} }) {
  const box = element("div", { className: "hub-facets" });
  const shown = new Map();
  let chosen = new Map(state);
  let result;

  const option = (field, value) => {
    const tick = element("input", { type: "checkbox", value: value.key });
    const name = element("span", {}, value.label);
    if (value.lang) name.lang = value.lang;
    const count = element("span", { className: "hub-count" });
    const item = element("li", {}, element("label", {}, tick, name, count));
    tick.addEventListener("change", () => {
      const keys = new Set(chosen.get(field.key));
      if (tick.checked) keys.add(value.key);
      else keys.delete(value.key);
      change(new Map(chosen).set(field.key, keys));
    });
    return { item, tick, count };
  };

  const values = (options, label) => {
    const list = element("ul", {}, ...options.map(({ item }) => item));
    list.setAttribute("aria-label", label);
    return list;
  };

  // Values that no row has are values of other kinds.
  const { counts: total } = narrow(all, fields, new Map());
  fields.forEach((field, place) => {
    const options = field.values.flatMap((value, index) => (total[place][index] ? [{ index, ...option(field, value) }] : []));
    const group = element("details", { className: "hub-facet", open: place < 3 || chosen.has(field.key) },
      element("summary", {}, field.label), values(options.slice(0, FIRST), field.label));
    if (options.length > FIRST) {
      group.append(element("details", { className: "hub-facet__rest" },
        element("summary", {}, counted(words.all, { count: options.length })), values(options.slice(FIRST), field.label)));
    }
    group.dataset.facet = field.key;
    shown.set(field, { group, options });
    box.append(group);
  });

  const update = () => {
    result = narrow(rows, fields, chosen);
    fields.forEach((field, place) => {
      const { group, options } = shown.get(field);
      let useful = false;
      options.forEach(({ index, item, tick, count }) => {
        const many = result.counts[place][index];
        tick.checked = chosen.get(field.key)?.has(field.values[index].key) ?? false;
        count.textContent = numbers.format(many);
        item.classList.toggle("is-empty", !many && !tick.checked);
        useful = useful || tick.checked;
      });
      group.classList.toggle("is-chosen", useful);
    });
  };

  const change = (next) => {
    chosen = next;
    update();
    onChange(result, chosen);
  };

  update();
  return {
    element: box,
    result: () => result,
    state: () => chosen,
    set: (next) => { chosen = new Map(next); update(); },
    use: (others) => { rows = others; update(); },
    choose: change,
  };
}

// What is chosen as chips that can be taken out, with one button to take out all.
export function chips({ fields, state, words, choose }) {
  const made = fields.flatMap((field) => field.values.filter(({ key }) => state.get(field.key)?.has(key)).map((value) => {
    const label = `${field.label}: ${value.label}`;
    const button = element("button", { type: "button", className: "hub-chip" }, label);
    button.setAttribute("aria-label", counted(words.remove, { name: label }));
    button.addEventListener("click", () => {
      const keys = new Set(state.get(field.key));
      keys.delete(value.key);
      choose(new Map(state).set(field.key, keys));
    });
    return button;
  }));
  if (!made.length) return [];
  const clear = element("button", { type: "button", className: "hub-chip hub-chip--clear" }, words.clear);
  clear.addEventListener("click", () => choose(new Map()));
  return [...made, clear];
}
