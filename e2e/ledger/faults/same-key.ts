import { newAct, send } from '../acts.ts';
import { graphql } from '../api.ts';
import { check } from '../check.ts';
import { outcomeOf, type Act, type Entry } from '../ledger.ts';
import { randomFrom } from '../random.ts';
import { openPlace, type FaultResult, type Stage } from '../run-fault.ts';

const AT_ONCE = 50;

/** One write of each kind, sent fifty times at the same moment under one key: it happens once. */
export async function sameKey(stage: Stage): Promise<FaultResult> {
  const place = await openPlace(stage, 'same-key');
  const { site, ledger, space, customers, staff, seed } = place;
  const random = randomFrom(seed);
  const [author, other] = customers;
  const [answerer] = staff;
  if (!author || !other || !answerer) throw new Error('There are too few people.');
  const notes: string[] = [];
  const findings: string[] = [];
  const storm = async (act: Act): Promise<Entry> => {
    const replies = await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        graphql(site, act.caller, act.query, { input: act.input, key: act.key }),
      ),
    );
    const outcomes = replies.map((reply) => outcomeOf(reply));
    const equal = new Set(
      outcomes.filter(({ outcome }) => outcome === 'ok').map(({ made }) => JSON.stringify(made)),
    );
    const conflicts = outcomes.filter(({ why }) => why.endsWith(' CONFLICT')).length;
    const ok = outcomes.filter(({ outcome }) => outcome === 'ok').length;
    notes.push(`${act.kind}: ${ok} equal answers, ${conflicts} times CONFLICT`);
    if (equal.size !== 1) findings.push(`${act.kind}: ${equal.size} different answers`);
    const others = outcomes.filter(({ outcome, why }) => outcome !== 'ok' && !why.endsWith(' CONFLICT'));
    for (const { why } of others) findings.push(`${act.kind}: answered ${why}`);
    // One more, alone: it must find what the fifty did.
    return send(site, ledger, act);
  };
  const words = (count: number): string => `zq${seed}xsamekeyx${count}q`;
  const text = (count: number): string => `${words(count)} The stairs are steep.`;
  const spaceId = space.id;
  const idea = await storm(
    newAct('idea', author, random, { input: { spaceId, title: words(1), text: text(1) }, words: words(1) }),
  );
  const ideaId = idea.made?.id ?? '';
  const threadId = idea.made?.thread?.id;
  await storm(
    newAct('conversation', author, random, {
      input: { spaceId, title: words(2), text: text(2) },
      words: words(2),
    }),
  );
  await storm(
    newAct('comment', other, random, { input: { threadId, text: text(3) }, words: words(3), ideaId }),
  );
  await storm(newAct('support', other, random, { input: { ideaId, importance: 'MATTERS' }, ideaId }));
  const input = { ideaId, stageId: space.stageId, text: text(4) };
  await storm(newAct('answer', answerer, random, { input, words: words(4), ideaId }));
  const suggested = { ideaId, fromRevision: 1, title: words(5), text: text(5), why: text(5) };
  await storm(newAct('suggestion', other, random, { input: suggested, words: words(5), ideaId }));
  const hurts = { spaceId, title: words(6), situation: text(6) };
  const irritant = await storm(newAct('irritant', author, random, { input: hurts, words: words(6) }));
  const irritantId = irritant.made?.id ?? '';
  const me = { irritantId, situation: text(7) };
  await storm(newAct('report', other, random, { input: me, words: words(7), ideaId: irritantId }));
  const found = await check(stage.world, place);
  found.wrong.push(...findings, ...(await otherArguments(stage, idea)));
  return { fault: 'same-key', place, findings: found, notes };
}

/** The same key with other words is refused, and changes nothing. */
async function otherArguments({ server }: Stage, { caller, query, input, key }: Entry): Promise<string[]> {
  const changed = { ...(input as Record<string, unknown>), text: 'Other words.' };
  const { body } = await graphql(server.url, caller, query, { input: changed, key });
  return JSON.stringify(body).includes('"CONFLICT"') ? [] : ['a key was taken for other arguments'];
}
