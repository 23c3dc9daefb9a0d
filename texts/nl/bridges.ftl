# Bruggen tussen buurten: uitnodigen, doorgeven, en wat de andere groep ziet.
resident-of = Een bewoner van { $group }
card-came = ↪️ <b>Uit { $other }</b>, { $itself ->
    [yes] vanzelf doorgegeven
   *[no] { $byhidden ->
        [yes] geplaatst door een beheerder
       *[no] geplaatst door { $by }, beheerder
      }
  }. Gezien om { $at }. Zie jij het nu zelf? Bel dan { $alarm }. Anders hoef je niets te doen.
card-came-note = ✏️ Beheerder: { $note }
card-came-over = ↪️ Kwam uit { $other }.
ended-elsewhere = 🟢 De melding uit { $other } is afgelopen ({ $at }).
pass-on = { $name }, dit gaat richting <b>{ $other }</b>: { $category }, { $known ->
    [yes] { $place }
   *[no] plaats onbekend
  }. Moet die groep het weten? Ze krijgen plek, tijd, gedrag en richting. Geen foto.
offer = 🔔 <b>{ $other } biedt een melding aan.</b>{ $chosen ->
    [yes] { " " }Een beheerder daar koos ervoor.
   *[no] { "" }
  } Zo komt hij in { $group } te staan:

    { $preview }{ $typed ->
    [yes] { "" }
    Alleen voor jou, zo werd het gemeld: “{ $words }”
   *[no] { "" }
  }

    Zetten we hem in { $group }? Een van de beheerders beslist.
offer-published = ✅ De melding uit { $other } staat in { $group }{ $itself ->
    [yes] .
   *[no] , geplaatst door { $by } om { $at }.
  }
offer-declined = De melding uit { $other } is niet geplaatst. Dat koos { $by } om { $at }.
offer-lapsed = De melding uit { $other } is afgelopen of te oud. Er is niets geplaatst.
offer-late = Dat is te laat: over deze melding is al beslist.
offer-type-line = Schrijf je regel. Hij komt bij de melding te staan, met ‘Beheerder’ ervoor. Hoogstens { $most } tekens. Geen namen, geen oordeel.
line-or-report = Dat staat nu bij de melding die je doorgeeft. Zie je zelf iets nieuws gebeuren? 📞 <b>Bel eerst { $alarm }.</b> Meld het daarna in je eigen groep.
offer-bad-line = Dat kan zo niet. Hoogstens { $most } tekens, geen namen, niets over hoe iemand eruitziet, en geen oproep. Schrijf het nog eens.
offer-open-private = { $name }, een buurgroep biedt een melding aan. Open mij privé, dan kun je beslissen.
bridges = <b>Bruggen van { $group }</b>
    { $any ->
    [yes] { $lines }
   *[no] Nog geen. Een brug laat een melding mee de straat oversteken: de buurgroep krijgt een eigen kaart, en een belletje telt voor allebei.
  }{ $watched ->
    [yes] { "" }
    👁 { $name } let nu op: aanbiedingen gaan daar eerst heen.
   *[no] { "" }
  }
bridge-line = { $state ->
    [fine] 🟢
    [paused] ⏸
   *[trouble] ⚠️
  } <b>{ $other }</b>: { $state ->
    [fine] werkt
    [paused] op pauze
   *[trouble] er is iets mis
  }{ $used ->
    [yes] , het laatst gebruikt op { $on } om { $at }
   *[no] , nog niet gebruikt
  }
bridge = <b>Brug met { $other }</b>: { $state ->
    [paused] ⏸ op pauze
   *[active] 🟢 aan
  }{ $used ->
    [yes] , het laatst gebruikt op { $on } om { $at }
   *[no] , nog niet gebruikt
  }
    Binnen, van { $other }: { $mode ->
    [off] niets.
    [auto] komt vanzelf binnen, in de soorten die jullie kiezen. De rest wordt aangeboden.
   *[offer] wordt jullie aangeboden; een beheerder plaatst het.
  }
    Eruit, naar { $other }: { $sends ->
    [yes] ja, als het spoed is of als er gebeld is, en als jullie het doorgeven.
   *[no] niets.
  }{ $troubled ->
    [yes] { "" }
    ⚠️ { $troubles }
   *[no] { "" }
  }

    <b>Wat doen wij met een melding uit { $other }?</b>
link-gone = Ik zit niet meer in { $group }.
link-rights = In { $group } ben ik geen beheerder; daar kan niet alles.
link-nobody = In { $group } heeft geen beheerder mij privé geopend, dus niemand kan een melding plaatsen.
bridge-invitation = <b>Uitnodiging van { $group }</b>
    Stuur deze link naar een beheerder van de buurgroep. Hij werkt één keer, tot morgen om deze tijd:
    { $url }
    Daarna vraag ik het nog één keer aan jou.
bridge-agree = <b>{ $name } van { $other } wil een brug met { $group }.</b>
    { $far ->
    [yes] De buurten liggen { $metres } meter uit elkaar.
   *[no] Hoe ver de buurten uit elkaar liggen, weet ik niet.
  } { $counted ->
    [yes] { $other } heeft { $members ->
        [one] 1 lid
       *[other] { $members } leden
      }.
   *[no] { "" }
  }
    Wat gaat er over: plek, tijd, gedrag, richting en of er is gebeld. Geen foto's, geen namen. Een kenteken alleen als de auto wegrijdt. Jullie krijgen spoed en meldingen waarvoor gebeld is aangeboden, en plaatsen ze zelf. Andersom net zo. Stoppen kan altijd met één tik.
bridge-confirm = <b>{ $name } van { $other } zegt ja.</b> Nog één tik van jou, dan staat de brug tussen { $group } en { $other }.
    { $far ->
    [yes] De buurten liggen { $metres } meter uit elkaar.
   *[no] Hoe ver de buurten uit elkaar liggen, weet ik niet.
  } { $counted ->
    [yes] { $other } heeft { $members ->
        [one] 1 lid
       *[other] { $members } leden
      }.
   *[no] { "" }
  }
    Wat gaat er over: plek, tijd, gedrag, richting en of er is gebeld. Geen foto's, geen namen.
bridge-agreed = Dank je. { $name } van { $other } krijgt nu de laatste vraag. Ik laat je weten als de brug er staat.
bridge-not-agreed = Goed. Er komt geen brug met { $other }.
bridge-declined = { $other } ziet er nu toch van af. Er komt geen brug.
bridge-stands = 🌉 De brug tussen { $group } en { $other } staat. Spoed en meldingen waarvoor gebeld is worden over en weer aangeboden. Veranderen of stoppen: /bruggen
bridge-paused = ⏸ De brug tussen { $group } en { $other } staat op pauze, { $own ->
    [yes] door jullie groep.
   *[no] door { $other }.
  }
bridge-resumed = 🟢 De brug tussen { $group } en { $other } werkt weer.
bridge-ended = De brug tussen { $group } en { $other } is opgeheven, { $own ->
    [yes] door jullie groep.
   *[no] door { $other }.
  } Wat al was doorgegeven, volg ik tot het eind.
bridge-no-admin = ⏸ De brug tussen { $group } en { $other } staat op pauze: { $own ->
    [yes] jullie groep heeft geen beheerder meer.
   *[no] { $other } heeft geen beheerder meer.
  }
bridge-test-failed = ⚠️ De maandelijkse proef van de brug tussen { $group } en { $other } ging mis. Kijk met /bruggen wat er is.
bridge-end = Wil je de brug met { $other } opheffen? Opnieuw beginnen kan alleen als jullie allebei weer ja zeggen.
bridge-choose = { $name }, voor welke van je groepen is deze brug?
bridge-too-late = Deze uitnodiging werkt niet meer. Vraag om een nieuwe; een link werkt één dag en één keer.
bridge-used = Deze uitnodiging is al gebruikt. Vraag om een nieuwe.
bridge-same = Deze link is voor een beheerder van een andere groep. Stuur hem door naar de buren.
bridge-asks = 🌉 { $name } van { $other } vraagt of er een brug mag komen met { $group }.
bridge-asked = { $other } is gevraagd. Je hoort het zodra een beheerder daar ja zegt.
bridge-asked-before = { $other } is vandaag al gevraagd. Morgen kan het opnieuw.
bridge-already = Deze twee groepen hebben al een brug. Kijk met /bruggen.
bridge-no-group = Deze link is voor een beheerder van een groep met Buurtwacht. Ben je dat? Schrijf dan eerst /bruggen in je groep.
press-bridge-revoked = De uitnodiging werkt niet meer.
press-bridge-gone = Deze uitnodiging werkt niet meer.
press-bridge-yes = De brug staat.
press-bridge-no = Goed, geen brug.
press-bridge-ended = De brug is opgeheven.
press-pass-none = Dat kan niet (meer): de melding is voorbij of te oud, de brug staat uit, of de groep weet het al.
press-passed-on = Aangeboden. Een beheerder daar beslist.
press-offer-published = Geplaatst.
press-offer-declined = Niet geplaatst.
press-offer-lapsed = De melding is voorbij of te oud. Er is niets geplaatst.
press-offer-suggested = Dit is nog niet aangeboden.
press-offer-offered = Dit is nog niet beslist.
log-link = bouwde een brug
log-link-paused = zette een brug op pauze
log-link-resumed = zette een brug weer aan
log-link-ended = hief een brug op
log-link-mode = veranderde wat er van een buurgroep binnenkomt
log-link-off = niets
log-link-offer = aanbieden
log-link-auto = vanzelf
button-pass-on = Doorgeven
button-pass-on-to = ➡️ { $other }: { $category }{ $known ->
    [yes] , { $place }
   *[no] { "" }
  }
button-publish = Zet hem in onze groep
button-not-for-us = Niet voor ons
button-add-line = Regel erbij
button-same-thing = Hoort bij onze melding{ $otherknown ->
    [yes] : { $other }
   *[no] { "" }
  }
button-bridge = { $other }
button-bridge-look = Bekijken
button-bridge-invite = Nodig een buurgroep uit
button-bridge-revoke = Trek de uitnodiging in
button-bridge-yes = Akkoord
button-bridge-no = Nee
button-bridge-in-off = { $current ->
    [yes] ✔ Niets
   *[no] Niets
  }
button-bridge-in-offer = { $current ->
    [yes] ✔ Aanbieden
   *[no] Aanbieden
  }
button-bridge-in-auto = { $current ->
    [yes] ✔ Vanzelf
   *[no] Vanzelf
  }
button-bridge-out-on = Stuur niets naar { $other }
button-bridge-out-off = Stuur weer naar { $other }
button-bridge-class-urgent = { $current ->
    [yes] ✔ Spoed
   *[no] Spoed
  }
button-bridge-class-called = { $current ->
    [yes] ✔ Gebeld
   *[no] Gebeld
  }
button-bridge-class-vehicle = { $current ->
    [yes] ✔ Auto op de vlucht
   *[no] Auto op de vlucht
  }
button-bridge-class-missing = { $current ->
    [yes] ✔ Vermist
   *[no] Vermist
  }
button-bridge-hours-0 = { $current ->
    [yes] ✔ Altijd
   *[no] Altijd
  }
button-bridge-hours-23 = { $current ->
    [yes] ✔ 's Nachts
   *[no] 's Nachts
  }
button-bridge-hours-7 = { $current ->
    [yes] ✔ Overdag
   *[no] Overdag
  }
button-bridge-pause = Pauze
button-bridge-resume = Weer aan
button-bridge-end = Brug opheffen
button-bridge-end-sure = Ja, hef de brug op
warning = ⚠️ <b>{ $name } van { $group } waarschuwt de beheerders:</b>
    { $words }
    Dit is voor beheerders. Zet het niet zomaar in je groep.
warning-sent = Gestuurd naar { $count ->
    [one] 1 beheerder
   *[other] { $count } beheerders
  } van buurgroepen. Na twee dagen haal ik het weer weg.
warning-nobody = Er is nog niemand om te waarschuwen. Bouw eerst een brug: /bruggen
warning-how = Schrijf je waarschuwing achter de opdracht, bijvoorbeeld: /waarschuw Er wordt aangebeld met een smoes over de waterleiding. Alleen beheerders van buurgroepen krijgen het. Hoogstens { $most } tekens, geen namen, niets over hoe iemand eruitziet.
warning-bad = Dat kan zo niet. Hoogstens { $most } tekens, geen namen, niets over hoe iemand eruitziet, en geen oproep om iemand te zoeken. Schrijf wat er gebeurt.
log-warned = waarschuwde de beheerders van de buurgroepen
button-duty-take = Ik let op tot morgenochtend
button-duty-leave = Ik let niet meer op
button-duty-relieve = Ik neem het over van { $name }
press-passed-through = Doorgegeven: het staat daar al, want zo wil die groep het.
bridge-gone = ⚠️ Ik zit niet meer in { $other }, dus de brug met { $group } werkt niet.
bridge-rights = ⚠️ In { $other } ben ik geen beheerder meer. De brug met { $group } werkt maar half.
log-passed-on = gaf een melding door aan een buurgroep
log-published = plaatste een melding van een buurgroep
log-not-published = plaatste een melding van een buurgroep niet
log-merged = voegde een melding samen met die van een buurgroep
log-link-sends = stuurt meldingen weer naar een buurgroep
log-link-sends-not = stuurt geen meldingen meer naar een buurgroep
log-link-by-itself = veranderde wat er van een buurgroep vanzelf binnenkomt
log-duty = let op de bruggen tot de ochtend
log-duty-over = let niet meer op de bruggen
log-link-classes = veranderde wat er van een buurgroep vanzelf binnenkomt
log-link-hours = veranderde wanneer er iets van een buurgroep vanzelf binnenkomt
log-class-urgent = spoed
log-class-called = gebeld
log-class-vehicle = auto op de vlucht
log-class-missing = vermist
log-class-none = niets
log-hours-0 = altijd
log-hours-23 = 's nachts
log-hours-7 = overdag
