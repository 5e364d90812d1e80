import { css } from 'lit';
import { dialog } from '../../parts/dialog.styles.ts';
import { rulerStyles } from '../../parts/ruler.styles.ts';
import { placesStyles } from './places.styles.ts';

/** What a widget adopts with its checkout. */
export const checkoutStyles = css`${dialog}${rulerStyles}${placesStyles}`;
