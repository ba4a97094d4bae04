import type { Category } from '../categories';
import { matchesOf } from '../matches';
import type { Candidate, Prepared } from '../types';

export { rareCombination } from './rare/combination';

interface Row {
  category: Category;
  /** Words one of which stands in every match of the row; cheap to look for. */
  may: RegExp;
  confidence: number;
  reason: string;
  patterns: readonly RegExp[];
}

const OFFICES =
  'mayor|senator|congress(?:man|woman|person)|governor|bishop|archbishop|cardinal|judge|chief justice|ambassador|sheriff|fire chief|police chief|chief of police|state representative|alder(?:man|woman|person)|city council(?:man|woman|or)?|councillor|general|admiral|astronaut|olympian|olympic \\w+|paralympian|nobel laureate|gold medalist|pulitzer \\w+|oscar winner|grammy \\w+|emmy \\w+|news anchor|anchorman|anchorwoman|tv (?:host|presenter|anchor|personality)|radio host|actor|actress|rock star|pop star|rapper|novelist|bestselling author|nfl \\w+|nba \\w+|mlb \\w+|nhl \\w+|pro(?:fessional)? (?:football|basketball|baseball|hockey|soccer|tennis|golf|wrestl)\\w*(?: player)?|beauty queen|miss \\w+ \\d{4}|superintendent of schools|university president|ceo of|rodeo \\w+|lighthouse keeper|circus \\w+|prime minister|minister of \\w+|member of parliament|mp for|first lady|tribal (?:chief|chair\\w*|elder)|coroner|district attorney|poet laureate|test pilot|violin maker|bell ringer|bush pilot|crop[- ]?duster(?: pilot)?|snake handler|falconer|sword swallower|stunt \\w+|taxidermist|beekeeper|glass ?blower|luthier|farrier|blacksmith|cartographer|perfumer|auctioneer|harbou?r pilot|smoke ?jumper|storm chaser|opera singer|concert pianist|concertmaster|prima ballerina|youtuber|influencer|streamer';

const ONLY =
  'maker|pilot|nurse|surgeon|doctor|physician|psychiatrist|therapist|psychologist|veterinarian|vet|cop|officer|firefighter|midwife|dentist|pharmacist|optometrist|librarian|teacher|professor|rabbi|imam|priest|pastor|minister|nun|monk|deacon|coach|chef|baker|butcher|barber|blacksmith|farrier|cobbler|tailor|weaver|potter|brewer|winemaker|farmer|fisherman|rancher|miner|logger|trucker|driver|mechanic|welder|plumber|electrician|carpenter|mason|roofer|engineer|architect|lawyer|attorney|judge|notary|undertaker|mortician|coroner|translator|interpreter|journalist|reporter|editor|photographer|painter|sculptor|musician|violinist|pianist|cellist|organist|harpist|drummer|singer|dancer|actor|actress|clown|magician|acrobat|athlete|wrestler|boxer|skater|skier|survivor|twin|triplets?|woman|man|female|male|girl|boy|student|graduate|resident|tenant|family|couple|employee|worker|technician|scientist|physicist|chemist|biologist|geologist|astronomer|ranger|warden|guard|soldier|sailor|marine|veteran|diver|jockey|trainer|breeder|keeper|beekeeper|shepherd|tuner|repairman|clerk|postman|mailman|mail carrier|dispatcher|paramedic|muslim|jew|hindu|sikh|black \w+|asian \w+|latina|latino|deaf \w+|blind \w+|trans \w+|openly \w+ \w+|[a-z]+(?:ologist|grapher)';

const TELLING = {
  category: 'other',
  confidence: 0.5,
  reason: 'A rare role, an award or a known event can point to one person.',
} as const;

const ROWS: readonly Row[] = [
  {
    category: 'photo',
    may: /photo|pics?\b|pictur|selfie|image|portrait|shots?\b|video|screensh|headsh|mugsh|footage|their face|his face|her face/,
    confidence: 0.5,
    reason: 'A photograph or image could show who it is.',
    patterns: [
      /\b(?:photos?|photographs?|pics?|pictures?|selfies?|headshots?|mugshots?|snapshots?|polaroids?|portraits?|full[- ]face (?:image|photo\w*)s?|face (?:image|photo|pic)s?|passport photos?|id photos?|video (?:clip|recording|footage|still)s?|videos?|screenshots?|dashcam \w+|cctv footage|images?)(?: (?:of|from) (?:her|him|the (?:patient|client)|them|their|his|my (?:client|patient))(?: face)?)? (?:is |are |was |were )?(?:attached|enclosed|uploaded|below|here|included|on file|in (?:the )?chart|available|inserted|sent|posted)\b/g,
      /\b(?:attach(?:ed|ing)?|enclos(?:ed|ing)|upload(?:ed|ing)?|post(?:ed|ing)|send(?:ing)?|sent|shar(?:ed|ing)|see|texted|emailed|snapped) (?:me |you |us |the |a |an |her |his |their |my |some |this |that |these |two |three |another |attached )*(?:photos?|photographs?|pics?|pictures?|selfies?|headshots?|snapshots?|screenshots?|portraits?|videos?|video (?:clip|recording)s?)\b/g,
      /\b(?:photos?|pics?|pictures?|photographs?|selfies?|images?|videos?) (?:of|showing|with) (?:her|him|his|them|their|the patient|the client|my client|my patient|pt|patient|client|face|me)\b/g,
      /\b(?:before[- ]and[- ]after|wound|clinical|facial|passport|id|profile|full[- ]face|wedding|family|class|yearbook|school|driver'?s licen[cs]e|webcam|dashcam|booking) (?:photos?|pics?|pictures?|photographs?|headshots?)\b/g,
      /\b(?:selfies?|mugshots?|headshots?|photo and|face visible|face is visible|facial image|full[- ]face|recogni[sz]able (?:tattoo|face|photo)|with (?:her|his|their) face)\b/g,
      /(?:^|[.\n] ?)photos?(?= and | attached|:|,)/g,
      /\b(?:photos?|pics?|pictures?|selfies?|videos?|screenshots?) (?:she|he|they|i|we|the (?:patient|client|mother|father|family)|mom|mum|dad|client|pt) (?:sent|took|posted|shared|uploaded|texted|emailed|brought|showed|attached)\b/g,
    ],
  },
  {
    category: 'biometric',
    may: /voice|audio|record|print|scan|biometr|recogn|dental|dna|gait|geometry|video/,
    confidence: 0.5,
    reason: 'A recording or a biometric mark belongs to one person only.',
    patterns: [
      /\b(?:voice ?(?:memos?|notes?|recordings?|prints?|samples?|clips?)|voiceprints?|audio (?:recordings?|files?|clips?|notes?|memos?)|tape[- ]record\w+|recorded (?:the )?(?:session|call|conversation|voice)|recordings? of (?:the |her |his |their |our )?(?:session|voice|call|conversation|interview)|video ?(?:recordings?|taped?) (?:of )?(?:the )?(?:session|interview)?|session (?:recording|video|audio)s?|zoom recordings?)\b/g,
      /\b(?:finger ?prints?|thumb ?prints?|palm ?prints?|retina(?:l)? scans?|iris scans?|face ?(?:scans?|id|recognition|print)|facial recognition|dna (?:profile|sample on file|fingerprint)|gait recognition|biometrics?(?: id\w*| data| scan)?|hand geometry|dental records?|voice ?id)\b/g,
    ],
  },
  {
    ...TELLING,
    may: /retired|former|\bex\b|ex-|current|sitting|acting|deputy|\bour\b|\blate\b|local|known|famous|time /,
    patterns: [
      new RegExp(
        `\\b(?:retired|former|ex-?|current|sitting|acting|deputy|our|late|local|well-known|famous|one-time|onetime|longtime|ex) ?(?:\\w+ )?(?:${OFFICES})(?:'s (?:wife|husband|son|daughter|mother|father|brother|sister|widow|spouse|partner|child|kid))?(?![\\p{L}])`,
        'gu',
      ),
    ],
  },
  {
    ...TELLING,
    may: /\bonly /,
    patterns: [
      new RegExp(
        `\\bonly (?:[a-z-]+ ){0,3}?(?:${ONLY})(?:'s)?(?: [a-z]+){0,2} (?:in|of|at|on|for|from|within) (?:(?:the|our|this|her|his|that|my|a) )?(?:[a-z]+ )?(?:county|town|village|island|city|school|state|team|department|parish|valley|region|area|tribe|reservation|base|company|plant|district|country|community|church|hospital|clinic|practice|neighbou?rhood|harbou?r|[a-z]+)`,
        'g',
      ),
    ],
  },
  {
    ...TELLING,
    may: /\b(?:first|youngest|oldest|sole|last) /,
    patterns: [
      /\b(?:first|youngest|oldest|sole|last) (?:woman|man|female|male|person|black \w+|african american|openly \w+ \w+|survivor)(?: \w+){0,3} (?:to|of|in|from) (?:the )?(?:\w+ ){0,3}\w+/g,
    ],
  },
  {
    ...TELLING,
    may: /survivor|victim|witness|shooter|suspect|defendant|plaintiff|hostage|passenger/,
    patterns: [
      /\b(?:survivor|victim|witness|shooter|suspect|defendant|plaintiff|hostage|passenger) (?:of|in|from|on) (?:the|that|a) (?:\w+ ){0,3}(?:shooting|bombing|crash|massacre|attack|fire|collapse|derailment|hijacking|siege|trial|lawsuit|earthquake|hurricane|tsunami|flood|kidnapping|case)\b/g,
    ],
  },
  {
    ...TELLING,
    may: /news|\btv\b|television|page|headline|papers|cnn|\bted|minutes|dateline|oprah|documentary|show|podcast/,
    patterns: [
      /\b(?:was|were|been|got|appeared|featured|seen|profiled|interviewed|made|is) (?:on|in|all over) (?:the )?(?:(?:local|national|evening|morning|front[- ]page|nightly|6 ?(?:pm|o'clock)) )?(?:news(?:paper)?|tv|television|front page|headlines|papers|cnn|fox news|tedx?|60 minutes|dateline|oprah|documentary|reality show|podcast)\b/g,
    ],
  },
  {
    ...TELLING,
    may: /nobel|pulitzer|oscar|grammy|emmy|award|medal|heart|star|olymp|lottery|champion|year|pageant|guggenheim|macarthur|booker/,
    patterns: [
      /\b(?:won|awarded|received|recipient of|winner of|winning|nominated for) (?:the |a |an |his |her |their )?(?:\w+ ){0,3}(?:nobel|pulitzer|oscar|grammy|emmy|tony award|medal of honor|purple heart|silver star|bronze star|olympic \w+|gold medal|lottery|championship|teacher of the year|nurse of the year|employee of the year|pageant|guggenheim|macarthur|fields medal|booker)(?: (?:prize|award|medal|grant|fellowship))?\b/g,
    ],
  },
  {
    ...TELLING,
    may: /case|docket|\bv\.|lawsuit|class action|suit|sued/,
    patterns: [
      /\b(?:case no\.?(?= ?\d)|docket|v\.|court case (?:against|about|in)|lawsuit against|class action suit|high[- ]profile (?:case|trial|divorce)|wrongful death suit|sued (?:the|her|his) (?:school|employer|city|hospital|county|company))(?: \w+){0,2}/g,
    ],
  },
  {
    ...TELLING,
    may: /mayor|senator|governor|judge|sheriff|bishop|congress|chief|pastor|principal|ceo|celebrity|famous/,
    patterns: [
      /\b(?:wife|husband|son|daughter|mother|father|brother|sister|widow|niece|nephew) of (?:the |a |our )?(?:\w+ )?(?:mayor|senator|governor|judge|sheriff|bishop|congressman|congresswoman|fire chief|police chief|pastor|principal|ceo|celebrity|famous \w+)\b/g,
    ],
  },
  {
    ...TELLING,
    may: /mayor|senator|governor|judge|sheriff|bishop|congress|chief|celebrity/,
    patterns: [
      /\b(?:mayor|senator|governor|judge|sheriff|bishop|congressman|congresswoman|fire chief|police chief|celebrity)'?s (?:wife|husband|son|daughter|mother|father|brother|sister|widow|spouse)\b/g,
    ],
  },
  {
    ...TELLING,
    may: /\bthe (?:weather|meteo|anchor|host|report|voice|face|quarter|goalie|coach|lead|drummer|author|founder|ceo|star)/,
    patterns: [
      /\bthe (?:weather ?man|weather ?girl|meteorologist|anchor|host|reporter|voice|face|quarterback|goalie|coach|lead singer|drummer|author|founder|ceo|star) (?:on|of|for|from|behind) (?:the )?(?:channel \d+|local \w+|\w+ (?:show|podcast|team|band|company|channel|news))\b/g,
    ],
  },
  {
    ...TELLING,
    may: /uplet|conjoined/,
    patterns: [/\b(?:quadruplets?|quintuplets?|sextuplets?|septuplets?|conjoined twins?)\b/g],
  },
];

/** Not of a person: a test, a figure, an image of the body from inside. */
const CLINICAL =
  /\b(?:body|self|brain|diffusion|t1|t2|mr|medical|imaging|guided|positive|mental|cross|mirror|tumor|family|clinical|bigger|whole|overall|full|big) $/;

/** Words about photographs, recordings, rare roles and known events; all doubtful. */
export function rare({ lower }: Prepared): Candidate[] {
  const found: Candidate[] = [];
  for (const { category, may, confidence, reason, patterns } of ROWS) {
    if (!may.test(lower)) continue;
    for (const pattern of patterns) {
      for (const match of matchesOf(lower, pattern)) {
        const start = match.index + (/^\s*/.exec(match[0].replace(/^\./, ' '))?.[0].length ?? 0);
        if (category === 'photo' && CLINICAL.test(lower.slice(Math.max(0, match.index - 12), match.index))) continue;
        found.push({ start, end: match.index + match[0].length, category, confidence, reason });
      }
    }
  }
  return found;
}
