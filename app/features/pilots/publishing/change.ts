import type { Locale } from '../../../platform/locale';
import { moduleStatuses, type ModuleStatus } from '../../content/course';
import type { StateTable } from '../../content/states/state';

/** What an editor decided about a module in a language, as the record has it. */
export interface ModuleChange {
  number: number;
  moduleId: string;
  locale: Locale;
  status: ModuleStatus;
  version: number;
  actedAt: Date;
  reason: string;
  overrode: boolean;
}

/** Tells whether a text names a state of a module. */
export function isStatus(value: unknown): value is ModuleStatus {
  return moduleStatuses.some((status) => status === value);
}

/** What counts after all these decisions, the newest last. */
export function tableOf(changes: readonly Pick<ModuleChange, 'moduleId' | 'locale' | 'status'>[]): StateTable {
  const table: Record<string, Partial<Record<Locale, ModuleStatus>>> = {};
  for (const { moduleId, locale, status } of changes) table[moduleId] = { ...table[moduleId], [locale]: status };
  return table;
}

/** What a module in a language was before the newest decision about it, which its file says where there was only one; null where nobody decided anything. */
export function statusBefore(changes: readonly Pick<ModuleChange, 'status'>[], fileStatus: ModuleStatus): ModuleStatus | null {
  const newest = changes.at(-1);
  if (!newest) return null;
  return changes.findLast(({ status }) => status !== newest.status)?.status ?? fileStatus;
}
