import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import './WebhookForm';
import { Component as WebhookPage } from './webhook.page';
import { Component as WebhooksPage } from './webhooks.page';

const leah = member('Leah Kim', 'ADMIN');
const shell = shellOf(leah);

const space = (id: string, visibility = 'PUBLIC') => ({
  __typename: 'Space',
  id,
  name: `Space ${id}`,
  visibility,
});
const webhook = (more: object = {}) => ({
  __typename: 'Webhook',
  id: 'hook',
  name: 'Release notes',
  url: 'https://notes.example.com/hook',
  host: 'notes.example.com',
  format: 'JSON',
  kinds: ['IDEA_ANSWERED'],
  allPublicSpaces: true,
  includesClosed: false,
  hasSecret: true,
  isOn: true,
  disabledAt: null,
  disabledWhy: null,
  failingSince: null,
  waiting: 0,
  lastDeliveredAt: null,
  spaces: [],
  ...more,
});
const delivery = (more: object = {}) => ({
  __typename: 'WebhookDelivery',
  id: 'delivery',
  kind: 'IDEA_ANSWERED',
  state: 'FAILED',
  createdAt: '2026-11-20T12:00:00Z',
  attempts: 15,
  triedAt: '2026-11-21T12:00:00Z',
  nextTryAt: null,
  status: 500,
  trouble: 'REFUSED',
  answer: 'out of order',
  tookMs: 12,
  body: '{"type":"idea.answered"}',
  headers: ['webhook-id: delivery'],
  ...more,
});
const spaces = [space('a'), space('b', 'STAFF')];
const noneOff = { WebhooksOff: { webhooks: [] } };

function list(...webhooks: object[]) {
  return { ...noneOff, WebhookList: { webhooks, spaces } };
}

const page = (deliveries: object[], more: object = {}) => ({
  ...noneOff,
  WebhookPage: {
    webhook: webhook(more),
    spaces,
    webhookDeliveries: {
      __typename: 'WebhookDeliveryConnection',
      edges: deliveries.map((node, place) => ({
        __typename: 'WebhookDeliveryEdge',
        cursor: String(place),
        node,
      })),
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
    },
  },
});
const AT = { shell, at: '/admin/webhooks/hook', path: '/admin/webhooks/:id' };

it('says what could be here, and shows what is wrong with the form beside its fields', async () => {
  const { asked } = await renderAt(<WebhooksPage />, { shell, answers: list() });
  expect(screen.getByText('No program hears of anything yet')).toBeTruthy();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'New webhook' }));
  await user.type(await screen.findByLabelText('Name'), 'Ours');
  await user.type(screen.getByLabelText('Address'), 'nonsense');
  await user.click(screen.getByRole('button', { name: 'Make the webhook' }));
  const address = screen.getByLabelText('Address');
  expect(address.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('group', { name: 'It hears of' }).textContent).toContain('Please');
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Ours');
  expect(asked.map(({ name }) => name)).not.toContain('CreateWebhook');
});

it('offers closed spaces only to who says that they may be chosen', async () => {
  await renderAt(<WebhooksPage />, { shell, answers: list() });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'New webhook' }));
  await user.click(await screen.findByLabelText('Only these'));
  expect(screen.queryByLabelText(/Space b/)).toBeNull();
  await user.click(screen.getByLabelText('Spaces that are not public may be chosen too'));
  await user.click(screen.getByLabelText('Space b (team only)'));
  expect(screen.getByLabelText('Space b (team only)')).toHaveProperty('checked', true);
  await user.click(screen.getByLabelText('Spaces that are not public may be chosen too'));
  expect(screen.queryByLabelText(/Space b/)).toBeNull();
});

it('shows the secret once and keeps it nowhere; what the server refuses stands beside its field', async () => {
  let refused = true;
  const { client } = await renderAt(<WebhooksPage />, {
    shell,
    answers: {
      ...list(),
      CreateWebhook: () => {
        const field = {
          __typename: 'FieldProblem',
          path: 'url',
          code: 'INVALID',
          message: 'Not on the internet.',
        };
        const wrong = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'No.', fields: [field] };
        const made = { __typename: 'WebhookCreated', secret: 'whsec_once', webhook: webhook() };
        return { createWebhook: refused ? wrong : made };
      },
    },
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'New webhook' }));
  await user.type(await screen.findByLabelText('Name'), 'Release notes');
  await user.type(screen.getByLabelText('Address'), 'https://10.0.0.1/hook');
  await user.click(screen.getByLabelText('the team answers an idea'));
  await user.click(screen.getByRole('button', { name: 'Make the webhook' }));
  expect(await screen.findByText('Not on the internet.')).toBeTruthy();
  expect(screen.getByLabelText('Address')).toHaveProperty('value', 'https://10.0.0.1/hook');
  refused = false;
  await user.click(screen.getByRole('button', { name: 'Make the webhook' }));
  const secret = await screen.findByRole('textbox', { name: 'The secret of Release notes' });
  expect(secret).toHaveProperty('value', 'whsec_once');
  expect(JSON.stringify(client.extract())).not.toContain('whsec_once');
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(document.body.innerHTML).not.toContain('whsec_once');
});

it('shows a delivery with request and answer, and sends it again', async () => {
  const { asked } = await renderAt(<WebhookPage />, {
    ...AT,
    answers: {
      ...page([delivery()]),
      ResendDelivery: {
        resendDelivery: {
          __typename: 'DeliveryQueued',
          delivery: delivery({ state: 'WAITING', attempts: 0, nextTryAt: '2026-11-22T12:00:00Z' }),
        },
      },
    },
  });
  const item = screen.getByRole('heading', { level: 3, name: 'the team answers an idea' }).closest('li')!;
  const inside = within(item);
  expect(item.textContent).toContain('Given up');
  expect(item.textContent).toContain('answered 500');
  expect(item.textContent).toContain('"type": "idea.answered"');
  expect(item.textContent).toContain('out of order');
  await userEvent.click(inside.getByRole('button', { name: /^Send again/ }));
  expect(await screen.findByText('It goes out again.')).toBeTruthy();
  expect(asked.find(({ name }) => name === 'ResendDelivery')).toMatchObject({
    variables: { deliveryId: 'delivery' },
  });
});

it('does not show what the webhook may not be told any more', async () => {
  await renderAt(<WebhookPage />, {
    ...AT,
    answers: page([delivery({ body: null, trouble: 'NOT_VISIBLE' })]),
  });
  expect(screen.getByText(/may not be told this any more/)).toBeTruthy();
});

it('says on the pages of the settings that a webhook was switched off', async () => {
  const off = { isOn: false, disabledWhy: 'FAILING', disabledAt: '2026-11-20T12:00:00Z' };
  await renderAt(<WebhooksPage />, {
    shell,
    answers: {
      ...list(webhook(off)),
      WebhooksOff: {
        webhooks: [{ __typename: 'Webhook', id: 'hook', name: 'Release notes', disabledWhy: 'FAILING' }],
      },
    },
  });
  const banner = await screen.findByText(/A webhook does not work and is switched off: Release notes/);
  expect(banner.closest('[role=status]')?.querySelector('a')?.getAttribute('href')).toBe(
    '/admin/webhooks/hook',
  );
});

it('deletes after one more question, whose first choice is to leave it', async () => {
  const { asked } = await renderAt(<WebhookPage />, {
    ...AT,
    answers: {
      ...page([]),
      DeleteWebhook: { deleteWebhook: { __typename: 'WebhookDeleted', webhookId: 'hook' } },
    },
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Delete it' }));
  expect(document.activeElement?.textContent).toBe('Cancel');
  expect(asked.map(({ name }) => name)).not.toContain('DeleteWebhook');
  await user.click(screen.getByRole('button', { name: 'Delete it now' }));
  expect(asked.map(({ name }) => name)).toContain('DeleteWebhook');
});

it('keeps the focus where somebody works: in the form, at what is missing, and back at the beginning', async () => {
  await renderAt(<WebhooksPage />, { shell, answers: list() });
  const user = userEvent.setup();
  const begin = screen.getByRole('button', { name: 'New webhook' });
  await user.click(begin);
  expect(document.activeElement).toBe(await screen.findByLabelText('Name'));
  await user.keyboard('Ours');
  await user.type(screen.getByLabelText('Address'), 'https://notes.example.com/hook');
  await user.click(screen.getByRole('button', { name: 'Make the webhook' }));
  expect(await screen.findByText('Please choose at least one.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('an idea is posted'));
  await user.keyboard(' ');
  await user.click(screen.getByLabelText('Only these'));
  await user.click(screen.getByRole('button', { name: 'Make the webhook' }));
  expect(await screen.findByText('Please choose at least one.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Only these'));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(begin);
});

it('keeps the focus on a delivery that goes out again, and on what was not done after all', async () => {
  const queued = { __typename: 'DeliveryQueued', delivery: delivery({ state: 'WAITING', attempts: 0 }) };
  await renderAt(<WebhookPage />, {
    ...AT,
    answers: { ...page([delivery()]), ResendDelivery: { resendDelivery: queued } },
  });
  const user = userEvent.setup();
  const item = screen.getByRole('heading', { level: 3, name: 'the team answers an idea' }).closest('li');
  await user.click(screen.getByRole('button', { name: /^Send again/ }));
  expect(await screen.findByText('It goes out again.')).toBeTruthy();
  expect(document.activeElement).toBe(item);
  await user.click(screen.getByRole('button', { name: 'Delete it' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete it' }));
});
