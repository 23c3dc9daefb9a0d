import { shortMoment } from "./clock.js";
import { enter } from "./deeds.js";
import { h, icon, place, redraw } from "./dom.js";
import { chatAvatar } from "./faces.js";
import { othersSection } from "./render_others.js";
import { preview, serviceSentence } from "./words.js";
import { state } from "./state.js";
import { t, tn } from "./texts.js";

/** Draws the list of chats with their last line, time and unread count. */
export function drawChats() {
  const chats = state.view?.chats ?? [];
  const list = place("chats");
  list.setAttribute("aria-label", t("chats"));
  const others = state.view?.others ?? [];
  const shown = [state.language, state.chat, chats.map(summary), others];
  redraw(list, shown, () => [
    h("h1", {}, t("chats")),
    chats.length === 0 && h("p", { class: "chats-empty" }, t("no_chats")),
    h("ul", {}, chats.map(row)),
    othersSection(others),
  ]);
}

function summary(chat) {
  return [chat.id, chat.title, chat.unread, chat.role, chat.messages.at(-1)];
}

function row(chat) {
  const last = chat.messages.at(-1);
  const current = chat.id === state.chat;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "chat-row",
        "aria-current": current && "true",
        dataset: { focus: `chat-${chat.id}` },
        on: { click: () => enter(chat.id) },
      },
      chatAvatar(chat),
      h("span", { class: "chat-title" }, chat.title),
      last && h("time", { class: "chat-time", datetime: last.date }, shortMoment(last.date)),
      h("span", { class: "chat-last" }, last ? lastLine(last, chat) : t("nothing_here")),
      chat.unread > 0 && badge(chat.unread),
    ),
  );
}

function lastLine(message, chat) {
  if (message.kind === "service") return serviceSentence(message);
  const text = preview(message);
  const named = chat.kind !== "private" && !message.mine;
  const name = message.mine ? t("you") : message.from.name;
  const who = (named || message.mine) && h("span", { class: "chat-who" }, `${name}: `);
  return [message.ephemeral && icon("eye"), who, text].filter(Boolean);
}

function badge(count) {
  return h(
    "span",
    { class: "badge" },
    h("span", { "aria-hidden": "true" }, count > 99 ? "99+" : String(count)),
    h("span", { class: "unseen" }, tn("unread", count)),
  );
}
