import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { INSIDE, NOT_FOR_HOOKS } from '../addresses.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { deleteHook, hookInput, hookTo, pinged, tryHook, UPDATE_HOOK } from '../hooks.ts';
import { textAt } from '../http.ts';

/** Where an admin of bad intent, or one who was deceived, could make this server call. */
export const webhookTargets = theme('webhook-targets', [
  own('no address inside can be given, in any spelling, when it is made or changed', async (place) => {
    const { admin } = place.things;
    const { receiver } = place.own;
    const hook = await hookTo(place, '/table');
    const before = receiver.insideReached;
    const deviations: string[] = [];
    for (const host of INSIDE) {
      for (const url of [
        `https://${host}/`,
        `http://${host}:${receiver.insidePort}/`,
        `https://${host}:443/latest`,
      ]) {
        const created = await tryHook(admin, url);
        const changed = await admin.graphql(UPDATE_HOOK, {
          input: { ...hookInput(url), webhookId: hook.id },
        });
        for (const { json, status } of [created, changed]) {
          const came = textAt(json, 'data', 'made', '__typename');
          if (came !== 'InvalidInput' || status !== 200) deviations.push(`${url}: ${came || status}`);
        }
      }
    }
    await deleteHook(place, hook);
    if (receiver.insideReached > before) deviations.push('something inside was reached');
    return none(`InvalidInput for ${INSIDE.length} hosts`, deviations);
  }),
  own(
    'an address that is no web address of the public internet is refused beside its field',
    async (place) => {
      const deviations: string[] = [];
      for (const url of NOT_FOR_HOOKS) {
        const { json, text } = await tryHook(place.things.admin, url);
        if (textAt(json, 'data', 'made', 'fields', 0, 'path') !== 'url')
          deviations.push(`${url.slice(0, 40)}: ${text.slice(0, 120)}`);
      }
      return none('InvalidInput at url', deviations);
    },
  ),
  own('a name that leads inside is not called', async (place) => {
    const { admin } = place.things;
    const { receiver } = place.own;
    const before = receiver.insideReached;
    const deviations: string[] = [];
    for (const name of [
      'localhost',
      'LOCALHOST',
      'localhost.',
      'ip6-localhost',
      hostname(),
      'no-such-name.invalid',
    ]) {
      const { json } = await tryHook(admin, `https://${name}/`);
      const id = textAt(json, 'data', 'made', 'webhook', 'id');
      if (!id) continue;
      const { trouble, answer } = await pinged(place, { id });
      if (!/^(ADDRESS_NOT_PUBLIC|NAME_UNKNOWN)$/.test(String(trouble)) || answer)
        deviations.push(`${name}: ${trouble} ${answer}`);
      await deleteHook(place, { id });
    }
    if (receiver.insideReached > before) deviations.push('something inside was reached');
    return none('ADDRESS_NOT_PUBLIC or NAME_UNKNOWN', deviations);
  }),
  own('a redirect inside is not followed, and told to admins as what it is', async (place) => {
    const { receiver } = place.own;
    const hook = await hookTo(place, '/redirect');
    const { status, trouble, answer } = await pinged(place, hook);
    await deleteHook(place, hook);
    return same([307, 'REFUSED', 'moved', 0], [status, trouble, answer, receiver.insideReached]);
  }),
  own('an endless answer and endless headers are cut off', async (place) => {
    const seen: unknown[] = [];
    for (const path of ['/endless', '/heads']) {
      const hook = await hookTo(place, path);
      const began = performance.now();
      const { trouble } = await pinged(place, hook);
      seen.push(trouble, performance.now() - began < 5_000);
      await deleteHook(place, hook);
    }
    return same(['TOO_LARGE', true, 'UNREACHABLE', true], seen);
  }),
  own('slow receivers hold up nobody else and are given up on', async (place) => {
    const slow = await Promise.all(Array.from({ length: 6 }, (_, index) => hookTo(place, `/slow-${index}`)));
    const quick = await hookTo(place, '/quick');
    const waiting = slow.map((hook) => pinged(place, hook, 25_000));
    await pause(500);
    const began = performance.now();
    const { state } = await pinged(place, quick);
    const seconds = Math.round((performance.now() - began) / 1_000);
    const troubles = (await Promise.all(waiting)).map(({ trouble }) => trouble);
    for (const hook of [...slow, quick]) await deleteHook(place, hook);
    return fits(
      'DELIVERED within 3 s, TOO_SLOW',
      [state, seconds, troubles],
      state === 'DELIVERED' && seconds <= 3 && troubles.every((trouble) => trouble === 'TOO_SLOW'),
    );
  }),
]);
