import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { SignUpScene } from '../../test/sign-up-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import './define.ts';

describe('mostrador-sign-up: typing', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  /** A scene whose form answers already. */
  const open = async (options: ConstructorParameters<typeof SignUpScene>[1] = {}) => {
    const scene = new SignUpScene(stage.sandbox, options);
    await scene.open();
    return scene;
  };
  const invalid = (scene: SignUpScene) =>
    [...scene.form.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')].map(({ name }) => name);

  it('an error comes when a changed field is left, is announced, and goes while typing as soon as it is right', async () => {
    const scene = await open();
    scene.field('phone').focus();
    scene.field('name').focus();
    await scene.type('phone', '555555010');
    assert.deepEqual(invalid(scene), [], 'nobody is corrected while typing');
    scene.field('name').focus();
    await waitUntil(() => invalid(scene).includes('phone'));
    assert.equal(scene.described('phone'), 'Faltan dígitos: escriba 10, lleva 9.');
    await scene.hear('Teléfono móvil: Faltan dígitos: escriba 10, lleva 9.');
    scene.field('phone').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '0' });
    await waitUntil(() => !invalid(scene).length, 'it is right');
    assert.equal(scene.described('phone'), '');
  });

  it('submit: a summary from two errors up, links to the fields, the first wrong field has the focus', async () => {
    const scene = await open();
    scene.fill({
      ...scene.person,
      emailAgain: 'rosa1@exmaple.com',
      phone: '646 555 019',
      postalCode: '2280',
    });
    scene.fill({ email: 'rosa1@example.com' });
    await scene.submit();
    await scene.see('Revise 3 datos para continuar: Confirme el correo Teléfono móvil Código postal');
    const said = 'Revise 3 datos para continuar: Confirme el correo, Teléfono móvil, Código postal';
    await waitUntil(() => scene.heard.includes(said), 'said once');
    await waitUntil(() => scene.focused === 'emailAgain', 'the first wrong field');
    assert.equal(scene.described('emailAgain'), 'No coincide con el correo de arriba: revise «exmaple».');
    assert.equal(scene.described('postalCode'), 'Son 5 dígitos: falta 1.');
    const links = [...scene.piece('summary').querySelectorAll('a')];
    await scene.press(links[2]!);
    await waitUntil(() => scene.focused === 'postalCode', 'the link leads there');
    await scene.type('postalCode', '22800');
    await scene.see('Revise 2 datos');
    assert.isNull(scene.piece('summary').closest('[role=alert],[aria-live]'), 'no list is read at each mend');
    scene.fill({ phone: '646 555 0190' });
    await waitUntil(() => !scene.text.includes('Revise'), 'with one the focus is enough');
  });

  it('with one error the focus is enough', async () => {
    const scene = await open({ kind: 'customer' });
    scene.fill({ ...scene.person, street: '' });
    await scene.submit();
    await waitUntil(() => scene.focused === 'street', 'focus');
    assert.equal(scene.described('street'), 'Escriba la calle.');
    assert.notInclude(scene.text, 'Revise');
  });

  it('A-CM-3: the RFC is upper-cased with the caret kept, counted, drawn as ticks; a wrong check digit is said and stops nobody', async () => {
    const scene = await open();
    await scene.type('rfc', 'prue701002t5');
    const field = scene.field('rfc');
    field.setSelectionRange(10, 10);
    await sendKeys({ type: '3' });
    assert.equal(field.value, 'PRUE7010023T5');
    assert.equal(field.selectionStart, 11);
    await scene.see('13/13');
    assert.lengthOf(scene.form.querySelectorAll('[data-typed=true]'), 13);
    scene.field('name').focus();
    const warning =
      'El dígito verificador no corresponde: se esperaba 7 y termina en 5. Puede continuar si así está en su constancia.';
    await scene.hear(`RFC: ${warning}`);
    assert.equal(scene.described('rfc'), `(mínimo 12, máximo 13 caracteres) ${warning}`);
    assert.isNull(field.ariaInvalid);
    const company = scene.form.querySelector<HTMLInputElement>('[value=company]')!;
    await scene.press(company.parentElement!);
    await scene.see('13/12');
    assert.lengthOf(scene.form.querySelectorAll('[data-mostrador-part~=tick]'), 12);
    assert.isNull(scene.form.querySelector('[name=curp]'), 'only a person has a CURP');
    await scene.submit();
    await waitUntil(() => invalid(scene).includes('rfc'));
    assert.include(scene.described('rfc'), 'Es el RFC de una persona física: revíselo o cambie el tipo.');
  });

  it('a postal code fills state, city and the colonies’ list, and replaces nothing that was typed', async () => {
    const scene = await open();
    await scene.type('postalCode', '22800');
    await waitUntil(() => scene.field('state').value === 'Baja California', 'state');
    assert.equal(scene.field('city').value, 'Ensenada');
    await scene.hear('Estado: Baja California. Ciudad: Ensenada.');
    const colonies = () => [...scene.form.querySelectorAll('datalist option')].length;
    await waitUntil(() => colonies() > 0, 'colonies');
    await scene.type('city', 'El Sauzal');
    await scene.type('postalCode', '06100');
    await waitUntil(() => scene.field('state').value === 'Ciudad de México', 'what was filled in changes');
    assert.equal(scene.field('city').value, 'El Sauzal', 'what was typed stays');
    await scene.type('colony', 'Una que nadie conoce');
    scene.field('street').focus();
    assert.deepEqual(invalid(scene), []);
  });

  it('a narrow place goes step by step, with Enter, says which step it is, and leads back with all kept', async () => {
    const scene = await open({ width: 320 });
    await scene.type('name', 'Rosa Gil');
    await scene.key('Enter');
    await waitUntil(() => scene.focused === 'email', 'stopped at the first wrong field');
    await scene.see('Revise 3 datos para continuar: Correo electrónico Confirme el correo Teléfono móvil');
    assert.notInclude(scene.text, 'Escriba la calle.', 'other steps are not judged yet');
    scene.fill({ email: scene.email, emailAgain: scene.email, phone: '6465550190' });
    scene.field('phone').focus();
    await scene.key('Enter');
    await scene.hear('Paso 2 de 3: Empresa');
    await waitUntil(() => scene.focused === 'type', 'its first field');
    const { company, rfc, companyPhone } = scene.person;
    scene.fill({ company: company!, rfc: rfc!, companyPhone: companyPhone! });
    scene.field('company').focus();
    await scene.key('Enter');
    await scene.hear('Paso 3 de 3: Domicilio');
    assert.equal(scene.piece('submit').innerText, 'Crear cuenta');
    await scene.press(scene.part('steps').querySelector('button')!);
    await scene.hear('Paso 1 de 3: Perfil');
    assert.equal(scene.field('name').value, 'Rosa Gil');
    assert.equal(scene.piece('submit').innerText, 'Continuar');
  });

  it('the keyboard alone reaches and sends everything', async () => {
    const scene = await open({ kind: 'customer' });
    scene.field('name').focus();
    const { person } = scene;
    const order =
      'name email emailAgain phone type company rfc curp companyPhone postalCode state city colony street exteriorNumber interiorNumber activity comments marketing';
    const skipped = ['type', 'curp', 'interiorNumber', 'activity', 'comments', 'marketing'];
    for (const name of order.split(' ')) {
      const { activeElement } = document;
      assert.equal((activeElement as HTMLInputElement).name, name);
      if (!skipped.includes(name)) {
        (activeElement as HTMLInputElement).select();
        await sendKeys({ type: person[name as keyof typeof person] });
      }
      await sendKeys({ press: 'Tab' });
    }
    const reached: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      reached.push(document.activeElement?.textContent ?? '');
      await sendKeys({ press: 'Tab' });
    }
    assert.deepEqual(reached, ['Términos y Condiciones', 'Aviso de privacidad']);
    await sendKeys({ press: 'Enter' });
    await scene.see('¡Gracias por crear tu perfil con nosotros!');
  });

  it('what browsers and password managers fill in without a key counts, also what comes without an event', async () => {
    const scene = await open({ kind: 'customer' });
    for (const [name, value] of Object.entries(scene.person)) scene.field(name).value = value!;
    const tokens = ['name', 'email', 'phone', 'company', 'postalCode', 'street'].map(
      (name) => scene.field(name).autocomplete,
    );
    assert.deepEqual(tokens, [
      'name',
      'email',
      'tel-national',
      'organization',
      'postal-code',
      'address-line1',
    ]);
    await scene.submit();
    await scene.see('¡Gracias por crear tu perfil con nosotros!');
    const { company } = await stage.sandbox
      .deps()
      .db.selectFrom('sign_up')
      .select(['company', 'marketing_accepted_at'])
      .where('email', '=', scene.email)
      .executeTakeFirstOrThrow();
    assert.include(JSON.stringify(company), 'Juárez');
  });

  it('nothing typed is lost in a reload, nor when the element is moved, changed or taken out', async () => {
    const scene = await open();
    scene.fill({ name: 'Rosa Gil', comments: 'Por la tarde' });
    await waitUntil(() => sessionStorage.length === 1, 'kept');
    scene.widget.kind = 'customer';
    await scene.see('Cree su cuenta de cliente');
    assert.equal(scene.field('name').value, '', 'another form');
    scene.widget.kind = 'distributor';
    await scene.see('Cree su cuenta de distribuidor');
    await waitUntil(() => scene.field('name').value === 'Rosa Gil', 'the first again');
    scene.widget.remove();
    scene.provider.append(scene.widget);
    await scene.open();
    assert.equal(scene.field('comments').value, 'Por la tarde');
    assert.lengthOf(scene.widget.querySelectorAll('form'), 1);
    const copy = scene.widget.cloneNode(true) as HTMLElement;
    scene.provider.append(copy);
    await waitUntil(() => copy.querySelector('form:not([inert])'), 'a copy of its own');
    assert.lengthOf(copy.querySelectorAll('form'), 1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'ids are unique in the page');
    scene.leave();
    const reloaded = await open();
    assert.equal(reloaded.field('name').value, 'Rosa Gil');
  });

  it('speaks English, too', async () => {
    const scene = new SignUpScene(stage.sandbox, { provider: { locale: 'en' } });
    await scene.see('Create your distributor account');
    await scene.open();
    scene.fill({ email: 'a@example.com', emailAgain: 'a@exmaple.com' });
    await scene.hear('Confirm the e-mail: Does not match the e-mail above: check "exmaple".');
  });
});
