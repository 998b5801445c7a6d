import { TAG_NAME_MAX } from '@rapport/shared/limits';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { NameForm } from './NameForm';
import { CreateTagDocument, type SpaceTagsFragment } from './Space.generated';
import { TagRow } from './TagRow';
import { t } from './words';
import styles from './Admin.module.css';

/** The tags of a space: add, rename, remove. */
export function TagSettings({ space }: { space: Pick<SpaceTagsFragment, 'id' | 'tags'> }) {
  const toast = useToast();
  const [create] = useWrite(CreateTagDocument);
  const add = async (name: string) => {
    const outcome = await create({ variables: { input: { spaceId: space.id, name } } });
    if (outcome.ok) toast({ text: t('space.tagAdded', { name }) });
    return outcome;
  };
  return (
    <>
      {space.tags.length === 0 && <p>{t('space.tagsNone')}</p>}
      <ul>
        {space.tags.map((tag) => (
          <li key={tag.id} className={styles.row}>
            <TagRow tag={tag} />
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <NameForm label={t('space.tagName')} limit={TAG_NAME_MAX} words={t('space.addTag')} onSend={add} />
      </div>
    </>
  );
}
