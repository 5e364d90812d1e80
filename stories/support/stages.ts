import type { StageParameters } from './parameters.ts';
import { Stage } from './stage.ts';

const stages = new WeakMap<Element, Stage>();
let current: Stage | null = null;

/** The stage of the story in a canvas. */
export const stageOf = (canvas: Element): Stage | undefined => stages.get(canvas);

/**
 * Prepares the platform for the story in a canvas. There is one platform: the story before, if it is still
 * there, leaves first.
 */
export async function openStage(canvas: HTMLElement, parameters: StageParameters): Promise<Stage> {
  await current?.close();
  current = await Stage.open(canvas, parameters);
  stages.set(canvas, current);
  return current;
}

/** The story in a canvas is over. */
export async function closeStage(canvas: HTMLElement): Promise<void> {
  const stage = stages.get(canvas);
  stages.delete(canvas);
  if (stage === current) current = null;
  await stage?.close();
}
