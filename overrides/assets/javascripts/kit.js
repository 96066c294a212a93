// Checklists that can be ticked. The ticks stay in this browser, under the record's id.

const KEY = "hub-ticks";
const read = () => { try { return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {}; } catch { return {}; } };

for (const list of document.querySelectorAll("[data-ticks]")) {
  const id = list.dataset.ticks;
  const boxes = [...list.querySelectorAll("input[type=checkbox]")];
  const ticked = read()[id];
  boxes.forEach((box, number) => { box.checked = Array.isArray(ticked) && ticked.includes(number); });
  list.addEventListener("change", () => {
    const all = read();
    const now = boxes.flatMap((box, number) => (box.checked ? [number] : []));
    if (now.length) all[id] = now; else delete all[id];
    try { localStorage.setItem(KEY, JSON.stringify(all)); } catch { /* Not remembered, then. */ }
  });
  const note = list.parentElement.querySelector(".hub-ticks__note");
  if (note) note.hidden = false;
}
