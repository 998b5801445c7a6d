import { none, own, same, theme } from '../check.ts';
import { at } from '../http.ts';
import { POST_COMMENT, postIdea } from '../things.ts';
import { act, made, notRefused } from '../together/act.ts';
import { visitorOf } from '../together/asked.ts';
import { spaceNamed } from '../together/spaces.ts';

/** What merging and its undoing show to whom. */
export const togetherMerging = theme('together-merging', [
  own('a merge opens nothing that was said among fewer', async (place) => {
    const { staff, admin, customer, publicSpace, staffSpace, membersSpace, hidden, other } = place.things;
    const source = await postIdea(customer, membersSpace, 'Among members', 'membersibex said');
    const target = await postIdea(customer, publicSpace, 'For all', 'x');
    const mates = await postIdea(customer, publicSpace, 'For all as well', 'x');
    const inTeam = await postIdea(staff, staffSpace, 'Team twin', 'teamibex');
    await staff.ask(POST_COMMENT, {
      input: { threadId: mates.threadId, text: 'notedibex', staffOnly: true },
    });
    const tries = [
      ...(await notRefused('customer', customer, [
        ['mergeIdeas', { input: { sourceId: source.id, targetId: target.id, why: 'x' } }],
      ])),
      ...(await notRefused('admin', admin, [
        ['mergeIdeas', { input: { sourceId: hidden.id, targetId: target.id, why: 'x' } }],
        ['mergeIdeas', { input: { sourceId: inTeam.id, targetId: source.id, why: 'x' } }],
        ['mergeIdeas', { input: { sourceId: target.id, targetId: inTeam.id, why: 'x' } }],
        ['mergeIdeas', { input: { sourceId: target.id, targetId: source.id, why: 'x' } }],
      ])),
    ];
    await made(staff, 'mergeIdeas', { input: { sourceId: mates.id, targetId: target.id, why: 'Same' } });
    for (const caller of [visitorOf(place), customer, other]) {
      for (const path of [target.path, mates.path]) {
        const { text } = await caller.get(path);
        if (/notedibex|membersibex|teamibex/.test(text)) tries.push(`${path} shows it`);
      }
      const query = '{ thread(id: "ID") { commentCount comments(first: 20) { edges { node { text } } } } }';
      const { json, text } = await caller.graphql(query.replace('ID', target.threadId));
      if (text.includes('notedibex') || at(json, 'data', 'thread', 'commentCount') !== 0) tries.push(text);
    }
    return none('refused, and notes stay notes', tries);
  }),
  own('undoing a merge publishes nothing that the team said in its own space since', async (place) => {
    const { staff, admin } = place.things;
    const author = await place.newcomer('Uma Undo');
    const [near, far] = [
      await spaceNamed(admin, 'Stays open', 'PUBLIC'),
      await spaceNamed(admin, 'Becomes ours', 'PUBLIC'),
    ];
    const source = await postIdea(author, near, 'Undone later', 'x');
    const target = await postIdea(author, far, 'Goes inside', 'x');
    const said = await author.ask(POST_COMMENT, { input: { threadId: source.threadId, text: 'A question' } });
    const merge = await made(author, 'mergeIdeas', {
      input: { sourceId: source.id, targetId: target.id, why: 'x' },
    });
    const input = {
      spaceId: far.id,
      name: 'Becomes ours',
      description: 'x',
      cadenceDays: 5,
      visibility: 'STAFF',
    };
    await made(admin, 'updateSpace', { input });
    const parentId = at(said, 'postComment', 'comment', 'id');
    await staff.ask(POST_COMMENT, { input: { threadId: target.threadId, parentId, text: 'insideibex' } });
    const undone = await act(author, 'undoMerge', { input: { mergeId: merge['id'], why: 'x' } });
    const { text } = await author.graphql(
      'query ($id: ID!) { thread(id: $id) { comments(first: 20) { edges { node { text replies { text } } } } } }',
      { id: source.threadId },
    );
    const page = (await visitorOf(place).get(source.path)).text;
    return same(
      [false, false, false],
      [
        text.includes('insideibex'),
        page.includes('insideibex'),
        text.includes('"errors"') || undone.status >= 500,
      ],
    );
  }),
]);
