import type { FeatureModule } from '../platform/module.js';
import { bounceRoutes } from './bounce.routes.js';
import { devMailboxRoutes } from './dev-mailbox.routes.js';
import { EmailTroubleEntity, MailMessageEntity } from './mail.entity.js';
import { purgeMail, sendMails } from './mail.worker.js';

export { escapeHtml } from './dev-mailbox.pages.js';
export { showsMail } from './dev-mailbox.routes.js';
export { MAIL_PREVIEW_MAX, type MailBlock, type MailContent, type MailThing } from './mail.content.js';
export { unmarkAddress } from './email-trouble.js';
export { mailFigures } from './mail.figures.js';
export { queueMail, queueMails, sendNoticesTo, type MailToQueue } from './mail.queue.js';
export { openMail, subjectOf } from './mail.sealed.js';
export { forgetInQueued } from './queued.forget.js';
export { withdrawInQueued } from './queued.withdraw.js';

export const mailModule: FeatureModule = {
  name: 'mail',
  entities: [MailMessageEntity, EmailTroubleEntity],
  pumps: [sendMails],
  schedules: [purgeMail],
  routes: async (server, services) => {
    devMailboxRoutes(server, services);
    await bounceRoutes(server, services);
  },
};
