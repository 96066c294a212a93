// Where a place lies on a sheet: the same cone as the drawings were made with. Its numbers come with the page.

const EARTH = 6371;
const radians = (degrees) => (degrees * Math.PI) / 180;
const slope = (latitude) => Math.tan(Math.PI / 4 + radians(latitude) / 2);

export const sheet = (numbers) => {
  const [latitude, longitude, south, north, across, width, height] = numbers.split(" ").map(Number);
  const constant = Math.log(Math.cos(radians(south)) / Math.cos(radians(north))) / Math.log(slope(north) / slope(south));
  const radius = (at) => ((EARTH * Math.cos(radians(south))) / constant) * (slope(south) / slope(at)) ** constant;
  const centre = radius(latitude);
  const scale = width / across;
  return {
    width,
    height,
    at([lon, lat]) {
      const angle = constant * radians(lon - longitude);
      const far = radius(lat);
      return [width / 2 + far * Math.sin(angle) * scale, height / 2 + (far * Math.cos(angle) - centre) * scale];
    },
  };
};
