import { h } from "./dom.js";

let close = null;

/**
 * @typedef {object} Item
 * @property {Array<Node|string>} content
 * @property {() => void} choose
 * @property {string} [label] for screen readers, where the content is not enough
 * @property {boolean} [checked] one choice of several; the chosen one is marked
 * @property {boolean} [danger]
 */

/**
 * Opens a small menu beside an element, or as a sheet from below on a phone.
 * Arrow keys walk, Escape closes and gives the focus back.
 * @param {HTMLElement} anchor
 * @param {{label: string, items: Item[], row?: Item[], spot?: {x: number, y: number}}} menu
 *   `row` stands above as one line; `spot` is where it opens, in pixels of the window
 */
export function openMenu(anchor, { label, items, row = [], spot }) {
  closeMenu();
  const sheet = h(
    "div",
    { class: "menu", role: "menu", "aria-label": label },
    row.length > 0 && h("div", { class: "menu-row", role: "none" }, row.map(itemButton)),
    items.map(itemButton),
  );
  const veil = h("div", { class: "veil", on: { click: closeMenu } });
  document.body.append(veil, sheet);
  settle(sheet, spot ? new DOMRect(spot.x, spot.y, 0, 0) : anchor.getBoundingClientRect());
  expanded(anchor, true);
  sheet.addEventListener("keydown", walk);
  close = () => {
    veil.remove();
    sheet.remove();
    expanded(anchor, false);
  };
  const first = sheet.querySelector('[aria-checked="true"]') ?? sheet.querySelector("button");
  first?.focus();
  sheet.returnTo = anchor;
}

function expanded(anchor, open) {
  if (anchor.hasAttribute("aria-haspopup")) anchor.setAttribute("aria-expanded", String(open));
}

/** Closes the open menu, if any. */
export function closeMenu() {
  close?.();
  close = null;
}

function itemButton({ content, choose, label, checked, danger }) {
  const radio = checked !== undefined;
  const attributes = {
    type: "button",
    class: danger ? "menu-item danger" : "menu-item",
    role: radio ? "menuitemradio" : "menuitem",
    "aria-checked": radio && String(checked),
    "aria-label": label,
    tabindex: "-1",
  };
  const click = (event) => {
    const anchor = event.currentTarget.closest(".menu").returnTo;
    closeMenu();
    anchor?.focus({ preventScroll: true });
    choose();
  };
  return h("button", { ...attributes, on: { click } }, content);
}

function settle(sheet, spot) {
  const { offsetWidth: width, offsetHeight: height } = sheet;
  const below = spot.bottom + 6 + height < window.innerHeight;
  const top = below ? spot.bottom + 6 : Math.max(8, spot.top - height - 6);
  const left = Math.min(Math.max(8, spot.left), window.innerWidth - width - 8);
  sheet.style.setProperty("--top", `${Math.min(top, window.innerHeight - height - 8)}px`);
  sheet.style.setProperty("--left", `${left}px`);
}

function walk(event) {
  const sheet = event.currentTarget;
  const buttons = [...sheet.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  if (event.key in steps) {
    event.preventDefault();
    buttons[(at + steps[event.key] + buttons.length) % buttons.length].focus();
  } else if (event.key === "Home" || event.key === "End") {
    event.preventDefault();
    buttons.at(event.key === "Home" ? 0 : -1).focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    closeMenu();
    sheet.returnTo.focus({ preventScroll: true });
  }
}
