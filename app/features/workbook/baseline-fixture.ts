import type { FieldText, Tool, ToolText } from '../content/tool';
import { locales, type Locale } from '../../platform/locale';
import type { Piece } from '../content/piece';

function piece(text: string, lang: Locale): Piece {
  return { text, lang, state: lang === 'en' ? 'original' : 'machine' };
}

const phases = ['design', 'implementation', 'evaluation'] as const;

function fieldsIn(lang: Locale): Record<string, FieldText> {
  const field = (label: string, more: Partial<FieldText> = {}): FieldText => ({ label: piece(label, lang), options: {}, ...more });
  return {
    city_name: field('City', { hint: piece('As the public knows it.', lang), example: piece('Ourtown', lang) }),
    country: field('Country'),
    level_of_government: field('Level of government', {
      options: { local: piece('Local', lang), regional: piece('Regional', lang), national: piece('National', lang) },
    }),
    processes: field('Bodies and processes', { row: piece('Body or process {{number}}', lang) }),
    'processes.name': field('Name'),
    'processes.since': field('Since'),
    'processes.level': field('Its level'),
    ...Object.fromEntries(phases.map((phase) => [`level_${phase}`, field(`Level of ${phase}`)])),
    ...Object.fromEntries(phases.map((phase) => [`evidence_${phase}`, field(`Evidence of ${phase}`)])),
  };
}

function textIn(lang: Locale): ToolText {
  return {
    title: piece('Participation baseline', lang),
    intro: { ...piece('Where does your city stand?', lang), html: 'Where does your city <em>stand</em>?' },
    groups: { city: { title: piece('Your city', lang) }, processes: { title: piece('What exists', lang) }, levels: { title: piece('Levels', lang), intro: piece('As it is.', lang) } },
    fields: fieldsIn(lang),
    scales: { level: ['None yet', 'Inform', 'Consult', 'Involve', 'Collaborate', 'Empower'].map((word) => piece(word, lang)) },
    charts: { levels: { title: piece('Your city at a glance', lang), caption: piece('Level by phase', lang) } },
    results: {},
    notes: {},
    terms: [],
    missing: 0,
  };
}

/** A small participation baseline for tests: one field of every kind. */
export const baseline: Tool = {
  id: 'wb-baseline',
  scales: { level: { from: 0, steps: 6 } },
  groups: [
    {
      id: 'city',
      fields: [
        { id: 'city_name', kind: 'text', maxLength: 80, required: true },
        { id: 'country', kind: 'list', list: 'countries', required: true },
        { id: 'level_of_government', kind: 'choice', options: ['local', 'regional', 'national'], required: true },
      ],
    },
    {
      id: 'processes',
      fields: [
        {
          id: 'processes',
          kind: 'repeat',
          min: 1,
          max: 5,
          required: true,
          fields: [
            { id: 'name', kind: 'text', maxLength: 120, required: true },
            { id: 'since', kind: 'month', required: false },
            { id: 'level', kind: 'scale', scale: 'level', required: false },
          ],
        },
      ],
    },
    {
      id: 'levels',
      fields: phases.flatMap((phase) => [
        { id: `level_${phase}`, kind: 'scale' as const, scale: 'level', required: true },
        { id: `evidence_${phase}`, kind: 'longtext' as const, maxLength: 300, required: phase === 'design' },
      ]),
    },
  ],
  charts: [{ id: 'levels', kind: 'bars', fields: phases.map((phase) => `level_${phase}`) }],
  results: [],
  notes: [],
  text: Object.fromEntries(locales.map((lang) => [lang, textIn(lang)])) as Tool['text'],
};

/** Values with which that baseline is complete. */
export const completeValues: Record<string, string> = {
  city_name: 'Ourtown',
  country: 'ES',
  level_of_government: 'local',
  'processes.1.name': 'Advisory council',
  level_design: '3',
  level_implementation: '1',
  level_evaluation: '0',
  evidence_design: 'The council was heard before the plan was written.',
};
