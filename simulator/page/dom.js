/**
 * An element with attributes, listeners and children. Strings become text nodes, never markup.
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `on` holds listeners by event name, `dataset` data
 *   attributes; false, null and undefined are left out, true is an empty attribute
 * @param {...(Node|string|null|false|undefined|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat(2).filter((child) => child || child === 0));
  return element;
}

function set(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name === "on") {
    for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
  } else if (name === "dataset") {
    Object.assign(element.dataset, value);
  } else {
    element.setAttribute(name, value === true ? "" : value);
  }
}

const shapes = {
  back: "M15 5l-7 7 7 7",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-8-6 16-3-7z",
  check: "M5 13l4 4 10-11",
  close: "M6 6l12 12M18 6L6 18",
  down: "M12 5v14M6 13l6 6 6-6",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
  pin: "M12 17v5M8 3h8l-1 7 3 4H6l3-4z",
  play: "M8 5l11 7-11 7z",
  reply: "M10 8V4L3 11l7 7v-4c5 0 8 1.5 11 6-1-7-4-11-11-12z",
  edit: "M4 20l1-5L16 4l4 4L9 19z",
  remove: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  photo: "M3 6h18v13H3zM3 16l5-5 4 4 3-3 6 5M16 10h.01",
  album: "M7 3h14v12H7zM3 7v14h14M7 13l4-4 3 3 2-2 5 5",
  video: "M3 6h12v12H3zM15 10l6-4v12l-6-4z",
  key: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-5",
  voice: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11a7 7 0 0 0 14 0M12 18v3",
  location: "M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12zM12 7a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  link: "M8 16L18 6M10 6h8v8",
  mute: "M5 10v4h3l4 4V6l-4 4zM16 10l4 4M20 10l-4 4",
  leave: "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
  block: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM6 6l12 12",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c1-5 4-7 8-7s7 2 8 7",
  clock: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3 2",
  chevron: "M7 10l5 5 5-5",
  poll: "M6 20v-7M12 20V5M18 20v-10",
};

/**
 * A drawn line icon, hidden from screen readers (its button carries the label).
 * @param {keyof typeof shapes} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}

const drawn = new WeakMap();
const waiting = new Map();
let pressed = null; // what a finger or the mouse is held on

document.addEventListener("pointerdown", (event) => (pressed = event.target), true);
document.addEventListener("pointerup", () => setTimeout(release), true);
document.addEventListener("pointercancel", () => setTimeout(release), true);
window.addEventListener("blur", release);

function release() {
  pressed = null;
  const late = [...waiting.values()];
  waiting.clear();
  for (const again of late) again();
}

/**
 * Whether something in this element is pressed now: a button that is replaced between press and
 * release is never clicked. Then `again` is called after the release.
 * @param {HTMLElement} root
 * @param {() => void} again
 */
export function held(root, again) {
  const isHeld = pressed !== null && root.contains(pressed);
  if (isHeld) waiting.set(root, again);
  return isHeld;
}

/**
 * Redraws the inside of an element only when what it shows has changed, keeping the focus on the
 * child with the same `data-focus`; what is pressed just now is redrawn after its release.
 * @param {HTMLElement} root
 * @param {unknown} shown anything JSON can hold; equal values draw nothing
 * @param {() => Array<Node|null|false>} build
 */
export function redraw(root, shown, build) {
  if (held(root, () => redraw(root, shown, build))) return;
  const signature = JSON.stringify(shown);
  if (drawn.get(root) === signature) return;
  drawn.set(root, signature);
  const focused = root.contains(document.activeElement) && document.activeElement.dataset.focus;
  root.replaceChildren(...build().filter(Boolean));
  if (focused) root.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}

/**
 * The element of the page's skeleton with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function place(id) {
  return document.getElementById(id);
}
