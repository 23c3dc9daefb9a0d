# Het kwartaaloverzicht voor beheerders. (M8)
quarter-title = { $group }, { $from_month ->
    [1] januari tot en met maart
    [4] april tot en met juni
    [7] juli tot en met september
   *[other] oktober tot en met december
  } { $year }
quarter = 📊 <b>{ $group }, { $from_month ->
    [1] januari tot en met maart
    [4] april tot en met juni
    [7] juli tot en met september
   *[other] oktober tot en met december
  } { $year }</b>
    🔔 { $count } meldingen, { $urgent } met spoed{ $wrong ->
    [0] .
    [one] . 1 bericht bleek geen melding.
   *[other] . { $wrong } berichten bleken geen melding.
  }
    📞 { $timed ->
    [yes] Tot iemand zei dat er was gebeld: meestal { $middle }, het langst { $longest }.
   *[no] Er werd te weinig gebeld om er iets over te zeggen.
  }{ $uncalled ->
    [0] { "" }
    [one] { " " }Bij 1 melding zei niemand dat er was gebeld.
   *[other] { " " }Bij { $uncalled } meldingen zei niemand dat er was gebeld.
  }
    ☎️ { $saved ->
    [0] Niemand wilde bellen terwijl het al gebeurd was.
    [one] 1 buur hoefde niet ook nog te bellen.
   *[other] { $saved } buren hoefden niet ook nog te bellen.
  }
    🟢 Bij { $share } % van de meldingen zei iemand hoe het afliep.
    💬 { $tips ->
    [0] Geen tips over gewone praat.
    [one] 1 tip over gewone praat, { $wrong_tips } fout.
   *[other] { $tips } tips over gewone praat, { $wrong_tips } fout.
  }
    👥 Ik ken { $known } leden en kan er { $reached } privé schrijven.
quarter-few = 📊 <b>{ $group }, { $from_month ->
    [1] januari tot en met maart
    [4] april tot en met juni
    [7] juli tot en met september
   *[other] oktober tot en met december
  } { $year }</b>
    { $count ->
    [0] Geen meldingen. Een stille groep is een goede groep.
    [one] 1 melding. Zo weinig dat een overzicht zou laten zien over wie het gaat; daarom alleen dit.
   *[other] { $count } meldingen. Zo weinig dat een overzicht zou laten zien over wie het gaat; daarom alleen dit.
  }
    👥 Ik ken { $known } leden en kan er { $reached } privé schrijven.
quarter-kinds = Wat er gebeurde
quarter-times = Hoe snel iemand zei dat er was gebeld
quarter-ends = Hoe het afliep
quarter-others = Andere
quarter-within = { $place ->
    [0] binnen 30 s
    [1] binnen 1 min
    [2] binnen 2 min
    [3] binnen 5 min
   *[other] later
  }
quarter-nobody = niemand
quarter-end-police = Politie of hulp geweest
quarter-end-false-alarm = Loos alarm
quarter-end-gone = Niemand meer gezien
quarter-end-unknown = Onbekend
quarter-end-silent = Stil geworden
button-quarter = 📊 Overzicht van het kwartaal
press-quarter = 📊 Het komt hieronder.
own-copy-spared = Bij welke meldingen jij wilde bellen terwijl het al gebeurd was
quarter-sums = Alle groepen samen ({ $groups }), { $from_month ->
    [1] januari tot en met maart
    [4] april tot en met juni
    [7] juli tot en met september
   *[other] oktober tot en met december
  } { $year }
    Meldingen: { $count }, met spoed: { $urgent }, geen melding: { $wrong }
    Tot iemand zei dat er was gebeld: { $timed ->
    [yes] meestal { $middle }, het langst { $longest }
   *[no] te weinig om te zeggen
  }; nergens gezegd: { $uncalled }
    Buren die niet ook nog hoefden te bellen: { $saved }
    Afloop bekend: { $share } %
    Tips over gewone praat: { $tips }, fout: { $wrong_tips }
quarter-sums-few = Er is te weinig om op te tellen: van { $count } groepen is iets bekend. Met minder dan { $most } groepen, of heel weinig meldingen, zou te zien zijn over wie het gaat.
