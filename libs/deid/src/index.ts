export { CATEGORIES, labelOf, type Category, type CategoryRow, type Label } from './categories';
export { rareCombination } from './detectors/rare';
export { amongColleagues, type AmongColleagues } from './colleagues';
export { scan } from './scan';
export type { Finding, Level, Profile, ScanOptions, Warning } from './types';
