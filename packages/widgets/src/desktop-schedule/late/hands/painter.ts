import { blockAt, type Cell, cellOn, SLOTS, type WeekGrid } from '@mostrador/domain';
import type { Brush } from '../../types.ts';
import type { Area, Marks } from './marks.ts';
import { type Outcome, outcomeOf, type Stroke } from './stroke.ts';

/** A finger that stays this long paints instead of scrolling (folded day). */
const PRESS_MS = 180;
/** So far sideways, and it paints at once. */
const SIDEWAYS_PX = 8;
/** How near the end of a block takes it. */
const GRIP_PX = { mouse: 7, touch: 22 };
/** Under this width a tap of a finger means a whole hour. */
const FINGER_PX = 24;
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

interface Press {
  readonly id: number;
  readonly touch: boolean;
  readonly area: Area;
  readonly x: number;
  readonly y: number;
  readonly cell: Cell;
  readonly before: WeekGrid;
  timer?: ReturnType<typeof setTimeout>;
  stroke?: Stroke;
}

/** Turns a pointer into strokes: mouse and pen at once, a finger when it says that it does not scroll. */
export class Painter {
  readonly #canvas: Canvas;
  #press: Press | undefined;
  #x = 0;
  #y = 0;
  #frame = 0;
  #scrolled = 0;

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
    if (!inside(area, x, y)) return;
    const cell = this.#cellAt(area, x, y);
    this.#canvas.touched(cell);
    if (locked) return;
    const press: Press = { id: event.pointerId, touch, area, x, y, cell, before: grid };
    [this.#x, this.#y, this.#scrolled] = [x, y, 0];
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
    [this.#x, this.#y] = [event.clientX, event.clientY];
    if (press.stroke) return this.#schedule();
    const [aside, along] = [Math.abs(this.#x - press.x), Math.abs(this.#y - press.y)];
    if (aside >= SIDEWAYS_PX && aside > along) this.#begin();
    else if (along >= SIDEWAYS_PX) this.#end();
  }

  #up(event: PointerEvent) {
    const press = this.#press;
    if (event.pointerId !== press?.id) return;
    [this.#x, this.#y] = [event.clientX, event.clientY];
    const { before } = press;
    const stroke = press.stroke ? this.#reached(press, press.stroke) : this.#tap(press);
    this.#end();
    this.#canvas.commit(outcomeOf(before, stroke));
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
      ? { ...stroke, at: this.#boundaryAt(area) }
      : { ...stroke, to: this.#cellAt(area, this.#x, this.#y) };
  }

  /** Near the window's edge the page goes on by itself, and the cells with it. */
  #scroll(): boolean {
    const press = this.#press;
    if (!press?.touch || wide(press.area)) return false;
    const step = this.#y < EDGE_PX ? -SCROLL_PX : this.#y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
    const from = scrollY;
    if (step) scrollBy(0, step);
    this.#scrolled += scrollY - from;
    return scrollY !== from;
  }

  /** By the first cell, unless the control says that strokes erase; a swipe of a finger does what it says. */
  #strokeFrom(press: Press): Stroke {
    const { before, cell, touch } = press;
    const { brush } = this.#canvas;
    const handle = this.#handleAt(press);
    if (handle) return handle;
    const erases = brush === 'erase' || (!touch && cellOn(before, cell));
    return { does: erases ? 'erase' : 'paint', from: cell, to: cell };
  }

  /** A tap switches what it touches: a whole hour where a half hour is narrower than a finger. */
  #tap({ before, cell, area }: Press): Stroke {
    const does = cellOn(before, cell) || this.#canvas.brush === 'erase' ? 'erase' : 'paint';
    if (slotPx(area) >= FINGER_PX) return { does, from: cell, to: cell };
    const slot = cell.slot - (cell.slot % 2);
    return { does, from: { ...cell, slot }, to: { ...cell, slot: slot + 1 } };
  }

  /** The end of a block under the pointer, or as near as a finger can tell. */
  #handleAt({ before: grid, area, cell, touch, x, y }: Press): Stroke | null {
    const at = this.#positionAt(area, x, y);
    const grip = (touch ? GRIP_PX.touch : GRIP_PX.mouse) / slotPx(area);
    const beside = Math.floor(at - cell.slot < 0.5 ? at - grip : at + grip);
    const near = { ...cell, slot: Math.max(0, Math.min(SLOTS - 1, beside)) };
    const block = blockAt(grid, cell) ?? (touch ? blockAt(grid, near) : null);
    if (!block) return null;
    const { start, end } = block;
    const reach = Math.min(grip, (end - start) / 3);
    const side = Math.abs(at - start) <= reach ? 'start' : Math.abs(at - end) <= reach ? 'end' : null;
    return side && { does: 'resize', day: cell.day, start, end, side, at: block[side] };
  }

  #boundaryAt(area: Area): number {
    return Math.round(this.#positionAt(area, this.#x, this.#y));
  }

  #cellAt(area: Area, x: number, y: number): Cell {
    const line = this.#lineAt(area, y);
    const slot = Math.max(0, Math.min(SLOTS - 1, Math.floor(this.#positionAt(area, x, y))));
    return wide(area) ? { day: line, slot } : { day: this.#canvas.day, slot };
  }

  #lineAt({ rect, lines }: Area, y: number): number {
    const share = (y + this.#scrolled - rect.top) / rect.height;
    return Math.max(0, Math.min(lines - 1, Math.floor(share * lines)));
  }

  /** Half hours from midnight, with a fraction. */
  #positionAt(area: Area, x: number, y: number): number {
    const { rect, columns, rtl } = area;
    const across = rtl ? rect.right - x : x - rect.left;
    const column = Math.max(0, Math.min(columns - 1e-6, (across / rect.width) * columns));
    return wide(area) ? (across >= rect.width ? SLOTS : column) : this.#lineAt(area, y) * columns + column;
  }
}

const slotPx = ({ rect, columns }: Area) => rect.width / columns;
const wide = ({ columns }: Area) => columns === SLOTS;
const inside = ({ rect }: Area, x: number, y: number) =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
