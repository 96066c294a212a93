// On narrow screens the facets beside a list are a drawer: it opens in place and says how many results it leaves.
//
// `place` holds the list with its panel and the link that opens it; `before` is called when it opens, `back` takes
// the focus when the reader goes to the results. Gives close(toResults).

export function drawer(place, { before = () => {}, back }) {
  const panel = place.querySelector(".hub-narrow");
  const opener = place.querySelector(".hub-tools__narrow");
  if (!panel || !opener) return { close: () => {} };
  const open = () => panel.classList.contains("is-open");
  const close = (toResults) => {
    panel.classList.remove("is-open");
    opener.setAttribute("aria-expanded", "false");
    if (toResults) { back.focus({ preventScroll: true }); place.scrollIntoView(); }
    else opener.focus();
  };
  const toggle = (event) => {
    event.preventDefault();
    if (open()) { close(false); return; }
    panel.classList.add("is-open");
    opener.setAttribute("aria-expanded", "true");
    before();
    panel.querySelector("summary, input")?.focus();
  };
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", panel.id);
  opener.addEventListener("click", toggle);
  opener.addEventListener("keydown", (event) => { if (event.key === " ") toggle(event); });
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape" && open()) close(false); });
  return { close };
}
