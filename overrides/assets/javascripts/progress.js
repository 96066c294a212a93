// What the page of a plan shows of its progress, short enough to stand beside others: drawings with their words in
// numbers, indicators by their way from before over now to the target, money by its sources.

import { element } from "./elements.js";

// A drawing and its key. What it shows is said in its own description, which the page tells by ids that are not copied.
const drawing = (figure) => {
  const picture = figure.querySelector(".hub-drawn__picture")?.cloneNode(true);
  const chart = picture?.querySelector("svg");
  if (!chart) return [];
  const said = chart.querySelector("desc").textContent;
  for (const each of chart.querySelectorAll("title, desc")) each.remove();
  chart.dataset.says = said;
  return [picture];
};

const way = (figure) => {
  const told = figure.querySelector(".hub-way");
  const name = element("p", "", ...figure.querySelector("figcaption > *").cloneNode(true).childNodes);
  return told ? [name, told] : [];
};

// Indicators that nobody has reported on stand with their actions only.
const indicators = (page) => {
  const drawn = [...page.querySelectorAll('.hub-drawn[id^="indicator-"]')].flatMap(way);
  return drawn.length ? drawn : [...page.querySelectorAll(".hub-actions .hub-indicator")];
};

// The rows of a table of money as lines; beside others there is no room for a table.
export const money = (table) => [...table.querySelectorAll("tbody tr")].map((row) => {
  const [from, amount, share] = [...row.cells].map((cell) => cell.cloneNode(true));
  const known = share?.textContent.trim().length > 1;
  return element("p", "", ...from.childNodes, ": ", ...amount.childNodes, ...(known ? [" (", ...share.childNodes, ")"] : []));
});

const figureOf = (page, name) => page.querySelector(`.hub-drawn[id^="${name}-"]`);

// The four rows of a plan: [key, label, nodes]; no nodes where the hub knows nothing.
export const progressOf = (page, words) => {
  const drawn = (name, read) => { const figure = figureOf(page, name); return figure ? read(figure) : []; };
  return [
    ["progress-status", words.status, drawn("status", drawing)],
    ["progress-reports", words.reports, drawn("reports", drawing)],
    ["progress-indicators", words.indicators, indicators(page)],
    ["progress-money", words.money, drawn("money", money)],
  ];
};
