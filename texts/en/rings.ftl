# Stickers on request, and the call tree for who has no Telegram. (M5)
sticker = 🏷 <b>A sticker of { $group }</b>
    For the door or the window: we look out for each other here. Say where it should go; an admin brings it. After that I erase your address.
sticker-asked = 🏷 <b>Noted:</b> { $street } { $number }, { $count ->
    [one] 1 sticker
   *[other] { $count } stickers
  }
    An admin of { $group } brings { $count ->
    [one] it
   *[other] them
  }. After that I erase your address, and after 30 days in any case.
sticker-address = 🏷 Write your street and number, such as: High Street 12
sticker-bad-address = 🏷 I see no street with a number. Write it like this: High Street 12
sticker-in-private = { $name }, you ask for a sticker in our private chat. Press the button.
sticker-choose = { $name }, you are in several groups. Of which do you want a sticker?
stickers = 🏷 <b>Stickers for { $group }: { $count }</b>
    { $lines }Brought? Press the address and I erase it.
stickers-street = { $street }: { $count }
stickers-none = 🏷 Nobody in { $group } waits for a sticker. Residents ask for one with /sticker
stickers-totals = 🏷 Stickers for { $group }: { $count }
    { $lines }
rings = ☎️ <b>Call tree of { $group }</b>
    Not everybody has Telegram. A neighbour who has it rings them when there is a report. { $count ->
    [0] Nobody is in it yet.
    [one] 1 person is in it.
   *[other] { $count } people are in it.
  } Press a line to take it away.
rings-who = ☎️ Who rings? These are the volunteers (/caller) and admins of { $group } whom I can write to in private.
rings-nobody = ☎️ Nobody in { $group } can ring yet. Ask a neighbour to send /caller, in our private chat.
rings-type = ☎️ Whom does { $name } ring? Write the name and the phone number, such as: Mrs Jansen, 0251 123 456
rings-bad = ☎️ Write a name first and then a phone number of at least eight digits, such as: Mrs Jansen, 0251 123 456
rings-agreed = ☎️ Did { $other } say themselves that { $name } may ring, and that I keep name and number for a year? Without a yes I keep nothing.
rings-cards = ☎️ The cards of the call tree. There are phone numbers on them: give each card only to who is on it.
ring-told = ☎️ You are in the call tree of { $group }. When there is a report, you ring { $other }; I send the number along then. Call { $alarm } first where that is needed.
ring-now = ☎️ There is a report in { $group }: { $category }{ $known ->
    [yes] , { $place }
   *[no] { "" }
  }. Do you see danger? Call { $alarm } first. Then ring { $other }: { $phone }
ring-caller-left = ☎️ { $name } rings nobody for the call tree any more. Nobody rings { $other } now; I erased what I knew. Ask somebody else: /settings
ring-cards = Call tree of { $group }. Cut out, and give each card only to who is on it.
ring-card-caller = { $name } rings { $other }
ring-card-caller-about = When there is a report: first { $alarm } where that is needed, then { $other }. Say what is going on, and that the door can stay shut.
ring-card-other = For { $other }
ring-card-number = ____________________
ring-card-first = Do you see danger? Call { $alarm }. Do not hesitate.
ring-card-then = Then ring { $name }. Write the number above.
button-sticker-address = 🏷 Enter an address
button-sticker-count = { $count }
button-sticker-off = Rather not
button-sticker-done = ✅ { $street } { $number } · { $count }
button-sticker-totals = Totals to send on
button-stickers = 🏷 Stickers on request
button-rings = ☎️ Call tree
button-ring-add = ➕ Add somebody
button-ring-print = 🖨 Cards
button-ring-gone = ✖️ { $name } → { $other }
button-ring-yes = Yes, they said so
button-ring-no = No, erase it
button-ring-off = Rather not
press-ring-off = ☎️ Good. The admins know, and the data is gone.
log-ring = put somebody into the call tree
own-copy-sticker-request = The sticker that you asked for
own-copy-ring = That you ring somebody who has no Telegram
ring-year = ☎️ A year ago { $other } said yes to the call tree ({ $name } rings). Ask once more; until then it is erased: /settings
