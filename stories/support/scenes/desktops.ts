import { setFault } from '../../../packages/server/src/ports/desktops-simulated.ts';
import { clientAs, type Scene } from './scene.ts';

type Week = Record<string, { start: string; end: string }[]>;

/** Someone else saves another week: support of the distributor. */
export const savedElsewhere =
  (change: (weekly: Week) => Week): Scene =>
  async (sandbox) => {
    const client = await clientAs(sandbox, 'support');
    const params = { path: { id: sandbox.demo.desktopId } };
    const { data, response } = await client.send('get', '/v1/desktops/{id}/schedule', { params });
    const body = { ...data, weekly: change(data.weekly) as typeof data.weekly };
    await client.put('/v1/desktops/{id}/schedule', {
      params,
      body,
      ifMatch: response.headers.get('ETag') ?? '',
    });
  };

/** The customer's person switched the desktop on for three hours. */
export const poweredOn: Scene = async (sandbox) => {
  const client = await clientAs(sandbox, 'customer');
  await client.post('/v1/desktops/{id}/power-sessions', { params: { path: { id: sandbox.demo.desktopId } } });
  await sandbox.advance({ minutes: 1 });
};

/** The same a moment ago: the provider is at it, and slow. */
export const startingUp: Scene = async (sandbox) => {
  await setFault(sandbox.deps().db, 'slow');
  await evening(sandbox);
  const client = await clientAs(sandbox, 'customer');
  await client.post('/v1/desktops/{id}/power-sessions', { params: { path: { id: sandbox.demo.desktopId } } });
};

/** Past every block of the day: the desktop is off. */
export const evening: Scene = (sandbox) => sandbox.advance({ minutes: 8 * 60 });

/** The desktop's provider does not answer, and a switch fell due meanwhile. */
export const providerDown: Scene = async (sandbox) => {
  await setFault(sandbox.deps().db, 'down');
  await evening(sandbox);
};

/** A plan whose hours end with the clock: 300 in a calendar month. */
export const hardCap: Scene = async (sandbox) => {
  const { db } = sandbox.deps();
  const capped = { quota_policy: 'hard-cap', monthly_hours: 300 };
  await db.updateTable('desktop_plan').set(capped).where('family', '=', 'scheduled').execute();
};

/** The account has no desktop. */
export const noDesktops: Scene = async (sandbox) => {
  const { db } = sandbox.deps();
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('number', '=', '200073')
    .executeTakeFirstOrThrow();
  await db.updateTable('desktop').set({ customer_id: other.id }).execute();
};
