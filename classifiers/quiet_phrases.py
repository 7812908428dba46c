# ruff: noqa: E501 (a phrase is one line, however many words it may be said with)
"""Phrases of what asks for nothing: thanks, greetings, what is settled, withdrawn or only supplied, pitches and robots."""

QUIET: dict[str, str] = {
    "thanks": """
        thanks | thank | thx | ty | tnx | cheers | grateful | appreciate | appreciated | ta
        many thanks
        thank you""",
    "greeting": """
        hi | hello | hey | dear | morning | greetings | hiya | howdy | evening | afternoon
        good morning|afternoon|evening|day
        hope you|this|all|your
        hope (you) (are|had) well
        happy new|monday|friday""",
    "farewell": """
        regards | sincerely | yours | cheers | best | kind | warmly | br | rgds | cordially
        have a (_) (great|nice|good|lovely) (day|weekend|evening|week|one)
        looking forward
        look forward
        let me|us know
        please let me|us know
        (if) you need (any) more|anything|further
        happy to help|provide|send|test|jump|show
        talk soon
        take care""",
    "settled": """
        works|working|worked|fine|ok|okay|good|sorted|solved|resolved|fixed|back (again|now|fine|perfectly|today|after)
        solved | resolved | sorted | nevermind | disregard | ignore | withdrawn | scratch
        never mind
        please ignore|disregard|close
        false alarm
        my mistake|bad|fault|error
        forget (it|that|about|my|the)
        no longer needed|an|relevant
        can|may|please be|close|you (_) closed|close
        found (it|the|out|my)
        turned|turns out
        no action (needed|required|from)
        all (is) good|well|fine|sorted|clear|set
        it|that|this did|fixed|works|worked|helped|solved (the|it|now)
        problem|issue (is|has) (been) (gone|solved|resolved|fixed|went)
        out of (the) office
        on leave|vacation|holiday
        unsubscribe | newsletter | webinar | offer | discount | promotion
        for your|fyi information
        fyi | fwiw
        as|you requested|asked|promised
        here is|are|'s the
        attached (is|are|you|the)
        you asked (for|me|us|about|whether|if|which)
        will be back|out|away""",
    "withdrawn": """
        nevermind | nvm | disregard | scrap | oops
        never mind
        ignore (_) what|my|me|all|this|that|the|mail|message|last|previous|earlier|it|us
        please|pls|kindly|can|just ignore|disregard|delete
        false alarm
        scrap|forget|scratch that|it|the|my|what
        my|our|his|her|their (own) mistake|fault|error|bad|doing
        oh|hang|hold|ah|wait on|wait|no|never|found|ok|sorry|its|it
        was (only|just) me|mine|us|unplugged|upside|my
        just me
        nothing|no|none (more|need|reason) (to) fix|worry|see|report|action|do
        nothing (further|else|more) (is) needed|required|wrong|ask|report
        no (more) problem|problems|issue|issues|fault (today|anymore|any|now|here|at|with|after)
        there is|was|were no issue|problem|fault|error|bug
        may|can|could be (regarded|considered|treated) (as) closed|settled|solved|withdrawn|ignored|deleted
        is|are|its|it's|was now|back|again|after|ok|fine|fixed|resolved (ok|fine|working|again|now|na|normal|after)
        back to normal
        carry on
        as you were
        silly me
        sorry to|for|about bother|bothering|noise|fuss|trouble|panic|alarm|nothing|that
        regret the inconvenience
        all good|well|clear|fine|sorted (here|now|again|with)
        solved|resolved|fixed|cleared|drained (itself|by|on|thank|thanks) (itself|its|now|you)
        i was|were|had about|going|reading|looking|using|in to|in|at|the (_) (wrong|report|complain|write|tell|training|test)
        meant|intended for my|another|somebody|someone""",
    "supplied": """
        as requested|asked|desired|promised|discussed|instructed|wanted
        as you|he|she|they|support|your (_) asked|requested|wanted|said|desired|instructed
        you|he|she|they|support|todd|your (_) asked|wanted|requested (me|us) (for|which|what|whether|if|about|how|where|to)
        hope|trust this|that|that's|it (is|was) (what|the) (you|answer|answers) (needed|wanted|asked|meant|helps|suffices)
        trust|hope this|that|it suffices|helps|answers
        is that|this|it what you needed|wanted|meant|asked
        answers|answer|reply to (what|your|ur|the) (_) (asked|question|questions|q|mail|you)
        here are|is|come the|your|my details|information|data|answers|numbers|serials|versions|infos
        find the|below the (_) details|information|numbers
        send|sending you the information|informations|details|answers
        the version|build|model|serial (number) (at|on|plate) (the) (bottom|back|label|plate) says|reads|is
        no|yes i|we|the|it did|didn't|have|restarted|closed|tried|same
        it's|its|it is the (_) one|build|model|line|version
        in answer|reply|response to""",
    "pitch": """
        unsubscribe | webinar | newsletter | sponsor | sponsors | keynote | keynotes | exhibitor | exhibitors | summit | booth | booths | offshore | outsourced | roi | subscription | guaranteed
        early bird|birds
        0|fifteen|ten|twenty|thirty minute|minutes|min|mins|minute-call (call|chat|demo|on|this|next|of|slot|with|to) (call|thursday|tuesday|week|your)
        quick|short|brief|intro call|chat|demo|intro|question about|on|for
        your calendar
        view in|this browser|email
        manage (your) subscription|preferences
        reply|text|write stop
        use (the) code
        0 decision|leaders|makers|attendees|exhibitors|professionals
        companies|practices|clinics|hospitals|vendors|services|teams|organisations like yours
        did|do you know that|your
        is|are your|you (_) (clinic|practice|pharmacy|team|fleet|warehouse|support|clinicians|documentation) ready|struggling|leaving|drowning|looking|costing|losing
        save|saves|off 0
        0 off|discount
        free for|trial|demo
        growth|channel|business|sales partner|manager|director|opportunity|development
        came|stumbled across|upon your|you
        i|we noticed|saw|see (that) you|your
        we|our (_) (are|is) providing|offer|offering|specialise|specialize|agents|experts
        limited seats|places|offer|time
        seats|places are limited
        last|remaining seats|places|booths
        would|does thursday|tuesday|monday|wednesday|friday|next ~ work|suit
        the right person|contact
        join|meet 0|us|hundreds|thousands|our
        dear colleague|colleagues|sir/madam|friend
        register|book|secure now|today|your""",
    "robot": """
        automatic|automated|auto reply|response|message|answer
        out of (the) office
        could not|cannot be delivered
        undeliverable | undelivered | mailer-daemon | noreply | no-reply
        do not reply
        automatically generated
        mailbox (no|is|does) longer|full|not
        on annual|maternity|parental|sick|study leave
        on|from leave|holiday|vacation|sabbatical (until|from|till|and|with|in)
        shall|will|am|i'll (be) away|back|returning|reading|walking|out (of|on|from|until|in|office)
        back|return|returning|away (in|at|from|to) (the) (office|on|until|till)
        limited|no access to (my) email|emails|mail|e-mail
        thank you for your (e-mail|email|mail|message)""",
}
