# Het paneel van de beheerder: instellingen, met uitleg. "-about" legt uit wat een instelling doet.
section-calling = 📞 Bellen
section-reports = 🔔 Meldingen
section-ending = 🟢 Afsluiten
section-react = 👀 Reageren
section-messages = 💬 Foto's en gewone praat
section-joining = 🚪 Nieuwe leden
section-admins = 🌙 Rust voor beheerders
policy-lease = Hoe lang ‘Ik bel nu’ geldt
policy-lease-about = Wie op ‘Ik bel nu’ drukt, krijgt zo lang de tijd. De anderen wachten dan met bellen.
policy-ask-reporter-after = Eerst de melder vragen na
policy-ask-reporter-after-about = Heeft nog niemand gebeld? Na deze tijd vraag ik de melder of het is gelukt.
policy-ask-neighbour-for = Een buur krijgt om te bellen
policy-ask-neighbour-for-about = Zo lang wacht ik op één buur. Daarna vraag ik de volgende.
policy-neighbours-asked = Aantal buren dat ik vraag
policy-neighbours-asked-about = Zo veel buren vraag ik één voor één om te bellen. Daarna vraag ik de hele groep.
policy-urgent-reporter-after = Bij spoed: de melder vragen na
policy-urgent-reporter-after-about = Bij een dringende melding vraag ik de melder al na deze tijd of er gebeld is.
policy-urgent-group-after = Bij spoed: de groep vragen na
policy-urgent-group-after-about = Bij een dringende melding vraag ik na deze tijd de hele groep om te bellen.
policy-nonurgent-number = Nummer als er geen haast is
policy-nonurgent-number-about = Dit nummer noem ik bij iets zonder haast, zoals een inbraak die al voorbij is.
policy-mode = Wie opent een melding
policy-mode-about = Bij SAAR opent elke bewoner een melding. Bij een BIN doet een beheerder dat, na bericht van de politie.
policy-question-wait = Wachten op antwoord bij twijfel
policy-question-wait-about = Weet ik niet zeker of iets een melding is? Dan vraag ik het de schrijver en wacht ik zo lang. Daarna plaats ik een mogelijk dringende melding als ‘niet bevestigd’.
policy-edit-window = Bericht nog aanpassen
policy-edit-window-about = Wie zijn bericht binnen deze tijd verandert, verandert ook de melding.
policy-join-window = Meldingen samenvoegen binnen
policy-join-window-about = Een tweede bericht over dezelfde plek komt binnen deze tijd bij de melding die al loopt.
policy-open-limit = Open meldingen per bewoner
policy-open-limit-about = Heeft iemand meer open meldingen? Dan wacht de volgende even op een beheerder. Levensgevaar wacht nooit.
policy-hourly-limit = Meldingen per bewoner per uur
policy-hourly-limit-about = Meldt iemand meer in een uur? Dan wacht de volgende even op een beheerder. Levensgevaar wacht nooit.
policy-flood-wait = Hoe lang zo'n melding wacht
policy-flood-wait-about = Na deze tijd wordt de melding vanzelf geplaatst.
policy-still-after = Vragen of het nog bezig is na
policy-still-after-about = Horen we zo lang niets? Dan vraag ik de melder of het nog bezig is.
policy-close-after = Vanzelf sluiten na
policy-close-after-about = Horen we zo lang niets meer? Dan sluit ik de melding.
policy-confirm-close-within = Extra vraag bij snel sluiten
policy-confirm-close-within-about = Sluit iemand een dringende melding binnen deze tijd? Dan vraag ik het nog een keer.
policy-clear-hold = Rust na ‘het is voorbij’
policy-clear-hold-about = Schrijft een buur dat het voorbij is? Dan vraag ik zo lang niemand om te bellen.
policy-react = Wat mensen doen na het bellen
policy-react-about = Deze raad staat op de kaart zodra { $alarm } is gebeld. Bij gevaar staat er altijd: blijf binnen.
policy-going-out = Hoeveel mensen naar buiten
policy-going-out-about = Meer mensen mogen niet zeggen dat ze naar buiten gaan. Zo staat niet de hele straat buiten.
policy-loud-limit = Extra geluid per melding
policy-loud-limit-about = Zo vaak laat ik bij nieuw gevaar nog een keer een geluid horen.
policy-off-topic = Gewone praat
policy-off-topic-about = Past een bericht niet in de alarmgroep? Dan zeg ik het de schrijver privé, of krijgen alleen beheerders een overzicht, of doe ik niets. Ik verwijder nooit zelf.
policy-pictures = Foto's en video's
policy-pictures-about = ‘Vragen’: ik haal de foto weg en vraag privé of er een mens op staat. ‘Weghalen’: ik haal hem altijd weg. ‘Laten staan’: foto's zonder mensen blijven tot de melding sluit.
policy-plates = Kentekens op de kaart
policy-plates-about = Een kenteken verdwijnt 48 uur nadat de melding is gesloten.
policy-residence = Wie erbij mag
policy-residence-about = Dit vraag ik aan wie lid wil worden.
policy-minimum-age = Hoe oud iemand moet zijn
policy-minimum-age-about = Ik vraag alleen of iemand oud genoeg is, nooit de geboortedatum.
policy-member-cap = Hoogste aantal leden
policy-member-cap-about = Is de groep vol? Dan komt iemand op de wachtlijst. Het rustigst is een groep van 50 tot 100 leden. Is je buurt groter, laat de grens dan hoog staan tot je de groep splitst, en verbind de twee met een brug.
value-seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } seconden
  }
value-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
  }
value-residents = { $count ->
    [one] 1 bewoner
   *[other] { $count } bewoners
  }
value-reports = { $count ->
    [one] 1 melding
   *[other] { $count } meldingen
  }
value-messages = { $count ->
    [one] 1 keer
   *[other] { $count } keer
  }
value-years = { $count } jaar
value-phone = { $number }
value-phone-none = geen
value-react-observe-only = Alleen kijken, van binnen
value-react-visible-presence = Laten zien dat er iemand is
value-react-friendly-chat-in-pairs = Met z'n tweeën een praatje maken
value-off-topic-off = Niets doen
value-off-topic-digest = Overzicht voor beheerders
value-off-topic-nudge = Tip voor de schrijver
value-pictures-ask = Weghalen en vragen
value-pictures-remove = Altijd weghalen
value-pictures-allow = Laten staan, zonder mensen
value-plates-shown = Tonen
value-plates-hidden = Niet tonen
value-mode-saar = Elke bewoner (SAAR)
value-mode-bin = Een beheerder (BIN)
value-residence-live = Wie er woont
value-residence-live-or-work = Wie er woont of werkt
panel-no-group = Je bent geen beheerder van een groep met Buurtwacht, of ik ken je nog niet als beheerder. Schrijf /instellingen in je groep.
hidden-panel = Je schrijft namens de groep, dus ik weet niet wie je bent. Ben je beheerder? Open het met de knop, in ons privégesprek.
panel-country = <b>Land en taal van { $group }</b>
    Nu: { $country }, en in de groep schrijf ik in deze taal: { $language }. Bij gevaar noem ik { $alarm }.
    De naam is die van de groep in Telegram. Verander hem daar, dan neem ik hem over.
panel-in-private = { $name }, instellingen staan in ons privégesprek. Druk op de knop.
beller-in-private = { $name }, wil je helpen met bellen? Dat regelen we in ons privégesprek. Druk op de knop.
beller-choose = { $name }, je zit in meer groepen. Voor welke wil je bellen?
panel-choose = { $name }, je beheert meer groepen. Welke bedoel je?
panel = <b>Instellingen van { $group }</b>
    Kies een onderwerp. Alles heeft al een goede beginwaarde; je hoeft niets te veranderen.
panel-section = <b>{ $section }</b> in { $group }
    Druk op een regel om meer te lezen of iets te veranderen.{ $counted ->
    [yes] { "" }
    Over gewone praat telde ik { $count ->
        [one] 1 tip
       *[other] { $count } tips
      } van de laatste 30 dagen, { $wrong ->
        [one] 1 keer
       *[other] { $wrong } keer
      } fout.
   *[no] { "" }
  }
panel-setting = <b>{ $setting }</b>
    { $about }
    Nu: <b>{ $value }</b>{ $own ->
    [yes] . Dit koos de groep zelf; gewoon is: { $usual }.
   *[no] . Dit is de gewone waarde{ $origin ->
        [country] { " " }in dit land.
       *[policy] .
      }
  }{ $bounded ->
    [yes] { " " }Het kan van { $low } tot { $high }.
   *[no] { "" }
  }{ $limited ->
    [yes] { "" }
    { $why }
   *[no] { "" }
  }
panel-type-phone = Schrijf hier het nummer, zoals 0900-8844. Schrijf ‘geen’ om het weg te halen.
panel-emergency-phone = Dit is een alarmnummer. Hier hoort het nummer van de politie als er geen haast is. Schrijf een ander nummer.
panel-bad-phone = Dit lijkt geen telefoonnummer. Schrijf alleen cijfers, met spaties of streepjes ertussen.
why-nl-mode = Het systeem BIN bestaat alleen in België.
why-be-react = In België mag een buurtgroep niemand aanspreken of tegenhouden. Daarom kun je dat hier niet kiezen.
why-be-pictures = In België mogen herkenbare mensen en kentekens niet op foto's in een groep. Daarom gaan foto's altijd weg.
why-de-mode = Het systeem BIN bestaat alleen in België.
why-de-react = De Duitse politie wil dat buren alleen kijken. Daarom kun je hier niets anders kiezen.
why-de-pictures = In Duitsland mogen foto's van mensen en kentekens niet in een groep. Daarom gaan foto's altijd weg.
why-de-plates = In Duitsland mogen kentekens niet in een groep staan.
why-uk-mode = Het systeem BIN bestaat alleen in België.
why-uk-react = De Britse politie wil dat buren alleen kijken. Daarom kun je hier niets anders kiezen.
country-nl = 🇳🇱 Nederland
country-be = 🇧🇪 België
country-de = 🇩🇪 Duitsland
country-uk = 🇬🇧 Verenigd Koninkrijk
language-nl = Nederlands
language-en = English
log-empty = In { $group } is nog niets veranderd.
log = <b>Logboek van { $group }</b>
    De laatste veranderingen, de nieuwste bovenaan. Ik bewaar ze 90 dagen.
    { $entries }
log-entry = • { $on } om { $at }: { $who } { $what }{ $changed ->
    [no] .
   *[yes] { "" }, van { $old } naar { $new }.
  }
log-setting = veranderde <i>{ $what }</i>
log-lines = { $line }
    { $rest }
log-admin = een beheerder
log-topic = koos het onderwerp voor alarmen
log-country = veranderde het land
log-language = veranderde de taal
screen-moved = ⬇️ Dit staat nu verder naar onder.
no-longer-admin = Je bent geen beheerder meer van { $group }.
policy-monthly-test = Stille test, elke maand
policy-monthly-test-about = Op de eerste maandag van de maand stuur ik elk lid privé één berichtje zonder geluid. Zo weet iedereen dat ik hem bereik. Jij leest daarna hoeveel mensen dat zijn.
value-monthly-test-on = Aan
value-monthly-test-off = Uit
policy-admin-quiet = Stille uren voor beheerders
policy-admin-quiet-about = Wat alleen voor beheerders is en kan wachten, komt in deze uren zonder geluid: een nieuwe buur, een overzicht, een brug die stopt. Een alarm maakt altijd geluid.
value-admin-quiet-off = Geen
value-admin-quiet-late = 23 tot 7 uur
value-admin-quiet-night = 22 tot 7 uur
value-admin-quiet-long = 21 tot 8 uur
