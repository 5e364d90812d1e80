import type { Deps } from '../deps.ts';
import { hashSecret, newSecret } from '../http/secrets.ts';
import { newId } from '../ids.ts';
import { insertAccount } from './seed.ts';

/** A live platform's first start: its root account and one secret key, shown once. Null on later starts. */
export async function ensureOperator({ db, clock }: Deps): Promise<string | null> {
  const found = await db.selectFrom('account').select('id').where('kind', '=', 'operator').executeTakeFirst();
  if (found) return null;
  const secret = newSecret('sk');
  await db.transaction().execute(async (trx) => {
    const now = clock.now();
    const root = {
      kind: 'operator' as const,
      parentId: null,
      number: '200001',
      name: 'Mostrador',
      state: 'active',
    };
    const id = await insertAccount(trx, { ...root, createdAt: now });
    await trx
      .insertInto('api_key')
      .values({
        id: newId('key'),
        account_id: id,
        kind: 'secret',
        prefix: secret.slice(0, 10),
        hash: await hashSecret(secret),
        created_at: now,
      })
      .execute();
  });
  return secret;
}
