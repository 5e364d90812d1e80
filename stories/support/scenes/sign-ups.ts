import type { Sandbox } from '@mostrador/server/sandbox';
import { clientOf, type Scene } from './scene.ts';

/** The demo's distributor has no Multinivel any more (A-CM-21). */
export const withoutMultilevel: Scene = async (sandbox) => {
  await sandbox
    .deps()
    .db.deleteFrom('contract')
    .where('account_id', '=', sandbox.demo.distributorId)
    .where('kind', '=', 'subscription')
    .execute();
};

/** The newest sign-up, as its distributor sees it. */
const newest = async (sandbox: Sandbox) => {
  const distributor = clientOf(sandbox, sandbox.demo.distributorSecretKey);
  const { data } = await distributor.get('/v1/sign-ups', { params: { query: { limit: 1 } } });
  const [signUp] = data;
  if (!signUp) throw new Error('Nobody has signed up');
  return { distributor, signUp };
};

/** The person opens the mail's link and sets a password. */
export const activate: Scene = async (sandbox) => {
  const mail = await sandbox
    .deps()
    .db.selectFrom('outbox_mail')
    .select('body_text')
    .where('template', '=', 'activation')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  const [, token = ''] = /#token=(\S+)/.exec(mail.body_text) ?? [];
  await clientOf(sandbox, '').post('/v1/profiles/activation', {
    body: { token, password: 'caballo batería grapa' },
  });
};

/** Business time goes on. */
export const minutesLater =
  (minutes: number): Scene =>
  (sandbox) =>
    sandbox.advance({ minutes });

/** The provisioning provider breaks off; the platform tries again by itself. */
export const failProvisioning =
  (times: number): Scene =>
  async (sandbox) => {
    const { provisioning } = sandbox.deps() as unknown as { provisioning: { faults: { failing: number } } };
    provisioning.faults.failing = times;
  };

/** Nobody answers at the provisioning provider. */
export const provisioningAway: Scene = async (sandbox) => {
  const { provisioning } = sandbox.deps() as unknown as { provisioning: { faults: { away: boolean } } };
  provisioning.faults.away = true;
};

/** The customer's link is confirmed (A-CM-22). */
export const confirm: Scene = async (sandbox) => {
  const { distributor, signUp } = await newest(sandbox);
  await distributor.post('/v1/sign-ups/{id}/confirmation', { params: { path: { id: signUp.id } } });
};

/** The sign-up is refused. */
export const reject: Scene = async (sandbox) => {
  const { distributor, signUp } = await newest(sandbox);
  await distributor.delete('/v1/sign-ups/{id}/confirmation', { params: { path: { id: signUp.id } } });
};

/** The distributor enables its new distributor (CM-DIS-07). */
export const enable: Scene = async (sandbox) => {
  const { distributor, signUp } = await newest(sandbox);
  const id = signUp.accountId ?? '';
  await distributor.post('/v1/distributors/{id}/activation', { params: { path: { id } } });
};
