import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { contrast, linearSrgb } from '../../test/colour.ts';
import { SignUpScene } from '../../test/sign-up-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import './define.ts';

/** A host's rules that reach the light: `.section p { font-size: 17px }` was a real one. */
const HOSTILE = `.section p{font-size:17px;line-height:3;margin:2em 0;color:red}
.section input,.section textarea{width:60%;padding:20px;border:3px dashed red;background:yellow;font-size:30px;height:90px}
.section label{display:block;text-transform:uppercase;color:green;float:left;font-size:20px}
.section label::after{content:':'}
.section h3{font-size:40px;text-align:center;margin:40px}
.section button{background:red;border-radius:0;width:50px;text-transform:uppercase}
.section ol,.section li{list-style:square;margin-left:60px;display:list-item}
.section svg{width:100px;height:100px;fill:red}
.section path{stroke:red;stroke-width:9}
.section div{margin:9px;overflow:hidden;float:left}
.section a{color:pink;font-size:9px;text-transform:uppercase}
.section span{display:block;font-size:22px}
.section form{border:9px solid red;padding:40px;background:yellow;font:italic 25px serif}
.section ::placeholder{color:red}
.field,.button,.note,.control,.step{display:none}`;

describe('mostrador-sign-up: in somebody else’s page', () => {
  const stage = browserStage();
  const sheets: HTMLStyleElement[] = [];
  afterEach(() => {
    sessionStorage.clear();
    for (const sheet of sheets.splice(0)) sheet.remove();
    document.documentElement.style.colorScheme = '';
  });

  const open = async (options: ConstructorParameters<typeof SignUpScene>[1] = {}) => {
    const scene = new SignUpScene(stage.sandbox, options);
    await scene.open();
    return scene;
  };
  /** Everything of the form that a person sees, as numbers: where it stands and how it looks. */
  const look = (scene: SignUpScene) => {
    const origin = scene.widget.getBoundingClientRect();
    return [scene.form, ...scene.form.querySelectorAll<HTMLElement>('*')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const box = [left - origin.left, top - origin.top, width, height].map((n) => Math.round(n * 2) / 2);
      const { color, fontSize, lineHeight, backgroundColor, borderTopWidth, textTransform } =
        getComputedStyle(element);
      const { fill, stroke, textAlign, listStyleType, display } = getComputedStyle(element);
      const style = [
        color,
        fontSize,
        lineHeight,
        backgroundColor,
        borderTopWidth,
        textTransform,
        fill,
        stroke,
        textAlign,
        listStyleType,
        display,
      ];
      return `${element.localName} ${element.dataset.mostradorPart ?? ''} ${box} ${style}`;
    });
  };

  for (const width of [320, 1040])
    it(`a hostile sheet changes nothing of the form (${width} px)`, async () => {
      const scene = await open({ width });
      scene.fill({ ...scene.person, phone: '1' });
      await scene.submit();
      await waitUntil(() => scene.form.querySelector('[aria-invalid]'), 'an error', { timeout: 8_000 });
      (document.activeElement as HTMLElement).blur();
      const before = look(scene);
      scene.provider.className = 'section';
      const sheet = document.createElement('style');
      sheet.textContent = HOSTILE;
      sheets.push(sheet);
      document.head.append(sheet);
      const text = document.createElement('p');
      scene.provider.append(text);
      assert.equal(getComputedStyle(text).fontSize, '17px', 'the sheet is in force');
      assert.deepEqual(look(scene), before);
    });

  it('works inside a shadow root, which adopts the sheet', async () => {
    const scene = await open();
    const outer = document.createElement('div');
    scene.provider.append(outer);
    const root = outer.attachShadow({ mode: 'open' });
    root.append(scene.widget);
    await scene.open();
    const { fontSize } = getComputedStyle(scene.piece('head'));
    assert.equal(fontSize, '13px');
    assert.lengthOf(root.adoptedStyleSheets, 1);
  });

  it('puts its form back where a page wiped its children', async () => {
    const scene = await open();
    scene.fill({ name: 'Rosa' });
    scene.widget.replaceChildren();
    scene.widget.requestUpdate();
    await scene.widget.updateComplete;
    assert.equal(scene.field('name').value, 'Rosa');
  });

  it('nothing jumps: the skeleton is as high as the form', async () => {
    for (const width of [280, 320, 768, 1040]) {
      stage.sandbox.transport.delayMs = 300;
      const scene = new SignUpScene(stage.sandbox, { width });
      await waitUntil(() => scene.widget.querySelector('form[inert]'), 'skeleton');
      const before = scene.widget.offsetHeight;
      stage.sandbox.transport.delayMs = 0;
      await scene.open();
      assert.equal(scene.widget.offsetHeight, before, `${width}`);
      assert.isAtMost(scene.widget.scrollWidth, width, 'nothing overflows');
      scene.leave();
    }
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`every text has 4.5:1 on its ground, and axe finds nothing (${scheme})`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const scene = await open();
      scene.fill({ ...scene.person, phone: '1', street: '' });
      await scene.submit();
      await scene.see('Revise 2 datos');
      await assert.isAccessible(scene.widget);
      const ground = (element: Element | null): string => {
        const colour = element ? getComputedStyle(element).backgroundColor : '';
        const opaque = colour && !/rgba\(0, 0, 0, 0\)|\/ 0\)/.test(colour);
        return opaque || !element ? colour : ground(element.parentElement ?? scene.part('card'));
      };
      const texts = [...scene.form.querySelectorAll<HTMLElement>('label,p,span,a,h3,input,b,button')].filter(
        (each) => each.checkVisibility() && (each.textContent?.trim() || (each as HTMLInputElement).value),
      );
      for (const each of texts) {
        const ratio = contrast(linearSrgb(getComputedStyle(each).color), linearSrgb(ground(each)));
        assert.isAtLeast(ratio, 4.5, `${each.outerHTML.slice(0, 120)} on ${ground(each)}`);
      }
      assert.isAbove(texts.length, 30);
    });

  it('without a publishable key it says whom to tell; a kind that is none is told once', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => told.push(text);
    const keyless = new SignUpScene(stage.sandbox, { provider: { publishableKey: '' } });
    await keyless.see('Falta la clave publicable. Avise a quien administra este sitio.');
    const odd = await open({ kind: 'reseller' });
    console.warn = warn;
    await odd.see('Cree su cuenta de cliente');
    assert.deepEqual(told, [
      '[mostrador] <mostrador-sign-up kind="reseller">: kind is customer or distributor.',
    ]);
  });

  it('A-CM-21, A-CM-23: where nobody may sign up it says why and what can be done', async () => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db.deleteFrom('contract').where('account_id', '=', stage.sandbox.demo.distributorId).execute();
    const distributor = new SignUpScene(stage.sandbox);
    await distributor.see('Este distribuidor no tiene contratado Multinivel.');
    const typed = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await typed.open();
    typed.fill(typed.person);
    await db
      .updateTable('account')
      .set({ state: 'suspended' })
      .where('id', '=', stage.sandbox.demo.distributorId)
      .execute();
    await typed.submit();
    await typed.see('El distribuidor está suspendido');
    assert.equal(typed.field('street').value, 'Juárez', 'what was typed stays');
    const later = new SignUpScene(stage.sandbox, { kind: 'customer' });
    await later.see('Por ahora no se pueden crear cuentas aquí El distribuidor está suspendido.');
  });

  it('a reading that failed can be tried again; without a network what is typed stays', async () => {
    stage.sandbox.transport.fail = () => new Response('', { status: 500 });
    const scene = new SignUpScene(stage.sandbox);
    await scene.see('Algo falló de nuestro lado');
    assert.equal(scene.errors[0]?.problem.code, 'unexpected_response');
    stage.sandbox.transport.fail = null;
    await scene.press(scene.part('problem').querySelector('button')!);
    await scene.open();
    assert.equal(scene.root.activeElement?.id, 'title', 'a keyboard goes on from here');
    scene.fill({ name: 'Rosa' });
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.dispatchEvent(new Event('offline'));
    await scene.see('Sin conexión. Lo que escribió se conserva');
    assert.isTrue((scene.piece('submit') as HTMLButtonElement).disabled);
    assert.equal(scene.field('name').value, 'Rosa');
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => !(scene.piece('submit') as HTMLButtonElement).disabled, 'the network is back');
  });
});
