import { Resvg } from '@resvg/resvg-js';
import { colour } from './pictures/palette';
import { letter } from './pictures/lettering';
import { Words, type Layer } from './pictures/picture';
import { pictures } from './pictures/pictures';
import { HEIGHT, paintedBox, WIDTH, type Box } from './pixels';
import type { Script, ScriptSlide } from './script';

export interface PaintedLayer extends Omit<Layer, 'svg'> {
  pixels: Buffer;
  box: Box;
}

export interface PaintedSlide {
  base: Buffer;
  layers: PaintedLayer[];
}

function paint(svg: string): Buffer {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${svg}</svg>`;
  return new Resvg(picture, { font: { loadSystemFonts: false }, shapeRendering: 2, textRendering: 1 }).render().pixels;
}

/** The project's name and the course's title, small, above every slide. */
async function signature(script: Script): Promise<string> {
  const name = await letter('UNITES', { x: 64, y: 24, width: 130, height: 34, size: [24, 24], align: 'left', fill: colour.teal });
  const course = script.slides[0]?.labels['course'];
  if (!course) return name;
  const line = { x: 480, y: 24, width: 736, height: 34, size: [22, 18] as const, weight: 500 as const, align: 'right' as const };
  return name + (await letter(course, { ...line, fill: colour.inkSoft }));
}

/** Draws one slide: an opaque background and the layers that come and go with the sentences. */
export async function paintSlide(slide: ScriptSlide, script: Script): Promise<PaintedSlide> {
  const drawing = pictures[slide.picture];
  if (!drawing) throw new Error(`Slide ${slide.id} asks for the picture "${slide.picture}", which nobody has drawn.`);
  const picture = await drawing.draw(new Words(slide, script.locale));
  const layers: PaintedLayer[] = [];
  for (const [index, { svg, ...layer }] of picture.layers.entries()) {
    const pixels = paint(svg);
    const box = paintedBox(pixels);
    if (!box) continue;
    if (layer.from > slide.say.length) throw new Error(`Slide ${slide.id}: layer ${index} waits for sentence ${layer.from}, which is never said.`);
    layers.push({ ...layer, pixels, box });
  }
  return { base: paint(picture.base + (await signature(script))), layers };
}
