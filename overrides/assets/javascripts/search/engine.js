// Search in the index of the page's language. Never throws for what somebody typed.
import { beginning, families, formsOf, open, sounds, stemsBehind, stemsOf } from "./files.js";
import { script } from "./words.js";

export { open };

// How much a form is trusted that is not quite what was typed.
const TRUST = { same: 1, sound: 0.85, begins: 0.8, form: 0.7, stem: 0.3, near: 0.3, root: 0.25 };
const SURE = 0.5;          // from here on a form is not taken for a slip of the finger
const CALM = 26;           // so much does a word say anywhere, beside what its place says (1 to 26)
const RARE = 0.75;         // how much a rare form is preferred to a common one, where neither is what was typed
const FORMS = 24;          // of one word, at most
const WORDS = 12;          // of one question
const NEIGHBOURS = 8;      // stems that a word in Latin letters may have meant
const GUESSES = 12;        // stems that a misspelt word may have meant
const ENDING = 9;          // letters that an ending can have
const BLOCKS = 8;          // files for one beginning

// The number of letters that must change to make `one` of `other`, no more than `most`; neighbours that changed
// places are one. With `begins` the end of `other` may be anything.
export function distance(one, other, most, begins = false) {
  if (begins ? one.length - other.length > most : Math.abs(one.length - other.length) > most) return most + 1;
  let two = [], last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) now[j] = Math.min(now[j], two[j - 2] + 1);
      least = Math.min(least, now[j]);
    }
    if (least > most) return most + 1;
    [two, last] = [last, now];
  }
  return begins ? Math.min(...last) : last[other.length];
}

const shared = (one, other) => {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
};

// How much two forms of one stem are alike, 0 to 1: by what they share of the word asked for, a little by their
// length. Stems are cut short by rules, so that words that have little else in common can meet in one.
const likeness = (form, asked) => {
  const same = shared(form, asked);
  return (0.2 + 0.6 * same / asked.length + 0.2 * same / Math.max(form.length, asked.length)) ** 3;
};

// How many letters may be wrong in a word of this length.
const allowed = (length) => (length < 4 ? 0 : length < 9 ? 1 : 2);

// A word as typed → forms of the index with how much each is trusted. `guess` tells that nothing was exact.
async function meant(index, raw, last) {
  const { words } = index;
  const folded = words.fold(raw);
  if (!folded) return { forms: [], guess: false };
  const stem = words.stem(folded), root = words.root(stem);
  const found = new Map();
  const add = (form, postings, trust) => {
    if (!(found.get(form)?.trust >= trust)) found.set(form, { form, postings, trust });
  };
  const kin = words.kin(folded);
  const inflected = (form) => {
    const base = kin(form);
    return base ? TRUST.form * (base < 0 ? 0.4 : 1) * (0.2 + 0.8 * Math.abs(base) / folded.length) : 0;
  };
  for (const [form, postings] of await formsOf(index, root)) {
    if (form === folded) add(form, postings, TRUST.same);
    else add(form, postings, Math.max(inflected(form), (words.stem(form) === stem ? TRUST.stem : TRUST.root) * likeness(form, folded)));
  }
  const exact = found.size > 0;
  if (folded.length >= 3 && (last || !found.has(folded))) {
    // The beginning of a longer word, as somebody types it; less likely so where it is a whole word, or a form of one.
    const trusted = TRUST.begins * (found.has(folded) ? 0.35 : [...found.keys()].some((form) => words.stem(form) === stem) ? 0.8 : 1);
    for (const [form, postings] of await around(index, folded, Math.max(3, folded.length - 1))) {
      if (form !== folded && form.startsWith(folded)) add(form, postings, trusted * (0.5 + 0.5 * folded.length / form.length));
    }
  }
  const latin = index.rules.script !== "latin" && script(folded) === "latin";
  if (latin) await spelt(index, folded, add);
  if (!found.has(folded)) await alike(index, folded, add, inflected);
  // Nothing that is likely meant: then it may have been misspelt.
  if (![...found.values()].some(({ form, trust }) => form.startsWith(folded) || trust > SURE || script(form) !== script(folded))) {
    await guessed(index, folded, latin, add);
  }
  return { forms: best(found), guess: !exact && found.size > 0 };
}

const best = (found) => [...found.values()].sort((one, other) => other.trust - one.trust || (one.form < other.form ? -1 : 1)).slice(0, FORMS);

// Words of another script typed in Latin letters, by what they sound like.
async function spelt(index, folded, add) {
  const { words } = index;
  const sound = words.latin(folded);
  if (sound.length < 2) return;
  const near = (await sounds(index, sound)).filter(([, own]) => (sound.startsWith(own)
    ? sound.length - own.length <= ENDING && own.length >= 2
    : sound.length >= 3 && own.startsWith(sound)));
  near.sort((one, other) => Math.abs(one[1].length - sound.length) - Math.abs(other[1].length - sound.length));
  for (const family of await families(index, near.slice(0, NEIGHBOURS))) {
    for (const [form, postings] of family) {
      const own = words.latin(form);
      if (own === sound) add(form, postings, TRUST.sound);
      else if (own.startsWith(sound)) add(form, postings, TRUST.begins * sound.length / own.length);
      else if (shared(own, sound) >= Math.max(3, sound.length - 4)) add(form, postings, TRUST.root * shared(own, sound) / sound.length);
    }
  }
}

// All forms whose root begins with so many letters of a word, or is a shorter beginning of it: what looks like an
// ending in one form belongs to the stem in another.
async function around(index, folded, length) {
  const { words } = index;
  const roots = new Map();
  const starts = new Set([folded, words.merged(folded), words.root(words.stem(folded))].map((each) => each.slice(0, Math.min(each.length, length))));
  for (const start of starts) {
    if (start.length < 3) continue;
    for (const [root, forms] of await beginning(index, start)) roots.set(root, forms);
  }
  for (let shorter = Math.max(3, length - 4); shorter <= length; shorter += 1) {
    const start = folded.slice(0, shorter);
    for (const root of new Set([words.merged(start), words.root(start)])) {
      if (!roots.has(root)) roots.set(root, formsOf(index, root));
    }
  }
  return (await Promise.all(roots.values())).flat();
}

// Words that begin alike and differ in endings that no rule joins, or in what may be endings.
async function alike(index, folded, add, inflected) {
  const { words } = index;
  const least = Math.max(4, Math.ceil(folded.length * 0.55));
  if (folded.length < least) return;
  for (const [form, postings] of await around(index, folded, Math.max(4, Math.ceil(folded.length * 0.45)))) {
    const trust = inflected(form);
    if (trust) add(form, postings, trust);
    const same = shared(form, folded), most = Math.max(form.length, folded.length);
    if (same >= 4 && same >= most * 0.4 && words.ends(form.slice(same)) && words.ends(folded.slice(same))) {
      add(form, postings, TRUST.root * likeness(form, folded));
    } else if (same >= least && same >= most * 0.55 && most - same <= 5) add(form, postings, TRUST.near * 0.5 * same / most);
  }
}

// The stems that are like a misspelt word at its beginning: in the first letter, or in what stands behind it where that
// one is wrong, missing, in its neighbour's place or too many. Who misspells both of the first two has typed another word.
async function like(index, [first, second, third, fourth]) {
  const [begun, behind] = await Promise.all([
    stemsOf(index, [first]),
    stemsBehind(index, [second + third, first + second, first + third, third + fourth]),
  ]);
  return new Set([...begun, ...behind].filter((stem) => (
    stem[0] === first || stem[1] === second || stem[0] === second || stem[1] === first)));
}

// What a misspelt word may have meant: forms with one or two letters wrong.
async function guessed(index, folded, latin, add) {
  const { words } = index;
  const most = allowed(folded.length);
  if (!most) return;
  const near = [];
  for (const stem of await like(index, folded)) {
    if (stem.length < 2 || folded.length - stem.length > ENDING || stem.length - folded.length > most) continue;
    const away = distance(stem, folded, most, true);
    if (away <= most) near.push([stem, away]);
  }
  const sound = latin ? words.latin(folded) : "";
  if (sound.length > 3) {
    for (const [stem, own] of await sounds(index, sound)) {
      if (sound.length - own.length <= ENDING && own.length > 2 && distance(own, sound, 1, true) <= 1) near.push([stem, 1]);
    }
  }
  near.sort((one, other) => one[1] - other[1] || other[0].length - one[0].length || (one[0] < other[0] ? -1 : 1));
  for (const family of await families(index, near.slice(0, GUESSES))) {
    let best = 0;
    for (const [form, postings] of family) {
      const foreign = latin && script(form) !== "latin";
      const limit = foreign ? 1 : most;
      const away = foreign ? distance(sound, words.latin(form), limit) : distance(folded, form, limit);
      if (away > limit) continue;
      const trust = TRUST.near / (away || 1);
      add(form, postings, trust);
      best = Math.max(best, trust);
    }
    // Other forms of a word that was meant.
    if (best) for (const [form, postings] of family) add(form, postings, best * TRUST.stem);
  }
}

// How much it says that a form stands in a document, by how many it stands in.
const rarity = (index, held) => Math.log(1 + index.documents / held);

function* readPostings(postings) {
  let number = 0;
  for (const [, step, level] of postings.matchAll(/([0-9a-v]*)([A-Z])/g)) {
    number += step ? parseInt(step, 32) : 1;
    yield [number - 1, level.charCodeAt(0) - 64];
  }
}

// The documents of a question, best first: [{row, score, forms}]. `words` are the question's own words with the
// forms that answered; `guess` tells that some of them are only near; `missing` are those that nothing answers.
export async function search(question, limit = Infinity) {
  const index = await open();
  const asked = [...new Set(index.words.cut(question.slice(0, 2000)).map((word) => word.slice(0, 80)))].slice(0, WORDS);
  const answered = await Promise.all(asked.map(async (word, at) => ({ word, ...await meant(index, word, at === asked.length - 1) })));
  const scores = new Map();
  for (const [at, { forms }] of answered.entries()) {
    const here = new Map();
    for (const { form, postings, trust } of forms) {
      const rows = [...readPostings(postings)];
      const sure = trust < TRUST.same ? trust * (rarity(index, rows.length) / rarity(index, 1)) ** RARE : trust;
      for (const [row, level] of rows) {
        const known = here.get(row);
        const score = sure * (CALM + level);
        if (!known || known.score < score) here.set(row, { score, form });
      }
    }
    const rare = Math.log(1 + (index.documents - here.size + 0.5) / (here.size + 0.5));
    for (const [row, { score, form }] of here) {
      const entry = scores.get(row) ?? { row, matched: 0, score: 0, forms: [] };
      entry.matched += 1;
      entry.score += score * rare;
      entry.forms.push(form);
      scores.set(row, entry);
    }
  }
  const known = answered.filter(({ forms }) => forms.length).length;
  const all = [...scores.values()].sort((one, other) => other.matched - one.matched || other.score - one.score || one.row - other.row);
  const whole = all.filter(({ matched }) => matched === known);
  const results = whole.length ? whole : all;
  return {
    results: results.slice(0, limit),
    total: results.length,
    words: answered,
    guess: answered.some(({ guess, forms }) => guess && forms.length),
    partly: !whole.length && all.length > 0,
    missing: answered.filter(({ forms }) => !forms.length).map(({ word }) => word),
  };
}
