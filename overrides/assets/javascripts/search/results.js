// How an answer is shown, on the page of results and under the search field: title, what it is and where,
// and the words that were found, marked in the sentence they stand in.
import { element } from "../elements.js";
import { named } from "../table.js";

const AROUND = 90; // letters before and after what was found
export const MOST = 500; // more of a question is not looked at

// Pieces of a text as nodes, its matching words in <mark>. `found` is what search says of the question's words.
export function marked(text, found, words) {
  const forms = new Set(found.flatMap(({ forms: each }) => each.map(({ form }) => form)));
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}'’ʼ]+/gu)) {
    const cut = words.cut(match[0]);
    if (!cut.length || !cut.some((word) => forms.has(words.fold(word)))) continue;
    pieces.push(text.slice(from, match.index), element("mark", "", match[0]));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== "");
}

const count = (nodes) => new Set(nodes.filter((node) => node.nodeName === "MARK").map((node) => node.textContent.toLowerCase())).size;

// The part of a long line around the first word found.
function cutOut(nodes) {
  const first = nodes.findIndex((node) => node.nodeName === "MARK");
  const before = first > 0 ? nodes[0] : "";
  const shown = [];
  if (before.length > AROUND) shown.push("… " + before.slice(-AROUND).replace(/^\S*\s/, ""));
  else if (before) shown.push(before);
  let left = 2 * AROUND;
  for (const node of nodes.slice(Math.max(first, 0))) {
    const text = node.textContent ?? node;
    if (text.length > left) {
      shown.push(text.slice(0, left).replace(/\s\S*$/, "") + " …");
      break;
    }
    shown.push(node);
    left -= text.length;
  }
  return shown;
}

// The line of a record that says most about the question; its summary where the title says it all.
async function quoted(row, found, words) {
  const answer = await fetch(new URL("words.txt", row.href));
  if (!answer.ok) return [];
  const lines = (await answer.text()).split("\n");
  let best = marked(lines[0], found, words);
  let most = Math.max(count(best), count(marked(row.title.text, found, words)));
  for (const line of lines.slice(1)) {
    const nodes = marked(line, found, words);
    const here = count(nodes);
    if (here > most) [best, most] = [nodes, here];
  }
  return cutOut(best);
}

// What a record is and where, in one line.
export function about(row) {
  const parts = [row.kind.root ? "" : row.kind.one, row.place?.text, ...named(row, "country").slice(0, 2).map(({ label }) => label), row.year || ""];
  return [...new Set(parts.filter(Boolean))].join(" · ");
}

const titled = (node, { text, lang }, found, words) => {
  node.append(...marked(text, found, words));
  if (lang) node.lang = lang;
  return node;
};

// One result of the list. Its quotation is fetched when it comes into sight.
export function result(row, found, words) {
  const link = titled(element("a"), row.title, found, words);
  link.href = row.href;
  const line = element("p", "hub-results__quote");
  const item = element("li", "", link, element("p", "hub-aside", about(row)), line);
  const show = () => quoted(row, found, words).then((nodes) => line.replaceChildren(...nodes)).catch(() => {});
  if (!("IntersectionObserver" in window)) show();
  else {
    new IntersectionObserver((seen, observer) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) { observer.disconnect(); show(); }
    }).observe(item);
  }
  return item;
}

// One suggestion under the search field.
export function suggestion(row, found, words) {
  return [titled(element("span", "hub-suggest__title"), row.title, found, words), element("span", "hub-aside", about(row))];
}
