# ruff: noqa: E501 (a phrase is one line, however many words it may be said with)
"""Phrases by which a request shows what kind it is: a wish, a question, a fault, a document, surroundings, an account …"""

KINDS: dict[str, str] = {
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
}
