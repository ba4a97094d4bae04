const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What only diseases, signs and parts of the body are called: any surname before them is an eponym. */
export const HEADS =
  words(`disease diseases syndrome syndromes disorder palsy chorea dystrophy atrophy ataxia anemia anaemiaarcoma carcinoma tumor tumour tumors cyst fracture contracture deformity malformation anomaly nevus
  encephalopathy encephalitis neuropathy dementia epilepsy seizure seizures paralysis phenomenon reflex reflexes maneuver manoeuvre gait triad tetrad pentad sulcus gyrus nucleus nuclei ganglion duct ducts fossa foramen ligament tendon muscle artery vein nerve gland glands
  node nodes nodule nodules bodies cells cell corpuscle corpuscles fibers fibres membrane canal pouch valve loop tubule tubules thyroiditis ulcer ulcers lesion sinus vasculitis granulomatosis arteritis nephritis esophagus oesophagus catheter forceps retractor
  clamp speculum airway laryngoscope needle sutures suture drain blade osteotomy fever virus diet wort variant galactosemia isoform procedure operation repair fundoplication anastomosis resection incision stain agar virus bacillus`);

/** What methods, scales and statistics are called: only known eponyms before them are shielded. */
export const METHOD_HEADS =
  words(`sign signs test tests testing scale scales score scores scoring index indices inventory questionnaire checklist criteria criterion classification grade grading stage staging staged system method methods technique approach rule rules law principle equation formula
  model theory therapy therapies schema schemas school analysis curve plot coefficient regression correction statistic type area areas space line lines point angle position exercise exercises pose press model protocol risk interview assessment rating ratings diagnostic screen
  screening schedule survey tool items item subscale manual cart pump filter mask circuit block tube collar splint boot brace swab solution mount lamp chart cards plate plates level levels scan stroke aphasia mania depression anxiety suicide severity impression impairment
  alexithymia terrier grid matrices cycle pyramid curve quotient taxonomy matrix naming sequential dichotomy paradox hypothesis syndromes vaccine blot unit units plot spectrum criterion disc curve protocol method dialysis gain nomogram positive negative equivocal present absent intelligence memory intellectual personality projective inkblot developmental behavior behaviour autism adhd insomnia sleepiness hopelessness delusions dissociative alcohol drug addiction pain
  families terriers terrier spaniel spaniels retriever retrievers cohort cohorts consortium registry consensus study dna rna gene genes mutation mutations protein proteins locus transcript carriers antigen antibody antibodies titer factor deficiency lab waves wave sound sounds murmur murmurs breathing respiration respirations lines nodes spots spot crises crisis attack
  attacks variant phenotype like-syndrome like patients' specific`);

/** After these the surname belongs to something else. */
export const ABROAD_OF_METHOD = words(
  'with for from stop continue start need needs tolerated called present presented prefers who he she was is has had said told reports says and but because house home car job work mother father wife husband son daughter',
);

/** Adjectives of findings and scales before an eponym. */
export const LEADERS = words(
  `modified revised positive negative equivocal bilateral stage grade type class score scored apparent classic classical possible probable suspected confirmed known atypical early advanced late onset diagnosed non mini short total
  on per using via by the`.replace(/ by the$/, ''),
);
