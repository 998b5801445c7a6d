import words from '../locales/en/feelings.json' with { type: 'json' };
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';

/** What the rule asks about something that may have felt like something. */
export interface JudgedThing {
  writerId: string;
  /** Whether who wrote it is here and on the team. */
  writerListens: boolean;
  /** Whether it was meant for the caller: they asked, wrote beside it or follow it. */
  meantForCaller: boolean;
}

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/** Who may tell how something felt: whom it was meant for, as long as somebody is there to read it. */
export const feelingPolicy = policyOf<JudgedThing, 'TELL'>(['TELL'], (actor, _act, thing) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  if (actor.memberId === thing.writerId) {
    return no(words.own);
  }
  if (!thing.writerListens) {
    return no(words.gone);
  }
  return thing.meantForCaller || no(words.notMeant);
});
