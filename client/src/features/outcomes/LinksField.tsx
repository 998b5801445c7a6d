import { X } from 'lucide-react';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { t } from './form-words';
import { useFocusAfter } from './use-focus-after';
import styles from './Compose.module.css';

interface LinkLine {
  title: string;
  url: string;
}

interface LinksProps {
  links: readonly LinkLine[];
  /** What is wrong with a part of a line, or with all of them. */
  errorOf: (path: 'links' | `links.${number}.title` | `links.${number}.url`) => string | undefined;
  onChange: (links: LinkLine[]) => void;
}

/** Where one can see what was built: addresses with what is there. */
export function LinksField({ links, errorOf, onChange }: LinksProps) {
  const change = (index: number, part: Partial<LinkLine>) =>
    onChange(links.map((link, at) => (at === index ? { ...link, ...part } : link)));
  const error = errorOf('links');
  const focus = useFocusAfter();
  return (
    <fieldset className={styles.part} ref={focus.box}>
      <legend>{t('links.legend')}</legend>
      {links.map((link, index) => (
        <div key={index} className={styles.line} data-line="">
          <TextField
            label={t('links.title')}
            dir="auto"
            autoComplete="off"
            value={link.title}
            error={errorOf(`links.${index}.title`)}
            onChange={({ target }) => change(index, { title: target.value })}
          />
          <TextField
            label={t('links.url')}
            placeholder="https://"
            inputMode="url"
            autoComplete="off"
            value={link.url}
            error={errorOf(`links.${index}.url`)}
            onChange={({ target }) => change(index, { url: target.value })}
          />
          <button
            type="button"
            className={styles.remove}
            aria-label={t('links.remove')}
            onClick={() => {
              focus.toAdd();
              onChange(links.filter((_, at) => at !== index));
            }}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      ))}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      <p data-add="">
        <Button
          small
          onClick={() => {
            focus.toNewLine();
            onChange([...links, { title: '', url: '' }]);
          }}
        >
          {t('links.add')}
        </Button>
      </p>
    </fieldset>
  );
}
