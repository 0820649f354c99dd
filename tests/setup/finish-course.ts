// tsx tests/setup/finish-course.ts <e-mail address> <lesson to leave>: does every other published lesson for an account, on the database of DATABASE_URL.
import { listPublishedLessons } from '../../app/features/content/course';
import { getCourse } from '../../app/features/content/load.server';
import { markLesson } from '../../app/features/learning/progress.server';
import { closeDatabase, db } from '../../app/platform/database.server';
import { writeTransaction } from '../../app/platform/statements.server';

const [email = '', left = ''] = process.argv.slice(2);
const user = await db.user.findUniqueOrThrow({ where: { email } });
const { id: learnerId } = await db.learner.findUniqueOrThrow({ where: { userId: user.id } });
const lessons = listPublishedLessons(getCourse()).filter(({ id }) => id !== left);
await writeTransaction(async (tx) => {
  for (const { id: lessonId } of lessons) await markLesson(tx, { learnerId, lessonId, state: 'done', now: new Date() });
});
await closeDatabase();
