import { useState } from 'react';
import { callEndpoint } from '../../lib/endpoint';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Face } from '../../ui/member/Face';
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
                <b>{member.name}</b>
                <span className={styles.role}>
                  {member.role === 'CUSTOMER' ? (member.title ?? t('demo.role.CUSTOMER')) : roleOf(member)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ErrorSummary message={problem} />
    </section>
  );
}

const roleOf = ({ role, title }: DemoProps['people'][number]): string =>
  [title, t(`demo.role.${role}`)].filter(Boolean).join(', ');
