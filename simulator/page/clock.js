import { locale, t } from "./texts.js";

let zone = "Europe/Amsterdam";
let ahead = 0;

/**
 * Takes over the world's time zone.
 * @param {string} name IANA name
 */
export function useZone(name) {
  zone = name;
}

/**
 * Sets the page's clock by the server's.
 * @param {string} iso
 */
export function setClock(iso) {
  ahead = new Date(iso).getTime() - Date.now();
}

/**
 * The world's time now.
 * @returns {Date}
 */
export function now() {
  return new Date(Date.now() + ahead);
}

/**
 * Hours and minutes in the world's time zone, as HH:MM.
 * @param {Date|string} instant
 * @returns {string}
 */
export function clockTime(instant) {
  return format(instant, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/**
 * The calendar day in the world's time zone, as YYYY-MM-DD.
 * @param {Date|string} instant
 * @returns {string}
 */
export function dayKey(instant) {
  return new Date(instant).toLocaleDateString("sv-SE", { timeZone: zone });
}

/**
 * A day as people say it: today, yesterday, or weekday and date.
 * @param {Date|string} instant
 * @returns {string}
 */
export function dayName(instant) {
  const day = dayKey(instant);
  if (day === dayKey(now())) return t("today");
  if (day === dayKey(now().getTime() - 86_400_000)) return t("yesterday");
  return format(instant, { weekday: "long", day: "numeric", month: "long" });
}

/**
 * For the list of chats: the time for today, else a short date.
 * @param {string} instant
 * @returns {string}
 */
export function shortMoment(instant) {
  if (dayKey(instant) === dayKey(now())) return clockTime(instant);
  return format(instant, { day: "numeric", month: "short" });
}

function format(instant, options) {
  return new Date(instant).toLocaleString(locale(), { timeZone: zone, ...options });
}
