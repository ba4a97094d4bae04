import type { About } from '@consilium/contracts';
import { DisciplineTile } from '../ui';
import classes from './session.module.css';

/** Password of every demo account; the server accepts it only under DEMO=1. */
export const DEMO_PASSWORD = 'consilium-demo';

export interface DemoAccountsProps {
  accounts: NonNullable<About['demoAccounts']>;
  onChoose: (email: string) => void;
}

/** The demo's accounts: clinicians with their tiles, the others as words. Choosing one signs in. */
export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
  const clinicians = accounts.filter((account) => account.discipline);
  const others = accounts.filter((account) => !account.discipline);
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <div className={classes.demoHead}>
        <h2 id="demo-accounts">Demo accounts</h2>
        <span>password {DEMO_PASSWORD}</span>
      </div>
      <ul className={classes.demoTiles}>
        {clinicians.map((account) => (
          <li key={account.email}>
            <button type="button" className={classes.demoAccount} onClick={() => onChoose(account.email)}>
              <DisciplineTile discipline={account.discipline} labelled />
              {account.label}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className={classes.demoOthers}>
          Also{' '}
          {others.map((account, index) => (
            <span key={account.email}>
              <button type="button" onClick={() => onChoose(account.email)}>
                {account.label}
              </button>
              {index < others.length - 1 ? ', ' : '.'}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
