import { assert } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { setFault } from '../../../server/src/ports/desktops-simulated.ts';
import { browserStage } from '../../test/browser-stage.ts';
import { ScheduleScene } from '../../test/schedule-scene.ts';
import '../provider/define.ts';
import './define.ts';

describe('a temporary power-on', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  beforeEach(() => stage.spoil());
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });

  const open = (width = 1000) => new ScheduleScene(stage.sandbox, { width }).ready();
  const running = async (width?: number) => {
    const scene = await open(width);
    await scene.signInBy('power', stage.windows);
    await scene.until(() => scene.started.length === 1, 'started');
    await stage.sandbox.advance({ minutes: 1 });
    await scene.until(() => scene.root.querySelector('.countdown'), 'the countdown');
    return scene;
  };

  it('EV-03: starts on the click of a person, says until when, and counts by its end', async () => {
    const scene = await running();
    const { endsAt, startedAt } = scene.started[0]!.session;
    assert.equal(Date.parse(endsAt) - Date.parse(startedAt), 3 * 3_600_000);
    assert.match(scene.find('.countdown').textContent ?? '', /^0[23]:\d\d:\d\d$/);
    assert.equal(scene.find('.countdown').role, 'timer');
    assert.isTrue(scene.heard.some((text) => /^Encendido temporal hasta las \d\d:\d\d\.$/.test(text)));
    await scene.see('Encendido temporal, no cuenta en las 80 h');
    assert.isNotNull(scene.root.querySelector('.block.temporary'));
    assert.equal(scene.find('.used').textContent, '80', 'A-EV-2: it does not count');
    await scene.check();
  });

  it('who starts it by keyboard stays there: on what runs in the place of the button, next to "Otras 3 h"', async () => {
    const scene = await running();
    await scene.press('stop');
    await scene.until(() => scene.find<HTMLDialogElement>('dialog').open, 'the question');
    await scene.press('confirm');
    await scene.until(() => scene.root.querySelector('[part~=power]:enabled'), 'off');
    scene.part('power').focus();
    await scene.keys('Enter');
    await scene.until(() => scene.started.length === 2, 'started again');
    await scene.until(() => scene.root.activeElement?.matches('.running'), 'kept');
    await stage.sandbox.advance({ minutes: 1 });
    await scene.until(() => scene.root.querySelector('.countdown'), 'the countdown');
    await scene.until(() => scene.root.activeElement?.matches('.running'), 'kept still');
    await scene.keys('Tab');
    assert.isTrue(scene.root.activeElement?.matches('[part~=extend]'));
  });

  it('A-EV-2: ends by itself three hours after its start, and the page follows', async () => {
    const scene = await running();
    await stage.sandbox.advance({ minutes: 181 });
    await scene.until(() => !scene.root.querySelector('.countdown'), 'it is over');
    assert.isNotNull(scene.part('power'));
    assert.isNull(scene.root.querySelector('.block.temporary'));
  });

  it('"Otras 3 h" begins the hours anew', async () => {
    const scene = await running();
    await stage.sandbox.advance({ minutes: 60 });
    await scene.press('extend');
    await scene.until(() => scene.started.length === 2, 'anew');
    assert.isAbove(
      Date.parse(scene.started[1]!.session.endsAt),
      Date.parse(scene.started[0]!.session.endsAt) + 59 * 60_000,
    );
  });

  it('"Apagar ahora" asks first, with the focus on "Cancelar"; Escape leaves it on', async () => {
    const scene = await running(320);
    await scene.press('stop');
    const dialog = scene.find<HTMLDialogElement>('dialog');
    await scene.until(() => dialog.open, 'the dialog');
    await scene.until(() => scene.root.activeElement?.textContent === 'Cancelar', 'focus');
    await scene.check();
    await scene.keys('Escape');
    await scene.until(() => !dialog.open, 'closed');
    assert.isNotNull(scene.root.querySelector('.countdown'));
    await scene.press('stop');
    await scene.until(() => dialog.open, 'the dialog');
    await scene.press('confirm');
    await scene.until(() => !scene.root.querySelector('.countdown'), 'off');
    await scene.hear('Encendido temporal terminado.');
  });

  it('is announced at 30, 10 and 1 minute only', async () => {
    const scene = await running();
    await stage.sandbox.advance({ minutes: 145 });
    await scene.widget.model.loader.reload();
    scene.heard.length = 0;
    await stage.sandbox.advance({ minutes: 5 });
    await scene.widget.model.loader.reload();
    await scene.until(
      () => scene.heard.some((text) => /^Quedan \d+ minutos de encendido temporal\.$/.test(text)),
      scene.heard.join(),
    );
    assert.lengthOf(
      scene.heard.filter((text) => text.startsWith('Quedan')),
      1,
    );
  });

  it('a provider that is down is said, with what happens next, and the desktop comes on when it is well', async () => {
    const scene = await open();
    const { db } = stage.sandbox.deps();
    await setFault(db, 'down');
    // The next switch of the schedule meets it.
    await stage.sandbox.advance({ days: 1 });
    await scene.see(/El proveedor del escritorio no responde desde las \d\d:\d\d\./);
    await scene.see(/se vuelve a intentar solo, la próxima vez a las \d\d:\d\d\./);
    await scene.check();
    await setFault(db, null);
    await stage.sandbox.advance({ minutes: 30 });
    await scene.until(() => !scene.root.querySelector('[part~=problem]'), 'well again');
  });
});
