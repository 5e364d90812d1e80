import { panelMessages, type TextsOf } from '../panel/messages.ts';
import { es } from './messages.es.ts';

export const messages = /* @__PURE__ */ panelMessages(es, () => import('./messages.en.ts'));
export type Texts = TextsOf<typeof es>;
