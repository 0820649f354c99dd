import { officeLanguage, wordNames, xmlHead } from './xml';

const inks = { ink: '14323E', soft: '48616B', teal: '15616A', ochre: '8A5A0B', line: 'DFD3C2', pale: 'F4ECE0' };
const title = 'Georgia';
const text = 'Calibri';

interface Style {
  id: string;
  /** Office's own name where it has one: only then is a heading a heading */
  name: string;
  /** size in half points */
  size?: number;
  colour?: string;
  face?: string;
  marks?: string;
  paragraph?: string;
  next?: string;
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;

function headingStyle(level: 1 | 2 | 3 | 4, size: number, { face, colour }: { face: string; colour: string }): Style {
  const [before, after] = [level === 1 ? 480 : 280 - level * 20, level === 1 ? 160 : 80];
  const paragraph = `<w:keepNext/><w:keepLines/>${spacing(before, after)}<w:outlineLvl w:val="${level - 1}"/>`;
  return { id: `Heading${level}`, name: `heading ${level}`, size, face, colour, marks: '<w:b/>', paragraph, next: 'Normal' };
}

const styles: Style[] = [
  { id: 'Title', name: 'Title', size: 60, face: title, colour: inks.ink, marks: '<w:b/>', paragraph: `<w:keepNext/>${spacing(120, 160)}`, next: 'Normal' },
  { id: 'Subtitle', name: 'Subtitle', size: 28, colour: inks.soft, paragraph: spacing(0, 400), next: 'Normal' },
  headingStyle(1, 36, { face: title, colour: inks.teal }),
  headingStyle(2, 27, { face: title, colour: inks.ink }),
  headingStyle(3, 23, { face: text, colour: inks.ink }),
  headingStyle(4, 21, { face: text, colour: inks.soft }),
  { id: 'Caption', name: 'caption', size: 19, colour: inks.soft, paragraph: `<w:keepNext/>${spacing(120, 60)}`, next: 'Normal' },
  { id: 'ListBullet', name: 'List Bullet', paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>${spacing(0, 60)}` },
  { id: 'ListNumber', name: 'List Number', paragraph: spacing(0, 60) },
  { id: 'Mark', name: 'Draft mark', size: 20, colour: inks.ochre, marks: '<w:b/>', paragraph: spacing(1200, 200) },
  { id: 'Small', name: 'Small print', size: 19, colour: inks.soft, paragraph: spacing(0, 120) },
  { id: 'OpenPart', name: 'Not written yet', colour: inks.ochre, marks: '<w:i/>', paragraph: spacing(0, 120) },
  { id: 'Cell', name: 'Table text', size: 20, paragraph: spacing(20, 20) },
  { id: 'CellLabel', name: 'Table label', size: 19, colour: inks.soft, paragraph: spacing(20, 20) },
  { id: 'NoteTitle', name: 'Note title', marks: '<w:b/>', colour: inks.teal, paragraph: `<w:keepNext/><w:shd w:val="clear" w:color="auto" w:fill="${inks.pale}"/>${spacing(160, 0)}` },
  { id: 'NoteItem', name: 'Note', paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr><w:shd w:val="clear" w:color="auto" w:fill="${inks.pale}"/>${spacing(0, 0)}` },
  { id: 'FigureTitle', name: 'Picture title', marks: '<w:b/>', colour: inks.teal, paragraph: `<w:keepNext/>${spacing(200, 0)}` },
  { id: 'Figure', name: 'Picture', paragraph: `<w:keepNext/>${spacing(60, 60)}` },
  { id: 'Gap', name: 'Gap after a table', size: 12, paragraph: spacing(0, 0) },
  { id: 'Footer', name: 'footer', size: 17, colour: inks.soft, paragraph: '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>' },
];

function styleXml({ id, name, size, colour, face, marks = '', paragraph = '', next }: Style): string {
  const font = face ? `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:cs="${face}"/>` : '';
  const run = font + marks + (colour ? `<w:color w:val="${colour}"/>` : '') + (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function tableStyle(): string {
  const side = (name: string, colour: string, size: number) => `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  const borders = `<w:tblBorders>${side('top', inks.soft, 8)}${side('bottom', inks.soft, 8)}${side('insideH', inks.line, 4)}</w:tblBorders>`;
  const margins = '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';
  const head = `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${inks.pale}"/></w:tcPr></w:tblStylePr>`;
  return `<w:style w:type="table" w:styleId="Answers"><w:name w:val="Answers"/><w:basedOn w:val="TableNormal"/><w:tblPr>${borders}${margins}</w:tblPr>${head}</w:style>`;
}

/** The look of everything: Office's own names for headings and lists, so that its navigation and its assistive programs know them. */
export function stylesXml(lang: string): string {
  const language = officeLanguage(lang);
  const run = `<w:rFonts w:ascii="${text}" w:hAnsi="${text}" w:eastAsia="${text}" w:cs="${text}"/><w:color w:val="${inks.ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>`;
  return (
    `${xmlHead}<w:styles xmlns:w="${wordNames}"><w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `${styles.map(styleXml).join('')}${tableStyle()}</w:styles>`
  );
}

function listXml(id: number, { format, sign }: { format: string; sign: string }): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl></w:abstractNum>`;
}

/** The lists: bullets are number 1, every numbered list has a number of its own from 2 and begins at one. */
export function numberingXml(orderedLists: number): string {
  const numbered = Array.from({ length: orderedLists }, (_, at) => `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`);
  return `${xmlHead}<w:numbering xmlns:w="${wordNames}">${listXml(0, { format: 'bullet', sign: '•' })}${listXml(1, { format: 'decimal', sign: '%1.' })}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${numbered.join('')}</w:numbering>`;
}
