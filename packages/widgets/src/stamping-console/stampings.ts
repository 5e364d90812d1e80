import { isMostradorError, stampCfdi } from '@mostrador/client';
import type { MostradorHost } from '../provider/context.ts';
import { troubleOf } from '../provider/trouble.ts';
import { checkFile } from './check.ts';
import type { Row, Standing } from './types.ts';

/** What befell one document is the document's; these would befall the next one, too. */
const STOPS: readonly string[] = [
  'insufficient_stamps',
  'stamping_account_blocked',
  'stamping_account_expired',
  'pac_unavailable',
  'too_many_attempts',
  'authentication_required',
  'scope_missing',
  'not_found',
];

interface Listener {
  changed(): void;
  stamped(uuid: string, stampingAccountId: string, replayed: boolean): void;
  failed(problem: Extract<Standing, { kind: 'failed' }>['problem']): void;
}

/** The documents that a person chose: each checked here, then stamped, one after the other. */
export class Stampings {
  rows: readonly Row[] = [];
  /** Whether documents are being stamped. */
  busy = false;
  readonly #listener: Listener;
  #last = 0;
  #checking: Promise<void> = Promise.resolve();

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  get ready(): readonly Row[] {
    return this.rows.filter(({ standing }) => standing.kind === 'ready');
  }

  /**
   * Takes files and checks them one by one, so that the page can be used meanwhile.
   * @returns the rows of these files once all are checked, without those that were removed meanwhile
   */
  async add(files: readonly File[], now: Date): Promise<readonly Row[]> {
    const rows = files.map((file): Row => {
      this.#last += 1;
      return { id: this.#last, file, summary: null, standing: { kind: 'checking' } };
    });
    this.#show([...this.rows, ...rows]);
    for (const row of rows) this.#checking = this.#checking.then(() => this.#check(row, now));
    await this.#checking;
    return this.rows.filter(({ id }) => rows.some((row) => row.id === id));
  }

  remove(gone: (row: Row) => boolean): void {
    this.#show(this.rows.filter((row) => !gone(row)));
  }

  /** Checks a file again that could not be read, or what checks it not be fetched. */
  recheck(row: Row, now: Date): void {
    this.#stand(row, { standing: { kind: 'checking' } });
    this.#checking = this.#checking.then(() => this.#check(row, now));
  }

  /**
   * Stamps these, until one fails as the others would.
   * @returns how many were stamped
   */
  async stamp(host: MostradorHost, stampingAccountId: string, rows: readonly Row[]): Promise<number> {
    if (this.busy) return 0;
    this.busy = true;
    let count = 0;
    for (const row of rows) {
      const standing = await this.#send(host, stampingAccountId, row);
      if (standing.kind === 'stamped') count += 1;
      if (standing.kind === 'failed' && (standing.unsure || STOPS.includes(standing.problem.code))) break;
    }
    this.busy = false;
    this.#listener.changed();
    return count;
  }

  async #check(row: Row, now: Date) {
    if (this.rows.some(({ id }) => id === row.id)) this.#stand(row, await checkFile(row.file, now));
  }

  async #send(host: MostradorHost, stampingAccountId: string, row: Row): Promise<Standing> {
    this.#stand(row, { standing: { kind: 'sending' } });
    const standing = await this.#ask(host, stampingAccountId, row);
    this.#stand(row, { standing });
    if (standing.kind === 'stamped')
      this.#listener.stamped(standing.uuid, stampingAccountId, standing.replayed);
    if (standing.kind === 'failed') this.#listener.failed(standing.problem);
    return standing;
  }

  async #ask(host: MostradorHost, stampingAccountId: string, { file }: Row): Promise<Standing> {
    try {
      return { kind: 'stamped', ...(await stampCfdi(host.client, file, { stampingAccountId })) };
    } catch (error) {
      const { problem } = troubleOf(error, host.locale, host.online);
      const answered = isMostradorError(error) && error.status >= 400 && error.status < 500;
      const told = isMostradorError(error) ? (error.problem as { pacCode?: string } | undefined) : undefined;
      return { kind: 'failed', problem, pacCode: told?.pacCode ?? null, unsure: !answered };
    }
  }

  #stand(row: Row, change: Partial<Pick<Row, 'summary' | 'standing'>>) {
    this.#show(this.rows.map((each) => (each.id === row.id ? { ...each, ...change } : each)));
  }

  #show(rows: readonly Row[]) {
    this.rows = rows;
    this.#listener.changed();
  }
}
