# Theme meetings, in the small-talk group. (M6)
meeting-topic-burglary = Keeping burglars out
meeting-topic-cyber = Scams and the internet
meeting-topic-fire = Fire and smoke alarms
meeting-topic-youth = Young people around here
meeting-title = { $topic } – { $group }
meeting-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
  } { $on }, { $at }
meeting-time = 🗓 <b>Time for a meeting of { $group }?</b>
    Once a quarter around one table helps: people know each other, and call sooner. The group chooses the topic and the day.
meeting-no-chat = 🗓 I plan a meeting in the small-talk group, never in the alert group { $group }. Link such a group first: /startplan
meeting-screen-none = 🗓 <b>Meeting of { $group }</b>
    None is planned now. When you begin, I ask in the small-talk group what it should be about.
meeting-screen-over = 🗓 <b>Meeting of { $group }</b>
    The last one was { $day }, about ‘{ $topic }’. Put a link to the notes in the small-talk group, or plan a new one.
meeting-screen-topics = 🗓 <b>What about?</b>
    The small-talk group is voting. Press a topic to choose it; the day comes next.
meeting-screen-dates = 🗓 <b>When?</b> Topic: { $topic }
    Name one or more days. If you name several, the small-talk group votes and you choose after that.
meeting-screen-place = 🗓 <b>Where?</b> { $topic }, { $day }
    Now the place. After that the invitation stands in the small-talk group.
meeting-screen-planned = 🗓 <b>{ $topic }</b>
    { $day }
    📍 { $place }
    🙋 { $count } come, { $waiting } wait for a place.
    Below you choose how many people may come.
meeting-type-dates = Write one or more days with the hour, such as: 12-1 19:30, 14-1 20:00
meeting-type-move = Write the new day with the hour, such as: 12-1 19:30. I tell everybody who comes.
meeting-type-place = Write where it is, such as: Community centre, 1 High Street
meeting-type-notes = Send the link to the notes, such as: https://…
meeting-bad-date = I cannot read that as a day, or it is past, or more than half a year away. Write day, month and hour, such as: 12-1 19:30
meeting-bad-place = Write the place in 3 to 80 letters.
meeting-bad-notes = That is no link. It begins with https://
meeting-vote-topics = 🗓 <b>Meeting of { $group }: what about?</b>
    Press every topic that you would come for. Pressing again takes your vote away. Something else? Propose it.
meeting-vote-dates = 🗓 <b>{ $topic }: when can you?</b>
    Press every day that suits you.
meeting-board = { $state ->
    [cancelled] 🗓 <b>Called off: { $topic }</b>
    [over] 🗓 <b>Over: { $topic }</b>
   *[planned] 🗓 <b>{ $topic }</b>
  }
    { $day }
    📍 { $place }
    🙋 { $count ->
    [0] Nobody said yet that they come.
    [one] 1 neighbour comes.
   *[other] { $count } neighbours come.
  }{ $cap ->
    [0] { "" }
   *[other] { " " }There is room for { $cap }.
  }{ $waiting ->
    [0] { "" }
   *[other] { " " }{ $waiting } on the waiting list.
  }
meeting-soon = 🗓 Reminder: <b>{ $topic }</b>, { $day }, { $place }. { $count ->
    [0] Will you come too?
    [one] 1 neighbour comes. Will you come too?
   *[other] { $count } neighbours come. Will you come too?
  }
meeting-entry = 🗓 { $topic }, { $day }, { $place }. Open the file and it stands in your calendar.
meeting-moved = 🗓 Moved: <b>{ $topic }</b> is now { $day }, { $place }. Open the file and your calendar follows. You cannot come? Press ‘I cannot come after all’ in the small-talk group.
meeting-off = 🗓 Called off: { $topic }, { $day }. Open the file and it leaves your calendar.
meeting-room = 🗓 There is room: you can come to <b>{ $topic }</b>, { $day }, { $place }.
meeting-held = 🗓 The meeting about ‘{ $topic }’ is over. Are there notes? Then I put the link in the small-talk group.
meeting-dropped = 🗓 The plans for a meeting of { $group } are off.
meeting-lapsed = 🗓 For four weeks nothing happened to the plans for a meeting of { $group }. I took them away, votes and all. You can always begin again.
meeting-notes-there = 🗓 The notes of ‘{ $topic }’, { $day }: { $url }
meeting-pointers-burglary = 🗓 <b>Keeping burglars out: to begin with</b>
    • Ask the community officer or an adviser of the municipality.
    • Walk round together: which door, gate or lamp invites?
    • Good locks, light that goes on, a house that looks lived in.
    • Practise together: what do you see, what do you tell { $alarm }?
meeting-pointers-cyber = 🗓 <b>Scams and the internet: to begin with</b>
    • Let somebody tell what happened to them. There is no shame in it.
    • The bank, the police or a grandchild in need never ask for money or a code.
    • Hang up, and call the number that you know.
    • Set updates and a lock on every phone together.
meeting-pointers-fire = 🗓 <b>Fire and smoke alarms: to begin with</b>
    • Invite your fire brigade for an evening.
    • A smoke alarm on every floor; dust and test them every year.
    • Think of your way out, in the dark too, and where the key is.
    • Who in the street needs help to get outside?
meeting-pointers-youth = 🗓 <b>Young people around here: to begin with</b>
    • Ask the youth worker, and ask the young people themselves.
    • What really happened, and what only feels like it?
    • A chat by day helps more than a report at night.
    • Agree what you do together when it does get out of hand.
meeting-pointers-own = 🗓 <b>{ $topic }: to begin with</b>
    • Who in the neighbourhood knows much about it? Ask them for ten minutes.
    • Let everybody say what they saw themselves.
    • Choose one thing that you will do together, and who does it.
meeting-topic-ask = 🗓 What should the meeting be about? Write it in a few words.
meeting-topic-added = 🗓 ‘{ $topic }’ is on the list. Do not forget to vote for it yourself.
meeting-topic-late = 🗓 There is no vote about topics now.
meeting-topic-full = 🗓 The list is full. Vote for what is on it.
meeting-topic-enough = 🗓 You have proposed { $count } already. Thank you!
meeting-topic-long = 🗓 Write it in 3 to { $count } letters. Then press ‘Something else’ again.
meeting-topic-there = 🗓 That is on the list already. Vote for it!
meeting-topic-unfit = 🗓 That cannot be a topic: it is about a person or about what somebody looks like. Name a topic that is of use to everybody.
button-meeting = 🗓 Meeting
button-meeting-start = 🗓 Begin: what about?
button-meeting-own = ➕ Something else
button-meeting-vote = { $what } · { $count }
button-meeting-choose = { $what } · { $count }
button-meeting-dates = 📅 Name days
button-meeting-place = 📍 Enter the place
button-meeting-move = 📅 Move it
button-meeting-cancel = Call it off
button-meeting-notes = 📎 Link to the notes
button-meeting-cap = { $count ->
    [0] Everybody
   *[other] { $count }
  }
button-meeting-come = 🙋 I come
button-meeting-not-come = I cannot come after all
button-meeting-file = 📅 In my calendar
press-meeting-begun = 🗓 The question stands in the small-talk group.
press-meeting-late = 🗓 This belongs to a meeting that has moved on or is over.
press-meeting-for = 🗓 You are for it.
press-meeting-not-for = 🗓 Your vote is gone.
press-meeting-comes = 🗓 Good, you come.
press-meeting-waits = 🗓 It is full. You are on the waiting list and move up by yourself; you see it here.
press-meeting-not-coming = 🗓 A pity. You are off the list.
press-meeting-open = 🗓 Open our private chat first and press Start. Then I send you the file.
log-meeting = began to plan a meeting
own-copy-meeting-option = Topics that you proposed
own-copy-meeting-vote = What you voted for
own-copy-meeting-guest = Which meeting you come to
meeting-chosen = 🗓 Chosen: <b>{ $topic }</b>{ $known ->
    [yes] , { $day }. The place follows.
   *[no] . The day follows.
  }
meeting-moved-on = 🗓 The planning has moved on. Open the screen anew: /meeting
meeting-moved-aloud = 🗓 Moved: <b>{ $topic }</b> is now { $day }, { $place }.
meeting-off-aloud = 🗓 Called off: <b>{ $topic }</b>, { $day }.
