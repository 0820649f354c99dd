import { figureSize } from '../figure-size';
import { textOf, type Cell, type Fact, type Figure, type Paper, type PaperTable, type Part, type Run } from '../paper';
import { officeLanguage, xmlText } from './xml';

const pageWidth = 9070;
const emuPerPoint = 12_700;

function wordsXml(text: string): string {
  const words = (line: string) => line.split('\t').map((piece) => `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`).join('<w:tab/>');
  return text.split('\n').map(words).join('<w:br/>');
}

function runXml({ text, lang, isOpen = false }: Cell): string {
  const marks = isOpen ? '<w:i/><w:color w:val="8A5A0B"/>' : '';
  const language = lang === undefined ? '' : `<w:lang w:val="${officeLanguage(lang)}"/>`;
  const look = marks + language;
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}${wordsXml(text)}</w:r>`;
}

function tableRow(cells: readonly { xml: string; width: number }[], isHead: boolean): string {
  const inside = cells.map(({ xml, width }) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`).join('');
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${inside}</w:tr>`;
}

function columnsOf(parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((part / all) * pageWidth));
}

function tableXml(rows: string, { caption, columns, hasHead }: { caption: string; columns: readonly number[]; hasHead: boolean }): string {
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const look = `<w:tblLook w:val="${hasHead ? '04A0' : '0480'}" w:firstRow="${hasHead ? 1 : 0}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Answers"/><w:tblW w:w="${pageWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

/** Writes the parts of a paper one after the other as the body of a Word file. */
export class BodyWriter {
  orderedLists = 0;
  /** drawings in the order in which they came, by the number of their relation */
  readonly figures: Figure[] = [];
  private isNewPage = false;

  private paragraph(style: string | null, inside: string, more = ''): string {
    const turn = this.isNewPage ? '<w:pageBreakBefore/>' : '';
    this.isNewPage = false;
    const name = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
    return `<w:p><w:pPr>${name}${turn}${more}</w:pPr>${inside}</w:p>`;
  }

  private words(style: string | null, runs: readonly Cell[], more = ''): string {
    return this.paragraph(style, runs.map(runXml).join(''), more);
  }

  private list(items: readonly (readonly Run[])[], isOrdered: boolean): string {
    if (!isOrdered) return items.map((words) => this.words('ListBullet', words)).join('');
    this.orderedLists += 1;
    const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${this.orderedLists + 1}"/></w:numPr>`;
    return items.map((words) => this.words('ListNumber', words, number)).join('');
  }

  private facts(caption: Run, facts: readonly Fact[]): string {
    const columns = columnsOf([3, 7]);
    const rows = facts.map(({ label, value }) =>
      tableRow([{ xml: this.words('CellLabel', [label]), width: columns[0] ?? 0 }, { xml: this.words('Cell', [value]), width: columns[1] ?? 0 }], false),
    );
    return tableXml(rows.join(''), { caption: caption.text, columns, hasHead: false }) + this.words('Gap', []);
  }

  private table({ caption, heads, rows, widths }: PaperTable): string {
    const columns = columnsOf(widths ?? heads.map(() => 1));
    const row = (cells: readonly Cell[], isHead: boolean) => tableRow(cells.map((cell, at) => ({ xml: this.words('Cell', [cell]), width: columns[at] ?? 0 })), isHead);
    const title = this.words('Caption', [caption]);
    const all = [row(heads, true), ...rows.map((cells) => row(cells, false))];
    return title + tableXml(all.join(''), { caption: caption.text, columns, hasHead: true }) + this.words('Gap', []);
  }

  private picture(figure: Figure): string {
    this.figures.push(figure);
    const id = this.figures.length;
    const { width, height } = figureSize(figure);
    const size = `cx="${width * emuPerPoint}" cy="${height * emuPerPoint}"`;
    const named = `id="${id}" name="${xmlText(figure.id)}" descr="${xmlText(figure.alt)}"`;
    const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="figure${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
    const data = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic>`;
    const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>${data}</wp:inline>`;
    return this.paragraph('Figure', `<w:r><w:drawing>${inline}</w:drawing></w:r>`);
  }

  private figure(figure: Figure): string {
    const key = figure.key === null ? '' : this.words('Small', [{ text: figure.key }]);
    return this.words('FigureTitle', [figure.title]) + this.picture(figure) + key + this.table(figure.table);
  }

  private notes({ title, items }: Extract<Part, { kind: 'notes' }>): string {
    return this.words('NoteTitle', [title]) + items.map((item) => this.words('NoteItem', [item])).join('') + this.words('Gap', []);
  }

  /** One part as XML. */
  part(part: Part): string {
    switch (part.kind) {
      case 'heading':
        return this.words(`Heading${part.level}`, part.words);
      case 'text':
        return this.words({ lead: 'Subtitle', open: 'OpenPart', small: 'Small', plain: null }[part.tone ?? 'plain'], part.words);
      case 'list':
        return this.list(part.items, part.isOrdered ?? false);
      case 'facts':
        return this.facts(part.caption, part.facts);
      case 'notes':
        return this.notes(part);
      case 'table':
        return this.table(part);
      case 'figure':
        return this.figure(part);
      default:
        this.isNewPage = true;
        return '';
    }
  }

  /** The whole body: mark and title first. */
  body({ title, mark, parts }: Paper): string {
    return this.words('Mark', [{ text: mark }]) + this.words('Title', [title]) + parts.map((part) => this.part(part)).join('');
  }
}

/** What stands at the foot of every page: the title, the mark and the page's number. */
export function footXml({ title, mark }: Paper): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const slash = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>';
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runXml({ text: `${textOf([title])} · ${mark}` })}<w:r><w:tab/></w:r>${field('PAGE')}${slash}${field('NUMPAGES')}</w:p>`;
}
