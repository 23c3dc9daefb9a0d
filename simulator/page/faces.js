import { h, icon } from "./dom.js";
import { state } from "./state.js";

const tints = 8;

/**
 * The class of a colour that stays the same for an id.
 * @param {number} id
 * @returns {string}
 */
export function tint(id) {
  const digits = String(Math.abs(id));
  let sum = 0;
  for (const digit of digits) sum = (sum * 31 + Number(digit) + 7) % 104_729;
  return `tint-${sum % tints}`;
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => [...word][0].toUpperCase()).join("") || "?";
}

/**
 * A round picture with initials; decoration only, the name stands beside it.
 * @param {{id: number, name: string, small?: boolean}} of
 * @returns {HTMLElement}
 */
export function avatar({ id, name, small = false }) {
  const size = small ? " avatar-small" : "";
  return h("span", { class: `avatar ${tint(id)}${size}`, "aria-hidden": "true" }, initials(name));
}

/**
 * The round picture of a person or bot, or the rounded square of a group.
 * @param {import("./state.js").Chat} chat
 * @returns {HTMLElement}
 */
export function chatAvatar(chat) {
  const group = chat.kind !== "private";
  // A private chat has the id of the person in it; its colour is that of the bot.
  const bot = !group && state.world.bots.find((each) => each.first_name === chat.title);
  const face = avatar({ id: bot ? bot.id : chat.id, name: chat.title });
  face.classList.toggle("avatar-group", group);
  return face;
}

/**
 * A person's whole name.
 * @param {{first_name: string, last_name: string|null}} person
 * @returns {string}
 */
export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

/**
 * A round button that shows only an icon.
 * @param {{name: string, label: string, click: (event: Event) => void, more?: object}} button
 * @returns {HTMLElement}
 */
export function iconButton({ name, label, click, more = {} }) {
  const attributes = { type: "button", class: "icon-button", "aria-label": label, title: label };
  return h("button", { ...attributes, on: { click }, ...more }, icon(name));
}
