import { Button, Heading, Hr, Link, Section, Text } from 'react-email';
import type { ReactElement } from 'react';
import type { MailBlock, MailThing } from './mail.content.js';
import { act, codeBox, quiet, quoteLine, serif, text, way } from './mail.style.js';

function Quote({ words, by, below }: { words: string; by: string | null; below: string }): ReactElement {
  return (
    <Section className="line" style={{ ...quoteLine, margin: `0 0 ${below}` }}>
      <Text className="ink" style={serif}>
        {words}
      </Text>
      {by && (
        <Text className="quiet" style={{ ...quiet, margin: '4px 0 0' }}>
          {by}
        </Text>
      )}
    </Section>
  );
}

function Notes({ notes }: { notes: readonly string[] }): ReactElement[] {
  return notes.map((note) => (
    <Text key={note} className="quiet" style={quiet}>
      {note}
    </Text>
  ));
}

/** One thing of a digest: its title leads to its page, each sentence to the very place. */
function Thing({ title, url, notices, notes }: MailThing): ReactElement {
  return (
    <Section style={{ margin: '0 0 24px' }}>
      <Heading
        as="h3"
        className="ink"
        style={{ ...serif, fontSize: '18px', fontWeight: 600, margin: '0 0 8px' }}
      >
        <Link className="ink" href={url} style={{ color: '#23211d', textDecoration: 'none' }}>
          {title}
        </Link>
      </Heading>
      {notices.map((notice, index) => (
        <Section key={notice.url + notice.said} style={{ margin: index > 0 ? '16px 0 0' : '0' }}>
          <Text className="ink" style={{ ...text, margin: '0 0 8px' }}>
            <Link className="way" href={notice.url} style={way}>
              {notice.said}
            </Link>
          </Text>
          {notice.quote && <Quote words={notice.quote} by={null} below="8px" />}
          <Notes notes={notice.notes} />
        </Section>
      ))}
      <Notes notes={notes} />
    </Section>
  );
}

/** One part of a mail. */
export function Block({ block }: { block: MailBlock }): ReactElement {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text className="ink" style={{ ...text, whiteSpace: 'pre-line' }}>
          {block.text}
        </Text>
      );
    case 'quote':
      return <Quote words={block.text} by={block.by} below="16px" />;
    case 'heading':
      return (
        <>
          <Hr className="line" style={{ borderColor: '#e4dfd5', margin: '24px 0 16px' }} />
          <Heading as="h2" className="quiet" style={{ ...quiet, fontWeight: 600, margin: '0 0 16px' }}>
            {block.text}
          </Heading>
        </>
      );
    case 'thing':
      return <Thing {...block} />;
    case 'code':
      return (
        <Text className="soft" style={codeBox}>
          {block.code}
        </Text>
      );
    case 'button':
      return (
        <Section style={{ margin: '0 0 16px' }}>
          <Button className="act" href={block.url} style={act}>
            {block.label}
          </Button>
        </Section>
      );
  }
}
