# Stickers op aanvraag, en de belboom voor wie geen Telegram heeft. (M5)
sticker = 🏷 <b>Een sticker van { $group }</b>
    Voor op de deur of het raam: hier kijken we uit voor elkaar. Zeg waar hij heen moet; een beheerder brengt hem. Daarna wis ik je adres.
sticker-asked = 🏷 <b>Genoteerd:</b> { $street } { $number }, { $count ->
    [one] 1 sticker
   *[other] { $count } stickers
  }
    Een beheerder van { $group } brengt { $count ->
    [one] hem
   *[other] ze
  }. Daarna wis ik je adres, en anders na 30 dagen.
sticker-address = 🏷 Schrijf je straat en huisnummer, zoals: Kerkstraat 12
sticker-bad-address = 🏷 Ik zie geen straat met een huisnummer. Schrijf het zo: Kerkstraat 12
sticker-in-private = { $name }, een sticker vraag je in ons privégesprek. Druk op de knop.
sticker-choose = { $name }, je zit in meer groepen. Van welke wil je een sticker?
stickers = 🏷 <b>Stickers voor { $group }: { $count }</b>
    { $lines }Gebracht? Druk op het adres, dan wis ik het.
stickers-street = { $street }: { $count }
stickers-none = 🏷 Niemand in { $group } wacht op een sticker. Bewoners vragen er een met /sticker
stickers-totals = 🏷 Stickers voor { $group }: { $count }
    { $lines }
rings = ☎️ <b>Belboom van { $group }</b>
    Niet iedereen heeft Telegram. Een buur die het wel heeft, belt hem als er een melding is. { $count ->
    [0] Er staat nog niemand in.
    [one] Er staat 1 iemand in.
   *[other] Er staan { $count } mensen in.
  } Druk op een regel om die weg te halen.
rings-who = ☎️ Wie belt? Dit zijn de vrijwilligers (/beller) en beheerders van { $group } die ik privé kan schrijven.
rings-nobody = ☎️ In { $group } is nog niemand die kan bellen. Vraag een buur om /beller te sturen, in ons privégesprek.
rings-type = ☎️ Wie wordt gebeld door { $name }? Schrijf de naam en het telefoonnummer, zoals: mevrouw Jansen, 0251 123 456
rings-bad = ☎️ Schrijf eerst een naam en dan een telefoonnummer van minstens acht cijfers, zoals: mevrouw Jansen, 0251 123 456
rings-agreed = ☎️ Heeft { $other } zelf gezegd dat het goed is dat { $name } belt, en dat ik naam en nummer een jaar bewaar? Zonder ja bewaar ik niets.
rings-cards = ☎️ De kaartjes van de belboom. Er staan telefoonnummers op: geef elk kaartje alleen aan wie erop staat.
ring-told = ☎️ Jij staat in de belboom van { $group }. Als er een melding is, bel je { $other }; het nummer stuur ik dan mee. Bel eerst { $alarm } als dat nodig is.
ring-now = ☎️ Er is een melding in { $group }: { $category }{ $known ->
    [yes] , { $place }
   *[no] { "" }
  }. Zie je gevaar? Bel eerst { $alarm }. Bel daarna { $other }: { $phone }
ring-caller-left = ☎️ { $name } belt niet meer voor de belboom. { $other } wordt nu door niemand gebeld; de gegevens heb ik gewist. Vraag een ander: /instellingen
ring-cards = Belboom van { $group }. Knip uit en geef elk kaartje alleen aan wie erop staat.
ring-card-caller = { $name } belt { $other }
ring-card-caller-about = Bij een melding: eerst { $alarm } als dat nodig is, dan { $other }. Zeg wat er is, en dat de deur dicht kan blijven.
ring-card-other = Voor { $other }
ring-card-number = ____________________
ring-card-first = Zie je gevaar? Bel { $alarm }. Twijfel niet.
ring-card-then = Bel daarna { $name }. Schrijf het nummer hierboven.
button-sticker-address = 🏷 Adres invullen
button-sticker-count = { $count }
button-sticker-off = Toch niet
button-sticker-done = ✅ { $street } { $number } · { $count }
button-sticker-totals = Totalen om door te sturen
button-stickers = 🏷 Stickers op aanvraag
button-rings = ☎️ Belboom
button-ring-add = ➕ Iemand toevoegen
button-ring-print = 🖨 Kaartjes
button-ring-gone = ✖️ { $name } → { $other }
button-ring-yes = Ja, zelf gezegd
button-ring-no = Nee, wis het
button-ring-off = Liever niet
press-ring-off = ☎️ Goed. De beheerders weten het, en de gegevens zijn weg.
log-ring = zette iemand in de belboom
own-copy-sticker-request = De sticker die je vroeg
own-copy-ring = Dat je iemand belt die geen Telegram heeft
ring-year = ☎️ Een jaar geleden zei { $other } ja tegen de belboom ({ $name } belt). Vraag het nog eens; tot dan is het gewist: /instellingen
