import type { StageParameters } from './parameters.ts';
import { Stage } from './stage.ts';

const stages = new WeakMap<Element, Stage>();
let current: Stage | null = null;
/** Ends when the stage that was asked for last stands: whoever browses fast asks for the next one before. */
let turn: Promise<unknown> = Promise.resolve();

/** The stage of the story in a canvas. */
export const stageOf = (canvas: Element): Stage | undefined => stages.get(canvas);

/**
 * Prepares the platform for the story in a canvas. There is one platform: the story before, if it is still
 * there, leaves first.
 */
export function openStage(canvas: HTMLElement, parameters: StageParameters): Promise<Stage> {
  const opened = turn.then(async () => {
    await current?.close();
    current = await Stage.open(canvas, parameters);
    stages.set(canvas, current);
    return current;
  });
  turn = opened.catch(() => {});
  return opened;
}

/** The story in a canvas is over. */
export async function closeStage(canvas: HTMLElement): Promise<void> {
  const stage = stages.get(canvas);
  stages.delete(canvas);
  if (stage === current) current = null;
  await stage?.close();
}
