import { ask, field } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { iconButton } from "./faces.js";
import { openMenu } from "./menu.js";
import { toast } from "./notices.js";
import { t } from "./texts.js";

const kinds = ["photo", "album", "video", "file", "voice", "location"];
const usual = ["52.09", "5.12"]; // degrees, the middle of the country
const largest = 20 * 1024 * 1024; // bytes that a bot can fetch

/**
 * The button that opens the menu of what can be sent besides words.
 * @param {(kind: string, fields: object) => void} send
 * @returns {HTMLElement}
 */
export function attachButton(send) {
  const label = t("attach");
  const item = (kind) => ({
    content: [icon(kind), t(`send_${kind}`)],
    choose: async () => {
      const fields = await fieldsOf(kind);
      if (fields) send(kind, fields);
    },
  });
  const click = (event) => openMenu(event.currentTarget, { label, items: kinds.map(item) });
  const more = { "aria-haspopup": "menu", "aria-expanded": "false", "data-focus": "attach" };
  return iconButton({ name: "plus", label, click, more });
}

async function fieldsOf(kind) {
  if (kind === "location") return pickPlace();
  if (kind === "file") return readFile(await pickFile());
  return {};
}

async function pickPlace() {
  const names = [t("latitude"), t("longitude")];
  const fields = names.map((name, index) => field(name, usual[index], { inputmode: "decimal" }));
  const numbers = () => fields.map(({ input }) => parse(input.value));
  const check = () => {
    const [latitude, longitude] = numbers();
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? null : t("bad_place");
  };
  const body = fields.map(({ row }) => row);
  if (!(await ask({ title: t("which_place"), body, ok: t("send"), check }))) return null;
  const [latitude, longitude] = numbers();
  return { latitude, longitude };
}

/** A number as people write it, also with a comma; nothing is not zero. */
function parse(text) {
  return text.trim() === "" ? NaN : Number(text.trim().replace(",", "."));
}

function pickFile() {
  return new Promise((done) => {
    const chooser = h("input", { type: "file", hidden: true });
    const finish = () => {
      chooser.remove();
      done(chooser.files[0] ?? null);
    };
    chooser.addEventListener("change", finish);
    chooser.addEventListener("cancel", finish);
    document.body.append(chooser);
    chooser.click();
  });
}

async function readFile(file) {
  if (!file) return null;
  if (file.size > largest) {
    toast(t("file_too_big"));
    return null;
  }
  const address = await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
  // A data: address is its type, a comma and the bytes in base64.
  const data = address.slice(address.indexOf(",") + 1);
  return { name: file.name, mime_type: file.type, data };
}
