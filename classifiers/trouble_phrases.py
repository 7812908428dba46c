# ruff: noqa: E501 (a phrase is one line, however many words it may be said with)
"""Phrases that say in what way something fails, what harm it does and how long it has gone on; and injected orders."""

TROUBLE: dict[str, str] = {
    "fault_value": """
        wrong* | incorrect* | double* | twice | swapped | mixed-up | reversed | flipped | mirrored | shifted | rounded | negative | inflated | mislabelled | mislabeled | misspelled | mismatch* | miscounted | miscalculated | discrepant | discrepancy | contradict* | overcharged | undercounted | garbage | nonsense | gibberish | garbled | yesterday's
        shows|show|showing|prints|gives|says|reads|lists|counts|reports|displays|calculates|puts|writes|sends|bills|books|labels|files|records|adds (me|us|him|her|them) (the|a|an) (_) wrong|old|other|previous|another|same|different|false|yesterday's
        instead of
        off|out by
        too long|short|high|low|many|few|early|late|big|small|much|old|dark|bright
        (one) day|hour|minute|minutes|hours|days|year off|late|early|behind|ahead|wrong
        should be|read|say|show|have|count
        turns|turned|changes|changed|converts|converted into|to
        comes|came|come (up|out|in|back) (as|with|in)
        ends|ended|end up (in|on|as|under|with)
        two different
        other patient's
        someone|somebody|another else's|patient's
        does|do|did not|n't match|agree|add|tally|balance|reconcile
        doesn't|don't|didn't match|agree|add|tally|balance|reconcile
        upside down
        in|under|on|to|for the (_) wrong""",
    "fault_stop": """
        crash* | freez* | froze | frozen | hang | hangs | hanging | hung | spins | spinning | spinner | loop* | stall* | lock* | jam* | dies | died | dead | unresponsive | timeout* | timed-out | restart* | reboots | aborts | aborted | exception | stacktrace | 500 | 502 | 503 | 504 | 404 | http | sigsegv | segfault | oom | deadlock
        stuck on|at|in|behind|there
        white|blank|black|blue|grey screen|page|window
        will|does|did not|n't start|open|load|launch|respond|come|boot|run|connect
        won't|doesn't|didn't|don't|cannot|can't start|open|load|launch|respond|come|boot|run|connect
        kicks|kicked|throws|threw|thrown|logs|logged|boots|booted (me|us|him|her|them|everyone|people) out
        takes|took|taking|needs (about|over|almost|nearly|up) (to) (a|0|two|three|four|five|ten|twenty|thirty|several|ages) (minute|minutes|seconds|ages|forever|hours)
        slow* | sluggish | crawl* | lag* | forever""",
    "fault_missing": """
        missing | gone | vanish* | disappear* | lost | loses | losing | empty | blank | nowhere | absent | dropped | drops | skips | skipped | misses | omitted | omits | erased | wiped | deleted | cut-off | truncated | incomplete | invisible | silent | mute
        not|never|n't (been) (there|arrive|arrived|received|shown|saved|sent|recorded|printed|listed|transferred|delivered|appear|appeared|found|reach|reached|come)
        doesn't|don't|didn't|never|hasn't|haven't arrive|show|appear|save|send|record|print|list|transfer|come|reach|stay|keep|stick|remember
        no sound|data|result|results|picture|image|images|entry|entries|name|alarm|alert|message|mail|text|confirmation|receipt|trace
        nothing happens|happened|comes|came|arrives|arrived|appears|shows|prints|moves|there
        without its|the|any|a
        half of|the|is
        forgets | forgot | forgotten""",
    "fault_refuse": """
        refus* | reject* | ignor* | greys | greyed | grey | disabled | prevents | overwrit* | resets | reverts | reverted | undoes | reappears | reopens | jumps | jumped | flickers | duplicates | misfires | re-sends
        keeps|kept|keep +ing
        asks|asked again|twice|for
        lets|let|allows|allowed (me|us|anyone|anybody|everyone|users|nurses) (_) (without|twice|although)
        won't let|take|accept|allow|save|go|stay
        doesn't let|take|accept|allow|save|go|stay|react|work|respect|follow
        can't be saved|changed|deleted|opened|corrected|edited|removed|printed
        cannot be saved|changed|deleted|opened|corrected|edited|removed|printed
        comes|came|goes|went|jumps|springs back
        by itself|themselves|alone
        for no reason
        button does|is|stays|needs""",
    "harm": """
        died | dying | death | kill* | killed | harm* | harmed | injur* | overdose* | anaphyl* | arrest* | bleed* | bled | stroke | sepsis | resus* | icu | hypo | seizure | unconscious | ambulance | antidote | allergic
        given|gave|got|received|injected|hung|administered|transfused|treated|operated|dispensed (_) (_) (the|a) (_) wrong|double|twice|another|other|previous
        wrong (_) patient|dose|drug|medicine|blood|kidney|leg|side|rate|unit|baby|infant|animal|eye|knee|hip|arm
        almost|nearly|would|could|might|nearly have|gave|given|killed|died|been
        dose|doses|insulin|heparin|warfarin|morphine|opioid|potassium|blood|oxygen|antibiotic|antibiotics
        near miss
        how people
        patient|patients|resident|residents|baby|child|people|somebody|someone (_) (_) (_) hurt|danger|risk|harm|die|died|collapsed|unmonitored|unattended|unanswered
        at|in risk|danger
        nobody|no (one) (_) (_) hears|heard|hear|sees|saw|notices|noticed|comes|came|answers|answered
        alarm|alarms|alert|alerts|call|calls (_) (_) silent|never|not|lost|unanswered|missed""",
    "standstill": """
        standstill | stopped | halted | idle | nothing-works | diverting | diverted | divert | evacuat* | cancelled | postponed | closed | turned-away
        nobody|noone|none|no (of|one|body) (_) (_) (_) (_) (_) can|could|is|has|able|gets|reaches|works
        not|n't (a|one|any) single
        none of (the|our|us|them)
        all|every|each|both|whole|entire|complete|full (of) (the|our) (_) (_) down|out|dead|offline|unreachable|stopped|affected|dark|blocked|frozen|gone|red
        down|out|dead|offline|unreachable for|since|in|at|on (the|all|every|everyone|everybody|both)
        everything|everyone|everybody|system|server|hospital|ward|site|clinic|lab|pharmacy|practice|network (is|are|was|has|'s) (_) down|out|dead|offline|stopped|idle|locked|blocked|gone
        can't|cannot|couldn't|unable (to) (do) anything|work|treat|admit|dispense|chart|order|operate|open|scan|discharge|register|dialyse|see|reach|log|sign|start
        work|working|care|treatment|clinic|surgery|theatre|admissions|scanning|dispensing has|have|is|are (_) stopped|impossible|halted|standing
        on|to|by|with|back (to) paper|whiteboard|hand|phone|runners|pen
        sent|sending (_) (_) home|away|elsewhere
        have|has|had stopped +ing
        whole|entire|complete|total hospital|ward|site|clinic|building|campus|network|department|floor|practice|system|unit|lab|house|city|region
        all (_) (of) (our|the) sites|wards|hospitals|clinics|branches|locations|homes|practices|stations|workstations|units
        0 sites|wards|hospitals|clinics|branches|locations|homes|practices|stations|workstations|beds|users|people|patients""",
    "goes_on": """
        workaround | fallback | meanwhile | meantime | manually | by-hand | bearable | tolerable | livable | harmless | inconvenient | inconvenience | annoying | tedious | clumsy | fiddly
        still|otherwise|anyway (can|get|do|works|work|working|usable|fine|ok|possible|manage)
        can|could|we|i|they|he|she (still|just|always) (live|manage|cope|survive|wait|correct|fix|retype|re-enter|drag|refresh|restart|reload|print|phone|call)
        not|no|nothing (a|is|are) (rush|hurry|harm|problem|urgent|panic|disaster|drama|lost|stopping|blocked|blocking|critical|big)
        just|only|merely|mostly|rather annoying|cosmetic|ugly|confusing|slower|slow|extra|irritating|untidy
        extra|more work|clicks|click|minutes|time|steps|typing|effort
        by hand
        in|for the meantime|time-being|moment
        works|work|fine|ok on|in|with|after|if (the|a|another|other) (second|reload|refresh|restart|retry|try)
        does no harm
        costs|cost|wastes|loses|takes (us|me|them) (_) (minutes|hours|time|an|a)
        one|single|a|my|her|his|two|few|some|several|three|certain (of) (the|our) pc|ward|user|users|patient|patients|nurse|room|rooms|workstation|station|case|cases|doctor|reports""",
    "injection": """
        ignore (all|the|any|your|previous) (previous|rules|instructions|prior|other|above)
        system prompt
        set|mark|classify|treat|assign|label|flag|rate|severity (_) (_) (_) (severity|priority) (=|to|as|low|critical|high)
        as an ai
        you are (now) (a|an) (assistant|ai|bot|model|classifier)
        close|delete|cancel all (of|my|other|the|our) (_) (cases|tickets|incidents)
        to|note (the|all) ai|bot|classifier|model|assistant|robot|machine|automated""",
}
