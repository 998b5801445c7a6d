import { email } from '@rapport/shared/inputs/fields';
import { createSetUpLink, makeAdmin } from '../accounts/account.module.js';
import { ensureCommunity } from '../communities/community.module.js';
import { CommandProblem, type OperatorCommand } from './command.js';

/** `create-admin ada@example.org "Ada Lindqvist"` */
export const createAdmin: OperatorCommand = {
  name: 'create-admin',
  usage: '<e-mail> "<name>"',
  meaning: 'Makes a member an admin, or adds a new one.',
  async run({ services, say }, [address = '', ...names]) {
    const parsed = email.safeParse(address);
    if (!parsed.success) throw new CommandProblem(`"${address}" is not an e-mail address.`);
    const person = { email: parsed.data, name: names.join(' ').trim() || parsed.data.replace(/@.*/, '') };
    const { communityId } = await ensureCommunity(services.db, services.clock, services.ids);
    switch (await makeAdmin(services, communityId, person)) {
      case 'MADE':
        return say(`${person.name} is an admin now, and signs in with a code sent to ${person.email}.`);
      case 'RAISED':
        return say(`The member with ${person.email} is an admin now.`);
      case 'ALREADY':
        return say(`The member with ${person.email} is an admin already.`);
      case 'HAS_LEFT':
        throw new CommandProblem(`The member with ${person.email} has left; their account stays closed.`);
      case 'NOT_SET_UP':
        return say(
          `Nobody has set this community up yet. Open this link to name it and become its first admin; it works once:\n  ${await createSetUpLink(services)}`,
        );
    }
  },
};
