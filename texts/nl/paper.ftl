# Wat op papier staat, en het scherm waar een beheerder het vraagt. (M5)
paper = 🖨 <b>Papier voor { $group }</b>
    Een folder voor de brievenbus, een poster voor het raam, stickers voor de deur. Met een code waarmee iemand vraagt om mee te doen; jij laat binnen.
    Taal: { $language }. Snijtekens voor de drukker: { $marks ->
    [yes] ja
   *[no] nee
  }.
paper-language-nl = Nederlands
paper-language-en = Engels
paper-language-both = allebei op één vel
paper-made = 🖨 { $what } van { $group }. { $marks ->
    [yes] Met snijtekens, voor de drukker.
   *[no] Print op ware grootte (100 %), niet ‘passend maken’.
  }{ $labels ->
    [8] { " " }Voor vellen met 8 etiketten van 99,1 × 67,7 mm.
    [21] { " " }Voor vellen met 21 etiketten van 63,5 × 38,1 mm.
   *[other] { "" }
  }
paper-leaflet = Folder (A5, twee kanten)
paper-poster = Poster (A4)
paper-stickers = Stickers (A4)
paper-letters = 🖨 Dit kan ik niet drukken: in de naam staan letters of plaatjes die ik niet heb ({ $letters }). Ik heb Latijnse, Griekse, Cyrillische en Arabische letters. Verander de naam van de groep in Telegram.
paper-failed = 🖨 Het drukken lukte niet. Probeer het over een minuut nog eens.
paper-file-leaflet = folder
paper-file-poster = poster
paper-file-stickers = stickers
paper-title = { $what } van { $group }
button-paper = 🖨 Folder, poster, stickers
button-paper-leaflet = 📄 Folder
button-paper-poster = 🪟 Poster
button-paper-stickers-8 = 🏷 Stickers, groot (8)
button-paper-stickers-21 = 🏷 Stickers, klein (21)
button-paper-nl = Nederlands
button-paper-en = English
button-paper-both = Allebei
button-paper-marks = ✂️ Met snijtekens
button-paper-no-marks = ✂️ Zonder snijtekens
press-paper-made = 🖨 Ik maak het. Het komt hieronder.
log-paper = maakte een folder, poster of stickers
sheet-kicker = BUURTWACHT
sheet-promise = Samen kijken we uit voor elkaar
sheet-about = Deze groep is meestal stil. Gebeurt er iets, dan lezen de buren het snel, en ziet iedereen of er al is gebeld. Zo wacht niemand op een ander, en bellen er geen vijftig mensen { $alarm }.
sheet-area = Dit is het gebied van de groep.
sheet-join = Doe mee
sheet-how = Scan de code met de camera van je telefoon en druk op ‘Vraag aan om mee te doen’. Je hebt de gratis app Telegram nodig. Een beheerder uit de buurt laat je binnen.
sheet-code-alt = Code naar de aanvraag om mee te doen: { $url }
sheet-foot = Gemaakt met Buurtwacht. Geen smartphone? Vraag een buur die meedoet om jou te bellen als er iets is.
sheet-saar = Zo werkt het: SAAR
sheet-order = Vier stappen, altijd in deze volgorde.
sheet-signal = Signaleer
sheet-signal-about = Je ziet of hoort iets dat niet klopt. Kijk wat er gebeurt, en waar.
sheet-signal-alt = Een raam waar iemand door naar buiten kijkt
sheet-alarm = Alarmeer { $alarm }
sheet-alarm-about = Bel eerst { $alarm }. Nooit denken dat een ander het wel doet.
sheet-alarm-alt = Een telefoon die belt
sheet-app = App
sheet-app-about = Zet daarna in de groep wat je nu ziet: wat, waar, welke kant op.
sheet-app-alt = Twee berichten
sheet-react = Reageer
sheet-react-about = Kijk mee, van binnen. Alleen als het veilig is.
sheet-react-alt = Een huis met twee buren voor het raam
sheet-agreed = Wat we afspreken
sheet-rule-now = Alleen wat nu gebeurt. Is het al voorbij? Bel { $nonurgent }.
sheet-rule-see = Schrijf wat iemand doet, en waar. Geen namen, geen oordeel.
sheet-rule-pictures = Geen foto's van mensen. Bewaar ze voor de politie.
sheet-rule-follow = Volg niemand en houd niemand tegen.
sheet-rule-police = De politie leest niet mee. Daarom bellen we altijd eerst.
sheet-rule-talk = Gewone praat hoort in een andere groep.
sheet-rule-age = Meedoen kan als je { $age } jaar of ouder bent en { $works ->
    [yes] in het gebied woont of werkt.
   *[no] in het gebied woont.
  }
sheet-asked = Vragen, of een klacht?
sheet-complain = Vraag het een beheerder van de groep, of schrijf de bot: @{ $bot }. Wat de bot van jou bewaart, lees je met /mijngegevens; /verwijder wist het. Staat er iets over jou in en doe je niet mee? Een beheerder haalt het weg. Kom je er niet uit, dan is er de Autoriteit Persoonsgegevens.
sheet-watch = Hier kijken we uit voor elkaar
