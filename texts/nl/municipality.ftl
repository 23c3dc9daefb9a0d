# De gemeente: coördinatoren, de groepen die meedoen, en de groep van hun beheerders. (M4)
button-town = 🏛 De gemeente
town = 🏛 <b>{ $town }</b>: { $count ->
    [0] nog geen groep doet mee.
    [one] 1 groep doet mee.
   *[other] { $count } groepen doen mee.
  }
    { $lines }{ $extra ->
    [0] { "" }
   *[other] { "" }En nog { $extra }.
  }{ $overlaps }
    { $people ->
    [one] Jij bent de enige coördinator.
   *[other] Er zijn { $people } coördinatoren.
  } { $linked ->
    [yes] De groep van de beheerders is gekoppeld.
   *[no] Er is nog geen groep voor de beheerders.
  }
    Wat je hier nooit ziet: leden, berichten en meldingen van een groep. Met /waarschuw en een tekst bereik je alle beheerders.
town-lines = { $line }
    { $rest }
town-line = { $fine ->
    [yes] ✅ { $group }
   *[no] ⚠️ { $group }: { $lacks }
  }
town-lacks-admin = geen beheerder die de laatste 60 dagen iets deed
town-lacks-borders = geen grenzen
town-lacks-bridge = geen brug met de buren
town-none = 🏛 /gemeente is voor coördinatoren van een gemeente. Ben je dat? Vraag een link aan een collega, of aan wie deze bot draait.
town-link-old = Deze link werkt niet meer. Vraag een nieuwe.
town-link-coordinator = 🏛 Stuur deze link aan één collega. Hij werkt één keer, twee dagen lang:
    { $url }
town-link-group = 🏛 Stuur deze link aan de beheerders van groepen in { $town }. Elke beheerder zegt zelf ja of nee:
    { $url }
town-coordinator-new = 🏛 { $name } is nu ook coördinator van { $town }.
town-coordinator-gone = 🏛 { $name } is geen coördinator van { $town } meer.
town-group-new = 🏛 { $group } doet nu mee in { $town }.
town-group-gone = 🏛 { $group } doet niet meer mee in { $town }.
town-stop = 🏛 Wil je geen coördinator van { $town } meer zijn?
town-stopped = 🏛 Je bent geen coördinator van { $town } meer.
town-ask = 🏛 <b>{ $town }</b> vraagt of je groep meedoet. De gemeente ziet dan de naam van je groep, of er een beheerder actief is, of er grenzen en een brug zijn, en je grenzen op een plaatje. Nooit leden, berichten of meldingen. Stoppen kan altijd. Welke groep doet mee?
town-group = 🏛 { $group } doet mee in <b>{ $town }</b>. Coördinator: { $people ->
    [0] niemand op dit moment
   *[other] { $names }
  }.
    De gemeente ziet de naam van de groep, of er een beheerder actief is, en of er grenzen en een brug zijn. Nooit leden, berichten of meldingen.
town-group-none = 🏛 { $group } hoort bij geen gemeente. Een coördinator van de gemeente kan je een link sturen; jij zegt ja of nee.
town-chat = Hallo. Dit is nu de groep van de beheerders in { $town }. Ik lees hier niets mee. Beheerders van groepen die meedoen, laat ik zelf binnen.
town-chat-open = 🏛 In { $town } is er nu een groep voor beheerders. Met de knop vraag je of je erbij mag; ik laat je meteen binnen.
town-chat-closed = 🏛 De groep van de beheerders in { $town } is voor beheerders van groepen die meedoen.
town-gaps = 🏛 De gebieden van de groepen in { $town }. Oranje is een strook tussen twee groepen waar niemand kijkt: daar gaat iemand langs als aan beide kanten wordt opgelet. Zie je geen oranje, dan zijn er geen.
town-gaps-none = Nog geen groep gaf haar grenzen op een kaart.
town-warning-how = 🏛 Schrijf er een tekst achter, bijvoorbeeld: /waarschuw Er gaan nepagenten langs de deuren. Hij gaat naar alle beheerders van de gemeente, niet naar bewoners. Hooguit { $most } tekens, zonder namen, kentekens of uiterlijk.
town-warning = 🏛 <b>{ $town }</b>, { $name }: { $words }
town-warning-sent = 🏛 Verstuurd aan { $count ->
    [one] 1 beheerder
   *[other] { $count } beheerders
  } van { $groups ->
    [one] 1 groep
   *[other] { $groups } groepen
  }.{ $lost ->
    [0] { "" }
    [one] { " " }1 beheerder bereik ik niet: die drukte nog niet op Start.
   *[other] { " " }{ $lost } beheerders bereik ik niet: die drukten nog niet op Start.
  }
button-town-invite = Nodig groepen uit
button-town-colleague = Nodig een collega uit
button-town-gaps = Waar kijkt niemand?
button-town-make = Maak een groep voor beheerders
button-town-chat = Naar de beheerders van { $town }
button-town-stop = Stoppen als coördinator
button-town-stop-sure = Ja, ik stop
button-town-leave = Niet meer meedoen
command-gemeente = Groepen in je gemeente (coördinator)
log-town = veranderde bij welke gemeente de groep meedoet
own-copy-coordinator = Dat je coördinator van een gemeente bent
town-overlap = 🗺 { $share } % van { $group } hoort ook bij { $other }
town-quarter = 🏛 <b>{ $town }, alle groepen samen</b>
    { $lines }
town-quarter-few = 🏛 Over het vorige kwartaal zeg ik niets van { $town }: dat doe ik pas als minstens { $most } groepen genoeg meldingen hadden. Anders is iemand te herkennen.
button-town-quarter = Het kwartaal in cijfers
