import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Community } from '../communities/community.module.js';
import { showsMail } from '../mail/mail.module.js';
import type { RequestContext } from '../platform/context.js';
import { SignInOptions } from './account.type.js';
import { OPENID } from './openid.commands.js';

@Resolver(() => Community)
export class SignInResolver {
  @FieldResolver(() => SignInOptions, { description: 'How one can sign in here.' })
  signIn(@Ctx() context: RequestContext): SignInOptions {
    const { oidc } = context.settings;
    return Object.assign(new SignInOptions(), {
      code: true,
      password: true,
      openIdConnect: oidc && { id: OPENID, name: oidc.name },
      mailAt: showsMail(context) ? '/dev/mail' : null,
    });
  }
}
