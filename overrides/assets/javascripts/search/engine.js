// Search in the index of the page's language. Never throws for what somebody typed.
import { beginning, families, formsOf, open, sounds, stemsBehind, stemsOf } from "./files.js";
import { script } from "./words.js";

export { open };

// How much a form is trusted that is not quite what was typed.
const TRUST = { same: 1, spelt: 0.8, sound: 0.85, begins: 0.72, form: 0.7, stem: 0.3, near: 0.3, root: 0.25 };
const MARK = { begins: 0.6, form: 0.85 }; // how much remains of it for each mark that was typed otherwise
const MARKED = 0.9;        // a word with no other marks than were typed, but for the last letter
const FRONT = 0.8;         // how much remains of it where something was taken off the front
const SURE = 0.5;          // from here on a form is not taken for a slip of the finger
// How much of a slip counts a wrong first letter, an end that is no ending, each letter of such an end.
const STRANGE = { first: 0.4, end: 0.5, letter: 0.3 };
const CALM = 26;           // so much does a word say anywhere, beside what its place says (1 to 26)
const RARE = 0.75;         // how much a rare form is preferred to a common one, where neither is what was typed
const FORMS = 24;          // of one word, at most
const WORDS = 12;          // of one question
const NEIGHBOURS = 8;      // stems that a word in Latin letters may have meant
const MEANT = 4;           // forms near a misspelt word whose other forms count too
const GUESSES = 8;         // stems that a misspelt word may have meant; as many more where none of these is near
const SHORT = 7;           // letters of a word below which it may be a form of three letters
const ENDING = 9;          // letters that an ending can have

// The number of letters that must change to make `one` of `other`, no more than `most`; neighbours that changed
// places are one.
export function distance(one, other, most) {
  return Math.abs(one.length - other.length) > most ? most + 1 : changes(one, other, most)?.[other.length] ?? most + 1;
}

// The same for every beginning of `other`, by its length; nothing where all of them need more.
function changes(one, other, most) {
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
    if (least > most) return undefined;
    [two, last] = [last, now];
  }
  return last;
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

// How much a form is trusted to be one of the same word, by its paradigm.
function inflections(words, folded) {
  const kin = words.kin(folded);
  return (form) => {
    const base = kin(form);
    return base ? TRUST.form * (base < 0 ? 0.4 : 1) * (0.2 + 0.8 * Math.abs(base) / folded.length) : 0;
  };
}

// How much a form is trusted that has the same root.
function relations(words, folded, inflected) {
  const stem = words.stem(folded), respelt = words.respelt(folded);
  return (form) => (form === folded ? TRUST.same : words.respelt(form) === respelt ? TRUST.spelt
    : Math.max(inflected(form), (words.stem(form) === stem ? TRUST.stem : TRUST.root) * likeness(form, folded)));
}

// How much less a form is trusted for each mark that was typed otherwise, where any was typed: pară is not pare.
const marks = (typed, folded) => (typed === folded ? () => 1 : (form, written) => {
  const same = shared(form, folded);
  let wrong = 0;
  for (let at = 0; at < same; at += 1) if (typed[at] !== written[at]) wrong += at === folded.length - 1 ? 0.5 : 1;
  return (form !== folded && form.startsWith(folded) ? MARK.begins : MARK.form) ** wrong;
});

// A word as typed → forms of the index with how much each is trusted. `guess` tells that nothing was exact.
async function meant(index, raw, last) {
  const { words } = index;
  const typed = words.written(raw), folded = words.bare(typed);
  if (!folded) return { forms: [], guess: false };
  const stem = words.stem(folded), root = words.family(folded);
  const found = new Map(), right = marks(typed, folded);
  const add = ([form, postings, written], trust) => {
    const sure = trust * right(form, written);
    if (!(found.get(written)?.trust >= sure)) found.set(written, { form, written, postings, trust: sure });
  };
  const inflected = inflections(words, folded), related = relations(words, folded, inflected);
  for (const entry of await formsOf(index, root)) add(entry, related(entry[0]));
  const exact = found.size > 0, same = [...found.values()].some(({ form, trust }) => form === folded && trust > MARKED);
  if (folded.length >= 3 && (last || !same)) {
    // The beginning of a longer word, as somebody types it; less likely so where it is a whole word, or a form of one.
    const trusted = TRUST.begins * (same ? 0.35 : [...found.values()].some(({ form }) => words.stem(form) === stem) ? 0.9 : 1);
    for (const entry of await around(index, folded, Math.max(3, folded.length - 1))) {
      const [form] = entry;
      if (form !== folded && form.startsWith(folded)) add(entry, trusted * (0.5 + 0.5 * folded.length / form.length));
    }
  }
  const latin = index.rules.script !== "latin" && script(folded) === "latin";
  if (latin) await spelt(index, folded, add);
  if (same) await others(index, folded, add, inflected);
  else await alike(index, folded, add, inflected);
  if (!likely(found, folded)) await behind(index, folded, add);
  // Nothing that is likely meant: then it may have been misspelt.
  if (!likely(found, folded)) {
    await guessed(index, folded, latin, add);
  }
  return { forms: best(found), guess: !exact && found.size > 0 };
}

const likely = (found, folded) => [...found.values()].some(({ form, trust }) => (
  form.startsWith(folded) || trust > SURE || script(form) !== script(folded)));

// Forms of what remains where something was put before a form: կկապեն, կապել.
async function behind(index, folded, add) {
  const { words } = index;
  for (const front of index.rules.front) {
    const rest = folded.slice(front.length);
    if (!folded.startsWith(front) || rest.length < 4) continue;
    const inflected = inflections(words, rest), related = relations(words, rest, inflected);
    const less = (entry, trust) => add(entry, trust * FRONT);
    for (const entry of await formsOf(index, words.family(rest))) less(entry, related(entry[0]));
    await others(index, rest, less, inflected);
  }
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
    for (const entry of family) {
      const own = words.latin(entry[0]);
      if (own === sound) add(entry, TRUST.sound);
      else if (own.startsWith(sound)) add(entry, TRUST.begins * sound.length / own.length);
      else if (shared(own, sound) >= Math.max(3, sound.length - 4, sound.length * 0.55)) add(entry, TRUST.root * shared(own, sound) / sound.length);
    }
  }
}

// All forms whose root begins with so many letters of a word, or is a shorter beginning of it: what looks like an
// ending in one form belongs to the stem in another.
async function around(index, folded, length) {
  const { words } = index;
  const roots = new Map();
  const starts = new Map([folded, words.merged(folded), words.respelt(folded), words.family(folded)].map((each) => [each.slice(0, length), each]));
  for (const [start, word] of starts) {
    if (start.length < 3) continue;
    for (const [root, forms] of await beginning(index, start, word)) roots.set(root, forms);
  }
  for (let shorter = Math.max(3, length - 4); shorter <= length; shorter += 1) {
    const start = folded.slice(0, shorter);
    for (const root of new Set([words.merged(start), words.root(start)])) {
      if (!roots.has(root)) roots.set(root, formsOf(index, root));
    }
  }
  return (await Promise.all(roots.values())).flat();
}

// Other forms of a word that stands in the texts, by its paradigms: those that the rules gave another root.
async function others(index, folded, add, inflected) {
  for (const entry of await around(index, folded, Math.max(4, Math.ceil(folded.length * 0.6)))) {
    const trust = inflected(entry[0]);
    if (entry[0] !== folded && trust > 0.3) add(entry, trust);
  }
}

// Words that begin alike and differ in endings that no rule joins, or in what may be endings.
async function alike(index, folded, add, inflected) {
  const { words } = index;
  const least = Math.max(4, Math.ceil(folded.length * 0.55));
  if (folded.length < least) return;
  for (const entry of await around(index, folded, Math.max(4, Math.ceil(folded.length * 0.45)))) {
    const [form] = entry, trust = inflected(form);
    if (trust) add(entry, trust);
    const same = shared(form, folded), most = Math.max(form.length, folded.length);
    if (same >= 4 && same >= most * 0.4 && words.ends(form.slice(same)) && words.ends(folded.slice(same))) {
      add(entry, TRUST.root * likeness(form, folded));
    } else if (same >= least && same >= most * 0.55 && most - same <= 5) add(entry, TRUST.near * 0.5 * same / most);
  }
}

// The stems that are like a misspelt word at its beginning: in the first letter, or in what stands behind it where that
// one is wrong, missing, in its neighbour's place or too many. Who misspells both of the first two has typed another word.
async function like(index, folded) {
  const [first, second, third = "", fourth = "", fifth = ""] = folded;
  const behind = [[second, third, fourth], [first, second, third], [first, third, fourth], [third, fourth, fifth]].map((some) => some.join(""));
  // Behind the first of three letters stand two, and a sign that no more follow.
  if (folded.length < SHORT) behind.push(...behind.map((each) => `${each.slice(0, 2)} `));
  const stems = await Promise.all([stemsOf(index, [first]), stemsBehind(index, behind)]);
  return new Set(stems.flat().filter((stem) => (
    stem[0] === first || stem[1] === second || stem[0] === second || stem[1] === first)));
}

// Whether two words have the same letters.
const swapped = (one, other) => [...one].sort().join() === [...other].sort().join();

// What a misspelt word may have meant: forms with one or two letters wrong.
async function guessed(index, folded, latin, add) {
  const { words } = index;
  const most = allowed(folded.length);
  if (!most) return;
  const near = [];
  // What stands after each beginning of the word: an ending, or letters that nothing explains.
  const rest = Array.from({ length: folded.length + 1 }, (_, at) => (words.ends(folded.slice(at)) ? 0 : STRANGE.end + STRANGE.letter * (folded.length - at)));
  const short = words.stem(folded);
  for (const stem of await like(index, folded)) {
    if (stem.length < 2 || folded.length - stem.length > ENDING || stem.length - folded.length > most) continue;
    const row = changes(stem, folded, most) ?? [];
    let least = distance(stem, short, most);
    for (let at = 2; at < row.length; at += 1) if (row[at] <= most) least = Math.min(least, row[at] + rest[at]);
    if (row.length || least <= most) near.push([stem, least + (stem[0] === folded[0] ? 0 : STRANGE.first)]);
  }
  const sound = latin ? words.latin(folded) : "";
  if (sound.length > 3) {
    for (const [stem, own] of await sounds(index, sound)) {
      if (sound.length - own.length <= ENDING && own.length > 2 && Math.min(...changes(own, sound, 1) ?? [2]) <= 1) near.push([stem, 1]);
    }
  }
  near.sort((one, other) => one[1] - other[1] || other[0].length - one[0].length || (one[0] < other[0] ? -1 : 1));
  const close = [];
  for (let from = 0; from < near.length && from < 2 * GUESSES && !close.length; from += GUESSES) {
    for (const entry of (await families(index, near.slice(from, from + GUESSES))).flat()) {
      const [form] = entry;
      const foreign = latin && script(form) !== "latin";
      const limit = foreign ? 1 : most;
      const away = foreign ? distance(sound, words.latin(form), limit) : distance(folded, form, limit);
      if (away > limit) continue;
      // One letter for another is the slip that most words are away from each other.
      const trust = TRUST.near / (away || 1) * (away === 1 && form.length === folded.length && !swapped(form, folded) ? 0.85 : 1);
      add(entry, trust);
      close.push([form, trust]);
    }
  }
  // Other forms of a word that was meant.
  close.sort((one, other) => other[1] - one[1]);
  for (const [form, trust] of close.slice(0, MEANT)) {
    const related = relations(words, form, inflections(words, form));
    for (const entry of await formsOf(index, words.family(form))) add(entry, trust * related(entry[0]));
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
