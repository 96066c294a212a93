// A viewer for the pictures of a wall: arrows lead on, Escape leads back to where the reader was.
// All words come from the page, in the reader's language; nothing is loaded before a picture is opened.

const dialog = document.createElement("dialog");
dialog.className = "hub-viewer";
const stage = document.createElement("figure");
const image = document.createElement("img");
const caption = document.createElement("figcaption");
const counter = document.createElement("p");
counter.className = "hub-viewer__count";
counter.setAttribute("aria-live", "polite");
stage.append(image, caption);

const button = (name, sign, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `hub-viewer__${name}`;
  made.dataset.sign = sign;
  made.addEventListener("click", act);
  return made;
};
const close = button("close", "\u00d7", () => dialog.close());
const previous = button("previous", "\u2039", () => step(-1));
const next = button("next", "\u203a", () => step(1));
dialog.append(close, previous, next, stage, counter);
document.body.append(dialog);

let links = [];
let place = 0;
let words = {};

const show = (index) => {
  place = (index + links.length) % links.length;
  const link = links[place];
  const small = link.querySelector("img");
  image.removeAttribute("src");
  image.srcset = link.querySelector("source").srcset;
  image.sizes = "96vw";
  image.width = small.getAttribute("width");
  image.height = small.getAttribute("height");
  image.alt = small.alt;
  if (small.lang) image.lang = small.lang; else image.removeAttribute("lang");
  image.src = link.href;
  const said = link.closest("figure").querySelector("figcaption");
  caption.replaceChildren(...[...said.childNodes].map((node) => node.cloneNode(true)));
  counter.textContent = words.count.replace("{number}", place + 1).replace("{count}", links.length);
};
const step = (by) => { if (links.length > 1) show(place + by); };

const open = (wall, link) => {
  links = [...wall.querySelectorAll(".hub-gallery__open")];
  words = wall.dataset;
  dialog.setAttribute("aria-label", words.label);
  for (const [made, word] of [[close, words.close], [previous, words.previous], [next, words.next]]) {
    made.setAttribute("aria-label", word);
    made.title = word;
  }
  previous.hidden = next.hidden = links.length < 2;
  show(links.indexOf(link));
  dialog.showModal();
  close.focus();
};

for (const wall of document.querySelectorAll("[data-viewer]")) {
  wall.addEventListener("click", (event) => {
    const link = event.target.closest(".hub-gallery__open");
    // A reader who asks for a new tab or a download gets it.
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(wall, link);
  });
}
dialog.addEventListener("keydown", (event) => {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by) { event.preventDefault(); step(by); }
  if (event.key === "Home") { event.preventDefault(); show(0); }
  if (event.key === "End") { event.preventDefault(); show(links.length - 1); }
});
// A click beside the picture closes, as readers expect of such windows.
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
// The focus goes back to the picture that was shown last, so that the reader goes on from there.
dialog.addEventListener("close", () => links[place]?.focus());
// A finger drawn across leads on.
let touched = null;
dialog.addEventListener("touchstart", (event) => { touched = event.touches.length === 1 ? event.touches[0].clientX : null; }, { passive: true });
dialog.addEventListener("touchend", (event) => {
  if (touched === null) return;
  const moved = event.changedTouches[0].clientX - touched;
  if (Math.abs(moved) > 50) step(moved < 0 ? 1 : -1);
  touched = null;
}, { passive: true });
