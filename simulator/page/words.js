import { known, t } from "./texts.js";

/**
 * One plain line for a message: its text, or what it is.
 * @param {object} message
 * @returns {string}
 */
export function preview(message) {
  if (message.kind === "service") return serviceSentence(message);
  const text = (message.text ?? "").replace(/\s+/g, " ").trim();
  if (message.kind === "text") return text;
  const kind = known(message.kind) ? t(message.kind) : message.kind;
  return text ? `${kind}: ${text}` : kind;
}

/**
 * The sentence of a service message in the page's language.
 * @param {object} message
 * @returns {string}
 */
export function serviceSentence(message) {
  const { type, names = [] } = message.service ?? {};
  const key = known(`service_${type}`) ? `service_${type}` : "service_other";
  return t(key, { names: names.join(", ") });
}
