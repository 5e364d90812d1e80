import { assert } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { endSessions } from '../../../server/src/modules/sessions/person-sessions.ts';
import { browserStage } from '../../test/browser-stage.ts';
import { refuseIn } from '../../test/platform.ts';
import { ScheduleScene, saveElsewhere } from '../../test/schedule-scene.ts';
import '../provider/define.ts';
import './define.ts';

const SATURDAY = 5;
const SHORT_SATURDAY = [{ start: '09:00', end: '14:00' }];

describe('saving a week', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  beforeEach(() => stage.spoil());
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });

  const open = (options: ConstructorParameters<typeof ScheduleScene>[1] = { width: 1000 }) =>
    new ScheduleScene(stage.sandbox, options).ready();
  /** Saturday ends an hour sooner: within the budget of any week. */
  const edit = async (scene: ScheduleScene) => {
    scene.focusCell(SATURDAY, 38);
    await scene.keys('Shift+ArrowRight', 'Delete', 'Escape');
    assert.deepEqual(scene.blocks(SATURDAY), ['08:00–19:00']);
  };
  const savedWeek = async () => {
    const { sandbox } = stage;
    const answer = await sandbox.backEnd(`${sandbox.url}/v1/desktops/${sandbox.demo.desktopId}/schedule`, {
      headers: { authorization: `Bearer ${sandbox.demo.distributorSecretKey}` },
    });
    return (await answer.json()).weekly;
  };

  it('EV-04: the customer’s person signs in, saves, and everybody hears of it', async () => {
    const scene = await open();
    await edit(scene);
    await scene.see('1 cambio sin guardar');
    await scene.save(stage.windows);
    await scene.hear('Horario guardado. 79 de 80 horas.');
    assert.lengthOf(scene.saved, 1);
    assert.equal(scene.saved[0]?.schedule.weeklyHours, 79);
    assert.deepEqual((await savedWeek()).saturday, [{ start: '08:00', end: '19:00' }]);
    assert.notInclude(scene.text, 'sin guardar');
    await scene.check();
  });

  it('exceptions of the schedule stay as they are', async () => {
    const exceptions = [{ date: '2026-12-25', blocks: [] }];
    await saveElsewhere(stage.sandbox, (weekly) => weekly, 'support', { exceptions });
    const scene = await open();
    await edit(scene);
    await scene.save(stage.windows);
    await scene.hear('Horario guardado. 79 de 80 horas.');
    assert.deepEqual(scene.saved[0]?.schedule.exceptions, exceptions);
  });

  it('someone else saved meanwhile: both are shown, nothing is saved until one is chosen', async () => {
    const scene = await open();
    await edit(scene);
    stage.sandbox.transport.fail = ({ url }) =>
      url.includes('/events') ? new Response(null, { status: 502 }) : null;
    await saveElsewhere(stage.sandbox, (weekly) => ({ ...weekly, saturday: SHORT_SATURDAY }));
    await scene.save(stage.windows);
    await scene.see(
      /Soporte guardó otro horario a las \d\d:\d\d\. Difiere sábado\. Compare los dos abajo y elija cuál queda\./,
    );
    const heard = () =>
      scene.heard.some((text) =>
        /^Soporte guardó otro horario a las \d\d:\d\d\. Difiere sábado\. Elija cuál queda\.$/.test(text),
      );
    await scene.until(heard, scene.heard.join(' | '));
    assert.lengthOf(scene.root.querySelectorAll('.day.compared'), 1);
    assert.deepEqual(scene.blocks(SATURDAY), ['08:00–19:00']);
    assert.include(scene.find('.day.compared .other').textContent ?? '', '09:00–14:00');
    assert.deepEqual((await savedWeek()).saturday, SHORT_SATURDAY);
    await scene.check();
    stage.sandbox.transport.fail = null;
    await scene.press('keep-mine');
    await scene.hear('Horario guardado. 79 de 80 horas.');
    assert.deepEqual((await savedWeek()).saturday, [{ start: '08:00', end: '19:00' }]);
    assert.lengthOf(scene.root.querySelectorAll('.day.compared'), 0);
  });

  it('met while it is being edited; the saved ones can be used, and a third one renews the note', async () => {
    const scene = await open();
    await edit(scene);
    await saveElsewhere(stage.sandbox, (weekly) => ({ ...weekly, saturday: SHORT_SATURDAY }));
    await scene.see('Difiere sábado.');
    await saveElsewhere(stage.sandbox, (weekly) => ({ ...weekly, friday: [] }));
    await scene.see('Difieren viernes y sábado.');
    await scene.press('use-saved');
    await scene.until(() => !scene.root.querySelector('[part~=conflict]'), 'chosen');
    assert.deepEqual(scene.blocks(SATURDAY), ['09:00–14:00']);
    assert.deepEqual(scene.blocks(4), []);
    assert.notInclude(scene.text, 'sin guardar');
  });

  it('narrow: the note has "Comparar", which shows the days one under the other', async () => {
    const scene = await open({ width: 320 });
    scene.focusCell(scene.widget.model.cursor.day, 38);
    await scene.keys('Delete');
    await saveElsewhere(stage.sandbox, (weekly) => ({ ...weekly, saturday: SHORT_SATURDAY }));
    await scene.see('Soporte guardó otro horario');
    await scene.press('compare');
    await scene.until(() => scene.root.querySelector('.comparison'), 'the comparison');
    assert.include(scene.text, '09:00–14:00');
    await scene.check();
  });

  it('A-EV-5: a week that already used its hours offers to begin on Monday, and does', async () => {
    const scene = await open();
    // Seven evenings: what was planned and passed this week counts.
    scene.focusCell(0, 16);
    await scene.keys('Control+Shift+ArrowRight', 'Delete', 'Escape');
    scene.focusCell(SATURDAY, 40);
    await scene.keys('Shift+End', ' ', 'Escape');
    scene.focusCell(6, 34);
    await scene.keys('Shift+End', ' ', 'Escape');
    await scene.save(stage.windows);
    await scene.see(/Esta semana ya cuenta [\d.]+ h y con estos cambios sumaría [\d.]+: pasa de las 80\./);
    await scene.check();
    const monday = scene.part('monday');
    assert.match(monday.textContent ?? '', /^Empezar el lunes \d+$/);
    await scene.press(monday);
    await scene.until(() => scene.saved.length === 1, 'saved');
    assert.match(scene.saved[0]?.schedule.effectiveFrom ?? '', /^\d{4}-\d\d-\d\d$/);
    await scene.see(/Este horario empieza el lunes \d+; hasta entonces rige el anterior\./);
  });

  it('a lost answer is looked for: what arrived counts as saved', async () => {
    const scene = await open();
    await edit(scene);
    stage.sandbox.transport.loseAnswer = ({ method }) => method === 'PUT';
    await scene.save(stage.windows);
    await scene.hear('Horario guardado. 79 de 80 horas.');
    assert.lengthOf(scene.saved, 1);
  });

  it('what never arrived is kept, with a way to try again', async () => {
    const scene = await open();
    await edit(scene);
    stage.sandbox.transport.fail = ({ method }) =>
      method === 'PUT' ? new Response('x', { status: 502 }) : null;
    await scene.save(stage.windows);
    await scene.see('Reintentar');
    assert.deepEqual(scene.blocks(SATURDAY), ['08:00–19:00']);
    await scene.check();
    stage.sandbox.transport.fail = null;
    await scene.press(scene.find('[part=notice] .link'));
    await scene.hear('Horario guardado. 79 de 80 horas.');
  });

  it('nothing typed is lost: a reload brings the draft back, bound to its version', async () => {
    const first = await open();
    await edit(first);
    first.leave();
    const second = await open();
    assert.deepEqual(second.blocks(SATURDAY), ['08:00–19:00']);
    await second.see('1 cambio sin guardar');
    second.leave();
    await saveElsewhere(stage.sandbox, (weekly) => ({ ...weekly, saturday: SHORT_SATURDAY }));
    const third = await open();
    await third.see('Difiere sábado.');
  });

  it('a person who refuses saves nothing and keeps everything', async () => {
    const scene = await open();
    await edit(scene);
    await scene.press('save');
    await scene.until(() => stage.windows.opened.length === 1, 'window');
    await refuseIn(stage.windows.opened[0]!);
    await scene.see('No dio su permiso a este sitio.');
    await scene.see('1 cambio sin guardar');
    await scene.check();
  });

  it('a session that ended asks for it again', async () => {
    const scene = await open();
    await edit(scene);
    await scene.save(stage.windows);
    await scene.hear('Horario guardado. 79 de 80 horas.');
    scene.focusCell(SATURDAY, 30);
    await scene.keys(' ');
    await scene.see('1 cambio sin guardar');
    const { db } = stage.sandbox.deps();
    const { id: profileId } = await db
      .selectFrom('profile')
      .select('id')
      .where('email', '=', stage.sandbox.demo.profile.identifier)
      .executeTakeFirstOrThrow();
    await endSessions(db, { profileId });
    await scene.press('save');
    await scene.see(/Su sesión terminó/);
    await scene.see('1 cambio sin guardar');
  });
});
