# The answer to a press: 200 characters at most, no markup.
press-speaks = All right. That is how I write to you from now on.
press-looked = I have just looked.
press-looked-rights = I have looked. I still miss { $count ->
    [one] one right
   *[other] { $count } rights
  } in { $group }.
press-looked-admins = I have looked. { $group } still has one admin.
press-read = Here comes the card, for you alone. It stays up to date.
press-read-private = The card comes in our private chat. It stays up to date.
press-calling-granted = You are calling { $alarm } now. Start with where it is.
press-calling-holding = You are already calling.
press-calling-taken = { $hidden ->
    [yes] A resident has been calling since { $at }. Please wait. Do you see danger? Then call { $alarm } anyway.
   *[no] { $name } has been calling since { $at }. Please wait. Do you see danger? Then call { $alarm } anyway.
  }
press-calling-settled = { $hidden ->
    [yes] A resident already called at { $at }. Only call if you see something new or someone is in danger.
   *[no] { $name } already called at { $at }. Only call if you see something new or someone is in danger.
  }
press-called-first = Thank you. The card says so.
press-called-also = { $hidden ->
    [yes] A resident already called at { $at }. I counted you too.
   *[no] { $name } already called at { $at }. I counted you too.
  }
press-called-again = You already told us. The card says so.
press-failed-freed = Thank you. I am asking the group to call now.
press-failed-called = { $hidden ->
    [yes] Thank you. A resident called already at { $at }, so nobody need call any more.
   *[no] Thank you. { $name } called already at { $at }, so nobody need call any more.
  }
press-failed-calling = { $hidden ->
    [yes] Thank you. A resident is calling now, since { $at }.
   *[no] Thank you. { $name } is calling now, since { $at }.
  }
press-failed-nothing = You were not calling. Can you call now? Tap ‘I am calling now’.
press-cannot-call = I am asking someone else now. Can you type? { $silent }
press-not-urgent-confirm = This was reported as urgent. Please confirm in the message that only you can see.
press-not-urgent = Not urgent. Call the police on { $nonurgent }. I no longer ask anyone to call.
press-withdraw-withdrawn = Taken back.
press-withdraw-nothing = There is nothing of yours to take back.
press-doubt-doubted = Thank you. The card will say: not certain. Can you call yourself? Call { $alarm }.
press-doubt-nothing = Nobody has said that they called. Call { $alarm }.
press-have-news = Call { $alarm } and tell them what is new. Then tap ‘Told them’.
press-told-news = Thank you. The card says so.
press-watch-on = Thank you. Watch from a distance. Your safety comes first.
press-watch-off = You are no longer watching.
press-go-out-goes = Never go alone, and only if it feels safe. Don't follow, don't hold anyone.
press-go-out-enough = Enough people are going. Stay inside and keep watching.
press-go-out-stay-in = Stay inside. It is not safe to go out now.
press-go-out-back = Noted: you are not going outside.
press-only-reporter = Only the reporter or an admin can do this. Do you know how things are? Write it in the group.
press-only-reporters = Only somebody who reported it, or an admin, can do this.
press-only-admins = Only an admin can do this.
press-close-how = Choose how it ended.
press-close-closed = The report is closed. Thank you.
press-close-confirm = Are you sure? Please confirm in the message that only you can see.
press-close-already = This report was closed already.
press-kept-open = The report stays open.
press-still-unknown = Thank you. The report stays open for now. Is it getting worse? Call { $alarm }.
press-closed = This report was closed at { $at }. See something again? Report it anew.
press-gone = This report is no longer there.
press-before-restore = This message is old and no longer counts. Is there danger now? Call 112 and report it again.
press-split = Your report has its own card now.
press-split-none = There is nothing to split off.
press-merged = Merged.
press-merge-none = No other report is open.
press-released = Posted.
press-name-hidden = Cards now say ‘a resident’.
press-name-shown = Cards now show your first name.
press-details = Add what you know.
press-noted = Noted.
press-answer-dropped = All right. I don't keep the message.
press-answer-late = This was too long ago. Is something going on now? Report it anew.
press-not-yours = This button is for somebody else.
press-reach-posted = I put it in the group, without a sound.
press-reach-no-link = I may not make a link. Look in the group under Administrators, Buurtwacht: invite users.
press-reach-today = This was put in the group today. Tomorrow you can again.
press-unknown = This button no longer works.
press-trouble = Something went wrong. Tap again. In danger: call 112.
press-report = What is happening?
press-still-calling = Good. Stay on the line. Then tap the green button.
press-failed-known = Thank you. The group already knows that somebody must call.
press-noted-danger = Noted. Does { $alarm } know this? If not: call { $alarm } now.
press-not-asked = Only Telegram knows who is an admin, and Telegram does not answer now. Please try again soon.
press-type = Write it here.
press-set = Saved.
press-set-not-a-value = That is not a valid choice.
press-set-out-of-bounds = That is outside what is allowed.
press-set-forbidden = That is not allowed in this country. The screen says why.
press-set-emergency = That is an emergency number. Choose another number.
press-nudge-moved = I put it in { $chat } and remove it here.
press-nudge-done = This has been done already.
press-nudge-no-chat = There is no group for small talk any more.
press-nudge-agreed = Thank you. That keeps it quiet here.
press-nudge-belongs = Thank you, noted. That is how I get to know your group.
press-nudge-judged = Thank you, noted.
press-picture-gone = All right. Keep the photo for the police.
press-picture-late = This is too long ago. I no longer have the photo.
press-picture-back = Thank you. I put it back with your name.
press-open-private = First open me in private and tap Start. Then tap again.
press-look-private = Look in our private chat.
press-asked-again = I ask once more.
press-cannot-ask = I cannot reach this person any more. Decide yourself, or wait.
press-paused = Reports of { $name } go past you first for a day. To stop, use the button that you all just got.
press-unpaused = Reports of { $name } go as usual again.
press-no-right = I may not delete messages in this group.
press-removed = I remove it.
press-let-in = Let in.
press-not-let-in = Not let in.
press-decided = This has been decided already.
press-decided-by = { $name } has decided already.
