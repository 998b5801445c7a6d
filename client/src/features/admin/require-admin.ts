import type { LoaderFunctionArgs } from 'react-router';
import { forbidden, loadShell, requireViewer } from '../../lib/load';

/** Settings are for admins: visitors sign in first, everybody else learns that it is not theirs. @throws a response */
export async function requireAdmin(args: LoaderFunctionArgs): Promise<void> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('ADMINISTER')) forbidden();
}
