import { anywhere, fits, none, own, same, theme } from '../check.ts';
import { at } from '../http.ts';
import type { Place } from '../place.ts';

/** What may be kept, and by whom. */
export const caching = theme('caching', [
  own('no page of somebody signed in may be kept', async (place) => {
    const { customer, idea } = place.things;
    const deviations: string[] = [];
    for (const path of ['/', '/ideas', idea.path, '/inbox', '/me', '/spaces']) {
      const { headers } = await customer.get(path);
      if (!/no-store/.test(String(headers['cache-control'])))
        deviations.push(`${path}: ${headers['cache-control']}`);
    }
    return none('no-store each', deviations);
  }),
  own('pages for visitors vary by cookie', async (place) => {
    const { headers } = await place.visitor().get('/ideas');
    return fits('Vary: cookie', headers.vary ?? 'none', /cookie/i.test(headers.vary ?? ''));
  }),
  own('a page made for a member is never served to a visitor, nor the other way round', async (place) => {
    const { customer, idea } = place.things;
    const deviations: string[] = [];
    for (const path of ['/', '/ideas', idea.path]) {
      await customer.get(path);
      const visitor = await place.visitor().get(path);
      if (visitor.text.includes('Carl Customer, your menu') || visitor.text.includes(customer.email))
        deviations.push(`${path} for a visitor`);
      const member = await customer.get(path);
      if (!member.text.includes(customer.memberId)) deviations.push(`${path} for a member is a visitor's`);
    }
    return none('each their own', deviations);
  }),
  own('a visitor cannot put words into what other visitors are served', async (place) => {
    const deviations: string[] = [];
    const poison = 'poisonedquagga';
    const headers = {
      'x-forwarded-host': `${poison}.example`,
      'x-forwarded-prefix': poison,
      'x-original-url': `/${poison}`,
      'x-rewrite-url': `/${poison}`,
      forwarded: `host=${poison}.example`,
      'accept-language': poison,
      'user-agent': poison,
      referer: `https://${poison}.example`,
    };
    for (const path of [
      '/',
      '/ideas',
      '/ideas?utm_source=poisonedquagga',
      '/spaces',
      '/robots.txt',
      '/sitemap.xml',
      '/community.css',
    ]) {
      await place.visitor().get(path, headers);
      const { text } = await place.visitor().get(path.split('?')[0] ?? '/');
      if (text.includes(poison)) deviations.push(path);
    }
    return none('nothing of it', deviations);
  }),
  anywhere('answers of the API may not be kept', async (place) => {
    const { headers } = await place.visitor().graphql('{ community { name } }');
    return same('no-store', headers['cache-control']);
  }),
  own('answers to visitors by the API are dropped when a right changes', async (place) => {
    const { admin, membersSpace } = place.things;
    const query = '{ spaces { slug } }';
    const sees = async (): Promise<boolean> =>
      (await place.visitor().graphql(query)).text.includes(membersSpace.slug);
    const update = `mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { __typename ... on Problem { message } } }`;
    const input = {
      spaceId: membersSpace.id,
      name: 'Members room',
      description: 'What it is for',
      cadenceDays: 5,
      archived: false,
    };
    const set = async (visibility: string): Promise<unknown> =>
      at(
        (await admin.graphql(update, { input: { ...input, visibility } })).json,
        'data',
        'updateSpace',
        '__typename',
      );
    const before = await sees();
    const opened = [await set('PUBLIC'), await waitFor(async () => sees())];
    const closed = [await set('MEMBERS'), await waitFor(async () => !(await sees()))];
    return same([false, ['SpaceChanged', true], ['SpaceChanged', true]], [before, opened, closed]);
  }),
  own('health answers may not be kept', async (place) => {
    const kept = [await cacheControl(place, '/livez'), await cacheControl(place, '/readyz')];
    return same(['no-store', 'no-store'], kept);
  }),
  anywhere('files with a hash in their name are kept for ever, others ask again', async (place) => {
    const { text } = await place.visitor().get('/');
    const asset = /(?:src|href)="(\/assets\/[^"]+)"/.exec(text)?.[1] ?? '/assets/none';
    const kept = await cacheControl(place, asset);
    return fits('immutable', kept, /immutable/.test(kept));
  }),
]);

async function cacheControl(place: Place, path: string): Promise<string> {
  return String((await place.visitor().get(path)).headers['cache-control']);
}

async function waitFor(holds: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + 5_000;
  while (performance.now() < end) if (await holds()) return true;
  return false;
}
