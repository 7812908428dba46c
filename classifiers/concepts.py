# ruff: noqa: E501 (a concept is one line)
"""Words that people use for the same thing in a clinic and around its software: one line a concept.

Before a colon stand the words by which a catalogue calls such a feature, after it what people say of one;
a line without a colon works both ways.
"""

from functools import cache

from classifiers.words import stem

_CONCEPTS = """
image picture photo scan film xray x-ray radiograph snapshot pictures shot
disc cd dvd burn burner usb stick
print printer printout printed paper label sticker barcode
report summary overview statistics figures numbers total count export spreadsheet excel csv pdf
dashboard chart graph board tile kpi metrics trend plot curve
list worklist queue backlog waiting pending overview inbox
alarm alert alerts warning notification notify beep buzz ring siren sound tone chime bell
message text sms chat messaging conversation inbox mail email letter note
reminder recall remind nudge sms text letter
appointment booking slot visit consult session calendar diary schedule agenda scheduling book rebook
rota roster shift duty staffing shifts
room bed ward unit bay theatre chair station floor corridor cubicle
map plan floorplan drawing layout position location locate locating where room storey
tag badge beacon tracker bracelet wristband band card fob
login log-in logon sign-in signin password passcode pin credentials mfa token authenticator otp locked
sign signature esign e-signature sign-off cosign countersign finalise signing
permission role rights access privilege authorisation admin
user account profile staff person member employee
patient resident client person customer owner subject participant
medication drug medicine tablet pill dose dosage prescription script rx
dispense dispensing dispenser robot cabinet picking pick vial
stock inventory supply supplies store shelf order reorder purchase expiry expire batch lot quantity
allergy allergies intolerance reaction adverse interaction interactions contraindication
order orders request requisition referral refer
result results value values finding lab laboratory test tests assay analyser
sample specimen tube blood swab urine vial aliquot barcode
quality control calibration calibrate qc drift
invoice bill billing charge fee payment pay paid refund receipt price tariff statement balance
claim claims payer insurer insurance denial denied rejection remittance eob eligibility coverage
code coding codes icd cpt modifier
document form questionnaire survey template field checklist sheet letter leaflet handout
consent agreement permission opt signature
template macro phrase autotext snippet boilerplate text shortcut
dictation dictate speech voice microphone mic recognition transcription recorder recording spoken speak talk
video call camera webcam picture sound audio microphone telehealth visit screen
phone telephone call caller handset extension ringing answer dial
screen display monitor view page window tab panel layout
search find lookup look-up query filter filters sort
filter filters tab view selection sort sorting columns
history audit trail log who changed record records logging trace
archive retention purge delete deletion lifecycle storage old
copy mirror replicate replication backup sync second duplicate
merge join duplicate duplicates twice double combine reconcile same
import upload load bring migrate file attach attachment
export download extract save dump file spreadsheet csv excel
interface hl7 fhir message feed integration connection bridge link gateway mapping api
fax scan scanner scanned scanning page inbound
route routing forward forwarded rule distribute distribution send sending delivery delivered
temperature fridge refrigerator freezer cold warm degrees sensor probe celsius
battery charge power charger
sensor probe device monitor unit transmitter
pump infusion rate drip line syringe drug-library library
vital vitals pressure pulse heart saturation weight reading readings observation measurements
measure measurement ruler calliper caliper length angle distance size
wound skin ulcer dressing body
care plan goals careplan goal intervention task tasks
task to-do todo worklist reminder job jobs
note notes entry documentation charting chart record write-up session
handover handoff shift summary transfer sbar
transfer discharge admission admit bed move
triage priority urgency score acuity category
ambulance crew dispatch vehicle run incident paramedic
transport driver ride taxi route pickup van courier delivery
map route gps location vehicle tracking
surgery operation theatre procedure case surgeon list
instrument tray set sterile sterilisation autoclave steriliser decontamination wash washer
preference card surgeon items picklist
anaesthesia anaesthetic airway gas vent anesthesia
baby newborn infant neonatal mother birth labour maternity fetal ctg
growth weight height percentile curve centile
vaccine vaccination immunisation jab shot booster certificate campaign
exposure injury needlestick hazard incident
certificate certificates proof document pdf
blood unit donor transfusion crossmatch group plasma platelet
donor donation appointment eligibility deferral
tissue graft bone implant
dialysis treatment machine dialyser session chair fluid dry-weight
water conductivity chlorine loop disinfection tank
tooth teeth dental perio odontogram charting mouth gum
animal pet dog cat horse owner species breed boarding kennel
boarding kennel cage stay pension hotel
portal family relatives website online app patient-facing
app mobile phone tablet offline handheld ipad android
offline sync no-signal connection reconnect
kiosk check-in checkin arrival self-service arrive terminal
waitlist waiting cancel cancellation gap short-notice
visit round home route carer nurse visits planning
assessment mds score section form questionnaire scale outcome
group therapy session attendance members
crisis line hotline call risk callback
risk score flag falls suicide
escalation escalate overdue timer next level rule chain
call light button nurse bedside cord pillow speaker handset
staff assignment assign allocate allocation nurse team
alarm route routing escalation device phone secondary
work order job maintenance repair service ticket engineer
spare part parts stock order
recall notice field safety bulletin
calibration certificate due interval electrical safety
randomise randomisation arm allocation strata
query queries monitor discrepancy data-cleaning
form crf ecrf field visit page
trial study protocol site
blinding unblind code break
data warehouse table extract etl load refresh nightly
measure quality indicator numerator denominator
scheduled subscription mailed emailed morning recurring
cohort population registry patients list
provision provisioning joiner leaver onboarding new-starter account create
review certify recertification attestation access manager approve
session tap badge fast-user-switching workstation lock unlock
peer second double discrepancy reading
critical urgent red-alert finding acknowledge
turnaround time waiting minutes tat
compare comparison prior previous earlier old side-by-side
contrast brightness window level preset dark
reconstruct reformat slab plane 3d mpr mip volume
hang hanging layout arrangement monitors
mammogram breast mammo tomosynthesis
interpreter language translation translate languages
rules rule condition trigger automatic automation automatically
holiday vacation leave absence closed closure
room resource equipment resources
wheelchair bed pump asset equipment device item inventory
hygiene hand-washing infection outbreak isolation contact
contact trace tracing near exposure infection
zone area geofence door exit wander wandering boundary
door lock open access
tv television pillow entertainment radio meal menu food diet
meal menu diet kitchen food tray allergy
satisfaction survey feedback rating
education leaflet training course e-learning competence
credential licence registration competency
budget cost price spend finance ledger account
payroll timesheet hours mileage pay
tax vat receipt accounting bookkeeping ledger bank
prescription repeat refill renewal e-prescribing
controlled narcotic opioid register witness cd
label sticker wristband print barcode
barcode scan scanner scanning 2d code reader
theme dark colour font size accessibility
archive old previous records history
sign-off sign signature signing finalise signed: sign signed unsigned signs finalise finalised lock locked draft preliminary final countersign
template macro smart phrase phrases snippet autotext: normal boilerplate shortcut insert inserts expands prefilled standard text dot placeholder default wording
speech voice dictation recognition: dictate dictated speaks spoken say says mic microphone headset accent pronounce words mishears hears profile vocabulary training plurals punctuation comma
addendum addenda amendment amend: add later correction corrected original underneath signed note amended
export disc burn teaching: cd dvd disc discs burn stick folder anonymise anonymised anonymous names label jpeg save download
import disc upload: cd disc discs import reads load brought outside foreign other-hospital
prior comparison compare: old older earlier previous last side scroll both together fetch
window preset contrast brightness: dark bright darker brighter grey lung bone abdomen brain setting level
measurement measure caliper ruler tools: millimetre mm cm angle length distance line too-long long area roi volume cobb degrees
hanging layout display protocol: left right side monitor monitors upside arrangement order position half shown swapped
reformat 3d mpr reconstruction: coronal sagittal axial slab plane rotate rotation axis slice
key flagged important images: star starred stars mark marked flag favourite
ward browser referrer web view: browser chrome firefox edge safari clinic laptop page ward theatre outside
worklist list study queue: unread colour triangle icon rows order tab overdue symbol column status sorted
filter filters saved view: tab tabs selection mine own filter saved share shared sort
assignment assign allocation auto: rota gives given gets paeds consultant colleague specialty excluded
escalation overdue timer chain: next nobody unanswered senior called minutes fires pages paged level
peer review second discrepancy audit: second reading blind case score sample draws colleague
critical alert urgent findings results: red sent never received acknowledged sound telephone told
turnaround dashboard statistics performance: clock hours minutes median time figures board charts month
routing forward forwarding distribution delivery: send sends sent arrive arrives node queue stuck twice nodes destination modality scanner scanners received
retention purge lifecycle archive: keep kept deletes deleted delete years age expire expired gone storage
merge duplicate reconciliation join: twice two same wrong patient joined double split separate record undo names
audit access log trail: who opened looked viewed saw accessed look-up curious traced printed
replication mirror copy backup: second site behind copies link sync far
gateway teleradiology outside remote: connection link night readers encrypted tunnel
notes progress note documentation: write wrote typing text paragraph note editor saved lost
flowsheet observation obs vitals chart: blood pressure pulse temperature score grid bp obs fluid news early-warning weight
problem diagnosis allergy list: diagnosis coded allergy allergies resolved active conditions
discharge summary letter: discharge letter gp home family doctor medication leaving
handover handoff board: shift night nurse bed tasks board handing
order set bundle sets: bundle protocol place placed ordered orders bloods
results inbox tray lab: result results potassium hb unread acknowledge reviewed doctor
interaction warnings check alerts: warn warned warning interaction allergy duplicate override anaphylaxis ordered
imaging request radiology order: x-ray ct mri request form
standing recurring repeat orders: daily every repeats schedule until end
co-signature cosign countersign: junior resident student senior sign-off supervisor
barcode scanning scan bedside: scanner wristband beep code reads scan package zebra
administration schedule due round list: due dose doses late given held times round page
prn as-needed: prn maximum paracetamol effect count
infusion drip pump: rate bag ml volume drip heparin decimals
controlled drug register narcotic: witness balance two-signature count ampoule morphine
wristband label printing printer: print prints label band armband zebra thermal
downtime offline copy: downtime offline copies paper backup pc network-down
appointment booking scheduling: slot slots book booked cancel cancels move visit calendar clinic appointment time
messaging secure messages: message messages reply attachment inbox wrote sent patient
release publish publishing: publish published visible sees seen delay approval
proxy access parent carer family: mother father parent child son daughter behalf guardian
reminder reminders recall: text sms reminded letter phone call day-before remind
kiosk check-in arrival: arrive arrived terminal touch screen arriving front desk tablet
waiting waitlist list gaps: waiting cancellation earlier gap offered free
room rooms resource: room rooms chair double occupied
call light nurse station: light lamp buzzer button pressed corridor door cord pull
pillow bedside speaker handset: tv volume channel handset bedside speaker sound
staff phone handset phones mobile: phone handset rings vibrates badge dect pocket
alarm routing alert delivery: alarm goes went wrong phone silence silent backup missed
floor map plan: room floor drawn storey building dot position icon
tag tags badge: tag tags lost battery blink moving
battery: battery charge empty low replaced dies percent
geofence zone exit wander: zone door left leaves exit boundary resident elopement
temperature monitoring fridge: fridge freezer degrees warm cold celsius vaccine probe
asset equipment search locate: find where wheelchair pump lost device missing
contact tracing exposure: near contact infected exposed who
hand hygiene: wash hand soap dispenser
utilisation usage utilization: idle used hours use
coding coder codes: icd cpt code codes modifier suggested dx
claim submission scrubber edits: claim claims batch rejected clearinghouse 837 submitted payer
remittance posting payment: era 835 posted paid payment payments posting adjustment
denial appeal denials: denied denial appeal reason
statement statements patient billing: statement statements balance bill letter mailed address
eligibility insurance verification: eligibility coverage active insurer insurance plan
fee schedule price contract: rate rates fee fees allowed tariff
dispensing dispense: dispense dispensed label bag script repeat count
stock inventory supply: stock count order level shelf reorder negative quantity
robot automation cabinet: robot arm picks cabinet drawer jam pick
prescription intake e-prescribing: script prescriber electronic prescription received fax
ordering purchase wholesaler supplier: order wholesaler supplier delivery invoice
sample specimen tracking reception: tube sample samples label received barcode lost rack
analyser instrument interface: analyser result sends serial run host
result validation authorisation reporting: authorised released validate auto report result
quality control qc: control westgard level drift lot mean sd
microbiology culture: culture organism plate growth sensitivity
phlebotomy collection round: draw round vein bloods collection
reference range delta: range flag high low units
hl7 interface engine feed: message messages adt oru segment queue ack hl7 fhir
video visit call consultation: video camera sound audio freeze frozen join link black voice call waiting lobby
home device monitoring kit readings: cuff scale device reading readings bluetooth pairing hub home
care plan pathway: plan goal goals step plan task
questionnaire survey form outcome: questionnaire answers score form question phq filled
drug library limits: library limit limits profile concentration hard soft update pushed
event viewer history log: events event log history time stamp shows
wireless connectivity gateway network: wireless connected disconnect offline access point drop drops
pump status dashboard board: pumps running board green red status
treatment session chairside run: session treatment run chair start fluid uf
machine interface connection: machine machines readings flow arterial reads
water log treatment: water chlorine conductivity test log
trend trends graph: graph line curve trend plotted axis
transport ride: driver ride bus taxi pickup collected
odontogram tooth charting perio: tooth teeth surface crown filling gum pocket
sensor bridge xray capture: sensor image captures exposure twain bitewing
treatment estimate plan: estimate quote cost plan accepted
pet patient animal record: dog cat horse owner weight species
boarding kennel: kennel stay cage boarding night
visit planning route home: visit visits route travel nurse carer minutes drive
medication round emar: round tablets given missed signature mar
family portal relatives: daughter son family relatives photo
mds assessment: mds section submission code cms
incident report fall: fall fell incident injury
timesheet payroll hours: hours pay overtime shift mileage
badge tap sso sign-on: tap badge reader logs login session desktop
provisioning joiner account lifecycle: new starter account leaver created hr
mfa authenticator: code push token approve phone factor
access review certification: review reviewer certify approve revoke
password reset self-service: password reset locked expired
dashboard dashboards tiles: tile chart graph number figure drill filter
extract export data feed: file csv extract column nightly missing rows
scheduled report subscription: mail mailed monday pdf email recipients report
measure quality indicator: denominator numerator rate measure percent excluded
cohort builder registry: cohort patients criteria list count
data refresh load pipeline etl: refresh load nightly late yesterday stale
theatre schedule list surgery: list case cases theatre slot order surgeon
instrument tray tracking: tray instrument missing scanned count set
preference card: card glove sutures surgeon items
anaesthesia record: vitals monitor gap agent chart
sterilisation cycle washer: cycle load washer autoclave released
crossmatch compatibility issue: unit group issue fridge blood
donor session booking: donor donors session bled
traceability audit vein: unit trace where transfused
labour board: room labour delivery board bed
fetal ctg monitoring: trace ctg heart-rate paper speed
newborn screening: heel card screening sample hearing
growth chart: centile percentile weight plot
session note: session note progress client
consent: consent signed form withdraw
group therapy: group members attendance session
crisis line: caller call line crisis
outcome measure form: score phq gad outcome
form builder crf: form field visit skip logic validation
randomisation: randomise arm allocation kit
query management: query queries open close answered
source verification monitoring: sdv verified monitor visit
econsent: consent signature participant version
triage board: triage category colour waiting minutes
dispatch: vehicle crew address call job
ambulance handover: crew handover eta arrival
bed status board: bed beds free dirty cleaning
work order: job ticket technician order closed
calibration schedule pm maintenance: due overdue interval calibration pm
spare parts: part parts stock number
recall manager: recall recalls affected notice
mobile app offline: phone app tablet sync offline
transcription editing: typist typed audio file job playback pedal
fax inbound outbound: fax faxed page pages number
document scanning indexing: scan scanned page index folder
template letter: letter letters header logo footer
vaccination campaign: jab vaccine campaign session list
certificate: certificate pdf qr print
exposure record: exposure needle injury noise lead
stock batch lot: batch lot expiry dose vial
user management roles permissions: user users role rights login admin account
integration api connector: api key endpoint token webhook
"""


@cache
def concepts_called() -> dict[str, tuple[int, ...]]:
    """The numbers of the concepts that a catalogue's word, by its stem, may be meant for."""
    return _numbered(0)


@cache
def concepts_said() -> dict[str, tuple[int, ...]]:
    """The numbers of the concepts that a word of a message, by its stem, may speak of."""
    return _numbered(1)


def _numbered(side: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_CONCEPTS.split("\n")):
        called, _, said = line.partition(":")
        for word in (f"{called} {said}" if side else called).split():
            found.setdefault(stem(word), set()).add(number)
    return {word: tuple(sorted(numbers)) for word, numbers in found.items()}
