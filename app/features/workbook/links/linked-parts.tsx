import type { FieldText, SimpleField } from '../../content/tool';
import { controlId, type FieldProps, type FormContext } from '../form/field-shape';
import { langOf, Words } from '../form/tool-words';
import { listChosen } from '../values';
import { wordsPath } from '../words';
import { namedEntries, type EntriesField } from './workbook';

interface EntriesProps {
  field: EntriesField;
  path: string;
  form: FormContext;
}

function SourceLine({ toolId, form }: { toolId: string; form: FormContext }) {
  const source = form.linked.tools[toolId];
  if (!source || toolId === form.tool.id) return null;
  const title = <Words piece={source.title} locale={form.locale} />;
  return (
    <p className="workbook-source">
      {form.t('linked.from')} {source.url ? <a href={`${source.url}#tool`}>{title}</a> : title}
    </p>
  );
}

function QuickEntry({ field, path, form }: EntriesProps) {
  const { t, linked } = form;
  const [source] = field.from;
  const target = source && linked.tools[source.tool];
  if (!source || !target) return null;
  const id = `${controlId(path)}-new`;
  return (
    <details className="workbook-quick">
      <summary>{t('linked.quick')}</summary>
      <div className="workbook-quick-fields">
        <label htmlFor={id}>{t('linked.quickLabel', { tool: target.title.text })}</label>
        <input type="text" id={id} name={`new.${path}`} maxLength={100} autoComplete="off" />
        <button className="button quiet small" formAction={`${form.lessonUrl}/entry`} name="entry" value={path}>
          {t('linked.quickAdd')}
        </button>
      </div>
    </details>
  );
}

function One({ field, path, form }: EntriesProps) {
  const gone = namedEntries(form.linked.workbook, field, form.values[path]).filter(({ name }) => name === null);
  return (
    <select id={controlId(path)} name={path} defaultValue={form.values[path] ?? ''} autoComplete="off">
      <option value="">{form.t('choose')}</option>
      {form.linked.entriesOf(field).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {gone.map(({ id }) => (
        <option key={id} value={id}>
          {form.t('linked.gone')}
        </option>
      ))}
    </select>
  );
}

function Many({ field, path, form }: EntriesProps) {
  const chosen = listChosen(form.values[path]);
  const entries = form.linked.entriesOf(field);
  const gone = chosen.filter((id) => !entries.some((entry) => entry.id === id)).map((id) => ({ id, name: form.t('linked.gone') }));
  return (
    <div className="workbook-choices workbook-choices-entries">
      <input type="hidden" name={path} value="" />
      {[...entries, ...gone].map(({ id, name }, index) => {
        const control = index === 0 ? controlId(path) : `${controlId(path)}-${id}`;
        return (
          <label key={id} htmlFor={control} className="workbook-choice">
            <input type="checkbox" id={control} name={path} value={id} defaultChecked={chosen.includes(id)} />
            <span>{name}</span>
          </label>
        );
      })}
    </div>
  );
}

/** A choice among the entries of earlier tools; where one is missing it can be added there at once. */
export function EntriesControl(props: EntriesProps) {
  const { field, path, form } = props;
  const entries = form.linked.entriesOf(field);
  const isEmpty = entries.length === 0 && listChosen(form.values[path]).length === 0;
  return (
    <div className="workbook-entries">
      {[...new Set(field.from.map(({ tool }) => tool))].map((tool) => (
        <SourceLine key={tool} toolId={tool} form={form} />
      ))}
      {isEmpty ? (
        <p className="hint workbook-nothing" id={controlId(path)} tabIndex={-1}>
          {form.t('linked.nothing')}
        </p>
      ) : (
        <EntriesOf {...props} />
      )}
      <QuickEntry {...props} />
    </div>
  );
}

function EntriesOf(props: EntriesProps) {
  return props.field.many ? <Many {...props} /> : <One {...props} />;
}

function TakeButton({ path, form }: { path: string; form: FormContext }) {
  return (
    <button className="button quiet small" formAction={`${form.lessonUrl}/take`} name="take" value={path} data-take={path}>
      {form.t('linked.take')}
    </button>
  );
}

/** A text of an earlier tool, offered for this field; says so when there is none yet. */
export function Offer({ field, path, form }: FieldProps) {
  const offer = 'offer' in field ? field.offer : undefined;
  if (!offer) return null;
  const text = form.linked.offerOf(field);
  if (text === form.values[path]) return null;
  return (
    <div className="workbook-offer" data-offer>
      <SourceLine toolId={offer.tool} form={form} />
      {text === null ? (
        <p className="hint">{form.t('linked.noText')}</p>
      ) : (
        <>
          <blockquote data-offered>{text}</blockquote>
          <TakeButton path={path} form={form} />
        </>
      )}
    </div>
  );
}

function proposalsOf(field: SimpleField, words: FieldText | undefined) {
  return 'proposeBy' in field && field.proposeBy !== undefined ? Object.entries(words?.proposals ?? {}) : [];
}

/** A wording for what was answered beside it; the one that fits is shown. */
export function Proposals({ field, path, form }: FieldProps) {
  const proposals = proposalsOf(field, form.text.fields[wordsPath(path)]);
  if (proposals.length === 0 || !('proposeBy' in field)) return null;
  const by = path.replace(/[^.]+$/, field.proposeBy ?? '');
  const answer = form.values[by];
  return (
    <>
      {proposals.map(([id, piece]) => (
        <div className="workbook-offer" key={id} data-offer data-proposal-by={by} data-proposal={id} hidden={id !== answer || piece.text === form.values[path]}>
          <p className="workbook-source">{form.t('linked.proposal')}</p>
          <blockquote data-offered lang={langOf(piece, form.locale)}>
            {piece.text}
          </blockquote>
          <TakeButton path={path} form={form} />
        </div>
      ))}
    </>
  );
}
