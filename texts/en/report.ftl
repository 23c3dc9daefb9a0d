# The report of a rehearsal: one page for an admin.
report-title = What would Buurtwacht have done? { $chat }
report-period = From { $since } to { $until }
report-stopped = Stopped after { $played } of { $messages } messages.
report-meaning = This was played with the messages of your group. Nobody pressed a button and nobody answered a question of the bot. In real life the asking stops sooner.
report-private = All of this was made on this computer. Nothing was sent. The messages below may hold names and addresses: do not share this report.
report-glance = At a glance
report-number = { $count }
report-percent = { $count }%
report-of = { $part } of { $whole }
report-figure-messages = Messages
report-figure-people = Writers
report-figure-cards = Cards
report-figure-urgent = Urgent
report-figure-called = Somebody called 112
report-figure-median = Time to the call, middle
report-figure-worst = Time to the call, longest
report-figure-saved = Double calls
report-figure-asked = Times asked: can you call?
report-figure-tips = Private tips
report-figure-questions = Private questions
report-figure-quiet = Not about a report
report-verdicts = Of what you found wrong before, { $wrong_still } still stand here and { $wrong_gone } are gone. Of what you found right, { $right_still } still stand here and { $right_gone } are gone.
report-chart-hours = Cards by hour of the day
report-chart-weekdays = Cards by day of the week
report-chart-months = Cards by month
report-chart-messages = Messages by month
report-chart-waits = Time from card to call
report-within = within { $duration }
report-longer = longer
report-lasted = { $minutes ->
    [0] { $seconds } s
   *[other] { $seconds ->
        [0] { $minutes } min
       *[other] { $minutes } min { $seconds } s
    }
  }
report-day = { $day } { $month } { $year }
report-weekday-0 = Mon
report-weekday-1 = Tue
report-weekday-2 = Wed
report-weekday-3 = Thu
report-weekday-4 = Fri
report-weekday-5 = Sat
report-weekday-6 = Sun
report-month-1 = Jan
report-month-2 = Feb
report-month-3 = Mar
report-month-4 = Apr
report-month-5 = May
report-month-6 = Jun
report-month-7 = Jul
report-month-8 = Aug
report-month-9 = Sep
report-month-10 = Oct
report-month-11 = Nov
report-month-12 = Dec
report-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
  }
report-cards-about = This is how each card would have stood at the end. The bot makes mistakes: say of each card whether it is right.
report-no-cards = The bot would have made no card at all.
report-urgent = urgent
report-first-call = { $name } was the first to say: I called 112. That was { $duration } after the card.
report-nobody-called = Nobody said that 112 was called.
report-saved = { $count ->
    [one] 1 more person called after that. With the card there was no need to.
   *[other] { $count } more people called after that. With the card there was no need to.
  }
report-asked = { $at } – { $key ->
    [ask-group] the whole group was asked to call.
    [ask-admin] the admins were asked to call.
   *[other] { $who ->
        [admin] an admin
       *[other] { $who }
    } was asked in private to call.
  }
report-minutes = { $count ->
    [one] The card minute by minute (updated once)
   *[other] The card minute by minute (updated { $count } times)
  }
report-calls = { $count ->
    [one] 1 message about calling
   *[other] { $count } messages about calling
  }
report-call = { $kind ->
    [done] Counts as: called 112
    [lease] Counts as: calling 112 now
    [hearsay] Counts as: hearsay
    [other_number] Counts as: called another number
    [news] Counts as: told 112 something new
   *[other] Does not count as a call
  }
report-judge = Is this right?
report-right = right
report-wrong = wrong
report-tips = { $count ->
    [one] 1 private tip
   *[other] { $count } private tips
  }
report-tips-about = The writers of these messages would have got a kind tip in private: this fits better in the chat group. Nobody else sees that.
report-more-tips = { $count ->
    [one] 1 more tip
   *[other] { $count } more tips
  }
report-questions = { $count ->
    [one] 1 private question
   *[other] { $count } private questions
  }
report-questions-about = Here the bot was in doubt, and would have asked the writer in private.
report-show-questions = Show the questions
report-question = { $kind ->
    [ask-is-report] Asked: is this a report?
    [ask-looks] Asked: what did this person do?
    [ask-what-about] Asked: what is the call about?
    [ask-which] Asked: which report is this about?
   *[other] Asked: was 112 really called?
  }
report-read = What was read
report-form = Kind of file: { $app }
report-form-phone = Kind of file: { $app }, of an { $phone } ({ $order ->
    [day-first] day first
    [month-first] month first
   *[other] year first
  }, { $hours }-hour clock)
report-left = { $kind ->
    [system] Lines of the app itself
    [deleted] Deleted messages
    [call] Calls in the app
    [channel] Messages in the name of a group or channel
   *[other] Empty messages
  }: { $count } not played
report-unread = { $file }, line { $line }: { $why ->
    [before-first] stands before the first message
    [no-such-date] there is no such date
   *[other] is no message
  }
report-keep = Keep what you judged
report-keep-about = After a new version of the bot you can see whether mistakes are gone. The file goes to your downloads. Nothing is sent.
report-judged = Judged: { $count }
report-keep-button = Keep as a file
report-foot = Made with Buurtwacht { $version }.
