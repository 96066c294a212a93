// How the language of the page writes numbers and puts words in order. A browser may have no data for a language, or
// a part of it (Chromium has none for Armenian, Belarusian and Georgian, and separates Azerbaijani numbers as English
// ones): what stands between digits is told here, and words are ordered as a neighbour's, with the letters that stand
// elsewhere in the alphabet set right. How days and amounts are written comes with the table (table.js).

const locale = document.documentElement.lang;

// What stands between thousands, and before a fraction.
const SPACED = ["\u00a0", ","];
const DOTTED = [".", ","];
const MARKS = { en: [",", "."], hy: SPACED, az: DOTTED, be: SPACED, ka: SPACED, ro: DOTTED, uk: SPACED, ru: SPACED };
const [group, decimal] = MARKS[locale] ?? MARKS.en;
const plain = new Intl.NumberFormat("en");

export const numbers = {
  format: (number) => plain.formatToParts(number)
    .map(({ type, value }) => (type === "group" ? group : type === "decimal" ? decimal : value)).join(""),
};

// A message with its holes filled, numbers as the language writes them.
export const counted = (message, holes) => message.replace(/\{(\w+)\}/g, (whole, name) => {
  const hole = holes[name];
  return hole === undefined ? whole : typeof hole === "number" ? numbers.format(hole) : hole;
});

// Belarusian is ordered as Russian is; its ё and ў are letters of their own, after е and у.
const NEIGHBOURS = { be: { locale: "ru", own: { ё: "еюя", Ё: "Еюя", ў: "уюя", Ў: "Уюя" } } };
const known = Intl.Collator.supportedLocalesOf(locale).length > 0;
const neighbour = NEIGHBOURS[locale] ?? { locale: "en", own: {} };
const collator = new Intl.Collator(known ? locale : neighbour.locale);
const spelt = known ? (word) => word : (word) => word.replace(/./gu, (letter) => neighbour.own[letter] ?? letter);

// Which of two words comes first: less than, equal to or more than zero.
export const alphabetical = (one, other) => collator.compare(spelt(one), spelt(other));
