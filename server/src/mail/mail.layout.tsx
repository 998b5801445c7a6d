import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from 'react-email';
import type { ReactElement } from 'react';
import type { MailBlock, MailContent } from './mail.content.js';

const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";

// Inline styles are the light look, which every program knows; these turn it dark where that is understood. The
// library repeats the paper on a table inside the body, for programs that drop the body's own style.
const DARK = `
  @media (prefers-color-scheme: dark) {
    .paper, .paper > table > tbody > tr > td { background-color: #1b1a18 !important; }
    .ink { color: #ece7de !important; }
    .quiet, .quiet a { color: #aaa397 !important; }
    .line { border-color: #38352f !important; }
    .soft { background-color: #24221f !important; color: #ece7de !important; }
    .act { background-color: #7cc4b8 !important; color: #10201d !important; }
  }`;

const text = { color: '#23211d', fontFamily: SANS, fontSize: '16px', lineHeight: '24px', margin: '0 0 16px' };
const quiet = { ...text, color: '#5d584f', fontSize: '14px', lineHeight: '21px', margin: '0 0 8px' };

function Block({ block }: { block: MailBlock }): ReactElement {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text className="ink" style={{ ...text, whiteSpace: 'pre-line' }}>
          {block.text}
        </Text>
      );
    case 'quote':
      return (
        <Section
          className="line"
          style={{ borderInlineStart: '3px solid #e4dfd5', margin: '0 0 16px', paddingInlineStart: '16px' }}
        >
          <Text className="ink" style={{ ...text, fontFamily: SERIF, margin: '0', whiteSpace: 'pre-line' }}>
            {block.text}
          </Text>
          {block.by && (
            <Text className="quiet" style={{ ...quiet, margin: '4px 0 0' }}>
              {block.by}
            </Text>
          )}
        </Section>
      );
    case 'code':
      return (
        <Text
          className="soft"
          style={{
            ...text,
            backgroundColor: '#f1ede4',
            borderRadius: '8px',
            fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
            fontSize: '28px',
            letterSpacing: '0.2em',
            lineHeight: '40px',
            padding: '12px 16px',
            textAlign: 'center',
          }}
        >
          {block.code}
        </Text>
      );
    case 'button':
      return (
        <Section style={{ margin: '0 0 16px' }}>
          <Button
            className="act"
            href={block.url}
            style={{
              backgroundColor: '#0f5c57',
              borderRadius: '8px',
              color: '#ffffff',
              fontFamily: SANS,
              fontSize: '16px',
              fontWeight: 600,
              padding: '12px 20px',
            }}
          >
            {block.label}
          </Button>
        </Section>
      );
  }
}

/** Every mail looks like this: a short letter with at most one thing to do. */
export function MailLayout({ content, language }: { content: MailContent; language: string }): ReactElement {
  return (
    <Html lang={language} dir="auto">
      <Head>
        <title>{content.subject}</title>
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
          {content.blocks.map((block, index) => (
            <Block key={index} block={block} />
          ))}
          <Hr className="line" style={{ borderColor: '#e4dfd5', margin: '24px 0 16px' }} />
          <Text className="quiet" style={quiet}>
            {content.footer}
          </Text>
          {[content.choose, content.unsubscribe].map(
            (link) =>
              link && (
                <Text key={link.url} className="quiet" style={quiet}>
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
