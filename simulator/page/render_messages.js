import { dayKey, dayName } from "./clock.js";
import { h, held, place } from "./dom.js";
import { announce } from "./notices.js";
import { messageRow } from "./render_bubble.js";
import { afterDraw, flash } from "./scroll.js";
import { openChat, state } from "./state.js";
import { t } from "./texts.js";
import { preview } from "./words.js";

/** What is drawn now: `key` to its row, what it shows, and the message's own content. */
let rows = new Map();
let drawnFor = "";

/** Draws the open conversation; rows that show the same stay the same elements. */
export function drawMessages() {
  const chat = openChat();
  const list = place("messages");
  if (held(list, drawMessages)) return;
  list.setAttribute("aria-label", t("messages"));
  const opened = drawnFor !== `${state.person} ${state.chat}`;
  if (opened) rows = new Map();
  drawnFor = `${state.person} ${state.chat}`;
  const before = rows;
  rows = new Map();
  for (const part of partsOf(chat)) rows.set(part.key, keep(part, before.get(part.key), opened));
  arrange(list, [...rows.values()].map((row) => row.element));
  const news = opened || !chat ? [] : chat.messages.filter((each) => !before.has(each.key));
  report(news, opened);
}

function partsOf(chat) {
  if (!chat) return [emptyPart(t("choose_chat"), "")];
  if (chat.messages.length === 0) return [emptyPart(...emptyWords(chat))];
  const parts = [];
  chat.messages.forEach((message, index) => {
    const earlier = chat.messages[index - 1];
    if (!earlier || dayKey(earlier.date) !== dayKey(message.date)) parts.push(dayPart(message));
    parts.push(messagePart(message, runPlace(chat, index)));
  });
  return parts;
}

function emptyWords(chat) {
  const waits = chat.kind === "private" && !chat.started;
  if (waits) return [chat.title, t("bot_intro", { name: chat.title })];
  return [t("nothing_here"), chat.kind === "private" ? "" : t("nothing_here_hint")];
}

function emptyPart(title, hint) {
  const build = () => h("li", { class: "empty" }, h("strong", {}, title), h("span", {}, hint));
  return { key: "empty", shown: title + hint, build };
}

function dayPart(message) {
  const name = dayName(message.date);
  const build = () => h("li", { class: "service day" }, h("span", { class: "pill" }, name));
  return { key: `day ${dayKey(message.date)}`, shown: name, build };
}

function messagePart(message, at) {
  const { reactions, ...content } = message;
  return {
    key: message.key,
    shown: JSON.stringify([state.language, message, at]),
    content: JSON.stringify([content.html, content.buttons]),
    build: () => messageRow(message, at),
  };
}

const runGap = 10 * 60 * 1000; // milliseconds after which a name is shown again

function runPlace(chat, index) {
  const [earlier, here, later] = [index - 1, index, index + 1].map((at) => chat.messages[at]);
  const together = (one, other) =>
    one && other &&
    one.kind !== "service" && other.kind !== "service" &&
    one.from.id === other.from.id &&
    one.ephemeral === other.ephemeral &&
    dayKey(one.date) === dayKey(other.date) &&
    new Date(other.date) - new Date(one.date) < runGap;
  return {
    first: !together(earlier, here),
    last: !together(here, later),
    group: chat.kind !== "private",
  };
}

function keep(part, old, opened) {
  if (old?.shown === part.shown) return old;
  const element = part.build();
  if (!old) {
    if (!opened && part.content) element.classList.add("fresh");
    return { ...part, element };
  }
  const buttons = [...old.element.querySelectorAll("button")];
  const focused = buttons.indexOf(document.activeElement);
  const onRow = document.activeElement === old.element;
  old.element.replaceWith(element);
  if (onRow) element.focus({ preventScroll: true });
  else if (focused >= 0) element.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
  if (old.content !== part.content) flash(element);
  return { ...part, element };
}

function arrange(list, elements) {
  const wanted = new Set(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, index) => {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
  });
  if (list.contains(document.activeElement)) return;
  list.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
  list.querySelector("[data-key]:last-of-type")?.setAttribute("tabindex", "0");
}

function report(news, opened) {
  const others = news.filter((each) => !each.mine);
  for (const message of others) {
    const line = preview(message);
    announce(message.kind === "service" ? line : `${message.from.name}: ${line}`);
  }
  afterDraw({ fresh: others.length, mine: news.some((each) => each.mine), opened });
}

/** Lets arrow keys walk through the messages; Enter opens the menu of one. */
export function watchKeys() {
  const list = place("messages");
  list.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-key]");
    if (!row || event.target !== row) return;
    const all = [...list.querySelectorAll("[data-key]")];
    const steps = { ArrowUp: -1, ArrowDown: 1 };
    const next = all[all.indexOf(row) + (steps[event.key] ?? 0)];
    if (!(event.key in steps) || !next) return;
    event.preventDefault();
    next.focus();
  });
  list.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-key]");
    if (!row) return;
    list.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    row.setAttribute("tabindex", "0");
  });
}
