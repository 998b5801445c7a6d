import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Subject } from 'rxjs';
import { expect, it } from 'vitest';
import { inTurnLink } from './in-turn-link';

const act = gql`
  mutation Act($name: String!) {
    act(name: $name)
  }
`;

it('sends what concerns one thing in order, also after a failure, and other things meanwhile', async () => {
  const answers = new Map<string, Subject<ApolloLink.Result>>();
  const sent: string[] = [];
  const server = new ApolloLink(({ variables }) => {
    const answer = new Subject<ApolloLink.Result>();
    const name = variables['name'] as string;
    sent.push(name);
    answers.set(name, answer);
    return answer;
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: inTurnLink().concat(server) });
  const write = (name: string, inTurn?: string): Promise<unknown> =>
    client.mutate({ mutation: act, variables: { name }, context: { inTurn } });
  const answer = (name: string): void => {
    answers.get(name)?.next({ data: { act: name } });
    answers.get(name)?.complete();
  };

  const first = write('give', 'idea-1');
  const second = write('take back', 'idea-1');
  const third = write('give again', 'idea-1');
  void write('other idea', 'idea-2');
  void write('no turn');
  await expect.poll(() => sent.toSorted()).toEqual(['give', 'no turn', 'other idea']);
  answers.get('give')?.error(new Error('no connection'));
  await expect(first).rejects.toThrow('no connection');
  await expect.poll(() => sent.at(-1)).toBe('take back');
  expect(sent).not.toContain('give again');
  answer('take back');
  await second;
  await expect.poll(() => sent.at(-1)).toBe('give again');
  answer('give again');
  await third;
});
