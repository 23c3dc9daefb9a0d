const kept = "simulator-drafts";
const drafts = new Map(stored());

function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(kept)) ?? [];
  } catch {
    return [];
  }
}

/**
 * What this person had typed in this chat.
 * @param {number} person
 * @param {number} chat
 * @returns {string}
 */
export function draft(person, chat) {
  return drafts.get(`${person} ${chat}`) ?? "";
}

/**
 * Keeps what is typed, also over a reload of the page.
 * @param {number} person
 * @param {number} chat
 * @param {string} text
 */
export function keepDraft(person, chat, text) {
  if (text) drafts.set(`${person} ${chat}`, text);
  else drafts.delete(`${person} ${chat}`);
  try {
    sessionStorage.setItem(kept, JSON.stringify([...drafts]));
  } catch {
    // Without storage a draft lives as long as the page.
  }
}
