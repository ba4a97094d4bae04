import type { Guard } from '../types';
import { publicCodes } from './codes';
import { eponyms } from './eponyms';
import { headings } from './headings';
import { helpLines } from './help-lines';
import { science } from './science';
import { studies } from './studies';
import { words } from './words';

export const GUARDS: readonly Guard[] = [publicCodes, helpLines, eponyms, studies, science, headings, words];
