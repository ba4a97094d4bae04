const ENDINGS = [
  'itis', 'osis', 'oses', 'emia', 'aemia', 'uria', 'algia', 'opathy', 'ectomy', 'otomy', 'ostomy', 'plasty', 'oscopy', 'ography', 'ogram', 'ometry', 'ologist', 'ology', 'iatry', 'iatric', 'oma', 'omas', 'omata', 'plegia', 'paresis', 'phasia', 'phagia', 'praxia', 'kinesia', 'trophy', 'genesis', 'lysis', 'megaly', 'penia', 'philia', 'phobia', 'phobic', 'ptosis', 'rrhea', 'rrhage', 'sclerosis', 'stenosis', 'tropic', 'genic', 'cytic', 'cyte', 'cytes', 'plasia', 'plastic', 'static', 'toxic', 'lytic', 'virus', 'viridae', 'coccus', 'bacter', 'myces',
  'azole', 'olol', 'pril', 'sartan', 'statin', 'mab', 'nib', 'cillin', 'mycin', 'micin', 'cycline', 'floxacin', 'vir', 'azepam', 'azolam', 'barbital', 'dipine', 'tidine', 'prazole', 'setron', 'triptan', 'gliptin', 'gliflozin', 'glutide', 'oxetine', 'ipramine', 'triptyline', 'peridol', 'apine', 'idone', 'azine', 'amide', 'oxacin', 'racetam', 'gabalin', 'caine', 'curonium', 'parin', 'profen', 'coxib', 'sone', 'solone', 'terol', 'tropium', 'dronate', 'formin', 'thiazide', 'zosin', 'tadine', 'ergine', 'orphan', 'orphine', 'codone', 'adone', 'tinib', 'ciclib', 'parib', 'zomib', 'lukast', 'fibrate', 'xaban', 'gatran', 'grelor', 'zolid', 'penem', 'ketamine', 'amphetamine', 'phenidate', 'afinil', 'melteon', 'orexant', 'ase', 'ases', 'globulin', 'kinase', 'receptor', 'peptide', 'protein', 'acid',
];
const ENDING = new RegExp(`(?:${ENDINGS.join('|')})s?$`);
const BEGINNING = /^(?:neuro|psycho|cardio|gastro|hepato|nephro|osteo|arthro|dermato|hemato|immuno|endocrin|electro|encephal|hyper|hypo|anti|intra|inter|extra|peri|sub|trans|micro|macro|pseudo|schizo|cyclo|dextro|levo|methyl|ethyl|benzo|chlor|fluor|hydro|sulf|phospho|glyco|lipo|chol|bronch|pneumo|pulmon|thromb|cerebr|crani|spondyl|vaso|ventric)/;

/** Whether an unknown word is built like a disease, a procedure or a drug. */
export function looksMedical(key: string): boolean {
  return key.length >= 6 && (ENDING.test(key) || (key.length >= 9 && BEGINNING.test(key)));
}
