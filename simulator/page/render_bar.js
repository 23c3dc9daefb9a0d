import { clockTime, now } from "./clock.js";
import { act, play, skip } from "./deeds.js";
import { h, icon, place, redraw } from "./dom.js";
import { avatar, fullName } from "./faces.js";
import { openMenu } from "./menu.js";
import { chooseHistory } from "./replay.js";
import { me, openChat, state } from "./state.js";
import { t } from "./texts.js";

const steps = [30, 120, 900, 3600]; // seconds

/**
 * Draws the demo bar: who we are, clock and time steps, stories, language, quick replies.
 * @param {{become: (person: number) => void, speakIn: (language: string) => void, enter: (place: {person: number, chat: number}) => void}} choices
 */
export function drawBar(choices) {
  const bar = place("bar");
  const opened = bar.classList.contains("open");
  const shown = [state.language, state.person, state.chat, state.world.stories, Boolean(quickChat())];
  bar.setAttribute("aria-label", t("demo_bar"));
  redraw(bar, shown, () => [
    h(
      "div",
      { class: "bar-main" },
      whoButton(choices.become),
      timeGroup(),
      stories(choices.enter),
      languages(choices.speakIn),
      moreButton(opened),
    ),
    quickReplies(),
  ]);
  drawClock();
}

/** Draws only the clock; called every second. */
export function drawClock() {
  const clock = place("clock");
  const time = clockTime(now());
  if (!clock || clock.textContent === time) return;
  clock.textContent = time;
  clock.dateTime = now().toISOString();
}

function whoButton(become) {
  const person = me();
  const name = fullName(person);
  const click = (event) =>
    openMenu(event.currentTarget, { label: t("who_am_i"), items: people(become) });
  return h(
    "button",
    {
      type: "button",
      class: "who",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      title: t("who_am_i"),
      dataset: { focus: "who" },
      on: { click },
    },
    avatar({ id: person.id, name, small: true }),
    personLines(person),
    icon("chevron"),
  );
}

function people(become) {
  return state.world.people.map((person) => ({
    content: [avatar({ id: person.id, name: fullName(person), small: true }), personLines(person)],
    checked: person.id === state.person,
    choose: () => become(person.id),
  }));
}

function personLines(person) {
  const note = person.note && h("span", { class: "note" }, person.note);
  return h("span", { class: "person" }, h("span", { class: "name" }, fullName(person)), note);
}

function timeGroup() {
  const buttons = steps.map((seconds) =>
    h(
      "button",
      {
        type: "button",
        "aria-label": `${t(`forward_${seconds}`)}, ${t(`forward_${seconds}_label`)}`,
        title: t(`forward_${seconds}_label`),
        dataset: { focus: `time-${seconds}` },
        on: { click: () => skip(seconds) },
      },
      t(`forward_${seconds}`),
    ),
  );
  return h(
    "div",
    { class: "times", role: "group", "aria-label": t("time") },
    h("span", { class: "clock" }, icon("clock"), h("time", { id: "clock", title: t("clock") })),
    h("span", { class: "steps extra" }, buttons),
  );
}

function stories(enter) {
  const { stories: told, histories } = state.world;
  if (told.length === 0 && !histories) return null;
  const own = { content: [icon("play"), t("open_history")], choose: () => chooseHistory(enter) };
  const click = (event) =>
    openMenu(event.currentTarget, {
      label: t("play_story"),
      items: [
        ...told.map((story) => ({
          content: [icon("play"), story.title[state.language]],
          choose: () => play(story),
        })),
        ...(histories ? [own] : []),
      ],
    });
  const attributes = { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" };
  return h(
    "button",
    { ...attributes, class: "stories extra", dataset: { focus: "stories" }, on: { click } },
    icon("play"),
    t("play_story"),
  );
}

function languages(speakIn) {
  const choice = (language, name) =>
    h(
      "button",
      {
        type: "button",
        lang: language,
        "aria-label": `${language.toUpperCase()}, ${name}`,
        "aria-pressed": String(state.language === language),
        dataset: { focus: `language-${language}` },
        on: { click: () => speakIn(language) },
      },
      language.toUpperCase(),
    );
  return h(
    "div",
    { class: "languages", role: "group", "aria-label": t("language") },
    choice("nl", "Nederlands"),
    choice("en", "English"),
  );
}

function moreButton(opened) {
  const click = (event) => {
    const open = place("bar").classList.toggle("open");
    event.currentTarget.setAttribute("aria-expanded", String(open));
  };
  return h(
    "button",
    {
      type: "button",
      class: "bar-more",
      "aria-label": t("demo_controls"),
      title: t("demo_controls"),
      "aria-expanded": String(opened),
      dataset: { focus: "more" },
      on: { click },
    },
    icon("more"),
  );
}

function quickChat() {
  const chat = openChat();
  return chat && chat.kind !== "private" && chat.role !== "left" ? chat : null;
}

function quickReplies() {
  const replies = state.world.quick_replies[state.language] ?? [];
  if (replies.length === 0) return null;
  const chips = replies.map((text, index) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        disabled: !quickChat(),
        "aria-label": t("quick_reply_hint", { text }),
        dataset: { focus: `quick-${index}` },
        on: { click: () => act("write", { text }) },
      },
      h("span", {}, text),
    ),
  );
  const attributes = { class: "quick", role: "group", "aria-label": t("quick_replies") };
  return h("div", { ...attributes, on: { wheel: sideways } }, chips);
}

/** A mouse wheel turns up and down only; the row of chips goes sideways. */
function sideways(event) {
  event.currentTarget.scrollLeft += event.deltaY;
}
