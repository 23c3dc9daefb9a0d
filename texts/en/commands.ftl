# Commands, as Telegram shows them in the menu.
command-meld = Report what you see now
command-status = Is a report running? Has anyone called?
command-help = How does it work?
command-meldingen = What do you want to hear from me?
command-taal = In which language do you write to me?
command-privacy = What does the bot know?
command-mijngegevens = Send me my data
command-verwijder = Erase my data
command-regels = The rules of the group
command-beller = I am willing to call when nobody does
command-offtopic = Reply to a message that does not belong here
command-instellingen = Settings of your group
command-startplan = Get your group ready
command-logboek = What was changed?
command-bruggen = Bridges with neighbouring groups
command-waarschuw = Warn the admins of the neighbouring groups
command-koppel = Invite a neighbouring group
