import { css, unsafeCSS } from 'lit';
import { button } from '../parts/button.styles.ts';
import { buttonVariants } from '../parts/button-variants.styles.ts';
import { field } from '../parts/field.styles.ts';
import { messageStyles } from '../parts/message.styles.ts';
import { note } from '../parts/note.styles.ts';
import { spinner } from '../parts/spinner.styles.ts';
import { base } from '../styles/base.ts';
import { formStyles } from './form.styles.ts';

/** What a page's rules left on our pieces goes first; a path's `d` is a presentation attribute and would go with it. */
const reset = css`
&,& :where(:not(svg *)),& ::before,& ::after,& ::placeholder{all:revert}
& :where(:not(svg *)){padding:0;min-inline-size:0}
svg *{display:inline;fill:inherit;stroke:inherit;stroke-width:inherit}`;

/** A class of the shared sheets is a part here: pages have rules of their own for `.field` and `.button`. */
const inLight = (sheets: string) => sheets.replace(/\.(?=[a-z])([\w-]+)/g, '[data-mostrador-part~="$1"]');

/**
 * The form's sheet in the page's own tree. Raised above rules of classes and elements, it sets all that it relies
 * on; the tokens come by inheritance from the element.
 */
export const lightStyles = unsafeCSS(`mostrador-sign-up>form:not(#_):not(#_){
${reset}${inLight(`${base}${button}${buttonVariants}${field}${spinner}${messageStyles}${note}${formStyles}`)}
}
@keyframes mostrador-turn{to{rotate:1turn}}
@keyframes mostrador-late{from{opacity:0}}
@keyframes mostrador-breathe{to{opacity:.55}}
@keyframes mostrador-light-step{from{opacity:0;translate:8px}}`);
