// The widgets tell what happens by events; this site only leads to its shop when a meter asks for it.
document.addEventListener('mostrador-buy-requested', (event) => {
  event.preventDefault();
  const shop = document.querySelector('mostrador-stamp-purchase');
  if (!shop) return location.assign('/#comprar');
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  shop.scrollIntoView({ behavior: smooth ? 'smooth' : 'auto', block: 'start' });
  shop.focus();
});

// The staff's page shows its panels to whoever signed in.
const panels = document.getElementById('negocio');
for (const [event, hidden] of [
  ['mostrador-signed-in', false],
  ['mostrador-signed-out', true],
]) {
  document.addEventListener(event, () => panels?.toggleAttribute('hidden', hidden));
}
