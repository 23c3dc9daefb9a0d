# De lijst van groepen: hoe een groep erin komt, en hoe iemand de zijne vindt. (M1)
button-listing = 🔎 In de lijst van groepen
listing-off = 🔎 <b>{ $group } staat niet in de lijst</b>
    Buren die jullie nog niet kennen, zoeken hier hun groep. In de lijst staan de naam, de plaats en een knop om mee te doen. Jij laat binnen, zoals altijd.
    Wat er nooit in staat: leden, beheerders, telefoonnummers en meldingen.
listing = 🔎 <b>{ $group } staat in de lijst</b> bij { $place }.
    Op de kaart: { $area ->
    [yes] { $drawn ->
        [yes] ja, met de grenzen
       *[no] nog niet; daarvoor heb ik de grenzen op een kaart nodig
      }
   *[no] nee. Wie in de buurt woont, vindt jullie wel
  }.
    Hoeveel plaatsen er vrij zijn: { $room ->
    [yes] zichtbaar
   *[no] niet zichtbaar
  }.{ $wrong ->
    [yes] { "" }
    ⚠️ { $problem }
   *[no] { "" }
  }
listing-ask-place = In welke plaats is { $group }? Schrijf alleen de naam, bijvoorbeeld: Heemskerk.
button-listing-on = Zet ons in de lijst
button-listing-off = Haal ons uit de lijst
button-listing-place = Andere plaats
button-listing-show-area = Toon de grenzen
button-listing-hide-area = Verberg de grenzen
button-listing-show-room = Toon de vrije plaatsen
button-listing-hide-room = Verberg de vrije plaatsen
log-listing = veranderde wat er in de lijst van groepen staat
log-unlisting = haalde de groep uit de lijst van groepen
plan-line-listed = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } In de lijst van groepen
plan-next-listed = <b>Nu: in de lijst.</b> Buren die jullie nog niet kennen, zoeken met /zoek hun groep. Jij kiest wat ze zien. Leden, beheerders en meldingen staan er nooit in.
plan-about-listed = De lijst is voor mensen die nog niet in de groep zitten. Ze vinden { $group } met hun plek, hun postcode of de naam, en vragen dan of ze erbij mogen. Jij beslist.
find-ask = 🔎 Waar woon je? Stuur je locatie (druk op het papierklemmetje en dan op Locatie), of schrijf je postcode of plaats. Ik bewaar het niet.
find-in-private = { $name }, zoeken doe je bij mij privé. Druk op de knop.
found = 🔎 { $typed ->
    [yes] Dit vond ik bij ‘{ $what }’:
   *[no] Dit vond ik bij die plek:
  }
    { $lines }{ $extra ->
    [0] { "" }
    [one] { "" }En nog 1 groep. Schrijf meer van de naam, of stuur je locatie.
   *[other] { "" }En nog { $extra } groepen. Schrijf meer van de naam, of stuur je locatie.
  }
    Met de knop vraag je of je erbij mag. Een beheerder uit de buurt beslist.
found-none = 🔎 { $typed ->
    [yes] Ik vond geen groep bij ‘{ $what }’.
   *[no] Ik vond geen groep bij die plek.
  } Niet elke groep staat in de lijst: vraag het ook aan je buren. Of begin er zelf een: maak een groep met je buren en zet mij erin met de knop.
found-lines = { $line }
    { $rest }
found-line = • <b>{ $group }</b>, { $place }{ $inside ->
    [yes] : jouw plek hoort hierbij
   *[no] { $far ->
        [yes] , ongeveer { $metres } m verderop
       *[no] { "" }
      }
  }{ $counted ->
    [yes] { $count ->
        [0] { " " }(vol, er is een wachtlijst)
        [one] { " " }(1 plaats vrij)
       *[other] { " " }({ $count } plaatsen vrij)
      }
   *[no] { "" }
  }
button-ask-in = Meedoen met { $group }
overlap-ask = 🗺 <b>{ $other } heeft nu ook een deel van jullie gebied</b>
    { $share } % van hun gebied hoort ook bij { $group }. Beheerder daar: { $names }.{ $drawn ->
    [yes] { "" } Op het plaatje is 1 het gebied van { $other } en 2 dat van jullie.
   *[no] { "" }
  }
    Hoe doen jullie het samen? Allebei blijven kan. Een grens trekken kan ook: ik stel een lijn voor. Of zij sluiten zich bij jullie aan.
overlap-told = 🗺 { $share } % van jullie gebied hoort ook bij <b>{ $other }</b>. Beheerder daar: { $names }.{ $drawn ->
    [yes] { "" } Op het plaatje is 1 jullie gebied en 2 dat van { $other }.
   *[no] { "" }
  }
    Ik heb daar gevraagd hoe jullie het samen doen. Jullie kunnen gewoon verder.
overlap-stays = 🗺 { $group } en { $other } blijven allebei, ook waar ze overlappen ({ $by } koos dat). Met een brug gaat een alarm mee naar de ander: /koppel
overlap-merge-offered = 🗺 De beheerders van { $other } stellen voor om samen verder te gaan, als één groep. Vraag je buren om daar mee te doen; dan horen ze hetzelfde. Er verandert niets vanzelf: jullie beslissen.
overlap-merge-noted = 🗺 { $by } stelde { $other } voor om zich bij { $group } aan te sluiten. Wie erbij wil, zien jullie als aanvraag.
overlap-line = 🗺 { $other } stelt een grens voor. Op het plaatje wordt 1 jullie gebied en 2 dat van { $other }. Is dat goed?
overlap-divided = 🗺 De grens tussen { $group } en { $other } is getrokken ({ $by } zei ja). Met een brug gaat een alarm mee over de grens: /koppel
overlap-no-line = Hier kan ik geen lijn trekken: dan blijft er voor een van jullie te weinig over, of het gebied is een lijst met postcodes. Kies iets anders, of spreek het samen af en geef je gebied opnieuw op.
button-overlap-both = Allebei blijven
button-overlap-split = Een grens trekken
button-overlap-merge = Samen verder bij ons
button-overlap-line-yes = Ja, zo is het goed
button-overlap-line-no = Nee, allebei laten zoals het is
find-danger = 📞 Is er nu iets aan de hand? <b>Bel eerst 112.</b> Zit je in een groep? Schrijf het dan daar, of hier zonder /zoek ervoor.
overlap-line-new = Een van de gebieden is intussen veranderd. Kijk naar de nieuwe lijn hieronder.
listing-closed = Nu vindt niemand jullie: ik mag geen nieuwe buren binnenlaten. Geef mij in de groep (Beheerders, Buurtwacht) het recht ‘gebruikers uitnodigen’.
