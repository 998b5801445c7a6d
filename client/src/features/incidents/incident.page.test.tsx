import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { readStored } from '../../lib/storage';
import { INCIDENT_ID, incidentOf, incidentsOf } from '../../test/incidents';
import { mira, rosa, shellOf } from '../../test/people';
import { latePromise } from '../../test/promises';
import { renderAt, type Answers } from '../../test/render';
import { complete } from './complete-hit';
import { Component } from './incident.page';
import { Component as List } from './incidents.page';
// Loaded when first opened; here they are there at once, however busy the machine is.
import './HitForm';
import './ReportForm';

const drafts: Answers = {
  DraftOf: { draft: null },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
};
const viewerRecovery = { __typename: 'Recovery', id: 'r', path: '/recoveries/r' };
const report = {
  __typename: 'IncidentReport',
  by: mira,
  at: '2026-12-03T09:00:00Z',
  learned: 'We did not watch the queue.',
  wentWell: 'Rosa told us within the hour.',
  changed: 'Somebody is called at once.',
};

async function open(given: object, viewer: typeof rosa | null, answers: Answers = {}) {
  const page = await renderAt(<Component />, {
    at: '/incidents/2-readings-were-lost',
    path: '/incidents/:incident',
    shell: shellOf(viewer),
    answers: { IncidentPage: { incident: incidentOf(given) }, ...drafts, ...answers },
  });
  const sent = (name: string) =>
    page.asked.filter((one) => one.name === name).map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup() };
}

const field = (name: RegExp) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

it('says sorry before anything else, in the name of a person, and the day of the report (practice 0.29)', async () => {
  await open({}, null);
  expect(
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent)
      .slice(0, 5),
  ).toEqual(['We are sorry', 'What happened', 'What we do about it', 'When we report back', 'The report']);
  expect(screen.getByText('Report promised for', { exact: false }).textContent).toContain('December 1, 2026');
  const side = within(screen.getByRole('complementary', { name: 'About this' }));
  expect(side.getByText('Mira Sandoval')).toBeTruthy();
  expect(side.getByText('It hit 3 people who said so.')).toBeTruthy();
  expect(side.getByRole('link', { name: 'See it in the list of promises' })).toBeTruthy();
});

it('shows what else was promised in a reply there, beside the report', async () => {
  const { thread, promise } = incidentOf();
  await open({ thread: { ...thread, promises: [{ ...latePromise, ...promise }, latePromise] } }, null);
  const promised = await screen.findByRole('region', { name: 'What was promised about this' });
  expect(within(promised).getAllByRole('listitem')).toHaveLength(1);
  expect(promised.textContent).toContain(latePromise.text);
});

it('shows an overdue report in public, counted from the first day', async () => {
  const promise = { ...incidentOf().promise, daysLate: 4, firstDueOn: '2026-11-16' };
  await open({ state: 'OVERDUE', promise }, null);
  expect(screen.getByText(/The report is overdue/).textContent).toBe(
    'The report is overdue: it was promised for November 16, 2026, 4 days ago',
  );
});

it('shows the report with what went well, and that it came late (practice 3.2)', async () => {
  const promise = { ...incidentOf().promise, daysLate: 2 };
  await open({ state: 'REPORTED', report, promise }, null);
  const part = screen.getByRole('region', { name: 'The report' });
  expect(part.textContent).toContain(
    'Reported back on December 3, 2026. It was promised for December 1, 2026.',
  );
  expect(within(part).getByRole('heading', { name: 'What went well, and why' })).toBeTruthy();
  expect(part.textContent).toContain(report.wentWell);
});

it('reports back only with all three parts, and loses nothing that was typed', async () => {
  const { user, sent } = await open({ viewerCan: ['REPORT'] }, mira, {
    ReportOnIncident: {
      reportOnIncident: {
        __typename: 'IncidentChanged',
        incident: incidentOf({ state: 'REPORTED', report }),
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Report back' }));
  await user.type(await field(/^What we learned/), report.learned);
  await user.click(screen.getByRole('button', { name: 'Publish the report' }));
  expect(await screen.findAllByText('Please fill this in.')).toHaveLength(2);
  expect((await field(/^What we learned/)).value).toBe(report.learned);
  await user.type(await field(/^What went well/), report.wentWell);
  await user.type(await field(/^What is different now/), report.changed);
  await user.click(screen.getByRole('button', { name: 'Publish the report' }));
  expect(await screen.findByText(/The report is there/)).toBeTruthy();
  expect(sent('ReportOnIncident')).toMatchObject([{ incidentId: INCIDENT_ID, wentWell: report.wentWell }]);
});

it('lets a customer say that it hit them, with words or without, and leads to who writes to them', async () => {
  const { user, sent } = await open({ viewerCan: ['SAY_IT_HIT_ME'] }, rosa, {
    SayItHitMe: {
      sayItHitMe: {
        __typename: 'IncidentChanged',
        incident: incidentOf({ viewerWasHit: true, hitCount: 4, viewerRecovery }),
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'This hit me too' }));
  await user.click(await screen.findByRole('button', { name: 'Say so' }));
  expect(await screen.findByText('We are sorry. A named person writes to you.')).toBeTruthy();
  expect(sent('SayItHitMe')).toMatchObject([{ incidentId: INCIDENT_ID, text: null }]);
  expect(screen.getByRole('link', { name: 'See how it is put right' }).getAttribute('href')).toBe(
    '/recoveries/r',
  );
  expect(screen.getByText('It hit 4 people who said so.')).toBeTruthy();
});

it('sends visitors to sign in with what they wrote', async () => {
  const { user, where } = await open({ viewerCan: [] }, null);
  await user.click(screen.getByRole('button', { name: 'This hit me too' }));
  await user.type(await field(/^How it was for you/), 'I paid twice.');
  await user.click(screen.getByRole('button', { name: 'Say so' }));
  expect(where()).toContain('/sign-in?to=');
  expect(readStored<{ act: unknown }>('pending-act')?.act).toMatchObject({
    kind: 'sayItHitMe',
    variables: { input: { incidentId: INCIDENT_ID, text: 'I paid twice.' } },
  });
});

it('says it for them once they have signed in', async () => {
  const { client, asked } = await renderAt(<p />, {
    shell: shellOf(rosa),
    answers: { SayItHitMe: { sayItHitMe: { __typename: 'IncidentChanged', incident: incidentOf() } } },
  });
  const variables = { input: { incidentId: INCIDENT_ID, text: 'I paid twice.' } };
  expect(await complete({ client, variables })).toEqual({
    toast: 'We are sorry. A named person writes to you.',
  });
  expect(asked[0]?.variables).toMatchObject(variables);
});

it('asks nobody of the team whether it hit them', async () => {
  await open({ viewerCan: ['REPORT', 'COMMENT'] }, mira);
  expect(screen.queryByRole('button', { name: 'This hit me too' })).toBeNull();
});

it('lists what went wrong with how each report stands, and lets the team tell it', async () => {
  const at = '/incidents';
  const answers = {
    IncidentList: incidentsOf([incidentOf(), { ...incidentOf({ state: 'REPORTED', report }), id: 'other' }]),
  };
  const { unmount } = await renderAt(<List />, { at, answers, shell: shellOf(mira) });
  expect(screen.getByRole('link', { name: 'Say what went wrong' })).toBeTruthy();
  const [awaited, reported] = screen.getAllByRole('article');
  expect(awaited?.textContent).toContain('We are sorry that your readings were lost.');
  expect(reported?.textContent).toContain('Reported back on December 3, 2026');
  unmount();
  await renderAt(<List />, { at, answers: { IncidentList: incidentsOf([]) }, shell: shellOf(rosa) });
  expect(screen.getByText('Nothing has been told here')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Say what went wrong' })).toBeNull();
});
