import { flagsOf } from '../../data/lexicon';
import { Flag } from '../../data/flags';
import { matchesOf } from '../../matches';
import type { Warning } from '../../types';

const AGE =
  /\b(?:\d{1,2}[ -]?(?:year|yr|yo\b|y\/o|y\.o)|aged? \d{1,2}|\d{2}-\d{2} ?(?:years|yo)|age band|in (?:her|his|their) (?:early |mid |late |mid-)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|\d0s)|\d{2} ?[fm]\b)/;
const OCCUPATION =
  /\b(?:works? (?:as|in|at|for)|worked as|occupation|profession|job|employed|career|retired|teacher|nurse|doctor|physician|surgeon|lawyer|attorney|engineer|pilot|firefighter|police|officer|veteran|farmer|fisherman|chef|cook|driver|trucker|welder|mechanic|electrician|plumber|carpenter|roofer|miner|logger|professor|scientist|musician|artist|actor|dancer|athlete|coach|pastor|priest|rabbi|imam|judge|politician|journalist|writer|author|programmer|accountant|librarian|dentist|veterinarian|pharmacist|paramedic|soldier|sailor|marine|student|stylist|barber|baker|bartender|maker|ranger|beekeeper|conductor|translator|diplomat)\b/;
const RARE =
  /\b(?:rare|orphan disease|only \w+ (?:cases?|patients?|people)|one of (?:\w+ )?(?:few|\d+) (?:cases|people|patients)|creutzfeldt|jakob|huntington|wilson'?s? disease|ehlers[ -]danlos|marfan|porphyria|narcolepsy|kleine[ -]levin|moyamoya|cadasil|niemann[ -]pick|gaucher|fabry|pompe|rett|prader[ -]willi|angelman|williams syndrome|fragile x|tuberous sclerosis|neurofibromatosis|stiff[ -]person|susac|rasmussen|anti-?nmda|autoimmune encephalitis|amyotrophic lateral sclerosis|\bals\b|friedreich|spinocerebellar|myasthenia|lambert[ -]eaton|acromegaly|addison|cushing|pheochromocytoma|scleroderma|behcet|takayasu|castleman|hemophilia|sickle cell|thalassemia|mastocytosis|cystic fibrosis|alpha-?1|hereditary angioedema|phenylketonuria|maple syrup|mitochondrial|leigh|lafora|batten|krabbe|leukodystrophy|fatal (?:familial )?insomnia|progeria|osteogenesis imperfecta|fibrodysplasia|locked-in|capgras|cotard|fregoli|ekbom|munchausen|folie|dissociative fugue|koro|trichotillomania|quadruplets?|triplets?|transplant|conjoined)\b/;
const REGION_WORD = /\p{L}[\p{L}']+/gu;

function namesRegion(text: string): boolean {
  let before = '';
  for (const match of matchesOf(text, REGION_WORD)) {
    if (!/^\p{Lu}/u.test(match[0])) {
      before = '';
      continue;
    }
    const key = match[0].toLowerCase();
    if ((flagsOf(before ? `${before} ${key}` : key) & Flag.region) !== 0 || (flagsOf(key) & Flag.region) !== 0)
      return !/(?:an|ish|ese|ian|ic)$/.test(key) || /(?:michigan|oregon)$/.test(key);
    before = key;
  }
  return false;
}

/** Facts that together could point to a person although none does alone: where, how old, what illness, what work. At least three of the four. */
export function rareCombination(text: string): Warning[] {
  const lower = text.toLowerCase();
  const parts: string[] = [];
  if (namesRegion(text)) parts.push('state or country');
  if (AGE.test(lower)) parts.push('age');
  if (RARE.test(lower)) parts.push('rare diagnosis');
  if (OCCUPATION.test(lower)) parts.push('occupation');
  if (parts.length < 3 || (!parts.includes('rare diagnosis') && parts.length < 4)) return [];
  return [
    {
      parts,
      reason: `Batcher ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)} could point to one person; generalize one of them.`,
    },
  ];
}
