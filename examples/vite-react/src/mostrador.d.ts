import type { MostradorElements } from '@mostrador/widgets/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends MostradorElements {}
  }
}
