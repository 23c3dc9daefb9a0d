# The quarterly overview for admins. (M8)
quarter-title = { $group }, { $from_month ->
    [1] January to March
    [4] April to June
    [7] July to September
   *[other] October to December
  } { $year }
quarter = 📊 <b>{ $group }, { $from_month ->
    [1] January to March
    [4] April to June
    [7] July to September
   *[other] October to December
  } { $year }</b>
    🔔 { $count } reports, { $urgent } of them urgent{ $wrong ->
    [0] .
    [one] . 1 message turned out to be no report.
   *[other] . { $wrong } messages turned out to be no report.
  }
    📞 { $timed ->
    [yes] Until somebody said that they had called: mostly { $middle }, at most { $longest }.
   *[no] Too few calls to say anything about them.
  }{ $uncalled ->
    [0] { "" }
    [one] { " " }At 1 report nobody said that they had called.
   *[other] { " " }At { $uncalled } reports nobody said that they had called.
  }
    ☎️ { $saved ->
    [0] Nobody wanted to call when it had been done already.
    [one] 1 neighbour did not have to call as well.
   *[other] { $saved } neighbours did not have to call as well.
  }
    🟢 At { $share } % of the reports somebody said how it ended.
    💬 { $tips ->
    [0] No tips about small talk.
    [one] 1 tip about small talk, { $wrong_tips } wrong.
   *[other] { $tips } tips about small talk, { $wrong_tips } wrong.
  }
    👥 I know { $known } members and can write to { $reached } of them in private.
quarter-few = 📊 <b>{ $group }, { $from_month ->
    [1] January to March
    [4] April to June
    [7] July to September
   *[other] October to December
  } { $year }</b>
    { $count ->
    [0] No reports. A quiet group is a good group.
    [one] 1 report. So few that an overview would show whom it is about; so this is all.
   *[other] { $count } reports. So few that an overview would show whom they are about; so this is all.
  }
    👥 I know { $known } members and can write to { $reached } of them in private.
quarter-kinds = What happened
quarter-times = How soon somebody said that they had called
quarter-ends = How it ended
quarter-others = Others
quarter-within = { $place ->
    [0] within 30 s
    [1] within 1 min
    [2] within 2 min
    [3] within 5 min
   *[other] later
  }
quarter-nobody = nobody
quarter-end-police = Police or help came
quarter-end-false-alarm = False alarm
quarter-end-gone = Nobody seen any more
quarter-end-unknown = Not known
quarter-end-silent = Went quiet
button-quarter = 📊 Overview of the quarter
press-quarter = 📊 It comes below.
own-copy-spared = At which reports you wanted to call when it had been done already
quarter-sums = All groups together ({ $groups }), { $from_month ->
    [1] January to March
    [4] April to June
    [7] July to September
   *[other] October to December
  } { $year }
    Reports: { $count }, urgent: { $urgent }, no report: { $wrong }
    Until somebody said that they had called: { $timed ->
    [yes] mostly { $middle }, at most { $longest }
   *[no] too few to say
  }; never said: { $uncalled }
    Neighbours who did not have to call as well: { $saved }
    Ended with an outcome: { $share } %
    Tips about small talk: { $tips }, wrong: { $wrong_tips }
quarter-sums-few = There is too little to add up: something is known of { $count } groups. With fewer than { $most } groups, or very few reports, it would show whom they are about.
