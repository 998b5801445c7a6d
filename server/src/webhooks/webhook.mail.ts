import words from '../locales/en/webhooks.json' with { type: 'json' };
import type { MailContent } from '../mail/mail.module.js';
import { fill } from '../platform/words.js';

export interface OffFacts {
  community: string;
  /** Whom it is written to. */
  person: string;
  /** The webhook's name, and the host it calls. */
  name: string;
  host: string;
  /** For how long nothing was taken. */
  days: number;
  gone: boolean;
  link: string;
}

/** To an admin: a webhook does not work and was switched off. */
export function offMail({ gone, link, ...facts }: OffFacts): MailContent {
  const { off } = words;
  return {
    community: facts.community,
    subject: fill(off.subject, facts),
    preview: fill(gone ? off.previewGone : off.preview, facts),
    value: off.value,
    blocks: [
      { kind: 'paragraph', text: fill(off.greeting, facts) },
      { kind: 'paragraph', text: fill(gone ? off.gone : off.failing, facts) },
      { kind: 'button', label: off.button, url: link },
    ],
    footer: fill(off.footer, facts),
    unsubscribe: null,
  };
}
