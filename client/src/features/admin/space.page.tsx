import { useParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Button, LinkButton } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { AdminPage } from './AdminPage';
import { PurposeForm } from './PurposeForm';
import { requireAdmin } from './require-admin';
import { SpaceSettingsPageDocument } from './Space.generated';
import { SpaceForm } from './SpaceForm';
import { StageSettings } from './StageSettings';
import { TagSettings } from './TagSettings';
import { useClosing } from './use-closing';
import type { AdminSpace } from './space-input';
import { t } from './words';
import styles from './Admin.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  const { space } = await load(args, SpaceSettingsPageDocument, { slug: args.params['slug'] ?? '' });
  if (!space) notFound();
  return null;
}

function Closing({ space }: { space: AdminSpace }) {
  const [toggle, busy] = useClosing(space);
  return (
    <>
      <p className={styles.quiet}>{t(space.archivedAt ? 'space.closedText' : 'space.closingText')}</p>
      <Button tone={space.archivedAt ? 'quiet' : 'harm'} busy={busy} onClick={toggle}>
        {t(space.archivedAt ? 'spaces.reopen' : 'spaces.close')}
      </Button>
    </>
  );
}

/** Everything about one space: what it is, what it is for, its stages, its tags, and closing it. */
export function Component() {
  const slug = useParams()['slug'] ?? '';
  const { space } = usePage(SpaceSettingsPageDocument, { slug });
  if (!space) return null;
  const sections = [
    ['about', null, <SpaceForm key={space.id} space={space} />],
    ['purpose', t('space.purposeLead'), <PurposeForm key={space.id} slug={slug} space={space} />],
    ['stages', t('space.stagesLead'), <StageSettings key={space.id} space={space} />],
    ['tags', t('space.tagsLead'), <TagSettings key={space.id} space={space} />],
    ['closing', null, <Closing key={space.id} space={space} />],
  ] as const;
  return (
    <AdminPage
      title={t('space.title', { name: space.name })}
      path={`/admin/spaces/${slug}`}
      steps={[{ to: '/admin/spaces', text: t('space.crumb') }]}
      acts={<LinkButton to={`/spaces/${slug}`}>{t('space.see')}</LinkButton>}
    >
      {sections.map(([part, lead, content]) => (
        <section key={part} className={styles.section} aria-labelledby={part}>
          <SectionTitle id={part}>{t(`space.${part}`)}</SectionTitle>
          {lead && <p className={styles.quiet}>{lead}</p>}
          {content}
        </section>
      ))}
    </AdminPage>
  );
}
