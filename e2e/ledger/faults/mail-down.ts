import { setTimeout as pause } from 'node:timers/promises';
import type { FaultResult, Stage } from '../run-fault.ts';
import { writeThrough } from '../run-fault.ts';

/** The mail server is away while answers are given; what has piled up goes out when it is back, each mail once. */
export function mailDown(stage: Stage): Promise<FaultResult> {
  return writeThrough(stage, 'mail-down', async ({ world, seconds }) => {
    await world.mail.down();
    await pause(seconds * 1_000);
    const [row] = await world.rows<{ open: number }>(
      'select count(*)::integer as open from mail_message where sent_at is null',
    );
    await world.mail.up();
    return [`${row?.open ?? 0} mails waited when the mail server came back`];
  });
}
