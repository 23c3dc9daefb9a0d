import { postDeed, postStory, postTime, Refused } from "./api.js";
import { openApp } from "./apps.js";
import { bringBot } from "./bots.js";
import { setClock } from "./clock.js";
import { alertDialog, toast } from "./notices.js";
import { change, openChat, remember, state } from "./state.js";
import { t } from "./texts.js";

async function attempt(deed) {
  try {
    return await deed();
  } catch (error) {
    toast(error instanceof Refused && error.message ? error.message : t("not_done"));
    return null;
  }
}

/**
 * Lets us do something in the open chat. A refusal is shown as a toast.
 * @param {string} action
 * @param {object} [fields]
 * @returns {Promise<any>} the server's answer, or null when it was refused
 */
export function act(action, fields = {}) {
  const deed = { person: state.person, chat: state.chat, action, ...fields };
  return attempt(() => postDeed(deed));
}

/**
 * Presses a button under a message and shows what the bot answers.
 * @param {object} message
 * @param {{text: string, kind: string, data: string|null, url: string|null}} button
 */
export async function press(message, button) {
  if (button.kind === "app") {
    const opened = await act("open_app", { url: button.url, dark: matchMedia("(prefers-color-scheme: dark)").matches });
    if (opened) openApp(opened.url, message.from.name);
    return;
  }
  if (button.kind === "url") {
    follow(button.url);
    return;
  }
  const target = { key: message.key, message: message.id, button: { data: button.data } };
  const answer = await act("press", target);
  if (!answer?.text) return;
  if (answer.show_alert) alertDialog(answer.text, message.from.name);
  else toast(answer.text);
}

/**
 * Follows a link: one to a bot of this world opens and starts its chat here or brings it into a
 * group, others open a new tab.
 * @param {string} address
 */
export function follow(address) {
  const url = new URL(address, location.href);
  const name = ["t.me", "telegram.me"].includes(url.host) ? url.pathname.slice(1) : null;
  const bot = name && state.world.bots.find((each) => each.username.toLowerCase() === name.toLowerCase());
  if (bot && url.searchParams.has("startgroup")) {
    const rights = (url.searchParams.get("admin") ?? "").split(/[ +]/).filter(Boolean);
    bringBot(bot, { payload: url.searchParams.get("startgroup") || null, rights });
  } else if (bot) {
    enter(privateChatWith(bot));
    act("start", { text: url.searchParams.get("start") ?? "" });
  } else if (["http:", "https:"].includes(url.protocol) && name === null) {
    window.open(url.href, "_blank", "noopener,noreferrer");
  } else {
    toast(t("link_outside"));
  }
}

function privateChatWith(bot) {
  const chats = state.view.chats.filter((chat) => chat.kind === "private");
  return (chats.find((chat) => chat.id === bot.id || chat.title === bot.first_name) ?? chats[0]).id;
}

/**
 * Opens a chat and, on a phone, its screen.
 * @param {number} chat
 */
export function enter(chat) {
  if (phone() && document.body.dataset.screen === "list") {
    // The phone's own back gesture then leads to the list instead of out of the page.
    history.pushState({ screen: "chat" }, "", location.hash);
  }
  document.body.dataset.screen = "chat";
  change({ chat });
  remember();
  markRead();
}

/** On a phone, goes back to the list of chats. */
export function leaveScreen() {
  if (history.state?.screen === "chat") history.back();
  else document.body.dataset.screen = "list";
}

let reading = "";

/** Marks the open chat as read while somebody can see it. */
export function markRead() {
  const chat = openChat();
  if (!chat || chat.unread === 0 || document.hidden || !onScreen()) return;
  const once = `${state.person} ${chat.id} ${state.view.version}`;
  if (reading === once) return;
  reading = once;
  // Reading is no deed of the person, so a refusal is nobody's business.
  postDeed({ person: state.person, chat: chat.id, action: "read" }).catch(() => {});
}

function onScreen() {
  return document.body.dataset.screen === "chat" || !phone();
}

function phone() {
  return window.matchMedia("(max-width: 640px)").matches;
}

/**
 * Moves the world's clock ahead.
 * @param {number} seconds
 */
export async function skip(seconds) {
  const answer = await attempt(() => postTime(seconds));
  if (!answer) return;
  setClock(answer.now);
  change({});
}

/**
 * Starts a story and opens the group it plays in.
 * @param {{id: string, title: Record<string, string>, group: number}} story
 */
export async function play(story) {
  if (state.view.chats.some((chat) => chat.id === story.group)) enter(story.group);
  const answer = await attempt(() => postStory(story.id));
  if (answer) toast(t("story_started", { title: story.title[state.language] }));
}
