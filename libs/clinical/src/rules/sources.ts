/** The sources that rules name, by key. */
export const SOURCES = {
  ESK: 'Spravato (esketamine) nasal spray, US prescribing information, SPL version 18, effective 13 March 2026',
  REMS: 'Spravato REMS, patient monitoring form and overview of the form, November 2026',
  KET: 'Ketamine hydrochloride injection, US prescribing information; PDR summary of Ketalar; UK SmPC of Ketalar, 2019',
  KETINT: 'Product monographs of ketamine (Philippines, Switzerland), sections on interactions',
  'ASRA-A': 'Schwenk 2018, ASRA/AAPM/ASA guideline on ketamine in acute pain, Reg Anesth Pain Med 43:456-466',
  INT21: 'McIntyre 2021, international expert opinion on ketamine and esketamine, Am J Psychiatry 178:383-399',
  FDA23:
    'FDA warning on compounded ketamine for psychiatric use, October 2023; alert on compounded nasal ketamine, February 2022',
  'ASA-K': 'ASA guidance on ketamine outside acute pain and procedural sedation',
  ASA18: 'ASA practice guidelines for moderate procedural sedation and analgesia 2018, Anesthesiology 128:437-479',
  ASAPS: 'ASA physical status classification, amended 13 December 2020',
  ASKP: 'ASKP3 standards of practice 2020 and basics of administration',
  AND17: 'Andrade 2017, drug interactions of ketamine, J Clin Psychiatry 78(7)',
  VER21: 'Veraart 2021, pharmacodynamic interactions of ketamine, systematic review, Int J Neuropsychopharmacol',
  BZD20: 'Andrashko 2020, benzodiazepines and response to ketamine, Front Psychiatry 11:844',
  URO: 'Chan 2022, ketamine uropathy, meta-analysis, Hong Kong Med J 28:466-474; Anderson 2022, review of ketamine cystitis',
  CSSRS: 'Columbia-Suicide Severity Rating Scale, triage guidance of the screener',
  'PHQ-9': 'PHQ-9, guidance for use; Kroenke 2001',
  MADRS: 'Montgomery and Asberg 1979, item on suicidal thoughts',
  QIDS: 'Quick Inventory of Depressive Symptomatology, self-report, item on suicide',
  'AUDIT-C': 'AUDIT-C, Bush 1998 and Bradley 2003',
  'DAST-10': 'DAST-10, Skinner 1982',
  'STOP-Bang': 'STOP-Bang questionnaire, bands of risk',
  WIL18: 'Williams 2018, opioid antagonism and the antidepressant effect of ketamine, Am J Psychiatry 175:1205-1215',
  YOO19: 'Yoon 2019, ketamine with naltrexone, JAMA Psychiatry (general knowledge, not checked)',
} as const satisfies Readonly<Record<string, string>>;

export type SourceKey = keyof typeof SOURCES;

// Longer keys first, so that KETINT is not read as KET.
const KEYS = (Object.keys(SOURCES) as SourceKey[]).sort((one, other) => other.length - one.length);

/** The keys of SOURCES that a rule's source names, in the order of its words. */
export function sourcesNamed(source: string): SourceKey[] {
  const pattern = new RegExp(`(?<![\\w-])(?:${KEYS.join('|')})(?![\\w-])`, 'g');
  return [...new Set(source.match(pattern) as SourceKey[] | null)];
}
