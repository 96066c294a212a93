// A listing that narrows while one looks: ticked values, order, and all of it in the address.
// Until the table has come the links stay, which lead to a page for each value; they stay as well if it never comes.
//
// For others on the page, such as the map:
//   narrowed() gives the ids of the records now listed, or null while everything is;
//   onNarrowed(callback) calls back after every change.

import { drawer } from "./drawer.js";
import { element } from "./elements.js";
import { chips, facets, read, written } from "./facets.js";
import { counted } from "./language.js";
import { card, table } from "./table.js";

const SLICE = 36;

const place = document.querySelector("[data-narrow]");
const words = JSON.parse(place.dataset.words);
const panel = place.querySelector(".hub-narrow");
const status = place.querySelector(".hub-total");
const found = place.querySelector(".hub-found");
const order = place.querySelector("select");
const places = document.querySelector(".hub-map-fold > summary .hub-count");
const wide = matchMedia("(min-width: 60em)");

// Other pages of the list, and those of one value, hand what is chosen on to the list's own first page.
const elsewhere = "elsewhere" in place.dataset;
const untouched = [...found.childNodes];
const total = status.textContent;

const callbacks = new Set();
let ids = null;
export const narrowed = () => ids;
export function onNarrowed(callback) {
  callbacks.add(callback);
  return () => callbacks.delete(callback);
}

// The first day that a date may mean of which only the year or the month is known.
const firstDay = (date) => date && date + (date % 10000 ? 0 : 100) + (date % 100 ? 0 : 1);
const BY = {
  newest: (one, other) => firstDay(other.date) - firstDay(one.date),
  title: (one, other) => one.alphabet - other.alphabet,
  place: (one, other) => one.placeOrder - other.placeOrder,
  amount: (one, other) => other.amount - one.amount,
};
// What is equal stands by its title. Infinity less Infinity is no number, and means that both have no place.
const sorted = (rows) => [...rows].sort((one, other) => BY[order.value](one, other) || one.alphabet - other.alphabet);

// Cards or a table: two radio buttons, for that is what they are.
let tabled = false;
let turn = 0;
const shape = place.querySelector(".hub-view");
const views = [...shape.querySelectorAll("input")];
const choose = (table) => {
  tabled = table;
  for (const view of views) view.checked = (view.value === "table") === table;
};

let loading;
const ready = () => {
  loading = loading ?? mount().catch((error) => {
    loading = undefined;
    console.warn("narrow:", error);
    throw error;
  });
  return loading;
};

async function mount() {
  const { rows, kinds, writes } = await table();
  const kind = kinds.find(({ name }) => name === place.dataset.narrow);
  const mine = rows.filter((row) => row.kind === kind);
  const chosen = () => {
    const state = read(location.search, kind.facets);
    if (place.dataset.chosen && !state.size) return read(place.dataset.chosen, kind.facets);
    return state;
  };
  // A facet that narrows nothing is not shown, unless the address names it.
  const first = chosen();
  const fields = kind.facets.filter(({ key }) => first.has(key) || panel?.querySelector(`[data-facet="${key}"]`));
  const address = (state) => {
    const parts = [written(state, kind.facets), order.selectedIndex ? `sort=${order.value}` : "", tabled ? "view=table" : ""].filter(Boolean);
    const to = new URL(elsewhere ? place.dataset.listing : location.pathname, location.href);
    to.search = parts.join("&");
    return to.href;
  };
  const fromAddress = () => {
    const asks = new URLSearchParams(location.search);
    const asked = asks.get("sort");
    choose(asks.get("view") === "table");
    order.selectedIndex = Math.max(0, [...order.options].findIndex(({ value }) => value === asked));
  };

  const widget = facets({
    rows: mine,
    fields,
    state: first,
    words,
    onChange: (result, state) => {
      if (elsewhere) location.assign(address(state));
      else { history.pushState(null, "", address(state)); show(result, state); }
    },
  });
  const chipList = element("div", { className: "hub-chips" });
  chipList.setAttribute("role", "group");
  chipList.setAttribute("aria-label", words.chosen);
  place.querySelector(".hub-tools").after(chipList);
  const results = element("button", { type: "button", className: "hub-narrow__show" });
  results.addEventListener("click", () => close(true));

  const show = (result, state) => {
    const chosenAny = [...state.values()].some((keys) => keys.size);
    const whole = !chosenAny && !order.selectedIndex;
    const asked = (turn += 1);
    chipList.replaceChildren(...chips({ fields, state, words, choose: again }));
    results.textContent = counted(words.show, { count: result.rows.length });
    // What was made beforehand stays as long as nothing is asked that it does not answer.
    if (!tabled && (whole || (elsewhere && address(state) === address(chosen())))) {
      found.replaceChildren(...untouched);
      status.textContent = elsewhere ? total : counted(words.found, { count: result.rows.length });
    } else {
      status.textContent = result.rows.length ? counted(words.found, { count: result.rows.length }) : words.none;
      if (!result.rows.length) found.replaceChildren(...nothing(result, state));
      else if (!tabled) found.replaceChildren(...list(sorted(result.rows)));
      else asTable(sorted(result.rows), asked);
    }
    const now = whole && !elsewhere ? null : result.rows.map(({ id }) => id);
    if (String(now) !== String(ids)) {
      ids = now;
      // How many places are left only the map knows, once it is open.
      if (places) places.hidden = now !== null && !elsewhere;
      for (const callback of callbacks) callback();
    }
  };
  // A chip goes when it is used; what is left then takes the focus.
  const again = (state) => {
    widget.choose(state);
    (chipList.querySelector("button") ?? status).focus();
  };

  const list = (ordered) => {
    const cards = element("ul", { className: "hub-cards" });
    const more = element("button", { type: "button", className: "hub-button" });
    let next = 0;
    const slice = () => {
      const first = next;
      next = Math.min(ordered.length, next + SLICE);
      cards.append(...ordered.slice(first, next).map((row) => card(row)));
      more.textContent = counted(`${words.more} ({count})`, { count: ordered.length - next });
      more.hidden = next === ordered.length;
      if (first) cards.children[first].querySelector("a").focus({ preventScroll: true });
    };
    more.addEventListener("click", slice);
    slice();
    return [cards, more];
  };

  // The table comes when its script has; whoever has asked for something else meanwhile gets that.
  const asTable = async (ordered, asked) => {
    const { grid } = await import("./rows.js");
    if (asked !== turn) return;
    const again = document.activeElement?.dataset.sort;
    found.replaceChildren(...grid({
      rows: ordered,
      fields,
      writes,
      said: words,
      orders: [...order.options].map(({ value }) => value),
      now: order.value,
      label: document.querySelector("h1").textContent,
      sort: (name) => { order.value = name; order.dispatchEvent(new Event("change")); },
    }));
    if (again) found.querySelector(`[data-sort="${again}"]`)?.focus();
  };

  const nothing = (result, state) => {
    const box = element("div", { className: "hub-empty" }, element("p", {}, words.none));
    // Without one of the facets, or where even that finds nothing, with one of them alone.
    const without = result.loosen.map((each) => ({ ...each, message: words.without, next: new Map(state).set(each.field.key, new Set()) }));
    const only = result.keep.map((each) => ({ ...each, message: words.only, next: new Map([[each.field.key, state.get(each.field.key)]]) }));
    const ways = without.length ? without : only;
    if (ways.length) {
      box.append(element("p", {}, words.loosen), element("ul", { className: "hub-loosen" }, ...ways.map(({ field, count, message, next }) => {
        const button = element("button", { type: "button", className: "hub-chip" }, counted(message, { facet: field.label, count }));
        button.addEventListener("click", () => again(next));
        return element("li", {}, button);
      })));
    }
    const clear = element("button", { type: "button", className: "hub-chip hub-chip--clear" }, words.clear);
    clear.addEventListener("click", () => again(new Map()));
    box.append(clear);
    return [box];
  };

  for (const view of views) {
    view.addEventListener("change", () => {
      tabled = view.value === "table";
      if (elsewhere) location.assign(address(widget.state()));
      else { history.pushState(null, "", address(widget.state())); show(widget.result(), widget.state()); }
    });
  }

  status.tabIndex = -1;
  const early = views.find(({ checked }) => checked)?.value === "table";
  fromAddress();
  if (early) choose(true);
  order.parentElement.hidden = shape.hidden = false;
  order.addEventListener("change", () => {
    if (elsewhere) location.assign(address(widget.state()));
    else { history.pushState(null, "", address(widget.state())); show(widget.result(), widget.state()); }
  });
  addEventListener("popstate", () => {
    fromAddress();
    widget.set(chosen());
    show(widget.result(), widget.state());
  });
  if (panel) {
    panel.querySelector(".hub-facets").replaceWith(widget.element);
    widget.element.before(results);
  }
  show(widget.result(), widget.state());
}

const { close } = drawer(place, { before: () => ready().catch(() => {}), back: status });

// Asked for at once where the address says so, soon where the facets are in view, else when they are opened.
const soon = () => (window.requestIdleCallback ?? setTimeout)(() => ready().catch(() => {}));
if (location.search.length > 1) ready().catch(() => {});
else if (wide.matches) {
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}
order.parentElement.hidden = shape.hidden = false;
for (const each of [order, ...views]) each.addEventListener("focus", () => ready().catch(() => {}), { once: true });
