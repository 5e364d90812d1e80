/** Asks the meter's page for something: cancelable, bubbles, composed, no detail. */
const asking = (type: keyof MeterEventMap) =>
  function (this: EventTarget) {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
  };

/* Listeners for the meter's templates: Lit calls them with the element as `this`. */
export const buy = /* @__PURE__ */ asking('mostrador-buy-requested');
export const retry = /* @__PURE__ */ asking('mostrador-retry-requested');
export const setUp = /* @__PURE__ */ asking('mostrador-auto-sale-requested');

/** What a person asks of the meter. */
export interface MeterEventMap {
  /** "Comprar timbres" was pressed: open your purchase. */
  'mostrador-buy-requested': Event;
  /** "Reintentar" was pressed. */
  'mostrador-retry-requested': Event;
  /** "Configurar" of the automatic sale was pressed. */
  'mostrador-auto-sale-requested': Event;
}

declare global {
  interface HTMLElementEventMap extends MeterEventMap {}
}
