import type { Guard } from '../types';
import { publicCodes } from './codes';
import { eponyms } from './eponyms';
import { helpLines } from './help-lines';
import { science } from './science';
import { words } from './words';

export const GUARDS: readonly Guard[] = [publicCodes, helpLines, eponyms, science, words];
