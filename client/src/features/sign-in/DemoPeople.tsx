import { useState } from 'react';
import { callEndpoint } from '../../lib/endpoint';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Face } from '../../ui/member/Face';
import { MemberName } from '../../ui/member/MemberName';
import type { SignInQuery } from './SignIn.generated';
import type { Arrival, SignedIn } from './use-arrival';
import { t } from './words';
import styles from './DemoPeople.module.css';

interface DemoProps {
  people: SignInQuery['community']['demoMembers'];
  arrival: Arrival;
}

/** The invented people of the demo: one click each. */
export function DemoPeople({ people, arrival: { arrive } }: DemoProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const signIn = async (memberId: string) => {
    setBusy(memberId);
    setProblem(null);
    const outcome = arrive(await callEndpoint<SignedIn>('/api/demo/sign-in', { memberId }));
    if (outcome.ok) return;
    setBusy(null);
    setProblem(outcome.problem?.message ?? null);
  };
  return (
    <section aria-label={t('demo.label')}>
      <ul className={styles.people}>
        {people.map((member) => (
          <li key={member.id}>
            <button
              type="button"
              className={styles.person}
              aria-disabled={busy !== null || undefined}
              onClick={busy === null ? () => void signIn(member.id) : undefined}
            >
              <Face id={member.id} initials={member.initials} size={48} />
              <span>
                <MemberName member={member} linked={false} />
                <span className={styles.role}>{roleOf(member)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ErrorSummary message={problem} />
    </section>
  );
}

/** What they do, in their own words; the word "Team" beside the name says the rest. */
const roleOf = ({ role, title }: DemoProps['people'][number]): string =>
  role === 'ADMIN'
    ? [title, t('demo.role.ADMIN')].filter(Boolean).join(', ')
    : (title ?? t(`demo.role.${role}`));
