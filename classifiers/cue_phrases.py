# ruff: noqa: E501 (a phrase is one line, however many words it may be said with)
"""The phrases that point to a kind, a severity, a beginning or to nothing: one table, one line a phrase.

A phrase is words; ``a|b`` is either, ``word*`` with its endings, ``(word)`` may be missing, ``_`` is any word,
``~`` is none to two words, ``+ed`` a word with that ending.
"""

CUES: dict[str, str] = {
    "wish": """
        would|wud|it'd|that'd|be (be) (so|really|very|super|also) nice|great|good|lovely|handy|useful|helpful|awesome|fantastic|cool|ideal|brilliant|amazing
        would (really|also|very|be) love|like|appreciate|help|welcome ~ to|if|a|an|the|having|see
        we'd|i'd|we|i would|d'd|(would) (really|very) (much) love|like (to) (have|see|be|ask|suggest|request)
        i|we wish (we|i|it|there|the|you)
        feature|enhancement|change|improvement|product request|suggestion|idea|wish
        suggestion|idea for|from|:
        would|could you|it|we|they|be ~ consider* adding|a|an|making|letting
        please add|consider|include|introduce|make|let|support|provide|give
        any|are|is there|any (any|there) plan* to|for
        any chance of|that|you|we|the|to
        is it planned|on ~ roadmap
        on|for the|your roadmap|wishlist|backlog
        wish list
        what|how about a|an|adding|having
        how about
        can|could you|we|it|the ~ add|make|build|extend|introduce
        could|can we|i|it|they have|get a|an|some
        be able to
        we|i need|want|require (a|an|the) way|option|possibility|ability|field|column|filter|button
        there should|ought|needs|must (to) be
        should (also|really) be able|possible|configurable|optional
        instead of having to
        would make ~ easier|faster|happy|life
        would save|spare us|me|a|the|everyone|hours|time
        ability|option|possibility to
        a way to|of
        why can't it|we|i|you|the
        why on earth
        nice to have
        low hanging
        in a future|next|coming release|version|update
        add|adding (a|an|some) (_) (_) option|button|column|filter|field|sort|shortcut|toggle|setting|reminder|warning|dark|export
        please think about
        would it be possible
        would be possible to
        missing feature
        competitors|competitor|others|vendors (already) have|has|can|do|does
        (our) old|previous|other system|software|product|vendor had|could|did|does|can|has
        automatically instead
        without having to
        allow us|me|users|nurses|staff to
        let us|me|users|nurses|staff|people|them (_) choose|set|pick|filter|sort|hide|define|add|mark|see|turn
        we'd|i'd|i|we would love
        please make it|this|that|the possible
        it doesn't (currently|yet) support
        there is|there's|theres currently|no no|way way to""",
    "how": """
        how do|can|should|would|could|might|to|does|did|are|is|must i|we|you|one|us|it|the|they
        how do|to
        how|what would|do|can|is one|people|others|you
        is|was it|this|that possible|normal|expected|intended|correct|safe|allowed|ok|okay|supposed|enough|true|by
        is|are there a|any|an|some way|setting|option|place|report|list|limit|trick|setting|guide
        is there (a|any) (good|easy|simple|quick|known|better) way
        what does|do|is|are|did|happens|would|should|exactly ~ mean|difference|best|right|correct|recommended
        what|whats|what's (is) the (_) difference|meaning|best|right|correct|recommended|proper|limit|maximum|minimum|procedure|process|rule|shortcut
        what happens if|when|to|with
        what does ~ mean|do|stand
        where do|can|is|are|does|would|should|did i|we|the|that|it
        where in the|settings
        which one|of|role|setting|report|option|field|version|permission|screen
        who can|should|is|has|may|decides
        when do|does|should|is|will|would
        can|could|may i|we|you|it|one|users|nurses|someone|somebody|anybody|anyone|they|staff
        can|could you|someone|somebody|anybody|anyone (please|kindly|maybe) explain|tell|clarify|advise|confirm|show|point|help|walk|remind|guide
        do|does|did|are|is|should|will|would we|i|you|it|the|this|that|they|there
        please (can|could) explain|clarify|advise|confirm|tell|remind
        wondering|wonder|wondered (if|whether|how|what|why|about)
        i|we am|was|were|are trying to|figure|understand|work
        question about|on|regarding|for|:
        quick|simple|silly|stupid|dumb|general|small|one|another|last|second|different|newbie question
        want|wanted|like|need to know|understand|check|ask|confirm|make
        to know how|what|where|whether|if|which|why|when
        not sure|certain|clear (how|what|whether|if|where|which|about)
        unsure|unclear how|what|whether|if|where|which|about
        don't|dont|do|can't|cant|cannot (not) know|understand|find|see|tell|remember how|what|where|whether|if|why|which
        no idea how|what|where|whether|if
        best practice|practise|way
        does anyone|anybody|someone know
        any idea|ideas|advice|tips|guidance|pointers|recommendation|recommendations
        am i missing
        do i|we need|have to
        is it because
        are we|they allowed|supposed
        curious if|how|what|whether|about
        explain how|what|why|the|to|me
        tell|teach|show me|us how|what|where|whether|if|which
        supposed to""",
    "fault": """
        crash* | error* | bug* | broken | breaks | freeze* | froze | frozen | hang* | hung | stuck | glitch* | exception | stacktrace
        fail* | failure | corrupt* | garbled | duplicate* | wrong | wrongly | incorrect | incorrectly | missing | disappear* | vanish* | lost | blank
        misaligned | mismatch* | inconsistent | unresponsive | timeout | timed | truncated | overlap* | flicker* | scrambled | gibberish | stale | freezes
        does not|doesn't|doesnt|don't|dont|didn't|won't|wont|isn't|isnt|aren't|wouldn't (even|always|actually|longer) work|load|open|save|show|display|print|update|refresh|respond|appear|start|sync|match|arrive|send|let|come|go|register|change|stick|add|fire|ring|alarm|close|scroll
        not (be|being|even|longer|always) working|loading|opening|saving|showing|displayed|printing|updating|refreshing|responding|appearing|starting|syncing|matching|arriving|sending|saved|sent|shown|updated|received|printed|recorded|calculated
        no longer
        stopped|stops|stop work*|send*|print*|update*|show*|load*|respond*|sync*
        it|that|this|which|and just|simply|only spins|hangs|sits|closes|freezes|shows|says
        nothing happens|comes|appears|prints|moves|shows
        shows|showing|show|displays|displaying|gives|reports|prints|counts|calculates|says|draws|lists (me|us) (the) wrong|old|zero|nothing|twice|yesterday's|double|negative|empty|blank|two|0
        shows|appears|appear|printed|prints|counted|listed|sent|billed|charged|posted|recorded twice|double
        error message|code|text|number
        white|blank|black|grey|empty|blue screen|page|box|window
        throws|throwing|threw|gives|gave|get|gets|getting|got|see|seeing (me|us) (a|an|the) (_) error|exception|crash|message|500|timeout|null
        instead of|it
        should be|have|show|say|read
        expected|expect
        off by
        out of sync|order
        rounds|rounded|rounding
        ignores|ignored|ignoring
        reset*|resets itself|itself
        log* me|us|you|everyone|people out
        kicks|kicked|throws|thrown|booted me|us|you|people|out
        since|after|with the|last|we|our|this|upgrading|updating|installing|version|yesterday's|tuesday's|monday's (_) update|upgrade|release|version|patch|upgraded|updated
        since (the) (_) (_) update|upgrade|release|patch|version|upgraded|updated
        used to work|be|show|do|open|take
        worked|was fine|working|ok (until|before|last|yesterday|till)
        data loss|missing|gone
        are|is|was|were gone|lost|empty|off|missing|swapped|shifted|reversed|cut|mixed|unreadable
        keeps|kept|keep _ing|crash*|log*|freez*|say*|giv*|ask*|show*|drop*|turn*|go*|los*|com*|disconnect*
        cut|cuts|cutting off
        every|each time (i|we|you|it|somebody|someone)
        reproduce* | repro | reproducible
        acts|acting|behaving|behaves up|weird|strange|strangely|funny|oddly
        went|goes|gone blank|down|dead|missing|black|grey|wrong
        null | nullpointerexception | traceback | gone
        can't|cant|cannot|couldn't|unable (to) (be) open|save|print|log|see|get|access|edit|sign|load|send|find|close|submit|enter|start|select|add|delete|view|chart|scan|export
        unable to""",
    "documentation": """
        correct|fix|update|change|mend|amend|adapt|rewrite|reword the|this|that|your (_) book|page|manual|guide|help|text|line|sentence|card|leaflet|poster|notes
        handbook | book | leaflet | pamphlet | card | poster | reference | instructions | wizard-text
        the|your|our|that|this (_) (_) (_) manual|guide|handbook|book|help|reference|notes|page|documentation|docs|statement says|said|describes|described|lists|lists|mentions|claims|advises|tells|shows|speaks|states|omits|promises|talks|explains|calls|has
        it|which|page|section|chapter|text|still advises|says|describes|lists|omits|speaks|tells
        on|in|at|of page|section|chapter|paragraph|appendix|table|figure|step 0
        sentence|paragraph|line|wording|text|picture|screenshot could|should|can|might|needs (to) be
        brought|bring|put (it) into|in line
        struck|strike|take|taken out
        new doctors|nurses|users|staff|colleagues are|get|read confused|misled|reading
        misleading | mislead | confusing | confused | reworded
        manual | documentation | docs | doc | handbook | helpfile | readme | typo | datasheet | screenshot | screenshots | wording | misprint | glossary
        help|release|user|admin|administrator|quick|reference|installation|training|online|start page|note|notes|guide|text|article|file|sheet|card|manual|topic|section
        guide | chapter | appendix | leaflet | tooltip | whitepaper | changelog
        page|section|chapter|step|paragraph|appendix|table|figure 0
        still|manual|guide|page|notes|docs|documentation|help|handbook says|say|describes|mentions|shows|talks|tells|claims|refers|states|lists
        outdated | contradict* | obsolete
        out of date
        please|should|could|can correct|update|fix|amend|revise|rewrite|replace the|this|that|it|your (_) manual|guide|page|docs|documentation|help|text|section|chapter|handbook|notes
        no longer exists|there
        was|were|has|been renamed|moved|removed
        described|documented|written|stated|says|printed|states in|as|wrongly|incorrectly|the
        according to the|your|chapter|page""",
    "environment": """
        region|cloud|data (centre|center) went|is|was|down|outage
        aws | ad | sso | entra | route | gateway | uplink | uplinks | subnet | nat | acl | loopback | throughput | packet | packets | campus | backbone | switchport | poe | thin-client | zscaler | fortinet | cisco | aruba | jamf | airwatch | mobileiron | zebra | brother | dymo | toner | roll | rolls
        windows|android|ios|macos|server|chrome|firefox|edge|java|office|safari 0
        not|no longer|isn't in|on your|the (_) (_) list
        your|the (hardware|browser|supported|compatibility|requirements|scanner|printer|system) list|page|requirements|matrix
        old|older|ancient|unsupported (_) terminals|terminal|pc|pcs|windows|browser|tablet|tablets|laptop|laptops|computers|phones|operating
        no|without|lose|loses|losing|lost|drop|drops|dropping|weak|bad (the) connection|signal|coverage|reception|network|internet|wifi
        contractor|electrician|builder|landlord|provider|telecom|supplier (_) (_) cut|severed|unplugged|changed|replaced|damaged|moved
        vpn | firewall | proxy | dns | dhcp | wifi | wi-fi | wlan | ssid | router | switch | network | lan | wan | bandwidth | latency | subnet | vlan | port
        browser | chrome | edge | firefox | safari | explorer | citrix | rdp | vdi | vmware | thin | ipad | iphone | android | ios | windows | macos | linux | chromebook
        antivirus | defender | crowdstrike | mcafee | sophos | symantec | intune | gpo | mdm | certificate | certificates | tls | ssl | ldap | kerberos | saml | adfs | okta | azure
        permission* | denied | forbidden | 403 | 401 | unauthorised | unauthorized | privilege* | rights | whitelist* | allowlist* | allow-list | blocked | block* | quarantined
        active directory|sync
        access denied|is
        group policy
        domain controller|account|join
        our|the it|network|security|infrastructure team|department|people|guys|folks
        it department|people|team|guy|guys|security
        printer | driver | drivers | spooler | usb | scanner | monitor | laptop | tablet | tablets | workstation | pc | dock | headset | firmware | hardware
        operating system
        unsupported|supported (_) browser|version|setup|configuration|os|system
        internet|network|wireless|wifi|vpn|database|server connection|drops|outage|cable
        only|works|fine|just on|from|at|in|with ~ home|chrome|edge|firefox|safari|wifi|vpn|laptop|pc|office|site|network|browser
        office 365|outlook
        outlook | excel | word | teams | sharepoint | adobe | acrobat | java | sql | oracle | epic | cerner
        third|3rd party
        patch tuesday
        works|fine|ok|okay|goes|good on|from|at|with|in (the|all|any|every) other|another|different|new|home|next|his|her|my|our pc|pcs|laptop|computer|machine|machines|station|phone|browser|network|room|desk
        only|just (on|at|from|in) (my|this|one|that|his|her|these|the|two|three) (_) pc|pcs|laptop|computer|machine|machines|station|stations|browser|site|building|annex
        our|the|my (own) (_) it|network|computer|telecom|desktop|security|infrastructure|provider (team|department|people|group|firm|company|colleague|guys|folks|man)
        it|they|he|she|someone|provider has|have|had|'ve (_) changed|moved|replaced|pushed|installed|blocked|closed|opened|swapped
        not|no supported|rights|permission|permissions
        policy | chromium | group-policy | domain | profile | roaming | sim | dongle | fibre | cabling | cable | socket | headset | signal | telecom | hosts | host | ping | pings | port | ports | ip | unplugged | plug        pop|popup up|blocker
        cache|cookies
        new|replaced|changed|swapped|migrated|moved ~ laptop|laptops|pcs|switch|router|firewall|tablets|server|proxy|network|provider|certificate
        windows 10|11|7|update|0
        server|disk|c: is|full|drive
        ip address|range|addresses
        remote desktop|access
        can|cannot|can't|could|unable|not (to) (not) reach|ping|connect|resolve
        err_* | certificate|cert expired|error|warning""",
    "account": """
        extra|additional|further|more|new|0 (_) (_) licences|licenses|licence|license|seats|logins|users|accounts|incidents|plan
        who|persons|people|person|somebody|someone (_) may|can|allowed|entitled|authorised|authorized (to) raise|open|log|report|call|contact
        your|the|our list|records|register of|for (_) callers|contacts|people|persons
        on|off|from|to your|the list
        direct debit
        refund* | debit | fee | fees | charge | charges | procurement | tender | quotation | budget | accounts-department | bookkeeping | receipts | deposit
        extra|additional|included|any|more|no charge|cost|fee
        covered by|under
        is|are ~ included|covered
        part of (our|the) (plan|contract|agreement|subscription|package|bundle)
        plan | premium | tier | package | basic | renew | renews | expire* | expiry | runs-out | entitlement | entitled
        licence|license|contract|agreement|subscription (for) (_) (_) (_) runs|ends|expires|out
        put|name|list|register|add (_) (_) (_) down|as (a) (contact|somebody|someone|person|caller|named)
        has|have|had|is|was left|retired|replaced|taken (us|his|her|over|the)
        takes|taken over (from)
        accounts|finance|purchasing|procurement|billing department|office|team|contact
        licence* | license* | invoice* | subscription* | renewal | contract* | quote | quotation | pricing | price | purchase | billing-contact | seats | seat
        purchase order | po number
        support|our|your|service plan|contract|agreement|level|tier
        upgrade|change|downgrade|switch|move ~ plan|tier|subscription|contract
        add|remove|take|put|register|delete|include ~ (_) support|contact|contacts|authorised|authorized list|contact|contacts
        (_) to|from|on|off the|your|our support|contact|authorised|authorized|caller list|contacts|portal
        left|leaves|leaving us|the company|hospital|practice|clinic|our
        authorised|authorized|named contact|contacts|caller|callers
        single point of contact
        charged|billed|bill us|me|for|twice|double
        vat | iban | payment | paid | accounting | finance
        how many licences|licenses|users|seats|incidents|tickets|cases ~ left|have|remaining|included|do
        how|what much|does does|would|it|is cost
        incidents|incident left|remaining|allowance
        contract|agreement end|ends|expires|renews|runs
        terms and|of
        cancel* our|the|my contract|subscription|plan
        sales|account rep|manager|representative
        data processing|protection agreement|addendum
        vendor form|registration|number
        tax|vat id|number|exempt
        new invoice|address|contact
        credit note
        remittance advice""",
    "status": """
        what|whatever (has|had|'s) become|became|happened|happens of|to|with
        how far|much (have) (you|you've|has|is|are) (_) got|come|along
        has|have|is|was|are there (been) any|a|anything (_) word|news|date|progress|movement|decision|answer|fix|update
        no|any|some|further|more word|news|reply|answer|sign|response|progress|feedback
        is|was there a (_) date|timeline|eta|fix
        reference|number|ticket|case was|is|number 0
        i|we (have) enquired|asked|telephoned|phoned|rang|called|wrote|reported|raised|signed|complained (_) (_) (about|on|the)
        gone|been|is|very quiet|silent|weeks|days
        last entry|update|heard|word|message|note
        on my|our (_) ticket|case|request|complaint
        was|were promised|told|given (_) (a|the) (fix|answer|date|number|call|patch)
        my|our|the complaint|enquiry|inquiry|query|request of|from|about|on 0|the
        any|is|are (there) news|update|updates|progress|movement|word|eta|feedback|answer (on|about|regarding|for|yet)
        status of|on|update
        what's|whats|what|where (is|are|s) (the) (_) status|happening|going|eta|we|things|state
        where|how (do|does) (are|is|we) (we|this|that|it|things|my) stand|with|at|on
        still waiting|no|nothing|not|open|haven't (for|heard|answer|reply|resolved|fixed|had)
        follow*|chasing|checking|circling|bump|bumping (up|in|on|back) (on|up|about)
        case|ticket|cs|incident|request|issue|call|ref|reference|sr|inc|no|number (number|no) (0|00|000)
        my|our|the|that|this|open|last (_) ticket|case|request|incident
        when (can|will|do) (is|we|it|you|the) (_) (expect|be) (fix|fixed|answer|reply|patch|solved|resolved|expected)
        reported|raised|opened|logged|submitted|sent|wrote (_) (_) (_) weeks|days|ago|last|monday|tuesday|wednesday|thursday|friday|week|month
        heard (anything|nothing|back)
        has|have anyone|anybody|someone|there|you|it|this ~ looked|been|had|any
        did|have you|anyone|anybody (_) (get|have|had|find|manage|look) (_) (chance|look|find)""",
    "escalation": """
        to|with|by|from|copy|copying your|a|the|my (_) (team|senior|regional|general) manager|director|management|boss|head|superior|vp|ceo|executive
        your|a|the duty|team|senior|shift|on-call|service manager|lead|director
        head of (_) support|service|customer|engineering
        whoever|somebody|someone|anybody|anyone (is) above|senior|higher|over|important
        above|over you|your
        priority|urgency|severity (_) (_) raised|raise|increased|changed|up
        highest|higher|top|more priority|urgency|attention|level
        treat|treated|handle|handled|have|want (it|this) as|at p1|priority|top|urgent|critical|the
        p1 | p2 | sev1 | sev2 | prio | bump | bumped | priority
        sev|severity|priority|prio 0
        goes|go|going|went|taken|taking|take (_) to (your|the|my|our) director|management|board|manager|ceo|lawyer|solicitor|chief
        wake|get|put|give your|me|a|someone|somebody (_) on-call|manager|lead|engineer|senior|on
        by name
        front line
        with (the) authority
        done waiting
        out of patience
        escalate* | escalation | supervisor | manager | complaint | unacceptable | director
        raise|raised|raising|increase|bump|change|upgrade|move|put|push|set (_) (_) (_) priority|urgency|severity
        higher|highest|top|high|urgent|more (priority|urgent|urgency)
        your|a|the|team|senior|with manager|supervisor|boss|management|lead|director|somebody|superior
        speak|talk|speaking|get|put to|with|through|someone|me ~ manager|charge|senior|above|higher
        someone|somebody (more) senior|above|higher|in
        involve|loop|copy|copying|cc (_) (_) (your|management|manager|director)
        take this|it further|higher|up
        top of|priority
        treat this|it as
        second level
        call|ring me|us back""",
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
