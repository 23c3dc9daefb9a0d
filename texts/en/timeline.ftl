# The timeline of one report, for the community officer. Without names. (M9)
timeline-choose = 📄 <b>Timeline for the community officer</b>
    One report of { $group } on paper: what was seen, called and passed on, and when, without names and without messages. The group can see that you make it. This works until 48 hours after the report.
timeline-none = 📄 <b>Timeline for the community officer</b>
    There is no report of { $group } now that I still know something of. 48 hours after a report I forget what was seen.
timeline-made = 📄 Timeline of { $category }{ $known ->
    [yes] { "" }, { $place }
   *[no] { "" }
  }. Give it to the police alone. The group reads that it was made.
timeline-title = Timeline: { $category }{ $known ->
    [yes] { "" }, { $place }
   *[no] { "" }
  }
timeline-about = Group { $group }, { $on }. Times are those at which a message was written or a button pressed.
timeline-roles = ‘Called’ is what residents said. Who did what stands here as reporter, admin or resident with a letter. What was seen was taken from messages by the bot and can hold mistakes.
timeline-foot = Made by an admin with Buurtwacht on { $on } at { $at }, on request. Holds no names of residents. Everybody is innocent until proven otherwise.
timeline-somebody = A resident
timeline-reporter = The reporter
timeline-admin = Admin { $letter }
timeline-resident = Resident { $letter }
timeline-reported = { $first ->
    [yes] { $who } reported:
   *[no] { $who } saw as well:
  } { $what }
timeline-where = 📍 { $place }
timeline-call-lease = { $who } said that they were going to call ({ $number }).
timeline-call-done = { $who } said that they had called ({ $number }).{ $doubted ->
    [yes] { " " }This was doubted later.
   *[no] { "" }
  }{ $ended ->
    [yes] { " " }This was taken back later.
   *[no] { "" }
  }
timeline-call-news = { $who } told { $number } something new.
timeline-call-other-number = { $who } called another number.
timeline-call-hearsay = { $who } heard that somebody else had called.
timeline-passed = Passed on to the group { $other }.
timeline-not-through = A call did not get through.
timeline-helped = A resident saw that help was there.
timeline-closed = { $outcome ->
    [police] Closed: police or help came.
    [false_alarm] Closed: false alarm.
    [gone] Closed: nobody seen any more.
    [no_report] Withdrawn: this was no report.
    [silent] Closed: nothing more came.
    [merged] Merged with another report.
   *[unknown] Closed: not known how it ended.
  }
timeline-file = timeline
card-timeline = 📄 At { $at } an admin made a timeline for the community officer, without names.
button-timeline = 📄 Timeline for the officer
button-timeline-of = { $on } { $at } · { $category }
press-timeline = 📄 I am making it. It comes below, and the group can see that.
press-timeline-gone = 📄 I know nothing of that report any more.
log-timeline = made a timeline of a report
