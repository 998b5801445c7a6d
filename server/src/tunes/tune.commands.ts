import {
  agreeToResultInput,
  closeTuneInput,
  raiseTuneInput,
  writeInTuneInput,
} from '@rapport/shared/inputs/remembering';
import words from '../locales/en/tunes.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { TuneEntity, TuneWordEntity } from './tune.entity.js';
import { signTo } from './tune.live.js';
import { tellQuietly } from './tune.mail.js';
import { tunePolicy } from './tune.policy.js';
import { tuneInside } from './tune.queries.js';

const here = statement<{ id: string }>(
  'tunes.here',
  'select id from member where community_id = $1 and id = $2 and left_at is null for key share',
);

// Whoever looks after the community first, so that nobody has to know whom to ask.
const helpers = statement<{ id: string }>(
  'tunes.helpers',
  `select id from member where community_id = $1 and role in ('ADMIN', 'STAFF') and left_at is null
     and id <> $2 and id <> $3 and ($4::uuid is null or id = $4::uuid)
   order by role <> 'ADMIN', created_at, id limit 1`,
);

// No event that anybody reacts to and no idempotent trace of words: nothing but these two tables knows of it.
const open = statement<{ id: string }>(
  'tunes.open',
  `insert into tune (community_id, id, raised_by_id, about_id, helper_id, opened_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (community_id, raised_by_id, about_id) where closed_at is null do nothing returning id`,
);

async function say(write: Write, tuneId: string, text: string): Promise<void> {
  const { communityId, memberId } = write.actor;
  const id = write.ids.next();
  await write.tx.insert(TuneWordEntity, { communityId, id, tuneId, authorId: memberId, text, at: write.now });
}

/** Says, in private to one other person of the team, that one is out of tune with somebody (practice 2.12). */
export const raiseTune = command({
  name: 'raiseTune',
  action: 'tune:raise',
  input: raiseTuneInput,
  limits: ['comment'],
  async run(write, { aboutId, helperId, text }) {
    const { communityId, memberId } = write.actor;
    if (aboutId === memberId) {
      throw invalid('aboutId', 'INVALID');
    }
    found(await write.tx.row(here, [communityId, aboutId]));
    const helper = await write.tx.row(helpers, [communityId, memberId, aboutId, helperId]);
    if (!helper) {
      throw helperId ? invalid('helperId', 'UNKNOWN') : refuse(new NotPossible(words.nobody));
    }
    const tuneId = write.ids.next();
    const values = [communityId, tuneId, memberId, aboutId, helper.id, write.now];
    if (!(await write.tx.row(open, values))) {
      refuse(new NotPossible(words.already));
    }
    await say(write, tuneId, text);
    await tellQuietly(write, tuneId, helper.id, 'asked');
    await signTo(write, [memberId, helper.id]);
    return { tuneId };
  },
});

/** One of the two says something to the other. */
export const writeInTune = command({
  name: 'writeInTune',
  action: 'tune:raise',
  input: writeInTuneInput,
  limits: ['comment'],
  async run(write, { tuneId, text }) {
    const tune = found(await tuneInside(write.tx, write.actor, tuneId));
    const { raisedById, helperId } = tunePolicy.authorize(write.actor, 'WRITE', tune);
    await say(write, tuneId, text);
    await tellQuietly(write, tuneId, write.actor.memberId === raisedById ? helperId : raisedById, 'answered');
    await signTo(write, [raisedById, helperId]);
    return { tuneId };
  },
});

/** One of the two ends it. What came of it is kept at once if who raised it writes it, else when they agree. */
export const closeTune = command({
  name: 'closeTune',
  action: 'tune:raise',
  input: closeTuneInput,
  async run(write, { tuneId, result }) {
    const { communityId, memberId } = write.actor;
    const tune = found(await tuneInside(write.tx, write.actor, tuneId));
    const { raisedById, helperId } = tunePolicy.authorize(write.actor, 'CLOSE', tune);
    const agreedAt = result !== null && memberId === raisedById ? write.now : null;
    await write.tx.update(TuneEntity, { communityId, id: tuneId }, { closedAt: write.now, result, agreedAt });
    if (result !== null && memberId !== raisedById) {
      await tellQuietly(write, tuneId, raisedById, 'answered');
    }
    await signTo(write, [raisedById, helperId]);
    return { tuneId };
  },
});

/** Who raised it says whether what came of it is kept; if not, its words are gone. */
export const agreeToTuneResult = command({
  name: 'agreeToTuneResult',
  action: 'tune:raise',
  input: agreeToResultInput,
  async run(write, { tuneId, agree }) {
    const { communityId } = write.actor;
    const tune = found(await tuneInside(write.tx, write.actor, tuneId));
    const { raisedById, helperId } = tunePolicy.authorize(write.actor, 'AGREE', tune);
    const change = agree ? { agreedAt: write.now } : { result: null };
    await write.tx.update(TuneEntity, { communityId, id: tuneId }, change);
    await signTo(write, [raisedById, helperId]);
    return { tuneId };
  },
});
