/** What the server refused, in one sentence a person may read. */
export class Refused extends Error {}

/** The server could not be reached. */
export class Unreachable extends Error {}

async function ask(path, body) {
  const request = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  let response;
  let answer;
  try {
    response = await fetch(path, request);
    answer = await response.json();
  } catch (error) {
    throw new Unreachable(String(error));
  }
  if (!response.ok || answer.ok === false) throw new Refused(answer.error ?? "");
  return answer;
}

/**
 * The people, groups, bots, stories and quick replies of this world.
 * @returns {Promise<any>}
 */
export function fetchWorld() {
  return ask("/_/world");
}

/**
 * Everything one person sees now.
 * @param {number} person
 * @returns {Promise<any>}
 */
export function fetchView(person) {
  return ask(`/_/view?person=${encodeURIComponent(person)}`);
}

/**
 * Lets a person do something.
 * @param {{person: number, chat: number, action: string}} deed and what the action needs
 * @returns {Promise<any>}
 * @throws {Refused|Unreachable}
 */
export function postDeed(deed) {
  return ask("/_/do", deed);
}

/**
 * Moves the world's clock.
 * @param {number} seconds
 * @returns {Promise<{now: string}>}
 */
export function postTime(seconds) {
  return ask("/_/time", { seconds });
}

/**
 * Starts a story; it plays on by itself.
 * @param {string} id
 * @returns {Promise<any>}
 */
export function postStory(id) {
  return ask("/_/story", { id });
}

/**
 * Has a file with a chat's history read, and its people put into a group.
 * @param {File} file
 * @param {Record<string, string>} choices what the file itself does not show
 * @returns {Promise<{person: number, chat: number}>}
 */
export async function postHistory(file, choices) {
  const query = new URLSearchParams({ name: file.name, ...choices });
  const response = await fetch(`/_/history?${query}`, { method: "POST", body: file });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.error ?? "");
  return answer;
}

/**
 * Plays, pauses, steps, seeks, ends a history, or changes its speed.
 * @param {string} action
 * @param {number} [speed]
 * @returns {Promise<any>}
 */
export function postReplay(action, speed) {
  return ask("/_/replay", { action, speed });
}

const retryAfter = 1500; // milliseconds

/**
 * Follows the server's changes and reconnects for ever.
 * @param {() => void} changed called on each change and after each (re)connection
 * @param {(connected: boolean) => void} connection called when the line is lost or back
 */
export function follow(changed, connection) {
  const source = new EventSource("/_/events");
  source.onopen = () => {
    connection(true);
    changed();
  };
  source.onmessage = changed;
  source.onerror = () => {
    connection(false);
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(() => follow(changed, connection), retryAfter);
  };
}
