# Why the bot reads a message as it does.
reason-over = The message says that it is over or harmless.
reason-now = The message tells what is going on now.
reason-called = The message says that somebody called.
reason-asks = The message asks whether somebody called.
reason-past = The message is about earlier.
reason-accusation = The message calls somebody a culprit.
reason-news = The message tells something new.
reason-elsewhere = The message is about something else than the running report.
reason-acknowledged = The message is a short reply.
reason-chatter = The message is small talk.
reason-failed = The message says that calling did not work.
reason-behaviour = The message names behaviour: { $word }.
reason-claim = { $claim ->
    [done] The message says that the call is done.
    [now] The message says that somebody is calling now.
   *[other_number] The message is about another number.
  }
