import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.ts';
import type { Place } from '../place.ts';
import type { Space } from '../things.ts';
import { act, made } from '../together/act.ts';

export interface TestStory {
  id: string;
  number: number;
  path: string;
  title: string;
}

/** What is told, and what is agreed to. */
interface Telling {
  teller?: Caller;
  nameForm?: 'NAME' | 'FIRST_NAME' | 'ANONYMOUS';
  uses?: string[];
}

export async function savedStory(teller: Caller, space: Space, more: object = {}): Promise<TestStory> {
  const input = {
    kind: 'MEMBER',
    spaceId: space.id,
    title: `How the lamp came ${randomUUID().slice(0, 6)}`,
    context: 'Forty flats and one dark stair.',
    mayNotFit: 'Where the stairs are lit already.',
    text: 'We asked, somebody listened, and there is light.',
    fromYear: 2024,
    qualities: ['LISTENED'],
    ...more,
  };
  return (await made(teller, 'saveStory', { input })) as unknown as TestStory;
}

/** A story that is with the person who reads it, agreed to. */
export async function story(place: Place, telling: Telling = {}): Promise<TestStory> {
  const { publicSpace, customer } = place.things;
  const { teller = customer, nameForm = 'NAME', uses = ['SITE'] } = telling;
  const one = await savedStory(teller, publicSpace);
  for (const use of uses)
    await made(teller, 'giveConsent', { input: { storyId: one.id, part: 'STORY', use, nameForm } });
  await made(teller, 'submitStory', { storyId: one.id });
  return one;
}

/** A story that everybody reads. */
export async function published(place: Place, telling: Telling = {}): Promise<TestStory> {
  const one = await story(place, telling);
  await act(place.things.staff, 'takeOverReview', { storyId: one.id });
  await made(place.things.staff, 'reviewStory', {
    input: { storyId: one.id, verdict: 'PUBLISHED', reason: 'It reads well.' },
  });
  return one;
}
