# Bridges between neighbourhoods: inviting, passing on, and what the other group sees.
resident-of = A resident of { $group }
card-came = ↪️ <b>From { $other }</b>, { $itself ->
    [yes] passed on by itself
   *[no] { $byhidden ->
        [yes] published by an admin
       *[no] published by { $by }, admin
      }
  }. Seen at { $at }. Do you see it yourself now? Then call { $alarm }. Otherwise you need not do anything.
card-came-note = ✏️ Admin: { $note }
card-came-over = ↪️ Came from { $other }.
ended-elsewhere = 🟢 The report from { $other } is closed ({ $at }).
pass-on = { $name }, this is moving towards <b>{ $other }</b>: { $category }, { $known ->
    [yes] { $place }
   *[no] place unknown
  }. Should that group know? They get place, time, behaviour and direction. No photo.
offer = 🔔 <b>{ $other } offers a report.</b>{ $chosen ->
    [yes] { " " }An admin there chose to.
   *[no] { "" }
  } This is how it would stand in { $group }:

    { $preview }{ $typed ->
    [yes] { "" }
    For you alone, as it was reported: “{ $words }”
   *[no] { "" }
  }

    Shall we put it in { $group }? One of the admins decides.
offer-published = ✅ The report from { $other } stands in { $group }{ $itself ->
    [yes] .
   *[no] , published by { $by } at { $at }.
  }
offer-declined = The report from { $other } was not published. { $by } chose so at { $at }.
offer-lapsed = The report from { $other } is closed or too old. Nothing was published.
offer-late = That is too late: this report has been decided on.
offer-type-line = Write your line. It will stand with the report, with ‘Admin’ before it. { $most } characters at most. No names, no judgement.
line-or-report = That is now with the report that you pass on. Do you see something new yourself? 📞 <b>Call { $alarm } first.</b> Then report it in your own group.
offer-bad-line = That cannot be. { $most } characters at most, no names, nothing about how somebody looks, and no calls to action. Please write it again.
offer-open-private = { $name }, a neighbouring group offers a report. Open me in private, then you can decide.
bridges = <b>Bridges of { $group }</b>
    { $any ->
    [yes] { $lines }
   *[no] None yet. A bridge lets a report cross the street: the neighbouring group gets a card of its own, and one call counts for both.
  }{ $watched ->
    [yes] { "" }
    👁 { $name } is watching now: offers go there first.
   *[no] { "" }
  }
bridge-line = { $state ->
    [fine] 🟢
    [paused] ⏸
   *[trouble] ⚠️
  } <b>{ $other }</b>: { $state ->
    [fine] works
    [paused] paused
   *[trouble] something is wrong
  }{ $used ->
    [yes] , last used on { $on } at { $at }
   *[no] , not used yet
  }
bridge = <b>Bridge with { $other }</b>: { $state ->
    [paused] ⏸ paused
   *[active] 🟢 on
  }{ $used ->
    [yes] , last used on { $on } at { $at }
   *[no] , not used yet
  }
    In, from { $other }: { $mode ->
    [off] nothing.
    [auto] comes in by itself, in the kinds that you choose. The rest is offered.
   *[offer] is offered to you; an admin publishes it.
  }
    Out, to { $other }: { $sends ->
    [yes] yes, when it is urgent or somebody called, and when you pass it on.
   *[no] nothing.
  }{ $troubled ->
    [yes] { "" }
    ⚠️ { $troubles }
   *[no] { "" }
  }

    <b>What do we do with a report from { $other }?</b>
link-gone = I am no longer in { $group }.
link-rights = In { $group } I am no admin; not everything works there.
link-nobody = In { $group } no admin has opened me in private, so nobody can publish a report.
bridge-invitation = <b>Invitation from { $group }</b>
    Send this link to an admin of the neighbouring group. It works once, until this time tomorrow:
    { $url }
    After that I ask you once more.
bridge-agree = <b>{ $name } of { $other } would like a bridge with { $group }.</b>
    { $far ->
    [yes] The neighbourhoods are { $metres } metres apart.
   *[no] How far apart the neighbourhoods are, I do not know.
  } { $counted ->
    [yes] { $other } has { $members ->
        [one] 1 member
       *[other] { $members } members
      }.
   *[no] { "" }
  }
    What crosses: place, time, behaviour, direction and whether somebody called. No photos, no names. A registration only when the car drives off. You are offered what is urgent or was called about, and publish it yourselves. The other way the same. You can stop with one tap at any time.
bridge-confirm = <b>{ $name } of { $other } says yes.</b> One more tap from you, and the bridge between { $group } and { $other } stands.
    { $far ->
    [yes] The neighbourhoods are { $metres } metres apart.
   *[no] How far apart the neighbourhoods are, I do not know.
  } { $counted ->
    [yes] { $other } has { $members ->
        [one] 1 member
       *[other] { $members } members
      }.
   *[no] { "" }
  }
    What crosses: place, time, behaviour, direction and whether somebody called. No photos, no names.
bridge-agreed = Thank you. { $name } of { $other } gets the last question now. I will tell you when the bridge stands.
bridge-not-agreed = All right. There will be no bridge with { $other }.
bridge-declined = { $other } decided against it after all. There will be no bridge.
bridge-stands = 🌉 The bridge between { $group } and { $other } stands. What is urgent or was called about is offered to and fro. To change or stop it: /bridges
bridge-paused = ⏸ The bridge between { $group } and { $other } is paused, { $own ->
    [yes] by your group.
   *[no] by { $other }.
  }
bridge-resumed = 🟢 The bridge between { $group } and { $other } works again.
bridge-ended = The bridge between { $group } and { $other } was ended, { $own ->
    [yes] by your group.
   *[no] by { $other }.
  } What had crossed already I follow to its end.
bridge-no-admin = ⏸ The bridge between { $group } and { $other } is paused: { $own ->
    [yes] your group has no admin any more.
   *[no] { $other } has no admin any more.
  }
bridge-test-failed = ⚠️ The monthly trial of the bridge between { $group } and { $other } went wrong. See what it is with /bridges.
bridge-end = Do you want to end the bridge with { $other }? Beginning again takes a yes from both of you.
bridge-choose = { $name }, for which of your groups is this bridge?
bridge-too-late = This invitation does not work any more. Ask for a new one; a link works for one day and once.
bridge-used = This invitation has been used. Ask for a new one.
bridge-same = This link is for an admin of another group. Pass it on to the neighbours.
bridge-asks = 🌉 { $name } of { $other } asks for a bridge with { $group }.
bridge-asked = { $other } has been asked. You will hear as soon as an admin there says yes.
bridge-asked-before = { $other } has been asked today. You can ask again tomorrow.
bridge-already = These two groups have a bridge already. See /bridges.
bridge-no-group = This link is for an admin of a group with Buurtwacht. Are you one? Then first write /bridges in your group.
press-bridge-revoked = The invitation does not work any more.
press-bridge-gone = This invitation does not work any more.
press-bridge-yes = The bridge stands.
press-bridge-no = All right, no bridge.
press-bridge-ended = The bridge was ended.
press-pass-none = That is not possible (any more): the report is over or too old, the bridge is off, or the group knows already.
press-passed-on = Offered. An admin there decides.
press-offer-published = Published.
press-offer-declined = Not published.
press-offer-lapsed = The report is over or too old. Nothing was published.
press-offer-suggested = This was not offered yet.
press-offer-offered = This was not decided yet.
log-link = built a bridge
log-link-paused = paused a bridge
log-link-resumed = turned a bridge on again
log-link-ended = ended a bridge
log-link-mode = changed what comes in from a neighbouring group
log-link-off = nothing
log-link-offer = offer
log-link-auto = by itself
button-pass-on = Pass on
button-pass-on-to = ➡️ { $other }: { $category }{ $known ->
    [yes] , { $place }
   *[no] { "" }
  }
button-publish = Put it in our group
button-not-for-us = Not for us
button-add-line = Add a line
button-same-thing = Same as our report{ $otherknown ->
    [yes] : { $other }
   *[no] { "" }
  }
button-bridge = { $other }
button-bridge-look = Have a look
button-bridge-invite = Invite a neighbouring group
button-bridge-revoke = Take the invitation back
button-bridge-yes = Agree
button-bridge-no = No
button-bridge-in-off = { $current ->
    [yes] ✔ Nothing
   *[no] Nothing
  }
button-bridge-in-offer = { $current ->
    [yes] ✔ Offer
   *[no] Offer
  }
button-bridge-in-auto = { $current ->
    [yes] ✔ By itself
   *[no] By itself
  }
button-bridge-out-on = Send nothing to { $other }
button-bridge-out-off = Send to { $other } again
button-bridge-class-urgent = { $current ->
    [yes] ✔ Urgent
   *[no] Urgent
  }
button-bridge-class-called = { $current ->
    [yes] ✔ Called
   *[no] Called
  }
button-bridge-class-vehicle = { $current ->
    [yes] ✔ Car driving off
   *[no] Car driving off
  }
button-bridge-class-missing = { $current ->
    [yes] ✔ Missing
   *[no] Missing
  }
button-bridge-hours-0 = { $current ->
    [yes] ✔ Always
   *[no] Always
  }
button-bridge-hours-23 = { $current ->
    [yes] ✔ At night
   *[no] At night
  }
button-bridge-hours-7 = { $current ->
    [yes] ✔ By day
   *[no] By day
  }
button-bridge-pause = Pause
button-bridge-resume = On again
button-bridge-end = End the bridge
button-bridge-end-sure = Yes, end the bridge
warning = ⚠️ <b>{ $name } of { $group } warns the admins:</b>
    { $words }
    This is for admins. Do not simply put it in your group.
warning-sent = Sent to { $count ->
    [one] 1 admin
   *[other] { $count } admins
  } of neighbouring groups. I take it away again after two days.
warning-nobody = There is nobody to warn yet. First build a bridge: /bridges
warning-how = Write your warning after the command, for example: /warn Somebody rings with a story about the water pipes. Only admins of neighbouring groups get it. { $most } characters at most, no names, nothing about how somebody looks.
warning-bad = That cannot be. { $most } characters at most, no names, nothing about how somebody looks, and no call to look for anybody. Write what happens.
log-warned = warned the admins of the neighbouring groups
button-duty-take = I watch until tomorrow morning
button-duty-leave = I watch no longer
button-duty-relieve = I take over from { $name }
press-passed-through = Passed on: it stands there already, because that group wants it so.
bridge-gone = ⚠️ I am no longer in { $other }, so the bridge with { $group } does not work.
bridge-rights = ⚠️ In { $other } I am no admin any more. The bridge with { $group } works only in part.
log-passed-on = passed a report on to a neighbouring group
log-published = published a report of a neighbouring group
log-not-published = did not publish a report of a neighbouring group
log-merged = merged a report with that of a neighbouring group
log-link-sends = sends reports to a neighbouring group again
log-link-sends-not = sends no more reports to a neighbouring group
log-link-by-itself = changed what comes in from a neighbouring group by itself
log-duty = watches the bridges until the morning
log-duty-over = watches the bridges no longer
log-link-classes = changed what comes in from a neighbouring group by itself
log-link-hours = changed when something comes in from a neighbouring group by itself
log-class-urgent = urgent
log-class-called = called
log-class-vehicle = vehicle on the run
log-class-missing = missing
log-class-none = nothing
log-hours-0 = always
log-hours-23 = at night
log-hours-7 = by day
