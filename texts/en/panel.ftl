# The admin's panel: settings and what they mean. "-about" explains what a setting does.
section-calling = 📞 Calling
section-reports = 🔔 Reports
section-ending = 🟢 Closing
section-react = 👀 Responding
section-messages = 💬 Photos and small talk
section-joining = 🚪 New members
section-admins = 🌙 Peace for admins
policy-lease = How long ‘I am calling now’ counts
policy-lease-about = Whoever taps ‘I am calling now’ gets this much time. The others wait with calling.
policy-ask-reporter-after = Ask the reporter after
policy-ask-reporter-after-about = Has nobody called yet? After this time I ask the reporter whether it worked.
policy-ask-neighbour-for = A neighbour gets to call
policy-ask-neighbour-for-about = This is how long I wait for one neighbour. Then I ask the next one.
policy-neighbours-asked = Number of neighbours I ask
policy-neighbours-asked-about = I ask this many neighbours one by one to call. Then I ask the whole group.
policy-urgent-reporter-after = When urgent: ask the reporter after
policy-urgent-reporter-after-about = With an urgent report I ask the reporter after this time whether somebody called.
policy-urgent-group-after = When urgent: ask the group after
policy-urgent-group-after-about = With an urgent report I ask the whole group to call after this time.
policy-nonurgent-number = Number when there is no rush
policy-nonurgent-number-about = I name this number for things without a rush, such as a burglary that is over.
policy-mode = Who opens a report
policy-mode-about = With SAAR every resident opens a report. In a BIN an admin does, after word from the police.
policy-question-wait = Waiting for an answer in doubt
policy-question-wait-about = Am I not sure that something is a report? Then I ask the writer and wait this long. After that I post a possibly urgent report as ‘not confirmed’.
policy-edit-window = Changing a message
policy-edit-window-about = Whoever edits their message within this time changes the report as well.
policy-join-window = Join reports within
policy-join-window-about = A second message about the same place joins the running report within this time.
policy-open-limit = Open reports per resident
policy-open-limit-about = Does somebody have more open reports? Then the next one waits a moment for an admin. Danger to life never waits.
policy-hourly-limit = Reports per resident per hour
policy-hourly-limit-about = Does somebody report more in an hour? Then the next one waits a moment for an admin. Danger to life never waits.
policy-flood-wait = How long such a report waits
policy-flood-wait-about = After this time the report is posted by itself.
policy-still-after = Ask whether it goes on after
policy-still-after-about = No news for this long? Then I ask the reporter whether it is still going on.
policy-close-after = Close by itself after
policy-close-after-about = No news for this long? Then I close the report.
policy-confirm-close-within = Extra question when closing soon
policy-confirm-close-within-about = Does somebody close an urgent report within this time? Then I ask once more.
policy-clear-hold = Quiet after ‘it is over’
policy-clear-hold-about = Does a neighbour write that it is over? Then I ask nobody to call for this long.
policy-react = What people do after the call
policy-react-about = This advice stands on the card once { $alarm } was called. In danger it always says: stay inside.
policy-going-out = How many people go out
policy-going-out-about = No more people may say that they go out. That way the whole street does not stand outside.
policy-loud-limit = Extra sound per report
policy-loud-limit-about = I make a sound again this often when there is new danger.
policy-off-topic = Small talk
policy-off-topic-about = Does a message not belong in the alert group? Then I tell the writer in private, or only admins get an overview, or I do nothing. I never delete by myself.
policy-pictures = Photos and videos
policy-pictures-about = ‘Ask’: I take the photo away and ask in private whether a person is on it. ‘Remove’: I always take it away. ‘Leave’: photos without people stay until the report closes.
policy-plates = Registration numbers on the card
policy-plates-about = A registration number goes 48 hours after the report has closed.
policy-residence = Who may join
policy-residence-about = I ask this of whoever wants to become a member.
policy-minimum-age = How old somebody must be
policy-minimum-age-about = I only ask whether somebody is old enough, never the date of birth.
policy-member-cap = Most members
policy-member-cap-about = Is the group full? Then people go on a waiting list. A group of 50 to 100 members is the calmest. Is your neighbourhood larger, then leave the limit high until you split the group, and connect the two with a bridge.
value-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
  }
value-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
value-residents = { $count ->
    [one] 1 resident
   *[other] { $count } residents
  }
value-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
  }
value-messages = { $count ->
    [one] once
   *[other] { $count } times
  }
value-years = { $count } years
value-phone = { $number }
value-phone-none = none
value-react-observe-only = Only watch, from inside
value-react-visible-presence = Show that somebody is around
value-react-friendly-chat-in-pairs = Have a chat, in pairs
value-off-topic-off = Do nothing
value-off-topic-digest = Overview for admins
value-off-topic-nudge = Tip in private
value-pictures-ask = Take away and ask
value-pictures-remove = Always take away
value-pictures-allow = Leave, without people
value-plates-shown = Show
value-plates-hidden = Don't show
value-mode-saar = Every resident (SAAR)
value-mode-bin = An admin (BIN)
value-residence-live = Who lives there
value-residence-live-or-work = Who lives or works there
panel-no-group = You are no admin of a group with Buurtwacht, or I don't know you as an admin yet. Write /settings in your group.
hidden-panel = You write in the name of the group, so I do not know who you are. Are you an admin? Open it with the button, in our private chat.
panel-country = <b>Country and language of { $group }</b>
    Now: { $country }, and in the group I write in this language: { $language }. In danger I give { $alarm }.
    The name is that of the group in Telegram. Change it there, and I follow.
panel-in-private = { $name }, settings are in our private chat. Tap the button.
beller-in-private = { $name }, would you like to help with calling? We arrange that in our private chat. Tap the button.
beller-choose = { $name }, you are in several groups. For which one do you want to call?
panel-choose = { $name }, you are the admin of several groups. Which one do you mean?
panel = <b>Settings of { $group }</b>
    Choose a subject. Everything has a good value to begin with; you need not change anything.
panel-section = <b>{ $section }</b> in { $group }
    Tap a line to read more or to change it.{ $counted ->
    [yes] { "" }
    About small talk I gave { $count ->
        [one] 1 tip
       *[other] { $count } tips
      } in the last 30 days, { $wrong ->
        [one] once
       *[other] { $wrong } times
      } wrong.
   *[no] { "" }
  }
panel-setting = <b>{ $setting }</b>
    { $about }
    Now: <b>{ $value }</b>{ $own ->
    [yes] . The group chose this itself; usual is: { $usual }.
   *[no] . This is the usual value{ $origin ->
        [country] { " " }in this country.
       *[policy] .
      }
  }{ $bounded ->
    [yes] { " " }It can be from { $low } to { $high }.
   *[no] { "" }
  }{ $limited ->
    [yes] { "" }
    { $why }
   *[no] { "" }
  }
panel-type-phone = Write the number here, such as 0900-8844. Write ‘none’ to take it away.
panel-emergency-phone = This is an emergency number. Here belongs the number of the police for when there is no haste. Write another number.
panel-bad-phone = This does not look like a phone number. Write only digits, with spaces or hyphens between them.
why-nl-mode = The BIN system only exists in Belgium.
why-be-react = In Belgium a neighbourhood group may not speak to or hold anyone. That is why you cannot choose that here.
why-be-pictures = In Belgium recognisable people and registration numbers may not be on photos in a group. That is why photos always go.
why-de-mode = The BIN system only exists in Belgium.
why-de-react = The German police want neighbours to watch only. That is why you cannot choose anything else here.
why-de-pictures = In Germany photos of people and registration numbers may not be in a group. That is why photos always go.
why-de-plates = In Germany registration numbers may not be in a group.
why-uk-mode = The BIN system only exists in Belgium.
why-uk-react = The British police want neighbours to watch only. That is why you cannot choose anything else here.
country-nl = 🇳🇱 Netherlands
country-be = 🇧🇪 Belgium
country-de = 🇩🇪 Germany
country-uk = 🇬🇧 United Kingdom
language-nl = Nederlands
language-en = English
log-empty = Nothing has been changed in { $group } yet.
log = <b>Log of { $group }</b>
    The last changes, the newest on top. I keep them for 90 days.
    { $entries }
log-entry = • { $on } at { $at }: { $who } { $what }{ $changed ->
    [no] .
   *[yes] { "" }, from { $old } to { $new }.
  }
log-setting = changed <i>{ $what }</i>
log-lines = { $line }
    { $rest }
log-admin = an admin
log-topic = chose the topic for alarms
log-country = changed the country
log-language = changed the language
screen-moved = ⬇️ This is further down now.
no-longer-admin = You are no longer an admin of { $group }.
policy-monthly-test = Silent test, every month
policy-monthly-test-about = On the first Monday of the month I send every member one message in private, without a sound. So everybody knows that I reach them. You read afterwards how many that are.
value-monthly-test-on = On
value-monthly-test-off = Off
policy-admin-quiet = Quiet hours for admins
policy-admin-quiet-about = What is only for admins and can wait comes without a sound in these hours: a new neighbour, an overview, a bridge that ends. An alarm always makes a sound.
value-admin-quiet-off = None
value-admin-quiet-late = 23 to 7 h
value-admin-quiet-night = 22 to 7 h
value-admin-quiet-long = 21 to 8 h
