import { randomUUID } from 'node:crypto';
import { none, own, same, theme } from '../check.ts';
import { answered, day, making, promised, recoveryOf, shipped, telling } from '../kept/kept.ts';
import { postIdea } from '../things.ts';
import { act, cameOf, made } from '../together/act.ts';

/** What happens when several do it at the same moment. */
export const keptAtOnce = theme('kept-at-once', [
  own(
    'one key makes one promise, and one sentence is promised once, however often it is sent at once',
    async (place) => {
      const { staff, admin, customer, publicSpace } = place.things;
      const idea = await postIdea(customer, publicSpace, 'Promised at once', 'x');
      const answerId = await answered(staff, idea, publicSpace.stageId, 'We will put a lamp there.');
      const key = randomUUID();
      const input = making(staff, answerId);
      await Promise.all(Array.from({ length: 10 }, () => act(staff, 'makePromise', { input }, key)));
      await Promise.all(Array.from({ length: 5 }, () => act(admin, 'makePromise', { input }, randomUUID())));
      const { rows } = await place.own.database.query<{ n: number }>(
        'select count(*)::int as n from promise where source_id = $1',
        [answerId],
      );
      return same(1, rows[0]?.n);
    },
  ),
  own(
    'of several who end a promise at once one does, and its days agree with how it ended',
    async (place) => {
      const { staff, admin, customer, publicSpace } = place.things;
      const { promiseId } = await promised(place, customer, publicSpace);
      const came = await Promise.all(
        [staff, admin, staff, admin].flatMap((who) => [
          act(who, 'keepPromise', { input: { promiseId, text: 'It hangs.' } }, randomUUID()),
          act(who, 'dropPromise', { input: { promiseId, why: 'No lamps.' } }, randomUUID()),
        ]),
      );
      const ends = came.map((answer, n) => cameOf(n % 2 ? 'dropPromise' : 'keepPromise', answer));
      const moved = cameOf(
        'movePromise',
        await act(staff, 'movePromise', { input: { promiseId, dueOn: day(50), why: 'x' } }),
      );
      return same([1, 'NotPossible'], [ends.filter((one) => one === 'PromiseChanged').length, moved]);
    },
  ),
  own('an idea is shipped once, whoever tells of it at the same moment', async (place) => {
    const { staff, admin, customer, publicSpace } = place.things;
    const idea = await postIdea(customer, publicSpace, 'Shipped at once', 'x');
    const came = await Promise.all(
      [staff, admin, staff, admin].map((who) =>
        act(who, 'publishOutcome', { input: telling(publicSpace, [idea]) }, randomUUID()),
      ),
    );
    const told = came.filter((answer) => cameOf('publishOutcome', answer) === 'OutcomePublished').length;
    const { rows } = await place.own.database.query<{ told: number; answers: number; notices: number }>(
      `select (select count(*)::int from outcome_idea where idea_id = $1) as told,
         (select count(*)::int from answer where idea_id = $1) as answers,
         (select count(*)::int from answer where idea_id = $1 and to_category = 'SHIPPED') as notices`,
      [idea.id],
    );
    return same([1, { told: 1, answers: 1, notices: 1 }], [told, rows[0]]);
  }),
  own('one answer counts when somebody says at once that it helped and that it did not', async (place) => {
    const ivo = await place.newcomer('Ivo Twice');
    const { followUpId, idea } = await shipped(place, ivo);
    const came = await Promise.all(
      ['SOLVED', 'NOT', 'SOLVED', 'NOT'].map((verdict) =>
        act(ivo, 'answerFollowUp', { input: { followUpId, verdict, shown: 'TEAM' } }, randomUUID()),
      ),
    );
    const { rows } = await place.own.database.query<{ agrees: boolean }>(
      `select (f.verdict = 'NOT') = (i.category <> 'SHIPPED') and (f.verdict = 'NOT') = exists (select 1 from idea_reopening r
         where r.idea_id = i.id) as agrees from follow_up f join idea i on i.id = $2 where f.id = $1`,
      [followUpId, idea.id],
    );
    const counted = came.filter((answer) => cameOf('answerFollowUp', answer) === 'FollowUpChanged').length;
    return same([1, { agrees: true }], [counted, rows[0]]);
  }),
  own('several things that go wrong for one person at once open one case', async (place) => {
    const { staff, publicSpace } = place.things;
    const uma = await place.newcomer('Uma Unlucky');
    const idea = await postIdea(uma, publicSpace, 'All at once', 'x');
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(await answered(staff, idea, publicSpace.stageId, `Words ${n}.`));
    await Promise.all(
      ids.map((answerId) => act(uma, 'rateAnswer', { input: { answerId, value: 'NO' } }, randomUUID())),
    );
    await recoveryOf(place, uma);
    const { rows } = await place.own.database.query<{ cases: number; causes: number }>(
      `select count(distinct r.id)::int as cases, count(c.*)::int as causes from recovery r
       join recovery_cause c on c.recovery_id = r.id where r.member_id = $1`,
      [uma.memberId],
    );
    const words = await Promise.all(
      ['APOLOGY', 'CONTACT', 'LEARNED', 'FIX'].map(async (kind) => {
        const recoveryId = await recoveryOf(place, uma);
        return cameOf(
          'writeInRecovery',
          await act(
            staff,
            'writeInRecovery',
            { input: { recoveryId, kind, text: 'I am sorry.' } },
            randomUUID(),
          ),
        );
      }),
    );
    const deviations = same([{ cases: 1, causes: 4 }], rows).passed ? [] : [JSON.stringify(rows)];
    if (words[0] !== 'RecoveryChanged') deviations.push(`the apology: ${words[0]}`);
    await made(staff, 'writeInRecovery', {
      input: { recoveryId: await recoveryOf(place, uma), kind: 'CONTACT', text: 'I call you.' },
    });
    return none('one case', deviations);
  }),
]);
