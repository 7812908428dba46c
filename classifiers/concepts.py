"""Words that people use for the same thing in a clinic and around its software: one line a concept."""

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
"""


@cache
def concepts_of() -> dict[str, tuple[int, ...]]:
    """The numbers of the concepts of each stem."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_CONCEPTS.split("\n")):
        for word in line.split():
            found.setdefault(stem(word), set()).add(number)
    return {word: tuple(sorted(numbers)) for word, numbers in found.items()}
