# Wat de bot tegen één persoon zegt, of als vraag in de groep.
call-first = Dank je, { $name }. Je melding is binnen.
    📞 <b>Bel nu eerst { $alarm }.</b> Zeg meteen wáár het is: plaats, straat en nummer. Vertel dan wat je ziet.
    Heb je gebeld? Druk op de knop. De rest vul je daarna aan.
    { $placed ->
        [yes] {""}
       *[no] 📍 <b>Waar is het?</b> Schrijf de straat en het nummer in de groep. Dan staat het op de kaart.
    }
call-noted-done = Genoteerd: jij hebt { $alarm } gebeld om { $at }. Dat staat nu op de kaart. Klopt het niet? Neem het terug.
    Houd je telefoon vrij: de politie kan terugbellen.
call-noted-now = Jij belt nu { $alarm }. Dat staat op de kaart, zodat niet iedereen belt.
    Ze vragen: 1 Wie heb je nodig: politie, brandweer of ambulance? 2 Welke plaats? 3 Waar precies? 4 Wat gebeurt er nu? 5 Hoe zien mensen of voertuigen eruit? 6 Welke kant op?
    Hang niet zelf op.
    <b>Zeg het zo:</b>
    { $crib }
call-still-yours = Jij bent al aan het bellen, sinds { $at }. Is het gelukt?
call-taken = { $hidden ->
    [yes] Een bewoner belt { $alarm } al sinds { $at }.
   *[no] { $name } belt { $alarm } al sinds { $at }.
  } Wacht nog even met bellen. Zie je gevaar, of weet je meer? Bel dan wel.
call-noted-other-number = Genoteerd dat je een ander nummer belde. Dat is niet { $alarm }. Gebeurt het nu? Bel dan { $alarm }.
call-noted-hearsay = Je schrijft dat iemand anders heeft gebeld. Dat weten we niet zeker. Heb je zelf { $alarm } gebeld? Druk op de knop. Bij twijfel: bel { $alarm }.
call-noted-news = Genoteerd dat je nieuwe informatie doorgaf aan { $alarm }. Dank je.
call-again = Jij had al gemeld dat je { $alarm } belde. Dat staat op de kaart.
call-also = { $hidden ->
    [yes] Een bewoner belde { $alarm } al om { $at }.
   *[no] { $name } belde { $alarm } al om { $at }.
  } Ik heb erbij gezet dat jij ook belde. Weet jij iets wat de politie nog niet weet? Druk dan op de knop.
claim-sure = Ik weet niet zeker wat je bedoelt. Heb je zelf { $alarm } gebeld?
cannot-call = { $silent } Ik vraag nu ook een buur om te bellen.
lease-ended = { $name }, is het gelukt om { $alarm } te bellen? Ben je nog aan de lijn? Niemand heeft het nog bevestigd.
    <b>Dit weten we:</b>
    { $crib }
news-call = Weet je iets nieuws? <b>Bel { $alarm } en vertel het.</b> Zeg dat er al eerder is gebeld. Druk daarna op de knop.
not-urgent-confirm = Dit is gemeld als spoed. Weet je zeker dat er nu geen gevaar is? Bij twijfel: bel { $alarm }.
ask-reporter = { $name }, is het gelukt om { $alarm } te bellen? Niemand heeft dat nog bevestigd.
ask-neighbour = { $name }, wil jij nu { $alarm } bellen? { $known ->
    [yes] Het gaat om: { $seen }, bij { $place }.
   *[no] Het gaat om: { $seen }. De plek is nog niet bekend.
  } De hulp komt pas als iemand belt.
    Ze vragen: 1 Wie heb je nodig: politie, brandweer of ambulance? 2 Welke plaats? 3 Waar precies? 4 Wat gebeurt er nu? 5 Hoe zien mensen of voertuigen eruit? 6 Welke kant op?
ask-group = 📞 { $nobody ->
    [yes] <b>Nog niemand heeft { $alarm } gebeld.</b>
   *[no] <b>Het is niet zeker dat { $alarm } is gebeld.</b>
  } { $known ->
    [yes] Het gaat om: { $seen }, bij { $place }.
   *[no] Het gaat om: { $seen }. De plek is nog niet bekend.
  } Wie belt er nu? Druk op ‘Ik bel nu’, dan weet iedereen het.
ask-admin = In { $group } is een melding zonder telefoontje naar { $alarm }: { $seen }{ $known ->
    [yes] , bij { $place }
   *[no] { "" }
  }. Kun jij bellen?
asks-nothing-open = Er loopt nu geen melding in { $group }. Zie je zelf dat er iets mis is? Bel dan { $alarm } en meld het hier. Staan er al hulpdiensten? Waarom, dat weet ik niet.
asks-nobody = Nog niemand heeft { $alarm } gebeld. <b>Ja, bel nu { $alarm }.</b> Zeg meteen waar het is.
asks-calling = { $hidden ->
    [yes] Een bewoner belt { $alarm } nu, sinds { $at }.
   *[no] { $name } belt { $alarm } nu, sinds { $at }.
  } Het is nog niet bevestigd. Zie je gevaar? Bel zelf ook.
asks-hushed = Er is al hulp gezien, of het lijkt voorbij. Zie je gevaar, of twijfel je? Bel dan zelf { $alarm }.
asks-unconfirmed = Het is niet zeker dat { $alarm } is gebeld. <b>Bel nu { $alarm }.</b>
asks-called = Ja. { $hidden ->
    [yes] Een bewoner belde { $alarm } om { $at }.
   *[no] { $name } belde { $alarm } om { $at }.
  } Niet nog eens bellen, tenzij je iets nieuws ziet of iemand gevaar loopt.
ask-is-report = { $name }, is dit nu bezig? Bij gevaar: bel eerst { $alarm }.
ask-looks = Dank je, { $name }. Wat déed deze persoon? Hoe iemand eruitziet is niet verdacht. Schrijf eerst het gedrag op. Noem daarna minstens twee dingen waaraan je de persoon herkent, zoals jas, schoenen of tas.
    Is er nu gevaar? Bel { $alarm } en druk op de knop.
ask-what-about = Dank je, { $name }. Er loopt nu geen melding in { $group }. Waar gaat het over? Schrijf wat je ziet, of druk op de knop.
ask-which = { $name }, er lopen nu meer meldingen. Over welke gaat het?
ask-put-in = { $name }, gebeurt dit nu? 📞 <b>Bel eerst { $alarm }.</b> Zeg meteen wáár het is. Zal ik het daarna in de groep zetten?
close-how = Is het voorbij? Hoe liep het af?
close-confirm = Weet je het zeker? Deze melding is nog maar net begonnen, of er wordt nog gebeld. Bij twijfel: laat open.
others-say-over = { $name }, een buur schrijft dat het voorbij is. Klopt dat? Hoe liep het af?
still-on = { $name }, { $known ->
    [yes] is het nog bezig bij { $place }?
   *[no] is het nog bezig?
  } { $minutes ->
    [one] Het laatste bericht is 1 minuut oud.
   *[other] Het laatste bericht is { $minutes } minuten oud.
  } { $called ->
    [yes] De politie kiest wat het eerst moet en komt niet altijd meteen. Wordt het erger? Bel { $alarm } opnieuw.
   *[no] Het is niet zeker dat { $alarm } is gebeld. Is er gevaar? Bel { $alarm }.
  }
joined = Deze melding loopt al sinds { $at }. Jouw bericht hoort daarbij. <b>Het is niet zeker dat { $alarm } is gebeld. Bel nu { $alarm }.</b>{ $other ->
    [yes] { "" } Gaat het om iets anders? Druk op ‘Nieuwe melding’.
   *[no] { "" }
  }
merge-offer = In { $group } zijn twee dringende meldingen: { $category }{ $known ->
    [yes] , { $place }
   *[no] { "" }
  }, en een eerdere{ $otherknown ->
    [yes] { "" } bij { $other }
   *[no] { "" }
  }. Gaan ze over hetzelfde? Dan kun je ze samenvoegen. Let op: weet { $alarm } dan van allebei?
old-news = Wat vervelend, { $name }. Is het al voorbij en is er niemand meer? Dan hoort het niet in de alarmgroep. Bel de politie op { $nonurgent } of doe aangifte. Is er tóch nog iemand bezig? Bel { $alarm }.
conduct-safety = { $name }, blijf veilig. Volg niemand, houd niemand tegen en gebruik geen geweld. Dat is gevaarlijk en strafbaar. Kijk van een afstand en bel { $alarm }.
conduct-admin = In { $group } schreef iemand dat hij zelf iets wil doen. De schrijver kreeg privé bericht en op de kaart staat een regel over veiligheid. Wil jij meekijken?
conduct-names = { $name }, iedereen in de groep leest dit. Schrijf alleen wat je ziet, en waar. Laat namen weg, en ook woorden als ‘dief’. De politie zoekt het uit.
flood-wait = Je hebt veel gemeld, dank je. Een beheerder kijkt even mee. Deze melding wacht hooguit een minuut. Is er gevaar? Bel { $alarm }.
flood-admin = { $name } meldde in korte tijd veel in { $group }. De nieuwste melding ({ $category }) wacht nog even. Zal ik hem plaatsen? Na een minuut gaat hij vanzelf.
details = 📞 Eerst { $alarm }, dan dit. Alles mag je overslaan.
    1 Welke kant gaan ze op? Schrijf het in de groep.
    2 Zie je een voertuig? 3 Hoeveel mensen? 4 Zie je een wapen, of is iemand gewond? Druk op een knop.
    Schrijf kleding en kenteken in de groep.
details-wrong = Klopt het <b>soort</b> niet? Druk op wat het wel is.
    Klopt de <b>plek</b> niet? Schrijf in de groep waar het wel is: “nee, Kerkstraat 21”. De kaart verandert dan meteen.
meld-category = 📞 <b>Bij gevaar: bel eerst { $alarm }.</b>
    Wat gebeurt er?
meld-place = 📞 <b>Bij gevaar: bel eerst { $alarm }.</b>
    { $category }. Waar is het? Schrijf de straat en het nummer.
meld-when = 📞 <b>Bij gevaar: bel eerst { $alarm }.</b>
    { $category }, { $known ->
    [yes] { $place }.
   *[no] plaats nog niet bekend.
  } Gebeurt het nu, of was het eerder?
meld-posted = 📞 <b>Bel nu { $alarm }.</b> Zeg meteen wáár het is.
    Je melding staat in { $group }. Heb je gebeld? Druk op de knop.
meld-posted-where = 📞 <b>Bel nu { $alarm }.</b> Zeg meteen wáár het is.
    Je melding staat in { $group }. Schrijf nu de straat en het nummer, dan zet ik dat erbij.
meld-place-added = 📞 <b>Heb je { $alarm } al gebeld?</b>
    De plek staat nu op de kaart.
meld-cancelled = 📞 Bij gevaar: bel { $alarm }.
    Je melding is gestopt. Er is niets geplaatst.
meld-no-group = 📞 <b>Bij gevaar: bel 112.</b>
    Ik weet nog niet in welke groep jij zit. Schrijf één keer /meld in de groep van je buurt.
status-quiet = Er loopt nu geen melding in { $group }.
status-nobody = { $count ->
    [one] Er loopt 1 melding in { $group }.
   *[other] Er lopen { $count } meldingen in { $group }.
  } De laatste is van { $opened }. Nog niemand heeft { $alarm } gebeld.
status-calling = { $count ->
    [one] Er loopt 1 melding in { $group }.
   *[other] Er lopen { $count } meldingen in { $group }.
  } De laatste is van { $opened }. { $hidden ->
    [yes] Een bewoner belt nu { $alarm }, sinds { $at }.
   *[no] { $name } belt nu { $alarm }, sinds { $at }.
  }
status-unconfirmed = { $count ->
    [one] Er loopt 1 melding in { $group }.
   *[other] Er lopen { $count } meldingen in { $group }.
  } De laatste is van { $opened }. Het is niet zeker dat { $alarm } is gebeld.
status-called = { $count ->
    [one] Er loopt 1 melding in { $group }.
   *[other] Er lopen { $count } meldingen in { $group }.
  } De laatste is van { $opened }. { $hidden ->
    [yes] Een bewoner belde { $alarm } om { $at }.
   *[no] { $name } belde { $alarm } om { $at }.
  }
greeting = Hallo { $group }. Ik ben Buurtwacht. Ik help jullie met SAAR: <b>S</b>ignaleer, <b>A</b>larmeer { $alarm }, <b>A</b>pp, <b>R</b>eageer veilig.
    Zie je iets? Bel eerst { $alarm } en schrijf het dan hier, of gebruik /meld. Ik houd op één kaart bij of er gebeld is.
    Ik bewaar wat bij een melding hoort, en van wie hier schrijft de voornaam. Andere berichten bewaar ik niet. Meer daarover: /privacy
voice-word = { $name }, ik kan een gesproken bericht niet lezen. 📞 <b>Is er gevaar? Bel eerst { $alarm }.</b> Meld het daarna met de knop. Kun je niet praten? { $silent }
start-private = Ik ben <b>Buurtwacht</b>. Ik help buren met SAAR: <b>S</b>ignaleer, <b>A</b>larmeer 112, <b>A</b>pp, <b>R</b>eageer veilig.
    📞 Is er nu gevaar? <b>Bel 112.</b>
    Daarna meld je het in de groep van je buurt, of hier met de knop.
    Ik houd op één kaart bij of er al gebeld is.
    Ik bewaar wat bij een melding hoort, en van wie in een groep schrijft de voornaam: /privacy
start-reached = ✅ Dank je, { $name }. Ik kan je nu privé bereiken voor <b>{ $group }</b>. Meer hoef je niet te doen.
    📞 Is er nu gevaar? <b>Bel eerst { $alarm }.</b> Meld het daarna in de groep, of hier met de knop.
start-not-in-group = Dank je, { $name }. Je bent nog geen lid van deze groep. Vraag de beheerder van je buurt om een uitnodiging.
    📞 Is er nu gevaar? <b>Bel eerst { $alarm }.</b>
start-not-asked = { $name }, ik kon Telegram nu niet vragen of je in deze groep zit. Druk over een minuut nog eens op de link.
    📞 Is er nu gevaar? <b>Bel eerst { $alarm }.</b>
start-find-group = Zoek je groep met /zoek, of vraag de beheerder van je buurt om een uitnodiging. Zit je al in een groep met Buurtwacht? Schrijf daar één keer /meld, dan ken ik je groep.
call-not-through = { $name }, je kwam er niet door. Probeer { $alarm } nog een keer. Lukt het niet? Druk dan hieronder, dan vraag ik het een buur.
danger-no-group = 📞 Is dit nu bezig? <b>Bel eerst 112.</b>
    Vertel het daarna in de groep van je buurt. Ik weet nog niet in welke groep jij zit: schrijf daar één keer /meld, dan ken ik je groep.
help-resident = 📞 Is er nu gevaar? <b>Bel { $alarm }.</b>
    Meld het daarna: schrijf in de groep wat je ziet en waar, of gebruik /meld.
    Heb je { $alarm } gebeld? Schrijf het, of druk op ✅.
    Is er al gebeld? Kijk op de kaart of gebruik /status.
    Jouw gegevens: /privacy, /mijngegevens en /verwijder
help-admin = 📞 Is er nu gevaar? <b>Bel { $alarm }.</b>
    Als beheerder kun je elke melding afsluiten (‘Voorbij’), ‘Geen spoed’ kiezen en een telefoontje terugnemen.
    Lopen er twee meldingen over hetzelfde? Dan krijg je van mij een knop om ze samen te voegen.
    Ik heb in { $group } deze rechten nodig: { $rights }
    Bewoners melden met gewone tekst of met /meld.
    Verder: /startplan (groep klaarmaken), /instellingen, /bruggen en /koppel (buurgroepen), /waarschuw (hun beheerders), /logboek (wat veranderde).
own-language = In welke taal wil je dat ik jou schrijf? De kaart in de groep blijft in de taal van de groep.
own-stop = Dit kun je stoppen:
    • <b>Berichten van mij</b>: blokkeer mij in dit gesprek. In de groep zie je de meldingen nog wel.
    • <b>De groep</b>: verlaat de groep in Telegram.
    • <b>Jouw gegevens</b>: wis ze met de knop.{ $admin ->
    [yes] { "" }
    • <b>De bot in je groep</b>: je bent beheerder, dus jij kunt mij uit de groep halen. Ik lees daar dan niets meer.
   *[no] { "" }
  }
help-stranger = 📞 Is er nu gevaar? <b>Bel 112.</b>
    Ik help groepen van buren. Ik weet nog niet in welke groep jij zit.
    Zit je al in een groep met Buurtwacht? Schrijf daar één keer /meld, dan ken ik je groep.
    Nog niet? Vraag de beheerder van je buurt om een uitnodiging. Is er nog geen groep? Begin er zelf een: maak een groep in Telegram en voeg mij toe.
command-unknown = Die opdracht ken ik niet. 📞 Is er nu gevaar? Bel { $alarm }. Meld met gewone tekst of met /meld. Meer weten: /help
hidden-report = 📞 Is er nu gevaar? <b>Bel eerst { $alarm }.</b> Schrijf dan hier in één zin wat er gebeurt en waar.
hidden-personal = Je schrijft namens de groep, dus ik weet niet wie je bent. Stuur het als jezelf, of in ons privégesprek.
rights-lost = Ik mis een recht in { $group }: { $rights }. Geef het recht terug bij Beheerders, dan blijft alles werken.
cannot-write = ⚠️ Ik kan nu niet schrijven in { $group }. Een alarm is daar dus niet te zien. { $closed ->
    [yes] Het onderwerp "{ $topic }" is dicht. Open het weer, of geef mij het recht om onderwerpen te beheren.
   *[no] Laat mij berichten sturen: maak mij beheerder. Dat kan zo: naam van de groep, Beheerders, Beheerder toevoegen.
  } Wat wacht, komt er dan vanzelf.
topic-gone = Het onderwerp voor alarmen in { $group } is weg. Een alarm komt nu waar het gemeld is. Kies een ander onderwerp met /startplan
topic-not-made = Ik kon het onderwerp niet maken. Geef mij het recht om onderwerpen te beheren, of maak het zelf en kies het met /startplan
topic-unsure = Ik weet niet of het onderwerp er nu is: Telegram gaf geen antwoord. Kijk in de groep. Staat het er? Schrijf er één bericht in en kies het met /startplan
topic-being-made = Ik maak het onderwerp.
bot-removed = Ik ben uit { $group } gehaald. Meldingen daar zie ik niet meer. Voeg mij weer toe om verder te gaan; er is niets verloren.
not-for-you = Dit kan alleen een beheerder van die groep.
privacy = Ik lees mee om te helpen bij meldingen. Andere berichten bewaar ik niet. Een melding wis ik 48 uur na afloop; het tijdstip en de straat blijven 30 dagen.
    Van wie in de groep schrijft, bewaar ik de voornaam, de taal en wanneer dat het laatst was. Zo kan ik bij een melding een buur vragen om te bellen. Na 90 dagen zonder bericht vergeet ik dat, en 30 dagen nadat iemand weggaat.
    De computer van Buurtwacht leest de berichten. Ik stuur ze naar niemand anders. Telegram bewaart groepsberichten op zijn eigen computers; ze zijn niet van begin tot eind versleuteld.
    Jouw gegevens zien: /mijngegevens. Wissen: /verwijder. Vragen of bezwaar? Vraag de beheerder van je groep. Een klacht kan ook naar de Autoriteit Persoonsgegevens.
erase-confirm = Zal ik alles wissen wat ik van jou weet? Je naam verdwijnt dan ook van kaarten die nog open staan.
erased = Klaar. Ik weet niets meer van jou. Schrijf je weer in de groep, dan begin ik opnieuw.
kept = Er is niets gewist.
open-private = { $name }, open mij één keer privé en druk op Start. Dan kan ik je daar verder helpen. Bij gevaar: bel eerst 112.
call-settled = { $hidden ->
    [yes] Een bewoner belde { $alarm } al om { $at }.
   *[no] { $name } belde { $alarm } al om { $at }.
  } Bel alleen als je iets nieuws ziet of iemand gevaar loopt.
meld-place-again = 📞 <b>Bij gevaar: bel eerst { $alarm }.</b>
    Ik herken geen plek. Schrijf de straat en het nummer, zoals: Kerkstraat 12.
come-inside = { $name }, er is nu gevaar. Kom naar binnen en blijf binnen.
joined-called = Dank je. Jouw bericht hoort daarbij. Is dit nieuw voor de politie? Bel { $alarm } en vertel het.{ $other ->
    [yes] { "" } Gaat het om iets anders? Druk op ‘Nieuwe melding’.
   *[no] { "" }
  }
doubted = { $name }, een melder twijfelt of { $alarm } is gebeld. Heb je { $alarm } echt gesproken?
meld-call-noted = 📞 Eerst { $alarm }, goed zo. Wat je over het bellen schreef, komt op de kaart als je melding geplaatst is.
    Ga verder met je melding.
ask-which-group = { $name }, er lopen meldingen in meer dan één groep. Schrijf het in de groep waar het over gaat.
too-late = { $name }, je bericht van { $at } kreeg ik nu pas. Daarom heb ik er geen kaart van gemaakt. 📞 <b>Is het nog bezig? Bel { $alarm }</b> en schrijf het daarna opnieuw.
nameless = Buur
# /mijngegevens: een kopie van alles wat over iemand wordt bewaard.
own-copy = { $name }, in dit bestand staat alles wat ik nu van je bewaar.
    Je groepen: { $names }
    Van jou: { $reports } keer iets gemeld, { $claims } keer iets gezegd over bellen, { $nudges } tips, { $pictures } foto's (alleen waar ze staan).
    Wat je net schreef, onthoud ik nog hooguit twintig minuten. Dat staat nergens opgeslagen. Alles wissen: /verwijder.
own-copy-open = Open mij één keer privé en druk op Start. Stuur dan daar nog een keer /mijngegevens. Het bestand is alleen voor jou.
own-copy-about = Alles wat Buurtwacht over jou bewaart. Van anderen staat er niets in. Bij elk deel staat na hoeveel dagen het op zijn laatst weg is. Met /verwijder is alles meteen weg.
own-copy-resident = Je naam, je taal en wanneer je het laatst iets deed
own-copy-membership = Groepen waar je in zit, en wat je daar koos
own-copy-neighbourhood = Groepen waar jij de bot in zette
own-copy-outbox = Berichten aan jou die nog moeten weg
own-copy-screen = Schermen die de bot je liet zien
own-copy-application = Je vragen om mee te doen
own-copy-area-draft = Een gebied dat je stuurde en nog niet vaststelde
own-copy-audit = Instellingen die je wijzigde
own-copy-awaited = Wat de bot als volgende van je verwacht
own-copy-flag = Berichten waarvan je zei dat ze ergens anders horen
own-copy-incident = Meldingen die jij als eerste deed
own-copy-invitation = Uitnodigingen die je maakte of aannam
own-copy-nudge = Tips die je kreeg over een bericht
own-copy-question = Een bericht waar de bot je iets over vraagt
own-copy-asked = Keren dat je is gevraagd om te bellen
own-copy-claim = Wat je zei over bellen
own-copy-draft = Een melding die je begon
own-copy-picture = Foto's die je stuurde, zonder de foto zelf
own-copy-posted = Berichten van de bot die alleen jij ziet
own-copy-reader = Kaarten die je in je eigen taal leest
own-copy-relay = Meldingen die je doorgaf of overnam
own-copy-report = Wat je zelf meldde
own-copy-watch = Meldingen waarbij je zei: ik kijk mee
