import { h, place } from "./dom.js";
import { t } from "./texts.js";

const toastTime = 4000; // milliseconds; long ones stay longer

/**
 * Shows a sentence for a few seconds at the bottom.
 * @param {string} sentence
 */
export function toast(sentence) {
  const box = h("div", { class: "toast" }, sentence);
  place("toasts").append(box);
  setTimeout(() => box.remove(), toastTime + sentence.length * 30);
}

/**
 * Shows a sentence that has to be confirmed.
 * @param {string} sentence
 * @param {string} from who says it
 */
export function alertDialog(sentence, from) {
  const close = () => dialog.close();
  const ok = h("button", { type: "button", class: "dialog-ok", on: { click: close } }, t("ok"));
  const dialog = h(
    "dialog",
    { class: "dialog", role: "alertdialog", "aria-label": from, "aria-describedby": "dialog-text" },
    h("h2", {}, from),
    h("p", { id: "dialog-text" }, sentence),
    ok,
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  ok.focus();
}

/**
 * Says a sentence to screen readers only.
 * @param {string} sentence
 */
export function announce(sentence) {
  const line = h("p", {}, sentence);
  place("announcer").append(line);
  setTimeout(() => line.remove(), 5000);
}

/**
 * Shows or hides the thin bar of a lost connection.
 * @param {boolean} connected
 */
export function drawConnection(connected) {
  const bar = place("connection");
  bar.hidden = connected;
  const sentence = connected ? "" : t("connection_lost");
  if (bar.textContent !== sentence) bar.textContent = sentence;
}
