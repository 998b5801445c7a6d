import { render } from 'react-email';
import { asText, type MailContent } from './mail.content.js';
import { MailLayout } from './mail.layout.js';

/** Both faces of a mail. */
export async function renderMail(
  content: MailContent,
  language = 'en',
): Promise<{ html: string; text: string }> {
  return { html: await render(<MailLayout content={content} language={language} />), text: asText(content) };
}
