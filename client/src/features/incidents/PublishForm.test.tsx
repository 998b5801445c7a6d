import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { INCIDENT_ID } from '../../test/incidents';
import { mira, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import PublishForm from './PublishForm';

const SPACE = '01890a5d-ac96-774b-bcce-b302099a8061';
const IDEA = '01890a5d-ac96-774b-bcce-b302099a8062';
const spaces = [
  { __typename: 'Space' as const, id: SPACE, slug: 'home', name: 'Home account', viewerCan: [] },
];
const published = {
  __typename: 'IncidentChanged',
  incident: { __typename: 'Incident', id: INCIDENT_ID, path: '/incidents/2-lost' },
};

async function open(answers: Answers = {}) {
  const page = await renderAt(<PublishForm spaces={spaces} spaceId={SPACE} />, {
    at: '/incidents/new',
    shell: shellOf(mira),
    answers: {
      DraftOf: { draft: null },
      SaveDraft: {
        saveDraft: {
          __typename: 'DraftSaved',
          draft: { __typename: 'Draft', id: 'd', body: '', updatedAt: '' },
        },
      },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      ...answers,
    },
  });
  const sent = () =>
    page.asked.filter(({ name }) => name === 'PublishIncident').map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup() };
}

const PARTS = [/We are sorry/, /What happened/, /What we do about it/, /When we report back/];
const send = () => screen.getByRole('button', { name: 'Publish it' });

/** At once and not letter by letter: the form is long and the machine may be busy. */
function fillIn() {
  const put = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
  put(screen.getByLabelText('In one line, what went wrong'), 'Readings were lost');
  for (const name of PARTS) put(screen.getByRole('textbox', { name }), 'Words.');
  put(screen.getByLabelText('The day of the report'), '2027-01-01');
}

it('asks for four parts in their one order, each with what it is for (practice 0.29)', async () => {
  const { user, sent } = await open();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'We are sorry',
    'What happened',
    'What we do about it',
    'When we report back',
  ]);
  expect(screen.getByText(/No reasons yet/)).toBeTruthy();
  await user.click(send());
  // Title, four parts and the day.
  expect(await screen.findAllByText('Please fill this in.')).toHaveLength(6);
  expect(sent()).toEqual([]);
});

it('shows how it will look, names ideas, and sends all of it in order', async () => {
  const { user, sent, where } = await open({
    IdeasFound: {
      search: {
        __typename: 'SearchConnection',
        edges: [
          {
            __typename: 'SearchEdge',
            cursor: 'c',
            node: {
              __typename: 'SearchHit',
              id: 'hit',
              idea: { __typename: 'Idea', id: IDEA, title: 'Read the meter from a photo', author: mira },
            },
          },
        ],
        pageInfo: { __typename: 'PageInfo', endCursor: null },
      },
    },
    PublishIncident: { publishIncident: published },
  });
  fillIn();
  await user.type(screen.getByLabelText(/Ideas it is about/), 'meter');
  await user.click(await screen.findByRole('button', { name: 'Choose Read the meter from a photo' }));
  expect(screen.getByRole('button', { name: 'Leave out Read the meter from a photo' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'See how it will look' }));
  const preview = within(screen.getByRole('region', { name: 'How people will read it' }));
  expect(preview.getByText('Readings were lost')).toBeTruthy();
  expect(preview.getByText(/Report promised for/)).toBeTruthy();
  await user.click(send());
  expect(where()).toBe('/incidents/2-lost');
  expect(sent()).toMatchObject([
    {
      spaceId: SPACE,
      title: 'Readings were lost',
      blocks: ['APOLOGY', 'WHAT_HAPPENED', 'WHAT_WE_DO', 'REPORT_BACK'].map((kind) => ({
        kind,
        text: 'Words.',
      })),
      reportOn: '2027-01-01',
      ideaIds: [IDEA],
    },
  ]);
});

it('asks once about excuses, and says beside the field what is refused', async () => {
  const refused = 'The report comes after today.';
  const { user, sent } = await open({
    PublishIncident: ({ input }) => ({
      publishIncident: (input as { acknowledgeWording: boolean }).acknowledgeWording
        ? {
            __typename: 'InvalidInput',
            code: 'INVALID_INPUT',
            message: 'Please look again.',
            fields: [{ __typename: 'FieldProblem', path: 'reportOn', code: 'IN_THE_PAST', message: refused }],
          }
        : { __typename: 'WordingHint', code: 'WORDING_HINT', message: 'Look.', words: ['however'] },
    }),
  });
  fillIn();
  await user.click(send());
  expect((await screen.findByRole('alert')).textContent).toContain('“however” can sound like an excuse');
  await user.click(screen.getByRole('button', { name: 'Publish it as it is' }));
  expect(await screen.findByText(refused)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('In one line, what went wrong').value).toBe(
    'Readings were lost',
  );
  expect(sent()).toHaveLength(2);
});
