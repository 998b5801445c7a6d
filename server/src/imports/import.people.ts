import { bringInMembers, membersByEmail, membersWithAccount } from '../members/member.module.js';
import type { Tx } from '../platform/tx.js';
import type { ImportChanges } from './import.changes.js';
import { followImported } from './import.followers.js';
import type { PlannedPerson } from './import.plan.js';
import { idOf, type ImportSteps } from './import.steps.js';

const AT_ONCE = 500;

/** Makes members of people; whoever is here already is found by their address. */
export async function writePeople(steps: ImportSteps, people: readonly PlannedPerson[]): Promise<void> {
  await steps.inSteps(people, AT_ONCE, (tx, some) => writeSome(steps, tx, some));
}

async function writeSome(steps: ImportSteps, tx: Tx, some: readonly PlannedPerson[]): Promise<void> {
  const { communityId } = steps.place;
  const people = some.map(({ key, name, email, since }) => {
    return { id: steps.services.ids.next(), key, name, email, createdAt: since };
  });
  const added = await bringInMembers(tx, communityId, people, steps.importedAt);
  const emails = people.flatMap(({ id, email }) => (added.has(id) || email === null ? [] : [email]));
  const present = emails.length > 0 ? await membersByEmail(tx, communityId, emails) : [];
  const ids = new Map(present.map(({ email, id }) => [email, id]));
  const items = people.map(({ id, key, email }) => ({
    key,
    targetId: added.has(id) ? id : idOf(ids, email ?? ''),
  }));
  await steps.remember(tx, 'MEMBER', items);
  items.forEach(({ key, targetId }) => steps.known.members.set(key, targetId));
}

/** Members who were here already, with an account, follow what the import brought of theirs. */
export async function writeFollowers(steps: ImportSteps, { ideas, support }: ImportChanges): Promise<void> {
  const { services, known, importedAt } = steps;
  const { communityId } = steps.place;
  const keys = new Set([...ideas.map(({ author }) => author), ...support.map(({ person }) => person)]);
  const ids = [...keys].map((key) => idOf(known.members, key));
  for (const memberId of await membersWithAccount(services.db, communityId, ids)) {
    await steps.step((tx) => followImported(tx, { communityId, memberId, since: importedAt }));
  }
}
