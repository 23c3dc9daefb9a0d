# What stands on paper, and the screen where an admin asks for it. (M5)
paper = 🖨 <b>Paper for { $group }</b>
    A leaflet for letter boxes, a poster for the window, stickers for the door. With a code by which people ask to join; you let them in.
    Language: { $language }. Print marks for the printer's shop: { $marks ->
    [yes] yes
   *[no] no
  }.
paper-language-nl = Dutch
paper-language-en = English
paper-language-both = both on one sheet
paper-made = 🖨 { $what } of { $group }. { $marks ->
    [yes] With print marks, for the printer's shop.
   *[no] Print at actual size (100 %), not ‘fit to page’.
  }{ $labels ->
    [8] { " " }For sheets of 8 labels of 99.1 × 67.7 mm.
    [21] { " " }For sheets of 21 labels of 63.5 × 38.1 mm.
   *[other] { "" }
  }
paper-leaflet = Leaflet (A5, two sides)
paper-poster = Poster (A4)
paper-stickers = Stickers (A4)
paper-letters = 🖨 I cannot print this: the name holds letters or pictures that I do not have ({ $letters }). I have Latin, Greek, Cyrillic and Arabic letters. Change the group's name in Telegram.
paper-failed = 🖨 The printing did not work. Try again in a minute.
paper-file-leaflet = leaflet
paper-file-poster = poster
paper-file-stickers = stickers
paper-title = { $what } of { $group }
button-paper = 🖨 Leaflet, poster, stickers
button-paper-leaflet = 📄 Leaflet
button-paper-poster = 🪟 Poster
button-paper-stickers-8 = 🏷 Stickers, large (8)
button-paper-stickers-21 = 🏷 Stickers, small (21)
button-paper-nl = Nederlands
button-paper-en = English
button-paper-both = Both
button-paper-marks = ✂️ With print marks
button-paper-no-marks = ✂️ Without print marks
press-paper-made = 🖨 I am making it. It comes below.
log-paper = made a leaflet, a poster or stickers
sheet-kicker = NEIGHBOURHOOD WATCH
sheet-promise = Together we look out for each other
sheet-about = This group is quiet most of the time. When something happens, the neighbours soon read it, and everybody sees whether somebody has called. So nobody waits for another, and not fifty people call { $alarm }.
sheet-area = This is the area of the group.
sheet-join = Join us
sheet-how = Scan the code with your phone's camera and press ‘Request to join’. You need the free app Telegram. An admin from the neighbourhood lets you in.
sheet-code-alt = Code to the request to join: { $url }
sheet-foot = Made with Buurtwacht. No smartphone? Ask a neighbour who takes part to ring you when something is up.
sheet-saar = How it works: SAAR
sheet-order = Four steps, always in this order.
sheet-signal = Signal
sheet-signal-about = You see or hear something that is not right. Look what happens, and where.
sheet-signal-alt = A window through which somebody looks out
sheet-alarm = Alarm { $alarm }
sheet-alarm-about = Call { $alarm } first. Never think that somebody else will.
sheet-alarm-alt = A phone that calls
sheet-app = App
sheet-app-about = Then tell the group what you see now: what, where, which way.
sheet-app-alt = Two messages
sheet-react = React
sheet-react-about = Watch, from inside. Only when it is safe.
sheet-react-alt = A house with two neighbours at the window
sheet-agreed = What we agree on
sheet-rule-now = Only what happens now. Is it over? Call { $nonurgent }.
sheet-rule-see = Write what somebody does, and where. No names, no judgement.
sheet-rule-pictures = No photos of people. Keep them for the police.
sheet-rule-follow = Follow nobody and stop nobody.
sheet-rule-police = The police do not read along. That is why we always call first.
sheet-rule-talk = Small talk belongs in another group.
sheet-rule-age = You can join when you are { $age } or older and { $works ->
    [yes] live or work in the area.
   *[no] live in the area.
  }
sheet-asked = Questions, or a complaint?
sheet-complain = Ask an admin of the group, or write to the bot: @{ $bot }. What the bot keeps about you: /mydata; /verwijder erases it. Is there something about you in it and you do not take part? An admin takes it away. If that does not help, there is the data protection authority.
sheet-watch = We look out for each other here
