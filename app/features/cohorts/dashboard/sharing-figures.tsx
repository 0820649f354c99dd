import { useWords } from '../../../ui/use-words';
import { shownSharing } from '../sharing/share';
import { FigureTable } from './figures';
import type { SharingTally } from './tally';

/** Of those who show tools of their workbook, how many show a stakeholder map and an action plan; small groups are hidden. */
export function SharingFigures({ sharing }: { sharing: SharingTally | undefined }) {
  const { t } = useWords('sharing');
  const { learners, tools } = shownSharing(sharing ?? { learners: 0, tools: {} });
  return (
    <section className="card cohorts-part" aria-labelledby="sharing">
      <h2 id="sharing">{t('figures.title')}</h2>
      {learners === null ? <p>{t('figures.few')}</p> : (
        <FigureTable caption={t('figures.caption', { count: learners })} note={t('figures.note')} heads={[t('figures.tool'), t('figures.learners')]} rows={tools.map(({ toolId, count }) => ({ key: toolId, label: t(`figures.${toolId}`), counts: [count] }))} whole={learners} />
      )}
    </section>
  );
}
