# Gewone praat, foto's, aanmelden, en wat beheerders daarover lezen.
nudge-kind = Hoi { $name }, de alarmgroep is alleen voor wat nú niet veilig is. Zo schrikt niemand voor niets. { $linked ->
    [yes] Zal ik je bericht in { $chat } zetten?
   *[no] Zet je het ergens anders?
  }
nudge-rule = Hoi { $name }, in { $group } is de afspraak: alleen wat nu gebeurt en waarvoor je { $alarm } zou bellen. { $linked ->
    [yes] Zal ik je bericht in { $chat } zetten?
   *[no] Zet je het ergens anders?
  }
nudge-admins = Hoi { $name }, ook dit bericht past beter ergens anders. { $linked ->
    [yes] Zal ik het in { $chat } zetten?{ " " }
   *[no] { "" }
  }Weet je niet wat hier wel en niet hoort? Vraag het een beheerder; die weet ervan.
nudge-flagged = Hoi { $name }, twee buren denken dat je bericht niet in de alarmgroep hoort. { $linked ->
    [yes] Zal ik het in { $chat } zetten?
   *[no] Zet je het ergens anders?
  }
nudge-third = { $name } schreef voor de derde keer deze maand iets in { $group } dat er niet hoort. Ik zei het privé. Wil jij een keer bellen of langsgaan? Vriendelijk werkt het best.
nudge-judge = Proef { $count } van { $most }: om { $at } zei ik tegen { $name } dat een bericht niet in { $group } hoort. Klopte dat? Zo leer ik jullie groep kennen.
nudge-judge-link = Proef { $count } van { $most }: om { $at } zei ik tegen { $name } dat <a href="{ $url }">dit bericht</a> niet in { $group } hoort. Klopte dat? Zo leer ik jullie groep kennen.
digest = In { $group } { $count ->
    [one] stond vandaag 1 bericht dat er niet hoort.
   *[other] stonden vandaag { $count } berichten die er niet horen.
  } Ik heb niets gezegd.
    { $entries }
digest-line = • <a href="{ $url }">{ $at }</a>
flag-noted = Dank je. Denkt nog een buur dat? Dan vraag ik de schrijver om het te verplaatsen.
flag-again = Dat had je al laten weten. Dank je.
flag-how = Beantwoord een bericht dat hier niet hoort met /offtopic. Denken twee buren dat, dan vraag ik de schrijver om het te verplaatsen.
flag-not-this = Dit kan niet bij een eigen bericht of een bericht van een beheerder.
flag-not-now = Er loopt nu een melding in { $group }. Laat het even, dan blijft de groep rustig.
moved-by = Dit schreef { $name } in { $group }.
move-failed = Ik kon je bericht niet verplaatsen. Misschien is het al weg, of mag ik daar niet schrijven.
picture-ask = Hoi { $name }, ik heb je foto uit de groep gehaald. Staat er een mens op? <b>Bewaar de foto voor de politie</b> en zeg bij { $alarm } dat je die hebt.
picture-removed = Hoi { $name }, ik heb je foto uit de groep gehaald. Foto's delen we hier niet: misschien is er niets aan de hand. <b>Bewaar de foto voor de politie</b> en zeg bij { $alarm } dat je die hebt. Wil je in woorden vertellen wat je zag?
picture-cannot = Hoi { $name }, foto's delen we hier niet, en ik mag ze niet weghalen. Wil jij je foto zelf weghalen? <b>Bewaar hem voor de politie</b> en zeg bij { $alarm } dat je die hebt.
picture-allowed = Hoi { $name }, staat er een mens op je foto? Haal hem dan weg. <b>Bewaar hem voor de politie.</b> Anders blijft hij staan tot de melding sluit.
picture-keep = <b>Je foto of filmpje voor de politie</b>
    1. Zeg bij { $alarm } dat je beeld hebt. Vraag waar het naartoe moet.
    2. Bewaar het origineel op je telefoon. Knip er niets af en maak geen schermafdruk: de tijd zit in het bestand.
    3. Komt het van een deurbel of camera? Sla het filmpje vandaag nog op. Veel camera's wissen het na een paar dagen zelf.
    4. Is het gevaar voorbij? Bel { $nonurgent }, of zeg het bij je aangifte.
    5. Zet het nergens op internet en stuur het niet door, ook niet aan mij. Wie erop staat, heeft misschien niets gedaan.
picture-from = 📷 Van { $name }. { $caption }
picture-not-back = Het lukte niet om je foto terug te zetten. Hij staat nog wel op je eigen telefoon.
paused-wait = Dank je, { $name }. Een beheerder kijkt eerst naar je melding. Is er gevaar? Bel { $alarm }. Daarop hoef je niet te wachten.
paused-admin = { $name } meldde iets in { $group } ({ $category }). Meldingen van deze bewoner wachten op een beheerder. Zal ik hem plaatsen? Na een half uur vervalt hij.
bin-wait = Dank je, { $name }. Bel { $alarm }. In deze groep (BIN) opent een beheerder de melding, na bericht van de politie. Die kijkt nu mee.
bin-admin = { $name } meldde iets in { $group } ({ $category }). Heeft de politie gevraagd om de groep te waarschuwen? Druk dan op de knop. Na een half uur vervalt het.
not-posted = { $name }, je melding is niet geplaatst. Gebeurt het nog? Bel { $alarm }.
false-reports = { $name } deed in { $group } { $count } keer een melding die er geen was. Wil je een dag lang eerst zelf kijken naar meldingen van deze bewoner? Levensgevaar wacht nooit.
is-paused = Meldingen van { $name } gaan nu een dag eerst langs een beheerder, door { $by }. Levensgevaar wacht nooit.
new-link = { $name } is net lid van { $group } en zette er { $linked ->
    [yes] <a href="{ $url }">een bericht met een link</a>
   *[no] een bericht met een link
  } neer. Is het reclame? Dan kan ik het weghalen.
join-place = Welkom, { $name }. Je wilt bij { $group }. Drie korte vragen; alleen de beheerder ziet je antwoord, en je adres wissen we daarna.
    1. { $works ->
    [yes] Waar woon of werk je?
   *[no] Waar woon je?
  } Schrijf je straat en nummer, of je postcode. Of stuur je locatie.
join-place-again = { $name }, de beheerder van { $group } weet nog niet waar je woont. Schrijf nog een keer je straat en nummer, en je postcode.
join-place-what = { $name }, ik wil nu alleen weten waar je woont. Zo ziet de beheerder van { $group } of je in deze buurt woont. Schrijf je straat en nummer, bijvoorbeeld Kerkstraat 12, of je postcode. Of stuur je locatie. Daarna komen nog twee vragen met een knop.
join-age = 2. Ben je { $count } jaar of ouder?
join-rules = 3. Beloof je dit? Eerst { $alarm } bellen, dan pas melden. Geen foto's van mensen. Niemand volgen of tegenhouden. Geen gewone praat in deze groep.
join-outside = Dat lijkt niet bij { $group } te horen. { $known ->
    [yes] Jouw adres hoort bij <b>{ $other }</b>. Vraag daar of je erbij mag.
   *[no] Ik ken geen groep voor jouw adres.
  } Wil je het toch hier vragen?
join-sent = Dank je, { $name }. De beheerder van { $group } kijkt ernaar. Je hoeft niets meer te doen.
join-waiting = Dank je, { $name }. { $group } is vol ({ $most } leden). Je staat op nummer { $count } van de wachtlijst.
join-place-free = { $name }, er is een plek vrij in { $group }. { $answered ->
    [yes] De beheerder kijkt nu naar je aanvraag.
   *[no] Schrijf nog een keer waar je woont: straat en nummer, of je postcode. Dan kijkt de beheerder.
  }
join-too-young = Fijn dat je wilt helpen, { $name }. Voor { $group } moet je ouder zijn. Zie je gevaar? Bel { $alarm }; dat mag altijd.
join-stopped = Goed. Ik heb je aanvraag voor { $group } gestopt en je antwoorden gewist.
join-lapsed = { $name }, niemand heeft op tijd beslist over je aanvraag voor { $group }. Je antwoorden zijn gewist. Wil je er nog bij? Vraag het gerust opnieuw.
join-open-private = { $name }, er is een aanvraag voor { $group }. Open mij privé, dan kun je beslissen.
joins-none = { $ended ->
    [yes] { $last }
   *[no] { "" }
  } Niemand wacht nu om bij { $group } te komen.
joins = { $ended ->
    [yes] { $last }{ "" }

   *[no] { "" }
  }<b>{ $name }</b> { $member ->
    [yes] kwam bij { $group } zonder aanvraag. Is dat goed?
   *[no] wil bij { $group }.
  }
    { $answered ->
    [yes] 🏠 { $place } { $inside ->
        [yes] (✅ binnen de grenzen)
        [no] (⚠️ buiten de grenzen)
       *[unknown] (ik kan niet zien of dat binnen de grenzen is)
      }
   *[no] Nog niet geantwoord waar.
  }
    { $old ->
    [yes] ✅ { $age } jaar of ouder
   *[no] Nog niet geantwoord hoe oud
  }
    { $promised ->
    [yes] ✅ De regels beloofd
   *[no] De regels nog niet beloofd
  }{ $before ->
    [yes] { "" }
    ↩️ Vroeg het al eens eerder.
   *[no] { "" }
  }{ $others ->
    [0] { "" }
    [one] { "" }
    Daarna wacht nog 1 ander.
   *[other] { "" }
    Daarna wachten nog { $others } anderen.
  }
joined-in = ✅ { $name } is toegelaten door { $by } om { $at }.
joined-not = { $name } is niet toegelaten, door { $by } om { $at }.
joined-out = { $by } vindt dat { $name } er niet bij hoort. Alleen jij kunt iemand uit de groep halen; ik doe dat nooit.
joined-withdrawn = De aanvraag van { $name } bestaat niet meer: ingetrokken, of al door iemand anders afgehandeld.
joined-too-many = { $name } zit in te veel groepen en kan er nu niet bij. Probeer het later nog eens.
joined-no-right = Telegram liet me { $name } niet toelaten. Heb ik het recht om uit te nodigen?
joined-by-hand = ✅ { $name } is al in de groep gelaten.
group-full = { $group } is vol ({ $most } leden). Nieuwe mensen komen op een wachtlijst. Is het tijd voor een tweede groep? Splits dan op straten, en zeg het iedereen één keer.
welcome = Je bent erbij, { $name }. Onthoud SAAR: <b>S</b>ignaleer, <b>A</b>larmeer { $alarm }, <b>A</b>pp, <b>R</b>eageer veilig. Het is hier meestal stil, en dat is goed. Melden doe je met de knop of gewoon in de groep. De regels: /regels
welcome-ask = Welkom in { $group }, { $name }. Zie je gevaar? Bel eerst { $alarm }. Heb je een momentje? De beheerder wil graag drie dingen weten.
beller = { $name }, wil jij als een van de eersten gevraagd worden om { $alarm } te bellen, als er in { $group } een melding is en niemand heeft gebeld? Bij spoed vraag ik meteen de hele groep. Je wordt alleen gevraagd op de uren die je kiest. { $active ->
    [yes] { "" }
    <b>Nu: ja, { $hours }.</b>{ $near ->
        [yes] { " " }Het eerst voor { $street }.
       *[no] { "" }
      }
   *[no] { "" }
    <b>Nu: nee.</b>
  }{ $away ->
    [yes] { "" }
    🌴 Je bent op vakantie (/meldingen). Zo lang vraag ik je niets.
   *[no] { "" }
  }
beller-street = In welke straat woon je? Dan vraag ik jou het eerst als daar iets is. Schrijf alleen de straat.
hours-always = altijd
hours-day = overdag, van 8 tot 18 uur
hours-evening = 's avonds, van 18 tot 23 uur
hours-night = 's nachts, van 23 tot 8 uur
regels = <b>De regels van { $group }</b>
    1 Eerst { $alarm } bellen, dan pas melden.
    2 Alleen wat nú gebeurt. Is het al voorbij? Bel { $nonurgent }.
    3 Schrijf wat je ziet en waar. Geen namen, geen oordeel.
    4 Geen foto's van mensen. Bewaar ze voor de politie.
    5 Niemand volgen of tegenhouden. { $react }
    6 Geen gewone praat{ $linked ->
    [yes] ; daarvoor is { $chat }.
   *[no] .
  }
    Iedereen is onschuldig tot het tegendeel blijkt.
log-pause = laat meldingen van een bewoner eerst langs een beheerder gaan
log-unpause = laat meldingen van een bewoner weer gewoon door
log-removed = haalde een bericht weg
hears = <b>Wat je van mij hoort over { $group }</b>
    In de groep staat altijd alles. Dit gaat over wat je privé krijgt.
    🔔 Meldingen: { $hears }.
    📞 { $spared ->
    [yes] Ik vraag jou niet om te bellen.
   *[no] Als niemand belt, kan ik jou vragen.
  }
    🌴 { $away ->
    [yes] Je bent weg tot en met { $on }. Ik vraag je niets en stuur je geen meldingen. Loop je toch rond en zie je gevaar? Bel { $alarm }.
   *[no] Je bent niet op vakantie.
  }
    🔧 { $tested ->
    [yes] Eén keer per maand krijg je een stille test.
   *[no] Je krijgt geen stille test.
  }
hears-nothing = niet privé
hears-urgent = alleen als er haast bij is, met geluid
hears-all = allemaal, met geluid
hears-in-private = { $name }, dit regel je privé met mij.
hears-choose = { $name }, over welke groep gaat het?
silent-test = 🔧 Test van { $group } – geen alarm. Zo weet je dat ik je bereik. Je hoeft niets te doen.
silent-test-told = 🔧 <b>Stille test in { $group }</b>
    { $count ->
    [0] Niemand kreeg de test: ik kan nog niemand privé schrijven.
    [one] 1 lid kreeg de test.
   *[other] { $count } leden kregen de test.
  }{ $lost ->
    [0] { "" }
    [one] { " " }1 lid heeft mij geblokkeerd.
   *[other] { " " }{ $lost } leden hebben mij geblokkeerd.
  }
    Ik ken { $known } leden en kan er { $reached } privé schrijven.
