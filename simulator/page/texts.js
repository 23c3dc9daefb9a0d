/** Every sentence the page itself says, in each language under the same keys. */
export const texts = {
  nl: {
    page_title: "{chat} · simulator",
    page_title_plain: "Telegram-simulator",
    demo_bar: "Demobalk",
    demo_controls: "Tijd en verhalen",
    who_am_i: "Wie ben ik?",
    who_am_i_now: "Ik ben {name}. Kies iemand anders",
    quick_replies: "Snelle berichten",
    quick_reply_hint: "Verstuur meteen: {text}",
    play_story: "Speel een verhaal",
    story_started: "Verhaal gestart: {title}",
    time: "Tijd",
    clock: "Klok",
    forward_30: "+30 s",
    forward_120: "+2 min",
    forward_900: "+15 min",
    forward_3600: "+1 uur",
    forward_30_label: "Klok 30 seconden vooruit",
    forward_120_label: "Klok 2 minuten vooruit",
    forward_900_label: "Klok 15 minuten vooruit",
    forward_3600_label: "Klok 1 uur vooruit",
    language: "Taal",
    connection_lost: "Geen verbinding. Opnieuw proberen…",
    chats: "Chats",
    no_chats: "Nog geen chats",
    unread_one: "1 ongelezen bericht",
    unread_other: "{count} ongelezen berichten",
    members_one: "1 lid",
    members_other: "{count} leden",
    bot: "bot",
    back: "Terug naar de chats",
    chat_menu: "Meer over deze chat",
    choose_chat: "Kies links een chat",
    nothing_here: "Nog geen berichten",
    nothing_here_hint: "Schrijf het eerste bericht of kies hierboven een snel bericht.",
    bot_intro: "Dit is je privéchat met {name}. De bot kan je pas schrijven als je op Start drukt.",
    start: "Start",
    join: "Deelnemen aan de groep",
    leave: "Groep verlaten",
    block: "Bot blokkeren",
    unblock: "Blokkade opheffen",
    pinned: "Vastgezet bericht",
    pinned_go: "Ga naar het vastgezette bericht: {text}",
    messages: "Berichten",
    today: "Vandaag",
    yesterday: "Gisteren",
    edited: "bewerkt",
    silent: "zonder geluid verstuurd",
    only_you: "Alleen zichtbaar voor jou",
    forwarded_from: "Doorgestuurd van {name}",
    reply_go: "Ga naar het bericht van {name}",
    reply_gone: "Dat bericht is hier niet meer te zien",
    new_one: "1 nieuw",
    new_other: "{count} nieuw",
    to_bottom: "Naar beneden",
    write_here: "Bericht",
    write_to: "Schrijf een bericht in {chat}",
    send: "Versturen",
    save: "Opslaan",
    attach: "Foto, spraak of locatie sturen",
    send_photo: "Foto",
    send_voice: "Spraakbericht",
    send_location: "Locatie",
    commands: "Opdrachten",
    replying_to: "Antwoord aan {name}",
    editing: "Bericht bewerken",
    cancel: "Annuleren",
    message_menu: "Wat wil je met dit bericht?",
    message_of: "Bericht van {name} om {time}",
    reply: "Antwoorden",
    edit: "Bewerken",
    remove: "Verwijderen",
    react_with: "Reageer met {emoji}",
    reaction_count: "{emoji} {count} keer",
    reaction_mine: "{emoji} {count} keer, ook van jou",
    buttons: "Knoppen",
    opens_link: "{text} (opent een link)",
    link_outside: "Deze link werkt alleen in de echte Telegram.",
    photo: "Foto",
    video: "Video",
    voice: "Spraakbericht",
    location: "Locatie",
    venue: "Plek",
    sticker: "Sticker",
    poll: "Peiling",
    document: "Bestand",
    contact: "Contact",
    dice: "Dobbelsteen",
    you: "Jij",
    ok: "OK",
    not_done: "Dat is niet gelukt. Probeer het opnieuw.",
    service_joined: "{names} is lid geworden van de groep",
    service_left: "{names} heeft de groep verlaten",
    service_pinned: "{names} heeft een bericht vastgezet",
    service_created: "{names} heeft de groep gemaakt",
    service_migrated: "De groep is nu een supergroep",
    service_renamed: "De groep heet nu {names}",
    service_added: "{names} is toegevoegd aan de groep",
    service_other: "Er is iets veranderd in de groep",
  },
  en: {
    page_title: "{chat} · simulator",
    page_title_plain: "Telegram simulator",
    demo_bar: "Demo bar",
    demo_controls: "Time and stories",
    who_am_i: "Who am I?",
    who_am_i_now: "I am {name}. Choose someone else",
    quick_replies: "Quick messages",
    quick_reply_hint: "Send at once: {text}",
    play_story: "Play a story",
    story_started: "Story started: {title}",
    time: "Time",
    clock: "Clock",
    forward_30: "+30 s",
    forward_120: "+2 min",
    forward_900: "+15 min",
    forward_3600: "+1 h",
    forward_30_label: "Move the clock 30 seconds ahead",
    forward_120_label: "Move the clock 2 minutes ahead",
    forward_900_label: "Move the clock 15 minutes ahead",
    forward_3600_label: "Move the clock 1 hour ahead",
    language: "Language",
    connection_lost: "No connection. Trying again…",
    chats: "Chats",
    no_chats: "No chats yet",
    unread_one: "1 unread message",
    unread_other: "{count} unread messages",
    members_one: "1 member",
    members_other: "{count} members",
    bot: "bot",
    back: "Back to the chats",
    chat_menu: "More about this chat",
    choose_chat: "Choose a chat on the left",
    nothing_here: "No messages yet",
    nothing_here_hint: "Write the first message or choose a quick message above.",
    bot_intro: "This is your private chat with {name}. The bot can only write to you once you press Start.",
    start: "Start",
    join: "Join the group",
    leave: "Leave group",
    block: "Block bot",
    unblock: "Unblock",
    pinned: "Pinned message",
    pinned_go: "Go to the pinned message: {text}",
    messages: "Messages",
    today: "Today",
    yesterday: "Yesterday",
    edited: "edited",
    silent: "sent without sound",
    only_you: "Only visible to you",
    forwarded_from: "Forwarded from {name}",
    reply_go: "Go to the message from {name}",
    reply_gone: "That message can no longer be seen here",
    new_one: "1 new",
    new_other: "{count} new",
    to_bottom: "To the bottom",
    write_here: "Message",
    write_to: "Write a message in {chat}",
    send: "Send",
    save: "Save",
    attach: "Send a photo, voice message or location",
    send_photo: "Photo",
    send_voice: "Voice message",
    send_location: "Location",
    commands: "Commands",
    replying_to: "Reply to {name}",
    editing: "Edit message",
    cancel: "Cancel",
    message_menu: "What would you like to do with this message?",
    message_of: "Message from {name} at {time}",
    reply: "Reply",
    edit: "Edit",
    remove: "Delete",
    react_with: "React with {emoji}",
    reaction_count: "{emoji} {count} times",
    reaction_mine: "{emoji} {count} times, also by you",
    buttons: "Buttons",
    opens_link: "{text} (opens a link)",
    link_outside: "This link only works in the real Telegram.",
    photo: "Photo",
    video: "Video",
    voice: "Voice message",
    location: "Location",
    venue: "Place",
    sticker: "Sticker",
    poll: "Poll",
    document: "File",
    contact: "Contact",
    dice: "Dice",
    you: "You",
    ok: "OK",
    not_done: "That did not work. Please try again.",
    service_joined: "{names} joined the group",
    service_left: "{names} left the group",
    service_pinned: "{names} pinned a message",
    service_created: "{names} created the group",
    service_migrated: "The group is now a supergroup",
    service_renamed: "The group is now called {names}",
    service_added: "{names} was added to the group",
    service_other: "Something changed in the group",
  },
};

let current = "nl";

/**
 * Chooses the language of all later texts.
 * @param {"nl"|"en"} language
 */
export function speak(language) {
  current = language in texts ? language : "nl";
  document.documentElement.lang = current;
}

/**
 * The language now spoken, as a BCP 47 tag that also fixes 24-hour clocks.
 * @returns {string}
 */
export function locale() {
  return current === "nl" ? "nl-NL" : "en-GB";
}

/**
 * A sentence with its values filled in; an unknown key is an error, never shown.
 * @param {string} key
 * @param {Record<string, string|number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const sentence = texts[current][key];
  if (sentence === undefined) throw new Error(`no text "${key}"`);
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * The singular or plural sentence for a number: `key_one` or `key_other`.
 * @param {string} key
 * @param {number} count
 * @returns {string}
 */
export function tn(key, count) {
  return t(`${key}_${count === 1 ? "one" : "other"}`, { count });
}

/**
 * Whether a key exists, for what the server may name.
 * @param {string} key
 * @returns {boolean}
 */
export function known(key) {
  return key in texts.nl;
}
