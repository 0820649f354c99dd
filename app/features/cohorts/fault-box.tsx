import { FaultList, inWords } from '../../ui/fault-list';
import { useWords } from '../../ui/use-words';
import type { SettingsFaults } from './settings';

/** What is wrong with one field. */
export function FieldFault({ name, faults }: { name: string; faults: SettingsFaults }) {
  const { t } = useWords('cohorts');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`)}</p> : null;
}

/** What is wrong with a form, with links to its fields. */
export function FaultBox({ faults }: { faults: SettingsFaults }) {
  const { t } = useWords('cohorts');
  return <FaultList title={t('fault.title')} faults={inWords(faults, (fault) => t(`fault.${fault}`))} />;
}
