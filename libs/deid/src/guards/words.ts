import type { Category } from '../categories';
import { matchesOf } from '../matches';
import type { Prepared, Shield } from '../types';

const NAMES: ReadonlySet<Category> = new Set<Category>(['name', 'place', 'organisation', 'other']);

/** Phrases with a first name or a place in them that mean no person: diseases, plants, stories, saints, drugs of the street. */
const PHRASES =
  /\b(?:charles bonnet|lo loestrin(?: fe)?|ortho[ -]tri[ -]cyclen(?: lo)?|tri[ -](?:cyclen|sprintec|lo)|ms contin|alice in wonderland|ramsay hunt|lou gehrig(?:'?s)?|marcus gunn|pierre robin|gilles de la tourette|russell[ -]silver|cornelia de lange|graham steell|austin flint|argyll robertson|machado[ -]joseph|klippel[ -]trenaunay|kugelberg[ -]welander|peter pan|st\.? john(?:'?s)? wort|saint john'?s wort|st\.? vitus|st\.? anthony'?s fire|rocky mountain spotted|west nile|hong kong flu|de clerambault|robin hood|harry potter|star wars|darth vader|mickey mouse|santa claus|uncle sam|mary jane|bloody mary|jack daniel'?s|johnnie walker|john deere|johns? hopkins (?:press|depression)|james[ -]lange|cannon[ -]bard|yerkes[ -]dodson|black mirror|murphy'?s law|occam'?s razor|pandora'?s box|achilles'? heel|russian roulette|hail mary|iris (?:hypoplasia|coloboma|nevus|atrophy|sphincter|prolapse|scan|exam|root|bulb|flower)s?|juvenile hall|jane[ -]and[ -]finch|good samaritan law|amber alert|baker act|tarasoff|stockholm syndrome|dutch courage|french press|turkish bath|swiss cheese|prince albert|dear john|jack of all trades|average joe|plain jane|joe blow|every (?:tom|dick)|tom,? dick,? and harry|nosy parker|peeping tom|lazy susan|jolly roger|rosie the riveter|bob'?s your uncle|south beach diet|mediterranean diet|atkins diet|scarsdale diet|jenny craig|weight watchers|betty crocker|aunt jemima|uncle ben'?s|ben and jerry'?s|dr\.? pepper|mr\.? clean|mrs\.? dash|mr\.? and mrs|mother teresa|joan of arc|dalai lama|virgin mary|holy mary|jesus christ|buddha|saint christopher)\b/g;

/** `grant consent`, `mark the site`, `will`, `may`: words that are names elsewhere. */
const USES =
  /\b(?:grant (?:consent|permission|access|funding|application|money|writer|proposal|renewal)|(?:faith|hope|grace|joy|charity|patience|serenity|harmony|destiny|trinity)(?:-| )(?:based|led|healing|filled|ful|ed|for|that|in|is|was|and (?:hope|faith|grace|joy|love|peace|charity))|mark(?:s|ed|ing)? (?:the|a|an|this|that|it|up|off|down|out|my|her|his|each|all|any|every|as|on|in|with|time|site|progress)|rob(?:s|bed|bing)? (?:a|the|him|her|me|them|us|people)|sue (?:the|him|her|them|for|over|my|his)|bill (?:to|for|the|insurance|under|as|with|is|was|payment|of|medicare|medicaid|codes?)|drew (?:a|the|blood|on|up|back|labs?|from|him|her|down|near|his|two|three|some|out|attention)|chase (?:up|the|down|after|results?|labs?)|may (?:be|have|help|not|need|also|cause|include|or|require|benefit|well|occur|increase|decrease|reduce|worsen|improve|lead|result|take|use|see|want|feel|show|present|represent|reflect|still|even|start|resume|return|consider|repeat)|will (?:be|have|not|need|also|see|continue|follow|discuss|call|start|return|check|get|take|go|come|monitor|refer|send|obtain|recheck|consider|review|schedule|try|give|increase|decrease|hold|stop|add|plan|ask|likely|help|make|use|work|keep|talk|bring|do|arrange|defer|proceed|trial|titrate|to)|pat (?:on|the|him|her|dry|down)|jack up|art (?:therap\w+|class\w*|room|supplies|group|project|work|school|show)|crystal (?:meth\w*|clear)|ginger (?:tea|ale|root|candy|chews?)|rose (?:to|from|by|again|above|up|bengal|garden|oil|water)|dawn (?:to|of|simulation|phenomenon)|dean'?s (?:letter|list|office)|cliff[- ]edge|glen plaid|angel dust|sandy (?:soil|beach)|heather mix)\b/g;

/** Everyday uses of words that are names too. */
export function words({ lower }: Prepared): Shield[] {
  const shields: Shield[] = [];
  for (const pattern of [PHRASES, USES]) {
    for (const match of matchesOf(lower, pattern))
      shields.push({ start: match.index, end: match.index + match[0].length, against: NAMES });
  }
  return shields;
}
