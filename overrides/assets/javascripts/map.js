// Brings the maps of a page to life. The places come from the file that readers can download too; where a listing
// is narrowed, the map shows what is left. Without this script the drawing and the list below it stay.

import { drawn, element } from "./elements.js";
import { alphabetical, counted } from "./language.js";
import { around, clusters } from "./map/clusters.js";
import { mark, names } from "./map/marks.js";
import { Panel } from "./map/panel.js";
import { sheet as sheetOf } from "./map/sheet.js";
import { View, fingers, keys, mouse, wheel } from "./map/view.js";

const APART = 40;
const NEAR_FROM = 4500;
// Units of the sheet that are shown around one place: a few hundred kilometres.
const CLOSE = 900;

// The features of the file as places: each with its point, its name and the records there.
const placesOf = (features, sheet, allowed) => {
  const found = new Map();
  for (const { id, geometry, properties } of features) {
    if (allowed && !allowed.has(id)) continue;
    const points = geometry.type === "Point" ? [geometry.coordinates] : geometry.coordinates;
    points.forEach((point, number) => {
      const key = point.join();
      if (!found.has(key)) {
        const [x, y] = sheet.at(point);
        found.set(key, { x, y, name: properties.places[number], records: [] });
      }
      found.get(key).records.push({ id, title: properties.title, kind: properties.kind, language: properties.language, path: properties.path });
    });
  }
  return [...found.values()];
};

// The records that a page of one value lists, by the table of all.
const listing = async ({ only, kind }) => {
  const { named, table } = await import("./table.js");
  const [facet, value] = only.split("=");
  const { rows } = await table();
  const mine = rows.filter((row) => (!kind || row.kind.name === kind) && named(row, facet).some(({ key }) => key === value));
  return new Set(mine.map(({ id }) => id));
};

// What a list holds: a set of ids, or null for all that the file tells of. narrow.js narrows further; pages
// without facets have no such script.
const narrowing = async (words, changed) => {
  const listed = words.only ? await listing(words) : null;
  if (!document.querySelector("[data-narrow]")) return () => listed;
  try {
    const narrow = await import("./narrow.js");
    narrow.onNarrowed(changed);
    return () => { const ids = narrow.narrowed(); return ids ? new Set(ids) : listed; };
  } catch (error) {
    console.warn("map:", error);
    return () => listed;
  }
};

// Inside a fold the drawing is wrapped, so that its outlines are not fetched before anybody wants to see them.
const unwrap = (figure) => {
  const wrapped = figure.querySelector("noscript");
  if (!wrapped) return;
  const drawing = new DOMParser().parseFromString(wrapped.textContent, "text/html").querySelector("svg");
  wrapped.replaceWith(document.adoptNode(drawing));
};

const start = async (figure) => {
  const words = figure.dataset;
  const sheet = sheetOf(words.sheet);
  const answer = await fetch(words.places);
  if (!answer.ok) throw new Error(`${answer.status} for ${words.places}`);
  const { features } = await answer.json();

  const svg = figure.querySelector("svg");
  const land = svg.querySelector(".hub-map__land");
  const countries = svg.querySelector(".hub-map__names");
  svg.querySelector(".hub-map__dots").remove();
  const towns = drawn("g", { class: "hub-map__towns", "aria-hidden": "true" });
  const marks = drawn("g", { class: "hub-map__marks" });
  svg.append(countries, towns, marks);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", words.help);
  svg.setAttribute("tabindex", 0);
  svg.setAttribute("preserveAspectRatio", "xMidYMid slice");

  const stage = element("div", { className: "hub-map__stage" });
  const live = element("div", { className: "hub-map__live" });
  svg.replaceWith(live);
  stage.append(svg);

  let allowed = null;
  let places = [];
  let open = null;
  const close = (focus) => {
    const from = open;
    open = null;
    draw();
    if (focus) (marks.querySelector(`[aria-label="${CSS.escape(from ?? "")}"]`) ?? svg).focus();
  };
  const panel = new Panel(words, words.root, () => close(true));
  const skip = element("a", { className: "hub-map__skip", href: `#${panel.heading.id}`, textContent: words.skip });
  const hint = element("p", { className: "hub-map__hint", hidden: true });
  hint.setAttribute("aria-hidden", "true");
  let fading;
  const tell = (text) => {
    hint.textContent = text;
    hint.hidden = false;
    clearTimeout(fading);
    fading = setTimeout(() => { hint.hidden = true; }, 1500);
  };

  let far = true;
  const detail = (width) => {
    if (!far || width > NEAR_FROM) return;
    far = false;
    // Fetched whole before it replaces the coarse one, so that the land never vanishes.
    fetch(words.near).then((found) => found.text()).then(() => {
      for (const use of land.querySelectorAll("use")) use.setAttribute("href", `${words.near}${use.getAttribute("href").replace(/^[^#]*/, "")}`);
    }).catch((error) => console.warn("map:", error));
  };

  const draw = () => {
    const { grain, box: [left, top, width, height] } = view;
    const seen = (each) => each.x >= left && each.x <= left + width && each.y >= top && each.y <= top + height;
    const groups = clusters(places, APART * grain).filter(seen);
    const focused = document.activeElement?.getAttribute?.("aria-label");
    const inside = marks.contains(document.activeElement);
    const made = groups.map((group) => ({ group, ...mark(group, grain, words, press) }));
    marks.replaceChildren(...made.map((each) => each.node));
    for (const { node } of made) if (open && node.getAttribute("aria-label") === open) node.classList.add("is-open");
    names(made, countries, towns, grain, view.box);
    if (inside) (marks.querySelector(`[aria-label="${CSS.escape(focused)}"]`) ?? svg).focus();
    if (!open) panel.all(places.filter(seen).sort((a, b) => alphabetical(a.name, b.name)));
    detail(width);
  };

  let frame;
  const view = new View(svg, sheet, (moving) => {
    cancelAnimationFrame(frame);
    if (moving) return;
    open = null;
    frame = requestAnimationFrame(draw);
  });
  const reset = () => view.fit(places.length ? around(places) : [0, 0, sheet.width, sheet.height]);

  // A group that can still be taken apart is zoomed into; one place, or places at one spot, are listed.
  const press = (group, node) => {
    const box = around(group.places);
    if (Math.max(box[2], box[3]) > 40 && view.box[2] > 300) {
      view.fit(box, 1.6, 260);
      if (document.activeElement !== svg && !marks.contains(document.activeElement)) svg.focus({ preventScroll: true });
      return;
    }
    open = node.getAttribute("aria-label");
    draw();
    panel.some(group.places);
  };

  const button = (label, sign, act) => {
    const made = element("button", { type: "button", textContent: sign, title: label });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };
  const buttons = element("div", { className: "hub-map__buttons" });
  buttons.append(button(words.in, "+", () => view.zoom(0.6)), button(words.out, "−", () => view.zoom(1 / 0.6)), button(words.all, "⤢", reset));
  stage.append(skip, buttons, hint);
  stage.prepend(skip);
  live.append(stage, panel.node);
  figure.prepend(live);
  figure.classList.add("hub-map--live");

  keys(svg, view, reset);
  wheel(svg, view, () => tell(words.wheel));
  mouse(svg, view);
  fingers(svg, view, () => tell(words.touch));
  figure.addEventListener("keydown", (event) => { if (event.key === "Escape" && open) { event.stopPropagation(); close(true); } });

  view.measure();
  const narrowed = await narrowing(words, () => choose());
  const choose = () => {
    allowed = narrowed();
    places = placesOf(features, sheet, allowed);
    open = null;
    const count = figure.closest("details")?.querySelector("summary .hub-count");
    if (count) {
      count.textContent = counted(words.count, { count: places.length });
      count.hidden = false;
    }
    reset();
  };
  choose();
  // Records lead here with the place they mean: `map/?at=41.9853,44.1129`.
  const asked = new URLSearchParams(location.search).get("at")?.match(/^(-?\d+\.?\d*),(-?\d+\.?\d*)$/);
  if (asked) {
    const [x, y] = sheet.at([Number(asked[2]), Number(asked[1])]);
    view.show(x, y, CLOSE);
  }
  let [size] = view.screen;
  new ResizeObserver(() => {
    if (!svg.clientWidth || svg.clientWidth === size) return;
    view.measure();
    [size] = view.screen;
    const [left, top, width, height] = view.box;
    view.show(left + width / 2, top + height / 2, width);
  }).observe(svg);
};

for (const figure of document.querySelectorAll(".hub-map[data-places], .hub-map-fold .hub-map")) {
  const begin = () => {
    unwrap(figure);
    if (!figure.dataset.places) return;
    start(figure).catch((error) => {
      figure.classList.add("hub-map--still");
      console.warn("map:", error);
    });
  };
  const fold = figure.closest("details");
  if (!fold || fold.open) begin();
  else fold.addEventListener("toggle", begin, { once: true });
}
