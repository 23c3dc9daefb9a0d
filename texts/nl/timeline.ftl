# De tijdlijn van één melding, voor de wijkagent. Zonder namen. (M9)
timeline-choose = 📄 <b>Tijdlijn voor de wijkagent</b>
    Eén melding van { $group } op papier: wat er wanneer is gezien, gebeld en doorgegeven, zonder namen en zonder berichten. De groep kan zien dat je hem maakt. Dit kan tot 48 uur na de melding.
timeline-none = 📄 <b>Tijdlijn voor de wijkagent</b>
    Er is nu geen melding van { $group } waar ik nog iets van weet. 48 uur na een melding vergeet ik wat er is gezien.
timeline-made = 📄 Tijdlijn van { $category }{ $known ->
    [yes] { "" }, { $place }
   *[no] { "" }
  }. Geef hem alleen aan de politie. In de groep staat dat hij is gemaakt.
timeline-title = Tijdlijn: { $category }{ $known ->
    [yes] { "" }, { $place }
   *[no] { "" }
  }
timeline-about = Groep { $group }, { $on }. Tijden zijn die waarop een bericht werd geschreven of een knop werd ingedrukt.
timeline-roles = ‘Gebeld’ is wat bewoners zeiden. Wie wat deed staat er als melder, beheerder of bewoner met een letter. Wat er is gezien, is door de bot uit berichten gehaald en kan fouten bevatten.
timeline-foot = Gemaakt door een beheerder met Buurtwacht op { $on } om { $at }, op verzoek. Bevat geen namen van bewoners. Iedereen is onschuldig tot het tegendeel blijkt.
timeline-somebody = Een bewoner
timeline-reporter = De melder
timeline-admin = Beheerder { $letter }
timeline-resident = Bewoner { $letter }
timeline-reported = { $first ->
    [yes] { $who } meldde:
   *[no] { $who } zag ook:
  } { $what }
timeline-where = 📍 { $place }
timeline-call-lease = { $who } zei te gaan bellen ({ $number }).
timeline-call-done = { $who } zei te hebben gebeld ({ $number }).{ $doubted ->
    [yes] { " " }Daaraan werd later getwijfeld.
   *[no] { "" }
  }{ $ended ->
    [yes] { " " }Dit werd later teruggenomen.
   *[no] { "" }
  }
timeline-call-news = { $who } gaf nieuws door aan { $number }.
timeline-call-other-number = { $who } belde een ander nummer.
timeline-call-hearsay = { $who } hoorde dat iemand anders had gebeld.
timeline-passed = Doorgegeven aan de groep { $other }.
timeline-not-through = Een oproep kwam er niet door.
timeline-helped = Een bewoner zag dat er hulp was.
timeline-closed = { $outcome ->
    [police] Afgesloten: politie of hulp is geweest.
    [false_alarm] Afgesloten: loos alarm.
    [gone] Afgesloten: niemand meer gezien.
    [no_report] Ingetrokken: dit was geen melding.
    [silent] Gesloten: er kwam niets meer.
    [merged] Samengevoegd met een andere melding.
   *[unknown] Afgesloten: onbekend hoe het afliep.
  }
timeline-file = tijdlijn
card-timeline = 📄 Een beheerder maakte om { $at } een tijdlijn voor de wijkagent, zonder namen.
button-timeline = 📄 Tijdlijn voor de wijkagent
button-timeline-of = { $on } { $at } · { $category }
press-timeline = 📄 Ik maak hem. Hij komt hieronder, en de groep kan het zien.
press-timeline-gone = 📄 Van die melding weet ik niets meer.
log-timeline = maakte een tijdlijn van een melding
