import { useId, useRef, useState, type ComponentProps } from 'react';
import { t } from '../../lib/common-words';
import { Field, type FieldLook } from '../form/Field';
import fieldStyles from '../form/Field.module.css';
import { Count, useLength } from '../form/TextField';
import { FormatBar } from './FormatBar';
import { MentionList } from './MentionList';
import { Preview } from './Preview';
import { useMentions } from './use-mentions';
import styles from './MarkdownEditor.module.css';

type EditorProps = FieldLook & {
  limit: number;
  /** Whose people can be mentioned; without one, an @ is just a letter. */
  threadId?: string;
} & ComponentProps<'textarea'>;

/** A text field for Markdown with format buttons, a preview, and names after an @. */
export function MarkdownEditor(props: EditorProps) {
  const { label, error, hint, optional, labelHidden, limit, threadId, ref, onChange, ...rest } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [length, measure, keep] = useLength();
  const [preview, setPreview] = useState<string | null>(null);
  const mentions = useMentions(threadId, field);
  const open = mentions.people.length > 0;

  return (
    <Field {...{ label, error, hint, optional, labelHidden }} count={<Count length={length} limit={limit} />}>
      {(ids) => (
        <div className={styles.editor} data-invalid={error ? '' : undefined}>
          <FormatBar
            field={field}
            previewing={preview !== null}
            onPreview={(show) => setPreview(show ? (field.current?.value ?? '') : null)}
          />
          <textarea
            rows={4}
            {...rest}
            {...ids}
            hidden={preview !== null}
            className={`${fieldStyles.control} ${styles.area}`}
            dir="auto"
            aria-autocomplete={threadId ? 'list' : undefined}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open ? `${listId}-${mentions.active}` : undefined}
            ref={(node) => {
              field.current = node;
              keep(node);
              if (typeof ref === 'function') ref(node);
              else if (ref) ref.current = node;
            }}
            onChange={(event) => {
              measure(event.target.value);
              mentions.look();
              void onChange?.(event);
            }}
            onKeyDown={mentions.onKeyDown}
            onClick={mentions.look}
          />
          {preview !== null && <Preview text={preview} />}
          <MentionList
            id={listId}
            people={mentions.people}
            active={mentions.active}
            onChoose={mentions.choose}
          />
          <span className={styles.live} aria-live="polite">
            {open && t('editor.mentionsFound', { count: mentions.people.length })}
          </span>
        </div>
      )}
    </Field>
  );
}
