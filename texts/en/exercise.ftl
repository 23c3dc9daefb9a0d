# An exercise. Every text begins with 🎓 and says what it is; no number to call stands anywhere. (X4)
exercise-what-cars = somebody tries car doors
exercise-what-shed = two people break open a shed
exercise-what-smoke = smoke comes out of a window
exercise-place-cars = by the playground
exercise-place-shed = behind the shops
exercise-place-smoke = above the bakery
exercise-choose = 🎓 <b>Exercise in { $group }</b>
    The group plays SAAR: see, ‘call’, report, watch, done. It takes five to ten minutes. I ask nobody to really call, and an exercise never crosses a bridge.
    Does a real report come in? Then I stop the exercise at once.
    What is there to see?
exercise-runs = 🎓 <b>An exercise is going on in { $group }</b>
    { $what }, { $place }.
exercise-not-now = 🎓 A real report is open in { $group }. Practise when it is over.
exercise-board = 🎓 <b>EXERCISE – this is not real</b>
    Call nobody and do not go outside. Write nothing in the group, use the buttons. Do you see something real? Just report it: the exercise stops then.
    { $state ->
    [empty] { "" }
    👀 <b>Signal.</b> Who looks out of the window? One person plays the reporter.
    [seen] { "" }
    👀 <b>Signal.</b> { $hidden ->
        [yes] A resident sees something
       *[no] { $name } sees something
      } and is choosing what goes into the report.
   *[told] { "" }
    💬 <b>Seen:</b> { $what }, { $place } ({ $at }).
    ☎️ <b>Alarm.</b> Nobody has ‘called’ yet. One person plays the caller.
    [calling] { "" }
    💬 <b>Seen:</b> { $what }, { $place }.
    ☎️ <b>Alarm.</b> { $hidden ->
        [yes] A resident has been ‘calling’
       *[no] { $name } has been ‘calling’
      } since { $at }. The others wait.
    [called] { "" }
    💬 <b>Seen:</b> { $what }, { $place }.
    ☎️ ‘Called’ at { $at }{ $hidden ->
        [yes] { "" }
       *[no] { " " }by { $name }
      }. There is no need to ‘call’ again.
    👀 <b>React.</b> Watch from inside. { $count ->
        [0] Nobody watches yet.
        [one] 1 resident watches.
       *[other] { $count } residents watch.
      }
  }
exercise-over = 🎓 <b>EXERCISE OVER – it was not real</b>
    { $state ->
    [real] There is a real report. Look there.
    [stopped] The admin stopped the exercise.
    [quiet] Nothing happened any more, so I stop.
   *[done] Well done. This was SAAR, from seeing to all-clear.
  }{ $reported ->
    [yes] { "" }
    💬 From the start to the report: { $first }
   *[no] { "" }
  }{ $called ->
    [yes] { "" }
    ☎️ From the report to ‘called’: { $last }
    👀 { $count ->
        [0] Nobody watched
        [one] 1 resident watched
       *[other] { $count } residents watched
      }
   *[no] { "" }
  }
    ⏱ All together: { $duration }
    For real: call first, then the app. Your own safety comes first.
exercise-see = 🎓 <b>EXERCISE</b> – call nobody.
    You look out of the window. You see: { $what }, { $place }. What goes into the report?
exercise-told = { $what }, { $place }
exercise-told-look = A strange type in a hoodie
exercise-told-wait = Nothing yet. I wait until I know more
exercise-told-it = 🎓 <b>EXERCISE</b> – your report stands on the board. For real you call first and report here after that. Do you see that it is over? Press ‘All clear’ once somebody has ‘called’.
exercise-ask-place = 🎓 <b>EXERCISE</b> – call nobody. I play the control room.
    ‘Where is it?’ They always ask that first: if the line drops, they know where to go.
exercise-ask-what = 🎓 <b>EXERCISE</b> – call nobody. I play the control room.
    ‘What is happening there?’ Say what somebody does, not what you think it is.
exercise-called-it = 🎓 <b>EXERCISE</b> – well done. For real they also ask what somebody looks like and where they go. Stay on the line until they say that you may hang up.
exercise-too-long = 🎓 <b>EXERCISE</b> – it took too long, so somebody else may have a go. It works like that for real too: who says they call and stays silent holds up nobody.
button-exercise = 🎓 Exercise
button-exercise-scene = 🎓 { $what }
button-exercise-stop = 🎓 Stop the exercise
button-exercise-reporter = 🎓 I play the reporter
button-exercise-caller = 🎓 I play the caller
button-exercise-watcher = 🎓 I watch
button-exercise-safe = 🎓 All clear
press-exercise-begun = 🎓 The exercise has begun. The board stands in the group.
press-exercise-runs = 🎓 An exercise is going on already.
press-exercise-not-now = 🎓 A real report is open. Practise later.
press-exercise-late = 🎓 This belongs to an exercise that has moved on or is over.
press-exercise-yours = 🎓 You play that role already.
press-exercise-reporter = 🎓 You see it. Read what I wrote to you.
press-exercise-caller = 🎓 You ‘call’. Read what I wrote to you.
press-exercise-watcher = 🎓 You watch, from inside.
press-exercise-taken-reporter = 🎓 { $hidden ->
    [yes] Somebody else plays
   *[no] { $name } plays
  } the reporter.
press-exercise-taken-caller = 🎓 { $hidden ->
    [yes] Somebody else is ‘calling’
   *[no] { $name } is ‘calling’
  } already. For real you would not have to.
press-exercise-taken-watcher = 🎓 Watching comes after the ‘call’.
press-exercise-look = 🎓 What somebody looks like is no report. Say first what happens and where.
press-exercise-wait = 🎓 Waiting costs time. Report what you see now; the rest comes later.
press-exercise-again = 🎓 Look at the board in the group again.
press-exercise-next = 🎓 Right. One more question.
press-exercise-right = 🎓 Well done.
press-exercise-not-you = 🎓 The all-clear comes from who saw it, or from an admin.
press-exercise-over = 🎓 Over. What it came to stands in the group.
log-exercise = began an exercise
own-copy-exercise = The exercise that you lead now
own-copy-exercise-part = What you play in an exercise
