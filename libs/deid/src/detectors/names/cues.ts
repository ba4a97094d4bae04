/** Words parted by white space, as a set. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Stand before a name and are not part of it. */
export const TITLES =
  words(`dr drs doctor mr mrs ms miss mx mister missus prof professor rev reverend fr father pastor rabbi imam sister nurse sir madam madame dame lord lady
  sgt sergeant cpl corporal pvt private capt captain maj lt lieutenant col colonel gen cmdr commander adm admiral pfc spc ssgt msgt tsgt officer detective deputy sheriff
  judge senator congressman congresswoman coach principal dra sr sra srta senor senora senorita don dona herr frau monsieur mme mlle aunt uncle auntie aunty tia tio grandma grandpa granny nana papa cousin`);

/** Titles that are ordinary words and need the capital of the name behind them and, at the beginning of a sentence, a capital that means something. */
export const WEAK_TITLES = words(
  'doctor father sister nurse sir lady private general major principal coach judge officer deputy don sr fr gen col maj tia tio nana papa lord miss cousin',
);

/** Behind a name: `Ann Lee, RN`. */
export const CREDENTIALS =
  words(`md do phd psyd rn bsn msn np fnp pmhnp dnp pa pac pharmd rph lcsw lmsw msw lmft mft lpc lpcc lmhc ladc cadc cac dds dmd jd esq esquire mba mph dpt ot otr pt crna aprn arnp cns lpn lvn cna ma ms bs ba edd facp
  facs faap frcp frcpsych mrcpsych mbbs mbchb jr sr ii iii iv`);

/** Persons of a case: what follows may be their name. `my client ann`, `husband Tom`. */
export const PERSONS =
  words(`patient patients client clients pt pts husband wife spouse partner boyfriend girlfriend fiance fiancee fiancé fiancée ex mother father mom mum mommy mummy dad daddy stepmother stepfather stepmom stepdad
  son daughter stepson stepdaughter child children kid kids baby infant twin twins brother sister brothers sisters sibling siblings stepbrother stepsister half-brother half-sister aunt uncle auntie niece nephew cousin cousins grandmother grandfather grandma grandpa
  granddaughter grandson grandchild mother-in-law in-law friend friends roommate housemate neighbor neighbour coworker colleague boss supervisor manager therapist psychiatrist psychologist counselor counsellor physician doctor surgeon nurse anesthesiologist
  pharmacist dentist pediatrician cardiologist neurologist oncologist pcp caseworker sponsor teacher coach tutor mentor pastor priest rabbi imam attorney lawyer landlord guardian caregiver caretaker carer sitter babysitter nanny escort driver
  attending resident provider clinician prescriber referrer doc informant witness contact nok person individual man woman lady guy boy girl gentleman male female veteran student member author owner customer agent user advisor adviser teen teenager bandmate parents parent widow widower employee sig husb hubby hsb dtr dau daug bf gf sis bro gma gpa mil fil sil bil gran nan gram grams abuela abuelo papi mami son-in-law daughter-in-law father-in-law pa np rn cna crna lcsw sw cm assistant receptionist scheduler secretary biller clerk intern fellow worker midwife doula chaplain interpreter aide tech technician paramedic emt alter host`);

/** Verbs and turns that announce a name at once. */
export const NAMING = words(
  'named called nicknamed goes aka alias née nee neé namely surname lastname firstname prefers',
);

/** Labels of forms: with a colon behind them a name follows. */
export const LABELS =
  words(`name names patient pt client member subscriber insured guarantor beneficiary re from to cc attn attention dear provider physician doctor attending resident surgeon radiologist pathologist anesthesiologist psychiatrist psychologist therapist counselor counsellor nurse
  prescriber referring ordering consultant consultants author signed signature dictated transcribed reviewed seen contact nok kin guardian caregiver spouse husband wife partner mother father son daughter brother sister sibling parent child emergency employee customer agent user by presenter facilitator
  attendees present participants witness interpreter sponsor pcp md rn np pa caller informant recipient sender directed starring nombre paciente nom prenom vorname nachname surname ref`);

/** Verbs whose subject is a person, in the forms that follow a name in notes and chat. */
export const PERSON_VERBS =
  words(`reports reported reporting denies denied denying states stated stating says said saying tells told telling asks asked asking endorses endorsed describes described admits admitted complains complained presents presented
  presenting feels felt feeling thinks thought believes believed wants wanted wishes wished hopes hoped needs needed likes liked loves loved hates hated lives lived works worked worries worried called calls texted texts emailed wrote writes messaged
  came comes went goes arrived arrives returned returns left leaves attended attends missed cancelled canceled declined declines refused refuses agreed agrees accepted consented consents signed requested requests received receives takes took taking
  tolerated tolerates drank drinks smokes smoked slept sleeps ate eats cried cries laughed smiled smiles shared shares mentioned mentions explained explains noted notes recalled recalls remembers remembered disclosed discloses revealed confided
  disagreed disagrees objected objects insisted insists claims claimed recommended recommends suggested suggests advised advises offered prescribed prescribes saw sees met meets knows knew got gets gave gives had has was is were are will would can could should
  did does hasn't hadn't wasn't isn't doesn't didn't won't wouldn't can't couldn't died passed overdosed relapsed graduated moved moves quit married divorced started starts stopped stops began begins continues continued struggles struggled suffers
  responded responds improved improves scored scores completed completes finished finishes practiced practices talked talks spoke speaks visited visits stayed stays cares cared fell falls hit hits yelled screamed ghosted noshowed drive drives dreads wakes woke waited waits sings sing paints writes plays helped helps stayed laughs sleeps cries dreams dreamed runs ran reads loves walked walks lost loses feared fears keeps violated
  weighs appears appeared seems seemed looks looked identifies identified expressed expresses experienced experiences underwent undergoes developed remains remained keeps kept sent sends picked drove drives brings brought phoned phones rang argued argues wept weeps hugged hugs whispered apologized apologised vomited begged`);

/** Auxiliaries and others of the verbs above that also stand after things. */
export const LOOSE_VERBS = words(
  'is was are were will would can could should did does has had needs falls fell hit hits improves improved continues continued remains remained appears appeared seems seemed comes came went goes keeps kept left leaves suggests suggested notes noted gives gave gets got passed practices shared scores started starts stopped stops began begins returns returned looks looked receives works worked explains recommends saw sees met meets describes described moves moved sent presents presented presenting',
);

/** Before a name in running text: `told Ann`, `met with Ann`, `seen by Ann`, `and Ann`. */
export const BEFORE_PERSON =
  words(`told tell tells asked ask met meet meeting saw see with by for from to and or married divorced dating loves misses hates visited visit called call thanked thank text texted email emailed contacted contact remind reminded
  consulted consult discussed introduce introduced like between than about against per hi hello hey dear thanks cc without per that was consulted phoned toward towards regarding re poor little young old older late fellow trust trusts hugged hugs`);

/** Before somebody, and hardly before a thing. */
export const MET = words(
  'told tell tells asked met married divorced dating loves misses hates thanked thank reminded remind emailed texted hi hello hey dear introduced visited phoned per consulted',
);

/** Parts of names that stand small inside them. */
export const PARTICLES = words(
  'de la las los del dela da das do dos di du des della dello van von der den ter ten zu zur bin ibn bint binte abu al el ul ur bar ben y e i af av le st san santa mac mc o d ap vd',
);

/** Behind a run of names these say that it is a facility, a street, an organisation, a thing. */
export const NOT_PERSON_HEADS =
  words(`hospital clinic center centre university college school institute foundation society association church street avenue road lane drive boulevard blvd county city town village park lake river mountain mount beach bridge airport
  station mall hotel inn restaurant cafe diner bank pharmacy llc inc corp ltd company gmbh group partners health healthcare medical memorial general regional laboratory labs press journal publishing award prize law act syndrome disease scale test sign ave st rd dr ln blvd ct hwy route`);
