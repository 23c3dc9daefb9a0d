import { h, redraw } from "./dom.js";
import { t } from "./texts.js";

let chosen = 0;

/**
 * The commands that fit what is typed: all after `/`, then those that begin so.
 * @param {string} typed
 * @param {Array<{command: string, description: string}>} commands
 * @returns {Array<{command: string, description: string}>}
 */
export function fitting(typed, commands) {
  const match = /^\/(\w*)$/.exec(typed);
  if (!match) return [];
  return commands.filter(({ command }) => command.startsWith(match[1].toLowerCase()));
}

/**
 * Draws the list of commands above the input.
 * @param {HTMLElement} list
 * @param {HTMLElement} input the box that is typed in
 * @param {{offered: Array<{command: string, description: string}>, choose: (command: string) => void}} offer
 */
export function drawCommands(list, input, { offered, choose }) {
  chosen = Math.min(chosen, Math.max(0, offered.length - 1));
  list.hidden = offered.length === 0;
  list.setAttribute("aria-label", t("commands"));
  if (offered.length > 0) input.setAttribute("aria-activedescendant", `command-${chosen}`);
  else input.removeAttribute("aria-activedescendant");
  redraw(list, [offered, chosen], () => offered.map((each, index) => option(each, index, choose)));
  list.children[chosen]?.scrollIntoView({ block: "nearest" });
}

function option({ command, description }, index, choose) {
  const attributes = { class: "offer", role: "option", id: `command-${index}` };
  const pick = (event) => {
    event.preventDefault();
    choose(command);
  };
  return h(
    "li",
    { ...attributes, "aria-selected": String(index === chosen), on: { mousedown: pick } },
    h("strong", {}, `/${command}`),
    h("span", {}, description),
  );
}

/**
 * Lets a key walk through the offered commands.
 * @param {string} pressed the key's name
 * @param {Array<{command: string}>} offered
 * @returns {{handled: boolean, command?: string}} `command` when one was chosen
 */
export function commandKey(pressed, offered) {
  if (offered.length === 0) {
    chosen = 0;
    return { handled: false };
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (pressed in steps) {
    chosen = (chosen + steps[pressed] + offered.length) % offered.length;
    return { handled: true };
  }
  if (!["Enter", "Tab"].includes(pressed)) return { handled: false };
  const { command } = offered[chosen];
  chosen = 0;
  return { handled: true, command };
}
