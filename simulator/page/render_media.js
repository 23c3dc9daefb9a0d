import { h, icon } from "./dom.js";
import { known, t } from "./texts.js";

/**
 * What a message carries besides words: what a bot sent is shown, what people send is only pretended.
 * @param {object} message
 * @returns {HTMLElement|null}
 */
export function drawMedia(message) {
  const { kind } = message;
  if (kind === "text") return null;
  if (["photo", "video", "animation"].includes(kind)) return picture(message);
  if (kind === "voice") return voice(message);
  if (kind === "location" || kind === "venue") return map(message);
  const shapes = { document: "file", contact: "person", poll: "poll" };
  const mark = shapes[kind] ? icon(shapes[kind]) : kind === "dice" ? "🎲" : "🙂";
  const name = message.file ?? (known(kind) ? t(kind) : kind);
  const shown = [h("span", { class: "card-mark" }, mark), name];
  if (!message.download) return h("div", { class: "media card" }, ...shown);
  const address = `/_/file?id=${encodeURIComponent(message.download)}`;
  return h("a", { class: "media card", href: address, download: message.file ?? "" }, ...shown);
}

const svg = "http://www.w3.org/2000/svg";

function drawing(viewBox, label, parts) {
  const root = document.createElementNS(svg, "svg");
  root.setAttribute("viewBox", viewBox);
  root.setAttribute("preserveAspectRatio", "xMidYMid slice");
  root.setAttribute("role", "img");
  root.setAttribute("aria-label", label);
  for (const [tag, attributes] of parts) {
    const part = document.createElementNS(svg, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    root.append(part);
  }
  return root;
}

function picture(message) {
  if (message.picture) {
    const address = `/_/picture?id=${encodeURIComponent(message.picture)}`;
    const image = h("img", { src: address, alt: t("photo"), width: 640, height: 480 });
    return h("div", { class: "media picture" }, image);
  }
  const number = Number(message.key.replace(/\D/g, "")) || 1;
  const roof = 60 + (number * 17) % 40;
  const parts = [
    ["rect", { class: "sky", width: 240, height: 150 }],
    ["circle", { class: "moon", cx: 40 + (number * 29) % 160, cy: 34, r: 13 }],
    ["path", { class: "roofs", d: `M0 110 40 ${roof} 80 110V150H0z` }],
    ["path", { class: "roofs", d: `M70 120 130 ${roof - 18} 190 120V150H70z` }],
    ["path", { class: "roofs", d: `M180 115 214 ${roof + 8} 240 112V150H180z` }],
    ["path", { class: "lights", d: "M22 120h12v14H22zM112 112h14v16h-14z" }],
    ["path", { class: "lights", d: "M140 112h14v16h-14zM206 122h11v13h-11z" }],
  ];
  if (message.kind !== "photo") parts.push(["path", { class: "play", d: "M106 55 146 77 106 99z" }]);
  return h("div", { class: "media picture" }, drawing("0 0 240 150", t(message.kind), parts));
}

function voice(message) {
  const number = Number(message.key.replace(/\D/g, "")) || 1;
  const bars = Array.from({ length: 28 }, (_, index) => {
    const height = 4 + ((index * 7 + number * 5) ** 2 % 19);
    return ["rect", { x: index * 6, y: 14 - height / 2, width: 3, height, rx: 1.5 }];
  });
  const wave = drawing("0 0 168 28", t("voice"), bars);
  return h("div", { class: "media voice" }, h("span", { class: "voice-play" }, icon("play")), wave);
}

function map(message) {
  const spot = message.location ?? {};
  const parts = [
    ["rect", { class: "land", width: 240, height: 120 }],
    ["path", { class: "water", d: "M0 92C60 70 90 112 150 92S220 80 240 92V120H0z" }],
    ["path", { class: "streets", d: "M-5 30 250 62M60-5 92 130M170-5 150 130M-5 74 250 12" }],
    ["path", { class: "spot", d: "M120 74s18-17 18-31a18 18 0 0 0-36 0c0 14 18 31 18 31z" }],
    ["circle", { class: "hole", cx: 120, cy: 43, r: 6 }],
  ];
  const numbers = [spot.latitude, spot.longitude].filter((value) => value !== undefined);
  const place = numbers.map((value) => Number(value).toFixed(4)).join(", ");
  return h(
    "div",
    { class: "media map" },
    drawing("0 0 240 120", t(message.kind), parts),
    h("p", {}, spot.title && h("strong", {}, spot.title), place && h("span", {}, place)),
  );
}
