import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { NamedMember } from '../member/MemberName';
import { MentionableDocument } from './Editor.generated';
import { insert, mentionAt } from './marks';

interface Asked {
  from: number;
  prefix: string;
}

/** People who fit the name being typed after an @, and the keys that choose one of them. */
export function useMentions(
  threadId: string | undefined,
  field: React.RefObject<HTMLTextAreaElement | null>,
) {
  const client = useApolloClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [people, setPeople] = useState<NamedMember[]>([]);
  const [active, setActive] = useState(0);
  const prefix = asked?.prefix;

  useEffect(() => {
    if (!threadId || prefix === undefined) return setPeople([]);
    let current = true;
    const timer = setTimeout(() => {
      client
        .query({ query: MentionableDocument, variables: { threadId, prefix } })
        .then(({ data }) => {
          if (!current) return;
          setPeople((data?.thread?.mentionable ?? []).slice(0, 6));
          setActive(0);
        })
        .catch(() => current && setPeople([]));
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, threadId, prefix]);

  const look = () => {
    const element = field.current;
    if (!element || !threadId) return;
    const found = mentionAt(element.value, element.selectionStart);
    setAsked((before) => (before?.from === found?.from && before?.prefix === found?.prefix ? before : found));
  };

  const choose = (person: NamedMember) => {
    const element = field.current;
    if (!element || !asked) return;
    element.setSelectionRange(asked.from, asked.from + asked.prefix.length + 1);
    // Brackets in a name would end the link early.
    const text = `[@${person.name.replace(/[[\]\\]/g, '')}](member:${person.id}) `;
    insert(element, { text, selectFrom: text.length, selectTo: text.length });
    setAsked(null);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const person = people[active];
    if (!person) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + people.length) % people.length);
    else if (event.key === 'Escape') setAsked(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey)
      choose(person);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { people, active, look, choose, onKeyDown, close: () => setAsked(null) };
}
