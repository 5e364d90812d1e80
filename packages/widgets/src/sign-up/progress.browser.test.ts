import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { asDistributor, SignUpScene } from '../../test/sign-up-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import './define.ts';

interface Faults {
  readonly faults: { failing: number; away: boolean };
}

describe('mostrador-sign-up: what follows the form', () => {
  const stage = browserStage();
  const provisioning = () => (stage.sandbox.deps().provisioning as unknown as Faults).faults;
  afterEach(() => {
    Object.assign(provisioning(), { failing: 0, away: false });
    sessionStorage.clear();
  });

  const provisioned = async () => {
    const scene = new SignUpScene(stage.sandbox);
    await scene.signUp();
    await scene.activate();
    await scene.see('Aprovisionando su cuenta');
    return scene;
  };
  const link = (scene: SignUpScene, text: string) =>
    [...scene.root.querySelectorAll<HTMLElement>('.link')].find((each) => each.textContent === text);

  it('CM-DIS-03: tells the manual’s words, the time as a figure and a ruler of ten minutes, each line once', async () => {
    const scene = await provisioned();
    assert.include(
      scene.text,
      'La cuenta fue creada correctamente, en estos momentos se encuentra aprovisionando la base de datos, este proceso puede durar hasta 10 minutos, por favor sea paciente, le estamos brindando el mejor servicio posible',
    );
    await scene.see(/0:\d\d de hasta 10 min/);
    const ruler = scene.part('ruler');
    assert.equal(ruler.role, 'progressbar');
    assert.equal(ruler.ariaValueText, '0 minutos de hasta 10');
    assert.equal(ruler.style.getPropertyValue('--_ticks'), '60');
    const lines = [...scene.root.querySelectorAll<HTMLElement>('[part=line] p')].map(
      ({ textContent }) => textContent,
    );
    assert.deepEqual(lines, [
      'Cuenta registrada, listo',
      'Correo confirmado, listo',
      'Preparando la base de datos',
      'Lista para activar',
    ]);
    assert.equal(
      scene.root.querySelector('[aria-current]')?.querySelector('p')?.innerText,
      'Preparando la base de datos',
    );
    await scene.hear('Correo confirmado. Preparando la base de datos');
    await stage.sandbox.advance({ minutes: 3 });
    await scene.see('Su cuenta está lista para activar');
    await scene.hear('Lista para activar');
    assert.lengthOf(
      scene.heard.filter((text) => text.includes('Preparando')),
      1,
    );
    await assert.isAccessible(scene.widget);
  });

  it('one that breaks off is tried again by itself, and says so; ten minutes later it says that it takes long', async () => {
    provisioning().failing = 9;
    const scene = await provisioned();
    await stage.sandbox.advance({ minutes: 1 });
    await scene.see('Hubo un contratiempo y lo intentamos de nuevo. Le avisaremos por correo.');
    provisioning().away = true;
    await stage.sandbox.advance({ minutes: 10 });
    await scene.see('Está tardando más de lo normal. Le avisaremos por correo.');
    assert.equal(scene.part('ruler').style.getPropertyValue('--_tall'), '60', 'it stays full');
    Object.assign(provisioning(), { failing: 0, away: false });
    await stage.sandbox.advance({ minutes: 30 });
    await scene.see('Su cuenta está lista para activar');
  });

  it('CM-DIS-11: once its distributor enables it the page shows it by itself', async () => {
    const scene = await provisioned();
    await stage.sandbox.advance({ minutes: 3 });
    await scene.see('Sin activar Su distribuidor la habilita.');
    const { data } = await (await asDistributor(stage.sandbox, 'GET', '/v1/sign-ups')).json();
    await asDistributor(stage.sandbox, 'POST', `/v1/distributors/${data[0].accountId}/activation`);
    await scene.see('Su cuenta está activa Ya puede entrar a Cuenta Maestra con su perfil.');
    await scene.hear('Su cuenta está activa');
  });

  it('"Ya activé mi perfil" asks at once, and says when nothing has come of it', async () => {
    const scene = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await scene.signUp();
    await scene.press(scene.part('activated'));
    await scene.see('Aún no vemos su activación. Abra el enlace del correo y vuelva aquí.');
  });

  it('the mail can be asked for again after a minute, three times an hour', async () => {
    const scene = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await scene.signUp();
    await scene.see(/¿No llegó\? Reenviar en (1:00|0:5\d)/);
    assert.isUndefined(link(scene, 'Reenviar'), 'text until it may be pressed');
    await stage.sandbox.advance({ minutes: 2 });
    const { db } = stage.sandbox.deps();
    const back = () =>
      db
        .updateTable('activation_link')
        .set({ created_at: new Date(Date.now() - 120_000) })
        .execute();
    await back();
    await scene.press(scene.part('activated'));
    await waitUntil(() => link(scene, 'Reenviar'), 'a link', { timeout: 8_000 });
    stage.sandbox.transport.fail = ({ url }) =>
      url.endsWith('/activation/resend') ? new Response('', { status: 502 }) : null;
    await scene.press(link(scene, 'Reenviar')!);
    await waitUntil(() => link(scene, 'Reintentar'), 'the failure', { timeout: 8_000 });
    stage.sandbox.transport.fail = null;
    await scene.press(link(scene, 'Reintentar')!);
    await scene.see('Le enviamos otro correo.');
    const mails = await db
      .selectFrom('outbox_mail')
      .select('id')
      .where('recipient', '=', scene.email)
      .execute();
    assert.lengthOf(mails, 2);
  });

  it('a refusal is told, and the form comes back', async () => {
    const scene = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await scene.signUp();
    await scene.activate();
    await scene.see('Su registro espera a su distribuidor');
    await asDistributor(stage.sandbox, 'DELETE', `/v1/sign-ups/${scene.signedUp[0]?.signUp.id}/confirmation`);
    await scene.see('Su registro no fue aceptado');
    await scene.press(scene.part('again'));
    await scene.open();
    assert.isEmpty(Object.keys(sessionStorage).filter((name) => name.includes('newcomer')));
  });

  it('a token that serves no more leads to the mail, and to a new form', async () => {
    const scene = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await scene.signUp();
    scene.leave();
    await stage.sandbox.deps().db.deleteFrom('newcomer_token').execute();
    const later = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await later.see('Su registro ya no se puede seguir aquí Revise su correo: ahí le avisamos cómo va.');
    await later.press(later.part('again'));
    await later.open();
  });
});
