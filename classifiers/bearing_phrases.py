# ruff: noqa: E501 (a phrase is one line, however many words it may be said with)
"""Phrases that say how a unit bears on the others, how grave it is and in what tone it is told."""

BEARING: dict[str, str] = {
    "additive": """
        also | additionally | furthermore | moreover | besides | plus | secondly | thirdly | lastly | finally | separately | unrelated | unrelatedly | apart | btw | ps | oh
        another thing|one|issue|question|problem|point|request|matter
        one|two more thing|things|question|issue|point
        while (i|we) (am|are|i'm|have|at)
        by the way
        on (a) (an) (different|another|other|separate|unrelated|side) note|topic|subject|matter
        on top of
        in addition
        second thing|issue|question|problem|point|one
        next thing|point|question|issue|up
        last|final thing|point|question|one|but
        something|somewhat|completely|totally|entirely else|different|unrelated|separate
        different|separate|other|unrelated topic|subject|issue|matter|question|thing|problem
        first|firstly|second|third|fourth (of|thing|question|,)
        and finally|then|lastly
        a couple of|few|other
        as well
        two|three|four|five|several|few|couple (of) (quick|small|other|more|unrelated) things|questions|issues|points|problems|items|topics|requests
        the other (thing|issue|problem|question)""",
    "same": """
        same thing|problem|issue|error|on|with|for|result|happens
        (it) also happens|happened|on|with|in|tried|affects
        again | still | likewise | ditto
        as i|we|mentioned|said|described|above|stated
        this|it|that|they|these|which happens|happened|means|is|was|affects|started|makes|only|also|seems|did
        tried | rebooted | restarted | reinstalled | checked | cleared
        i|we (have|already|also|'ve) tried|checked|restarted|rebooted|cleared|reinstalled
        steps to
        to reproduce|repro
        step 0|one|two
        then | afterwards
        for example|instance
        e.g | i.e
        because | so that | therefore | meaning | since | until
        to summarise|summarize|recap|repeat|sum|be
        in short|other
        on monday|tuesday|wednesday|thursday|friday|saturday|sunday
        so far
        the log|logs|message|error|screenshot""",
    "outage": """
        down | outage | offline | dead | unavailable | unreachable | standstill | halted | blackout | inaccessible
        nobody|noone|none|no (of|one|body) (_) (_) (_) (_) can|could|is|has|able|gets
        no one can|could|is|has|able
        can't anyone|anybody
        whole|entire|complete|all|total (_) system|hospital|site|ward|clinic|network|unit|department|building|floor|practice|lab|pharmacy|company
        everyone|everybody|all|anyone|everything (_) (_) down|affected|out|locked|stuck|unable|dead|stopped
        all|every (of) (the|our) (_) users|workstations|sites|wards|clinics|stations|screens|terminals|pcs|chairs|beds|rooms|staff|nurses|locations|lanes
        at|to a standstill|halt
        completely|totally|entirely down|dead|blocked|stopped|offline|unusable|stuck
        cannot|can't|unable|not|stopped (to) work|operate|treat|admit|dispense|register|continue|function
        system|server|site|service|everything is|are|was|went|has|s down|out|gone|dead|unavailable|offline
        all|both|every sites|locations|branches|clinics
        we|i are|have|had|can't|cannot (been|do) blind|stopped|anything|nothing
        not a|one single
        sent|sending (_) (patients|people|everyone|staff) home|away|elsewhere
        turning|turned|diverting|diverted|divert (patients|ambulances|away)
        cancel* (_) (_) (surgeries|operations|clinics|appointments|lists|patients)
        all|every|the|these 0|two|three|four|five|six|ten|twenty|thirty of (us|them)
        all|both|0|twenty|thirty|forty|fifty|sixty (_) (_) (are|is|sit|sits|sitting|standing) idle
        idle | bitcoin | ransom | ransomware
        standing|sitting around|idle|outside
        all|every|the whole|0 (_) (_) (of) (us|them|users|people|staff|providers|readers|nurses|doctors|seats|agents) ~ out|idle|stuck|locked|waiting
        nobody|noone|none (here) treating|treats|working|works|gets|got|sees|opens|in|treated|served|logged
        no one (here) treating|treats|working|works|gets|got|sees|opens|is|was|treated|served|logged
        can't|cannot|cant|couldn't|can not sell|open|do|see|reach|access|get|use|print|find|read|dispense|chart|record|charge anything|everything|any|anyone|anybody
        cannot|can't|cant|unable (to) log|sign|get in|into|to|on|onto ~ anything|everything|any|all|at
        not|never opens|open|opening|load|loading|start|starting ~ any|anywhere|everywhere|at
        on|in every|each|any|all pc|pcs|computer|computers|screen|screens|site|sites|office|offices|station|stations|terminal|terminals|branch|branches|shop|shops|clinic|clinics|till|tills|device|devices|tablet|tablets
        every|each pc|computer|screen|site|office|station|terminal|branch|shop|till|workstation|tablet|device|chair|user|customer
        whole|entire group|office|branch|shop|company|trust|house|street|region|campus|town|place|centre|center|facility|suite|theatre|team|shift|home
        we (_) (have|had|got|get|are|see|sit) (with) nothing|blind|shut|closed|dark
        been|are|is|were shut|closed|dark since|all|for|until|down
        shutters|doors|shop|office|clinic|practice ~ shut|closed|down
        (a) blank|black|white|frozen (screen) (_) for (all|everyone|everybody|us)
        everything (has) stopped|stops|frozen|froze|gone|failing|fails|hangs
        no orders|results|charts|records|labels|internet|network|connection|power|signal|wifi ~ at|anywhere|whole|since|for|nothing
        diary no records
        lost|losing all|every|the (_) connection|connections|network|power|signal|link
        dead since|at|for|from
        waiting room full|of|is
        full waiting room
        queue|line (_) (_) out the door""",
    "mix_up": """
        another|wrong|different|other|previous|prior|last|next (_) patient|patient's|patients|resident|resident's|animal|person|person's|man|woman|child|baby|client|donor|pt|pts|pt's|customer|mother|twin
        under|on|in|into|to|of|from|with|for the|a wrong|other|another|previous|last|prior (_) patient|patient's|name|chart|record|file|resident|animal|eye|side|leg|arm|kidney|knee|hip|tooth|room|bed|person|lot|bag|label|wristband|episode|encounter
        wrong|other|another|different|previous (_) name|chart|record|history|eye|side|leg|arm|kidney|knee|hip|tooth|lot|wristband|label|photo|picture|image|group
        somebody|someone|anybody|anyone|some else|else's|elses|one's|other|other's
        patient|resident|pt|woman|man|child|result|results|name|data ~ not|isn't|wasn't|aren't mine|ours|hers|his|theirs|her|him|them
        swapped | mixed-up | misfiled | mismatched | mismatch | transposed | mirrored | interchanged
        swap|swaps|swapped|swapping|mix|mixes|mixed|mixing|confuses|confused|exchange|exchanged (_) (_) up|left|right|patients|patient|names|results|records|sides|labels|over
        left and|for|instead right
        patient|resident|room|bed|person a
        belongs|belonging|belong|belonged to a|another|the other|different|someone|somebody|previous
        bed|room|chair|bay 0 (_) (_) under|as|on|in (_) bed|room|chair|bay""",
    "near_miss": """
        nearly|almost (_) (_) gave|give|given|giving|renewed|treated|transfused|injected|administered|operated|planned|started|took|dosed|discharged|called|killed|hurt|signed|missed|prescribed|happened|died|went|done|got|drew|gone|dispensed
        caught|catched|noticed|spotted|found (it|this|them) (_) only|because|by|in (_) time|chance|luck|check|because|accident
        only (_) noticed|noticed|caught|found|saw|because (it) because|by|when|in|the|i|we|she|he
        we|i|she|he|they|nurse|pharmacist caught|catched it|them|both|this|one
        thank god|goodness|heaven|heavens
        luckily | fortunately | overdosed | collapsed | seizure | unconscious | bled | bleeding | hypo | hospitalised | hospitalized | ambulance | anaphylaxis
        would (not) have (been|_) killed|died|harmed|noticed|caught|given|got|hurt|missed|gone
        someone|somebody|people|patient|patients|resident|child|one will|could|might|would|may|is|are|going (_) (to) die|dies|hurt|harmed|killed|given|get|dead|suffer
        how people|patients die|get
        one of these days
        double|twice|triple|ten|half|wrong|higher|lower|too (_) (_) dose|dosage|rate|amount|strength|volume|bolus|infusion|units
        dose|doses|rate|bolus|infusion|dosage|calculation (_) (_) (_) double|doubled|twice|wrong|tenfold|missing|higher|too
        0|ten|two|three times (the|what|as|too|more|higher)
        sent|went|rushed|admitted|taken|back to (the) hospital|icu|emergency|er|ae
        got|is|are|was worse|hurt|harmed|sore
        fell | fall | falls
        was|were|been|already|have|has given|dispensed|injected|transfused|administered|infused|treated|operated|released|reported (_) (_) wrong|on|twice|from|with
        got|received|had|took|gave|given|give (the|a|her|him|them|it) wrong|double|another
        had (_) fluids|treatment|therapy|medication|dose changed|stopped|started
        do not|don't let|use (_) anybody|anyone|it|this
        taken|took|pulled|switched|turned|stopped (it|them|_) (_) off|out|using|use
        not|no|without|never|stopped (_) warn|warns|warning|warnings|alert|alerts|block|blocks|alarm|alarms|alarmed""",
    "patient_risk": """
        patient|patients|resident|residents|baby|babies|animal|people (_) (_) risk|danger|harm|safety|harmed|unsafe|died|injured|hurt
        patient safety
        at risk
        wrong (_) dose|drug|medication|patient|blood|unit|allergy|rate|limb|side|baby
        dose | overdose | allergy | arrest | resus | resuscitation | transfusion | crash-call | code-blue | sepsis | haemorrhage | hypoglycaemia
        code blue
        near miss
        unsafe | danger | dangerous | life-threatening | harm
        missed (_) alarm|alarms|alert|alerts|call|calls|dose|doses
        alarm|alarms|alert|alerts (_) (not|never|silent|missed|don't|didn't|doesn't)
        could (have) (kill|killed|died|harm|harmed|die)""",
    "paper": """
        paper | handwritten | manually | by-hand | whiteboard | clipboard | pen
        on|to|with|by paper|hand|phone|pen
        downtime procedure|form|forms|mode""",
    "workaround": """
        workaround | work-around
        work* around
        for|in now|the meantime|meanwhile
        can|we|i (still|can|just) manage|live|cope|survive|use
        still (can|able|possible|works|usable)
        as a fallback|backup|workaround|stopgap
        refresh* | restart* | reload* helps|fixes|solves|it|works
        if|when i|we|you (then) refresh|reload|restart|reopen|click again""",
    "cosmetic": """
        cosmetic | blurry | ugly | colour | color | logo | icon | icons | font | spelling | typo | alignment | pixel | layout | grammar | misspelled | misspelt | tooltip
        slightly | minor | tiny | trivial | nitpick | annoying | annoyance | nuisance
        not (a) (big|urgent|important|critical) (deal|issue|urgent)
        looks odd|ugly|strange|funny|bad""",
    "calm": """
        no|not|without (any|in|a) rush|hurry|urgent|urgency|pressure|panic|drama
        whenever you|somebody|someone
        when (you|somebody|someone) (have|has|get|find) (a) time|minute|chance|moment
        low priority
        nothing urgent
        just curious
        at your convenience""",
    "tone": """
        urgent | urgently | asap | immediately | emergency | furious | ridiculous | disgrace | disgusting | joke | unacceptable | !!! | fed-up | livid | sick | worst | desperate
        right now|away
        as soon as
        top priority
        fed up
        critical | critically | p1 | sev1""",
    "scope": """
        several|many|some|most|few|two|three|other|multiple|half (of) (the|our) (_) users|nurses|people|colleagues|staff|workstations|wards|doctors|sites|rooms|beds|patients
        one|single user|nurse|workstation|ward|pc|patient|person|room|bed|station
        only|just|one me|mine|my|one|us|her|him
        everyone | everybody | everywhere | nobody | all | hospital-wide | site-wide
        slow | slower | slowly | sluggish | laggy | delay* | intermittent | intermittently | sometimes | occasionally | randomly
        every|each day|morning|shift|night|week
        backlog | queue | overtime | behind""",
    "excluded": """
        not the|about
        nothing|not (to) (do|wrong) (with) the
        is|are|works|work|was|were|looks fine|ok|okay|good|unaffected|perfect|perfectly|great|correctly
        no problem|issues|complaints|trouble with|about|there
        apart|aside from
        unlike | except | fine""",
    "negated": """
        doesn't|doesnt|don't|dont|didn't|didnt|won't|wont|isn't|isnt|aren't|wasn't|weren't|can't|cant|cannot|couldn't|hasn't|haven't|wouldn't|never|nothing|no|not
        not|never +ed|+ing
        without +ing
        no|not any|a|one more|longer""",
    "contrast": """
        although | though | however | instead | actually | whereas | despite | yet | contrary | rather
        in reality|fact|truth
        even though|if|when
        should have|be|show|say
        supposed|meant|expected to
        promises | promised | claims | claimed
        but it|they|the|we|only|then|nothing|not|now|in|on|i
        says it|that|they|the|so""",
    "circumstance": """
        since | yesterday | today | tonight | overnight | weekend | always | twice | again | once | daily | nightly | hourly
        every|each|any|first|second|third|fourth|last|this|all time|times|day|night|morning|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|patient|one|case|month|weekend|afternoon
        when|whenever|as|after|before|if|until|while|once i|we|you|he|she|they|it|the|somebody|someone|one|+ing
        at|since|from|around|about 0
        after|since|until|before|for (the) 0|update|upgrade|two|three|four|five|six|days|weeks|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight
        as soon as
        half past
        version|release 0
        0 of|out 0|them|our|the""",
    "desire": """
        need | needs | want | wants | wish | wishes | desired | desire | prefer | hoping | hope | request | requests | requested | ask | asks | asking | asked | love | like
        should|would|i'd|we'd|she'd|he'd|they'd like
        would|could|can|should|must|might|ought
        let him|her|me|us|them|the|nurses|users
        i'd|we'd|it'd
        so (that) we|i|they|nurses|you can|could|don't""",
    "order": """
        please | kindly | pls | plz | add | let | give | make | show | send | allow | fix | correct | remove | change | tell | explain | put | take | advise | confirm | update
        can|could|would|will you|somebody|someone|anybody|anyone
        i|we need|want you|somebody|someone|it|this|a|the|to""",
    "chatter": """
        lovely | weather | holiday | holidays | coffee | cake | tea | lunch | bless | lol | haha | funny | sunny | rain | birthday | christmas | congratulations | sorry | apologise | apologies | confess | admit | anyway | honestly | frankly | personally | believe | suppose | mother | wife | husband | daughter | son
        i|we trust|hope|know|think|suppose|guess|confess|admit|apologise|realise|understand|appreciate
        i am|'m sure|sorry|afraid|told|new|writing
        sorry for|to|about
        as you|we know|may|discussed
        you may|might|will|probably remember|recall|know
        pleasure|nice|good|great to|meeting|talking
        my boss|manager|colleague|colleagues|director|chief|husband|wife
        to be honest|fair|frank
        believe it or""",
    "contact": """
        extension | ext | phone | mobile | pager | bleep | reachable
        call|ring|phone|page|bleep|reach|contact|get me|us
        i am|'m|will (be) on|in|at|available|here|off|back|around
        on|at|under ext|extension|0
        my number|direct|line|mobile|desk""",
    "attached": """
        attached | attachment | enclosed | screenshot | screenshots | screenshot | below | following | follows | log | logs | trace
        see|please below|attached|screenshot|find
        here is|are|comes
        as follows""",
    "amount": """
        0 | many | few | several | dozens | hundreds | hundred | both | half | most | percent | %
        0 (of) (the|our) (_) patients|users|wards|rooms|beds|machines|pcs|sites|cases|reports|orders|doses|minutes|seconds|hours|days|times""",
    "product_right": """
        by design
        intended | rightly | mandatory | deliberately
        as it should|ought|does
        which|that|this is what|how we|i|it want|wanted|should
        quite|perfectly|very rightly|right|correct|correctly|nicely|well
        is|are|was|works|working|behaves (_) correct|correctly|right|fine|nicely|perfectly|better|properly (so|like|as|this|that)
        fine by me|us
        no waiting|limit|need
        has been|was renamed|moved|called|changed
        it is|it's|its now|actually|really|in|under|called|plain
        the product|software|system|program|screen|field|button|menu|app (itself) is|does|behaves|works|says|accepts|only""",
}
