import { labeller, type CodeOf, type Coded } from './coded-list';

export const ROUTES = [
  { code: 'IV', label: 'Intravenous' },
  { code: 'IM', label: 'Intramuscular' },
  { code: 'SL', label: 'Sublingual' },
  { code: 'PO', label: 'Oral' },
  { code: 'IN', label: 'Intranasal' },
] as const satisfies readonly Coded[];
export type Route = CodeOf<typeof ROUTES>;
export const routeLabel = labeller(ROUTES);

/** A product fixes its route. */
export const PRODUCTS = [
  { code: 'esk_in', label: 'Esketamine, intranasal', route: 'IN' },
  { code: 'ket_iv', label: 'Ketamine IV', route: 'IV' },
  { code: 'ket_im', label: 'Ketamine IM', route: 'IM' },
  { code: 'ket_sl', label: 'Ketamine, sublingual', route: 'SL' },
  { code: 'ket_po', label: 'Ketamine, oral', route: 'PO' },
  { code: 'ket_in', label: 'Ketamine, intranasal (compounded)', route: 'IN' },
] as const satisfies readonly (Coded & { route: Route })[];
export type Product = CodeOf<typeof PRODUCTS>;
export const productLabel = labeller(PRODUCTS);

/** The only route of a product. */
export function routeOf(product: Product): Route {
  return PRODUCTS.find(({ code }) => code === product)!.route;
}

export const SETTINGS = [
  { code: 'certified', label: 'REMS-certified setting' },
  { code: 'clinic', label: 'Clinic' },
  { code: 'hospital', label: 'Hospital' },
  { code: 'home', label: 'Home' },
] as const satisfies readonly Coded[];
export type TreatmentSetting = CodeOf<typeof SETTINGS>;
export const settingLabel = labeller(SETTINGS);

/** Outcome of a medication trial or of psychotherapy. */
export const TRIAL_RESPONSES = [
  { code: 'none', label: 'No response' },
  { code: 'partial', label: 'Partial response' },
  { code: 'response', label: 'Response' },
  { code: 'intolerant', label: 'Not tolerated' },
] as const satisfies readonly Coded[];
export type TrialResponse = CodeOf<typeof TRIAL_RESPONSES>;
export const trialResponseLabel = labeller(TRIAL_RESPONSES);

export const ADHERENCES = [
  { code: 'good', label: 'Good' },
  { code: 'partial', label: 'Partial' },
  { code: 'unknown', label: 'Unknown' },
] as const satisfies readonly Coded[];
export type Adherence = CodeOf<typeof ADHERENCES>;
export const adherenceLabel = labeller(ADHERENCES);
