# The card in the group: each line is a text.
card-call-nobody = 🔴 <b>{ $alarm }: nobody has called yet</b>
card-call-calling = 🟠 <b>{ $hidden ->
    [yes] A resident is calling { $alarm } now
   *[no] { $name } is calling { $alarm } now
  }</b> (since { $at }). Not confirmed yet.
card-call-unconfirmed = 🟠 <b>Not certain that { $alarm } was called.</b> { $hidden ->
    [yes] A resident was going to call at { $at }.
   *[no] { $name } was going to call at { $at }.
  } Can you call?
card-call-doubted = 🟠 <b>Not certain that { $alarm } was called.</b> { $hidden ->
    [yes] A resident said at { $at }: I have called. A reporter is not sure.
   *[no] { $name } said at { $at }: I have called. A reporter is not sure.
  } Can you call?
card-call-called = 🟢 <b>{ $hidden ->
    [yes] A resident called { $alarm } at { $at }
   *[no] { $name } called { $alarm } at { $at }
  }</b>
card-do-not-call-again = Please don't call again, unless you see something new or someone is in danger.
card-not-urgent = ⚪ <b>Not urgent.</b> Call the police on { $nonurgent }.
card-not-through = ⚠️ A call did not get through ({ $at }).
card-help-there = 🚓 Help is on the spot, reported at { $at }.
card-also = { $count ->
    [one] 1 other resident called too.
   *[other] { $count } other residents called too.
  }
card-news = 📞 { $hidden ->
    [yes] A resident gave { $alarm } new information ({ $at }).
   *[no] { $name } gave { $alarm } new information ({ $at }).
  }
card-other-number = { $hidden ->
    [yes] A resident called another number ({ $at }). That is not { $alarm }.
   *[no] { $name } called another number ({ $at }). That is not { $alarm }.
  }
card-hearsay = { $hidden ->
    [yes] A resident heard that someone else called ({ $at }). That is not certain.
   *[no] { $name } heard that someone else called ({ $at }). That is not certain.
  }
card-headline = 🔔 <b>{ $category }</b> · { $at }
card-not-confirmed = ❔ The reporter has not confirmed this report yet.
card-what = What: { $seen }
card-words = Seen: { $words }
card-where = Where: { $known ->
    [yes] { $place }
   *[no] place not known yet
  }
card-lines = { $line }
    { $rest }
card-copy = { $lines }
card-location = 📍 <a href="{ $url }">The reporter shared the spot on the map</a>
crib-kind = Kind: { $category }
card-direction = Heading: { $direction }
card-vehicle = Vehicle: { $vehicle }
card-plates = Registration: <code>{ $plates }</code>
card-persons = { $count ->
    [one] People: 1
   *[other] People: { $count }
  }
card-clothing = Clothing: { $clothing }
card-things = Carrying: { $things }
card-observed = 👁 { $at } { $seen }{ $known ->
    [yes] { "" } ({ $place })
   *[no] { "" }
  }
card-safety = ⚠️ Don't follow anyone and don't hold anyone. That is for the police.
card-react-observe-only = 👀 Stay inside and watch. Don't approach anyone. Write down what you see.
card-react-visible-presence = 💡 Show that someone is around: switch on a light or walk the dog together. Only if it feels safe. Don't follow, don't hold anyone. In doubt? Stay inside.
card-react-friendly-chat-in-pairs = 💬 Does it feel safe? Then go in pairs and have a chat: “Hello, can I help you?” Stay friendly, keep your distance. Don't follow, don't hold anyone.
card-watching = { $count ->
    [one] 1 resident is keeping an eye out
   *[other] { $count } residents are keeping an eye out
  }{ $out ->
    [0] .
    [one] , 1 is going outside.
   *[other] , { $out } are going outside.
  }
card-steps = { $signal ->
    [yes] ✅
   *[no] ⬜
  } See it · { $alarm ->
    [yes] ✅
   *[no] ⬜
  } Alarm · { $app ->
    [yes] ✅
   *[no] ⬜
  } App · { $react ->
    [yes] ✅
   *[no] ⬜
  } Respond
card-danger-or-doubt = <i>Danger or doubt? Call { $alarm } yourself.</i>
card-closed = { $outcome ->
    [police] 🟢 <b>Over at { $at }.</b> Police or help have been.
    [false_alarm] 🟢 <b>Over at { $at }.</b> It was a false alarm. Good that it was reported.
    [gone] 🟢 <b>Over at { $at }.</b> Nobody was seen any more.
    [no_report] ⚪ <b>Withdrawn at { $at }.</b> This message was not a report.
    [silent] ⚪ <b>Closed at { $at }.</b> We heard nothing more.
    [merged] ↪️ <b>Merged at { $at }</b> with another report.
   *[unknown] ⚪ <b>Over at { $at }.</b> We don't know how it ended.
  }
card-closed-where = { $category }{ $known ->
    [yes] { "" }, { $street }
   *[no] { "" }
  } · { $from } – { $at }
card-closed-called = { $alarm } was called at { $called }.
danger-weapon = ⚠️ <b>Take care: a weapon has been seen.</b> Stay inside. Call { $alarm } if you see this and the police do not know yet.
danger-injury = ⚠️ <b>Take care: someone is hurt or in trouble.</b> Call { $alarm } if you see this and the police do not know yet.
danger-fire = ⚠️ <b>Take care: there is fire, smoke or gas.</b> Stay away. Call { $alarm } if you see this and the police do not know yet.
danger-child = ⚠️ <b>Take care: a child is involved.</b> Call { $alarm } if you see something.
ended = 🟢 The report{ $known ->
    [yes] { "" } in { $street }
   *[no] { "" }
  } is closed ({ $at }). { $outcome ->
    [police] Police or help have been.
    [false_alarm] It was a false alarm. Good that it was reported.
    [gone] Nobody was seen any more.
    [no_report] It was not a report.
   *[unknown] We don't know how it ended.
  } Thank you for looking out. No need to reply.
ended-silent = ⚪ We heard nothing more for an hour{ $known ->
    [yes] { "" } about { $street }
   *[no] { "" }
  }. The report is closed now. See something again? Call { $alarm } and report it anew.
card-react-fire = 👀 Stay away from fire and smoke. Close windows and doors. Make way for the fire brigade.
card-react-gas = 👀 Don't go inside and keep your distance. No flame and no spark: no light switch, no doorbell. Knock on the door.
card-react-medical = 🤝 Stay with them if it is safe and do what the control room says. Open the door and show the ambulance the way.
card-react-water = 👀 Stay on the bank yourself. Is somebody in the water? Keep them in sight and throw something that floats.
card-react-missing-person = 👀 Look in your own garden and shed. Seen? Stay near and say here where.
card-react-animal-danger = 👀 Keep your distance and keep children and dogs inside.
card-react-traffic-danger = 👀 Stay off the road yourself. Warn others from a safe place.
card-helpline-gas = <i>Do you smell gas outside, without danger? Gas service { $phone }.</i>
card-helpline-animal-danger = <i>Is an animal in need? Call { $phone }.</i>
card-helpline-domestic = <i>Worried, but no danger now? Advice on { $phone }, day and night.</i>
