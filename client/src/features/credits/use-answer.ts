import type { CreditConsent } from '../../lib/schema.generated';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { AnswerCreditDocument } from './Credits.generated';
import { t } from './act-words';

/** What a no makes of it: who once agreed withdraws, who never did refuses. */
const declined = (before: CreditConsent): CreditConsent =>
  before === 'GIVEN' || before === 'WITHDRAWN' ? 'WITHDRAWN' : 'REFUSED';

/** Lets a credit of the viewer be shown, or no longer; it shows at once and goes back when it is refused. */
export function useAnswer({ id, consent: before }: { id: string; consent: CreditConsent }) {
  const tell = useTell();
  const [send, busy] = useWrite(AnswerCreditDocument);
  const answer = async (yes: boolean) => {
    const consent = yes ? 'GIVEN' : declined(before);
    const outcome = await send({
      variables: { creditId: id, consent: yes },
      optimistic: {
        answerCredit: { __typename: 'CreditAnswered', credit: { __typename: 'Credit', id, consent } },
      },
      // Yes and no can be pressed faster than the server answers; the last one counts.
      inTurn: `credit ${id}`,
    });
    tell(outcome, { text: t(yes ? 'shown' : 'hidden') });
  };
  return { answer: (yes: boolean) => void answer(yes), busy };
}
