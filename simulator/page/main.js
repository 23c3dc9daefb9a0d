import { fetchView, fetchWorld, follow, Refused } from "./api.js";
import { clockTime, now, setClock, useZone } from "./clock.js";
import { buildComposer, drawComposer } from "./composer.js";
import { markRead } from "./deeds.js";
import { closeMenu } from "./menu.js";
import { drawConnection } from "./notices.js";
import { drawBar, drawClock } from "./render_bar.js";
import { drawChats } from "./render_chats.js";
import { drawHead } from "./render_head.js";
import { drawMessages, watchKeys } from "./render_messages.js";
import { drawReplay, watchDrops } from "./replay.js";
import { watchScroll } from "./scroll.js";
import { change, onChange, openChat, remember, remembered, state } from "./state.js";
import { speak, t } from "./texts.js";

const debounce = 40; // milliseconds in which several changes are fetched as one
const retryAfter = 1500; // milliseconds

let asked = 0;
let arrived = null;
let timer = null;

/** Fetches what we see; an answer that is overtaken by a newer question is dropped. */
async function refresh() {
  timer = null;
  const question = ++asked;
  try {
    const view = await fetchView(state.person);
    if (question !== asked) return;
    setClock(view.now);
    change({ view, connected: true });
    arrived?.();
  } catch (error) {
    if (question !== asked) return;
    // A server that does not know us has begun a new world: so do we.
    if (error instanceof Refused) location.reload();
    change({ connected: false });
    later(retryAfter);
  }
}

function later(wait = debounce) {
  timer ??= setTimeout(refresh, wait);
}

function draw() {
  drawConnection(state.connected);
  if (!state.world) return;
  drawBar({ become, speakIn, enter });
  if (!state.view) return;
  drawReplay();
  drawChats();
  drawHead();
  drawComposer();
  drawMessages();
  drawTitle();
  markRead();
}

function drawTitle() {
  const unread = state.view.chats.reduce((sum, chat) => sum + chat.unread, 0);
  const chat = openChat();
  const title = chat ? t("page_title", { chat: chat.title }) : t("page_title_plain");
  document.title = unread > 0 ? `(${unread}) ${title}` : title;
}

async function become(person) {
  closeMenu();
  const before = openChat();
  change({ person, task: null });
  remember();
  await seen();
  if (openChat()) return;
  change({ chat: likeChat(before) });
  remember();
}

/** Fetches what we see and waits until it stands there, whichever question brings it. */
function seen() {
  return new Promise((done) => {
    arrived = done;
    refresh();
  });
}

/** A history brought new people and a group: we become its admin and look into it. */
async function enter({ person, chat }) {
  change({ world: await fetchWorld() });
  change({ chat });
  await become(person);
  document.body.dataset.screen = "chat";
}

/** Private chats have another id for each person, so the same bot is found by its name. */
function likeChat(before) {
  const chats = state.view?.chats ?? [];
  const same = chats.find((chat) => chat.kind === before?.kind && chat.title === before?.title);
  return (same ?? chats.find((chat) => chat.kind !== "private") ?? chats[0])?.id ?? null;
}

/** Follows the browser's back and forward, and an address that was changed by hand. */
function moved(event) {
  document.body.dataset.screen = event.state?.screen ?? "list";
  document.querySelector('.chat-row[aria-current="true"]')?.focus();
  const { person } = remembered();
  const other = person !== state.person && state.world.people.some((each) => each.id === person);
  if (other) become(person);
  else remember();
}

function speakIn(language) {
  speak(language);
  change({ language });
  remember();
}

function choose(world) {
  const { person, chat, language } = remembered();
  const somebody = world.people.find((each) => each.id === person) ?? world.people[0];
  const native = navigator.language.startsWith("nl") ? "nl" : "en";
  const spoken = ["nl", "en"].includes(language) ? language : native;
  speak(spoken);
  useZone(world.time_zone);
  setClock(world.now);
  change({ world, language: spoken, person: somebody.id, chat });
}

async function start() {
  onChange(draw);
  speak(navigator.language.startsWith("nl") ? "nl" : "en");
  let world = null;
  while (!world) {
    world = await fetchWorld().catch(() => null);
    if (world) break;
    change({ connected: false });
    await new Promise((done) => setTimeout(done, retryAfter));
  }
  document.body.dataset.screen = history.state?.screen ?? "list";
  buildComposer();
  watchScroll();
  watchKeys();
  watchDrops(enter);
  choose(world);
  await become(state.person);
  follow(() => later(), (connected) => change({ connected }));
  setInterval(drawClock, 1000);
  document.addEventListener("visibilitychange", markRead);
  window.addEventListener("popstate", moved);
  document.body.dataset.ready = clockTime(now());
}

start();
