# De kaart in de groep: elke regel een tekst.
card-call-nobody = 🔴 <b>{ $alarm }: nog niemand heeft gebeld</b>
card-call-calling = 🟠 <b>{ $hidden ->
    [yes] Een bewoner belt nu { $alarm }
   *[no] { $name } belt nu { $alarm }
  }</b> (sinds { $at }). Nog niet bevestigd.
card-call-unconfirmed = 🟠 <b>Niet zeker of { $alarm } is gebeld.</b> { $hidden ->
    [yes] Een bewoner ging bellen om { $at }.
   *[no] { $name } ging bellen om { $at }.
  } Kun jij bellen?
card-call-doubted = 🟠 <b>Niet zeker of { $alarm } is gebeld.</b> { $hidden ->
    [yes] Een bewoner zei om { $at }: ik heb gebeld. Een melder twijfelt.
   *[no] { $name } zei om { $at }: ik heb gebeld. Een melder twijfelt.
  } Kun jij bellen?
card-call-called = 🟢 <b>{ $hidden ->
    [yes] Een bewoner belde { $alarm } om { $at }
   *[no] { $name } belde { $alarm } om { $at }
  }</b>
card-do-not-call-again = Niet nog eens bellen, tenzij je iets nieuws ziet of iemand gevaar loopt.
card-not-urgent = ⚪ <b>Geen spoed.</b> Bel de politie op { $nonurgent }.
card-not-through = ⚠️ Een oproep kwam er niet door ({ $at }).
card-help-there = 🚓 Hulp is ter plaatse, gemeld om { $at }.
card-also = { $count ->
    [one] 1 andere bewoner belde ook.
   *[other] { $count } andere bewoners belden ook.
  }
card-news = 📞 { $hidden ->
    [yes] Een bewoner gaf nieuwe informatie door aan { $alarm } ({ $at }).
   *[no] { $name } gaf nieuwe informatie door aan { $alarm } ({ $at }).
  }
card-other-number = { $hidden ->
    [yes] Een bewoner belde een ander nummer ({ $at }). Dat is niet { $alarm }.
   *[no] { $name } belde een ander nummer ({ $at }). Dat is niet { $alarm }.
  }
card-hearsay = { $hidden ->
    [yes] Een bewoner hoorde dat iemand anders belde ({ $at }). Dat is niet zeker.
   *[no] { $name } hoorde dat iemand anders belde ({ $at }). Dat is niet zeker.
  }
card-headline = 🔔 <b>{ $category }</b> · { $at }
card-not-confirmed = ❔ Deze melding is nog niet bevestigd door de melder.
card-what = Wat: { $seen }
card-words = Gezien: { $words }
card-where = Waar: { $known ->
    [yes] { $place }
   *[no] plaats nog niet bekend
  }
card-lines = { $line }
    { $rest }
card-copy = { $lines }
card-location = 📍 <a href="{ $url }">De melder deelde de plek op de kaart</a>
crib-kind = Soort: { $category }
card-direction = Richting: { $direction }
card-vehicle = Voertuig: { $vehicle }
card-plates = Kenteken: <code>{ $plates }</code>
card-persons = { $count ->
    [one] Personen: 1
   *[other] Personen: { $count }
  }
card-clothing = Kleding: { $clothing }
card-things = Bij zich: { $things }
card-observed = 👁 { $at } { $seen }{ $known ->
    [yes] { "" } ({ $place })
   *[no] { "" }
  }
card-safety = ⚠️ Volg niemand en houd niemand tegen. Dat doet de politie.
card-react-observe-only = 👀 Blijf binnen en kijk. Spreek niemand aan. Schrijf op wat je ziet.
card-react-visible-presence = 💡 Laat merken dat er iemand is: doe het licht aan of laat samen de hond uit. Alleen als het veilig voelt. Niet volgen, niet tegenhouden. Twijfel je? Blijf binnen.
card-react-friendly-chat-in-pairs = 💬 Voelt het veilig? Maak dan met z'n tweeën een praatje: “Hallo, kan ik je helpen?” Blijf vriendelijk en houd afstand. Niet volgen, niet tegenhouden.
card-watching = { $count ->
    [one] 1 bewoner kijkt mee
   *[other] { $count } bewoners kijken mee
  }{ $out ->
    [0] .
    [one] , 1 gaat naar buiten.
   *[other] , { $out } gaan naar buiten.
  }
card-steps = { $signal ->
    [yes] ✅
   *[no] ⬜
  } Signaleer · { $alarm ->
    [yes] ✅
   *[no] ⬜
  } Alarmeer · { $app ->
    [yes] ✅
   *[no] ⬜
  } App · { $react ->
    [yes] ✅
   *[no] ⬜
  } Reageer
card-danger-or-doubt = <i>Gevaar of twijfel? Bel zelf { $alarm }.</i>
card-closed = { $outcome ->
    [police] 🟢 <b>Afgelopen om { $at }.</b> Politie of hulp is geweest.
    [false_alarm] 🟢 <b>Afgelopen om { $at }.</b> Het was loos alarm. Goed dat het gemeld is.
    [gone] 🟢 <b>Afgelopen om { $at }.</b> Er is niemand meer gezien.
    [no_report] ⚪ <b>Ingetrokken om { $at }.</b> Dit bericht was geen melding.
    [silent] ⚪ <b>Gesloten om { $at }.</b> We hoorden niets meer.
    [merged] ↪️ <b>Samengevoegd om { $at }</b> met een andere melding.
   *[unknown] ⚪ <b>Afgelopen om { $at }.</b> We weten niet hoe het afliep.
  }
card-closed-where = { $category }{ $known ->
    [yes] { "" }, { $street }
   *[no] { "" }
  } · { $from } – { $at }
card-closed-called = { $alarm } is gebeld om { $called }.
danger-weapon = ⚠️ <b>Let op: er is een wapen gezien.</b> Blijf binnen. Bel { $alarm } als jij dit ziet en de politie het nog niet weet.
danger-injury = ⚠️ <b>Let op: er is iemand gewond of in nood.</b> Bel { $alarm } als jij dit ziet en de politie het nog niet weet.
danger-fire = ⚠️ <b>Let op: er is brand, rook of gas.</b> Blijf uit de buurt. Bel { $alarm } als jij dit ziet en de politie het nog niet weet.
danger-child = ⚠️ <b>Let op: er is een kind bij betrokken.</b> Bel { $alarm } als jij iets ziet.
ended = 🟢 De melding{ $known ->
    [yes] { "" } in { $street }
   *[no] { "" }
  } is afgelopen ({ $at }). { $outcome ->
    [police] Politie of hulp is geweest.
    [false_alarm] Het was loos alarm. Goed dat het gemeld is.
    [gone] Er is niemand meer gezien.
    [no_report] Het was geen melding.
   *[unknown] We weten niet hoe het afliep.
  } Dank je wel voor het opletten. Reageren hoeft niet.
ended-silent = ⚪ We hoorden een uur niets meer{ $known ->
    [yes] { "" } over { $street }
   *[no] { "" }
  }. De melding is nu gesloten. Zie je toch weer iets? Bel { $alarm } en meld het opnieuw.
card-react-fire = 👀 Blijf uit de buurt van vuur en rook. Doe ramen en deuren dicht. Maak plaats voor de brandweer.
card-react-gas = 👀 Ga niet naar binnen en blijf op afstand. Maak geen vuur en geen vonk: geen licht aan of uit, niet aanbellen. Klop op de deur.
card-react-medical = 🤝 Blijf erbij als het veilig is en doe wat de meldkamer zegt. Doe de deur open en wijs de ambulance de weg.
card-react-water = 👀 Blijf zelf op de kant. Ligt er iemand in het water? Houd die in het oog en gooi iets dat drijft.
card-react-missing-person = 👀 Kijk in je eigen tuin en schuur. Gezien? Blijf in de buurt en zeg hier waar.
card-react-animal-danger = 👀 Blijf op afstand en houd kinderen en honden binnen.
card-react-traffic-danger = 👀 Blijf zelf van de weg. Waarschuw anderen vanaf een veilige plek.
card-helpline-gas = <i>Ruik je gas buiten, zonder gevaar? Storingsdienst { $phone }.</i>
card-helpline-animal-danger = <i>Is een dier in nood? Bel { $phone }.</i>
card-helpline-domestic = <i>Zorgen, maar geen gevaar nu? Advies op { $phone }, dag en nacht.</i>
