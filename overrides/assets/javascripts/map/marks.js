// The marks on the map: one for each place or group of near places, a button for mouse, finger and key alike.

import { drawn } from "../elements.js";
import { counted, numbers } from "../language.js";

// How wide a letter is for its height, about; Georgian ones are the widest.
const WIDE = 0.68;

const size = (count) => (count === 1 ? 6 : Math.min(11 + 2.2 * Math.log2(count), 24));

// grain: units of the sheet to a pixel; opened(group) is called when a mark is pressed.
export const mark = (group, grain, words, opened) => {
  const count = group.places.reduce((sum, place) => sum + place.records.length, 0);
  const radius = size(count) * grain;
  const name = group.places.length === 1 ? group.places[0].name : counted(words.many, { count: group.places.length });
  const node = drawn("g", { class: "hub-map__mark", tabindex: 0, role: "button", "aria-label": `${name} (${numbers.format(count)})` },
    drawn("circle", { class: "hub-map__touch", cx: group.x, cy: group.y, r: Math.max(radius, 22 * grain) }),
    drawn("circle", { cx: group.x, cy: group.y, r: radius }));
  if (count > 1) {
    const figure = drawn("text", { x: group.x, y: group.y, "font-size": 12 * grain });
    figure.textContent = numbers.format(count);
    node.append(figure);
  }
  const title = drawn("title", {});
  title.textContent = name;
  node.append(title);
  node.addEventListener("click", () => opened(group, node));
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    opened(group, node);
  });
  return { node, radius };
};

// Writes the names of countries and, beside the marks of single places, of towns, wherever there is room for them.
// box is what is seen of the sheet, [left, top, width, height].
export const names = (groups, countries, towns, grain, [left, top, width, height]) => {
  const taken = groups.map(({ group, radius }) => [group.x - radius, group.y - radius, group.x + radius, group.y + radius]);
  // The buttons in the corner.
  taken.push([left + width - 62 * grain, top, left + width, top + 170 * grain]);
  // Takes the room that a text needs, unless something is there already.
  const room = (text, x, y, size) => {
    const wide = text.length * size * WIDE;
    const box = [x, y - size * 0.7, x + wide, y + size * 0.7];
    if (x < left || x + wide > left + width || box[1] < top || box[3] > top + height) return false;
    if (taken.some((each) => box[2] > each[0] && box[0] < each[2] && box[3] > each[1] && box[1] < each[3])) return false;
    taken.push(box);
    return true;
  };
  const large = 14 * grain;
  countries.setAttribute("font-size", large.toFixed(1));
  for (const text of countries.children) {
    const name = text.textContent;
    const free = room(name, text.getAttribute("x") - (name.length * large * WIDE) / 2, text.getAttribute("y") - large / 3, large);
    text.setAttribute("visibility", free ? "visible" : "hidden");
  }
  const small = 13 * grain;
  towns.setAttribute("font-size", small.toFixed(1));
  const single = groups.filter(({ group }) => group.places.length === 1);
  towns.replaceChildren(...single.flatMap(({ group, radius }) => {
    const [{ name }] = group.places;
    const after = group.x + radius + 3 * grain;
    const before = group.x - radius - 3 * grain;
    let at = null;
    if (room(name, after, group.y, small)) at = { x: after };
    else if (room(name, before - name.length * small * WIDE, group.y, small)) at = { x: before, "text-anchor": "end" };
    if (!at) return [];
    const text = drawn("text", { ...at, y: group.y, dy: ".35em" });
    text.textContent = name;
    return [text];
  }));
};
