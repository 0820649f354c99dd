import { zipPieces, type ZipEntry } from '../../tables/zip.server';
import type { Paper } from '../paper';
import type { Pictures } from '../paper-pdf.server';
import { BodyWriter, footXml } from './body';
import { numberingXml, stylesXml } from './styles';
import { officeLanguage, relationNames, wordNames, xmlHead, xmlText } from './xml';

const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const officeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The type by which a Word file is sent. */
export const docxType = `${officeType}.document`;

const contentTypes = `${xmlHead}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${[
  ['/word/document.xml', 'document.main'], ['/word/styles.xml', 'styles'], ['/word/numbering.xml', 'numbering'], ['/word/settings.xml', 'settings'], ['/word/footer1.xml', 'footer'],
].map(([part, kind]) => `<Override PartName="${part}" ContentType="${officeType}.${kind}+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

function relationsXml(relations: readonly { id: string; kind: string; target: string }[]): string {
  const one = ({ id, kind, target }: (typeof relations)[number]) => `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`;
  return `${xmlHead}<Relationships xmlns="${packageNames}/relationships">${relations.map(one).join('')}</Relationships>`;
}

const packageRelations = relationsXml([
  { id: 'document', kind: `${relationNames}/officeDocument`, target: 'word/document.xml' },
  { id: 'core', kind: `${packageNames}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
]);

function documentRelations(figures: number): string {
  const own = ['styles', 'numbering', 'settings'].map((name) => ({ id: name, kind: `${relationNames}/${name}`, target: `${name}.xml` }));
  const foot = { id: 'foot', kind: `${relationNames}/footer`, target: 'footer1.xml' };
  const images = Array.from({ length: figures }, (_, at) => ({ id: `figure${at + 1}`, kind: `${relationNames}/image`, target: `media/figure${at + 1}.png` }));
  return relationsXml([...own, foot, ...images]);
}

function documentXml(body: string): string {
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  const names = `xmlns:w="${wordNames}" xmlns:r="${relationNames}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"`;
  const page = '<w:sectPr><w:footerReference w:type="default" r:id="foot"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1418" w:bottom="1304" w:left="1418" w:header="709" w:footer="624" w:gutter="0"/></w:sectPr>';
  return `${xmlHead}<w:document ${names}><w:body>${body}${page}</w:body></w:document>`;
}

function coreXml({ title, lang, madeAt }: Paper): string {
  const at = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="${packageNames}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title.text)}</dc:title><dc:creator>UNITES</dc:creator><dc:language>${officeLanguage(lang)}</dc:language>${day('created')}${day('modified')}</cp:coreProperties>`;
}

function settingsXml(lang: string): string {
  return `${xmlHead}<w:settings xmlns:w="${wordNames}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${officeLanguage(lang)}"/></w:settings>`;
}

/** A paper as a Word file (Office Open XML), piece by piece: headings, lists and table heads are such, drawings carry their words. */
export function paperDocx(paper: Paper, pictures: Pictures): AsyncGenerator<Buffer> {
  const writer = new BodyWriter();
  const body = writer.body(paper);
  const media = writer.figures.map(({ id }, at): ZipEntry => ({ name: `word/media/figure${at + 1}.png`, pieces: [pictures.get(id) ?? Buffer.alloc(0)] }));
  return zipPieces([
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [packageRelations] },
    { name: 'docProps/core.xml', pieces: [coreXml(paper)] },
    { name: 'word/document.xml', pieces: [documentXml(body)] },
    { name: 'word/_rels/document.xml.rels', pieces: [documentRelations(writer.figures.length)] },
    { name: 'word/styles.xml', pieces: [stylesXml(paper.lang)] },
    { name: 'word/numbering.xml', pieces: [numberingXml(writer.orderedLists)] },
    { name: 'word/settings.xml', pieces: [settingsXml(paper.lang)] },
    { name: 'word/footer1.xml', pieces: [`${xmlHead}<w:ftr xmlns:w="${wordNames}" xmlns:r="${relationNames}">${footXml(paper)}</w:ftr>`] },
    ...media,
  ]);
}
