import type { z } from 'zod';
import { readYaml, shown } from '../files/content-files';
import { facilitatorFile, facilitatorTextFile } from '../files/schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from '../files/shelf';
import { within } from '../words/wording';
import { planMinutes, sumPlan, type Facilitation, type FacilitationDefinition, type FacilitatorPart, type FacilitatorQuestion, type FacilitatorWords } from './facilitation';

type SheetWords = z.infer<typeof facilitatorTextFile>;
type Sheet = WordedYaml<SheetWords>;

interface FacilitationJob {
  /** the folder of the module */
  path: string;
  unit: Unit;
  /** ids of the module's lessons: a sheet speaks of these only */
  lessons: readonly string[];
}

/** The facilitator sheet of a module in five languages; null when its module has none, which a complete course must not. */
export function readFacilitation(shelf: Shelf, { path, unit, lessons }: FacilitationJob): Facilitation | null {
  const file = `${path}/facilitator.yaml`;
  if (!shelf.reading.files.has(file)) {
    if (unit.strict) shelf.reading.findings.gap({ file: shown(file), where: '', says: 'is not there', remedy: 'Write the sheet for those who accompany a group; docs/content.md shows its shape.' });
    return null;
  }
  const definition = readYaml(shelf.reading, file, facilitatorFile);
  const texts = readWordedYaml(shelf, { ...unit, base: `${path}/facilitator` }, facilitatorTextFile);
  if (!definition || !texts) return null;
  checkDefinition(shelf, { file, definition, lessons });
  return { definition, words: byLocale((locale) => readLanguage(shelf, definition, texts(locale))) };
}

function checkDefinition(shelf: Shelf, { file, definition, lessons }: { file: string; definition: FacilitationDefinition; lessons: readonly string[] }): void {
  const error = (where: string, says: string, remedy: string) => shelf.reading.findings.error({ file: shown(file), where, says, remedy });
  for (const plan of planMinutes) {
    const sum = sumPlan(definition.parts, plan);
    if (sum !== plan) error(`parts.in${plan}`, `add up to ${sum} minutes instead of ${plan}`, 'Correct the minutes of the parts.');
  }
  const named = [...definition.questions.map(({ id, lessons: own }) => [id, own] as const), ['exercise', definition.exercise.lessons] as const];
  for (const [where, own] of named) {
    for (const lesson of own.filter((id) => !lessons.includes(id))) error(where, `names the lesson ${lesson}, which this module does not have`, `Known are ${lessons.join(', ')}.`);
  }
  const groups = { questions: definition.questions.map(({ id }) => id), 'exercise.steps': definition.exercise.steps, parts: definition.parts.map(({ id }) => id) };
  for (const [where, ids] of Object.entries(groups)) {
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) error(where, `has ${id} twice`, 'Give one of them another id.');
  }
}

function readLanguage(shelf: Shelf, definition: FacilitationDefinition, sheet: Sheet): FacilitatorWords {
  const { wording, both } = sheet;
  if (both.own) refuseStrangers(shelf, { path: wording.of.path, definition, own: both.own });
  const words = {
    aim: wording.entry('aim', within(both, 'aim')).need('', within(both, 'aim')),
    questions: definition.questions.map(({ id }) => readQuestion(sheet, id)),
    exercise: readExercise(sheet, definition.exercise.steps),
    parts: definition.parts.map(({ id }) => readPart(sheet, id)),
    online: wording.entry('online', within(both, 'online')).need('', within(both, 'online')),
  };
  return { ...words, missing: wording.missing };
}

function readQuestion({ wording, both }: Sheet, id: string): FacilitatorQuestion {
  const words = within(within(both, 'questions'), id);
  const entry = wording.entry(id, words);
  return { id, ask: entry.need('ask', within(words, 'ask')), listen: entry.need('listen', within(words, 'listen')) };
}

function readExercise({ wording, both }: Sheet, steps: readonly string[]): FacilitatorWords['exercise'] {
  const words = within(both, 'exercise');
  const entry = wording.entry('exercise', words);
  return {
    title: entry.need('title', within(words, 'title')),
    material: entry.need('material', within(words, 'material')),
    steps: steps.map((id) => entry.need(`steps.${id}`, within(within(words, 'steps'), id))),
    look: entry.need('look', within(words, 'look')),
  };
}

function readPart({ wording, both }: Sheet, id: string): FacilitatorPart {
  const words = within(within(both, 'parts'), id);
  const entry = wording.entry(`parts.${id}`, words);
  return { id, title: entry.need('title', within(words, 'title')), task: entry.need('task', within(words, 'task')), longer: entry.piece('longer', within(words, 'longer')) };
}

function refuseStrangers(shelf: Shelf, { path, definition, own }: { path: string; definition: FacilitationDefinition; own: SheetWords }): void {
  const known: [where: string, ids: string[], written: object][] = [
    ['questions', definition.questions.map(({ id }) => id), own.questions],
    ['exercise.steps', definition.exercise.steps, own.exercise.steps],
    ['parts', definition.parts.map(({ id }) => id), own.parts],
  ];
  for (const [where, ids, written] of known) {
    for (const id of Object.keys(written).filter((each) => !ids.includes(each))) {
      shelf.reading.findings.error({ file: shown(path), where: `${where}.${id}`, says: 'is not in facilitator.yaml', remedy: 'Correct the id or take it out.' });
    }
  }
}
