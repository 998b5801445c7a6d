import type { Schedule } from '../platform/jobs.js';
import type { FeatureModule } from '../platform/module.js';
import { EmailTroubleResolver } from './email-trouble.resolver.js';
import { MailTroubleResolver } from './mail-trouble.resolver.js';
import { forget } from './mail-trouble.statements.js';

const KEPT_DAYS = 30;

/** Addresses that belong to nobody here are not kept for long. */
export const forgetStrangers: Schedule = {
  name: 'mailTroubles.forget',
  everySeconds: 86_400,
  run: async ({ db, clock }) => {
    await db.rows(forget, [new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000)]);
  },
};

/** Shows mail that did not arrive, to admins and to whoever it was for, and lets them set it right. */
export const mailTroubleModule: FeatureModule = {
  name: 'mail-troubles',
  resolvers: [MailTroubleResolver, EmailTroubleResolver],
  schedules: [forgetStrangers],
};
