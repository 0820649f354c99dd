import { describe, expect, it } from 'vitest';
import { readPdf, type ReadPdf } from '../../../tests/setup/read-pdf';
import { translator } from '../../platform/i18n.server';
import { locales, type Locale } from '../../platform/locale';
import { dayIn } from '../../ui/day';
import { compileCourse } from '../content/files/course-files';
import { smallCourse } from '../content/course-fixture';
import { factsOf } from './edition';
import { certificatePdf } from './paper-pdf.server';
import { paperWords, type PaperWords, type Say } from './paper-words';

const { course } = compileCourse(smallCourse());
if (!course) throw new Error('The small course has a fault.');
const titles = Object.fromEntries(locales.map((locale) => [locale, translator(locale)('common:course.title')])) as Record<Locale, string>;
const edition = factsOf(course, titles);
const completedAt = new Date('2027-03-01T10:00:00.000Z');
const issuedAt = new Date('2027-03-04T10:00:00.000Z');

function wordsIn(locale: Locale, name: string): PaperWords {
  const say = translator(locale) as unknown as Say;
  const paper = { issue: { code: '7KQM4XRD9T2A', name, issuedAt }, number: '7KQM4XRD', completedAt, edition, appUrl: 'https://learn.example/', issuer: 'Eurocities' };
  return paperWords(paper, locale, (key, options) => say(`certificates:${key}`, options));
}

const read = async (pages: [PaperWords, ...PaperWords[]], funding: ((locale: Locale) => string) | null = null): Promise<ReadPdf> => readPdf(await certificatePdf(pages, { issuedAt, funding }));
const flat = (text = '') => text.replaceAll(/\s+/g, ' ');

describe('a certificate on paper', () => {
  it.each(locales)('says in %s who completed what, when, how long, and where that is verified', async (locale) => {
    const { pages, info, bytes } = await read([wordsIn(locale, 'Anna Škvorecká')]);
    expect(info).toMatchObject({ Tagged: 'yes', Pages: '2' });
    expect(info['Page size']).toContain('A4');
    expect(bytes.toString('latin1')).toContain(`/Lang (${locale})`);
    const [front, back] = pages.map(flat);
    for (const words of ['Anna Škvorecká', titles[locale], dayIn(completedAt, locale), `${locale} First`, '7KQM-4XRD-9T2A', `learn.example/${locale}/verify`, 'Eurocities']) expect(front).toContain(words);
    const t = translator(locale);
    for (const key of ['certificates:paper.outcomes', 'certificates:outcomes.1', 'certificates:outcomes.7', 'certificates:paper.workload', 'certificates:paper.assessment', 'certificates:paper.nature'] as const) expect(back).toContain(flat(t(key)));
    for (const page of pages) expect(page).not.toMatch(/\uFFFD|\{\{|undefined/);
  });

  it.each(['Škvorecký', 'Müller-Λάμπρου', 'Đặng', 'Георгиев', 'Ґалаґан Їжакевич', 'María de las Mercedes Fernández-Villaverde y Sánchez-Albornoz de Borbón-Dos Sicilias'])('holds the whole name %s, with every font embedded', async (name) => {
    const { pages, fonts } = await read([wordsIn('en', name)]);
    expect(flat(pages[0])).toContain(name);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  });

  it('says the same in English behind its own language when that is asked for', async () => {
    const { pages, structure } = await read([wordsIn('de', 'Anna'), wordsIn('en', 'Anna')], () => 'Co-funded');
    expect(pages).toHaveLength(4);
    expect(flat(pages[0])).toContain('Kurszertifikat');
    expect(flat(pages[2])).toContain('Certificate of completion');
    expect(structure.match(/^ +H1/gm)).toHaveLength(4);
    expect(flat(pages[0])).toContain('Co-funded');
  });

  it('tells those who listen what is a heading, a list and the QR code', async () => {
    const { structure } = await read([wordsIn('en', 'Anna')]);
    for (const tag of ['Sect', 'H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Figure']) expect(structure).toMatch(new RegExp(`^ +${tag}\\b`, 'm'));
  });

  it('is the same file whenever it is asked for', async () => {
    const [one, two] = [await read([wordsIn('fr', 'Anna')]), await read([wordsIn('fr', 'Anna')])];
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });
});
