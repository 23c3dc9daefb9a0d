# Het verslag van een proef: één pagina voor een beheerder.
report-title = Wat had Buurtwacht gedaan? { $chat }
report-period = Van { $since } tot en met { $until }
report-stopped = Gestopt na { $played } van { $messages } berichten.
report-meaning = Dit is nagespeeld met de berichten van je groep. Niemand drukte op een knop en niemand gaf antwoord op een vraag van de bot. In het echt stopt het vragen dus eerder.
report-private = Alles is op deze computer gemaakt. Er is niets verstuurd. In de berichten hieronder kunnen namen en adressen staan: deel dit verslag niet met anderen.
report-glance = In één oogopslag
report-number = { $count }
report-percent = { $count }%
report-of = { $part } van { $whole }
report-figure-messages = Berichten
report-figure-people = Schrijvers
report-figure-cards = Kaarten
report-figure-urgent = Met spoed
report-figure-called = Iemand belde 112
report-figure-median = Tijd tot de oproep, midden
report-figure-worst = Tijd tot de oproep, langst
report-figure-saved = Dubbele oproepen
report-figure-asked = Keer gevraagd: kun jij bellen?
report-figure-tips = Privé-tips
report-figure-questions = Privé-vragen
report-figure-quiet = Gaat niet over een melding
report-verdicts = Van wat je eerder fout vond, staat { $wrong_still } hier nog en is { $wrong_gone } weg. Van wat je goed vond, staat { $right_still } hier nog en is { $right_gone } weg.
report-chart-hours = Kaarten per uur van de dag
report-chart-weekdays = Kaarten per dag van de week
report-chart-months = Kaarten per maand
report-chart-messages = Berichten per maand
report-chart-waits = Tijd van kaart tot oproep
report-within = binnen { $duration }
report-longer = langer
report-lasted = { $minutes ->
    [0] { $seconds } s
   *[other] { $seconds ->
        [0] { $minutes } min
       *[other] { $minutes } min { $seconds } s
    }
  }
report-day = { $day } { $month } { $year }
report-weekday-0 = ma
report-weekday-1 = di
report-weekday-2 = wo
report-weekday-3 = do
report-weekday-4 = vr
report-weekday-5 = za
report-weekday-6 = zo
report-month-1 = jan
report-month-2 = feb
report-month-3 = mrt
report-month-4 = apr
report-month-5 = mei
report-month-6 = jun
report-month-7 = jul
report-month-8 = aug
report-month-9 = sep
report-month-10 = okt
report-month-11 = nov
report-month-12 = dec
report-cards = { $count ->
    [one] 1 kaart
   *[other] { $count } kaarten
  }
report-cards-about = Zo had elke kaart er aan het eind gestaan. De bot maakt fouten: zeg per kaart of hij klopt.
report-no-cards = De bot had geen enkele kaart gemaakt.
report-urgent = spoed
report-first-call = { $name } zei als eerste: ik heb 112 gebeld. Dat was { $duration } na de kaart.
report-nobody-called = Niemand zei dat 112 was gebeld.
report-saved = { $count ->
    [one] 1 ander belde daarna ook nog. Met de kaart had dat niet gehoeven.
   *[other] { $count } anderen belden daarna ook nog. Met de kaart had dat niet gehoeven.
  }
report-asked = { $at } – { $key ->
    [ask-group] de hele groep kreeg de vraag om te bellen.
    [ask-admin] de beheerders kregen de vraag om te bellen.
   *[other] { $who ->
        [admin] een beheerder
       *[other] { $who }
    } kreeg privé de vraag om te bellen.
  }
report-minutes = De kaart van minuut tot minuut ({ $count } keer bijgewerkt)
report-calls = { $count ->
    [one] 1 bericht over bellen
   *[other] { $count } berichten over bellen
  }
report-call = { $kind ->
    [done] Telt als: 112 gebeld
    [lease] Telt als: belt nu 112
    [hearsay] Telt als: van horen zeggen
    [other_number] Telt als: een ander nummer gebeld
    [news] Telt als: nieuws doorgegeven aan 112
   *[other] Telt niet als oproep
  }
report-judge = Klopt dit?
report-right = klopt
report-wrong = klopt niet
report-tips = { $count ->
    [one] 1 privé-tip
   *[other] { $count } privé-tips
  }
report-tips-about = Bij deze berichten had de schrijver privé een vriendelijke tip gekregen: dit kan beter in de praatgroep. Niemand anders ziet dat.
report-more-tips = { $count ->
    [one] Nog 1 tip
   *[other] Nog { $count } tips
  }
report-questions = { $count ->
    [one] 1 privé-vraag
   *[other] { $count } privé-vragen
  }
report-questions-about = Hier twijfelde de bot, en had hij het de schrijver privé gevraagd.
report-show-questions = Toon de vragen
report-question = { $kind ->
    [ask-is-report] Vraag: is dit een melding?
    [ask-looks] Vraag: wat deed deze persoon?
    [ask-what-about] Vraag: waarover gaat de oproep?
    [ask-which] Vraag: over welke melding gaat dit?
   *[other] Vraag: is 112 echt gebeld?
  }
report-read = Wat er is gelezen
report-form = Soort bestand: { $app }
report-form-phone = Soort bestand: { $app }, van een { $phone } ({ $order ->
    [day-first] eerst de dag
    [month-first] eerst de maand
   *[other] eerst het jaar
  }, klok van { $hours } uur)
report-left = { $kind ->
    [system] Regels van de app zelf
    [deleted] Verwijderde berichten
    [call] Gesprekken in de app
    [channel] Berichten namens een groep of kanaal
   *[other] Lege berichten
  }: { $count } niet meegespeeld
report-unread = { $file }, regel { $line }: { $why ->
    [before-first] staat vóór het eerste bericht
    [no-such-date] die datum bestaat niet
   *[other] is geen bericht
  }
report-keep = Bewaar je oordeel
report-keep-about = Zo zie je na een nieuwe versie van de bot of fouten weg zijn. Het bestand komt bij je downloads. Er wordt niets verstuurd.
report-judged = Beoordeeld: { $count }
report-keep-button = Bewaar als bestand
report-foot = Gemaakt met Buurtwacht { $version }.
