import { attachButton } from "./attach.js";
import { commandKey, drawCommands, fitting } from "./commands.js";
import { act } from "./deeds.js";
import { h, icon, place, redraw } from "./dom.js";
import { draft, keepDraft } from "./drafts.js";
import { iconButton } from "./faces.js";
import { change, openChat, state } from "./state.js";
import { t } from "./texts.js";
import { preview } from "./words.js";

/** The input lives as long as the page, so that no redrawing can take away what is typed. */
const input = h("textarea", {
  id: "input",
  rows: "1",
  autocomplete: "off",
  "aria-autocomplete": "list",
  "aria-controls": "commands",
  dataset: { focus: "input" },
});
const commandList = h("ul", { id: "commands", class: "commands", role: "listbox", hidden: true });
const task = h("div", { class: "task" });
const line = h("form", { class: "line" });
const instead = h("div", { class: "instead" });
let typedFor = "";
let taskShown = null;

/** Puts the composer on the page, once. */
export function buildComposer() {
  place("composer").append(commandList, task, line, instead);
  input.addEventListener("input", typed);
  input.addEventListener("keydown", keyed);
  line.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
}

/** Draws what fits the open chat: the input, or a big Start, Join or Unblock button. */
export function drawComposer() {
  const chat = openChat();
  const big = chat ? bigButton(chat) : null;
  place("composer").hidden = !chat;
  line.hidden = Boolean(big);
  redraw(instead, [state.language, big, chat?.id], () => (big ? [bigElement(big)] : []));
  if (!chat) return;
  drawLine(chat);
  recall(chat);
  drawTask();
  offer();
}

function bigButton(chat) {
  if (chat.blocked) return "unblock";
  if (chat.kind === "private") return chat.started ? null : "start";
  if (chat.role !== "left") return null;
  return chat.request === "pending" ? "withdraw" : chat.joining;
}

function bigElement(action) {
  const attributes = { type: "button", class: "big-button", dataset: { focus: "big" } };
  return h("button", { ...attributes, on: { click: () => act(action) } }, t(action));
}

function drawLine(chat) {
  const editing = state.task?.kind === "edit";
  redraw(line, [state.language, editing], () => [
    attachButton(attach),
    input,
    h(
      "button",
      { class: "send", "aria-label": t(editing ? "save" : "send"), title: t(editing ? "save" : "send") },
      icon(editing ? "check" : "send"),
    ),
  ]);
  input.setAttribute("aria-label", t("write_to", { chat: chat.title }));
  input.placeholder = t("write_here");
}

const captioned = ["photo", "album", "video", "file"];

/** What can have a caption takes the typed words along. */
async function attach(kind, fields) {
  const text = captioned.includes(kind) ? input.value.trim() : "";
  const answer = await act(kind, { text, ...replyFields(), ...fields });
  if (!answer) return;
  if (text) setTyped("");
  change({ task: null });
}

function recall(chat) {
  const whose = `${state.person} ${chat.id}`;
  if (state.task && state.task.chat !== chat.id) state.task = null;
  if (typedFor === whose) return;
  typedFor = whose;
  if (taskShown?.kind === "edit") taskShown = null;
  setTyped(draft(state.person, chat.id));
}

function drawTask() {
  if (taskShown !== state.task) beginTask(state.task, taskShown);
  taskShown = state.task;
  const { kind, message } = state.task ?? {};
  redraw(task, [state.language, kind, message], () => {
    if (!kind) return [];
    const name = message.mine ? t("you") : message.from.name;
    const title = kind === "edit" ? t("editing") : t("replying_to", { name });
    return [
      icon(kind),
      h("p", {}, h("strong", {}, title), h("span", {}, preview(message))),
      iconButton({ name: "close", label: t("cancel"), click: () => change({ task: null }) }),
    ];
  });
}

function beginTask(begun, ended) {
  if (begun?.kind === "edit") setTyped(begun.message.text, { keep: false });
  else if (ended?.kind === "edit") setTyped(draft(state.person, state.chat));
  if (begun) input.focus();
}

function setTyped(text, { keep = true } = {}) {
  input.value = text;
  grow();
  if (keep && state.chat !== null) keepDraft(state.person, state.chat, text);
  offer();
}

function typed() {
  grow();
  if (state.task?.kind !== "edit") keepDraft(state.person, state.chat, input.value);
  offer();
}

function grow() {
  input.style.height = "auto";
  if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight}px`;
}

function offered() {
  return state.task?.kind === "edit" ? [] : fitting(input.value, openChat()?.commands ?? []);
}

function offer() {
  drawCommands(commandList, input, { offered: offered(), choose: sendCommand });
}

function sendCommand(command) {
  setTyped(`/${command}`);
  send();
}

function keyed(event) {
  if (event.isComposing) return;
  const { handled, command } = commandKey(event.key, offered());
  if (handled) {
    event.preventDefault();
    if (!command) offer();
    else if (event.key === "Tab") setTyped(`/${command} `);
    else sendCommand(command);
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    send();
  } else if (event.key === "Escape" && state.task) {
    change({ task: null });
  }
}

function replyFields() {
  if (state.task?.kind !== "reply") return {};
  const { message } = state.task;
  return { reply_to: message.id, key: message.key };
}

/** Sends what is typed; it comes back into an empty input when the server refuses it. */
async function send() {
  const text = input.value.trim();
  if (!text) return;
  const doing = state.task;
  const whose = typedFor;
  const edited = doing?.kind === "edit" && { message: doing.message.id, key: doing.message.key };
  const sent = edited ? act("edit", { text, ...edited }) : act("write", { text, ...replyFields() });
  if (!edited) setTyped("");
  change({ task: null });
  input.focus();
  if ((await sent) || typedFor !== whose || input.value) return;
  change({ task: doing });
  taskShown = doing;
  setTyped(text, { keep: !edited });
}
