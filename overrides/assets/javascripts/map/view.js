// Which part of the sheet is seen, and every way to move it: wheel, mouse, two fingers, keys, buttons.

const CLOSEST = 260;

export class View {
  // changed(moving) is called after every change; moving is true while a finger or the mouse still holds the map.
  constructor(svg, sheet, changed) {
    this.svg = svg;
    this.sheet = sheet;
    this.changed = changed;
    this.box = [0, 0, sheet.width, sheet.height];
    this.screen = [1, 1];
  }

  // Looks how large the map is on the screen; asked only when that may have changed, since the answer costs a layout.
  measure() {
    this.screen = [this.svg.clientWidth || 1, this.svg.clientHeight || 1];
  }

  // How many units of the sheet one pixel is.
  get grain() {
    return this.box[2] / this.screen[0];
  }

  // Shows a box, as large as the screen's shape allows; small ones are shown with land around them.
  fit([left, top, width, height], margin = 1.25, least = 1600) {
    const [across, down] = this.screen;
    const shape = across / down;
    const wide = Math.max(width * margin, height * margin * shape, least);
    this.show(left + width / 2, top + height / 2, wide);
  }

  show(x, y, width, moving = false) {
    const [across, down] = this.screen;
    const shape = down / across;
    // Never beyond the edge of the sheet, where nothing is drawn.
    const wide = Math.min(Math.max(width, CLOSEST), this.sheet.width, this.sheet.height / shape);
    const high = wide * shape;
    const kept = (middle, size, all) => Math.min(Math.max(middle, size / 2), all - size / 2);
    this.box = [kept(x, wide, this.sheet.width) - wide / 2, kept(y, high, this.sheet.height) - high / 2, wide, high];
    this.svg.setAttribute("viewBox", this.box.map((each) => each.toFixed(1)).join(" "));
    this.changed(moving);
  }

  // By parts of what is seen.
  move(right, down, moving) {
    const [left, top, width, height] = this.box;
    this.show(left + width * (0.5 + right), top + height * (0.5 + down), width, moving);
  }

  // Around a point of the screen, which stays where it is; without one around the middle.
  zoom(factor, point, moving) {
    const [left, top, width, height] = this.box;
    const [across, down] = this.screen;
    const [px, py] = point ?? [across / 2, down / 2];
    const x = left + (px / across) * width;
    const y = top + (py / down) * height;
    const wide = Math.min(Math.max(width * factor, CLOSEST), this.sheet.width, (this.sheet.height * across) / down);
    const real = wide / width;
    this.show(x + (left + width / 2 - x) * real, y + (top + height / 2 - y) * real, wide, moving);
  }
}

// Keys work wherever the focus is on the map; `reset` shows everything.
export const keys = (stage, view, reset) => {
  const steps = { ArrowLeft: [-0.25, 0], ArrowRight: [0.25, 0], ArrowUp: [0, -0.25], ArrowDown: [0, 0.25] };
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (steps[event.key]) view.move(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") view.zoom(0.6);
    else if (event.key === "-" || event.key === "_") view.zoom(1 / 0.6);
    else if (event.key === "0" || event.key === "Home") reset();
    else return;
    event.preventDefault();
  });
};

const place = (svg, { clientX, clientY }) => {
  const { left, top } = svg.getBoundingClientRect();
  return [clientX - left, clientY - top];
};

// The wheel moves the page unless Ctrl is held; then, and by the trackpad's pinch, it zooms.
export const wheel = (svg, view, hint) => {
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) { hint(); return; }
    event.preventDefault();
    view.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 120), place(svg, event));
  }, { passive: false });
};

// The mouse drags; a press that does not move is a click and is left to the marks.
export const mouse = (svg, view) => {
  let held = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" && event.button === 0) held = { at: [event.clientX, event.clientY], moved: false };
  });
  addEventListener("pointermove", (event) => {
    if (!held) return;
    const [x, y] = [event.clientX - held.at[0], event.clientY - held.at[1]];
    if (!held.moved && Math.hypot(x, y) < 4) return;
    held.moved = true;
    svg.classList.add("is-held");
    held.at = [event.clientX, event.clientY];
    view.move(-x / view.screen[0], -y / view.screen[1], true);
  });
  addEventListener("pointerup", () => {
    if (held?.moved) {
      svg.classList.remove("is-held");
      view.changed(false);
      // The click that ends a drag opens nothing.
      svg.addEventListener("click", (event) => event.stopPropagation(), { capture: true, once: true });
      setTimeout(() => svg.dispatchEvent(new Event("click")), 0);
    }
    held = null;
  });
};

// One finger moves the page, two move and stretch the map.
export const fingers = (svg, view, hint) => {
  let before = null;
  const measure = ({ touches: [first, second] }) => ({
    at: place(svg, { clientX: (first.clientX + second.clientX) / 2, clientY: (first.clientY + second.clientY) / 2 }),
    apart: Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY) || 1,
  });
  svg.addEventListener("touchstart", (event) => {
    before = event.touches.length === 2 ? measure(event) : null;
    if (before) event.preventDefault();
  }, { passive: false });
  svg.addEventListener("touchmove", (event) => {
    if (event.touches.length !== 2 || !before) { hint(); return; }
    event.preventDefault();
    const now = measure(event);
    view.move((before.at[0] - now.at[0]) / view.screen[0], (before.at[1] - now.at[1]) / view.screen[1], true);
    view.zoom(before.apart / now.apart, now.at, true);
    before = now;
  }, { passive: false });
  const end = () => { if (before) { before = null; view.changed(false); } };
  svg.addEventListener("touchend", end);
  svg.addEventListener("touchcancel", end);
};
