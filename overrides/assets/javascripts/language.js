// How the language of the page writes numbers and puts words in order. A browser may have no data for a
// language (Chromium has none for Belarusian) and would take that of the machine: then a neighbour's serve, with
// the letters that stand elsewhere in the alphabet set right.

const locale = document.documentElement.lang;
// Belarusian writes numbers as Russian does; its ё and ў are letters of their own, after е and у.
const NEIGHBOURS = { be: { locale: "ru", own: { ё: "еюя", Ё: "Еюя", ў: "уюя", Ў: "Уюя" } } };

const known = (service) => service.supportedLocalesOf(locale).length > 0;
const neighbour = NEIGHBOURS[locale] ?? { locale: "en", own: {} };

export const numbers = new Intl.NumberFormat(known(Intl.NumberFormat) ? locale : neighbour.locale);

const collator = new Intl.Collator(known(Intl.Collator) ? locale : neighbour.locale);
const spelt = known(Intl.Collator)
  ? (word) => word
  : (word) => word.replace(/./gu, (letter) => neighbour.own[letter] ?? letter);

// Which of two words comes first: less than, equal to or more than zero.
export const alphabetical = (one, other) => collator.compare(spelt(one), spelt(other));
