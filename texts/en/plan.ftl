# The start plan of a new group.
plan = <b>Start plan of { $group }</b>: { $done } of { $count } done
    { $lines }
    { $next }
plan-lines = { $line }
    { $rest }
plan-line-rights = { $state ->
    [done] ✅
   *[other] ⬜
  } Rights for the bot
plan-line-country = { $state ->
    [done] ✅
   *[other] ⬜
  } Country and language
plan-line-topic = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Topic for alarms
plan-line-perimeter = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Borders of the neighbourhood
plan-line-rules = { $state ->
    [done] ✅
   *[other] ⬜
  } Rules and privacy
plan-line-second-admin = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Second admin
plan-line-chat = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Group for small talk
plan-line-neighbours = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Bridge with a neighbouring group
plan-next-rights = <b>Now: rights.</b> I still miss: { $rights }.
    Tap the button, choose { $group } again and allow it. Or in the group: name of the group, Administrators, Buurtwacht.
plan-next-country = <b>Now: country and language.</b> I assume { $country }, and in the group I write in this language: { $language }. The number to call is { $alarm }. Is that right?
plan-next-topic = <b>Now: a topic for alarms.</b> Your group has topics. Choose one where everybody hears an alarm, also when the rest is muted. I read all topics; an alarm always comes in this one.
    Is the right one not there? Write one message in it, and I know it.
topic-general = General
topic-alarm = 🚨 Alarm
plan-next-perimeter = <b>Now: the borders of your neighbourhood.</b> With them I see who lives there, and which group is next door.
plan-next-rules = <b>Now: the rules.</b> In this group: call { $alarm } first, then report. Only what happens now. No photos of people, no names. Follow or hold nobody.
    You and the other admins are responsible, together with the owner of this bot, for what happens to data. I keep what belongs to a report, and delete it after 48 hours. Of members I keep the first name, the language and when they last wrote. Read more with /privacy
plan-next-second-admin = <b>Now: a second admin.</b> For when you sleep or are on holiday. In the group: name of the group, Administrators, Add admin. Then I see it by myself.
plan-next-chat = <b>Now: a group for small talk.</b> That keeps the alert group quiet. Make a second group, or choose one that exists, and add me there with the button. I read nothing there; I only put down what somebody wants to move.
plan-next-neighbours = <b>Now: a bridge with the neighbours.</b> What happens does not stop at the last street; with a bridge the report goes along. Send the admin of a neighbouring group an invitation. You both say yes, and can stop at any time.
plan-next-ready = 🎉 <b>Ready.</b> Tell your neighbours: call { $alarm } first, then report. Now ask every neighbour to tap Start once, with the button below; then I can reach them in private too.
    👥 I know { $known ->
    [one] 1 neighbour
   *[other] { $known } neighbours
  }. In private I reach { $reached } of them.
    It is mostly quiet, and that is good.
reach = <b>Whom I reach in private in { $group }</b>
    { $counted ->
    [yes] There { $members ->
        [one] is 1 person
       *[other] are { $members } people
      } in the group. I know { $known } of them (who wrote something or pressed a button), and I can reach { $reached } in private.
   *[no] I know { $known } members (who wrote something or pressed a button), and I can reach { $reached } in private.
  }
    Who did not tap Start cannot be asked in private to call. Three ways to reach more:
reach-in-group = 👋 <b>Neighbours, one more tap.</b> Press the button and then Start. Then I can reach you in private too: to ask whether you can call, or to say something without disturbing the whole group. You stay in this group as you are.
reach-code = <b>For neighbours of { $group }</b>
    Show this code, or print it. Whoever reads it with a phone and taps Start, I can reach in private.
    { $url }
reach-move = You can put this text in your group on WhatsApp. The button opens WhatsApp with the text in it.{ $open ->
    [yes] { "" } Whoever opens the link asks to be let in. I then ask the questions, and you decide.
   *[no] { "" }
    ⚠️ I may not make a link to the group yet. In the group (Administrators, Buurtwacht) give me the right to invite users, and press here once more.
  }

    { $words }
reach-move-text = Dear neighbours,
    Our neighbourhood group { $group } moves to Telegram. There the bot Buurtwacht helps us: call { $alarm } first, then report, and everybody sees whether somebody has called.
    1. Put Telegram on your phone. It is free.{ $open ->
    [yes] { "" }
    2. Open this link and ask to be let in: { $entry }
    3. Were you let in? Then open { $url } and tap Start.
   *[no] { "" }
    2. Ask the admin to add you.
    3. Are you in the group? Then open { $url } and tap Start.
  }
    Is there danger now? Always call { $alarm } first.
plan-about-rights = With these rights I can read all messages, keep a report on top, take photos away and let new neighbours in. I change nothing else in the group.
plan-about-country = The country decides which numbers I give: { $alarm } in danger, and another where there is no hurry. The language is that of the cards in the group. In private every neighbour gets their own.
plan-about-topic = Your group is divided into topics. An alarm comes in one of them. So everybody can leave that one on and mute the rest.
plan-about-perimeter = The borders are the edge of your neighbourhood. With them I see whether somebody who wants to join lives here, and which groups are next to you. A point on the map, postcodes or a map file: all are fine.
plan-about-rules = I read these rules to everybody who joins, and keep to them myself. Read them again with /regels
plan-about-second-admin = A second admin can let new neighbours in and close a report when you are away.
plan-about-chat = A small-talk group is a second group, for everything that is no alarm: a lost cat, a ladder to borrow. So the alert group stays quiet and nobody is startled for nothing.
plan-about-neighbours = A bridge connects your group with a neighbouring one. An alarm can then go across. Names stay at home.
plan-about-ready = The start plan is done. With /settings you change everything.
plan-area = <b>The borders of { $group }</b>
    Choose one way:
    📍 Send me a location: the middle of the neighbourhood. Tap the paperclip and then Location. After that you choose how far the neighbourhood reaches.
    📐 Or point out the corners of the neighbourhood one by one, with the button below.
    ✉️ Or write the name of your neighbourhood, where the municipality gave me its neighbourhoods; otherwise the postcodes, with commas between them.
    🗺 Or send a map file (GeoJSON, KML, KMZ or GPX). The municipality has one with all neighbourhoods. Or record a walk around your neighbourhood with a walking app, and send that.{ $known ->
    [yes] { "" }
    Now it is: { $area }.
   *[no] { "" }
  }{ $wrong ->
    [yes] { "" }
    ⚠️ { $problem }
   *[no] { "" }
  }
plan-radius = Thank you. How far does the neighbourhood reach from there?
plan-corners = <b>The corners of your neighbourhood</b>
    Send a location for each corner, in the order in which you walk past them. Tap the paperclip and then Location, and move the map to the corner.
    { $count ->
    [0] I am waiting for the first corner. A neighbourhood has at least three.
    [one] I have 1 corner.
   *[other] I have { $count } corners.
  }{ $more ->
    [0] { "" } One more, or is this all?
    [1] { "" } I need at least 1 more.
    [2] { "" } I need at least 2 more.
   *[other] { "" }
  }{ $wrong ->
    [yes] { "" }
    ⚠️ { $problem }
   *[no] { "" }
  }
corners-crossing = These corners make no area: the line crosses itself, or they lie on one line. Take the last ones away and send them in the order of a walk around.
corners-most = I cannot use more than { $most } corners. I left out the last one.
area-confirm = <b>Is this your neighbourhood?</b>{ $named ->
    [yes] { "" } { $names }{ $extra ->
        [0] .
       *[other] { "" } and { $extra } more.
      }
   *[no] { "" }
  }
    It is { $area }, around { $place }. North is up.{ $turned ->
    [yes] { "" }
    ⚠️ In the file longitude and latitude seem to be the wrong way round. For this picture I swapped them. Did you mean this?
   *[no] { "" }
  }{ $mended ->
    [yes] { "" }
    ⚠️ The line crossed or touched itself. A loose loop I left out. Please check that the edge is right.
   *[no] { "" }
  }
area-choice = <b>Which neighbourhood is it?</b>
    There are { $count } areas with a name in this map file. { $state ->
    [none] None has ‘{ $part }’ in its name. Write another part of the name.
    [part] These have ‘{ $part }’ in their name.
    [many] { $found } have ‘{ $part }’ in their name. These are the first; write a longer part.
   *[all] Press yours, or write a part of its name, such as: { $first }
  }
perimeter-circle = everything within { $count } metres of a point
perimeter-postcodes = { $count ->
    [one] postcode { $codes }
   *[other] { $count } postcodes, such as { $codes }
  }
perimeter-shape = a drawn area of { $whole }.{ $tenth } km²
perimeter-bad-postcode = ‘{ $word }’ is no postcode. Write for example: 1964, 1965 AB.
perimeter-too-big = This file is too big. It may be 1 MB.
perimeter-no-text = I cannot read this file. I read map files: GeoJSON, KML, KMZ and GPX.
perimeter-no-json = This is no proper map file (GeoJSON): something goes wrong on line { $line }, character { $column }.
perimeter-no-xml = This is no proper map file (KML or GPX): something goes wrong on line { $line }, character { $column }.
perimeter-no-xml-place = This map file has a place in it that I cannot read. Save it again in your map or walking app.
perimeter-no-geojson = This is no map file that I know. I read GeoJSON, KML, KMZ and GPX.
perimeter-bad-place = This map file is wrong at { $where }. A ring has points [longitude, latitude], and its last point equals the first.
perimeter-missing = This map file is not complete: { $where } is missing. Save it again in a map program, or choose another way.
perimeter-no-polygon = There is no area in this file, but: { $word }.
perimeter-open = Line { $shape } in this file does not come back to where it began, so I see no area. Walk or draw the border all the way round.
perimeter-grid = This map file counts in a grid that I do not know: { $word }. Ask for the same file in WGS 84 (longitude and latitude).
perimeter-too-many-areas = There are too many areas in this file. It may have { $most }.
perimeter-no-degrees = In area { $shape } point { $point } is no place on earth: { $place }. Write the longitude first (such as 4.6) and then the latitude (such as 52.5).
perimeter-crossing = In area { $shape } the line crosses itself at { $place }. Draw the border again without a loop.
perimeter-too-many = This area has too many points. It may have { $most }.
perimeter-too-small = This area is too small for a neighbourhood: smaller than a few gardens.
perimeter-too-wide = This area is { $count } km². A neighbourhood may be { $most } km².
perimeter-not-fetched = I could not fetch the file from Telegram. Please send it once more.
chat-linked = Hello. This is now the group for small talk of { $group }. I read nothing here. I only put down messages that somebody moves out of the alert group.
chat-not-linked = { $chat } cannot be the small-talk group. It is an alert group already, belongs to another group, or you are no admin there. Make a new group and add me there with the button.
in-small-talk = Is there danger? Call { $alarm }. This is a group for small talk; I read nothing here. { $known ->
    [yes] Report in { $group }, or here with the button.
   *[no] Report in the alert group of your neighbourhood, or here with the button.
  }
log-unlink = unlinked the group for small talk
log-plan = updated the start plan
log-perimeter = changed the borders of the neighbourhood
log-chat = linked a group for small talk
plan-line-leaflet = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Leaflet printed
plan-next-leaflet = <b>Now: a leaflet.</b> Hand the leaflet out or hang it up, so that neighbours know the group is there. It has a code by which they ask to join.
plan-about-leaflet = The leaflet (A5) is for letter boxes: what the group does, SAAR in four pictures and a code to join. There is a poster too, and stickers. Press the button and I send a file that you can print.
plan-radius-known = <b>Which neighbourhood is it?</b> These are the ones around that point, as the municipality draws them. Is it none of these? Then choose how far the neighbourhood reaches.
