"""921-940: messages that people pass on in their own ways, and the forms in which they write their names."""

from compose import text_only as P

P("921-passed-on-under-forty-words", "Bram Otten <b.otten@otten-zorg.example>", "FW: lights", "Team, I send you this from my colleague on nights because it was so again this morning, I have seen it with my own eyes in rooms 3 and 4, and nobody here can explain it to the families.\n\n-----Original Message-----\nFrom: Night Desk\nTo: Bram Otten\nSubject: lights\n\nBram, the corridor lights go on whenever somebody opens the medicine fridge.\n", "Team, I send you this from my colleague on nights because it was so again this morning, I have seen it with my own eyes in rooms 3 and 4, and nobody here can explain it to the families.\n\nBram, the corridor lights go on whenever somebody opens the medicine fridge.", leak=["Original Message", "To: Bram"], extra="")
P("922-passed-on-in-quote-marks", "Bram Otten <b.otten@otten-zorg.example>", "Fwd: two from the wards", "As they came to me:\n\n> The tablet in room 9 asks for a licence.\n\n> Where do I see who answered the bell?\n\nThe first one is urgent.\n\nBram\n", "As they came to me:\n\nThe tablet in room 9 asks for a licence.\n\nWhere do I see who answered the bell?\n\nThe first one is urgent.", extra="")
P("923-passed-on-with-an-ending-of-ones-own", "Rosalind Pike <r.pike@pike-trust.example>", "Fwd: bells", "Passing this along, it is still so today.\n\nRoz\n\n---------- Forwarded message ----------\nFrom: Ward 2\nTo: Rosalind Pike\n\nRosalind, the bells ring in the wrong order.\n", "Passing this along, it is still so today.\n\nRosalind, the bells ring in the wrong order.", leak=["Forwarded message"], extra="")
P("924-answer-quotes-though-forwarded-before", "Bram Otten <b.otten@otten-zorg.example>", "Re: Fwd: lights", "Yes, since Tuesday.\n\n> Did it begin with the update?\n", "Yes, since Tuesday.", leak=["Did it begin"])
NAMES = """
925-initial-and-surname|Valerie Stroud|V. Stroud
926-surname-alone-after-initial-without-dot|Moira Teague|M Teague
927-beginning-of-the-name|Desmond Frith|Des
928-pet-name|Constance Abara|Connie
929-kisses|Poppy Tranter|Poppy xx
930-letters-behind-the-name|Pauline Ferris|Pauline Ferris RN
931-capitals|Latisha Monroe|LATISHA MONROE RN
932-title-before|Farouk Benslim|Eng. Farouk Benslim
933-initials-with-a-middle-name|Marybeth Kowal|MBK
934-initials-of-a-double-name|Marta Velasquez-Lunt|MVL
935-accents-left-out|Bozena Kowalczyk|Bożena
936-first-name-and-place|Zdravka Petrova|Zdravka, Lowmoor, nights
937-picture-behind-the-name|Tammy Leder|Tammy 🌻
938-one-letter|Kerensa Tallack|K
939-pet-name-and-surname|Rosalind Achter|Roz Achter RN, nights
"""
for line in NAMES.strip().split("\n"):
    name, sender, signed = line.split("|")
    local = sender.split()[-1].lower()
    P(name, f"{sender} <{local}@fern.example>", "Reader", f"The reader at door 3 is dark.\n\n{signed}\n", "The reader at door 3 is dark.", leak=[signed] if len(signed) > 3 else [], extra="")
P("940-own-name-inside-the-message", "Helen Marsh <marsh@fern.example>", "Reader", "The reader at door 3 is dark.\n\nHelp\n", "The reader at door 3 is dark.\n\nHelp", extra="")
