import type { ReactNode } from 'react';
import { useWords } from '../../../ui/use-words';

interface PasskeyFormProps {
  /** where the browser's answer goes */
  action: string;
  /** where the browser is told what to ask a passkey for */
  ask: string;
  /** whether one is made or used */
  kind: 'make' | 'use';
  button: string;
  isQuiet?: boolean;
  /** fields beside the answer */
  children?: ReactNode;
}

/** A form whose answer a passkey gives; where no script runs it says so, beside the button and when sent all the same. */
export function PasskeyForm({ action, ask, kind, button, isQuiet = false, children }: PasskeyFormProps) {
  const { t } = useWords('security');
  return (
    <form method="post" action={action} className="accounts-form" data-island="passkey" data-ask={ask} data-kind={kind}>
      <noscript><p className="notice">{t('passkeys.noScript')}</p></noscript>
      {children}
      <input type="hidden" name="answer" />
      <div>
        <div className="accounts-passkey-said" role="status">
          {(['unsupported', 'nothing', 'known', 'offline'] as const).map((said) => <p key={said} className="notice warn" data-said={said} hidden>{t(`passkeys.said.${said}`)}</p>)}
          <p className="notice warn" data-said="told" hidden />
        </div>
        <button className={isQuiet ? 'button quiet' : 'button'} type="submit">{button}</button>
      </div>
    </form>
  );
}
