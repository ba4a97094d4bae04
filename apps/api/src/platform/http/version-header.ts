import { ProblemException } from '../problems/problem';

const ENTITY_TAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The version that a change was made on: from the body, else from `If-Match`. Neither, or no number: 400. */
export function versionOf(body: { version?: number }, ifMatch: string | undefined): number {
  const version = body.version ?? Number(ENTITY_TAG.exec(ifMatch?.trim() ?? '')?.[1]);
  if (!Number.isInteger(version)) throw new ProblemException('resource.version_required');
  return version;
}
