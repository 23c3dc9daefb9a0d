# Themabijeenkomsten, in de groep voor gewone praat. (M6)
meeting-topic-burglary = Inbraak voorkomen
meeting-topic-cyber = Oplichting en internet
meeting-topic-fire = Brand en rookmelders
meeting-topic-youth = Jongeren in de buurt
meeting-title = { $topic } – { $group }
meeting-day = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
  } { $on }, { $at } uur
meeting-time = 🗓 <b>Tijd voor een bijeenkomst van { $group }?</b>
    Eén keer per kwartaal samen om de tafel helpt: mensen kennen elkaar, en bellen dan eerder. De groep kiest het onderwerp en de dag.
meeting-no-chat = 🗓 Een bijeenkomst plan ik in de groep voor gewone praat, nooit in de alarmgroep { $group }. Koppel eerst zo'n groep: /startplan
meeting-screen-none = 🗓 <b>Bijeenkomst van { $group }</b>
    Er is er nu geen gepland. Begin je, dan vraag ik in de praatgroep waarover het moet gaan.
meeting-screen-over = 🗓 <b>Bijeenkomst van { $group }</b>
    De laatste was { $day }, over ‘{ $topic }’. Zet een link naar het verslag in de praatgroep, of plan een nieuwe.
meeting-screen-topics = 🗓 <b>Waarover?</b>
    De praatgroep stemt nu. Druk op een onderwerp om het te kiezen; dan komt de dag.
meeting-screen-dates = 🗓 <b>Wanneer?</b> Onderwerp: { $topic }
    Noem een of meer dagen. Noem je er meer, dan stemt de praatgroep en kies jij daarna.
meeting-screen-place = 🗓 <b>Waar?</b> { $topic }, { $day }
    Nu nog de plek. Daarna staat de uitnodiging in de praatgroep.
meeting-screen-planned = 🗓 <b>{ $topic }</b>
    { $day }
    📍 { $place }
    🙋 { $count } komen, { $waiting } wachten op een plek.
    Hieronder kies je hoeveel mensen er mogen komen.
meeting-type-dates = Schrijf een of meer dagen met het uur, zoals: 12-1 19:30, 14-1 20:00
meeting-type-move = Schrijf de nieuwe dag met het uur, zoals: 12-1 19:30. Wie komt, hoort het van mij.
meeting-type-place = Schrijf waar het is, zoals: Buurthuis De Kern, Dorpsstraat 1
meeting-type-notes = Stuur de link naar het verslag, zoals: https://…
meeting-bad-date = Dat kan ik niet als dag lezen, of het is al voorbij, of meer dan een halfjaar weg. Schrijf dag, maand en uur, zoals: 12-1 19:30
meeting-bad-place = Schrijf de plek in 3 tot 80 letters.
meeting-bad-notes = Dat is geen link. Hij begint met https://
meeting-vote-topics = 🗓 <b>Bijeenkomst van { $group }: waarover?</b>
    Druk op elk onderwerp waar je voor komt. Nog eens drukken haalt je stem weg. Iets anders? Stel het voor.
meeting-vote-dates = 🗓 <b>{ $topic }: wanneer kun je?</b>
    Druk op elke dag die jou past.
meeting-board = { $state ->
    [cancelled] 🗓 <b>Gaat niet door: { $topic }</b>
    [over] 🗓 <b>Geweest: { $topic }</b>
   *[planned] 🗓 <b>{ $topic }</b>
  }
    { $day }
    📍 { $place }
    🙋 { $count ->
    [0] Nog niemand zei dat hij komt.
    [one] 1 buur komt.
   *[other] { $count } buren komen.
  }{ $cap ->
    [0] { "" }
   *[other] { " " }Er is plek voor { $cap }.
  }{ $waiting ->
    [0] { "" }
   *[other] { " " }{ $waiting } op de wachtlijst.
  }
meeting-soon = 🗓 Herinnering: <b>{ $topic }</b>, { $day }, { $place }. { $count ->
    [0] Kom je ook?
    [one] 1 buur komt. Kom je ook?
   *[other] { $count } buren komen. Kom je ook?
  }
meeting-entry = 🗓 { $topic }, { $day }, { $place }. Open het bestand, dan staat het in je agenda.
meeting-moved = 🗓 Verzet: <b>{ $topic }</b> is nu { $day }, { $place }. Open het bestand, dan past je agenda zich aan. Kun je niet? Druk in de praatgroep op ‘Ik kom toch niet’.
meeting-off = 🗓 Gaat niet door: { $topic }, { $day }. Open het bestand, dan verdwijnt het uit je agenda.
meeting-room = 🗓 Er is plek: je kunt komen bij <b>{ $topic }</b>, { $day }, { $place }.
meeting-held = 🗓 De bijeenkomst over ‘{ $topic }’ is geweest. Is er een verslag? Dan zet ik de link in de praatgroep.
meeting-dropped = 🗓 De plannen voor een bijeenkomst van { $group } gaan niet door.
meeting-lapsed = 🗓 In de plannen voor een bijeenkomst van { $group } gebeurde vier weken lang niets. Ik heb ze weggehaald, met de stemmen. Opnieuw beginnen kan altijd.
meeting-notes-there = 🗓 Het verslag van ‘{ $topic }’, { $day }: { $url }
meeting-pointers-burglary = 🗓 <b>Inbraak voorkomen: om mee te beginnen</b>
    • Vraag de wijkagent of een preventieadviseur van de gemeente.
    • Loop samen een rondje: welke deur, poort of lamp nodigt uit?
    • Goede sloten, licht dat aangaat, een huis dat bewoond lijkt.
    • Oefen samen: wat zie je, wat zeg je tegen { $alarm }?
meeting-pointers-cyber = 🗓 <b>Oplichting en internet: om mee te beginnen</b>
    • Laat iemand vertellen wat hem overkwam. Schamen hoeft niet.
    • De bank, de politie of een kleinkind in nood vraagt nooit om geld of een code.
    • Hang op, en bel zelf het nummer dat je kent.
    • Stel samen op elke telefoon de updates en een slot in.
meeting-pointers-fire = 🗓 <b>Brand en rookmelders: om mee te beginnen</b>
    • Nodig de brandweer van jullie regio uit voor een avond.
    • Rookmelders op elke verdieping, elk jaar stof eraf en testen.
    • Bedenk je vluchtweg, ook in het donker, en waar de sleutel ligt.
    • Wie in de straat kan niet alleen naar buiten?
meeting-pointers-youth = 🗓 <b>Jongeren in de buurt: om mee te beginnen</b>
    • Vraag de jongerenwerker, en vraag de jongeren zelf.
    • Wat is er echt gebeurd, en wat voelt alleen zo?
    • Een praatje overdag helpt meer dan een melding 's avonds.
    • Spreek af wat je samen doet als het wel uit de hand loopt.
meeting-pointers-own = 🗓 <b>{ $topic }: om mee te beginnen</b>
    • Wie in de buurt weet hier veel van? Vraag hem tien minuten te vertellen.
    • Laat iedereen zeggen wat hij zelf meemaakte.
    • Kies samen één ding dat je gaat doen, en wie dat doet.
meeting-topic-ask = 🗓 Waarover moet de bijeenkomst gaan? Schrijf het in een paar woorden.
meeting-topic-added = 🗓 ‘{ $topic }’ staat erbij. Vergeet niet er zelf op te stemmen.
meeting-topic-late = 🗓 Er wordt nu niet over onderwerpen gestemd.
meeting-topic-full = 🗓 De lijst is vol. Stem op wat erop staat.
meeting-topic-enough = 🗓 Je hebt er al { $count } voorgesteld. Dank je!
meeting-topic-long = 🗓 Schrijf het in 3 tot { $count } letters. Druk daarna opnieuw op ‘Iets anders’.
meeting-topic-there = 🗓 Dat staat er al op. Stem erop!
meeting-topic-unfit = 🗓 Dat kan geen onderwerp zijn: het gaat over een mens of over hoe iemand eruitziet. Noem een onderwerp waar iedereen iets aan heeft.
button-meeting = 🗓 Bijeenkomst
button-meeting-start = 🗓 Begin: waarover?
button-meeting-own = ➕ Iets anders
button-meeting-vote = { $what } · { $count }
button-meeting-choose = { $what } · { $count }
button-meeting-dates = 📅 Noem dagen
button-meeting-place = 📍 Plek invullen
button-meeting-move = 📅 Verzetten
button-meeting-cancel = Gaat niet door
button-meeting-notes = 📎 Link naar het verslag
button-meeting-cap = { $count ->
    [0] Iedereen
   *[other] { $count }
  }
button-meeting-come = 🙋 Ik kom
button-meeting-not-come = Ik kom toch niet
button-meeting-file = 📅 In mijn agenda
press-meeting-begun = 🗓 De vraag staat in de praatgroep.
press-meeting-late = 🗓 Dit hoort bij een bijeenkomst die verder of voorbij is.
press-meeting-for = 🗓 Je bent voor.
press-meeting-not-for = 🗓 Je stem is weg.
press-meeting-comes = 🗓 Fijn, je komt.
press-meeting-waits = 🗓 Het is vol. Je staat op de wachtlijst en schuift vanzelf op; dat zie je hier.
press-meeting-not-coming = 🗓 Jammer. Je staat er niet meer bij.
press-meeting-open = 🗓 Open eerst ons privégesprek en druk op Start. Dan stuur ik je het bestand.
log-meeting = begon een bijeenkomst te plannen
own-copy-meeting-option = Onderwerpen die je voorstelde
own-copy-meeting-vote = Waar je voor stemde
own-copy-meeting-guest = Bij welke bijeenkomst je komt
meeting-chosen = 🗓 Gekozen: <b>{ $topic }</b>{ $known ->
    [yes] , { $day }. De plek volgt.
   *[no] . De dag volgt.
  }
meeting-moved-on = 🗓 De planning is al verder. Open het scherm opnieuw: /bijeenkomst
meeting-moved-aloud = 🗓 Verzet: <b>{ $topic }</b> is nu { $day }, { $place }.
meeting-off-aloud = 🗓 Gaat niet door: <b>{ $topic }</b>, { $day }.
