import { h } from "./dom.js";
import { t } from "./texts.js";

/**
 * Opens a dialog over the page that Escape and its buttons close.
 * @param {string} title
 * @param {Array<Node|string|Array>} body what stands under the title
 * @param {Array<HTMLElement>} keys the buttons below
 * @param {(answer: string) => void} closed
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, body, keys, closed) {
  const dialog = h(
    "dialog",
    { class: "dialog", "aria-label": title },
    h("h2", {}, title),
    body,
    h("div", { class: "dialog-keys" }, keys),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed(dialog.returnValue);
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * A button that closes its dialog with an answer.
 * @param {string} text
 * @param {string} answer
 * @returns {HTMLElement}
 */
export function closingButton(text, answer) {
  const click = (event) => event.currentTarget.closest("dialog").close(answer);
  return h("button", { type: "button", class: "dialog-ok", on: { click } }, text);
}

/**
 * Asks something that is confirmed or cancelled.
 * @param {{title: string, body?: Array<Node|string|Array>, ok: string, check?: () => string|null}} question
 *   `check` says what is still wrong with what was filled in
 * @returns {Promise<boolean>}
 */
export function ask({ title, body = [], ok, check = () => null }) {
  return new Promise((done) => {
    const problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
    const confirm = () => {
      const wrong = check();
      problem.textContent = wrong ?? "";
      problem.hidden = !wrong;
      if (!wrong) dialog.close("yes");
    };
    const yes = h("button", { type: "button", class: "dialog-ok", on: { click: confirm } }, ok);
    const keys = [closingButton(t("cancel"), ""), yes];
    const dialog = openDialog(title, [...body, problem], keys, (answer) => done(answer === "yes"));
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
      event.preventDefault(); // or the button that has the focus afterwards would be pressed
      confirm();
    });
    (dialog.querySelector("input") ?? yes).focus();
  });
}

/**
 * Lets one of several be chosen.
 * @param {{title: string, options: Array<{content: Array<Node|string>, value: any}>}} choice
 * @returns {Promise<any>} the chosen value, or null
 */
export function choose({ title, options }) {
  return new Promise((done) => {
    const rows = options.map(({ content }, index) => {
      const row = closingButton("", String(index));
      row.className = "menu-item";
      row.append(...content);
      return row;
    });
    const keys = [closingButton(t("cancel"), "")];
    openDialog(title, rows, keys, (answer) => done(options[answer === "" ? -1 : answer]?.value ?? null));
  });
}

/**
 * A line to fill in, with its name above it.
 * @param {string} name
 * @param {string} value
 * @param {object} [more] attributes of the input
 * @returns {{row: HTMLElement, input: HTMLInputElement}}
 */
export function field(name, value, more = {}) {
  const input = h("input", { type: "text", autocomplete: "off", value, ...more });
  return { row: h("label", { class: "field" }, h("span", {}, name), input), input };
}
