"""Minutes as a council has them from before: invented, with something of everything."""

OLD_MINUTES = """
NORTHMOOR COUNCIL

OVERVIEW AND SCRUTINY COMMITTEE

Minutes of the meeting held on Tuesday 2 June 2026 at 6.30 pm in the Council Chamber, Civic Suite

PRESENT: Councillor Siân Ŵyn-O'Connor (Chair), Councillor Tom Ashby and Councillor Priya Nair

APOLOGIES: Councillor Lee Grant

IN ATTENDANCE: Ben Ffoulkes (Director of ICT), Nadia Rahman (Flood Risk Manager)

1. Declarations of interest

Councillor Priya Nair declared a personal interest in item 3 as a trustee of the Mill Lane Trust.

2. Digital inclusion

2.1 The Director of ICT presented a report on people without the internet at home.

2.2 Members asked what the loan of a tablet costs. The Director of ICT undertook to circulate the
costs of the scheme to all members by the next meeting.

2.3 It was noted that 40 tablets had been lent since January.

RESOLVED: That

(a) the report be noted; and

(b) the Director of ICT write to every parish council about the scheme by 31 July 2026.

3. Flood defences at Mill Lane

3.1 Nadia Rahman introduced the report. The sluice at Mill Lane had not closed in January.

3.2 The Chair requested that the survey of the sluice be sent to Members within six weeks.

3.3 The Flood Risk Manager agreed to invite the parish councils to the next walk along the bank.

RESOLVED: That the report be noted.

4. Exclusion of the press and public

RESOLVED: That the press and public be excluded for the following item, because it involved the
likely disclosure of exempt information.

5. EXEMPT - The lease of Ynys House

5.1 Members discussed the terms of the lease.

RESOLVED: That the lease be signed.

The meeting closed at 8.14 pm.
"""
