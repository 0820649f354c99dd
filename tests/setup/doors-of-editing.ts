import { row, type Row } from './doors-row';

const piece = 'file=modules/01-why-co-design/lessons/03-what-co-design-is/lesson.en.md&key=p01';
const editors = (answer: string) => `in no no no no ${answer} no ${answer} no no`;

/** The doors by which editors change the text of the course. */
export const doorsOfEditing: readonly Row[] = [
  row('GET routes/admin/edit.tsx', '/en/edit', editors('ok')),
  row('GET routes/admin/edit-unit.tsx', '/en/edit/what-co-design-is', editors('ok')),
  row('GET routes/admin/edit-piece.tsx', `/en/edit/piece?${piece}`, editors('ok')),
  row('GET routes/admin/preview-piece.tsx', `/en/edit/preview?${piece}`, editors('ok')),
  row('POST routes/admin/preview-piece.tsx', `/en/edit/preview?${piece}`, editors('bad')),
  row('GET routes/admin/keep-piece.tsx', `/en/edit/keep?${piece}`, editors('ok')),
  row('POST routes/admin/keep-piece.tsx', `/en/edit/keep?${piece}`, editors('bad')),
  row('GET routes/admin/drop-piece.tsx', `/en/edit/drop?${piece}`, editors('ok')),
  row('POST routes/admin/drop-piece.tsx', `/en/edit/drop?${piece}`, editors('to')),
  row('GET routes/admin/publish-piece.tsx', `/en/edit/publish?${piece}`, editors('ok')),
  row('POST routes/admin/publish-piece.tsx', `/en/edit/publish?${piece}`, editors('bad')),
];
