import { css } from 'lit';
import { blank } from '../parts/blank.styles.ts';
import { button } from '../parts/button.styles.ts';
import { note } from '../parts/note.styles.ts';
import { rulerStyles } from '../parts/ruler.styles.ts';
import { card } from '../styles/card.ts';
import { text } from '../styles/text.ts';
import { moreTokens } from '../styles/tokens-more.ts';
import { bonesStyles } from './bones.styles.ts';
import { chartStyles } from './chart.styles.ts';
import { meterStyles } from './meter.styles.ts';

/** The sheet that a meter adopts with its card. */
export const cardStyles = css`${moreTokens}${text}${card}${button}${note}${rulerStyles}${blank}${bonesStyles}${meterStyles}${chartStyles}`;
