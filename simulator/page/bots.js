import { act, enter } from "./deeds.js";
import { ask, choose, closingButton, field, openDialog } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { chatAvatar } from "./faces.js";
import { state } from "./state.js";
import { known, t } from "./texts.js";

const always = "can_manage_chat"; // what every administrator has

/**
 * Follows a link that brings a bot into a group: which group, with which rights, and in it goes.
 * @param {{id: number, first_name: string}} bot
 * @param {{payload: string|null, rights: string[]}} link `rights` in the words of the link, no `can_`
 */
export async function bringBot(bot, link) {
  const name = bot.first_name;
  const wanted = link.rights.map((right) => `can_${right}`).filter((right) => known(`right_${right}`));
  const may = (chat) => (link.rights.length > 0 ? chat.gives.length > 0 : chat.brings);
  const groups = state.view.chats.filter((chat) => chat.kind !== "private" && may(chat));
  const options = groups.map((chat) => ({ content: [chatAvatar(chat), chat.title], value: chat }));
  const fresh = { content: [icon("plus"), t("new_group")], value: "new" };
  const chosen = await choose({ title: t("choose_group", { name }), options: [...options, fresh] });
  if (!chosen) return;
  const rights = chosen === "new" ? wanted : wanted.filter((right) => chosen.gives.includes(right));
  const chat = chosen === "new" ? await found(name, rights) : await agreed(name, rights, chosen);
  if (!chat) return;
  const asked = link.rights.length > 0 ? rights : null;
  if (await act("add_bot", { chat, bot: bot.id, payload: link.payload, rights: asked })) enter(chat);
}

async function agreed(name, rights, chat) {
  const title = t("add_bot_title", { name, group: chat.title });
  return (await ask({ title, body: rightsList(name, rights), ok: t("add") })) ? chat.id : null;
}

async function found(name, rights) {
  const { row, input } = field(t("group_name"), "", { maxlength: "128" });
  const check = () => (input.value.trim() ? null : t("group_needs_name"));
  const body = [row, ...rightsList(name, rights)];
  if (!(await ask({ title: t("new_group_with", { name }), body, ok: t("add"), check }))) return null;
  return (await act("create_group", { title: input.value }))?.chat ?? null;
}

function rightsList(name, rights) {
  if (rights.length === 0) return [h("p", {}, t("add_bot_plain", { name }))];
  const lines = rights.map((right) => h("li", {}, t(`right_${right}`)));
  return [h("p", {}, t("add_bot_rights", { name })), h("ul", { class: "rights" }, lines)];
}

/**
 * Lets an administrator give and take a bot's rights one by one.
 * @param {import("./state.js").Chat} chat
 * @param {{id: number, name: string, status: string, rights: string[]}} bot
 */
export function openRights(chat, bot) {
  const held = new Set(bot.rights);
  const shown = chat.gives.filter((right) => right !== always && known(`right_${right}`));
  const switches = shown.map((right) => rightSwitch(chat, bot, { right, held }));
  const click = async (event) => {
    const box = event.currentTarget.closest("dialog");
    if (await act("rights", { chat: chat.id, bot: bot.id, rights: null })) box.close("");
  };
  const attributes = { type: "button", class: "menu-item danger", on: { click } };
  const demote = bot.status === "administrator" && h("button", attributes, t("demote_bot"));
  const title = t("rights_of", { name: bot.name });
  openDialog(title, [...switches, demote], [closingButton(t("done"), "")], () => {});
}

function rightSwitch(chat, bot, { right, held }) {
  const click = async (event) => {
    const button = event.currentTarget;
    const next = new Set(held);
    if (!next.delete(right)) next.add(right);
    if (!(await act("rights", { chat: chat.id, bot: bot.id, rights: [...next] }))) return;
    if (!held.delete(right)) held.add(right);
    button.setAttribute("aria-checked", String(held.has(right)));
  };
  const checked = String(held.has(right));
  const attributes = { type: "button", class: "menu-item switch", role: "switch", "aria-checked": checked };
  return h("button", { ...attributes, on: { click } }, icon("check"), t(`right_${right}`));
}
