import { handOverAttentionInput, settleAttentionInput } from '@rapport/shared/inputs/indicator';
import words from '../locales/en/indicators.json' with { type: 'json' };
import { isOnTeam } from '../hand-overs/hand-over.module.js';
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { AttentionHandOverEntity, AttentionItemEntity } from './indicator.entity.js';
import { attentionHandedOver, attentionSettled } from './indicator.events.js';

interface Item {
  id: string;
  ownerId: string;
  closedAt: Date | null;
}
const lock = statement<Item>(
  'indicators.lock_attention',
  `select id, owner_id as "ownerId", closed_at as "closedAt" from attention_item where community_id = $1 and id = $2
   for update`,
);

/** An open item that the writer looks after, or any for an admin. @throws Refusal */
async function openItem(write: Write, itemId: string): Promise<Item> {
  const { communityId, memberId, role } = write.actor;
  const item = found(await write.tx.row(lock, [communityId, itemId]));
  if (item.ownerId !== memberId && role !== 'ADMIN') {
    refuse(new NotPossible(words.notYours));
  }
  if (item.closedAt) {
    refuse(new NotPossible(words.closed));
  }
  return item;
}

/** Says what was found and closes the item; without words it stays open (practice 1.4). */
export const settleAttention = command({
  name: 'settleAttention',
  action: 'indicator:settle',
  input: settleAttentionInput,
  limits: ['edit'],
  async run(write, { itemId, note }) {
    const { communityId, memberId } = write.actor;
    await openItem(write, itemId);
    const closed = { note, closedAt: write.now, closedById: memberId };
    await write.tx.update(AttentionItemEntity, { communityId, id: itemId }, closed);
    await write.emit(attentionSettled, { itemId });
    return { itemId };
  },
});

/** Somebody else of the team looks after it from now on. */
export const handOverAttention = command({
  name: 'handOverAttention',
  action: 'indicator:settle',
  input: handOverAttentionInput,
  limits: ['edit'],
  async run(write, { itemId, toId, note }) {
    const { communityId } = write.actor;
    const { ownerId } = await openItem(write, itemId);
    if (toId === ownerId) {
      throw invalid('toId', 'TAKEN', words.sameOwner);
    }
    if (!(await isOnTeam(write, toId))) {
      throw invalid('toId', 'UNKNOWN', words.notOnTeam);
    }
    const id = write.ids.next();
    const row = { communityId, id, itemId, fromId: ownerId, toId, note, at: write.now };
    await write.tx.insert(AttentionHandOverEntity, row);
    await write.tx.update(AttentionItemEntity, { communityId, id: itemId }, { ownerId: toId });
    await write.emit(attentionHandedOver, { itemId, toId });
    return { itemId };
  },
});
