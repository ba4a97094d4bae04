import type { DrugRow } from './drugs';

/** Co-medication outside psychiatry: pain, heart and vessels, endocrine, airway, and what changes ketamine's exposure. */
export const OTHER_DRUGS = [
  // pain and muscle
  ['oxycodone', 'N02AA05', '7804', 'V'], ['morphine', 'N02AA01', '7052', 'V'], ['hydromorphone', 'N02AA03'], ['tramadol', 'N02AX02', '10689', 'V'],
  ['tapentadol', 'N02AX06'], ['fentanyl', 'N02AB03', '4337', 'V'], ['naloxone', 'V03AB15', '7242', 'V'], ['acetaminophen', 'N02BE01'],
  ['ibuprofen', 'M01AE01'], ['naproxen', 'M01AE02'], ['celecoxib', 'M01AH01'], ['baclofen', 'M03BX01'], ['tizanidine', 'M03BX02'],
  ['cyclobenzaprine', 'M03BX08'], ['sumatriptan', 'N02CC01'],
  // heart and vessels
  ['amlodipine', 'C08CA01'], ['diltiazem', 'C08DB01'], ['verapamil', 'C08DA01'], ['lisinopril', 'C09AA03'], ['enalapril', 'C09AA02'],
  ['ramipril', 'C09AA05'], ['losartan', 'C09CA01'], ['valsartan', 'C09CA03'], ['hydrochlorothiazide', 'C03AA03'], ['chlorthalidone', 'C03BA04'],
  ['furosemide', 'C03CA01'], ['spironolactone', 'C03DA01'], ['metoprolol', 'C07AB02'], ['atenolol', 'C07AB03'], ['bisoprolol', 'C07AB07'],
  ['propranolol', 'C07AA05'], ['carvedilol', 'C07AG02'], ['labetalol', 'C07AG01'], ['prazosin', 'C02CA01'], ['doxazosin', 'C02CA04'],
  ['digoxin', 'C01AA05'], ['amiodarone', 'C01BD01'], ['atorvastatin', 'C10AA05'], ['rosuvastatin', 'C10AA07'], ['simvastatin', 'C10AA01'],
  ['aspirin, low dose', 'B01AC06'], ['clopidogrel', 'B01AC04', '32968', 'V'], ['ticlopidine', 'B01AC05', '10594', 'G'], ['warfarin', 'B01AA03'],
  ['apixaban', 'B01AF02'], ['rivaroxaban', 'B01AF01'],
  // endocrine and metabolic
  ['levothyroxine', 'H03AA01'], ['liothyronine', 'H03AA02'], ['metformin', 'A10BA02'], ['semaglutide', 'A10BJ06'], ['insulin glargine', 'A10AE04'],
  ['prednisone', 'H02AB07'], ['levonorgestrel and ethinylestradiol', 'G03AA07'],
  // stomach
  ['omeprazole', 'A02BC01'], ['pantoprazole', 'A02BC02'], ['ondansetron', 'A04AA01'], ['metoclopramide', 'A03FA01'],
  // airway and allergy
  ['albuterol', 'R03AC02'], ['montelukast', 'R03DC03'], ['theophylline', 'R03DA04', '10438', 'G'], ['aminophylline', 'R03DA05', '689', 'G'],
  ['pseudoephedrine', 'R01BA02'], ['oxymetazoline, nasal', 'R01AA05'], ['cetirizine', 'R06AE07'], ['diphenhydramine', 'R06AA02'],
  // enzyme inhibitors and inducers, and linezolid (an MAO inhibitor)
  ['ketoconazole', 'J02AB02', '6135', 'G'], ['itraconazole', 'J02AC02'], ['voriconazole', 'J02AC03', '121243', 'V'],
  ['clarithromycin', 'J01FA09', '21212', 'G'], ['linezolid', 'J01XX08', '190376', 'G'], ['rifampicin', 'J04AB02', '9384', 'G'],
  ['ritonavir', 'J05AE03'], ['efavirenz', 'J05AG03', '195085', 'V'],
] as const satisfies readonly DrugRow[];
