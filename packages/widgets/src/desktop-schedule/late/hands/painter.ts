import { type Cell, cellOn, SLOTS, type WeekGrid } from '@mostrador/domain';
import type { Brush } from '../../types.ts';
import { type Aim, boundaryAt, cellAt, handleAt, isInside, isWide, type Start, tapOn } from './aim.ts';
import type { Marks } from './marks.ts';
import { type Outcome, outcomeOf, type Stroke } from './stroke.ts';

/** A finger that stays this long paints instead of scrolling (folded day). */
const PRESS_MS = 180;
/** So far sideways, and it paints at once. */
const SIDEWAYS_PX = 8;
/** Near the window's edge a drag scrolls. */
const EDGE_PX = 56;
const SCROLL_PX = 9;

/** What the painter works on. */
export interface Canvas {
  readonly grid: WeekGrid;
  readonly day: number;
  readonly brush: Brush;
  readonly locked: boolean;
  /** Of the grid that is on show. */
  readonly marks: Marks | undefined;
  /** The pointer is on this cell: it gets the focus. */
  touched(cell: Cell): void;
  /** Shows what the stroke makes of the week; once a frame at most. Null: it was given up. */
  preview(outcome: Outcome | null): void;
  commit(outcome: Outcome): void;
}

interface Press extends Start {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  timer?: ReturnType<typeof setTimeout>;
  stroke?: Stroke;
}

/** Turns a pointer into strokes: mouse and pen at once, a finger when it says that it does not scroll. */
export class Painter {
  readonly #canvas: Canvas;
  #press: Press | undefined;
  #aim: Aim = { x: 0, y: 0, scrolled: 0 };
  #frame = 0;

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
  }

  get busy(): boolean {
    return !!this.#press?.stroke;
  }

  hear(event: Event): void {
    const { type } = event;
    if (type === 'pointerdown') this.#down(event as PointerEvent);
    else if (type === 'pointermove') this.#move(event as PointerEvent);
    else if (type === 'pointerup') this.#up(event as PointerEvent);
    else if (type === 'pointercancel') this.cancel();
    else if (type === 'lostpointercapture') {
      // A finger's cell has the capture by itself and loses it, bubbling, when the board takes it.
      if (event.target === this.#canvas.marks?.board.element) this.cancel();
    } else if (this.busy) event.preventDefault();
  }

  /** Gives the stroke up: everything is as before. True when there was one. */
  cancel(): boolean {
    const { busy } = this;
    this.#end();
    if (busy) this.#canvas.preview(null);
    return busy;
  }

  #down(event: PointerEvent) {
    const { grid, locked, marks } = this.#canvas;
    if (!event.isPrimary || event.button !== 0 || !marks) return;
    this.#end();
    const touch = event.pointerType === 'touch';
    const area = marks.area();
    const { clientX: x, clientY: y } = event;
    const aim = { x, y, scrolled: 0 };
    if (!isInside(area, aim)) return;
    const cell = cellAt(area, aim, this.#canvas.day);
    this.#canvas.touched(cell);
    if (locked) return;
    const press: Press = { id: event.pointerId, touch, area, x, y, cell, before: grid };
    this.#aim = aim;
    this.#press = press;
    if (!touch) this.#begin();
    else if (area.columns < SLOTS) press.timer = setTimeout(this.#begin, PRESS_MS);
  }

  #begin = () => {
    const press = this.#press;
    if (!press) return;
    clearTimeout(press.timer);
    press.stroke = this.#strokeFrom(press);
    this.#capture(press.id);
    if (press.touch) navigator.vibrate?.(8);
    this.#schedule();
  };

  #capture(id: number) {
    try {
      this.#canvas.marks?.board.element.setPointerCapture(id);
    } catch {
      // A finger that was lifted before there was anything to hear of it.
    }
  }

  #move(event: PointerEvent) {
    const press = this.#press;
    if (event.pointerId !== press?.id) return;
    this.#follow(event);
    if (press.stroke) return this.#schedule();
    const { x, y } = this.#aim;
    const [aside, along] = [Math.abs(x - press.x), Math.abs(y - press.y)];
    if (aside >= SIDEWAYS_PX && aside > along) this.#begin();
    else if (along >= SIDEWAYS_PX) this.#end();
  }

  #up(event: PointerEvent) {
    const press = this.#press;
    if (event.pointerId !== press?.id) return;
    this.#follow(event);
    const { before, stroke: lasting } = press;
    const stroke = lasting ? this.#reached(press, lasting) : tapOn(press, this.#canvas.brush === 'erase');
    this.#end();
    this.#canvas.commit(outcomeOf(before, stroke));
  }

  #follow({ clientX: x, clientY: y }: PointerEvent) {
    this.#aim = { ...this.#aim, x, y };
  }

  #end() {
    const press = this.#press;
    clearTimeout(press?.timer);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#press = undefined;
  }

  #schedule() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
      if (this.#scroll()) this.#schedule();
    });
  }

  #draw() {
    const press = this.#press;
    if (!press?.stroke) return;
    press.stroke = this.#reached(press, press.stroke);
    this.#canvas.preview(outcomeOf(press.before, press.stroke));
  }

  /** The stroke up to where the pointer is. */
  #reached({ area }: Press, stroke: Stroke): Stroke {
    return stroke.does === 'resize'
      ? { ...stroke, at: boundaryAt(area, this.#aim) }
      : { ...stroke, to: cellAt(area, this.#aim, this.#canvas.day) };
  }

  /** Near the window's edge the page goes on by itself, and the cells with it. */
  #scroll(): boolean {
    const press = this.#press;
    if (!press?.touch || isWide(press.area)) return false;
    const { y, scrolled } = this.#aim;
    const step = y < EDGE_PX ? -SCROLL_PX : y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
    const from = scrollY;
    if (step) scrollBy(0, step);
    this.#aim = { ...this.#aim, scrolled: scrolled + scrollY - from };
    return scrollY !== from;
  }

  /** By the first cell, unless the control says that strokes erase; a swipe of a finger does what it says. */
  #strokeFrom(press: Press): Stroke {
    const { before, cell, touch } = press;
    const { brush } = this.#canvas;
    const handle = handleAt(press, this.#aim);
    if (handle) return handle;
    const erases = brush === 'erase' || (!touch && cellOn(before, cell));
    return { does: erases ? 'erase' : 'paint', from: cell, to: cell };
  }
}
