import { openDatabase } from '../../app/platform/database.server';

type Spans = [number, number][];

/** An operation as far as its traces are looked for. */
interface Trace {
  kind: string;
  number: number;
  [more: string]: unknown;
}

interface Rows {
  lessons: { learnerId: string; lessonId: string; openedAt: Date; doneAt: Date | null }[];
  films: { learnerId: string; lessonId: string; spans: string }[];
  answers: { learnerId: string; lessonId: string; questionId: string; answer: string }[];
  fields: { learnerId: string; fieldId: string; value: string }[];
  attempts: { id: string; learnerId: string; percent: number; passed: boolean; answers: string; marks: string }[];
  summaries: { learnerId: string; lessons: string; doneCount: number; lastLessonId: string | null }[];
}

/** All that a database holds of what learners did, read by a connection of the test's own. */
export async function readRows(databaseUrl: string): Promise<Rows> {
  const db = openDatabase(databaseUrl);
  try {
    const by = { orderBy: { learnerId: 'asc' } } as const;
    return {
      lessons: await db.lessonProgress.findMany({ orderBy: [{ learnerId: 'asc' }, { lessonId: 'asc' }] }),
      films: await db.filmProgress.findMany(by),
      answers: await db.quizAnswer.findMany({ orderBy: [{ learnerId: 'asc' }, { questionId: 'asc' }] }),
      fields: await db.toolField.findMany({ orderBy: [{ learnerId: 'asc' }, { fieldId: 'asc' }] }),
      attempts: await db.quizAttempt.findMany({ orderBy: { id: 'asc' } }),
      summaries: await db.learnerSummary.findMany(by),
    };
  } finally {
    await db.$disconnect();
  }
}

/** What the rows say about one learner. */
export class Standing {
  readonly lessons: Record<string, 'opened' | 'done'>;
  private readonly spans: Spans;
  private readonly fields: Map<string, number>;
  private readonly answer: number;

  constructor(rows: Rows, readonly learnerId: string) {
    const mine = <T extends { learnerId: string }>(all: T[]) => all.filter((row) => row.learnerId === learnerId);
    this.lessons = Object.fromEntries(mine(rows.lessons).map(({ lessonId, doneAt }) => [lessonId, doneAt ? 'done' : 'opened']));
    this.spans = mine(rows.films).flatMap(({ spans }) => JSON.parse(spans) as Spans);
    this.fields = new Map(mine(rows.fields).map(({ fieldId, value }) => [fieldId, Number(value)]));
    this.answer = Number(mine(rows.answers).map(({ answer }) => JSON.parse(answer) as string)[0] ?? 0);
  }

  /** Whether an operation, or a later one about the same, left its trace. */
  holds(op: Trace): boolean {
    switch (op.kind) {
      case 'open':
        return String(op.lesson) in this.lessons;
      case 'done':
        return this.lessons[String(op.lesson)] === 'done';
      case 'film':
        return (op.spans as Spans).every(([from, to]) => this.spans.some(([start, end]) => start <= from + 1e-6 && end >= to - 1e-6));
      case 'answer':
        return this.answer >= op.number;
      default:
        return (this.fields.get(String(op.field)) ?? 0) >= op.number;
    }
  }
}
