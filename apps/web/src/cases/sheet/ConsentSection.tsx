import { consentBasisLabel, consentRecipientsLabel, consentScopeLabel } from '@consilium/clinical';
import { Part2Notice, SectionHead, Tag } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';

const STATUS_WORDS: Record<CaseDetail['consentStatus'], string> = {
  valid: '',
  missing: 'Not recorded yet',
  incomplete: 'Something is missing',
  revoked: 'Revoked',
};

function sayConsent({ consentToConsult: consent }: CaseDetail): string {
  if (!consent?.basis) return '';
  const scope = (consent.scope ?? [])
    .map((part, index) => (index === 0 ? consentScopeLabel(part) : consentScopeLabel(part).toLowerCase()))
    .join(', ');
  const reach = consent.recipients ? consentRecipientsLabel(consent.recipients).toLowerCase() : '';
  const end = [
    consent.expiresInDays ? `after ${consent.expiresInDays} days` : '',
    consent.endOfTreatment ? 'with the treatment' : '',
  ]
    .filter(Boolean)
    .join(' or ');
  return [
    `${consentBasisLabel(consent.basis)}.`,
    scope && `${[scope, reach].filter(Boolean).join('; ')}.`,
    end && `Ends ${end}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** On what basis the case is shared, how far, and that this can end at any time. */
export function ConsentSection({ detail }: { detail: CaseDetail }) {
  const words = sayConsent(detail);
  const status = STATUS_WORDS[detail.consentStatus];
  return (
    <section className={classes.section}>
      <SectionHead
        aside={status && <Tag tone={detail.consentStatus === 'revoked' ? 'caution' : 'outline'}>{status}</Tag>}
      >
        Consent to consult
      </SectionHead>
      <p className={classes.text}>
        {detail.consentStatus === 'revoked'
          ? 'Consent was revoked. Only the owner can read this case.'
          : `${words}${words ? ' ' : ''}Can be revoked at any time, which closes the case to readers at once.`}
      </p>
      {detail.part2Flag && <Part2Notice />}
    </section>
  );
}
