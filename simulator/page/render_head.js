import { openRights } from "./bots.js";
import { act, leaveScreen } from "./deeds.js";
import { h, icon, place, redraw } from "./dom.js";
import { chatAvatar, iconButton } from "./faces.js";
import { openMenu } from "./menu.js";
import { showMessage } from "./scroll.js";
import { openChat, state } from "./state.js";
import { t, tn } from "./texts.js";
import { preview } from "./words.js";

/** Draws the top of the conversation: back, title, members, menu; and the pinned bar. */
export function drawHead() {
  const chat = openChat();
  const shown = chat && [
    [state.language, chat.id, chat.title, chat.members, chat.role, chat.blocked, chat.started],
    [chat.gives, chat.removes, chat.bots],
  ];
  redraw(place("head"), shown ?? state.language, () => (chat ? headOf(chat) : []));
  drawPinned(chat);
}

function headOf(chat) {
  const under = chat.kind === "private" ? t("bot") : tn("members", chat.members);
  return [
    iconButton({ name: "back", label: t("back"), click: leaveScreen, more: { class: "icon-button back" } }),
    chatAvatar(chat),
    h("h2", {}, h("span", { class: "head-title" }, chat.title), h("span", { class: "head-under" }, under)),
    chatMenuButton(chat),
  ];
}

function chatMenuButton(chat) {
  const items = chatItems(chat);
  if (items.length === 0) return null;
  const label = t("chat_menu");
  const click = (event) => openMenu(event.currentTarget, { label, items });
  const more = { "aria-haspopup": "menu", "aria-expanded": "false", "data-focus": "chat-menu" };
  return iconButton({ name: "more", label, click, more });
}

function chatItems(chat) {
  const item = (name, action) => ({
    content: [icon(action === "leave" ? "leave" : "block"), t(name)],
    choose: () => act(action),
    danger: action !== "unblock",
  });
  if (chat.kind !== "private") {
    return chat.role === "left" ? [] : [...chat.bots.flatMap((bot) => botItems(chat, bot)), item("leave", "leave")];
  }
  if (!chat.started) return [];
  return [chat.blocked ? item("unblock", "unblock") : item("block", "block")];
}

function botItems(chat, bot) {
  const { name } = bot;
  const rights = { content: [icon("key"), t("rights_of", { name })], choose: () => openRights(chat, bot) };
  const remove = {
    content: [icon("remove"), t("remove_bot", { name })],
    choose: () => act("remove_bot", { bot: bot.id }),
    danger: true,
  };
  return [chat.gives.length > 0 && rights, chat.removes && remove].filter(Boolean);
}

function drawPinned(chat) {
  const message = chat?.pinned && chat.messages.find((each) => each.key === chat.pinned);
  const line = message ? preview(message) : null;
  redraw(place("pinned"), [state.language, chat?.id, message?.key, line], () => {
    if (!message) return [];
    const attributes = { type: "button", class: "pinned", title: t("pinned_go") };
    return [
      h(
        "button",
        { ...attributes, dataset: { focus: "pinned" }, on: { click: () => showMessage(message.key) } },
        icon("pin"),
        h("span", {}, h("strong", {}, t("pinned")), h("span", { class: "pinned-text" }, line)),
      ),
    ];
  });
}
