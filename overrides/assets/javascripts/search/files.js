// The files of the index of the page's language (their shapes: generator/search/index.py). Only the few small ones
// that a question needs are fetched, each once.
import { Words, script } from "./words.js";

const BLOCKS = 8; // files for one beginning

// The form in the header leads to the search page of the language, beside which the index lies.
const base = new URL(document.querySelector(".hub-search").action);
base.search = "";
const texts = new Map();
// What a file says, as `read` understands it.
const file = (name, read) => {
  if (!texts.has(name)) {
    texts.set(name, fetch(new URL(name, base)).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.text();
    }).then(read).catch((error) => { texts.delete(name); throw error; }));
  }
  return texts.get(name);
};

let opened;
// The index as far as it is needed to begin with: its rules and the list of its files.
export const open = () => (opened ??= file("manifest.json", JSON.parse).then((manifest) => {
  const words = new Words(manifest.rules, manifest.guests);
  return { ...manifest, words, roots: roots(words) };
}).catch((error) => { opened = undefined; throw error; }));

// The forms of one block: root → [[form, postings, form with its marks]].
const roots = (words) => (lines) => {
  const found = new Map();
  for (const line of lines.split("\n")) {
    const [root, ...forms] = line.split("\t");
    let written = root;
    found.set(root, forms.map((each) => {
      const space = each.lastIndexOf(" ");
      written = written.slice(0, each.charCodeAt(0) - 65) + each.slice(1, space);
      return [words.bare(written), each.slice(space + 1), written];
    }));
  }
  return found;
};

// The stems of one file; what they share with the one before is written as a capital letter.
function stems(written) {
  const found = [];
  let before = "";
  for (const [, shared, rest] of written.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    found.push(before);
  }
  return found;
}

// The number of the file in which something would stand.
function place({ first }, sought) {
  let low = 0, high = first.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (first[middle] <= sought) low = middle; else high = middle - 1;
  }
  return low;
}

// The files in which all that begins so would stand.
function within({ first, files }, start) {
  return first.length ? files.slice(place({ first }, start), place({ first }, start + "\uffff") + 1) : [];
}

// All roots that begin so; where they fill many files, those of them that stand around a word.
export async function beginning(index, start, word) {
  const files = within(index.blocks, start);
  const middle = files.indexOf(index.blocks.files[place(index.blocks, word)]);
  const from = Math.max(0, Math.min(middle - (BLOCKS >> 1), files.length - BLOCKS));
  const found = [];
  for (const block of await Promise.all(files.slice(from, from + BLOCKS).map((name) => file(name, index.roots)))) {
    for (const [root, forms] of block) if (root.startsWith(start)) found.push([root, forms]);
  }
  return found;
}

export async function formsOf(index, root) {
  const { first, files } = index.blocks;
  return first.length ? (await file(files[place({ first }, root)], index.roots)).get(root) ?? [] : [];
}

// The forms of each of some stems: [[stem, …], …] → [[[form, postings], …], …].
export const families = (index, some) => Promise.all(some.map(async ([stem]) => (
  (await formsOf(index, index.words.root(index.words.respelt(stem)))).filter(([form]) => index.words.stem(form) === stem))));

const listed = async (shelves, starts) => {
  const names = new Set(starts.flatMap((start) => within(shelves, start)));
  return (await Promise.all([...names].map((name) => file(name, stems)))).flat();
};

// The stems that begin with one of some letters, and a few more.
export const stemsOf = (index, letters) => listed(index.stems, letters);

// The stems whose letters behind the first begin with one of some three, and a few more.
export const stemsBehind = async (index, starts) => (
  (await listed(index.rests, starts)).map((rest) => rest[rest.length - 1] + rest.slice(0, -1).trimEnd()));

// How each stem of the reader's script sounds that may begin like a word: [[stem, sound]].
export async function sounds(index, sound) {
  const { words } = index;
  const firsts = (index.firsts ??= beginnings(words));
  const own = (await stemsOf(index, firsts.get(sound[0].toLowerCase()) ?? [])).filter((stem) => script(stem) !== "latin");
  return own.map((stem) => [stem, words.latin(stem)]).filter(([, heard]) => heard[0]?.toLowerCase() === sound[0].toLowerCase());
}

// The letters with which a word may begin that sounds so: up to two are one sound together, and a sound of two may
// begin like another one alone (ts and t).
function beginnings(words) {
  const letters = Object.keys(words.rules.letters).filter((each) => each.length === 1);
  const found = new Map();
  for (const letter of letters) {
    for (const next of ["", ...letters]) {
      const first = words.latin(letter + next)[0]?.toLowerCase();
      if (first) found.set(first, (found.get(first) ?? new Set()).add(letter));
    }
  }
  return new Map([...found].map(([first, own]) => [first, [...own].sort()]));
}
