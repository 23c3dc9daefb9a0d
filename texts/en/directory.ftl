# The directory of groups: how a group gets in, and how somebody finds theirs. (M1)
button-listing = 🔎 In the list of groups
listing-off = 🔎 <b>{ $group } is not in the list</b>
    Neighbours who do not know you yet look for their group here. The list shows the name, the town and a button to join. You let people in, as always.
    What is never in it: members, admins, phone numbers and reports.
listing = 🔎 <b>{ $group } is in the list</b> under { $place }.
    On the map: { $area ->
    [yes] { $drawn ->
        [yes] yes, with its borders
       *[no] not yet; for that I need the borders on a map
      }
   *[no] no. People who live in the area still find you
  }.
    How many places are free: { $room ->
    [yes] shown
   *[no] not shown
  }.{ $wrong ->
    [yes] { "" }
    ⚠️ { $problem }
   *[no] { "" }
  }
listing-ask-place = In which town is { $group }? Write only its name, for example: Heemskerk.
button-listing-on = Put us in the list
button-listing-off = Take us off the list
button-listing-place = Another town
button-listing-show-area = Show the borders
button-listing-hide-area = Hide the borders
button-listing-show-room = Show free places
button-listing-hide-room = Hide free places
log-listing = changed what the list of groups shows
log-unlisting = took the group off the list of groups
plan-line-listed = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } In the list of groups
plan-next-listed = <b>Now: the list.</b> Neighbours who do not know you yet look for their group with /find. You choose what they see. Members, admins and reports are never in it.
plan-about-listed = The list is for people who are not in the group yet. They find { $group } by where they are, their postcode or the name, and then ask to join. You decide.
find-ask = 🔎 Where do you live? Send your location (press the paper clip, then Location), or write your postcode or town. I do not keep it.
find-in-private = { $name }, searching is done in our private chat. Press the button.
found = 🔎 { $typed ->
    [yes] This is what I found for ‘{ $what }’:
   *[no] This is what I found for that place:
  }
    { $lines }{ $extra ->
    [0] { "" }
    [one] { "" }And 1 more group. Write more of the name, or send your location.
   *[other] { "" }And { $extra } more groups. Write more of the name, or send your location.
  }
    With the button you ask to join. An admin from the area decides.
found-none = 🔎 { $typed ->
    [yes] I found no group for ‘{ $what }’.
   *[no] I found no group for that place.
  } Not every group is in the list: ask your neighbours too. Or start one yourself: make a group with your neighbours and add me with the button.
found-lines = { $line }
    { $rest }
found-line = • <b>{ $group }</b>, { $place }{ $inside ->
    [yes] : your place belongs here
   *[no] { $far ->
        [yes] , about { $metres } m away
       *[no] { "" }
      }
  }{ $counted ->
    [yes] { $count ->
        [0] { " " }(full, there is a waiting list)
        [one] { " " }(1 place free)
       *[other] { " " }({ $count } places free)
      }
   *[no] { "" }
  }
button-ask-in = Join { $group }
overlap-ask = 🗺 <b>{ $other } now has a part of your area as well</b>
    { $share } % of their area also belongs to { $group }. Admin there: { $names }.{ $drawn ->
    [yes] { "" } In the picture 1 is the area of { $other } and 2 is yours.
   *[no] { "" }
  }
    How will you do it together? Both can stay. You can draw a border: I propose a line. Or they join you.
overlap-told = 🗺 { $share } % of your area also belongs to <b>{ $other }</b>. Admin there: { $names }.{ $drawn ->
    [yes] { "" } In the picture 1 is your area and 2 is that of { $other }.
   *[no] { "" }
  }
    I asked there how you will do it together. You can simply go on.
overlap-stays = 🗺 { $group } and { $other } both stay, also where they overlap ({ $by } chose so). With a bridge an alarm travels to the other one: /link
overlap-merge-offered = 🗺 The admins of { $other } propose to go on together, as one group. Ask your neighbours to join there; then they hear the same. Nothing changes by itself: you decide.
overlap-merge-noted = 🗺 { $by } proposed that { $other } joins { $group }. Whoever wants to come in appears as a request.
overlap-line = 🗺 { $other } proposes a border. In the picture 1 becomes your area and 2 that of { $other }. Is that right?
overlap-divided = 🗺 The border between { $group } and { $other } is drawn ({ $by } said yes). With a bridge an alarm travels across it: /link
overlap-no-line = I cannot draw a line here: one of you would have too little left, or the area is a list of postcodes. Choose something else, or agree with each other and give your area again.
button-overlap-both = Both stay
button-overlap-split = Draw a border
button-overlap-merge = Go on together with us
button-overlap-line-yes = Yes, that is right
button-overlap-line-no = No, leave both as they are
find-danger = 📞 Is something happening now? <b>Call 112 first.</b> Are you in a group? Then write it there, or here without /find before it.
overlap-line-new = One of the areas has changed meanwhile. Look at the new line below.
listing-closed = Nobody finds you now: I may not let new neighbours in. Give me the right ‘invite users’ in the group (Administrators, Buurtwacht).
