import { postHistory, postReplay, Refused } from "./api.js";
import { h, place, redraw } from "./dom.js";
import { toast } from "./notices.js";
import { state } from "./state.js";
import { t } from "./texts.js";

const speeds = [1, 60, 0]; // world seconds for a second; 0: as fast as it goes

/**
 * Draws the strip below the bar while a history is played.
 */
export function drawReplay() {
  const strip = place("replay");
  const { replay } = state.view;
  strip.hidden = !replay;
  if (!replay) return;
  strip.setAttribute("aria-label", t("replay"));
  redraw(strip, [state.language, replay], () => {
    const words = replay.ended && replay.done === replay.of ? "replay_ended" : "replay_progress";
    return [
      h("span", { class: "replay-name" }, t(words, replay)),
      h("progress", { max: String(replay.of), value: String(replay.done), "aria-label": t("replay") }),
      ...(replay.ended ? [] : controls(replay)),
    ];
  });
}

function controls(replay) {
  const moving = !replay.paused;
  return [
    moving ? button("pause", "replay_pause") : button("play", "replay_play"),
    button("step", "replay_step"),
    button("seek", "replay_seek"),
    h(
      "span",
      { class: "speeds", role: "group", "aria-label": t("replay_speed") },
      speeds.map((speed) =>
        h(
          "button",
          {
            type: "button",
            "aria-pressed": String(replay.speed === speed),
            dataset: { focus: `speed-${speed}` },
            on: { click: () => control("speed", speed) },
          },
          t(`speed_${speed}`),
        ),
      ),
    ),
    button("end", "replay_end"),
  ];
}

function button(action, words) {
  const attributes = { type: "button", dataset: { focus: `replay-${action}` } };
  return h("button", { ...attributes, on: { click: () => control(action) } }, t(words));
}

async function control(action, speed) {
  try {
    await postReplay(action, speed);
  } catch (error) {
    toast(error instanceof Refused && error.message ? error.message : t("not_done"));
  }
}

/**
 * Lets a file be dropped anywhere on the page.
 * @param {(place: {person: number, chat: number}) => void} enter
 */
export function watchDrops(enter) {
  const files = (event) => state.world?.histories && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    document.body.dataset.drop = t("drop_history");
  });
  for (const gone of ["dragleave", "drop"]) {
    document.addEventListener(gone, () => delete document.body.dataset.drop);
  }
  document.addEventListener("drop", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) take(file, enter);
  });
}

/**
 * Asks for a file and plays what is in it.
 * @param {(place: {person: number, chat: number}) => void} enter
 */
export function chooseHistory(enter) {
  const input = h("input", { type: "file", accept: ".txt,.zip,.json" });
  input.addEventListener("change", () => input.files[0] && take(input.files[0], enter));
  input.click();
}

async function take(file, enter, choices = {}) {
  toast(t("history_reading"));
  try {
    await enter(await postHistory(file, choices));
  } catch (error) {
    const sentence = error instanceof Refused ? error.message : "";
    if (sentence.includes("--dates")) askOrder((dates) => take(file, enter, { dates }));
    else toast(sentence || t("not_done"));
  }
}

/** Nobody can know from the file whether 3/4 is in March or in April. */
function askOrder(choose) {
  const answer = (words, value) =>
    h("button", { type: "button", class: "dialog-ok", on: { click: () => dialog.close(value) } }, t(words));
  const dialog = h(
    "dialog",
    { class: "dialog", "aria-labelledby": "dialog-text" },
    h("p", { id: "dialog-text" }, t("history_order")),
    answer("day_first", "day-first"),
    answer("month_first", "month-first"),
    answer("cancel", ""),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue) choose(dialog.returnValue);
  });
  document.body.append(dialog);
  dialog.showModal();
}
