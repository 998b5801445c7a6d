import { randomUUID } from 'node:crypto';
import { none, own, same, theme } from '../check.ts';
import { answered, day, making, promised, telling } from '../kept/kept.ts';
import { codeIn, MARKUP } from '../payloads.ts';
import { postIdea } from '../things.ts';
import { act, cameOf, made } from '../together/act.ts';

const FORMULA = `=HYPERLINK("https://evil.example/pwned","x") ${randomUUID().slice(0, 6)}`;

/** Hostile words and odd input in what keeps the team's word. */
export const keptWords = theme('kept-words', [
  own(
    'a promise and an outcome show hostile words as words, on every page and in every feed',
    async (place) => {
      const { staff, customer, publicSpace } = place.things;
      const words = MARKUP.slice(0, 6).join(' ').slice(0, 400);
      const idea = await postIdea(customer, publicSpace, 'Hostile promise', 'x');
      const answerId = await answered(staff, idea, publicSpace.stageId, 'We will put a lamp there.');
      const promise = await made(staff, 'makePromise', {
        input: { ...making(staff, answerId), text: words },
      });
      const input = { promiseId: promise['id'], dueOn: day(30), why: words };
      await made(staff, 'movePromise', { input });
      const shown = await postIdea(customer, publicSpace, 'Hostile outcome', 'x');
      const outcome = await made(staff, 'publishOutcome', {
        input: telling(publicSpace, [shown], {
          title: words.slice(0, 90),
          summary: words.slice(0, 250),
          text: MARKUP.join('\n\n').slice(0, 8_000),
          links: [
            { title: '<script>pwned()</script>', url: 'https://example.org/?"><script>pwned()</script>' },
          ],
        }),
      });
      const deviations: string[] = [];
      const paths = [
        `/promises/${String(promise['id'])}`,
        '/promises',
        idea.path,
        shown.path,
        String(outcome['path']),
      ];
      for (const path of [...paths, '/outcomes', '/outcomes.atom', '/feed.atom', '/', '/accountability']) {
        const { text, status } = await place.visitor().get(path);
        const code = codeIn(text);
        if (status !== 200 || code) deviations.push(`${path}: ${status} ${code ?? ''}`);
      }
      return none('as words', deviations);
    },
  ),
  own('an address that is no web page is neither evidence nor proof', async (place) => {
    const { staff, customer, publicSpace } = place.things;
    const { promiseId } = await promised(place, customer, publicSpace);
    const idea = await postIdea(customer, publicSpace, 'Odd links', 'x');
    const deviations: string[] = [];
    const odd = [
      'javascript:pwned()',
      'data:text/html,x',
      'file:///etc/passwd',
      '//evil.example',
      'ftp://x.example/',
      'https://',
      ' ',
      'x'.repeat(5_000),
      'https://a:b@evil.example/',
    ];
    for (const url of odd) {
      const links = [{ title: 'x', url }];
      const told = cameOf(
        'publishOutcome',
        await act(staff, 'publishOutcome', { input: telling(publicSpace, [idea], { links }) }),
      );
      if (!/InvalidInput|BAD_/.test(told)) deviations.push(`link ${url.slice(0, 30)}: ${told}`);
      // Left empty, there is no link.
      if (!url.trim()) continue;
      const kept = cameOf(
        'keepPromise',
        await act(staff, 'keepPromise', { input: { promiseId, text: 'x', link: url } }),
      );
      if (!/InvalidInput|BAD_/.test(kept)) deviations.push(`proof ${url.slice(0, 30)}: ${kept}`);
    }
    return none('refused each', deviations);
  }),
  own('days that are none, or lie where no promise can, are refused', async (place) => {
    const { staff, customer, publicSpace } = place.things;
    const { answerId, promiseId } = await promised(place, customer, publicSpace);
    const deviations: string[] = [];
    for (const dueOn of [
      '2020-01-01',
      '9999-12-31',
      '2027-02-30',
      'soon',
      '',
      '-000001-01-01',
      '2026-11-22T00:00:00Z',
    ]) {
      for (const [name, input] of [
        ['makePromise', { ...making(staff, answerId), dueOn, quote: 'put a lamp' }],
        ['movePromise', { promiseId, dueOn, why: 'x' }],
      ] as const) {
        const came = cameOf(name, await act(staff, name, { input }));
        if (!/InvalidInput|BAD_/.test(came)) deviations.push(`${name} ${dueOn}: ${came}`);
      }
    }
    return none('refused each', deviations);
  }),
  own('nobody is made to have promised what they did not say', async (place) => {
    const { staff, admin, customer, publicSpace, noteId } = place.things;
    const { answerId } = await promised(place, customer, publicSpace);
    const base = making(staff, answerId);
    const deviations: string[] = [];
    for (const more of [
      { quote: 'We will pay for everything.' },
      { quote: '' },
      { quote: '   ' },
      { sourceKind: 'COMMENT', sourceId: noteId, quote: 'Between us' },
      { sourceKind: 'COMMENT', sourceId: answerId },
      { ownerId: customer.memberId },
      { text: 'x'.repeat(50_000) },
    ]) {
      const came = cameOf('makePromise', await act(admin, 'makePromise', { input: { ...base, ...more } }));
      if (!/InvalidInput|NotFound|NotPossible|BAD_/.test(came))
        deviations.push(`${JSON.stringify(more).slice(0, 60)}: ${came}`);
    }
    return none('refused each', deviations);
  }),
  own('an apology comes first and in its order, whoever writes it and however it is sent', async (place) => {
    const { staff, publicSpace } = place.things;
    const kinds = ['APOLOGY', 'WHAT_HAPPENED', 'WHAT_WE_DO', 'REPORT_BACK'];
    const came: string[] = [];
    for (const order of [[1, 0, 2, 3], [0, 1, 2], [0, 1, 2, 3, 0], [], [0, 0, 0, 0], [3, 2, 1, 0]]) {
      const blocks = order.map((at_) => ({ kind: kinds[at_], text: 'We are sorry.' }));
      const input = { spaceId: publicSpace.id, title: 'Out of order', blocks, reportOn: day(9) };
      came.push(cameOf('publishIncident', await act(staff, 'publishIncident', { input })));
    }
    return same(Array(6).fill('InvalidInput'), came);
  }),
  own('downloads hold no formula that a spreadsheet would run', async (place) => {
    const { staff, customer, publicSpace } = place.things;
    const idea = await postIdea(customer, publicSpace, FORMULA, 'x');
    const answerId = await answered(staff, idea, publicSpace.stageId, 'We will put a lamp there.');
    const promise = { ...making(staff, answerId), text: FORMULA };
    await made(staff, 'makePromise', { input: promise });
    await place.own.database.query(
      `update schedule_run set next_due_at = now() where name like 'accountability.%'`,
    );
    const { text } = await place.visitor().get('/accountability.csv');
    const cells = text.split('\n').flatMap((row) => row.split(/,(?=")|(?<="),/));
    return none(
      'no cell begins with = + - @',
      cells.filter((cell) => /^"?[=+@\t]|^"?-\D/.test(cell)).slice(0, 3),
    );
  }),
]);
