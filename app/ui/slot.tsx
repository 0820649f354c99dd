export interface SlotProps {
  /** Name in the table of app/slots.server.tsx. */
  name: string;
  /** What the slot is about: a lesson's, module's or session's id. */
  of?: string;
  as?: 'div' | 'span' | 'li';
}

/** A hole in a public page for its personal part: filled per request, never cached. */
export function Slot({ name, of, as: Element = 'div' }: SlotProps) {
  const marker = `<!--slot:${name}${of ? ` ${of}` : ''}-->`;
  return <Element className={`slot slot-${name}`} dangerouslySetInnerHTML={{ __html: marker }} />;
}
