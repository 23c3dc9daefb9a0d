# De pagina's voor mensen die nog niet in een groep zitten. (M2)
web-name = Buurtwacht
web-title = Vind de buurtgroep waar jij woont
web-lead = Buren die samen uitkijken, in een groep op hun telefoon. Meestal is het stil. Gebeurt er iets, dan belt er iemand 112, en weet iedereen dat er gebeld is.
web-search-label = Plaats, postcode of naam van de groep
web-search = Zoek
web-near = Bij mij in de buurt
web-near-failed = Je apparaat geeft je plek niet door. Schrijf je plaats of postcode.
web-near-kept = Je plek wordt alleen gebruikt om te zoeken. Ze wordt niet bewaard.
web-map = Kaart met de groepen
web-map-how = Met de pijltjes schuif je de kaart, met plus en min maak je haar groter en kleiner.
web-map-many = { $count } groepen. Druk om dichterbij te komen.
web-map-empty = Op dit stuk van de kaart staat nog geen groep.
web-map-failed = De kaart kon niet worden geladen. De lijst hieronder toont dezelfde groepen.
web-zoom-in = Dichterbij
web-zoom-out = Verder weg
web-count = { $count ->
    [0] Er staat nog geen groep in de lijst.
    [one] Er staat 1 groep in de lijst.
   *[other] Er staan { $count } groepen in de lijst.
  }
web-all = Alle groepen op een rij
web-results = { $count ->
    [0] Geen groep gevonden
    [one] 1 groep gevonden
   *[other] { $count } groepen gevonden
  }
web-results-none = Niet elke groep staat in de lijst: vraag het ook aan je buren. Is er echt geen? Dan kun je er zelf een beginnen.
web-inside = jouw plek hoort hierbij
web-far = ongeveer { $metres } m verderop
web-room = { $count ->
    [0] vol, met een wachtlijst
    [one] 1 plaats vrij
   *[other] { $count } plaatsen vrij
  }
web-groups-title = Alle groepen
web-page = Pagina { $count }
web-before = Vorige
web-after = Volgende
web-group-title = { $group }
web-group-lead = Een buurtgroep in { $place }, met de bot Buurtwacht in Telegram.
web-group-area = Het gebied
web-group-area-alt = De grenzen van { $group }; het noorden is boven
web-group-hidden = De groep toont haar grenzen niet. Woon je in de buurt? Vraag het gerust.
web-group-language = De groep schrijft { $language }. De bot schrijft jou in je eigen taal, Nederlands of Engels.
web-group-rules = Wat we afspreken
web-group-saar = Vier stappen, altijd in deze volgorde
web-join = Meedoen
web-join-how = Zo gaat het
web-join-1 = De knop opent Telegram, een gratis app. Daar vraag je of je erbij mag.
web-join-2 = De bot stelt drie korte vragen: waar je woont, hoe oud je bent, en of je je aan de regels houdt. Je adres wissen we daarna.
web-join-3 = Een beheerder uit de buurt laat je binnen.
web-danger = Is er nú gevaar? Bel { $alarm }. Deze pagina is niet voor noodgevallen.
web-back = Terug naar de kaart
web-start = Begin er zelf een
web-start-title = Begin een groep in jouw buurt
web-start-lead = Twee buren zijn genoeg om te beginnen. In een kwartier staat de groep klaar.
web-start-first = Kijk eerst of er al een groep is. Is er een, dan help je die het meest door mee te doen.
web-start-check = Kijk op de kaart
web-start-1 = Maak in Telegram een groep en zet er een paar buren in.
web-start-2 = Zet de bot erbij met de knop. Telegram vraagt of hij beheerder mag zijn; zonder dat kan hij niet lezen wat er gebeurt.
web-start-3 = De bot loopt met je langs het startplan: land en taal, de grenzen van de buurt, de regels, een tweede beheerder.
web-start-4 = Liggen jullie grenzen deels over die van een andere groep? Dan vraagt de bot de beheerder daar hoe jullie het samen doen.
web-start-5 = Vertel het je wijkagent en de gemeente. Zij lezen niet mee, maar helpen graag.
web-start-add = Zet Buurtwacht in je groep
web-signs = Borden
web-signs-title = Borden langs de weg
web-signs-lead = ‘Attentie, buurtpreventie’: wie zet zo'n bord neer, en waar?
web-signs-who = Wie plaatst ze?
web-signs-who-text = De gemeente. Langs de openbare weg mag niemand anders een bord zetten. Vraag het bij het wijkteam of de afdeling veiligheid, het liefst samen met je wijkagent.
web-signs-where = Waar staan ze?
web-signs-where-text = Aan de wegen waar je de wijk of het dorp binnenkomt. Wie er voorbijrijdt, ziet dat hier mensen op elkaar letten.
web-signs-why = Waarom niet in elke straat?
web-signs-why-text = Van een bord in iedere straat gaan mensen zich minder veilig voelen, alsof er veel gebeurt. En inbraken schuiven dan op naar de straat zonder bord: het waterbedeffect. Daarom staat er één aan de rand, voor iedereen.
web-signs-how = Hoe vraag je erom?
web-signs-how-text = Zeg welke groep het is, om welke wegen het gaat, hoeveel huizen meedoen, en wie de beheerder is. Veel gemeenten vragen dat de groep al een tijd bestaat. Een sticker voor je eigen deur mag altijd: die vraag je bij de bot, met /sticker.
web-privacy = Privacy
web-privacy-title = Wat deze pagina's van je bewaren
web-privacy-1 = Niets. Er zijn geen cookies, er wordt niemand gevolgd en niet bijgehouden wie kijkt of wat iemand zoekt.
web-privacy-2 = Alles komt van deze server. { $elsewhere ->
    [yes] Alleen de plaatjes van de kaart komen van { $server }; die server ziet dus welk stuk van de kaart je bekijkt.
   *[no] Er wordt niets van een andere server geladen.
  }
web-privacy-3 = Van een groep staat hier alleen wat haar beheerder koos: naam, plaats, grenzen en vrije plaatsen. Nooit leden, namen van beheerders, telefoonnummers of meldingen.
web-privacy-4 = Wat de bot zelf bewaart en hoe lang, lees je in Telegram met /privacy.
web-missing-title = Deze pagina is er niet
web-missing = Misschien staat de groep niet meer in de lijst. Op de kaart zie je welke er wel zijn.
web-failed-title = Er ging iets mis
web-failed = Dat lag aan ons. Probeer het over een minuut nog eens.
web-language-nl = Nederlands
web-language-en = English
web-skip = Naar de inhoud
web-results-more = { $count ->
    [one] En nog 1. Schrijf meer van de naam, of kijk op de kaart.
   *[other] En nog { $count }. Schrijf meer van de naam, of kijk op de kaart.
  }
web-written-nl = Nederlands
web-written-en = Engels
web-app-title = Beheer op de kaart
web-app-loading = Even laden…
web-app-outside = Open deze pagina in Telegram, met de knop in /instellingen.
web-app-old = Deze pagina staat al een uur open. Sluit haar en open haar opnieuw met de knop in /instellingen.
web-app-shut = Telegram zegt niet wie je bent. Open deze pagina met de knop in /instellingen.
web-app-nobody = Je bent van geen enkele groep met Buurtwacht beheerder.
web-app-failed = Dat lukte niet. Kijk of je verbinding hebt en probeer het nog eens.
web-app-group = Groep
web-app-glance = Hoe het ervoor staat
web-app-running = { $count ->
    [0] Geen lopende melding
    [one] 1 lopende melding
   *[other] { $count } lopende meldingen
  }
web-app-reach = De bot kan { $reached } van de { $known } buren die hij kent privé bereiken
web-app-area = { $known ->
    [yes] Grenzen: { $area }
   *[no] Nog geen grenzen
  }
web-app-rights = { $all ->
    [yes] De bot heeft de rechten die hij nodig heeft
   *[no] De bot mist rechten in de groep: kijk met /startplan
  }
web-app-listed = { $listed ->
    [yes] In de lijst, in { $place }
   *[no] Niet in de lijst
  }
web-app-requests = Wie er bij wil
web-app-requests-none = Niemand wacht op antwoord.
web-app-request = { $name }, { $answered ->
    [yes] { $place } ({ $inside ->
        [yes] binnen de grenzen
        [no] buiten de grenzen
       *[unknown] binnen of buiten is niet te zeggen
      })
   *[no] zei niet waar
  }
web-app-approve = Laat binnen
web-app-refuse = Niet
web-app-bridges = Bruggen
web-app-bridges-none = Nog geen brug met een andere groep.
web-app-near = Buren zonder brug
web-app-near-none = Geen andere groep in de buurt laat op de kaart zien waar ze is.
web-app-near-far = op { $metres } meter
web-app-ask = Vraag om een brug
web-app-asked = Gevraagd
web-app-map = De kaart van je buurt
web-app-draw = Teken de grenzen
web-app-draw-how = Tik op de kaart voor elke hoek, in de volgorde waarin je er langs loopt. Een hoek versleep je. Met de toetsen: verschuif de kaart met de pijlen en kies "Hoek in het midden".
web-app-corner = Hoek in het midden
web-app-corner-name = Hoek { $number }
web-app-undo = Laatste hoek weg
web-app-save = Bewaar de grenzen
web-app-stop = Stop
web-app-kept = Bewaard. Dit zijn nu de grenzen van de groep.
web-app-corners = Een buurt heeft { $fewest } tot { $most } hoeken.
web-app-danger = Is er nú iets aan de hand? Sluit deze kaart en bel { $alarm }.
web-app-no-tiles = Deze server laat geen straten zien. Met de grenzen in /instellingen kan het ook met postcodes, een locatie of een bestand.
