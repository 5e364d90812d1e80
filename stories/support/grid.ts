import { deep } from './act.ts';
import { until } from './until.ts';

type Place = readonly [day: number, slot: number];

/** The cell of a day (0 Monday) and a half hour; the day on show where one is folded. */
export function cellAt(canvas: Element, day: number, slot: number): HTMLElement {
  const board = deep(canvas, '.board');
  const cells = board?.querySelectorAll<HTMLElement>('[role=gridcell]') ?? [];
  const cell = cells[cells.length > 48 ? day * 48 + slot : slot];
  if (!cell) throw new Error(`No cell ${day}, ${slot}`);
  return cell;
}

/** Paints with the mouse from one cell to another, and lets go unless `drop` is false. */
export async function draw(canvas: Element, from: Place, to: Place, drop = true): Promise<void> {
  await until(() => deep(canvas, '.board [role=gridcell]'), 'the grid');
  const board = await until(() => deep(canvas, '.board'), 'the grid');
  const point = (type: string, [day, slot]: Place) => {
    const { x, y, width, height } = cellAt(canvas, day, slot).getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 2 };
    // 1 is the mouse, which a browser lets capture without a real press.
    const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true, bubbles: true, composed: true };
    board.dispatchEvent(new PointerEvent(type, { ...pointer, ...at }));
  };
  point('pointerdown', from);
  point('pointermove', to);
  if (drop) point('pointerup', to);
  await until(() => !drop || deep(canvas, '.drag')?.hidden, 'the drag is over');
}

/** Presses keys with Shift from a cell on, then one more. */
export async function keyIn(canvas: Element, [day, slot]: Place, keys: readonly string[], last?: string) {
  await draw(canvas, [day, slot], [day, slot], false);
  const press = (key: string, shiftKey: boolean) =>
    (deep(canvas, '.board [tabindex="0"]') ?? canvas).dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }),
    );
  // The press above only took the focus there.
  press('Escape', false);
  for (const key of keys) press(key, true);
  if (last) press(last, false);
}
