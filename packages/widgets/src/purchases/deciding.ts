import type { PanelElement } from '../panel/panel-element.ts';
import type { View } from './buying.ts';
import type { es } from './messages.es.ts';
import type { Contract, Services } from './services.ts';
import { dateOf } from './words.ts';

export const CANCEL = 'cancel';
export const KEEP = 'keep';

/** What a distributor decides of a contract that recurs: that it ends, or goes on (IP-17). */
export class Deciding {
  /** The contract that the last act was about. */
  contract: Contract | null = null;
  readonly #panel: PanelElement<Services, typeof es>;

  constructor(panel: PanelElement<Services, typeof es>) {
    this.#panel = panel;
  }

  /** Asks, and then cancels it at its end. */
  cancel({ texts, value }: View, contract: Contract): void {
    const { t } = texts;
    const { name, endsAt } = contract;
    const date = dateOf(texts, value, endsAt);
    this.#panel.confirmation.ask({
      title: t('cancelOne', { name }),
      rows: [
        [t('contract'), name],
        [t('ends'), date],
      ],
      note: t('cancelSo', { date }),
      no: t('back'),
      yes: t('cancelYes'),
      act: () => void this.#decide(CANCEL, contract),
    });
  }

  /** Takes a cancellation back. */
  keep(contract: Contract): void {
    void this.#decide(KEEP, contract);
  }

  /** Nothing is paid for either, so that a second time changes nothing. */
  async #decide(act: typeof CANCEL | typeof KEEP, contract: Contract): Promise<void> {
    const { host, acts, reader } = this.#panel;
    if (!host || acts.busy) return;
    this.contract = contract;
    const params = { path: { id: contract.id } };
    await acts.run<unknown>(
      host,
      act,
      contract.id,
      (idempotencyKey) =>
        act === CANCEL
          ? host.client.post('/v1/contracts/{id}/cancellation', { params, idempotencyKey })
          : host.client.post('/v1/contracts/{id}/renewal', { params, idempotencyKey }),
      () => void this.#decide(act, contract),
    );
    await reader.reload();
  }
}
