// Results as you type, under the search field of every page: a combobox with a list, as ARIA describes it.
import { element } from "../elements.js";
import { table } from "../table.js";
import { open, search } from "./engine.js";
import { suggestion } from "./results.js";

const SHOWN = 6;
const WAIT = 150; // milliseconds of rest before the index is asked

export function suggest(field) {
  const form = field.form;
  const labels = document.querySelector(".hub-search").dataset;
  const list = element("ul", "hub-suggest");
  list.id = `${field.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", labels.name);
  list.hidden = true;
  const status = element("p", "hub-hidden");
  status.setAttribute("role", "status");
  form.append(list, status);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let chosen = -1, turn = 0, pause;
  const close = () => {
    turn += 1;
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (number) => {
    const options = [...list.children];
    chosen = (number + options.length + 1) % (options.length + 1);
    if (chosen === options.length) chosen = -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    }
  };
  const option = (number, href, ...children) => {
    // No link: an option of a list cannot hold one.
    const item = element("li", "", ...children);
    item.dataset.href = href;
    item.id = `${list.id}-${number}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    return item;
  };
  const ask = async () => {
    const question = field.value.trim();
    if (question.length < 2) { close(); status.textContent = ""; return; }
    const mine = ++turn;
    try {
      const [{ words }, { rows }, answer] = await Promise.all([open(), table(), search(question, SHOWN)]);
      if (mine !== turn || document.activeElement !== field) return;
      chosen = -1;
      field.removeAttribute("aria-activedescendant");
      const all = new URL(form.action);
      all.searchParams.set("q", question);
      const options = answer.results.map(({ row }, at) => option(at, rows[row].href, ...suggestion(rows[row], answer.words, words)));
      if (options.length) options.push(option(options.length, all.href, element("strong", "", labels.all.replace("{count}", answer.total))));
      list.replaceChildren(...options);
      list.hidden = !options.length;
      field.setAttribute("aria-expanded", String(options.length > 0));
      status.textContent = (options.length ? labels.some : labels.none).replace("{count}", answer.total).replace("{query}", () => question.slice(0, 80));
    } catch (error) {
      close(); // The form still leads to the page of results.
      console.warn("search:", error);
    }
  };
  field.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(ask, WAIT); });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "ArrowDown" && list.children.length) { list.hidden = false; field.setAttribute("aria-expanded", "true"); choose(0); event.preventDefault(); }
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? list.children.length - 1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.href);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // The field keeps the focus.
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
  field.addEventListener("blur", close);
  field.addEventListener("focus", () => { if (field.value && list.hidden) ask(); });
  if (field.value) ask();
}
