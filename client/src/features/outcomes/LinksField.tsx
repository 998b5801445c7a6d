import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { t } from './form-words';
import { useFocusAfter } from '../../ui/form/use-focus-after';
import { FormPart, RemoveButton } from '../../ui/form/Parts';
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
    <FormPart legend={t('links.legend')} ref={focus.box}>
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
          <RemoveButton
            label={t('links.remove')}
            onPress={() => {
              focus.toAdd();
              onChange(links.filter((_, at) => at !== index));
            }}
          />
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
    </FormPart>
  );
}
