# Het startplan van een nieuwe groep.
plan = <b>Startplan van { $group }</b>: { $done } van { $count } klaar
    { $lines }
    { $next }
plan-lines = { $line }
    { $rest }
plan-line-rights = { $state ->
    [done] ✅
   *[other] ⬜
  } Rechten voor de bot
plan-line-country = { $state ->
    [done] ✅
   *[other] ⬜
  } Land en taal
plan-line-topic = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Onderwerp voor alarmen
plan-line-perimeter = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Grenzen van de buurt
plan-line-rules = { $state ->
    [done] ✅
   *[other] ⬜
  } Regels en privacy
plan-line-second-admin = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Tweede beheerder
plan-line-chat = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Groep voor gewone praat
plan-line-neighbours = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Brug met een buurgroep
plan-next-rights = <b>Nu: rechten.</b> Ik mis nog: { $rights }.
    Druk op de knop, kies weer { $group } en druk op toestaan. Of in de groep: naam van de groep, Beheerders, Buurtwacht.
plan-next-country = <b>Nu: land en taal.</b> Ik ga uit van { $country }, en ik schrijf in de groep in deze taal: { $language }. Het nummer om te bellen is { $alarm }. Klopt dat?
plan-next-topic = <b>Nu: een onderwerp voor alarmen.</b> Je groep heeft onderwerpen. Kies er één waar iedereen een alarm hoort, ook als de rest op stil staat. Ik lees alle onderwerpen; een alarm komt altijd in dit ene.
    Staat het goede er niet bij? Schrijf daar één bericht, dan ken ik het.
topic-general = General
topic-alarm = 🚨 Alarm
plan-next-perimeter = <b>Nu: de grenzen van je buurt.</b> Daarmee zie ik wie er woont, en welke buurgroep dichtbij is.
plan-next-rules = <b>Nu: de regels.</b> In deze groep geldt: eerst { $alarm } bellen, dan pas melden. Alleen wat nú gebeurt. Geen foto's van mensen, geen namen. Niemand volgen of tegenhouden.
    Jij en de andere beheerders zijn samen met de eigenaar van deze bot verantwoordelijk voor wat er met gegevens gebeurt. Ik bewaar wat bij een melding hoort, en wis dat na 48 uur. Van leden bewaar ik de voornaam, de taal en wanneer ze het laatst schreven. Lees meer met /privacy
plan-next-second-admin = <b>Nu: een tweede beheerder.</b> Voor als jij slaapt of op vakantie bent. In de groep: naam van de groep, Beheerders, Beheerder toevoegen. Daarna zie ik het vanzelf.
plan-next-chat = <b>Nu: een groep voor gewone praat.</b> Dan blijft de alarmgroep stil. Maak een tweede groep, of kies er een die er al is, en voeg mij daar toe met de knop. Ik lees daar niets; ik zet er alleen neer wat iemand zelf wil verplaatsen.
plan-next-neighbours = <b>Nu: een brug met de buren.</b> Wat gebeurt, stopt niet bij de laatste straat; met een brug gaat de melding mee. Stuur de beheerder van een buurgroep een uitnodiging. Jullie zeggen allebei ja, en stoppen kan altijd.
plan-next-ready = 🎉 <b>Klaar.</b> Vertel je buren: eerst { $alarm } bellen, dan pas melden. Vraag nu iedere buur om één keer op Start te drukken, met de knop hieronder; dan kan ik hen ook privé bereiken.
    👥 Ik ken { $known ->
    [one] 1 buur
   *[other] { $known } buren
  }. Privé bereik ik er { $reached }.
    Het is meestal stil, en dat is goed.
reach = <b>Wie ik privé bereik in { $group }</b>
    { $counted ->
    [yes] In de groep { $members ->
        [one] zit 1 persoon
       *[other] zitten { $members } mensen
      }. Ik ken er { $known } (wie iets schreef of op een knop drukte), en { $reached } kan ik privé bereiken.
   *[no] Ik ken { $known } leden (wie iets schreef of op een knop drukte), en { $reached } kan ik privé bereiken.
  }
    Wie niet op Start drukte, kan ik niet privé vragen om te bellen. Zo bereik je er meer:
reach-in-group = 👋 <b>Buren, nog één tik.</b> Druk op de knop en dan op Start. Dan kan ik jou ook privé bereiken: om te vragen of je kunt bellen, of om iets te zeggen zonder de hele groep te storen. Je blijft gewoon in deze groep.
reach-code = <b>Voor buren van { $group }</b>
    Laat deze code zien, of print hem. Wie hem met de telefoon leest en op Start drukt, kan ik privé bereiken.
    { $url }
reach-move = Deze tekst kun je in jullie groep in WhatsApp zetten. De knop opent WhatsApp met de tekst erin.{ $open ->
    [yes] { "" } Wie de link opent, vraagt om erbij te mogen. Ik stel dan de vragen, en jij beslist.
   *[no] { "" }
    ⚠️ Ik mag nog geen link naar de groep maken. Geef mij in de groep (Beheerders, Buurtwacht) het recht ‘gebruikers uitnodigen’ en druk hier nog eens.
  }

    { $words }
reach-move-text = Beste buren,
    Onze buurtgroep { $group } gaat naar Telegram. Daar helpt de bot Buurtwacht ons: eerst { $alarm } bellen, dan melden, en iedereen ziet of er al gebeld is.
    1. Zet Telegram op je telefoon. Het is gratis.{ $open ->
    [yes] { "" }
    2. Open deze link en vraag of je erbij mag: { $entry }
    3. Ben je toegelaten? Open dan { $url } en druk op Start.
   *[no] { "" }
    2. Vraag de beheerder om je erbij te zetten.
    3. Zit je in de groep? Open dan { $url } en druk op Start.
  }
    Is er nu gevaar? Bel altijd eerst { $alarm }.
plan-about-rights = Met deze rechten kan ik alle berichten lezen, een melding bovenaan zetten, foto's weghalen en nieuwe buren binnenlaten. Verder verander ik niets aan de groep.
plan-about-country = Het land bepaalt welke nummers ik noem: { $alarm } bij gevaar, en een ander als er geen spoed is. De taal is die van de kaarten in de groep. Privé krijgt iedere buur de eigen taal.
plan-about-topic = Je groep is verdeeld in onderwerpen. Een alarm komt in één daarvan. Zo kan iedereen dat ene aan laten staan en de rest op stil zetten.
plan-about-perimeter = De grenzen zijn de rand van je buurt. Daarmee zie ik of wie erbij wil hier woont, en welke groepen naast jullie liggen. Een punt op de kaart, postcodes of een kaartbestand: alles is goed.
plan-about-rules = Deze regels lees ik voor aan wie erbij komt, en ik houd me er zelf ook aan. Lees ze na met /regels
plan-about-second-admin = Een tweede beheerder kan nieuwe buren toelaten en een melding afsluiten als jij er niet bent.
plan-about-chat = Een praatgroep is een tweede groep, voor alles wat geen alarm is: een kat die weg is, een ladder te leen. Zo blijft de alarmgroep stil en schrikt niemand voor niets.
plan-about-neighbours = Een brug verbindt jouw groep met een buurgroep. Een alarm kan dan mee naar de overkant. Namen blijven thuis.
plan-about-ready = Het startplan is klaar. Met /instellingen verander je alles.
plan-area = <b>De grenzen van { $group }</b>
    Kies één manier:
    📍 Stuur mij een locatie: het midden van de buurt. Druk op het papierklemmetje en dan op Locatie. Daarna kies je hoe ver de buurt reikt.
    📐 Of wijs de hoeken van de buurt één voor één aan, met de knop hieronder.
    ✉️ Of schrijf de naam van je buurt, als de gemeente haar buurten aan mij gaf; anders de postcodes, met komma's ertussen.
    🗺 Of stuur een kaartbestand (GeoJSON, KML, KMZ of GPX). De gemeente heeft er een met alle buurten. Of neem een rondje om je buurt op met een wandelapp, en stuur dat.{ $known ->
    [yes] { "" }
    Nu is het: { $area }.
   *[no] { "" }
  }{ $wrong ->
    [yes] { "" }
    ⚠️ { $problem }
   *[no] { "" }
  }
plan-radius = Dank je. Hoe ver reikt de buurt vanaf dat punt?
plan-corners = <b>De hoeken van je buurt</b>
    Stuur een locatie voor elke hoek, in de volgorde waarin je er langs loopt. Druk op het papierklemmetje en dan op Locatie, en schuif de kaart naar de hoek.
    { $count ->
    [0] Ik wacht op de eerste hoek. Een buurt heeft er minstens drie.
    [one] Ik heb 1 hoek.
   *[other] Ik heb { $count } hoeken.
  }{ $more ->
    [0] { "" } Nog een, of is dit alles?
    [1] { "" } Ik heb er nog minstens 1 nodig.
    [2] { "" } Ik heb er nog minstens 2 nodig.
   *[other] { "" }
  }{ $wrong ->
    [yes] { "" }
    ⚠️ { $problem }
   *[no] { "" }
  }
corners-crossing = Deze hoeken maken geen gebied: de lijn kruist zichzelf, of ze liggen op één lijn. Haal de laatste weg en stuur ze in de volgorde van een rondje.
corners-most = Meer dan { $most } hoeken kan ik niet gebruiken. De laatste heb ik niet meegenomen.
area-confirm = <b>Is dit je buurt?</b>{ $named ->
    [yes] { "" } { $names }{ $extra ->
        [0] .
       *[other] { "" } en nog { $extra }.
      }
   *[no] { "" }
  }
    Het is { $area }, rond { $place }. Het noorden is boven.{ $turned ->
    [yes] { "" }
    ⚠️ In het bestand lijken lengte en breedte omgedraaid. Ik heb ze voor dit plaatje verwisseld. Bedoel je dit?
   *[no] { "" }
  }{ $mended ->
    [yes] { "" }
    ⚠️ De lijn kruiste of raakte zichzelf. Een losse lus heb ik weggelaten. Kijk goed of de rand klopt.
   *[no] { "" }
  }
area-choice = <b>Welke buurt is het?</b>
    In dit kaartbestand staan { $count } gebieden met een naam. { $state ->
    [none] Er is er geen met ‘{ $part }’ in de naam. Schrijf een ander stukje van de naam.
    [part] Dit zijn die met ‘{ $part }’ in de naam.
    [many] Er zijn er { $found } met ‘{ $part }’ in de naam. Dit zijn de eerste; schrijf een langer stukje.
   *[all] Druk op de jouwe, of schrijf een stukje van de naam, zoals: { $first }
  }
perimeter-circle = alles binnen { $count } meter van een punt
perimeter-postcodes = { $count ->
    [one] postcode { $codes }
   *[other] { $count } postcodes, zoals { $codes }
  }
perimeter-shape = een getekend gebied van { $whole },{ $tenth } km²
perimeter-bad-postcode = ‘{ $word }’ is geen postcode. Schrijf bijvoorbeeld: 1964, 1965 AB.
perimeter-too-big = Dit bestand is te groot. Het mag 1 MB zijn.
perimeter-no-text = Dit bestand kan ik niet lezen. Ik lees kaartbestanden: GeoJSON, KML, KMZ en GPX.
perimeter-no-json = Dit is geen goed kaartbestand (GeoJSON): er gaat iets mis op regel { $line }, teken { $column }.
perimeter-no-xml = Dit is geen goed kaartbestand (KML of GPX): er gaat iets mis op regel { $line }, teken { $column }.
perimeter-no-xml-place = In dit kaartbestand staat een plek die ik niet kan lezen. Bewaar het opnieuw in je kaart- of wandelapp.
perimeter-no-geojson = Dit is geen kaartbestand dat ik ken. Ik lees GeoJSON, KML, KMZ en GPX.
perimeter-bad-place = Dit kaartbestand klopt niet bij { $where }. Een ring heeft punten [lengte, breedte], en het laatste punt is gelijk aan het eerste.
perimeter-missing = Dit kaartbestand is niet af: { $where } ontbreekt. Bewaar het opnieuw in een kaartprogramma, of kies een andere manier.
perimeter-no-polygon = Er staat geen gebied in dit bestand, wel: { $word }.
perimeter-open = Lijn { $shape } in dit bestand komt niet terug bij het begin, dus ik zie geen gebied. Loop of teken de rand helemaal rond.
perimeter-grid = Dit kaartbestand telt in een stelsel dat ik niet ken: { $word }. Vraag om hetzelfde bestand in WGS 84 (lengte en breedte).
perimeter-too-many-areas = In dit bestand staan te veel gebieden. Het mogen er { $most } zijn.
perimeter-no-degrees = In gebied { $shape } is punt { $point } geen plek op aarde: { $place }. Schrijf eerst de lengte (zoals 4.6) en dan de breedte (zoals 52.5).
perimeter-crossing = In gebied { $shape } kruist de lijn zichzelf bij { $place }. Teken de rand opnieuw zonder lus.
perimeter-too-many = Dit gebied heeft te veel punten. Het mogen er { $most } zijn.
perimeter-too-small = Dit gebied is te klein voor een buurt: kleiner dan een paar tuinen.
perimeter-too-wide = Dit gebied is { $count } km². Een buurt mag { $most } km² zijn.
perimeter-not-fetched = Ik kon het bestand niet ophalen bij Telegram. Stuur het nog een keer.
chat-linked = Hallo. Dit is nu de groep voor gewone praat bij { $group }. Ik lees hier niets mee. Ik zet hier alleen berichten neer die iemand zelf uit de alarmgroep verplaatst.
chat-not-linked = { $chat } kan geen praatgroep worden. Het is al een alarmgroep, hoort al bij een andere groep, of jij bent daar geen beheerder. Maak een nieuwe groep en voeg mij daar toe met de knop.
in-small-talk = Is er gevaar? Bel { $alarm }. Dit is een groep voor gewone praat; ik lees hier niets. { $known ->
    [yes] Melden doe je in { $group }, of hier met de knop.
   *[no] Melden doe je in de alarmgroep van je buurt, of hier met de knop.
  }
log-unlink = koppelde de groep voor gewone praat los
log-plan = werkte het startplan bij
log-perimeter = veranderde de grenzen van de buurt
log-chat = koppelde een groep voor gewone praat
plan-line-leaflet = { $state ->
    [done] ✅
    [later] 🕓
   *[other] ⬜
  } Folder gedrukt
plan-next-leaflet = <b>Nu: een folder.</b> Hang of deel de folder uit, dan weten buren dat de groep er is. Er staat een code op waarmee ze vragen om mee te doen.
plan-about-leaflet = De folder (A5) is voor brievenbussen: wat de groep doet, SAAR in vier plaatjes en een code om mee te doen. Er is ook een poster en er zijn stickers. Druk op de knop, dan stuur ik een bestand dat je kunt printen.
plan-radius-known = <b>Welke buurt is het?</b> Dit zijn de buurten rond dat punt, zoals de gemeente ze tekent. Is het geen van deze? Kies dan hoe ver de buurt reikt.
