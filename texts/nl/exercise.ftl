# Een oefening. Elke tekst begint met 🎓 en zegt wat het is; nergens staat een nummer om te bellen. (X4)
exercise-what-cars = iemand voelt aan de deuren van auto's
exercise-what-shed = twee mensen breken een schuur open
exercise-what-smoke = er komt rook uit een raam
exercise-place-cars = bij de speeltuin
exercise-place-shed = achter de winkels
exercise-place-smoke = boven de bakker
exercise-choose = 🎓 <b>Oefening in { $group }</b>
    De groep speelt SAAR na: zien, ‘bellen’, melden, kijken, klaar. Het duurt vijf tot tien minuten. Ik vraag niemand om echt te bellen, en een oefening gaat nooit over een brug.
    Komt er een echte melding? Dan stop ik de oefening meteen.
    Wat is er te zien?
exercise-runs = 🎓 <b>Er loopt een oefening in { $group }</b>
    { $what }, { $place }.
exercise-not-now = 🎓 In { $group } loopt een echte melding. Oefen als die voorbij is.
exercise-board = 🎓 <b>OEFENING – dit is niet echt</b>
    Bel niemand en ga niet naar buiten. Schrijf niets in de groep, gebruik de knoppen. Zie je iets echts? Meld dat gewoon: dan stopt de oefening.
    { $state ->
    [empty] { "" }
    👀 <b>Signaleer.</b> Wie kijkt er uit het raam? Eén iemand speelt de melder.
    [seen] { "" }
    👀 <b>Signaleer.</b> { $hidden ->
        [yes] Een bewoner ziet iets
       *[no] { $name } ziet iets
      } en kiest nu wat er in de melding komt.
   *[told] { "" }
    💬 <b>Gezien:</b> { $what }, { $place } ({ $at }).
    ☎️ <b>Alarmeer.</b> Niemand heeft nog ‘gebeld’. Eén iemand speelt de beller.
    [calling] { "" }
    💬 <b>Gezien:</b> { $what }, { $place }.
    ☎️ <b>Alarmeer.</b> { $hidden ->
        [yes] Een bewoner ‘belt’
       *[no] { $name } ‘belt’
      } sinds { $at }. De anderen wachten.
    [called] { "" }
    💬 <b>Gezien:</b> { $what }, { $place }.
    ☎️ ‘Gebeld’ om { $at }{ $hidden ->
        [yes] { "" }
       *[no] { " " }door { $name }
      }. Nog een keer ‘bellen’ hoeft niet.
    👀 <b>Reageer.</b> Kijk mee van binnen. { $count ->
        [0] Nog niemand kijkt mee.
        [one] 1 bewoner kijkt mee.
       *[other] { $count } bewoners kijken mee.
      }
  }
exercise-over = 🎓 <b>OEFENING VOORBIJ – het was niet echt</b>
    { $state ->
    [real] Er is een echte melding. Kijk daar.
    [stopped] De beheerder stopte de oefening.
    [quiet] Er gebeurde niets meer, daarom stop ik.
   *[done] Goed gedaan. Dit was SAAR, van zien tot sein veilig.
  }{ $reported ->
    [yes] { "" }
    💬 Van begin tot melding: { $first }
   *[no] { "" }
  }{ $called ->
    [yes] { "" }
    ☎️ Van melding tot ‘gebeld’: { $last }
    👀 { $count ->
        [0] Niemand keek mee
        [one] 1 bewoner keek mee
       *[other] { $count } bewoners keken mee
      }
   *[no] { "" }
  }
    ⏱ Alles bij elkaar: { $duration }
    In het echt: eerst bellen, dan pas de app. Jouw veiligheid gaat voor.
exercise-see = 🎓 <b>OEFENING</b> – bel niemand.
    Je kijkt uit het raam. Je ziet: { $what }, { $place }. Wat zet je in de melding?
exercise-told = { $what }, { $place }
exercise-told-look = Een vreemd type met een capuchon
exercise-told-wait = Nog niets. Ik wacht tot ik meer weet
exercise-told-it = 🎓 <b>OEFENING</b> – je melding staat op het bord. In het echt bel je eerst en meld je dan hier. Zie je dat het voorbij is? Druk dan op ‘Sein veilig’, zodra er is ‘gebeld’.
exercise-ask-place = 🎓 <b>OEFENING</b> – bel niemand. Ik speel de meldkamer.
    ‘Waar is het?’ Dat vragen ze altijd eerst: vallen ze daarna weg, dan weten ze waar ze heen moeten.
exercise-ask-what = 🎓 <b>OEFENING</b> – bel niemand. Ik speel de meldkamer.
    ‘Wat gebeurt daar?’ Zeg wat iemand doet, niet wat je denkt dat het is.
exercise-called-it = 🎓 <b>OEFENING</b> – goed zo. In het echt vragen ze ook hoe iemand eruitziet en waar hij heen gaat. Blijf aan de lijn tot ze zeggen dat je mag ophangen.
exercise-too-long = 🎓 <b>OEFENING</b> – het duurde te lang, daarom mag nu een ander. Zo werkt het ook in het echt: wie zegt te bellen en stil blijft, houdt niemand op.
button-exercise = 🎓 Oefening
button-exercise-scene = 🎓 { $what }
button-exercise-stop = 🎓 Stop de oefening
button-exercise-reporter = 🎓 Ik speel de melder
button-exercise-caller = 🎓 Ik speel de beller
button-exercise-watcher = 🎓 Ik kijk mee
button-exercise-safe = 🎓 Sein veilig
press-exercise-begun = 🎓 De oefening is begonnen. Het bord staat in de groep.
press-exercise-runs = 🎓 Er loopt al een oefening.
press-exercise-not-now = 🎓 Er loopt een echte melding. Oefen later.
press-exercise-late = 🎓 Dit hoort bij een oefening die verder of voorbij is.
press-exercise-yours = 🎓 Die rol speel jij al.
press-exercise-reporter = 🎓 Jij ziet het. Lees wat ik je schreef.
press-exercise-caller = 🎓 Jij ‘belt’. Lees wat ik je schreef.
press-exercise-watcher = 🎓 Je kijkt mee, van binnen.
press-exercise-taken-reporter = 🎓 { $hidden ->
    [yes] Een ander speelt
   *[no] { $name } speelt
  } de melder.
press-exercise-taken-caller = 🎓 { $hidden ->
    [yes] Een ander ‘belt’
   *[no] { $name } ‘belt’
  } al. In het echt hoef jij dan niet te bellen.
press-exercise-taken-watcher = 🎓 Kijken komt na het ‘bellen’.
press-exercise-look = 🎓 Hoe iemand eruitziet is geen melding. Zeg eerst wat er gebeurt en waar.
press-exercise-wait = 🎓 Wachten kost tijd. Meld wat je nu ziet; de rest komt later.
press-exercise-again = 🎓 Kijk nog eens op het bord in de groep.
press-exercise-next = 🎓 Goed. Nog één vraag.
press-exercise-right = 🎓 Goed zo.
press-exercise-not-you = 🎓 Sein veilig geeft wie het zag, of een beheerder.
press-exercise-over = 🎓 Voorbij. De uitslag staat in de groep.
log-exercise = begon een oefening
own-copy-exercise = De oefening die je nu leidt
own-copy-exercise-part = Wat je speelt in een oefening
