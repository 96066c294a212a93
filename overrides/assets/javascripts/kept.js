// What the reader keeps in this browser, and nowhere else: lists of records under a name. Every window hears of changes.

import { vetted } from "./records.js";

export function kept(name, limit = Infinity) {
  const key = `hub-${name}`;
  const heard = new Set();
  let held = null; // Where storage is closed, the list lives as long as the page.
  const read = () => {
    if (held) return held;
    try { return vetted(JSON.parse(localStorage.getItem(key) ?? "[]")); } catch { return []; }
  };
  const write = (ids) => {
    const next = vetted(ids);
    try { localStorage.setItem(key, JSON.stringify(next)); held = null; } catch { held = next; }
    for (const tell of heard) tell(next);
  };
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) for (const tell of heard) tell(read()); });
  // A page that comes back from the browser's memory may have slept through changes.
  addEventListener("pageshow", (event) => { if (event.persisted) for (const tell of heard) tell(read()); });
  return {
    all: read,
    has: (id) => read().includes(id),
    set: write,
    // Puts a record on the list or takes it off; false where the list is full.
    toggle: (id) => {
      const ids = read();
      if (ids.includes(id)) { write(ids.filter((each) => each !== id)); return true; }
      if (ids.length >= limit) return false;
      write([...ids, id]);
      return true;
    },
    onChange: (tell) => heard.add(tell),
  };
}

export const COMPARED = 4;
export const list = kept("list");
export const compared = kept("compare", COMPARED);
export const comparable = (id) => /^(projects|practices|plans)\//.test(id);
