import { clockTime } from "./clock.js";
import { act, follow, press } from "./deeds.js";
import { h, icon } from "./dom.js";
import { avatar, tint } from "./faces.js";
import { openMessageMenu } from "./message_menu.js";
import { drawMedia } from "./render_media.js";
import { showMessage } from "./scroll.js";
import { openChat } from "./state.js";
import { t } from "./texts.js";
import { preview, serviceSentence } from "./words.js";

/**
 * One message as a row of the conversation.
 * @param {object} message
 * @param {{first: boolean, last: boolean, group: boolean}} at place in a run of the same sender
 * @returns {HTMLElement}
 */
export function messageRow(message, at) {
  if (message.kind === "service") return serviceRow(message);
  const side = message.mine ? "mine" : "theirs";
  const run = [at.first && "first", at.last && "last", at.group && "faced"];
  const names = [side, ...run, message.ephemeral && "ephemeral"];
  const row = h(
    "li",
    {
      class: `message ${names.filter(Boolean).join(" ")}`,
      tabindex: "-1",
      dataset: { key: message.key },
      "aria-label": t("message_of", { name: sender(message), time: clockTime(message.date) }),
    },
    h("div", { class: "stack" }, bubble(message, at), reactions(message), keyboard(message)),
  );
  row.addEventListener("keydown", (event) => {
    if (event.target !== row || !["Enter", " ", "ContextMenu"].includes(event.key)) return;
    event.preventDefault();
    const { left, bottom } = row.querySelector(".bubble").getBoundingClientRect();
    openMessageMenu(row, message, { x: left, y: bottom });
  });
  return row;
}

function serviceRow(message) {
  const attributes = { class: "service", tabindex: "-1", dataset: { key: message.key } };
  return h("li", attributes, h("span", { class: "pill" }, serviceSentence(message)));
}

function sender(message) {
  return message.mine ? t("you") : message.from.name;
}

function face(message, at) {
  if (message.mine || !at.group || !at.last) return null;
  const { id, name } = message.from;
  return avatar({ id, name, small: true });
}

function bubble(message, at) {
  const named = at.first && !message.mine && at.group;
  const { id, name } = message.from;
  const box = h(
    "div",
    { class: "bubble" },
    face(message, at),
    message.ephemeral && h("p", { class: "only-you" }, icon("eye"), t("only_you")),
    named && h("p", { class: `sender ${tint(id)}` }, name, message.from.is_bot && botMark()),
    message.forwarded_from &&
      h("p", { class: "forwarded" }, t("forwarded_from", { name: message.forwarded_from })),
    message.reply_to && quote(message.reply_to),
    drawMedia(message),
    message.html && words(message),
    meta(message),
  );
  box.addEventListener("click", (event) => {
    if (event.target.closest("a, button, .command, .spoiler") || String(getSelection())) return;
    openMessageMenu(box.closest(".message"), message, { x: event.clientX, y: event.clientY });
  });
  return box;
}

function botMark() {
  return h("span", { class: "bot-mark" }, t("bot"));
}

function quote(reply) {
  const attributes = { type: "button", class: "quote" };
  const original = openChat()?.messages.find((each) => each.key === reply.key);
  return h(
    "button",
    {
      ...attributes,
      title: t("reply_go", { name: reply.name }),
      on: { click: () => showMessage(reply.key) },
    },
    h("strong", {}, reply.name),
    h("span", {}, original ? preview(original) : reply.text),
  );
}

function words(message) {
  const box = h("div", { class: "words" });
  box.innerHTML = message.html;
  for (const part of box.querySelectorAll(".command, .spoiler")) {
    part.setAttribute("role", "button");
    part.setAttribute("tabindex", "0");
    part.addEventListener("keydown", (event) => {
      if (event.key === "Enter") part.click();
    });
  }
  box.addEventListener("click", touched);
  return box;
}

function touched(event) {
  event.target.closest(".spoiler")?.classList.add("shown");
  const command = event.target.closest(".command");
  if (command) act("write", { text: command.textContent });
  const link = event.target.closest("a[href]");
  if (!link) return;
  event.preventDefault();
  follow(link.getAttribute("href"));
}

function meta(message) {
  return h(
    "span",
    { class: "meta" },
    message.silent && h("span", { role: "img", "aria-label": t("silent"), title: t("silent") }, icon("mute")),
    message.edited && h("span", { class: "edited" }, t("edited")),
    h("time", { datetime: message.date }, clockTime(message.date)),
  );
}

function reactions(message) {
  if (message.reactions.length === 0) return null;
  const chips = message.reactions.map(({ emoji, count, mine }) => {
    const label = t(mine ? "reaction_mine" : "reaction_count", { emoji, count });
    const click = () =>
      act("react", { message: message.id, key: message.key, emoji: mine ? null : emoji });
    const attributes = { type: "button", class: "reaction", "aria-pressed": String(mine) };
    return h(
      "button",
      { ...attributes, "aria-label": label, on: { click } },
      h("span", { class: "emoji" }, emoji),
      String(count),
    );
  });
  return h("div", { class: "reactions" }, chips);
}

function keyboard(message) {
  if (message.buttons.length === 0) return null;
  const rows = message.buttons.map((row) =>
    h("div", { class: "keys" }, row.map((button) => key(message, button))),
  );
  return h("div", { class: "keyboard", role: "group", "aria-label": t("buttons") }, rows);
}

function key(message, button) {
  const link = button.kind === "url";
  const click = async (event) => {
    const pressed = event.currentTarget;
    if (pressed.getAttribute("aria-busy") === "true") return;
    pressed.setAttribute("aria-busy", "true");
    await press(message, button);
    pressed.removeAttribute("aria-busy");
  };
  const style = button.style ? ` ${button.style}` : "";
  return h(
    "button",
    {
      type: "button",
      class: `key${style}`,
      "aria-label": link && t("opens_link", { text: button.text }),
      on: { click },
    },
    button.text,
    link && icon("link"),
  );
}
