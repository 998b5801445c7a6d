import { useId, useRef, useState, type ComponentProps } from 'react';
import { Field, type FieldLook } from '../form/Field';
import fieldStyles from '../form/Field.module.css';
import { Count, useLength } from '../form/TextField';
import { FormatBar } from './FormatBar';
import { AddImages } from './images/AddImages';
import { ImageShelf } from './images/ImageShelf';
import { MEGABYTES, useImages } from './images/use-images';
import { t as i } from './images/words';
import { MentionList } from './MentionList';
import { Preview } from './Preview';
import { useMentions } from './use-mentions';
import { t } from './words';
import styles from './MarkdownEditor.module.css';

type EditorProps = FieldLook & {
  limit: number;
  /** Whose people can be mentioned; without one, an @ is just a letter. */
  threadId?: string;
  /** Whether it takes pictures; not where nothing would hold them. */
  pictures?: boolean;
  /** Whether its quotes are pull quotes, set large where it is read. */
  pullQuotes?: boolean;
  /** Class of what shows it to readers, so that the preview looks the same. */
  shownAs?: string;
} & ComponentProps<'textarea'>;

/** A text field for Markdown with format buttons, a preview, and names after an @. */
export function MarkdownEditor(props: EditorProps) {
  const {
    label,
    error,
    hint,
    optional,
    labelHidden,
    limit,
    threadId,
    pictures = true,
    pullQuotes,
    shownAs,
    ref,
    onChange,
    ...rest
  } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [length, measure, keep] = useLength();
  const [preview, setPreview] = useState<string | null>(null);
  const mentions = useMentions(threadId, field);
  const images = useImages(field, pictures);
  const [dragging, setDragging] = useState(false);
  const open = mentions.people.length > 0;
  const bringsFiles = (data: DataTransfer) => pictures && data.types.includes('Files');

  return (
    <Field {...{ label, error, hint, optional, labelHidden }} count={<Count length={length} limit={limit} />}>
      {(ids) => (
        <div
          className={styles.editor}
          data-invalid={error ? '' : undefined}
          onDragOver={(event) => {
            if (!bringsFiles(event.dataTransfer)) return;
            event.preventDefault();
            setDragging(true);
          }}
          onDragLeave={() => setDragging(false)}
          onDrop={(event) => {
            setDragging(false);
            if (!bringsFiles(event.dataTransfer)) return;
            event.preventDefault();
            images.add([...event.dataTransfer.files]);
          }}
        >
          <FormatBar
            field={field}
            previewing={preview !== null}
            pullQuotes={pullQuotes}
            onPreview={(show) => setPreview(show ? (field.current?.value ?? '') : null)}
          >
            {pictures && <AddImages hidden={preview !== null} onFiles={images.add} />}
          </FormatBar>
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
            onPaste={(event) => {
              const { clipboardData } = event;
              // Words that come with a picture of themselves, as from a word processor, are meant as words.
              if (!bringsFiles(clipboardData) || clipboardData.types.includes('text/plain')) return;
              event.preventDefault();
              images.add([...clipboardData.files]);
            }}
            onKeyDown={mentions.onKeyDown}
            onClick={mentions.look}
          />
          {preview !== null && <Preview text={preview} shownAs={shownAs} />}
          {dragging && <p className={styles.drop}>{i('drop', { megabytes: MEGABYTES })}</p>}
          {pictures && preview === null && <ImageShelf images={images} field={field} />}
          <MentionList
            id={listId}
            people={mentions.people}
            active={mentions.active}
            onChoose={mentions.choose}
          />
          <span className={styles.live} aria-live="polite">
            {open && t('mentionsFound', { count: mentions.people.length })}
          </span>
        </div>
      )}
    </Field>
  );
}
