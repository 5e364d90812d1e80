import type { TemplateResult } from 'lit';
import type { Texts } from '../messages.ts';
import type { ScheduleModel } from '../model/schedule-model.ts';
import type { Columns, Reading } from '../types.ts';

export type Piece = TemplateResult | string | symbol | null | undefined;

/** What every view draws from. */
export interface View {
  readonly texts: Texts;
  readonly model: ScheduleModel;
  readonly reading: Reading;
  /** 48 shows the week, 12 and 6 one day. */
  readonly columns: Columns;
  /** Whether there is room for the presets as buttons and for key hints. */
  readonly roomy: boolean;
  /** Without a network nothing can be saved. */
  readonly disabled: boolean;
  /** The grid itself, which keeps itself. */
  readonly board: HTMLElement;
  /** Opens a panel, or closes it. */
  readonly unfold: (panel: ScheduleModel['panel']) => void;
}

export const isWide = ({ columns }: View): boolean => columns === 48;
