import type { Caller } from './caller.ts';
import { textAt } from './http.ts';

const RESULTS = {
  askReadBack: ['AskReadBackInput', '... on ReadBackChanged { made: readBack { id } }'],
  answerReadBack: ['AnswerReadBackInput', '... on ReadBackChanged { made: readBack { id } }'],
  openDifference: ['OpenDifferenceInput', '... on DifferenceChanged { made: difference { id } }'],
  addTriedOption: ['AddTriedOptionInput', '... on DifferenceChanged { made: difference { id } }'],
} as const;

/** @throws when it was refused: then nothing of it would stand on the page that is looked at. */
async function made(caller: Caller, act: keyof typeof RESULTS, input: object): Promise<string> {
  const [type, result] = RESULTS[act];
  const answer = await caller.ask(`mutation ($input: ${type}!) { ${act}(input: $input) { ${result} } }`, {
    input,
  });
  const id = textAt(answer, act, 'made', 'id');
  if (!id) throw new Error(`${act}: ${JSON.stringify(answer)}`);
  return id;
}

/** A read-back, its correction and a difference about an idea, all in words that want to be code. */
export async function differ(staff: Caller, author: Caller, ideaId: string, hostile: string): Promise<void> {
  const words = hostile.slice(0, 1_900);
  const readBackId = await made(staff, 'askReadBack', { ideaId, revision: 1, words });
  await made(author, 'answerReadBack', { readBackId, confirmed: false, correction: words });
  const differenceId = await made(author, 'openDifference', {
    ideaId,
    withMemberId: staff.memberId,
    position: words,
    importance: 'NICE',
  });
  await made(author, 'addTriedOption', {
    differenceId,
    words: words.slice(0, 900),
    cameOfIt: words.slice(900, 1_800),
  });
}
