import type { Stage } from './stage.ts';

const stages = new Map<string, Stage>();

/** The stage of a story that is on the page. */
export const stageOf = (storyId: string): Stage | undefined => stages.get(storyId);

export function setStage(storyId: string, stage: Stage | null): void {
  if (stage) stages.set(storyId, stage);
  else stages.delete(storyId);
}
