import type { DemoPractice } from './types';

/** Invented practices of the demo network. */
export const DEMO_PRACTICES: readonly DemoPractice[] = [
  { key: 'harrowmere', name: 'Harrowmere Therapy', region: 'US-OR' },
  { key: 'northbeck', name: 'Northbeck Psychiatry', region: 'US-OR' },
  { key: 'cindergate', name: 'Cindergate Anesthesia', region: 'US-OR' },
  { key: 'fennelside', name: 'Fennelside Practice', region: 'US-OR' },
  { key: 'bramblegate', name: 'Bramblegate Pharmacy', region: 'US-OR' },
  { key: 'oddfell', name: 'Oddfell Recovery', region: 'US-WA' },
  { key: 'brackwell', name: 'Brackwell Urology', region: 'US-WA' },
  { key: 'thistlemark', name: 'Thistlemark Counseling', region: 'US-ID' },
];
