# Commands, as Telegram shows them in the menu.
command-meld = Report what you see now
command-status = Is a report running? Has anyone called?
command-help = How does it work?
command-privacy = What does the bot know?
command-verwijder = Erase my data
