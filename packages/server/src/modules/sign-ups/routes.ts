import {
  activateProfile,
  confirmSignUp as confirmOperation,
  createSignUp,
  getSignUp,
  getSignUpOptions,
  listPostalCodes,
  listSignUps,
  rejectSignUp as rejectOperation,
  resendActivation as resendOperation,
  resendSignUpActivation,
} from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { POLICIES } from '../../http/rate-limit.ts';
import { type Api, register } from '../../http/register.ts';
import { runWrite } from '../../http/write.ts';
import { activate } from './activate.ts';
import { countSignUp, createFromSite, judgeSignUp, type SignUpCall } from './create.ts';
import { confirmSignUp } from './decide.ts';
import { decideSignUp } from './decisions.ts';
import { newDistributors } from './distributor-routes.ts';
import { listVisible } from './list.ts';
import { readOptions } from './options.ts';
import { proveActivation } from './prove.ts';
import { type Desk, readVisible } from './records.ts';
import { rejectSignUp } from './reject.ts';
import { resendActivation } from './resend.ts';
import { signUpView } from './view.ts';

const ownTransaction = (): never => {
  throw new Error('This operation prepares outside its transaction');
};

const deskOf = (call: Call): Desk => ({ ...call, publicUrl: call.deps.publicUrl });

/** Signing up: by a site or a distributor, verified by mail, decided by the distributor. */
export function signUps(api: Api): void {
  register(api, createSignUp, ownTransaction, {
    ownTransaction: async (call, write) => {
      const form = await judgeSignUp(call);
      // What is asked too often must be counted though it is refused.
      await countSignUp(call.db, call.address, call.body.kind);
      return runWrite(call.deps, call, write, (inside) => createFromSite(inside as SignUpCall, form));
    },
  });
  register(api, activateProfile, ownTransaction, {
    ownTransaction: async (call, write) => {
      await api.limiter.take(call.address, POLICIES.visitor);
      const proof = await proveActivation(call.db, { ...call.body, address: call.address });
      return runWrite(call.deps, call, write, async (inside) => {
        const { row, returnUrl } = await activate(deskOf(inside), call.deps.provisioning, proof);
        const signUp = await signUpView(inside.db, row, { access: null, now: inside.now });
        return { signUp, returnUrl };
      });
    },
  });
  register(api, resendOperation, async (call) => {
    const row = await readVisible(call.db, call.access, call.access.accountId, { lock: true });
    await resendActivation(deskOf(call), row);
    return signUpView(call.db, row, call);
  });

  register(api, getSignUp, async (call) =>
    signUpView(call.db, await readVisible(call.db, call.access, call.params.id), call),
  );
  register(api, listSignUps, listVisible);
  register(api, resendSignUpActivation, async (call) => {
    const row = await readVisible(call.db, call.access, call.params.id, { lock: true });
    await resendActivation(deskOf(call), row);
    return signUpView(call.db, row, call);
  });
  register(api, confirmOperation, (call) => decide(call, confirmSignUp));
  register(api, rejectOperation, (call) => decide(call, rejectSignUp));

  register(api, getSignUpOptions, readOptions);
  register(api, listPostalCodes, async ({ deps, query }) => ({
    data: (await deps.postalCodes.find(query.code)).map((place) => ({
      ...place,
      colonies: [...place.colonies],
    })),
  }));
  newDistributors(api);
}

async function decide(call: Call<{ id: string }>, decision: Parameters<typeof decideSignUp>[3]) {
  const row = await decideSignUp(deskOf(call), call.access, call.params.id, decision);
  return signUpView(call.db, row, call);
}
