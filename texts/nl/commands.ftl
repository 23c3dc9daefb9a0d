# Opdrachten, zoals Telegram ze in het menu toont.
command-meld = Meld wat je nu ziet
command-status = Loopt er een melding? Is er gebeld?
command-help = Hoe werkt het?
command-privacy = Wat weet de bot?
command-verwijder = Wis mijn gegevens
