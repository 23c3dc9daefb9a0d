import { icon, place } from "./dom.js";
import { toast } from "./notices.js";
import { t, tn } from "./texts.js";

const near = 48; // pixels from the end that still count as being at the bottom
let stuck = true;
let waiting = 0;
let lastTop = 0;

/** Starts to follow where the reader is. */
export function watchScroll() {
  const box = place("scroll");
  box.addEventListener("scroll", () => {
    // Only a move upwards leaves the bottom; a box that shrinks below the reader does not.
    if (atBottom(box)) stuck = true;
    else if (box.scrollTop < lastTop) stuck = false;
    lastTop = box.scrollTop;
    if (stuck) waiting = 0;
    drawNewer();
  }, { passive: true });
  place("newer").addEventListener("click", () => toBottom());
  new ResizeObserver(() => stuck && jump(box)).observe(place("messages"));
  new ResizeObserver(() => stuck && jump(box)).observe(box);
}

/**
 * Keeps the place, or the bottom for who was there; counts what came below.
 * @param {{fresh: number, mine: boolean, opened: boolean}} news messages of others that are new,
 *   whether we wrote one, whether the chat was only now opened
 */
export function afterDraw({ fresh, mine, opened }) {
  if (opened || mine) stuck = true;
  if (opened) waiting = 0;
  if (stuck) jump(place("scroll"));
  else waiting += fresh;
  drawNewer();
}

/** Goes to the newest message. */
export function toBottom() {
  stuck = true;
  waiting = 0;
  const box = place("scroll");
  box.scrollTo({ top: box.scrollHeight, behavior: calm() ? "instant" : "smooth" });
  drawNewer();
}

/**
 * Brings a message into view and lets it light up shortly.
 * @param {string} key
 */
export function showMessage(key) {
  const row = place("messages").querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!row) {
    toast(t("reply_gone"));
    return;
  }
  row.scrollIntoView({ block: "center", behavior: calm() ? "instant" : "smooth" });
  row.focus({ preventScroll: true });
  flash(row);
}

/**
 * Lets an element light up shortly.
 * @param {HTMLElement} row
 */
export function flash(row) {
  row.classList.remove("changed");
  void row.offsetWidth; // reading the layout restarts the animation
  row.classList.add("changed");
}

function atBottom(box) {
  return box.scrollHeight - box.scrollTop - box.clientHeight < near;
}

function jump(box) {
  box.scrollTop = box.scrollHeight;
}

function calm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function drawNewer() {
  const button = place("newer");
  button.hidden = stuck;
  button.setAttribute("aria-label", waiting > 0 ? tn("new", waiting) : t("to_bottom"));
  button.replaceChildren(icon("down"), waiting > 0 ? tn("new", waiting) : "");
}
