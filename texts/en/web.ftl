# The pages for people who are in no group yet. (M2)
web-name = Buurtwacht
web-title = Find the neighbourhood group where you live
web-lead = Neighbours who look out together, in a group on their phones. It is quiet most of the time. When something happens, somebody calls 112, and everybody knows that it was called.
web-search-label = Town, postcode or name of the group
web-search = Search
web-near = Near me
web-near-failed = Your device does not tell where you are. Write your town or postcode.
web-near-kept = Where you are is used to search, and for nothing else. It is not kept.
web-map = Map with the groups
web-map-how = Move the map with the arrow keys, make it larger and smaller with plus and minus.
web-map-many = { $count } groups. Press to come closer.
web-map-empty = There is no group on this part of the map yet.
web-map-failed = The map could not be loaded. The list below shows the same groups.
web-zoom-in = Closer
web-zoom-out = Farther
web-count = { $count ->
    [0] There is no group in the list yet.
    [one] There is 1 group in the list.
   *[other] There are { $count } groups in the list.
  }
web-all = All groups in a list
web-results = { $count ->
    [0] No group found
    [one] 1 group found
   *[other] { $count } groups found
  }
web-results-none = Not every group is in the list: ask your neighbours too. Is there really none? Then you can start one yourself.
web-inside = your place belongs here
web-far = about { $metres } m away
web-room = { $count ->
    [0] full, with a waiting list
    [one] 1 place free
   *[other] { $count } places free
  }
web-groups-title = All groups
web-page = Page { $count }
web-before = Before
web-after = Next
web-group-title = { $group }
web-group-lead = A neighbourhood group in { $place }, with the bot Buurtwacht in Telegram.
web-group-area = The area
web-group-area-alt = The borders of { $group }; north is up
web-group-hidden = The group does not show its borders. Do you live nearby? Just ask.
web-group-language = The group writes { $language }. The bot writes to you in your own language, Dutch or English.
web-group-rules = What we agree on
web-group-saar = Four steps, always in this order
web-join = Join
web-join-how = How it goes
web-join-1 = The button opens Telegram, a free app. There you ask to be let in.
web-join-2 = The bot asks three short questions: where you live, how old you are, and whether you will keep to the rules. Your address is erased afterwards.
web-join-3 = An admin from the area lets you in.
web-danger = Is there danger right now? Call { $alarm }. This page is not for emergencies.
web-back = Back to the map
web-start = Start one yourself
web-start-title = Start a group in your area
web-start-lead = Two neighbours are enough to begin. The group is ready in a quarter of an hour.
web-start-first = Look first whether there is a group already. If there is one, you help it most by joining.
web-start-check = Look at the map
web-start-1 = Make a group in Telegram and put a few neighbours in it.
web-start-2 = Add the bot with the button. Telegram asks whether it may be an admin; without that it cannot read what happens.
web-start-3 = The bot walks you through the start plan: country and language, the borders of the area, the rules, a second admin.
web-start-4 = Do your borders lie partly over those of another group? Then the bot asks the admin there how you will do it together.
web-start-5 = Tell your community officer and the municipality. They do not read along, but they like to help.
web-start-add = Add Buurtwacht to your group
web-signs = Signs
web-signs-title = Signs beside the road
web-signs-lead = ‘Attentie, buurtpreventie’: who puts up such a sign, and where?
web-signs-who = Who places them?
web-signs-who-text = The municipality. Nobody else may place a sign beside a public road. Ask the neighbourhood team or the safety department, best together with your community officer.
web-signs-where = Where do they stand?
web-signs-where-text = On the roads by which one comes into the area or the village. Whoever drives past sees that people here look out for each other.
web-signs-why = Why not in every street?
web-signs-why-text = A sign in every street makes people feel less safe, as if a lot was happening. And burglaries then move to the street without a sign: the waterbed effect. That is why there is one at the edge, for everybody.
web-signs-how = How do you ask for one?
web-signs-how-text = Say which group it is, which roads it is about, how many homes take part, and who the admin is. Many municipalities ask that the group has existed for a while. A sticker for your own door is always allowed: ask the bot for one, with /sticker.
web-privacy = Privacy
web-privacy-title = What these pages keep about you
web-privacy-1 = Nothing. There are no cookies, nobody is followed, and it is not written down who looks or what is searched for.
web-privacy-2 = Everything comes from this server. { $elsewhere ->
    [yes] Only the pictures of the map come from { $server }; that server sees which part of the map you look at.
   *[no] Nothing is loaded from another server.
  }
web-privacy-3 = Of a group only what its admin chose stands here: name, town, borders and free places. Never members, names of admins, phone numbers or reports.
web-privacy-4 = What the bot itself keeps, and for how long, you read in Telegram with /privacy.
web-missing-title = This page is not there
web-missing = Perhaps the group is no longer in the list. The map shows which ones are.
web-failed-title = Something went wrong
web-failed = That was our fault. Try again in a minute.
web-language-nl = Nederlands
web-language-en = English
web-skip = To the content
web-results-more = { $count ->
    [one] And 1 more. Write more of the name, or look at the map.
   *[other] And { $count } more. Write more of the name, or look at the map.
  }
web-written-nl = Dutch
web-written-en = English
web-app-title = Your group on the map
web-app-loading = One moment…
web-app-outside = Open this page in Telegram, with the button in /settings.
web-app-old = This page has been open for an hour. Close it and open it again with the button in /settings.
web-app-shut = Telegram does not say who you are. Open this page with the button in /settings.
web-app-nobody = You are not an admin of any group with Buurtwacht.
web-app-failed = That did not work. Check your connection and try again.
web-app-group = Group
web-app-glance = How things stand
web-app-running = { $count ->
    [0] No open report
    [one] 1 open report
   *[other] { $count } open reports
  }
web-app-reach = The bot can reach { $reached } of the { $known } neighbours it knows in private
web-app-area = { $known ->
    [yes] Borders: { $area }
   *[no] No borders yet
  }
web-app-rights = { $all ->
    [yes] The bot has the rights it needs
   *[no] The bot lacks rights in the group: see /startplan
  }
web-app-listed = { $listed ->
    [yes] In the list, in { $place }
   *[no] Not in the list
  }
web-app-requests = Who wants to join
web-app-requests-none = Nobody is waiting for an answer.
web-app-request = { $name }, { $answered ->
    [yes] { $place } ({ $inside ->
        [yes] inside the borders
        [no] outside the borders
       *[unknown] inside or outside cannot be told
      })
   *[no] did not say where
  }
web-app-approve = Let in
web-app-refuse = No
web-app-bridges = Bridges
web-app-bridges-none = No bridge with another group yet.
web-app-near = Neighbours without a bridge
web-app-near-none = No other group around shows on the map where it is.
web-app-near-far = { $metres } metres away
web-app-ask = Ask for a bridge
web-app-asked = Asked
web-app-map = The map of your neighbourhood
web-app-draw = Draw the borders
web-app-draw-how = Tap the map for each corner, in the order in which you would walk past them. Drag a corner to move it. With the keyboard: move the map with the arrows and choose "Corner in the middle".
web-app-corner = Corner in the middle
web-app-corner-name = Corner { $number }
web-app-undo = Remove the last corner
web-app-save = Save the borders
web-app-stop = Stop
web-app-kept = Saved. These are the group's borders now.
web-app-corners = A neighbourhood has { $fewest } to { $most } corners.
web-app-danger = Is something going on right now? Close this map and call { $alarm }.
web-app-no-tiles = This server shows no streets. With the borders in /settings you can also use postcodes, a location or a file.
