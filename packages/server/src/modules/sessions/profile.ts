import type { Profile, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/** The person as the API shows it (IP-01). */
export async function readProfile(db: Kysely<Database>, id: string): Promise<z.input<typeof Profile>> {
  const row = await db
    .selectFrom('profile')
    .select(['id', 'name', 'email', 'phone', 'locale', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { created_at, locale, ...rest } = row;
  return { ...rest, locale: locale === 'en' ? 'en' : 'es-MX', createdAt: created_at.toISOString() };
}
