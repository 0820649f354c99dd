import { chair } from '../furniture';
import { colour } from '../palette';
import { appear, glide, rise, type Draw, type Layer } from '../picture';
import { drawBubble, horizontalAxis, influence, interest, large, small, verticalAxis } from './stakeholder-chart';

const key = [[108, 12], [146, 19], [200, 27]].map(([x, radius]) => `<circle cx="${x}" cy="540" r="${radius}" fill="${colour.coralSoft}" stroke="${colour.coral}" stroke-width="5"/>`).join('');
const corner = `<rect x="650" y="298" width="552" height="190" rx="26" fill="${colour.sunSoft}" stroke="${colour.sun}" stroke-width="5" stroke-dasharray="4 16" stroke-linecap="round"/>`;
const halo = large.map(({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius + 3}" fill="none" stroke="${colour.coral}" stroke-width="12"/>`).join('');

/** Share of the sentence after which a chair becomes a bubble. */
const turns = (index: number) => index * 0.12;

/** Slide: seven groups on a chart of influence and interest; the larger, the more affected. */
export const stakeholderBubbles: Draw = async (words) => {
  const all = [...small, ...large];
  const seats = all.map(({ x, y, stroke }, index): Layer => ({ svg: chair({ x, y: y + 42, size: 0.74, fill: stroke }), from: 1, after: index * 0.1, until: 6, untilAfter: turns(index), enter: rise }));
  const bubbles = all.map((bubble, index): Layer => ({ svg: drawBubble(bubble), from: 6, after: turns(index), enter: appear }));
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/><path d="M96 196H1216V500H96Z" fill="${colour.white}"/><path d="M96 348H1216M656 196V500" stroke="${colour.line}" stroke-width="4" stroke-dasharray="4 14" stroke-linecap="round"/>`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: corner, from: 7, after: 0.2, enter: appear },
      { svg: verticalAxis + (await influence(words)), from: 3, enter: glide(0, 40) },
      { svg: horizontalAxis + (await interest(words)), from: 4, enter: glide(-40) },
      { svg: key + (await words.label('affected', { x: 244, y: 516, width: 380, height: 48, size: [34, 26], align: 'left' })), from: 5, after: 0.3, enter: rise },
      ...seats,
      ...bubbles,
      { svg: halo, from: 8, after: 0.3, enter: appear },
    ],
  };
};
