import { createCommunity } from '../communities/community.module.js';
import { DEFAULT_PREFERENCES, MemberEntity } from '../members/member.module.js';
import type { Ids } from '../platform/ids.js';
import { addressOf, people, type PersonKey } from './content/people.js';
import { plainMembers } from './content/plain-members.js';
import { community } from './content/spaces.js';
import type { Cast } from './demo.cast.js';
import { thrown } from './demo.crowd.js';

/** Plain members came before the oldest idea, over the better part of a year. */
const CROWD_CAME = { least: 410, within: 300 };

/** Writes the community itself, set up and marked as the demo. */
export async function writeCommunity(cast: Cast): Promise<void> {
  const { came, ...facts } = community;
  await createCommunity(cast.tx, {
    ...facts,
    id: cast.communityId,
    demo: true,
    createdAt: cast.moment(came),
    setUpAt: cast.moment(came),
  });
}

/** Writes everybody: those who speak, and the crowd that reads and supports. */
export async function writePeople(cast: Cast, ids: Ids): Promise<void> {
  const common = {
    communityId: cast.communityId,
    userId: null,
    title: null,
    about: null,
    preferences: DEFAULT_PREFERENCES,
    leftAt: null,
  };
  const speaking = (Object.keys(people) as PersonKey[]).map((key) => {
    const { name, role, title = null, about = null, came } = people[key];
    const id = ids.next();
    cast.persons.set(key, id);
    return { ...common, id, name, role, title, about, email: addressOf(key), createdAt: cast.moment(came) };
  });
  const random = thrown(plainMembers.length);
  const crowd = plainMembers.map((name, place) => {
    const id = ids.next();
    cast.crowd.push(id);
    const createdAt = cast.moment(CROWD_CAME.least + CROWD_CAME.within * random());
    return {
      ...common,
      id,
      name,
      role: 'CUSTOMER' as const,
      email: `member-${place + 1}@mail.example`,
      createdAt,
    };
  });
  await cast.tx.insert(MemberEntity, [...speaking, ...crowd]);
}
