import { createMostrador } from '@mostrador/client';

/** Of what `.mostrador/demo.json` holds: what examples are told. */
export interface Demo {
  platformUrl: string;
  distributorSecretKey: string;
  publishableKey: string;
  customerId: string;
  profile: { identifier: string; password: string };
}

/** What an example reads from its environment. `origin` is where its site stands. */
export function environmentOf(demo: Demo, origin: string): Record<string, string> {
  return {
    MOSTRADOR_URL: demo.platformUrl,
    MOSTRADOR_SECRET_KEY: demo.distributorSecretKey,
    MOSTRADOR_CUSTOMER: demo.customerId,
    MOSTRADOR_PERSON: demo.profile.identifier,
    MOSTRADOR_PASSWORD: demo.profile.password,
    SITE_ORIGIN: origin,
    VITE_MOSTRADOR_URL: demo.platformUrl,
    VITE_PUBLISHABLE_KEY: demo.publishableKey,
  };
}

/** Lets pages of one more origin use the demo's publishable key. */
export async function allowOrigin(demo: Demo, origin: string): Promise<void> {
  const mostrador = createMostrador({ baseUrl: demo.platformUrl, credential: demo.distributorSecretKey });
  for await (const { id, kind, prefix, origins } of mostrador.list('/v1/api-keys')) {
    if (kind !== 'publishable' || !demo.publishableKey.startsWith(prefix) || origins.includes(origin))
      continue;
    const body = { origins: [...origins, origin] };
    await mostrador.patch('/v1/api-keys/{id}', { params: { path: { id } }, body });
  }
}
