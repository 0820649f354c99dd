import { paperDocx } from '../../platform/papers/docx/docx.server';
import { listFigures, type Paper } from '../../platform/papers/paper';
import { paperPdf } from '../../platform/papers/paper-pdf.server';
import { paintPng } from '../../platform/pictures/raster.server';
import { inkedSvg } from './chart-inks';

async function paintFigures(paper: Paper): Promise<ReadonlyMap<string, Buffer>> {
  const painted = await Promise.all(listFigures(paper).map(async (figure) => [figure.id, await paintPng(inkedSvg(figure))] as const));
  return new Map(painted);
}

/** The strategy document as a Word file. */
export async function strategyDocx(paper: Paper): Promise<AsyncIterable<Buffer>> {
  return paperDocx(paper, await paintFigures(paper));
}

/** The strategy document as a tagged PDF. */
export async function strategyPdf(paper: Paper): Promise<AsyncIterable<Buffer>> {
  return paperPdf(paper, await paintFigures(paper));
}
