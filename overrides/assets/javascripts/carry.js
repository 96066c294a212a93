// Carrying things off a page: copying, downloading, printing. One pair of ears for all such buttons.

import { say } from "./records.js";

// Copies text; old phones and pages without https have only the old way.
async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { /* The old way, then. */ }
  const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, className: "hub-hidden" });
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

// Offers text as a file. A mark at the beginning tells table programs that it is UTF-8.
export function offer(name, text, type = "text/plain") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const back = new WeakMap();

// The button says for a moment that it is done, and aloud to those who listen.
const done = (button) => {
  const words = button.querySelector("span:last-child") ?? button;
  if (!back.has(button)) back.set(button, words.textContent);
  words.textContent = button.dataset.done;
  say(button.dataset.done);
  setTimeout(() => { words.textContent = back.get(button); }, 2000);
};

const here = () => {
  const address = new URL(document.getElementById("address")?.href ?? location.href);
  address.hash = "";
  return address.href;
};

export const copied = async (button, text) => { if (await copy(text)) done(button); };

for (const each of document.querySelectorAll(".hub-when-scripted, [data-print]")) each.hidden = false;
const shown = document.getElementById("address");
if (shown && !/^https?:/.test(shown.textContent)) shown.textContent = here();

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy], [data-copy-address], [data-save], [data-print]");
  if (!button) return;
  if ("print" in button.dataset) print();
  else if ("copyAddress" in button.dataset) copied(button, here());
  else if (button.dataset.copy) copied(button, document.getElementById(button.dataset.copy).textContent);
  else offer(button.dataset.name, document.getElementById(button.dataset.save).textContent);
});

// A panel of the action row closes as menus do.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = event.target.closest?.(".hub-tool[open]");
  if (open) { open.open = false; open.querySelector("summary").focus(); }
});
