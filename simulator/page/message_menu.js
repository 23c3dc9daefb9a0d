import { act } from "./deeds.js";
import { icon } from "./dom.js";
import { openMenu } from "./menu.js";
import { change, openChat, state } from "./state.js";
import { t } from "./texts.js";

const emojis = ["👍", "🙏", "👀", "❤"];

/**
 * Opens what can be done with a message: react, reply, and for our own edit and delete.
 * @param {HTMLElement} anchor its row, which has the focus again afterwards
 * @param {object} message
 * @param {{x: number, y: number}} spot where the menu opens, in pixels of the window
 */
export function openMessageMenu(anchor, message, spot) {
  const chat = openChat();
  if (!chat || chat.role === "left" || chat.blocked) return;
  const items = itemsFor(message);
  const row = message.ephemeral ? [] : emojis.map((emoji) => reactionItem(message, emoji));
  if (items.length + row.length === 0) return;
  openMenu(anchor, { label: t("message_menu"), items, row, spot });
}

function itemsFor(message) {
  if (message.ephemeral) return [];
  const task = (kind) => () => change({ task: { kind, message, chat: state.chat } });
  const item = (name, choose) => ({
    content: [icon(name), t(name)],
    choose,
    danger: name === "remove",
  });
  const remove = () => act("delete", { message: message.id, key: message.key });
  const items = [item("reply", task("reply"))];
  if (message.mine && message.text) items.push(item("edit", task("edit")));
  if (message.mine) items.push(item("remove", remove));
  return items;
}

function reactionItem(message, emoji) {
  const bare = (text) => text.replace("\ufe0f", "");
  const given = message.reactions.some((each) => each.mine && bare(each.emoji) === emoji);
  return {
    content: [emoji === "❤" ? "❤\ufe0f" : emoji],
    label: t("react_with", { emoji }),
    checked: given,
    choose: () =>
      act("react", { message: message.id, key: message.key, emoji: given ? null : emoji }),
  };
}
