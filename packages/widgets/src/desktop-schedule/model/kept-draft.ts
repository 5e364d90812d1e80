import type { WeekGrid } from '@mostrador/domain';

/** Hours that a person has not saved yet. */
export interface Draft {
  readonly grid: WeekGrid;
  /** IANA zone in which they are to be read. */
  readonly timezone: string;
}

/** A draft and the version of the schedule that it was made of. */
export interface KeptDraft extends Draft {
  readonly etag: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Null where a page may store nothing (a sandboxed frame). */
const pageStore = (): Store | null => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
};

const name = (desktopId: string) => `mostrador.schedule.${desktopId}`;

/** Keeps what was not saved across a reload of the tab; null forgets it. */
export const keepDraft = (desktopId: string, draft: KeptDraft | null, store = pageStore()): void => {
  try {
    if (draft) store?.setItem(name(desktopId), JSON.stringify(draft));
    else store?.removeItem(name(desktopId));
  } catch {
    // A full store must not stop anybody from editing.
  }
};

/** What was left unsaved of a desktop's week. */
export const keptDraft = (desktopId: string, store = pageStore()): KeptDraft | null => {
  try {
    const kept: KeptDraft = JSON.parse(store?.getItem(name(desktopId)) ?? 'null');
    return kept && /^[01]{336}$/.test(kept.grid) ? kept : null;
  } catch {
    return null;
  }
};
