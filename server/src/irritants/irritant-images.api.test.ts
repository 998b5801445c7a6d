import { expect, it } from 'vitest';
import { look, shown, uploaded } from '../../test/images.js';
import { usePlace } from '../../test/place.js';
import { NO_LIMITS, World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename, { limits: NO_LIMITS });

const REPORT = `mutation ($input: ReportIrritantInput!) { reportIrritant(input: $input) {
  ... on IrritantReported { irritant { id situationHtml } } ... on InvalidInput { fields { path code } } } }`;

it('shows its images to whoever sees the irritant, and to nobody else', async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const [ada, staff] = [await world.member(), await world.member('STAFF')];
  const [adas, staffs] = [await place.signedIn(ada.email), await place.signedIn(staff.email)];
  const [open, hidden] = [await world.space(), await world.space('STAFF')];
  const image = await uploaded(adas);
  const input = { spaceId: open.id, title: 'See', situation: `Here: ${shown(image)}` };
  expect((await look(place, null, image.id)).status, 'not before it is somewhere').toBe(404);
  const { reportIrritant } = await adas.graphql<{
    reportIrritant: { irritant: { id: string; situationHtml: string } };
  }>(REPORT, { input });
  expect(reportIrritant.irritant.situationHtml).toContain(`<img src="/images/${image.id}.webp"`);
  expect((await look(place, null, image.id)).status).toBe(200);

  const secret = await uploaded(staffs);
  const without = { ...input, situation: shown({ ...secret, alt: '' }), spaceId: hidden.id };
  expect(await staffs.graphql(REPORT, { input: without })).toEqual({
    reportIrritant: { fields: [{ path: 'situation', code: 'REQUIRED' }] },
  });
  await staffs.graphql(REPORT, { input: { ...input, workaround: shown(secret), spaceId: hidden.id } });
  expect((await look(place, adas, secret.id)).status).toBe(404);
  expect((await look(place, staffs, secret.id)).status).toBe(200);

  const { id } = reportIrritant.irritant;
  await adas.graphql(`mutation { withdrawIrritant(irritantId: "${id}") { __typename } }`);
  expect((await look(place, null, image.id)).status, 'withdrawn with it').toBe(404);
});
