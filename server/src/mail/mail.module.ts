import type { FeatureModule } from '../platform/module.js';
import { devMailboxRoutes } from './dev-mailbox.routes.js';
import { MailMessageEntity } from './mail.entity.js';
import { purgeMail, sendMail } from './mail.worker.js';

export { showsMail } from './dev-mailbox.routes.js';
export type { MailBlock, MailContent } from './mail.content.js';
export { queueMail } from './mail.queue.js';

export const mailModule: FeatureModule = {
  name: 'mail',
  entities: [MailMessageEntity],
  consumers: [sendMail],
  schedules: [purgeMail],
  routes: devMailboxRoutes,
};
