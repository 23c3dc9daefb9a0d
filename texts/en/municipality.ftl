# The municipality: coordinators, the groups that take part, and the group of their admins. (M4)
button-town = 🏛 The municipality
town = 🏛 <b>{ $town }</b>: { $count ->
    [0] no group takes part yet.
    [one] 1 group takes part.
   *[other] { $count } groups take part.
  }
    { $lines }{ $extra ->
    [0] { "" }
   *[other] { "" }And { $extra } more.
  }{ $overlaps }
    { $people ->
    [one] You are the only coordinator.
   *[other] There are { $people } coordinators.
  } { $linked ->
    [yes] The group of the admins is linked.
   *[no] There is no group for the admins yet.
  }
    What you never see here: members, messages and reports of a group. With /warn and a text you reach all admins.
town-lines = { $line }
    { $rest }
town-line = { $fine ->
    [yes] ✅ { $group }
   *[no] ⚠️ { $group }: { $lacks }
  }
town-lacks-admin = no admin who did anything in the last 60 days
town-lacks-borders = no borders
town-lacks-bridge = no bridge with the neighbours
town-none = 🏛 /town is for coordinators of a municipality. Are you one? Ask a colleague for a link, or whoever runs this bot.
town-link-old = This link no longer works. Ask for a new one.
town-link-coordinator = 🏛 Send this link to one colleague. It works once, for two days:
    { $url }
town-link-group = 🏛 Send this link to the admins of groups in { $town }. Each admin says yes or no:
    { $url }
town-coordinator-new = 🏛 { $name } is now a coordinator of { $town } as well.
town-coordinator-gone = 🏛 { $name } is no longer a coordinator of { $town }.
town-group-new = 🏛 { $group } now takes part in { $town }.
town-group-gone = 🏛 { $group } no longer takes part in { $town }.
town-stop = 🏛 Do you no longer want to be a coordinator of { $town }?
town-stopped = 🏛 You are no longer a coordinator of { $town }.
town-ask = 🏛 <b>{ $town }</b> asks whether your group takes part. The municipality then sees the name of your group, whether an admin is active, whether there are borders and a bridge, and your borders in a picture. Never members, messages or reports. You can stop at any time. Which group takes part?
town-group = 🏛 { $group } takes part in <b>{ $town }</b>. Coordinator: { $people ->
    [0] nobody at the moment
   *[other] { $names }
  }.
    The municipality sees the name of the group, whether an admin is active, and whether there are borders and a bridge. Never members, messages or reports.
town-group-none = 🏛 { $group } belongs to no municipality. A coordinator of the municipality can send you a link; you say yes or no.
town-chat = Hello. This is now the group of the admins in { $town }. I read nothing here. Admins of groups that take part are let in by me.
town-chat-open = 🏛 There is now a group for admins in { $town }. With the button you ask to come in; I let you in at once.
town-chat-closed = 🏛 The group of the admins in { $town } is for admins of groups that take part.
town-gaps = 🏛 The areas of the groups in { $town }. Orange is a strip between two groups where nobody looks: that is where somebody passes when both sides watch. Where you see no orange, there is none.
town-gaps-none = No group gave its borders on a map yet.
town-warning-how = 🏛 Write a text behind it, for example: /warn Fake officers go from door to door. It goes to all admins of the municipality, not to residents. At most { $most } characters, without names, number plates or looks.
town-warning = 🏛 <b>{ $town }</b>, { $name }: { $words }
town-warning-sent = 🏛 Sent to { $count ->
    [one] 1 admin
   *[other] { $count } admins
  } of { $groups ->
    [one] 1 group
   *[other] { $groups } groups
  }.{ $lost ->
    [0] { "" }
    [one] { " " }1 admin is out of my reach: they did not press Start yet.
   *[other] { " " }{ $lost } admins are out of my reach: they did not press Start yet.
  }
button-town-invite = Invite groups
button-town-colleague = Invite a colleague
button-town-gaps = Where does nobody look?
button-town-make = Make a group for admins
button-town-chat = To the admins of { $town }
button-town-stop = Stop being a coordinator
button-town-stop-sure = Yes, I stop
button-town-leave = No longer take part
command-gemeente = Groups in your municipality (coordinator)
log-town = changed which municipality the group takes part in
own-copy-coordinator = That you are a coordinator of a municipality
town-overlap = 🗺 { $share } % of { $group } also belongs to { $other }
town-quarter = 🏛 <b>{ $town }, all groups together</b>
    { $lines }
town-quarter-few = 🏛 I say nothing about the last quarter of { $town }: only where at least { $most } groups had enough reports. Otherwise somebody could be recognised.
button-town-quarter = The quarter in figures
