// The map: what lies in view is asked for again after each move. Without this file the list does the same.
"use strict";

const NETHERLANDS = [[50.75, 3.3], [53.6, 7.25]];
const CLOSE = 14;
const SIZE = 44;
const ROOM = 56;

function start() {
  const place = document.getElementById("map");
  if (!place || !window.L) return;
  const { tiles, tilesBy, lang, many } = place.dataset;
  const map = L.map(place, { zoomControl: false, attributionControl: Boolean(tiles), maxZoom: 18, minZoom: 4 });
  L.control.zoom({ zoomInTitle: place.dataset.in, zoomOutTitle: place.dataset.out }).addTo(map);
  if (tiles) {
    map.attributionControl.setPrefix(false);
    L.tileLayer(tiles, { attribution: escaped(tilesBy), maxZoom: 18 }).addTo(map);
  }
  const shown = L.layerGroup().addTo(map);
  const numbers = (text) => (text ? text.split(",").map(Number) : []);
  const told = numbers(place.dataset.place);
  const box = numbers(place.dataset.box);
  if (box.length) map.fitBounds([[box[0], box[1]], [box[2], box[3]]], { maxZoom: CLOSE });
  else if (told.length) map.setView(told, CLOSE);
  else map.fitBounds(NETHERLANDS);
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    const view = map.getBounds();
    const seen = [view.getSouth(), view.getWest(), view.getNorth(), view.getEast()].map((each) => each.toFixed(5));
    try {
      const answer = await fetch(`/map.json?box=${seen.join(",")}&across=${Math.floor(place.clientWidth / ROOM)}`);
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.json();
      if (mine === asked) draw(map, shown, found, lang, many);
      document.getElementById("map-failed").hidden = true;
    } catch {
      document.getElementById("map-failed").hidden = false;
    }
  };
  map.on("moveend", look);
  look();
}

function draw(map, shown, found, lang, many) {
  if (document.activeElement.classList.contains("leaflet-marker-icon")) map.getContainer().focus();
  shown.clearLayers();
  for (const each of found.squares) {
    const words = many.replace("#", String(each.count));
    const icon = L.divIcon({ className: "many", html: String(each.count), iconSize: [SIZE, SIZE] });
    pressable(L.marker(each.at, { icon, title: words, alt: words }).addTo(shown), () => map.setView(each.at, map.getZoom() + 2));
  }
  for (const each of found.groups) {
    if (each.area) L.geoJSON(each.area, { interactive: false, style: { color: "#0b6e5a", weight: 2, fillOpacity: 0.18 } }).addTo(shown);
    if (!each.at) continue;
    const words = `${each.name}, ${each.place}`;
    const icon = L.divIcon({ className: "one", html: "⌂", iconSize: [30, 30] });
    const marker = L.marker(each.at, { icon, title: words, alt: words }).addTo(shown).bindTooltip(escaped(words), { className: "tip" });
    pressable(marker, () => { location.href = `/${lang}/group/${each.id}`; });
  }
  document.getElementById("map-empty").hidden = found.groups.length + found.squares.length > 0;
}

function pressable(marker, act) {
  marker.on("click", act).on("keydown", ({ originalEvent }) => {
    if (originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
    originalEvent.preventDefault();
    act();
  });
}

function escaped(words) {
  const line = document.createElement("i");
  line.textContent = words;
  return line.innerHTML;
}

function near() {
  const form = document.querySelector("form.near");
  if (!form || !navigator.geolocation) return;
  form.hidden = false;
  form.querySelector("button").addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition((found) => {
      form.latitude.value = found.coords.latitude.toFixed(4);
      form.longitude.value = found.coords.longitude.toFixed(4);
      form.submit();
    }, () => { form.querySelector(".problem").hidden = false; });
  });
}

start();
near();
