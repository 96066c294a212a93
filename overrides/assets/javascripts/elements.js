// The elements that scripts make.

const SVG = "http://www.w3.org/2000/svg";

// An element with its class, or with its properties, and its children.
export const element = (name, properties = "", ...children) => {
  const made = document.createElement(name);
  if (typeof properties !== "string") Object.assign(made, properties);
  else if (properties) made.className = properties;
  made.append(...children);
  return made;
};

// An element of a drawing with its attributes and children.
export const drawn = (name, attributes, ...children) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
