import { closingButton, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { t } from "./texts.js";

/**
 * Shows a Mini App above the page, as Telegram in a browser does, until it or the person closes it.
 * @param {string} address with what the app is told behind the #
 * @param {string} title
 */
export function openApp(address, title) {
  const frame = h("iframe", { class: "app-frame", src: address, title });
  const hear = (event) => {
    if (event.source !== frame.contentWindow) return;
    let told;
    try {
      told = JSON.parse(event.data);
    } catch {
      return; // not one of Telegram's events
    }
    if (told.eventType === "web_app_close") dialog.close();
  };
  const dialog = openDialog(title, [frame], [closingButton(t("close"), "")], () => removeEventListener("message", hear));
  dialog.classList.add("app-dialog");
  addEventListener("message", hear);
}
