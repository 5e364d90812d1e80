import { html, nothing } from 'lit';
import type { Piece, View } from '../views/context.ts';
import { wallOf } from '../words.ts';
import { comparison, conflictFooter, conflictNote, conflictSaid } from './conflict.ts';
import type { Desk } from './desk.ts';
import type { DeskTexts } from './messages.ts';
import { desktopNotes, noticeNote } from './notes.ts';
import { runningPower, stopDialog } from './power-view.ts';
import { presetMenu } from './presets.ts';

/** What a piece of the desk draws from. */
export interface DeskView extends View {
  readonly words: DeskTexts;
  readonly desk: Desk;
}

type Panels = typeof import('./panels/panels.ts');

/** What the desk puts on show, wherever the widget has room for it. */
export class DeskDrawing {
  readonly #desk: Desk;
  #panels: Panels | undefined;
  #fetching = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The running power session in the place of its button. */
  power(view: View): Piece {
    return runningPower(this.#with(view));
  }

  notes(view: View): Piece {
    const own = this.#with(view);
    return html`${desktopNotes(own)}${noticeNote(own)}${view.model.conflict ? conflictNote(own, view.model.conflict) : nothing}`;
  }

  footer(view: View): Piece {
    return conflictFooter(this.#with(view));
  }

  /** The days that differ, one under the other, where one day is folded. */
  comparison(view: View): Piece {
    const { conflict } = view.model;
    return conflict ? comparison(this.#with(view), conflict) : nothing;
  }

  /** The list of hours; undefined until it is fetched. */
  hours(view: View): Piece {
    return this.#fetch()?.hours(this.#with(view));
  }

  /** What unfolds under the grid. What was chosen in it and not taken is forgotten once it is closed. */
  panel(view: View): Piece {
    const { model } = view;
    const { panel } = model;
    if (panel !== 'copy') this.#panels?.forgetCopy(model);
    if (panel !== 'block') this.#panels?.forgetBlock(model);
    return panel === 'copy' || panel === 'block' ? this.#fetch()?.[panel](this.#with(view)) : nothing;
  }

  /** What unfolds under the zone's line. */
  zone(view: View): Piece {
    return view.model.panel === 'zone' ? this.#fetch()?.zone(this.#with(view)) : nothing;
  }

  /** What unfolds from the toolbar. */
  menu(view: View): Piece {
    return presetMenu(this.#with(view));
  }

  overlay(view: View): Piece {
    return stopDialog(this.#with(view));
  }

  conflictSaid(): string {
    const { conflict } = this.#desk.model;
    return conflict ? conflictSaid(this.#desk, conflict) : '';
  }

  startedSaid(endsAt: string): string {
    const time = wallOf(endsAt, this.#desk.model.zone).slice(11);
    return this.#desk.words.t('saidStarted', { time });
  }

  #with(view: View): DeskView {
    return { ...view, words: this.#desk.words, desk: this.#desk };
  }

  #fetch(): Panels | undefined {
    const { element } = this.#desk.model;
    if (this.#panels || this.#fetching) return this.#panels;
    this.#fetching = true;
    import('./panels/panels.ts').then(
      (panels) => {
        this.#panels = panels;
        const sheet = panels.panelStyles.styleSheet;
        if (sheet) element.shadowRoot?.adoptedStyleSheets.push(sheet);
        element.requestUpdate();
      },
      () => {
        this.#fetching = false;
      },
    );
    return undefined;
  }
}
