const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Heads of facilities of care. */
export const CARE_HEADS = words(
  'hospital hospitals hosp clinic clinics infirmary hospice sanatorium sanitarium polyclinic medcenter',
);

/** Heads that need a second word or a name before them: `medical center`, `health system`. */
export const CENTRE_HEADS = words(
  'center centre ctr cntr system group associates partners network institute pavilion practice home house services service campus unit village manor place',
);

/** Make a centre one of care. */
export const CARE_WORDS = words(
  'ketamine infusion spravato tms aesthetics oncology imaging surgicenter mindfulness integrative wellness medical med health healthcare cancer oncology heart surgical surgery childrens pediatric rehabilitation rehab recovery counseling counselling wellness nursing psychiatric behavioral behavioural mental treatment dialysis imaging urgent family women womens veterans trauma eye dental fertility sleep pain spine care living retirement assisted therapy psychotherapy community crisis detox youth senior',
);

/** What a facility of no name is called; a place made of nothing else points nowhere. */
export const GENERIC =
  words(`the a an our their this that his her my your local general medical med health healthcare cancer oncology heart surgical surgery children's childrens pediatric pediatrics rehabilitation rehab recovery counseling counselling wellness nursing psychiatric psychiatry behavioral behavioural mental treatment
  dialysis imaging urgent family women women's womens veterans va trauma eye dental fertility sleep pain spine care living retirement assisted therapy psychotherapy crisis detox youth senior day acute emergency outpatient inpatient ambulatory primary specialty academic teaching public private state
  county city regional rural urban district community university memorial central downtown main north south east west northern southern eastern western midtown uptown military army naval neurology cardiology dermatology memory movement ketamine infusion intensive step down residential
  partial research national international stroke infectious disease headache epilepsy gender hiv std travel methadone suboxone buprenorphine opioid substance use abuse addiction anxiety mood eating disorders disorder ptsd adhd autism weight diabetes renal kidney transplant liver asthma allergy
  hand foot ankle sports medicine orthopedic orthopaedic neurosurgery neuroscience neurosciences anesthesia anesthesiology preoperative preop preadmission internal clinical clinic hospital center centre unit service services group practice home house system
  large small big busy new old free walk in walk-in mobile virtual online sister affiliated nearby another referral referring level tertiary secondary quaternary safety net charity catholic nonprofit second first third tertiary-care multispecialty group-practice home-health in-home skilled long term long-term
  intensive-care burn birth birthing maternity lung bone breast skin blood tumor brain ear nose throat vein wound hearing speech swallow voice foot memory geriatric geriatrics adult teen adolescent student employee occupational corporate campus school college prison jail correctional forensic
  hospitals clinics and of for at by with or`);

/** Words of a generic name that point somewhere once a sentence says that a person was there: `admitted to General Hospital`. */
export const HALF_GENERIC = words(
  'general memorial central downtown community regional university city county main methodist presbyterian lutheran baptist mercy providence north south east west northern southern eastern western midtown uptown westside eastside northside southside national veterans naval army state',
);

/** Between the words of a facility's name. */
export const JOINING = words('of the and for de la del st saint');

/** Ends of the names of streets in English. */
export const STREET_ENDS =
  words(`street st avenue ave av road rd lane ln drive dr boulevard blvd court ct circle cir place pl terrace ter trail trl parkway pkwy highway hwy way square sq alley aly row loop crescent cres close mews grove gardens heights hill hills plaza pike turnpike tpke
  bend cove crossing xing expressway expy freeway fwy glen green landing manor meadow meadows parade park pass path point ridge route run view vista walk bypass causeway esplanade quay wharf broadway`);

/** Those that are ordinary words too and need a number before the name. */
export const WEAK_STREET_ENDS = words(
  'way place park run view pass path point row loop green close square hill hills walk st dr ct court bend manor landing grove gardens heights plaza pike circle terrace trail crossing cove glen ridge meadow meadows vista parade av pl ter route glen quay',
);

/** Directions and ordinals that stand in addresses. */
export const COMPASS = words('n s e w ne nw se sw north south east west northeast northwest southeast southwest');

/** Verbs of being in care somewhere. */
export const CARE_VERBS =
  words(`seen treated admitted readmitted hospitalized hospitalised evaluated assessed diagnosed examined discharged transferred referred presented presenting visited visits visit visiting followed monitored registered managed underwent undergoing performed done operated delivered born inpatient outpatient patient
  appointment consultation received receives receiving care surgery dialysis stay stayed work works worked working employed intern resident residency fellow fellowship nurse doctor office admission stationed enrolled`);
/** Verbs and turns of living or coming from somewhere. */
export const LIVING = words(
  'lives live lived living resides reside resided residing resident relocated moved moves moving native born raised grew domiciled based hometown home settled staying housed homeless located situated based originally commutes arrived returned traveled travelled flew drove drives visiting incarcerated jailed deployed stationed',
);

/** States and the letters that stand for them. */
export const STATE_LETTERS = words(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr ab bc mb nb ns nl on pe qc sk nsw vic qld',
);
