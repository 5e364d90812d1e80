/** Until then a skeleton is still: most are gone before. */
const PATIENCE_MS = 400;

/** Lets the skeleton that a widget has just drawn, if it has, breathe once somebody waits for it. */
export const breathe = (root: ParentNode): void => {
  const skeleton = root.querySelector('.skeleton:not(.breathing)');
  if (skeleton) setTimeout(() => skeleton.classList.add('breathing'), PATIENCE_MS);
};
