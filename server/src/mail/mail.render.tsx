import type { MailContent } from './mail.content.js';
import { asText } from './mail.text.js';

/** Both faces of a mail. */
export async function renderMail(
  content: MailContent,
  language = 'en',
): Promise<{ html: string; text: string }> {
  // Loaded with the first mail: the library alone is a quarter of what a start would otherwise have to load.
  const [{ render }, { MailLayout }] = await Promise.all([import('react-email'), import('./mail.layout.js')]);
  return { html: await render(<MailLayout content={content} language={language} />), text: asText(content) };
}
