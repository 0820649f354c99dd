import { useSaveWords } from './page-words';

interface SaveStatusProps {
  /** whose page it is */
  learner: string;
  /** a second status on a page shows and does not speak */
  isSilent?: boolean;
}

/** Shows whether what was done here is on the server; the outbox writes into it. Without script it stays empty. */
export function SaveStatus({ learner, isSilent = false }: SaveStatusProps) {
  const words = useSaveWords();
  return (
    <div
      className="learning-save"
      data-learner={learner}
      data-save-status=""
      data-saved={words.saved}
      data-saving={words.saving}
      data-kept={words.kept}
      data-full={words.full}
    >
      <span data-save-text="" aria-hidden={isSilent ? undefined : true} />
      {isSilent ? null : <span className="visually-hidden" role="status" />}
    </div>
  );
}
