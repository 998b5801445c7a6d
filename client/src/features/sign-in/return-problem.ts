import { t } from './words';

const known = ['CANCELLED', 'EMAIL_NOT_VERIFIED', 'PROVIDER_UNREACHABLE'] as const;
const refusals = ['SIGN_UP_BY_INVITATION', 'SIGN_UP_BY_DOMAIN', 'ACCOUNT_CLOSED'] as const;

/** Why somebody came back from the provider without being signed in, by the code in the address. */
export function problemOnReturn(code: string | null): string | null {
  if (!code) return null;
  const refusal = refusals.find((one) => one === code);
  if (refusal) return t(`refused.${refusal}_text`);
  return t(`problem.${known.find((one) => one === code) ?? 'PROVIDER_FAILED'}`);
}
