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
const show = (/** @type {boolean} */ shown) => panels?.toggleAttribute('hidden', !shown);
document.addEventListener('mostrador-signed-in', () => show(true));
document.addEventListener('mostrador-signed-out', () => show(false));

// Whoever verifies a CFDI here may trust the stamps of this platform's own PAC. Without its certificates the verifier
// says that the PAC's seal was not checked.
const verifier = document.querySelector('mostrador-cfdi-verifier');
if (verifier) {
  const platform = document.querySelector('mostrador-provider')?.getAttribute('base-url');
  try {
    const answer = await fetch(`${platform}/v1/stamping/pac-certificates`);
    const { data } = await answer.json();
    Object.assign(verifier, {
      pacCertificates: data.map((/** @type {{ certificate: string }} */ { certificate }) => certificate),
    });
  } catch {
    console.warn('The certificates of the PAC could not be had.');
  }
}
