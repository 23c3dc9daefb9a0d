# Waarom de bot een bericht zo leest.
reason-over = Het bericht zegt dat het voorbij of onschuldig is.
reason-now = Het bericht vertelt wat er nu gebeurt.
reason-called = Het bericht zegt dat er gebeld is.
reason-asks = Het bericht vraagt of er gebeld is.
reason-past = Het bericht gaat over eerder.
reason-accusation = Het bericht noemt iemand een dader.
reason-news = Het bericht vertelt iets nieuws.
reason-elsewhere = Het bericht gaat over iets anders dan de lopende melding.
reason-acknowledged = Het bericht is een korte reactie.
reason-chatter = Het bericht is een praatje.
reason-failed = Het bericht zegt dat bellen niet lukte.
reason-behaviour = Het bericht noemt gedrag: { $word }.
reason-claim = { $claim ->
    [done] Het bericht zegt dat het bellen klaar is.
    [now] Het bericht zegt dat iemand nu belt.
   *[other_number] Het bericht gaat over een ander nummer.
  }
