import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { StrategyOf } from '../../features/strategy/desk';
import { planEvents, planTable } from '../../features/strategy/plan';
import { cityOf } from '../../features/strategy/strategy';
import { writeCalendar } from '../../platform/calendar/ics';
import { writeCsv } from '../../platform/tables/csv';
import { tableTypes } from '../../platform/tables/table';
import { localeOf } from '../guards';
import { limitFiles, ownStrategy, sendDocument } from '../strategy-doors.server';

const formatShape = z.enum(['csv', 'ics']);

function nameOf({ values, words }: StrategyOf): string {
  const city = cityOf(values);
  return city ? words.strategy('plan.titleOf', { city }) : words.strategy('plan.title');
}

/** The learner's own action plan as a table for spreadsheets or as dates for a calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params);
  const format = formatShape.safeParse(new URL(args.request.url).searchParams.get('format'));
  if (!format.success) throw new Response(null, { status: 404 });
  const strategy = await ownStrategy(locale, args);
  await limitFiles(args.context);
  const name = nameOf(strategy);
  if (format.data === 'csv') return sendDocument(writeCsv(planTable(strategy)), { type: tableTypes.csv, name, extension: 'csv' });
  // The calendar of somebody else shall not be told whose plan it was.
  const owner = createHash('sha256').update(`plan ${args.context.actor.learnerId}`).digest('hex').slice(0, 24);
  const text = writeCalendar({ name, locale: strategy.locale, events: planEvents(strategy, owner), isFile: true });
  return sendDocument(text, { type: 'text/calendar; charset=utf-8', name, extension: 'ics' });
}
