# What the bot says to one person, or asks the group.
call-first = Thank you, { $name }. We have your report.
    📞 <b>Please call { $alarm } first, now.</b> Start with <i>where</i> it is: town, street and number. Then say what you see.
    Called? Tap the button. You can add the rest afterwards.
    { $placed ->
        [yes] {""}
       *[no] 📍 <b>Where is it?</b> Write the street and number in the group. Then it stands on the card.
    }
call-noted-done = Noted: you called { $alarm } at { $at }. The card says so now. Not right? Take it back.
    Keep your phone free: the police may call back.
call-noted-now = You are calling { $alarm } now. The card says so, so that not everybody calls.
    They ask: 1 Who do you need: police, fire brigade or ambulance? 2 Which town? 3 Where exactly? 4 What is happening now? 5 What do people or vehicles look like? 6 Which way?
    Don't hang up first.
    <b>Say it like this:</b>
    { $crib }
call-still-yours = You are already calling, since { $at }. Did you get through?
call-taken = { $hidden ->
    [yes] A resident has been calling { $alarm } since { $at }.
   *[no] { $name } has been calling { $alarm } since { $at }.
  } Please wait a moment before you call. Do you see danger, or know more? Then do call.
call-noted-other-number = Noted that you called another number. That is not { $alarm }. Is it happening now? Then call { $alarm }.
call-noted-hearsay = You write that someone else called. We are not certain. Did you call { $alarm } yourself? Tap the button. In doubt: call { $alarm }.
call-noted-news = Noted that you gave { $alarm } new information. Thank you.
call-again = You already told us that you called { $alarm }. The card says so.
call-also = { $hidden ->
    [yes] A resident already called { $alarm } at { $at }.
   *[no] { $name } already called { $alarm } at { $at }.
  } I added that you called too. Do you know something the police don't know yet? Then tap the button.
claim-sure = I am not sure what you mean. Did you call { $alarm } yourself?
cannot-call = { $silent } I am also asking a neighbour to call now.
lease-ended = { $name }, did you get through to { $alarm }? Are you still on the line? Nobody has confirmed it yet.
    <b>This is what we know:</b>
    { $crib }
news-call = Do you know something new? <b>Call { $alarm } and tell them.</b> Say that somebody called before. Then tap the button.
not-urgent-confirm = This was reported as urgent. Are you sure there is no danger now? In doubt: call { $alarm }.
ask-reporter = { $name }, did you get through to { $alarm }? Nobody has confirmed it yet.
ask-neighbour = { $name }, could you call { $alarm } now? { $known ->
    [yes] It is about: { $seen }, at { $place }.
   *[no] It is about: { $seen }. The place is not known yet.
  } Help only comes when somebody calls.
    They ask: 1 Who do you need: police, fire brigade or ambulance? 2 Which town? 3 Where exactly? 4 What is happening now? 5 What do people or vehicles look like? 6 Which way?
ask-group = 📞 { $nobody ->
    [yes] <b>Nobody has called { $alarm } yet.</b>
   *[no] <b>It is not certain that { $alarm } was called.</b>
  } { $known ->
    [yes] It is about: { $seen }, at { $place }.
   *[no] It is about: { $seen }. The place is not known yet.
  } Who is calling now? Tap ‘I am calling now’, so that everybody knows.
ask-admin = In { $group } there is a report without a call to { $alarm }: { $seen }{ $known ->
    [yes] , at { $place }
   *[no] { "" }
  }. Can you call?
asks-nothing-open = No report is running in { $group } now. Do you see yourself that something is wrong? Then call { $alarm } and report it here. Are the emergency services there already? Why, I do not know.
asks-nobody = Nobody has called { $alarm } yet. <b>Yes, call { $alarm } now.</b> Start with where it is.
asks-calling = { $hidden ->
    [yes] A resident is calling { $alarm } now, since { $at }.
   *[no] { $name } is calling { $alarm } now, since { $at }.
  } It is not confirmed yet. Do you see danger? Call as well.
asks-hushed = Help has been seen, or it looks over. Do you see danger, or are you in doubt? Then call { $alarm } yourself.
asks-unconfirmed = It is not certain that { $alarm } was called. <b>Call { $alarm } now.</b>
asks-called = Yes. { $hidden ->
    [yes] A resident called { $alarm } at { $at }.
   *[no] { $name } called { $alarm } at { $at }.
  } Please don't call again, unless you see something new or someone is in danger.
ask-is-report = { $name }, is this happening now? In danger: call { $alarm } first.
ask-looks = Thank you, { $name }. What did this person <i>do</i>? How someone looks is not suspicious. Describe the behaviour first. Then give at least two things to recognise the person by, such as jacket, shoes or bag.
    Is there danger now? Call { $alarm } and tap the button.
ask-what-about = Thank you, { $name }. No report is running in { $group } now. What is it about? Write what you see, or tap the button.
ask-which = { $name }, several reports are running. Which one is it about?
ask-put-in = { $name }, is this happening now? 📞 <b>Call { $alarm } first.</b> Start with where it is. Shall I put it in the group after that?
close-how = Is it over? How did it end?
close-confirm = Are you sure? This report has only just begun, or someone is still calling. In doubt: leave it open.
others-say-over = { $name }, a neighbour writes that it is over. Is that right? How did it end?
still-on = { $name }, { $known ->
    [yes] is it still going on at { $place }?
   *[no] is it still going on?
  } { $minutes ->
    [one] The last message is 1 minute old.
   *[other] The last message is { $minutes } minutes old.
  } { $called ->
    [yes] The police decide what comes first and may not come at once. Is it getting worse? Call { $alarm } again.
   *[no] It is not certain that { $alarm } was called. Is there danger? Call { $alarm }.
  }
joined = This report has been running since { $at }. Your message belongs to it. <b>It is not certain that { $alarm } was called. Call { $alarm } now.</b>{ $other ->
    [yes] { "" } Is it about something else? Tap ‘New report’.
   *[no] { "" }
  }
merge-offer = There are two urgent reports in { $group }: { $category }{ $known ->
    [yes] , { $place }
   *[no] { "" }
  }, and an earlier one{ $otherknown ->
    [yes] { "" } at { $other }
   *[no] { "" }
  }. Are they about the same thing? Then you can merge them. Mind: does { $alarm } know about both?
old-news = Sorry to hear that, { $name }. If it is over and nobody is there any more, it doesn't belong in the alert group. Call the police on { $nonurgent } or report it online. Is someone still there after all? Call { $alarm }.
conduct-safety = { $name }, stay safe. Don't follow anyone, don't hold anyone and don't use force. It is dangerous and it is an offence. Watch from a distance and call { $alarm }.
conduct-admin = In { $group } somebody wrote that they want to act themselves. They were told in private, and the card carries a line about safety. Could you keep an eye on it?
conduct-names = { $name }, everybody in the group reads this. Write only what you see, and where. Leave out names, and words like ‘thief’. The police will find out.
flood-wait = You reported a lot, thank you. An admin is having a look. This report waits a minute at most. Is there danger? Call { $alarm }.
flood-admin = { $name } reported a lot in { $group } in a short time. The newest report ({ $category }) is waiting. Shall I post it? After a minute it goes by itself.
details = 📞 { $alarm } first, then this. You may skip everything.
    1 Which way are they going? Write it in the group.
    2 Do you see a vehicle? 3 How many people? 4 Do you see a weapon, or is someone hurt? Tap a button.
    Write clothing and number plate in the group.
details-wrong = Is the <b>kind</b> wrong? Press what it is.
    Is the <b>place</b> wrong? Write in the group where it is: “no, Kerkstraat 21”. The card changes at once.
meld-category = 📞 <b>In danger: call { $alarm } first.</b>
    What is happening?
meld-place = 📞 <b>In danger: call { $alarm } first.</b>
    { $category }. Where is it? Write the street and the number.
meld-when = 📞 <b>In danger: call { $alarm } first.</b>
    { $category }, { $known ->
    [yes] { $place }.
   *[no] place not known yet.
  } Is it happening now, or was it earlier?
meld-posted = 📞 <b>Call { $alarm } now.</b> Start with where it is.
    Your report is in { $group }. Called? Tap the button.
meld-posted-where = 📞 <b>Call { $alarm } now.</b> Start with where it is.
    Your report is in { $group }. Now write the street and the number, and I will add it.
meld-place-added = 📞 <b>Have you called { $alarm } yet?</b>
    The place is on the card now.
meld-cancelled = 📞 In danger: call { $alarm }.
    Your report was stopped. Nothing was posted.
meld-no-group = 📞 <b>In danger: call 112.</b>
    I don't know yet which group you are in. Write /meld once in the group of your neighbourhood.
status-quiet = No report is running in { $group } now.
status-nobody = { $count ->
    [one] 1 report is running in { $group }.
   *[other] { $count } reports are running in { $group }.
  } The latest is from { $opened }. Nobody has called { $alarm } yet.
status-calling = { $count ->
    [one] 1 report is running in { $group }.
   *[other] { $count } reports are running in { $group }.
  } The latest is from { $opened }. { $hidden ->
    [yes] A resident is calling { $alarm } now, since { $at }.
   *[no] { $name } is calling { $alarm } now, since { $at }.
  }
status-unconfirmed = { $count ->
    [one] 1 report is running in { $group }.
   *[other] { $count } reports are running in { $group }.
  } The latest is from { $opened }. It is not certain that { $alarm } was called.
status-called = { $count ->
    [one] 1 report is running in { $group }.
   *[other] { $count } reports are running in { $group }.
  } The latest is from { $opened }. { $hidden ->
    [yes] A resident called { $alarm } at { $at }.
   *[no] { $name } called { $alarm } at { $at }.
  }
greeting = Hello { $group }. I am Buurtwacht. I help you with SAAR: <b>S</b>ee it, <b>A</b>larm { $alarm }, tell the <b>A</b>pp, <b>R</b>espond safely.
    Do you see something? Call { $alarm } first, then write it here, or use /meld. I keep on one card whether somebody called.
    I keep what belongs to a report, and the first name of whoever writes here. I don't keep other messages. More about that: /privacy
voice-word = { $name }, I can't read a voice message. 📞 <b>Is there danger? Call { $alarm } first.</b> Then report it with the button. Can't talk? { $silent }
start-private = I am <b>Buurtwacht</b>. I help neighbours with SAAR: <b>S</b>ee it, <b>A</b>larm 112, tell the <b>A</b>pp, <b>R</b>espond safely.
    📞 Is there danger now? <b>Call 112.</b>
    After that, report it in the group of your neighbourhood, or here with the button.
    I keep on one card whether somebody has called.
    I keep what belongs to a report, and the first name of whoever writes in a group: /privacy
start-reached = ✅ Thank you, { $name }. I can now reach you in private for <b>{ $group }</b>. There is nothing more to do.
    📞 Is there danger now? <b>Call { $alarm } first.</b> Then report it in the group, or here with the button.
start-not-in-group = Thank you, { $name }. You are not a member of this group yet. Ask the admin of your neighbourhood for an invitation.
    📞 Is there danger now? <b>Call { $alarm } first.</b>
start-not-asked = { $name }, I could not ask Telegram just now whether you are in this group. Press the link again in a minute.
    📞 Is there danger now? <b>Call { $alarm } first.</b>
start-find-group = Find your group with /find, or ask the admin of your neighbourhood for an invitation. Are you already in a group with Buurtwacht? Write /meld there once, then I know your group.
call-not-through = { $name }, you did not get through. Try { $alarm } once more. Does it not work? Press below, and I ask a neighbour.
danger-no-group = 📞 Is this going on now? <b>Call 112 first.</b>
    Then tell your neighbours in your group. I do not know yet which group you are in: write /meld there once, and I will know it.
help-resident = 📞 Is there danger now? <b>Call { $alarm }.</b>
    Then report it: write in the group what you see and where, or use /meld.
    Called { $alarm }? Write it, or tap ✅.
    Has somebody called? Look at the card or use /status.
    Your data: /privacy, /mydata and /verwijder
help-admin = 📞 Is there danger now? <b>Call { $alarm }.</b>
    As an admin you can close any report (‘Over’), choose ‘Not urgent’ and take back a call.
    Are two reports about the same thing? Then I send you a button to merge them.
    In { $group } I need these rights: { $rights }
    Residents report in plain words or with /meld.
    Also: /startplan (get the group ready), /settings, /bridges and /link (neighbouring groups), /warn (their admins), /log (what changed).
own-language = In which language do you want me to write to you? The card in the group stays in the group's language.
own-stop = This you can stop:
    • <b>Messages from me</b>: block me in this chat. In the group you still see the reports.
    • <b>The group</b>: leave the group in Telegram.
    • <b>Your data</b>: delete it with the button.{ $admin ->
    [yes] { "" }
    • <b>The bot in your group</b>: you are an admin, so you can take me out of the group. Then I read nothing there any more.
   *[no] { "" }
  }
help-stranger = 📞 Is there danger now? <b>Call 112.</b>
    I help groups of neighbours. I do not know yet which group you are in.
    Are you in a group with Buurtwacht already? Write /meld there once, and I know your group.
    Not yet? Ask the admin of your neighbourhood for an invitation. Is there no group? Start one yourself: make a group in Telegram and add me.
command-unknown = I do not know that command. 📞 Is there danger now? Call { $alarm }. Report in your own words or with /meld. More: /help
hidden-report = 📞 Is there danger now? <b>Call { $alarm } first.</b> Then write here in one sentence what happens and where.
hidden-personal = You write in the name of the group, so I do not know who you are. Send it as yourself, or in our private chat.
rights-lost = I am missing a right in { $group }: { $rights }. Give it back under Administrators, and everything keeps working.
cannot-write = ⚠️ I cannot write in { $group } now. So an alarm is not shown there. { $closed ->
    [yes] The topic "{ $topic }" is closed. Open it again, or give me the right to manage topics.
   *[no] Let me send messages: make me an admin. Like this: name of the group, Administrators, Add admin.
  } What is waiting then comes by itself.
topic-gone = The topic for alarms in { $group } is gone. An alarm now comes where it was reported. Choose another topic with /startplan
topic-not-made = I could not make the topic. Give me the right to manage topics, or make it yourself and choose it with /startplan
topic-unsure = I do not know whether the topic is there now: Telegram gave no answer. Look in the group. Is it there? Write one message in it and choose it with /startplan
topic-being-made = I am making the topic.
bot-removed = I was taken out of { $group }. I no longer see reports there. Add me again to go on; nothing was lost.
not-for-you = Only an admin of that group can do this.
privacy = I read along to help with reports. I don't keep other messages. I delete a report 48 hours after it closes; the time and the street stay 30 days.
    Of whoever writes in the group I keep the first name, the language and when that last was. That way I can ask a neighbour to call when there is a report. After 90 days without a message I forget it, and 30 days after somebody leaves.
    Buurtwacht's own computer reads the messages. I send them to nobody else. Telegram keeps group messages on its own computers; they are not end-to-end encrypted.
    See your data: /mydata. Erase it: /verwijder. Questions or objections? Ask the admin of your group. You can also complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).
erase-confirm = Shall I erase all that I know of you? Your name then also goes from cards that are still open.
erased = Done. I know nothing of you any more. If you write in the group again, I start anew.
kept = Nothing was erased.
open-private = { $name }, please open me in private once and tap Start. Then I can help you there. In danger: call 112 first.
call-settled = { $hidden ->
    [yes] A resident already called { $alarm } at { $at }.
   *[no] { $name } already called { $alarm } at { $at }.
  } Only call if you see something new or someone is in danger.
meld-place-again = 📞 <b>In danger: call { $alarm } first.</b>
    I don't recognise a place. Write the street and the number, like: Church Street 12.
come-inside = { $name }, there is danger now. Come inside and stay inside.
joined-called = Thank you. Your message belongs to it. Is it new to the police? Call { $alarm } and tell them.{ $other ->
    [yes] { "" } Is it about something else? Tap ‘New report’.
   *[no] { "" }
  }
doubted = { $name }, a reporter is not sure that { $alarm } was called. Did you really speak to { $alarm }?
meld-call-noted = 📞 { $alarm } first, well done. What you wrote about calling goes on the card when your report is posted.
    Go on with your report.
ask-which-group = { $name }, reports are running in more than one group. Please write it in the group that it is about.
too-late = { $name }, your message of { $at } only reached me now. That is why I made no card of it. 📞 <b>Is it still going on? Call { $alarm }</b> and then write it again.
nameless = Neighbour
# /mijngegevens: a copy of all that is kept about somebody.
own-copy = { $name }, this file holds all that I keep about you now.
    Your groups: { $names }
    Of yours: { $reports } reports, { $claims } times something about calling, { $nudges } tips, { $pictures } pictures (only where they are).
    What you wrote just now I remember for twenty minutes at most. It is stored nowhere. To erase all: /verwijder.
own-copy-open = Open me in private once and press Start. Then send /mydata there again. The file is for you alone.
own-copy-about = All that Buurtwacht keeps about you. It holds nothing about others. Each part says after how many days it is gone at the latest. With /verwijder all of it is gone at once.
own-copy-resident = Your name, your language and when you last did something
own-copy-membership = Groups that you are in, and what you chose there
own-copy-neighbourhood = Groups that you brought the bot to
own-copy-outbox = Messages to you that have yet to go
own-copy-screen = Screens that the bot showed you
own-copy-application = Your requests to join
own-copy-area-draft = An area that you sent and did not settle yet
own-copy-audit = Settings that you changed
own-copy-awaited = What the bot expects from you next
own-copy-flag = Messages that you said belong elsewhere
own-copy-incident = Reports that you made first
own-copy-invitation = Invitations that you made or took
own-copy-nudge = Tips that you got about a message
own-copy-question = A message that the bot asks you about
own-copy-asked = Times that you were asked to call
own-copy-claim = What you said about calling
own-copy-draft = A report that you began
own-copy-picture = Pictures that you sent, without the picture
own-copy-posted = Messages of the bot that only you see
own-copy-reader = Cards that you read in your own language
own-copy-relay = Reports that you passed on or took over
own-copy-report = What you reported yourself
own-copy-watch = Reports where you said: I am watching
