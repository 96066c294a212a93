// Words made comparable: cut, folded, brought to their stem and root, by the rules that the build used
// (generator/search/words.py does the same; a test holds both to the same answers).

const SCRIPTS = [["latin", "a", "\u024f"], ["cyrillic", "\u0400", "\u052f"], ["armenian", "\u0531", "\u058f"], ["georgian", "\u10a0", "\u10ff"]];
const LONGEST = 40;
const LONGEST_ENDING = 15;
const BASE = 3; // letters that a word has at least before its endings
const MARKS = /\p{M}+/gu;

export const script = (word) => SCRIPTS.find(([, begin, end]) => word[0] >= begin && word[0] <= end)?.[0];

export class Words {
  constructor(rules, guests) {
    this.rules = rules;
    this.guests = rules.script === "latin" ? rules : guests;
    const signs = rules.joins.replace(/[\]\\^-]/g, "\\$&");
    this.pattern = new RegExp(`[\\p{L}\\p{N}]+${signs ? `(?:[${signs}][\\p{L}\\p{N}]+)*` : ""}`, "gu");
    this.fast = Object.entries(rules.fold);
    this.kept = new Set([...Object.keys(rules.letters), ...Object.keys(rules.marks), "й"]);
    this.paradigms = new Map([this.rules, this.guests].filter(Boolean).map((own) => [own, own.forms.map((endings) => new Set(endings.split(" ")))]));
    this.letters = Object.entries(rules.letters).sort((one, other) => other[0].length - one[0].length);
  }

  // The words of a text in small letters.
  cut(text) {
    let small = text.normalize("NFC");
    if (this.rules.locale === "az") small = small.replace(/İ/g, "i").replace(/I/g, "ı");
    small = small.toLowerCase();
    for (const sign of this.rules.drop) small = small.split(sign).join("");
    return small.match(this.pattern) ?? [];
  }

  // A word of the own script without the letters of another one that stand among its own.
  untwinned(word) {
    const letters = [...word];
    if (!letters.some((letter) => this.rules.twins[letter]) || !letters.some((letter) => script(letter) === this.rules.script)) return word;
    return letters.map((letter) => this.rules.twins[letter] ?? letter).join("");
  }

  // A word without the marks that a reader may leave out.
  bare(written) {
    let plain = "";
    for (const letter of written) plain += this.rules.marks[letter] ?? letter;
    return plain;
  }

  fold(typed) {
    return this.bare(this.written(typed));
  }

  // A word with one letter for another, not at its ends nor after a prefix.
  within(word, letter, other) {
    for (let at = word.indexOf(letter, 1); at > 0 && at < word.length - 1; at = word.indexOf(letter, at + 1)) {
      if (!this.rules.prefixes.includes(word.slice(0, at))) word = word.slice(0, at) + other + word.slice(at + 1);
    }
    return word;
  }

  // A word as the index writes it.
  written(typed) {
    const word = this.untwinned(typed);
    let plain = "";
    for (const letter of word) {
      if (this.rules.joins.includes(letter)) continue;
      plain += this.rules.fold[letter] ?? letter;
    }
    for (const [from, to] of this.fast) if (from.length > 1) plain = plain.split(from).join(to);
    for (const [letter, other] of Object.entries(this.rules.inner)) plain = this.within(plain, letter, other);
    let bare = "";
    for (const letter of plain) bare += letter < "\u0080" || this.kept.has(letter) ? letter : letter.normalize("NFD").replace(MARKS, "");
    return [...bare].slice(0, LONGEST).join("");
  }

  of(word) {
    const found = script(word);
    if (found === this.rules.script) return this.rules;
    return found === "latin" ? this.guests : undefined;
  }

  // The root under which the index keeps a word.
  family(word) {
    return this.root(this.stem(this.respelt(word)));
  }

  // A word in one of the spellings that its language has for it.
  respelt(word) {
    const own = this.of(word);
    if (!own || !Object.keys(own.spellings).length) return word;
    own.pattern ??= new RegExp(Object.keys(own.spellings).map((each) => each.replace(/_/g, "$")).join("|"), "g");
    return word.replace(own.pattern, (found) => own.spellings[found] ?? own.spellings[`${found}_`]);
  }

  stem(word) {
    const own = this.of(word);
    if (!own) return word;
    for (const step of own.steps) {
      for (let turn = 0; turn < step.repeat; turn += 1) {
        const shorter = shortened(word, step);
        if (shorter === word) break;
        word = shorter;
      }
    }
    return word;
  }

  // A word with the vowels that change places made one, as roots have them.
  merged(word) {
    const own = this.of(word);
    if (!own) return word;
    let plain = word[0];
    for (const letter of word.slice(1)) plain += own.merge[letter] ?? letter;
    return plain;
  }

  root(stem) {
    const own = this.of(stem);
    if (!own) return stem;
    let root = this.merged(stem);
    root = root.slice(0, -1) + (own.final[root[root.length - 1]] ?? root[root.length - 1]);
    if (root.length < own.rootShortest || own.vowels.some((vowel) => root.endsWith(vowel))) return root;
    for (const vowel of own.vowels) {
      const before = root.slice(0, -1);
      if (before.length > vowel.length && before.endsWith(vowel)) return before.slice(0, -vowel.length) + root[root.length - 1];
    }
    return root;
  }

  // Whether the end of a word is nothing but endings, one after the other.
  ends(rest) {
    if (!rest) return true;
    for (let length = 1; length <= rest.length; length += 1) {
      if (this.rules.steps.some(({ endings }) => endings[rest.slice(0, length)] !== undefined) && this.ends(rest.slice(length))) return true;
    }
    return false;
  }

  // Whether other words may be forms of one word: word → how many letters they have in common as their base, 0 for none;
  // below 0 where sounds of the base changed (рынок, рынк-).
  kin(asked) {
    const word = this.respelt(asked), own = this.of(word), bases = [];
    for (const endings of this.paradigms.get(own) ?? []) {
      const found = new Map();
      for (const base of ended(word, endings)) found.set(base, base.length).set(`/${this.root(base)}`, -base.length);
      if (found.size) bases.push([endings, found]);
    }
    return (form) => {
      const other = this.respelt(form);
      if (this.of(other) !== own) return 0;
      let most = 0, changed = 0;
      for (const [endings, found] of bases) {
        for (const base of ended(other, endings)) {
          most = Math.max(most, found.get(base) ?? 0);
          if (!most) changed = Math.min(changed, found.get(`/${this.root(base)}`) ?? 0);
        }
      }
      return most || changed;
    };
  }

  // What a word sounds like, however it is spelt in Latin letters.
  latin(word) {
    for (const [letter, spelt] of this.letters) word = word.split(letter).join(spelt);
    for (const [before, after] of this.rules.typed) word = word.split(before).join(after);
    return word;
  }
}

// What remains of a word before each ending of a paradigm that it can have; no fewer letters than say anything.
function ended(word, endings) {
  const bases = [];
  for (let length = BASE; length <= word.length; length += 1) {
    if (endings.has(word.slice(length))) bases.push(word.slice(0, length));
  }
  return bases;
}

function shortened(word, { endings, shortest }) {
  for (let length = Math.min(LONGEST_ENDING, word.length - 1); length > 0; length -= 1) {
    const instead = endings[word.slice(-length)];
    if (instead !== undefined && word.length - length + instead.length >= shortest) return word.slice(0, -length) + instead;
  }
  return word;
}
