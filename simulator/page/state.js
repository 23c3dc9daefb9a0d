/**
 * @typedef {object} Message one message as `/_/view` gives it
 * @typedef {object} Chat one chat of the view, with its messages
 * @typedef {object} State
 * @property {any} world answer of `/_/world`
 * @property {any} view newest answer of `/_/view` for the chosen person
 * @property {"nl"|"en"} language
 * @property {number|null} person id of who we are
 * @property {number|null} chat id of the open chat
 * @property {boolean} connected
 * @property {{kind: "reply"|"edit", message: Message, chat: number}|null} task what the composer is doing
 */

/** @type {State} */
export const state = {
  world: null,
  view: null,
  language: "nl",
  person: null,
  chat: null,
  connected: true,
  task: null,
};

const listeners = [];
let scheduled = false;

/**
 * Calls `listener` after each change of the state, at most once per turn.
 * @param {() => void} listener
 */
export function onChange(listener) {
  listeners.push(listener);
}

/**
 * Changes the state and draws the page soon after.
 * @param {Partial<State>} changes
 */
export function change(changes) {
  Object.assign(state, changes);
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    for (const listener of listeners) listener();
  });
}

/**
 * The open chat, or undefined when none is open or the person does not see it.
 * @returns {Chat|undefined}
 */
export function openChat() {
  return state.view?.chats.find((chat) => chat.id === state.chat);
}

/**
 * Who we are, as `/_/world` describes them.
 * @returns {any}
 */
export function me() {
  return state.world?.people.find((person) => person.id === state.person);
}

const kept = "simulator-choice";

/**
 * The choices of last time: the address bar first, so that each tab can be someone else.
 * @returns {{person: number|null, chat: number|null, language: string|null}}
 */
export function remembered() {
  const hash = new URLSearchParams(location.hash.slice(1));
  const last = storedChoice();
  const pick = (name) => hash.get(name) ?? last[name] ?? null;
  const number = (value) => (value === null || value === "" ? null : Number(value));
  return { person: number(pick("person")), chat: number(pick("chat")), language: pick("language") };
}

function storedChoice() {
  try {
    return JSON.parse(localStorage.getItem(kept)) ?? {};
  } catch {
    return {};
  }
}

/** Keeps the present choices in the address bar and for the next visit. */
export function remember() {
  const choice = { person: state.person, language: state.language };
  if (state.chat !== null) choice.chat = state.chat;
  const hash = `#${new URLSearchParams(choice)}`;
  if (hash !== location.hash) history.replaceState(history.state, "", hash);
  try {
    localStorage.setItem(kept, JSON.stringify(choice));
  } catch {
    // Private windows may refuse storage; the address bar still remembers.
  }
}
