import { Flag } from './flags';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words that the built lexicon lacks and that name no person: headings of columns, drugs and their brands, states of mind. From general knowledge. */
const TERMS = words(`sys syst dia diast puls resp sats sbp dbp deja jamais presque loestrin cyclen sprintec microgestin seasonique nuvaring sevo iso desflurane sevoflurane contin
  signaling rac nestin kras nras`);

/** Surnames of signs, scales and methods that hardly any patient bears. */
const EPONYMS = words(`mankin witts maddrey khorana sokal danis frykman pipkin winquist goutallier outerbridge kellgren modic spetzler risser dubowitz galant babkin tromner unterberger semont daroff bragard jobe traube biot grocco damoiseau
  hertoghe stellwag creutzfeldt olszewski sottas dreifuss schatzki crigler gierke tarui kohs aalen kolmogorov smirnov friedewald mifflin jeor broselow broviac tesio ilizarov bookwalter malecot dobhoff bicos golombok kinsey naranjo shulgin pahnke`);

/** Flags of a folded word beside those of the lexicon; 0 for most. */
export const SUPPLEMENT: ReadonlyMap<string, number> = new Map([...TERMS.map((word): [string, number] => [word, Flag.term]), ...EPONYMS.map((word): [string, number] => [word, Flag.eponym])]);
