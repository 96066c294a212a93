// The list beside the map: the same places as plain links, for reading, for keys and for screen readers.

import { element } from "../elements.js";
import { counted } from "../language.js";

const LONGEST = 40;

export class Panel {
  // words: the data of the figure; closed() is called when a reader goes back from one place to all.
  constructor(words, root, closed) {
    this.words = words;
    this.root = root;
    // Until the places have come it says that they will.
    this.heading = element("h2", { tabIndex: -1, textContent: words.shown.replace("{count}", "…") });
    this.status = element("p", { className: "hub-hidden" });
    this.status.setAttribute("role", "status");
    this.body = element("div");
    this.back = element("button", { type: "button", textContent: words.back });
    this.back.addEventListener("click", closed);
    this.node = element("section", { className: "hub-map__panel", tabIndex: 0 }, this.heading, this.back, this.body, this.status);
    this.heading.id = "hub-map-places";
    this.node.setAttribute("aria-labelledby", this.heading.id);
  }

  _link(record) {
    const link = element("a", { textContent: record.title, href: this.root + record.path });
    if (record.language) link.lang = record.language;
    return link;
  }

  // A place under its name, which leads to its own page where it has one, and the records there.
  _place(place, named = true) {
    const own = named && place.records.find((each) => each.title === place.name);
    const others = place.records.filter((each) => each !== own);
    place.listed = others.length ? others : null;
    const parts = named ? [element("h3", {}, own ? this._link(own) : place.name)] : [];
    if (others.length) {
      parts.push(element("ul", {}, ...others.map((each) => element("li", {}, this._link(each), element("span", { className: "hub-aside", textContent: each.kind })))));
    }
    return parts;
  }

  // All places that are in view, the fullest list a small screen can bear.
  all(places) {
    const { words } = this;
    this.back.hidden = true;
    this.heading.textContent = places.length ? counted(words.shown, { count: places.length }) : words.none;
    const parts = [];
    let listed = 0;
    let count = 0;
    for (const place of places) {
      if (count >= LONGEST) break;
      parts.push(...this._place(place));
      count += place.records.length;
      listed += 1;
    }
    if (listed < places.length) parts.push(element("p", { className: "hub-aside", textContent: counted(words.more, { count: places.length - listed }) }));
    this.body.replaceChildren(...parts);
    this.say(this.heading.textContent);
  }

  // One mark's places; the focus goes to their name, and from there to the links.
  some(places) {
    this.back.hidden = false;
    const one = places.length === 1;
    this.heading.textContent = one ? places[0].name : counted(this.words.many, { count: places.length });
    this.body.replaceChildren(...places.flatMap((place) => this._place(place, !one)));
    this.node.scrollTop = 0;
    this.heading.focus();
    for (const [number, list] of [...this.body.querySelectorAll("ul")].entries()) this._dress(list, places.filter((place) => place.listed)[number], one ? 3 : 4);
  }

  // Links become the cards that lists show, as soon as the table of all records is there.
  async _dress(list, place, level) {
    try {
      const { card, table } = await import("../table.js");
      const { byId } = await table();
      if (!list.isConnected) return;
      const cards = place.listed.map(({ id }) => byId.get(id)).filter(Boolean).map((row) => card(row, { showKind: true, level, covered: false }));
      if (cards.length < place.listed.length) return;
      const within = list.contains(document.activeElement) ? [...list.querySelectorAll("a")].indexOf(document.activeElement) : -1;
      list.className = "hub-cards";
      list.replaceChildren(...cards);
      list.querySelectorAll(".hub-card__title a")[within]?.focus();
    } catch (error) {
      console.warn("map:", error); // the links serve as well
    }
  }

  say(text) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => { this.status.textContent = text; }, 600);
  }
}
