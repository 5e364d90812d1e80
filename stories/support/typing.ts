import { found } from './act.ts';
import { until } from './until.ts';

/** What somebody would type; the check digit of the RFC does not match (A-CM-3). */
export const USER = {
  name: 'Usuario de Pruebas',
  email: 'admin@example.com',
  emailAgain: 'admin@example.com',
  phone: '55 5555 0100',
  company: 'Empresa de Pruebas',
  rfc: 'PRUE7010023T5',
  companyPhone: '55 5555 0199',
  postalCode: '06100',
  state: 'Ciudad de México',
  city: 'Cuauhtémoc',
  colony: 'Hipódromo',
  street: 'Av. de los Insurgentes Sur',
  exteriorNumber: '100',
  activity: 'Venta e implantación de software contable',
} as const;

/** Fills fields of a form in, as a browser does, and leaves them. */
export async function type(root: ParentNode, values: Readonly<Record<string, string>>): Promise<void> {
  await found(root, 'form:not([inert]) [name=name]');
  for (const [name, value] of Object.entries(values)) {
    const field = await found<HTMLInputElement>(root, `[name=${name}]`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  // What answers is fetched with the first touch.
  await found(root, '[data-mostrador-part~=message],[data-mostrador-part~=control] svg');
}

/** Presses the main button, once or until the step of a narrow place is the last one. */
export async function submit(root: ParentNode): Promise<void> {
  const button = await until(() => {
    const there = root.querySelector<HTMLButtonElement>('[data-mostrador-part~=submit]');
    return there && !there.disabled && there;
  }, 'the main button');
  button.click();
}
