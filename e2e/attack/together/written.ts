import type { Caller } from '../caller.ts';
import { at, textAt } from '../http.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, postIdea, type Idea, type Space } from '../things.ts';
import { made } from './act.ts';
import { complain } from './complained.ts';

/** Everything that people write together, once each, about one idea and one irritant. */
export interface Written {
  idea: Idea;
  suggestionId: string;
  suggestionNumber: number;
  suggestionThreadId: string;
  readBackId: string;
  differenceId: string;
  sharedId: string;
  proposalId: string;
  mergeId: string;
  linkId: string;
  creditId: string;
  irritantId: string;
  irritantNumber: number;
  irritantThreadId: string;
  /** Reported by two, and the other of the two. */
  otherIrritantId: string;
  rootCauseId: string;
  rootCauseNumber: number;
  rootCausePath: string;
  irritantPath: string;
  callId: string;
}

export interface People {
  staff: Caller;
  /** Writes the idea and the irritant. */
  ann: Caller;
  /** Suggests, says me too with a situation, and wrote the idea that became part of it. */
  ben: Caller;
  /** Takes part in everything without writing a word. */
  cid: Caller;
}

export async function peopleOf(place: Place): Promise<People> {
  const [ann, ben, cid] = await Promise.all(
    ['Ann Author', 'Ben Builder', 'Cid Quiet'].map((name) => place.newcomer(name)),
  );
  if (!ann || !ben || !cid) throw new Error('Somebody is missing.');
  return { staff: place.things.staff, ann, ben, cid };
}

/** Where it is written, and the words it is known by. */
interface Where {
  space: Space;
  publicIdea: Idea;
  word: string;
  /** Words of the team and of a merged idea, which stay when the author takes theirs back. */
  stays?: string;
}

/** Writes it all in one space, every text with the word, so that any way out of there shows it. */
export async function writeTogether(
  { staff, ann, ben, cid }: People,
  { space, publicIdea, word, stays = word }: Where,
): Promise<Written> {
  const idea = await postIdea(ann, space, `Meter ${word} idea`, `An idea that says ${word} plainly.`);
  const ideaId = idea.id;
  await made(cid, 'supportIdea', { input: { ideaId } });
  await made(cid, 'followThread', { threadId: idea.threadId });
  for (const person of [ben, staff])
    await person.ask(POST_COMMENT, { input: { threadId: idea.threadId, text: `A comment on ${word}` } });
  const thought = await cid.ask(POST_COMMENT, {
    input: { threadId: idea.threadId, text: 'A plain thought' },
  });
  const commentId = at(thought, 'postComment', 'comment', 'id');
  const suggestion = await made(ben, 'suggestEdit', {
    input: {
      ideaId,
      fromRevision: 1,
      title: `Meter ${word} idea`,
      text: `An idea that says ${word} better.`,
      why: `Because of ${word}`,
      wantsCredit: true,
    },
  });
  await made(cid, 'supportSuggestion', { suggestionId: suggestion['id'] });
  const suggestionThreadId = String(at(suggestion, 'thread', 'id'));
  await made(cid, 'followThread', { threadId: suggestionThreadId });
  await ben.ask(POST_COMMENT, { input: { threadId: suggestionThreadId, text: `About ${word} here` } });
  const readBack = await made(staff, 'askReadBack', {
    input: { ideaId, revision: 1, words: `Understood ${word}` },
  });
  await made(ann, 'answerReadBack', {
    input: { readBackId: readBack['id'], confirmed: false, correction: `Rather ${word}` },
  });
  const position = { position: `My position ${word}`, importance: 'MATTERS' };
  const opened = { ideaId, withMemberId: staff.memberId, ...position };
  const differenceId = (await made(ann, 'openDifference', { input: opened }))['id'];
  await made(staff, 'saySide', { input: { differenceId, ...position } });
  await made(ann, 'addTriedOption', {
    input: { differenceId, words: `Tried ${word}`, cameOfIt: `Came ${word}` },
  });
  const shared = await made(ann, 'sayWhatIsShared', { input: { differenceId, words: `Shared ${word}` } });
  const proposed = await made(ann, 'proposeOutcome', {
    input: { differenceId, outcome: 'AGREED_TO_DISAGREE', words: `Out of ${word}` },
  });
  const twin = await postIdea(ben, space, `Twin ${stays} idea`, `A twin that says ${stays} too.`);
  await made(cid, 'supportIdea', { input: { ideaId: twin.id } });
  await ben.ask(POST_COMMENT, { input: { threadId: twin.threadId, text: `Twin comment ${stays}` } });
  const merge = await made(staff, 'mergeIdeas', {
    input: { sourceId: twin.id, targetId: ideaId, why: `The same ${stays}` },
  });
  const linked = await made(ann, 'linkIdeas', {
    input: { ideaId, otherId: publicIdea.id, kind: 'RELATES_TO' },
  });
  const links = at(linked, 'ideas') as { id: string; links: { id: string }[] }[];
  await made(ann, 'inviteCoAuthor', {
    input: { ideaId, memberId: cid.memberId, message: 'Come along' },
  });
  const credit = await made(staff, 'giveCredit', {
    input: { ideaId, memberId: cid.memberId, commentId, what: 'said a thing' },
  });
  return {
    idea,
    suggestionId: String(suggestion['id']),
    suggestionNumber: Number(suggestion['number']),
    suggestionThreadId,
    readBackId: String(readBack['id']),
    differenceId: String(differenceId),
    sharedId: String(shared['sharedId']),
    proposalId: String(at(proposed, 'proposal', 'id')),
    mergeId: String(merge['id']),
    linkId: String(links.find(({ id }) => id === ideaId)?.links[0]?.id),
    creditId: textAt(credit, 'id') || (await ownCreditOf(cid, ideaId)),
    ...(await complain({ staff, ann, ben, cid }, { space, word, stays, ideaId })),
  };
}

async function ownCreditOf(person: Caller, ideaId: string): Promise<string> {
  const answer = await person.ask('{ viewer { credits(first: 50) { edges { node { id idea { id } } } } } }');
  const edges = at(answer, 'viewer', 'credits', 'edges') as {
    node: { id: string; idea: { id: string } | null };
  }[];
  return edges.find(({ node }) => node.idea?.id === ideaId)?.node.id ?? '';
}
