# Het antwoord op een druk op een knop: hooguit 200 tekens, zonder opmaak.
press-speaks = Goed. Zo schrijf ik je voortaan.
press-looked = Ik heb net gekeken.
press-looked-rights = Ik heb gekeken. Ik mis nog { $count ->
    [one] één recht
   *[other] { $count } rechten
  } in { $group }.
press-looked-admins = Ik heb gekeken. { $group } heeft nog één beheerder.
press-read = Hier komt de kaart, alleen voor jou. Hij blijft bij.
press-read-private = De kaart komt in ons privégesprek. Hij blijft bij.
press-calling-granted = Jij belt nu { $alarm }. Zeg eerst waar het is.
press-calling-holding = Jij bent al aan het bellen.
press-calling-taken = { $hidden ->
    [yes] Een bewoner belt al sinds { $at }. Wacht even. Zie je gevaar? Bel dan toch { $alarm }.
   *[no] { $name } belt al sinds { $at }. Wacht even. Zie je gevaar? Bel dan toch { $alarm }.
  }
press-calling-settled = { $hidden ->
    [yes] Een bewoner belde al om { $at }. Bel alleen als je iets nieuws ziet of iemand gevaar loopt.
   *[no] { $name } belde al om { $at }. Bel alleen als je iets nieuws ziet of iemand gevaar loopt.
  }
press-called-first = Dank je. Het staat op de kaart.
press-called-also = { $hidden ->
    [yes] Een bewoner belde al om { $at }. Ik heb jou erbij geteld.
   *[no] { $name } belde al om { $at }. Ik heb jou erbij geteld.
  }
press-called-again = Dit had je al gemeld. Het staat op de kaart.
press-failed-freed = Dank je. Ik vraag nu de groep om te bellen.
press-failed-called = { $hidden ->
    [yes] Dank je. Een bewoner belde al om { $at }, dus niemand hoeft nog te bellen.
   *[no] Dank je. { $name } belde al om { $at }, dus niemand hoeft nog te bellen.
  }
press-failed-calling = { $hidden ->
    [yes] Dank je. Een bewoner belt nu, sinds { $at }.
   *[no] Dank je. { $name } belt nu, sinds { $at }.
  }
press-failed-nothing = Jij was niet aan het bellen. Kun je nu bellen? Druk op ‘Ik bel nu’.
press-cannot-call = Ik vraag nu iemand anders. Kun je typen? { $silent }
press-not-urgent-confirm = Dit is gemeld als spoed. Bevestig in het bericht dat alleen jij ziet.
press-not-urgent = Geen spoed. Bel de politie op { $nonurgent }. Ik vraag niemand meer om te bellen.
press-withdraw-withdrawn = Teruggenomen.
press-withdraw-nothing = Er is van jou niets om terug te nemen.
press-doubt-doubted = Dank je. De kaart zegt straks: niet zeker. Kun je zelf bellen? Bel { $alarm }.
press-doubt-nothing = Nog niemand zei dat er gebeld is. Bel { $alarm }.
press-have-news = Bel { $alarm } en vertel wat er nieuw is. Druk daarna op ‘Doorgegeven’.
press-told-news = Dank je. Het staat op de kaart.
press-watch-on = Dank je. Kijk van een afstand. Jouw veiligheid gaat voor.
press-watch-off = Je kijkt niet meer mee.
press-go-out-goes = Ga nooit alleen en alleen als het veilig voelt. Niet volgen, niet tegenhouden.
press-go-out-enough = Er gaan al genoeg mensen. Blijf binnen en kijk mee.
press-go-out-stay-in = Blijf binnen. Het is nu niet veilig om naar buiten te gaan.
press-go-out-back = Genoteerd: je gaat niet naar buiten.
press-only-reporter = Alleen de melder of een beheerder kan dit. Weet je hoe het is? Schrijf het in de groep.
press-only-reporters = Dit kan alleen iemand die het zelf gemeld heeft, of een beheerder.
press-only-admins = Dit kan alleen een beheerder.
press-close-how = Kies hoe het afliep.
press-close-closed = De melding is gesloten. Dank je.
press-close-confirm = Weet je het zeker? Bevestig in het bericht dat alleen jij ziet.
press-close-already = Deze melding was al gesloten.
press-kept-open = De melding blijft open.
press-still-unknown = Dank je. De melding blijft nog even open. Wordt het erger? Bel { $alarm }.
press-closed = Deze melding is gesloten om { $at }. Zie je weer iets? Meld het opnieuw.
press-gone = Deze melding is er niet meer.
press-before-restore = Dit bericht is oud en telt niet meer. Is er nu gevaar? Bel 112 en meld het opnieuw.
press-split = Je melding heeft nu een eigen kaart.
press-split-none = Er is niets om los te maken.
press-merged = Samengevoegd.
press-merge-none = Er is geen andere melding open.
press-released = Geplaatst.
press-name-hidden = Op kaarten staat nu ‘een bewoner’.
press-name-shown = Op kaarten staat nu je voornaam.
press-details = Vul aan wat je weet.
press-noted = Genoteerd.
press-answer-dropped = Goed. Ik bewaar het bericht niet.
press-answer-late = Dit is te lang geleden. Is er nu iets? Meld het opnieuw.
press-not-yours = Deze knop is voor iemand anders.
press-reach-posted = Ik zet het in de groep, zonder geluid.
press-reach-no-link = Ik mag geen link maken. Kijk in de groep bij Beheerders, Buurtwacht: ‘gebruikers uitnodigen’.
press-reach-today = Dit staat vandaag al in de groep. Morgen kan het weer.
press-unknown = Deze knop werkt niet meer.
press-trouble = Er ging iets mis. Druk nog een keer. Bij gevaar: bel 112.
press-report = Wat gebeurt er?
press-still-calling = Goed. Blijf aan de lijn. Druk daarna op de groene knop.
press-failed-known = Dank je. De groep weet al dat er iemand moet bellen.
press-noted-danger = Genoteerd. Weet { $alarm } dit al? Zo niet: bel nu { $alarm }.
press-not-asked = Alleen Telegram weet wie beheerder is, en Telegram antwoordt nu niet. Probeer het zo nog eens.
press-type = Schrijf het hier.
press-set = Opgeslagen.
press-set-not-a-value = Dat is geen geldige keuze.
press-set-out-of-bounds = Dat valt buiten wat mag.
press-set-forbidden = Dat mag niet in dit land. In het scherm staat waarom.
press-set-emergency = Dat is een alarmnummer. Kies een ander nummer.
press-nudge-moved = Ik zet het in { $chat } en haal het hier weg.
press-nudge-done = Dit is al gebeurd.
press-nudge-no-chat = Er is geen groep voor gewone praat meer.
press-nudge-agreed = Dank je wel. Zo blijft het hier rustig.
press-nudge-belongs = Dank je, genoteerd. Zo leer ik jullie groep kennen.
press-nudge-judged = Dank je, genoteerd.
press-picture-gone = Goed. Bewaar de foto voor de politie.
press-picture-late = Dit is te lang geleden. Ik heb de foto niet meer.
press-picture-back = Dank je. Ik zet hem terug met jouw naam.
press-open-private = Open mij eerst privé en druk op Start. Druk dan nog eens.
press-look-private = Kijk in ons privégesprek.
press-asked-again = Ik vraag het nog een keer.
press-cannot-ask = Ik kan deze persoon niet meer bereiken. Beslis zelf, of wacht af.
press-paused = Meldingen van { $name } gaan een dag eerst langs jullie. Stoppen kan met de knop die jullie net kregen.
press-unpaused = Meldingen van { $name } gaan weer gewoon.
press-no-right = Ik mag geen berichten verwijderen in deze groep.
press-removed = Ik haal het weg.
press-let-in = Toegelaten.
press-not-let-in = Niet toegelaten.
press-decided = Hier is al over beslist.
press-decided-by = { $name } heeft al beslist.
