/** Waits until no transition runs any more: a colour on its way is no colour to judge. */
export async function still(root: DocumentOrShadowRoot): Promise<void> {
  const moving = root.getAnimations().filter((each) => each instanceof CSSTransition);
  await Promise.all(moving.map(({ finished }) => finished.catch(() => {})));
}
