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
  const wrong = Object.entries(faults);
  if (wrong.length === 0) return null;
  return (
    <div className="notice warn" role="alert">
      <p>{t('fault.title')}</p>
      <ul>{wrong.map(([name, fault]) => <li key={name}><a href={`#${name}`}>{t(`fault.${fault}`)}</a></li>)}</ul>
    </div>
  );
}
