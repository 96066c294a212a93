// Places that would hide each other on the screen stand together as one mark.

// places: [{x, y, records}]; near: how far apart two marks must be, in the same units.
export const clusters = (places, near) => {
  const found = [];
  for (const place of places) {
    const home = found.find((each) => Math.hypot(each.x - place.x, each.y - place.y) < near);
    if (!home) {
      found.push({ x: place.x, y: place.y, places: [place] });
      continue;
    }
    home.places.push(place);
    const count = home.places.length;
    home.x += (place.x - home.x) / count;
    home.y += (place.y - home.y) / count;
  }
  return found;
};

// The smallest box around points, [left, top, width, height].
export const around = (points) => {
  const xs = points.map((each) => each.x);
  const ys = points.map((each) => each.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
};
