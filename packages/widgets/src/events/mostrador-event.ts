/** What all our events share: they bubble and leave shadow roots, so a page may listen at its document. */
export class MostradorUiEvent extends Event {
  constructor(type: `mostrador-${string}`) {
    super(type, { bubbles: true, composed: true });
  }
}
