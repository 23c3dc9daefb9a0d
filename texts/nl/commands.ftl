# Opdrachten, zoals Telegram ze in het menu toont.
command-meld = Meld wat je nu ziet
command-status = Loopt er een melding? Is er gebeld?
command-help = Hoe werkt het?
command-meldingen = Wat wil je van mij horen?
command-taal = In welke taal schrijf je mij?
command-privacy = Wat weet de bot?
command-mijngegevens = Stuur mij mijn gegevens
command-verwijder = Wis mijn gegevens
command-regels = De regels van de groep
command-beller = Ik wil wel bellen als niemand belt
command-offtopic = Antwoord op een bericht dat hier niet hoort
command-instellingen = Instellingen van je groep
command-startplan = Je groep klaarmaken
command-logboek = Wat is er veranderd?
command-bruggen = Bruggen met buurgroepen
command-waarschuw = Waarschuw de beheerders van de buurgroepen
command-koppel = Nodig een buurgroep uit
