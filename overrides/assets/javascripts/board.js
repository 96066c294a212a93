// The board of obligations: shows only what stands as the reader asks; what is asked stands in the address.

import { numbers } from "./language.js";

const board = document.querySelector("[data-board]");
const filter = board.querySelector(".hub-board__filter");
const boxes = [...filter.querySelectorAll("input")];
const rows = [...board.querySelectorAll("tr[data-standing]")];
const sections = [...board.querySelectorAll("[data-country]")];
const count = filter.querySelector("[data-words]");
const reset = filter.querySelector("button");

const apply = () => {
  const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
  const all = wanted.length === 0;
  let shown = 0;
  for (const row of rows) {
    row.hidden = !all && !wanted.includes(row.dataset.standing);
    if (!row.hidden) shown += 1;
  }
  for (const section of sections) section.hidden = !all && !section.querySelector("tr[data-standing]:not([hidden])");
  reset.hidden = all;
  count.textContent = count.dataset.words.replace("{number}", numbers.format(shown)).replace("{count}", numbers.format(rows.length));
  return wanted;
};

const read = () => {
  const asked = new URLSearchParams(location.search).getAll("standing");
  for (const box of boxes) box.checked = asked.includes(box.value);
  apply();
};

filter.addEventListener("change", () => {
  const query = new URLSearchParams(apply().map((standing) => ["standing", standing])).toString();
  history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
});
reset.addEventListener("click", (event) => {
  event.preventDefault();
  for (const box of boxes) box.checked = false;
  boxes[0].dispatchEvent(new Event("change", { bubbles: true }));
  boxes[0].focus();
});
addEventListener("popstate", read);
filter.hidden = false;
read();
