import { css } from 'lit';
import { blank } from '../parts/blank.styles.ts';
import { button } from '../parts/button.styles.ts';
import { buttonVariants } from '../parts/button-variants.styles.ts';
import { note } from '../parts/note.styles.ts';
import { rulerStyles } from '../parts/ruler.styles.ts';
import { segmented } from '../parts/segmented.styles.ts';
import { skeleton } from '../parts/skeleton.styles.ts';
import { spinner } from '../parts/spinner.styles.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { selection } from '../styles/selection.ts';
import { tokens } from '../styles/tokens.ts';
import { boardStyles } from './board.styles.ts';
import { frameStyles } from './frame.styles.ts';

export const scheduleStyles = css`${tokens}${selection}${base}${card}${button}${buttonVariants}${segmented}${note}${rulerStyles}${blank}${skeleton}${spinner}${frameStyles}${boardStyles}`;
