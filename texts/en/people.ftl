# Small talk, photos, joining, and what admins read about it.
nudge-kind = Hi { $name }, the alert group is only for what is unsafe right now. That way nobody is alarmed for nothing. { $linked ->
    [yes] Shall I move your message to { $chat }?
   *[no] Could you put it somewhere else?
  }
nudge-rule = Hi { $name }, in { $group } the rule is: only what happens now and what you would call { $alarm } for. { $linked ->
    [yes] Shall I move your message to { $chat }?
   *[no] Could you put it somewhere else?
  }
nudge-admins = Hi { $name }, this message too fits better somewhere else. { $linked ->
    [yes] Shall I move it to { $chat }?{ " " }
   *[no] { "" }
  }Not sure what belongs here? Ask an admin; they know about it.
nudge-flagged = Hi { $name }, two neighbours think that your message does not belong in the alert group. { $linked ->
    [yes] Shall I move it to { $chat }?
   *[no] Could you put it somewhere else yourself?
  }
nudge-third = { $name } wrote something in { $group } that does not belong there for the third time this month. I said so in private. Could you call or drop by? Friendly works best.
nudge-judge = Trial { $count } of { $most }: at { $at } I told { $name } that a message does not belong in { $group }. Was that right? That is how I get to know your group.
nudge-judge-link = Trial { $count } of { $most }: at { $at } I told { $name } that <a href="{ $url }">this message</a> does not belong in { $group }. Was that right? That is how I get to know your group.
digest = In { $group } { $count ->
    [one] there was 1 message today that does not belong there.
   *[other] there were { $count } messages today that do not belong there.
  } I said nothing.
    { $entries }
digest-line = • <a href="{ $url }">{ $at }</a>
flag-noted = Thank you. Does another neighbour think so? Then I ask the writer to move it.
flag-again = You told me already. Thank you.
flag-how = Reply /offtopic to a message that does not belong here. When two neighbours think so, I ask the writer to move it.
flag-not-this = This is not possible for your own message or one by an admin.
flag-not-now = A report is running in { $group } now. Please leave it, so that the group stays calm.
moved-by = { $name } wrote this in { $group }.
move-failed = I could not move your message. Perhaps it is gone already, or I may not write there.
picture-ask = Hi { $name }, I took your photo out of the group. Is a person on it? <b>Keep the photo for the police</b> and tell { $alarm } that you have it.
picture-removed = Hi { $name }, I took your photo out of the group. We don't share photos here: perhaps nothing is wrong. <b>Keep the photo for the police</b> and tell { $alarm } that you have it. Could you say in words what you saw?
picture-cannot = Hi { $name }, we don't share photos here, and I may not take them away. Could you remove your photo yourself? <b>Keep it for the police</b> and tell { $alarm } that you have it.
picture-allowed = Hi { $name }, is a person on your photo? Then take it away. <b>Keep it for the police.</b> Otherwise it stays until the report closes.
picture-keep = <b>Your photo or video for the police</b>
    1. Tell { $alarm } that you have pictures. Ask where the pictures should go.
    2. Keep the original on your phone. Cut nothing off and make no screenshot: the time is in the file.
    3. Is it from a doorbell or camera? Save the video today. Many cameras erase it by themselves after a few days.
    4. Is the danger over? Call { $nonurgent }, or say so when you report the crime.
    5. Put it nowhere on the internet and pass it on to nobody, nor to me. Whoever is on it may have done nothing.
picture-from = 📷 From { $name }. { $caption }
picture-not-back = I could not put your photo back. It is still on your own phone.
paused-wait = Thank you, { $name }. An admin looks at your report first. Is there danger? Call { $alarm }. You need not wait for that.
paused-admin = { $name } reported something in { $group } ({ $category }). Reports by this resident wait for an admin. Shall I post it? After half an hour it lapses.
bin-wait = Thank you, { $name }. Call { $alarm }. In this group (BIN) an admin opens the report, after word from the police. They are looking now.
bin-admin = { $name } reported something in { $group } ({ $category }). Did the police ask to warn the group? Then tap the button. After half an hour it lapses.
not-posted = { $name }, your report was not posted. Is it still going on? Call { $alarm }.
false-reports = { $name } made { $count } reports in { $group } that were none. Do you want to look first at what this resident reports, for a day? Danger to life never waits.
is-paused = For a day, reports by { $name } go past an admin first, because of { $by }. Danger to life never waits.
new-link = { $name } just became a member of { $group } and posted { $linked ->
    [yes] <a href="{ $url }">a message with a link</a>
   *[no] a message with a link
  }. Is it advertising? Then I can remove it.
join-place = Welcome, { $name }. You want to join { $group }. Three short questions; only the admin sees your answer, and we delete your address afterwards.
    1. { $works ->
    [yes] Where do you live or work?
   *[no] Where do you live?
  } Write your street and number, or your postcode. Or send your location.
join-place-again = { $name }, the admin of { $group } does not know yet where you live. Please write your street and number once more, and your postcode.
join-place-what = { $name }, now I only want to know where you live. So the admin of { $group } sees whether you live in this neighbourhood. Write your street and number, for example Church Street 12, or your postcode. Or send your location. Then two more questions with a button follow.
join-age = 2. Are you { $count } or older?
join-rules = 3. Do you promise this? Call { $alarm } first, then report. No photos of people. Follow or hold nobody. No small talk in this group.
join-outside = That does not seem to belong to { $group }. { $known ->
    [yes] Your address belongs to <b>{ $other }</b>. Ask to join there.
   *[no] I know no group for your address.
  } Do you want to ask here all the same?
join-sent = Thank you, { $name }. The admin of { $group } will look at it. There is nothing more to do.
join-waiting = Thank you, { $name }. { $group } is full ({ $most } members). You are number { $count } on the waiting list.
join-place-free = { $name }, there is room in { $group }. { $answered ->
    [yes] The admin is looking at your request now.
   *[no] Please write once more where you live: street and number, or your postcode. Then the admin will look.
  }
join-too-young = Good of you to want to help, { $name }. For { $group } you have to be older. Do you see danger? Call { $alarm }; you always may.
join-stopped = All right. I stopped your request for { $group } and deleted your answers.
join-lapsed = { $name }, nobody decided in time about your request for { $group }. Your answers are deleted. Do you still want to join? Please ask again.
join-open-private = { $name }, somebody asks to join { $group }. Open me in private, then you can decide.
joins-none = { $ended ->
    [yes] { $last }
   *[no] { "" }
  } Nobody is waiting to join { $group } now.
joins = { $ended ->
    [yes] { $last }{ "" }

   *[no] { "" }
  }<b>{ $name }</b> { $member ->
    [yes] came into { $group } without a request. Is that all right?
   *[no] wants to join { $group }.
  }
    { $answered ->
    [yes] 🏠 { $place } { $inside ->
        [yes] (✅ inside the borders)
        [no] (⚠️ outside the borders)
       *[unknown] (I cannot tell whether that is inside the borders)
      }
   *[no] Has not answered where yet.
  }
    { $old ->
    [yes] ✅ { $age } or older
   *[no] Has not answered about age yet
  }
    { $promised ->
    [yes] ✅ Promised the rules
   *[no] Has not promised the rules yet
  }{ $before ->
    [yes] { "" }
    ↩️ Asked before.
   *[no] { "" }
  }{ $others ->
    [0] { "" }
    [one] { "" }
    After that 1 more is waiting.
   *[other] { "" }
    After that { $others } more are waiting.
  }
joined-in = ✅ { $name } was let in by { $by } at { $at }.
joined-not = { $name } was not let in, by { $by } at { $at }.
joined-out = { $by } thinks that { $name } does not belong here. Only you can remove somebody from the group; I never do.
joined-withdrawn = The request of { $name } is no longer there: taken back, or settled by somebody else.
joined-too-many = { $name } is in too many groups and cannot join now. Please try again later.
joined-no-right = Telegram did not let me admit { $name }. Do I have the right to invite?
joined-by-hand = ✅ { $name } was let into the group already.
group-full = { $group } is full ({ $most } members). New people go on a waiting list. Is it time for a second group? Then split by street, and tell everybody once.
welcome = You are in, { $name }. Remember SAAR: <b>S</b>ee it, <b>A</b>larm { $alarm }, tell the <b>A</b>pp, <b>R</b>espond safely. It is mostly quiet here, and that is good. Report with the button or simply in the group. The rules: /rules
welcome-ask = Welcome to { $group }, { $name }. Do you see danger? Call { $alarm } first. Do you have a moment? The admin would like to know three things.
beller = { $name }, do you want to be one of the first to be asked to call { $alarm }, when there is a report in { $group } and nobody has called? When it is urgent I ask the whole group at once. You are only asked in the hours that you choose. { $active ->
    [yes] { "" }
    <b>Now: yes, { $hours }.</b>{ $near ->
        [yes] { " " }First of all for { $street }.
       *[no] { "" }
      }
   *[no] { "" }
    <b>Now: no.</b>
  }{ $away ->
    [yes] { "" }
    🌴 You are on holiday (/meldingen). Until then I ask you nothing.
   *[no] { "" }
  }
beller-street = In which street do you live? Then I ask you first when something is there. Write only the street.
hours-always = always
hours-day = by day, from 8 to 18 h
hours-evening = in the evening, from 18 to 23 h
hours-night = at night, from 23 to 8 h
regels = <b>The rules of { $group }</b>
    1 Call { $alarm } first, then report.
    2 Only what happens now. Is it over? Call { $nonurgent }.
    3 Write what you see and where. No names, no judgement.
    4 No photos of people. Keep them for the police.
    5 Follow or hold nobody. { $react }
    6 No small talk{ $linked ->
    [yes] ; for that there is { $chat }.
   *[no] .
  }
    Everybody is innocent until proven otherwise.
log-pause = lets reports of a resident go past an admin first
log-unpause = lets reports of a resident go as usual again
log-removed = removed a message
hears = <b>What you hear from me about { $group }</b>
    In the group you always see everything. This is about what comes to you in private.
    🔔 Alerts: { $hears }.
    📞 { $spared ->
    [yes] I do not ask you to call.
   *[no] When nobody calls, I may ask you.
  }
    🌴 { $away ->
    [yes] You are away up to and including { $on }. I ask you nothing and send you no alerts. Are you about after all, and see danger? Call { $alarm }.
   *[no] You are not on holiday.
  }
    🔧 { $tested ->
    [yes] Once a month you get a silent test.
   *[no] You get no silent test.
  }
hears-nothing = not in private
hears-urgent = only what is urgent, with a sound
hears-all = all of them, with a sound
hears-in-private = { $name }, you settle this with me in private.
hears-choose = { $name }, which group is this about?
silent-test = 🔧 Test from { $group } – no alarm. So you know that I reach you. There is nothing to do.
silent-test-told = 🔧 <b>Silent test in { $group }</b>
    { $count ->
    [0] Nobody got the test: I cannot write to anybody in private yet.
    [one] 1 member got the test.
   *[other] { $count } members got the test.
  }{ $lost ->
    [0] { "" }
    [one] { " " }1 member has blocked me.
   *[other] { " " }{ $lost } members have blocked me.
  }
    I know { $known } members and can write to { $reached } of them in private.
