import type { Category } from '../categories';
import { matchesOf } from '../matches';
import type { Candidate, Prepared, Shield } from '../types';

const NUMBERS: ReadonlySet<Category> = new Set([
  'ssn',
  'mrn',
  'plan',
  'account',
  'licence',
  'device',
  'vehicle',
  'phone',
  'fax',
  'other',
  'zip',
  'url',
  'date',
]);

const PATTERNS: readonly RegExp[] = [
  // Trials and publications.
  /\b(?:nct ?\d{8}|isrctn ?\d{6,8}|eudract:? ?(?:no\.? ?|number:? ?)?\d{4}-\d{6}-\d{2}|(?:\d{4}-5\d{5}-\d{2}-\d{2})|chictr[-\w]{0,12}\d{4,}|actrn ?\d{10,}|jprn-\w+|umin\d{6,9}|drks\d{8}|ctri\/\d{4}\/\d{2,3}\/\d{6}|prospero:? ?crd\d{8,11}|crd\d{8,11})\b/g,
  /\b(?:pm(?:c)?id:? ?\d{1,9}|pubmed:? ?\d{4,9}|pmc\d{4,9}|doi:? ?10\.\d{4,9}\/[^\s)\]]+|https?:\/\/(?:dx\.)?doi\.org\/[^\s)\]]+|10\.\d{4,9}\/[^\s)\]]+|issn:? ?\d{4}-\d{3}[\dx]|isbn(?:-1[03])?:? ?[\d-]{10,17}|arxiv:? ?\d{4}\.\d{4,5})/g,
  /\b(?:19|20)\d\d(?: [a-z]{3}(?: \d{1,2})?)?; ?\d{1,4} ?(?:\([^)\n]{1,12}\))?: ?[es]?\d{1,7}(?:-[es]?\d{1,7})?/g,
  /\b[rkpuftg]\d{2} ?[a-z]{2} ?\d{6}(?:-\d{2})?\b/g,
  // Terminologies, substances, genes.
  /\b(?:loinc|snomed(?:[ -]ct)?|sctid|rxnorm|rxcui|umls|cui|mesh|omim|mim|orpha(?:net)?|meddra|icd(?:-?\d{1,2}(?:-\w{2,3})?)?|cpt|hcpcs|ndc|unii|cas(?: no\.?| number)?|pubchem(?: cid)?|cid|chebi|chembl|drugbank|entrez|uniprot|ensembl|genbank|hgnc|hpo|hp|go|atc|dsm|iso|astm|nice|cochrane|ec)(?: (?:code|id|number|no\.?))?[ :#(]{0,3}[a-z]{0,4}[-:]?\d[\d.-]*\b/g,
  /\b(?:c\d{7}|d\d{1,2}s\d{2,5}|orpha:?\d{2,6}|rs\d{3,10}|[nx][mpcrg]_\d{6,9}(?:\.\d+)?|ens[gtpe]\d{11}(?:\.\d+)?|gs[em]\d{3,8}|srr?p?\d{6,8}|db\d{5}|chembl\d+|chr\w{1,2}:\d[\d,]*(?:-\d[\d,]*)?|cg\d{8})\b/g,
  /\b(?:ly|gsk|pf|jnj|bms|ro|sb|nsc|way|ssr|sch|tak|azd|cep|mk|alks|regn|bay|bi|abt|abbv|ucb|tc|cy|sar|emd|medi|uk|ici|fg|jwh|cp|dov|zd|hbi|nbi|esk|rl|spn|org)-?\d{3,9}[a-z]?\b/g,
  /\b\d{4,5}-\d{3,4}-\d{1,2}\b(?=[^.\n]{0,12}\bndc\b)/g,
  /\b[cgmnp]\.\(?[\w*>+-]{3,30}/g,
  /\bunii[ :#]{0,2}[a-z0-9]{10}\b|\bcd0\d{5}\b/g,
  // Money and counts in groups of three.
  /[$€£]\s?\d[\d,.]*|\b\d{1,3}(?:,\d{3})+\b/g,
  /\b(?:h(?:iv|pv|sv|tlv)|il|cd|cyp|gaba|nmda|ca|brca|covid|sars|mers|hek|hela|thp|nih|3t)-?\d{1,4}[a-z]?\d?\b/g,
];

/** How far around a candidate the words reach that make it a public code. */
const AROUND = 48;

/** Codes of trials, publications, terminologies, genes and substances: the same for everybody. */
export function publicCodes({ lower }: Prepared, candidates: readonly Candidate[]): Shield[] {
  const shields: Shield[] = [];
  let reached = -1;
  for (const { start, end } of candidates
    .filter(({ cued, category }) => !cued && NUMBERS.has(category))
    .sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue;
    const from = Math.max(0, start - AROUND);
    reached = Math.min(lower.length, end + AROUND);
    const stretch = lower.slice(from, reached);
    for (const pattern of PATTERNS)
      for (const match of matchesOf(stretch, pattern))
        shields.push({ start: from + match.index, end: from + match.index + match[0].length, against: NUMBERS });
  }
  return shields;
}
