// Records as scripts know them: by an id such as "projects/gori-growth", which is the same in every language.

import { element } from "./elements.js";

const root = new URL("../../", import.meta.url);
export const locale = document.documentElement.lang;

// Where the reader's language begins: `…/ka/`.
export const home = new URL(locale === "en" ? "./" : `${locale}/`, root);

// More than anybody reads at once; an address with more is cut.
export const LIMIT = 60;

const ID = /^[a-z][a-z-]*\/[a-z0-9][a-z0-9-]{0,99}$/;

// The ids that really are some, each once, in their order.
export const vetted = (ids) => [...new Set(ids.filter((id) => typeof id === "string" && ID.test(id)))].slice(0, LIMIT);

// The records that an address names in `of`; null where it names none at all.
export const asked = () => {
  const named = new URL(location.href).searchParams.get("of");
  return named === null ? null : vetted(named.split(","));
};

// The address of a page of the reader's language that names records, written so that people can read it.
export const naming = (page, ids) => new URL(ids.length ? `${page}?of=${ids.join(",")}` : page, home).href;

// Pages of prose live at the root of a language, all others under their kind.
export const addressOf = (id) => new URL(id.startsWith("pages/") ? `${id.slice(6)}/` : `${id}/`, home).href;

// A record's page in the reader's language, as a document whose links lead where they led; null where there is none.
export async function pageOf(id) {
  const address = addressOf(id);
  const answer = await fetch(address);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${id} answered ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Within the site without its host, so that paper spells out only addresses that lead elsewhere.
  const led = (path) => {
    const to = new URL(path, answer.url || address);
    return to.origin === location.origin ? to.pathname + to.search + to.hash : to.href;
  };
  for (const link of page.querySelectorAll("a[href]")) link.setAttribute("href", led(link.getAttribute("href")));
  for (const picture of page.querySelectorAll("img[src]")) picture.setAttribute("src", led(picture.getAttribute("src")));
  for (const source of page.querySelectorAll("source[srcset]")) {
    source.setAttribute("srcset", source.getAttribute("srcset").split(", ").map((each) => {
      const [path, size] = each.trim().split(" ");
      return [led(path), size].filter(Boolean).join(" ");
    }).join(", "));
  }
  return page;
}

// Words with a gap for what they speak of: "Save: {title}".
export const filled = (words, gaps) => words.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);

let voice;

// Says something to those who listen to the page and do not see what has changed.
export function say(text) {
  if (!voice) {
    voice = element("p", "hub-hidden");
    voice.setAttribute("role", "status");
    document.body.append(voice);
  }
  voice.textContent = "";
  setTimeout(() => { voice.textContent = text; }, 60);
}
