export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const gap = 6;
const margin = 8;

/** Where a card goes: below its word, above when there is no room, always inside the window. */
export function placeCard(word: Box, card: Pick<Box, 'width' | 'height'>, view: Pick<Box, 'width' | 'height'>): Pick<Box, 'left' | 'top'> {
  const below = word.top + word.height + gap;
  const above = word.top - gap - card.height;
  const top = below + card.height + margin <= view.height || above < margin ? below : above;
  return { left: within(word.left, view.width - card.width), top: within(top, view.height - card.height) };
}

function within(wish: number, room: number): number {
  return Math.max(margin, Math.min(wish, room - margin));
}
