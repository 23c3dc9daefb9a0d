import { act, enter } from "./deeds.js";
import { h } from "./dom.js";
import { chatAvatar } from "./faces.js";
import { t, tn } from "./texts.js";

/**
 * The groups we have never been in, with a way to join or to ask.
 * @param {Array<{id: number, title: string, members: number, joining: string, request: string|null}>} others
 * @returns {HTMLElement|null}
 */
export function othersSection(others) {
  if (others.length === 0) return null;
  return h("section", { class: "others" }, h("h2", {}, t("others")), h("ul", {}, others.map(row)));
}

function row(group) {
  const under = group.request ? t(`request_${group.request}`) : tn("members", group.members);
  return h(
    "li",
    { class: "other", dataset: { group: String(group.id) } },
    chatAvatar({ ...group, kind: "supergroup" }),
    h("p", {}, h("strong", {}, group.title), h("span", {}, under)),
    wayIn(group),
  );
}

function wayIn(group) {
  const action = group.request === "pending" ? "withdraw" : group.joining;
  const click = async () => {
    if ((await act(action, { chat: group.id })) && action === "join") enter(group.id);
  };
  const shown = t(`${action}_short`);
  const label = `${shown}, ${t(action)}: ${group.title}`;
  const attributes = { type: "button", class: "way-in", "aria-label": label };
  return h(
    "button",
    { ...attributes, dataset: { focus: `other-${group.id}` }, on: { click } },
    shown,
  );
}
