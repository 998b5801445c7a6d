import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { AnswerCreditDocument } from './Credits.generated';
import { t } from './words';

/** Lets a credit of the viewer be shown, or no longer; either can be undone where it was done. */
export function useAnswer(creditId: string) {
  const tell = useTell();
  const [send, busy] = useWrite(AnswerCreditDocument);
  const answer = async (consent: boolean) =>
    tell(await send({ variables: { creditId, consent } }), { text: t(consent ? 'shown' : 'hidden') });
  return { answer: (consent: boolean) => void answer(consent), busy };
}
