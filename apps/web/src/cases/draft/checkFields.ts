import { FORM_FIELDS, textsOf, type PresentationField, type PresentationPatch } from '@consilium/clinical';
import type { TextOverride } from '@consilium/contracts';
import { judge, type Answers } from '../../gate/check/answers';
import { withServers } from '../../gate/check/servers';
import type { Scanner } from '../../gate/engine/Scanner';
import type { CheckedFields, DraftView } from './draftView';

/** Runs the check on every open text of the fields that are about to be sent. @throws ScanFailed */
export async function checkFields(
  scanner: Pick<Scanner, 'scan'>,
  fields: PresentationPatch,
  answers: Answers,
  found: DraftView['found'],
): Promise<CheckedFields> {
  const texts = Object.entries(fields).flatMap(([field, value]) =>
    textsOf(FORM_FIELDS[field as PresentationField], value, field),
  );
  const standing: string[] = [];
  const overrides: TextOverride[] = [];
  for (const { path, text, profile } of texts) {
    const servers = found[path]?.text === text ? found[path].findings : [];
    const judged = judge(withServers(await scanner.scan(text, profile), servers), text, answers, path);
    if (judged.standing.length > 0) standing.push(path);
    overrides.push(...judged.overrides);
  }
  return { standing, overrides };
}
