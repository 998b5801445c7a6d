import { Body, Container, Head, Hr, Html, Link, Preview, Text } from 'react-email';
import type { ReactElement } from 'react';
import { Block } from './mail.blocks.js';
import { blocksWithValue, type MailContent } from './mail.content.js';
import { DARK, quiet } from './mail.style.js';

/** Every mail looks like this: a short letter with at most one thing to do. */
export function MailLayout({ content, language }: { content: MailContent; language: string }): ReactElement {
  return (
    <Html lang={language} dir="auto">
      <Head>
        <title>{content.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{content.preview}</Preview>
      <Body
        className="paper"
        dir="auto"
        style={{ backgroundColor: '#fbf9f5', margin: '0', padding: '24px 16px' }}
      >
        <Container style={{ maxWidth: '560px' }}>
          <Text className="quiet" style={{ ...quiet, fontWeight: 600, margin: '0 0 24px' }}>
            {content.community}
          </Text>
          {blocksWithValue(content).map((block, index) => (
            <Block key={index} block={block} />
          ))}
          <Hr className="line" style={{ borderColor: '#e4dfd5', margin: '24px 0 16px' }} />
          <Text className="quiet" style={quiet}>
            {content.footer}
          </Text>
          {[content.choose, content.unsubscribe].map(
            (link) =>
              link && (
                <Text key={link.url} className="quiet" style={{ ...quiet, lineHeight: '24px' }}>
                  <Link href={link.url} style={{ color: '#5d584f', textDecoration: 'underline' }}>
                    {link.label}
                  </Link>
                </Text>
              ),
          )}
        </Container>
      </Body>
    </Html>
  );
}
