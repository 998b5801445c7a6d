import { answerGoodbyeInput, goodbyeRefInput } from '@rapport/shared/inputs/remembering';
import words from '../locales/en/goodbyes.json' with { type: 'json' };
import { queueMail } from '../mail/mail.module.js';
import { command } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { GoodbyeEntity } from './goodbye.entity.js';

const inside = statement<{ answerTo: string | null; answeredAt: Date | null; by: string; community: string }>(
  'goodbyes.inside',
  `select g.answer_to as "answerTo", g.answered_at as "answeredAt", m.name as by, c.name as community
   from goodbye g
   join member m on m.community_id = g.community_id and m.id = $3
   join community c on c.id = g.community_id
   where g.community_id = $1 and g.id = $2 for no key update of g`,
);

/** Somebody of the team answers a goodbye, once, in their own name; the address is forgotten with it (practice 2.1). */
export const answerGoodbye = command({
  name: 'answerGoodbye',
  action: 'goodbye:answer',
  input: answerGoodbyeInput,
  async run(write, { goodbyeId, text }) {
    const { communityId, memberId } = write.actor;
    const goodbye = found(await write.tx.row(inside, [communityId, goodbyeId, memberId]));
    if (goodbye.answeredAt) {
      refuse(new NotPossible(words.answered));
    }
    if (!goodbye.answerTo) {
      refuse(new NotPossible(words.noAddress));
    }
    const { by, community } = goodbye;
    await queueMail(write, communityId, {
      to: { email: goodbye.answerTo, name: null },
      content: {
        community,
        subject: fill(words.mail.subject, { by, community }),
        preview: fill(words.mail.preview, { by }),
        blocks: [
          { kind: 'paragraph', text: fill(words.mail.intro, { by, community }) },
          { kind: 'quote', text, by },
        ],
        footer: fill(words.mail.footer, { community }),
        unsubscribe: null,
      },
    });
    const answered = { answer: text, answeredAt: write.now, answeredById: memberId, answerTo: null };
    await write.tx.update(GoodbyeEntity, { communityId, id: goodbyeId }, answered);
    return { goodbyeId };
  },
});

/** Somebody of the team says, in their own name, that they have read a goodbye to which no answer was asked for. */
export const readGoodbye = command({
  name: 'readGoodbye',
  action: 'goodbye:answer',
  input: goodbyeRefInput,
  async run(write, { goodbyeId }) {
    const { communityId, memberId } = write.actor;
    const goodbye = found(await write.tx.row(inside, [communityId, goodbyeId, memberId]));
    if (goodbye.answeredAt) {
      refuse(new NotPossible(words.answered));
    }
    if (goodbye.answerTo) {
      refuse(new NotPossible(words.wantsAnswer));
    }
    const read = { answeredAt: write.now, answeredById: memberId };
    await write.tx.update(GoodbyeEntity, { communityId, id: goodbyeId }, read);
    return { goodbyeId };
  },
});
