export interface FaultListProps {
  title: string;
  /** what is wrong, in sentences, by the name of the field */
  faults: Readonly<Record<string, string>>;
  /** what stands before a field's name in its id */
  prefix?: string;
}

/** What is wrong with a form as a whole, above it, with the way to each field; nothing where nothing is wrong. */
export function FaultList({ title, faults, prefix = '' }: FaultListProps) {
  const wrong = Object.entries(faults);
  if (wrong.length === 0) return null;
  return (
    <div className="notice warn" role="alert">
      <p>{title}</p>
      <ul>{wrong.map(([name, sentence]) => <li key={name}><a href={`#${prefix}${name}`}>{sentence}</a></li>)}</ul>
    </div>
  );
}

/** The same faults in the reader's words. */
export function inWords<Fault extends string>(faults: Readonly<Record<string, Fault | undefined>>, say: (fault: Fault) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).flatMap(([name, fault]) => (fault === undefined ? [] : [[name, say(fault)]])));
}
