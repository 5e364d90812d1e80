import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { asDistributor, SignUpScene } from '../../test/sign-up-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import './define.ts';

const kept = () => Object.keys(sessionStorage).map((name) => name.replace(/\.pk_\w+$/, ''));

describe('mostrador-sign-up: from the form to the account', () => {
  const stage = browserStage();
  afterEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('CM-DIS-12: a distributor signs up, activates and is provisioned while the page watches', async () => {
    const scene = new SignUpScene(stage.sandbox);
    await scene.signUp();
    await scene.see(`Sin validar Abra el enlace que enviamos a ${scene.email}.`);
    assert.deepEqual(
      scene.signedUp.map(({ signUp }) => signUp.kind),
      ['distributor'],
    );
    assert.match(scene.signedUp[0]?.signUp.id ?? '', /^sgn_/);
    assert.deepEqual(kept(), ['mostrador.newcomer.distributor'], 'nothing typed stays in the tab');
    assert.equal(scene.root.activeElement?.textContent, '¡Gracias por crear tu perfil con nosotros!');
    await scene.activate();
    await scene.see('Aprovisionando su cuenta');
    await stage.sandbox.advance({ minutes: 2 });
    await scene.see('Su cuenta está lista para activar');
    await scene.see('Cuenta aprovisionada');
    assert.deepEqual(scene.errors, []);
  });

  it('A-CM-22: a customer signs up, activates, and waits until its distributor confirms', async () => {
    const scene = new SignUpScene(stage.sandbox, { kind: 'customer', width: 320 });
    await scene.open();
    scene.fill(scene.person);
    for (const title of ['Empresa', 'Domicilio']) {
      await scene.submit();
      await waitUntil(() => scene.root.querySelector('[aria-current]')?.textContent === title, title);
    }
    await scene.submit();
    await scene.see('Por confirmar Su distribuidor confirma su registro.');
    await scene.activate();
    await scene.see('Su registro espera a su distribuidor');
    await scene.hear('Correo confirmado. Su registro espera a su distribuidor');
    const { id } = scene.signedUp[0]!.signUp;
    await asDistributor(stage.sandbox, 'POST', `/v1/sign-ups/${id}/confirmation`);
    await scene.see('Ya puede entrar con su perfil y comprar sus timbres.');
  });

  it('tells whoever is known nothing else, and mails that person', async () => {
    const known = stage.sandbox.demo.profile.identifier;
    const scene = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await scene.signUp({ email: known, emailAgain: known });
    await scene.see(`Sin validar Abra el enlace que enviamos a ${known}.`);
    const mails = await stage.sandbox
      .deps()
      .db.selectFrom('outbox_mail')
      .select(['subject', 'recipient'])
      .where('recipient', '=', known)
      .execute();
    assert.deepEqual(mails, [{ subject: 'Usted ya tiene un perfil', recipient: known }]);
  });

  it('comes back by the activation’s address in another tab, and takes the token out of it', async () => {
    const scene = new SignUpScene(stage.sandbox);
    await scene.signUp();
    const returnUrl = await scene.activate();
    const back = new URL(returnUrl);
    assert.equal(back.pathname, location.pathname);
    assert.match(back.hash, /^#mostrador-sign-up=nt_/);
    scene.leave();
    sessionStorage.clear();
    history.replaceState(null, '', back);
    const other = new SignUpScene(stage.sandbox, { kind: 'customer' });
    const tab = new SignUpScene(stage.sandbox);
    assert.equal(location.hash, '');
    await tab.see('Aprovisionando su cuenta');
    await tab.see(`Puede cerrar esta página. Le avisaremos a ${scene.email}.`);
    await other.see('Cree su cuenta de cliente');
    assert.deepEqual(kept(), ['mostrador.newcomer.distributor']);
  });

  it('goes on after a reload, and gives the form back to whoever typed the address wrong', async () => {
    const first = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await first.signUp();
    first.leave();
    const second = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await second.see(`Abra el enlace que enviamos a ${first.email}.`);
    const correct = [...second.root.querySelectorAll<HTMLElement>('.link')].find(
      ({ textContent }) => textContent === 'Corregir',
    )!;
    await second.press(correct);
    await second.open();
    await second.see('Cree su cuenta de cliente');
  });

  it('a lost answer is no second sign-up: the same key is sent again, also after a reload', async () => {
    const scene = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await scene.open();
    scene.fill(scene.person);
    await waitUntil(() => kept().length === 1, 'a draft');
    const isSignUp = ({ url }: Request) => url.endsWith('/v1/sign-ups');
    stage.sandbox.transport.loseAnswer = isSignUp;
    await scene.submit();
    await scene.see('No pudimos crear su cuenta');
    await scene.see('Lo que escribió se conserva.');
    assert.equal(scene.field('name').value, 'Rosa Gil');
    scene.leave();
    stage.sandbox.transport.loseAnswer = null;
    const again = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await again.open();
    assert.equal(again.field('street').value, 'Juárez');
    await again.submit();
    await again.see('¡Gracias por crear tu perfil con nosotros!');
    const rows = await stage.sandbox.deps().db.selectFrom('sign_up').select('id').execute();
    const mine = rows.filter(({ id }) => id === again.signedUp[0]?.signUp.id);
    assert.lengthOf(mine, 1);
    const mails = await stage.sandbox
      .deps()
      .db.selectFrom('outbox_mail')
      .select('id')
      .where('recipient', '=', scene.email)
      .execute();
    assert.lengthOf(mails, 1);
  });

  it('says why the platform refused, at the field where it belongs', async () => {
    const scene = new SignUpScene(stage.sandbox, {
      provider: {
        fetch: async (request: Request) => {
          if (!request.url.endsWith('/v1/sign-ups')) return stage.sandbox.fetch(request);
          const errors = [
            { pointer: '/company/rfc', code: 'not_known_here', message: 'Este RFC ya está registrado.' },
            { pointer: '/company/address/street', code: 'odd', message: 'Revise la calle.' },
          ];
          const problem = { type: 'about:blank', title: 'Revise los datos enviados', status: 422 };
          const body = JSON.stringify({ ...problem, code: 'invalid_request', requestId: 'R', errors });
          return new Response(body, {
            status: 422,
            headers: { 'content-type': 'application/problem+json' },
          });
        },
      },
    });
    await scene.open();
    scene.fill(scene.person);
    await scene.submit();
    await scene.see('Revise 2 datos para continuar: RFC Calle');
    await waitUntil(() => scene.focused === 'rfc', 'focus');
    assert.include(scene.described('rfc'), 'Este RFC ya está registrado.');
    assert.equal(scene.field('rfc').ariaInvalid, 'true');
    await scene.type('rfc', 'GODE561231GR8');
    await waitUntil(() => scene.field('rfc').ariaInvalid !== 'true', 'it goes while typing');
    assert.notInclude(scene.text, 'Este RFC ya está registrado.');
  });
});
