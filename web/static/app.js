// The admins' map. Telegram puts who looks behind the # of the address; every request brings that along, nothing keeps it.
const CLOSE = 16;
const NETHERLANDS = [[50.75, 3.3], [53.6, 7.25]];
const MOST_CORNERS = 40;
const APART = 36; // pixels between two corners that a finger can tell apart
const OWN = { className: "own", weight: 3, fillOpacity: 0.15 };
const BEFORE = { className: "own", weight: 1, dashArray: "4 6", fill: false };
const OTHER = { className: "other", weight: 2, fillOpacity: 0.08 };

const words = document.body.dataset;
const told = new URLSearchParams(location.hash.slice(1));
const initData = told.get("tgWebAppData") ?? "";
const here = (id) => document.getElementById(id);

let board = null;
let map = null;
let shown = null;
let drawing = null;

function tell(event, data = {}) {
  const message = JSON.stringify({ eventType: event, eventData: data });
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(event, JSON.stringify(data));
  else if (window.parent !== window) window.parent.postMessage(message, "*");
}

function say(text, wrong = false) {
  here("said").textContent = text;
  here("said").classList.toggle("wrong", wrong);
}

async function ask(what, sent) {
  const answer = await fetch(`/${words.lang}/app/${what}`, {
    method: "POST",
    headers: { Authorization: `tma ${initData}`, "Content-Type": "application/json" },
    body: JSON.stringify(sent),
  });
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error);
  return found;
}

async function act(what, sent) {
  try {
    const found = await ask(what, { group: board.id, ...sent });
    fill(found.board);
    say(found.said, found.failed);
    return !found.failed;
  } catch (problem) {
    say(problem instanceof TypeError || problem instanceof SyntaxError ? words.failed : problem.message, true);
    return false;
  }
}

function element(name, attributes, ...inside) {
  const made = document.createElement(name);
  Object.assign(made, attributes);
  made.append(...inside);
  return made;
}

function key(text, what, sent, quiet = false) {
  const button = element("button", { type: "button", textContent: text, className: quiet ? "quiet" : "" });
  button.addEventListener("click", async () => {
    for (const each of button.parentElement.querySelectorAll("button")) each.disabled = true;
    if (!(await act(what, sent))) for (const each of button.parentElement?.querySelectorAll("button") ?? []) each.disabled = false;
  });
  return button;
}

function list(id, lines) {
  here(id).replaceChildren(...lines);
  const none = here(id).parentElement.querySelector(".none");
  if (none) none.hidden = lines.length > 0;
}

function fill(found) {
  board = found;
  list("glance", found.glance.map((each) => element("li", { textContent: each })));
  list("requests", found.requests.map((each) => element("li", {}, element("span", { textContent: each.words }),
    key(words.approve, "decide", { request: each.id, approve: true }), key(words.refuse, "decide", { request: each.id, approve: false }, true))));
  list("bridges", found.bridges.map((each) => element("li", { textContent: each.words })));
  list("near", found.near.map((each) => {
    const button = key(each.asked ? words.asked : words.ask, "ask", { to: each.id }, true);
    button.disabled = each.asked;
    return element("li", {}, element("span", { textContent: `${each.name}, ${each.words}` }), button);
  }));
  draw();
}

function draw() {
  if (!map) return;
  shown.clearLayers();
  for (const each of board.near) outline(each, OTHER);
  if (board.area) L.geoJSON(board.area, { interactive: false, style: drawing ? BEFORE : OWN }).addTo(shown);
  for (const each of board.bridges) {
    if (!each.at) continue;
    name(each.at, each.name);
    if (board.at) L.polyline([board.at, each.at], { className: "own", interactive: false, fill: false, weight: 4, dashArray: "2 8" }).addTo(shown);
  }
}

function outline(group, style) {
  if (group.area) L.geoJSON(group.area, { interactive: false, style }).addTo(shown);
  if (group.at) name(group.at, group.name);
}

function name(at, text) {
  const line = element("b", { textContent: text });
  L.tooltip({ permanent: true, direction: "center", className: "tip", interactive: false }).setLatLng(at).setContent(line).addTo(shown);
}

function begin() {
  const place = here("map");
  if (!window.L) return;
  map = L.map(place, { zoomControl: false, attributionControl: Boolean(place.dataset.tiles), maxZoom: 18, minZoom: 5 });
  L.control.zoom({ zoomInTitle: place.dataset.in, zoomOutTitle: place.dataset.out }).addTo(map);
  if (place.dataset.tiles) {
    map.attributionControl.setPrefix(false);
    L.tileLayer(place.dataset.tiles, { attribution: element("i", {}, place.dataset.tilesBy).innerHTML, maxZoom: 18 }).addTo(map);
  }
  shown = L.layerGroup().addTo(map);
  map.on("click", (event) => { if (drawing) corner(event.latlng); });
}

function aim() {
  if (!map) return;
  if (!board.area) {
    map.fitBounds(NETHERLANDS);
    return;
  }
  const view = L.geoJSON(board.area).getBounds();
  for (const each of board.bridges) if (each.at) view.extend(each.at);
  map.fitBounds(view, { maxZoom: CLOSE, padding: [30, 30] });
}

// Drawing: corners in the order in which one walks past them; each can be dragged, and removed with Delete.
// What stood there is drawn on from where its corners are few and apart; else it is begun anew above its outline.
function ring(area) {
  const lines = area?.type === "Polygon" ? area.coordinates : area?.coordinates?.length === 1 ? area.coordinates[0] : [];
  const found = lines.length === 1 ? lines[0].slice(0, -1).map(([x, y]) => L.latLng(y, x)) : [];
  const at = found.map((each) => map.latLngToContainerPoint(each));
  const near = at.some((one, index) => at.slice(0, index).some((other) => one.distanceTo(other) < APART));
  return found.length > MOST_CORNERS || near ? [] : found;
}

function start() {
  const layer = L.layerGroup().addTo(map);
  drawing = { layer, shape: L.polygon([], { ...OWN, interactive: false }).addTo(layer), corners: [] };
  for (const each of ring(board.area)) corner(each);
  mode(true);
  draw();
}

function end() {
  drawing?.layer.remove();
  drawing = null;
  mode(false);
  draw();
}

function mode(on) {
  here("drawing").hidden = !on;
  here("draw").hidden = on;
  here("map").classList.toggle("aim", on);
  (on ? here("map") : here("draw")).focus();
}

function corner(at) {
  if (drawing.corners.length >= MOST_CORNERS) return;
  const icon = L.divIcon({ className: "corner", html: "", iconSize: [30, 30] });
  const marker = L.marker(at, { icon, draggable: true, autoPan: true }).addTo(drawing.layer);
  marker.on("drag", stretch).on("keydown", ({ originalEvent }) => {
    if (originalEvent.key !== "Delete" && originalEvent.key !== "Backspace") return;
    originalEvent.preventDefault();
    without(marker);
    here("map").focus();
  });
  drawing.corners.push(marker);
  stretch();
}

function without(marker) {
  marker.remove();
  drawing.corners = drawing.corners.filter((each) => each !== marker);
  stretch();
}

function stretch() {
  drawing.shape.setLatLngs(drawing.corners.map((each) => each.getLatLng()));
  drawing.corners.forEach((each, index) => {
    const label = words.corner.replace("#", String(index + 1));
    each.getElement().textContent = String(index + 1);
    each.getElement().setAttribute("aria-label", label);
  });
}

async function save() {
  const corners = drawing.corners.map((each) => each.getLatLng()).map(({ lat, lng }) => [Number(lat.toFixed(6)), Number(lng.toFixed(6))]);
  here("save").disabled = true;
  const kept = await act("borders", { corners });
  here("save").disabled = false;
  if (!kept) return;
  end();
  aim();
}

function light() {
  const theme = JSON.parse(told.get("tgWebAppThemeParams") ?? "{}");
  const ground = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme.bg_color ?? "");
  if (!ground) return;
  const sum = ground.slice(1).reduce((all, each) => all + parseInt(each, 16), 0);
  document.documentElement.dataset.theme = sum < 384 ? "dark" : "light";
}

async function open(group) {
  const found = await ask("look", { group });
  const choices = found.groups.map((each) => element("option", { value: each.id, textContent: each.name, selected: each.id === found.board.id }));
  here("group").replaceChildren(...choices);
  here("choice").hidden = choices.length < 2;
  here("all").hidden = false;
  if (!map) begin();
  if (drawing) end();
  say("");
  fill(found.board);
  aim();
}

async function main() {
  tell("web_app_ready");
  tell("web_app_expand");
  try {
    light();
  } catch {
    // what Telegram says of its colours is not what we know: then the browser's own are taken
  }
  if (!initData) {
    say(words.outside, true);
    return;
  }
  const safely = (group) => open(group).catch((problem) => say(problem instanceof TypeError ? words.failed : problem.message, true));
  here("group").addEventListener("change", (event) => safely(Number(event.target.value)));
  here("draw").addEventListener("click", start);
  here("corner").addEventListener("click", () => corner(map.getCenter()));
  here("undo").addEventListener("click", () => drawing.corners.length && without(drawing.corners.at(-1)));
  here("save").addEventListener("click", save);
  here("stop").addEventListener("click", end);
  await safely(Number(new URLSearchParams(location.search).get("group")) || undefined);
}

main();
