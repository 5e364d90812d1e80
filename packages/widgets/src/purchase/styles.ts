import { css } from 'lit';
import { blank } from '../parts/blank.styles.ts';
import { button } from '../parts/button.styles.ts';
import { buttonVariants } from '../parts/button-variants.styles.ts';
import { field } from '../parts/field.styles.ts';
import { list } from '../parts/list.styles.ts';
import { note } from '../parts/note.styles.ts';
import { options } from '../parts/options.styles.ts';
import { skeleton } from '../parts/skeleton.styles.ts';
import { spinner } from '../parts/spinner.styles.ts';
import { stepper } from '../parts/stepper.styles.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { selection } from '../styles/selection.ts';
import { tokens } from '../styles/tokens.ts';
import { formStyles } from './form.styles.ts';
import { packageStyles } from './packages.styles.ts';
import { statesStyles } from './states.styles.ts';

/** One sheet for both purchases; the checkout brings its own. */
export const purchaseStyles = css`${tokens}${selection}${base}${card}${button}${buttonVariants}${options}${stepper}${field}${list}${note}${blank}${skeleton}${spinner}${packageStyles}${formStyles}${statesStyles}`;
